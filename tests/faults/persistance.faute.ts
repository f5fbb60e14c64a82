import { COURT, expect, ligneDe, SUIVI, test } from './essai.ts';
import type { Banc } from './essai.ts';

test.skip(COURT, 'COURT=1');

async function demander(banc: Banc, accordee: boolean): Promise<string> {
  const appareil = await banc.appareil();
  await appareil.demarrer();
  if (accordee) {
    const origin = new URL(appareil.adresse).origin;
    const permission = { name: 'persistent-storage' };
    const cdp = await appareil.cdp();
    await cdp.send('Browser.setPermission', { origin, permission, setting: 'granted' });
    await cdp.send('Browser.grantPermissions', { origin, permissions: ['durableStorage'] });
  }
  await appareil.fonder();
  expect(await appareil.ecrire(SUIVI, 5)).toBe(5);
  await appareil.page.waitForFunction(async () => (await essai.persistance()) !== 'inconnue');
  const reponse = await appareil.page.evaluate(() => essai.persistance());
  await appareil.eteindre();
  const lu = await appareil.relire(SUIVI);
  const faute = `persist() ${reponse}`;
  banc.exigerTout(faute, appareil.recus, lu);
  banc.noter(ligneDe(faute, appareil.recus, lu));
  return reponse;
}

test('le navigateur ne promet pas de garder le coffre', async ({ banc }) => {
  expect(await demander(banc, false)).toBe('refusee');
});

test('le navigateur promet de garder le coffre', async ({ banc }) => {
  expect(await demander(banc, true)).toBe('accordee');
});
