import type { ContenuAccord, ContenuAvis, QuiAccorde, Trait } from './contenus.ts';
import {
  ErreurAccordManquant,
  ErreurAutreTitulaire,
  ErreurAvisSeulement,
  ErreurChoixNecessaire,
  ErreurComprehension,
  ErreurRaisonManquante,
  ErreurRefusDuTitulaire,
  ErreurSignatureVide,
  ErreurTemoin,
} from './erreurs.ts';
import type { Accord, Suivi } from './suivi.ts';

/** Lines of the accord without which there is no suivi of this person. */
export const CHOIX_NECESSAIRES: Readonly<Record<QuiAccorde, readonly string[]>> = {
  patient: ['suivi', 'sante'],
  proche: ['vecu'],
  representant: ['suivi'],
  'autre-titulaire': ['suivi'],
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

/** Given by a personne de confiance: an avis, whatever it was called. */
export const estUnAvis = ({ qui, role = '' }: Pick<ContenuAccord, 'qui' | 'role'>): boolean =>
  qui === 'representant' && /personne[\s-]+de[\s-]+confiance/i.test(role);

export const AUTORITE_PARENTALE = 'autorite-parentale';

/** What was said is dated, signed and collected by somebody. */
export function verifierRecueil(dit: ContenuAccord | ContenuAvis): void {
  if (!dit.recueilliPar.trim()) throw new ErreurRaisonManquante('Qui a recueilli l’accord\u202f?');
  if (dit.forme === 'ecran' && signatureVide(dit.traits)) throw new ErreurSignatureVide();
  if (dit.forme === 'oral-temoin' && !(dit.temoin?.independant && dit.temoin.lien.trim()))
    throw new ErreurTemoin();
}

/** Refuses an accord that could not be shown to anybody: each refusal is named. */
export function verifierAccord(accord: ContenuAccord): void {
  if (estUnAvis(accord)) throw new ErreurAvisSeulement();
  if (!choixNecessairesDonnes(accord)) throw new ErreurChoixNecessaire();
  if (accord.qui === 'representant' && accord.role === AUTORITE_PARENTALE && !accord.autreTitulaire)
    throw new ErreurAutreTitulaire();
  verifierRecueil(accord);
  if (accord.compris && !accord.compris.every(Boolean)) throw new ErreurComprehension();
}

export const accordValide = (accord: Accord | undefined): accord is Accord =>
  accord?.etat === 'donne' && choixNecessairesDonnes(accord);

const autreTitulaireAttendu = ({ accords }: Suivi): boolean =>
  accords.representant?.autreTitulaire === 'attendu';

/** A reason stands for somebody who is not there, not for somebody who said no. */
export function verifierTitulaireSeul(suivi: Suivi): void {
  if (!autreTitulaireAttendu(suivi)) throw new ErreurAccordManquant();
  if (suivi.refus.includes('autre-titulaire') || suivi.accords['autre-titulaire']?.etat === 'retire')
    throw new ErreurRefusDuTitulaire();
}

/**
 * Whose accord is missing, in the order in which to ask. The patient's own; when the person cannot give a
 * full one, also the representant's, beside their simple yes (assentiment); for a minor, both holders of
 * parental authority, or one and a written reason. Whoever said no is missing. See contenu/04.
 */
export function accordsManquants(suivi: Suivi): QuiAccorde[] {
  const { accords, refus, titulaireSeul } = suivi;
  const mineur = autreTitulaireAttendu(suivi);
  const demandes: Readonly<Record<Exclude<QuiAccorde, 'proche'>, boolean>> = {
    patient: true,
    representant: mineur || accords.patient?.forme === 'assentiment' || refus.includes('representant'),
    'autre-titulaire': (mineur && titulaireSeul === null) || refus.includes('autre-titulaire'),
  };
  return (['patient', 'representant', 'autre-titulaire'] as const).filter(
    (qui) => demandes[qui] && (refus.includes(qui) || !accordValide(accords[qui])),
  );
}

export const accordSuffit = (suivi: Suivi): boolean => accordsManquants(suivi).length === 0;

export const TITULAIRES = ['representant', 'autre-titulaire'] as const;

const ditOuiAuxCitations = (accord: Accord | undefined): boolean =>
  accordValide(accord) && accord.choix['citations'] === true;

/** Who speaks for the patient and did not say yes: one no, or one line left unanswered, is enough. */
export const representantsContreLesCitations = ({ accords, refus }: Suivi): QuiAccorde[] =>
  TITULAIRES.filter((qui) => refus.includes(qui) || (accords[qui] && !ditOuiAuxCitations(accords[qui])));

/**
 * Whether this person's exact words may be kept: their own accord, with their own line; for the patient, also that
 * line of whoever speaks for them.
 */
export const peutCiter = (suivi: Suivi, qui: 'patient' | 'proche'): boolean =>
  ditOuiAuxCitations(suivi.accords[qui]) &&
  (qui === 'proche' || representantsContreLesCitations(suivi).length === 0);

/** Whether the proche's own experience may be noted. */
export const peutEcouterLeProche = ({ accords }: Suivi): boolean => accordValide(accords.proche);

export const veutRelire = ({ accords }: Suivi, qui: 'patient' | 'proche'): boolean =>
  accords[qui]?.choix['relire'] === true;

export const veutUnRetour = ({ accords }: Suivi, qui: 'patient' | 'proche'): boolean =>
  accords[qui]?.choix['retour'] === true;
