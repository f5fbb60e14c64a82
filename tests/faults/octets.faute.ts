import { COURT, expect, ligneDe, LONG, SUIVI, test, Banc } from './essai.ts';
import type { Appareil } from './harnais/appareil.ts';
import { DANS_LA_BASE, DANS_LES_FICHIERS, retourner, supprimer, tronquer } from './harnais/casse.ts';
import type { Ou } from './harnais/casse.ts';

/** First slot of a keys file, after two headers and the area of the tries. */
const CASES = 8_192 + 512;

/** Starts that still have to mend, after the one that finds the damage. */
type Rechutes = 0 | 1 | 'toujours';
type Casse = readonly [faute: string, ou: Ou, casser: (chemin: string) => void, rechutes?: Rechutes];

const COURTES: readonly Casse[] = [
  ['journal d’IndexedDB, octets retournés', DANS_LA_BASE.journal, retourner()],
  ['journal de secours, octets retournés', DANS_LES_FICHIERS.registre, retourner()],
  ['cles.a, en-tête retourné', DANS_LES_FICHIERS.clesA, retourner(0)],
];

// Chromium reads a damaged list of files again at each start, and no page can have it made anew: « toujours ».
const LONGUES: readonly Casse[] = [
  ['manifeste d’IndexedDB, octets retournés', DANS_LA_BASE.manifeste, retourner(0)],
  ['journal d’IndexedDB, tronqué', DANS_LA_BASE.journal, tronquer, 1],
  ['table d’IndexedDB, octets retournés', DANS_LA_BASE.table, retourner(), 1],
  ['table d’IndexedDB, tronquée', DANS_LA_BASE.table, tronquer],
  ['IndexedDB, tout le dossier disparu', DANS_LA_BASE.tout, supprimer],
  ['cles.a, graines retournées', DANS_LES_FICHIERS.clesA, retourner(CASES)],
  ['cles.a, tronqué', DANS_LES_FICHIERS.clesA, tronquer],
  ['cles.a, disparu', DANS_LES_FICHIERS.clesA, supprimer],
  ['cles.b, en-tête retourné', DANS_LES_FICHIERS.clesB, retourner(0)],
  ['cles.b, graines retournées', DANS_LES_FICHIERS.clesB, retourner(CASES)],
  ['cles.b, tronqué', DANS_LES_FICHIERS.clesB, tronquer],
  ['journal de secours, en-tête retourné', DANS_LES_FICHIERS.registre, retourner(0)],
  ['journal de secours, tronqué', DANS_LES_FICHIERS.registre, tronquer],
  ['journal de secours, disparu', DANS_LES_FICHIERS.registre, supprimer],
  ['noms des fichiers (Paths), octets retournés', DANS_LES_FICHIERS.noms, retourner(0), 'toujours'],
  ['origines des fichiers (Origins), octets retournés', DANS_LES_FICHIERS.origines, retourner(0), 'toujours'],
  ['noms des fichiers du seau, octets retournés', DANS_LES_FICHIERS.nomsDuSeau, retourner(0), 'toujours'],
  ['liste des seaux (QuotaManager), octets retournés', DANS_LES_FICHIERS.quotas, retourner(0)],
  ['fichiers (OPFS), tout le dossier disparu', DANS_LES_FICHIERS.tout, supprimer],
  ['seaux (WebStorage), tout le dossier disparu', DANS_LES_FICHIERS.seaux, supprimer],
];

let banc: Banc;
let modele: Appareil;

/** Enough for IndexedDB to make a table, then some more in its journal. */
test.beforeAll(async () => {
  banc = await Banc.ouvrir();
  modele = await banc.appareil();
  await modele.creer();
  await modele.ecrire(SUIVI, 450, LONG);
  await modele.ecrire(SUIVI, 40);
  await modele.eteindre();
});
test.afterAll(() => banc.ranger());

for (const [faute, ou, casser, rechutes = 0] of COURT ? COURTES : [...COURTES, ...LONGUES]) {
  test(faute, async () => {
    const appareil = banc.copie(modele);
    const chemins = ou(appareil.profil);
    expect(chemins, 'ce qui sera cassé existe').not.toEqual([]);
    for (const chemin of chemins) casser(chemin);

    const lu = await appareil.relire(SUIVI);
    const avis = await appareil.avis();
    banc.exigerTout(faute, modele.recus, lu);
    expect(avis, 'ce que la personne en sait').not.toBe('');
    expect(await appareil.ecrire(SUIVI, 1), 'on continue').toBe(1);
    await appareil.eteindre();

    for (let rechute = 0; rechute <= (rechutes === 'toujours' ? 1 : rechutes); rechute += 1) {
      const ensuite = await appareil.relire(SUIVI);
      banc.exigerTout(`${faute}, démarrage suivant`, modele.recus, ensuite);
      banc.exigerTout(`${faute}, ce qui a suivi`, appareil.recus, ensuite);
      if (rechute === rechutes) expect(await appareil.avis(), 'réparé pour de bon').toBe('');
      await appareil.eteindre();
    }
    const note = rechutes === 'toujours' ? `${avis}, à refaire à chaque démarrage` : avis;
    banc.noter(ligneDe(faute, modele.recus, lu, note));
  });
}
