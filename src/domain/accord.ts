import type { ContenuAccord, QuiAccorde, Trait } from './contenus.ts';
import {
  ErreurChoixNecessaire,
  ErreurComprehension,
  ErreurRaisonManquante,
  ErreurSignatureVide,
  ErreurTemoin,
} from './erreurs.ts';
import type { Accord, Suivi } from './suivi.ts';

/** Lines of the accord without which there is no suivi of this person. */
export const CHOIX_NECESSAIRES: Readonly<Record<QuiAccorde, readonly string[]>> = {
  patient: ['suivi', 'sante'],
  proche: ['vecu'],
  representant: ['suivi'],
};

export const choixNecessairesDonnes = ({ qui, choix }: Pick<ContenuAccord, 'qui' | 'choix'>): boolean =>
  CHOIX_NECESSAIRES[qui].every((ligne) => choix[ligne] === true);

/** Shortest drawing, in units of the 340 × 176 frame, that counts as a signature: a tap is not one. */
const LONGUEUR_MINIMALE = 40;

const longueur = (trait: Trait): number =>
  trait.reduce((somme, [x, y], i) => {
    const avant = trait[i - 1];
    return avant ? somme + Math.hypot(x - avant[0], y - avant[1]) : somme;
  }, 0);

export const signatureVide = (traits: readonly Trait[] = []): boolean =>
  traits.reduce((somme, trait) => somme + longueur(trait), 0) < LONGUEUR_MINIMALE;

/** Refuses an accord that could not be shown to anybody: each refusal is named. */
export function verifierAccord(accord: ContenuAccord): void {
  if (!choixNecessairesDonnes(accord)) throw new ErreurChoixNecessaire();
  if (!accord.recueilliPar.trim()) throw new ErreurRaisonManquante('Qui a recueilli l’accord\u202f?');
  if (accord.forme === 'ecran' && signatureVide(accord.traits)) throw new ErreurSignatureVide();
  if (accord.forme === 'oral-temoin' && !(accord.temoin?.independant && accord.temoin.lien.trim()))
    throw new ErreurTemoin();
  if (accord.compris && !accord.compris.every(Boolean)) throw new ErreurComprehension();
}

export const accordValide = (accord: Accord | undefined): accord is Accord =>
  accord?.etat === 'donne' && choixNecessairesDonnes(accord);

/**
 * The patient's own accord; or, when the person cannot give a full one, the representant's accord together
 * with the person's simple yes (assentiment). See contenu/04.
 */
export function accordSuffit({ accords, refus }: Suivi): boolean {
  if (refus.includes('patient')) return false;
  if (!accordValide(accords.patient)) return false;
  return accords.patient.forme !== 'assentiment' || accordValide(accords.representant);
}

/** Whether this person's exact words may be kept: their own accord, with their own line. */
export const peutCiter = (suivi: Suivi, qui: 'patient' | 'proche'): boolean => {
  const accord = suivi.accords[qui];
  return accordValide(accord) && accord.choix['citations'] === true;
};

/** Whether the proche's own experience may be noted. */
export const peutEcouterLeProche = ({ accords }: Suivi): boolean => accordValide(accords.proche);

export const veutRelire = ({ accords }: Suivi, qui: 'patient' | 'proche'): boolean =>
  accords[qui]?.choix['relire'] === true;

export const veutUnRetour = ({ accords }: Suivi, qui: 'patient' | 'proche'): boolean =>
  accords[qui]?.choix['retour'] === true;
