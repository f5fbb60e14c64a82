import {
  appliquerAuBilan,
  lireBilan,
  permettreBilan,
  type RegistreDuBilan,
} from '../domain/bilan-registre.ts';
import type { SuiviDuBilan } from '../domain/bilan-mesure.ts';
import type { TypeDuBilan } from '../domain/contenus-bilan.ts';
import type { Contenus } from '../domain/contenus.ts';
import type { OptionsEcriture } from '../domain/ports.ts';
import type { BilanOuvert } from '../domain/ports-bilan.ts';
import {
  lireRegistre,
  RegistreEnDirect,
  type DependancesDuRegistre,
  type RegistreLu,
} from './registreEnDirect.svelte.ts';

interface Dependances extends DependancesDuRegistre<RegistreDuBilan> {
  readonly lireSuivis: (ids: readonly string[]) => Promise<readonly SuiviDuBilan[]>;
}

/** One bilan, open on screen, with what it takes of its suivis once they are read. */
export class BilanEnDirect extends RegistreEnDirect<RegistreDuBilan, TypeDuBilan> implements BilanOuvert {
  readonly #lireSuivis: Dependances['lireSuivis'];
  #suivis = $state.raw<readonly SuiviDuBilan[] | null>(null);

  private constructor(id: string, lu: RegistreLu, dependances: Dependances) {
    super(
      id,
      lu,
      {
        lire: lireBilan,
        appliquer: appliquerAuBilan,
        permettre: (etat, type, contenu) => permettreBilan(etat, type, contenu, this.#suivis ?? []),
      },
      dependances,
    );
    this.#lireSuivis = dependances.lireSuivis;
  }

  static async ouvrir(id: string, dependances: Dependances): Promise<BilanEnDirect> {
    return new BilanEnDirect(id, await lireRegistre(dependances.depot, id), dependances);
  }

  get bilan(): RegistreDuBilan {
    return this.etat;
  }
  get suivis(): readonly SuiviDuBilan[] | null {
    return this.#suivis;
  }

  async relireSuivis(): Promise<void> {
    this.#suivis = await this.#lireSuivis(this.etat.contenu?.suivis ?? []);
  }

  override async consigner<T extends TypeDuBilan>(
    type: T,
    contenu: Contenus[T],
    options: OptionsEcriture<TypeDuBilan> = {},
  ): Promise<string> {
    // Who followed must be known before somebody signs the reread.
    if (type === 'bilan-relu' && this.#suivis === null) await this.relireSuivis();
    const id = await super.consigner(type, contenu, { auteur: 'referent-qualite', ...options });
    if (type === 'bilan') await this.relireSuivis();
    return id;
  }
}
