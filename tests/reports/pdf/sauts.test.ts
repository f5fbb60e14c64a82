import type { Page } from 'pdfmake/src/LayoutBuilder';
import type Line from 'pdfmake/src/Line';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { definir } from '../../../src/reports/documents/index.ts';
import { TracedLayout } from '../../../src/reports/pdf/layout.ts';
import { TaggedRenderer } from '../../../src/reports/pdf/renderer.ts';
import { rendrePdf } from '../../../src/reports/pdf/taggedPdf.ts';
import type { Cellule, Contenu, DefinitionPdf, Noeud } from '../../../src/reports/pdf/types.ts';
import { unSuiviEnCours } from '../../aides/unSuivi.ts';
import { demander } from '../uneDemande.ts';
import { unDocument } from './documents.ts';

// Each test lays out whole documents: slow on a machine that does other things too.
vi.setConfig({ testTimeout: 120_000 });

interface Dessine {
  readonly type: string;
  readonly item: Line;
}

const lignesDe = ({ items }: Page): string[] =>
  (items as readonly Dessine[])
    .filter(({ type }) => type === 'line')
    .map(({ item }) => item.inlines.map((inline) => inline.text).join(''));

/** The lines of each page, and how many times the document was laid out to get there. */
async function mettreEnPage(definition: DefinitionPdf): Promise<{ pages: string[][]; essais: number }> {
  const essais = vi.spyOn(TracedLayout.prototype, 'tryLayoutDocument');
  const rendu = vi.spyOn(TaggedRenderer.prototype, 'renderPages');
  await rendrePdf(definition);
  const pages = rendu.mock.lastCall?.[0].map(lignesDe) ?? [];
  return { pages, essais: essais.mock.calls.length };
}

const pageDe = (pages: readonly string[][], debut: string): number =>
  pages.findIndex((lignes) => lignes.some((ligne) => ligne.startsWith(debut)));

const phrases = (nombre: number, mot: string): string[] =>
  Array.from({ length: nombre }, (_, rang) => `${mot} ${rang}, puis la même chose encore.`);

const rangees = (nombre: number): Cellule[][] => phrases(nombre, 'Rangée').map((texte) => [texte, 'oui']);
const unTableau = (premiere = 'Suite'): Noeud => ({
  table: {
    headerRows: 1,
    keepWithHeaderRows: 1,
    dontBreakRows: true,
    widths: ['*', 40],
    body: [['En-tête', 'Vu'], [premiere, 'oui'], ...rangees(30)],
  },
});

afterEach(() => vi.restoreAllMocks());

describe('un titre n’est jamais seul au bas d’une page', () => {
  const suites: readonly (readonly [string, readonly Noeud[]])[] = [
    ['un paragraphe', [{ text: `Suite ${phrases(20, 'mot').join(' ')}` }]],
    ['une liste', [{ ul: ['Suite', ...phrases(40, 'Point')] }]],
    ['un tableau', [unTableau()]],
    ['un tableau dont la première rangée est haute', [unTableau(`Suite ${phrases(20, 'mot').join(' ')}`)]],
    [
      'un tableau sans en-têtes',
      [{ table: { body: [['Suite'], ...rangees(30).map(([texte = '']) => [texte])] } }],
    ],
    [
      'un tableau dont les cases se prolongent',
      [
        {
          table: {
            body: [
              [{ text: 'Suite', rowSpan: 3 }, 'un'],
              [{}, 'deux'],
              [{}, 'trois'],
              ['Fin', ''],
            ],
          },
        },
      ],
    ],
    ['un tableau sous sa légende', [{ stack: [{ text: 'Légende', keepWithNext: true }, unTableau()] }]],
    ['un bloc gardé entier', [{ stack: ['Suite', ...phrases(20, 'Ligne')], unbreakable: true }]],
    ['un autre titre', [{ text: 'Sous-titre', tag: 'H3' }, { text: 'Suite' }]],
  ];

  test.each(suites)('suivi par %s', async (_nom, suite) => {
    for (let hauteur = 560; hauteur <= 740; hauteur += 20) {
      const titre: Noeud = { text: 'Titre', tag: 'H2', fontSize: 14, margin: [0, 8, 0, 2] };
      const espace: Noeud = { text: 'Avant', margin: [0, 0, 0, hauteur - 60] };
      const { pages, essais } = await mettreEnPage(unDocument([espace, titre, ...suite]));
      expect(pageDe(pages, 'Titre')).toBe(pageDe(pages, 'Suite'));
      expect(pageDe(pages, 'Titre')).toBeLessThanOrEqual(1);
      expect(essais).toBe(1);
      vi.restoreAllMocks();
    }
  });

  test('un titre qui commence sa page ne laisse pas de page vide', async () => {
    const avant: Noeud = { text: 'Avant', margin: [0, 0, 0, 690] };
    const titre: Noeud = { text: 'Titre', tag: 'H2', pageBreak: 'before' };
    const { pages } = await mettreEnPage(unDocument([avant, titre, unTableau()]));
    expect(pageDe(pages, 'Titre')).toBe(1);
  });

  test('mais il reste où il est quand ce qui suit ne tiendrait sur aucune page', async () => {
    const bloc: Noeud = { columns: [{ stack: phrases(90, 'Colonne') }, { stack: phrases(3, 'Autre') }] };
    const { pages } = await mettreEnPage(unDocument([{ text: 'Titre', tag: 'H2' }, bloc]));
    expect(pageDe(pages, 'Titre')).toBe(0);
    expect(pages.flat().filter((ligne) => ligne.startsWith('Colonne'))).toHaveLength(90);
  });
});

