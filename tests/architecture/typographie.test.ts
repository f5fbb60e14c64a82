import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fautesDe, textesDuSvelte, textesDuTs } from './textes-affiches.ts';

const RACINE = join(import.meta.dirname, '../../src');
const SANS_TEXTE = /^(reports\/polices|reports\/pdf\/stubs|content\/typographie)|\.d\.ts$/;

const fichiers = (readdirSync(RACINE, { recursive: true }) as string[]).filter(
  (f) => /\.(svelte|ts)$/.test(f) && !SANS_TEXTE.test(f),
);

describe('La typographie française', () => {
  test('est celle de tout ce que Sillage écrit', () => {
    const fautes = fichiers.flatMap((fichier) => {
      const source = readFileSync(join(RACINE, fichier), 'utf8');
      const textes = fichier.endsWith('.svelte') ? textesDuSvelte(source) : textesDuTs(source);
      return textes.flatMap(({ texte }) =>
        fautesDe(texte).map((faute) => `${fichier} : ${faute} : ${texte.trim()}`),
      );
    });
    expect(fautes).toEqual([]);
  });

  test.each([
    ['Lieu : couloir', 1],
    ['Lieu\u00a0: couloir', 0],
    ['Pause ?', 1],
    ['Pause\u202f?', 0],
    ['« oui\u00a0»', 1],
    ['l\u0027équipe', 1],
    ['Attendez...', 1],
    ['les patient·es', 1],
  ])('« %s » : %i faute', (texte, nombre) => {
    expect(fautesDe(texte)).toHaveLength(nombre);
  });

  test('est lue dans le balisage, les attributs et les chaînes', () => {
    const source = `<script lang="ts">const a = 'Vu : oui';</script><p title="Qui ?">Non : {a} \`x\`</p>`;
    const fautes = textesDuSvelte(source).filter(({ texte }) => fautesDe(texte).length > 0);
    expect(fautes.map(({ texte }) => texte)).toEqual(
      expect.arrayContaining(["'Vu : oui'", 'Qui ?', 'Non : ']),
    );
  });
});
