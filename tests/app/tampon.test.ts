import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BrouillonsTamponnes } from '../../src/app/tampon.ts';
import type { Brouillons } from '../../src/domain/ports.ts';

/** A disk that tells what it was asked, and may be full. */
class Disque implements Brouillons {
  readonly ecrits: [string, unknown][] = [];
  plein = false;
  garder(cle: string, valeur: unknown): Promise<number> {
    if (this.plein) return Promise.reject(new Error('Disque plein'));
    this.ecrits.push([cle, valeur]);
    return Promise.resolve(this.ecrits.length);
  }
  lire(cle: string): Promise<unknown> {
    return Promise.resolve(this.ecrits.findLast(([c]) => c === cle)?.[1]);
  }
  oublier(cle: string): Promise<void> {
    this.ecrits.push([cle, null]);
    return Promise.resolve();
  }
}

describe('Un brouillon', () => {
  let disque: Disque;
  let brouillons: BrouillonsTamponnes;
  beforeEach(() => {
    vi.useFakeTimers();
    disque = new Disque();
    brouillons = new BrouillonsTamponnes(disque);
  });
  afterEach(() => vi.useRealTimers());

  test('va sur le disque à la pause de la main, une seule fois, avec le dernier texte', async () => {
    const premiere = brouillons.garder('a', 'Attend');
    const derniere = brouillons.garder('a', 'Attend 12 min');
    expect(disque.ecrits).toEqual([]);
    await vi.advanceTimersByTimeAsync(250);
    expect(disque.ecrits).toEqual([['a', 'Attend 12 min']]);
    expect(await premiere).toBe(await derniere);
  });

  test('se relit avec ce qui était encore dans la main', async () => {
    void brouillons.garder('a', 'à moitié');
    expect(await brouillons.lire('a')).toBe('à moitié');
  });

  test('oublié ne revient pas à la pause suivante', async () => {
    void brouillons.garder('a', 'parti');
    await brouillons.oublier('a');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await brouillons.lire('a')).toBeNull();
  });

  test('part tout de suite quand le coffre se verrouille', async () => {
    void brouillons.garder('a', 'un');
    void brouillons.garder('b', 'deux');
    await brouillons.toutVider();
    expect(disque.ecrits).toEqual([
      ['a', 'un'],
      ['b', 'deux'],
    ]);
  });

  test('refusé par le disque le dit à qui l’écrivait, et le verrou passe quand même', async () => {
    disque.plein = true;
    const garde = brouillons.garder('a', 'un');
    garde.catch(() => undefined);
    await brouillons.toutVider();
    await expect(garde).rejects.toThrow('Disque plein');
  });
});

describe('Des brouillons en souffrance', () => {
  let mort: Disque;
  let avant: BrouillonsTamponnes;
  let disque: Disque;
  let apres: BrouillonsTamponnes;
  beforeEach(() => {
    vi.useFakeTimers();
    mort = new Disque();
    mort.plein = true;
    avant = new BrouillonsTamponnes(mort);
    disque = new Disque();
    apres = new BrouillonsTamponnes(disque);
  });
  afterEach(() => vi.useRealTimers());

  const refuser = async (cle: string, valeur: string): Promise<void> => {
    const garde = avant.garder(cle, valeur);
    garde.catch(() => undefined);
    await avant.vider(cle);
  };

  test('vont dans le coffre suivant, avec ce qui était encore dans la main', async () => {
    await refuser('a', 'Le brancard reste');
    avant.garder('b', 'Elle dem').catch(() => undefined);
    await apres.reprendre(avant);
    expect(disque.ecrits).toEqual([
      ['a', 'Le brancard reste'],
      ['b', 'Elle dem'],
    ]);
  });

  test('gardent le dernier texte', async () => {
    await refuser('a', 'un');
    await refuser('a', 'un deux');
    await apres.reprendre(avant);
    expect(disque.ecrits).toEqual([['a', 'un deux']]);
  });

  test('n’y vont pas s’ils ont été écrits depuis, ou oubliés', async () => {
    await refuser('a', 'écrit ensuite');
    await refuser('b', 'oublié ensuite');
    mort.plein = false;
    void avant.garder('a', 'écrit ensuite');
    await avant.vider('a');
    await avant.oublier('b');
    await apres.reprendre(avant);
    expect(disque.ecrits).toEqual([]);
  });
});
