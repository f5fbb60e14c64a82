import { join } from 'node:path';
import { COURT, expect, ligneDe, SUIVI, test } from './essai.ts';
import { brancherMemoire, remplir, sansMemoire } from './harnais/disques.ts';

/** Bytes left when the disk is said full: either copy may be the first to lack room. */
const RESTES = COURT ? [0] : [0, 4_096, 16_384, 65_536, 262_144];
const MO = 200;
const FAUTE = 'disque plein, puis place rendue';

test('le disque se remplit, puis on fait de la place', async ({ banc }) => {
  const raison = await sansMemoire();
  test.skip(raison !== '', `pas de disque à remplir (${raison})`);
  const disque = banc.garder(await brancherMemoire(banc.chemin('disque'), MO));
  const appareil = await banc.appareil({ profil: join(disque.point, 'profil') });
  const { recus } = appareil;
  await appareil.creer();
  let degrades = 0;
  for (const reste of RESTES) {
    await appareil.ecrire(SUIVI, 20);
    const vider = await remplir(disque, reste);
    const reponses = recus.nombre('acquittee') + recus.nombre('refusee');
    await appareil.ecrire(SUIVI, 40, 'Une phrase longue. '.repeat(400));
    expect(recus.nombre('refusee') + recus.nombre('acquittee') - reponses, 'réponses').toBe(40);
    await vider();
    await appareil.ecrire(SUIVI, 10);
    if ((await appareil.avis()).includes('mode dégradé')) degrades += 1;
    await appareil.eteindre();

    banc.exigerTout(FAUTE, recus, await appareil.relire(SUIVI));
  }
  const refus = recus.tous('refusee');
  expect(refus.length, 'le disque plein est dit').toBeGreaterThan(0);
  expect(refus.map(({ erreur }) => erreur)).toEqual(refus.map(() => 'ErreurEnregistrement'));
  const note = `${refus.length} refusées et dites, mode dégradé ${degrades} fois sur ${RESTES.length}`;
  banc.noter(ligneDe(FAUTE, recus, await appareil.lire(SUIVI), note));
});

test('un appareil au disque plein démarre, et tout s’y lit', async ({ banc }) => {
  test.skip(COURT, 'COURT=1');
  const raison = await sansMemoire();
  test.skip(raison !== '', `pas de disque à remplir (${raison})`);
  const disque = banc.garder(await brancherMemoire(banc.chemin('disque'), MO));
  const appareil = await banc.appareil({ profil: join(disque.point, 'profil') });
  const { recus } = appareil;
  const faute = 'démarrage sur un disque plein';
  await appareil.creer();
  await appareil.ecrire(SUIVI, 20);
  await appareil.eteindre();
  const vider = await remplir(disque, 0);
  banc.exigerTout(faute, recus, await appareil.relire(SUIVI));
  // Its start made a little room.
  const finirDeVider = await remplir(disque, 0);
  const recues = await appareil.ecrire(SUIVI, 5);
  const avis = await appareil.avis();
  await finirDeVider();
  await vider();
  await appareil.eteindre();
  const lu = await appareil.relire(SUIVI);
  banc.exigerTout(faute, recus, lu);
  banc.noter(ligneDe(faute, recus, lu, `${recues} sur 5 reçues pendant ce temps${avis && ` (${avis})`}`));
});
