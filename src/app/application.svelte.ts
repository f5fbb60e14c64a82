import { MESSAGES } from '../content/interface.ts';
import type { MiseAJour } from './miseAJour.svelte.ts';
import type { Horloge } from '../domain/instant.ts';
import type { Avis, EtatDeLaPorte, EtatDesCopies, PorteDuCoffre, Serrures } from '../domain/portes.ts';
import { REGLAGES_PAR_DEFAUT } from '../domain/reglages.ts';
import type { RoleDuCoffre } from '../domain/roles-du-coffre.ts';
import { Coffre } from '../storage/coffre.ts';
import { ErreurCoffreSansCles, ErreurPhraseFausse } from '../storage/erreurs.ts';
import { Persistance } from '../storage/persistance.ts';
import type { Cle } from '../storage/serrures.ts';
import { Unique } from '../storage/unique.ts';
import type { PhraseProposee } from '../vault/phrase-proposee.ts';
import { jugerPhrase } from '../vault/phrase.ts';
import { FichierConfie } from './fichierConfie.svelte.ts';
import { Garde, serruresDe } from './garde.svelte.ts';
import { creerHorloge } from './horloge.ts';
import { nouvelId } from './identifiants.ts';
import { creerWorkerCoffre } from './ouvriers.ts';
import { Remises } from './remises.ts';
import type { Session } from './session.svelte.ts';
import { veiller } from './verrou.ts';

/** `occupe`: another tab writes; `perdu`: another tab took over. */
export type EtatApplication =
  | { readonly nom: 'demarrage' | 'occupe' | 'perdu' }
  | EtatDeLaPorte
  | { readonly nom: 'ouvert'; readonly session: Session }
  | { readonly nom: 'panne'; readonly message: string };

/** Not in the first load: it comes while the person types the passphrase. */
const chargerSession = () => import('./session.svelte.ts');

/** Nobody types five words every minute: without a short code, the coffre waits at least so many seconds. */
const VERROU_SANS_CODE = 300;
/** Seconds with the page hidden, once there is a short code. */
const VERROU_CACHE = 30;

