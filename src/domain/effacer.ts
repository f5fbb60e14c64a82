/** What must be destroyed, and what must be rewritten, when a passage or a person's words go. */
import type { Contenus, PartieFiche, PartiesFiche, QuiAccorde } from './contenus.ts';
import { citables, PASSAGE_EFFACE, relevesCites, type Citable } from './fiche.ts';
import { releves } from './journal.ts';
import type { Suivi } from './suivi.ts';

export interface Effacement {
  /** Ids of the relevés and attentes that go. */
  readonly passages: readonly string[];
  /** Ids of ecritures whose content is destroyed. */
  readonly efface: readonly string[];
  /** Parts of the fiche to write again, without the passage. */
  readonly fiche: readonly Contenus['fiche'][];
}

type Valeur = PartiesFiche[PartieFiche];

interface Appuye {
  readonly releves: readonly string[];
  readonly citation?: string;
}

/** Shorter than this, in characters, the same words may well come from somewhere else. */
const EXTRAIT_MINIMAL = 12;

/** The text, and those that corrections replaced. */
const textesDe = ({ texte, corrections }: Citable): string[] =>
  [texte, ...corrections.map((c) => c.avant.texte)].filter((t) => t !== undefined);

/** The whole text, and what it holds between quotation marks: the forms in which it is copied by hand. */
export function extraits(texte: string): string[] {
  const cites = [...texte.matchAll(/[«“"]\s*([^»”"]+?)\s*[»”"]/g)].map(([, mots]) => mots ?? '');
  return [texte, ...cites].filter((mots) => mots.length >= EXTRAIT_MINIMAL);
}

function surChaqueTexte<T>(valeur: T, change: (texte: string) => string): T {
  if (typeof valeur === 'string') return change(valeur) as T;
  if (Array.isArray(valeur)) return valeur.map((v: unknown) => surChaqueTexte(v, change)) as T;
  if (typeof valeur !== 'object' || valeur === null) return valeur;
  return Object.fromEntries(Object.entries(valeur).map(([cle, v]) => [cle, surChaqueTexte(v, change)])) as T;
}

/** What goes: ids, and the words as they were written. */
export interface Partis {
  readonly ids: ReadonlySet<string>;
  readonly mots: readonly string[];
}

/** Whether a version of the fiche leans on what goes, or says it. */
export const touche = ({ partie, valeur }: Contenus['fiche'], { ids, mots }: Partis): boolean =>
  relevesCites(partie, valeur).some((id) => ids.has(id)) || sansMots(valeur, mots).change;

/** Any value that names what goes, or says it: a draft. */
export function cite(valeur: unknown, { ids, mots }: Partis): boolean {
  let trouve = false;
  surChaqueTexte(valeur, (texte) => {
    trouve ||= ids.has(texte) || mots.some((m) => texte.includes(m));
    return texte;
  });
  return trouve;
}

function sansMots<V>(valeur: V, mots: readonly string[]): { readonly valeur: V; readonly change: boolean } {
  let change = false;
  // The longest first: a part of it replaced, the rest would no longer be found.
  const longs = [...mots].sort((a, b) => b.length - a.length);
  const nettoyee = surChaqueTexte(valeur, (texte) =>
    longs.reduce((t, m) => {
      if (!t.includes(m)) return t;
      change = true;
      return t.replaceAll(m, PASSAGE_EFFACE);
    }, texte),
  );
  return { valeur: nettoyee, change };
}

const estAppuyee = (valeur: Valeur): valeur is Valeur & Appuye[] =>
  Array.isArray(valeur) && valeur.every((e) => typeof e === 'object');

/** A point loses its link and its quotation; when nothing backs it any more, it goes whole. */
function sansAppuis(elements: readonly Appuye[], ids: ReadonlySet<string>): Appuye[] {
  return elements
    .filter((e) => e.releves.length === 0 || !e.releves.every((id) => ids.has(id)))
    .map((e) => {
      if (!e.releves.some((id) => ids.has(id))) return e;
      const { citation: _citation, ...reste } = e;
      return { ...reste, releves: e.releves.filter((id) => !ids.has(id)) };
    });
}

/** The same part without what goes. */
export function ecrireSans({ partie, valeur }: Contenus['fiche'], { ids, mots }: Partis): Contenus['fiche'] {
  const reste = estAppuyee(valeur) ? (sansAppuis(valeur, ids) as typeof valeur) : valeur;
  return { partie, valeur: sansMots(reste, mots).valeur };
}

const ficheSans = (suivi: Suivi, partis: Partis): Contenus['fiche'][] =>
  (Object.entries(suivi.fiche) as [PartieFiche, Valeur][])
    .map(([partie, valeur]) => ({ partie, valeur }))
    .filter((contenu) => touche(contenu, partis))
    .map((contenu) => ecrireSans(contenu, partis));

function effacer(suivi: Suivi, cibles: readonly string[]): Effacement {
  const ids = new Set(cibles);
  const lignes = citables(suivi.journal).filter((l) => ids.has(l.id));
  const partis: Partis = { ids, mots: lignes.flatMap(textesDe).flatMap(extraits) };
  const corrections = lignes.flatMap((l) => l.corrections.map((c) => c.id));
  const precisions = lignes.flatMap((l) => (l.genre === 'attente' ? l.precisions : []));
  const versions = suivi.versionsFiche.filter((v) => touche(v, partis)).map((v) => v.id);
  return {
    passages: cibles,
    efface: [...cibles, ...corrections, ...precisions, ...versions],
    fiche: ficheSans(suivi, partis),
  };
}

/** One passage, at somebody's request. */
export const effacerPassage = (suivi: Suivi, cible: string): Effacement => effacer(suivi, [cible]);

/** Everything that this person said; what was seen stays. A representant takes back the patient's words. */
export function effacerSesMots(suivi: Suivi, qui: QuiAccorde): Effacement {
  const personne = qui === 'proche' ? 'proche' : 'patient';
  const dits = releves(suivi.journal).filter((r) => r.qui === personne && r.source === 'dit');
  return effacer(
    suivi,
    dits.map((r) => r.id),
  );
}
