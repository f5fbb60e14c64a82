import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { etendues, type EtendueNommee } from '../../src/reports/figures/etendues.ts';
import { matrice, PALETTE_NUIT, PALETTE_PAPIER } from '../../src/reports/figures/index.ts';
import { barre, ronds } from '../../src/reports/figures/jauges.ts';
import { largeurDe } from '../../src/reports/figures/svg.ts';
import { chevauchements, motsDe, verifierFigure } from './lireFigure.ts';

const degre = fc.constantFrom(1, 2, 3);
const desActions = (max: number) =>
  fc.uniqueArray(fc.record({ numero: fc.integer({ min: 1, max: 999 }), impact: degre, effort: degre }), {
    selector: (a) => a.numero,
    maxLength: max,
  });

describe('la matrice impact et effort', () => {
  const options = { palette: PALETTE_PAPIER, largeur: 500 };

  test('place chaque action dans sa case, une fois, sans rien recouvrir', () => {
    fc.assert(
      fc.property(desActions(80), (actions) => {
        const figure = matrice(actions, options);
        verifierFigure(figure);
        expect(chevauchements(figure.svg)).toEqual([]);
        const places = motsDe(figure.svg)
          .map(({ texte }) => texte)
          .filter((texte) => /^\d+$/.test(texte));
        expect(places.map(Number).sort((a, b) => a - b)).toEqual(
          actions.map(({ numero }) => numero).sort((a, b) => a - b),
        );
        const boites = [
          ...figure.svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g),
        ];
        const [, , hauteur] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(figure.svg) ?? [];
        for (const [, x, y, l, h] of boites) {
          expect(Number(x) + Number(l)).toBeLessThanOrEqual(options.largeur);
          expect(Number(y) + Number(h)).toBeLessThanOrEqual(Number(hauteur));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('dit dans son tableau et en mots ce que montrent ses cases', () => {
    const { alt, tableau } = matrice(
      [
        { numero: 4, impact: 3, effort: 1 },
        { numero: 12, impact: 1, effort: 3 },
      ],
      options,
    );
    expect(tableau.lignes[0]).toEqual([
      'Impact 3\u00a0: fort',
      'À faire maintenant\u00a0: **n°\u00a04**',
      'À planifier',
      'À planifier',
    ]);
    expect(tableau.lignes[2]?.[3]).toBe('À discuter\u00a0: **n°\u00a012**');
    expect(alt).toContain('À discuter (impact 1, effort 3)\u00a0: n°\u00a012');
  });

  test('vide, elle le dit', () => {
    expect(matrice([], { palette: PALETTE_NUIT, largeur: 300 }).alt).toBe(
      'Impact et effort, 0 action. Aucune action n’est placée.',
    );
  });
});

describe('les attentes de plusieurs suivis', () => {
  const options = { palette: PALETTE_PAPIER, largeur: 672 };
  const uneEtendue = fc
    .record({
      libelle: fc.constantFrom('J’arrive', 'On me fait un examen ou un soin', 'Je reçois la suite chez moi'),
      n: fc.integer({ min: 3, max: 50 }),
      secondes: fc.tuple(fc.nat(40_000), fc.nat(40_000), fc.nat(40_000)),
    })
    .map(({ libelle, n, secondes }): EtendueNommee => {
      const [min = 0, mediane = 0, max = 0] = [...secondes].sort((a, b) => a - b);
      return { libelle, n, min, mediane, max };
    });

  test('tiennent dans leur feuille, de la plus courte à la plus longue, sans se recouvrir', () => {
    fc.assert(
      fc.property(fc.array(uneEtendue, { minLength: 1, maxLength: 12 }), (lignes) => {
        const figure = etendues(lignes, 'Attentes par étape', options);
        if (!figure) throw new Error('rien n’est dessiné');
        verifierFigure(figure);
        expect(chevauchements(figure.svg)).toEqual([]);
        for (const mot of motsDe(figure.svg)) {
          expect(mot.x).toBeGreaterThanOrEqual(-0.5);
          expect(mot.x + largeurDe(mot.texte)).toBeLessThanOrEqual(options.largeur + 0.5);
        }
        const losanges = [...figure.svg.matchAll(/<path d="M([\d.]+) ([\d.]+)l7 7/g)];
        expect(losanges).toHaveLength(lignes.length);
      }),
      { numRuns: 60 },
    );
  });

  test('la médiane est entre les deux bouts, à sa place sur l’échelle', () => {
    const figure = etendues(
      [{ libelle: 'J’attends', n: 3, min: 0, mediane: 1800, max: 3600 }],
      'Attentes par étape',
      options,
    );
    const trait =
      /<path d="M([\d.]+) [\d.]+L([\d.]+) [\d.]+" fill="none" stroke="#1a2a30" stroke-width="3"/.exec(
        figure?.svg ?? '',
      );
    const losange = /<path d="M([\d.]+) [\d.]+l7 7/.exec(figure?.svg ?? '');
    const [debut, fin] = [Number(trait?.[1]), Number(trait?.[2])];
    expect(Number(losange?.[1])).toBeCloseTo((debut + fin) / 2, 0);
    expect(figure?.tableau.lignes).toEqual([['J’attends', '0\u00a0s', '30\u00a0min', '1\u00a0h', '3']]);
  });

  test('sans aucune attente à dire, rien n’est dessiné', () => {
    expect(etendues([], 'Attentes par étape', options)).toBeNull();
  });
});

describe('les petites images auprès d’un nombre', () => {
  test('la barre est à l’échelle, et zéro n’en a pas', () => {
    const longueur = (n: number): number =>
      Number(/x="1" y="1" width="([\d.]+)"/.exec(barre(n, 4, 101, PALETTE_PAPIER))?.[1] ?? 0);
    expect([0, 1, 2, 4].map(longueur)).toEqual([0, 25, 50, 100]);
    expect(barre(0, 0, 101, PALETTE_PAPIER)).not.toContain('NaN');
  });

  test('autant de ronds que de suivis, pleins pour ceux qui comptent', () => {
    const svg = ronds(4, 6, PALETTE_PAPIER);
    expect(svg.match(/<circle/g)).toHaveLength(6);
    expect(svg.match(new RegExp(`fill="${PALETTE_PAPIER.patient}"`, 'g'))).toHaveLength(4);
  });
});
