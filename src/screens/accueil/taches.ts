import { libelleDe } from '../../content/listes/libelle.ts';
import { PARCOURS } from '../../content/listes/parcours.ts';
import { PROMESSES } from '../../content/listes/promesses.ts';
import { formaterDate } from '../../content/typographie.ts';
import type { DateCivile } from '../../domain/contenus.ts';
import { joursEntre } from '../../domain/dates.ts';
import type { Moment } from '../../domain/instant.ts';
import type { DerniereSauvegarde } from '../../domain/portes.ts';
import type { IdPromesse, Promesse } from '../../domain/promesses.ts';
import type { Resume } from '../../domain/resume.ts';
import { concerne, type RoleDuCoffre } from '../../domain/roles-du-coffre.ts';
import { ageDeLaSauvegarde, joursDepuis } from '../partage/derniereSauvegarde.ts';

export interface Tache {
  readonly cle: string;
  readonly etat: 'fait' | 'a-faire' | 'retard';
  readonly delai: string;
  readonly titre: string;
  readonly detail: string;
  readonly action: { readonly libelle: string; readonly href: string } | null;
  /** Days from today; sorts the list. */
  readonly dans: number;
  /** Which promise it is; undefined for what is of the coffre or of the suivi itself. */
  readonly promesse?: IdPromesse;
}

const ACTIONS: Partial<Record<IdPromesse, readonly [libelle: string, fin: string]>> = {
  debrief: ['Ouvrir le guide du débrief', ''],
  fiche: ['Écrire la fiche', '/fiche'],
  relecture: ['Préparer la relecture', '/documents'],
  revue: ['Ouvrir la revue', '/revue'],
  restitution: ['Préparer le retour', '/documents'],
  'retour-patient': ['Préparer le retour', '/documents'],
  'retour-proche': ['Préparer le retour', '/documents'],
};

const jours = (n: number): string => `${n} jour${n > 1 ? 's' : ''}`;

function delaiDe({ etat, retard, tenueLe }: Promesse, dans: number): string {
  if (tenueLe) return `Tenue le ${formaterDate(tenueLe)}`;
  if (etat === 'en-retard') return `En retard de ${jours(retard)}`;
  if (dans === 0) return 'Aujourd’hui';
  return dans === 1 ? 'Demain' : `Dans ${jours(dans)}`;
}

function deLaPromesse(resume: Resume, promesse: Promesse, aujourdhui: DateCivile): Tache {
  const dans = joursEntre(aujourdhui, promesse.prevueLe);
  const efface = resume.etat === 'retire' || resume.etat === 'conservation-finie';
  const [libelle, fin] = (!efface && ACTIONS[promesse.id]) || ['Ouvrir le suivi', ''];
  const parcours = resume.parcours ? `, ${libelleDe(PARCOURS, resume.parcours).toLowerCase()}` : '';
  return {
    cle: `${resume.id}-${promesse.id}`,
    etat: promesse.etat === 'en-retard' ? 'retard' : 'a-faire',
    delai: delaiDe(promesse, dans),
    titre: libelleDe(PROMESSES, promesse.id),
    detail: `Suivi ${resume.code}${parcours}. Promis pour le ${formaterDate(promesse.prevueLe)}.`,
    action: {
      libelle,
      href: promesse.id === 'debrief' && !efface ? '#/aide/debrief' : `#/suivi/${resume.id}${fin}`,
    },
    dans,
    promesse: promesse.id,
  };
}

/** A suivi that runs, or that is ready, comes before any promise. */
function duSuivi(resume: Resume): Tache | null {
  const base = {
    cle: resume.id,
    etat: 'a-faire',
    detail: `Suivi ${resume.code}, ${resume.unite ?? ''}.`,
  } as const;
  switch (resume.etat) {
    case 'en-cours':
    case 'pause':
      return {
        ...base,
        delai: resume.etat === 'pause' ? 'En pause' : 'En cours',
        titre: 'Reprendre l’observation',
        action: { libelle: 'Reprendre', href: `#/suivi/${resume.id}/observer` },
        dans: -10_000,
      };
    case 'accord':
      return {
        ...base,
        delai: 'Prêt',
        titre: 'Commencer le suivi',
        action: { libelle: 'Observer', href: `#/suivi/${resume.id}/observer` },
        dans: -1_000,
      };
    case 'prepare':
      return {
        ...base,
        delai: resume.date ? `Prévu le ${formaterDate(resume.date)}` : 'À préparer',
        titre: 'Préparer le suivi',
        action: { libelle: 'Continuer', href: `#/suivi/${resume.id}` },
        dans: 1_000,
      };
    default:
      return null;
  }
}

