/** What the second case must show of its bilan, in the words that a reader sees: on the screen, then on paper. */
import { CLASSES_D_ACTION, ETATS_D_ACTION, NIVEAUX_D_ENGAGEMENT } from '../../src/content/listes/actions.ts';
import { libelleDe } from '../../src/content/listes/libelle.ts';
import { PRIORITES } from '../../src/content/listes/paqss.ts';
import type { Liste } from '../../src/content/listes/types.ts';
import { enumerer, formaterDuree } from '../../src/content/typographie.ts';
import type { Comptage, Etendue } from '../../src/domain/bilan-nombres.ts';

interface Commun {
  readonly libelle: string;
  readonly theme: string;
  readonly affichage: 'constat' | 'theme-general';
  readonly formule?: string;
}

/** As written in `attendus` of the case file. */
export interface AttendusDuBilan {
  readonly suivis: number;
  readonly rapport_possible: boolean;
  readonly croisements_permis: boolean;
  readonly constats_croisables: readonly string[];
  readonly pourcentages_permis: boolean;
  readonly trimestres: readonly string[];
  readonly proches: number;
  readonly formes_d_accord_patient: Comptage;
  readonly recrutement: { readonly proposes: number; readonly acceptes: number; readonly refuses: number };
  readonly interrompus: readonly string[];
  readonly relus: number;
  readonly constats: readonly Commun[];
  readonly points_forts: readonly Commun[];
  readonly attente_totale_secondes: Etendue;
  readonly attente_non_annoncee_secondes: Etendue;
  readonly suivis_avec_attente_non_annoncee_de_15_min: readonly string[];
  readonly duree_observee_secondes: Etendue;
  readonly alertes: Comptage;
  readonly promesses: Readonly<
    Record<'tenues' | 'tenues_en_retard' | 'en_retard' | 'a_venir' | 'levees', number>
  >;
  readonly actions: {
    readonly nombre: number;
    readonly par_classe: Comptage;
    readonly par_etat: Comptage;
    readonly par_engagement: Comptage;
    readonly par_priorite: Comptage;
    readonly tournees_vers_la_relation: number;
    readonly suivis_sans_action: readonly string[];
    readonly suivis_dont_toutes_les_actions_sont_des_outils: readonly string[];
  };
  readonly etapes_passees: readonly string[];
  readonly mots_absents_du_rapport_cdu: readonly string[];
}

/** A term and what is said of it; a sentence has an empty term. */
type Dit = readonly [terme: string, valeur: string];

const etendue = ({ n, min, mediane, max }: Etendue): string =>
  `de ${formaterDuree(min)} à ${formaterDuree(max)}, médiane ${formaterDuree(mediane)} (n = ${n})`;

const repartition = (liste: Liste, comptage: Comptage): string =>
  Object.entries(comptage)
    .map(([id, n]) => `${libelleDe(liste, id).toLocaleLowerCase('fr')} : ${n}`)
    .join(' ; ');

/** Key of `attendus` → what must be found. Two keys say what is not there. */
export function ditsDuBilan(
  a: AttendusDuBilan,
): Readonly<Record<Exclude<keyof AttendusDuBilan, 'mots_absents_du_rapport_cdu'>, readonly Dit[]>> {
  const dans = (n: number): string =>
    n === 0 ? `dans aucun des ${a.suivis} suivis` : `dans ${n} suivi${n > 1 ? 's' : ''} sur ${a.suivis}`;
  const trimestres = a.trimestres.map((t) => `${t.slice(6)}e trimestre ${t.slice(0, 4)}`);
  const dits = (communs: readonly Commun[]) => communs.filter((c) => c.affichage === 'constat');
  const { proposes, acceptes, refuses } = a.recrutement;
  return {
    suivis: [['Suivis comptés', String(a.suivis)]],
    rapport_possible: [['', `ce que montrent ${a.suivis} suivis`]],
    croisements_permis: [['', 'rapprocher ce rapport d’une autre source demande au moins 5 suivis']],
    constats_croisables: [],
    pourcentages_permis: [],
    trimestres: [['Dates des suivis', enumerer(trimestres)]],
    proches: [['Avec un proche', dans(a.proches)]],
    formes_d_accord_patient: [
      ['Formes de l’accord du patient', `écrit : ${a.formes_d_accord_patient['ecrit'] ?? 0}`],
    ],
    recrutement: [['Suivis proposés', `${proposes} (acceptés : ${acceptes} ; refusés : ${refuses})`]],
    interrompus: [['Interrompus', dans(a.interrompus.length)]],
    relus: [['Relus par le patient ou le proche', dans(a.relus)]],
    constats: dits(a.constats).flatMap((c): Dit[] => [
      ['', c.libelle],
      ['', c.formule ?? ''],
    ]),
    points_forts: dits(a.points_forts).map((c): Dit => [c.libelle, c.formule ?? '']),
    attente_totale_secondes: [['Attente totale', etendue(a.attente_totale_secondes)]],
    attente_non_annoncee_secondes: [['Attente non annoncée', etendue(a.attente_non_annoncee_secondes)]],
    suivis_avec_attente_non_annoncee_de_15_min: [
      [
        'Une attente non annoncée de 15 min ou plus',
        dans(a.suivis_avec_attente_non_annoncee_de_15_min.length),
      ],
    ],
    duree_observee_secondes: [['Durée observée', etendue(a.duree_observee_secondes)]],
    alertes: [['', 'Aucune alerte pendant ces suivis.']],
    promesses: [
      ['Tenues à la date prévue', String(a.promesses.tenues)],
      ['Tenues après la date prévue', String(a.promesses.tenues_en_retard)],
      ['En retard', String(a.promesses.en_retard)],
      ['À venir', String(a.promesses.a_venir)],
      ['Levées, avec une raison écrite', String(a.promesses.levees)],
    ],
    actions: [
      ['Actions', String(a.actions.nombre)],
      ['Par état', repartition(ETATS_D_ACTION, a.actions.par_etat)],
      ['Par classe', repartition(CLASSES_D_ACTION, a.actions.par_classe)],
      ['Engagement des usagers', repartition(NIVEAUX_D_ENGAGEMENT, a.actions.par_engagement)],
      ['Par priorité', repartition(PRIORITES, a.actions.par_priorite)],
      ['Tournées vers la relation', `${a.actions.tournees_vers_la_relation} sur ${a.actions.nombre}`],
      ['Suivis sans action', dans(a.actions.suivis_sans_action.length)],
      [
        'Suivis avec seulement « information et outils »',
        dans(a.actions.suivis_dont_toutes_les_actions_sont_des_outils.length),
      ],
    ],
    etapes_passees: [['Préparation incomplète, avec une raison écrite', dans(a.etapes_passees.length)]],
  };
}
