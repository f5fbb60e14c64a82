/** The entry sheet held in one hand: a relevé as plain values, and what is being done with it. */
import { typeDeReleve } from '../../content/listes/releves.ts';
import type { Personne } from '../../domain/contenus.ts';
import type { Releve } from '../../domain/journal.ts';
import { avecType, CHAMPS_VIDES, champsDe, type Champs } from '../partage/champs.ts';

export interface Saisie extends Champs {
  /** The relevé being corrected; null: a new one. */
  readonly cible: string | null;
  readonly raison: string;
  readonly apresCoup: boolean;
  /** A ressenti with words: then a face chooses, and « Noter » writes. */
  readonly detail: boolean;
}

export const SAISIE_VIDE: Saisie = {
  ...CHAMPS_VIDES,
  cible: null,
  raison: '',
  apresCoup: false,
  detail: false,
};

/** The fields of a type just chosen, about this person; words already typed are kept. */
export function saisiePour(type: string, sujet: Personne, deja: Saisie = SAISIE_VIDE): Saisie {
  const source = typeDeReleve(type)?.source ?? 'vu';
  return avecType({ ...deja, cible: null, raison: '', source, sujet }, type);
}

/** To correct a relevé: its lieu and its time stay unless others are given. */
export const saisieDe = (releve: Releve): Saisie => ({
  ...SAISIE_VIDE,
  ...champsDe(releve),
  lieu: '',
  date: '',
  heure: '',
  cible: releve.id,
  detail: true,
});

/** Whether closing the sheet would lose something. */
export const aDesMots = ({ texte, ressenti, emotion, role, raison }: Saisie): boolean =>
  Boolean(texte.trim() || emotion || role || raison.trim()) || ressenti !== 'aucun';

export const demandeUnRessenti = ({ type }: Champs): boolean =>
  type === 'ressenti' || type === 'emotion-percue';
