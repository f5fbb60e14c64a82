import { expect, test } from 'vitest';
import { vocabulaireDuCollage } from '../../../src/content/collage.ts';
import { Lexique } from '../../../src/domain/collage-vocabulaire.ts';
import { tableurDuPlan } from '../../../src/reports/index.ts';
import { COLONNES_DU_PLAN, colonnesReglees, colonnesVoulues } from '../../../src/reports/tableur/colonnes.ts';
import { UNE_ACTION } from '../../aides/uneAction.ts';
import { lireZip } from './lecteur-zip.ts';

const REGLEES = [
  { colonne: 'pilote', titre: 'Responsable', montree: true },
  { colonne: 'action', titre: '', montree: true },
  { colonne: 'cible', titre: 'Objectif', montree: false },
];

test('sans réglage, toutes les colonnes du PAQSS sortent, dans leur ordre', () => {
  expect(colonnesVoulues([])).toMatchObject(COLONNES_DU_PLAN);
});

test('réglées, elles sortent dans l’ordre voulu, sous leur titre', () => {
  expect(colonnesVoulues(REGLEES).map(({ titre }) => titre)).toEqual([
    'Responsable',
    'Action (verbe et résultat)',
  ]);
});

test('une colonne que les réglages ne connaissent pas se range à la fin, cachée', () => {
  const toutes = colonnesReglees([...REGLEES, { colonne: 'budget', titre: 'Budget', montree: true }]);
  expect(toutes).toHaveLength(COLONNES_DU_PLAN.length);
  expect(toutes.slice(3).some(({ montree }) => montree)).toBe(false);
  expect(new Set(toutes.map(({ colonne }) => colonne)).size).toBe(toutes.length);
});

test('toutes cachées, elles sortent toutes plutôt qu’aucune', () => {
  expect(colonnesVoulues([{ colonne: 'pilote', titre: '', montree: false }])).toEqual(COLONNES_DU_PLAN);
});

test('le CSV et le XLSX suivent les réglages', async () => {
  const csv = await (await tableurDuPlan([UNE_ACTION], 'csv', REGLEES)).text();
  expect(csv).toBe(`Responsable;Action (verbe et résultat)\r\n${UNE_ACTION.pilote};${UNE_ACTION.action}\r\n`);
  const xlsx = lireZip(
    new Uint8Array(await (await tableurDuPlan([UNE_ACTION], 'xlsx', REGLEES)).arrayBuffer()),
  );
  expect([...xlsx.values()].join('')).toContain('Responsable');
});

test('un titre renommé se reconnaît quand le fichier revient', () => {
  const lexique = new Lexique(vocabulaireDuCollage([{ colonne: 'cible', titre: 'But visé' }]));
  expect(lexique.colonne('but vise')).toBe('cible');
});
