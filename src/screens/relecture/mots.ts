import type { GestesDeRelecture } from '../../domain/relecture.ts';

const pluriel = (n: number, mot: string): string => `${n}\u00a0${mot}${n > 1 ? 's' : ''}`;

/** « 2 passages corrigés, 1 passage effacé ». */
export function resultatEnMots({ corriges, ajoutes, effaces }: GestesDeRelecture): string {
  const accorder = (n: number, participe: string): string[] =>
    n === 0 ? [] : [`${pluriel(n, 'passage')} ${participe}${n > 1 ? 's' : ''}`];
  const dits = [
    ...accorder(corriges, 'corrigé'),
    ...accorder(ajoutes, 'ajouté'),
    ...accorder(effaces, 'effacé'),
  ];
  return dits.length > 0 ? dits.join(', ') : 'Relu, rien à changer';
}
