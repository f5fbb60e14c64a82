import { TEXTES_D_ACCORD } from '../../content/accords/index.ts';
import { textesDe, type Bloc } from '../../content/blocs.ts';
import { variablesManquantes, type NomDeVariable, type Variables } from '../../content/variables.ts';

/** What the texts of accord use and nobody wrote yet: shown as a gap, said to the suiveur beforehand. */
export function variablesOubliees(variables: Variables): NomDeVariable[] {
  const blocs: Bloc[] = TEXTES_D_ACCORD.flatMap((texte) => textesDe(texte.blocs).map((p) => ({ p })));
  return variablesManquantes(blocs, variables);
}
