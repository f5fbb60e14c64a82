/** Document C: the fiche de synthèse. Strengths before difficulties; what is missing is said in words. */
import { chronologie as calculer, type Chronologie } from '../../domain/chronologie.ts';
import type { Releve } from '../../domain/journal.ts';
import { heureLocale } from '../../domain/instant.ts';
import type { Reglages } from '../../domain/reglages.ts';
import type { Suivi } from '../../domain/suivi.ts';
import { formaterDate, formaterDuree, formaterMois } from '../../content/typographie.ts';
import { destructionLe, nomParcours } from '../../content/variablesDuSuivi.ts';
import { compter } from '../figures/alt.ts';
import { courbe, PALETTE_PAPIER, type Figure } from '../figures/index.ts';
import { attentesDe, tempsDe, type AttenteImprimee } from './attentes.ts';
import { sansMotsInterdits } from './citations.ts';
import type { Definition, Tete } from './commun.ts';
import { dateOuRien, jourDuSuivi, PAS_ENCORE } from './commun.ts';
import { preparationDe } from './journal.ts';
import { majuscule, minuscule, SOURCE } from './libelles.ts';
import { roleDe } from './lignes.ts';
import { momentsImprimes, momentsPlaces, type MomentImprime } from './moments.ts';
import {
  actionsDe,
  circuitDe,
  datesDesSuites,
  reponseDe,
  versionFiche,
  type ActionImprimee,
  type Circuit,
} from './suites.ts';
import { cadranDe } from './temps.ts';

export interface Aide {
  readonly texte: string;
  /** « vu, Soins » : where it comes from. */
  readonly source: string;
}
export interface ModeleFiche extends Tete {
  readonly version: number;
  readonly code: string;
  readonly essentiel: readonly string[];
  readonly parcours: readonly Definition[];
  readonly aide: readonly Aide[];
  readonly courbe: Figure | null;
  readonly moments: readonly MomentImprime[];
  readonly proche: string;
  readonly temps: readonly string[];
  readonly attentes: readonly AttenteImprimee[];
  readonly comprise: readonly string[];
  readonly nonComprise: readonly string[];
  readonly equipe: readonly string[];
  readonly idees: readonly Definition[];
  readonly limites: readonly string[];
  readonly relecture: readonly Definition[];
  readonly reponse: readonly Definition[];
  readonly actions: readonly ActionImprimee[];
  readonly pasDAction: string;
  readonly suites: readonly Definition[];
  readonly circuit: Circuit;
}

const MATIN = 12;
const APRES_MIDI = 18;
const NUIT = 21;

/** Wide on purpose: an exact hour names a person. */
export function trancheHoraire(debut: number, fin: number): string {
  const partie = (heure: number): string => {
    if (heure < 6 || heure >= NUIT) return 'nuit';
    if (heure < MATIN) return 'matin';
    return heure < APRES_MIDI ? 'après-midi' : 'soirée';
  };
  const [un, deux] = [partie(debut), partie(fin)];
  if (un === deux) return un;
  return un === 'matin' && deux !== 'nuit' ? 'journée entière' : `${un} et ${deux}`;
}

function momentDe(suivi: Suivi, chronologie: Chronologie): string {
  const jour = jourDuSuivi(suivi);
  if (!jour || suivi.journal.lignes.length === 0) return jour ? formaterMois(jour) : PAS_ENCORE.precise;
  const cadran = cadranDe(suivi.journal);
  const heure = (reel: number): number => heureLocale(cadran(reel)).heures;
  return `${formaterMois(jour)}, ${trancheHoraire(heure(chronologie.debut), heure(chronologie.fin))}`;
}

function parcoursDe(suivi: Suivi, chronologie: Chronologie): Definition[] {
  const { prevu, fiche } = suivi;
  const { pauses } = chronologie;
  const dontPauses =
    pauses.nombre > 0
      ? ` (${compter(pauses.nombre, 'pause').replace(' ', '\u00a0')}, ${formaterDuree(pauses.secondes)})`
      : '';
  return [
    ['Segment', prevu ? `${prevu.segment.debut}, ${prevu.segment.fin}` : PAS_ENCORE.precise],
    ['Moment', majuscule(momentDe(suivi, chronologie))],
    [
      'Durée',
      `${formaterDuree(chronologie.dureeTotale)}, dont ${formaterDuree(chronologie.dureeObservee)} observées${dontPauses}${chronologie.interrompu ? '. Suivi interrompu' : ''}`,
    ],
    ['Profil, en termes larges', fiche.profil?.trim() || PAS_ENCORE.ecrit],
  ];
}

function sourceDe(suivi: Suivi, reglages: Reglages, releves: readonly string[]): string {
  const cites = suivi.journal.lignes.filter(
    (l): l is Releve => l.genre === 'releve' && releves.includes(l.id),
  );
  const mots = cites.map((r) => {
    const qui =
      r.qui === 'suiveur' || r.qui === 'professionnel' ? roleDe({ suivi, reglages }, r.role) : r.qui;
    return qui ? `${SOURCE[r.source]}, ${minuscule(qui)}` : SOURCE[r.source];
  });
  return [...new Set(mots)].join(' ; ');
}

