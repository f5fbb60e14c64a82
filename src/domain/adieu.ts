/**
 * An adieu destroys the whole content of a suivi: a withdrawal « effacer », or the end of the conservation. It
 * leaves itself, one dated line, and what was promised.
 */
import type { ContenuRetrait, TypeEcriture } from './contenus.ts';
import type { Ecriture } from './ecriture.ts';

export function estUnAdieu({ entete, corps }: Ecriture): boolean {
  if (entete.type === 'conservation-finie') return true;
  if (entete.type !== 'retrait') return false;
  return (corps?.contenu as ContenuRetrait | undefined)?.effet === 'effacer';
}

const PROMESSES: readonly TypeEcriture[] = ['promesse', 'promesse-tenue', 'promesse-levee'];

export const estUnePromesse = (type: TypeEcriture): boolean => PROMESSES.includes(type);

/**
 * Lines that hold nobody's words and never lose their content: were it gone on one copy only, nobody could tell any
 * more whether a withdrawal was an adieu, and two unions in two orders would differ.
 */
export const estIndelebile = (type: TypeEcriture): boolean =>
  type === 'retrait' || type === 'conservation-finie' || estUnePromesse(type);
