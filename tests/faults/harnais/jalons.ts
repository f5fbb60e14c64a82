/** The moments of an update, as the page sees its service workers go through them. */
import type { BrowserContext, Page } from '@playwright/test';

declare global {
  /** Given to the page by Node. */
  var passer: (jalon: string) => Promise<void>;
}

export class Jalons {
  readonly #passes = new Set<string>();
  readonly #guetteurs = new Map<string, () => void>();

  async ecouter(contexte: BrowserContext): Promise<void> {
    await contexte.exposeBinding('passer', (_source, jalon: string) => this.passer(jalon));
  }

  /** From now on: `installing`, `installed`, `activating`, `activated` of the next version, and `controllerchange`. */
  async suivre(page: Page): Promise<void> {
    await page.evaluate(async () => {
      const inscription = await navigator.serviceWorker.ready;
      inscription.addEventListener('updatefound', () => {
        const neuf = inscription.installing;
        void passer('installing');
        neuf?.addEventListener('statechange', () => void passer(neuf.state));
      });
      navigator.serviceWorker.addEventListener('controllerchange', () => void passer('controllerchange'));
    });
  }

  passer(jalon: string): void {
    this.#passes.add(jalon);
    this.#guetteurs.get(jalon)?.();
  }

  async attendre(jalon: string): Promise<void> {
    if (!this.#passes.has(jalon)) await new Promise<void>((ok) => this.#guetteurs.set(jalon, ok));
  }
}
