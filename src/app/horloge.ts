import type { Horloge } from '../domain/instant.ts';

/**
 * The device's clock. `performance.now()` stops while a phone sleeps (Chromium on Android, crbug 1206450), so
 * the monotonic stretch is cut each time the page comes back from the background: there, and only there, the
 * wall clock is believed.
 */
export function creerHorloge(nouvelId: () => string): Horloge {
  let session = nouvelId();
  const couper = (): void => {
    session = nouvelId();
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') couper();
  });
  document.addEventListener('resume', couper);
  addEventListener('pageshow', (evenement) => {
    if (evenement.persisted) couper();
  });
  return () => {
    const mural = Date.now();
    return {
      mural,
      monotone: Math.round(performance.now()),
      session,
      decalage: -new Date(mural).getTimezoneOffset(),
    };
  };
}
