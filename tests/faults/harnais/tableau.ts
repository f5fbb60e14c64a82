/** Playwright reporter: one table of what was lost and found, at the end and in a file. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Row of the table, as a scenario hands it in. Counts are of ecritures. */
export interface Ligne {
  readonly faute: string;
  readonly acquittees: number;
  readonly retrouvees: number;
  readonly perdues: number;
  readonly note: string;
}

export const LIGNE = 'ligne';

const FICHIER = fileURLToPath(new URL('../../resultats/fiabilite.md', import.meta.url));
const cellule = (texte: string): string => texte.replaceAll('|', '\\|').replaceAll('\n', ' ');

const premiereLigne = (texte: string): string =>
  texte
    .replaceAll(/\u001b\[[\d;]*m/g, '')
    .split('\n', 1)
    .join('');

export default class Tableau implements Reporter {
  readonly #lignes: string[] = [];

  onTestEnd({ title }: TestCase, { status, annotations, error }: TestResult): void {
    const notes = annotations.filter(({ type }) => type === LIGNE);
    for (const { description = '{}' } of notes) this.#ajouter(JSON.parse(description) as Ligne);
    if (status === 'skipped') {
      const raison = annotations.find(({ type }) => type === 'skip')?.description ?? 'sans raison';
      this.#ecrire(title, '', '', '', `**non joué : ${raison}**`);
    } else if (status !== 'passed') {
      this.#ecrire(title, '', '', '', `**en échec : ${premiereLigne(error?.message ?? status)}**`);
    }
  }

  onEnd(): void {
    const entete = [
      '| Panne | Acquittées | Retrouvées | Perdues | Note |',
      '| --- | ---: | ---: | ---: | --- |',
    ];
    const texte = [...entete, ...this.#lignes, ''].join('\n');
    mkdirSync(fileURLToPath(new URL('.', `file://${FICHIER}`)), { recursive: true });
    writeFileSync(FICHIER, texte);
    console.log(`\n${texte}`);
  }

  printsToStdio(): boolean {
    return false;
  }

  #ajouter({ faute, acquittees, retrouvees, perdues, note }: Ligne): void {
    const combien = perdues === 0 ? '0' : `**${perdues}**`;
    this.#ecrire(faute, String(acquittees), String(retrouvees), combien, note);
  }

  #ecrire(...cellules: readonly string[]): void {
    this.#lignes.push(`| ${cellules.map(cellule).join(' | ')} |`);
  }
}
