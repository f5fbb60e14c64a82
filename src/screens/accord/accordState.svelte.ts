import { accordsManquants, accordValide } from '../../domain/accord.ts';
import { cleDeLAccord, cleDeLAvis, cleDuTitulaireSeul } from '../../domain/cles-brouillons.ts';
import type { QuiAccorde } from '../../domain/contenus.ts';
import { manquesPreparation } from '../../domain/preparation.ts';
import type { Acces } from '../partage/acces.ts';
import { AvisState, type SaisieAvis } from './avisState.svelte.ts';
import { ChangementState } from './changementState.svelte.ts';
import { DemandeState } from './demandeState.svelte.ts';
import { phraseDe } from './faute.ts';
import type { Saisie } from './saisie.ts';
import { TitulaireSeulState, type SaisieTitulaireSeul } from './titulaireSeulState.svelte.ts';

export type EtatPersonne = 'a-demander' | 'commence' | 'donne' | 'refuse' | 'retire';
export type Issue = 'accord' | 'refus' | 'choix';
export type Vue =
  | { readonly nom: 'ensemble' }
  | { readonly nom: 'demande'; readonly demande: DemandeState }
  | { readonly nom: 'changer'; readonly changement: ChangementState }
  | { readonly nom: 'avis'; readonly avis: AvisState }
  | { readonly nom: 'titulaire-seul'; readonly seul: TitulaireSeulState }
  | { readonly nom: 'fin'; readonly qui: QuiAccorde; readonly issue: Issue };

const PERSONNES: readonly QuiAccorde[] = ['patient', 'proche', 'representant', 'autre-titulaire'];
type Gardees = Readonly<Partial<Record<QuiAccorde, Saisie>>>;

/** Who has been asked, and the one who is being asked now. */
export class AccordState {
  readonly #acces: Acces;
  #vue = $state.raw<Vue>({ nom: 'ensemble' });
  #gardees = $state.raw<Gardees>({});
  #avisGarde = $state.raw<SaisieAvis>();
  #seulGarde = $state.raw<SaisieTitulaireSeul>();
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
  readonly #manquants = $derived.by(() => accordsManquants(this.#suivi));
  readonly suffit = $derived.by(() => this.#manquants.length === 0);
  readonly manquesPreparation = $derived.by(() => manquesPreparation(this.#suivi));
  /** Still to be asked, and did not say no. */
  attend(qui: QuiAccorde): boolean {
    return this.#manquants.includes(qui) && !this.#suivi.refus.includes(qui);
  }
  /** Whether this person has anything to say in this suivi. */
  concerne(qui: QuiAccorde): boolean {
    return this.attend(qui) || this.etatDe(qui) !== 'a-demander';
  }
  /** Whom to ask next: the filled button of the overview. */
  readonly suivante = $derived.by(() => this.#manquants.find((qui) => this.#ouverte(qui)) ?? null);
  #ouverte(qui: QuiAccorde): boolean {
    return ['a-demander', 'commence'].includes(this.etatDe(qui));
  }
  get avisCommence(): boolean {
    return this.#avisGarde !== undefined;
  }
  readonly avecAvis = $derived.by(
    () => this.avisCommence || this.#suivi.avis !== null || this.concerne('representant'),
  );
  /** A first holder of parental authority signed, and the other neither signed nor said no. */
  readonly peutSignerSeul = $derived.by(
    () => this.#suivi.accords.representant?.autreTitulaire !== undefined && this.#ouverte('autre-titulaire'),
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

  donnerUnAvis(): void {
    const avis = new AvisState(this.#acces, this.#avisGarde);
    avis.changer({});
    this.#vue = { nom: 'avis', avis };
  }

  direPourquoiUnSeul(): void {
    const seul = new TitulaireSeulState(this.#acces, this.#seulGarde);
    seul.changer({});
    this.#vue = { nom: 'titulaire-seul', seul };
  }

  finirTitulaireSeul(): void {
    this.#seulGarde = undefined;
    this.#vue = { nom: 'ensemble' };
  }

  /** Back to the overview; what was answered waits. */
  quitter(): void {
    if (this.#vue.nom === 'demande') {
      const { demande } = this.#vue;
      demande.changer({ ouverte: false });
      this.#gardees = { ...this.#gardees, [demande.qui]: demande.saisie };
    }
    if (this.#vue.nom === 'avis') this.#laisserLAvis(this.#vue.avis);
    if (this.#vue.nom === 'titulaire-seul') {
      this.#vue.seul.changer({ ouverte: false });
      this.#seulGarde = this.#vue.seul.saisie;
    }
    this.#vue = { nom: 'ensemble' };
  }

  #laisserLAvis(avis: AvisState): void {
    if (!avis.donne) avis.changer({ ouverte: false });
    this.#avisGarde = avis.donne ? undefined : avis.saisie;
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
        const garde = (await outils.brouillons.lire(cleDeLAccord(ouvert.suivi.id, qui))) as
          | Saisie
          | undefined;
        if (garde) this.#gardees = { ...this.#gardees, [qui]: garde };
      }
      const { accords } = ouvert.suivi;
      const enCours = PERSONNES.find((qui) => this.#gardees[qui]?.ouverte && !accordValide(accords[qui]));
      const avis = (await outils.brouillons.lire(cleDeLAvis(ouvert.suivi.id))) as SaisieAvis | undefined;
      const seul = (await outils.brouillons.lire(cleDuTitulaireSeul(ouvert.suivi.id))) as
        | SaisieTitulaireSeul
        | undefined;
      this.#avisGarde = avis;
      this.#seulGarde = seul;
      if (enCours) this.demander(enCours);
      else if (avis?.ouverte) this.donnerUnAvis();
      else if (seul?.ouverte && this.peutSignerSeul) this.direPourquoiUnSeul();
    } catch (erreur) {
      this.#alerte = phraseDe(erreur);
    } finally {
      this.#pret = true;
    }
  }
}
