import { nettoyer } from '../../src/reports/pdf/clean.ts';
import {
  Chaine,
  type Flux,
  instructions,
  LecteurPdf,
  type Dictionnaire,
  type PagePdf,
  type Valeur,
} from './lecteur-pdf.ts';

const BLOCS = new Set([
  'P',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'TR',
  'LI',
  'Figure',
  'Caption',
  'TOCI',
  'Code',
]);
const CELLULES = new Set(['TH', 'TD', 'Lbl']);

/** What a glyph code of a font means, from its ToUnicode map. */
function tableUnicode(pdf: LecteurPdf, police: Dictionnaire | undefined): ReadonlyMap<number, string> {
  const carte = pdf.flux(police?.get('ToUnicode'))?.donnees.toString('latin1') ?? '';
  const codes = new Map<number, string>();
  const lisible = (hexa: string) => Buffer.from(hexa.replace(/\s/g, ''), 'hex').swap16().toString('utf16le');
  for (const [, debut = '0', , liste = ''] of carte.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi)) {
    [...liste.matchAll(/<([^>]*)>/g)].forEach(([, hexa = ''], rang) => {
      codes.set(parseInt(debut, 16) + rang, lisible(hexa));
    });
  }
  return codes;
}

/** Text of each marked content of a page by its number; what is outside the reading goes under -1. */
function textesDeLaPage(pdf: LecteurPdf, page: PagePdf): ReadonlyMap<number, string> {
  const textes = new Map<number, string>();
  const tables = new Map<Dictionnaire, ReadonlyMap<number, string>>();
  const marques: (number | undefined)[] = [];
  const courant = () => marques.findLast((mcid) => mcid !== undefined) ?? -1;

  const lire = (flux: Flux | undefined, ressources: Dictionnaire | undefined): void => {
    if (!flux) return;
    let table: ReadonlyMap<number, string> = new Map();
    const ajouter = (valeur: Valeur | undefined): void => {
      if (!(valeur instanceof Chaine)) return;
      const codes = Buffer.from(valeur.octets, 'latin1');
      let texte = '';
      for (let i = 0; i + 1 < codes.length; i += 2) texte += table.get(codes.readUInt16BE(i)) ?? '\ufffd';
      textes.set(courant(), (textes.get(courant()) ?? '') + texte);
    };
    for (const { operateur, operandes } of instructions(flux)) {
      if (operateur === 'BDC') marques.push(pdf.nombre(pdf.dictionnaire(operandes[1])?.get('MCID')));
      else if (operateur === 'BMC') marques.push(undefined);
      else if (operateur === 'EMC') marques.pop();
      else if (operateur === 'Tf') {
        const police = pdf.dictionnaire(
          pdf.dictionnaire(ressources?.get('Font'))?.get(pdf.nom(operandes[0])),
        );
        if (!police) continue;
        table = tables.get(police) ?? tableUnicode(pdf, police);
        tables.set(police, table);
      } else if (operateur === 'Tj') ajouter(operandes[0]);
      else if (operateur === 'TJ') for (const morceau of pdf.tableau(operandes[0])) ajouter(morceau);
      else if (operateur === 'Do') {
        const objet = pdf.flux(pdf.dictionnaire(ressources?.get('XObject'))?.get(pdf.nom(operandes[0])));
        if (pdf.nom(objet?.dictionnaire.get('Subtype')) !== 'Form') continue;
        lire(objet, pdf.dictionnaire(objet?.dictionnaire.get('Resources')) ?? ressources);
      }
    }
  };
  lire(pdf.flux(page.dictionnaire.get('Contents')), pdf.dictionnaire(page.dictionnaire.get('Resources')));
  return textes;
}

function textesDesPages(pdf: LecteurPdf): ReadonlyMap<Dictionnaire, ReadonlyMap<number, string>> {
  return new Map(pdf.pages().map((page) => [page.dictionnaire, textesDeLaPage(pdf, page)]));
}

/** What a screen reader says, block by block, in the order of the structure tree. */
export const texteDuPdf = (octets: Uint8Array): string => texteLu(new LecteurPdf(octets));

