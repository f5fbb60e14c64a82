/** What a screen asks for: plain data, that crosses to the worker. */
import type { DateCivile, QuiAccorde } from '../../domain/contenus.ts';
import type { Relecteur } from '../../domain/relecture.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Reglages } from '../../domain/reglages.ts';
import type { Suivi } from '../../domain/suivi.ts';
import { texteDAccord } from '../../content/accords/index.ts';
import { VARIABLES, variablesManquantes, type NomDeVariable } from '../../content/variables.ts';
import { variablesDuSuivi } from '../../content/variablesDuSuivi.ts';
import type { Preuve, Source } from '../modeles/commun.ts';
import { minuscule } from '../modeles/libelles.ts';
import type { PourQui } from '../modeles/journal.ts';
import { aujourdhuiDe } from '../modeles/suites.ts';
import { nomDuRapport, type DemandeBilan } from './demande-bilan.ts';

interface Commun {
  readonly suivi: Suivi;
  readonly reglages: Reglages;
  readonly preuve: Preuve;
  /** Version of the app that the file names: this one, unless a file of another is made again. */
  readonly application?: string;
}

export type DemandeDocument = Commun &
  (
    | { readonly document: 'accord'; readonly pour?: QuiAccorde }
    | { readonly document: 'journal'; readonly pour?: PourQui }
    | { readonly document: 'fiche' | 'retour-equipe'; readonly pour?: undefined }
    | {
        readonly document: 'retour-patient';
        readonly pour?: Relecteur;
        readonly lecture?: 'standard' | 'facile';
      }
  );

/** The 12 words, to be kept on paper. Of no suivi. */
export interface DemandeCodeSecours {
  readonly document: 'code-secours';
  readonly mots: readonly string[];
  /** When they were made. */
  readonly jour: DateCivile;
}

/** The plan d'actions of a unit. */
export interface DemandePlan {
  readonly document: 'plan';
  readonly plan: Plan;
  /** The day it is printed: it says what is late. */
  readonly jour: DateCivile;
  readonly reglages: Reglages;
  /** Its own registre; those of the suivis when it comes from an invented case. */
  readonly sources: readonly Source[];
  readonly application?: string;
  /** Made from an invented case. */
  readonly exemple?: boolean;
}

/** Everything that can be printed. */
export type Demande = DemandeDocument | DemandeCodeSecours | DemandePlan | DemandeBilan;

export const texteDe = (suivi: Suivi, qui: QuiAccorde) =>
  texteDAccord(qui, suivi.accords[qui]?.texte.lecture ?? 'standard');

const COMMUNES: readonly NomDeVariable[] = [
  'etablissement',
  'unite',
  'parcours',
  'debut_segment',
  'fin_segment',
  'suiveur_fonction',
  'code_suivi',
  'duree_journal',
];

const DU_RETOUR: readonly NomDeVariable[] = ['etablissement', 'unite', 'contact_demarche'];

function variablesUtiles(demande: DemandeDocument): NomDeVariable[] {
  if (demande.document === 'retour-equipe') return [...DU_RETOUR];
  if (demande.document === 'retour-patient') return [...DU_RETOUR, 'contact_dpo', 'code_suivi'];
  if (demande.document === 'accord') {
    const texte = texteDe(demande.suivi, demande.pour ?? 'patient');
    const blocs = [...texte.blocs, { puces: texte.choix.map((c) => c.libelle) }];
    const duTexte = variablesManquantes(blocs, {});
    return [
      ...new Set<NomDeVariable>([...COMMUNES, ...duTexte, 'contact_demarche', 'contact_dpo', 'contact_rdu']),
    ];
  }
  const relecture = demande.document === 'journal' && (demande.pour ?? 'suiveur') !== 'suiveur';
  return relecture ? [...COMMUNES, 'contact_demarche', 'delai_relecture'] : [...COMMUNES];
}

const PERSONNES = {
  patient: 'le patient',
  proche: 'le proche',
  representant: 'le représentant',
  'autre-titulaire': 'l’autre titulaire de l’autorité parentale',
} as const;

/** Why this document may not be printed yet, in French; empty when it may. */
export function pretAImprimer(demande: DemandeDocument): string[] {
  const { suivi, reglages } = demande;
  if (suivi.ligneRestante) {
    return ['Le contenu de ce suivi a été effacé : il ne reste rien à imprimer.'];
  }
  const qui = demande.document === 'accord' ? (demande.pour ?? 'patient') : null;
  if (qui && !suivi.accords[qui])
    return [`Il n’y a pas d’accord donné par ${PERSONNES[qui]} : rien à imprimer.`];
  const variables = variablesDuSuivi(suivi, reglages);
  const vides = variablesUtiles(demande).filter(
    (nom) => VARIABLES[nom].obligatoire && !variables[nom]?.trim(),
  );
  return vides.map((nom) => `À remplir avant d’imprimer : ${minuscule(VARIABLES[nom].libelle)}.`);
}

/** `retour-patient_H4RV_2026-09-15.pdf`; that of the team has no code (contenu/30). */
function nomDuRetour(demande: Extract<DemandeDocument, { document: 'retour-patient' }>, fin: string): string {
  const facile = demande.lecture === 'facile' ? '-facile' : '';
  return `retour-${demande.pour ?? 'patient'}${facile}_${fin}`;
}

const TYPES = { accord: 'accord', journal: 'journal', fiche: 'fiche' } as const;

/** In signs: a disk takes names of 255 bytes. */
const CODE_MAX = 40;

/** `type_code-suivi_date.pdf`: no name of anybody. */
export function nomDuFichier(demande: Demande): string {
  if (demande.document === 'code-secours') return `code-secours_${demande.jour}.pdf`;
  if (demande.document === 'plan') return `plan-d-actions_${demande.jour}.pdf`;
  if (demande.document === 'bilan') return nomDuRapport(demande);
  const { suivi, document } = demande;
  const code = [...(suivi.prevu?.code ?? suivi.ligneRestante?.code ?? 'suivi')]
    .filter((signe) => /[\p{L}\d-]/u.test(signe))
    .slice(0, CODE_MAX)
    .join('');
  const fin = `${code}_${suivi.prevu?.date ?? aujourdhuiDe(suivi)}.pdf`;
  if (document === 'retour-equipe') return `retour-equipe_${aujourdhuiDe(suivi)}.pdf`;
  if (document === 'retour-patient') return nomDuRetour(demande, fin);
  const parDefaut = document === 'accord' ? 'patient' : document === 'journal' ? 'suiveur' : undefined;
  const pour = demande.pour ?? parDefaut;
  const qui = pour === undefined || pour === 'suiveur' ? '' : `-${pour}`;
  const relecture = document === 'journal' && pour !== 'suiveur' ? '-relecture' : '';
  return `${TYPES[document]}${relecture}${qui}_${fin}`;
}
