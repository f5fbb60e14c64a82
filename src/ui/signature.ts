/** x and y in a 340 × 176 space, t in milliseconds since the first point; whole numbers. */
export type Point = readonly [x: number, y: number, t: number];
export type Trait = readonly Point[];

export const LARGEUR = 340;
export const HAUTEUR = 176;
/** A dot or a brush of the sleeve is not a signature. */
const LONGUEUR_MINIMALE = 40;

const borner = (n: number, max: number): number => Math.min(max, Math.max(0, Math.round(n)));

export function point(x: number, y: number, t: number): Point {
  return [borner(x, LARGEUR), borner(y, HAUTEUR), Math.max(0, Math.round(t))];
}

/** Adds a point, unless the hand has not moved. */
export function prolonger(trait: Trait, suivant: Point): Trait {
  const dernier = trait.at(-1);
  if (dernier && dernier[0] === suivant[0] && dernier[1] === suivant[1]) return trait;
  return [...trait, suivant];
}

function longueur(trait: Trait): number {
  return trait.slice(1).reduce((somme, [x, y], i) => {
    const avant = trait[i] ?? [x, y];
    return somme + Math.hypot(x - avant[0], y - avant[1]);
  }, 0);
}

export function signatureVide(traits: readonly Trait[]): boolean {
  return traits.reduce((somme, trait) => somme + longueur(trait), 0) < LONGUEUR_MINIMALE;
}

/** SVG path of a stroke; a lone point becomes a dot thanks to the round ends. */
export function chemin(trait: Trait): string {
  const [premier, ...suite] = trait;
  if (!premier) return '';
  const corps = suite.length > 0 ? suite : [premier];
  return `M${premier[0]} ${premier[1]}` + corps.map(([x, y]) => `L${x} ${y}`).join('');
}
