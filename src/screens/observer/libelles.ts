/** What the corridor says in fewer words than the journal reread. */
import { familleDe } from '../../content/listes/libelle.ts';
import { etapesDe } from '../../content/listes/parcours.ts';
import { ROLES } from '../../content/listes/roles.ts';
import { INSECABLE } from '../../content/typographie.ts';
import { estAutre, texteAutre } from '../../domain/autre.ts';
import type { NiveauAlerte, Personne } from '../../domain/contenus.ts';
import type { LigneJournal, Releve } from '../../domain/journal.ts';
import type { Suivi } from '../../domain/suivi.ts';
import {
  type Facon,
  finEnMots,
  minuscule,
  nomDeLEtape as nomEntier,
  nomDuLieu,
  nomDuRole,
  pauseEnMots,
  PERSONNE as PERSONNES,
  texteDe,
} from '../partage/libelles.ts';

export const PERSONNE: Readonly<Record<Personne, string>> = { ...PERSONNES, ensemble: 'Ensemble' };
const NIVEAU: Readonly<Record<NiveauAlerte, string>> = {
  rouge: 'rouge',
  orange: 'orange',
  violet: 'violet',
};

export const EN_COULOIR: Facon = {
  personne: PERSONNE,
  role: (id) => (estAutre(id) ? texteAutre(id) : (familleDe(ROLES, id)?.libelle ?? id)),
  annonceInconnue: '',
  attenteOuverte: 'en cours',
  pauseOuverte: 'en cours',
  avecEmotion: false,
};

export const nomDeLEtape = (suivi: Suivi, id: string | null): string =>
  id === null ? '' : minuscule(nomEntier(suivi, id));

/** « Étape 7 : je me remets ». */
export function etapeEnTete(suivi: Suivi, id: string | null): string {
  const rang = etapesDe(suivi.prevu?.parcours ?? '').findIndex((e) => e.id === id) + 1;
  return `Étape${rang > 0 ? ` ${rang}` : ''}${INSECABLE}: ${nomDeLEtape(suivi, id)}`;
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
      return texteDe(ligne, EN_COULOIR);
    case 'pause':
      return pauseEnMots(ligne, EN_COULOIR);
    case 'alerte':
      return `Alerte ${NIVEAU[ligne.niveau]}, signalée à${INSECABLE}: ${nomDuRole(ligne.signaleA)}`;
    case 'fin':
      return finEnMots(ligne);
    case 'effacee':
      return 'Passage effacé';
  }
}
