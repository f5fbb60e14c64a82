import { accordSuffit, accordValide } from '../../domain/accord.ts';
import type { QuiAccorde } from '../../domain/contenus.ts';
import { manquesPreparation } from '../../domain/preparation.ts';
import type { Acces } from '../partage/acces.ts';
import { ChangementState } from './changementState.svelte.ts';
import { cleDe, DemandeState } from './demandeState.svelte.ts';
import { phraseDe } from './faute.ts';
import type { Saisie } from './saisie.ts';

export type EtatPersonne = 'a-demander' | 'commence' | 'donne' | 'refuse' | 'retire';
export type Issue = 'accord' | 'refus' | 'choix';
export type Vue =
  | { readonly nom: 'ensemble' }
  | { readonly nom: 'demande'; readonly demande: DemandeState }
  | { readonly nom: 'changer'; readonly changement: ChangementState }
  | { readonly nom: 'fin'; readonly qui: QuiAccorde; readonly issue: Issue };

const PERSONNES: readonly QuiAccorde[] = ['patient', 'proche', 'representant'];
type Gardees = Readonly<Partial<Record<QuiAccorde, Saisie>>>;

/** Who has been asked, and the one who is being asked now. */
export class AccordState {
  readonly #acces: Acces;
  #vue = $state.raw<Vue>({ nom: 'ensemble' });
  #gardees = $state.raw<Gardees>({});
  #pret = $state(false);
  #alerte = $state('');

  constructor(acces: Acces) {
    this.#acces = acces;
    void this.#reprendre();
  }

  get vue(): Vue {
    return this.#vue;
  }
  /** False while the drafts are read: the screen must not show one thing, then another. */
  get pret(): boolean {
    return this.#pret;
  }
  /** The drafts could not be read. */
  get alerte(): string {
    return this.#alerte;
  }
  get #suivi() {
    return this.#acces.ouvert.suivi;
  }
  readonly suffit = $derived.by(() => accordSuffit(this.#suivi));
  readonly manquesPreparation = $derived.by(() => manquesPreparation(this.#suivi));
  /** A simple yes of the person counts only with the accord of who speaks for them. */
  readonly representantAttendu = $derived.by(
    () =>
      this.#suivi.accords.patient?.forme === 'assentiment' && !accordValide(this.#suivi.accords.representant),
  );
  readonly avecRepresentant = $derived.by(
    () => this.representantAttendu || this.etatDe('representant') !== 'a-demander',
  );

  etatDe(qui: QuiAccorde): EtatPersonne {
    const accord = this.#suivi.accords[qui];
    if (this.#suivi.refus.includes(qui)) return 'refuse';
    const retire = accord?.etat === 'retire';
    if (accordValide(accord)) return 'donne';
    if (this.#gardees[qui]) return 'commence';
    return retire ? 'retire' : 'a-demander';
  }

  /** After a no, only the person comes back; after a withdrawal during the observation, nobody asks again. */
  peutRedemander(qui: QuiAccorde): boolean {
    return qui === 'proche' || this.#suivi.journal.actes === 0;
  }

  demander(qui: QuiAccorde, depart: Partial<Saisie> = {}): void {
    const demande = new DemandeState(this.#acces, qui, { ...this.#gardees[qui], ...depart });
    demande.changer({ ouverte: true });
    this.#vue = { nom: 'demande', demande };
  }

  changer(qui: QuiAccorde): void {
    this.#vue = { nom: 'changer', changement: new ChangementState(this.#acces, qui) };
  }

  /** Back to the overview; what was answered waits. */
  quitter(): void {
    if (this.#vue.nom === 'demande') {
      const { demande } = this.#vue;
      demande.changer({ ouverte: false });
      this.#gardees = { ...this.#gardees, [demande.qui]: demande.saisie };
    }
    this.#vue = { nom: 'ensemble' };
  }

  finir(qui: QuiAccorde, issue: Issue): void {
    const { [qui]: _finie, ...reste } = this.#gardees;
    this.#gardees = reste;
    this.#vue = { nom: 'fin', qui, issue };
  }

  async #reprendre(): Promise<void> {
    try {
      const { ouvert, outils } = this.#acces;
      for (const qui of PERSONNES) {
        const garde = (await outils.brouillons.lire(cleDe(ouvert.suivi.id, qui))) as Saisie | undefined;
        if (garde) this.#gardees = { ...this.#gardees, [qui]: garde };
      }
      const { accords } = ouvert.suivi;
      const enCours = PERSONNES.find((qui) => this.#gardees[qui]?.ouverte && !accordValide(accords[qui]));
      if (enCours) this.demander(enCours);
    } catch (erreur) {
      this.#alerte = phraseDe(erreur);
    } finally {
      this.#pret = true;
    }
  }
}
