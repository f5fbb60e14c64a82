/** What no screen asks for and what no backup could take back: texts, numbers, contents out of measure. */
import { LIMITES } from './limites.ts';

const contient = (valeur: unknown, est: (feuille: unknown) => boolean): boolean =>
  typeof valeur === 'object' && valeur !== null
    ? Object.values(valeur).some((v) => contient(v, est))
    : est(valeur);

export const aUnTexteDePlusDe = (valeur: unknown, max: number): boolean =>
  contient(valeur, (v) => typeof v === 'string' && v.length > max);

const tropGrand = (valeur: unknown): boolean =>
  contient(valeur, (v) => typeof v === 'number' && !(Math.abs(v) <= LIMITES.nombre));

export const estDemesure = (contenu: object): boolean =>
  aUnTexteDePlusDe(contenu, LIMITES.texte) ||
  tropGrand(contenu) ||
  JSON.stringify(contenu).length > LIMITES.contenu;
