import { join } from 'node:path';
import { COURT, expect, ligneDe, perdues, SUIVI, test } from './essai.ts';
import type { Banc } from './essai.ts';
import type { Appareil } from './harnais/appareil.ts';
import { DisqueExt4, sansExt4 } from './harnais/disques.ts';
import { hasard, laisserPasser } from './harnais/hasard.ts';
import type { Lu } from './page/contrat.ts';
import type { Variante } from './page/variantes.ts';

const MO = 200;
/** Receipts given by a coffre just created when the power goes out. */
const JEUNES = [0, 1, 5, 20];
/** Cuts of one coffre that goes on writing. */
const SUITES = 4;
const RIEN: Lu = { ids: [], types: [], instants: [], alterees: [], fausse: null };

interface Branche {
  readonly variante: Variante;
  readonly disque: DisqueExt4;
  readonly appareil: Appareil;
}

async function surSonDisque(banc: Banc, variante: Variante): Promise<Branche> {
  const disque = new DisqueExt4(banc.chemin('ext4'));
  const { point } = banc.garder(await disque.brancher(MO));
  const appareil = await banc.appareil({ variante, profil: join(point, 'profil') });
  await appareil.creer();
  return { variante, disque, appareil };
}

/** What the disk gives back to a device that starts after the cut; the first one is stopped meanwhile. */
async function couper(banc: Banc, { variante, disque, appareil }: Branche): Promise<Lu> {
  await appareil.geler();
  const coupe = banc.garder(await disque.couper());
  const apres = await banc.appareil({ variante, profil: join(coupe.point, 'profil') });
  try {
    return await apres.relire(SUIVI);
  } finally {
    await apres.jeter();
    await coupe.demonter();
    appareil.degeler();
  }
}

test.beforeEach(async () => {
  test.skip(COURT, 'COURT=1');
  const raison = await sansExt4();
  test.skip(raison !== '', `pas de disque ext4 à débrancher (${raison})`);
});

test('le courant coupe dans les premières secondes du coffre', async ({ banc }) => {
  for (const recues of JEUNES) {
    const branche = await surSonDisque(banc, 'ordinaire');
    const { appareil } = branche;
    if (recues > 0) await appareil.ecrire(SUIVI, recues);
    const lu = await couper(banc, branche);
    const faute = `coupure de courant, coffre tout neuf, ${recues} reçues`;
    banc.exigerTout(faute, appareil.recus, lu);
    banc.noter(ligneDe(faute, appareil.recus, lu));
    await appareil.jeter();
  }
});

test('le courant coupe pendant qu’il écrit', async ({ banc }) => {
  const tirer = hasard(2);
  const branche = await surSonDisque(banc, 'ordinaire');
  const { appareil } = branche;
  const { recus } = appareil;
  await appareil.page.evaluate((suivi) => essai.ecrireSansCesse(suivi, 3), SUIVI);
  const faute = `coupure de courant, ${SUITES} fois pendant l’écriture`;
  let lu = RIEN;
  for (let fois = 0; fois < SUITES; fois += 1) {
    await recus.attendre('acquittee', recus.nombre('acquittee') + 25);
    await laisserPasser(tirer() * 20);
    lu = await couper(banc, branche);
    banc.exigerTout(faute, recus, lu);
  }
  banc.noter(ligneDe(faute, recus, lu));
});

test('le même essai trouve les pertes d’un coffre qui ne vide pas sur le disque', async ({ banc }) => {
  const branche = await surSonDisque(banc, 'relachee');
  const { appareil } = branche;
  await appareil.ecrire(SUIVI, 20);
  const lu = await couper(banc, branche).catch(() => RIEN);
  const manquantes = perdues(appareil.recus, lu).length;
  expect(manquantes, 'pertes de la version relâchée').toBeGreaterThan(0);
  const note = `témoin : version relâchée, ${manquantes} écritures perdues sur 20, comme attendu`;
  banc.noter({
    faute: 'coupure de courant, coffre volontairement relâché',
    acquittees: 0,
    retrouvees: 0,
    perdues: 0,
    note,
  });
});
