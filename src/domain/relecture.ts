/** What a person rereads, and what came of it. Each sees their own words and what was seen of them. */
import { citables, type Citable } from './fiche.ts';
import type { Suivi } from './suivi.ts';

export type Relecteur = 'patient' | 'proche';

/** Never the words of the other, nor what was only supposed. */
export function estARelirePar(qui: Relecteur, ligne: Citable): boolean {
  if (ligne.genre === 'attente') return ligne.qui === qui || ligne.qui === 'ensemble';
  const deLAutre = ligne.qui !== qui && (ligne.qui === 'patient' || ligne.qui === 'proche');
  const surPersonne = ligne.sujet === qui || ligne.sujet === 'ensemble';
  return ligne.qui === qui || (surPersonne && !deLAutre && ligne.source !== 'suppose');
}

const vecu = (ligne: Citable): number => (ligne.genre === 'releve' ? ligne.vecu : ligne.reel);

/** In the order in which it was lived. */
export const passagesDe = ({ journal }: Suivi, qui: Relecteur): Citable[] =>
  citables(journal)
    .filter((ligne) => estARelirePar(qui, ligne))
    .sort((a, b) => vecu(a) - vecu(b));

export interface GestesDeRelecture {
  readonly corriges: number;
  readonly ajoutes: number;
  readonly effaces: number;
}

/** What this person changed with their own name on it. */
export function gestesDeRelecture({ histoire }: Suivi, qui: Relecteur): GestesDeRelecture {
  const nombre = (type: 'correction' | 'releve' | 'effacement'): number =>
    histoire.filter((h) => h.auteur === qui && h.type === type).length;
  return { corriges: nombre('correction'), ajoutes: nombre('releve'), effaces: nombre('effacement') };
}
