/** One content of each type of ecriture, with all its fields. */
import type { ChangementsDAction } from '../../src/domain/action-amelioration.ts';
import type { Contenus, TypeEcriture } from '../../src/domain/contenus.ts';
import { UNE_ACTION } from './uneAction.ts';

const { id: _id, ...CHANGEMENTS } = UNE_ACTION satisfies ChangementsDAction;

const MOMENT = { mural: Date.parse('2026-09-15T09:00:00+02:00'), decalage: 120 };

const RELEVE = {
  type: 'ressenti',
  source: 'dit',
  qui: 'patient',
  sujet: 'patient',
  texte: 'J’attends.',
  role: 'infirmier',
  pointDeContact: 'guichet',
  lieu: 'hall',
  ressenti: -2,
  emotion: 'peur',
  moment: MOMENT,
} as const;

const ATTENTE = {
  qui: 'ensemble',
  annoncee: true,
  delaiAnnonceMin: 15,
  texte: 'Devant le bloc.',
  pointDeContact: 'guichet',
  role: 'infirmier',
  lieu: 'hall',
} as const;

export const UN_DE_CHAQUE: { readonly [T in TypeEcriture]: Contenus[T] } = {
  plan: { unite: 'Chirurgie ambulatoire' },
  'action-proposee': { action: UNE_ACTION },
  'action-modifiee': { action: 'action-1', champs: CHANGEMENTS, raison: 'Revu en équipe.' },
  'action-suivie': { action: 'action-1', le: '2026-11-20', texte: 'Essayé deux matins.' },
  'outils-seulement': { actions: ['action-1'], raison: 'La cause est dans le logiciel.' },
  bilan: { titre: 'Trois consultations', parcours: 'consultation', suivis: ['s1', 's2', 's3'] },
  suivi: {
    code: 'H4RV',
    parcours: 'chirurgie-ambulatoire',
    segment: { debut: 'Du hall', fin: 'au départ' },
    unite: 'Ambulatoire',
    date: '2026-09-15',
    suiveur: { fonction: 'Adjoint administratif', regard: 'Je connais les guichets.' },
    effectifs: { infirmier: 12 },
    dateRestitution: '2026-11-01',
    accordDemandePar: 'Infirmière',
    exemple: true,
  },
  preparation: { etape: 'cadre-rencontre', le: '2026-09-08' },
  avis: {
    favorable: true,
    forme: 'papier',
    texte: { lecture: 'standard', version: '1' },
    traits: [[[0, 0, 0]]],
    temoin: { lien: 'bénévole', independant: true },
    recueilliPar: 'Suiveur',
    donneLe: MOMENT,
  },
  'titulaire-seul': { raison: 'L’autre titulaire vit à l’étranger.' },
  accord: {
    qui: 'proche',
    role: 'conjoint',
    forme: 'ecran',
    texte: { lecture: 'facile', version: '1' },
    choix: { vecu: true, citations: null },
    traits: [
      [
        [0, 0, 0],
        [340, 176, 40],
      ],
    ],
    temoin: { lien: 'bénévole', independant: true },
    recueilliPar: 'Suiveur',
    compris: [true, true, true, true],
    garder: 'Mon âge.',
    donneLe: MOMENT,
    autreTitulaire: 'attendu',
    destructionLe: '2027-01-13',
  },
  refus: { qui: 'patient' },
  choix: { qui: 'patient', choix: { relire: false } },
  retrait: { qui: 'representant', effet: 'garder', code: 'H4RV', etape: null, passages: ['r1'] },
  'conservation-finie': { code: 'H4RV' },
  etape: { etape: 'chirurgie-ambulatoire.04' },
  lieu: { lieu: 'hall', qui: 'ensemble', avecSuiveur: true },
  releve: RELEVE,
  attente: ATTENTE,
  'attente-precisee': { cible: 'a1', champs: ATTENTE },
  'attente-finie': { cible: 'a1', annoncee: false, delaiAnnonceMin: null },
  pause: { raison: 'autre:un appel' },
  reprise: {},
  correction: {
    cible: 'a1',
    raison: 'Relu.',
    champs: { ...RELEVE, annoncee: null, delaiAnnonceMin: null, qui: 'ensemble' },
  },
  effacement: { cible: 'a1', demandePar: 'patient', raison: 'Demandé.' },
  alerte: { niveau: 'violet', signaleA: 'infirmier', signaleQuand: MOMENT },
  fin: { raison: 'interrompu' },
  fiche: {
    partie: 'momentsCles',
    valeur: [
      {
        id: 'm1',
        titre: 'L’arrivée',
        etape: 'chirurgie-ambulatoire.04',
        attendue: 'Un accueil.',
        delivree: 'Un ticket.',
        percue: 'Seul.',
        citation: 'Je suis seul.',
        releves: ['a1'],
      },
    ],
  },
  'relecture-envoyee': { qui: 'patient', le: '2026-09-18', limite: '2026-10-03' },
  'relecture-recue': { qui: 'patient', le: '2026-09-27', resultat: 'sans changement' },
  transmission: { le: '2026-09-18', a: 'Cadre de santé' },
  revue: {
    date: '2026-10-08',
    presents: ['Cadre de santé'],
    voulue: { m1: 'Un accueil à deux.' },
    reponse: 'Oui.',
    reponseMedicale: 'Oui.',
    contexte: 'Travaux.',
  },
  action: UNE_ACTION,
  'pas-d-action': { raison: 'Déjà fait.' },
  commentaire: { partie: 'momentsCles', element: 'm1', texte: 'Vu aussi ailleurs.' },
  'a-completer': { raison: 'Il manque le départ.' },
  'reponse-medicale': { fonction: 'Anesthésiste', texte: 'L’attente venait du bloc.' },
  'revue-signee': {
    le: '2026-10-08',
    par: 'Cadre de santé',
    tetes: [{ appareil: 'a', seq: 3, tete: '0'.repeat(64) }],
  },
  cloture: { le: '2026-11-20' },
  promesse: { promesse: 'revue', prevueLe: '2026-10-12' },
  'promesse-tenue': { promesse: 'revue', le: '2026-10-08' },
  'promesse-levee': { promesse: 'cdu', raison: 'Annulée.' },
};
