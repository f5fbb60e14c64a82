/** Hand-written checks of a foreign JSON value. Each error says where, what is wrong and what to do. */
import type { QuiAccorde } from './contenus.ts';
import { ErreurMetier } from './erreurs.ts';
import { estUneDate } from './dates.ts';
import { assainir } from './limites.ts';

export class ErreurCas extends ErreurMetier {
  override name = 'ErreurCas';
  readonly chemin: string;

  constructor(chemin: string, constat: string, conseil = 'Corrigez le fichier, puis ouvrez-le de nouveau.') {
    super(`Ce cas ne peut pas être lu (${chemin})\u00a0: ${constat} Rien n’a été modifié. ${conseil}`);
    this.chemin = chemin;
  }
}

/** Turns a foreign value into a known one, or throws `ErreurCas`. */
export type Lecteur<T> = (valeur: unknown, chemin: string) => T;

export const refuser = (chemin: string, constat: string): never => {
  throw new ErreurCas(chemin, constat);
};

export const facultatif =
  <T>(lecteur: Lecteur<T>): Lecteur<T | undefined> =>
  (valeur, chemin) =>
    valeur === undefined ? undefined : lecteur(valeur, chemin);

/** Null says nothing more than an absent field. */
export const siDit =
  <T>(lecteur: Lecteur<T>): Lecteur<T | undefined> =>
  (valeur, chemin) =>
    valeur === undefined || valeur === null ? undefined : lecteur(valeur, chemin);

/** The same, where null is kept as the word for nothing. */
export const ouRien =
  <T>(lecteur: Lecteur<T>): Lecteur<T | null> =>
  (valeur, chemin) =>
    valeur === undefined || valeur === null ? null : lecteur(valeur, chemin);

export const texte =
  (max: number): Lecteur<string> =>
  (valeur, chemin) => {
    if (typeof valeur !== 'string') return refuser(chemin, 'un texte est attendu.');
    if (valeur.length > max) return refuser(chemin, `le texte dépasse ${max} caractères.`);
    return assainir(valeur);
  };

export const booleen: Lecteur<boolean> = (valeur, chemin) =>
  typeof valeur === 'boolean'
    ? valeur
    : refuser(chemin, '«\u00a0true\u00a0» ou «\u00a0false\u00a0» est attendu.');

export const entier =
  (min: number, max: number): Lecteur<number> =>
  (valeur, chemin) =>
    typeof valeur === 'number' && Number.isInteger(valeur) && valeur >= min && valeur <= max
      ? valeur
      : refuser(chemin, `un nombre entier de ${min} à ${max} est attendu.`);

export const parmi =
  <T extends string | number>(...permis: readonly T[]): Lecteur<T> =>
  (valeur, chemin) =>
    permis.find((p) => p === valeur) ??
    refuser(chemin, `une de ces valeurs est attendue\u00a0: ${permis.join(', ')}.`);

/** Who may give an accord, or ask for something in its name. */
export const quiAccorde = parmi<QuiAccorde>('patient', 'proche', 'representant', 'autre-titulaire');

export const date: Lecteur<string> = (valeur, chemin) =>
  typeof valeur === 'string' && estUneDate(valeur) && valeur >= '2000' && valeur < '2100'
    ? valeur
    : refuser(chemin, 'une date comme «\u00a02026-09-15\u00a0» est attendue.');

const NOM = /^[\w.:-]{1,64}$/;

export const nom: Lecteur<string> = (valeur, chemin) =>
  typeof valeur === 'string' && NOM.test(valeur)
    ? valeur
    : refuser(chemin, 'un identifiant est attendu\u00a0: lettres sans accent, chiffres, tirets.');

export const liste =
  <T>(lecteur: Lecteur<T>, max = 200): Lecteur<readonly T[]> =>
  (valeur, chemin) => {
    if (!Array.isArray(valeur)) return refuser(chemin, 'une liste est attendue.');
    if (valeur.length > max) return refuser(chemin, `la liste dépasse ${max} éléments.`);
    return valeur.map((element, rang) => lecteur(element, `${chemin}[${rang}]`));
  };

export const listeOuRien = <T>(lecteur: Lecteur<T>, max = 200): Lecteur<readonly T[]> => {
  const pleine = liste(lecteur, max);
  return (valeur, chemin) => (valeur === undefined || valeur === null ? [] : pleine(valeur, chemin));
};

export function enObjet(valeur: unknown, chemin: string): Readonly<Record<string, unknown>> {
  if (typeof valeur !== 'object' || valeur === null || Array.isArray(valeur))
    return refuser(chemin, 'un objet est attendu.');
  return valeur as Readonly<Record<string, unknown>>;
}

const CLE_MAX = 200;

/** Any keys, values of one kind. */
export const dictionnaire =
  <T>(lecteur: Lecteur<T>, max = 200): Lecteur<Readonly<Record<string, T>>> =>
  (valeur, chemin) => {
    const champs = Object.entries(enObjet(valeur, chemin));
    if (champs.length > max) return refuser(chemin, `il y a plus de ${max} champs.`);
    if (champs.some(([cle]) => cle.length > CLE_MAX))
      return refuser(chemin, `un nom de champ dépasse ${CLE_MAX} caractères.`);
    return Object.fromEntries(champs.map(([cle, v]) => [cle, lecteur(v, `${chemin}.${cle}`)]));
  };

type Forme = Readonly<Record<string, Lecteur<unknown>>>;
type Lu<F extends Forme> = { readonly [C in keyof F]: ReturnType<F[C]> };

/** Known keys only: the others are left behind (`clesInconnues` names them). */
export const forme =
  <F extends Forme>(champs: F): Lecteur<Lu<F>> =>
  (valeur, chemin) => {
    const objet = enObjet(valeur, chemin);
    return Object.fromEntries(
      Object.entries(champs).map(([cle, lecteur]) => [cle, lecteur(objet[cle], `${chemin}.${cle}`)]),
    ) as Lu<F>;
  };

type SansVides<T> = { [C in keyof T as undefined extends T[C] ? never : C]: T[C] } & {
  [C in keyof T as undefined extends T[C] ? C : never]?: Exclude<T[C], undefined>;
};

/** Optional fields are absent, never undefined: the canonical JSON has no word for undefined. */
export const sansVides = <T extends object>(objet: T): SansVides<T> =>
  Object.fromEntries(Object.entries(objet).filter(([, v]) => v !== undefined)) as SansVides<T>;
