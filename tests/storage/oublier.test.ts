import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { AEcrire } from '../../src/domain/ecriture.ts';
import type { Base } from '../../src/storage/base.ts';
import {
  clesDeBase,
  coffreOuvert,
  coffreRouvert,
  debutDeSuivi,
  promesse,
  releve,
  retrait,
  textes,
} from './aides.ts';
import { BerceauEnMemoire } from '../aides/berceauEnMemoire.ts';
import { tirageDe } from '../aides/disqueEnMemoire.ts';
import { casesDe, grainesActives } from '../aides/grainesActives.ts';
import { restaurer, sauvegarder } from './sauvegarde/aides.ts';

// Each run opens several coffres.
vi.setConfig({ testTimeout: 60_000 });

const SECRET = 'Ma fille s’appelle Zoé';

async function avecUnSecret() {
  const essai = await coffreOuvert();
  await essai.coffre.append(debutDeSuivi('s2', false));
  const secret = releve('s1', SECRET);
  await essai.coffre.append(releve('s1', 'avant'));
  await essai.coffre.append(secret);
  return { ...essai, secret };
}

/** What somebody could have copied before: every sealed row, and the files. */
async function image(base: Base) {
  const cles = await clesDeBase(base);
  return base.lire((db) =>
    Promise.all(cles.map(async (cle) => ({ cle, scelle: await db.get('ecritures', cle) }))),
  );
}

describe('après un effacement', () => {
  test('les lignes d’avant, remises dans la base par quelqu’un, ne se lisent plus et s’en vont', async () => {
    const { coffre, base, nom, secret } = await avecUnSecret();
    const avant = await image(base);
    await coffre.append(releve('s1', 'après', { efface: [secret.id] }));
    await base.ecrire(['ecritures'], (tx) =>
      avant.flatMap(({ cle, scelle }) => (scelle ? [tx.objectStore('ecritures').put(scelle, cle)] : [])),
    );
    const { coffre: rouvert, base: relue } = await coffreRouvert(nom);
    expect(textes((await rouvert.lire('s1')).ecritures)).toEqual(['avant', null, 'après']);
    expect((await clesDeBase(relue)).filter(([suivi]) => suivi === 's1')).toHaveLength(3);
  });

  test('l’ancienne graine n’est plus sur aucun disque', async () => {
    const { coffre, disque, berceau } = await avecUnSecret();
    const graines = grainesActives(disque.octets('cles.a'));
    expect(graines).toHaveLength(2);
    await coffre.append(retrait('s1'));
    const restantes = graines.filter((graine) => disque.contient(graine) || berceau.contient(graine));
    expect(restantes).toHaveLength(1);
  });

  test('le brouillon qui n’est pas fini reste, celui du suivi retiré s’en va', async () => {
    const { coffre, nom, secret } = await avecUnSecret();
    await coffre.garderBrouillon('observer:s1', 'en cours');
    await coffre.garderBrouillon('observer:s2', 'ailleurs');
    await coffre.append(releve('s1', 'après', { efface: [secret.id] }));
    expect(await coffre.lireBrouillon('observer:s1')).toBe('en cours');
    await coffre.append(retrait('s1'));
    const { coffre: rouvert } = await coffreRouvert(nom);
    expect(await rouvert.lireBrouillon('observer:s1')).toBeNull();
    expect(await rouvert.lireBrouillon('observer:s2')).toBe('ailleurs');
  });
});

