import type { Dictionnaire, LecteurPdf } from '../../aides/lecteur-pdf.ts';
import type { Noter } from './verifier-pdf.ts';

const REGLES_XMP: readonly (readonly [string, RegExp])[] = [
  ['XMP : PDF/UA-1', /<pdfuaid:part>1</],
  ['XMP : PDF/A-2', /<pdfaid:part>2</],
  ['XMP : niveau A', /<pdfaid:conformance>A</],
  ['XMP : titre', /<dc:title>/],
];

/** Catalogue, metadata, bookmarks, and nothing that acts by itself. */
export function verifierLeDocument(pdf: LecteurPdf, noter: Noter): void {
  const racine = pdf.racine;
  if (pdf.valeur(pdf.dictionnaire(racine.get('MarkInfo'))?.get('Marked') ?? null) !== true)
    noter('document marqué');
  if (!pdf.texte(racine.get('Lang')).startsWith('fr')) noter('langue française');
  const vue = pdf.dictionnaire(racine.get('ViewerPreferences'));
  if (vue?.get('DisplayDocTitle') !== true) noter('titre affiché');
  const infos = pdf.dictionnaire(pdf.fin.get('Info'));
  if (pdf.texte(infos?.get('Title')).length <= 3) noter('titre');
  if (pdf.tableau(racine.get('OutputIntents')).length === 0) noter('profil de couleurs');
  if (pdf.fin.has('Encrypt')) noter('document chiffré');
  for (const cle of ['OpenAction', 'AcroForm', 'AA']) if (racine.has(cle)) noter('aucune action', cle);
  const noms = pdf.dictionnaire(racine.get('Names'));
  for (const cle of ['JavaScript', 'EmbeddedFiles']) if (noms?.has(cle)) noter('aucune action', cle);
  verifierXmp(pdf.flux(racine.get('Metadata'))?.donnees.toString('utf8') ?? '', noter);
  verifierSignets(pdf, pdf.dictionnaire(racine.get('Outlines')), noter);
}

function verifierXmp(xmp: string, noter: Noter): void {
  for (const [regle, motif] of REGLES_XMP) if (!motif.test(xmp)) noter(regle);
  const faute = fauteXml(xmp);
  if (faute) noter('XMP bien formé', faute);
}

/** Enough XML to catch an unescaped title: tags that match, no lone « & » or « < ». */
function fauteXml(xml: string): string | undefined {
  const ouvertes: string[] = [];
  const corps = xml.replace(/<\?xpacket[^>]*\?>/g, '');
  for (const [, texte = '', balise = ''] of corps.matchAll(/([^<]*)(<[^<>]*>?)?/g)) {
    if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(texte))
      return `« & » seul : ${texte.trim().slice(0, 40)}`;
    if (balise === '') continue;
    const nom = /^<\/?([\w:-]+)(\s+[\w:-]+="[^"]*")*\s*\/?>$/.exec(balise)?.[1];
    if (!nom) return `balise illisible : ${balise.slice(0, 40)}`;
    if (balise.endsWith('/>')) continue;
    if (!balise.startsWith('</')) ouvertes.push(nom);
    else if (ouvertes.pop() !== nom) return `fermeture inattendue : ${nom}`;
  }
  return ouvertes.length > 0 ? `jamais fermée : ${ouvertes.join(' ')}` : undefined;
}

function verifierSignets(pdf: LecteurPdf, racine: Dictionnaire | undefined, noter: Noter): void {
  const premier = pdf.dictionnaire(racine?.get('First'));
  if (!premier) return noter('signets');
  const visiter = (signet: Dictionnaire | undefined): void => {
    for (let suivant = signet; suivant; suivant = pdf.dictionnaire(suivant.get('Next'))) {
      const titre = pdf.texte(suivant.get('Title'));
      if (titre === '' || titre.includes('[object')) noter('signets', `titre « ${titre} »`);
      const [, , gauche] = pdf.tableau(suivant.get('Dest'));
      if (gauche !== 0) noter('signets', `« ${titre} » ne mène pas au titre`);
      visiter(pdf.dictionnaire(suivant.get('First')));
    }
  };
  visiter(premier);
}
