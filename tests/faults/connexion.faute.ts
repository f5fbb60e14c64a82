import { COURT, expect, ligneDe, SUIVI, test } from './essai.ts';

/** What the browser's « clear data » may take, alone. */
const MAGASINS = [
  ['indexeddb', 'base effacée par le navigateur, coffre ouvert'],
  ['file_systems', 'fichiers effacés par le navigateur, coffre ouvert'],
] as const;

// The short form clears the files only: tests/storage/coffre.navigateur.test.ts does the database, and both at once.
for (const [storageTypes, faute] of COURT ? MAGASINS.slice(1) : MAGASINS) {
  test(faute, async ({ banc }) => {
    const appareil = await banc.appareil();
    const { recus } = appareil;
    await appareil.creer();
    await appareil.ecrire(SUIVI, 20);
    const cdp = await appareil.cdp();
    await cdp.send('Storage.clearDataForOrigin', { origin: new URL(appareil.adresse).origin, storageTypes });
    // Saved for good or refused by name, never lost in silence.
    const suite = await appareil.ecrire(SUIVI, 10);
    for (const { erreur } of recus.tous('refusee')) expect(erreur).toMatch(/^Erreur/);
    const pendant = await appareil.avis();
    await appareil.eteindre();

    const lu = await appareil.relire(SUIVI);
    banc.exigerTout(faute, recus, lu);
    const avis = await appareil.avis();
    expect(avis, 'ce que la personne en sait').not.toBe('');
    banc.noter(ligneDe(faute, recus, lu, `${suite} sur 10 reçues ensuite (${pendant})\u202f; puis ${avis}`));
  });
}

test('tout effacé par le navigateur, coffre ouvert : c’est dit, et rien n’est reçu pour rien', async ({
  banc,
}) => {
  test.skip(COURT, 'COURT=1');
  const appareil = await banc.appareil();
  const { recus } = appareil;
  await appareil.creer();
  await appareil.ecrire(SUIVI, 5);
  const cdp = await appareil.cdp();
  const origin = new URL(appareil.adresse).origin;
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  expect(await appareil.ecrire(SUIVI, 5), 'reçues ensuite').toBe(0);
  const refus = recus.tous('refusee').map(({ erreur }) => erreur);
  expect(new Set(refus)).toEqual(new Set(['ErreurCoffreDisparu']));
  await appareil.eteindre();
  await appareil.demarrer();
  expect(await appareil.etat()).toBe('vide');
  const note = 'le navigateur a tout pris\u00a0; chaque écriture suivante est refusée et le dit';
  banc.noter({ faute: 'tout effacé par le navigateur', acquittees: 0, retrouvees: 0, perdues: 0, note });
});
