/** The test of every fault: devices to break, a row to hand in, and nothing left behind. */
import { cpSync, mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { servir } from '../../scripts/serveur.mjs';
import { LIMITES } from '../../src/domain/limites.ts';
import { COURT } from '../aides/court.ts';
import { Appareil } from './harnais/appareil.ts';
import { dossierDe } from './harnais/construire.ts';
import type { Disque } from './harnais/disques.ts';
import { Navigateur } from './harnais/navigateur.ts';
import type { Recus } from './harnais/recus.ts';
import { LIGNE } from './harnais/tableau.ts';
import type { Ligne } from './harnais/tableau.ts';
import type { Lu } from './page/contrat.ts';
import type { Variante } from './page/variantes.ts';

export const SUIVI = 'suivi-essai';

const PHRASE_LONGUE = 'Une longue page. ';
/** Nearly the longest text that is taken, what the page puts before it included. */
export const LONG = PHRASE_LONGUE.repeat((LIMITES.texte - 200) / PHRASE_LONGUE.length);

/** Ranks to stop at: before each write, and once after the last. */
export const rangs = (nombre: number): number[] => Array.from({ length: nombre + 1 }, (_, i) => i + 1);

type Service = Awaited<ReturnType<typeof servir>>;

export class Banc {
  readonly #dossier: string;
  readonly #services = new Map<Variante, Service>();
  readonly #navigateurs: Navigateur[] = [];
  readonly #disques: Disque[] = [];
  #noms = 0;

  private constructor(dossier: string) {
    this.#dossier = dossier;
  }

  static async ouvrir(): Promise<Banc> {
    return new Banc(await mkdtemp(join(tmpdir(), 'sillage-pannes-')));
  }

  /** A path of its own, under a folder that will be removed. */
  chemin(nom: string): string {
    this.#noms += 1;
    return join(this.#dossier, `${this.#noms}-${nom}`);
  }

  async appareil(options: { variante?: Variante; profil?: string } = {}): Promise<Appareil> {
    const { variante = 'ordinaire', profil = this.chemin('profil') } = options;
    mkdirSync(profil, { recursive: true });
    return this.poser(profil, await this.#servir(variante));
  }

  /** On a profile that is there already. */
  poser(profil: string, adresse: string): Appareil {
    return this.#suivre(new Appareil(profil, adresse));
  }

  /** A device like this one, switched off, on a copy of its disk. */
  copie(modele: Appareil): Appareil {
    return this.poser(this.#copier(modele), modele.adresse);
  }

  /** A browser on a new profile, or on a copy of that of another, switched off. */
  navigateur(modele?: Navigateur): Navigateur {
    return this.#suivre(new Navigateur(modele ? this.#copier(modele) : this.chemin('profil')));
  }

  /** Will be unmounted at the end if it still is there. */
  garder<D extends Disque>(disque: D): D {
    this.#disques.push(disque);
    return disque;
  }

  noter(ligne: Ligne): void {
    base.info().annotations.push({ type: LIGNE, description: JSON.stringify(ligne) });
  }

  /** All that was promised is there, once, with its words, in a chain that holds; else the table says what is lost. */
  exigerTout(faute: string, recus: Recus, lu: Lu, suivi = SUIVI): void {
    const manquantes = perdues(recus, lu, suivi);
    if (manquantes.length > 0) this.noter(ligneDe(faute, recus, lu));
    expect(manquantes.length, `${faute} : écritures perdues`).toBe(0);
    expect(lu.fausse, `${faute} : la chaîne`).toBeNull();
    expect(lu.alterees, `${faute} : écritures altérées`).toEqual([]);
    expect(new Set(lu.ids).size, `${faute} : écritures en double`).toBe(lu.ids.length);
  }

  async ranger(): Promise<void> {
    for (const navigateur of this.#navigateurs) await navigateur.jeter();
    for (const disque of this.#disques.reverse()) await disque.demonter().catch(() => undefined);
    for (const service of this.#services.values()) await service.fermer();
    await rm(this.#dossier, { recursive: true, force: true, maxRetries: 5 });
  }

  #suivre<N extends Navigateur>(navigateur: N): N {
    this.#navigateurs.push(navigateur);
    return navigateur;
  }

  #copier({ profil }: Navigateur): string {
    const copie = this.chemin('copie');
    cpSync(profil, copie, { recursive: true });
    return copie;
  }

  /** One address for the whole scenario: another port would be another coffre. */
  async #servir(variante: Variante): Promise<string> {
    const service = this.#services.get(variante) ?? (await servir({ dossier: dossierDe(variante) }));
    this.#services.set(variante, service);
    return service.url;
  }
}

export const test = base.extend<{ banc: Banc }>({
  banc: async ({ browserName: _aucun }, use) => {
    const banc = await Banc.ouvrir();
    await use(banc);
    await banc.ranger();
  },
});

/** What was promised and is no longer there. */
export const perdues = (recus: Recus, lu: Lu, suivi = SUIVI): string[] => {
  const la = new Set(lu.ids);
  return recus.acquittees(suivi).filter((id) => !la.has(id));
};

/** The row of a scenario whose one suivi is `SUIVI`. */
export const ligneDe = (faute: string, recus: Recus, lu: Lu, note = ''): Ligne => ({
  faute,
  acquittees: recus.acquittees(SUIVI).length,
  retrouvees: recus.acquittees(SUIVI).length - perdues(recus, lu).length,
  perdues: perdues(recus, lu).length,
  note,
});

export { COURT, expect };
