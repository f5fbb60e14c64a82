import type { AEcrire, Enregistre } from '../domain/ecriture.ts';
import type { Reglages } from '../domain/ports.ts';
import { ARGON2_NORMAL } from '../vault/argon2.ts';
import type { ParametresArgon2 } from '../vault/argon2.ts';
import { enOctets, enTexte, hasardSysteme } from '../vault/octets.ts';
import type { Hasard } from '../vault/octets.ts';
import { jugerPhrase } from '../vault/phrase.ts';
import { CONTEXTE_REGLAGES, desceller, sceller } from '../vault/sceller.ts';
import { Base } from './base.ts';
import { BrouillonsScelles } from './brouillons.ts';
import { creerEntete, lireEntete, ouvrirEntete, rechiffrerEntete } from './entete.ts';
import type { CoffreOuvert, EnteteCoffre } from './entete.ts';
import {
  ErreurCoffreDejaCree,
  ErreurCoffreFerme,
  ErreurCoffreVide,
  ErreurPatienter,
  ErreurPhraseFausse,
  ErreurPhraseRefusee,
} from './erreurs.ts';
import { Essais } from './essais.ts';
import { FileDAttente } from './file-d-attente.ts';
import type { Lecture, LigneFausse } from './lignes.ts';
import { Registres } from './registres.ts';

export type EtatCoffre = 'vide' | 'ferme' | 'ouvert';

export interface MoyensCoffre {
  readonly base: Base;
  readonly hasard: Hasard;
  readonly argon2: ParametresArgon2;
  /** Wall clock, ms. */
  readonly mural: () => number;
  /** Clock that never goes back, ms. */
  readonly monotone: () => number;
}

export const moyensReels = (): MoyensCoffre => ({
  base: new Base(),
  hasard: hasardSysteme,
  argon2: ARGON2_NORMAL,
  mural: () => Date.now(),
  monotone: () => performance.now(),
});

interface Ouvert extends CoffreOuvert {
  readonly brouillons: BrouillonsScelles;
  readonly registres: Registres;
}

/** The coffre itself, with its keys. Lives in one Worker: to lock it is to end that Worker. */
export class CoffreOuvrable {
  readonly #moyens: MoyensCoffre;
  readonly #essais: Essais;
  readonly #file = new FileDAttente();
  #ouvert: Ouvert | null = null;

  constructor(moyens: MoyensCoffre = moyensReels()) {
    this.#moyens = moyens;
    this.#essais = new Essais(moyens.monotone);
  }

