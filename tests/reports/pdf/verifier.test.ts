import { beforeAll, describe, expect, test } from 'vitest';
import { rendrePdf } from '../../../src/reports/pdf/taggedPdf.ts';
import { Chaine, LecteurPdf, Nom, type Dictionnaire, type Valeur } from '../../aides/lecteur-pdf.ts';
import { toutALaFois } from './documents.ts';
import { verifierLecteur, verifierPdf } from './verifier-pdf.ts';

let octets: Uint8Array;
beforeAll(async () => {
  octets = await rendrePdf(toutALaFois());
});

function elements(pdf: LecteurPdf, genre: string): readonly Dictionnaire[] {
  const trouves: Dictionnaire[] = [];
  const visiter = (noeud: Dictionnaire): void => {
    if (pdf.nom(noeud.get('S')) === genre) trouves.push(noeud);
    for (const enfant of pdf.tableau(noeud.get('K'))) {
      const suivant = pdf.dictionnaire(enfant);
      if (suivant) visiter(suivant);
    }
  };
  visiter(pdf.dictionnaire(pdf.racine.get('StructTreeRoot')) ?? new Map<string, Valeur>());
  return trouves;
}

function premier(pdf: LecteurPdf, genre: string): Dictionnaire {
  const [element] = elements(pdf, genre);
  if (!element) throw new Error(`Pas de ${genre} dans le document d’essai`);
  return element;
}

const dessin = (pdf: LecteurPdf) => pdf.flux(pdf.pages()[0]?.dictionnaire.get('Contents'));

function remplacer(pdf: LecteurPdf, avant: RegExp, apres: string): void {
  const flux = dessin(pdf);
  if (!flux) throw new Error('Pas de dessin');
  const texte = flux.donnees.toString('latin1');
  expect(texte).toMatch(avant);
  flux.donnees = Buffer.from(texte.replace(avant, apres), 'latin1');
}

function polices(pdf: LecteurPdf): readonly Dictionnaire[] {
  const ressources = pdf.dictionnaire(pdf.pages()[0]?.dictionnaire.get('Resources'));
  return [...(pdf.dictionnaire(ressources?.get('Font'))?.values() ?? [])].flatMap(
    (v) => pdf.dictionnaire(v) ?? [],
  );
}

const liens = (pdf: LecteurPdf): readonly Dictionnaire[] =>
  pdf
    .pages()
    .flatMap((page) =>
      pdf.tableau(page.dictionnaire.get('Annots')).flatMap((lien) => pdf.dictionnaire(lien) ?? []),
    );

const premierSignet = (pdf: LecteurPdf): Dictionnaire | undefined =>
  pdf.dictionnaire(pdf.dictionnaire(pdf.racine.get('Outlines'))?.get('First'));

