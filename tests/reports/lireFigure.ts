/** What a drawing says, read from its SVG text. */
import { expect } from 'vitest';
import type { Figure } from '../../src/reports/figures/index.ts';
import { largeurDe } from '../../src/reports/figures/svg.ts';

/** Drawn black or dropped without a word by svg-to-pdfkit (notes/pdf §4). */
const INFIDELE = /var\(|hsla?\(|oklch|filter=|foreignObject|#[0-9a-f]{8}\b|style=|class=|<style|<image/i;
interface Mot {
  readonly texte: string;
  readonly x: number;
  readonly y: number;
}
export const motsDe = (svg: string): Mot[] =>
  [...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"([^>]*)>([^<]*)<\/text>/g)].map((m) => {
    const texte = m[4] ?? '';
    const ancre = /text-anchor="(\w+)"/.exec(m[3] ?? '')?.[1];
    const part = ancre === 'end' ? 1 : ancre === 'middle' ? 0.5 : 0;
    return { texte, x: Number(m[1]) - largeurDe(texte) * part, y: Number(m[2]) };
  });

/** Pairs of labels that would be printed one over the other. */
export function chevauchements(svg: string): string[] {
  const mots = motsDe(svg);
  return mots.flatMap((a, rang) =>
    mots
      .slice(rang + 1)
      .filter(
        (b) => Math.abs(a.y - b.y) < 11 && a.x < b.x + largeurDe(b.texte) && b.x < a.x + largeurDe(a.texte),
      )
      .map((b) => `${a.texte} / ${b.texte}`),
  );
}

/** Labels that the edge of the drawing would cut. */
function horsDuCadre(svg: string): string[] {
  const [, largeur = 0, hauteur = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number);
  return motsDe(svg)
    .filter(({ x, y, texte }) => x < 0 || x + largeurDe(texte) > largeur + 1 || y < 8 || y > hauteur)
    .map(({ texte }) => texte);
}

export function verifierFigure({ svg, alt, tableau }: Figure): void {
  expect(svg).not.toMatch(INFIDELE);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  expect(svg).toMatch(/^<svg [^>]*width="[\d.]+" height="[\d.]+" viewBox="0 0 [\d.]+ [\d.]+"/);
  expect(svg.match(/(?:fill|stroke)="(?!none)[^"]*"/g)?.every((a) => /"#[0-9a-f]{6}"$/.test(a))).toBe(true);
  expect(horsDuCadre(svg)).toEqual([]);
  expect(alt).toMatch(/\.$/);
  expect(tableau.legende).not.toBe('');
  for (const ligne of tableau.lignes) expect(ligne).toHaveLength(tableau.entetes.length);
}
