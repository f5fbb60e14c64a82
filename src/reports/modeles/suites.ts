/** What follows a fiche: review, actions, dates of the circuit. */
import { critereVerifie } from '../../domain/action-amelioration.ts';
import type { DateCivile } from '../../domain/contenus.ts';
import { promessesDe, type IdPromesse, type Promesse } from '../../domain/promesses.ts';
import type { Reglages } from '../../domain/reglages.ts';
import type { Suivi } from '../../domain/suivi.ts';
import { CLASSES_D_ACTION, ETATS_D_ACTION, NIVEAUX_D_ENGAGEMENT } from '../../content/listes/actions.ts';
import { familleDe, libelleDe } from '../../content/listes/libelle.ts';
import { PROMESSES } from '../../content/listes/promesses.ts';
import { ROLES } from '../../content/listes/roles.ts';
import { enumerer, formaterDate, formaterDateCourte } from '../../content/typographie.ts';
import { sansMotsInterdits } from './citations.ts';
import type { Definition } from './commun.ts';
import { jourDuSuivi, PAS_ENCORE } from './commun.ts';
import { roleDe } from './lignes.ts';
import { preparationDe } from './journal.ts';
import { dateCourteEtHeure, jourDe } from './temps.ts';

export interface ActionImprimee {
  readonly numero: string;
  readonly action: string;
  readonly constat: string;
  readonly pilote: string;
  readonly echeance: string;
  readonly etat: string;
  /** Class, engagement, indicator: and the HAS criterion once somebody checked it. */
  readonly details: string;
}

export function actionsDe(suivi: Suivi): ActionImprimee[] {
  return [...suivi.actions]
    .sort((a, b) => a.numero - b.numero)
    .map((a) => {
      const critere = critereVerifie(a);
      return {
        numero: String(a.numero),
        action: sansMotsInterdits(suivi, a.action),
        constat: sansMotsInterdits(suivi, a.constat),
        pilote: a.pilote,
        echeance: formaterDateCourte(a.echeance),
        etat: libelleDe(ETATS_D_ACTION, a.etat),
        details: [
          libelleDe(CLASSES_D_ACTION, a.classe),
          libelleDe(NIVEAUX_D_ENGAGEMENT, a.engagement),
          `indicateur : ${a.indicateur}${a.cible === null ? '' : ` (cible\u00a0: ${a.cible})`}`,
          ...(critere ? [`critère HAS ${critere}`] : []),
        ].join(' ; '),
      };
    });
}

const present = (suivi: Suivi, reglages: Reglages, qui: string): string =>
  familleDe(ROLES, qui) ? roleDe({ suivi, reglages }, qui).toLowerCase() : qui;

export function reponseDe(suivi: Suivi, reglages: Reglages): Definition[] {
  const { revue } = suivi;
  if (!revue) return [['Réponse de l’unité', PAS_ENCORE.recue]];
  const presents = [...new Set(revue.presents.map((qui) => present(suivi, reglages, qui)))];
  return [
    ['Revue', `${formaterDate(revue.date)}${presents.length > 0 ? `, avec : ${enumerer(presents)}` : ''}.`],
    ['Commentaire du ou de la cadre de santé', sansMotsInterdits(suivi, revue.reponse) || PAS_ENCORE.recue],
    [
      'Commentaire médical',
      revue.reponseMedicale ? sansMotsInterdits(suivi, revue.reponseMedicale) : PAS_ENCORE.recue,
    ],
    [
      'Contexte donné par l’unité',
      revue.contexte ? sansMotsInterdits(suivi, revue.contexte) : PAS_ENCORE.precise,
    ],
  ];
}

/** The « today » of a document is the day of the last ecriture, never the clock: same suivi, same bytes. */
export const aujourdhuiDe = (suivi: Suivi): DateCivile =>
  suivi.dernier ? jourDe(suivi.dernier.instant) : (suivi.prevu?.date ?? '1970-01-01');

const promesses = (suivi: Suivi): Promesse[] => promessesDe(suivi, aujourdhuiDe(suivi));

