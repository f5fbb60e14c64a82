/** Where some bytes lie in a file. */
interface Place {
  readonly debut: number;
  readonly fin: number;
}

/** A stretch of the file, and the places that it covers. */
export interface Tranche<P extends Place> extends Place {
  readonly places: readonly P[];
}

const TAILLE = 1 << 20;
/** Bytes that are read for nothing rather than calling the disk once more. */
const TROU = 1 << 14;

/** A call to the disk costs more than the bytes it brings: neighbours are read together. */
export function enTranches<P extends Place>(places: readonly P[]): Tranche<P>[] {
  const tranches: { debut: number; fin: number; places: P[] }[] = [];
  for (const place of [...places].sort((une, autre) => une.debut - autre.debut)) {
    const derniere = tranches.at(-1);
    const suit = derniere && place.debut - derniere.fin <= TROU && place.fin - derniere.debut <= TAILLE;
    if (suit) {
      derniere.places.push(place);
      derniere.fin = Math.max(derniere.fin, place.fin);
    } else tranches.push({ debut: place.debut, fin: place.fin, places: [place] });
  }
  return tranches;
}
