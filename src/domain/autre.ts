/** Every list accepts « autre »: the value is then `autre:` followed by the person's own short words. */
const PREFIXE = 'autre:';

export const autre = (texte: string): string => PREFIXE + texte.trim();
export const estAutre = (valeur: string): boolean => valeur.startsWith(PREFIXE);
export const texteAutre = (valeur: string): string => valeur.slice(PREFIXE.length);
