import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Promesse } from '../../../src/domain/promesses.ts';
import type { Resume } from '../../../src/domain/resume.ts';
import { echeancesDe } from '../../../src/screens/accueil/agenda.ts';
import Reglees from '../../../src/screens/accueil/Reglees.svelte';

const unResume = (promesses: readonly Partial<Promesse>[], champs: Partial<Resume> = {}): Resume => ({
  id: 's1',
  code: 'H4RV',
  parcours: 'chirurgie-ambulatoire',
  unite: 'Chirurgie ambulatoire',
  date: '2026-09-15',
  etat: 'transmis',
  interrompu: false,
  exemple: false,
  promesses: promesses.map((p) => ({
    id: 'revue',
    prevueLe: '2026-10-12',
    tenueLe: null,
    levee: null,
    etat: 'a-venir',
    retard: 0,
    ...p,
  })),
  conservation: null,
  lignes: 40,
  ...champs,
});

test('l’agenda ne dit que le code, la promesse et son jour', () => {
  expect(echeancesDe([unResume([{}])])).toEqual([
    {
      uid: 'sillage-H4RV-revue',
      le: '2026-10-12',
      titre: 'Sillage, suivi H4RV\u00a0: Revue par le ou la cadre de santé',
    },
  ]);
});

test('ce qui est tenu ou levé, et l’exemple, n’y sont pas', () => {
  const reglees = [
    { etat: 'tenue', tenueLe: '2026-10-08' },
    { id: 'cdu', etat: 'levee', levee: 'Annulée.' },
  ] as const;
  expect(echeancesDe([unResume(reglees), unResume([{}], { exemple: true })])).toEqual([]);
});

test('l’accueil garde la liste de ce qui est tenu, et de ce qui est levé avec sa raison', async () => {
  await render(Reglees, {
    resumes: [
      unResume([
        { etat: 'tenue-en-retard', tenueLe: '2026-10-14', retard: 2 },
        { id: 'cdu', etat: 'levee', levee: 'Commission annulée.' },
        { id: 'restitution' },
      ]),
    ],
  });
  await page.getByText('Promesses tenues ou levées (2)').click();
  await expect.element(page.getByText(/tenue le 14.octobre 2026, 2.jours de retard\./)).toBeVisible();
  await expect.element(page.getByText(/Commission annulée/)).toBeVisible();
});
