import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { coffreOuvert, coffreRouvert, debutDeSuivi, releve, retrait, textes } from '../aides.ts';
import { grainesActives } from '../../aides/grainesActives.ts';
import { tirageDe } from '../../aides/disqueEnMemoire.ts';
import { restaurer, sauvegarder } from './aides.ts';

/** What a device held, then what another made of it: a suivi that goes on, one that was withdrawn, a new one. */
let avant: Blob;
let apres: Blob;

beforeAll(async () => {
  const { coffre } = await coffreOuvert();
  await coffre.append(debutDeSuivi('s1', false));
  await coffre.append(releve('s1', 'un'));
  await coffre.append(releve('s2', 'Ma fille s’appelle Zoé'));
  avant = await sauvegarder(coffre);
  await coffre.append(releve('s1', 'deux'));
  await coffre.append(retrait('s2'));
  await coffre.append(releve('s3', 'trois'));
  apres = await sauvegarder(coffre);
});

async function appareilEnRetard() {
  const essai = await coffreOuvert();
  await restaurer(essai.coffre, avant);
  await essai.coffre.append(releve('s9', 'rien à voir'));
  return essai;
}

async function contenu(coffre: Awaited<ReturnType<typeof coffreOuvert>>['coffre']) {
  const suivis: Record<string, unknown> = {};
  for (const suivi of await coffre.lister()) {
    const { ecritures, fausse } = await coffre.lire(suivi);
    expect(fausse, suivi).toBeNull();
    expect((await coffre.verifier(suivi)).fausse, suivi).toBeNull();
    suivis[suivi] = textes(ecritures);
  }
  return suivis;
}

const RIEN = { s1: [null, 'un'], s2: ['Ma fille s’appelle Zoé'], s9: ['rien à voir'] };
const TOUT = { s1: [null, 'un', 'deux'], s2: [null], s3: ['trois'], s9: ['rien à voir'] };

describe('une restauration interrompue', () => {
  test('à n’importe quelle écriture du disque : tout y est, ou rien', { timeout: 120_000 }, async () => {
    const { coffre, disque } = await appareilEnRetard();
    const debut = disque.appels;
    await restaurer(coffre, apres);
    expect(await contenu(coffre)).toEqual(TOUT);
    const ecritures = disque.appels - debut;
    expect(ecritures).toBeGreaterThan(20);
    const issues = new Set<unknown>();
    for (let rang = 1; rang <= ecritures; rang += 1) {
      const essai = await appareilEnRetard();
      essai.disque.auProchain(rang, 'coupure');
      await restaurer(essai.coffre, apres).catch(() => undefined);
      if (rang % 2 === 0) essai.disque.couperLeCourant(tirageDe(rang));
      else essai.disque.rallumer();
      await essai.base.fermer();
      const { coffre: rouvert } = await coffreRouvert(essai.nom);
      const lu = await contenu(rouvert);
      const attendu = Object.hasOwn(lu, 's3') ? TOUT : RIEN;
      expect(lu, `écriture ${rang}`).toEqual(attendu);
      expect(await rouvert.etatDesCopies(), `écriture ${rang}`).toMatchObject({ suivisFermes: 0 });
      issues.add(attendu);
      await restaurer(rouvert, apres);
      expect(await contenu(rouvert), `écriture ${rang}, recommencée`).toEqual(TOUT);
    }
    expect(issues.size).toBe(2);
  });

  test.each(['place', 'panne'] as const)(
    'le disque refuse (%s) en cours de route : tout y est, ou rien, et l’on peut recommencer',
    { timeout: 120_000 },
    async (incident) => {
      const { coffre, disque } = await appareilEnRetard();
      const debut = disque.appels;
      await restaurer(coffre, apres);
      const ecritures = disque.appels - debut;
      for (let rang = 1; rang <= ecritures; rang += 4) {
        const essai = await appareilEnRetard();
        essai.disque.auProchain(rang, incident);
        const fait = await restaurer(essai.coffre, apres).then(
          () => true,
          () => false,
        );
        const { coffre: rouvert } = await coffreRouvert(essai.nom);
        const lu = await contenu(rouvert);
        expect(lu, `écriture ${rang}`).toEqual(fait || Object.hasOwn(lu, 's3') ? TOUT : RIEN);
        await restaurer(rouvert, apres);
        expect(await contenu(rouvert), `écriture ${rang}, recommencée`).toEqual(TOUT);
      }
    },
  );
});

describe('une restauration de plusieurs suivis dans un coffre très jeune', () => {
  const anciennesDe = ({ disque }: Awaited<ReturnType<typeof coffreOuvert>>): Uint8Array[] => {
    const graines = grainesActives(disque.octets('cles.a'));
    expect(graines).toHaveLength(3);
    return graines;
  };

  test('refait le berceau une fois, et aucune graine d’avant n’y reste', async () => {
    const essai = await appareilEnRetard();
    const { berceau, disque } = essai;
    const anciennes = anciennesDe(essai);
    const garder = vi.spyOn(berceau, 'garder');
    await restaurer(essai.coffre, apres);
    expect(garder).toHaveBeenCalledTimes(1);
    const restantes = anciennes.filter((graine) => berceau.contient(graine) || disque.contient(graine));
    // Of s9 alone, which the backup does not know.
    expect(restantes).toHaveLength(1);
    for (const graine of grainesActives(disque.octets('cles.a'))) expect(berceau.contient(graine)).toBe(true);
  });

  test('arrêtée juste avant de refaire le berceau : refait en une fois au démarrage, sans graine d’avant', async () => {
    const essai = await appareilEnRetard();
    const { berceau, disque } = essai;
    const anciennes = anciennesDe(essai);
    const garder = vi.spyOn(berceau, 'garder').mockRejectedValueOnce(new Error('arrêt'));
    await expect(restaurer(essai.coffre, apres)).rejects.toThrow('arrêt');
    await essai.base.fermer();
    garder.mockClear();
    const { coffre } = await coffreRouvert(essai.nom);
    expect(garder).toHaveBeenCalledTimes(1);
    expect(anciennes.filter((graine) => berceau.contient(graine) || disque.contient(graine))).toHaveLength(1);
    expect(await contenu(coffre)).toEqual(TOUT);
  });
});
