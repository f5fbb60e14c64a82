/** What every document says at its head, and what it needs before it may be printed. */
import type { DateCivile } from '../../domain/contenus.ts';
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

/** The chain as printed: « 8 groups of 8 signs », to compare by eye. */
export interface Preuve {
  readonly tete: string;
  readonly nombre: number;
}

export const PAS_ENCORE = {
  ecrit: 'Pas encore écrit.',
  recue: 'Pas encore reçue.',
  decide: 'Pas encore décidé.',
  fait: 'Pas encore fait.',
  precise: 'Non précisé.',
} as const;

export const grouper = (tete: string): string => tete.match(/.{1,8}/g)?.join(' ') ?? '';

/** Day of the suivi: of its first act, else the planned one. */
export const jourDuSuivi = ({ prevu, journal }: Suivi): DateCivile | null => {
  const premier = journal.lignes[0];
  return premier ? jourDe(premier.instant) : (prevu?.date ?? null);
};

export const dateOuRien = (date: DateCivile | null | undefined): string =>
  date ? formaterDate(date) : PAS_ENCORE.precise;
