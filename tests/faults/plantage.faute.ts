import { expect, ligneDe, SUIVI, test } from './essai.ts';

test('le Worker s’arrête au milieu d’une écriture', async ({ banc }) => {
  const appareil = await banc.appareil();
  const { recus } = appareil;
  await appareil.creer();
  for (let fois = 0; fois < 3; fois += 1) {
    await appareil.page.evaluate((suivi) => essai.ecrireSansCesse(suivi, 2), SUIVI);
    await recus.attendre('acquittee', recus.nombre('acquittee') + 10);
    await appareil.page.evaluate(async () => {
      essai.planterLeWorker();
      await essai.cesser();
    });
    await appareil.deverrouiller();
    expect(await appareil.ecrire(SUIVI, 2)).toBe(2);
  }
  expect(recus.tous('refusee').map(({ erreur }) => erreur)).toContain('ErreurCoffreArrete');
  const lu = await appareil.lire(SUIVI);
  const faute = 'arrêt du Worker pendant l’écriture, 3 fois';
  banc.exigerTout(faute, recus, lu);
  banc.noter(ligneDe(faute, recus, lu));
});

test('la page meurt au milieu d’une écriture', async ({ banc }) => {
  const appareil = await banc.appareil();
  const { recus } = appareil;
  await appareil.creer();
  await appareil.page.evaluate((suivi) => essai.ecrireSansCesse(suivi, 3), SUIVI);
  await recus.attendre('acquittee', 20);
  const cdp = await appareil.cdp();
  const mort = appareil.page.waitForEvent('crash');
  // The command never answers: the one who would answer is dead.
  cdp.send('Page.crash').catch(() => undefined);
  await mort;
  appareil.passerSur(await appareil.ouvrirPage());
  await appareil.deverrouiller();
  expect(await appareil.ecrire(SUIVI, 1)).toBe(1);
  const lu = await appareil.lire(SUIVI);
  const faute = 'page tuée pendant l’écriture';
  banc.exigerTout(faute, recus, lu);
  banc.noter(ligneDe(faute, recus, lu));
});
