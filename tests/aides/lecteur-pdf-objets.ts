/** The values of a PDF file (ISO 32000-1 §7.3), read from its bytes taken as Latin-1. */

export class Nom {
  readonly nom: string;
  constructor(nom: string) {
    this.nom = nom;
  }
}

export class Chaine {
  readonly octets: string;
  constructor(octets: string) {
    this.octets = octets;
  }
  get texte(): string {
    if (!this.octets.startsWith('\u00fe\u00ff')) return this.octets;
    return Buffer.from(this.octets.slice(2), 'latin1').swap16().toString('utf16le');
  }
}

export class Renvoi {
  readonly numero: number;
  constructor(numero: number) {
    this.numero = numero;
  }
}

export class Operateur {
  readonly nom: string;
  constructor(nom: string) {
    this.nom = nom;
  }
}

export type Dictionnaire = Map<string, Valeur>;

export class Flux {
  readonly dictionnaire: Dictionnaire;
  donnees: Buffer;
  constructor(dictionnaire: Dictionnaire, donnees: Buffer) {
    this.dictionnaire = dictionnaire;
    this.donnees = donnees;
  }
}

export type Valeur =
  | null
  | boolean
  | number
  | Nom
  | Chaine
  | Renvoi
  | Operateur
  | Flux
  | Dictionnaire
  | Valeur[];

const BLANC = /[\0\t\n\f\r ]/;
const MOT = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const ECHAPPEMENTS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

export class Lexeur {
  position: number;
  readonly #texte: string;

  constructor(texte: string, position = 0) {
    this.#texte = texte;
    this.position = position;
  }

  get fini(): boolean {
    this.#passer();
    return this.position >= this.#texte.length;
  }

  #passer(): void {
    for (;;) {
      while (BLANC.test(this.#texte.charAt(this.position))) this.position += 1;
      if (this.#texte.charAt(this.position) !== '%') return;
      while (this.position < this.#texte.length && !/[\r\n]/.test(this.#texte.charAt(this.position)))
        this.position += 1;
    }
  }

  /** Next value; words that are not values come as operators. */
  lire(): Valeur {
    this.#passer();
    const texte = this.#texte;
    if (texte.startsWith('<<', this.position)) return this.#dictionnaire();
    switch (texte.charAt(this.position)) {
      case '[':
        return this.#tableau();
      case '(':
        return this.#litterale();
      case '<':
        return this.#hexadecimale();
      case '/':
        this.position += 1;
        return new Nom(
          this.#mot().replace(/#([0-9a-f]{2})/gi, (_, h: string) => String.fromCharCode(parseInt(h, 16))),
        );
      default:
        return this.#nombreOuMot();
    }
  }

  #mot(): string {
    MOT.lastIndex = this.position;
    const mot = MOT.exec(this.#texte)?.[0] ?? '';
    this.position += mot.length;
    return mot;
  }

  #nombreOuMot(): Valeur {
    const renvoi = /(\d+) (\d+) R(?![^\s/<>[\]()])/y;
    renvoi.lastIndex = this.position;
    const trouve = renvoi.exec(this.#texte);
    if (trouve) {
      this.position += trouve[0].length;
      return new Renvoi(Number(trouve[1]));
    }
    const mot = this.#mot();
    if (mot === '') {
      this.position += 1;
      return new Operateur(this.#texte.charAt(this.position - 1));
    }
    if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(mot)) return Number(mot);
    if (mot === 'true' || mot === 'false') return mot === 'true';
    return mot === 'null' ? null : new Operateur(mot);
  }

  #tableau(): Valeur[] {
    this.position += 1;
    const valeurs: Valeur[] = [];
    for (;;) {
      this.#passer();
      if (this.#texte.charAt(this.position) === ']' || this.fini) break;
      valeurs.push(this.lire());
    }
    this.position += 1;
    return valeurs;
  }

  #dictionnaire(): Dictionnaire {
    this.position += 2;
    const entrees: Dictionnaire = new Map();
    for (;;) {
      this.#passer();
      if (this.#texte.startsWith('>>', this.position) || this.fini) break;
      const cle = this.lire();
      if (!(cle instanceof Nom)) throw new Error(`Dictionnaire PDF illisible à l’octet ${this.position}`);
      entrees.set(cle.nom, this.lire());
    }
    this.position += 2;
    return entrees;
  }

  #hexadecimale(): Chaine {
    const fin = this.#texte.indexOf('>', this.position);
    const hexa = this.#texte.slice(this.position + 1, fin).replace(/\s/g, '');
    this.position = fin + 1;
    return new Chaine(Buffer.from(hexa.length % 2 ? `${hexa}0` : hexa, 'hex').toString('latin1'));
  }

  #litterale(): Chaine {
    let profondeur = 1;
    let octets = '';
    this.position += 1;
    while (this.position < this.#texte.length) {
      const signe = this.#texte.charAt(this.position);
      this.position += 1;
      if (signe === '\\') octets += this.#echappement();
      else if (signe === '(') {
        profondeur += 1;
        octets += signe;
      } else if (signe === ')') {
        profondeur -= 1;
        if (profondeur === 0) break;
        octets += signe;
      } else octets += signe;
    }
    return new Chaine(octets);
  }

  #echappement(): string {
    const octal = /[0-7]{1,3}/y;
    octal.lastIndex = this.position;
    const code = octal.exec(this.#texte)?.[0];
    if (code) {
      this.position += code.length;
      return String.fromCharCode(parseInt(code, 8));
    }
    const signe = this.#texte.charAt(this.position);
    this.position += 1;
    return signe === '\n' ? '' : (ECHAPPEMENTS[signe] ?? signe);
  }
}
