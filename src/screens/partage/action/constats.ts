import type { Suivi } from '../../../domain/suivi.ts';
import type { Saisie } from './saisie.ts';

/** Something that a fiche found, and that an action may answer. */
export interface ConstatAChoisir {
  /** Of the suivi, then of the constat. */
  readonly cle: string;
  readonly suivi: string;
  readonly texte: string;
  readonly etape: string | null;
}

/** The constats of a fiche, then its moments clés. */
export function constatsDe({ id, fiche }: Pick<Suivi, 'id' | 'fiche'>): ConstatAChoisir[] {
  const enConstat = (rang: string, texte: string, etape: string | undefined): ConstatAChoisir => ({
    cle: `${id}/${rang}`,
    suivi: id,
    texte: texte.replaceAll(/\s+/gu, ' ').trim(),
    etape: etape ?? null,
  });
  return [
    ...(fiche.constats ?? []).map((c) => enConstat(c.id, c.libelle, c.etape)),
    ...(fiche.momentsCles ?? []).map((m) => enConstat(m.id, m.titre, m.etape)),
  ].filter(({ texte }) => texte !== '');
}

type Choisie = Pick<Saisie, 'constat' | 'suivis' | 'etape' | 'engagement'>;
const lignesDe = (constat: string): string[] => constat.split('\n');
const estLie = (saisie: Choisie, { suivi }: ConstatAChoisir): boolean => saisie.suivis.includes(suivi);

/** The chosen ones are lines of the constat: what was typed by hand beside them stays. */
export const cochesDe = (saisie: Choisie, constats: readonly ConstatAChoisir[]): string[] => {
  const lignes = new Set(lignesDe(saisie.constat));
  return constats.filter((c) => estLie(saisie, c) && lignes.has(c.texte)).map(({ cle }) => cle);
};

/** `constats`: those of one suivi; `cles`: those that are wanted of them. `garder`: the suivi stays linked without any. */
export function cocher(
  saisie: Choisie,
  constats: readonly ConstatAChoisir[],
  cles: readonly string[],
  garder: boolean,
): Choisie {
  const voulus = constats.filter(({ cle }) => cles.includes(cle));
  const coches = cochesDe(saisie, constats);
  const partis = new Set(
    constats.filter(({ cle }) => coches.includes(cle) && !cles.includes(cle)).map(({ texte }) => texte),
  );
  const restees = lignesDe(saisie.constat).filter((ligne) => ligne.trim() !== '' && !partis.has(ligne));
  const ajoutees = voulus.map(({ texte }) => texte).filter((texte) => !restees.includes(texte));
  const suivis = new Set(saisie.suivis);
  for (const { suivi } of constats)
    if (voulus.length > 0 || garder) suivis.add(suivi);
    else suivis.delete(suivi);
  return {
    constat: [...new Set([...restees, ...ajoutees])].join('\n'),
    suivis: [...suivis],
    etape: saisie.etape || (voulus.find(({ etape }) => etape !== null)?.etape ?? ''),
    engagement: saisie.engagement || 'consultation',
  };
}