export function texteLu(pdf: LecteurPdf): string {
  const pages = textesDesPages(pdf);
  let lu = '';
  const lire = (valeur: Valeur, page: Dictionnaire | undefined): void => {
    const enfant = pdf.valeur(valeur);
    if (typeof enfant === 'number') {
      lu += (page && pages.get(page)?.get(enfant)) ?? '';
      return;
    }
    if (!(enfant instanceof Map)) return;
    const mcid = pdf.nombre(enfant.get('MCID'));
    const saPage = pdf.dictionnaire(enfant.get('Pg')) ?? page;
    if (mcid !== undefined) return lire(mcid, saPage);
    const genre = pdf.nom(enfant.get('S'));
    const enfants = pdf.valeur(enfant.get('K'));
    for (const petit of Array.isArray(enfants) ? enfants : [enfants]) lire(petit, saPage);
    if (BLOCS.has(genre)) lu += '\n';
    else if (CELLULES.has(genre)) lu += '\t';
  };
  for (const enfant of pdf.tableau(pdf.dictionnaire(pdf.racine.get('StructTreeRoot'))?.get('K')))
    lire(enfant, undefined);
  return lu;
}

/** What each element is to somebody who hears it. */
const DITS: Readonly<Record<string, string>> = {
  H1: 'titre 1',
  H2: 'titre 2',
  H3: 'titre 3',
  Table: 'tableau',
  TH: 'en-tête',
  TD: 'cellule',
  LI: 'puce',
  P: 'texte',
  Code: 'code',
};

/** One line for each thing that is heard, in reading order: what it is, then what it says. Pictures by their words. */
export function transcription(octets: Uint8Array): string {
  const pdf = new LecteurPdf(octets);
  const pages = textesDesPages(pdf);
  const lignes: string[] = [];

  const enfantsDe = (noeud: Dictionnaire): readonly Valeur[] => {
    const enfants = pdf.valeur(noeud.get('K'));
    return Array.isArray(enfants) ? enfants : [enfants];
  };
  /** All the words under a node. */
  const motsDe = (valeur: Valeur, page: Dictionnaire | undefined): string => {
    const noeud = pdf.valeur(valeur);
    if (typeof noeud === 'number') return (page && pages.get(page)?.get(noeud)) ?? '';
    if (!(noeud instanceof Map)) return '';
    const saPage = pdf.dictionnaire(noeud.get('Pg')) ?? page;
    const mcid = pdf.nombre(noeud.get('MCID'));
    if (mcid !== undefined) return motsDe(mcid, saPage);
    const separes = pdf.nom(noeud.get('S')) === 'P' ? ' ' : '';
    return enfantsDe(noeud)
      .map((enfant) => motsDe(enfant, saPage))
      .join('')
      .concat(separes);
  };
  const dire = (valeur: Valeur, page: Dictionnaire | undefined): void => {
    const noeud = pdf.valeur(valeur);
    if (!(noeud instanceof Map)) return;
    const saPage = pdf.dictionnaire(noeud.get('Pg')) ?? page;
    const genre = pdf.nom(noeud.get('S'));
    const quoi = DITS[genre];
    if (genre === 'Figure') lignes.push(`image | ${pdf.texte(noeud.get('Alt'))}`);
    else if (quoi !== undefined && genre !== 'Table')
      lignes.push(`${quoi} | ${motsDe(noeud, saPage).trim()}`);
    else {
      if (quoi !== undefined) lignes.push(quoi);
      for (const enfant of enfantsDe(noeud)) dire(enfant, saPage);
    }
  };
  for (const enfant of pdf.tableau(pdf.dictionnaire(pdf.racine.get('StructTreeRoot'))?.get('K')))
    dire(enfant, undefined);
  return `${lignes.join('\n')}\n`;
}

/** What is drawn but not read out, page by page: running heads and feet, repeated headers. */
export function texteHorsLecture(octets: Uint8Array): readonly string[] {
  const pages = [...textesDesPages(new LecteurPdf(octets)).values()];
  return pages.map((textes) => textes.get(-1) ?? '');
}

/**
 * A text as it can be found again in a PDF, to check that nothing was lost: cleaned, without blanks. The no-break
 * hyphen has the hyphen's glyph, and comes back as a hyphen.
 */
export const comparable = (texte: string): string =>
  nettoyer(texte)
    .replace(/\u2011/g, '-')
    .replace(/\s+/g, '');
