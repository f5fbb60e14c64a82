const ACTIVE = 1;

/** The slots of a `cles` file in this state, as its plan says. */
export function casesDe(octets: Uint8Array, etat: number): number[] {
  const places: number[] = [];
  for (let place = 8_192 + 512; place + 64 <= octets.length; place += 64)
    if (octets[place] === etat) places.push(place);
  return places;
}

/** The seeds in use, as they lie in a `cles` file. */
export const grainesActives = (octets: Uint8Array): Uint8Array[] =>
  casesDe(octets, ACTIVE).map((place) => octets.slice(place + 28, place + 60));
