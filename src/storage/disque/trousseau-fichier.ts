import { empreinteDeSuivi } from '../../vault/empreinte-de-suivi.ts';
import { enHex } from '../../vault/octets.ts';
import type { Octets } from '../../vault/octets.ts';
import { caseEffacee, ecrireCase } from './case-de-graine.ts';
import type { Case } from './case-de-graine.ts';
import type { NomCopie } from './copie-des-cles.ts';
import { DeuxCopies } from './deux-copies.ts';
import type { Disque } from './disque.ts';
import { ErreurDisque, ErreurTrousseauPlein } from './erreur-disque.ts';
import { memesOctets } from './octets-du-disque.ts';
import { PLAGE_ESSAIS, POSITION_DES_CASES, extraire, plageDeCase, plageDeZone } from './plan-des-cles.ts';
import type { Zone } from './plan-des-cles.ts';
import { VERSION_CLES, ecrireZone } from './zone-entete.ts';
import { ecrireEssais, lireEssais } from './zone-essais.ts';
import type { EssaisGardes } from './zone-essais.ts';

export interface Graine {
  readonly epoque: number;
  /** 32 bytes. */
  readonly graine: Octets;
}

/** A seed that is on the disk and not yet in use. */
export interface Preparee {
  /** Hex of `empreinteDeSuivi`: the suivi itself is not written in this file. */
  readonly empreinte: string;
  readonly epoque: number;
}

export interface RapportCles {
  /** Files completed from the other one at the opening. A writing stopped by a power cut counts too. */
  readonly reparees: readonly NomCopie[];
  /** Seeds that no copy can give back any more. */
  readonly grainesPerdues: number;
  /** Why nothing can be written now, though what is here can be read. Each writing tries again first. */
  readonly empechement: ErreurDisque | null;
}

/**
 * What opens the coffre: the header and the seeds, in two files. When a writing throws ErreurDisque, the next one,
 * or the next opening, finishes it first, unless its own documentation says otherwise.
 */
export class FichierCles {
  readonly #deux: DeuxCopies;
  /** Both only grow, even when a writing fails: two different contents never carry the same number. */
  #generation = 0;
  #rang = 0;
  /** Its writing failed, and no later one has made sure since. */
  #ancienReste = false;

  private constructor(deux: DeuxCopies) {
    this.#deux = deux;
  }

  /**
   * Null when there is no file, nothing in `berceau`, and `creer` is false. Nothing valid is ever overwritten.
   * `berceau`: a former `copie()`, for files too young to have survived.
   * Throws ErreurDisque, ErreurVersionPlusRecente (nothing was changed).
   */
  static async ouvrir(
    disque: Disque,
    { creer = false, berceau = null }: { creer?: boolean; berceau?: Octets | null } = {},
  ): Promise<FichierCles | null> {
    const deux = await DeuxCopies.ouvrir(disque, creer, berceau);
    return deux && new FichierCles(deux);
  }

  get rapport(): RapportCles {
    const perdues = this.#deux.reunion.illisibles.filter(({ position }) => position >= POSITION_DES_CASES);
    return {
      reparees: this.#deux.reparees,
      grainesPerdues: perdues.length,
      empechement: this.#deux.inacheve,
    };
  }

  /** Nothing was ever kept here. When false and `lireEntete` gives null, the header is damaged in both files. */
  get vierge(): boolean {
    return this.#deux.vierge;
  }

  lireEntete(): Octets | null {
    return this.#deux.reunion.entete?.lu.json.slice() ?? null;
  }

