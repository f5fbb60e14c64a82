/** The proof at the end of a document, to compare by eye with the app or with another copy. */
import { groupesDe } from '../../domain/preuve.ts';
import type { Preuve } from '../modeles/commun.ts';
import type { Fragment, Noeud } from '../pdf/types.ts';
import type { Provenance } from '../provenance/provenance.ts';

/** In points; a letter to somebody at home has its own. */
const CORPS = 8;

const ecrites = (nombre: number): string => `${nombre}\u00a0${nombre > 1 ? 'écritures' : 'écriture'}`;
const empreinte = (hex: string): Fragment => ({ text: groupesDe(hex).join(' ') });
const cle = (connue: string | null): string => (connue === null ? '' : `, clé de l’appareil\u00a0${connue}`);

const chaine = ({ nombre, tete, empreinte: connue }: Preuve[number]): (string | Fragment)[] => [
  `${ecrites(nombre)}, dernière empreinte `,
  empreinte(tete),
  `${cle(connue)}\u202f; `,
];

function origine({ registres }: Provenance): (string | Fragment)[] {
  const chaines = registres.flatMap((registre) => registre.chaines);
  const [seule] = chaines;
  if (seule && chaines.length === 1) return ['registre de ', ...chaine(seule)];
  const quoi = registres.length > 1 ? 'registre' : 'appareil';
  return chaines.flatMap((une, rang) => [`${quoi}\u00a0${rang + 1}\u00a0: `, ...chaine(une)]);
}

/** One sentence: the end of each chain, and the digest of the data. */
export const preuve = (provenance: Provenance | null, corps = CORPS): Noeud[] =>
  provenance === null
    ? []
    : [
        {
          text: [
            { text: 'Preuve (SHA-256)', bold: true },
            '\u00a0: ',
            ...origine(provenance),
            'empreinte des données ',
            empreinte(provenance.donnees),
            '.',
          ],
          style: 'petit',
          fontSize: corps,
          margin: [0, 4, 0, 0],
          unbreakable: true,
        },
      ];