test('la dernière rangée d’un tableau n’est jamais seule sur sa page', async () => {
  for (let nombre = 30; nombre <= 75; nombre += 1) {
    const { pages, essais } = await mettreEnPage(
      unDocument({
        table: {
          headerRows: 1,
          keepWithHeaderRows: 1,
          dontBreakRows: true,
          widths: ['*', 40],
          body: [['En-tête', 'Vu'], ...rangees(nombre)],
        },
      }),
    );
    const enTout = pages.flat().filter((ligne) => ligne.startsWith('Rangée'));
    expect(enTout).toHaveLength(nombre);
    expect(pages.at(-1)?.filter((ligne) => ligne.startsWith('Rangée')).length).toBeGreaterThan(1);
    for (const lignes of pages) expect(lignes).toContain('En-tête');
    expect(essais).toBe(1);
    vi.restoreAllMocks();
  }
});

describe('rien ne fait recommencer la mise en page', () => {
  test('un bloc entier plus haut qu’une page se coupe ; les autres restent entiers', async () => {
    const blocs: Contenu = [
      { stack: [{ text: 'Long', tag: 'H2' }, { ul: phrases(90, 'Point') }], unbreakable: true },
      { stack: phrases(30, 'Court'), unbreakable: true },
      { stack: phrases(30, 'Dernier'), unbreakable: true },
    ];
    const { pages, essais } = await mettreEnPage(unDocument(blocs));
    expect(pages.flat().filter((ligne) => ligne.startsWith('Point'))).toHaveLength(90);
    expect(pageDe(pages, 'Long')).toBe(pageDe(pages, 'Point 0'));
    for (const mot of ['Court', 'Dernier'])
      expect(pageDe(pages, `${mot} 0`)).toBe(pageDe(pages, `${mot} 29`));
    expect(essais).toBe(1);
  });

  test('un long journal se met en page en une fois, chaque page avec ses en-têtes', async () => {
    const long = unSuiviEnCours();
    for (let rang = 0; rang < 240; rang += 1) {
      const type = (['fait', 'point-fort', 'non-vu', 'contexte-equipe'] as const)[rang % 4] ?? 'fait';
      long.apres(30).releve({ type, texte: `Relevé numéro ${rang}.` });
    }
    const { pages, essais } = await mettreEnPage(definir(demander(long.suivi(), 'journal')));
    expect(essais).toBe(1);
    const duJournal = pages.filter((lignes) => lignes.some((ligne) => /^Relevé numéro \d+\.$/.test(ligne)));
    expect(duJournal.length).toBeGreaterThan(5);
    for (const lignes of duJournal) expect(lignes).toContain('Source, qui');
  });
});

test('une première rangée plus haute qu’une page, gardée avec ses en-têtes, garde ses mots', async () => {
  const mots = Array.from({ length: 1500 }, (_, rang) => `mot${rang}`);
  const { pages } = await mettreEnPage(unDocument(unTableau(mots.join(' '))));
  expect(
    pages
      .flat()
      .join(' ')
      .match(/mot\d+/g),
  ).toEqual(mots);
});
