/** Fills a coffre with suivis under way, through the one door that the app uses. */
import type { ContenuReleve, Contenus, TypeEcriture } from '../../../src/domain/contenus.ts';
import type { Instant } from '../../../src/domain/instant.ts';
import { ETAPES_PREPARATION } from '../../../src/domain/preparation.ts';
import { REGLAGES_PAR_DEFAUT } from '../../../src/domain/reglages.ts';
import urlCoffre from '../../../src/storage/coffre.worker.ts?worker&url';
import { Coffre } from '../../../src/storage/coffre.ts';
import { urlDeWorker } from '../../../src/ui/confiance.ts';
import { etalonner } from './etalon.ts';

interface Demande {
  readonly phrase: string;
  /** Their ids. */
  readonly suivis: readonly string[];
  /** In each of them. */
  readonly releves: number;
}

const JOUR = '2026-09-15';
/** Real ms between two relevés. */
const PAS = 7_000;
/** Appends asked at the same time: the Worker queues them, and the page does not wait for each answer. */
const LOT = 100;
const PHRASES = [
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

async function semerUn(coffre: Coffre, suivi: string, code: string, releves: number): Promise<void> {
  const ecritures = [
    ...debut(code),
    ...Array.from({ length: releves }, (_, i) => ['releve', releve(i)] as const),
  ];
  const depart = Date.now() - (ecritures.length + 1) * PAS;
  const instant = (rang: number): Instant => ({
    mural: depart + rang * PAS,
    monotone: rang * PAS,
    session: 'semence',
    decalage: 60,
  });
  for (let i = 0; i < ecritures.length; i += LOT) {
    const lot = ecritures.slice(i, i + LOT).map(([type, contenu], j) =>
      coffre.append({
        suivi,
        id: `s${i + j}`,
        type,
        instant: instant(i + j),
        auteur: 'suiveur',
        contenu,
      }),
    );
    await Promise.all(lot);
  }
}

async function semer({ phrase, suivis, releves }: Demande): Promise<void> {
  const coffre = new Coffre({
    creerWorker: () => new Worker(urlDeWorker(urlCoffre), { type: 'module' }),
  });
  await coffre.creer(phrase);
  await coffre.ecrireReglages({
    ...REGLAGES_PAR_DEFAUT,
    etablissement: 'Centre hospitalier du banc d’essai',
    contactDemarche: 'Cellule qualité, poste 1234',
    contactDpo: 'dpo@exemple.fr',
    contactRdu: 'rdu@exemple.fr',
    numeroUrgence: '15',
    suiveurPrenom: 'Dominique',
    suiveurFonction: 'Adjoint administratif',
    verrouSecondes: null,
  });
  for (const [rang, suivi] of suivis.entries()) await semerUn(coffre, suivi, `B${rang + 3}NC`, releves);
  await coffre.fermer();
}

const dire = (texte: string): void => {
  const etat = document.getElementById('etat');
  if (etat) etat.textContent = texte;
};

addEventListener('semer', (evenement) => {
  semer((evenement as CustomEvent<Demande>).detail).then(
    () => dire('fini'),
    (erreur: unknown) => dire(`échec : ${String(erreur)}`),
  );
});
Object.assign(globalThis, { etalonner });
dire('prêt');
