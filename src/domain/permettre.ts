/** The rules that decide whether something may be written now. Throws a named refusal, or says nothing. */
import {
  accordSuffit,
  choixNecessairesDonnes,
  peutCiter,
  peutEcouterLeProche,
  verifierAccord,
  verifierRecueil,
  verifierTitulaireSeul,
} from './accord.ts';
import { estUnePromesse } from './adieu.ts';
import type { ContenuReleve, Contenus, TypeDuSuivi } from './contenus.ts';
import { estUneDate } from './dates.ts';
import {
  ErreurAccordManquant,
  ErreurChoixNecessaire,
  ErreurCitationSansAccord,
  ErreurConservationFinie,
  ErreurDate,
  ErreurDemesure,
  ErreurEcouteSansAccord,
  ErreurEnPause,
  ErreurFicheIncomplete,
  ErreurIntrouvable,
  ErreurMoment,
  ErreurPreparationIncomplete,
  ErreurRemiseAvantRelecture,
  ErreurSuiviArrete,
  ErreurSuiviEnCours,
  ErreurSuiviPasCommence,
  ErreurSuiviRetire,
  ErreurTexteTropLong,
  type ErreurMetier,
} from './erreurs.ts';
import { etatDe, estEnCours, relecturesEnSuspens } from './etat.ts';
import { manquesFiche } from './fiche.ts';
import { heureLocale, type Instant, type Moment } from './instant.ts';
import { attentesEnCours, finDuJournal, pauseEnCours } from './journal.ts';
import { LIMITES } from './limites.ts';
import { etapesManquantes } from './preparation.ts';
import { pasClos, reglesDeLaRevue } from './permettre-revue.ts';
import { raison, texte } from './permettre-textes.ts';
import { refusDeLaFiche } from './regles-fiche.ts';
import { estDemesure } from './mesure.ts';
import type { LigneRestante, Suivi } from './suivi.ts';
import { replacer } from './tenue-du-journal.ts';

type Regle<T extends TypeDuSuivi> = (suivi: Suivi, contenu: Contenus[T], instant: Instant) => void;

export function permettre<T extends TypeDuSuivi>(
  suivi: Suivi,
  type: T,
  contenu: Contenus[T],
  instant: Instant,
): void {
  if (suivi.ligneRestante && !estUnePromesse(type)) throw refusDApresAdieu(suivi.ligneRestante);
  regles[type]?.(suivi, contenu, instant);
  if (estDemesure(contenu)) throw new ErreurDemesure();
}

export const refusDApresAdieu = ({ cause }: LigneRestante): ErreurMetier =>
  cause === 'retrait' ? new ErreurSuiviRetire() : new ErreurConservationFinie();

/** May the observation begin, or go on? */
function enObservation(suivi: Suivi): void {
  if (finDuJournal(suivi.journal)) throw new ErreurSuiviArrete();
  if (etapesManquantes(suivi).length > 0) throw new ErreurPreparationIncomplete();
  if (!accordSuffit(suivi)) throw new ErreurAccordManquant();
}

function commence(suivi: Suivi): void {
  enObservation(suivi);
  if (suivi.journal.actes === 0) throw new ErreurSuiviPasCommence();
}

function horsPause(suivi: Suivi): void {
  commence(suivi);
  if (pauseEnCours(suivi.journal)) throw new ErreurEnPause();
}

const CITATION = /[«»“”]|^"|"$/;

/** Exact words need the line « mes phrases »; a proche is listened to only with their own accord. */
function parole(suivi: Suivi, { qui, source, type, texte: mots }: ContenuReleve): void {
  if (source !== 'dit' || (qui !== 'patient' && qui !== 'proche')) return;
  if (qui === 'proche' && !peutEcouterLeProche(suivi)) throw new ErreurEcouteSansAccord();
  const verbatim = type === `verbatim-${qui}` || CITATION.test(mots);
  if (verbatim && !peutCiter(suivi, qui)) throw new ErreurCitationSansAccord();
}

/** A ressenti may stand without words. */
function contenuDuReleve(suivi: Suivi, contenu: ContenuReleve): void {
  if (contenu.texte.trim() || contenu.ressenti === undefined) texte(contenu.texte, LIMITES.releve);
  parole(suivi, contenu);
}

/** Between the start and the end, and not later than now. */
function pendantLeSuivi(suivi: Suivi, moment: Moment, instant: Instant): void {
  if (suivi.journal.actes === 0) throw new ErreurSuiviPasCommence();
  const debut = suivi.journal.lignes[0]?.reel ?? 0;
  const fin = finDuJournal(suivi.journal)?.reel ?? Number.POSITIVE_INFINITY;
  const vecu = replacer(suivi.journal, moment);
  if (vecu < debut || vecu > fin || moment.mural > instant.mural) throw new ErreurMoment();
}

