/**
 * formats/coffre-v1.json is a true coffre of version 1 (commit 58f715b, the last one before version 2), written by
 * the code of that day in fake-indexeddb, Argon2id at 8 KiB: a suivi of 16 lines with a signed accord, an erased
 * relevé and a fiche; a suivi withdrawn with « effacer », then a promise; an example; two drafts; settings. Each row
 * of each store was then written as JSON, bytes in base64. It is never made again: it stands for what people have.
 */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { Base } from '../../src/storage/base.ts';
import { ErreurPhraseFausse } from '../../src/storage/erreurs.ts';
import { lireMarque } from '../../src/storage/marque.ts';
import { deBase64 } from '../../src/vault/octets.ts';
import { CoupureDeCourant, DisqueEnMemoire, tirageDe } from '../aides/disqueEnMemoire.ts';
import {
  clesDeBase,
  coffreDEssai,
  coffreOuvert,
  coffreRouvert,
  MAINTENANT,
  nomDAppareil,
  PHRASE,
  releve,
  textes,
  toutesLesRangees,
} from './aides.ts';
import type { Rangee } from './aides.ts';
import { restaurer, sauvegarder } from './sauvegarde/aides.ts';

const S1 = 'b0f6a8f2-4b7e-4c0e-9d59-3d1f6a1c0001';
const S2 = 'b0f6a8f2-4b7e-4c0e-9d59-3d1f6a1c0002';
const S3 = 'b0f6a8f2-4b7e-4c0e-9d59-3d1f6a1c0003';
const ANCIEN = 'bf1e5bf2b593d9086ad3b07abbcac0c0';

const estDesOctets = (valeur: unknown): valeur is { octets: string } =>
  typeof valeur === 'object' && valeur !== null && 'octets' in valeur && typeof valeur.octets === 'string';

const RANGEES = JSON.parse(
  readFileSync(new URL('./formats/coffre-v1.json', import.meta.url), 'utf8'),
  (_cle, valeur: unknown) => (estDesOctets(valeur) ? deBase64(valeur.octets) : valeur),
) as Rangee[];

/** A device that was last used with version 1. */
async function unCoffreV1(): Promise<string> {
  const nom = nomDAppareil();
  const db = await openDB(nom, 1, {
    upgrade: (neuve) => {
      for (const magasin of ['entete', 'ecritures', 'brouillons', 'reglages'])
        neuve.createObjectStore(magasin);
    },
  });
  for (const { magasin, cle, valeur } of RANGEES) await db.put(magasin, valeur, cle);
  db.close();
  return nom;
}

type Coffre = ReturnType<typeof coffreDEssai>['coffre'];

async function exigerTout(coffre: Coffre): Promise<void> {
  expect(await coffre.lister()).toEqual([S1, S2, S3]);
  const { ecritures } = await coffre.lire(S1);
  expect(ecritures).toHaveLength(16);
  expect(textes(ecritures)[9]).toBe('« C’est par où ? » — l’accueil est fermé 🕰️');
  expect(ecritures.filter(({ corps }) => corps === null).map(({ entete }) => entete.seq)).toEqual([11]);
  expect(ecritures[6]?.corps?.contenu).toMatchObject({
    qui: 'patient',
    traits: [
      [
        [10, 20, 0],
        [30, 40, 16],
        [300, 170, 32],
      ],
    ],
  });
  expect(ecritures.at(-1)?.corps?.contenu).toEqual({
    partie: 'profil',
    valeur: 'Une personne venue seule, tôt le matin.',
  });
  expect((await coffre.lire(S2)).ecritures.map(({ entete }) => entete.type)).toEqual(['retrait', 'promesse']);
  for (const suivi of [S1, S2, S3]) {
    const { fausse, chaines } = await coffre.verifier(suivi);
    expect(fausse).toBeNull();
    // The key is known, which the former id alone does not tell: it was claimed.
    expect(chaines.map(({ appareil }) => appareil)).toEqual([ANCIEN]);
    expect(chaines[0]?.empreinte).toMatch(/^[0-9a-f ]{39}$/);
  }
  expect(await coffre.lireBrouillon(`observer:${S1}`)).toEqual({ texte: 'en cours de frappe' });
  expect(await coffre.lireBrouillon('nouveau')).toEqual({ code: 'P2QX' });
  expect(await coffre.lireReglages()).toMatchObject({
    etablissement: 'Centre hospitalier de Roscoff',
    unites: ['Ambulatoire'],
  });
}

