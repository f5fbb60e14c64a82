/** Several suivis of a parcours, looked at together: every figure with its n (cas/LISEZ-MOI, rule 13). */
import { pourBilan, type MesureDUnSuivi } from './bilan-mesure.ts';
import { additionner, compterPar, etendueDe, type Comptage, type Etendue } from './bilan-nombres.ts';
import { constatsCommuns, pointsFortsCommuns, type Commun } from './bilan-themes.ts';
import type { AvisCdu, ContenuBilan, Croisement, Regroupement } from './contenus-bilan.ts';
import type { DateCivile } from './contenus.ts';
import type { EtatPromesse } from './promesses.ts';
import type { Suivi } from './suivi.ts';

/** What a bilan says beside the suivis, and the lists that the domain does not know. */
export interface DitDuBilan {
  readonly contenu: ContenuBilan;
  readonly regroupements: readonly Regroupement[];
  readonly croisements: readonly Croisement[];
  readonly avis: AvisCdu | null;
  readonly aujourdhui: DateCivile;
  /** Étapes of the parcours, in order. */
  readonly etapesAttendues: readonly string[];
  /** Classes of actions turned to the relation, and to an outil. */
  readonly classes: { readonly relation: readonly string[]; readonly outil: readonly string[] };
}

/** An étape of the parcours; the counts are numbers of suivis. */
export interface EtapeDuBilan {
  readonly etape: string;
  readonly attendue: boolean;
  readonly vueDans: number;
  readonly attente: Etendue | null;
  readonly difficile: number;
  readonly bon: number;
  readonly momentsCles: number;
  readonly quatreRegards: number;
}

export interface ActionsDuBilan {
  readonly nombre: number;
  readonly parClasse: Comptage;
  readonly parEtat: Comptage;
  readonly parEngagement: Comptage;
  readonly parPriorite: Comptage;
  readonly tourneesVersLaRelation: number;
  readonly suivisSansAction: readonly string[];
  readonly suivisOutilsSeulement: readonly string[];
}

export interface Bilan {
  readonly mesures: readonly MesureDUnSuivi[];
  readonly dit: DitDuBilan;
  readonly n: number;
  /** Suivis of the list with nothing left to count. */
  readonly ecartes: number;
  readonly trimestres: readonly string[];
  readonly matins: number;
  readonly proches: number;
  readonly formesDAccord: Comptage;
  readonly interrompus: readonly string[];
  readonly relus: number;
  readonly constats: readonly Commun[];
  readonly pointsForts: readonly Commun[];
  readonly attenteTotale: Etendue | null;
  readonly attenteNonAnnoncee: Etendue | null;
  readonly attenteDuProche: Etendue | null;
  readonly longuesNonAnnoncees: readonly string[];
  readonly dureeObservee: Etendue | null;
  readonly etapes: readonly EtapeDuBilan[];
  readonly obstacles: number;
  readonly actions: ActionsDuBilan;
  readonly promesses: Readonly<Record<EtatPromesse, number>>;
  readonly alertes: Comptage;
  readonly etapesPassees: readonly string[];
}

const QUINZE_MINUTES = 900;

export const calculerBilan = (suivis: readonly Suivi[], dit: DitDuBilan): Bilan =>
  assemblerBilan(
    suivis.flatMap((suivi) => pourBilan(suivi, dit.aujourdhui).mesure ?? []),
    dit,
  );