describe('un retrait venu d’un autre appareil', () => {
  test('emporte toute la chaîne d’ici ; ce qui s’écrit ensuite ne prend la place d’aucune ligne partie', async () => {
    const { coffre: ici, nom } = await avecUnSecret();
    const avant = await sauvegarder(ici);
    const { coffre: ailleurs } = await coffreOuvert();
    await restaurer(ailleurs, avant);
    await ailleurs.append(retrait('s1'));
    await restaurer(ici, await sauvegarder(ailleurs));
    expect((await ici.lire('s1')).ecritures).toHaveLength(1);
    const { coffre: rouvert } = await coffreRouvert(nom);
    const { ecriture } = await rouvert.append(promesse('s1'));
    expect(ecriture.entete.seq).toBe(3);
    expect(await restaurer(rouvert, avant)).toMatchObject({ contraires: 0 });
    expect((await rouvert.lire('s1')).ecritures).toHaveLength(2);
    expect((await rouvert.verifier('s1')).fausse).toBeNull();
  });

  const finsGardees = async (base: Base): Promise<boolean> =>
    (await base.lire((db) => db.get('reglages', 'fins'))) !== undefined;

  test('une restauration ordinaire ne laisse rien à retenir', async () => {
    const { coffre, base } = await avecUnSecret();
    await restaurer((await coffreOuvert()).coffre, await sauvegarder(coffre));
    const { coffre: ailleurs, base: sa } = await coffreOuvert();
    await restaurer(ailleurs, await sauvegarder(coffre));
    await ailleurs.append(releve('s1', 'ailleurs'));
    await restaurer(coffre, await sauvegarder(ailleurs));
    expect(await finsGardees(base)).toBe(false);
    expect(await finsGardees(sa)).toBe(false);
  });

  test('même élagué par d’autres restaurations, une vieille ligne ne revient pas comme une autre histoire', async () => {
    const { coffre: ici } = await avecUnSecret();
    await ici.append(promesse('s1'));
    const avant = await sauvegarder(ici);
    const { coffre: ailleurs } = await coffreOuvert();
    await restaurer(ailleurs, avant);
    await ailleurs.append(retrait('s1'));
    const apres = await sauvegarder(ailleurs);
    await restaurer(ici, apres);
    for (const suivi of ['s3', 's4']) {
      await ailleurs.append(releve(suivi, 'rien à voir'));
      await restaurer(ici, await sauvegarder(ailleurs));
    }
    // Nothing of its own is left there: the place is still kept.
    const { ecriture } = await ici.append(promesse('s1'));
    expect(ecriture.entete.seq).toBe(4);
    // It has lines of its own again: the place is forgotten, and no former line comes back.
    await ailleurs.append(releve('s5', 'rien à voir'));
    await restaurer(ici, await sauvegarder(ailleurs));
    await ici.append(promesse('s1'));
    for (const coffre of [ici, ailleurs])
      for (const copie of [avant, apres, await sauvegarder(ici)])
        expect(await restaurer(coffre, copie)).toMatchObject({ contraires: 0 });
    for (const coffre of [ici, ailleurs]) {
      const { ecritures } = await coffre.lire('s1');
      expect(ecritures.map(({ entete }) => entete.seq)).toEqual([1, 4, 5]);
      expect((await coffre.verifier('s1')).fausse).toBeNull();
    }
  });
});

