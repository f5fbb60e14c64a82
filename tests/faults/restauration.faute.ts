import { COURT, expect, rangs, SUIVI, test } from './essai.ts';
import type { Banc } from './essai.ts';
import type { Appareil } from './harnais/appareil.ts';
import { compterLesEcritures, tuerAvant } from './harnais/arret.ts';
import type { Recus } from './harnais/recus.ts';

/** Of `age-keygen`: opening with a key costs nothing, where a phrase costs a second. */
const CLE = 'AGE-SECRET-KEY-1FF8UXKGW8X7P68W86VNZQVSPQTRU4C7VRZDC6ZR4AZVHWPDCTWSSXCCK8X';
const ADRESSE = 'age1h46phgnnghgenfpjuv736w8c4q79ytkdrp4pd5fvcx6c29dh4qnqjm92mw';

const NOUVEAU = 'suivi-nouveau';
const ICI = 'suivi-d-ici';
const BROUILLON = `observer|${SUIVI}`;
const FAUTE = 'restauration de deux suivis tuée entre chaque écriture';

const sauvegarder = ({ page }: Appareil): Promise<Uint8Array> =>
  page.evaluate((adresse) => essai.sauvegarder(adresse), ADRESSE);
const restaurer = ({ page }: Appareil, octets: Uint8Array): Promise<number> =>
  page.evaluate(([o, cle]) => essai.restaurer(o, cle), [octets, CLE] as const);

/** Ids of the lines of each suivi, in the order of its registre, each chain and each word checked. */
type Contenu = Readonly<Record<string, readonly string[]>>;

async function lireTout(appareil: Appareil, ou: string): Promise<Contenu> {
  const suivis: Record<string, readonly string[]> = {};
  for (const suivi of await appareil.page.evaluate(() => essai.lister())) {
    const { ids, fausse, alterees } = await appareil.lire(suivi);
    expect({ fausse, alterees }, `${ou} : ${suivi}`).toEqual({ fausse: null, alterees: [] });
    suivis[suivi] = ids;
  }
  return suivis;
}

interface Modele {
  /** Switched off: an early copy of a suivi, lines of its own in it, a suivi of its own, a draft. */
  readonly appareil: Appareil;
  /** What another device made since: this suivi goes on, another one is new. */
  readonly sauvegarde: Uint8Array;
  readonly ailleurs: Recus;
}

async function preparer(banc: Banc): Promise<Modele> {
  const source = await banc.appareil({ variante: 'instrumentee' });
  await source.creer();
  await source.ecrire(SUIVI, 4);
  const debut = await sauvegarder(source);
  await source.ecrire(SUIVI, 4);
  await source.ecrire(NOUVEAU, 5);
  const sauvegarde = await sauvegarder(source);
  await source.eteindre();

  const appareil = await banc.appareil({ variante: 'instrumentee' });
  await appareil.creer();
  await appareil.ecrire(ICI, 3);
  expect(await restaurer(appareil, debut)).toBe(4);
  await appareil.ecrire(SUIVI, 2);
  await appareil.page.evaluate(
    (cle) => essai.garderBrouillon(cle, { rang: 1, texte: 'en cours' }),
    BROUILLON,
  );
  await appareil.eteindre();
  return { appareil, sauvegarde, ailleurs: source.recus };
}

test.skip(COURT, 'COURT=1');

test('une restauration est tuée entre chaque écriture : tout y est, ou rien', async ({ banc }) => {
  const { appareil, sauvegarde, ailleurs } = await preparer(banc);
  const temoin = banc.copie(appareil);
  await temoin.rouvrir();
  const avant = await lireTout(temoin, 'avant');
  const nombre = await compterLesEcritures(temoin, () => restaurer(temoin, sauvegarde));
  const apres = await lireTout(temoin, 'après');
  await temoin.eteindre();
  for (const suivi of [SUIVI, ICI])
    expect(avant[suivi]).toEqual(expect.arrayContaining(appareil.recus.acquittees(suivi)));
  expect(avant[NOUVEAU]).toBeUndefined();
  expect(apres[SUIVI]).toHaveLength(10);
  expect(apres[SUIVI]).toEqual(expect.arrayContaining(ailleurs.acquittees(SUIVI)));
  expect(apres[NOUVEAU]).toEqual(ailleurs.acquittees(NOUVEAU));
  expect(apres[ICI]).toEqual(avant[ICI]);

  let [entieres, promise] = [0, false];
  for (const rang of rangs(nombre)) {
    const copie = banc.copie(appareil);
    await copie.rouvrir();
    const arret = await tuerAvant(copie, rang, () => restaurer(copie, sauvegarde));
    const ou = `avant l’écriture ${rang} sur ${nombre} (${arret ?? 'après la dernière'})`;
    await copie.rouvrir();
    const lu = await lireTout(copie, ou);
    const entiere = lu[NOUVEAU] !== undefined;
    expect(lu, ou).toEqual(entiere ? apres : avant);
    expect(entiere || (arret !== null && !promise), `${ou} : ce qui est promis est fait`).toBe(true);
    const brouillon = await copie.page.evaluate((cle) => essai.lireBrouillon(cle), BROUILLON);
    expect(brouillon, `${ou} : le brouillon`).toEqual({ rang: 1, texte: 'en cours' });
    expect(await copie.avis(), ou).not.toContain('suivis fermés');

    expect(await restaurer(copie, sauvegarde), `${ou}, recommencée`).toBe(entiere ? 0 : 9);
    await copie.eteindre();
    await copie.rouvrir();
    expect(await lireTout(copie, `${ou}, recommencée`), `${ou}, recommencée`).toEqual(apres);
    await copie.jeter();
    entieres += entiere ? 1 : 0;
    promise = entiere;
  }
  const essais = rangs(nombre).length;
  expect([entieres > 0, entieres < essais], 'les deux issues').toEqual([true, true]);
  const lignes = Object.values(apres).flat().length;
  banc.noter({
    faute: FAUTE,
    acquittees: lignes,
    retrouvees: lignes,
    perdues: 0,
    note: `${essais} arrêts sur ${nombre} écritures\u00a0: ${entieres} fois tout, ${essais - entieres} fois rien, et tout une fois recommencée`,
  });
});
