import type { BilanAnonyme } from '../../domain/bilan-anonymat.ts';
import type { BilanRelu } from '../../domain/contenus-bilan.ts';
import type { Reglages } from '../../domain/ports.ts';
import type { PreuveDeChaine } from '../../domain/preuve.ts';
import { nomDuFichier, ouvrirAtelier, type AtelierPdf } from '../../reports/index.ts';
import { fichierPdf, oublierPdf, type FichierPdf } from '../partage/fichierPdf.ts';
import { Geste } from '../partage/geste.svelte.ts';

interface AImprimer {
  readonly anonyme: BilanAnonyme;
  readonly relu: BilanRelu;
  readonly reglages: Reglages;
  readonly exemple: boolean;
  readonly registre: string;
  readonly preuves: readonly PreuveDeChaine[];
}

/** The report, made in the Worker from what is anonymous only. */
export class RapportState {
  readonly #creerWorker: () => Worker;
  readonly geste = new Geste();
  #atelier: Promise<AtelierPdf> | null = null;
  #pret = $state.raw<FichierPdf | null>(null);

  constructor(creerWorker: () => Worker) {
    this.#creerWorker = creerWorker;
  }

  get pret(): FichierPdf | null {
    return this.#pret;
  }

  preparer({
    anonyme: { masques: _, ...anonyme },
    relu,
    reglages,
    exemple,
    registre,
    preuves,
  }: AImprimer): Promise<boolean> {
    this.fermer();
    const ecritA = Date.parse(`${relu.le}T12:00:00Z`);
    const chaines = preuves.map((chaine) => ({ ...chaine, empreinte: null }));
    const sources = [{ registre, chaines }];
    const demande = { document: 'bilan', anonyme, relu, reglages, exemple, ecritA, sources } as const;
    return this.geste.tenter(async () => {
      this.#atelier ??= ouvrirAtelier(this.#creerWorker);
      const octets = await (await this.#atelier).generer(demande);
      this.#pret = fichierPdf(nomDuFichier(demande), octets);
    });
  }

  fermer(): void {
    if (this.#pret) oublierPdf(this.#pret);
    this.#pret = null;
  }

  async quitter(): Promise<void> {
    this.fermer();
    (await this.#atelier)?.fermer();
  }
}
