import type { Octets } from '../../vault/octets.ts';
import { ErreurVersionPlusRecente } from '../erreurs.ts';
import { lireCase } from './case-de-graine.ts';
import type { Case } from './case-de-graine.ts';
import { toutAZero } from './octets-du-disque.ts';
import {
  NOMBRE_DE_CASES,
  PLAGE_ESSAIS,
  TAILLE_CLES,
  ZONES,
  extraire,
  plageDeCase,
  plageDeZone,
} from './plan-des-cles.ts';
import type { Plage, Zone } from './plan-des-cles.ts';
import { VERSION_CLES, lireZone } from './zone-entete.ts';
import type { Entete } from './zone-entete.ts';
import { lireEssais } from './zone-essais.ts';

export interface Reunion {
  /** What each copy is to hold. */
  readonly image: Octets;
  entete: { readonly zone: Zone; readonly lu: Entete } | null;
  /** By number of slot. */
  readonly cases: (Case | null)[];
  /** Damaged in every copy: left as they are, never written again. */
  readonly illisibles: readonly Plage[];
}

/**
 * The best of several copies of the trousseau, each of `TAILLE_CLES` bytes, the one written first in front.
 * Every part is judged alone, by its CRC: of two valid ones, the header of higher generation and the slot of
 * higher rank are the later. So a writing that stopped between two copies is always carried on, an erasure
 * above all, and a damaged part comes back from the other copy.
 * Throws ErreurVersionPlusRecente.
 */
export function reunir(copies: readonly Octets[]): Reunion {
  const image = new Uint8Array(TAILLE_CLES);
  const illisibles: Plage[] = [];
  const cases = Array.from({ length: NOMBRE_DE_CASES }, (_, numero) => {
    const plage = plageDeCase(numero);
    // Nearly all of them, at each start.
    if (copies.every((copie) => estVierge(copie, plage))) return null;
    const choisie = derniereCase(copies.map((copie) => extraire(copie, plage)));
    if (choisie === 'illisible') illisibles.push(plage);
    if (choisie === 'illisible' || !choisie) return null;
    image.set(choisie.octets, plage.position);
    return choisie.lue;
  });

  const essais = copies.map((copie) => extraire(copie, PLAGE_ESSAIS)).find((octets) => lireEssais(octets));
  if (essais) image.set(essais, PLAGE_ESSAIS.position);

  const entete = dernierEntete(copies);
  if (entete) image.set(entete.octets, plageDeZone(entete.zone).position);
  else if (!creationInterrompue(copies, cases, illisibles)) illisibles.push(...ZONES.map(plageDeZone));

  return { image, entete, cases, illisibles };
}

const estVierge = (copie: Octets, { position, longueur }: Plage): boolean =>
  toutAZero(copie, position, position + longueur);

function derniereCase(copies: readonly Octets[]): { octets: Octets; lue: Case } | 'illisible' | null {
  let choisie: { octets: Octets; lue: Case } | null = null;
  let abimees = 0;
  for (const octets of copies) {
    const lue = lireCase(octets);
    if (lue === 'illisible') abimees += 1;
    else if (lue !== 'vierge' && (!choisie || lue.rang > choisie.lue.rang)) choisie = { octets, lue };
  }
  // A single damaged copy beside blank ones is a first writing that stopped: nobody was told that it was there.
  return choisie ?? (abimees > 1 ? 'illisible' : null);
}

function dernierEntete(copies: readonly Octets[]): { zone: Zone; octets: Octets; lu: Entete } | null {
  let dernier: { zone: Zone; octets: Octets; lu: Entete } | null = null;
  for (const copie of copies) {
    for (const zone of ZONES) {
      const octets = extraire(copie, plageDeZone(zone));
      const lu = lireZone(octets);
      if (typeof lu === 'string') continue;
      if (lu.version > VERSION_CLES) throw new ErreurVersionPlusRecente();
      if (!dernier || lu.generation > dernier.lu.generation) dernier = { zone, octets, lu };
    }
  }
  return dernier;
}

/** No header at all, or the first one, stopped before the second copy: nothing was ever kept under it. */
const creationInterrompue = (
  copies: readonly Octets[],
  cases: readonly (Case | null)[],
  illisibles: readonly Plage[],
): boolean =>
  illisibles.length === 0 &&
  cases.every((une) => une === null) &&
  copies.some((copie) => ZONES.every((zone) => toutAZero(extraire(copie, plageDeZone(zone)))));
