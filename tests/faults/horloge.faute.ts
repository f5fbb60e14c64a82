import { ecoulementReel, heureLocale, sautHorloge } from '../../src/domain/instant.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { COURT, expect, ligneDe, SUIVI, test } from './essai.ts';
import type { Banc } from './essai.ts';
import type { Appareil } from './harnais/appareil.ts';

const HEURE = 3_600_000;
/** Ms: these scenarios last seconds, whatever the clock says. */
const COURTE = 60_000;

async function noterUneLigne(appareil: Appareil, avance: number): Promise<void> {
  await appareil.page.evaluate((ms) => essai.reglerHorloge(ms), avance);
  expect(await appareil.ecrire(SUIVI, 1)).toBe(1);
}

/** In the order of the registre, checked to be the one of the receipts. */
async function relire(banc: Banc, appareil: Appareil, faute: string): Promise<readonly Instant[]> {
  await appareil.eteindre();
  const lu = await appareil.relire(SUIVI);
  banc.exigerTout(faute, appareil.recus, lu);
  expect(lu.ids, 'l’ordre').toEqual(appareil.recus.acquittees(SUIVI));
  banc.noter(ligneDe(faute, appareil.recus, lu, 'ordre et durées justes'));
  return lu.instants;
}

const paires = (instants: readonly Instant[]): [Instant, Instant][] =>
  instants.slice(1).map((apres, i) => [instants[i] ?? apres, apres]);

const enHeures = (ms: number): number => Math.round(ms / HEURE);

test('l’heure recule de 2 h, puis avance d’un jour', async ({ banc }) => {
  const appareil = await banc.appareil();
  await appareil.creer();
  for (const avance of [0, -2 * HEURE, 24 * HEURE, 0]) await noterUneLigne(appareil, avance);
  const suite = paires(await relire(banc, appareil, 'heure reculée de 2 h, avancée d’un jour'));
  for (const [avant, apres] of suite) {
    expect(ecoulementReel(avant, apres)).toBeGreaterThanOrEqual(0);
    expect(ecoulementReel(avant, apres)).toBeLessThan(COURTE);
  }
  expect(suite.map(([avant, apres]) => enHeures(sautHorloge(avant, apres)))).toEqual([-2, 26, -24]);
});

test('la nuit du changement d’heure, 2 h existe deux fois', async ({ banc }) => {
  test.skip(COURT, 'COURT=1');
  const appareil = await banc.appareil();
  await appareil.creer();
  const premiere = Date.parse('2026-10-25T02:50:00+02:00') - Date.now();
  for (const minutes of [0, 20]) await noterUneLigne(appareil, premiere + minutes * 60_000);
  const instants = await relire(banc, appareil, 'nuit du changement d’heure');
  const lues = instants.map((i) => {
    const { heures, minutes } = heureLocale(i);
    return `${heures} h ${minutes} (${i.decalage})`;
  });
  expect(lues).toEqual(['2 h 50 (120)', '2 h 10 (60)']);
  for (const [avant, apres] of paires(instants)) expect(ecoulementReel(avant, apres)).toBeLessThan(COURTE);
});

test('l’appareil change de fuseau', async ({ banc }) => {
  test.skip(COURT, 'COURT=1');
  const appareil = await banc.appareil();
  await appareil.creer();
  await noterUneLigne(appareil, 0);
  await (await appareil.cdp()).send('Emulation.setTimezoneOverride', { timezoneId: 'Indian/Reunion' });
  await noterUneLigne(appareil, 0);
  const instants = await relire(banc, appareil, 'changement de fuseau horaire');
  expect(instants[1]?.decalage).toBe(240);
  for (const [avant, apres] of paires(instants)) {
    expect(sautHorloge(avant, apres)).toBe(0);
    expect(ecoulementReel(avant, apres)).toBeLessThan(COURTE);
  }
});

test('reculer l’heure n’enferme personne dehors', async ({ banc }) => {
  test.skip(COURT, 'COURT=1');
  const appareil = await banc.appareil({ variante: 'instrumentee' });
  await appareil.creer();
  await appareil.page.evaluate(async () => {
    await essai.fermer();
    for (let i = 0; i < 3; i += 1) await essai.ouvrir('une phrase fausse').catch(() => undefined);
  });
  expect(await appareil.page.evaluate(() => essai.attente())).toBeGreaterThan(0);
  await appareil.eteindre();
  await appareil.demarrer();
  const attente = await appareil.page.evaluate((recul) => {
    essai.reglerHorloge(recul);
    return essai.attente();
  }, -24 * HEURE);
  expect(attente, 'l’attente, en ms').toBeLessThanOrEqual(60_000);
});
