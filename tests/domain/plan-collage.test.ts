import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aRecoller, lireCollage, type Vocabulaire } from '../../src/domain/plan-collage.ts';
import { lireCellules, lireDateFrancaise } from '../../src/domain/tableur-lu.ts';

const VOCABULAIRE: Vocabulaire = {
  colonnes: [
    { champ: 'action', noms: ['Action', 'Intitulé'] },
    { champ: 'constat', noms: ['Constat'] },
    { champ: 'etape', noms: ['Étape'] },
    { champ: 'classe', noms: ['Classe d’action'] },
    { champ: 'engagement', noms: ['Engagement'] },
    { champ: 'pilote', noms: ['Pilote'] },
    { champ: 'impact', noms: ['Impact'] },
    { champ: 'effort', noms: ['Effort'] },
    { champ: 'echeance', noms: ['Échéance'] },
    { champ: 'indicateur', noms: ['Indicateur'] },
    { champ: 'prochaineRevue', noms: ['Prochaine revue'] },
  ],
  valeurs: {
    classe: [{ id: 'relation', libelle: 'Communication et relation' }],
    engagement: [{ id: 'consultation', libelle: 'Consultation' }],
  },
};
const TITRES = [
  ...['intitulé', 'Constat', 'ETAPE', "Classe d'action", 'Engagement', 'Pilote', 'Impact', 'Effort'],
  ...['Échéance', 'Indicateur', 'Prochaine revue', 'Budget'],
];
const ligne = (action: string, echeance = '13/11/2026'): string[] => [
  ...[action, 'Constat', 'Le bloc', 'communication et relation', 'Consultation', 'Cadre'],
  ...['2 : réel', '1', echeance, 'Part', '03/12/2026', '100 €'],
];
const coller = (lignes: readonly (readonly string[])[]) =>
  lireCollage([TITRES, ...lignes].map((l) => l.join('\t')).join('\r\n'), VOCABULAIRE, {
    numero: 7,
    nouvelId: () => 'id',
  });

describe('Des lignes collées d’un tableur', () => {
  test('deviennent des actions, quels que soient les accents et les majuscules des titres', () => {
    const { actions, fausses, colonnesInconnues } = coller([ligne('Une'), ligne('Deux')]);
    expect(fausses).toEqual([]);
    expect(colonnesInconnues).toEqual(['Budget']);
    expect(actions).toMatchObject([
      { action: 'Une', numero: 7, classe: 'relation', impact: 2, effort: 1, echeance: '2026-11-13' },
      { action: 'Deux', numero: 8 },
    ]);
  });

  test('500 lignes, une date fausse sur cinq : chacune est dite à son rang, et rien n’est perdu', () => {
    const lignes = Array.from({ length: 500 }, (_, i) =>
      ligne(`Action ${i}`, i % 5 === 0 ? '31/02/2026' : '13/11/2026'),
    );
    const collage = coller(lignes);
    expect(collage.actions).toHaveLength(400);
    expect(collage.fausses).toHaveLength(100);
    expect(collage.fausses[1]).toMatchObject({
      rang: 7,
      raisons: ['«\u00a031/02/2026\u00a0» n’est pas une date (Échéance). Exemple\u00a0: 13/11/2026.'],
      cellules: lignes[5],
    });
    const reste = aRecoller(collage);
    expect(lireCellules(reste).slice(1)).toEqual(lignes.filter((_, i) => i % 5 === 0));
  });

  test('sans pilote, ou d’une classe inconnue : la ligne dit ce qui manque', () => {
    const [sansPilote, inconnue] = coller([
      ligne('Une').with(5, ''),
      ligne('Deux').with(3, 'Décoration'),
    ]).fausses;
    expect(sansPilote?.raisons[0]).toContain('le pilote');
    expect(inconnue?.raisons).toEqual([
      "«\u00a0Décoration\u00a0» n’est pas dans la liste (Classe d'action).",
    ]);
  });

  test('sans ligne de titres, rien n’est lu et rien n’est perdu', () => {
    const collage = lireCollage('Une\tDeux', VOCABULAIRE, { numero: 1, nouvelId: () => 'id' });
    expect(collage).toMatchObject({ actions: [], fausses: [], titres: null });
  });
});

test('une cellule peut contenir une tabulation, un retour à la ligne et des guillemets', () => {
  const cellule = fc.string({ unit: fc.constantFrom('a', 'é', '"', '\t', '\n', ' '), maxLength: 8 });
  const citer = (texte: string) => (/["\t\n]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte);
  fc.assert(
    fc.property(fc.array(fc.tuple(cellule, cellule, fc.constant('fin'))), (lignes) => {
      const colle = lignes.map((l) => l.map(citer).join('\t')).join('\n');
      expect(lireCellules(colle)).toEqual(lignes);
    }),
  );
  expect(lireCellules('"Bonjour\tvous')).toEqual([['"Bonjour', 'vous']]);
});

test.each([
  ['13/11/2026', '2026-11-13'],
  ['1/2/26', '2026-02-01'],
  ['13-11-2026', '2026-11-13'],
  ['2026-11-13', '2026-11-13'],
  ['31/02/2026', null],
  ['11/13/2026', null],
  ['bientôt', null],
  ['', null],
])('« %s » est lu %s', (texte, date) => {
  expect(lireDateFrancaise(texte)).toBe(date);
});
