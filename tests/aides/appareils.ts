/** Several devices that hold the same suivi, each with its own clock, and exchange their copies by hand. */
import type { Contenus, TypeDuSuivi } from '../../src/domain/contenus.ts';
import type { Ecriture } from '../../src/domain/ecriture.ts';
import { fichesARefaire } from '../../src/domain/fiche-reunie.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { LigneSignee } from '../../src/domain/ligne.ts';
import { lire } from '../../src/domain/lire.ts';
import { canonique, enchainer, filVide, teteDe } from '../../src/domain/registre.ts';
import type { Suivi } from '../../src/domain/suivi.ts';
import { ordonner, unir, vuDepuis } from '../../src/domain/union.ts';
import { uneHorloge, type HorlogeDEssai } from './uneHorloge.ts';
import { selDEssai } from './unSuivi.ts';

/** Has the form of a signature; nobody checks it in the domain. */
export const signatureDEssai = (octets: string): string => {
  const lettres = octets.replace(/[^A-Za-z0-9]/g, '').slice(-85);
  return `${lettres.padStart(85, 'A')}A==`;
};

export const signee = (ecriture: Ecriture): LigneSignee => {
  const octetsEntete = canonique(ecriture.entete);
  const octetsCorps = ecriture.corps && canonique(ecriture.corps);
  return { ecriture, octetsEntete, octetsCorps, signature: signatureDEssai(teteDe(ecriture.entete)) };
};

export class AppareilDEssai {
  readonly nom: string;
  readonly horloge: HorlogeDEssai;
  #lignes: readonly LigneSignee[] = [];
  /** Kept even when an adieu took the whole chain away: a place is never used twice. */
  #fil;

  constructor(nom: string, horloge: HorlogeDEssai = uneHorloge()) {
    this.nom = nom;
    this.horloge = horloge;
    this.#fil = filVide(nom);
  }

  /** Ids are the name of the device and a rank: « a-1 », « a-2 »… */
  consigner<T extends TypeDuSuivi>(type: T, contenu: Contenus[T], efface: readonly string[] = []): string {
    const id = `${this.nom}-${this.#fil.seq + 1}`;
    const brute = { suivi: 's1', id, type, instant: this.instant(), auteur: 'suiveur', contenu } as const;
    const vu = vuDepuis(this.ecritures(), this.nom);
    const { ecriture, fil } = enchainer(this.#fil, brute, selDEssai(this.#fil.seq + 1), { efface, vu });
    this.#fil = fil;
    this.#lignes = unir(this.#lignes, [signee(ecriture)]).lignes;
    return id;
  }

  /** One after the other, before anything else is seen: the union is made once. */
  consignerTous<T extends TypeDuSuivi>(type: T, contenus: readonly Contenus[T][]): void {
    const vu = vuDepuis(this.ecritures(), this.nom);
    const nouvelles = contenus.map((contenu) => {
      const id = `${this.nom}-${this.#fil.seq + 1}`;
      const brute = { suivi: 's1', id, type, instant: this.instant(), auteur: 'suiveur', contenu } as const;
      const { ecriture, fil } = enchainer(this.#fil, brute, selDEssai(this.#fil.seq + 1), { vu });
      this.#fil = fil;
      return signee(ecriture);
    });
    this.#lignes = unir(this.#lignes, nouvelles).lignes;
  }

  /** As the coffre does: both copies made one, and the fiche written again where it said what was erased. */
  recevoir(lignes: readonly LigneSignee[]): this {
    const copies = [...this.#lignes, ...lignes].map((l) => l.ecriture);
    this.#lignes = unir(this.#lignes, lignes).lignes;
    for (const { contenu, efface } of fichesARefaire(this.ecritures(), copies))
      this.consigner('fiche', contenu, efface);
    return this;
  }

  instant(): Instant {
    const lu = this.horloge.lire();
    return { ...lu, session: `${this.nom}-${lu.session}` };
  }

  get lignes(): readonly LigneSignee[] {
    return this.#lignes;
  }
  ecritures(): Ecriture[] {
    return ordonner(this.#lignes.map((l) => l.ecriture));
  }
  suivi(): Suivi {
    return lire('s1', this.ecritures());
  }
}
