/** One device: a browser on the test page, and what its coffre has promised so far. */
import type { Page } from '@playwright/test';
import type { Lu, Nouvelle } from '../page/contrat.ts';
import { Navigateur } from './navigateur.ts';
import { Recus } from './recus.ts';

export const PHRASE = 'lanterne cerise girafe ouragan tablier';

const DISPARU: Lu = {
  ids: [],
  types: [],
  instants: [],
  alterees: [],
  fausse: 'le coffre a disparu',
};

export class Appareil extends Navigateur {
  readonly adresse: string;
  readonly recus = new Recus();

  constructor(profil: string, adresse: string) {
    super(profil);
    this.adresse = adresse;
  }

  /** Starts the browser; the coffre stays locked. */
  async demarrer(): Promise<Page> {
    const page = await this.allumer();
    await this.contexte.exposeBinding('dire', (_source, nouvelle: Nouvelle) => this.recus.recevoir(nouvelle));
    return this.ouvrirPage(page);
  }

  async ouvrirPage(page?: Page): Promise<Page> {
    const ouverte = page ?? (await this.contexte.newPage());
    await ouverte.goto(this.adresse);
    await ouverte.waitForFunction(() => 'essai' in globalThis);
    return ouverte;
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

  async deverrouiller(avec = PHRASE): Promise<void> {
    await this.page.evaluate((phrase) => essai.ouvrir(phrase), avec);
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
}
