/** A draft is read back as a stranger's file would be: field by field. */

type Lu = Partial<Readonly<Record<string, unknown>>>;

/** The fields of an object; none of anything else. */
export const champsDeLObjet = (valeur: unknown): Lu =>
  typeof valeur === 'object' && valeur !== null ? valeur : {};

export const estTexte = (valeur: unknown): valeur is string => typeof valeur === 'string';
export const sontDesTextes = (valeur: unknown): valeur is readonly string[] =>
  Array.isArray(valeur) && valeur.every(estTexte);

/** Whether each of these fields is a text. */
export const aLesTextes = <Nom extends string>(
  lu: Lu,
  ...noms: readonly Nom[]
): lu is Lu & Readonly<Record<Nom, string>> => noms.every((nom) => estTexte(lu[nom]));
