/** Lists of the fiche: order, links. Immutable. */
import type { Appuye } from './valeurs.ts';

export function deplacer<E>(elements: readonly E[], rang: number, vers: number): E[] {
  const element = elements[rang];
  if (element === undefined || vers < 0 || vers >= elements.length) return [...elements];
  return elements.toSpliced(rang, 1).toSpliced(vers, 0, element);
}
export const retirer = <E>(elements: readonly E[], rang: number): E[] => elements.toSpliced(rang, 1);

export const changer = <E>(elements: readonly E[], rang: number, partiel: Partial<E>): E[] =>
  elements.map((e, i) => (i === rang ? { ...e, ...partiel } : e));

export const lier = <E extends Appuye>(elements: readonly E[], rang: number, id: string): E[] =>
  elements.map((e, i) => (i === rang && !e.releves.includes(id) ? { ...e, releves: [...e.releves, id] } : e));

export const delier = <E extends Appuye>(elements: readonly E[], rang: number, id: string): E[] =>
  elements.map((e, i) => (i === rang ? { ...e, releves: e.releves.filter((r) => r !== id) } : e));
