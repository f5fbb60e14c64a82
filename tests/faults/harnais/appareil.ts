/** One device: a profile on a real disk, a browser on it, and what its coffre has promised so far. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { optionsChromium } from '../../../scripts/navigateur.mjs';
import type { Lu, Nouvelle } from '../page/contrat.ts';
import { degeler, geler, processusDe, tuerTout } from './processus.ts';
import { Recus } from './recus.ts';

export const PHRASE = 'lanterne cerise girafe ouragan tablier';

/** Ends of the journey of a message already sent when the browser was stopped. */
const derniersMots = (): Promise<void> => new Promise((ok) => void setTimeout(ok, 50));

const DISPARU: Lu = {
  ids: [],
  types: [],
  instants: [],
  alterees: [],
  fausse: 'le coffre a disparu',
};

export class Appareil {
  readonly profil: string;
  readonly adresse: string;
  readonly recus = new Recus();
  #contexte: BrowserContext | null = null;
  #page: Page | null = null;

  constructor(profil: string, adresse: string) {
    this.profil = profil;
    this.adresse = adresse;
  }

  get page(): Page {
    if (!this.#page) throw new Error('L’appareil est éteint.');
    return this.#page;
  }

  get contexte(): BrowserContext {
    if (!this.#contexte) throw new Error('L’appareil est éteint.');
    return this.#contexte;
  }

  /** Starts the browser; the coffre stays locked. */
  async demarrer(): Promise<Page> {
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
    await this.#contexte.exposeBinding('dire', (_source, nouvelle: Nouvelle) =>
      this.recus.recevoir(nouvelle),
    );
    this.#page = await this.ouvrirPage(this.#contexte.pages()[0]);
    return this.#page;
  }

  async ouvrirPage(page?: Page): Promise<Page> {
    const ouverte = page ?? (await this.contexte.newPage());
    await ouverte.goto(this.adresse);
    await ouverte.waitForFunction(() => 'essai' in globalThis);
    return ouverte;
  }

  /** From now on the device is this page. */
  passerSur(page: Page): void {
    this.#page = page;
  }

  async creer(): Promise<void> {
    await this.demarrer();
    await this.fonder();
  }

  /** The coffre, in the browser just started. */
  async fonder(): Promise<void> {
    await this.page.evaluate((phrase) => essai.creer(phrase), PHRASE);
  }

  async rouvrir(): Promise<void> {
    await this.demarrer();
    await this.deverrouiller();
  }

  async deverrouiller(): Promise<void> {
    await this.page.evaluate((phrase) => essai.ouvrir(phrase), PHRASE);
  }

  ecrire(suivi: string, nombre: number, texte?: string): Promise<number> {
    return this.page.evaluate(([s, n, t]) => essai.ecrire(s, n, t), [suivi, nombre, texte] as const);
  }

  lire(suivi: string): Promise<Lu> {
    return this.page.evaluate((s) => essai.lire(s), suivi);
  }

  etat(): Promise<string> {
    return this.page.evaluate(() => essai.etat());
  }

  avis(): Promise<string> {
    return this.page.evaluate(() => essai.avis());
  }

  /** What a start finds of this suivi. The device stays on. */
  async relire(suivi: string): Promise<Lu> {
    await this.demarrer();
    if ((await this.etat()) === 'vide') return DISPARU;
    await this.deverrouiller();
    return this.lire(suivi);
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
