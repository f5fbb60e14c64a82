import { PARTIES_DE_FICHE } from '../../content/listes/partiesFiche.ts';
import { accordValide, veutRelire } from '../../domain/accord.ts';
import type { DateCivile, QuiAccorde } from '../../domain/contenus.ts';
import { ajouterJours } from '../../domain/dates.ts';
import { effacerSesMots } from '../../domain/effacer.ts';
import { etatDe, estEnCours, estInterrompu } from '../../domain/etat.ts';
import { manquesFiche } from '../../domain/fiche.ts';
import { heureLocale } from '../../domain/instant.ts';
import { manquesPreparation } from '../../domain/preparation.ts';
import { promessesDe, type Promesse } from '../../domain/promesses.ts';
import type { Outils, SuiviOuvert } from '../../domain/ports.ts';

/** The hub of one suivi: where it stands, what comes next, what is promised. */
export class SuiviState {
  readonly #ouvert: SuiviOuvert;
  readonly #outils: Outils;
  #erreur = $state('');
  #occupe = $state(false);

  constructor(ouvert: SuiviOuvert, outils: Outils) {
    this.#ouvert = ouvert;
    this.#outils = outils;
  }

  readonly etat = $derived.by(() => etatDe(this.#ouvert.suivi));
  readonly interrompu = $derived.by(() => estInterrompu(this.#ouvert.suivi));
  readonly manquesPreparation = $derived.by(() => manquesPreparation(this.#ouvert.suivi));
  readonly manquesFiche = $derived.by(() => manquesFiche(this.#ouvert.suivi));
  readonly promesses = $derived.by(() => promessesDe(this.#ouvert.suivi, this.aujourdhui));

  get aujourdhui(): DateCivile {
    return heureLocale(this.#outils.horloge()).date;
  }
  get erreur(): string {
    return this.#erreur;
  }
  get occupe(): boolean {
    return this.#occupe;
  }

  /** The persons whose accord may still be withdrawn. */
  get accordes(): readonly QuiAccorde[] {
    const { accords } = this.#ouvert.suivi;
    return (['patient', 'proche', 'representant'] as const).filter((qui) => accordValide(accords[qui]));
  }

  /** The persons who asked to reread: nothing sent, sent, or answered. */
  readonly relectures = $derived.by(() =>
    (['patient', 'proche'] as const)
      .filter((qui) => veutRelire(this.#ouvert.suivi, qui))
      .map((qui) => ({ qui, faite: this.#ouvert.suivi.relectures.find((r) => r.qui === qui) ?? null })),
  );

  envoyerRelecture(qui: QuiAccorde): Promise<void> {
    const le = this.aujourdhui;
    const limite = ajouterJours(le, this.#outils.reglages.delaiRelectureJours);
    return this.#tenter(() => this.#ouvert.consigner('relecture-envoyee', { qui, le, limite }));
  }

  recevoirRelecture(qui: QuiAccorde, resultat: string): Promise<void> {
    return this.#tenter(() =>
      this.#ouvert.consigner('relecture-recue', { qui, le: this.aujourdhui, resultat }),
    );
  }

  transmettre(a: string): Promise<void> {
    return this.#tenter(() => this.#ouvert.consigner('transmission', { le: this.aujourdhui, a }));
  }

  tenir(promesse: string, le: DateCivile): Promise<void> {
    return this.#tenter(() => this.#ouvert.consigner('promesse-tenue', { promesse, le }));
  }

  lever(promesse: string, raison: string): Promise<void> {
    return this.#tenter(() => this.#ouvert.consigner('promesse-levee', { promesse, raison }));
  }

  /** The same rules as in the corridor (contenu/04 G): in doubt, everything goes. */
  retirer(qui: QuiAccorde, effet: 'effacer' | 'garder' | 'effacer-ses-mots'): Promise<void> {
    return this.#tenter(async () => {
      const { suivi } = this.#ouvert;
      const base = { qui, effet, code: suivi.prevu?.code ?? '', etape: suivi.journal.position.etape };
      if (effet === 'effacer') {
        const gardees = this.promesses;
        await this.#ouvert.consigner('retrait', base, { effaceTout: true });
        for (const promesse of gardees) await this.#garderPromesse(promesse);
        return;
      }
      if (effet === 'garder') {
        if (estEnCours(suivi) && qui !== 'proche')
          await this.#ouvert.consigner('fin', { raison: 'interrompu' });
        await this.#ouvert.consigner('retrait', base);
        return;
      }
      const { efface, fiche } = effacerSesMots(suivi, qui);
      for (const partie of fiche) await this.#ouvert.consigner('fiche', partie);
      await this.#ouvert.consigner('retrait', base, { efface });
      await this.#oublierBrouillons(suivi.id);
    });
  }

  /** A draft may hold the very words that were taken back. */
  async #oublierBrouillons(id: string): Promise<void> {
    const parties = PARTIES_DE_FICHE.map((partie) => `fiche:${id}:${partie.id}`);
    for (const cle of [`observer:${id}`, `journal:${id}`, ...parties])
      await this.#outils.brouillons.oublier(cle);
  }

  /** The content goes; what was promised, and what proves that it was kept, stays. */
  async #garderPromesse({ id: promesse, prevueLe, tenueLe, levee }: Promesse): Promise<void> {
    await this.#ouvert.consigner('promesse', { promesse, prevueLe });
    if (tenueLe) await this.#ouvert.consigner('promesse-tenue', { promesse, le: tenueLe });
    if (levee) await this.#ouvert.consigner('promesse-levee', { promesse, raison: levee });
  }

  async #tenter(action: () => Promise<unknown>): Promise<void> {
    this.#occupe = true;
    this.#erreur = '';
    try {
      await action();
    } catch (erreur) {
      this.#erreur = erreur instanceof Error ? erreur.message : String(erreur);
    } finally {
      this.#occupe = false;
    }
  }
}
