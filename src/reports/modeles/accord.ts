/** Document A: the copy of the accord, as given, for the person who gave it. */
import type { QuiAccorde } from '../../domain/contenus.ts';
import { pauses } from '../../domain/journal.ts';
import type { Reglages } from '../../domain/reglages.ts';
import type { Accord, Suivi } from '../../domain/suivi.ts';
import { A_ECRIRE_A_LA_MAIN, QUESTIONS_DE_COMPREHENSION, TALON } from '../../content/accords/index.ts';
import type { TexteDAccord } from '../../content/accords/index.ts';
import type { Bloc } from '../../content/blocs.ts';
import { libelleDe } from '../../content/listes/libelle.ts';
import {
  LIENS_DU_PROCHE,
  LIENS_DU_REPRESENTANT,
  LIENS_DU_TEMOIN,
} from '../../content/listes/liensDuProche.ts';
import { FORMES_D_ACCORD } from '../../content/listes/formesAccord.ts';
import { remplir, remplirTexte } from '../../content/variables.ts';
import { variablesDuSuivi } from '../../content/variablesDuSuivi.ts';
import {
  autresAccords,
  autresSignatures,
  donneLe,
  porteLAvis,
  signatureDe,
  type Signature,
} from './autresAccords.ts';
import type { Definition, Tete } from './commun.ts';
import { nomPause } from './libelles.ts';
import { dateEtHeure } from './temps.ts';

const LECTURE = { standard: 'Texte standard', facile: 'Texte facile à lire' } as const;
const QUI = {
  patient: 'du patient',
  proche: 'du proche',
  representant: 'du représentant',
  'autre-titulaire': 'de l’autre titulaire',
} as const;

export interface LigneDeChoix {
  readonly libelle: string;
  readonly reponse: 'Oui' | 'Non' | 'Non répondu';
  readonly necessaire: boolean;
}

export interface ModeleAccord extends Tete {
  readonly qui: QuiAccorde;
  readonly lecture: TexteDAccord['lecture'];
  readonly etat: string;
  readonly blocs: readonly Bloc[];
  readonly choix: readonly LigneDeChoix[];
  readonly confirmations: readonly string[];
  readonly forme: readonly Definition[];
  /** Who else decides or gives an avis, with this person. */
  readonly autres: readonly Definition[];
  readonly autresSignatures: readonly Signature[];
  readonly historique: readonly Definition[];
  readonly contacts: readonly Definition[];
  readonly signature: Signature | null;
  readonly aLaMain: readonly string[];
  readonly talon: {
    readonly titre: string;
    readonly consigne: string;
    readonly lignes: readonly string[];
    readonly question: string;
    readonly reponses: readonly string[];
  } | null;
}

const reponse = (valeur: boolean | null | undefined): LigneDeChoix['reponse'] => {
  if (valeur === null || valeur === undefined) return 'Non répondu';
  return valeur ? 'Oui' : 'Non';
};

function lien({ qui, role }: Accord): Definition[] {
  if (!role || qui === 'patient') return [];
  const liste = qui === 'proche' ? LIENS_DU_PROCHE : LIENS_DU_REPRESENTANT;
  return [[qui === 'proche' ? 'Lien avec la personne soignée' : 'Qualité', libelleDe(liste, role)]];
}

function temoin({ temoin: present }: Accord): Definition[] {
  if (!present) return [];
  const independance = present.independant
    ? 'ni le suiveur, ni un membre de son service'
    : 'son indépendance n’est pas attestée';
  return [['Témoin', `${libelleDe(LIENS_DU_TEMOIN, present.lien)} (${independance})`]];
}

function formeDe(accord: Accord, texte: TexteDAccord): Definition[] {
  const { compris, garder, recueilliPar } = accord;
  const verifie = compris?.filter(Boolean).length ?? 0;
  const autreVersion =
    Number(accord.texte.version) === Number(texte.version)
      ? ''
      : ` (le texte ci-dessus est la version ${texte.version}, la personne a lu la version ${accord.texte.version})`;
  return [
    ['Forme de l’accord', libelleDe(FORMES_D_ACCORD, accord.forme)],
    ['Donné le', donneLe(accord)],
    ['Recueilli par', recueilliPar],
    ...lien(accord),
    ...temoin(accord),
    ['Texte présenté', `${LECTURE[accord.texte.lecture]}, version ${accord.texte.version}${autreVersion}`],
    ...(compris
      ? ([
          [
            'Compréhension',
            `${verifie} questions sur ${QUESTIONS_DE_COMPREHENSION.length} : a répondu avec ses mots`,
          ],
        ] as Definition[])
      : []),
    ['Ce que la personne garde pour elle', garder?.trim() || 'Rien n’a été précisé.'],
  ];
}

const EFFETS = {
  garder: 'on arrête, les notes restent',
  'effacer-ses-mots': 'ce que la personne a dit est effacé, les faits vus restent',
} as const;

