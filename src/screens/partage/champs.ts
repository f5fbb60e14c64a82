/** The sheet of a relevé as plain values: what the draft keeps, what the relevé becomes. */
import { typeDeReleve } from '../../content/listes/releves.ts';
import { INSECABLE } from '../../content/typographie.ts';
import { autre, estAutre, texteAutre } from '../../domain/autre.ts';
import type { ContenuReleve, Personne, QuiParle, Ressenti, Source } from '../../domain/contenus.ts';
import type { Moment } from '../../domain/instant.ts';
import type { Releve } from '../../domain/journal.ts';
import { assainir } from '../../domain/limites.ts';
import { heureMachine, jour } from './heures.ts';

export type ChoixRessenti = 'aucun' | '-2' | '-1' | '0' | '1' | '2' | 'sans';

export interface Champs {
  readonly type: string;
  readonly source: Source;
  readonly qui: QuiParle;
  readonly sujet: Personne;
  readonly role: string;
  readonly pointDeContact: string;
  readonly lieu: string;
  readonly ressenti: ChoixRessenti;
  readonly emotion: string;
  readonly texte: string;
  /** « YYYY-MM-DD » and « HH:MM »; empty: the time it was noted. */
  readonly date: string;
  readonly heure: string;
}

export const CHAMPS_VIDES: Champs = {
  type: 'fait',
  source: 'vu',
  qui: 'suiveur',
  sujet: 'patient',
  role: '',
  pointDeContact: '',
  lieu: '',
  ressenti: 'aucun',
  emotion: '',
  texte: '',
  date: '',
  heure: '',
};

const VERBATIMS: Readonly<Partial<Record<QuiParle, string>>> = {
  patient: 'verbatim-patient',
  proche: 'verbatim-proche',
  professionnel: 'mots-professionnel',
};
const estVerbatim = (type: string): boolean => Object.values(VERBATIMS).includes(type);

function quiParDefaut(type: string, source: Source, sujet: Personne): QuiParle {
  if (source !== 'dit') return 'suiveur';
  if (type === 'mots-professionnel') return 'professionnel';
  if (type === 'verbatim-proche') return 'proche';
  if (type === 'verbatim-patient') return 'patient';
  return sujet === 'proche' ? 'proche' : 'patient';
}

const avecSujet = (qui: QuiParle, sujet: Personne): Personne =>
  qui === 'patient' || qui === 'proche' ? qui : sujet;

/** A type brings its own source and speaker; the words typed stay. */
export function avecType<C extends Champs>(champs: C, type: string): C {
  const source = typeDeReleve(type)?.source ?? champs.source;
  const qui = quiParDefaut(type, source, champs.sujet);
  return { ...champs, type, source, qui, sujet: avecSujet(qui, champs.sujet) };
}

/** Who speaks decides what the exact words are called. */
export function avecQui<C extends Champs>(champs: C, qui: QuiParle): C {
  const type = estVerbatim(champs.type) ? (VERBATIMS[qui] ?? champs.type) : champs.type;
  return { ...champs, qui, type, sujet: avecSujet(qui, champs.sujet) };
}

export const avecSource = <C extends Champs>(champs: C, source: Source): C => ({
  ...champs,
  source,
  qui: quiParDefaut(champs.type, source, champs.sujet),
});

const enChoix = (ressenti: Ressenti | undefined): ChoixRessenti =>
  ressenti === undefined ? 'aucun' : ressenti === null ? 'sans' : (`${ressenti}` as ChoixRessenti);
const enRessenti = (choix: Exclude<ChoixRessenti, 'aucun'>): Ressenti =>
  choix === 'sans' ? null : (Number(choix) as Ressenti);

export function champsDe(releve: Releve): Champs {
  const quand = releve.moment ?? releve.instant;
  return {
    type: releve.type,
    source: releve.source,
    qui: releve.qui,
    sujet: releve.sujet,
    role: releve.role ?? '',
    pointDeContact: releve.pointDeContact ?? '',
    lieu: releve.lieu ?? '',
    ressenti: enChoix(releve.ressenti),
    emotion: releve.emotion ?? '',
    texte: releve.texte,
    date: jour(quand),
    heure: heureMachine(quand),
  };
}

/** « autre: » without words is nothing. */
export const choisi = (valeur: string): string =>
  estAutre(valeur) ? (texteAutre(valeur).trim() ? autre(texteAutre(valeur)) : '') : valeur;

/** Exact words stand between quotes; a text that already quotes is left as it is. */
export function entreGuillemets(type: string, texte: string): string {
  const mots = texte.trim();
  if (!type.startsWith('verbatim-') || !mots || /[«»“”]/.test(mots)) return mots;
  return `«${INSECABLE}${mots.replace(/^"(.*)"$/s, '$1').trim()}${INSECABLE}»`;
}

/** Optional fields of a relevé are absent, never empty. */
export function contenuDe(champs: Champs, moment: Moment | null): ContenuReleve {
  const { type, source, qui, sujet, ressenti } = champs;
  const [role, pointDeContact, lieu] = [champs.role, champs.pointDeContact, champs.lieu].map(choisi);
  return {
    type: choisi(type) || 'fait',
    source,
    qui,
    sujet,
    texte: entreGuillemets(type, assainir(champs.texte)),
    ...(role && { role }),
    ...(pointDeContact && { pointDeContact }),
    ...(lieu && { lieu }),
    ...(ressenti !== 'aucun' && { ressenti: enRessenti(ressenti) }),
    ...(champs.emotion && { emotion: champs.emotion }),
    ...(moment && { moment }),
  };
}

/** Fields that a correction may empty. */
const EFFACABLES = ['role', 'pointDeContact', 'emotion'] as const;

/** What a correction changes: only what the hand changed since `avant`; the rest as it was noted. */
export function differences(avant: Champs, apres: Champs, moment: Moment | null): Partial<ContenuReleve> {
  const touche = (nom: keyof Champs): boolean => apres[nom] !== avant[nom];
  const contenu = contenuDe(apres, null);
  const touches = Object.entries(contenu).filter(([nom]) => touche(nom as keyof Champs));
  const vides = EFFACABLES.filter((nom) => touche(nom) && !contenu[nom]);
  return {
    ...Object.fromEntries(touches),
    ...Object.fromEntries(vides.map((nom) => [nom, ''])),
    ...(moment && { moment }),
  };
}

/** A draft read back, of this version or the former: what does not fit is left out. */
export function champsLus<C extends Champs>(valeur: unknown, vides: C): C | null {
  if (typeof valeur !== 'object' || valeur === null) return null;
  const lus = valeur as Partial<Record<string, unknown>>;
  if (typeof lus['type'] !== 'string' || typeof lus['texte'] !== 'string') return null;
  const juste = (lu: unknown, defaut: unknown): boolean =>
    defaut === null ? lu === null || typeof lu === 'string' : typeof lu === typeof defaut;
  const memes = Object.entries(vides).map(([nom, defaut]: [string, unknown]) => [
    nom,
    juste(lus[nom], defaut) ? lus[nom] : defaut,
  ]);
  return Object.fromEntries(memes) as C;
}
