interface Options {
  /** Seconds without a gesture; null: never by itself. */
  readonly delai: () => number | null;
  /** Called once the delay has passed. */
  readonly verrouiller: () => void;
  /** Wall clock, ms. */
  readonly maintenant: () => number;
}

const GESTES = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Locks after a time without a gesture. Compares wall-clock readings rather than trusting one timer: timers
 * stop while a device sleeps, and the gap is seen at the next tick or when the page comes back.
 */
export function veiller({ delai, verrouiller, maintenant }: Options): () => void {
  let dernierGeste = maintenant();
  const geste = (): void => {
    if (!depasse()) dernierGeste = maintenant();
  };
  const depasse = (): boolean => {
    const secondes = delai();
    return secondes !== null && maintenant() - dernierGeste >= secondes * 1000;
  };
  const regarder = (): void => {
    if (depasse()) verrouiller();
  };
  for (const nom of GESTES) addEventListener(nom, geste, { capture: true, passive: true });
  document.addEventListener('visibilitychange', regarder);
  const tic = setInterval(regarder, 1000);
  return () => {
    for (const nom of GESTES) removeEventListener(nom, geste, { capture: true });
    document.removeEventListener('visibilitychange', regarder);
    clearInterval(tic);
  };
}
