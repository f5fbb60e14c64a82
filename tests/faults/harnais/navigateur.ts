/** A browser on the profile of a real disk: started, stopped as it stands, killed, started again. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { optionsChromium } from '../../../scripts/navigateur.mjs';
import { degeler, geler, processusDe, tuerTout } from './processus.ts';

/** Ends of the journey of a message already sent when the browser was stopped. */
const derniersMots = (): Promise<void> => new Promise((ok) => void setTimeout(ok, 50));

export class Navigateur {
  readonly profil: string;
  #contexte: BrowserContext | null = null;
  #page: Page | null = null;

  constructor(profil: string) {
    this.profil = profil;
  }

  get page(): Page {
    if (!this.#page) throw new Error('L’appareil est éteint.');
    return this.#page;
  }

  get contexte(): BrowserContext {
    if (!this.#contexte) throw new Error('L’appareil est éteint.');
    return this.#contexte;
  }

  /** On an empty page. */
  async allumer(): Promise<Page> {
    // Left by a browser that was killed, or copied while it ran.
    for (const nom of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
      rmSync(join(this.profil, nom), { force: true });
    const options = optionsChromium();
    this.#contexte = await chromium.launchPersistentContext(this.profil, {
      ...options,
      locale: 'fr-FR',
      // Not Playwright's own override: a scenario could no longer travel.
      env: { ...process.env, ...options.env, TZ: 'Europe/Paris' },
    });
    this.#page = this.#contexte.pages()[0] ?? (await this.#contexte.newPage());
    return this.#page;
  }

  /** From now on the device is this page. */
  passerSur(page: Page): void {
    this.#page = page;
  }

  cdp(): Promise<CDPSession> {
    return this.contexte.newCDPSession(this.page);
  }

  /** kill -9, in the middle of whatever it does. */
  async tuer(): Promise<void> {
    const ferme = this.#contexte?.waitForEvent('close').catch(() => undefined);
    await tuerTout(this.profil);
    await ferme;
    this.#oublier();
  }

  /** Stopped as it stands: neither the browser nor its disk threads move until `degeler`. */
  async geler(): Promise<void> {
    geler(this.profil);
    await derniersMots();
  }

  degeler(): void {
    degeler(this.profil);
  }

  /** As a person closes the browser. */
  async eteindre(): Promise<void> {
    await this.#contexte?.close();
    this.#oublier();
  }

  /** Whatever its state. */
  async jeter(): Promise<void> {
    if (processusDe(this.profil).length > 0) await this.tuer();
  }

  #oublier(): void {
    this.#contexte = null;
    this.#page = null;
  }
}
