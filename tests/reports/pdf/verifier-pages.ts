import {
  Chaine,
  instructions,
  type Dictionnaire,
  type Instruction,
  type LecteurPdf,
  type PagePdf,
  type Valeur,
} from '../../aides/lecteur-pdf.ts';
import type { Noter } from './verifier-pdf.ts';
import type { ContenusBalises } from './verifier-structure.ts';

const PEINTURE = new Set(`f F f* B B* b b* S s Do sh Tj TJ ' " EI`.split(' '));
const LIEN_SUR = /^(https:|mailto:|tel:)/;

export function verifierLesPages(pdf: LecteurPdf, balises: ContenusBalises, noter: Noter): void {
  for (const [rang, page] of pdf.pages().entries()) {
    const lieu = `page ${rang + 1}`;
    if (pdf.nom(page.dictionnaire.get('Tabs')) !== 'S') noter('ordre des tabulations', lieu);
    verifierLeDessin(pdf, page, balises.get(page.dictionnaire) ?? new Set(), lieu, noter);
    verifierLesLiens(pdf, page, lieu, noter);
    verifierLesPolices(pdf, page, noter);
  }
}

function verifierLeDessin(
  pdf: LecteurPdf,
  page: PagePdf,
  balises: ReadonlySet<number>,
  lieu: string,
  noter: Noter,
): void {
  const flux = pdf.flux(page.dictionnaire.get('Contents'));
  if (!flux) return noter('page vide', lieu);
  const lues = instructions(flux);
  verifierPlaces(lues, page, lieu, noter);
  let profondeur = 0;
  for (const { operateur, operandes } of lues) {
    if (operateur === 'BDC' || operateur === 'BMC') {
      profondeur += 1;
      const mcid = pdf.nombre(pdf.dictionnaire(operandes[1])?.get('MCID'));
      if (mcid !== undefined && !balises.has(mcid))
        noter('contenu rattaché à la structure', `${lieu}, contenu ${mcid}`);
    } else if (operateur === 'EMC') profondeur -= 1;
    else if (PEINTURE.has(operateur)) {
      if (profondeur < 1) noter('tout dessin est balisé', `${lieu}, ${operateur}`);
      if (operateur === 'Tj' || operateur === 'TJ') verifierGlyphes(operandes, lieu, noter);
    }
    if (profondeur < 0) noter('balises équilibrées', lieu);
  }
  if (profondeur !== 0) noter('balises équilibrées', lieu);
}

function verifierGlyphes(operandes: readonly Valeur[], lieu: string, noter: Noter): void {
  for (const morceau of operandes.flat()) {
    if (morceau instanceof Chaine && /^(?:..)*?\0\0/s.test(morceau.octets))
      noter('tout signe a son dessin', lieu);
  }
}

type Matrice = readonly [number, number, number, number, number, number];
const IDENTITE: Matrice = [1, 0, 0, 1, 0, 0];

function matriceDe(operandes: readonly Valeur[]): Matrice {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operandes.map(Number);
  return [a, b, c, d, e, f];
}

/** `m` then `n`, as PDF's `cm` does. */
function composer(m: Matrice, n: Matrice): Matrice {
  const [a, b, c, d, e, f] = m;
  const [g, h, i, j, k, l] = n;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

function verifierPlaces(lues: readonly Instruction[], page: PagePdf, lieu: string, noter: Noter): void {
  const marge = 2;
  const gardees: Matrice[] = [];
  let matrice = IDENTITE;
  for (const { operateur, operandes } of lues) {
    if (operateur === 'q') gardees.push(matrice);
    else if (operateur === 'Q') matrice = gardees.pop() ?? IDENTITE;
    else if (operateur === 'cm') matrice = composer(matriceDe(operandes), matrice);
    else if (operateur === 'Tm') {
      const [, , , , x, y] = composer(matriceDe(operandes), matrice);
      const dedans = x >= -marge && x <= page.largeur + marge && y >= -marge && y <= page.hauteur + marge;
      if (!dedans) noter('texte dans la page', `${lieu}, ${Math.round(x)} ${Math.round(y)}`);
    }
  }
}

function verifierLesLiens(pdf: LecteurPdf, page: PagePdf, lieu: string, noter: Noter): void {
  for (const lien of pdf.tableau(page.dictionnaire.get('Annots'))) {
    const annotation = pdf.dictionnaire(lien);
    if (pdf.nombre(annotation?.get('StructParent')) === undefined) noter('lien balisé', lieu);
    if (pdf.texte(annotation?.get('Contents')) === '') noter('lien décrit', lieu);
    const adresse = pdf.texte(pdf.dictionnaire(annotation?.get('A'))?.get('URI'));
    if (adresse !== '' && !LIEN_SUR.test(adresse)) noter('lien sûr', adresse.slice(0, 40));
  }
}

function verifierLesPolices(pdf: LecteurPdf, page: PagePdf, noter: Noter): void {
  const ressources = pdf.dictionnaire(page.dictionnaire.get('Resources'));
  const polices = pdf.dictionnaire(ressources?.get('Font')) ?? new Map<string, Valeur>();
  for (const valeur of polices.values()) {
    const police = pdf.dictionnaire(valeur);
    const nom = pdf.nom(police?.get('BaseFont'));
    if (!pdf.flux(police?.get('ToUnicode'))) noter('police lisible', nom);
    if (!estIncorporee(pdf, police)) noter('police incorporée', nom);
  }
}

function estIncorporee(pdf: LecteurPdf, police: Dictionnaire | undefined): boolean {
  const [descendante] = pdf.tableau(police?.get('DescendantFonts'));
  const descripteur = pdf.dictionnaire(pdf.dictionnaire(descendante)?.get('FontDescriptor'));
  return ['FontFile2', 'FontFile3'].some((cle) => pdf.flux(descripteur?.get(cle)) !== undefined);
}
