/** The rules of what follows the transmission. */
import type { Contenus, TypeDuSuivi } from './contenus.ts';
import type { ContenusDeLaRevue } from './contenus-revue.ts';
import {
  ErreurACompleter,
  ErreurClotureImpossible,
  ErreurPasTransmis,
  ErreurRelectureAttendue,
  ErreurSuiteManquante,
  ErreurSuiviClos,
} from './erreurs.ts';
import { relecturesEnSuspens } from './etat.ts';
import { heureLocale, type Instant } from './instant.ts';
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

/** The unit answers once the person has reread what it read, or had the time to (contenu/10 §2). */
function relu(suivi: Suivi, instant: Instant): void {
  aRevoir(suivi);
  if (relecturesEnSuspens(suivi, heureLocale(instant).date).length > 0) throw new ErreurRelectureAttendue();
}

export const reglesDeLaRevue: {
  readonly [T in TypeDeRevue & TypeDuSuivi]: (suivi: Suivi, contenu: Contenus[T], instant: Instant) => void;
} = {
  revue: (suivi, _, instant) => relu(suivi, instant),
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
  'revue-signee': (suivi, { par }, instant) => {
    relu(suivi, instant);
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
