/** What a screen asks for: plain data, that crosses to the worker. */
import type { DateCivile, QuiAccorde } from '../../domain/contenus.ts';
import type { Reglages } from '../../domain/reglages.ts';
import type { Suivi } from '../../domain/suivi.ts';
import { texteDAccord } from '../../content/accords/index.ts';
import { VARIABLES, variablesManquantes, type NomDeVariable } from '../../content/variables.ts';
import { variablesDuSuivi } from '../../content/variablesDuSuivi.ts';
import type { Preuve } from '../modeles/commun.ts';
import { minuscule } from '../modeles/libelles.ts';
import type { PourQui } from '../modeles/journal.ts';
import { aujourdhuiDe } from '../modeles/suites.ts';
import { nomDuRapport, type DemandeBilan } from './demande-bilan.ts';

interface Commun {
  readonly suivi: Suivi;
  readonly reglages: Reglages;
  readonly preuve: Preuve;
}

export type DemandeDocument = Commun &
  (
    | { readonly document: 'accord'; readonly pour?: QuiAccorde }
    | { readonly document: 'journal'; readonly pour?: PourQui }
    | { readonly document: 'fiche'; readonly pour?: undefined }
  );

/** The 12 words, to be kept on paper. Of no suivi. */
export interface DemandeCodeSecours {
  readonly document: 'code-secours';
  readonly mots: readonly string[];
  /** When they were made. */
  readonly jour: DateCivile;
}

/** Everything that can be printed. */
export type Demande = DemandeDocument | DemandeCodeSecours | DemandeBilan;

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

function variablesUtiles(demande: DemandeDocument): NomDeVariable[] {
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

const TYPES = { accord: 'accord', journal: 'journal', fiche: 'fiche' } as const;

/** `type_code-suivi_date.pdf`: no name of anybody. */
export function nomDuFichier(demande: Demande): string {
  if (demande.document === 'code-secours') return `code-secours_${demande.jour}.pdf`;
  if (demande.document === 'bilan') return nomDuRapport(demande);
  const { suivi, document } = demande;
  const code = (suivi.prevu?.code ?? suivi.ligneRestante?.code ?? 'suivi').replace(/[^\p{L}\d-]/gu, '');
  const parDefaut = document === 'accord' ? 'patient' : document === 'journal' ? 'suiveur' : undefined;
  const pour = demande.pour ?? parDefaut;
  const qui = pour === undefined || pour === 'suiveur' ? '' : `-${pour}`;
  const relecture = document === 'journal' && pour !== 'suiveur' ? '-relecture' : '';
  return `${TYPES[document]}${relecture}${qui}_${code}_${suivi.prevu?.date ?? aujourdhuiDe(suivi)}.pdf`;
}
