import { readFileSync } from 'node:fs';
import { COURT, expect, rangs, test } from './essai.ts';
import type { Appareil } from './harnais/appareil.ts';
import { compterLesEcritures, tuerAvant } from './harnais/arret.ts';
import type { Lu } from './page/contrat.ts';

/** See tests/storage/migration.test.ts, which tells how it was made and checks every word of it. */
const COFFRE_V1 = readFileSync(new URL('../storage/formats/coffre-v1.json', import.meta.url), 'utf8');
const PHRASE_V1 = 'abeille tornade école gravir brioche';
const S1 = 'b0f6a8f2-4b7e-4c0e-9d59-3d1f6a1c0001';
/** Lines of its three suivis. */
const LIGNES = [16, 2, 1];
const FAUTE = 'passage de la version 1 à la version 2 tué entre chaque écriture';

interface Contenu {
  readonly suivis: readonly Lu[];
  readonly brouillons: readonly unknown[];
  readonly reglages: unknown;
}

/** The chains say that the words are those of version 1: they hold their digests. */
async function lireTout(appareil: Appareil): Promise<Contenu> {
  const { page } = appareil;
  const suivis: Lu[] = [];
  for (const suivi of await page.evaluate(() => essai.lister())) suivis.push(await appareil.lire(suivi));
  const brouillons: unknown[] = [];
  for (const cle of [`observer:${S1}`, 'nouveau'])
    brouillons.push(await page.evaluate((c) => essai.lireBrouillon(c), cle));
  return { suivis, brouillons, reglages: await page.evaluate(() => essai.reglages()) };
}

function exigerTout({ suivis, brouillons, reglages }: Contenu): void {
  expect(suivis.map(({ ids }) => ids.length)).toEqual(LIGNES);
  expect(suivis.map(({ ids }) => new Set(ids).size)).toEqual(LIGNES);
  expect(suivis.map(({ fausse }) => fausse)).toEqual([null, null, null]);
  expect(brouillons).toEqual([{ texte: 'en cours de frappe' }, { code: 'P2QX' }]);
  expect(reglages).toMatchObject({ etablissement: 'Centre hospitalier de Roscoff' });
}

test.skip(COURT, 'COURT=1');

test('un coffre de la version 1, tué entre chaque écriture de son passage à la version 2', async ({
  banc,
}) => {
  const modele = await banc.appareil({ variante: 'instrumentee' });
  await modele.demarrer();
  await modele.page.evaluate((json) => essai.poserV1(json), COFFRE_V1);
  await modele.eteindre();

  const temoin = banc.copie(modele);
  await temoin.demarrer();
  expect(await temoin.page.evaluate(() => essai.versionEnBase())).toBe(1);
  const nombre = await compterLesEcritures(temoin, () => temoin.deverrouiller(PHRASE_V1));
  const attendu = await lireTout(temoin);
  exigerTout(attendu);
  await temoin.eteindre();

  const versions: number[] = [];
  for (const rang of rangs(nombre)) {
    const copie = banc.copie(modele);
    await copie.demarrer();
    const arret = await tuerAvant(copie, rang, () => copie.deverrouiller(PHRASE_V1));
    const ou = `avant l’écriture ${rang} sur ${nombre} (${arret ?? 'après la dernière'})`;
    await copie.demarrer();
    versions.push(await copie.page.evaluate(() => essai.versionEnBase()));
    expect(await copie.etat(), ou).toBe('ferme');
    await copie.deverrouiller(PHRASE_V1);
    expect(await lireTout(copie), ou).toEqual(attendu);
    expect(await copie.ecrire(S1, 1), `${ou} : on continue`).toBe(1);
    await copie.eteindre();

    await copie.demarrer();
    await copie.deverrouiller(PHRASE_V1);
    expect(await copie.avis(), `${ou}, démarrage suivant`).toBe('');
    const { suivis, ...reste } = await lireTout(copie);
    const suite = attendu.suivis.map(({ ids }, i) =>
      i === 0 ? [...ids, ...copie.recus.acquittees(S1)] : ids,
    );
    expect(
      suivis.map(({ ids }) => ids),
      `${ou}, démarrage suivant`,
    ).toEqual(suite);
    expect(reste, `${ou}, démarrage suivant`).toEqual({
      brouillons: attendu.brouillons,
      reglages: attendu.reglages,
    });
    await copie.jeter();
  }
  const encore = versions.filter((version) => version === 1).length;
  const lignes = attendu.suivis.flatMap(({ ids }) => ids).length;
  banc.noter({
    faute: FAUTE,
    acquittees: lignes,
    retrouvees: lignes,
    perdues: 0,
    note: `${versions.length} arrêts sur ${nombre} écritures\u00a0: ${encore} fois encore la version 1, ${versions.length - encore} fois déjà la version 2`,
  });
});
