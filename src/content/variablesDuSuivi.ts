import { estAutre, texteAutre } from '../domain/autre.ts';
import type { DateCivile } from '../domain/contenus.ts';
import { finDeConservation } from '../domain/conservation.ts';
import type { Reglages } from '../domain/reglages.ts';
import type { Suivi } from '../domain/suivi.ts';
import { libelleDe } from './listes/libelle.ts';
import { PARCOURS } from './listes/parcours.ts';
import { formaterDate } from './typographie.ts';
import type { Variables } from './variables.ts';
import { variablesDesReglages } from './variablesDesReglages.ts';

export const nomParcours = (id: string): string => (estAutre(id) ? texteAutre(id) : libelleDe(PARCOURS, id));

/** The journal and the fiche are destroyed the same day: it was told at the accord. */
export const destructionLe = finDeConservation;

const enLettres = (date: DateCivile | null | undefined): string => (date ? formaterDate(date) : '');

/** The variables of the texts, from the suivi and the settings; what is not known yet stays empty. */
export function variablesDuSuivi(suivi: Suivi, reglages: Reglages): Variables {
  const { prevu } = suivi;
  return {
    ...variablesDesReglages(reglages),
    unite: prevu?.unite ?? '',
    parcours: prevu ? nomParcours(prevu.parcours) : '',
    debut_segment: prevu?.segment.debut ?? '',
    fin_segment: prevu?.segment.fin ?? '',
    suiveur_fonction: prevu?.suiveur.fonction || reglages.suiveurFonction,
    code_suivi: prevu?.code ?? '',
    date_limite_retrait: enLettres(destructionLe(suivi, reglages)),
    date_limite_relecture: enLettres(suivi.relectures.at(-1)?.limiteLe),
    date_restitution: enLettres(prevu?.dateRestitution),
  };
}
