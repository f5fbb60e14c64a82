import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { elague } from '../../../scripts/vite-plugin-elagage.ts';
import { repertoire } from '../../../src/reports/polices/repertoire.ts';
import * as souche from '../../../src/reports/pdf/stubs/unicode.ts';

const BIBLIOTHEQUE = `
class $0123456789abcdef$export$woff { lire() { return 'woff'; } }
$0123456789abcdef$export$woff.nom = 'WOFF';
const { tables: $0123456789abcdef$var$tables } = { tables: [1, 2] };
for (let rang in $0123456789abcdef$var$tables) rang += 1;
const formats = [];
const inscrire = (format) => formats.push(format);
inscrire($0123456789abcdef$export$woff);
inscrire('ttf');
function chiffrer() { return 'secret'; }
const Formulaires = { remplir() {} };
export { formats, chiffrer, Formulaires, $0123456789abcdef$export$woff as Woff };
`;
const RETIRES = {
  $0123456789abcdef$: 'WOFF',
  chiffrer: 'mot de passe',
  Formulaires: { quoi: 'formulaires', remplace: '{ finir() {} }' },
};

interface Elaguee {
  formats: string[];
  chiffrer: () => string;
  Formulaires: object;
  Woff: new () => object;
}

describe('une bibliothèque élaguée', () => {
  const elaguee = elague(BIBLIOTHEQUE, parseAst(BIBLIOTHEQUE), { fichier: '', retires: RETIRES });
  const adresse = `data:text/javascript,${encodeURIComponent(elaguee)}`;

  test('garde le reste, et dit ce qui lui manque quand on le demande', async () => {
    const { formats, chiffrer, Formulaires, Woff } = (await import(/* @vite-ignore */ adresse)) as Elaguee;
    expect(formats).toEqual(['ttf']);
    expect(Object.keys(Formulaires)).toEqual(['finir']);
    expect(() => chiffrer()).toThrow('left out: mot de passe');
    expect(() => new Woff()).toThrow('left out: WOFF');
    expect(elaguee).not.toMatch(/secret|'woff'|'WOFF'|\[1, 2\]/);
  });

  test('arrête la construction quand elle a changé', () => {
    const retires = { ...RETIRES, dechiffrer: 'mot de passe' };
    expect(() => elague(BIBLIOTHEQUE, parseAst(BIBLIOTHEQUE), { fichier: '', retires })).toThrow(
      /la bibliothèque a changé.*dechiffrer/,
    );
  });
});

interface Unicode {
  getScript: (point: number) => string;
  getCombiningClass: (point: number) => string;
  isMark: (point: number) => boolean;
  isDigit: (point: number) => boolean;
}

test('pour tout ce que les polices dessinent, la table d’Unicode et le navigateur disent la même chose', async () => {
  const chemin = '../../../node_modules/unicode-properties/dist/module.mjs';
  const table = (await import(/* @vite-ignore */ chemin)) as Unicode;
  const points = repertoire.flatMap(([debut, fin]) =>
    Array.from({ length: fin - debut + 1 }, (_, rang) => debut + rang),
  );
  expect(points.map(souche.getScript)).toEqual(points.map(table.getScript));
  expect(points.map(souche.isMark)).toEqual(points.map(table.isMark));
  expect(points.map(souche.isDigit)).toEqual(points.map(table.isDigit));
  expect(new Set(points.map(table.getCombiningClass))).toEqual(new Set(['Not_Reordered']));
});
