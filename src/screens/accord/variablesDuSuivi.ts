import { libelleDe } from '../../content/listes/libelle.ts';
import { PARCOURS } from '../../content/listes/parcours.ts';
import { textesDe, type Bloc } from '../../content/blocs.ts';
import { formaterDate } from '../../content/typographie.ts';
import { variablesManquantes, type NomDeVariable, type Variables } from '../../content/variables.ts';
import { variablesDesReglages } from '../../content/variablesDesReglages.ts';
import { TEXTES_D_ACCORD } from '../../content/accords/index.ts';
import { estAutre, texteAutre } from '../../domain/autre.ts';
import { ajouterJours } from '../../domain/dates.ts';
import type { Reglages } from '../../domain/reglages.ts';
import type { Suivi } from '../../domain/suivi.ts';

/** What fills the texts of this suivi. */
export function variablesDuSuivi({ prevu }: Suivi, reglages: Reglages): Variables {
  const generales = variablesDesReglages(reglages);
  if (!prevu) return generales;
  const { parcours } = prevu;
  return {
    ...generales,
    unite: prevu.unite,
    parcours: estAutre(parcours) ? texteAutre(parcours) : libelleDe(PARCOURS, parcours),
    debut_segment: prevu.segment.debut,
    fin_segment: prevu.segment.fin,
    suiveur_fonction: prevu.suiveur.fonction || reglages.suiveurFonction,
    code_suivi: prevu.code,
    date_limite_retrait: formaterDate(ajouterJours(prevu.date, reglages.dureeJournalJours)),
  };
}

/** What the texts of accord use and nobody wrote yet: shown as a gap, said to the suiveur beforehand. */
export function variablesOubliees(variables: Variables): NomDeVariable[] {
  const blocs: Bloc[] = TEXTES_D_ACCORD.flatMap((texte) => textesDe(texte.blocs).map((p) => ({ p })));
  return variablesManquantes(blocs, variables);
}
