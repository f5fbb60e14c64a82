interface Options {
  /** Seconds without a gesture; null: never by itself. */
  readonly delai: () => number | null;
  /** Seconds with the page hidden; null: the delay above only. */
  readonly delaiCache: () => number | null;
  /** While true, a lock that is due waits: nobody knows yet whether an observation, which forbids it, is under way. */
  readonly attendre?: () => boolean;
  /** Called once a delay has passed. */
  readonly verrouiller: () => void;
  /** Wall clock, ms. */
  readonly maintenant: () => number;
}

const GESTES = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Locks after a time without a gesture, or hidden. Compares wall-clock readings rather than trusting one timer:
 * timers stop while a device sleeps, and the gap is seen at the next tick or when the page comes back.
 */
export function veiller({
  delai,
  delaiCache,
  attendre = () => false,
  verrouiller,
  maintenant,
}: Options): () => void {
  let dernierGeste = maintenant();
  let cacheDepuis: number | null = document.hidden ? maintenant() : null;
  let du = false;
  const passe = (depuis: number | null, secondes: number | null): boolean =>
    depuis !== null && secondes !== null && maintenant() - depuis >= secondes * 1000;
  const depasse = (): boolean => passe(dernierGeste, delai()) || passe(cacheDepuis, delaiCache());
  const geste = (): void => {
    if (depasse()) du = true;
    else dernierGeste = maintenant();
  };
  const regarder = (): void => {
    du ||= depasse();
    if (!du || attendre()) return;
    du = false;
    if (delai() !== null) verrouiller();
  };
  const changer = (): void => {
    regarder();
    cacheDepuis = document.hidden ? (cacheDepuis ?? maintenant()) : null;
  };
  for (const nom of GESTES) addEventListener(nom, geste, { capture: true, passive: true });
  document.addEventListener('visibilitychange', changer);
  // A page taken out of the back-forward cache, or thawed, shows itself without having been hidden long.
  addEventListener('pageshow', regarder);
  document.addEventListener('resume', regarder);
  const tic = setInterval(regarder, 1000);
  return () => {
    for (const nom of GESTES) removeEventListener(nom, geste, { capture: true });
    document.removeEventListener('visibilitychange', changer);
    removeEventListener('pageshow', regarder);
    document.removeEventListener('resume', regarder);
    clearInterval(tic);
  };
}
