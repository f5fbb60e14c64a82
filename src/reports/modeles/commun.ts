/** What every document says at its head, and what it needs before it may be printed. */
import type { DateCivile } from '../../domain/contenus.ts';
import { ajouterJours } from '../../domain/dates.ts';
import type { Reglages } from '../../domain/reglages.ts';
import type { Suivi } from '../../domain/suivi.ts';
import { formaterDate } from '../../content/typographie.ts';
import type { Variables } from '../../content/variables.ts';
import { nomParcours } from './libelles.ts';
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

/** The journal and the fiche are destroyed the same day, counted from the planned one: it was told at the accord. */
export const destructionLe = ({ prevu }: Suivi, { dureeJournalJours }: Reglages): DateCivile | null =>
  prevu ? ajouterJours(prevu.date, dureeJournalJours) : null;

export const dateOuRien = (date: DateCivile | null | undefined): string =>
  date ? formaterDate(date) : PAS_ENCORE.precise;

const duree = (nombre: number, unite: string): string =>
  `${nombre}\u00a0${unite}${nombre > 1 && unite !== 'mois' ? 's' : ''}`;

const enMois = (mois: number): string => (mois % 12 === 0 ? duree(mois / 12, 'an') : duree(mois, 'mois'));

/** The variables of the texts, from the suivi and the settings; what is empty stays empty. */
export function variablesDe(suivi: Suivi, reglages: Reglages): Variables {
  const { prevu } = suivi;
  const destruction = destructionLe(suivi, reglages);
  const relecture = suivi.relectures.at(-1)?.limiteLe;
  return {
    etablissement: reglages.etablissement,
    unite: prevu?.unite ?? '',
    parcours: prevu ? nomParcours(prevu.parcours) : '',
    debut_segment: prevu?.segment.debut ?? '',
    fin_segment: prevu?.segment.fin ?? '',
    suiveur_prenom: reglages.suiveurPrenom,
    suiveur_fonction: prevu?.suiveur.fonction || reglages.suiveurFonction,
    contact_demarche: reglages.contactDemarche,
    contact_dpo: reglages.contactDpo,
    contact_rdu: reglages.contactRdu,
    numero_urgence_interne: reglages.numeroUrgence,
    duree_journal: `${duree(reglages.dureeJournalJours, 'jour')} après le suivi`,
    duree_consentement: `la durée de la démarche, puis ${enMois(reglages.dureeConsentementMois)}`,
    duree_rapport: duree(reglages.dureeRapportAnnees, 'an'),
    date_limite_retrait: destruction ? formaterDate(destruction) : '',
    code_suivi: prevu?.code ?? '',
    photos: 'non',
    delai_relecture: duree(reglages.delaiRelectureJours, 'jour'),
    date_limite_relecture: relecture ? formaterDate(relecture) : '',
    date_restitution: prevu?.dateRestitution ? formaterDate(prevu.dateRestitution) : '',
  };
}
