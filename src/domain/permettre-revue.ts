/** The rules of what follows the transmission. */
import type { Contenus, TypeDuSuivi } from './contenus.ts';
import type { ContenusDeLaRevue } from './contenus-revue.ts';
import {
  ErreurACompleter,
  ErreurClotureImpossible,
  ErreurPasTransmis,
  ErreurSuiteManquante,
  ErreurSuiviClos,
} from './erreurs.ts';
import { aUneSuite, manquesCloture } from './revue.ts';
import type { Suivi } from './suivi.ts';
import { raison, texte } from './permettre-textes.ts';
import { LIMITES } from './limites.ts';

type TypeDeRevue = keyof ContenusDeLaRevue | 'revue' | 'pas-d-action';

export function pasClos({ revues }: Suivi): void {
  if (revues.cloture) throw new ErreurSuiviClos();
}

function aRevoir(suivi: Suivi): void {
  pasClos(suivi);
  if (!suivi.transmission) throw new ErreurPasTransmis();
}

export const reglesDeLaRevue: {
  readonly [T in TypeDeRevue & TypeDuSuivi]: (suivi: Suivi, contenu: Contenus[T]) => void;
} = {
  revue: aRevoir,
  commentaire: (suivi, contenu) => {
    aRevoir(suivi);
    texte(contenu.texte, LIMITES.fiche);
  },
  'a-completer': (suivi, contenu) => {
    aRevoir(suivi);
    raison(contenu.raison);
  },
  'reponse-medicale': (suivi, contenu) => {
    aRevoir(suivi);
    texte(contenu.fonction, LIMITES.court);
    texte(contenu.texte, LIMITES.fiche);
  },
  'pas-d-action': (_, contenu) => raison(contenu.raison),
  'revue-signee': (suivi, { par }) => {
    aRevoir(suivi);
    if (suivi.revues.aCompleter) throw new ErreurACompleter();
    if (!aUneSuite(suivi)) throw new ErreurSuiteManquante();
    texte(par, LIMITES.court);
  },
  cloture: (suivi) => {
    pasClos(suivi);
    const manques = manquesCloture(suivi);
    if (manques.length > 0) throw new ErreurClotureImpossible(`${manques.join(', ')}.`);
  },
};