  async etat(): Promise<EtatCoffre> {
    if (this.#ouvert) return 'ouvert';
    return (await lireEntete(this.#moyens.base)) ? 'ferme' : 'vide';
  }

  /** True when the browser said that it had thrown away a damaged database. */
  async perte(): Promise<boolean> {
    await lireEntete(this.#moyens.base);
    return this.#moyens.base.perte;
  }

  creer(phrase: string): Promise<void> {
    return this.#file.enfiler(async () => {
      const { base, argon2, hasard } = this.#moyens;
      if (await lireEntete(base)) throw new ErreurCoffreDejaCree();
      exigerForce(phrase);
      this.#garnir(await creerEntete(base, phrase, argon2, hasard));
    });
  }

  ouvrir(phrase: string): Promise<void> {
    return this.#file.enfiler(async () => {
      const entete = await this.#enteteOuVide();
      const coffre = await this.#essayer(() => ouvrirEntete(this.#moyens.base, entete, phrase));
      if (!this.#ouvert) this.#garnir(coffre);
    });
  }

  /** Ms to wait before `ouvrir` accepts another phrase. */
  attente(): Promise<number> {
    return Promise.resolve(this.#essais.attente);
  }

  changerPhrase(ancienne: string, nouvelle: string): Promise<void> {
    return this.#file.enfiler(async () => {
      const { base, argon2, hasard } = this.#moyens;
      const entete = await this.#enteteOuVide();
      exigerForce(nouvelle);
      const phrases = { ancienne, nouvelle };
      await this.#essayer(
        async () => (await rechiffrerEntete(base, entete, phrases, argon2, hasard)) || null,
      );
    });
  }

  async lister(): Promise<readonly string[]> {
    return this.#exigerOuvert().registres.lister();
  }

  async lire(suivi: string): Promise<Lecture> {
    return this.#exigerOuvert().registres.lire(suivi);
  }

  /** The first line that is not as it was written, or null. */
  async verifier(suivi: string): Promise<LigneFausse | null> {
    return (await this.lire(suivi)).fausse;
  }

  append(aEcrire: AEcrire, brouillonFini?: string): Promise<Enregistre> {
    return this.#ecrire(({ registres }) => registres.append(aEcrire, brouillonFini));
  }

  supprimerExemple(suivi: string): Promise<void> {
    return this.#ecrire(({ registres }) => registres.supprimerExemple(suivi));
  }

  garderBrouillon(cle: string, valeur: unknown): Promise<number> {
    return this.#ecrire(async ({ brouillons }) => {
      await brouillons.garder(cle, valeur);
      return this.#moyens.mural();
    });
  }

  /** After the writes already asked: what was just kept is what is read. */
  lireBrouillon(cle: string): Promise<unknown> {
    return this.#ecrire(({ brouillons }) => brouillons.lire(cle));
  }

  oublierBrouillon(cle: string): Promise<void> {
    return this.#ecrire(({ brouillons }) => brouillons.oublier(cle));
  }

  async lireReglages(): Promise<Reglages | null> {
    const { trousseau } = this.#exigerOuvert();
    const ligne = await this.#moyens.base.lire((db) => db.get('reglages', 'reglages'));
    const clair = ligne && (await desceller(trousseau.reglages, ligne, CONTEXTE_REGLAGES));
    return clair ? (JSON.parse(enTexte(clair)) as Reglages) : null;
  }

  ecrireReglages(reglages: Reglages): Promise<void> {
    return this.#ecrire(async ({ trousseau }) => {
      const { base, hasard } = this.#moyens;
      const clair = enOctets(JSON.stringify(reglages));
      const ligne = await sceller(trousseau.reglages, clair, CONTEXTE_REGLAGES, hasard);
      await base.ecrire(['reglages'], (tx) => [tx.objectStore('reglages').put(ligne, 'reglages')]);
    });
  }

  #garnir(coffre: CoffreOuvert): void {
    const { base, hasard } = this.#moyens;
    const brouillons = new BrouillonsScelles(base, coffre.trousseau, hasard);
    this.#ouvert = { ...coffre, brouillons, registres: new Registres(base, coffre, brouillons, hasard) };
  }

  async #enteteOuVide(): Promise<EnteteCoffre> {
    const entete = await lireEntete(this.#moyens.base);
    if (!entete) throw new ErreurCoffreVide();
    return entete;
  }

  async #essayer<T>(ouvrir: () => Promise<T | null>): Promise<T> {
    if (this.#essais.attente > 0) throw new ErreurPatienter();
    const resultat = await ouvrir();
    if (resultat === null) {
      this.#essais.rate();
      throw new ErreurPhraseFausse();
    }
    this.#essais.reussi();
    return resultat;
  }

  #exigerOuvert(): Ouvert {
    if (!this.#ouvert) throw new ErreurCoffreFerme();
    return this.#ouvert;
  }

  #ecrire<T>(travail: (ouvert: Ouvert) => Promise<T>): Promise<T> {
    return this.#file.enfiler(async () => travail(this.#exigerOuvert()));
  }
}

function exigerForce(phrase: string): void {
  const avis = jugerPhrase(phrase);
  if (!avis.acceptee) throw new ErreurPhraseRefusee(avis.texte);
}
