import { estAutre, texteAutre } from '../../domain/autre.ts';
import { INSECABLE } from '../typographie.ts';
import type { Famille, Item, Liste } from './types.ts';

export const AUTRE = { id: 'autre', libelle: 'Autre' } as const satisfies Item;

/** The values of a list, families opened. */
export function itemsDe(liste: Liste): readonly Item[] {
  return liste.flatMap((element) => ('items' in element ? element.items : [element]));
}

export function itemDe(liste: Liste, id: string): Item | undefined {
  return itemsDe(liste).find((item) => item.id === id);
}

export function familleDe(familles: readonly Famille[], id: string): Famille | undefined {
  return familles.find(({ items }) => items.some((item) => item.id === id));
}

/**
 * Label of a value; « Autre : … » for `autre:…` or for `autre` with its text. A value of an older or newer list
 * shows its id: an old suivi stays readable.
 */
export function libelleDe(liste: Liste, id: string, texteLibre?: string): string {
  const precision = (estAutre(id) ? texteAutre(id) : (texteLibre ?? '')).trim();
  if (estAutre(id) || id === AUTRE.id) {
    return precision ? `${AUTRE.libelle}${INSECABLE}: ${precision}` : AUTRE.libelle;
  }
  return itemDe(liste, id)?.libelle ?? id;
}
