/** What each sheet of the journal holds, and how a draft of it is read back. */
import type { ContenuAttente, QuiAccorde } from '../../domain/contenus.ts';
import type { Attente } from '../../domain/journal.ts';
import { assainir } from '../../domain/limites.ts';
import { annonceDe, estAnnonce, reponseDe, type Annonce } from '../partage/annonce.ts';
import { aLesTextes, champsDeLObjet } from '../partage/brouillonLu.ts';
import { CHAMPS_VIDES, champsLus, type Champs } from '../partage/champs.ts';
import { estQuiAccorde } from '../partage/libelles.ts';

export interface CorrectionSaisie {
  readonly cible: string;
  readonly raison: string;
  readonly champs: Champs;
}
export interface ApresCoupSaisie {
  readonly champs: Champs;
}
export interface AttenteSaisie {
  readonly cible: string;
  readonly raison: string;
  readonly annonce: Annonce;
  readonly delai: string;
  readonly texte: string;
}
export interface EffacementSaisie {
  readonly cible: string;
  readonly demandePar: QuiAccorde | '';
  readonly raison: string;
}

export function lireCorrection(garde: unknown): CorrectionSaisie | null {
  const lu = champsDeLObjet(garde);
  const champs = champsLus(lu['champs'], CHAMPS_VIDES);
  if (!champs || !aLesTextes(lu, 'cible', 'raison')) return null;
  const { cible, raison } = lu;
  return { cible, raison, champs };
}
export function lireApresCoup(garde: unknown): ApresCoupSaisie | null {
  const champs = champsLus(champsDeLObjet(garde)['champs'], CHAMPS_VIDES);
  return champs && { champs };
}
export function lireAttente(garde: unknown): AttenteSaisie | null {
  const lu = champsDeLObjet(garde);
  const { annonce } = lu;
  if (!aLesTextes(lu, 'cible', 'raison', 'delai', 'texte') || !estAnnonce(annonce)) return null;
  const { cible, raison, delai, texte } = lu;
  return { cible, raison, annonce, delai, texte };
}
export function lireEffacement(garde: unknown): EffacementSaisie | null {
  const lu = champsDeLObjet(garde);
  const { demandePar } = lu;
  if (!aLesTextes(lu, 'cible', 'raison') || !(demandePar === '' || estQuiAccorde(demandePar))) return null;
  const { cible, raison } = lu;
  return { cible, demandePar, raison };
}

export const saisieDe = ({ id, annoncee, delaiAnnonceMin, texte }: Attente): AttenteSaisie => ({
  cible: id,
  raison: '',
  annonce: annonceDe(annoncee),
  delai: String(delaiAnnonceMin ?? ''),
  texte: texte ?? '',
});

/** Only what the hand changed. */
export function differencesDAttente(saisie: AttenteSaisie, attente: Attente): Partial<ContenuAttente> {
  const avant = saisieDe(attente);
  const { annoncee, delaiAnnonceMin } = reponseDe(saisie.annonce, saisie.delai);
  return {
    ...(saisie.annonce !== avant.annonce && { annoncee }),
    ...(delaiAnnonceMin !== attente.delaiAnnonceMin && { delaiAnnonceMin }),
    ...(saisie.texte !== avant.texte && { texte: assainir(saisie.texte).trim() }),
  };
}
