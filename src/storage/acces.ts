import { preparerArgon2 } from '../vault/argon2.ts';
import { CleEnMemoire } from '../vault/cle-en-memoire.ts';
import { CodeCourt } from '../vault/code-court.ts';
import { envelopperEtablissement, envelopperPrf, envelopperSecours } from '../vault/enveloppes.ts';
import { creerIdentite } from '../vault/identite.ts';
import { enHex } from '../vault/octets.ts';
import type { Octets } from '../vault/octets.ts';
import { jugerPhrase } from '../vault/phrase.ts';
import { Trousseau } from '../vault/trousseau.ts';
import type { MoyensCoffre } from './coffre-ouvrable.ts';
import type { EnteteCoffre } from './entete.ts';
import {
  ErreurCodeCourtFaux,
  ErreurCoffreDejaCree,
  ErreurCoffreFerme,
  ErreurCoffreSansCles,
  ErreurCoffreVide,
  ErreurPatienter,
  ErreurPhraseFausse,
  ErreurPhraseRefusee,
} from './erreurs.ts';
import { attenteDe, AUCUN_ESSAI, unEssaiRate } from './essais.ts';
import { Fonds } from './fonds.ts';
import { lireMarque } from './marque.ts';
import { deverrouiller, essayerCle, scellerIdentite, serrureDePhrase } from './serrures.ts';
import type { Cle, Ouverture } from './serrures.ts';

export type EtatCoffre = 'vide' | 'ferme' | 'ouvert';

export interface SerruresPosees {
  readonly secours: boolean;
  /** Id of the credential to ask, base64. */
  readonly prf: string | null;
  /** `age1…` of who may open when all else is lost. */
  readonly etablissement: readonly string[];
}

interface Ouvert extends Ouverture {
  readonly fonds: Fonds;
  readonly cle: CleEnMemoire;
}

/** The doors of the coffre: who may open it, and with what. */
export class Acces {
  readonly #moyens: MoyensCoffre;
  readonly #codeCourt: CodeCourt;
  #fonds: Promise<Fonds | null> | null = null;
  #ouvert: Ouvert | null = null;
  /** The 12 words shown and not confirmed yet. */
  #secoursPropose: Octets | null = null;

  constructor(moyens: MoyensCoffre) {
    this.#moyens = moyens;
    this.#codeCourt = new CodeCourt({ hasard: moyens.hasard, argon2: moyens.argon2Court });
  }

  get ouvert(): Ouvert | null {
    return this.#ouvert;
  }

