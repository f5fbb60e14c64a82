import { expect, test } from 'vitest';
import { menuDe } from '../../src/app/menu.ts';
import type { RoleDuCoffre } from '../../src/domain/roles-du-coffre.ts';

const devant = (...roles: RoleDuCoffre[]): string[] =>
  menuDe(roles)
    .filter((e) => !e.secondaire)
    .map((e) => e.libelle);

test('sans choix, le menu est celui de tout le monde', () => {
  expect(devant()).toEqual(['Accueil', 'Mes suivis', 'Plan d’actions', 'Aide', 'Réglages']);
});

test.each<[RoleDuCoffre[], string[]]>([
  [['suiveur'], ['Accueil', 'Mes suivis', 'Aide', 'Réglages']],
  [['cadre'], ['Accueil', 'Mes suivis', 'Plan d’actions', 'Aide', 'Réglages']],
  [['qualite'], ['Accueil', 'Mes suivis', 'Plan d’actions', 'Bilans', 'Réglages']],
])('pour %s, ce qui le concerne est devant', (roles, entrees) => {
  expect(devant(...roles)).toEqual(entrees);
});

test('rien ne disparaît, et cinq entrées au plus sont devant', () => {
  const toutes = ['#/', '#/aide', '#/bilan', '#/plan-d-actions', '#/reglages', '#/suivis'];
  const listes: RoleDuCoffre[][] = [[], ['suiveur'], ['cadre', 'suiveur'], ['suiveur', 'cadre', 'qualite']];
  for (const roles of listes) {
    expect(
      menuDe(roles)
        .map((e) => e.href)
        .sort(),
    ).toEqual(toutes);
    expect(devant(...roles).length).toBeLessThanOrEqual(5);
  }
});
