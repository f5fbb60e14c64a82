import { beforeEach, describe, expect, test } from 'vitest';
import { AtelierPdf, EchecPdf, type Minuteur } from '../../../src/reports/pdf/client.ts';
import type { DuWorker, VersLeWorker } from '../../../src/reports/pdf/messages.ts';
import type { DemandeDocument } from '../../../src/reports/documents/index.ts';

/** A Worker that answers when the test says so. */
class FauxWorker extends EventTarget {
  readonly recus: VersLeWorker<DemandeDocument>[] = [];
  arrete = false;

  postMessage(message: VersLeWorker<DemandeDocument>): void {
    this.recus.push(message);
  }

  terminate(): void {
    this.arrete = true;
  }

  dire(message: DuWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data: message }));
  }

  tomber(): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message: 'tombé' }));
  }

  finir(octets: number): void {
    this.dire({ type: 'fini', id: this.recus.at(-1)?.id ?? 0, octets: new Uint8Array([octets]) });
  }
}

/** Time passes when the test says so. */
class FauxMinuteur implements Minuteur {
  #rappels = new Set<{ readonly a: number; readonly rappel: () => void }>();
  #maintenant = 0;

  apres(millisecondes: number, rappel: () => void): () => void {
    const attente = { a: this.#maintenant + millisecondes, rappel };
    this.#rappels.add(attente);
    return () => this.#rappels.delete(attente);
  }

  avancer(millisecondes: number): void {
    this.#maintenant += millisecondes;
    for (const attente of [...this.#rappels]) {
      if (attente.a > this.#maintenant || !this.#rappels.delete(attente)) continue;
      attente.rappel();
    }
  }
}

const demande = { document: 'journal' } as unknown as DemandeDocument;
const laSuite = () => new Promise<void>((suite) => setImmediate(suite));

let workers: FauxWorker[];
let minuteur: FauxMinuteur;
const creerWorker = (): Worker => {
  const worker = new FauxWorker();
  workers.push(worker);
  return worker as unknown as Worker;
};
const unAtelier = () =>
  new AtelierPdf(creerWorker, { minuteur, secours: () => Promise.resolve(new Uint8Array([99])) });
const worker = (rang = 0): FauxWorker => {
  const trouve = workers[rang];
  if (!trouve) throw new Error(`Pas de Worker ${rang}`);
  return trouve;
};

beforeEach(() => {
  workers = [];
  minuteur = new FauxMinuteur();
});

describe('l’atelier', () => {
  test('n’ouvre le Worker qu’à la première demande, et suit son avancement', async () => {
    const atelier = unAtelier();
    expect(workers).toHaveLength(0);
    const parts: unknown[] = [];
    const travail = atelier.generer(demande, { onProgress: (part, page) => parts.push([part, page]) });
    await laSuite();
    worker().dire({ type: 'pret' });
    expect(worker().recus).toEqual([{ id: 1, demande }]);
    worker().dire({ type: 'progres', id: 1, part: 0.5 });
    worker().dire({ type: 'progres', id: 1, part: 0.7, page: { rang: 3, sur: 12 } });
    worker().dire({ type: 'progres', id: 7, part: 0.9 });
    worker().finir(1);
    expect(await travail).toEqual(new Uint8Array([1]));
    expect(parts).toEqual([
      [0.5, undefined],
      [0.7, { rang: 3, sur: 12 }],
    ]);
  });

  test('garde le Worker une minute, puis l’arrête', async () => {
    const atelier = unAtelier();
    const premier = atelier.generer(demande);
    await laSuite();
    worker().finir(1);
    await premier;
    minuteur.avancer(59_000);
    const second = atelier.generer(demande);
    await laSuite();
    minuteur.avancer(59_000);
    worker().finir(2);
    await second;
    expect(workers).toHaveLength(1);
    expect(worker().arrete).toBe(false);
    minuteur.avancer(60_000);
    expect(worker().arrete).toBe(true);
  });

  test('fait un document à la fois', async () => {
    const atelier = unAtelier();
    const travaux = [atelier.generer(demande), atelier.generer(demande)];
    await laSuite();
    expect(worker().recus).toHaveLength(1);
    worker().finir(1);
    await laSuite();
    worker().finir(2);
    expect(await Promise.all(travaux)).toEqual([new Uint8Array([1]), new Uint8Array([2])]);
  });
});

describe('l’atelier tenu chaud par un écran', () => {
  test('démarre avant la première demande, et reste jusqu’à ce que l’écran se ferme', async () => {
    const atelier = unAtelier();
    atelier.chauffer();
    atelier.chauffer();
    expect(workers).toHaveLength(1);
    worker().dire({ type: 'pret' });
    const travail = atelier.generer(demande);
    await laSuite();
    worker().finir(1);
    await travail;
    minuteur.avancer(3_600_000);
    expect(worker().arrete).toBe(false);
    atelier.fermer();
    expect(worker().arrete).toBe(true);
  });

  test('qui n’a pas pu démarrer ne fait attendre personne', async () => {
    const atelier = unAtelier();
    atelier.chauffer();
    worker().tomber();
    expect(await atelier.generer(demande)).toEqual(new Uint8Array([99]));
    expect(worker().recus).toEqual([]);
  });
});

describe('annuler', () => {
  test('arrête le Worker ; la demande suivante en ouvre un autre', async () => {
    const atelier = unAtelier();
    const annulation = new AbortController();
    const travail = atelier.generer(demande, { signal: annulation.signal });
    await laSuite();
    annulation.abort();
    await expect(travail).rejects.toThrow('aborted');
    expect(worker().arrete).toBe(true);
    const suivant = atelier.generer(demande);
    await laSuite();
    worker(1).finir(2);
    expect(await suivant).toEqual(new Uint8Array([2]));
  });

  test('avant de commencer, n’ouvre rien', async () => {
    await expect(unAtelier().generer(demande, { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
    expect(workers).toHaveLength(0);
  });
});

describe('ce qui échoue', () => {
  test('une minute sans nouvelle : une phrase, et le Worker est arrêté', async () => {
    const travail = unAtelier().generer(demande);
    await laSuite();
    minuteur.avancer(59_000);
    worker().dire({ type: 'progres', id: 1, part: 0.1 });
    minuteur.avancer(59_000);
    expect(worker().arrete).toBe(false);
    minuteur.avancer(1_000);
    await expect(travail).rejects.toThrow('n’avance plus depuis une minute');
    expect(worker().arrete).toBe(true);
  });

  test('le Worker refuse le document : la cause reste jointe', async () => {
    const travail = unAtelier().generer(demande);
    await laSuite();
    worker().dire({ type: 'echec', id: 1, message: 'Contenu perdu', nom: 'ContenuPerdu' });
    await expect(travail).rejects.toMatchObject({ name: 'EchecPdf', cause: { name: 'ContenuPerdu' } });
    await expect(travail).rejects.toThrow('Rien n’est perdu');
  });

  test('un document à compléter dit lui-même ce qui manque', async () => {
    const travail = unAtelier().generer(demande);
    await laSuite();
    worker().dire({ type: 'echec', id: 1, message: 'Indiquez l’unité.', nom: 'DocumentIncomplet' });
    await expect(travail).rejects.toThrow('Indiquez l’unité.');
  });

  test('le Worker ne démarre pas : le document se fait sur place, cette fois et les suivantes', async () => {
    const atelier = unAtelier();
    const travail = atelier.generer(demande);
    await laSuite();
    worker().tomber();
    expect(await travail).toEqual(new Uint8Array([99]));
    expect(await atelier.generer(demande)).toEqual(new Uint8Array([99]));
    expect(workers).toHaveLength(1);
  });

  test('le navigateur refuse les Workers : le document se fait sur place', async () => {
    const atelier = new AtelierPdf(
      () => {
        throw new DOMException('refusé', 'SecurityError');
      },
      { minuteur, secours: () => Promise.resolve(new Uint8Array([99])) },
    );
    expect(await atelier.generer(demande)).toEqual(new Uint8Array([99]));
  });

  test('le Worker tombe en route : pas de second essai en silence', async () => {
    const travail = unAtelier().generer(demande);
    await laSuite();
    worker().dire({ type: 'pret' });
    worker().tomber();
    await expect(travail).rejects.toBeInstanceOf(EchecPdf);
  });
});
