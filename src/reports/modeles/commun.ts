/** What every document says at its head, and what it needs before it may be printed. */
import type { DateCivile } from '../../domain/contenus.ts';
import type { PreuveDeChaine } from '../../domain/preuve.ts';
import type { Suivi } from '../../domain/suivi.ts';
import { formaterDate } from '../../content/typographie.ts';
import { jourDe } from './temps.ts';

/** A term and what is said of it. */
export type Definition = readonly [terme: string, valeur: string];

interface Cartouche {
  readonly lire: string;
  readonly donnees: string;
  readonly detruire: string;
}

export interface Tete {
  readonly surtitre: string;
  readonly titre: string;
  readonly sousTitre: string;
  readonly cartouche: Cartouche;
  /** Cas inventé: said on the document, never taken for a real one. */
  readonly exemple: boolean;
}

/** Each chain as printed, to compare by eye. `empreinte`: of the key that signed it; null when nobody knows it. */
export type Preuve = readonly (PreuveDeChaine & { readonly empreinte: string | null })[];

/** A registre that a document was made from. */
export interface Source {
  readonly registre: string;
  readonly chaines: Preuve;
}

export const PAS_ENCORE = {
  ecrit: 'Pas encore écrit.',
  recue: 'Pas encore reçue.',
  decide: 'Pas encore décidé.',
  fait: 'Pas encore fait.',
  precise: 'Non précisé.',
} as const;

/** Day of the suivi: of its first act, else the planned one. */
export const jourDuSuivi = ({ prevu, journal }: Suivi): DateCivile | null => {
  const premier = journal.lignes[0];
  return premier ? jourDe(premier.instant) : (prevu?.date ?? null);
};

export const dateOuRien = (date: DateCivile | null | undefined): string =>
  date ? formaterDate(date) : PAS_ENCORE.precise;
