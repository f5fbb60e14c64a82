/** The test of every story: whatever it tells, the page stays silent, alone and lawful. */
import { expect, test as base, type BrowserContext } from '@playwright/test';
import { COURT } from '../aides/court.ts';

const DE_L_APPAREIL = /^(blob|data|about|chrome|chrome-extension|resource|moz-extension):/;

/** What a page must never do, heard on every page of a context. */
export class Temoin {
  readonly #fautes: string[] = [];
  readonly #adresses: string[] = [];
  readonly #origines: string[] = [];

  /** `securitypolicyviolation` reaches the console of Chromium only for some directives: it is logged by hand. */
  async ecouter(contexte: BrowserContext): Promise<void> {
    contexte.on('console', (message) => {
      if (message.type() === 'error') this.#fautes.push(`console : ${message.text()}`);
    });
    contexte.on('weberror', (erreur) => this.#fautes.push(`erreur : ${erreur.error().message}`));
    contexte.on('request', (requete) => this.#adresses.push(requete.url()));
    await contexte.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (faute) => {
        console.error(`CSP ${faute.violatedDirective} ${faute.blockedURI} ${faute.sourceFile}`);
      });
    });
  }

  /** Console errors, uncaught errors and refusals of the Content Security Policy. */
  get fautes(): readonly string[] {
    return this.#fautes;
  }

  /** The app is served from here. */
  admettre(origine: string): void {
    this.#origines.push(origine);
  }

  /** Addresses asked for outside the app. What is of the browser itself (its PDF viewer) never leaves the device. */
  get dehors(): readonly string[] {
    const chezNous = (adresse: string): boolean => this.#origines.some((o) => adresse.startsWith(o));
    return this.#adresses.filter((a) => !chezNous(a) && !DE_L_APPAREIL.test(a));
  }
}

interface Histoire {
  readonly temoin: Temoin;
  /**
   * Does the browser have service workers? In the short form, only where the story cuts the network, updates or
   * installs: each new context would fetch, check and store the whole app again, a fifth of the work of a story.
   */
  readonly serviceWorker: boolean;
}

/** As a browser that has none. */
async function retirerLesServiceWorkers(contexte: BrowserContext): Promise<void> {
  await contexte.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
}

export const test = base.extend<Histoire>({
  serviceWorker: [!COURT, { option: true }],
  temoin: [
    async ({ context, baseURL, serviceWorker }, use) => {
      if (!serviceWorker) await retirerLesServiceWorkers(context);
      const temoin = new Temoin();
      temoin.admettre(baseURL ?? '');
      await temoin.ecouter(context);
      await use(temoin);
      expect(temoin.fautes, 'la page se plaint').toEqual([]);
      expect(temoin.dehors, 'la page parle à quelqu’un').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