  exigerOuvert(): Ouvert {
    if (!this.#ouvert) throw new ErreurCoffreFerme();
    return this.#ouvert;
  }

  /** Null when there is no coffre of this version. Tried again after a failure. */
  fonds(): Promise<Fonds | null> {
    this.#fonds ??= Fonds.ouvrir(this.#moyens).catch((erreur: unknown) => {
      this.#fonds = null;
      throw erreur;
    });
    return this.#fonds;
  }

  /** Throws `ErreurCoffreSansCles` when lines are there and nothing that opens them. */
  async etat(): Promise<EtatCoffre> {
    if (this.#ouvert) return 'ouvert';
    if (await this.fonds()) {
      // A key is what comes next.
      preparerArgon2();
      return 'ferme';
    }
    const marque = await lireMarque(this.#moyens.base);
    if (!marque) return 'vide';
    if (marque.version === 1) return 'ferme';
    throw new ErreurCoffreSansCles();
  }

  /** `recommencer`: lines that nothing opens any more may go. */
  async creer(phrase: string, { recommencer = false } = {}): Promise<void> {
    const { base } = this.#moyens;
    if (await this.fonds()) throw new ErreurCoffreDejaCree();
    const marque = await lireMarque(base);
    if (marque && !(recommencer && marque.version > 1)) throw new ErreurCoffreDejaCree();
    exigerForce(phrase);
    await this.#fonder(phrase, (entete) => Fonds.creer(this.#moyens, entete));
  }

  /** Throws `ErreurPhraseFausse`, `ErreurPatienter`, `ErreurCoffreVide`. */
  async ouvrir(cle: Cle): Promise<void> {
    const fonds = await this.fonds();
    if (!fonds) return this.#ouvrirV1(cle);
    const cleCoffre = await this.#essayer(fonds, cle);
    await this.#entrer(fonds, cleCoffre);
  }

  /** Ms before another key is accepted. */
  async attente(): Promise<number> {
    const fonds = await this.fonds();
    return fonds ? attenteDe(fonds.essais, this.#moyens.mural()) : 0;
  }

  async poserCodeCourt(code: string): Promise<void> {
    await this.exigerOuvert().cle.preter((cleCoffre) => this.#codeCourt.poser(cleCoffre.slice(), code));
  }

  oublierCodeCourt(): void {
    this.#codeCourt.oublier();
  }

  /** 0: no code, or none left; the phrase is then asked again. */
  get essaisDuCode(): number {
    return this.#codeCourt.essaisRestants;
  }

  /** Closes, the files stay held. With a short code, it can be opened again until this Worker ends. */
  verrouiller(): void {
    this.#ouvert = null;
    this.#secoursPropose?.fill(0);
    this.#secoursPropose = null;
  }

  async ouvrirParCode(code: string): Promise<void> {
    const fonds = await this.#exigerFonds();
    const cleCoffre = await this.#codeCourt.ouvrir(code);
    if (!cleCoffre) throw new ErreurCodeCourtFaux(this.essaisDuCode);
    await this.#entrer(fonds, cleCoffre);
  }

  async changerPhrase(ancienne: Cle, nouvelle: string): Promise<void> {
    const fonds = await this.#exigerFonds();
    exigerForce(nouvelle);
    const cleCoffre = await this.#essayer(fonds, ancienne);
    const { argon2, hasard } = this.#moyens;
    try {
      const phrase = await serrureDePhrase(cleCoffre, nouvelle, argon2, hasard);
      await fonds.changerEntete({ serrures: { ...fonds.entete.serrures, phrase } });
    } finally {
      cleCoffre.fill(0);
    }
  }

  async serrures(): Promise<SerruresPosees> {
    const { serrures } = (await this.#exigerFonds()).entete;
    return {
      secours: serrures.secours !== undefined,
      prf: serrures.prf?.identifiant ?? null,
      etablissement: serrures.etablissement?.destinataires ?? [],
    };
  }

  /** 12 words, to be shown once; nothing changes before `confirmerSecours`. */
  async proposerSecours(): Promise<readonly string[]> {
    this.exigerOuvert();
    const { proposerCode } = await import('../vault/code-secours.ts');
    const { mots, entropie } = proposerCode(this.#moyens.hasard);
    this.#secoursPropose?.fill(0);
    this.#secoursPropose = entropie;
    return mots;
  }

  /** From now on the words proposed open, and the former ones no longer do. */
  async confirmerSecours(): Promise<void> {
    const { fonds, cle } = this.exigerOuvert();
    const entropie = this.#secoursPropose;
    if (!entropie) throw new ErreurCoffreFerme();
    const { hasard } = this.#moyens;
    const secours = await cle.preter((cleCoffre) => envelopperSecours(cleCoffre, entropie, hasard));
    await fonds.changerEntete({ serrures: { ...fonds.entete.serrures, secours } });
    entropie.fill(0);
    this.#secoursPropose = null;
  }

  /** `sortie`: the 32 bytes that the device gives; blanked. Null takes this lock away. */
  async poserPrf(prf: { readonly identifiant: string; readonly sortie: Octets } | null): Promise<void> {
    const { fonds, cle } = this.exigerOuvert();
    const { prf: _ancienne, ...autres } = fonds.entete.serrures;
    const posee =
      prf && (await cle.preter((cleCoffre) => envelopperPrf(cleCoffre, prf, this.#moyens.hasard)));
    prf?.sortie.fill(0);
    await fonds.changerEntete({ serrures: { ...autres, ...(posee && { prf: posee }) } });
  }

  /** `destinataires`: `age1…` of the establishment; none takes this lock away. */
  async poserEtablissement(destinataires: readonly string[]): Promise<void> {
    const { fonds, cle } = this.exigerOuvert();
    const { etablissement: _ancienne, ...autres } = fonds.entete.serrures;
    const posee =
      destinataires.length > 0
        ? await cle.preter((cleCoffre) => envelopperEtablissement(cleCoffre, destinataires))
        : null;
    await fonds.changerEntete({ serrures: { ...autres, ...(posee && { etablissement: posee }) } });
  }

  /** Gives the files back: another Worker may take them. */
  async rendre(): Promise<void> {
    this.verrouiller();
    this.#codeCourt.oublier();
    const fonds = await this.#fonds?.catch(() => null);
    this.#fonds = null;
    fonds?.fermer();
    await this.#moyens.base.fermer();
  }

  async #exigerFonds(): Promise<Fonds> {
    const fonds = await this.fonds();
    if (!fonds) throw new ErreurCoffreVide();
    return fonds;
  }

  async #essayer(fonds: Fonds, cle: Cle): Promise<Octets> {
    const { mural } = this.#moyens;
    if (attenteDe(fonds.essais, mural()) > 0) throw new ErreurPatienter();
    const cleCoffre = await essayerCle(fonds.entete, cle);
    if (!cleCoffre) {
      fonds.garderEssais(unEssaiRate(fonds.essais, mural()));
      throw new ErreurPhraseFausse();
    }
    if (fonds.essais.rates > 0) fonds.garderEssais(AUCUN_ESSAI);
    return cleCoffre;
  }

  /** Blanks the vault key. */
  async #entrer(fonds: Fonds, cleCoffre: Octets): Promise<void> {
    if (this.#ouvert) {
      cleCoffre.fill(0);
      return;
    }
    const cle = await CleEnMemoire.de(cleCoffre, this.#moyens.hasard);
    this.#ouvert = { fonds, cle, ...(await deverrouiller(fonds.entete, cleCoffre)) };
  }

  async #ouvrirV1(cle: Cle): Promise<void> {
    const marque = await lireMarque(this.#moyens.base);
    if (!marque) throw new ErreurCoffreVide();
    if (marque.version !== 1) throw new ErreurCoffreSansCles();
    if (!('phrase' in cle)) throw new ErreurPhraseFausse();
    // Needed once in the life of a device.
    const { migrerV1, ouvrirV1 } = await import('./migration-v1.ts');
    const ancien = await ouvrirV1(this.#moyens.base, cle.phrase);
    if (!ancien) throw new ErreurPhraseFausse();
    await this.#fonder(cle.phrase, (entete, ouverture) => migrerV1(this.#moyens, ancien, entete, ouverture));
  }

  /** A new vault key, a new identity, a header; `creer` puts it on the disk. */
  async #fonder(
    phrase: string,
    creer: (entete: Omit<EnteteCoffre, 'version'>, ouverture: Ouverture) => Promise<Fonds>,
  ): Promise<void> {
    const { hasard, argon2, mural } = this.#moyens;
    const cleCoffre = hasard(32);
    const cle = await CleEnMemoire.de(cleCoffre, hasard);
    const serrure = await serrureDePhrase(cleCoffre, phrase, argon2, hasard);
    const trousseau = await Trousseau.depuis(cleCoffre);
    const identite = await creerIdentite(hasard);
    const entete = {
      coffre: enHex(hasard(16)),
      creeA: mural(),
      serrures: { phrase: serrure },
      identite: await scellerIdentite(trousseau, identite, hasard),
      anciens: [],
    };
    const fonds = await creer(entete, { trousseau, identite });
    this.#fonds = Promise.resolve(fonds);
    this.#ouvert = { fonds, cle, trousseau, identite };
  }
}

function exigerForce(phrase: string): void {
  const avis = jugerPhrase(phrase);
  if (!avis.acceptee) throw new ErreurPhraseRefusee(avis.texte);
}