/** From figures already taken: see bilan-mesure.ts. */
export function assemblerBilan(mesures: readonly MesureDUnSuivi[], dit: DitDuBilan): Bilan {
  const codes = (qui: (m: MesureDUnSuivi) => boolean): string[] => mesures.filter(qui).map((m) => m.code);
  const etendue = (de: (m: MesureDUnSuivi) => number | null): Etendue | null =>
    etendueDe(mesures.map(de).filter((v) => v !== null));
  return {
    mesures,
    dit,
    n: mesures.length,
    ecartes: dit.contenu.suivis.length - mesures.length,
    trimestres: [...new Set(mesures.map((m) => m.trimestre))].sort(),
    matins: mesures.filter((m) => m.matin).length,
    proches: mesures.filter((m) => m.proche).length,
    formesDAccord: compterPar(mesures.flatMap(formeDAccord)),
    interrompus: codes((m) => m.interrompu),
    relus: mesures.filter((m) => m.relu).length,
    constats: constatsCommuns(mesures, dit.regroupements),
    pointsForts: pointsFortsCommuns(mesures, dit.regroupements),
    attenteTotale: etendue((m) => m.attenteTotale),
    attenteNonAnnoncee: etendue((m) => m.attenteNonAnnoncee),
    attenteDuProche: etendue((m) => m.attenteDuProche),
    longuesNonAnnoncees: codes((m) => m.attenteNonAnnoncee >= QUINZE_MINUTES),
    dureeObservee: etendue((m) => m.dureeObservee),
    etapes: etapesDuBilan(mesures, dit.etapesAttendues),
    obstacles: mesures.filter((m) => m.obstacles).length,
    actions: actionsDuBilan(mesures, dit.classes),
    promesses: promessesDuBilan(mesures),
    alertes: additionner(mesures.map((m) => m.alertes)),
    etapesPassees: codes((m) => m.etapesPassees),
  };
}

function formeDAccord({ formeDAccord: forme }: MesureDUnSuivi): string[] {
  if (!forme) return [];
  return [forme === 'ecran' || forme === 'papier' ? 'ecrit' : forme];
}

function etapesDuBilan(mesures: readonly MesureDUnSuivi[], attendues: readonly string[]): EtapeDuBilan[] {
  const vues = mesures.flatMap((m) => m.etapes);
  const autres = [...new Set(vues.map((v) => v.etape))].filter((e) => !attendues.includes(e)).sort();
  return [...attendues, ...autres].map((etape) => {
    const la = vues.filter((v) => v.etape === etape);
    return {
      etape,
      attendue: attendues.includes(etape),
      vueDans: la.length,
      attente: etendueDe(la.map((v) => v.attente).filter((a) => a !== null)),
      difficile: la.filter((v) => v.difficile).length,
      bon: la.filter((v) => v.bon).length,
      momentsCles: la.filter((v) => v.momentCle).length,
      quatreRegards: la.filter((v) => v.quatreRegards).length,
    };
  });
}

/** Impact × effort, from contenu/22. */
const priorite = ({ impact, effort }: { readonly impact: number; readonly effort: number }): string => {
  if (impact >= 2) return effort <= 1 ? 'a-faire-maintenant' : 'a-planifier';
  return effort <= 1 ? 'a-essayer' : 'a-discuter';
};

function actionsDuBilan(mesures: readonly MesureDUnSuivi[], classes: DitDuBilan['classes']): ActionsDuBilan {
  const actions = mesures.flatMap((m) => m.actions);
  const codes = (qui: (m: MesureDUnSuivi) => boolean): string[] => mesures.filter(qui).map((m) => m.code);
  return {
    nombre: actions.length,
    parClasse: compterPar(actions.map((a) => a.classe)),
    parEtat: compterPar(actions.map((a) => a.etat)),
    parEngagement: compterPar(actions.map((a) => a.engagement)),
    parPriorite: compterPar(actions.map(priorite)),
    tourneesVersLaRelation: actions.filter((a) => classes.relation.includes(a.classe)).length,
    suivisSansAction: codes((m) => m.actions.length === 0),
    suivisOutilsSeulement: codes(
      (m) => m.actions.length > 0 && m.actions.every((a) => classes.outil.includes(a.classe)),
    ),
  };
}

function promessesDuBilan(mesures: readonly MesureDUnSuivi[]): Bilan['promesses'] {
  const etats = mesures.flatMap((m) => m.promesses);
  const combien = (etat: EtatPromesse): number => etats.filter((e) => e === etat).length;
  return {
    tenue: combien('tenue'),
    'tenue-en-retard': combien('tenue-en-retard'),
    'en-retard': combien('en-retard'),
    'a-venir': combien('a-venir'),
    levee: combien('levee'),
  };
}
