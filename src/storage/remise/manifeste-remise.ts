/** First line of a hand-over: from whom, for whom, and what the file holds. */
import * as v from 'valibot';
import { LIMITES } from '../../domain/limites.ts';
import { entier, liste, nom, objet, texte } from '../../domain/stricts-briques.ts';
import type { Champs } from '../../domain/stricts-briques.ts';
import type { AppareilConnu } from '../appareils.ts';
import { APPAREIL, DESTINATAIRE, SUIVI_DIT } from '../sauvegarde/manifeste.ts';
import type { SuiviDit } from '../sauvegarde/manifeste.ts';

export const FORMAT_REMISE = 'sillage-remise';
export const VERSION_REMISE = 1;

/** How the sender presents themself: nothing proves the words. */
export interface ExpediteurDit {
  readonly appareil: string;
  /** `age1…`: where the answer goes. */
  readonly destinataire: string;
  readonly fonction: string;
  readonly unite: string;
}

export interface ManifesteDeRemise {
  readonly format: typeof FORMAT_REMISE;
  readonly version: typeof VERSION_REMISE;
  /** Version of the app that wrote it. */
  readonly application: string;
  /** ISO 8601, UTC. */
  readonly faiteLe: string;
  readonly de: ExpediteurDit;
  /** `age1…` of the one person it was made for: closed again for somebody else, it is refused. */
  readonly pour: string;
  /** Those that wrote in this suivi, and the sender. */
  readonly appareils: readonly AppareilConnu[];
  readonly suivi: SuiviDit;
  readonly lignes: number;
}

const court = v.pipe(texte, v.maxLength(LIMITES.court));

export const DEBUT_DE_REMISE = v.object({ format: v.literal(FORMAT_REMISE), version: v.number() });

export const MANIFESTE_DE_REMISE = objet({
  format: v.literal(FORMAT_REMISE),
  version: v.literal(VERSION_REMISE),
  application: texte,
  faiteLe: v.pipe(v.string(), v.maxLength(40), v.isoTimestamp()),
  de: objet({
    appareil: nom,
    destinataire: DESTINATAIRE,
    fonction: court,
    unite: court,
  } satisfies Champs<ExpediteurDit>),
  pour: DESTINATAIRE,
  appareils: liste(APPAREIL),
  suivi: SUIVI_DIT,
  lignes: v.pipe(entier, v.minValue(1)),
} satisfies Champs<ManifesteDeRemise>);
