/** What each sheet of the journal holds, and how a draft of it is read back. */
import type { ContenuAttente, QuiAccorde } from '../../domain/contenus.ts';
import type { Attente } from '../../domain/journal.ts';
import { assainir } from '../../domain/limites.ts';
import { annonceDe, reponseDe, type Annonce } from '../partage/annonce.ts';
import { CHAMPS_VIDES, champsLus, type Champs } from '../partage/champs.ts';

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

type Lu = Partial<Record<string, unknown>>;
const objet = (valeur: unknown): Lu | null => (typeof valeur === 'object' && valeur !== null ? valeur : null);
const textes = (lu: Lu, noms: readonly string[]): boolean => noms.every((nom) => typeof lu[nom] === 'string');

export function lireCorrection(valeur: unknown): CorrectionSaisie | null {
  const lu = objet(valeur);
  const champs = champsLus(lu?.['champs'], CHAMPS_VIDES);
  return lu && champs && textes(lu, ['cible', 'raison'])
    ? { cible: String(lu['cible']), raison: String(lu['raison']), champs }
    : null;
}
export function lireApresCoup(valeur: unknown): ApresCoupSaisie | null {
  const champs = champsLus(objet(valeur)?.['champs'], CHAMPS_VIDES);
  return champs ? { champs } : null;
}
export function lireAttente(valeur: unknown): AttenteSaisie | null {
  const lu = objet(valeur);
  return lu && textes(lu, ['cible', 'raison', 'annonce', 'delai', 'texte'])
    ? (lu as unknown as AttenteSaisie)
    : null;
}
export function lireEffacement(valeur: unknown): EffacementSaisie | null {
  const lu = objet(valeur);
  return lu && textes(lu, ['cible', 'raison', 'demandePar']) ? (lu as unknown as EffacementSaisie) : null;
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
