import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { ErreurSauvegardeFausse, ErreurSauvegardePlusRecente } from '../../../src/storage/erreurs.ts';
import { chiffrerEntier } from '../../../src/vault/age.ts';
import { ErreurFichierAge } from '../../../src/vault/erreurs.ts';
import { creerIdentite } from '../../../src/vault/identite.ts';
import { enOctets } from '../../../src/vault/octets.ts';
import { REGLAGES_PAR_DEFAUT } from '../../../src/domain/reglages.ts';
import { coffreOuvert, coffreRouvert, debutDeSuivi, releve, retrait, textes } from '../aides.ts';
import { ouvrir, refermer, restaurer, sauvegarder } from './aides.ts';
import {
  autresContenus,
  AUTRES_FICHIERS,
  lignesDe,
  malmener,
  subir,
  unAccident,
  unGeste,
} from './mutations.ts';
import type { Materiel } from './mutations.ts';

/** `npm run faults` asks for many more. */
const FICHIERS = Number(process.env['FICHIERS_HOSTILES'] ?? 150);
const passes = (part: number) => ({ numRuns: Math.ceil(FICHIERS * part), seed: 20_261_121 });
const DELAI = { timeout: 20_000 + FICHIERS * 400 };

type Essai = Awaited<ReturnType<typeof coffreOuvert>>;

let cible: Essai;
let materiel: Materiel;
let fichier: Uint8Array<ArrayBuffer>;
/** Lines that somebody whom the target may trust did sign. */
let vraies: ReadonlySet<string>;
/** What the target holds and must never lose, words included: nobody erased it. */
let siennes: readonly string[];

beforeAll(async () => {
  const { coffre: source } = await coffreOuvert();
  await source.ecrireReglages(REGLAGES_PAR_DEFAUT);
  await source.append(debutDeSuivi('s1', false));
  const secret = releve('s1', 'Ma fille s’appelle Zoé');
  await source.append(secret);
  await source.append(releve('s1', 'L’attente dure 🕰️ « longtemps » — 40 min'));
  await source.append(releve('s2', 'parti'));
  cible = await coffreOuvert();
  await restaurer(cible.coffre, await sauvegarder(source));
  await cible.coffre.append(releve('s9', 'à lui'));
  await cible.coffre.append(releve('s1', 'de l’autre'));
  await restaurer(source, await sauvegarder(cible.coffre));
  await source.append(releve('s1', 'après', { efface: [secret.id] }));
  await source.append(retrait('s2'));
  await source.append(debutDeSuivi('s3', false));
  const { coffre: etranger } = await coffreOuvert();
  await etranger.append(releve('s1', 'ailleurs'));
  await etranger.append(releve('s4', 'ailleurs'));
  const blob = await sauvegarder(source);
  fichier = new Uint8Array(await blob.arrayBuffer());
  const [texte, autre] = [await ouvrir(blob), await ouvrir(await sauvegarder(etranger))];
  materiel = { texte, autre, faussaire: await creerIdentite() };
  const avant = await contenuDeLaCible();
  vraies = new Set([...avant, ...lignesDe(texte), ...lignesDe(autre)].map(signe));
  siennes = avant.filter((ligne) => !ligne.includes('"suivi":"s2"') && !ligne.includes(secret.id));
});

/** Header and signature: the content may have been erased since. */
const signe = (ligne: string): string => {
  const [entete, , signature] = ligne.split('\t');
  return `${entete}\t${signature}`;
};

const contenuDeLaCible = async (): Promise<string[]> =>
  lignesDe(await ouvrir(await sauvegarder(cible.coffre)));

/** Refused by name with nothing written; or true, whatever was done to it. */
async function exigerSansDegat(fichierHostile: Blob): Promise<void> {
  const { coffre, disque } = cible;
  const ecrits = vi.spyOn(IDBObjectStore.prototype, 'put');
  const avant = disque.appels;
  try {
    await restaurer(coffre, fichierHostile);
  } catch (erreur) {
    expect(erreur).toSatisfy(
      (e) =>
        e instanceof ErreurFichierAge ||
        e instanceof ErreurSauvegardeFausse ||
        e instanceof ErreurSauvegardePlusRecente,
    );
    expect((erreur as Error).message).toMatch(/^[A-ZÀ-Ý].*[Rr]ien n’a été changé/);
    expect(disque.appels).toBe(avant);
    expect(ecrits).not.toHaveBeenCalled();
    return;
  } finally {
    ecrits.mockRestore();
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('pollue' in {}).toBe(false);
  }
  const apres = await contenuDeLaCible();
  for (const ligne of apres) expect(vraies).toContain(signe(ligne));
  expect(apres).toEqual(expect.arrayContaining([...siennes]));
  for (const suivi of await coffre.lister()) expect((await coffre.verifier(suivi)).fausse).toBeNull();
}

describe('un fichier hostile : refusé par son nom, ou vrai ; jamais de dégât', () => {
  test('abîmé sur le disque, n’importe où', DELAI, async () => {
    await fc.assert(
      fc.asyncProperty(unAccident, async (accident) => {
        await exigerSansDegat(new Blob([subir(fichier, accident)]));
      }),
      passes(0.2),
    );
  });

  test('ouvert, abîmé, puis bien refermé', DELAI, async () => {
    await fc.assert(
      fc.asyncProperty(unAccident, async (accident) => {
        await exigerSansDegat(await refermer(subir(enOctets(materiel.texte), accident)));
      }),
      passes(0.2),
    );
  });

  test('récrit par quelqu’un qui connaît le format', DELAI, async () => {
    const gestes = fc.array(unGeste, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(gestes, fc.boolean(), async (chacun, accorde) => {
        await exigerSansDegat(await refermer(await malmener(materiel, chacun, accorde)));
      }),
      passes(0.6),
    );
  });

  test('qui n’est pas une sauvegarde', async () => {
    for (const octets of Object.values(AUTRES_FICHIERS)) await exigerSansDegat(new Blob([octets]));
    for (const octets of Object.values(autresContenus(materiel.texte)))
      await exigerSansDegat(await refermer(octets));
  });

  test('fermé pour quelqu’un d’autre', async () => {
    const { age } = await creerIdentite();
    const autre = await chiffrerEntier(enOctets(materiel.texte), { destinataires: [age.destinataire] });
    await expect(restaurer(cible.coffre, new Blob([autre]))).rejects.toMatchObject({
      genre: 'autre-destinataire',
    });
    await exigerSansDegat(new Blob([autre]));
  });

  test('et le vrai se restaure encore, pour de bon', async () => {
    await restaurer(cible.coffre, new Blob([fichier]));
    const { coffre } = await coffreRouvert(cible.nom);
    expect(textes((await coffre.lire('s1')).ecritures)).toEqual([
      null,
      null,
      'L’attente dure 🕰️ « longtemps » — 40 min',
      'de l’autre',
      'après',
    ]);
    expect((await coffre.lire('s2')).ecritures).toHaveLength(1);
    expect(textes((await coffre.lire('s9')).ecritures)).toEqual(['à lui']);
  });
});