function historiqueDe(suivi: Suivi, accord: Accord, texte: TexteDAccord): Definition[] {
  const nomDuChoix = (id: string): string => texte.choix.find((c) => c.id === id)?.libelle ?? id;
  const modifications = accord.modifications.map(({ instant, choix }): [number, Definition] => [
    instant.mural,
    [
      dateEtHeure(instant),
      Object.entries(choix)
        .map(([id, valeur]) => `Choix changé. ${nomDuChoix(id)} ${reponse(valeur)}.`)
        .join(' '),
    ],
  ]);
  const arrets = pauses(suivi.journal)
    .filter((p) => accord.qui === 'patient' || p.raison !== 'repos-suiveur')
    .map((p): [number, Definition] => [
      p.instant.mural,
      [
        dateEtHeure(p.instant),
        `Pause : ${nomPause(p.raison).toLowerCase()}.${p.reprise ? '' : ' Le suivi n’a pas repris.'}`,
      ],
    ]);
  const retrait: [number, Definition][] = accord.retrait
    ? [
        [
          accord.retrait.instant.mural,
          [dateEtHeure(accord.retrait.instant), `Accord retiré : ${EFFETS[accord.retrait.effet]}.`],
        ],
      ]
    : [];
  const suites = [...modifications, ...arrets, ...retrait].sort(([a], [b]) => a - b);
  return [[donneLe(accord), 'Accord donné.'], ...suites.map(([, ligne]) => ligne)];
}

function contactsDe(reglages: Reglages): Definition[] {
  return [
    ['Pour arrêter, relire, corriger ou effacer', reglages.contactDemarche],
    ['Vos données : délégué à la protection des données', reglages.contactDpo],
    ['Représentants des usagers', reglages.contactRdu],
    [
      'Si la réponse ne vous convient pas',
      'Commission nationale de l’informatique et des libertés (CNIL), www.cnil.fr',
    ],
  ];
}

const estSigne = (ligne: string): boolean => /Signature|Date/.test(ligne);

function lignesAMain(suivi: Suivi, accord: Accord, signe: boolean): string[] {
  const avis = porteLAvis(suivi, accord.qui) ? A_ECRIRE_A_LA_MAIN['personne-de-confiance'] : [];
  const avisSigne = suivi.avis?.forme === 'ecran';
  return [
    ...A_ECRIRE_A_LA_MAIN[accord.qui].filter((ligne) => !(signe && estSigne(ligne))),
    ...(accord.forme === 'oral-temoin' ? A_ECRIRE_A_LA_MAIN.temoin : []),
    ...avis.filter((ligne) => !(avisSigne && estSigne(ligne))),
    ...A_ECRIRE_A_LA_MAIN.recueil,
  ];
}

/** Null when this person gave no accord: there is then nothing to copy. */
export function modeleAccord(suivi: Suivi, reglages: Reglages, texte: TexteDAccord): ModeleAccord | null {
  const accord = suivi.accords[texte.pour];
  if (!accord) return null;
  const variables = variablesDuSuivi(suivi, reglages);
  const signature = signatureDe(accord, QUI[texte.pour]);
  const veutUneSuite = accord.choix['relire'] === true || accord.choix['retour'] === true;
  return {
    qui: texte.pour,
    lecture: accord.texte.lecture,
    surtitre: `${reglages.etablissement}, ${suivi.prevu?.unite ?? ''}`,
    titre: texte.titre,
    sousTitre: `Consentement. Parcours : ${variables.parcours ?? ''}. Code du suivi : ${variables.code_suivi ?? ''}.`,
    exemple: suivi.prevu?.exemple ?? false,
    cartouche: {
      lire: 'Vous. L’autre exemplaire est gardé sous clé, séparé des notes',
      donnees: 'Oui, si votre nom est écrit à la main',
      detruire: `Exemplaire de l’établissement : ${variables.duree_consentement ?? ''}`,
    },
    etat:
      accord.etat === 'retire'
        ? 'Cet accord a été retiré.'
        : `Accord donné le ${donneLe(accord)}, copie pour la personne (accord ${QUI[texte.pour]}).`,
    blocs: remplir(texte.blocs, variables),
    choix: texte.choix.map(({ id, libelle, necessaire }) => ({
      libelle: remplirTexte(libelle, variables),
      reponse: reponse(accord.choix[id]),
      necessaire,
    })),
    confirmations: texte.confirmations,
    forme: formeDe(accord, texte),
    autres: autresAccords(suivi, texte.pour),
    autresSignatures: autresSignatures(suivi, texte.pour),
    historique: historiqueDe(suivi, accord, texte),
    contacts: contactsDe(reglages),
    signature,
    aLaMain: lignesAMain(suivi, accord, signature !== null),
    talon: veutUneSuite ? TALON : null,
  };
}
