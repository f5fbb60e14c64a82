import { borner, couverture, reunir, secondesDe, sommeSecondes } from './chronologie-intervalles.ts';
import type { Chronologie, DureeAttente, Intervalle, Total } from './chronologie-types.ts';
import type { Attente, LigneJournal } from './journal.ts';

const total = (durees: readonly DureeAttente[]): Total => ({
  nombre: durees.length,
  secondes: sommeSecondes(durees),
});

function duree(attente: Attente, fin: number, enPause: (i: Intervalle) => number): DureeAttente {
  const intervalle = borner(attente.reel, attente.finie?.reel ?? null, fin);
  const secondes = secondesDe(intervalle);
  const { delaiAnnonceMin } = attente;
  return {
    ...intervalle,
    attente,
    secondes,
    depassementSecondes: delaiAnnonceMin === null ? null : secondes - delaiAnnonceMin * 60,
    pauseCompriseSecondes: enPause(intervalle),
    ouverteALaFin: !attente.finie || attente.finie.reel > fin,
  };
}

const laPlusLongue = (durees: readonly DureeAttente[]): DureeAttente | null =>
  durees.reduce<DureeAttente | null>((max, d) => (max && max.secondes >= d.secondes ? max : d), null);

/** A wait goes on during a pause of the suiveur: pauses are inside, and said apart. */
export function dureesAttentes(
  lignes: readonly LigneJournal[],
  pauses: readonly Intervalle[],
  fin: number,
): Chronologie['attentes'] {
  const enPause = couverture(pauses);
  const detail = lignes.filter((l) => l.genre === 'attente').map((a) => duree(a, fin, enPause));
  const celles = (garder: (a: Attente) => boolean): Total => total(detail.filter((d) => garder(d.attente)));
  return {
    ...total(detail),
    annoncees: celles((a) => a.annoncee === true),
    nonAnnoncees: celles((a) => a.annoncee === false),
    nonPrecisees: celles((a) => a.annoncee === null),
    patient: celles((a) => a.qui !== 'proche'),
    proche: celles((a) => a.qui !== 'patient'),
    auMoinsUnePersonne: sommeSecondes(reunir(detail)),
    plusLongue: laPlusLongue(detail),
    detail,
  };
}
