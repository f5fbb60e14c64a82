/** What was pasted and what was mended, read back from a draft. */
import { NOMS_DES_CHAMPS } from '../../content/collage.ts';
import type { ChampColle, TextesColles } from '../../domain/collage-vocabulaire.ts';
import { SANS_REPRISE, type Reprises } from '../../domain/collage-tableau.ts';
import { champsDeLObjet, estTexte } from '../partage/brouillonLu.ts';

/** By rank of the column, what the person chose; the others are recognised by their title. */
export type ChoixDeColonnes = Readonly<Partial<Record<number, ChampColle | null>>>;

export interface Colle {
  readonly texte: string;
  readonly choix: ChoixDeColonnes;
}

const estUnChamp = (valeur: unknown): valeur is ChampColle =>
  estTexte(valeur) && Object.hasOwn(NOMS_DES_CHAMPS, valeur);
const estUnRang = (cle: string): boolean => /^\d{1,6}$/.test(cle);

export function colleLu(valeur: unknown): Colle | null {
  const { texte, choix } = champsDeLObjet(valeur);
  if (!estTexte(texte)) return null;
  const lus = Object.entries(champsDeLObjet(choix)).flatMap(([rang, champ]) =>
    estUnRang(rang) && (champ === null || estUnChamp(champ)) ? [[Number(rang), champ] as const] : [],
  );
  return { texte, choix: Object.fromEntries(lus) };
}

const textesLus = (valeur: unknown): TextesColles =>
  Object.fromEntries(
    Object.entries(champsDeLObjet(valeur)).filter(([champ, texte]) => estUnChamp(champ) && estTexte(texte)),
  );

export function reprisesLues(valeur: unknown): Reprises {
  const { communs, lignes } = champsDeLObjet(valeur);
  const lues = Object.entries(champsDeLObjet(lignes)).filter(([rang]) => estUnRang(rang));
  return {
    communs: textesLus(communs ?? SANS_REPRISE.communs),
    lignes: Object.fromEntries(lues.map(([rang, textes]) => [rang, textesLus(textes)])),
  };
}
