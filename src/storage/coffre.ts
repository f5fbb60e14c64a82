import type { Contact } from '../domain/carnet.ts';
import type { DateCivile } from '../domain/contenus.ts';
import type { AEcrire, Ecriture, Enregistre } from '../domain/ecriture.ts';
import type {
  BilanRestauration,
  CleDeSauvegarde,
  DerniereSauvegarde,
  EtatDesCopies,
  PourSauvegarde,
  Verification,
} from '../domain/portes.ts';
import type { ApercuDeRemise, BilanDeRemise, RemiseFaite } from '../domain/portes-remise.ts';
import type { Brouillons, Depot, Reglages } from '../domain/ports.ts';
import type { ClePrf } from '../vault/prf.ts';
import type { EtatCoffre, SerruresPosees } from './acces.ts';
import type { IdentitePublique } from './appareils.ts';
import type { Lecture } from './lignes.ts';
import type { Persistance } from './persistance.ts';
import type { ALire, Resumes } from './resumes.ts';
import type { Cle } from './serrures.ts';
import type { Arguments, Commande, Resultat } from './service-coffre.ts';
import { Session } from './session.ts';
import type { PorteWorker } from './session.ts';

interface MoyensDuCoffre {
  /** Called at the first use and after each `fermer()`: one Worker lives from one unlocking to the next lock. */
  readonly creerWorker: () => PorteWorker;
  readonly persistance?: Pick<Persistance, 'demander'>;
  /** Lines go to one copy only from now on: IndexedDB refused one. */
  readonly surDegrade?: () => void;
  /** The Worker died: the coffre is locked. */
  readonly surArret?: () => void;
}

/** Where a backup goes, and how its maker follows it. */
interface Sortie {
  readonly recevoir: (morceau: Uint8Array) => Promise<void> | void;
  readonly avance?: (part: number) => void;
  readonly signal?: { throwIfAborted(): void };
}

/** Ms given to writes under way when the coffre is locked. */
const PATIENCE = 2_000;

/** The coffre as the page sees it: no key here, every call goes to the Worker. */
export class Coffre implements Depot {
  readonly #moyens: MoyensDuCoffre;
  #session: Session | null = null;
  /** IndexedDB failed: it stays alone until the browser restarts, whatever Worker comes next. */
  #degrade = false;

  constructor(moyens: MoyensDuCoffre) {
    this.#moyens = moyens;
  }

  etat(): Promise<EtatCoffre> {
    return this.#appeler('etat');
  }

  /** How both copies are; null when there is no coffre. */
  etatDesCopies(): Promise<EtatDesCopies | null> {
    return this.#appeler('etatDesCopies');
  }

  /** `recommencer`: over lines that nothing opens any more (`ErreurCoffreSansCles`). */
  creer(phrase: string, recommencer = false): Promise<void> {
    return this.#appeler('creer', phrase, recommencer);
  }

  ouvrir(cle: Cle): Promise<void> {
    return this.#appeler('ouvrir', cle);
  }

  /** Ms to wait before another key is accepted. */
  attente(): Promise<number> {
    return this.#appeler('attente');
  }

  changerPhrase(ancienne: Cle, nouvelle: string): Promise<void> {
    return this.#appeler('changerPhrase', ancienne, nouvelle);
  }

  /** Which locks there are, besides the phrase. Known of a locked coffre too. */
  serrures(): Promise<SerruresPosees> {
    return this.#appeler('serrures');
  }

  /** The 12 words of a new recovery code: nothing changes before `confirmerSecours`. */
  proposerSecours(): Promise<readonly string[]> {
    return this.#appeler('proposerSecours');
  }

  confirmerSecours(): Promise<void> {
    return this.#appeler('confirmerSecours');
  }

  poserPrf(prf: ClePrf | null): Promise<void> {
    return this.#appeler('poserPrf', prf);
  }

  poserEtablissement(destinataires: readonly string[]): Promise<void> {
    return this.#appeler('poserEtablissement', [...destinataires]);
  }

  /** Opens again while the app runs: kept in the Worker's memory only. Throws `ErreurCodeCourtRefuse`. */
  poserCodeCourt(code: string): Promise<void> {
    return this.#appeler('poserCodeCourt', code);
  }

  oublierCodeCourt(): Promise<void> {
    return this.#appeler('oublierCodeCourt');
  }

  /** 0: no code, or none left. */
  essaisDuCode(): Promise<number> {
    return this.#appeler('essaisDuCode');
  }

  ouvrirParCode(code: string): Promise<void> {
    return this.#appeler('ouvrirParCode', code);
  }

  identite(): Promise<IdentitePublique> {
    return this.#appeler('identite');
  }

