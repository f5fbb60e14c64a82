/** What of a fiche may hang on a wall: no hour, no date, no role that one person alone holds, no name. */
import type { MomentCle } from '../../domain/contenus.ts';
import type { Releve } from '../../domain/journal.ts';
import type { Suivi } from '../../domain/suivi.ts';
import { signaler } from '../../domain/vigilance.ts';
import { ROLES } from '../../content/listes/roles.ts';
import { citationPermise, SANS_ACCORD, sansMotsInterdits } from './citations.ts';

/** « 8 h 22 », « 14:05 », and a duration written alike: nobody can tell one from the other. */
const HEURE = /\d{1,2}[\s\u00a0\u202f]?(?:h|:)[\s\u00a0\u202f]?\d{0,2}(?!\p{L})/u;
const DATE =
  /(?<!\p{L})\d{1,2}(?:er)?[\s\u00a0](?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)/iu;
/** Held by so few, a role names somebody. */
const RECONNAISSABLE = 2;

const mots = (texte: string): string => ` ${texte.toLocaleLowerCase('fr').replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

/** The words under which a role is known: its id says it as people do (« cadre », « secretaire »). */
const nomsDuRole = (id: string, libelle: string): string[] => [libelle, id.replaceAll('-', ' ')];

/** The family of the rare role that a text names; null when it names none. */
function familleRare({ prevu }: Suivi, texte: string): string | null {
  const dit = mots(texte.normalize('NFD').replace(/\p{M}/gu, ''));
  for (const { id: famille, libelle, items } of ROLES) {
    if (famille === 'entourage') continue;
    for (const role of items) {
      const effectif = prevu?.effectifs?.[role.id];
      if (effectif === undefined || effectif > RECONNAISSABLE) continue;
      const noms = nomsDuRole(role.id, role.libelle).map((n) => n.normalize('NFD').replace(/\p{M}/gu, ''));
      if (noms.some((nom) => dit.includes(mots(nom).trimEnd()))) return libelle;
    }
  }
  return null;
}

export function peutSAfficher(suivi: Suivi, texte: string): boolean {
  if (HEURE.test(texte) || DATE.test(texte) || texte.includes(SANS_ACCORD)) return false;
  return familleRare(suivi, texte) === null && signaler(texte, { mots: [] }).length === 0;
}

/** The text, or nothing. */
export const affichable = (suivi: Suivi, texte: string | undefined): string => {
  const permis = sansMotsInterdits(suivi, texte ?? '').trim();
  return permis && peutSAfficher(suivi, permis) ? permis : '';
};

/** Who carries an action: the family when the role is one person’s. */
export const piloteAffichable = (suivi: Suivi, pilote: string): string =>
  familleRare(suivi, pilote) ?? pilote;

const relevesDe = ({ journal }: Suivi, releves: readonly string[]): Releve[] =>
  journal.lignes.filter((l): l is Releve => l.genre === 'releve' && releves.includes(l.id));

/** The quotation chosen for the fiche, else the exact words of one of what it leans on. */
export function citationDe(
  suivi: Suivi,
  releves: readonly string[],
  choisie: string | undefined,
  garder: (releve: Releve | null, texte: string) => boolean,
): string | null {
  const auteur =
    relevesDe(suivi, releves).find((r) => choisie !== undefined && r.texte.includes(choisie)) ?? null;
  const premiere = citationPermise(suivi, choisie);
  if (premiere && garder(auteur, premiere)) return premiere;
  const verbatims = relevesDe(suivi, releves).filter(({ type }) => type.startsWith('verbatim-'));
  const autre = verbatims.find((r) => citationPermise(suivi, r.texte) !== null && garder(r, r.texte));
  return autre?.texte ?? null;
}

const ressenti = (suivi: Suivi, { releves }: MomentCle): number =>
  Math.min(0, ...relevesDe(suivi, releves).map((r) => (r.source === 'dit' ? (r.ressenti ?? 0) : 0)));

/** The hardest first; the order of the fiche between two alike. */
export const momentsDurs = (suivi: Suivi): MomentCle[] =>
  [...(suivi.fiche.momentsCles ?? [])].sort((a, b) => ressenti(suivi, a) - ressenti(suivi, b));
