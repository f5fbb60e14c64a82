/** The figures of a suivi in the words of the case files, to compare the two line by line. */
import {
  chronologie,
  enMinutes,
  type Chronologie,
  type PointRessenti,
} from '../../src/domain/chronologie.ts';
import { heureLocale } from '../../src/domain/instant.ts';
import type { LigneEffacee } from '../../src/domain/journal.ts';
import type { Suivi } from '../../src/domain/suivi.ts';

const duree = (secondes: number) => ({ secondes, minutes: enMinutes(secondes) });
const total = ({ nombre, secondes }: { readonly nombre: number; readonly secondes: number }) => ({
  nombre,
  ...duree(secondes),
});
const deux = (n: number): string => String(n).padStart(2, '0');

const point = ({ id, instant, valeur, emotion }: PointRessenti) => {
  const { heures, minutes, secondes } = heureLocale(instant);
  return { id, t: `${deux(heures)}:${deux(minutes)}:${deux(secondes)}`, valeur, emotion };
};

const attentes = ({ attentes: a }: Chronologie) => ({
  ...total(a),
  annoncees: total(a.annoncees),
  non_annoncees: total(a.nonAnnoncees),
  patient: total(a.patient),
  proche: total(a.proche),
  au_moins_une_personne: duree(a.auMoinsUnePersonne),
  plus_longue: a.plusLongue && { id: a.plusLongue.attente.id, ...duree(a.plusLongue.secondes) },
  detail: a.detail.map((d) => ({
    id: d.attente.id,
    qui: d.attente.qui,
    annoncee: d.attente.annoncee,
    delai_annonce_min: d.attente.delaiAnnonceMin,
    ...duree(d.secondes),
    depassement_secondes: d.depassementSecondes,
    pause_comprise_secondes: d.pauseCompriseSecondes,
    ouverte_a_la_fin: d.ouverteALaFin,
  })),
});

const effacees = (suivi: Suivi): LigneEffacee[] => suivi.journal.lignes.filter((l) => l.genre === 'effacee');

export function chiffresDe(suivi: Suivi, maintenant?: number) {
  const c = chronologie(suivi.journal, maintenant);
  const { comptes } = c;
  return {
    actes: comptes.actes,
    releves_notes: comptes.relevesNotes,
    releves: comptes.releves,
    releves_par_source: comptes.parSource,
    releves_par_etape: comptes.parEtape,
    releves_sur_le_proche: comptes.surLeProche,
    points_forts: comptes.pointsForts,
    non_vus: comptes.nonVus,
    notes_apres_coup: comptes.apresCoup,
    corrections: comptes.corrections,
    effacements: comptes.effacements,
    alertes: comptes.alertes,
    pauses: { ...total(c.pauses), sans_reprise: c.pauses.sansReprise },
    duree_totale: duree(c.dureeTotale),
    duree_observee: duree(c.dureeObservee),
    attentes: attentes(c),
    courbe: {
      patient: c.courbe.patient.map(point),
      proche: c.courbe.proche.map(point),
      supposee: c.courbe.supposee.map(point),
    },
    etapes: c.etapes.map((e) => ({
      id: e.etape,
      passages: e.passages,
      secondes: e.secondes,
      observees_secondes: e.observeesSecondes,
      minutes: enMinutes(e.secondes),
      observees_minutes: enMinutes(e.observeesSecondes),
    })),
    deux_lieux: duree(c.deuxLieux),
    effaces_a_la_demande: effacees(suivi).flatMap((l) => (l.demandePar === null ? [] : [l.id])),
  };
}
