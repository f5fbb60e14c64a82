import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { veiller } from '../../src/app/verrou.ts';

describe('Le verrou', () => {
  let maintenant = 0;
  let delai: number | null = 60;
  let delaiCache: number | null = null;
  let attendre = false;
  const verrouiller = vi.fn();
  let arreter = (): void => undefined;

  const passer = async (secondes: number): Promise<void> => {
    maintenant += secondes * 1000;
    await vi.advanceTimersByTimeAsync(1_000);
  };
  const cacher = (cachee: boolean): void => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(cachee);
    document.dispatchEvent(new Event('visibilitychange'));
  };
  const toucher = (): void => {
    dispatchEvent(new PointerEvent('pointerdown'));
  };

  beforeEach(() => {
    vi.useFakeTimers();
    maintenant = 1_000_000;
    delai = 60;
    delaiCache = null;
    attendre = false;
    verrouiller.mockClear();
    arreter = veiller({
      delai: () => delai,
      delaiCache: () => delaiCache,
      attendre: () => attendre,
      verrouiller,
      maintenant: () => maintenant,
    });
  });
  afterEach(() => {
    arreter();
    vi.restoreAllMocks();
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

  test('pendant que les suivis se lisent attend de savoir : un réveil n’est pas oublié pour autant', async () => {
    attendre = true;
    delaiCache = 30;
    cacher(true);
    await passer(40);
    cacher(false);
    toucher();
    expect(verrouiller).not.toHaveBeenCalled();
    attendre = false;
    await passer(1);
    expect(verrouiller).toHaveBeenCalledTimes(1);
  });

  test('ne se ferme pas si la lecture finit par dire qu’une observation est en cours', async () => {
    attendre = true;
    await passer(3_600);
    attendre = false;
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

  test.each([
    ['pageshow', (): unknown => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))],
    ['resume', (): unknown => document.dispatchEvent(new Event('resume'))],
  ])('se ferme quand la page est rendue par le système (%s)', (_nom, rendre) => {
    maintenant += 61_000;
    rendre();
    expect(verrouiller).toHaveBeenCalled();
  });

  test('ne se ferme pas quand la page est rendue avant l’heure', () => {
    maintenant += 59_000;
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    document.dispatchEvent(new Event('resume'));
    expect(verrouiller).not.toHaveBeenCalled();
  });

  test('se ferme plus tôt quand la page est cachée', async () => {
    delaiCache = 30;
    cacher(true);
    await passer(29);
    expect(verrouiller).not.toHaveBeenCalled();
    await passer(1);
    expect(verrouiller).toHaveBeenCalled();
  });

  test('ne compte pas le temps passé devant la page', async () => {
    delaiCache = 30;
    cacher(true);
    await passer(20);
    cacher(false);
    await passer(20);
    cacher(true);
    await passer(15);
    expect(verrouiller).not.toHaveBeenCalled();
  });

  test('se ferme au retour d’une page gelée pendant qu’elle était cachée', () => {
    delaiCache = 30;
    cacher(true);
    maintenant += 45_000;
    cacher(false);
    expect(verrouiller).toHaveBeenCalled();
  });

  test('cachée, attend le délai ordinaire s’il n’y en a pas d’autre', async () => {
    cacher(true);
    await passer(45);
    expect(verrouiller).not.toHaveBeenCalled();
  });

  test('ne veille plus une fois arrêté', async () => {
    arreter();
    await passer(3_600);
    dispatchEvent(new PageTransitionEvent('pageshow'));
    document.dispatchEvent(new Event('resume'));
    cacher(true);
    expect(verrouiller).not.toHaveBeenCalled();
  });
});
