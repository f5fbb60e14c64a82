import { libelleDe } from '../../content/listes/libelle.ts';
import { NIVEAUX_D_ALERTE } from '../../content/listes/niveauxAlerte.ts';
import { INSECABLE } from '../../content/typographie.ts';
import type { QuiAccorde } from '../../domain/contenus.ts';
import type { Citable } from '../../domain/fiche.ts';
import type { LigneEtape, LigneJournal } from '../../domain/journal.ts';
import { finEnMots, minuscule, nomDuLieu, nomDuRole, pauseEnMots, PERSONNE } from '../partage/libelles.ts';

const DEMANDEUR: Readonly<Record<QuiAccorde, string>> = {
  patient: 'le patient ou la patiente',
  proche: 'le proche',
  representant: 'le représentant ou la représentante',
};

/** A line that is neither an étape, nor a relevé, nor a wait. */
export function texteDeLaLigne(ligne: Exclude<LigneJournal, Citable | LigneEtape>): string {
  switch (ligne.genre) {
    case 'lieu':
      return `Lieu${INSECABLE}: ${nomDuLieu(ligne.lieu)} (${minuscule(PERSONNE[ligne.qui])})`;
    case 'pause':
      return pauseEnMots(ligne);
    case 'alerte':
      return `Alerte, ${minuscule(libelleDe(NIVEAUX_D_ALERTE, ligne.niveau))}, signalée à${INSECABLE}: ${nomDuRole(ligne.signaleA)}`;
    case 'fin':
      return finEnMots(ligne);
    case 'effacee':
      return ligne.demandePar === null
        ? 'Passage effacé'
        : `Passage effacé à la demande de${INSECABLE}: ${DEMANDEUR[ligne.demandePar]}`;
  }
}
