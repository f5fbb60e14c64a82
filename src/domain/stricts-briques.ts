/** Bricks of the strict schemas: bounded texts, numbers, lists and objects. See contenus-stricts.ts. */
import * as v from 'valibot';
import type { Personne, QuiAccorde } from './contenus.ts';
import { estUneDate } from './dates.ts';
import { LIMITES } from './limites.ts';

export type Schema<T> = v.GenericSchema<unknown, T>;
type Facultatif<T> = v.ExactOptionalSchema<Schema<T>, undefined>;

/** One schema per field: none forgotten, none too many, and optional exactly where the type is. */
export type Champs<T> = {
  readonly [C in keyof T]-?: Record<never, never> extends Pick<T, C>
    ? Facultatif<Exclude<T[C], undefined>>
    : Schema<T[C]>;
};

const LISTE_MAX = 1_000;

export const liste = <T>(element: Schema<T>, max = LISTE_MAX) => v.pipe(v.array(element), v.maxLength(max));

export const facultatif = <T>(schema: Schema<T>): Facultatif<T> => v.exactOptional(schema);

/** An empty list has no key that valibot would refuse: it is still not an object. */
const unObjet = v.custom<object>((valeur) => typeof valeur === 'object' && !Array.isArray(valeur));

export const objet = <E extends v.ObjectEntries>(champs: E) => v.pipe(unObjet, v.strictObject(champs));

type Cle = v.GenericSchema<string, string>;
const cleCourte: Cle = v.pipe(v.string(), v.maxLength(LIMITES.court));

export const dictionnaire = <T>(valeur: Schema<T>, max = LISTE_MAX, cle: Cle = cleCourte) =>
  v.pipe(unObjet, v.record(cle, valeur), v.maxEntries(max));

/** Said with its type, so that none of its values is forgotten. */
export const parmi = <T extends string>(valeurs: Readonly<Record<T, true>>) =>
  v.picklist(Object.keys(valeurs) as T[]);

/** Any text that somebody typed or chose. */
export const texte = v.pipe(v.string(), v.maxLength(LIMITES.texte));
export const textes = liste(texte);
export const booleen = v.boolean();

export const nombre = v.pipe(v.number(), v.minValue(-LIMITES.nombre), v.maxValue(LIMITES.nombre));
export const entier = v.pipe(nombre, v.integer());
export const rang = v.pipe(entier, v.minValue(1));

/** Of a suivi, an appareil, an ecriture. */
export const nom = v.pipe(v.string(), v.regex(/^[\w.:-]{1,200}$/));
export const empreinte = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
export const date = v.pipe(v.string(), v.check(estUneDate));

/** Years 1 to 9999: beyond, a day has no YYYY-MM-DD. */
const mural = v.pipe(entier, v.minValue(-62_135_500_000_000), v.maxValue(253_402_200_000_000));
const decalage = v.pipe(nombre, v.minValue(-1_440), v.maxValue(1_440));

export const moment = objet({ mural, decalage });
export const instant = objet({ mural, monotone: nombre, session: texte, decalage });

export const personne = parmi<Personne>({ patient: true, proche: true, ensemble: true });
export const quiAccorde = parmi<QuiAccorde>({
  patient: true,
  proche: true,
  representant: true,
  'autre-titulaire': true,
});
