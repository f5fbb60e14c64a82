/** Case 01, as the suiveur lives it: each acte of the file is a gesture on the screen. */
import type { Page } from '@playwright/test';
import { PATIENT_STANDARD } from '../../../src/content/accords/patient-standard.ts';
import { PROCHE_STANDARD } from '../../../src/content/accords/proche-standard.ts';
import { ETAPES_DE_PREPARATION } from '../../../src/content/listes/preparation.ts';
import { libelleDe } from '../../../src/content/listes/libelle.ts';
import { ROLES } from '../../../src/content/listes/roles.ts';
import { NIVEAUX_D_ALERTE } from '../../../src/content/listes/niveauxAlerte.ts';
import type { Personne, QuiParle, Ressenti, Source } from '../../../src/domain/contenus.ts';
import { texteDuCas } from '../../aides/lesCas.ts';
import { allerA } from './horloge.ts';
import {
  alerter,
  arreter,
  changer,
  commencerUneAttente,
  commencerUneAttenteDetaillee,
  corrigerUneAttente,
  finirLAttente,
  mettreEnPause,
  noter,
  reprendre,
  type ReleveANoter,
} from './observer.ts';

interface Commun {
  readonly id: string;
  readonly t: string;
  readonly jour?: number;
}
export interface ActeReleve extends Commun {
  readonly geste: 'relever' | 'apres-coup';
  readonly moment?: string;
  readonly type: string;
  readonly source: Source;
  readonly qui: QuiParle;
  readonly sujet: Personne;
  readonly texte: string;
  readonly role?: string;
  readonly point_de_contact?: string;
  readonly ressenti?: Ressenti;
  readonly emotion?: string;
}
interface ActeAttente extends Commun {
  readonly geste: 'attente-debut';
  readonly qui: Personne;
  readonly annoncee: boolean;
  readonly delai_annonce_min: number | null;
  readonly texte?: string;
  readonly point_de_contact?: string;
  readonly lieu?: string;
}
export interface ActeCorrection extends Commun {
  readonly geste: 'correction';
  readonly cible: string;
  readonly raison: string;
  readonly role?: string;
  readonly delai_annonce_min?: number;
}
export interface ActeEffacement extends Commun {
  readonly geste: 'effacement';
  readonly cible: string;
  readonly raison: string;
}
export type Acte =
  | ActeReleve
  | ActeAttente
  | ActeCorrection
  | ActeEffacement
  | (Commun & { readonly geste: 'etape'; readonly etape: string })
  | (Commun & {
      readonly geste: 'lieu';
      readonly lieu: string;
      readonly qui: Personne;
      readonly avec_suiveur: boolean;
    })
  | (Commun & { readonly geste: 'attente-fin'; readonly cible: string })
  | (Commun & { readonly geste: 'pause'; readonly raison: string })
  | (Commun & { readonly geste: 'reprise' | 'fin' })
  | (Commun & {
      readonly geste: 'alerte';
      readonly niveau: string;
      readonly signale_a: string;
      readonly signale_a_heure: string;
    });

interface MomentDuCas {
  readonly titre: string;
  readonly etape: string;
  readonly attendue: string;
  readonly delivree: string;
  readonly percue: string;
  readonly citation: string;
  readonly releves: readonly string[];
}
interface AppuyeDuCas {
  readonly texte: string;
  readonly releves: readonly string[];
}
export interface FicheDuCas {
  readonly profil: string;
  readonly essentiel: readonly string[];
  readonly points_forts: readonly AppuyeDuCas[];
  readonly moments_cles: readonly MomentDuCas[];
  readonly vecu_proche: string;
  readonly information: { readonly comprise: readonly string[]; readonly non_comprise: readonly string[] };
  readonly equipe: readonly string[];
  readonly idees: readonly (AppuyeDuCas & { readonly de: 'patient' | 'proche' })[];
  readonly limites: string;
  readonly constats: readonly {
    readonly libelle: string;
    readonly theme: string;
    readonly etape: string;
    readonly releves: readonly string[];
  }[];
}
export interface Cas {
  readonly parcours: string;
  readonly segment: { readonly debut: string; readonly fin: string };
  readonly unite: string;
  readonly date: string;
  readonly effectifs: Readonly<Record<string, number>>;
  readonly suiveur: { readonly fonction: string; readonly regard: string };
  readonly preparation: Readonly<Record<string, string>>;
  readonly accords: readonly {
    readonly qui: 'patient' | 'proche';
    readonly role: string;
    readonly heure: string;
    readonly choix: Readonly<Record<string, boolean>>;
  }[];
  readonly actes: readonly Acte[];
  readonly fiche: FicheDuCas;
}