describe('un coffre de la version 1', () => {
  test('se dit fermé, et s’ouvre avec sa phrase : tout y est, signé', async () => {
    const nom = await unCoffreV1();
    const { coffre } = coffreDEssai(nom);
    expect(await coffre.etat()).toBe('ferme');
    await coffre.ouvrir({ phrase: PHRASE });
    await exigerTout(coffre);
    const { coffre: rouvert } = await coffreRouvert(nom);
    await exigerTout(rouvert);
  });

  test('n’a plus aucune ligne de la version 1 après', async () => {
    const nom = await unCoffreV1();
    const { base } = await coffreRouvert(nom);
    expect(await lireMarque(base)).toMatchObject({ version: 2 });
    const cles = await clesDeBase(base);
    expect(cles).toHaveLength(19);
    expect(cles.every((cle) => cle.length === 4)).toBe(true);
    const anciennes = new Set(RANGEES.map(({ valeur }) => JSON.stringify(valeur)));
    const restantes = await toutesLesRangees(base);
    expect(restantes.filter(({ valeur }) => anciennes.has(JSON.stringify(valeur)))).toEqual([]);
  });

  test('continue, sous le nouveau nom de l’appareil', async () => {
    const nom = await unCoffreV1();
    const { coffre } = await coffreRouvert(nom);
    const { appareil } = await coffre.identite();
    const { ecriture } = await coffre.append(releve(S1, 'ensuite'));
    expect(ecriture.entete).toMatchObject({ appareil, seq: 1, vu: [{ appareil: ANCIEN, seq: 16 }] });
    const { coffre: rouvert } = await coffreRouvert(nom);
    expect(textes((await rouvert.lire(S1)).ecritures).at(-1)).toBe('ensuite');
    expect((await rouvert.verifier(S1)).fausse).toBeNull();
  });

  test('se sauvegarde, et la sauvegarde se restaure ailleurs, l’ancien nom avec', async () => {
    const { coffre } = await coffreRouvert(await unCoffreV1());
    const { coffre: neuf } = await coffreOuvert();
    expect(await restaurer(neuf, await sauvegarder(coffre))).toMatchObject({ suivis: 3, nouvelles: 19 });
    expect((await neuf.lire(S1)).ecritures).toEqual((await coffre.lire(S1)).ecritures);
    for (const suivi of [S1, S2, S3]) expect((await neuf.verifier(suivi)).fausse).toBeNull();
  });

  test('une mauvaise phrase n’y change rien', async () => {
    const nom = await unCoffreV1();
    const { coffre, base, disque } = coffreDEssai(nom);
    await expect(coffre.ouvrir({ phrase: 'une autre phrase de passe' })).rejects.toThrow(ErreurPhraseFausse);
    expect(await toutesLesRangees(base)).toEqual(RANGEES);
    expect(disque.noms()).toEqual([]);
    expect(await coffre.etat()).toBe('ferme');
    await coffre.ouvrir({ phrase: PHRASE });
    await exigerTout(coffre);
  });
});

