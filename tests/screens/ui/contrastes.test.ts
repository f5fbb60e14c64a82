import { describe, expect, test } from 'vitest';
import jetons from '../../../src/ui/tokens.css?raw';

const PAIRE = /--([\w-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g;
const THEMES = ['jour', 'nuit'] as const;
type Theme = (typeof THEMES)[number];

const couleurs = new Map(
  [...jetons.matchAll(PAIRE)].map(([, nom = '', jour = '', nuit = '']) => [nom, { jour, nuit }]),
);

function couleur(nom: string, theme: Theme): string {
  const trouvee = couleurs.get(nom)?.[theme];
  if (!trouvee) throw new Error(`Jeton absent : ${nom}`);
  return trouvee;
}

/** WCAG 2.2, relative luminance. */
function luminance(hexa: string): number {
  const [r = 0, v = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = parseInt(hexa.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * v + 0.0722 * b;
}
function contraste(a: string, b: string): number {
  const [clair = 0, sombre = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (clair + 0.05) / (sombre + 0.05);
}

const FONDS = ['fond', 'surface', 'surface-haute'];
const REGLES: readonly (readonly [encre: string, fonds: readonly string[], seuil: number])[] = [
  ['encre', [...FONDS, 'accent-doux', 'proche-doux', 'danger-doux'], 9.8],
  ['encre-douce', FONDS, 5.7],
  ['accent', [...FONDS, 'accent-doux'], 4.5],
  ['proche', [...FONDS, 'proche-doux'], 4.5],
  ['danger', FONDS, 4.5],
  ['bord', FONDS, 3.4],
  ['accent-bord', FONDS, 3.4],
  ['sur-accent', ['accent-plein'], 7.2],
  ['sur-danger', ['danger-plein'], 6.8],
  ['sur-bandeau', ['bandeau'], 7],
];

describe.each(THEMES)('les couleurs du %s', (theme) => {
  test.each(REGLES)('%s se lit sur %j (%d:1 au moins)', (encre, fonds, seuil) => {
    const trop = fonds
      .map((fond) => ({ fond, vu: contraste(couleur(encre, theme), couleur(fond, theme)) }))
      .filter(({ vu }) => vu < seuil);
    expect(trop).toEqual([]);
  });
});

test('l’écran caché reste lisible', () => {
  const noir = /--noir:\s*(#\w{6})/.exec(jetons)?.[1] ?? '';
  const sur = /--sur-noir:\s*(#\w{6})/.exec(jetons)?.[1] ?? '';
  expect(contraste(sur, noir)).toBeGreaterThan(4.5);
});
