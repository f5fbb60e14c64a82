import type { DateCivile } from '../../domain/contenus.ts';
import type { DerniereSauvegarde, GardeDuCoffre } from '../../domain/portes.ts';
import type { Outils } from '../../domain/ports.ts';
import type { Resume } from '../../domain/resume.ts';
import type { RoleDuCoffre } from '../../domain/roles-du-coffre.ts';
import { ageDeLaSauvegarde } from '../partage/derniereSauvegarde.ts';
import { bilanDesPromesses, partager, tacheDeSauvegarde, tachesDe, type Tache } from './taches.ts';

interface Entrees {
  readonly resumes: readonly Resume[];
  readonly enLecture: boolean;
  readonly aujourdhui: DateCivile;
  readonly outils: Outils;
  readonly garde: Pick<GardeDuCoffre, 'secoursPose' | 'derniereSauvegarde'>;
  readonly decouvrir: () => Promise<string>;
  readonly retirerExemple: (id: string) => Promise<void>;
}

export class AccueilState {
  readonly #entrees: () => Entrees;
  #occupe = $state(false);
  #erreur = $state('');
  /** Undefined until read. */
  #derniere = $state.raw<DerniereSauvegarde | null | undefined>();

  constructor(entrees: () => Entrees) {
    this.#entrees = entrees;
  }

  readonly #toutes = $derived.by((): readonly Tache[] => {
    const { resumes, enLecture, aujourdhui, garde, outils } = this.#entrees();
    const derniere = this.#derniere;
    // It counts the lines of all the suivis.
    const inconnue = derniere === undefined || enLecture;
    const sauvegarde = inconnue ? null : tacheDeSauvegarde(resumes, derniere, outils.horloge());
    return tachesDe(resumes, aujourdhui, { secoursPose: garde.secoursPose, sauvegarde });
  });
  readonly #partagees = $derived.by(() => partager(this.#toutes, this.roles));

  get roles(): readonly RoleDuCoffre[] {
    return this.#entrees().outils.reglages.roles;
  }
  /** Of those that this coffre serves. */
  get taches(): readonly Tache[] {
    return this.#partagees.miennes;
  }
  /** Of the others: still there, folded. */
  get autres(): readonly Tache[] {
    return this.#partagees.autres;
  }
  /** Empty until read. */
  get ageDeLaSauvegarde(): string {
    const derniere = this.#derniere;
    return derniere === undefined ? '' : ageDeLaSauvegarde(derniere, this.#entrees().outils.horloge());
  }
  get bilan(): string {
    return bilanDesPromesses(this.#entrees().resumes);
  }
  get manqueReglages(): boolean {
    const { etablissement, contactDemarche, numeroUrgence } = this.#entrees().outils.reglages;
    return !etablissement || !contactDemarche || !numeroUrgence;
  }
  get occupe(): boolean {
    return this.#occupe;
  }
  get erreur(): string {
    return this.#erreur;
  }

  /** A lock meanwhile takes the screen away: then nothing is said. */
  async lire(): Promise<void> {
    const { garde } = this.#entrees();
    this.#derniere = await garde.derniereSauvegarde().catch(() => undefined);
  }

  decouvrir(): Promise<void> {
    return this.#tenter(async () => {
      const { decouvrir, outils } = this.#entrees();
      outils.aller(`/suivi/${await decouvrir()}`);
    });
  }

  retirer(id: string): Promise<void> {
    return this.#tenter(() => this.#entrees().retirerExemple(id));
  }

  async #tenter(action: () => Promise<void>): Promise<void> {
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
