import type { MiseAJour } from './miseAJour.svelte.ts';
import type { Horloge } from '../domain/instant.ts';
import { Coffre } from '../storage/coffre.ts';
import { Persistance } from '../storage/persistance.ts';
import { Unique } from '../storage/unique.ts';
import type { PhraseProposee } from '../vault/phrase-proposee.ts';
import { jugerPhrase, type AvisPhrase } from '../vault/phrase.ts';
import { creerHorloge } from './horloge.ts';
import { nouvelId } from './identifiants.ts';
import { creerWorkerCoffre } from './ouvriers.ts';
import { Session } from './session.svelte.ts';
import { veiller } from './verrou.ts';

/**
 * `occupe`: another tab writes; `perdu`: another tab took over; `vide`: no coffre on this device yet.
 */
export type EtatApplication =
  | { readonly nom: 'demarrage' | 'vide' | 'ferme' | 'occupe' | 'perdu' }
  | { readonly nom: 'ouvert'; readonly session: Session }
  | { readonly nom: 'panne'; readonly message: string };

/** The door of the coffre: who may write, open or locked, and what is dropped at the lock. */
export class Application {
  readonly horloge: Horloge = creerHorloge(nouvelId);
  readonly persistance = new Persistance();
  readonly #unique = new Unique();
  readonly #coffre = new Coffre({ creerWorker: creerWorkerCoffre, persistance: this.persistance });
  #etat = $state.raw<EtatApplication>({ nom: 'demarrage' });
  #verrouillee = $state.raw(false);
  #perte = $state(false);
  #arreterVeille: () => void = () => undefined;

  get etat(): EtatApplication {
    return this.#etat;
  }
  /** Locked after having been open: the door then says that notes are kept. */
  get verrouillee(): boolean {
    return this.#verrouillee;
  }

  /** The browser said that it had thrown away a damaged coffre. */
  get perte(): boolean {
    return this.#perte;
  }

  async demarrer(): Promise<void> {
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

  async proposerPhrase(): Promise<PhraseProposee> {
    const { proposerPhrase } = await import('../vault/phrase-proposee.ts');
    return proposerPhrase();
  }

  evaluerPhrase(phrase: string): AvisPhrase {
    return jugerPhrase(phrase);
  }

  /** The new version starts with a locked coffre: what is being typed goes to disk first. */
  async installer(miseAJour: MiseAJour): Promise<void> {
    await this.verrouiller();
    miseAJour.installer();
  }

  async creer(phrase: string): Promise<void> {
    await this.#coffre.creer(phrase);
    await this.#entrer();
  }

  async ouvrir(phrase: string): Promise<void> {
    await this.#coffre.ouvrir(phrase);
    await this.#entrer();
  }

  /** Drafts go to disk, then the Worker and its keys end, then the decrypted state is dropped. */
  async verrouiller(): Promise<void> {
    if (this.#etat.nom !== 'ouvert') return;
    const { session } = this.#etat;
    this.#arreterVeille();
    await session.brouillons.toutVider();
    this.#verrouillee = true;
    await this.#preparerCoffre();
  }

  async #preparerCoffre(): Promise<void> {
    try {
      await this.#coffre.fermer();
      const etat = await this.#coffre.etat();
      this.#perte ||= await this.#coffre.perte();
      this.#etat = { nom: etat === 'vide' ? 'vide' : 'ferme' };
    } catch (erreur) {
      this.#etat = { nom: 'panne', message: erreur instanceof Error ? erreur.message : String(erreur) };
    }
  }

  async #entrer(): Promise<void> {
    const session = await Session.ouvrir({
      coffre: this.#coffre,
      persistance: this.persistance,
      horloge: this.horloge,
      onecrit: () => undefined,
    });
    this.#etat = { nom: 'ouvert', session };
    this.#verrouillee = false;
    this.#arreterVeille = veiller({
      delai: () => delaiDeVerrou(session),
      verrouiller: () => void this.verrouiller(),
      maintenant: () => Date.now(),
    });
  }

  async #perdre(): Promise<void> {
    if (this.#etat.nom === 'ouvert') {
      this.#arreterVeille();
      await this.#etat.session.brouillons.toutVider();
    }
    await this.#coffre.fermer();
    this.#etat = { nom: 'perdu' };
  }
}

/** Never during an observation, unless the suiveur chose so. */
function delaiDeVerrou({ reglages, enObservation }: Session): number | null {
  return enObservation && !reglages.verrouEnObservation ? null : reglages.verrouSecondes;
}
