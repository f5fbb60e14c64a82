import { urlDeWorker } from '../ui/confiance.ts';

/**
 * Service worker of the app. A new version waits until no suivi is en cours and the user agrees; only the tab
 * that asked reloads.
 */
export class MiseAJour {
  #enAttente = $state.raw<ServiceWorker | null>(null);
  #prete = $state.raw(false);

  /** A new version is here and waits. */
  get disponible(): boolean {
    return this.#enAttente !== null;
  }
  /** The app can start without a network. */
  get horsLigne(): boolean {
    return this.#prete;
  }

  async inscrire(): Promise<void> {
    if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
    const inscription = await navigator.serviceWorker.register(urlDeWorker('./sw.js'), {
      updateViaCache: 'none',
    });
    this.#suivre(inscription);
    await navigator.serviceWorker.ready;
    this.#prete = true;
    document.addEventListener('visibilitychange', () => {
      // Offline, the check fails: that is not an error.
      if (document.visibilityState === 'visible') inscription.update().catch(() => undefined);
    });
  }

  installer(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    this.#enAttente?.postMessage({ type: 'SKIP_WAITING' });
  }

  #suivre(inscription: ServiceWorkerRegistration): void {
    const signaler = (): void => {
      // Without a controller it is the first installation, not an update.
      if (inscription.waiting && navigator.serviceWorker.controller) this.#enAttente = inscription.waiting;
    };
    signaler();
    inscription.addEventListener('updatefound', () => {
      inscription.installing?.addEventListener('statechange', signaler);
    });
  }
}
