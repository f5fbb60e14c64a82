/** A suivi that is whole on the disk is not verified line by line again; one that is not so plain is. */
import 'fake-indexeddb/auto';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { sansCorps, texteDeLigne } from '../../../src/domain/ligne.ts';
import { aSauver } from '../../../src/storage/sauvegarde/suivi-a-sauver.ts';
import type { CleRangee } from '../../../src/storage/rangees.ts';
import { creerIdentite } from '../../../src/vault/identite.ts';
import type { Identite } from '../../../src/vault/identite.ts';
import { enOctets, enTexte } from '../../../src/vault/octets.ts';
import { coffreOuvert, releve } from '../aides.ts';
import { chaineDe, restaurer, sauvegarder } from './aides.ts';

let moi: Identite;
let autre: Identite;
/** Of each: three lines of s1. */
let miennes: string[];
let siennes: string[];

const trois = ['un', 'deux', 'trois'].map((texte) => releve('s1', texte));

beforeAll(async () => {
  [moi, autre] = await Promise.all([creerIdentite(), creerIdentite()]);
  miennes = (await chaineDe(moi, trois)).map(texteDeLigne);
  siennes = (await chaineDe(autre, trois)).map(texteDeLigne);
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** As the coffre gives them: a place each, null for what no copy gives back. */
const ouvertes = (identite: Identite, textes: readonly (string | null)[], debut = 1) => ({
  cles: textes.map((_, i): CleRangee => ['s1', 1, identite.appareil, debut + i]),
  octets: textes.map((texte) => texte && enOctets(texte)).map((octets) => octets || null),
});

const connus = (...identites: readonly Identite[]) =>
  new Map(identites.map(({ appareil, clePublique }) => [appareil, clePublique]));

async function gardees(...args: Parameters<typeof aSauver>): Promise<string[]> {
  return ((await aSauver(...args))?.lignes ?? []).map((ligne) => enTexte(ligne));
}

test('deux chaînes entières : les lignes comme elles sont, et une signature vérifiée par chaîne', async () => {
  const [a, b] = [ouvertes(moi, miennes), ouvertes(autre, siennes)];
  const lues = { cles: [...a.cles, ...b.cles], octets: [...a.octets, ...b.octets] };
  const verifier = vi.spyOn(crypto.subtle, 'verify');
  const suivi = await aSauver('s1', lues, connus(moi, autre));
  expect(verifier).toHaveBeenCalledTimes(2);
  expect(suivi?.lignes.map((ligne) => enTexte(ligne))).toEqual([...miennes, ...siennes]);
  expect(suivi?.chaines).toMatchObject([
    { appareil: moi.appareil, debut: 1, nombre: 3 },
    { appareil: autre.appareil, debut: 1, nombre: 3 },
  ]);
});

describe('ce qui n’est pas si simple est vérifié ligne à ligne', () => {
  test('une ligne perdue : ce qui la précède reste', async () => {
    const [une = '', , trois = ''] = miennes;
    expect(await gardees('s1', ouvertes(moi, [une, null, trois]), connus(moi))).toEqual([une]);
  });

  test('une ligne qui n’a plus de place, sans trou à sa place', async () => {
    const [une = '', , trois = ''] = miennes;
    const [premiere, troisieme] = [ouvertes(moi, [une]), ouvertes(moi, [trois], 3)];
    const lues = {
      cles: [...premiere.cles, ...troisieme.cles],
      octets: [...premiere.octets, ...troisieme.octets],
    };
    expect(await gardees('s1', lues, connus(moi))).toEqual([une]);
  });

  test('un début qui manque, et nul adieu', async () => {
    expect(await aSauver('s1', ouvertes(moi, miennes.slice(1), 2), connus(moi))).toBeNull();
  });

  test('des mots qui manquent, que personne n’a effacés', async () => {
    const [une = '', deux = '', trois = ''] = miennes;
    expect(await gardees('s1', ouvertes(moi, [une, sansCorps(deux), trois]), connus(moi))).toEqual([une]);
  });

  test('une clé que personne ne connaît plus', async () => {
    expect(await aSauver('s1', ouvertes(moi, miennes), connus(autre))).toBeNull();
  });

  test('une clé qui n’est plus celle de la chaîne', async () => {
    const fausse = new Map([[moi.appareil, autre.clePublique]]);
    expect(await aSauver('s1', ouvertes(moi, miennes), fausse)).toBeNull();
  });
});

test('après l’effacement d’un passage, la sauvegarde se restaure', async () => {
  const { coffre } = await coffreOuvert();
  const mot = releve('s1', 'Ma fille s’appelle Zoé');
  await coffre.append(releve('s1', 'un'));
  await coffre.append(mot);
  await coffre.append(releve('s1', 'effacé', { efface: [mot.id] }));
  const { coffre: neuf } = await coffreOuvert();
  expect(await restaurer(neuf, await sauvegarder(coffre))).toMatchObject({ nouvelles: 3 });
});
