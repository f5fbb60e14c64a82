/** What the journal and the head say of each thing, in the fewest words. */
import { familleDe, libelleDe } from '../../content/listes/libelle.ts';
import { LIEUX } from '../../content/listes/lieux.ts';
import { etapesDe } from '../../content/listes/parcours.ts';
import { RAISONS_DE_PAUSE } from '../../content/listes/raisonsDePause.ts';
import { TYPES_DE_RELEVE } from '../../content/listes/releves.ts';
import { libelleDuRessenti } from '../../content/listes/ressentis.ts';
import { ROLES } from '../../content/listes/roles.ts';
import { formaterDuree, INSECABLE } from '../../content/typographie.ts';
import { estAutre, texteAutre } from '../../domain/autre.ts';
import type { NiveauAlerte, Personne, QuiParle, Source } from '../../domain/contenus.ts';
import type { Attente, LigneJournal, Releve } from '../../domain/journal.ts';
import type { Suivi } from '../../domain/suivi.ts';

export const PERSONNE: Readonly<Record<Personne, string>> = {
  patient: 'Patient',
  proche: 'Proche',
  ensemble: 'Ensemble',
};
export const QUI: Readonly<Record<QuiParle, string>> = {
  patient: 'Patient',
  proche: 'Proche',
  professionnel: 'Professionnel',
  suiveur: 'Moi',
};
export const SOURCE: Readonly<Record<Source, string>> = { vu: 'vu', dit: 'dit', suppose: 'supposé' };
export const NIVEAU: Readonly<Record<NiveauAlerte, string>> = {
  rouge: 'rouge',
  orange: 'orange',
  violet: 'violet',
};

const minuscule = (texte: string): string => texte.charAt(0).toLowerCase() + texte.slice(1);
const dit = (id: string, liste: Parameters<typeof libelleDe>[0]): string =>
  estAutre(id) ? texteAutre(id) : libelleDe(liste, id);

/** Without the rule in brackets, which the choice list already gave. */
export const nomDuLieu = (id: string | null): string =>
  id === null ? 'Lieu inconnu' : dit(id, LIEUX).replace(/ \(.*\)$/, '');

export function nomDeLEtape(suivi: Suivi, id: string | null): string {
  return id === null ? '' : minuscule(dit(id, etapesDe(suivi.prevu?.parcours ?? '')));
}

/** « Étape 7 : je me remets ». */
export function etapeEnTete(suivi: Suivi, id: string | null): string {
  const rang = etapesDe(suivi.prevu?.parcours ?? '').findIndex((e) => e.id === id) + 1;
  return `Étape${rang > 0 ? ` ${rang}` : ''}${INSECABLE}: ${nomDeLEtape(suivi, id)}`;
}

export const nomDuRole = (id: string): string => dit(id, ROLES);
export const nomDuType = (id: string): string => dit(id, TYPES_DE_RELEVE);

/** Who is behind a line: the job when one is known, else the person. */
export function deQui({ qui, role, sujet, source }: Releve): string {
  if (role) return estAutre(role) ? texteAutre(role) : (familleDe(ROLES, role)?.libelle ?? role);
  return source === 'dit' ? QUI[qui] : PERSONNE[sujet];
}

/** The words, or the ressenti alone when nothing was written. */
export function texteDuReleve({ texte, ressenti, type }: Releve): string {
  if (texte.trim()) return texte;
  return ressenti === undefined
    ? nomDuType(type)
    : `Ressenti${INSECABLE}: ${minuscule(libelleDuRessenti(ressenti))}`;
}

export function annonce({
  annoncee,
  delaiAnnonceMin,
}: Pick<Attente, 'annoncee' | 'delaiAnnonceMin'>): string {
  if (annoncee === null) return '';
  if (!annoncee) return 'non annoncée';
  return delaiAnnonceMin === null ? 'annoncée' : `annoncée, ${delaiAnnonceMin}${INSECABLE}min`;
}

const duree = (de: number, a: number): string => formaterDuree((a - de) / 1000);

function texteDeLAttente(ligne: Attente): string {
  const combien = ligne.finie ? duree(ligne.reel, ligne.finie.reel) : 'en cours';
  const detail = ligne.texte?.trim() ? `. ${ligne.texte.trim()}` : '';
  return `Attente, ${[combien, annonce(ligne)].filter(Boolean).join(', ')}${detail}`;
}

/** One line of the journal, other than a relevé. */
export function texteDeLaLigne(suivi: Suivi, ligne: Exclude<LigneJournal, Releve>): string {
  switch (ligne.genre) {
    case 'etape':
      return etapeEnTete(suivi, ligne.etape);
    case 'lieu': {
      const qui = ligne.qui === 'ensemble' ? '' : ` (${minuscule(PERSONNE[ligne.qui])})`;
      return `Lieu${INSECABLE}: ${nomDuLieu(ligne.lieu)}${qui}`;
    }
    case 'attente':
      return texteDeLAttente(ligne);
    case 'pause': {
      const combien = ligne.reprise ? duree(ligne.reel, ligne.reprise.reel) : 'en cours';
      return `Pause, ${combien}. ${dit(ligne.raison, RAISONS_DE_PAUSE)}`;
    }
    case 'alerte':
      return `Alerte ${NIVEAU[ligne.niveau]}, signalée à${INSECABLE}: ${nomDuRole(ligne.signaleA)}`;
    case 'fin':
      return ligne.raison === 'arrive' ? 'Fin du suivi' : 'Suivi interrompu';
    case 'effacee':
      return 'Passage effacé';
  }
}
