/** The observed path laid beside the expected one, and the four qualities along it. Only numbers of suivis. */
import type { BilanAnonyme } from '../../domain/bilan-anonymat.ts';
import { formuler } from '../../domain/bilan-nombres.ts';
import { formaterDuree } from '../../content/typographie.ts';
import { etendues } from '../figures/etendues.ts';
import { PALETTE_PAPIER } from '../figures/palettes.ts';
import { LARGEUR } from '../figures/toile.ts';
import type { Figure, Tableau } from '../figures/types.ts';
import { nomEtape } from './libelles.ts';

type Etapes = Pick<BilanAnonyme, 'bilan' | 'etapes'>;
type Etape = BilanAnonyme['etapes'][number];

/** In a cell: of no suivi, of one only, or of too few to be said. */
export const RIEN = '–';

/** « dans aucun des 3 suivis » rather than « dans 0 suivi sur 3 ». */
export const combien = (n: number, sur: number): string =>
  n > 0 ? formuler(n, sur) : `dans aucun des ${sur}\u00a0suivis`;

const sur = (n: number, total: number): string => (n > 0 ? `${n} sur ${total}` : RIEN);

function attenteDe({ attente }: Etape): string {
  if (!attente) return RIEN;
  const durees = [attente.min, attente.mediane, attente.max].map(formaterDuree);
  return `${durees.join(' – ')} (n\u00a0=\u00a0${attente.n})`;
}

export const parcoursObserve = ({ bilan, etapes }: Etapes): Tableau => ({
  legende: 'Le parcours attendu, et ce qui a été observé',
  entetes: [
    'Étape',
    'Attendue',
    'Vue dans',
    'Attente\u00a0: min – médiane – max',
    'Vécu bon',
    'Vécu difficile',
  ],
  lignes: etapes.map((e) => [
    nomEtape(e.etape),
    e.attendue ? 'oui' : 'non',
    `${e.vueDans} sur ${bilan.n}`,
    attenteDe(e),
    sur(e.bon, bilan.n),
    sur(e.difficile, bilan.n),
  ]),
});

/** Null when no étape has waits in enough suivis to be said. */
export const attentesDessinees = ({ etapes }: Etapes): Figure | null =>
  etendues(
    etapes.flatMap(({ etape, attente }) => (attente ? [{ libelle: nomEtape(etape), ...attente }] : [])),
    'Attentes, étape par étape',
    { palette: PALETTE_PAPIER, largeur: LARGEUR },
  );

/** Null when no étape has a moment clé in two suivis. */
export function regardsParEtape({ bilan, etapes }: Etapes): Tableau | null {
  const avecMoments = etapes.filter((e) => e.momentsCles > 0);
  if (avecMoments.length === 0) return null;
  return {
    legende: 'Étapes où un moment clé est écrit',
    entetes: ['Étape', 'Moment clé', 'Les quatre regards écrits', 'Vécu bon', 'Vécu difficile'],
    lignes: avecMoments.map((e) => [
      nomEtape(e.etape),
      sur(e.momentsCles, bilan.n),
      sur(e.quatreRegards, bilan.n),
      sur(e.bon, bilan.n),
      sur(e.difficile, bilan.n),
    ]),
  };
}
