import type { Contenu, DefinitionPdf, Figure } from '../../../src/reports/pdf/types.ts';

export const LE_21_NOVEMBRE = new Date('2026-11-21T13:05:00Z');

/** A document with its heading, and what the test is about. */
export function unDocument(content: Contenu, autres: Partial<DefinitionPdf> = {}): DefinitionPdf {
  return {
    content: [{ text: 'Journal de bord', tag: 'H1', outline: true, fontSize: 18, bold: true }, content],
    info: { title: 'Journal de bord', author: 'Sillage', creationDate: LE_21_NOVEMBRE },
    ...autres,
  };
}

export const uneCourbe = {
  svg:
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="90" viewBox="0 0 300 90">' +
    '<defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#0b5394" stop-opacity="0.35"/>' +
    '<stop offset="1" stop-color="#0b5394" stop-opacity="0.02"/></linearGradient></defs>' +
    '<path d="M10 70 L100 20 L200 60 L290 10 L290 80 L10 80 Z" fill="url(#g)"/>' +
    '<path d="M10 70 L100 20 L200 60 L290 10" fill="none" stroke="#0b5394" stroke-width="2"/>' +
    '<text x="150" y="88" font-size="8" text-anchor="middle" font-family="Sillage Sans" fill="#333333">09\u00a0h\u00a040</text></svg>',
  alt: 'Courbe du ressenti\u00a0: il monte à l’accueil, baisse pendant l’attente, remonte au retour.',
} satisfies Figure;

const lignesDuJournal = (nombre: number) =>
  Array.from({ length: nombre }, (_, rang) => [
    { text: `${8 + Math.floor(rang / 60)}\u00a0h\u00a0${String(rang % 60).padStart(2, '0')}`, noWrap: true },
    'Salle d’attente',
    `Relevé ${rang + 1}\u00a0: «\u00a0on m’a dit que ce serait court\u00a0», puis l’attente continue sans nouvelle.`,
  ]);

export const unJournal = (nombre: number): Contenu => ({
  table: {
    headerRows: 1,
    headerColumns: 1,
    dontBreakRows: true,
    widths: ['auto', 80, '*'],
    body: [['Heure', 'Lieu', 'Ce qui s’est passé'], ...lignesDuJournal(nombre)],
  },
  layout: 'lightHorizontalLines',
  summary: 'Relevés du suivi, dans l’ordre des heures',
});

/** Everything a report may hold, once. */
export function toutALaFois(): DefinitionPdf {
  return unDocument(
    [
      { text: 'Suivi A-12, hôpital de jour & bloc <B>', tag: 'P', margin: [0, 0, 0, 8] },
      { toc: { title: { text: 'Sommaire', tag: 'H2' } } },
      {
        text: ['Le ', { text: 'parcours', bold: true }],
        tag: 'H2',
        outline: true,
        id: 'parcours',
        tocItem: true,
        pageBreak: 'before',
      },
      { text: 'Les étapes', tag: 'H3', outline: true, outlineParentId: 'parcours', outlineText: 'Étapes' },
      {
        ul: [
          'Accueil',
          { text: 'Bloc opératoire' },
          { ol: ['Installation', { stack: ['Réveil', 'Retour en chambre'] }] },
          { stack: ['Sortie', { text: 'avec les papiers', color: '#555555' }] },
        ],
      },
      { ol: ['Un', { text: 'Deux', link: 'https://www.has-sante.fr/' }], start: 3 },
      {
        text: [
          'Écrire à ',
          { text: 'la référente qualité', link: 'mailto:qualite@exemple.fr', decoration: 'underline' },
          ', revoir ',
          { text: 'le parcours', linkToDestination: 'parcours' },
          ' ou H',
          { text: '2', sub: true },
          'O.',
        ],
      },
      uneCourbe,
      { ...uneCourbe, alt: 'Même courbe, centrée et plus petite', fit: [120, 60], alignment: 'center' },
      {
        svg: '<svg width="20" height="4" viewBox="0 0 20 4"><rect width="20" height="4" fill="#0b5394"/></svg>',
        artifact: true,
      },
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 200, y2: 0, lineColor: '#888888' }], margin: [0, 6] },
      {
        columns: [
          { stack: [{ text: 'Ce qui a aidé', tag: 'H3' }, 'L’appel la veille'], tag: 'Sect', width: '*' },
          { stack: [{ text: 'Ce qui a gêné', tag: 'H3' }, 'L’attente'], tag: 'Sect', width: '*' },
        ],
        columnGap: 20,
      },
      {
        stack: [{ text: '«\u00a0Je ne savais pas où aller.\u00a0»', background: '#eeeeee' }],
        tag: 'BlockQuote',
        unbreakable: true,
      },
      {
        table: {
          headerRows: 2,
          widths: [60, '*', '*', 'auto'],
          body: [
            [
              { text: 'Étape', rowSpan: 2 },
              { text: 'Durées', colSpan: 2 },
              {},
              { text: 'Ressenti', rowSpan: 2 },
            ],
            [{}, 'Attente', 'Soin', {}],
            [
              { text: 'Accueil', tag: 'TH' },
              '12 min',
              { text: '5 min', verticalAlignment: 'middle' },
              { text: '↑', fillColor: '#dddddd' },
            ],
            [{ text: 'Bloc', tag: 'TH', rowSpan: 2 }, { text: 'sans nouvelle', colSpan: 2 }, {}, '↓'],
            [{}, '40 min', { stack: ['30 min', { ul: ['dont installation'] }] }, ''],
          ],
        },
        summary: 'Durées et ressenti par étape',
      },
      {
        table: { presentation: true, widths: ['*', '*'], body: [['Fait le', '21 novembre 2026']] },
        layout: 'noBorders',
      },
      { text: ['Voir page ', { text: '' }, ''], margin: [0, 8, 0, 0] },
      { pageReference: 'parcours' },
      { text: 'Informed consent', lang: 'en' },
      { text: '3f9a 77c0', tag: 'Code' },
      {
        text: 'En paysage',
        tag: 'H2',
        outline: true,
        tocItem: true,
        pageBreak: 'before',
        pageOrientation: 'landscape',
      },
      unJournal(60),
    ],
    {
      header: () => ({
        text: 'Document confidentiel',
        alignment: 'right',
        margin: [40, 16, 40, 0],
        fontSize: 9,
      }),
      footer: (page, pages) => ({ text: `Page ${page} sur ${pages}`, alignment: 'center', fontSize: 9 }),
      styles: { petit: { fontSize: 8 } },
    },
  );
}
