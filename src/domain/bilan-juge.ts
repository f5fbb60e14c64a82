/** Why a text typed by somebody may not go in the report to the commission des usagers. */
import type { Bilan } from './bilan.ts';
import { signaler } from './vigilance.ts';

export type RaisonDuTexte = 'reconnaissable' | 'citation' | 'heure-ou-date' | 'code' | 'role-rare';

export interface RoleDuBilan {
  readonly id: string;
  /** Words by which it is said. */
  readonly mots: readonly string[];
  /** What is said instead when too few people hold it. */
  readonly famille: string;
}

/** `famille`: of the role that the text names. */
export interface Verdict {
  readonly raison: RaisonDuTexte;
  readonly famille?: string;
}
export type Juge = (texte: string) => Verdict | null;

/** Held by so few people, a role always names them, whatever the threshold of the establishment. */
const TOUJOURS_RECONNAISSABLE = 2;

const HEURE = /\d{1,2}[\s\u00a0\u202f]?(?:h|:)[\s\u00a0\u202f]?\d{0,2}(?!\p{L})|\d{4}-\d{2}/u;
const MOIS =
  /(?<!\p{L})\d{1,2}(?:er)?[\s\u00a0](?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)/iu;
/** What looks like the code of a suivi, even of one that this bilan does not count. */
const CODE = /(?<![\p{L}\p{N}])(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{4}(?![\p{L}\p{N}])/u;
const LETTRE = /[\p{L}\p{N}]/u;

/** « secretaire » is « Secrétaire », « aide soignant » is « aide-soignant ». */
const enClair = (texte: string): string =>
  texte
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[-\u2010\u2011]/gu, ' ')
    .toLocaleLowerCase('fr');

/** `cherche` as a whole word of `dans`, both in clear, whatever its plural. */
function dit(dans: string, cherche: string): boolean {
  if (cherche === '') return false;
  for (let i = dans.indexOf(cherche); i >= 0; i = dans.indexOf(cherche, i + 1)) {
    const suite = dans.slice(i + cherche.length).replace(/^s/, '');
    if (!LETTRE.test(dans[i - 1] ?? '') && !LETTRE.test(suite[0] ?? '')) return true;
  }
  return false;
}

/** Precise only when every suivi knows how many people hold it, and all of them are enough. */
const estRare = ({ mesures }: Bilan, id: string, seuil: number): boolean =>
  mesures.some(({ effectifs }) => {
    const effectif = effectifs[id];
    return effectif === undefined || effectif <= TOUJOURS_RECONNAISSABLE || effectif < seuil;
  });

/** Words that tell the role; those of its family say nothing more than what replaces it. */
const motsDuRole = ({ mots, famille }: RoleDuBilan): string[] =>
  mots.map(enClair).filter((mot) => !dit(enClair(famille), mot));

export function jugeDe(bilan: Bilan, roles: readonly RoleDuBilan[], seuilEffectif: number): Juge {
  const codes = bilan.mesures.map((m) => enClair(m.code));
  const rares = roles
    .filter(({ id }) => estRare(bilan, id, seuilEffectif))
    .map((role) => ({ famille: role.famille, mots: motsDuRole(role) }));
  return (texte) => {
    const clair = enClair(texte);
    if (CODE.test(texte) || codes.some((code) => dit(clair, code))) return { raison: 'code' };
    if (/[«»"“”]/u.test(texte)) return { raison: 'citation' };
    if (HEURE.test(texte) || MOIS.test(texte)) return { raison: 'heure-ou-date' };
    const rare = rares.find(({ mots }) => mots.some((mot) => dit(clair, mot)));
    if (rare) return { raison: 'role-rare', famille: rare.famille };
    return signaler(texte, { mots: [] }).length > 0 ? { raison: 'reconnaissable' } : null;
  };
}
