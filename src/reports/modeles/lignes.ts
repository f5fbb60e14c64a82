/** One line of the journal, in the words of the printed table. */
import type { Chronologie } from '../../domain/chronologie.ts';
import type { Attente, LigneEffacee, LigneJournal, Releve } from '../../domain/journal.ts';
import { estARelirePar } from '../../domain/relecture.ts';
import type { Reglages } from '../../domain/reglages.ts';
import type { Suivi } from '../../domain/suivi.ts';
import { libelleDuRessenti } from '../../content/listes/ressentis.ts';
import { formaterDuree } from '../../content/typographie.ts';
import {
  majuscule,
  minuscule,
  nomEmotion,
  nomEtape,
  nomLieu,
  nomPause,
  nomPointDeContact,
  nomRole,
  nomType,
  PERSONNE,
  QUI,
  SOURCE,
} from './libelles.ts';
import { heureDe } from './temps.ts';

export type PourQui = 'suiveur' | 'patient' | 'proche';

export interface LigneImprimee {
  readonly id: string;
  readonly heure: string;
  readonly etape: string;
  /** Place, then point of contact. */
  readonly lieu: string;
  /** « vu, fait observé ». */
  readonly source: string;
  /** Who speaks and of whom. */
  readonly qui: string;
  readonly role: string;
  readonly texte: string;
  readonly ressenti: string;
  readonly relu: 'oui' | 'corrigé' | 'retiré' | 'non' | '';
}

export interface Contexte {
  readonly suivi: Suivi;
  readonly reglages: Reglages;
  readonly chronologie: Chronologie;
}

export const roleDe = (
  { suivi, reglages }: Pick<Contexte, 'suivi' | 'reglages'>,
  id: string | undefined,
): string => (id ? nomRole(id, suivi.prevu?.effectifs, reglages.seuilEffectif) : '');

const joindre = (mots: readonly (string | undefined)[], par = ', '): string =>
  mots.filter((m): m is string => Boolean(m)).join(par);

const ouEtait = ({ lieu, pointDeContact }: Pick<Releve | Attente, 'lieu' | 'pointDeContact'>): string =>
  joindre(
    [lieu ? nomLieu(lieu) : '', pointDeContact ? minuscule(nomPointDeContact(pointDeContact)) : ''],
    '\n',
  );

/** A person's copy to reread: their own words, and the facts noted about them. Guesses stay with the suiveur. */
export function estPour(pour: PourQui, ligne: LigneJournal): boolean {
  if (pour === 'suiveur') return true;
  if (ligne.genre === 'releve' || ligne.genre === 'attente') return estARelirePar(pour, ligne);
  if (ligne.genre === 'lieu') return ligne.qui === pour || ligne.qui === 'ensemble';
  if (ligne.genre === 'effacee') return ligne.demandePar === pour;
  return ligne.genre === 'pause' || ligne.genre === 'fin';
}

/** Whether somebody whose copy holds this line has reread it. */
function relu({ suivi }: Contexte, ligne: Releve | Attente): LigneImprimee['relu'] {
  const parLaPersonne = ligne.corrections.some((c) =>
    suivi.histoire.some((h) => h.id === c.id && (h.auteur === 'patient' || h.auteur === 'proche')),
  );
  if (parLaPersonne) return 'corrigé';
  const recue = suivi.relectures.some(
    ({ qui, recueLe }) => recueLe && (qui === 'patient' || qui === 'proche') && estPour(qui, ligne),
  );
  return recue ? 'oui' : 'non';
}

const quiParle = ({ qui, sujet }: Releve): string => {
  const deQui = `à propos : ${PERSONNE[sujet]}`;
  if (qui === 'suiveur') return deQui;
  return qui === sujet ? QUI[qui] : `${QUI[qui]}, ${deQui}`;
};

const motDuRessenti = ({ ressenti, emotion }: Pick<Releve, 'ressenti' | 'emotion'>): string =>
  joindre([
    ressenti === undefined ? '' : libelleDuRessenti(ressenti),
    emotion && ressenti !== null ? minuscule(nomEmotion(emotion)) : '',
  ]);

