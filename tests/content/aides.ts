import type { Bloc } from '../../src/content/blocs.ts';
import { textesDe } from '../../src/content/blocs.ts';
import * as accords from '../../src/content/accords/index.ts';
import { PAGES_D_AIDE } from '../../src/content/aide/index.ts';
import { ETATS } from '../../src/content/etats.ts';
import * as interfaceCommune from '../../src/content/interface.ts';
import * as listes from '../../src/content/listes/index.ts';
import { PAGES_LEGALES } from '../../src/content/pages/index.ts';
import * as postures from '../../src/content/postures.ts';
import { VARIABLES, VARIABLES_PAR_DEFAUT, remplirTexte } from '../../src/content/variables.ts';

export interface Phrase {
  readonly ou: string;
  readonly texte: string;
}

/** Every string inside a value, with the path that leads to it; functions are skipped. */
export function phrasesDe(valeur: unknown, ou: string): Phrase[] {
  if (typeof valeur === 'string') return [{ ou, texte: valeur }];
  if (typeof valeur !== 'object' || valeur === null) return [];
  return Object.entries(valeur).flatMap(([cle, v]) => phrasesDe(v, `${ou}.${cle}`));
}

export async function pages(): Promise<{ id: string; blocs: readonly Bloc[] }[]> {
  const toutes = [...PAGES_D_AIDE, ...PAGES_LEGALES];
  return Promise.all(toutes.map(async ({ id, charger }) => ({ id, blocs: await charger() })));
}

const PHRASES_A_TROU: readonly string[] = [
  interfaceCommune.enregistreA('14\u00a0h\u00a005'),
  interfaceCommune.nomRepere('Dupont'),
  remplirTexte('{{unite}}', {}),
];

/** Every sentence of ours; the words reported in the example are not ours. */
export async function toutesLesPhrases(): Promise<Phrase[]> {
  const longues = (await pages()).flatMap(({ id, blocs }) =>
    textesDe(blocs).map((texte, rang) => ({ ou: `${id}[${rang}]`, texte })),
  );
  return [
    ...longues,
    ...phrasesDe(PAGES_D_AIDE, 'aide'),
    ...phrasesDe(PAGES_LEGALES, 'pages'),
    ...phrasesDe(accords, 'accords'),
    ...phrasesDe(listes, 'listes'),
    ...phrasesDe(postures, 'postures'),
    ...phrasesDe(interfaceCommune, 'interface'),
    ...phrasesDe(ETATS, 'etats'),
    ...phrasesDe([VARIABLES, VARIABLES_PAR_DEFAUT], 'variables'),
    ...phrasesDe(PHRASES_A_TROU, 'phrases à trou'),
  ];
}