function releve(suivi: Suivi, contenu: ContenuReleve, instant: Instant): void {
  contenuDuReleve(suivi, contenu);
  if (contenu.moment) pendantLeSuivi(suivi, contenu.moment, instant);
  else horsPause(suivi);
}

function cibleConnue(suivi: Suivi, cible: string): void {
  const genres = ['releve', 'attente'];
  if (!suivi.journal.lignes.some((l) => l.id === cible && genres.includes(l.genre)))
    throw new ErreurIntrouvable();
}

const regles: { readonly [T in TypeDuSuivi]?: Regle<T> } = {
  suivi: (_, contenu) => {
    texte(contenu.segment.debut, LIMITES.court);
    texte(contenu.segment.fin, LIMITES.court);
    texte(contenu.unite, LIMITES.court);
  },
  preparation: (_, contenu) => {
    if ('passee' in contenu) raison(contenu.passee);
    else if (!estUneDate(contenu.le)) throw new ErreurDate();
  },
  accord: (_, contenu) => verifierAccord(contenu),
  avis: (_, contenu) => verifierRecueil(contenu),
  'titulaire-seul': (suivi, contenu) => {
    raison(contenu.raison);
    verifierTitulaireSeul(suivi);
  },
  // A necessary line that becomes a no is a withdrawal, which has its own words and effects.
  choix: (suivi, { qui, choix }) => {
    const accord = suivi.accords[qui];
    if (!accord) throw new ErreurAccordManquant();
    if (!choixNecessairesDonnes({ qui, choix: { ...accord.choix, ...choix } }))
      throw new ErreurChoixNecessaire();
  },
  'conservation-finie': (suivi) => {
    if (estEnCours(suivi)) throw new ErreurSuiviEnCours();
  },
  etape: (suivi) => enObservation(suivi),
  lieu: (suivi) => enObservation(suivi),
  releve,
  attente: (suivi) => horsPause(suivi),
  'attente-precisee': (suivi, { cible, champs }) => {
    commence(suivi);
    if (!attentesEnCours(suivi.journal).some((a) => a.id === cible)) throw new ErreurIntrouvable();
    if ((champs.texte ?? '').length > LIMITES.releve) throw new ErreurTexteTropLong();
  },
  'attente-finie': (suivi, { cible }) => {
    commence(suivi);
    if (!attentesEnCours(suivi.journal).some((a) => a.id === cible)) throw new ErreurIntrouvable();
  },
  pause: (suivi) => horsPause(suivi),
  reprise: (suivi) => {
    commence(suivi);
    if (!pauseEnCours(suivi.journal)) throw new ErreurIntrouvable();
  },
  correction: (suivi, { cible, raison: pourquoi, champs }, instant) => {
    cibleConnue(suivi, cible);
    raison(pourquoi);
    const ligne = suivi.journal.lignes.find((l) => l.id === cible);
    if (ligne?.genre !== 'releve') return;
    contenuDuReleve(suivi, { ...ligne, ...champs } as ContenuReleve);
    if (champs.moment) pendantLeSuivi(suivi, champs.moment, instant);
  },
  effacement: (suivi, { cible, raison: pourquoi }) => {
    cibleConnue(suivi, cible);
    raison(pourquoi);
  },
  alerte: (suivi) => {
    if (suivi.journal.actes === 0) throw new ErreurSuiviPasCommence();
  },
  fin: (suivi) => {
    if (finDuJournal(suivi.journal)) throw new ErreurSuiviArrete();
    if (suivi.journal.actes === 0) throw new ErreurSuiviPasCommence();
  },
  fiche: (suivi, { partie, valeur }) => {
    const refus = refusDeLaFiche(suivi, partie, valeur);
    if (refus) throw refus;
  },
  ...reglesDeLaRevue,
  transmission: (suivi, _, instant) => {
    pasClos(suivi);
    if (etatDe(suivi) === 'en-cours') throw new ErreurFicheIncomplete('Le suivi n’est pas arrêté.');
    if (relecturesEnSuspens(suivi, heureLocale(instant).date).length > 0)
      throw new ErreurRemiseAvantRelecture();
    const manques = manquesFiche(suivi);
    if (manques.length > 0) throw new ErreurFicheIncomplete(manques.map((m) => m.phrase).join(' '));
  },
  'promesse-levee': (_, contenu) => raison(contenu.raison),
};