describe('un effacement interrompu', () => {
  const fin = fc.record({
    rang: fc.integer({ min: 1, max: 40 }),
    comment: fc.constantFrom('tuer', 'couper'),
    tout: fc.boolean(),
  });

  test(
    'n’importe où : tout est encore là, ou plus rien ne se lit ; jamais entre les deux',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fin, async ({ rang, comment, tout }) => {
          const { coffre, base, disque, nom, secret } = await avecUnSecret();
          const avant = await image(base);
          disque.auProchain(rang, 'coupure');
          const acte = tout ? retrait('s1') : releve('s1', 'après', { efface: [secret.id] });
          const fait = await coffre.append(acte).then(
            () => true,
            () => false,
          );
          if (comment === 'couper') disque.couperLeCourant();
          else disque.rallumer();
          await base.fermer();
          const { coffre: rouvert, base: relue } = await coffreRouvert(nom);
          const lus = textes((await rouvert.lire('s1')).ecritures);
          const intact = lus.includes(SECRET);
          expect(lus).toEqual(intact ? ['avant', SECRET] : tout ? [null] : ['avant', null, 'après']);
          if (fait) expect(intact).toBe(false);
          expect((await rouvert.verifier('s1')).fausse).toBeNull();
          if (intact) return;
          // Nor from the other copy, as it was before.
          await relue.ecrire(['ecritures'], (tx) =>
            avant.flatMap(({ cle, scelle }) =>
              scelle ? [tx.objectStore('ecritures').put(scelle, cle)] : [],
            ),
          );
          const { coffre: encore } = await coffreRouvert(nom);
          expect(textes((await encore.lire('s1')).ecritures)).not.toContain(SECRET);
        }),
        { numRuns: 30 },
      );
    },
  );

  const TENUE = { promesse: 'revue', le: '2026-11-30' };
  const avecSuites = (): AEcrire => ({
    ...retrait('s1'),
    suites: [promesse('s1'), { ...promesse('s1'), id: 'tenue', type: 'promesse-tenue', contenu: TENUE }],
  });

  test('un retrait, à n’importe quelle écriture du disque : tout reste, ou le retrait avec ses promesses', async () => {
    const { coffre, disque } = await avecUnSecret();
    const debut = disque.appels;
    await coffre.append(avecSuites());
    const issues = new Set<string>();
    for (let rang = 1; rang <= disque.appels - debut; rang += 1) {
      const essai = await avecUnSecret();
      essai.disque.auProchain(rang, 'coupure');
      await essai.coffre.append(avecSuites()).catch(() => undefined);
      if (rang % 2 === 0) essai.disque.couperLeCourant(tirageDe(rang));
      else essai.disque.rallumer();
      await essai.base.fermer();
      const { coffre: rouvert } = await coffreRouvert(essai.nom);
      const types = (await rouvert.lire('s1')).ecritures.map(({ entete }) => entete.type);
      const tout = types.includes('releve');
      expect(types, `écriture ${rang}`).toEqual(
        tout ? ['releve', 'releve'] : ['retrait', 'promesse', 'promesse-tenue'],
      );
      expect((await rouvert.verifier('s1')).fausse).toBeNull();
      issues.add(String(tout));
    }
    expect(issues.size).toBe(2);
  });

  test('ce qui s’écrit après un retrait et ses promesses suit la chaîne', async () => {
    const { coffre, nom } = await avecUnSecret();
    await coffre.append(avecSuites());
    await coffre.append(promesse('s1'));
    expect((await coffre.verifier('s1')).fausse).toBeNull();
    const { coffre: rouvert } = await coffreRouvert(nom);
    const { ecriture } = await rouvert.append(promesse('s1'));
    expect(ecriture.entete.seq).toBe(7);
    expect((await rouvert.verifier('s1')).fausse).toBeNull();
  });

  test('une suite sans adieu est refusée : elle pourrait s’en séparer', async () => {
    const { coffre } = await avecUnSecret();
    await expect(coffre.append({ ...promesse('s1'), suites: [promesse('s1')] })).rejects.toThrow(TypeError);
  });

  test('la promesse est écrite, la nouvelle graine se perd : l’ancienne n’est pas détruite', async () => {
    const { coffre, base, disque, nom, secret } = await avecUnSecret();
    let ecrites = 0;
    // The lines, then the promise: the former seed comes next.
    disque.incident = ({ nom: fichier, action }) => {
      if (fichier === 'registre.a' && action === 'vider') ecrites += 1;
      return ecrites === 2 && fichier === 'cles.a' ? 'coupure' : null;
    };
    await expect(coffre.append(releve('s1', 'après', { efface: [secret.id] }))).rejects.toThrow();
    disque.rallumer();
    await base.fermer();
    for (const fichier of ['cles.a', 'cles.b'] as const)
      for (const place of casesDe(disque.octets(fichier), PREPAREE)) disque.retourner(fichier, place + 30);
    const { coffre: rouvert } = await coffreRouvert(nom);
    expect(textes((await rouvert.lire('s1')).ecritures)).toEqual(['avant', SECRET]);
  });

  test('dans la base, après la destruction de la clé : fini au démarrage suivant', async () => {
    const { coffre, base, nom } = await avecUnSecret();
    await base.fermer();
    base.reconnaitre(() => Promise.reject(new DOMException('', 'UnknownError')));
    await coffre.append(retrait('s1'));
    const { coffre: rouvert, base: relue } = await coffreRouvert(nom);
    expect(textes((await rouvert.lire('s1')).ecritures)).toEqual([null]);
    expect((await clesDeBase(relue)).filter(([suivi]) => suivi === 's1')).toHaveLength(1);
  });
});

const PREPAREE = 2;

describe('ce qui se tape pendant un effacement', () => {
  test('le brouillon survit à un arrêt juste après la promesse, et ce qui est tapé ensuite n’est pas remplacé', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (rang) => {
        const { coffre, base, disque, nom, secret } = await avecUnSecret();
        await coffre.garderBrouillon('observer:s1', 'en cours');
        disque.auProchain(rang, 'coupure');
        await coffre.append(releve('s1', 'après', { efface: [secret.id] })).catch(() => undefined);
        disque.rallumer();
        await base.fermer();
        const { coffre: rouvert } = await coffreRouvert(nom);
        expect(await rouvert.lireBrouillon('observer:s1')).toBe('en cours');
        await rouvert.garderBrouillon('observer:s1', 'en cours, et la suite');
        const { coffre: encore } = await coffreRouvert(nom);
        expect(await encore.lireBrouillon('observer:s1')).toBe('en cours, et la suite');
      }),
      { numRuns: 15 },
    );
  });

  test('coffre très jeune, arrêt juste avant que le berceau ne soit refait : l’ancienne graine n’y reste pas', async () => {
    const { coffre, base, disque, berceau, nom } = await avecUnSecret();
    const [ancienne] = grainesActives(disque.octets('cles.a')).filter((_, i) => i === 1);
    berceau.garder = () => Promise.reject(new Error('arrêt'));
    await coffre.append(retrait('s1')).catch(() => undefined);
    await base.fermer();
    berceau.garder = BerceauEnMemoire.prototype.garder.bind(berceau);
    await coffreRouvert(nom);
    expect(ancienne).toBeDefined();
    if (ancienne) expect(berceau.contient(ancienne) || disque.contient(ancienne)).toBe(false);
  });
});
