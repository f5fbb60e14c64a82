import {
  appliquerAuBilan,
  lireBilan,
  permettreBilan,
  type RegistreDuBilan,
} from '../domain/bilan-registre.ts';
import type { TypeDuBilan } from '../domain/contenus-bilan.ts';
import type { Contenus } from '../domain/contenus.ts';
import type { OptionsEcriture } from '../domain/ports.ts';
import type { BilanOuvert } from '../domain/ports-bilan.ts';
import type { Suivi } from '../domain/suivi.ts';
import {
  lireRegistre,
  RegistreEnDirect,
  type DependancesDuRegistre,
  type RegistreLu,
} from './registreEnDirect.svelte.ts';

interface Dependances extends DependancesDuRegistre<RegistreDuBilan> {
  readonly lireSuivis: (ids: readonly string[]) => Promise<readonly Suivi[]>;
}

/** One bilan, open on screen, with the suivis that it counts. */
export class BilanEnDirect extends RegistreEnDirect<RegistreDuBilan, TypeDuBilan> implements BilanOuvert {
  readonly #lireSuivis: Dependances['lireSuivis'];
  #suivis = $state.raw<readonly Suivi[]>([]);

  private constructor(id: string, lu: RegistreLu, dependances: Dependances) {
    super(
      id,
      lu,
      {
        lire: lireBilan,
        appliquer: appliquerAuBilan,
        permettre: (etat, type, contenu) => permettreBilan(etat, type, contenu, this.#suivis),
      },
      dependances,
    );
    this.#lireSuivis = dependances.lireSuivis;
  }

  static async ouvrir(id: string, dependances: Dependances): Promise<BilanEnDirect> {
    const ouvert = new BilanEnDirect(id, await lireRegistre(dependances.depot, id), dependances);
    await ouvert.relireSuivis();
    return ouvert;
  }

  get bilan(): RegistreDuBilan {
    return this.etat;
  }
  get suivis(): readonly Suivi[] {
    return this.#suivis;
  }

  /** A suivi may have changed since, or been erased. */
  async relireSuivis(): Promise<void> {
    this.#suivis = await this.#lireSuivis(this.etat.contenu?.suivis ?? []);
  }

  override async consigner<T extends TypeDuBilan>(
    type: T,
    contenu: Contenus[T],
    options: OptionsEcriture<TypeDuBilan> = {},
  ): Promise<string> {
    const id = await super.consigner(type, contenu, { auteur: 'referent-qualite', ...options });
    if (type === 'bilan') await this.relireSuivis();
    return id;
  }
}
