/** The two field cases, as files and as expected figures. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lireCas, suivisDuCas, type SuiviDuCas } from '../../src/domain/cas.ts';

export const NOMS_DES_CAS = ['01-chirurgie-ambulatoire', '02-trois-consultations'] as const;
type NomDeCas = (typeof NOMS_DES_CAS)[number];

export const fichierDuCas = (nom: NomDeCas): string =>
  fileURLToPath(new URL(`cas/${nom}.json`, import.meta.url));
export const texteDuCas = (nom: NomDeCas): string => readFileSync(fichierDuCas(nom), 'utf8');

/** The raw file, for what is expected of it and for the damage that tests do to it. */
export const casBrut = (nom: NomDeCas): Brut => JSON.parse(texteDuCas(nom)) as Brut;

/** As written in the file; tests know its shape. */
export interface Brut {
  [cle: string]: unknown;
  actes: Record<string, unknown>[];
  suivis?: Brut[];
  attendus: Attendus;
}

interface Duree {
  readonly secondes: number;
  readonly minutes: number;
}
interface NombreDuree extends Duree {
  readonly nombre: number;
}
interface Attendus {
  readonly actes: number;
  readonly releves_notes: number;
  readonly releves: number;
  readonly releves_par_source: Readonly<Record<'vu' | 'dit' | 'suppose', number>>;
  readonly releves_par_etape: Readonly<Record<string, number>>;
  readonly releves_sur_le_proche: number;
  readonly points_forts: number;
  readonly non_vus: number;
  readonly notes_apres_coup: number;
  readonly corrections: number;
  readonly effacements: number;
  readonly alertes: Readonly<Record<string, number>>;
  readonly pauses: NombreDuree & { readonly sans_reprise: boolean };
  readonly duree_totale: Duree;
  readonly duree_observee: Duree;
  readonly attentes: NombreDuree & {
    readonly annoncees: NombreDuree;
    readonly non_annoncees: NombreDuree;
    readonly patient: NombreDuree;
    readonly proche: NombreDuree;
    readonly au_moins_une_personne: Duree;
    readonly plus_longue: (Duree & { readonly id: string }) | null;
    readonly detail: readonly Readonly<Record<string, unknown>>[];
  };
  readonly courbe: Readonly<
    Record<'patient' | 'proche' | 'supposee', readonly Readonly<Record<string, unknown>>[]>
  >;
  readonly etapes: readonly Readonly<Record<string, unknown>>[];
  readonly deux_lieux: Duree;
  readonly mots_a_revoir: readonly { readonly id: string; readonly mots: readonly string[] }[];
  readonly promesses: Readonly<Record<string, unknown>>;
  readonly effaces_a_la_demande: readonly string[];
  readonly effaces_par_retrait: Readonly<Record<string, unknown>>;
}

interface CasAttendu {
  readonly nom: string;
  readonly suivi: SuiviDuCas;
  readonly attendus: Attendus;
}

/** Every suivi of every case, with what a right program must find in it. */
export const suivisAttendus = (): CasAttendu[] =>
  NOMS_DES_CAS.flatMap((nom) => {
    const brut = casBrut(nom);
    const bruts = brut.suivis ?? [brut];
    return suivisDuCas(lireCas(texteDuCas(nom))).map((suivi, rang) => {
      const attendus = bruts[rang]?.attendus;
      if (!attendus) throw new Error(`Pas d’attendus pour ${suivi.id}`);
      return { nom: suivi.id, suivi, attendus };
    });
  });

/** Salts that never repeat within one registre. */
export const selDEssai = (rang: number): string => rang.toString(16).padStart(32, '0');