/** The door of the coffre: who may open it, with what, and what is dropped at the lock. */
export class Application implements PorteDuCoffre {
  readonly horloge: Horloge = creerHorloge(nouvelId);
  readonly persistance = new Persistance();
  readonly #unique = new Unique();
  readonly #coffre = new Coffre({
    creerWorker: creerWorkerCoffre,
    persistance: this.persistance,
    surDegrade: () => (this.#copies = { ...(this.#copies ?? COPIES_INTACTES), degrade: true }),
    surArret: () => void this.#arreter(),
  });
  readonly garde = new Garde(this.#coffre, (copies) => (this.#copies = copies));
  readonly remises = new Remises(this.#coffre);
  readonly confie = new FichierConfie();
  #etat = $state.raw<EtatApplication>({ nom: 'demarrage' });
  #verrouillee = $state.raw(false);
  #copies = $state.raw<EtatDesCopies | null>(null);
  #arreterVeille: () => void = () => undefined;
  /** The drafts of a session whose Worker died before they were on disk. */
  #enSouffrance: Session['brouillons'] | null = null;

  get etat(): EtatApplication {
    return this.#etat;
  }
  /** Locked after having been open: the door then says that notes are kept. */
  get verrouillee(): boolean {
    return this.#verrouillee;
  }
  /** What the start, or a later change, found of both copies; null while nobody has asked. */
  get copies(): EtatDesCopies | null {
    return this.#copies;
  }

  async demarrer(): Promise<void> {
    void chargerSession().catch(() => undefined);
    this.confie.ecouter();
    this.#unique.onPerdu(() => void this.#perdre());
    if ((await this.#unique.prendre()) === 'occupe') {
      this.#etat = { nom: 'occupe' };
      return;
    }
    await this.#preparerCoffre();
  }

  /** Takes the coffre over from the other tab, which locks itself. */
  async reprendreIci(): Promise<void> {
    await this.#unique.reprendre();
    await this.#preparerCoffre();
  }

  proposerPhrase = async (): Promise<PhraseProposee> => {
    const { proposerPhrase } = await import('../vault/phrase-proposee.ts');
    return proposerPhrase();
  };

  evaluerPhrase = (phrase: string): Avis => jugerPhrase(phrase);

  /** The new version starts with a locked coffre: what is being typed goes to disk first. */
  async installer(miseAJour: MiseAJour): Promise<void> {
    await this.verrouiller();
    miseAJour.installer();
  }

  /** A new coffre asks at once for its recovery code: nobody comes back to that later. */
  creer = async (phrase: string, roles: readonly RoleDuCoffre[]): Promise<void> => {
    await this.#coffre.creer(phrase, this.#etat.nom === 'sans-cles');
    location.hash = '#/secours';
    // Before the home screen: it is made for these roles from the start.
    if (roles.length > 0) await this.#coffre.ecrireReglages({ ...REGLAGES_PAR_DEFAUT, roles });
    await this.#entrer();
  };

  ouvrir = (phrase: string): Promise<void> => this.#ouvrirAvec({ phrase });

  ouvrirParCode = async (code: string): Promise<void> => {
    try {
      await this.#coffre.ouvrirParCode(code);
    } catch (erreur) {
      await this.#relirePorte();
      throw erreur;
    }
    await this.#entrer();
  };

  ouvrirParMots = (mots: string, nouvellePhrase: string): Promise<void> =>
    this.#ouvrirEtChanger({ secours: mots }, nouvellePhrase, MESSAGES.motsFaux);

  ouvrirParEtablissement = (cle: string, nouvellePhrase: string): Promise<void> =>
    this.#ouvrirEtChanger({ etablissement: cle }, nouvellePhrase, MESSAGES.cleFausse);

  ouvrirParAppareil = async (): Promise<void> => {
    const { prf } = await this.#coffre.serrures();
    if (!prf) return;
    const { lireClePrf } = await import('../vault/prf.ts');
    const sortie = await lireClePrf(prf);
    await ouDire(MESSAGES.appareilFaux, this.#ouvrirAvec({ prf: sortie }));
  };

  /** Drafts go to disk, then the keys go, then the decrypted state is dropped. */
  async verrouiller(): Promise<void> {
    if (this.#etat.nom !== 'ouvert') return;
    const { session } = this.#etat;
    this.#arreterVeille();
    session.fermer();
    await session.brouillons.toutVider();
    this.#verrouillee = true;
    await this.#coffre.verrouiller();
    await this.#montrerPorte();
  }

  async #preparerCoffre(): Promise<void> {
    await this.#coffre.fermer();
    await this.#montrerPorte();
  }

  async #montrerPorte(): Promise<void> {
    try {
      const etat = await this.#coffre.etat();
      this.#copies = await this.#coffre.etatDesCopies();
      if (etat === 'vide') this.#etat = { nom: 'vide' };
      else await this.#relirePorte();
    } catch (erreur) {
      const message = erreur instanceof Error ? erreur.message : String(erreur);
      this.#etat = { nom: erreur instanceof ErreurCoffreSansCles ? 'sans-cles' : 'panne', message };
    }
  }

  /** A version 1 has no header yet, and no lock but its phrase. */
  async #relirePorte(): Promise<void> {
    const serrures = await serruresDe(this.#coffre).catch(() => AUCUNE_SERRURE);
    this.#etat = { nom: 'ferme', serrures, essaisDuCode: await this.#coffre.essaisDuCode() };
  }

  async #ouvrirAvec(cle: Cle): Promise<void> {
    await this.#coffre.ouvrir(cle);
    await this.#entrer();
  }

  /** The way in that is left when the passphrase is lost also gives a new one. */
  async #ouvrirEtChanger(cle: Cle, nouvellePhrase: string, siFausse: string): Promise<void> {
    await ouDire(siFausse, this.#coffre.changerPhrase(cle, nouvellePhrase));
    await this.#ouvrirAvec({ phrase: nouvellePhrase });
  }

  async #entrer(): Promise<void> {
    const { Session } = await chargerSession();
    const [session, copies] = await Promise.all([
      Session.ouvrir({
        coffre: this.#coffre,
        persistance: this.persistance,
        horloge: this.horloge,
        onecrit: () => undefined,
      }),
      this.#coffre.etatDesCopies(),
      this.garde.relire(),
    ]);
    this.#copies = copies;
    const enSouffrance = this.#enSouffrance;
    this.#enSouffrance = null;
    if (enSouffrance) await session.brouillons.reprendre(enSouffrance);
    this.#etat = { nom: 'ouvert', session };
    this.#verrouillee = false;
    void this.#lireSuivis(session);
    this.#arreterVeille = veiller({
      delai: () => delaiDeVerrou(session, this.garde.codeCourtPose),
      delaiCache: () => (this.garde.codeCourtPose ? delaiCache(session) : null),
      attendre: () => session.enLecture && !session.lectureEnEchec && !session.reglages.verrouEnObservation,
      verrouiller: () => void this.verrouiller(),
      maintenant: () => Date.now(),
    });
  }

  /** A line that only one copy gave back was mended on the way: the home then says so. */
  async #lireSuivis(session: Session): Promise<void> {
    try {
      await session.lireSuivis();
      const copies = await this.#coffre.etatDesCopies();
      if (this.#etat.nom === 'ouvert' && this.#etat.session === session) this.#copies = copies;
    } catch {
      // Locked meanwhile: there is nobody to tell.
    }
  }

  /** The Worker died under us: what was acknowledged is on disk, what was being typed is still in hand. */
  async #arreter(): Promise<void> {
    if (this.#etat.nom !== 'ouvert') return;
    this.#arreterVeille();
    this.#etat.session.fermer();
    this.#enSouffrance = this.#etat.session.brouillons;
    this.#verrouillee = true;
    await this.#montrerPorte();
  }

  async #perdre(): Promise<void> {
    if (this.#etat.nom === 'ouvert') {
      this.#arreterVeille();
      this.#etat.session.fermer();
      await this.#etat.session.brouillons.toutVider();
    }
    await this.#coffre.fermer();
    this.#etat = { nom: 'perdu' };
  }
}

/** The coffre calls every wrong key a wrong passphrase: says which one it was. */
const ouDire = (phrase: string, essai: Promise<void>): Promise<void> =>
  essai.catch((erreur: unknown) => {
    throw erreur instanceof ErreurPhraseFausse ? new ErreurPhraseFausse(phrase) : erreur;
  });

const AUCUNE_SERRURE: Serrures = { secours: false, appareil: false, etablissement: [] };
const COPIES_INTACTES: EtatDesCopies = {
  reparees: 0,
  clesReparees: false,
  degrade: false,
  suivisFermes: 0,
  ancienneSerrure: false,
};

/** Never during an observation, unless the suiveur chose so. */
const peutSeFermer = ({ reglages, enObservation }: Session): boolean =>
  !enObservation || reglages.verrouEnObservation;

function delaiDeVerrou(session: Session, codeCourt: boolean): number | null {
  const { verrouSecondes } = session.reglages;
  if (verrouSecondes === null || !peutSeFermer(session)) return null;
  return codeCourt ? verrouSecondes : Math.max(verrouSecondes, VERROU_SANS_CODE);
}

const delaiCache = (session: Session): number | null =>
  session.reglages.verrouSecondes !== null && peutSeFermer(session) ? VERROU_CACHE : null;
