/** What screens say of each thing of the journal, in the fewest words. */
import { EMOTIONS } from '../../content/listes/emotions.ts';
import { libelleDe } from '../../content/listes/libelle.ts';
import { LIEUX } from '../../content/listes/lieux.ts';
import { etapesDe } from '../../content/listes/parcours.ts';
import { POINTS_DE_CONTACT } from '../../content/listes/pointsDeContact.ts';
import { RAISONS_DE_PAUSE } from '../../content/listes/raisonsDePause.ts';
import { TYPES_DE_RELEVE } from '../../content/listes/releves.ts';
import { libelleDuRessenti } from '../../content/listes/ressentis.ts';
import { ROLES } from '../../content/listes/roles.ts';
import { formaterDuree, INSECABLE } from '../../content/typographie.ts';
import { estAutre, texteAutre } from '../../domain/autre.ts';
import type { Personne, QuiAccorde, QuiParle, Ressenti, Source } from '../../domain/contenus.ts';
import type { Citable } from '../../domain/fiche.ts';
import type { Attente, LigneFin, LigneJournal, Pause, Releve } from '../../domain/journal.ts';
import type { Suivi } from '../../domain/suivi.ts';

export const PERSONNE: Readonly<Record<Personne, string>> = {
  patient: 'Patient',
  proche: 'Proche',
  ensemble: 'Patient et proche',
};
export const QUI: Readonly<Record<QuiParle, string>> = {
  patient: 'Patient',
  proche: 'Proche',
  professionnel: 'Professionnel',
  suiveur: 'Moi',
};
/** Who gives an accord, and may take it back. */
export const QUI_ACCORDE: Readonly<Record<QuiAccorde, string>> = {
  patient: 'Le patient ou la patiente',
  proche: 'Le proche',
  representant: 'Le représentant ou la représentante',
  'autre-titulaire': 'L’autre titulaire de l’autorité parentale',
};
export const estQuiAccorde = (valeur: unknown): valeur is QuiAccorde =>
  typeof valeur === 'string' && Object.hasOwn(QUI_ACCORDE, valeur);
export const SOURCE: Readonly<Record<Source, string>> = { vu: 'vu', dit: 'dit', suppose: 'supposé' };

export const minuscule = (texte: string): string => texte.charAt(0).toLowerCase() + texte.slice(1);
const dit = (id: string, liste: Parameters<typeof libelleDe>[0]): string =>
  estAutre(id) ? texteAutre(id) : libelleDe(liste, id);

/** Without the rule in brackets, which the choice list already gave. */
export const nomDuLieu = (id: string | null): string =>
  id === null ? 'Lieu inconnu' : dit(id, LIEUX).replace(/ \(.*\)$/, '');
export const nomDuContact = (id: string): string => dit(id, POINTS_DE_CONTACT);
export const nomDuRole = (id: string): string => dit(id, ROLES);
export const nomDuType = (id: string): string => dit(id, TYPES_DE_RELEVE);
export const nomDeLEmotion = (id: string): string =>
  EMOTIONS.find((e) => e.id === id)?.neutre ?? dit(id, EMOTIONS);

/** « J’attends le bloc », in the patient's words. */
export const nomDeLEtape = (suivi: Suivi, id: string | null): string =>
  id === null ? 'Avant la première étape' : dit(id, etapesDe(suivi.prevu?.parcours ?? ''));

/** How a screen says what each has its own words for: read at a desk, or glanced at in a corridor. */
export interface Facon {
  readonly personne: Readonly<Record<Personne, string>>;
  readonly role: (id: string) => string;
  /** Nobody asked yet whether the wait was announced. */
  readonly annonceInconnue: string;
  readonly attenteOuverte: string;
  readonly pauseOuverte: string;
  readonly avecEmotion: boolean;
}

const A_LIRE: Facon = {
  personne: PERSONNE,
  role: nomDuRole,
  annonceInconnue: 'annonce non précisée',
  attenteOuverte: 'pas finie',
  pauseOuverte: 'sans reprise',
  avecEmotion: true,
};

/** Who is behind a line: the job when one is known, else the person. */
export function deQui({ qui, role, sujet, source }: Releve, facon = A_LIRE): string {
  if (role) return facon.role(role);
  return source === 'dit' ? QUI[qui] : facon.personne[sujet];
}

export const ressentiEnMots = (ressenti: Ressenti, emotion?: string): string => {
  const degre = minuscule(libelleDuRessenti(ressenti));
  return emotion ? `${degre}, ${minuscule(nomDeLEmotion(emotion))}` : degre;
};

export function annonce(
  { annoncee, delaiAnnonceMin }: Pick<Attente, 'annoncee' | 'delaiAnnonceMin'>,
  facon = A_LIRE,
): string {
  if (annoncee === null) return facon.annonceInconnue;
  if (!annoncee) return 'non annoncée';
  return delaiAnnonceMin === null ? 'annoncée' : `annoncée, ${delaiAnnonceMin}${INSECABLE}min`;
}

const duree = (de: number, a: number): string => formaterDuree((a - de) / 1000);

export function attenteEnMots(attente: Attente, facon = A_LIRE): string {
  const combien = attente.finie ? duree(attente.reel, attente.finie.reel) : facon.attenteOuverte;
  return ['Attente', combien, annonce(attente, facon)].filter(Boolean).join(', ');
}

/** The words of a thing that the fiche may cite. */
export function texteDe(citable: Citable, facon = A_LIRE): string {
  if (citable.genre === 'attente')
    return [attenteEnMots(citable, facon), citable.texte?.trim()].filter(Boolean).join('. ');
  if (citable.texte.trim()) return citable.texte;
  const emotion = facon.avecEmotion ? citable.emotion : undefined;
  return citable.ressenti === undefined
    ? nomDuType(citable.type)
    : `Ressenti${INSECABLE}: ${ressentiEnMots(citable.ressenti, emotion)}`;
}

export function pauseEnMots({ raison, reel, reprise }: Pause, facon = A_LIRE): string {
  const combien = reprise ? duree(reel, reprise.reel) : facon.pauseOuverte;
  return `Pause, ${combien}. ${dit(raison, RAISONS_DE_PAUSE)}`;
}

export const finEnMots = ({ raison }: LigneFin): string =>
  raison === 'arrive' ? 'Fin du suivi' : 'Suivi interrompu';

/** When it was lived, as a clock showed it. */
export const momentDe = (ligne: LigneJournal): { readonly mural: number; readonly decalage: number } =>
  ligne.genre === 'releve' && ligne.moment ? ligne.moment : ligne.instant;
