import { describe, expect, test } from 'vitest';
import { ErreurCoffreFerme } from '../../src/storage/erreurs.ts';
import { Session } from '../../src/storage/session.ts';
import type { PorteWorker } from '../../src/storage/session.ts';
import { releve } from './aides.ts';

/** A Worker that never answers. */
class WorkerMuet implements PorteWorker {
  arrete = false;
  postMessage(): void {
    return;
  }
  addEventListener(): void {
    return;
  }
  removeEventListener(): void {
    return;
  }
  terminate(): void {
    this.arrete = true;
  }
}

const A_LIRE = { aujourdhui: '2026-11-22', duree: { dureeJournalJours: 30 }, mesures: false };
const LONGTEMPS = 3_600_000;

describe('La fin d’un Worker', () => {
  test('n’attend pas une lecture : le coffre se verrouille aussitôt, et celle-ci est refusée', async () => {
    const worker = new WorkerMuet();
    const session = new Session(worker, () => undefined);
    const lectures = [session.appeler('resumer', [['s1'], A_LIRE]), session.appeler('lire', ['s1'])];
    const refus = lectures.map((lecture) => expect(lecture).rejects.toThrow(ErreurCoffreFerme));
    await session.fermer(LONGTEMPS);
    expect(worker.arrete).toBe(true);
    await Promise.all(refus);
  });

  test('attend une écriture, le temps qui lui est donné', async () => {
    const worker = new WorkerMuet();
    const session = new Session(worker, () => undefined);
    const ecriture = expect(session.appeler('append', [releve('s1', 'un')])).rejects.toThrow(
      ErreurCoffreFerme,
    );
    const fin = session.fermer(30);
    await Promise.resolve();
    expect(worker.arrete).toBe(false);
    await Promise.all([fin, ecriture]);
    expect(worker.arrete).toBe(true);
  });
});
