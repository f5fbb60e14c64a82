import type { QuiAccorde } from '../../domain/contenus.ts';
import { LIENS_DU_PROCHE, LIENS_DU_REPRESENTANT } from '../../content/listes/liensDuProche.ts';
import type { Item } from '../../content/listes/types.ts';

interface MotsDePersonne {
  readonly titre: string;
  readonly demander: string;
  /** Title of the choices, and what is said above them. */
  readonly choisir: string;
  readonly libre: string;
  /** The no, as big as the yes. */
  readonly refuser: string;
  readonly merci: string;
  readonly necessaire: string;
  /** Role asked of this person; none where it is known. */
  readonly role: {
    readonly question: string;
    readonly aide: string;
    readonly liste: readonly Item[];
    readonly manque: string;
  } | null;
}

const REPRESENTANT = {
  choisir: 'Vous décidez, ligne par ligne',
  libre: 'Chaque ligne est libre. Les soins restent les mêmes, que vous disiez oui ou non.',
  refuser: 'Je préfère dire non à ce suivi',
  merci: 'Merci. Les soins de la personne restent les mêmes.',
  necessaire: 'Nécessaire pour le suivi',
} as const;

export const MOTS: Readonly<Record<QuiAccorde, MotsDePersonne>> = {
  patient: {
    titre: 'Le patient ou la patiente',
    demander: 'Demander l’accord du patient',
    choisir: 'Vous décidez, ligne par ligne',
    libre: 'Chaque ligne est libre. Vos soins restent les mêmes, que vous disiez oui ou non.',
    refuser: 'Je préfère ne pas être suivi ou suivie',
    merci: 'Merci. Vos soins restent les mêmes.',
    necessaire: 'Nécessaire pour le suivi',
    role: null,
  },
  proche: {
    titre: 'Le proche',
    demander: 'Demander l’accord du proche',
    choisir: 'Vous décidez, ligne par ligne',
    libre: 'Chaque ligne est libre. Les soins de votre proche restent les mêmes, que vous disiez oui ou non.',
    refuser: 'Je préfère ne pas participer',
    merci: 'Merci. Les soins de votre proche restent les mêmes.',
    necessaire: 'Nécessaire pour noter votre vécu',
    role: {
      question: 'Votre lien avec la personne soignée',
      aide: 'Pas de nom.',
      liste: LIENS_DU_PROCHE,
      manque: 'Choisissez votre lien avec la personne soignée. Vos réponses sont gardées.',
    },
  },
  representant: {
    titre: 'Le représentant ou la représentante',
    demander: 'Demander l’accord du représentant',
    ...REPRESENTANT,
    role: {
      question: 'Votre qualité',
      aide: 'Pas de nom. Une personne de confiance donne un avis, à part.',
      liste: LIENS_DU_REPRESENTANT,
      manque: 'Choisissez votre qualité. Vos réponses sont gardées.',
    },
  },
  'autre-titulaire': {
    titre: 'L’autre titulaire de l’autorité parentale',
    demander: 'Demander l’accord de l’autre titulaire',
    ...REPRESENTANT,
    role: null,
  },
};

/** With the rest said as it is: « Autre » opens a field. */
export const avecAutre = (liste: readonly Item[]): { valeur: string; libelle: string }[] => [
  ...liste.map(({ id, libelle }) => ({ valeur: id, libelle })),
  { valeur: 'autre', libelle: 'Autre…' },
];

export const REPONSES = { oui: 'Oui', non: 'Non', rien: 'Sans réponse' } as const;
export const motDe = (reponse: boolean | null | undefined): string =>
  reponse == null ? REPONSES.rien : reponse ? REPONSES.oui : REPONSES.non;
