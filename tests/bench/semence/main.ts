/** Fills a coffre with suivis under way, through the one door that the app uses. */
import { SANS_PLUS, type ActionAmelioration } from '../../../src/domain/action-amelioration.ts';
import type { ContenuReleve, Contenus, TypeEcriture } from '../../../src/domain/contenus.ts';
import { nommerRegistre } from '../../../src/domain/genre-de-registre.ts';
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
  /** In a plan of the unit, when there is one; a bilan of all the suivis is then made too. */
  readonly actions?: number;
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

const unInstant = (rang: number): Instant => ({
  mural: Date.now() + rang,
  monotone: rang,
  session: 'semence',
  decalage: 60,
});

const action = (rang: number): ActionAmelioration => ({
  ...SANS_PLUS,
  id: `action-${rang}`,
  numero: rang,
  action: `Améliorer le point n° ${rang}`,
  constat: PHRASES[rang % PHRASES.length] ?? '',
  origine: 'equipe',
  etape: 'chirurgie-ambulatoire.04',
  classe: rang % 2 ? 'organisation' : 'relation',
  engagement: 'consultation',
  pilote: 'Cadre de santé',
  impact: 1 + (rang % 3),
  effort: 1 + (rang % 2),
  echeance: rang % 5 ? '2099-12-01' : '2020-01-15',
  indicateur: 'Part des patients qui le disent',
  etat: rang % 4 ? 'en-cours' : 'proposee',
  prochaineRevue: '2099-11-01',
});

async function semerLePlan(coffre: Coffre, actions: number, suivis: readonly string[]): Promise<void> {
  const plan = nommerRegistre('plan', 'banc');
  const ajouter = <T extends TypeEcriture>(suivi: string, type: T, contenu: Contenus[T], rang: number) =>
    coffre.append({
      suivi,
      id: `${suivi}-${rang}`,
      type,
      instant: unInstant(rang),
      auteur: 'cadre-de-sante',
      contenu,
    });
  await ajouter(plan, 'plan', { unite: 'Unité de chirurgie ambulatoire' }, 0);
  const rangs = Array.from({ length: actions }, (_, i) => i + 1);
  for (let i = 0; i < actions; i += LOT)
    await Promise.all(
      rangs.slice(i, i + LOT).map((n) => ajouter(plan, 'action-proposee', { action: action(n) }, n)),
    );
  const bilan = { titre: 'Bilan du banc', parcours: 'chirurgie-ambulatoire', suivis };
  await ajouter(nommerRegistre('bilan', 'banc'), 'bilan', bilan, 0);
}

async function semer({ phrase, suivis, releves, actions }: Demande): Promise<void> {
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
  if (actions !== undefined) await semerLePlan(coffre, actions, suivis);
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
