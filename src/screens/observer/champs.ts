/** The entry sheet as plain values: what the draft keeps, what the relevé becomes. */
import { typeDeReleve } from '../../content/listes/releves.ts';
import { INSECABLE } from '../../content/typographie.ts';
import { autre, estAutre, texteAutre } from '../../domain/autre.ts';
import type { ContenuReleve, Personne, QuiParle, Ressenti, Source } from '../../domain/contenus.ts';
import type { Moment } from '../../domain/instant.ts';
import type { Releve } from '../../domain/journal.ts';
import { assainir } from '../../domain/limites.ts';

export type ChoixRessenti = 'aucun' | '-2' | '-1' | '0' | '1' | '2' | 'sans';

export interface Champs {
  /** The relevé being corrected; null: a new one. */
  readonly cible: string | null;
  readonly raison: string;
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
  readonly apresCoup: boolean;
  /** « HH:MM ». */
  readonly heure: string;
  /** A ressenti with words: then a face chooses, and « Noter » writes. */
  readonly detail: boolean;
}

const VIDES: Champs = {
  cible: null,
  raison: '',
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
  apresCoup: false,
  heure: '',
  detail: false,
};

const VERBATIMS: Readonly<Partial<Record<QuiParle, string>>> = {
  patient: 'verbatim-patient',
  proche: 'verbatim-proche',
  professionnel: 'mots-professionnel',
};
const estVerbatim = (type: string): boolean => Object.values(VERBATIMS).includes(type);

const unSeul = (sujet: Personne): 'patient' | 'proche' => (sujet === 'proche' ? 'proche' : 'patient');

function quiParDefaut(type: string, source: Source, sujet: Personne): QuiParle {
  if (source !== 'dit') return 'suiveur';
  if (type === 'mots-professionnel') return 'professionnel';
  if (type === 'verbatim-patient') return 'patient';
  if (type === 'verbatim-proche') return 'proche';
  return unSeul(sujet);
}

/** The fields of a type just chosen, about this person; words already typed are kept. */
export function champsPour(type: string, sujet: Personne, deja: Champs = VIDES): Champs {
  const source = typeDeReleve(type)?.source ?? 'vu';
  const qui = quiParDefaut(type, source, sujet);
  const duProche = qui === 'patient' || qui === 'proche';
  return { ...deja, cible: null, raison: '', type, source, qui, sujet: duProche ? qui : sujet };
}

/** Who speaks decides what the exact words are called. */
export function avecQui(champs: Champs, qui: QuiParle): Champs {
  const type = estVerbatim(champs.type) ? (VERBATIMS[qui] ?? champs.type) : champs.type;
  const sujet = qui === 'patient' || qui === 'proche' ? qui : champs.sujet;
  return { ...champs, qui, type, sujet };
}

export function avecSource(champs: Champs, source: Source): Champs {
  return { ...champs, source, qui: quiParDefaut(champs.type, source, champs.sujet) };
}

const enChoix = (ressenti: Ressenti | undefined): ChoixRessenti =>
  ressenti === undefined ? 'aucun' : ressenti === null ? 'sans' : (`${ressenti}` as ChoixRessenti);
const enRessenti = (choix: Exclude<ChoixRessenti, 'aucun'>): Ressenti =>
  choix === 'sans' ? null : (Number(choix) as Ressenti);

export function champsDe(releve: Releve): Champs {
  return {
    ...VIDES,
    cible: releve.id,
    type: releve.type,
    source: releve.source,
    qui: releve.qui,
    sujet: releve.sujet,
    role: releve.role ?? '',
    pointDeContact: releve.pointDeContact ?? '',
    ressenti: enChoix(releve.ressenti),
    emotion: releve.emotion ?? '',
    texte: releve.texte,
    detail: true,
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
    type: choisi(type) || type,
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

/** Only what differs from the line as it stands. */
export function differences(contenu: ContenuReleve, releve: Releve): Partial<ContenuReleve> {
  const avant: Partial<Record<string, unknown>> = { ...releve };
  return Object.fromEntries(
    Object.entries(contenu).filter(([nom, valeur]) => nom === 'moment' || avant[nom] !== valeur),
  );
}

/** A draft read back: kept whole when it is one of ours, of this version or the former. */
export function champsLus(valeur: unknown): Champs | null {
  if (typeof valeur !== 'object' || valeur === null) return null;
  const lus = valeur as Partial<Record<keyof Champs, unknown>>;
  if (typeof lus.type !== 'string' || typeof lus.texte !== 'string') return null;
  const memes = Object.entries(VIDES).map(([nom, defaut]: [string, unknown]): [string, unknown] => {
    const lu = lus[nom as keyof Champs];
    const juste = nom === 'cible' ? lu === null || typeof lu === 'string' : typeof lu === typeof defaut;
    return [nom, juste ? lu : defaut];
  });
  return { ...VIDES, ...(Object.fromEntries(memes) as Partial<Champs>) };
}

/** Whether closing the sheet would lose something. */
export const aDesMots = ({ texte, ressenti, emotion, role, raison }: Champs): boolean =>
  Boolean(texte.trim() || emotion || role || raison.trim()) || ressenti !== 'aucun';

export const demandeUnRessenti = ({ type }: Champs): boolean =>
  type === 'ressenti' || type === 'emotion-percue';
