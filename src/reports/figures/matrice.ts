/** Impact × effort: where each action stands, told by its number. */
import { prioriteDe } from '../../domain/action-calculs.ts';
import { libelleDe } from '../../content/listes/libelle.ts';
import { EFFORTS, IMPACTS, PRIORITES, type Degre } from '../../content/listes/paqss.ts';
import { compter } from './alt.ts';
import type { Palette } from './palettes.ts';
import { balise, dessin, largeurDe, texteSvg } from './svg.ts';
import type { Figure, Tableau } from './types.ts';

export interface ActionPlacee {
  readonly numero: number;
  readonly impact: number;
  readonly effort: number;
}

interface Case {
  readonly impact: Degre;
  readonly effort: Degre;
  readonly priorite: string;
  readonly numeros: readonly number[];
}

const GAUCHE = 104;
const BAS = 24;
const MARGE = 7;
const TITRE = 22;
const ROND = 19;
const ENTRE = 4;

/** « 3 : fort, touche la sécurité… » is too long for a line of the grid. */
const enBref = ({ libelle }: Degre): string => libelle.split(',')[0] ?? libelle;

/** The best first: great impact at the top, small effort at the left. */
const casesDe = (actions: readonly ActionPlacee[]): readonly (readonly Case[])[] =>
  [...IMPACTS].reverse().map((impact) =>
    EFFORTS.map((effort) => ({
      impact,
      effort,
      priorite: libelleDe(PRIORITES, prioriteDe({ impact: impact.valeur, effort: effort.valeur })),
      numeros: actions
        .filter((a) => a.impact === impact.valeur && a.effort === effort.valeur)
        .map(({ numero }) => numero),
    })),
  );

const enNumeros = (numeros: readonly number[]): string => numeros.map((n) => `n°\u00a0${n}`).join(', ');

const tableauDe = (cases: readonly (readonly Case[])[]): Tableau => ({
  legende: 'Actions par impact pour le patient et par effort, sans les abandonnées',
  entetes: ['Impact', ...EFFORTS.map((effort) => `Effort ${enBref(effort)}`)],
  lignes: cases.map((rangee) => [
    ...rangee.slice(0, 1).map(({ impact }) => `Impact ${enBref(impact)}`),
    ...rangee.map(({ priorite, numeros }) =>
      numeros.length > 0 ? `${priorite}\u00a0: **${enNumeros(numeros)}**` : priorite,
    ),
  ]),
});

function altDe(nombre: number, cases: readonly Case[]): string {
  const dites = cases
    .filter(({ numeros }) => numeros.length > 0)
    .map(
      (c) =>
        `${c.priorite} (impact ${c.impact.valeur}, effort ${c.effort.valeur})\u00a0: ${enNumeros(c.numeros)}`,
    );
  return `Impact et effort, ${compter(nombre, 'action')}. ${dites.join('\u202f; ') || 'Aucune action n’est placée'}.`;
}

/** `actions`: those that are still meant. A row grows with what it holds: no number is left out. */
export function matrice(
  actions: readonly ActionPlacee[],
  { palette, largeur }: { readonly palette: Palette; readonly largeur: number },
): Figure {
  const cases = casesDe(actions);
  const cote = (largeur - GAUCHE - 1) / EFFORTS.length;
  const plusLarge = Math.max(ROND, ...actions.map(({ numero }) => largeurDe(String(numero)) + 8));
  const pas = plusLarge + ENTRE;
  const parRang = Math.max(1, Math.floor((cote - 2 * MARGE + ENTRE) / pas));

  const pastille = (numero: number, x: number, y: number): string =>
    balise('rect', { x, y, width: plusLarge, height: ROND, rx: ROND / 2, fill: palette.encre }) +
    texteSvg(String(numero), x + plusLarge / 2, y + 14, {
      fill: palette.surface,
      'font-weight': 700,
      'text-anchor': 'middle',
    });
  const dessinerCase = ({ priorite, numeros }: Case, x: number, y: number, hauteur: number): string =>
    balise('rect', { x, y, width: cote, height: hauteur, fill: palette.surface, stroke: palette.bord }) +
    texteSvg(priorite, x + MARGE, y + 16, {
      fill: numeros.length > 0 ? palette.encre : palette.douce,
      'font-weight': numeros.length > 0 ? 700 : undefined,
    }) +
    numeros
      .map((numero, rang) =>
        pastille(
          numero,
          x + MARGE + (rang % parRang) * pas,
          y + TITRE + Math.floor(rang / parRang) * (ROND + ENTRE),
        ),
      )
      .join('');

  let y = 1;
  const rangees = cases.map((rangee) => {
    const rangs = Math.max(1, ...rangee.map(({ numeros }) => Math.ceil(numeros.length / parRang)));
    const hauteur = TITRE + rangs * (ROND + ENTRE) + 3;
    const nom = rangee
      .slice(0, 1)
      .map(({ impact }) =>
        texteSvg(`Impact ${enBref(impact)}`, 0, y + hauteur / 2 + 4.5, { fill: palette.encre }),
      );
    const dedans = rangee.map((c, rang) => dessinerCase(c, GAUCHE + rang * cote, y, hauteur));
    y += hauteur;
    return nom.join('') + dedans.join('');
  });
  const pied = EFFORTS.map((effort, rang) =>
    texteSvg(`Effort ${enBref(effort)}`, GAUCHE + (rang + 0.5) * cote, y + 17, {
      fill: palette.encre,
      'text-anchor': 'middle',
    }),
  );
  const alt = altDe(actions.length, cases.flat());
  return {
    svg: dessin(largeur, y + BAS, palette.police, alt, rangees.join('') + pied.join('')),
    alt,
    tableau: tableauDe(cases),
  };
}
