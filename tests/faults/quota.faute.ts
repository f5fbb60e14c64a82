import { expect, ligneDe, LONG, SUIVI, test } from './essai.ts';

/** Bytes still granted when the quota is cut. The browser lends files more than that in advance. */
const RESTE = 40_000;
const FAUTE = 'quota refusé par le navigateur, puis rendu';

test('le navigateur refuse la place, puis la rend', async ({ banc }) => {
  const appareil = await banc.appareil();
  const { recus } = appareil;
  await appareil.creer();
  await appareil.ecrire(SUIVI, 20);
  const cdp = await appareil.cdp();
  const origin = new URL(appareil.adresse).origin;
  const { usage } = await cdp.send('Storage.getUsageAndQuota', { origin });
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + RESTE });
  await appareil.ecrire(SUIVI, 320, LONG);
  const refus = recus.tous('refusee');
  expect(refus.length, 'le refus est dit').toBeGreaterThan(0);
  for (const { erreur, message } of refus) {
    expect(erreur).toBe('ErreurEnregistrement');
    expect(message).toContain('reste à l’écran');
  }
  banc.exigerTout(FAUTE, recus, await appareil.lire(SUIVI));

  await cdp.send('Storage.overrideQuotaForOrigin', { origin });
  expect(await appareil.ecrire(SUIVI, 5), 'écritures reçues une fois la place rendue').toBe(5);
  await appareil.eteindre();
  const lu = await appareil.relire(SUIVI);
  banc.exigerTout(FAUTE, recus, lu);
  banc.noter(ligneDe(FAUTE, recus, lu, `${refus.length} refusées et dites`));
});