const fautes: readonly (readonly [string, string, (pdf: LecteurPdf) => void])[] = [
  ['sans marque', 'document marqué', (pdf) => pdf.racine.delete('MarkInfo')],
  ['sans langue', 'langue française', (pdf) => pdf.racine.delete('Lang')],
  ['en anglais', 'langue française', (pdf) => pdf.racine.set('Lang', new Chaine('en-GB'))],
  ['titre caché', 'titre affiché', (pdf) => pdf.racine.delete('ViewerPreferences')],
  ['sans titre', 'titre', (pdf) => pdf.dictionnaire(pdf.fin.get('Info'))?.delete('Title')],
  ['sans profil de couleurs', 'profil de couleurs', (pdf) => pdf.racine.delete('OutputIntents')],
  ['sans métadonnées', 'XMP : PDF/UA-1', (pdf) => pdf.racine.delete('Metadata')],
  ['XMP cassé', 'XMP bien formé', (pdf) => changerXmp(pdf, 'Journal de bord', 'Journal & <bord')],
  [
    'XMP qui ne dit pas PDF/UA',
    'XMP : PDF/UA-1',
    (pdf) => changerXmp(pdf, '<pdfuaid:part>1', '<pdfuaid:part>'),
  ],
  ['XMP qui ne dit pas PDF/A', 'XMP : PDF/A-2', (pdf) => changerXmp(pdf, '<pdfaid:part>2', '<pdfaid:part>')],
  ['PDF/A sans balises', 'XMP : niveau A', (pdf) => changerXmp(pdf, 'conformance>A', 'conformance>B')],
  ['action à l’ouverture', 'aucune action', (pdf) => pdf.racine.set('OpenAction', new Nom('x'))],
  ['formulaire', 'aucune action', (pdf) => pdf.racine.set('AcroForm', new Map())],
  ['sans signets', 'signets', (pdf) => pdf.racine.delete('Outlines')],
  ['un signet en moins', 'signet de chaque titre', (pdf) => premierSignet(pdf)?.delete('Next')],
  ['sans structure', 'arbre de structure', (pdf) => pdf.racine.delete('StructTreeRoot')],
  ['figure sans description', 'figure décrite', (pdf) => premier(pdf, 'Figure').delete('Alt')],
  ['figure sans place', 'figure située', (pdf) => premier(pdf, 'Figure').delete('A')],
  ['en-tête sans portée', 'portée des en-têtes', (pdf) => premier(pdf, 'TH').delete('A')],
  [
    'tableau sans en-têtes',
    'tableau avec en-têtes',
    (pdf) => elements(pdf, 'TH').forEach((th) => th.set('S', new Nom('TD'))),
  ],
  ['case en moins', 'tableau régulier', (pdf) => pdf.valeurs(premier(pdf, 'TR').get('K')).pop()],
  ['deux titres 1', 'un seul titre 1, en tête', (pdf) => premier(pdf, 'H2').set('S', new Nom('H1'))],
  [
    'niveau sauté',
    'niveau de titre sauté',
    (pdf) => elements(pdf, 'H2').forEach((h) => h.set('S', new Nom('H3'))),
  ],
  ['balise inventée', 'balise connue', (pdf) => premier(pdf, 'P').set('S', new Nom('H9'))],
  ['élément détaché', 'contenu rattaché à la structure', (pdf) => premier(pdf, 'H1').delete('K')],
  [
    'dessin hors balise',
    'tout dessin est balisé',
    (pdf) => remplacer(pdf, /\/H1 <<[^>]*>> BDC([\s\S]*?)EMC/, '$1'),
  ],
  ['balise jamais fermée', 'balises équilibrées', (pdf) => remplacer(pdf, /EMC/, '')],
  ['un mot en moins', 'texte conservé', (pdf) => remplacer(pdf, /\[<[0-9a-f]{4}/, '[<')],
  ['signe sans dessin', 'tout signe a son dessin', (pdf) => remplacer(pdf, /\[<[0-9a-f]{4}/, '[<0000')],
  [
    'texte hors de la page',
    'texte dans la page',
    (pdf) => remplacer(pdf, /1 0 0 -1 [\d.]+ [\d.]+ Tm/, '1 0 0 -1 4000 40 Tm'),
  ],
  [
    'police sans sens',
    'police lisible',
    (pdf) => polices(pdf).forEach((police) => police.delete('ToUnicode')),
  ],
  [
    'police absente',
    'police incorporée',
    (pdf) => polices(pdf).forEach((police) => police.delete('DescendantFonts')),
  ],
  ['lien détaché', 'lien balisé', (pdf) => liens(pdf)[0]?.delete('StructParent')],
  ['lien muet', 'lien décrit', (pdf) => liens(pdf)[0]?.delete('Contents')],
  [
    'lien dangereux',
    'lien sûr',
    (pdf) => liens(pdf).forEach((l) => pdf.dictionnaire(l.get('A'))?.set('URI', new Chaine('file:///'))),
  ],
  ['tabulation', 'ordre des tabulations', (pdf) => pdf.pages()[0]?.dictionnaire.delete('Tabs')],
];

function changerXmp(pdf: LecteurPdf, avant: string, apres: string): void {
  const xmp = pdf.flux(pdf.racine.get('Metadata'));
  if (!xmp) throw new Error('Pas de métadonnées');
  const texte = xmp.donnees.toString('utf8');
  expect(texte).toContain(avant);
  xmp.donnees = Buffer.from(texte.replace(avant, apres));
}

describe('le vérificateur', () => {
  test('ne trouve rien dans un document sain', () => {
    expect(verifierPdf(octets, toutALaFois())).toEqual([]);
  });

  test.each(fautes)('voit la faute : %s', (_nom, regle, gater) => {
    const pdf = new LecteurPdf(octets);
    gater(pdf);
    expect(verifierLecteur(pdf, toutALaFois()).map((constat) => constat.regle)).toContain(regle);
  });

  test('refuse un fichier tronqué', () => {
    expect(() => verifierPdf(octets.subarray(0, octets.length - 200))).toThrow('tronqué');
  });
});
