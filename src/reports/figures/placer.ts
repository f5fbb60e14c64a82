/** Puts labels side by side without overlap. What does not fit is left out: the table says all. */
interface Etiquette {
  readonly texte: string;
  /** Wanted left end. */
  readonly x: number;
  readonly largeur: number;
}
export interface Place extends Etiquette {
  readonly rang: number;
}

/** Each label goes on the first row where it has room, never past `fin`. */
export function surPlusieursRangs(
  etiquettes: readonly Etiquette[],
  rangs: number,
  fin: number,
  ecart = 6,
): Place[] {
  const finDuRang: number[] = Array.from({ length: rangs }, () => Number.NEGATIVE_INFINITY);
  const places: Place[] = [];
  for (const etiquette of etiquettes) {
    const x = Math.max(0, Math.min(etiquette.x, fin - etiquette.largeur));
    const rang = finDuRang.findIndex((occupe) => x >= occupe + ecart);
    if (rang < 0) continue;
    finDuRang[rang] = x + etiquette.largeur;
    places.push({ ...etiquette, x, rang });
  }
  return places;
}

export interface Ligne<T> {
  readonly y: number;
  readonly hauteur: number;
  readonly objet: T;
}

/** Stacks labels downwards; one pushed further than `tolerance` from its place is left out. */
export function enColonne<T>(lignes: readonly Ligne<T>[], tolerance: number): Ligne<T>[] {
  let occupe = Number.NEGATIVE_INFINITY;
  const placees: Ligne<T>[] = [];
  for (const ligne of [...lignes].sort((a, b) => a.y - b.y)) {
    const y = Math.max(ligne.y, occupe);
    if (y - ligne.y > tolerance) continue;
    occupe = y + ligne.hauteur;
    placees.push({ ...ligne, y });
  }
  return placees;
}

/** Places in growing order, moved as little as it takes for `ecart` between two, none past `fin`. */
export function ecarter(places: readonly number[], ecart: number, fin: number): number[] {
  let occupe = Number.NEGATIVE_INFINITY;
  const versLaDroite = places.map((place) => (occupe = Math.max(place, occupe + ecart)));
  return versLaDroite.map((place, rang) => Math.min(place, fin - (versLaDroite.length - 1 - rang) * ecart));
}

interface Etendue {
  readonly debut: number;
  readonly fin: number;
}

/** Lane of each stretch, so that two at the same time are side by side. */
export function couloirs(etendues: readonly Etendue[]): number[] {
  const fins: number[] = [];
  return etendues.map(({ debut, fin }) => {
    const libre = fins.findIndex((occupe) => occupe <= debut);
    const couloir = libre < 0 ? fins.length : libre;
    fins[couloir] = fin;
    return couloir;
  });
}
