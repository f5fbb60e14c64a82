import { veutRelire } from '../../domain/accord.ts';
import type { ContenuRetrait, DateCivile, QuiAccorde } from '../../domain/contenus.ts';
import { ajouterJours, estUneDate } from '../../domain/dates.ts';
import { etatDe, estEnCours, estInterrompu, relecturesEnSuspens } from '../../domain/etat.ts';
import { manquesFiche } from '../../domain/fiche.ts';
import { ErreurDate } from '../../domain/erreurs.ts';
import { heureLocale } from '../../domain/instant.ts';
import { manquesPreparation } from '../../domain/preparation.ts';
import { promessesDe } from '../../domain/promesses.ts';
import type { Outils, SuiviOuvert } from '../../domain/ports.ts';
import { conservationDe } from '../../domain/resume.ts';
import { manquesCloture } from '../../domain/revue.ts';
import { quiPeutRetirer } from '../../domain/retirer.ts';
import { Geste } from '../partage/geste.svelte.ts';
import { finirLaConservation, retirer } from '../partage/retirer.ts';

/** The hub of one suivi: where it stands, what comes next, what is promised. */
export class SuiviState {
  readonly #ouvert: SuiviOuvert;
  readonly #outils: Outils;
  readonly #geste = new Geste();

  constructor(ouvert: SuiviOuvert, outils: Outils) {
    this.#ouvert = ouvert;
    this.#outils = outils;
  }

  readonly etat = $derived.by(() => etatDe(this.#ouvert.suivi));
  readonly interrompu = $derived.by(() => estInterrompu(this.#ouvert.suivi));
  readonly manquesPreparation = $derived.by(() => manquesPreparation(this.#ouvert.suivi));
  readonly manquesFiche = $derived.by(() => manquesFiche(this.#ouvert.suivi));
  /** Who asked to reread, and is still waited for. */
  readonly enSuspens = $derived.by(() => relecturesEnSuspens(this.#ouvert.suivi, this.aujourdhui));
  /** The promise « fiche écrite » is kept before the fiche may leave. */
  readonly ficheADire = $derived.by(() => this.promesses.some((p) => p.id === 'fiche' && !p.tenueLe));
  /** What is left to settle before closing. */
  readonly manquesCloture = $derived.by(() => manquesCloture(this.#ouvert.suivi));
  readonly promesses = $derived.by(() => promessesDe(this.#ouvert.suivi, this.aujourdhui));

  /** The end of the conservation, once it is near; null before. */
  readonly conservation = $derived.by(() =>
    conservationDe(this.#ouvert.suivi, this.#outils.reglages, this.aujourdhui),
  );
  /** Nothing is erased under the hand of who observes. */
  readonly effacable = $derived.by(() => !estEnCours(this.#ouvert.suivi));

  /** One dated line, and what was promised: nothing else is left. */
  get efface(): boolean {
    return this.#ouvert.suivi.ligneRestante !== null;
  }

  get aujourdhui(): DateCivile {
    return heureLocale(this.#outils.horloge()).date;
  }
  get erreur(): string {
    return this.#geste.erreur;
  }
  get occupe(): boolean {
    return this.#geste.occupe;
  }

  get accordes(): readonly QuiAccorde[] {
    return quiPeutRetirer(this.#ouvert.suivi);
  }

  /** The persons who asked to reread: nothing sent, sent, or answered. */
  readonly relectures = $derived.by(() =>
    (['patient', 'proche'] as const)
      .filter((qui) => veutRelire(this.#ouvert.suivi, qui))
      .map((qui) => ({ qui, faite: this.#ouvert.suivi.relectures.find((r) => r.qui === qui) ?? null })),
  );

  envoyerRelecture(qui: QuiAccorde): Promise<boolean> {
    const le = this.aujourdhui;
    const limite = ajouterJours(le, this.#outils.reglages.delaiRelectureJours);
    return this.#geste.tenter(() => this.#ouvert.consigner('relecture-envoyee', { qui, le, limite }));
  }

  recevoirRelecture(qui: QuiAccorde, resultat: string): Promise<boolean> {
    return this.#geste.tenter(() =>
      this.#ouvert.consigner('relecture-recue', { qui, le: this.aujourdhui, resultat }),
    );
  }

  direLaFicheEcrite(): Promise<boolean> {
    return this.tenir('fiche', this.aujourdhui);
  }

  transmettre(a: string): Promise<boolean> {
    return this.#geste.tenter(() => this.#ouvert.consigner('transmission', { le: this.aujourdhui, a }));
  }

  tenir(promesse: string, le: DateCivile): Promise<boolean> {
    return this.#geste.tenter(() => {
      if (!estUneDate(le)) throw new ErreurDate();
      return this.#ouvert.consigner('promesse-tenue', { promesse, le });
    });
  }

  clore(): Promise<boolean> {
    return this.#geste.tenter(() => this.#ouvert.consigner('cloture', { le: this.aujourdhui }));
  }

  lever(promesse: string, raison: string): Promise<boolean> {
    return this.#geste.tenter(() => this.#ouvert.consigner('promesse-levee', { promesse, raison }));
  }

  finirLaConservation(): Promise<boolean> {
    return this.#geste.tenter(() => finirLaConservation({ ouvert: this.#ouvert, outils: this.#outils }));
  }

  retirer(qui: QuiAccorde, effet: ContenuRetrait['effet']): Promise<boolean> {
    return this.#geste.tenter(() => retirer({ ouvert: this.#ouvert, outils: this.#outils }, qui, effet));
  }
}