export const CAS = JSON.parse(texteDuCas('01-chirurgie-ambulatoire')) as Cas;

const actes = new Map(CAS.actes.map((acte) => [acte.id, acte]));
export function acteDe(id: string): Acte {
  const acte = actes.get(id);
  if (!acte) throw new Error(`Pas d’acte ${id}`);
  return acte;
}

/** « 2026-09-15T07:10:00 ». */
export function heureDeLActe({ t, jour = 0 }: Acte): string {
  const date = new Date(`${CAS.date}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + jour);
  return `${date.toISOString().slice(0, 10)}T${t}`;
}

/** Dates of the preparation, by label of the step. */
export const PREPARATION: readonly (readonly [etape: string, le: string])[] = (
  [
    ['cadre-rencontre', 'cadre_rencontre_le'],
    ['medecin-informe', 'medecin_informe_le'],
    ['equipe-informee', 'equipe_informee_le'],
    ['charte-acceptee', 'charte_relue_le'],
    ['notice-remise', 'notice_remise_le'],
  ] as const
).map(([id, cle]) => [libelleDe(ETAPES_DE_PREPARATION, id), CAS.preparation[cle] ?? '']);

export const EFFECTIFS: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(CAS.effectifs).map(([role, nombre]) => [libelleDe(ROLES, role), nombre]),
);

/** Yes or no, in the order of the lines that this person reads. */
export function reponsesDe(qui: 'patient' | 'proche'): readonly boolean[] {
  const choix = CAS.accords.find((a) => a.qui === qui)?.choix;
  const texte = qui === 'patient' ? PATIENT_STANDARD : PROCHE_STANDARD;
  return texte.choix.map(({ id }) => choix?.[id] ?? false);
}

export const releveDe = (acte: ActeReleve): ReleveANoter => ({
  type: acte.type,
  source: acte.source,
  qui: acte.qui,
  sujet: acte.sujet,
  texte: acte.texte,
  role: acte.role,
  pointDeContact: acte.point_de_contact,
  ressenti: acte.ressenti,
  emotion: acte.emotion,
});

function commencerLAttente(page: Page, acte: ActeAttente): Promise<void> {
  const { qui, annoncee, delai_annonce_min: delai, texte, point_de_contact: pointDeContact, lieu } = acte;
  // The only one of the case about which nothing is known at the start: one tap, and the answer at the end.
  if (!texte) return commencerUneAttente(page, qui);
  return commencerUneAttenteDetaillee(page, { qui, annoncee, delai, texte, pointDeContact, lieu });
}

function finirLAttenteDe(page: Page, cible: string): Promise<void> {
  const debut = acteDe(cible);
  return finirLAttente(page, 'texte' in debut && debut.texte ? undefined : 'Non, pas annoncée');
}

/** The gesture of an acte made in the corridor. Corrections made later and erasures belong to the journal. */
export async function faire(page: Page, acte: Acte): Promise<void> {
  await allerA(page, heureDeLActe(acte));
  switch (acte.geste) {
    case 'etape':
      return changer(page, { etape: acte.etape });
    case 'lieu':
      return changer(page, { lieu: acte.lieu, qui: acte.qui, avecSuiveur: acte.avec_suiveur });
    case 'relever':
      return noter(page, releveDe(acte));
    case 'attente-debut':
      return commencerLAttente(page, acte);
    case 'attente-fin':
      return finirLAttenteDe(page, acte.cible);
    case 'pause':
      return mettreEnPause(page, acte.raison);
    case 'reprise':
      return reprendre(page);
    case 'alerte':
      return alerter(page, {
        niveau: libelleDe(NIVEAUX_D_ALERTE, acte.niveau),
        a: acte.signale_a,
        heure: acte.signale_a_heure.slice(0, 5),
      });
    case 'correction':
      return corrigerUneAttente(page, /^Attente, 20.min, non annoncée/, {
        delai: acte.delai_annonce_min ?? 0,
        raison: acte.raison,
      });
    case 'fin':
      return arreter(page);
    default:
      throw new Error(`Pas un geste du couloir : ${acte.geste}`);
  }
}
