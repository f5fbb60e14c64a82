/** Moments clés: the four views side by side, and what the journal lets us measure. */
import type { Chronologie, DureeAttente } from '../../domain/chronologie.ts';
import type { MomentCle } from '../../domain/contenus.ts';
import type { Releve } from '../../domain/journal.ts';
import type { Suivi } from '../../domain/suivi.ts';
import { libelleDuRessenti } from '../../content/listes/ressentis.ts';
import { enumerer, formaterDuree } from '../../content/typographie.ts';
import type { MomentPlace } from '../figures/types.ts';
import { citationPermise, sansMotsInterdits } from './citations.ts';
import { PAS_ENCORE } from './commun.ts';
import { annonceDe } from './lignes.ts';
import { majuscule, minuscule, nomEtape } from './libelles.ts';
import { cadranDe, heureDe } from './temps.ts';

export interface MomentImprime {
  readonly numero: number;
  readonly titre: string;
  readonly etape: string;
  readonly regards: {
    readonly voulue: string;
    readonly attendue: string;
    readonly delivree: string;
    readonly percue: string;
  };
  readonly citation: string | null;
  readonly ecart: string;
  readonly effet: string;
}

const relevesDe = (suivi: Suivi, { releves }: MomentCle): Releve[] =>
  suivi.journal.lignes.filter((l): l is Releve => l.genre === 'releve' && releves.includes(l.id));

const attentesDe = ({ attentes }: Chronologie, { releves }: MomentCle): DureeAttente[] =>
  attentes.detail.filter((d) => releves.includes(d.attente.id));

/** « 14 min de plus » que le délai dit. */
export function depassementEnMots(secondes: number | null): string {
  if (secondes === null) return '';
  const duree = formaterDuree(Math.abs(secondes));
  if (Math.abs(secondes) < 60) return 'à l’heure dite';
  return secondes > 0 ? `${duree} de plus` : `${duree} de moins`;
}

function ecartDe(chronologie: Chronologie, moment: MomentCle): string {
  const mots = attentesDe(chronologie, moment).map((d) => {
    const depassement = depassementEnMots(d.depassementSecondes);
    return `${formaterDuree(d.secondes)} d’attente, ${annonceDe(d.attente)}${depassement ? `, ${depassement}` : ''}`;
  });
  return mots.length > 0 ? `${majuscule(enumerer(mots))}.` : '';
}

const parVecu = (a: Releve, b: Releve): number => a.vecu - b.vecu;

function effetDe(suivi: Suivi, moment: MomentCle): string {
  const cadran = cadranDe(suivi.journal);
  const dits = relevesDe(suivi, moment)
    .filter((r) => r.source === 'dit' && r.ressenti !== undefined && r.ressenti !== null)
    .sort(parVecu);
  const parPersonne = (['patient', 'proche'] as const).flatMap((qui) => {
    const siens = dits.filter((r) => r.qui === qui);
    if (siens.length === 0) return [];
    const mots = siens.map(
      (r) => `${minuscule(libelleDuRessenti(r.ressenti ?? null))} à ${heureDe(cadran(r.vecu))}`,
    );
    return [`${majuscule(qui)} : ${mots.join(', puis ')}.`];
  });
  return parPersonne.join(' ');
}

export function momentsImprimes(suivi: Suivi, chronologie: Chronologie): MomentImprime[] {
  return (suivi.fiche.momentsCles ?? []).map((moment, rang) => {
    const dire = (texte: string): string => sansMotsInterdits(suivi, texte) || PAS_ENCORE.ecrit;
    const voulue = suivi.revue?.voulue[moment.id];
    return {
      numero: rang + 1,
      titre: moment.titre,
      etape: nomEtape(moment.etape),
      regards: {
        voulue: voulue ? dire(voulue) : `${PAS_ENCORE.recue} L’unité la remplit à la revue.`,
        attendue: dire(moment.attendue),
        delivree: dire(moment.delivree),
        percue: dire(moment.percue),
      },
      citation: citationPermise(suivi, moment.citation),
      ecart: ecartDe(chronologie, moment),
      effet: effetDe(suivi, moment),
    };
  });
}

/** Where each moment clé stands on the curve: at its strongest word, else at the middle of what it cites. */
export function momentsPlaces(suivi: Suivi, chronologie: Chronologie): MomentPlace[] {
  return (suivi.fiche.momentsCles ?? []).flatMap((moment, rang) => {
    const cites = relevesDe(suivi, moment).sort(parVecu);
    const dits = cites.filter((r) => r.source === 'dit' && typeof r.ressenti === 'number');
    const fort = [...dits].sort((a, b) => Math.abs(b.ressenti ?? 0) - Math.abs(a.ressenti ?? 0))[0];
    const milieu = cites[Math.floor(cites.length / 2)];
    const attente = attentesDe(chronologie, moment)[0];
    const passage = chronologie.passages.find((p) => p.etape === moment.etape);
    const vecu = fort?.vecu ?? milieu?.vecu ?? attente?.debut ?? passage?.debut;
    if (vecu === undefined) return [];
    return [{ numero: rang + 1, titre: moment.titre, vecu, valeur: fort?.ressenti ?? null }];
  });
}
