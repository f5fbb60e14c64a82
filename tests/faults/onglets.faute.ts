import { COURT, expect, ligneDe, SUIVI, test } from './essai.ts';
import { PHRASE } from './harnais/appareil.ts';

/** Ms given to a tab to take over from another that closed. */
const RELAIS = 1_000;

test('un second onglet attend, prend la suite, et rien ne manque', async ({ banc }) => {
  const appareil = await banc.appareil();
  const { recus } = appareil;
  await appareil.creer();
  const premier = appareil.page;
  expect(await premier.evaluate(() => essai.prendre())).toBe('pris');
  await premier.evaluate((suivi) => essai.ecrireSansCesse(suivi, 2), SUIVI);
  await recus.attendre('acquittee', 20);

  const second = await appareil.ouvrirPage();
  expect(await second.evaluate(() => essai.prendre())).toBe('occupe');
  await second.evaluate(() => essai.reprendre());
  await recus.attendre('perdu', 1);
  appareil.passerSur(second);
  await appareil.deverrouiller();
  const faute = 'second onglet qui prend la suite';
  banc.exigerTout(faute, recus, await appareil.lire(SUIVI));
  expect(await appareil.ecrire(SUIVI, 5)).toBe(5);
  const lu = await appareil.lire(SUIVI);
  banc.exigerTout(faute, recus, lu);
  banc.noter(ligneDe(faute, recus, lu));
});

test('l’onglet qui écrivait se ferme : l’autre prend la suite en moins d’une seconde', async ({ banc }) => {
  test.skip(COURT, 'COURT=1');
  const appareil = await banc.appareil();
  const { recus } = appareil;
  await appareil.creer();
  const premier = appareil.page;
  await premier.evaluate(() => essai.prendre());
  await premier.evaluate((suivi) => essai.ecrireSansCesse(suivi, 2), SUIVI);
  const second = await appareil.ouvrirPage();
  await recus.attendre('acquittee', 20);
  await premier.close();
  const debut = performance.now();
  await second.waitForFunction(async () => (await essai.prendre()) === 'pris', null, { polling: 20 });
  const relais = performance.now() - debut;
  await second.evaluate((phrase) => essai.ouvrir(phrase), PHRASE);
  appareil.passerSur(second);
  expect(await appareil.ecrire(SUIVI, 1)).toBe(1);
  const lu = await appareil.lire(SUIVI);
  const faute = 'onglet fermé pendant l’écriture';
  banc.exigerTout(faute, recus, lu);
  expect(relais, 'ms').toBeLessThan(RELAIS);
  banc.noter(ligneDe(faute, recus, lu, `relais en ${relais.toFixed(0)} ms`));
});

test('un second onglet qui n’attend pas son tour est refusé par son nom', async ({ banc }) => {
  test.skip(COURT, 'COURT=1');
  const appareil = await banc.appareil();
  const { recus } = appareil;
  await appareil.creer();
  await appareil.ecrire(SUIVI, 5);
  const second = await appareil.ouvrirPage();
  const refus = await second.evaluate((phrase) => essai.ouvrir(phrase).then(String, String), PHRASE);
  expect(refus).toMatch(/^Erreur\w+ ?: /);
  expect(await appareil.ecrire(SUIVI, 5), 'le premier continue').toBe(5);
  const lu = await appareil.lire(SUIVI);
  const faute = 'second onglet qui n’attend pas son tour';
  banc.exigerTout(faute, recus, lu);
  banc.noter(ligneDe(faute, recus, lu, refus));
});
