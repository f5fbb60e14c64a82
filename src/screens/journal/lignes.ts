/** The journal as it is reread: in the order lived, by étape, filtered, cut in pages. */
import type { Personne, Source } from '../../domain/contenus.ts';
import type { Journal, LigneEtape, LigneJournal } from '../../domain/journal.ts';
import { signalements } from '../partage/vigilance.ts';

export const PAR_PAGE = 50;

export interface Filtres {
  readonly source: Source | 'toutes';
  readonly personne: Exclude<Personne, 'ensemble'> | 'toutes';
  /** Id of an étape, or nothing. */
  readonly etape: string;
  readonly aRevoir: boolean;
}
export const SANS_FILTRE: Filtres = { source: 'toutes', personne: 'toutes', etape: '', aRevoir: false };

/** A line and the étape during which it was lived. */
export interface LigneSituee {
  readonly ligne: LigneJournal;
  readonly etape: string | null;
}
/** Under its heading, which says the étape. */
export type LigneLue = Exclude<LigneJournal, LigneEtape>;

/** One stretch of an étape; the same étape may come twice. */
export interface Groupe {
  readonly cle: string;
  readonly etape: string | null;
  /** The first line: the étape itself, when it is on this page. */
  readonly debut: LigneJournal;
  readonly lignes: readonly LigneLue[];
}

const vecu = (ligne: LigneJournal): number => (ligne.genre === 'releve' ? ligne.vecu : ligne.reel);

/** What is noted after the fact stands where it was lived. */
export function enOrdreVecu({ lignes }: Journal): LigneSituee[] {
  let etape: string | null = null;
  return [...lignes]
    .sort((a, b) => vecu(a) - vecu(b))
    .map((ligne) => {
      if (ligne.genre === 'etape') etape = ligne.etape;
      return { ligne, etape };
    });
}

const connus = new WeakMap<LigneJournal, boolean>();

/** Lines never change once written: each text is read once. */
export function estARevoir(ligne: LigneJournal): boolean {
  if (ligne.genre !== 'releve' && ligne.genre !== 'attente') return false;
  const connu = connus.get(ligne);
  if (connu !== undefined) return connu;
  const oui = signalements(ligne.texte ?? '').length > 0;
  connus.set(ligne, oui);
  return oui;
}

const sourceDe = (ligne: LigneJournal): Source | null => {
  if (ligne.genre === 'releve') return ligne.source;
  return ligne.genre === 'attente' ? 'vu' : null;
};

function parleDe(ligne: LigneJournal, personne: Personne): boolean {
  const sujet = ligne.genre === 'releve' ? ligne.sujet : ligne.genre === 'attente' ? ligne.qui : null;
  return sujet === personne || sujet === 'ensemble';
}

function convient({ ligne, etape }: LigneSituee, filtres: Filtres): boolean {
  if (filtres.etape && etape !== filtres.etape) return false;
  if (filtres.source !== 'toutes' && sourceDe(ligne) !== filtres.source) return false;
  if (filtres.personne !== 'toutes' && !parleDe(ligne, filtres.personne)) return false;
  return !filtres.aRevoir || estARevoir(ligne);
}

export const filtrer = (lignes: readonly LigneSituee[], filtres: Filtres): LigneSituee[] =>
  lignes.filter((l) => convient(l, filtres));

export const page = (lignes: readonly LigneSituee[], numero: number): LigneSituee[] =>
  lignes.slice((numero - 1) * PAR_PAGE, numero * PAR_PAGE);

/** Headings of the page: the étape line itself becomes the heading. */
export function enGroupes(lignes: readonly LigneSituee[]): Groupe[] {
  const groupes: (Groupe & { lignes: LigneLue[] })[] = [];
  for (const { ligne, etape } of lignes) {
    const dernier = groupes.at(-1);
    if (!dernier || dernier.etape !== etape || ligne.genre === 'etape')
      groupes.push({ cle: ligne.id, etape, debut: ligne, lignes: [] });
    if (ligne.genre !== 'etape') groupes.at(-1)?.lignes.push(ligne);
  }
  return groupes;
}
