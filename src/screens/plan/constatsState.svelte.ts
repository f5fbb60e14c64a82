import type { Suivi } from '../../domain/suivi.ts';
import type { SuivisDuCoffre } from '../../domain/ports.ts';

/** Something that a fiche found, and that an action may answer. */
export interface ConstatAChoisir {
  /** Of the suivi, then of the constat. */
  readonly cle: string;
  readonly suivi: string;
  readonly texte: string;
  readonly etape: string | null;
}
export interface ConstatsDUnSuivi {
  readonly suivi: string;
  readonly code: string;
  readonly parcours: string;
  readonly constats: readonly ConstatAChoisir[];
}

export function constatsDe({ id, prevu, fiche }: Suivi): ConstatsDUnSuivi {
  const enConstat = (rang: string, texte: string, etape: string | undefined): ConstatAChoisir => ({
    cle: `${id}/${rang}`,
    suivi: id,
    texte: texte.trim(),
    etape: etape ?? null,
  });
  const constats = [
    ...(fiche.constats ?? []).map((c) => enConstat(c.id, c.libelle, c.etape)),
    ...(fiche.momentsCles ?? []).map((m) => enConstat(m.id, m.titre, m.etape)),
  ];
  return {
    suivi: id,
    code: prevu?.code ?? '',
    parcours: prevu?.parcours ?? '',
    constats: constats.filter(({ texte }) => texte !== ''),
  };
}

/** The constats of every suivi of the coffre, read one suivi after the other. */
export class ConstatsState {
  #lus = $state.raw<readonly ConstatsDUnSuivi[]>([]);
  #fini = $state.raw(false);
  /** Suivis that could not be opened. */
  #fermes = $state.raw(0);

  get lus(): readonly ConstatsDUnSuivi[] {
    return this.#lus;
  }
  get fini(): boolean {
    return this.#fini;
  }
  get fermes(): number {
    return this.#fermes;
  }

  async lire(suivis: SuivisDuCoffre): Promise<void> {
    for (const { id } of suivis.resumes) {
      try {
        const trouves = constatsDe((await suivis.ouvrirSuivi(id)).suivi);
        if (trouves.constats.length > 0) this.#lus = [...this.#lus, trouves];
      } catch {
        this.#fermes += 1;
      }
    }
    this.#fini = true;
  }

  /** What the chosen ones say of the action, in the order of the screen. */
  reunir(cles: readonly string[]): { constat: string; suivis: readonly string[]; etape: string } {
    const choisis = this.#lus.flatMap(({ constats }) => constats.filter(({ cle }) => cles.includes(cle)));
    return {
      constat: [...new Set(choisis.map(({ texte }) => texte))].join('\n'),
      suivis: [...new Set(choisis.map(({ suivi }) => suivi))],
      etape: choisis.find(({ etape }) => etape !== null)?.etape ?? '',
    };
  }
}