/** After what runs or is about to, before the promises: without it, a lost phrase loses them all. */
const NOTER_LE_SECOURS: Tache = {
  cle: 'secours',
  etat: 'a-faire',
  delai: 'Dès que possible',
  titre: 'Notez votre code de secours',
  detail: 'Si vous perdez la phrase de passe, ces 12 mots rouvrent le coffre.',
  action: { libelle: 'Noter mes 12 mots', href: '#/secours' },
  dans: -500,
};

/** What the accord promised: nothing of the content stays after its last day. */
function deLaConservation(resume: Resume, aujourdhui: DateCivile): Tache | null {
  if (!resume.conservation) return null;
  const { fin, finie } = resume.conservation;
  const dans = joursEntre(aujourdhui, fin);
  return {
    cle: `${resume.id}-conservation`,
    etat: finie ? 'retard' : 'a-faire',
    delai: `À effacer ${finie ? 'depuis' : 'au plus tard'} le ${formaterDate(fin)}`,
    titre: 'Fin de conservation',
    detail: `Suivi ${resume.code}. ${finie ? 'La durée promise à l’accord est passée.' : 'La fiche est-elle terminée\u202f?'}`,
    action: { libelle: 'Ouvrir le suivi', href: `#/suivi/${resume.id}` },
    dans,
  };
}

/** Days after which what was written since is too much to lose. */
const SAUVEGARDE_VIEILLE = 7;

/** Never made, or old and something was written since. */
export function tacheDeSauvegarde(
  resumes: readonly Resume[],
  derniere: DerniereSauvegarde | null,
  maintenant: Moment,
): Tache | null {
  const lignes = resumes.reduce((somme, r) => somme + r.lignes, 0);
  const due = derniere
    ? joursDepuis(derniere, maintenant) > SAUVEGARDE_VIEILLE && lignes !== derniere.lignes
    : resumes.some((r) => !r.exemple);
  if (!due) return null;
  return {
    cle: 'sauvegarde',
    etat: 'a-faire',
    delai: ageDeLaSauvegarde(derniere, maintenant),
    titre: 'Faire une sauvegarde',
    detail: 'Si cet appareil se perd ou se casse, ce qui n’est pas sauvegardé est perdu.',
    action: { libelle: 'Sauvegarder', href: '#/sauvegarder' },
    dans: 0,
  };
}

interface DuCoffre {
  readonly secoursPose?: boolean;
  /** See `tacheDeSauvegarde`. */
  readonly sauvegarde?: Tache | null;
}

/** Everything to do, the most pressing first. */
export function tachesDe(
  resumes: readonly Resume[],
  aujourdhui: DateCivile,
  { secoursPose = true, sauvegarde = null }: DuCoffre = {},
): Tache[] {
  return resumes
    .flatMap((resume) => [
      duSuivi(resume),
      deLaConservation(resume, aujourdhui),
      ...resume.promesses
        .filter((p) => p.etat === 'a-venir' || p.etat === 'en-retard')
        .map((p) => deLaPromesse(resume, p, aujourdhui)),
    ])
    .concat(secoursPose ? [] : [NOTER_LE_SECOURS], sauvegarde)
    .filter((tache): tache is Tache => tache !== null)
    .sort((a, b) => a.dans - b.dans);
}

/** What these roles have to do, and what others have to. */
export const partager = (
  taches: readonly Tache[],
  roles: readonly RoleDuCoffre[],
): { readonly miennes: readonly Tache[]; readonly autres: readonly Tache[] } => {
  const mienne = ({ promesse }: Tache): boolean => promesse === undefined || concerne(roles, promesse);
  return { miennes: taches.filter(mienne), autres: taches.filter((t) => !mienne(t)) };
};

/** « 7 promesses tenues sur 9. » Nothing before the first one is due. */
export function bilanDesPromesses(resumes: readonly Resume[]): string {
  const echues = resumes.flatMap((r) => r.promesses).filter((p) => p.tenueLe ?? p.etat === 'en-retard');
  const tenues = echues.filter((p) => p.tenueLe);
  if (echues.length === 0) return '';
  return `${tenues.length} promesse${tenues.length > 1 ? 's' : ''} tenue${tenues.length > 1 ? 's' : ''} sur ${echues.length}.`;
}
