/** What the copy of one person's accord says of the others who decide with them, or give an avis. */
import { accordsManquants } from '../../domain/accord.ts';
import type { ContenuAccord, QuiAccorde, Trait } from '../../domain/contenus.ts';
import type { Accord, Avis, Suivi } from '../../domain/suivi.ts';
import { FORMES_D_ACCORD } from '../../content/listes/formesAccord.ts';
import { libelleDe } from '../../content/listes/libelle.ts';
import { LIENS_DU_REPRESENTANT } from '../../content/listes/liensDuProche.ts';
import type { Definition } from './commun.ts';
import { dateEtHeure } from './temps.ts';

export interface Signature {
  readonly traits: readonly Trait[];
  readonly alt: string;
}

export const donneLe = ({ donneLe: ailleurs, instant }: Accord | Avis): string =>
  dateEtHeure(ailleurs ?? instant);

export const signatureDe = (dit: Accord | Avis, deQui: string): Signature | null =>
  dit.forme === 'ecran' && dit.traits && dit.traits.length > 0
    ? { traits: dit.traits, alt: `Signature manuscrite ${deQui}, le ${donneLe(dit)}` }
    : null;

const forme = ({ forme: id }: Pick<ContenuAccord, 'forme'>): string => libelleDe(FORMES_D_ACCORD, id);

const TITRES = { representant: 'Accord du représentant', 'autre-titulaire': 'Accord de l’autre titulaire' };
const DE_QUI = { representant: 'du représentant', 'autre-titulaire': 'de l’autre titulaire' };
const DECIDENT = ['representant', 'autre-titulaire'] as const;
type Decide = (typeof DECIDENT)[number];

const sontConcernes = (pour: QuiAccorde): boolean => pour !== 'proche';
const lesAutres = (pour: QuiAccorde): Decide[] => DECIDENT.filter((qui) => qui !== pour);

function personne({ accords: { patient } }: Suivi, pour: QuiAccorde): Definition[] {
  if (!patient || pour === 'patient') return [];
  const simple = patient.forme === 'assentiment';
  return [
    [
      simple ? 'Assentiment de la personne' : 'Accord de la personne',
      `Donné le ${donneLe(patient)}.${simple ? '' : ` ${forme(patient)}.`}${retrait(patient)}`,
    ],
  ];
}

const retrait = (accord: Accord): string =>
  accord.retrait ? ` Retiré le ${dateEtHeure(accord.retrait.instant)}.` : '';

function decision(suivi: Suivi, qui: Decide): Definition[] {
  if (suivi.refus.includes(qui)) return [[TITRES[qui], 'A dit non.']];
  const accord = suivi.accords[qui];
  if (!accord) return accordsManquants(suivi).includes(qui) ? [[TITRES[qui], 'Pas encore donné.']] : [];
  const qualite = accord.role ? `${libelleDe(LIENS_DU_REPRESENTANT, accord.role)}. ` : '';
  return [[TITRES[qui], `${qualite}Donné le ${donneLe(accord)}. ${forme(accord)}.${retrait(accord)}`]];
}

function avisDe({ avis }: Suivi): Definition[] {
  if (!avis) return [];
  const sens = avis.favorable ? 'n’aurait pas été opposée' : 'aurait été opposée';
  return [
    [
      'Avis de la personne de confiance',
      `À sa connaissance, la personne ${sens} à ce suivi. C’est un avis, pas un accord. Donné le ${donneLe(avis)}. ${forme(avis)}. Recueilli par\u00a0: ${avis.recueilliPar}.`,
    ],
  ];
}

/** Empty on the copy of the proche, who decides for nobody but themselves. */
export function autresAccords(suivi: Suivi, pour: QuiAccorde): Definition[] {
  if (!sontConcernes(pour)) return [];
  const { titulaireSeul } = suivi;
  return [
    ...personne(suivi, pour),
    ...lesAutres(pour).flatMap((qui) => decision(suivi, qui)),
    ...(titulaireSeul ? [['Un seul titulaire signe', titulaireSeul] as const] : []),
    ...avisDe(suivi),
  ];
}

/** Those who decide sign side by side. The patient's copy keeps to two pages: there, dates and forms are enough. */
export function autresSignatures(suivi: Suivi, pour: QuiAccorde): Signature[] {
  const decide = pour === 'representant' || pour === 'autre-titulaire';
  const signes = (decide ? lesAutres(pour) : []).flatMap((qui) => {
    const accord = suivi.accords[qui];
    return accord ? [signatureDe(accord, DE_QUI[qui])] : [];
  });
  const avis =
    suivi.avis && (decide || porteLAvis(suivi, pour))
      ? signatureDe(suivi.avis, 'de la personne de confiance')
      : null;
  return [...signes, avis].filter((s) => s !== null);
}

/** The avis has no copy of its own: what is written by hand for it is on one accord only. */
export const porteLAvis = ({ avis, accords }: Suivi, pour: QuiAccorde): boolean =>
  avis !== null && pour === (accords.representant ? 'representant' : 'patient');