function ligneReleve(contexte: Contexte, releve: Releve, heureVecue: string): LigneImprimee {
  const apresCoup = releve.apresCoup ? `Noté après coup, à ${heureDe(releve.instant)}. ` : '';
  const corrige = releve.corrections.length > 0 ? ' (corrigé : voir les corrections)' : '';
  return {
    id: releve.id,
    heure: heureVecue,
    etape: releve.etape ? nomEtape(releve.etape) : '',
    lieu: ouEtait(releve),
    source: `${SOURCE[releve.source]}, ${minuscule(nomType(releve.type))}`,
    qui: quiParle(releve),
    role: roleDe(contexte, releve.role),
    texte: `${apresCoup}${releve.texte}${corrige}`,
    ressenti: motDuRessenti(releve),
    relu: relu(contexte, releve),
  };
}

export function annonceDe(attente: Pick<Attente, 'annoncee' | 'delaiAnnonceMin'>): string {
  if (attente.annoncee === null) return 'annonce non précisée';
  if (!attente.annoncee) return 'non annoncée';
  return attente.delaiAnnonceMin === null
    ? 'annoncée'
    : `annoncée (${formaterDuree(attente.delaiAnnonceMin * 60)})`;
}

function ligneAttente(contexte: Contexte, attente: Attente): LigneImprimee {
  const detail = contexte.chronologie.attentes.detail.find((d) => d.attente.id === attente.id);
  const fin = attente.finie ? `, jusqu’à ${heureDe(attente.finie.instant)}` : '';
  const ouverte = detail?.ouverteALaFin ? ' (encore en cours à la fin du suivi)' : '';
  const duree = detail ? ` Durée : ${formaterDuree(detail.secondes)}${fin}${ouverte}.` : '';
  const texte = attente.texte ? ` ${attente.texte}` : '';
  const corrige = attente.corrections.length > 0 ? ' (corrigé : voir les corrections)' : '';
  return {
    id: attente.id,
    heure: heureDe(attente.instant),
    etape: attente.etape ? nomEtape(attente.etape) : '',
    lieu: ouEtait(attente),
    source: 'vu, attente',
    qui: `à propos : ${PERSONNE[attente.qui]}`,
    role: roleDe(contexte, attente.role),
    texte: `Attente ${annonceDe(attente)}.${duree}${texte}${corrige}`,
    ressenti: '',
    relu: relu(contexte, attente),
  };
}

const DEMANDEUR = {
  patient: 'du patient',
  proche: 'du proche',
  representant: 'du représentant',
  'autre-titulaire': 'de l’autre titulaire',
} as const;
export const motEfface = ({ demandePar }: Pick<LigneEffacee, 'demandePar'>): string =>
  demandePar ? `Passage effacé à la demande ${DEMANDEUR[demandePar]}.` : 'Passage effacé.';

const vide = (ligne: LigneJournal, texte: string): LigneImprimee => ({
  id: ligne.id,
  heure: heureDe(ligne.instant),
  etape: '',
  lieu: '',
  source: '',
  qui: '',
  role: '',
  texte,
  ressenti: '',
  relu: '',
});

/** Null for what the document says elsewhere: étapes are headings, alerts have their own part. */
export function imprimerLigne(
  contexte: Contexte,
  ligne: LigneJournal,
  heureVecue: (reel: number) => string,
): LigneImprimee | null {
  if (ligne.genre === 'releve') {
    const heure = ligne.moment ? heureDe(ligne.moment) : heureDe(ligne.instant);
    return ligneReleve(contexte, ligne, ligne.apresCoup && !ligne.moment ? heureVecue(ligne.vecu) : heure);
  }
  if (ligne.genre === 'attente') return ligneAttente(contexte, ligne);
  if (ligne.genre === 'lieu') {
    const suiveur = ligne.avecSuiveur ? '' : ', sans le suiveur';
    const qui = majuscule(PERSONNE[ligne.qui]);
    return {
      ...vide(ligne, `${qui}${suiveur} : ${nomLieu(ligne.lieu)}.`),
      lieu: nomLieu(ligne.lieu),
      source: 'lieu',
    };
  }
  if (ligne.genre === 'pause') {
    const reprise = ligne.reprise
      ? `jusqu’à ${heureDe(ligne.reprise.instant)} (${formaterDuree((ligne.reprise.reel - ligne.reel) / 1000)})`
      : 'sans reprise';
    return { ...vide(ligne, `Pause ${reprise} : ${minuscule(nomPause(ligne.raison))}.`), source: 'pause' };
  }
  if (ligne.genre === 'effacee') return { ...vide(ligne, motEfface(ligne)), relu: 'retiré' };
  if (ligne.genre === 'fin') {
    const mot = ligne.raison === 'interrompu' ? 'Suivi interrompu.' : 'Fin du suivi.';
    return { ...vide(ligne, mot), source: 'fin' };
  }
  return null;
}