function faite({ tenueLe, levee }: Promesse): string {
  if (levee) return `Levée : ${levee}`;
  return tenueLe ? formaterDateCourte(tenueLe) : PAS_ENCORE.fait;
}

export function datesDesSuites(suivi: Suivi): Definition[] {
  const suites = promesses(suivi).filter(({ id }) =>
    ['restitution', 'retour-patient', 'retour-proche'].includes(id),
  );
  const lues = suites.map((p): Definition => {
    const prevue = `prévu le ${formaterDate(p.prevueLe)}`;
    return [
      libelleDe(PROMESSES, p.id),
      p.tenueLe
        ? `Fait le ${formaterDate(p.tenueLe)} (${prevue}).`
        : p.levee
          ? faite(p)
          : `Pas encore fait, ${prevue}.`,
    ];
  });
  const demande = (qui: 'patient' | 'proche', id: IdPromesse): Definition[] => {
    const accord = suivi.accords[qui];
    const sansObjet = !accord || accord.choix['retour'] === true || suites.some((p) => p.id === id);
    return sansObjet ? [] : [[libelleDe(PROMESSES, id), 'N’a pas demandé de retour.']];
  };
  return [...lues, ...demande('patient', 'retour-patient'), ...demande('proche', 'retour-proche')];
}

export interface Circuit {
  /** Step, then when it was done. */
  readonly avant: readonly Definition[];
  /** Step, planned date, real date. */
  readonly apres: readonly (readonly [string, string, string])[];
}

const DESTINATAIRES: Readonly<Record<string, string>> = {
  'cadre-de-sante': 'cadre de santé',
  'referent-qualite': 'référent qualité',
};

/** The reason of a step left out is told in the limits. */
const raisonDansLesLimites = ([etape, quand]: Definition): Definition => [
  etape,
  quand.startsWith('Étape passée') ? 'Étape passée\u00a0: voir les limites.' : quand,
];

/** Every step of the suivi, with its dates. */
export function circuitDe(suivi: Suivi): Circuit {
  const accords = (['patient', 'proche', 'representant', 'autre-titulaire'] as const).flatMap(
    (qui): Definition[] => {
      const accord = suivi.accords[qui];
      if (!accord) return [];
      const retire = accord.retrait ? ` ; retiré le ${dateCourteEtHeure(accord.retrait.instant)}` : '';
      return [[ACCORDS[qui], dateCourteEtHeure(accord.donneLe ?? accord.instant) + retire]];
    },
  );
  const { transmission, avis } = suivi;
  const jour = jourDuSuivi(suivi);
  const avisDonne: Definition[] = avis
    ? [['Avis de la personne de confiance', dateCourteEtHeure(avis.donneLe ?? avis.instant)]]
    : [];
  const a = transmission ? (DESTINATAIRES[transmission.a] ?? transmission.a) : '';
  return {
    avant: [
      ...preparationDe(suivi, undefined, formaterDateCourte).map(raisonDansLesLimites),
      ...accords,
      ...avisDonne,
      ['Suivi', jour ? formaterDateCourte(jour) : PAS_ENCORE.precise],
    ],
    apres: [
      ...promesses(suivi).map(
        (p) => [libelleDe(PROMESSES, p.id), formaterDateCourte(p.prevueLe), faite(p)] as const,
      ),
      ...(transmission
        ? [[`Fiche transmise : ${a}`, '–', formaterDateCourte(transmission.le)] as const]
        : []),
    ],
  };
}

const ACCORDS = {
  patient: 'Accord du patient',
  proche: 'Accord du proche',
  representant: 'Accord du représentant',
  'autre-titulaire': 'Accord de l’autre titulaire',
} as const;

/** Each part of the fiche is saved on its own: the version is that of the part most often rewritten. */
export function versionFiche({ versionsFiche }: Suivi): number {
  const parPartie = new Map<string, number>();
  for (const { partie } of versionsFiche) parPartie.set(partie, (parPartie.get(partie) ?? 0) + 1);
  return Math.max(1, ...parPartie.values());
}
