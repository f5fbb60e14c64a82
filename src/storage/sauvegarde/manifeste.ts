/** First line of a backup: what the file holds, so that a reader can check that it holds it all. */
import * as v from 'valibot';
import type { Contact } from '../../domain/carnet.ts';
import { LIMITES } from '../../domain/limites.ts';
import type { ColonneReglee, Reglages } from '../../domain/reglages.ts';
import type { RoleDuCoffre } from '../../domain/roles-du-coffre.ts';
import {
  booleen,
  date,
  empreinte,
  entier,
  facultatif,
  liste,
  nom,
  objet,
  parmi,
  rang,
  texte,
  textes,
} from '../../domain/stricts-briques.ts';
import type { Champs } from '../../domain/stricts-briques.ts';
import type { AppareilConnu } from '../appareils.ts';

export const FORMAT = 'sillage-sauvegarde';
export const VERSION_SAUVEGARDE = 1;

export interface ChaineDite {
  readonly appareil: string;
  /** `seq` of its first line: above 1 after an adieu. */
  readonly debut: number;
  readonly nombre: number;
  /** SHA-256 hex of the header of its last line. */
  readonly tete: string;
}

export interface SuiviDit {
  readonly id: string;
  readonly chaines: readonly ChaineDite[];
}

export interface Manifeste {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION_SAUVEGARDE;
  /** Version of the app that wrote it. */
  readonly application: string;
  /** ISO 8601, UTC. */
  readonly faiteLe: string;
  /** Which device made it. */
  readonly appareil: string;
  readonly appareils: readonly AppareilConnu[];
  readonly suivis: readonly SuiviDit[];
  /** Of all the suivis. */
  readonly lignes: number;
  /** A setting that did not exist yet when the file was made is missing. */
  readonly reglages?: Partial<Reglages>;
  /** The addresses that the device knows; missing when it knows none. */
  readonly carnet?: readonly Contact[];
}

/** In base64, in the one way there is to write them. */
const cle = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/));
const signature = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{85}[AQgw]==$/));

/** As the screen of the settings: a file must not shorten what is kept to nothing. */
const duree = v.pipe(rang, v.maxValue(3_650));

const court = v.pipe(texte, v.maxLength(LIMITES.court));
const colonneReglee = objet({
  colonne: nom,
  titre: court,
  montree: booleen,
} satisfies Champs<ColonneReglee>);

/** Fails to compile when a setting is added to `Reglages` and not here. */
export const REGLAGES = objet({
  etablissement: facultatif(texte),
  contactDemarche: facultatif(texte),
  contactDpo: facultatif(texte),
  contactRdu: facultatif(texte),
  numeroUrgence: facultatif(texte),
  unites: facultatif(textes),
  suiveurPrenom: facultatif(texte),
  suiveurFonction: facultatif(texte),
  dureeJournalJours: facultatif(duree),
  dureeConsentementMois: facultatif(duree),
  dureeRapportAnnees: facultatif(duree),
  delaiRelectureJours: facultatif(duree),
  seuilEffectif: facultatif(duree),
  roles: facultatif(liste(parmi<RoleDuCoffre>({ suiveur: true, cadre: true, qualite: true }))),
  theme: facultatif(parmi<Reglages['theme']>({ systeme: true, jour: true, nuit: true })),
  main: facultatif(parmi<Reglages['main']>({ droite: true, gauche: true })),
  verrouSecondes: facultatif(v.nullable(rang)),
  verrouEnObservation: facultatif(booleen),
  colonnesDuPlan: facultatif(liste(colonneReglee)),
} satisfies Champs<Partial<Reglages>>);

export const APPAREIL = objet({
  appareil: nom,
  cle,
  rattachement: facultatif(signature),
} satisfies Champs<AppareilConnu>);

export const DESTINATAIRE = v.pipe(v.string(), v.regex(/^age1[02-9ac-hj-np-z]{58}$/));

export const CARNET = liste(
  objet({
    destinataire: DESTINATAIRE,
    cle: v.nullable(cle),
    fonction: court,
    unite: court,
    compareeLe: v.nullable(date),
  } satisfies Champs<Contact>),
);

const CHAINES_MAX = 200;
const chaine = objet({
  appareil: nom,
  debut: rang,
  nombre: rang,
  tete: empreinte,
} satisfies Champs<ChaineDite>);

export const SUIVI_DIT = objet({
  id: nom,
  chaines: v.pipe(liste(chaine, CHAINES_MAX), v.minLength(1)),
} satisfies Champs<SuiviDit>);

const SUIVIS_MAX = 10_000;

/** Read before the rest: a later version may say more. */
export const DEBUT_DU_MANIFESTE = v.object({ format: v.literal(FORMAT), version: v.number() });

export const MANIFESTE = objet({
  format: v.literal(FORMAT),
  version: v.literal(VERSION_SAUVEGARDE),
  application: texte,
  faiteLe: v.pipe(v.string(), v.maxLength(40), v.isoTimestamp()),
  appareil: nom,
  appareils: liste(APPAREIL),
  suivis: liste(SUIVI_DIT, SUIVIS_MAX),
  lignes: v.pipe(entier, v.minValue(0)),
  reglages: facultatif(REGLAGES),
  carnet: facultatif(CARNET),
} satisfies Champs<Manifeste>);
