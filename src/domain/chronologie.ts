/**
 * Figures drawn from a journal: étapes, waits, pauses, observed time, ressenti.
 * Seconds are the truth; minutes are for display (`enMinutes`). Everything is measured on the real axis of
 * journal.ts, never on displayed times.
 */
import { dureesAttentes } from './chronologie-attentes.ts';
import { borner, reunir, secondesDe, sommeSecondes } from './chronologie-intervalles.ts';
import { compter, courbes } from './chronologie-releves.ts';
import { sautsHorloge } from './chronologie-sauts.ts';
import { parEtape, passagesEtapes, secondesEnDeuxLieux } from './chronologie-trajet.ts';
import type { Chronologie, Intervalle } from './chronologie-types.ts';
import type { Journal, LigneJournal, Pause } from './journal.ts';

export type * from './chronologie-types.ts';

/** To the nearest minute, 30 s up; on a total, never on a sum of rounded values. */
export const enMinutes = (secondes: number): number => Math.floor((secondes + 30) / 60);

/** What is written after the end lengthens nothing. */
function pendantLeSuivi(lignes: readonly LigneJournal[]): readonly LigneJournal[] {
  const rang = lignes.findIndex((l) => l.genre === 'fin');
  return rang < 0 ? lignes : lignes.slice(0, rang + 1);
}

function dernierReel(lignes: readonly LigneJournal[]): number {
  const reels = lignes.map((l) => {
    if (l.genre === 'attente') return l.finie?.reel ?? l.reel;
    if (l.genre === 'pause') return l.reprise?.reel ?? l.reel;
    return l.reel;
  });
  return reels.reduce((max, reel) => Math.max(max, reel), 0);
}

function etendue(lignes: readonly LigneJournal[], maintenant: number | undefined): Intervalle {
  const fin = lignes.at(-1);
  const debut = lignes[0]?.reel ?? maintenant ?? 0;
  if (fin?.genre === 'fin') return { debut, fin: fin.reel };
  return { debut, fin: Math.max(debut, dernierReel(lignes), maintenant ?? 0) };
}

const sansReprise = (pauses: readonly Pause[], fin: number): boolean =>
  pauses.some((p) => !p.reprise || p.reprise.reel > fin);

/** `maintenant`: real ms, closes what is still open when the suivi is not ended. */
export function chronologie(journal: Journal, maintenant?: number): Chronologie {
  const lignes = pendantLeSuivi(journal.lignes);
  const bornes = etendue(lignes, maintenant);
  const derniere = lignes.at(-1);
  const sorties = lignes.filter((l) => l.genre === 'pause');
  const detail = sorties.map((p) => borner(p.reel, p.reprise?.reel ?? null, bornes.fin));
  const pauses = reunir(detail);
  const dureeTotale = secondesDe(bornes);
  const passages = passagesEtapes(lignes, pauses, bornes.fin);
  return {
    ...bornes,
    enCours: lignes.length > 0 && derniere?.genre !== 'fin',
    interrompu: derniere?.genre === 'fin' && derniere.raison === 'interrompu',
    dureeTotale,
    dureeObservee: dureeTotale - sommeSecondes(pauses),
    pauses: {
      nombre: sorties.length,
      secondes: sommeSecondes(pauses),
      sansReprise: sansReprise(sorties, bornes.fin),
      detail,
    },
    attentes: dureesAttentes(lignes, pauses, bornes.fin),
    passages,
    etapes: parEtape(passages),
    courbe: courbes(journal),
    deuxLieux: secondesEnDeuxLieux(lignes, bornes.fin),
    comptes: compter(journal),
    sauts: sautsHorloge(journal.lignes),
  };
}
