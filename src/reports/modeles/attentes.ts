/** Time of a suivi in sentences, and its waits one by one. */
import type { Chronologie, DureeAttente, Total } from '../../domain/chronologie.ts';
import type { Releve } from '../../domain/journal.ts';
import type { Suivi } from '../../domain/suivi.ts';
import { enumerer, formaterDuree } from '../../content/typographie.ts';
import { compter } from '../figures/alt.ts';
import { sansMotsInterdits } from './citations.ts';
import { PAS_ENCORE } from './commun.ts';
import { majuscule, nomEtape, nomLieu, PERSONNE } from './libelles.ts';
import { annonceDe } from './lignes.ts';
import { depassementEnMots } from './moments.ts';
import { cadranDe, heureDe } from './temps.ts';

export interface AttenteImprimee {
  readonly etape: string;
  readonly lieu: string;
  readonly deA: string;
  readonly qui: string;
  readonly duree: string;
  readonly annonce: string;
}

const total = ({ nombre, secondes }: Total): string =>
  nombre === 0 ? 'aucune' : `${nombre} (${formaterDuree(secondes)})`;

function quiAAttendu({ accords }: Suivi, { patient, proche }: Chronologie['attentes']): string[] {
  const dire = (qui: string, { nombre, secondes }: Total): string =>
    `${qui} ${formaterDuree(secondes)} (${compter(nombre, 'attente')})`;
  const avecProche = accords.proche !== undefined || proche.nombre > 0;
  return [dire('Le patient a attendu', patient), ...(avecProche ? [dire('le proche', proche)] : [])];
}

export function tempsDe(suivi: Suivi, chronologie: Chronologie): string[] {
  const { attentes, deuxLieux } = chronologie;
  if (attentes.nombre === 0) return ['Aucune attente notée.'];
  const { annoncees, nonAnnoncees, nonPrecisees, plusLongue } = attentes;
  const imprecises = nonPrecisees.nombre > 0 ? `, non précisées : ${total(nonPrecisees)}` : '';
  const trajets = suivi.journal.lignes.filter(
    (l): l is Releve => l.genre === 'releve' && l.type === 'deplacement',
  );
  const ligne = [
    `${compter(attentes.nombre, 'attente')}, ${formaterDuree(attentes.secondes)} en tout. Annoncées : ${total(annoncees)} ; non annoncées : ${total(nonAnnoncees)}${imprecises}.`,
    `${enumerer(quiAAttendu(suivi, attentes))}. Au moins une personne attendait pendant ${formaterDuree(attentes.auMoinsUnePersonne)}.`,
    plusLongue
      ? `La plus longue : ${formaterDuree(plusLongue.secondes)}, ${annonceDe(plusLongue.attente)}${plusLongue.attente.etape ? `, étape « ${nomEtape(plusLongue.attente.etape)} »` : ''}.`
      : '',
    deuxLieux > 0 ? `Patient et proche dans deux lieux différents : ${formaterDuree(deuxLieux)}.` : '',
    trajets.length > 0
      ? `Déplacements : ${trajets.map((t) => sansMotsInterdits(suivi, t.texte)).join(' ')}`
      : 'Déplacements : aucun relevé.',
  ];
  return ligne.filter((l) => l !== '');
}

/** « Oui, 15 min ; 4 min de plus ». */
function annonceCourte({ attente, depassementSecondes }: DureeAttente): string {
  if (attente.annoncee === null) return 'Non précisé';
  if (!attente.annoncee) return 'Non';
  const delai = attente.delaiAnnonceMin === null ? '' : `, ${formaterDuree(attente.delaiAnnonceMin * 60)}`;
  const depassement = depassementEnMots(depassementSecondes);
  return `Oui${delai}${depassement ? ` ; ${depassement}` : ''}`;
}

export function attentesDe(suivi: Suivi, chronologie: Chronologie): AttenteImprimee[] {
  const cadran = cadranDe(suivi.journal);
  const heure = (reel: number): string => heureDe(cadran(reel));
  return chronologie.attentes.detail.map((d) => {
    const ouverte = d.ouverteALaFin ? ', encore en cours à la fin' : '';
    return {
      etape: d.attente.etape ? nomEtape(d.attente.etape) : PAS_ENCORE.precise,
      lieu: d.attente.lieu ? nomLieu(d.attente.lieu) : PAS_ENCORE.precise,
      deA: `${heure(d.debut)} à ${heure(d.fin)}`,
      qui: majuscule(PERSONNE[d.attente.qui]),
      duree: formaterDuree(d.secondes),
      annonce: annonceCourte(d) + ouverte,
    };
  });
}
