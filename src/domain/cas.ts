/**
 * Field cases: invented stories that Sillage must compute exactly, and that also serve as examples.
 * The file is foreign: it is capped, scanned and checked before anything of it is used.
 */
import { LIMITES } from './limites.ts';
import { CHAMPS_ACCORD, CHAMPS_AVIS } from './cas-accords.ts';
import { CHAMPS_ACTE } from './cas-actes.ts';
import { lireJson } from './cas-json.ts';
import {
  date,
  enObjet,
  entier,
  facultatif,
  forme,
  liste,
  listeOuRien,
  nom,
  ouRien,
  texte,
} from './cas-lecteur.ts';
import { CHAMPS_SUIVI, lireSuivi } from './cas-suivi.ts';
import { CHAMPS_ACTION } from './cas-suites.ts';
import type { BilanDuCas, Cas, SuiviDuCas } from './cas-types.ts';

export { ecrituresAvantRetrait, ecrituresDuCas } from './cas-ecritures.ts';
export { ErreurCas } from './cas-lecteur.ts';
export type * from './cas-types.ts';

const court = texte(LIMITES.court);
const raison = texte(LIMITES.raison);

const bilan = forme({
  id: nom,
  titre: facultatif(raison),
  parcours: ouRien(court),
  unite: ouRien(court),
  date_de_reference: date,
  cdu_le: ouRien(date),
  recrutement: ouRien(
    forme({ proposes: entier(0, 10_000), acceptes: entier(0, 10_000), refuses: entier(0, 10_000) }),
  ),
  questions_a_la_cdu: listeOuRien(raison),
  demandes_a_d_autres: listeOuRien(forme({ a: court, quoi: raison, le: date })),
  suivis: liste(lireSuivi, 60),
});

const CHAMPS_BILAN: readonly string[] = [
  ...['id', 'titre', 'genre', 'parcours', 'unite', 'date_de_reference', 'cdu_le', 'recrutement'],
  ...['questions_a_la_cdu', 'demandes_a_d_autres', 'suivis', 'mots_absents_du_rapport_cdu', 'attendus'],
];

export function lireCas(json: string): Cas {
  const objet = enObjet(lireJson(json), 'cas');
  return objet['genre'] === 'bilan' ? casDeBilan(objet) : casDUnSuivi(objet);
}

function casDUnSuivi(objet: Objet): Cas {
  const suivi = lireSuivi(objet, 'cas');
  return {
    id: suivi.id,
    titre: suivi.titre,
    suivis: [suivi],
    bilan: null,
    ignores: ignoresDuSuivi(objet, 'cas'),
  };
}

function casDeBilan(objet: Objet): Cas {
  const b = bilan(objet, 'cas');
  const suite: BilanDuCas = {
    parcours: b.parcours,
    unite: b.unite,
    dateDeReference: b.date_de_reference,
    cduLe: b.cdu_le,
    recrutement: b.recrutement,
    questionsALaCdu: b.questions_a_la_cdu,
    demandesADAutres: b.demandes_a_d_autres,
  };
  const ignores = [
    ...inconnus(objet, CHAMPS_BILAN, 'cas'),
    ...enfants(objet['suivis']).flatMap((s, rang) => ignoresDuSuivi(s, `cas.suivis[${rang}]`)),
  ];
  return { id: b.id, titre: b.titre ?? b.id, suivis: b.suivis, bilan: suite, ignores };
}

/** Every story of a case, with its variants. */
export const suivisDuCas = (cas: Cas): SuiviDuCas[] => cas.suivis.flatMap((s) => [s, ...s.variantes]);

type Objet = Readonly<Record<string, unknown>>;

const enfants = (valeur: unknown): Objet[] => (Array.isArray(valeur) ? (valeur as Objet[]) : []);

const inconnus = (objet: Objet, connus: readonly string[], chemin: string): string[] =>
  Object.keys(objet)
    .filter((cle) => !connus.includes(cle))
    .map((cle) => `${chemin}.${cle}`);

const ignoresDuSuivi = (objet: Objet, chemin: string): string[] => [
  ...inconnus(objet, CHAMPS_SUIVI, chemin),
  ...enfants(objet['accords']).flatMap((a, i) => inconnus(a, CHAMPS_ACCORD, `${chemin}.accords[${i}]`)),
  ...enfants([objet['avis'] ?? {}]).flatMap((a) => inconnus(a, CHAMPS_AVIS, `${chemin}.avis`)),
  ...enfants(objet['actes']).flatMap((a, i) => inconnus(a, CHAMPS_ACTE, `${chemin}.actes[${i}]`)),
  ...enfants(objet['actions']).flatMap((a, i) => inconnus(a, CHAMPS_ACTION, `${chemin}.actions[${i}]`)),
];
