import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { veiller } from '../../src/app/verrou.ts';

describe('Le verrou', () => {
  let maintenant = 0;
  let delai: number | null = 60;
  const verrouiller = vi.fn();
  let arreter = (): void => undefined;

  const passer = async (secondes: number): Promise<void> => {
    maintenant += secondes * 1000;
    await vi.advanceTimersByTimeAsync(1_000);
  };
  const toucher = (): void => {
    dispatchEvent(new PointerEvent('pointerdown'));
  };

  beforeEach(() => {
    vi.useFakeTimers();
    maintenant = 1_000_000;
    delai = 60;
    verrouiller.mockClear();
    arreter = veiller({ delai: () => delai, verrouiller, maintenant: () => maintenant });
  });
  afterEach(() => {
    arreter();
    vi.useRealTimers();
  });

  test('se ferme après le temps réglé sans geste', async () => {
    await passer(59);
    expect(verrouiller).not.toHaveBeenCalled();
    await passer(1);
    expect(verrouiller).toHaveBeenCalled();
  });

  test('attend de nouveau après un geste', async () => {
    await passer(50);
    toucher();
    await passer(50);
    expect(verrouiller).not.toHaveBeenCalled();
  });

  test('ne se ferme pas seul pendant une observation, si la personne ne l’a pas choisi', async () => {
    delai = null;
    await passer(3_600);
    expect(verrouiller).not.toHaveBeenCalled();
  });

  test('se ferme au réveil de l’appareil : le geste qui réveille ne compte pas', async () => {
    maintenant += 3_600_000;
    toucher();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(verrouiller).toHaveBeenCalled();
  });

  test('se ferme quand la page revient devant, sans attendre la seconde suivante', () => {
    maintenant += 61_000;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(verrouiller).toHaveBeenCalled();
  });
});
