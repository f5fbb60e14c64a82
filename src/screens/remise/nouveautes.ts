import { libelleDe } from '../../content/listes/libelle.ts';
import { PARCOURS } from '../../content/listes/parcours.ts';
import { formaterDate } from '../../content/typographie.ts';
import type { ContenuSuivi } from '../../domain/contenus.ts';
import type { ApercuDeRemise } from '../../domain/portes-remise.ts';
import type { FamilleDeLignes } from '../../domain/remise-apercu.ts';

const FAMILLES: Readonly<Record<FamilleDeLignes, readonly [une: string, plusieurs: string]>> = {
  fiche: ['ligne de la fiche', 'lignes de la fiche'],
  revue: ['ligne de la revue', 'lignes de la revue'],
  suites: ['action ou promesse', 'actions ou promesses'],
  accord: ['ligne de l’accord', 'lignes de l’accord'],
  journal: ['ligne du journal', 'lignes du journal'],
  autres: ['autre ligne', 'autres lignes'],
  muettes: ['ligne dont les mots sont restés là-bas', 'lignes dont les mots sont restés là-bas'],
};

/** « 2 lignes de la fiche »… Nothing when nothing is new. */
export const nouveautesDites = ({ nouvelles }: Pick<ApercuDeRemise, 'nouvelles'>): readonly string[] =>
  Object.entries(FAMILLES).flatMap(([famille, [une, plusieurs]]) => {
    const nombre = nouvelles[famille as FamilleDeLignes];
    return nombre > 0 ? [`${nombre}\u00a0${nombre > 1 ? plusieurs : une}`] : [];
  });

/** « Suivi H4RV, chirurgie ambulatoire, 15 septembre 2026 ». */
export const suiviDit = (prevu: ContenuSuivi | null): string =>
  prevu
    ? `Suivi ${prevu.code}, ${libelleDe(PARCOURS, prevu.parcours)}, ${formaterDate(prevu.date)}`
    : 'Un suivi effacé';
