/** Keeps the screen on while observing. The system lets go by itself when the page is hidden: ask again after. */
export function garderEveille(): () => void {
  let verrou: WakeLockSentinel | null = null;
  let fini = false;

  async function demander(): Promise<void> {
    if (document.visibilityState !== 'visible' || fini) return;
    try {
      const obtenu = await navigator.wakeLock.request('screen');
      if (fini) await obtenu.release();
      else verrou = obtenu;
    } catch {
      // Refused, low battery or unknown here: the screen goes off as usual, nothing is lost.
    }
  }
  if (!('wakeLock' in navigator)) return () => undefined;
  const revenir = (): void => void demander();
  document.addEventListener('visibilitychange', revenir);
  revenir();

  return () => {
    fini = true;
    document.removeEventListener('visibilitychange', revenir);
    void verrou?.release();
  };
}
