/**
 * What a bilan takes from one suivi: its figures, its ids, the few words that are brought together. Plain data, and
 * of the journal its points forts only: it leaves the Worker that holds the keys, and the page keeps it.
 */
import { accordValide } from './accord.ts';
import { chronologie, type Chronologie } from './chronologie.ts';
import type { ActionAmelioration } from './action-amelioration.ts';
import type { Constat, DateCivile } from './contenus.ts';
import { estInterrompu } from './etat.ts';
import { citables } from './fiche.ts';
import { heureLocale } from './instant.ts';
import { promessesDe, type EtatPromesse } from './promesses.ts';
import type { Suivi } from './suivi.ts';

export interface VecuDUneEtape {
  readonly etape: string;
  /** Null: nobody waited there. */
  readonly attente: number | null;
  readonly difficile: boolean;
  readonly bon: boolean;
  readonly momentCle: boolean;
  /** Voulue, attendue, délivrée and perçue are all written for a moment clé. */
  readonly quatreRegards: boolean;
}

export interface PointFortDuBilan {
  /** Id of the relevé that shows it. */
  readonly cle: string;
  readonly texte: string;
}

export interface MesureDUnSuivi {
  /** Of the suivi. */
  readonly id: string;
  readonly code: string;
  readonly unite: string | null;
  /** People of the unit, by role. */
  readonly effectifs: Readonly<Record<string, number>>;
  /** Of the patient's own; null: another person agreed for them. */
  readonly formeDAccord: string | null;
  /** « 2026-T3 ». */
  readonly trimestre: string;
  readonly matin: boolean;
  readonly attenteTotale: number;
  readonly attenteNonAnnoncee: number;
  /** Null without a proche. */
  readonly attenteDuProche: number | null;
  readonly dureeObservee: number;
  readonly etapes: readonly VecuDUneEtape[];
  readonly proche: boolean;
  readonly interrompu: boolean;
  readonly relu: boolean;
  readonly constats: readonly Constat[];
  readonly pointsForts: readonly PointFortDuBilan[];
  /** Ids of what may still be shown of the journal: an erased passage is not in it. */
  readonly citables: ReadonlySet<string>;
  readonly obstacles: boolean;
  readonly actions: readonly ActionAmelioration[];
  readonly promesses: readonly EtatPromesse[];
  readonly alertes: Readonly<Record<string, number>>;
  readonly etapesPassees: boolean;
}

/** One suivi of the list of a bilan. */
export interface SuiviDuBilan {
  readonly id: string;
  /** Function of who followed: somebody else rereads. */
  readonly suiveur: string;
  /** The example of the app. */
  readonly exemple: boolean;
  /** Null: nothing of it counts. */
  readonly mesure: MesureDUnSuivi | null;
}

export const trimestreDe = (date: DateCivile): string =>
  `${date.slice(0, 4)}-T${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

/** A withdrawal took everything, or nothing was seen: there is nothing to count. */
export const seCompte = ({ ligneRestante, journal }: Suivi): boolean =>
  ligneRestante === null && journal.lignes.length > 0;

function etapesDe(suivi: Suivi, { etapes, attentes }: Chronologie): VecuDUneEtape[] {
  const releves = suivi.journal.lignes.filter((l) => l.genre === 'releve' && l.source !== 'suppose');
  return etapes.map(({ etape }) => {
    const attendues = attentes.detail.filter((d) => d.attente.etape === etape);
    const dits = releves.flatMap((l) =>
      l.genre === 'releve' && l.etape === etape && typeof l.ressenti === 'number' ? [l.ressenti] : [],
    );
    const moments = (suivi.fiche.momentsCles ?? []).filter((m) => m.etape === etape);
    return {
      etape,
      attente: attendues.length > 0 ? attendues.reduce((s, d) => s + d.secondes, 0) : null,
      difficile: dits.some((r) => r < 0),
      bon: dits.some((r) => r > 0),
      momentCle: moments.length > 0,
      quatreRegards: moments.some((m) => suivi.revue?.voulue[m.id] && m.attendue && m.delivree && m.percue),
    };
  });
}

/** Those of the fiche, then those that were noted and that the fiche does not take up. A supposition is none. */
function pointsFortsDe({ fiche: { pointsForts = [] }, journal }: Suivi): PointFortDuBilan[] {
  const repris = new Set(pointsForts.flatMap(({ releves }) => releves));
  return [
    ...pointsForts.flatMap(({ texte, releves: [cle] }) => (cle === undefined ? [] : [{ cle, texte }])),
    ...citables(journal).flatMap((l): PointFortDuBilan[] =>
      l.genre === 'releve' &&
      l.type === 'point-fort' &&
      l.source !== 'suppose' &&
      l.texte &&
      !repris.has(l.id)
        ? [{ cle: l.id, texte: l.texte }]
        : [],
    ),
  ];
}

/** `aujourdhui`: the day on which promises are late or not. */
function mesurer(suivi: Suivi, aujourdhui: DateCivile): MesureDUnSuivi {
  const temps = chronologie(suivi.journal);
  const premier = suivi.journal.lignes[0];
  const debut = premier ? heureLocale(premier.instant) : { date: suivi.prevu?.date ?? '', heures: 0 };
  const proche = suivi.accords.proche !== undefined;
  return {
    id: suivi.id,
    code: suivi.prevu?.code ?? '',
    unite: suivi.prevu?.unite ?? null,
    effectifs: suivi.prevu?.effectifs ?? {},
    formeDAccord: suivi.accords.patient?.forme ?? null,
    trimestre: trimestreDe(debut.date),
    matin: debut.heures < 12,
    attenteTotale: temps.attentes.secondes,
    attenteNonAnnoncee: temps.attentes.nonAnnoncees.secondes,
    attenteDuProche: proche ? temps.attentes.proche.secondes : null,
    dureeObservee: temps.dureeObservee,
    etapes: etapesDe(suivi, temps),
    proche,
    interrompu: estInterrompu(suivi) || !accordValide(suivi.accords.patient ?? suivi.accords.representant),
    relu: suivi.relectures.some((r) => r.recueLe !== null),
    constats: suivi.fiche.constats ?? [],
    pointsForts: pointsFortsDe(suivi),
    citables: new Set(citables(suivi.journal).map((c) => c.id)),
    obstacles: (suivi.fiche.equipe ?? []).some((l) => l.trim() !== '') || Boolean(suivi.revue?.contexte),
    actions: suivi.actions,
    promesses: promessesDe(suivi, aujourdhui).map((p) => p.etat),
    alertes: temps.comptes.alertes,
    etapesPassees: Object.values(suivi.preparation).some((etape) => 'passee' in etape),
  };
}

export const pourBilan = (suivi: Suivi, aujourdhui: DateCivile): SuiviDuBilan => ({
  id: suivi.id,
  suiveur: suivi.prevu?.suiveur.fonction ?? '',
  exemple: suivi.prevu?.exemple ?? false,
  mesure: seCompte(suivi) ? mesurer(suivi, aujourdhui) : null,
});
