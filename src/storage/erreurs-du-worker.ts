/** Brings errors back whole from the Worker: comlink alone keeps the message and the name, not the class. */
import { ErreurDeuxHistoires } from '../domain/erreurs.ts';
import * as duCoffre from '../vault/erreurs.ts';
import * as duDisque from './disque/erreur-disque.ts';
import * as erreurs from './erreurs.ts';
import * as deRemise from './remise/erreurs-remise.ts';

/** What an error says besides its sentence: which lock, which word, how many… Plain data. */
type Champs = Readonly<Record<string, unknown>>;

interface ErreurEnvoyee {
  readonly name: string;
  readonly message: string;
  readonly champs: Champs;
}

const CLASSES: ReadonlyMap<string, unknown> = new Map(
  Object.entries({ ...erreurs, ...duCoffre, ...duDisque, ...deRemise, ErreurDeuxHistoires }),
);

/** An answer of the Worker: errors travel as plain data, so that nothing depends on how they are cloned. */
export type Reponse<T> =
  | { readonly ok: true; readonly valeur: T }
  | { readonly ok: false; readonly erreur: ErreurEnvoyee };

export async function repondre<T>(travail: () => Promise<T>): Promise<Reponse<T>> {
  try {
    return { ok: true, valeur: await travail() };
  } catch (erreur) {
    return { ok: false, erreur: decrire(erreur) };
  }
}

export function recevoir<T>(reponse: Reponse<T>): T {
  if (reponse.ok) return reponse.valeur;
  const { name, message, champs } = reponse.erreur;
  const erreur = Object.assign(new Error(message), champs, { name });
  const Classe = CLASSES.get(name);
  if (typeof Classe === 'function') Object.setPrototypeOf(erreur, Classe.prototype as object);
  throw erreur;
}

function decrire(erreur: unknown): ErreurEnvoyee {
  if (!(erreur instanceof Error)) return { name: 'Error', message: String(erreur), champs: {} };
  const { name, message, cause: _cause, stack: _stack, ...champs } = erreur;
  return { name, message, champs: CLASSES.has(name) ? champs : {} };
}
