import type { Outils } from '../../domain/ports.ts';
import type { ColonneReglee, Reglages } from '../../domain/reglages.ts';
import { colonnesReglees, type ColonneReglable } from '../../reports/index.ts';

type Enregistrer = (reglages: Reglages) => Promise<void>;

/** The columns of the exported plan: each change is kept at once, with the settings of the device. */
export class ColonnesState {
  readonly #outils: Outils;
  readonly #enregistrer: Enregistrer;
  #erreur = $state.raw('');
  #garde = $state.raw('');
  /** One at a time: each change starts from what the former one left. */
  #file: Promise<void> = Promise.resolve();

  constructor(outils: Outils, enregistrer: Enregistrer) {
    this.#outils = outils;
    this.#enregistrer = enregistrer;
  }

  get colonnes(): ColonneReglable[] {
    return colonnesReglees(this.#outils.reglages.colonnesDuPlan);
  }
  get erreur(): string {
    return this.#erreur;
  }
  get garde(): string {
    return this.#garde;
  }
  get montrees(): number {
    return this.colonnes.filter(({ montree }) => montree).length;
  }
  /** The one that lets a file made again update the same lines. */
  get sansIdentifiant(): boolean {
    return !this.colonnes.some(({ colonne, montree }) => colonne === 'identifiant' && montree);
  }
  /** Whether another exported column has this title. */
  estDouble({ colonne, titre, montree }: ColonneReglable): boolean {
    return montree && this.colonnes.some((c) => c.montree && c.colonne !== colonne && c.titre === titre);
  }

  montrer(colonne: string, montree: boolean): Promise<void> {
    return this.#changer((toutes) => toutes.map((c) => (c.colonne === colonne ? { ...c, montree } : c)));
  }

  renommer(colonne: string, titre: string): Promise<void> {
    return this.#changer((toutes) =>
      toutes.map((c) => (c.colonne === colonne ? { ...c, titre: titre.trim() || c.titreDOrigine } : c)),
    );
  }

  /** `pas`: −1 up, 1 down. At the ends, nothing moves. */
  deplacer(colonne: string, pas: -1 | 1): Promise<void> {
    return this.#changer((toutes) => {
      const ici = toutes.findIndex((c) => c.colonne === colonne);
      const [bougee, voisine] = [toutes[ici], toutes[ici + pas]];
      return bougee && voisine ? toutes.with(ici, voisine).with(ici + pas, bougee) : toutes;
    });
  }

  remettre(): Promise<void> {
    return this.#garder(() => []);
  }

  #changer(change: (toutes: ColonneReglable[]) => ColonneReglable[]): Promise<void> {
    return this.#garder(() =>
      change(this.colonnes).map(({ colonne, titre, titreDOrigine, montree }) => ({
        colonne,
        titre: titre === titreDOrigine ? '' : titre,
        montree,
      })),
    );
  }

  #garder(voulues: () => readonly ColonneReglee[]): Promise<void> {
    this.#file = this.#file.then(async () => {
      this.#erreur = '';
      try {
        await this.#enregistrer({ ...this.#outils.reglages, colonnesDuPlan: voulues() });
        this.#garde = 'Colonnes enregistrées.';
      } catch (erreur) {
        this.#garde = '';
        this.#erreur = erreur instanceof Error ? erreur.message : String(erreur);
      }
    });
    return this.#file;
  }
}