describe('une migration interrompue', () => {
  test.each(['tuer', 'couper'] as const)(
    'à n’importe quelle écriture du disque (%s) : la version 1 entière, ou la version 2 entière',
    { timeout: 120_000 },
    async (fin) => {
      const temoin = coffreDEssai(await unCoffreV1());
      await temoin.coffre.ouvrir({ phrase: PHRASE });
      const ecritures = temoin.disque.appels;
      expect(ecritures).toBeGreaterThan(20);
      const issues = new Set<number>();
      for (let rang = 1; rang <= ecritures; rang += 1) {
        const nom = await unCoffreV1();
        const { coffre, base, disque } = coffreDEssai(nom);
        disque.auProchain(rang, 'coupure');
        await coffre.ouvrir({ phrase: PHRASE }).catch(() => undefined);
        if (fin === 'couper') disque.couperLeCourant(tirageDe(rang));
        else disque.rallumer();
        await base.fermer();
        const suivant = coffreDEssai(nom);
        const marque = await lireMarque(suivant.base);
        if (marque?.version === 1)
          expect(isDeepStrictEqual(await toutesLesRangees(suivant.base), RANGEES), `écriture ${rang}`).toBe(
            true,
          );
        issues.add(marque?.version ?? 0);
        expect(await suivant.coffre.etat(), `écriture ${rang}`).toBe('ferme');
        await suivant.coffre.ouvrir({ phrase: PHRASE });
        await exigerTout(suivant.coffre);
        expect(
          (await clesDeBase(suivant.base)).every((cle) => cle.length === 4),
          `écriture ${rang}`,
        ).toBe(true);
        expect(await suivant.coffre.etatDesCopies()).toMatchObject({ suivisFermes: 0, degrade: false });
        const { coffre: encore } = await coffreRouvert(nom);
        await exigerTout(encore);
      }
      expect(issues).toEqual(new Set([1, 2]));
    },
  );
});

/** The power goes when this database is asked to write for the `rang`-th time. */
class BaseCoupee extends Base {
  ecritures = 0;
  readonly #rang: number;

  constructor(nom: string, rang: number) {
    super(nom);
    this.#rang = rang;
  }

  override ecrire(...demande: Parameters<Base['ecrire']>): Promise<void> {
    this.ecritures += 1;
    return this.ecritures === this.#rang ? Promise.reject(new CoupureDeCourant()) : super.ecrire(...demande);
  }
}

describe('une coupure de courant, quand un fichier neuf peut disparaître', () => {
  test('avant n’importe quelle écriture de la base : rien n’est perdu', async () => {
    const temoin = new BaseCoupee(await unCoffreV1(), Infinity);
    await coffreDEssai(undefined, { base: temoin }).coffre.ouvrir({ phrase: PHRASE });
    expect(temoin.ecritures).toBeGreaterThan(0);
    for (let rang = 1; rang <= temoin.ecritures; rang += 1) {
      const nom = await unCoffreV1();
      const disque = new DisqueEnMemoire({ jeunesSePerdent: true });
      const base = new BaseCoupee(nom, rang);
      const { coffre } = coffreDEssai(nom, { disque, base });
      await coffre.ouvrir({ phrase: PHRASE }).catch(() => undefined);
      disque.couperLeCourant();
      await base.fermer();
      const { coffre: suivant } = coffreDEssai(nom, { disque });
      await suivant.ouvrir({ phrase: PHRASE });
      await exigerTout(suivant);
    }
  });

  test('juste après : rien n’est perdu', async () => {
    const nom = await unCoffreV1();
    const disque = new DisqueEnMemoire({ jeunesSePerdent: true });
    const { coffre, base } = coffreDEssai(nom, { disque });
    await coffre.ouvrir({ phrase: PHRASE });
    disque.couperLeCourant();
    await base.fermer();
    const { coffre: suivant } = coffreDEssai(nom, { disque });
    await suivant.ouvrir({ phrase: PHRASE });
    await exigerTout(suivant);
  });

  test('sans berceau : la version 1 reste tant que les fichiers sont jeunes, puis s’en va', async () => {
    const nom = await unCoffreV1();
    const disque = new DisqueEnMemoire({ jeunesSePerdent: true });
    const { coffre, base, berceau } = coffreDEssai(nom, { disque });
    berceau.disponible = false;
    await coffre.ouvrir({ phrase: PHRASE });
    await exigerTout(coffre);
    disque.couperLeCourant();
    await base.fermer();
    const encore = coffreDEssai(nom, { disque });
    await encore.coffre.ouvrir({ phrase: PHRASE });
    await exigerTout(encore.coffre);
    disque.murir();
    disque.couperLeCourant();
    await encore.base.fermer();
    const ensuite = coffreDEssai(nom, { disque, mural: () => MAINTENANT + 60_000 });
    await ensuite.coffre.ouvrir({ phrase: PHRASE });
    await exigerTout(ensuite.coffre);
    expect(await lireMarque(ensuite.base)).toMatchObject({ version: 2 });
    expect((await clesDeBase(ensuite.base)).every((cle) => cle.length === 4)).toBe(true);
  });
});
