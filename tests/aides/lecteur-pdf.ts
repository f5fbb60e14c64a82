import { inflateSync } from 'node:zlib';
import {
  Chaine,
  Flux,
  Lexeur,
  Nom,
  Operateur,
  Renvoi,
  type Dictionnaire,
  type Valeur,
} from './lecteur-pdf-objets.ts';

export { Chaine, Flux, Nom, type Dictionnaire, type Valeur };

export interface PagePdf {
  readonly dictionnaire: Dictionnaire;
  readonly hauteur: number;
  readonly largeur: number;
}

export interface Instruction {
  readonly operateur: string;
  readonly operandes: readonly Valeur[];
}

/** A small reader of PDF files, for tests: cross-reference tables and streams, object streams, Flate. */
export class LecteurPdf {
  readonly #texte: string;
  readonly #octets: Buffer;
  readonly #places = new Map<number, { readonly offset: number } | { readonly flux: number }>();
  readonly #objets = new Map<number, Valeur>();
  readonly fin: Dictionnaire = new Map();

  constructor(octets: Uint8Array) {
    this.#octets = Buffer.from(octets);
    this.#texte = this.#octets.toString('latin1');
    const depart = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.#texte)?.[1];
    if (depart === undefined) throw new Error('PDF tronqué : pas de startxref');
    if (this.#texte.startsWith('xref', Number(depart))) this.#lireTable(Number(depart));
    else this.#lireFluxDeRenvois(Number(depart));
  }

  get racine(): Dictionnaire {
    return this.dictionnaire(this.fin.get('Root')) ?? new Map();
  }

  /** The value itself, references followed. */
  valeur(valeur: Valeur | undefined): Valeur {
    let suivie = valeur ?? null;
    while (suivie instanceof Renvoi) suivie = this.#objet(suivie.numero);
    return suivie;
  }

  dictionnaire(valeur: Valeur | undefined): Dictionnaire | undefined {
    const suivie = this.valeur(valeur);
    if (suivie instanceof Flux) return suivie.dictionnaire;
    return suivie instanceof Map ? suivie : undefined;
  }

  tableau(valeur: Valeur | undefined): readonly Valeur[] {
    return this.valeurs(valeur);
  }

  /** The array itself, which a test may spoil. */
  valeurs(valeur: Valeur | undefined): Valeur[] {
    const suivie = this.valeur(valeur);
    return Array.isArray(suivie) ? suivie : [];
  }

  nom(valeur: Valeur | undefined): string {
    const suivie = this.valeur(valeur);
    return suivie instanceof Nom ? suivie.nom : '';
  }

  texte(valeur: Valeur | undefined): string {
    const suivie = this.valeur(valeur);
    return suivie instanceof Chaine ? suivie.texte : '';
  }

  nombre(valeur: Valeur | undefined): number | undefined {
    const suivie = this.valeur(valeur);
    return typeof suivie === 'number' ? suivie : undefined;
  }

  flux(valeur: Valeur | undefined): Flux | undefined {
    const suivie = this.valeur(valeur);
    return suivie instanceof Flux ? suivie : undefined;
  }

  pages(): readonly PagePdf[] {
    const trouvees: PagePdf[] = [];
    const visiter = (noeud: Dictionnaire | undefined): void => {
      if (!noeud) return;
      if (this.nom(noeud.get('Type')) === 'Pages') {
        for (const enfant of this.tableau(noeud.get('Kids'))) visiter(this.dictionnaire(enfant));
        return;
      }
      const cadre = this.tableau(noeud.get('MediaBox')).map((cote) => this.nombre(cote) ?? 0);
      trouvees.push({ dictionnaire: noeud, largeur: cadre[2] ?? 0, hauteur: cadre[3] ?? 0 });
    };
    visiter(this.dictionnaire(this.racine.get('Pages')));
    return trouvees;
  }

  #objet(numero: number): Valeur {
    const connu = this.#objets.get(numero);
    if (connu !== undefined) return connu;
    const place = this.#places.get(numero);
    if (!place) return null;
    if ('flux' in place) this.#ouvrirFluxDObjets(place.flux);
    else this.#objets.set(numero, this.#lireObjet(place.offset));
    return this.#objets.get(numero) ?? null;
  }

  #lireObjet(offset: number): Valeur {
    const lexeur = new Lexeur(this.#texte, offset);
    lexeur.lire();
    lexeur.lire();
    lexeur.lire();
    const valeur = lexeur.lire();
    if (!(valeur instanceof Map) || lexeur.fini) return valeur;
    const apres = /\s*stream\r?\n/y;
    apres.lastIndex = lexeur.position;
    const debut = apres.exec(this.#texte);
    if (!debut) return valeur;
    const depart = lexeur.position + debut[0].length;
    const brut = this.#octets.subarray(depart, depart + (this.nombre(valeur.get('Length')) ?? 0));
    const comprime = this.nom(valeur.get('Filter')) === 'FlateDecode';
    return new Flux(valeur, comprime ? inflateSync(brut) : brut);
  }

  #ouvrirFluxDObjets(numero: number): void {
    const flux = this.flux(new Renvoi(numero));
    if (!flux) return;
    const texte = flux.donnees.toString('latin1');
    const premier = this.nombre(flux.dictionnaire.get('First')) ?? 0;
    const index = new Lexeur(texte);
    for (let i = 0, n = this.nombre(flux.dictionnaire.get('N')) ?? 0; i < n; i++) {
      const objet = Number(index.lire());
      const debut = Number(index.lire());
      this.#objets.set(objet, new Lexeur(texte, premier + debut).lire());
    }
  }

  #lireTable(depart: number): void {
    const lexeur = new Lexeur(this.#texte, depart + 4);
    for (;;) {
      const debut = lexeur.lire();
      if (debut instanceof Operateur) break;
      const nombre = Number(lexeur.lire());
      for (let i = 0; i < nombre; i++) {
        const offset = Number(lexeur.lire());
        lexeur.lire();
        const usage = lexeur.lire();
        if (usage instanceof Operateur && usage.nom === 'n') this.#places.set(Number(debut) + i, { offset });
      }
    }
    const fin = lexeur.lire();
    if (fin instanceof Map) for (const [cle, valeur] of fin) this.fin.set(cle, valeur);
  }

  #lireFluxDeRenvois(depart: number): void {
    const flux = this.#lireObjet(depart);
    if (!(flux instanceof Flux)) throw new Error('PDF sans table des renvois');
    for (const [cle, valeur] of flux.dictionnaire) this.fin.set(cle, valeur);
    const [a = 1, b = 4, c = 2] = this.tableau(flux.dictionnaire.get('W')).map(Number);
    const pas = a + b + c;
    for (let numero = 0; (numero + 1) * pas <= flux.donnees.length; numero++) {
      const genre = flux.donnees.readUIntBE(numero * pas, a);
      const place = flux.donnees.readUIntBE(numero * pas + a, b);
      if (genre === 1) this.#places.set(numero, { offset: place });
      if (genre === 2) this.#places.set(numero, { flux: place });
    }
  }
}

/** The instructions of a content stream. */
export function instructions(flux: Flux): readonly Instruction[] {
  const lues: Instruction[] = [];
  const lexeur = new Lexeur(flux.donnees.toString('latin1'));
  let operandes: Valeur[] = [];
  while (!lexeur.fini) {
    const valeur = lexeur.lire();
    if (valeur instanceof Operateur) {
      lues.push({ operateur: valeur.nom, operandes });
      operandes = [];
    } else operandes.push(valeur);
  }
  return lues;
}
