import { rm } from 'node:fs/promises';
import { servir } from '../../../scripts/serveur.mjs';
import { DIST, versionSuivante } from '../../parcours/gestes/versions.ts';

type Service = Awaited<ReturnType<typeof servir>>;

/** The app on a server of its own, that may be out of reach, and change its version. */
export class Site {
  readonly #suivante: string;
  #service: Service;

  private constructor(suivante: string, service: Service) {
    this.#suivante = suivante;
    this.#service = service;
  }

  static async ouvrir(): Promise<Site> {
    return new Site(await versionSuivante(), await servir({ dossier: DIST }));
  }

  get url(): string {
    return this.#service.url;
  }

  publier(): void {
    this.#service.basculer(this.#suivante);
  }

  couper(): Promise<void> {
    return this.#service.fermer();
  }

  /** The first version again, at the same address. */
  async retablir(): Promise<void> {
    this.#service = await servir({ dossier: DIST, port: this.#service.port });
  }

  async fermer(): Promise<void> {
    await this.#service.fermer();
    await rm(this.#suivante, { recursive: true, force: true });
  }
}
