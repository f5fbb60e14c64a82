/** Brings errors back whole from the Worker: comlink alone keeps the message and the name, not the class. */
import * as erreurs from './erreurs.ts';

interface ErreurEnvoyee {
  readonly name: string;
  readonly message: string;
  readonly motif?: erreurs.MotifEcriture;
}

const SIMPLES = [
  erreurs.ErreurCoffre,
  erreurs.ErreurPhraseFausse,
  erreurs.ErreurPatienter,
  erreurs.ErreurPhraseRefusee,
  erreurs.ErreurCoffreFerme,
  erreurs.ErreurCoffreArrete,
  erreurs.ErreurCoffreVide,
  erreurs.ErreurCoffreDejaCree,
  erreurs.ErreurCoffreAbime,
  erreurs.ErreurCalculCle,
  erreurs.ErreurCoffreDisparu,
  erreurs.ErreurVersionPlusRecente,
  erreurs.ErreurAutreOnglet,
  erreurs.ErreurLecture,
  erreurs.ErreurRegistreAbime,
  erreurs.ErreurPasUnExemple,
  erreurs.ErreurCibleInconnue,
];
const PAR_NOM = new Map(SIMPLES.map((Classe) => [new Classe('').name, Classe]));

/** An answer of the Worker: errors travel as plain data, so that nothing depends on how they are cloned. */
export type Reponse<T> =
  { readonly ok: true; readonly valeur: T } | { readonly ok: false; readonly erreur: ErreurEnvoyee };

export async function repondre<T>(travail: () => Promise<T>): Promise<Reponse<T>> {
  try {
    return { ok: true, valeur: await travail() };
  } catch (erreur) {
    return { ok: false, erreur: decrire(erreur) };
  }
}

export function recevoir<T>(reponse: Reponse<T>): T {
  if (reponse.ok) return reponse.valeur;
  const { name, message, motif } = reponse.erreur;
  if (motif) throw new erreurs.ErreurEnregistrement(motif);
  const Classe = PAR_NOM.get(name);
  throw Classe ? new Classe(message) : Object.assign(new Error(message), { name });
}

function decrire(erreur: unknown): ErreurEnvoyee {
  if (erreur instanceof erreurs.ErreurEnregistrement) {
    return { name: erreur.name, message: erreur.message, motif: erreur.motif };
  }
  if (erreur instanceof Error) return { name: erreur.name, message: erreur.message };
  return { name: 'Error', message: String(erreur) };
}
