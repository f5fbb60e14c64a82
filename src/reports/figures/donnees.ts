/** What a figure draws, in words and real times: read once, drawn twice (lying and standing). */
import { heureLocale } from '../../domain/instant.ts';
import type { Chronologie, DureeAttente, PointRessenti } from '../../domain/chronologie.ts';
import type { Journal, LigneLieu, Pause } from '../../domain/journal.ts';
import { alertes, pauses } from '../../domain/journal.ts';
import { LIEUX } from '../../content/listes/lieux.ts';
import { libelleDe } from '../../content/listes/libelle.ts';
import { formaterDuree, formaterHeure } from '../../content/typographie.ts';
import { nomEtape } from '../modeles/libelles.ts';
import { cadranDe, reperesDe, type Repere } from '../modeles/temps.ts';
import type { MomentPlace } from './types.ts';

export type ClasseAttente = 'annoncee' | 'non-annoncee' | 'non-precisee';

export interface Bande {
  readonly debut: number;
  readonly fin: number;
  readonly texte: string;
}
export interface AttenteDessinee extends Bande {
  readonly id: string;
  readonly classe: ClasseAttente;
  readonly qui: 'patient' | 'proche' | 'ensemble';
  readonly duree: string;
}
export interface PointDessine extends PointRessenti {
  readonly qui: 'patient' | 'proche' | 'suppose';
}

export interface DonneesFigure {
  readonly debut: number;
  readonly fin: number;
  readonly heure: (reel: number) => string;
  readonly reperes: readonly Repere[];
  readonly etapes: readonly Bande[];
  readonly lieux: { readonly patient: readonly Bande[]; readonly proche: readonly Bande[] };
  readonly attentes: readonly AttenteDessinee[];
  readonly pauses: readonly (Bande & { readonly raison: string })[];
  readonly points: readonly PointDessine[];
  readonly moments: readonly MomentPlace[];
  readonly nombreAlertes: number;
}

const classeDe = ({ attente }: DureeAttente): ClasseAttente => {
  if (attente.annoncee === null) return 'non-precisee';
  return attente.annoncee ? 'annoncee' : 'non-annoncee';
};

/** Successive places of one person; the same place twice in a row is one stretch. */
function lieuxDe(journal: Journal, absent: LigneLieu['qui'], fin: number): Bande[] {
  const bandes: { debut: number; fin: number; texte: string }[] = [];
  for (const ligne of journal.lignes) {
    if (ligne.genre !== 'lieu' || ligne.qui === absent || ligne.reel >= fin) continue;
    const texte = libelleDe(LIEUX, ligne.lieu);
    const avant = bandes.at(-1);
    if (avant?.texte === texte) continue;
    if (avant) avant.fin = ligne.reel;
    bandes.push({ debut: ligne.reel, fin, texte });
  }
  return bandes.filter((b) => b.fin > b.debut);
}

export function donneesFigure(
  chronologie: Chronologie,
  journal: Journal,
  moments: readonly MomentPlace[] = [],
): DonneesFigure {
  const { debut, courbe } = chronologie;
  const fin = Math.max(chronologie.fin, debut + 1);
  const cadran = cadranDe(journal);
  const lignesPause: readonly Pause[] = pauses(journal);
  return {
    debut,
    fin,
    heure: (reel) => {
      const { heures, minutes } = heureLocale(cadran(reel));
      return formaterHeure({ heures, minutes });
    },
    reperes: reperesDe(journal),
    etapes: chronologie.passages.map((p) => ({ ...p, texte: nomEtape(p.etape) })),
    lieux: { patient: lieuxDe(journal, 'proche', fin), proche: lieuxDe(journal, 'patient', fin) },
    attentes: chronologie.attentes.detail.map((d) => ({
      id: d.attente.id,
      debut: d.debut,
      fin: d.fin,
      classe: classeDe(d),
      qui: d.attente.qui,
      texte: d.attente.texte ?? '',
      duree: formaterDuree(d.secondes),
    })),
    pauses: chronologie.pauses.detail.map((p, rang) => ({
      ...p,
      raison: lignesPause[rang]?.raison ?? '',
      texte: formaterDuree((p.fin - p.debut) / 1000),
    })),
    points: [
      ...courbe.patient.map((p) => ({ ...p, qui: 'patient' as const })),
      ...courbe.proche.map((p) => ({ ...p, qui: 'proche' as const })),
      ...courbe.supposee.map((p) => ({ ...p, qui: 'suppose' as const })),
    ],
    moments,
    nombreAlertes: alertes(journal).length,
  };
}

/** Runs of known values: asked without an answer, the line stops and starts again. */
export function segments(points: readonly PointRessenti[]): (PointRessenti & { valeur: number })[][] {
  const suites: (PointRessenti & { valeur: number })[][] = [[]];
  for (const point of points) {
    const { valeur } = point;
    if (valeur === null) suites.push([]);
    else suites.at(-1)?.push({ ...point, valeur });
  }
  return suites.filter((s) => s.length > 0);
}
