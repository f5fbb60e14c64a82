/** The suivi that the bench fills a coffre with, and prints. */
import type { ContenuReleve, Contenus, TypeEcriture } from '../../../src/domain/contenus.ts';
import type { Instant } from '../../../src/domain/instant.ts';
import { ETAPES_PREPARATION } from '../../../src/domain/preparation.ts';
import { REGLAGES_PAR_DEFAUT, type Reglages } from '../../../src/domain/reglages.ts';

const JOUR = '2026-09-15';
/** Real ms between two relevés. */
const PAS = 7_000;
export const PHRASES = [
  'Le brancard reste dans le couloir, la porte du secrétariat est ouverte.',
  'L’infirmière se présente, dit ce qu’elle va faire et demande si la personne a froid.',
  'Deux personnes passent devant le lit sans s’arrêter\u202f; la lumière du plafond est dans les yeux.',
  'Le patient relit la feuille de consignes et la range dans la poche de sa veste.',
];

const releve = (rang: number): ContenuReleve => ({
  type: rang % 25 === 24 ? 'point-fort' : 'fait',
  source: 'vu',
  qui: 'suiveur',
  sujet: 'patient',
  texte: `Relevé n° ${rang + 1}. ${PHRASES[rang % PHRASES.length]}`,
  ...(rang % 3 === 0 && { role: 'infirmier' }),
});

/** What comes before the first relevé. */
function debut(code: string): [TypeEcriture, Contenus[TypeEcriture]][] {
  return [
    [
      'suivi',
      {
        code,
        parcours: 'chirurgie-ambulatoire',
        segment: { debut: 'De l’entrée dans le hall', fin: 'au départ en voiture' },
        unite: 'Unité de chirurgie ambulatoire',
        date: JOUR,
        suiveur: { fonction: 'Adjoint administratif', regard: 'Je connais les guichets.' },
      },
    ],
    ...ETAPES_PREPARATION.map((etape): [TypeEcriture, Contenus[TypeEcriture]] => [
      'preparation',
      { etape, le: JOUR },
    ]),
    [
      'accord',
      {
        qui: 'patient',
        forme: 'papier',
        texte: { lecture: 'standard', version: '1' },
        choix: { suivi: true, sante: true, citations: true, relire: false, retour: true },
        recueilliPar: 'Suiveur',
      },
    ],
    ['etape', { etape: 'chirurgie-ambulatoire.04' }],
    ['lieu', { lieu: 'hall', qui: 'patient', avecSuiveur: true }],
  ];
}

/** All that is written in this suivi, in order. */
export const contenusDuBanc = (
  code: string,
  releves: number,
): (readonly [TypeEcriture, Contenus[TypeEcriture]])[] => [
  ...debut(code),
  ...Array.from({ length: releves }, (_, i) => ['releve', releve(i)] as const),
];

/** One line every seven seconds, the last one just before `fin`, in ms. */
export const instantDuBanc =
  (fin: number, nombre: number) =>
  (rang: number): Instant => ({
    mural: fin + (rang - nombre - 1) * PAS,
    monotone: rang * PAS,
    session: 'semence',
    decalage: 60,
  });

export const REGLAGES_DU_BANC: Reglages = {
  ...REGLAGES_PAR_DEFAUT,
  etablissement: 'Centre hospitalier du banc d’essai',
  contactDemarche: 'Cellule qualité, poste 1234',
  contactDpo: 'dpo@exemple.fr',
  contactRdu: 'rdu@exemple.fr',
  numeroUrgence: '15',
  suiveurPrenom: 'Dominique',
  suiveurFonction: 'Adjoint administratif',
  verrouSecondes: null,
};
