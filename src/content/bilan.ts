/** What the bilan must know of the lists. */
import type { DitDuBilan } from '../domain/bilan.ts';
import type { ReglesDuBilan } from '../domain/bilan-anonymat.ts';
import { CLASSES_D_ACTION, type ClasseDAction } from './listes/actions.ts';
import { etapesDe } from './listes/parcours.ts';
import { ROLES } from './listes/roles.ts';
import { TYPES_DE_RELEVE } from './listes/releves.ts';

const tournees = (vers: ClasseDAction['tourne']): string[] =>
  CLASSES_D_ACTION.filter((c) => c.tourne === vers).map((c) => c.id);

export const listesDuBilan = (parcours: string): Pick<DitDuBilan, 'etapesAttendues' | 'classes'> => ({
  etapesAttendues: etapesDe(parcours).map((e) => e.id),
  classes: { relation: tournees('relation'), outil: tournees('outil') },
});

/** « Infirmier ou infirmière » is said in two ways. */
const motsDe = (libelle: string): string[] =>
  libelle
    .replace(/\(.*\)/u, '')
    .split(/ ou |, /u)
    .map((mot) => mot.trim())
    .filter((mot) => mot !== '');

/** How people say it, when the list names what is done. */
const DITS_AUSSI: Readonly<Record<string, readonly string[]>> = {
  'aide-soignant': ['aide-soignante'],
  dietetique: ['diététicien', 'diététicienne'],
  direction: ['directeur', 'directrice'],
  infirmier: ['IDE'],
  manipulateur: ['manipulatrice'],
  puericulture: ['puériculteur', 'puéricultrice'],
  reeducateur: ['kinésithérapeute', 'kiné', 'ergothérapeute', 'orthophoniste', 'rééducatrice'],
  standard: ['standardiste'],
};

export const reglesDuBilan = (seuilEffectif: number): ReglesDuBilan => ({
  seuilEffectif,
  roles: ROLES.filter(({ id }) => id !== 'entourage' && id !== 'autre').flatMap(
    ({ libelle: famille, items }) =>
      items.map(({ id, libelle }) => ({
        id,
        famille,
        mots: [...new Set([id, ...motsDe(libelle), ...(DITS_AUSSI[id] ?? [])])],
      })),
  ),
  themes: TYPES_DE_RELEVE.map((t) => t.id),
});
