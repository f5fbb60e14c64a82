import { libelleDe } from '../../content/listes/libelle.ts';
import { NIVEAUX_D_ALERTE } from '../../content/listes/niveauxAlerte.ts';
import { formaterDate, INSECABLE } from '../../content/typographie.ts';
import type { Citable } from '../../domain/fiche.ts';
import type { LigneEffacee, LigneEtape, LigneJournal } from '../../domain/journal.ts';
import { heure, jour } from '../partage/heures.ts';
import {
  finEnMots,
  minuscule,
  nomDuLieu,
  nomDuRole,
  pauseEnMots,
  PERSONNE,
  QUI_ACCORDE,
} from '../partage/libelles.ts';

function effaceeEnMots({ effaceeLe, demandePar }: LigneEffacee): string {
  if (!effaceeLe || !demandePar) return 'Passage effacé';
  const quand = `le ${formaterDate(jour(effaceeLe))} à ${heure(effaceeLe)}`;
  return `Passage effacé ${quand}, à la demande de${INSECABLE}: ${minuscule(QUI_ACCORDE[demandePar])}`;
}

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
      return effaceeEnMots(ligne);
  }
}
