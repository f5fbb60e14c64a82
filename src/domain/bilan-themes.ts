/** Constats and points forts counted over suivis: by id, or as a person brought them together. */
import type { MesureDUnSuivi } from './bilan-mesure.ts';
import type { Regroupement } from './contenus-bilan.ts';

export interface Commun {
  readonly id: string;
  readonly libelle: string;
  readonly theme: string;
  readonly etape: string | null;
  /** Codes of the suivis, in their order: never printed. */
  readonly suivis: readonly string[];
  readonly n: number;
}

type Vu = Omit<Commun, 'suivis' | 'n'> & { readonly code: string };

function grouper(vus: readonly Vu[]): Commun[] {
  const groupes = new Map<string, Vu[]>();
  for (const vu of vus) groupes.set(vu.id, [...(groupes.get(vu.id) ?? []), vu]);
  return [...groupes.values()]
    .flatMap((groupe): Commun[] => {
      const [premier] = groupe;
      if (!premier) return [];
      const { code: _, ...dit } = premier;
      const suivis = [...new Set(groupe.map((v) => v.code))].sort();
      return [{ ...dit, suivis, n: suivis.length }];
    })
    .sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1));
}

const sous = (r: Regroupement, code: string): Vu => ({
  id: r.id,
  libelle: r.libelle,
  theme: r.theme,
  etape: r.etape ?? null,
  code,
});

export const constatsCommuns = (
  mesures: readonly MesureDUnSuivi[],
  regroupements: readonly Regroupement[],
): Commun[] =>
  grouper(
    mesures.flatMap(({ id, code, constats }) =>
      constats.map((c): Vu => {
        const r = regroupements.find(
          (g) => g.genre === 'constat' && g.membres.some((m) => m.suivi === id && m.cle === c.id),
        );
        return r
          ? sous(r, code)
          : { id: c.id, libelle: c.libelle, theme: c.theme, etape: c.etape ?? null, code };
      }),
    ),
  );

/** A point fort has no id of its own: only a person can say that two are the same. Its relevé erased, it is not counted. */
export const pointsFortsCommuns = (
  mesures: readonly MesureDUnSuivi[],
  regroupements: readonly Regroupement[],
): Commun[] =>
  grouper(
    mesures.flatMap(({ id, code, citables }) =>
      regroupements
        .filter((g) => g.genre === 'point-fort')
        .filter((g) => g.membres.some((m) => m.suivi === id && citables.has(m.cle)))
        .map((g) => sous(g, code)),
    ),
  );
