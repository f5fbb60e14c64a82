import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { pourBilan } from '../../src/domain/bilan-mesure.ts';
import { lire } from '../../src/domain/lire.ts';
import { resumer } from '../../src/domain/resume.ts';
import { ErreurCoffreFerme, ErreurRegistreAbime } from '../../src/storage/erreurs.ts';
import { resumerPlusieurs } from '../../src/storage/resumes.ts';
import { coffreOuvert, debutDeSuivi, promesse, releve, retrait } from './aides.ts';

const AUJOURDHUI = '2026-11-22';
const DUREE = { dureeJournalJours: 30 };
const A_LIRE = { aujourdhui: AUJOURDHUI, duree: DUREE, mesures: false };

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
    expect(await coffre.resumer(await coffre.lister(), A_LIRE)).toEqual({
      resumes: attendus,
      mesures: [],
      illisibles: [],
    });
    expect(attendus.map(({ id, lignes }) => [id, lignes])).toEqual([
      ['s1', 2],
      ['s2', 2],
      ['s3', 1],
    ]);
  });

  test('un suivi qui ne se lit pas est compté, et ne cache pas les autres', async () => {
    const { coffre } = await coffreOuvert();
    for (const suivi of ['s1', 's3']) await coffre.append(debutDeSuivi(suivi, false));
    const registres = {
      nombre: () => 1,
      ecritures: async (suivi: string) => {
        if (suivi === 's2') throw new ErreurRegistreAbime();
        return [...(await coffre.lire(suivi)).ecritures];
      },
    };
    const { resumes, illisibles } = await resumerPlusieurs(registres, ['s1', 's2', 's3'], A_LIRE, () => true);
    expect(resumes.map(({ id }) => id)).toEqual(['s1', 's3']);
    expect(illisibles).toEqual(['s2']);
  });

  test('un coffre fermé n’en donne aucun', async () => {
    const { coffre } = await coffreOuvert();
    await coffre.verrouiller();
    await expect(coffre.resumer(['s1'], A_LIRE)).rejects.toThrow(ErreurCoffreFerme);
  });

  test('un coffre fermé pendant la lecture n’en laisse sortir aucun', async () => {
    const { coffre } = await coffreOuvert();
    for (const suivi of ['s1', 's2']) await coffre.append(debutDeSuivi(suivi, false));
    const lecture = coffre.resumer(['s1', 's2'], A_LIRE);
    await Promise.all([expect(lecture).rejects.toThrow(ErreurCoffreFerme), coffre.verrouiller()]);
  });

  test('portent les chiffres des bilans quand ils sont demandés, et rien de ce qui n’est pas là', async () => {
    const { coffre } = await coffreOuvert();
    await coffre.append(debutDeSuivi('s1', false));
    const { mesures, resumes } = await coffre.resumer(['s1', 'ailleurs'], { ...A_LIRE, mesures: true });
    expect(mesures).toEqual([pourBilan(lire('s1', (await coffre.lire('s1')).ecritures), AUJOURDHUI)]);
    expect(resumes.map(({ id }) => id)).toEqual(['s1']);
  });
});

describe('l’ordre de lecture', () => {
  test('met d’abord ce qui vient d’être écrit, quel que soit l’appareil ou le nom', async () => {
    const { coffre } = await coffreOuvert();
    const a = (mural: number) => ({ instant: { mural, monotone: 0, session: 's', decalage: 60 } });
    await coffre.append({ ...debutDeSuivi('s1', false), ...a(1_000) });
    await coffre.append({ ...debutDeSuivi('s3', false), ...a(2_000) });
    await coffre.append({ ...debutDeSuivi('s2', false), ...a(3_000) });
    expect(await coffre.recents()).toEqual(['s2', 's3', 's1']);
    await coffre.append({ ...releve('s1', 'un'), ...a(4_000) });
    expect(await coffre.recents()).toEqual(['s1', 's2', 's3']);
  });
});
