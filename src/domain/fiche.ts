import type { PartieFiche, PartiesFiche } from './contenus.ts';
import type { Journal, Attente, Releve } from './journal.ts';
import type { Suivi } from './suivi.ts';

export const MOMENTS_CLES = { min: 3, max: 5 } as const;
export const LIGNES_ESSENTIEL = 5;

/** What stands in a free text where words were erased. */
export const PASSAGE_EFFACE = '[passage effacé]';

interface AvecReleves {
  readonly releves: readonly string[];
}
const appuis = (valeur: unknown): readonly string[] =>
  typeof valeur === 'object' && valeur !== null && 'releves' in valeur ? (valeur as AvecReleves).releves : [];

/** Ids of the relevés and attentes that a part of the fiche leans on. */
export function relevesCites(_partie: PartieFiche, valeur: PartiesFiche[PartieFiche]): string[] {
  return Array.isArray(valeur) ? valeur.flatMap(appuis) : [];
}

/** Everything that the fiche cites, each id once. */
export const repris = (fiche: Suivi['fiche']): ReadonlySet<string> =>
  new Set(Object.entries(fiche).flatMap(([partie, valeur]) => relevesCites(partie as PartieFiche, valeur)));

export type Citable = Releve | Attente;

/** What may be cited: relevés and attentes still there. */
export const citables = (journal: Journal): Citable[] =>
  journal.lignes.filter((l): l is Citable => l.genre === 'releve' || l.genre === 'attente');

/** A « supposé » alone never enters the fiche: at least one thing seen or said must back it. */
export function appuiSuffisant(journal: Journal, releves: readonly string[]): boolean {
  return citables(journal).some(
    (c) => releves.includes(c.id) && (c.genre === 'attente' || c.source !== 'suppose'),
  );
}

const guillemets = /^[«"“\s\u00a0\u202f]+|[»"”\s\u00a0\u202f]+$/g;

/** A quotation is word for word in one of the relevés it cites (outer quotation marks aside). */
export function citationFidele(journal: Journal, citation: string, releves: readonly string[]): boolean {
  const mots = citation.replace(guillemets, '');
  if (mots === '') return false;
  return citables(journal).some((c) => releves.includes(c.id) && (c.texte ?? '').includes(mots));
}

export interface Manque {
  /** Where to write it. */
  readonly partie: PartieFiche;
  /** A plain French sentence. */
  readonly phrase: string;
}

/** The first part of which an element leans on nothing seen or said. */
function partieSansAppui({ fiche, journal }: Suivi): PartieFiche | undefined {
  return (['pointsForts', 'momentsCles', 'constats'] as const).find((partie) =>
    fiche[partie]?.some(({ releves }) => !appuiSuffisant(journal, releves)),
  );
}

/** What the fiche still lacks before it can be handed over. */
export function manquesFiche(suivi: Suivi): Manque[] {
  const { fiche, journal } = suivi;
  const moments = fiche.momentsCles ?? [];
  const lignes = (fiche.essentiel ?? []).filter((l) => l.trim() !== '');
  const notes = citables(journal);
  const prochePresent = suivi.accords.proche !== undefined;
  const surLeProche = notes.some((c) => c.genre === 'releve' && c.sujet !== 'patient');
  const sansAppui = partieSansAppui(suivi);
  const infideles = moments.filter((m) => m.citation && !citationFidele(journal, m.citation, m.releves));
  const si = (vrai: boolean, partie: PartieFiche, phrase: string): Manque[] =>
    vrai ? [{ partie, phrase }] : [];
  return [
    ...si(
      lignes.length < LIGNES_ESSENTIEL,
      'essentiel',
      `L’essentiel compte ${lignes.length} ligne(s) sur ${LIGNES_ESSENTIEL}.`,
    ),
    ...si(
      !fiche.pointsForts?.length,
      'pointsForts',
      'Aucun point fort : notez au moins une chose qui a aidé.',
    ),
    ...si(
      moments.length < MOMENTS_CLES.min,
      'momentsCles',
      `Il y a ${moments.length} moment(s) clé(s)\u00a0: il en faut au moins ${MOMENTS_CLES.min}.`,
    ),
    ...si(
      moments.length > MOMENTS_CLES.max,
      'momentsCles',
      `Il y a ${moments.length} moments clés\u00a0: gardez-en ${MOMENTS_CLES.max} au plus.`,
    ),
    ...si(
      sansAppui !== undefined,
      sansAppui ?? 'constats',
      'Un élément de la fiche ne s’appuie sur rien de vu ou de dit : liez-le à un relevé.',
    ),
    ...si(
      infideles.length > 0,
      'momentsCles',
      'Une citation n’est pas mot pour mot dans un relevé : corrigez-la ou retirez-la.',
    ),
    ...si(
      prochePresent && !surLeProche && !fiche.vecuProche,
      'vecuProche',
      'Rien ne concerne le proche : écrivez pourquoi dans « Le vécu du proche ».',
    ),
    ...si(
      prochePresent && surLeProche && !fiche.vecuProche,
      'vecuProche',
      'Le vécu du proche n’est pas écrit.',
    ),
    ...si(
      !notes.some((c) => c.genre === 'releve' && c.type === 'non-vu') && !fiche.limites,
      'limites',
      'Ce qui n’a pas pu être vu n’est pas dit.',
    ),
    ...si(!fiche.limites, 'limites', 'Les limites du suivi ne sont pas écrites.'),
  ];
}
