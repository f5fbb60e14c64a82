/**
 * The suivis that an action came from, beside later ones of the same parcours: what was waited and felt at its étape,
 * and whether what had been found is found again. Figures only: a few suivis prove nothing (contenu/22 §8).
 */
import type { ActionAmelioration } from './action-amelioration.ts';
import { etendueDe, type Etendue } from './bilan-nombres.ts';
import { seCompte } from './bilan-mesure.ts';
import { chronologie } from './chronologie.ts';
import type { Constat, DateCivile } from './contenus.ts';
import type { Resume } from './resume.ts';
import type { EtatSuivi, Suivi } from './suivi.ts';

/** Below, on either side, nothing is concluded. */
export const SUIVIS_POUR_CONCLURE = 3;

/** How many of the suivis whose fiche says its constats. */
export interface VuDans {
  readonly n: number;
  readonly sur: number;
}
export interface CoteCompare {
  /** One for each suivi, the oldest first. */
  readonly dates: readonly DateCivile[];
  /** Suivis that went through the étape. */
  readonly passes: number;
  /** Seconds, one value for each wait. */
  readonly attentes: Etendue | null;
  /** −2 to 2, one value for each time that the patient's was noted. */
  readonly ressentis: Etendue | null;
}
export interface ConstatCompare {
  readonly texte: string;
  readonly avant: VuDans;
  readonly apres: VuDans;
}
export interface AvantApres {
  /** Null: the whole suivis are compared. */
  readonly etape: string | null;
  readonly avant: CoteCompare;
  readonly apres: CoteCompare;
  readonly constats: readonly ConstatCompare[];
  readonly tropPeu: boolean;
}

const FINIS: readonly EtatSuivi[] = [
  ...(['a-rediger', 'a-relire', 'transmis', 'en-revue', 'a-completer'] as const),
  ...(['valide', 'restitue', 'clos'] as const),
];

/** Those that may be laid beside the suivis of an action: of the same parcours, after them, the oldest first. */
export function suivisUlterieurs(resumes: readonly Resume[], liens: readonly string[]): Resume[] {
  const avant = resumes.filter(({ id }) => liens.includes(id));
  const dernier = avant
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
  if (dernier === undefined) return [];
  const parcours = new Set(avant.map((r) => r.parcours));
  return resumes
    .filter(
      (r) =>
        !liens.includes(r.id) &&
        parcours.has(r.parcours) &&
        FINIS.includes(r.etat) &&
        r.date !== null &&
        r.date > dernier,
    )
    .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
}

/** The étape counts when the former suivis went through it; otherwise they are compared whole. */
export function avantApres(
  action: Pick<ActionAmelioration, 'etape' | 'constat'>,
  avant: readonly Suivi[],
  apres: readonly Suivi[],
): AvantApres {
  const [anciens, nouveaux] = [avant.filter(seCompte), apres.filter(seCompte)];
  const etape = anciens.some((suivi) => passePar(suivi, action.etape)) ? action.etape : null;
  return {
    etape,
    avant: coteDe(anciens, etape),
    apres: coteDe(nouveaux, etape),
    constats: constatsCites(action, anciens).map((constat) => ({
      texte: constat.libelle.trim(),
      avant: vuDans(anciens, constat),
      apres: vuDans(nouveaux, constat),
    })),
    tropPeu: Math.min(anciens.length, nouveaux.length) < SUIVIS_POUR_CONCLURE,
  };
}

const passePar = ({ journal }: Suivi, etape: string | null): boolean =>
  journal.lignes.some((l) => l.genre === 'etape' && l.etape === etape);

function coteDe(suivis: readonly Suivi[], etape: string | null): CoteCompare {
  const ici = (celle: string | null | undefined): boolean => etape === null || celle === etape;
  const lus = suivis.map(({ journal }) => {
    const { attentes, courbe } = chronologie(journal);
    const etapes = new Map(journal.lignes.flatMap((l) => (l.genre === 'releve' ? [[l.id, l.etape]] : [])));
    return {
      attentes: attentes.detail.filter((d) => ici(d.attente.etape)).map((d) => d.secondes),
      ressentis: courbe.patient.flatMap(({ id, valeur }) =>
        valeur !== null && ici(etapes.get(id)) ? [valeur] : [],
      ),
    };
  });
  return {
    dates: suivis.map(({ prevu }) => prevu?.date ?? '').sort(),
    passes: etape === null ? suivis.length : suivis.filter((suivi) => passePar(suivi, etape)).length,
    attentes: etendueDe(lus.flatMap((lu) => lu.attentes)),
    ressentis: etendueDe(lus.flatMap((lu) => lu.ressentis)),
  };
}

const enUneLigne = (texte: string): string => texte.replaceAll(/\s+/gu, ' ').trim();

/** Of the former fiches, those that the action quotes; one for each theme and étape. */
function constatsCites(
  { constat }: Pick<ActionAmelioration, 'constat'>,
  suivis: readonly Suivi[],
): Constat[] {
  const lignes = new Set(constat.split('\n').map(enUneLigne));
  const cites = suivis.flatMap(({ fiche }) =>
    (fiche.constats ?? []).filter(({ libelle }) => lignes.has(enUneLigne(libelle))),
  );
  return cites.filter((c, rang) => cites.findIndex((autre) => estLeMeme(autre, c)) === rang);
}

/** Another person wrote it in other words: the theme tells, and the étape when both say one. */
const estLeMeme = (a: Constat, b: Constat): boolean =>
  a.theme === b.theme && (a.etape === undefined || b.etape === undefined || a.etape === b.etape);

function vuDans(suivis: readonly Suivi[], cherche: Constat): VuDans {
  const dits = suivis.flatMap(({ fiche }) => (fiche.constats ? [fiche.constats] : []));
  return {
    n: dits.filter((constats) => constats.some((c) => estLeMeme(c, cherche))).length,
    sur: dits.length,
  };
}
