import type { AEcrire, Ecriture, Enregistre } from '../domain/ecriture.ts';
import type { Brouillons, Depot, Reglages } from '../domain/ports.ts';
import type { EtatCoffre } from './coffre-ouvrable.ts';
import { ErreurEnregistrement } from './erreurs.ts';
import type { Lecture, LigneFausse } from './lignes.ts';
import type { Persistance } from './persistance.ts';
import type { Arguments, Commande, Resultat } from './service-coffre.ts';
import { Session } from './session.ts';
import type { PorteWorker } from './session.ts';

interface MoyensDuCoffre {
  /** Called at the first use and after each `fermer()`: one Worker lives from one unlocking to the next lock. */
  readonly creerWorker: () => PorteWorker;
  readonly persistance?: Pick<Persistance, 'demander'>;
}

/** Ms given to writes under way when the coffre is locked. */
const PATIENCE = 2_000;

/** The coffre as the page sees it: no key here, every call goes to the Worker. */
export class Coffre implements Depot {
  readonly #moyens: MoyensDuCoffre;
  #session: Session | null = null;
  #disqueEnPanne = false;

  constructor(moyens: MoyensDuCoffre) {
    this.#moyens = moyens;
  }

  etat(): Promise<EtatCoffre> {
    return this.#appeler('etat');
  }

  /** True when the browser said that it had thrown away a damaged coffre. */
  perte(): Promise<boolean> {
    return this.#appeler('perte');
  }

  creer(phrase: string): Promise<void> {
    return this.#appeler('creer', phrase);
  }

  ouvrir(phrase: string): Promise<void> {
    return this.#appeler('ouvrir', phrase);
  }

  /** Ms to wait before another phrase is accepted. */
  attente(): Promise<number> {
    return this.#appeler('attente');
  }

  changerPhrase(ancienne: string, nouvelle: string): Promise<void> {
    return this.#appeler('changerPhrase', ancienne, nouvelle);
  }

  /** Locks: the Worker ends, the keys with it. The next call starts a new one, locked. */
  async fermer(): Promise<void> {
    const session = this.#session;
    this.#session = null;
    await session?.fermer(PATIENCE);
  }

  lister(): Promise<readonly string[]> {
    return this.#appeler('lister');
  }

  async lire(suivi: string): Promise<readonly Ecriture[]> {
    return (await this.examiner(suivi)).ecritures;
  }

  /** All that can be read, and the first line that is not as it was written. */
  examiner(suivi: string): Promise<Lecture> {
    return this.#appeler('lire', suivi);
  }

  verifier(suivi: string): Promise<LigneFausse | null> {
    return this.#appeler('verifier', suivi);
  }

  /** `brouillonFini`: the draft that becomes this ecriture, forgotten in the same transaction. */
  async append(aEcrire: AEcrire, brouillonFini?: string): Promise<Enregistre> {
    const recu = await this.#ecrire('append', copie(aEcrire), brouillonFini);
    this.#moyens.persistance?.demander();
    return recu;
  }

  supprimerExemple(suivi: string): Promise<void> {
    return this.#ecrire('supprimerExemple', suivi);
  }

  readonly brouillons: Brouillons = {
    garder: (cle, valeur) => this.#ecrire('garderBrouillon', cle, copie(valeur)),
    lire: (cle) => this.#appeler('lireBrouillon', cle),
    oublier: (cle) => this.#ecrire('oublierBrouillon', cle),
  };

  lireReglages(): Promise<Reglages | null> {
    return this.#appeler('lireReglages');
  }

  ecrireReglages(reglages: Reglages): Promise<void> {
    return this.#ecrire('ecrireReglages', copie(reglages));
  }

  /** A broken disk stays broken for the page, not only for one Worker: see `Base`. */
  async #ecrire<C extends Commande>(commande: C, ...args: Arguments<C>): Promise<Resultat<C>> {
    if (this.#disqueEnPanne) throw new ErreurEnregistrement('disque');
    try {
      return await this.#appeler(commande, ...args);
    } catch (erreur) {
      if (erreur instanceof ErreurEnregistrement && erreur.motif === 'disque') this.#disqueEnPanne = true;
      throw erreur;
    }
  }

  #appeler<C extends Commande>(commande: C, ...args: Arguments<C>): Promise<Resultat<C>> {
    this.#session ??= this.#demarrer();
    return this.#session.appeler(commande, args);
  }

  #demarrer(): Session {
    const session: Session = new Session(this.#moyens.creerWorker(), () => {
      if (this.#session === session) this.#session = null;
    });
    return session;
  }
}

/** The screens' values may be Svelte proxies, which cannot be posted to a Worker. */
const copie = <T>(valeur: T): T =>
  valeur === undefined ? valeur : (JSON.parse(JSON.stringify(valeur)) as T);
