import { describe, expect, test } from 'vitest';
import { reglesDuBilan } from '../../src/content/bilan.ts';
import { anonymiser } from '../../src/domain/bilan-anonymat.ts';
import { etendueDe, formuler } from '../../src/domain/bilan-nombres.ts';
import type { Commun } from '../../src/domain/bilan-themes.ts';
import { casBrut } from '../aides/lesCas.ts';
import { leBilanDuCas } from '../aides/unBilan.ts';

const bilan = leBilanDuCas();
const anonyme = anonymiser(bilan, reglesDuBilan(5));
const attendus = casBrut('02-trois-consultations').attendus as unknown;

const commun = ({ id, libelle, theme, suivis, n }: Commun) => ({
  id,
  libelle,
  theme,
  suivis,
  n,
  sur: bilan.n,
  ...(n > 1
    ? { affichage: 'constat', formule: formuler(n, bilan.n).replaceAll('\u00a0', ' ') }
    : { affichage: 'theme-general' }),
});
const { actions, promesses } = bilan;

const chiffres: Readonly<Record<string, unknown>> = {
  suivis: bilan.n,
  rapport_possible: bilan.n >= 3,
  croisements_permis: anonyme.croisementsPermis,
  constats_croisables: anonyme.constatsCroisables,
  pourcentages_permis: anonyme.pourcentagesPermis,
  trimestres: bilan.trimestres,
  proches: bilan.proches,
  formes_d_accord_patient: bilan.formesDAccord,
  recrutement: bilan.dit.contenu.recrutement,
  interrompus: bilan.interrompus,
  relus: bilan.relus,
  constats: bilan.constats.map(commun),
  points_forts: bilan.pointsForts.map(commun),
  attente_totale_secondes: bilan.attenteTotale,
  attente_non_annoncee_secondes: bilan.attenteNonAnnoncee,
  suivis_avec_attente_non_annoncee_de_15_min: bilan.longuesNonAnnoncees,
  duree_observee_secondes: bilan.dureeObservee,
  alertes: bilan.alertes,
  promesses: {
    tenues: promesses.tenue,
    tenues_en_retard: promesses['tenue-en-retard'],
    en_retard: promesses['en-retard'],
    a_venir: promesses['a-venir'],
    levees: promesses.levee,
  },
  actions: {
    nombre: actions.nombre,
    par_classe: actions.parClasse,
    par_etat: actions.parEtat,
    par_engagement: actions.parEngagement,
    par_priorite: actions.parPriorite,
    tournees_vers_la_relation: actions.tourneesVersLaRelation,
    suivis_sans_action: actions.suivisSansAction,
    suivis_dont_toutes_les_actions_sont_des_outils: actions.suivisOutilsSeulement,
  },
  etapes_passees: bilan.etapesPassees,
};

describe('Le bilan du cas 02', () => {
  test.each(Object.entries(attendus as Record<string, unknown>).filter(([cle]) => !cle.startsWith('mots')))(
    'retrouve « %s »',
    (cle, attendu) => {
      expect(chiffres[cle]).toEqual(attendu);
    },
  );
});

describe('La médiane', () => {
  test('d’un nombre impair est celle du milieu', () => {
    expect(etendueDe([30, 10, 20])).toEqual({ n: 3, min: 10, mediane: 20, max: 30 });
  });
  test('d’un nombre pair est la moyenne des deux du milieu', () => {
    expect(etendueDe([40, 10, 30, 20])?.mediane).toBe(25);
  });
  test('de rien n’existe pas', () => {
    expect(etendueDe([])).toBeNull();
  });
});
