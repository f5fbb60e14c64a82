import type { DateCivile, EtapePreparation } from '../../domain/contenus.ts';
import { heureLocale } from '../../domain/instant.ts';
import { manquesPreparation } from '../../domain/preparation.ts';
import type { Outils, SuiviOuvert } from '../../domain/ports.ts';

/** Dated informations before the departure: each is done on a day, or skipped with a reason. */
export class PreparerState {
  readonly #ouvert: SuiviOuvert;
  readonly #outils: Outils;
  #erreur = $state('');
  /** One headcount at a time: all are in one ecriture, and each starts from what the former one left. */
  #effectifs: Promise<void> = Promise.resolve();

  constructor(ouvert: SuiviOuvert, outils: Outils) {
    this.#ouvert = ouvert;
    this.#outils = outils;
  }

  get erreur(): string {
    return this.#erreur;
  }
  get aujourdhui(): DateCivile {
    return heureLocale(this.#outils.horloge()).date;
  }
  readonly manques = $derived.by(() => manquesPreparation(this.#ouvert.suivi));

  faiteLe(etape: EtapePreparation): DateCivile {
    const connue = this.#ouvert.suivi.preparation[etape];
    return connue && 'le' in connue ? connue.le : '';
  }
  raisonDe(etape: EtapePreparation): string {
    const connue = this.#ouvert.suivi.preparation[etape];
    return connue && 'passee' in connue ? connue.passee : '';
  }

  dater(etape: EtapePreparation, le: DateCivile): Promise<void> {
    return this.#tenter(() => this.#ouvert.consigner('preparation', { etape, le }));
  }
  passer(etape: EtapePreparation, raison: string): Promise<void> {
    return this.#tenter(() => this.#ouvert.consigner('preparation', { etape, passee: raison }));
  }

  /** Staff per role: a role held by few people is shown as its family. */
  noterEffectif(role: string, texte: string): Promise<void> {
    const nombre = Number(texte);
    if (!Number.isInteger(nombre) || nombre < 0) return Promise.resolve();
    this.#effectifs = this.#effectifs.then(() => this.#ecrireEffectif(role, texte === '' ? null : nombre));
    return this.#effectifs;
  }

  async #ecrireEffectif(role: string, nombre: number | null): Promise<void> {
    const { prevu } = this.#ouvert.suivi;
    if (!prevu) return;
    const { [role]: _ancien, ...autres } = prevu.effectifs ?? {};
    const effectifs = nombre === null ? autres : { ...autres, [role]: nombre };
    await this.#tenter(() => this.#ouvert.consigner('suivi', { ...prevu, effectifs }));
  }

  async #tenter(action: () => Promise<unknown>): Promise<void> {
    this.#erreur = '';
    try {
      await action();
    } catch (erreur) {
      this.#erreur = erreur instanceof Error ? erreur.message : String(erreur);
    }
  }
}