  /**
   * Once this returns, the new header is on the disk twice. `ancienEfface` false: the former one could not be
   * overwritten everywhere yet; no opening uses it, and the next writing or opening tries again.
   * Throws ErreurDisque (the former header stays in force, unless the disk refused to go back as well),
   * ErreurTrousseauPlein (4 072 bytes at most).
   */
  ecrireEntete(json: Uint8Array): { ancienEfface: boolean } {
    this.#reprendre();
    const { entete } = this.#deux.reunion;
    this.#generation = Math.max(this.#generation, entete?.lu.generation ?? 0) + 1;
    const lu = { version: VERSION_CLES, generation: this.#generation, json: new Uint8Array(json) };
    const octets = ecrireZone(lu);
    if (!octets) throw new ErreurTrousseauPlein();
    const zone = autreZone(entete?.zone ?? 1);
    const plage = plageDeZone(zone);
    try {
      this.#deux.ecrire([{ position: plage.position, octets }]);
    } catch (erreur) {
      this.#deux.defaire(plage);
      throw erreur;
    }
    this.#deux.reunion.entete = { zone, lu };
    const ancienEfface = entete === null || this.#effacerZone(entete.zone);
    this.#ancienReste = !ancienEfface;
    return { ancienEfface };
  }

  /** A former header is still on the disk, or may be: whoever copied the disk could open it with a former key. */
  get ancienEntete(): boolean {
    const { entete } = this.#deux.reunion;
    if (!entete || !this.#deux.inacheve) return false;
    return this.#ancienReste || this.#deux.montrent(plageDeZone(autreZone(entete.zone)));
  }

  lireEssais(): EssaisGardes {
    return lireEssais(extraire(this.#deux.reunion.image, PLAGE_ESSAIS)) ?? { rates: 0, jusqua: 0 };
  }

  ecrireEssais(essais: EssaisGardes): void {
    this.#reprendre();
    this.#deux.ecrire([{ position: PLAGE_ESSAIS.position, octets: ecrireEssais(essais) }]);
  }

  /** The seed in use. */
  graine(suivi: string): Graine | null {
    const actives = this.#casesDe(suivi).filter(({ une }) => une.etat === 'active');
    const derniere = actives.sort((une, autre) => autre.une.epoque - une.une.epoque)[0]?.une;
    return derniere ? { epoque: derniere.epoque, graine: derniere.graine.slice() } : null;
  }

  /** A seed prepared twice for the same epoch is replaced; one in use never is. Throws ErreurTrousseauPlein. */
  preparer(suivi: string, epoque: number, graine: Uint8Array): void {
    this.#reprendre();
    const [deja] = this.#casesDe(suivi, epoque);
    if (deja?.une.etat === 'active') throw new TypeError('Cette époque a déjà sa graine');
    const numero = deja?.numero ?? this.#placeLibre();
    const empreinte = empreinteDeSuivi(suivi);
    this.#poser([numero], (rang) => ({
      etat: 'preparee',
      rang,
      epoque,
      empreinte,
      graine: new Uint8Array(graine),
    }));
  }

  /** From now on `graine` gives it. Nothing happens when no such seed waits. */
  activer(suivi: string, epoque: number): void {
    this.#reprendre();
    for (const { numero, une } of this.#casesDe(suivi, epoque)) {
      if (une.etat === 'preparee') this.#poser([numero], (rang) => ({ ...une, etat: 'active', rang }));
    }
  }

  /**
   * Destroys the seeds of a suivi, or of one of its epochs: once it returns, both files were overwritten, flushed
   * and read back. May be done again. Throws ErreurDisque when the disk did not let go of them.
   */
  effacer(suivi: string, epoque?: number): void {
    this.#reprendre();
    this.#detruire(this.#casesDe(suivi, epoque));
  }

  preparees(): Preparee[] {
    return this.#cases(({ etat }) => etat === 'preparee').map(({ une }) => ({
      empreinte: enHex(une.empreinte),
      epoque: une.epoque,
    }));
  }

  /** Destroys a seed under which nothing was promised. */
  abandonner({ empreinte, epoque }: Preparee): void {
    this.#reprendre();
    this.#detruire(
      this.#cases(
        (une) => une.etat === 'preparee' && une.epoque === epoque && enHex(une.empreinte) === empreinte,
      ),
    );
  }

  /** The content of the files, without the zeros of the end: for the berceau. */
  copie(): Octets {
    const { image } = this.#deux.reunion;
    return image.slice(0, image.findLastIndex((octet) => octet !== 0) + 1);
  }

  fermer(): void {
    this.#deux.fermer();
  }

  /** When it does not throw, both files are as they should be, former header erased. */
  #reprendre(): void {
    this.#deux.reprendre();
    this.#ancienReste = false;
  }

  #effacerZone(zone: Zone): boolean {
    const { position, longueur } = plageDeZone(zone);
    try {
      this.#deux.ecrire([{ position, octets: new Uint8Array(longueur) }]);
      return true;
    } catch (erreur) {
      if (erreur instanceof ErreurDisque) return false;
      throw erreur;
    }
  }

  #detruire(numerotees: readonly { numero: number; une: Case }[]): void {
    this.#poser(
      numerotees.map(({ numero }) => numero),
      caseEffacee,
    );
    for (const { une } of numerotees) une.graine.fill(0);
  }

  #poser(numeros: readonly number[], faire: (rang: number) => Case): void {
    const { cases } = this.#deux.reunion;
    if (numeros.length === 0) return;
    this.#rang = cases.reduce((rang, une) => Math.max(rang, une?.rang ?? 0), this.#rang);
    const nouvelles = numeros.map((numero) => ({ numero, une: faire((this.#rang += 1)) }));
    this.#deux.ecrire(
      nouvelles.map(({ numero, une }) => ({
        position: plageDeCase(numero).position,
        octets: ecrireCase(une),
      })),
    );
    for (const { numero, une } of nouvelles) cases[numero] = une;
  }

  #cases(garder: (une: Case) => boolean): { numero: number; une: Case }[] {
    return this.#deux.reunion.cases.flatMap((une, numero) => (une && garder(une) ? [{ numero, une }] : []));
  }

  #casesDe(suivi: string, epoque?: number): { numero: number; une: Case }[] {
    const empreinte = empreinteDeSuivi(suivi);
    return this.#cases(
      (une) =>
        une.etat !== 'effacee' &&
        (epoque === undefined || une.epoque === epoque) &&
        memesOctets(une.empreinte, empreinte),
    );
  }

  /** One never used, else the one erased first: what an erasure left is worth keeping while there is room. */
  #placeLibre(): number {
    const { cases, illisibles } = this.#deux.reunion;
    const perdues = new Set(illisibles.map(({ position }) => position));
    const neuve = cases.findIndex(
      (une, numero) => une === null && !perdues.has(plageDeCase(numero).position),
    );
    if (neuve !== -1) return neuve;
    const effacees = this.#cases(({ etat }) => etat === 'effacee');
    const ancienne = effacees.sort((une, autre) => une.une.rang - autre.une.rang)[0];
    if (!ancienne) throw new ErreurTrousseauPlein();
    return ancienne.numero;
  }
}

const autreZone = (zone: Zone): Zone => (zone === 0 ? 1 : 0);
