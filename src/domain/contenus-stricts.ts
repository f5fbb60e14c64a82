/**
 * Strict schemas of what comes from elsewhere (a backup, a hand-over file): nothing missing, nothing more, nothing out
 * of measure. Wide enough for all that `permettre` lets through. Heavy: imported by the Worker of the coffre, which signs
 * nothing else, and lazily by what opens files.
 * The depth of the JSON is checked before (`profondeur`).
 */
import * as v from 'valibot';
import { cleInterdite } from './cles-interdites.ts';
import type { ContenuExtrait, ContenuRetrait, Contenus, TypeEcriture } from './contenus.ts';
import type { Auteur, EnTete, Tete } from './ecriture.ts';
import { ErreurContenuFaux } from './erreurs.ts';
import {
  date,
  dictionnaire,
  empreinte,
  facultatif,
  instant,
  liste,
  nom,
  objet,
  parmi,
  quiAccorde,
  rang,
  texte,
  type Champs,
  type Schema,
} from './stricts-briques.ts';
import { fiche } from './stricts-fiche.ts';
import { ACTES } from './stricts-journal.ts';
import { action } from './stricts-action.ts';
import { BILAN } from './stricts-bilan.ts';
import { PLAN } from './stricts-plan.ts';
import { commentaire, reponseMedicale, revueSignee } from './stricts-revue.ts';
import { revue } from './stricts-suites.ts';
import { accord, avis, choix, preparation, suivi } from './stricts-suivi.ts';

const LIGNES_MAX = 30_000;

const titulaireSeul = objet({ raison: texte } satisfies Champs<Contenus['titulaire-seul']>);

/** By id: as many as a journal has lines. */
const parId = <T>(contenu: Schema<T>) => facultatif(dictionnaire(contenu, LIGNES_MAX, nom));

const extrait = objet({
  accord: parId(accord),
  avis: parId(avis),
  'titulaire-seul': parId(titulaireSeul),
  releve: parId(ACTES.releve),
  attente: parId(ACTES.attente),
  'attente-precisee': parId(ACTES['attente-precisee']),
  pause: parId(ACTES.pause),
  correction: parId(ACTES.correction),
  effacement: parId(ACTES.effacement),
} satisfies Champs<ContenuExtrait>);

const CONTENUS: { readonly [T in TypeEcriture]: Schema<Contenus[T]> } = {
  ...ACTES,
  ...PLAN,
  ...BILAN,
  suivi,
  preparation,
  accord,
  avis,
  'titulaire-seul': titulaireSeul,
  refus: objet({ qui: quiAccorde } satisfies Champs<Contenus['refus']>),
  choix: objet({ qui: quiAccorde, choix } satisfies Champs<Contenus['choix']>),
  retrait: objet({
    qui: quiAccorde,
    effet: parmi<ContenuRetrait['effet']>({ effacer: true, garder: true, 'effacer-ses-mots': true }),
    code: texte,
    etape: v.nullable(texte),
    passages: facultatif(liste(nom, LIGNES_MAX)),
  } satisfies Champs<Contenus['retrait']>),
  'conservation-finie': objet({ code: texte } satisfies Champs<Contenus['conservation-finie']>),
  fiche,
  'relecture-envoyee': objet({
    qui: quiAccorde,
    le: date,
    limite: date,
  } satisfies Champs<Contenus['relecture-envoyee']>),
  'relecture-recue': objet({
    qui: quiAccorde,
    le: date,
    resultat: texte,
  } satisfies Champs<Contenus['relecture-recue']>),
  extrait,
  transmission: objet({ le: date, a: texte } satisfies Champs<Contenus['transmission']>),
  revue,
  action,
  commentaire,
  'a-completer': objet({ raison: texte } satisfies Champs<Contenus['a-completer']>),
  'reponse-medicale': reponseMedicale,
  'revue-signee': revueSignee,
  cloture: objet({ le: date } satisfies Champs<Contenus['cloture']>),
  'pas-d-action': objet({ raison: texte } satisfies Champs<Contenus['pas-d-action']>),
  promesse: objet({ promesse: texte, prevueLe: date } satisfies Champs<Contenus['promesse']>),
  'promesse-tenue': objet({ promesse: texte, le: date } satisfies Champs<Contenus['promesse-tenue']>),
  'promesse-levee': objet({ promesse: texte, raison: texte } satisfies Champs<Contenus['promesse-levee']>),
};
const TYPES = Object.keys(CONTENUS) as TypeEcriture[];

/** Strictly growing: no double, and one way to write a set. */
const croissante = (cles: readonly string[]): boolean =>
  cles.every((cle, i) => i === 0 || (cles[i - 1] ?? '') < cle);

const APPAREILS_MAX = 200;
const tete = objet({ appareil: nom, seq: rang, tete: empreinte } satisfies Champs<Tete>);

const entete = objet({
  v: v.literal(1),
  suivi: nom,
  appareil: nom,
  seq: rang,
  id: nom,
  type: v.picklist(TYPES),
  instant,
  auteur: parmi<Auteur>({
    suiveur: true,
    'cadre-de-sante': true,
    'referent-qualite': true,
    patient: true,
    proche: true,
  }),
  empreinte,
  prev: empreinte,
  efface: facultatif(
    v.pipe(
      liste(nom, LIGNES_MAX),
      v.minLength(1),
      v.check((ids) => croissante(ids)),
    ),
  ),
  vu: facultatif(
    v.pipe(
      liste(tete, APPAREILS_MAX),
      v.minLength(1),
      v.check((vus) => croissante(vus.map((t) => t.appareil))),
    ),
  ),
} satisfies Champs<EnTete>);

/** The name of a field may be foreign too. */
const CHEMIN_MAX = 100;
const faux = (chemin: string): ErreurContenuFaux => new ErreurContenuFaux(`(${chemin.slice(0, CHEMIN_MAX)})`);

function exiger<T>(schema: Schema<T>, valeur: unknown, nomDeLaValeur: string): T {
  const interdite = cleInterdite(valeur, nomDeLaValeur);
  if (interdite !== null) throw faux(interdite);
  const lu = v.safeParse(schema, valeur, { abortEarly: true });
  if (lu.success) return lu.output;
  const chemin = v.getDotPath(lu.issues[0]);
  throw faux(chemin === null ? nomDeLaValeur : `${nomDeLaValeur}.${chemin}`);
}

/** Throws `ErreurContenuFaux`, which names the first field that is not as expected. */
export const contenuStrict = <T extends TypeEcriture>(type: T, valeur: unknown): Contenus[T] =>
  exiger(CONTENUS[type], valeur, type);

export const enteteStrict = (valeur: unknown): EnTete => exiger(entete, valeur, 'entete');
