import type { PartieFiche, PartiesFiche } from './contenus.ts';
import type { Journal, Attente, Releve } from './journal.ts';
import type { Suivi } from './suivi.ts';

export const MOMENTS_CLES = { min: 3, max: 5 } as const;
export const LIGNES_ESSENTIEL = 5;

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

/** What the fiche still lacks before it can be handed over; each is a plain French sentence. */
export function manquesFiche(suivi: Suivi): string[] {
  const { fiche, journal } = suivi;
  const moments = fiche.momentsCles ?? [];
  const lignes = (fiche.essentiel ?? []).filter((l) => l.trim() !== '');
  const notes = citables(journal);
  const prochePresent = suivi.accords.proche !== undefined;
  const surLeProche = notes.some((c) => c.genre === 'releve' && c.sujet !== 'patient');
  const sansAppui = [...(fiche.pointsForts ?? []), ...moments, ...(fiche.constats ?? [])].filter(
    (p) => !appuiSuffisant(journal, p.releves),
  );
  const infideles = moments.filter((m) => m.citation && !citationFidele(journal, m.citation, m.releves));
  const manques: (string | false)[] = [
    lignes.length < LIGNES_ESSENTIEL &&
      `L’essentiel compte ${lignes.length} ligne(s) sur ${LIGNES_ESSENTIEL}.`,
    !fiche.pointsForts?.length && 'Aucun point fort : notez au moins une chose qui a aidé.',
    moments.length < MOMENTS_CLES.min &&
      `Il y a ${moments.length} moment(s) clé(s)\u00a0: il en faut au moins ${MOMENTS_CLES.min}.`,
    moments.length > MOMENTS_CLES.max &&
      `Il y a ${moments.length} moments clés\u00a0: gardez-en ${MOMENTS_CLES.max} au plus.`,
    sansAppui.length > 0 &&
      'Un élément de la fiche ne s’appuie sur rien de vu ou de dit : liez-le à un relevé.',
    infideles.length > 0 && 'Une citation n’est pas mot pour mot dans un relevé : corrigez-la ou retirez-la.',
    prochePresent &&
      !surLeProche &&
      !fiche.vecuProche &&
      'Rien ne concerne le proche : écrivez pourquoi dans « Le vécu du proche ».',
    prochePresent && surLeProche && !fiche.vecuProche && 'Le vécu du proche n’est pas écrit.',
    !notes.some((c) => c.genre === 'releve' && c.type === 'non-vu') &&
      !fiche.limites &&
      'Ce qui n’a pas pu être vu n’est pas dit.',
    !fiche.limites && 'Les limites du suivi ne sont pas écrites.',
  ];
  return manques.filter((m): m is string => m !== false);
}
