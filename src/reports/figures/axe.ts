/** From the real axis to the paper, and the hours that the clock showed along it. */
import { heureLocale, type Moment } from '../../domain/instant.ts';
import { formaterHeure } from '../../content/typographie.ts';
import type { Repere } from '../modeles/temps.ts';

export interface Axe {
  readonly place: (reel: number) => number;
  readonly debut: number;
  readonly fin: number;
}

export function axe(reelDebut: number, reelFin: number, debut: number, fin: number): Axe {
  const duree = Math.max(1, reelFin - reelDebut);
  const place = (reel: number): number => {
    const part = Math.min(1, Math.max(0, (reel - reelDebut) / duree));
    return debut + part * (fin - debut);
  };
  return { place, debut, fin };
}

interface Graduation {
  readonly reel: number;
  readonly texte: string;
}

const PAS = [5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1440, 2880, 10_080].map(
  (minutes) => minutes * 60_000,
);
const locale = ({ mural, decalage }: Moment): number => mural + decalage * 60_000;

/**
 * Round hours as displayed, at their real place. A clock set forward or an hour lived twice shows as it was:
 * an hour may be missing, or be there twice.
 */
export function graduations(
  reperes: readonly Repere[],
  [debut, fin]: readonly [number, number],
  nombreMax: number,
): Graduation[] {
  const pas = PAS.find((p) => (fin - debut) / p <= nombreMax) ?? PAS.at(-1) ?? 1;
  const dedans = reperes.filter((r) => r.reel > debut && r.reel < fin);
  const premier = reperes.findLast((r) => r.reel <= debut) ?? reperes[0];
  if (!premier) return [];
  const bornes = [{ ...premier, des: debut }, ...dedans.map((r) => ({ ...r, des: r.reel }))];
  return bornes.flatMap(({ reel, instant, des }, rang) => {
    const jusque = bornes[rang + 1]?.des ?? fin + 1;
    const ecart = locale(instant) - reel;
    const traits: Graduation[] = [];
    for (let l = Math.ceil((des + ecart) / pas) * pas; l - ecart < jusque; l += pas) {
      const { heures, minutes } = heureLocale({ mural: l, decalage: 0 });
      traits.push({ reel: l - ecart, texte: formaterHeure({ heures, minutes }) });
    }
    return traits;
  });
}