const DE = { patient: 'Du patient', proche: 'Du proche', equipe: 'De l’équipe' } as const;

function procheDe(suivi: Suivi): string {
  const { vecuProche } = suivi.fiche;
  if (vecuProche?.trim()) return sansMotsInterdits(suivi, vecuProche);
  if (suivi.refus.includes('proche')) return 'Le proche n’a pas souhaité participer.';
  return suivi.accords.proche ? PAS_ENCORE.ecrit : 'Aucun proche n’a participé au suivi.';
}

function limitesDe(suivi: Suivi): string[] {
  const nonVus = suivi.journal.lignes.filter((l): l is Releve => l.genre === 'releve' && l.type === 'non-vu');
  const passees = preparationDe(suivi).filter(([, quand]) => quand.startsWith('Étape passée'));
  const { prevu } = suivi;
  return [
    sansMotsInterdits(suivi, suivi.fiche.limites ?? '') || `Limites : ${PAS_ENCORE.ecrit.toLowerCase()}`,
    ...(prevu?.suiveur.fonction
      ? [`Regard du suiveur : ${prevu.suiveur.fonction}. ${prevu.suiveur.regard}`.trim()]
      : []),
    ...nonVus.map((r) => `Ce qui n’a pas été vu : ${sansMotsInterdits(suivi, r.texte)}`),
    ...passees.map(([etape, raison]) => `${etape}. ${raison}`),
    ...(suivi.titulaireSeul
      ? [`Un seul titulaire de l’autorité parentale a signé. ${suivi.titulaireSeul}`]
      : []),
  ];
}

function relectureDe(suivi: Suivi): Definition[] {
  return (['patient', 'proche'] as const).flatMap((qui): Definition[] => {
    const accord = suivi.accords[qui];
    if (!accord) return [];
    const nom = qui === 'patient' ? 'Patient' : 'Proche';
    const r = suivi.relectures.findLast((relecture) => relecture.qui === qui);
    if (r?.recueLe) return [[nom, `Oui, le ${formaterDate(r.recueLe)} : ${r.resultat ?? 'sans remarque'}.`]];
    if (r)
      return [
        [
          nom,
          `Envoyée le ${formaterDate(r.envoyeeLe)}, pas encore reçue (limite : ${formaterDate(r.limiteLe)}).`,
        ],
      ];
    return [
      [
        nom,
        accord.choix['relire'] === true ? 'Demandée, pas encore envoyée.' : 'Non : n’a pas demandé à relire.',
      ],
    ];
  });
}

export function modeleFiche(suivi: Suivi, reglages: Reglages): ModeleFiche {
  const chronologie = calculer(suivi.journal);
  const { fiche, prevu } = suivi;
  const dire = (texte: string): string => sansMotsInterdits(suivi, texte);
  const remplies = (lignes: readonly string[] | undefined): string[] =>
    (lignes ?? []).map((l) => dire(l.trim())).filter((l) => l !== '');
  return {
    surtitre: `${reglages.etablissement}, ${prevu?.unite ?? ''}`,
    titre: 'Fiche de synthèse',
    sousTitre: `${prevu ? nomParcours(prevu.parcours) : ''}. ${majuscule(momentDe(suivi, chronologie))}, ${formaterDuree(chronologie.dureeTotale)} de suivi.`,
    exemple: prevu?.exemple ?? false,
    cartouche: {
      lire: 'Cadre de santé, médecin, référent qualité, puis l’équipe',
      donnees: 'Oui, sans nom : le récit peut faire reconnaître une personne',
      detruire: dateOuRien(destructionLe(suivi, reglages)),
    },
    version: versionFiche(suivi),
    code: prevu?.code ?? '',
    essentiel: remplies(fiche.essentiel),
    parcours: parcoursDe(suivi, chronologie),
    aide: (fiche.pointsForts ?? []).map((p) => ({
      texte: dire(p.texte),
      source: sourceDe(suivi, reglages, p.releves),
    })),
    courbe:
      suivi.journal.lignes.length > 0
        ? courbe(chronologie, {
            journal: suivi.journal,
            palette: PALETTE_PAPIER,
            moments: momentsPlaces(suivi, chronologie),
            tableau: 'etapes',
          })
        : null,
    moments: momentsImprimes(suivi, chronologie),
    proche: procheDe(suivi),
    temps: tempsDe(suivi, chronologie),
    attentes: attentesDe(suivi, chronologie),
    comprise: remplies(fiche.information?.comprise),
    nonComprise: remplies(fiche.information?.nonComprise),
    equipe: remplies(fiche.equipe),
    idees: (fiche.idees ?? []).map((i): Definition => [DE[i.de], dire(i.texte)]),
    limites: limitesDe(suivi),
    relecture: relectureDe(suivi),
    reponse: reponseDe(suivi, reglages),
    actions: actionsDe(suivi),
    pasDAction: suivi.pasDAction ? `Pas d’action. Raison : ${suivi.pasDAction}` : PAS_ENCORE.decide,
    suites: datesDesSuites(suivi),
    circuit: circuitDe(suivi),
  };
}
