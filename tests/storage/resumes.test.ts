import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { AEcrire } from '../../src/domain/ecriture.ts';
import { lire } from '../../src/domain/lire.ts';
import { resumer } from '../../src/domain/resume.ts';
import { ErreurCoffreFerme } from '../../src/storage/erreurs.ts';
import { coffreOuvert, debutDeSuivi, promesse, releve, retrait } from './aides.ts';

const AUJOURDHUI = '2026-11-22';
const DUREE = { dureeJournalJours: 30 };

describe('les résumés de tous les suivis', () => {
  test('disent de chacun ce que dirait sa lecture entière', async () => {
    const { coffre } = await coffreOuvert();
    for (const suivi of ['s1', 's2', 's3']) await coffre.append(debutDeSuivi(suivi, false));
    await coffre.append(releve('s1', 'un'));
    await coffre.append(promesse('s2'));
    await coffre.append(retrait('s3'));
    const attendus = await Promise.all(
      (await coffre.lister()).map(async (suivi) =>
        resumer(lire(suivi, (await coffre.lire(suivi)).ecritures), AUJOURDHUI, DUREE),
      ),
    );
    expect(await coffre.resumer(AUJOURDHUI, DUREE)).toEqual({ resumes: attendus, illisibles: 0 });
    expect(attendus.map(({ id, lignes }) => [id, lignes])).toEqual([
      ['s1', 2],
      ['s2', 2],
      ['s3', 1],
    ]);
  });

  test('un suivi qui ne se lit pas est compté, et ne cache pas les autres', async () => {
    const { coffre } = await coffreOuvert();
    await coffre.append(debutDeSuivi('s1', false));
    await coffre.append({ ...releve('s2', 'x'), contenu: null } as unknown as AEcrire);
    await coffre.append(debutDeSuivi('s3', false));
    const { resumes, illisibles } = await coffre.resumer(AUJOURDHUI, DUREE);
    expect(resumes.map(({ id }) => id)).toEqual(['s1', 's3']);
    expect(illisibles).toBe(1);
  });

  test('un coffre fermé n’en donne aucun', async () => {
    const { coffre } = await coffreOuvert();
    await coffre.verrouiller();
    await expect(coffre.resumer(AUJOURDHUI, DUREE)).rejects.toThrow(ErreurCoffreFerme);
  });
});