  /**
   * Locks. With a short code the Worker goes on, without the key; else it ends, and the next call starts a new
   * one, locked.
   */
  async verrouiller(): Promise<void> {
    if (this.#session && (await this.essaisDuCode().catch(() => 0)) > 0) await this.#appeler('verrouiller');
    else await this.fermer();
  }

  /** The files are given back, the Worker ends, and with it all its keys, the short code too. */
  async fermer(): Promise<void> {
    const session = this.#session;
    this.#session = null;
    void session?.appeler('rendre', []).catch(() => undefined);
    await session?.fermer(PATIENCE);
  }

  lister(): Promise<readonly string[]> {
    return this.#appeler('lister');
  }

  /** Ids of all the registres, the last written first. */
  recents(): Promise<readonly string[]> {
    return this.#appeler('recents');
  }

  /** What the lists, and the bilans when asked, show of these suivis. */
  resumer(suivis: readonly string[], aLire: ALire): Promise<Resumes> {
    return this.#appeler('resumer', [...suivis], copie(aLire));
  }

  async lire(suivi: string): Promise<readonly Ecriture[]> {
    return (await this.examiner(suivi)).ecritures;
  }

  /** All that can be read, and the first line that is not as it was written. */
  examiner(suivi: string): Promise<Lecture> {
    return this.#appeler('lire', suivi);
  }

  /** Every digest, every link, every signature of a suivi. */
  verifier(suivi: string): Promise<Verification> {
    return this.#appeler('verifier', suivi);
  }

  /** `brouillonFini`: the draft that becomes this ecriture, forgotten in the same transaction. */
  async append(aEcrire: AEcrire, brouillonFini?: string): Promise<Enregistre> {
    const recu = await this.#appeler('append', copie(aEcrire), brouillonFini);
    if (recu.degrade && !this.#degrade) this.#moyens.surDegrade?.();
    this.#degrade ||= recu.degrade === true;
    this.#moyens.persistance?.demander();
    return recu;
  }

  /**
   * Writes a backup, piece by piece. `avance`: share done, 0 to 1. Once `signal` is aborted, rejects with its
   * reason and nothing more is asked of `recevoir`.
   */
  async sauvegarder(
    vers: PourSauvegarde,
    application: string,
    { recevoir, avance, signal }: Sortie,
  ): Promise<{ readonly suivis: number; readonly lignes: number }> {
    const { suivis, lignes, taille } = await this.#appeler('commencerSauvegarde', vers, application);
    try {
      let faits = 0;
      for (;;) {
        signal?.throwIfAborted();
        const morceau = await this.#appeler('morceauDeSauvegarde');
        if (!morceau) break;
        await recevoir(morceau);
        faits += morceau.length;
        avance?.(Math.min(1, faits / taille));
      }
      return { suivis, lignes };
    } catch (erreur) {
      await this.#appeler('abandonnerSauvegarde').catch(() => undefined);
      throw erreur;
    }
  }

  /** Once the file is where its owner wanted it. */
  sauvegardeFaite(lignes: number): Promise<void> {
    return this.#appeler('sauvegardeFaite', lignes);
  }

  derniereSauvegarde(): Promise<DerniereSauvegarde | null> {
    return this.#appeler('derniereSauvegarde');
  }

  /** Takes a backup in, whole or not at all. `ici`: it was closed for this device. */
  restaurer(fichier: Blob, avec: CleDeSauvegarde): Promise<BilanRestauration> {
    return this.#appeler('restaurer', fichier, avec);
  }

  supprimerExemple(suivi: string): Promise<void> {
    return this.#appeler('supprimerExemple', suivi);
  }

  readonly brouillons: Brouillons = {
    garder: (cle, valeur) => this.#appeler('garderBrouillon', cle, copie(valeur)),
    lire: (cle) => this.#appeler('lireBrouillon', cle),
    oublier: (cle) => this.#appeler('oublierBrouillon', cle),
  };

  lireReglages(): Promise<Reglages | null> {
    return this.#appeler('lireReglages');
  }

  ecrireReglages(reglages: Reglages): Promise<void> {
    return this.#appeler('ecrireReglages', copie(reglages));
  }

  carnet(): Promise<readonly Contact[]> {
    return this.#appeler('carnet');
  }

  garderContact(contact: Contact): Promise<void> {
    return this.#appeler('garderContact', copie(contact));
  }

  oublierContact(destinataire: string): Promise<void> {
    return this.#appeler('oublierContact', destinataire);
  }

  /** The file of one suivi, closed for one address, and the line that it needed, written here. */
  preparerRemise(suivi: string, destinataire: string, application: string): Promise<RemiseFaite> {
    return this.#appeler('preparerRemise', suivi, destinataire, application);
  }

  ouvrirRemise(fichier: Blob): Promise<ApercuDeRemise> {
    return this.#appeler('ouvrirRemise', fichier);
  }

  accepterRemise(empreinte: string, compareeLe: DateCivile | null): Promise<BilanDeRemise> {
    return this.#appeler('accepterRemise', empreinte, compareeLe);
  }

  refermerRemise(): Promise<void> {
    return this.#appeler('refermerRemise');
  }

  #appeler<C extends Commande>(commande: C, ...args: Arguments<C>): Promise<Resultat<C>> {
    this.#session ??= this.#demarrer();
    return this.#session.appeler(commande, args);
  }

  #demarrer(): Session {
    const session: Session = new Session(this.#moyens.creerWorker(), () => {
      if (this.#session !== session) return;
      this.#session = null;
      this.#moyens.surArret?.();
    });
    if (this.#degrade) void session.appeler('sansBase', []).catch(() => undefined);
    return session;
  }
}

/** The screens' values may be Svelte proxies, which cannot be posted to a Worker. */
const copie = <T>(valeur: T): T =>
  valeur === undefined ? valeur : (JSON.parse(JSON.stringify(valeur)) as T);
