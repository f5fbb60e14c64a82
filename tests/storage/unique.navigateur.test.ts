import { expect, test } from 'vitest';
import { Unique } from '../../src/storage/unique.ts';

const LOT = `essai-${location.pathname}`;
let noms = 0;
function deuxOnglets(): [Unique, Unique] {
  const nom = `${LOT}-${(noms += 1)}`;
  return [new Unique(navigator.locks, nom), new Unique(navigator.locks, nom)];
}

test('le premier onglet prend, le second est prévenu, puis prend à son tour', async () => {
  const [un, deux] = deuxOnglets();
  expect(un.surveille).toBe(true);
  expect(await un.prendre()).toBe('pris');
  expect(await un.prendre()).toBe('pris');
  expect(await deux.prendre()).toBe('occupe');
  un.rendre();
  await expect.poll(() => deux.prendre()).toBe('pris');
});

test('reprendre : l’autre onglet l’apprend aussitôt, et peut reprendre à son tour', async () => {
  const [un, deux] = deuxOnglets();
  await un.prendre();
  const perdu = new Promise<void>((resolve) => void un.onPerdu(resolve));
  await deux.reprendre();
  await perdu;
  expect(await un.prendre()).toBe('occupe');
  const perduAussi = new Promise<void>((resolve) => void deux.onPerdu(resolve));
  await un.reprendre();
  await perduAussi;
});
