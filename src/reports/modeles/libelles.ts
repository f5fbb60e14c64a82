/** Ids of the lists in the words that a reader sees. */
import { estAutre, texteAutre } from '../../domain/autre.ts';
import type { Personne, QuiParle, Source } from '../../domain/contenus.ts';
import type { ContenuSuivi } from '../../domain/contenus.ts';
import type { Reglages } from '../../domain/ports.ts';
import { EMOTIONS } from '../../content/listes/emotions.ts';
import { familleDe, libelleDe } from '../../content/listes/libelle.ts';
import { LIEUX } from '../../content/listes/lieux.ts';
import { etapeDe } from '../../content/listes/parcours.ts';
import { POINTS_DE_CONTACT } from '../../content/listes/pointsDeContact.ts';
import { RAISONS_DE_PAUSE } from '../../content/listes/raisonsDePause.ts';
import { TYPES_DE_RELEVE } from '../../content/listes/releves.ts';
import { ROLES } from '../../content/listes/roles.ts';

/** In the patient's words: « J’attends le bloc ». */
export const nomEtape = (id: string): string => etapeDe(id)?.libelle ?? (estAutre(id) ? texteAutre(id) : id);
export const nomLieu = (id: string): string => (estAutre(id) ? texteAutre(id) : libelleDe(LIEUX, id));
export const nomPointDeContact = (id: string): string =>
  estAutre(id) ? texteAutre(id) : libelleDe(POINTS_DE_CONTACT, id);
export const nomType = (id: string): string => libelleDe(TYPES_DE_RELEVE, id);
export const nomEmotion = (id: string): string =>
  EMOTIONS.find((e) => e.id === id)?.neutre ?? libelleDe(EMOTIONS, id);
export const nomPause = (id: string): string => libelleDe(RAISONS_DE_PAUSE, id);

export const SOURCE: Readonly<Record<Source, string>> = { vu: 'vu', dit: 'dit', suppose: 'supposé' };
export const PERSONNE: Readonly<Record<Personne, string>> = {
  patient: 'patient',
  proche: 'proche',
  ensemble: 'patient et proche',
};
export const QUI: Readonly<Record<QuiParle, string>> = {
  patient: 'patient',
  proche: 'proche',
  professionnel: 'professionnel',
  suiveur: 'suiveur',
};

export const majuscule = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1);
export const minuscule = (texte: string): string => texte.charAt(0).toLowerCase() + texte.slice(1);

/** A role held by so few people always names them. */
const TOUJOURS_RECONNAISSABLE = 2;

/**
 * A role as the reports may print it: its family when one or two people hold it in the unit, or fewer than the
 * unit's own threshold when that is higher. An unknown headcount shows the role; a role outside the list is
 * rare by nature, so it shows « Autre professionnel ».
 */
export function nomRole(
  id: string,
  effectifs: ContenuSuivi['effectifs'],
  seuil: Reglages['seuilEffectif'],
): string {
  const famille = familleDe(ROLES, id);
  if (!famille) return 'Autre professionnel';
  if (famille.id === 'entourage') return libelleDe(ROLES, id);
  const effectif = effectifs?.[id];
  const peuNombreux = effectif !== undefined && (effectif <= TOUJOURS_RECONNAISSABLE || effectif < seuil);
  return peuNombreux ? famille.libelle : libelleDe(ROLES, id);
}
