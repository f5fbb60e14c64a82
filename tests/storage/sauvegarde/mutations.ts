/** Ways to ill-treat a backup, each named, each drawn by a seed. */
import fc from 'fast-check';
import { lireLigne, sansCorps, texteDeLigne } from '../../../src/domain/ligne.ts';
import type { LigneSignee } from '../../../src/domain/ligne.ts';
import { canonique } from '../../../src/domain/registre.ts';
import { chainesDites } from '../../../src/storage/sauvegarde/ecrire-sauvegarde.ts';
import type { Identite } from '../../../src/vault/identite.ts';
import { enOctets, joindre } from '../../../src/vault/octets.ts';
import type { Octets } from '../../../src/vault/octets.ts';
import { connu, demonter, remonter } from './aides.ts';
import type { Contenu } from './aides.ts';

export interface Materiel {
  /** Plain text of a true backup. */
  readonly texte: string;
  /** Plain text of another one, of other devices. */
  readonly autre: string;
  readonly faussaire: Identite;
}

/** `ou`, `combien`: from 0 to 1, where in the file and how much. */
export interface Geste {
  readonly nom: keyof typeof SUR_LE_CONTENU;
  readonly ou: number;
  readonly combien: number;
}

type SurLeContenu = (contenu: Contenu, geste: Geste, materiel: Materiel) => void | Promise<void>;

const rang = (liste: readonly unknown[], ou: number): number =>
  Math.min(liste.length - 1, Math.floor(ou * liste.length));

const changerLigne =
  (change: (ligne: string, geste: Geste, materiel: Materiel) => string | Promise<string>): SurLeContenu =>
  async (contenu, geste, materiel) => {
    const i = rang(contenu.lignes, geste.ou);
    const ligne = contenu.lignes[i];
    if (ligne !== undefined) contenu.lignes[i] = await change(ligne, geste, materiel);
  };

const champs = (ligne: string): [string, string, string] => {
  const [entete = '', corps = '', signature = ''] = ligne.split('\t');
  return [entete, corps, signature];
};

/** Some text in the place of the n-th number, or of the n-th string. */
function remplacer(texte: string, motif: RegExp, ou: number, par: string): string {
  const trouves = [...texte.matchAll(motif)];
  const ici = trouves[rang(trouves, ou)];
  return ici ? texte.slice(0, ici.index) + par + texte.slice(ici.index + ici[0].length) : texte;
}

const PROFOND = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
const NOMBRES = ['1e999', '-1e999', '9007199254740993', '1e15', '-0', '1.0', '0x10', '99999999999999999999'];
const CLES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '\\u005f_proto__'];
const auHasard = (liste: readonly string[], combien: number): string => liste[rang(liste, combien)] ?? '';

/** The manifest goes through text: what is put there need not be JSON. */
const dansLeManifeste =
  (change: (texte: string, geste: Geste) => string): SurLeContenu =>
  (contenu, geste) => {
    const texte = change(contenu.brut ?? canonique(contenu.manifeste), geste);
    contenu.brut = texte;
  };

const CHAMPS_DU_MANIFESTE = [
  ...(['format', 'version', 'application', 'faiteLe', 'appareil', 'appareils', 'suivis', 'lignes'] as const),
  'reglages',
];

const SUR_LE_CONTENU = {
  intact: () => undefined,
  echanger: ({ lignes }, { ou, combien }) => {
    const [i, j] = [rang(lignes, ou), rang(lignes, combien)];
    [lignes[i], lignes[j]] = [lignes[j] ?? '', lignes[i] ?? ''];
  },
  doubler: ({ lignes }, { ou, combien }) =>
    void lignes.splice(rang(lignes, combien), 0, lignes[rang(lignes, ou)] ?? ''),
  oter: ({ lignes }, { ou }) => void lignes.splice(rang(lignes, ou), 1),
  raccourcir: ({ lignes }, { ou }) => void lignes.splice(rang(lignes, ou)),
  emprunter: ({ lignes }, { ou, combien }, { autre }) => {
    const etrangeres = demonter(autre).lignes;
    lignes.splice(rang(lignes, ou), 0, etrangeres[rang(etrangeres, combien)] ?? '');
  },
  vider: changerLigne((ligne) => sansCorps(ligne)),
  'autre-corps': ({ lignes }, { ou, combien }) => {
    const [i, j] = [rang(lignes, ou), rang(lignes, combien)];
    const [entete, , signature] = champs(lignes[i] ?? '');
    lignes[i] = [entete, champs(lignes[j] ?? '')[1], signature].join('\t');
  },
  'autre-signature': ({ lignes }, { ou, combien }) => {
    const [i, j] = [rang(lignes, ou), rang(lignes, combien)];
    const [entete, corps] = champs(lignes[i] ?? '');
    lignes[i] = [entete, corps, champs(lignes[j] ?? '')[2]].join('\t');
  },
  contrefaire: changerLigne(async (ligne, { combien }, { faussaire }) => {
    const [entete, corps] = champs(ligne);
    const autre = remplacer(entete, /"id":"[^"]*"/g, combien, '"id":"faux"');
    return [autre, corps, await faussaire.signer(autre)].join('\t');
  }),
  /** The forger's key under the id of the true signer, claimed as a former id of his. */
  usurper: async (contenu, { ou }, { faussaire }) => {
    const appareils = contenu.manifeste['appareils'] as { appareil: string }[];
    const vise = appareils[rang(appareils, ou)]?.appareil ?? '';
    contenu.manifeste['appareils'] = [
      ...appareils.filter(({ appareil }) => appareil !== vise),
      { ...connu(faussaire), appareil: vise, rattachement: await faussaire.rattacher(vise) },
    ];
    for (const [i, ligne] of contenu.lignes.entries()) {
      const [entete, corps] = champs(ligne);
      if (entete.includes(`"appareil":"${vise}"`))
        contenu.lignes[i] = [entete, corps, await faussaire.signer(entete)].join('\t');
    }
  },
  'oublier-un-appareil': ({ manifeste }, { ou }) => {
    const appareils = manifeste['appareils'] as unknown[];
    manifeste['appareils'] = appareils.filter((_, i) => i !== rang(appareils, ou));
  },
  'doubler-un-appareil': ({ manifeste }, { ou }) => {
    const appareils = manifeste['appareils'] as unknown[];
    manifeste['appareils'] = [...appareils, appareils[rang(appareils, ou)]];
  },
  'doubler-un-suivi': ({ manifeste }, { ou }) => {
    const suivis = manifeste['suivis'] as unknown[];
    manifeste['suivis'] = [...suivis, suivis[rang(suivis, ou)]];
  },
  'oublier-un-suivi': ({ manifeste }, { ou }) => {
    const suivis = manifeste['suivis'] as unknown[];
    manifeste['suivis'] = suivis.filter((_, i) => i !== rang(suivis, ou));
  },
  mentir: dansLeManifeste((texte, { ou, combien }) =>
    remplacer(texte, /(?<=[:,[])\d+(?=[,\]}])/g, ou, String(Math.floor(combien * 50))),
  ),
  'mentir-sur-une-tete': dansLeManifeste((texte, { ou }) =>
    remplacer(texte, /(?<="tete":")[0-9a-f]{64}/g, ou, 'f'.repeat(64)),
  ),
  'perdre-un-champ': ({ manifeste }, { ou }) => {
    Reflect.deleteProperty(manifeste, auHasard(CHAMPS_DU_MANIFESTE, ou));
  },
  'autre-type': ({ manifeste }, { ou, combien }) => {
    const valeurs = [null, [], {}, '', 'x'.repeat(20_000), -1, true, [[]], [null]];
    manifeste[auHasard(CHAMPS_DU_MANIFESTE, ou)] = valeurs[rang(valeurs, combien)];
  },
  'version-a-venir': ({ manifeste }, { combien }) => {
    manifeste['version'] = 2 + Math.floor(combien * 1e6);
  },
  'nombre-du-manifeste': dansLeManifeste((texte, { ou, combien }) =>
    remplacer(texte, /(?<=[:,[])\d+(?=[,\]}])/g, ou, auHasard(NOMBRES, combien)),
  ),
  'cle-du-manifeste': dansLeManifeste((texte, { ou, combien }) =>
    remplacer(texte, /\{(?=")/g, ou, `{"${auHasard(CLES, combien)}":{"pollue":true},`),
  ),
  'manifeste-profond': dansLeManifeste((texte, { ou }) => remplacer(texte, /"[^"]*"/g, ou, PROFOND)),
  'nombre-d-une-ligne': changerLigne((ligne, { ou, combien }) =>
    remplacer(ligne, /(?<=[:,[])-?\d+(?=[,\]}])/g, ou, auHasard(NOMBRES, combien)),
  ),
  'cle-d-une-ligne': changerLigne((ligne, { ou, combien }) =>
    remplacer(ligne, /\{(?=")/g, ou, `{"${auHasard(CLES, combien)}":{"pollue":true},`),
  ),
  'ligne-profonde': changerLigne((ligne, { combien }) => remplacer(ligne, /"[^"]*"/g, combien, PROFOND)),
  'champ-de-trop': changerLigne((ligne) => `${ligne}\tencore`),
  'autre-fin': (contenu, { combien }) => {
    contenu.fin = auHasard(
      ['', 'fin', 'fin\t', 'fin\t1', 'fin\t-1', `${contenu.fin}\n${contenu.fin}`],
      combien,
    );
  },
} satisfies Record<string, SurLeContenu>;

export const unGeste: fc.Arbitrary<Geste> = fc.record({
  nom: fc.constantFrom(...(Object.keys(SUR_LE_CONTENU) as (keyof typeof SUR_LE_CONTENU)[])),
  ou: fc.double({ min: 0, max: 1, noNaN: true }),
  combien: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** The manifest made to agree with the lines that are there, so that what checks come after are met. */
function accorder({ manifeste, lignes }: Contenu): string {
  const parSuivi = new Map<string, LigneSignee[]>();
  for (const texte of lignes) {
    try {
      const ligne = lireLigne(texte);
      const { suivi } = ligne.ecriture.entete;
      parSuivi.set(suivi, [...(parSuivi.get(suivi) ?? []), ligne]);
    } catch {
      // Not a line any more: the reader will say so.
    }
  }
  const suivis = [...parSuivi].map(([id, siennes]) => ({ id, chaines: chainesDites(siennes) }));
  return remonter({
    manifeste: { ...manifeste, suivis, lignes: lignes.length },
    lignes,
    fin: `fin\t${lignes.length}`,
  });
}

/** Everything that the lines of a text hold: signed bytes and content. */
export const lignesDe = (texte: string): string[] =>
  demonter(texte).lignes.map((ligne) => texteDeLigne(lireLigne(ligne)));

export async function malmener(
  materiel: Materiel,
  gestes: readonly Geste[],
  accorde: boolean,
): Promise<string> {
  const contenu = demonter(materiel.texte);
  for (const geste of gestes) await SUR_LE_CONTENU[geste.nom](contenu, geste, materiel);
  return accorde && contenu.brut === undefined ? accorder(contenu) : remonter(contenu);
}

/** On bytes, whatever they are: the file as it lies on a disk, or what it holds once open. */
export type Accident =
  | { readonly genre: 'couper'; readonly part: number }
  | { readonly genre: 'retourner'; readonly parts: readonly number[]; readonly bit: number }
  | { readonly genre: 'glisser'; readonly part: number; readonly octets: Uint8Array }
  | { readonly genre: 'prolonger'; readonly octets: Uint8Array }
  | { readonly genre: 'repeter' };

const part = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
/** Among them, bytes that are no UTF-8. */
const octets = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 40 }),
  fc.constantFrom(
    Uint8Array.of(0xff),
    Uint8Array.of(0xc0, 0x80),
    Uint8Array.of(0xed, 0xa0, 0x80),
    Uint8Array.of(0),
  ),
);

export const unAccident: fc.Arbitrary<Accident> = fc.oneof(
  fc.record({ genre: fc.constant('couper' as const), part }),
  fc.record({
    genre: fc.constant('retourner' as const),
    parts: fc.array(part, { minLength: 1, maxLength: 3 }),
    bit: fc.nat({ max: 7 }),
  }),
  fc.record({ genre: fc.constant('glisser' as const), part, octets }),
  fc.record({ genre: fc.constant('prolonger' as const), octets }),
  fc.record({ genre: fc.constant('repeter' as const) }),
);

export function subir(intacts: Uint8Array, accident: Accident): Octets {
  const abimes = new Uint8Array(intacts);
  const place = (ou: number): number => Math.floor(ou * abimes.length);
  switch (accident.genre) {
    case 'couper':
      return abimes.slice(0, place(accident.part));
    case 'retourner':
      for (const ou of accident.parts) {
        const i = place(ou);
        abimes[i] = (abimes[i] ?? 0) ^ (1 << accident.bit);
      }
      return abimes;
    case 'glisser': {
      const i = place(accident.part);
      return joindre([abimes.subarray(0, i), accident.octets, abimes.subarray(i)]);
    }
    case 'prolonger':
      return joindre([abimes, accident.octets]);
    case 'repeter':
      return joindre([abimes, abimes]);
  }
}

/** Files that somebody could choose by mistake, or on purpose. */
export const AUTRES_FICHIERS: Readonly<Record<string, Octets>> = {
  vide: new Uint8Array(0),
  'un octet': Uint8Array.of(0),
  'un zip': joindre([Uint8Array.of(0x50, 0x4b, 3, 4), new Uint8Array(500)]),
  'un PDF': enOctets(`%PDF-1.7\n${'x'.repeat(500)}\n%%EOF`),
  'un JSON': enOctets('{"format":"sillage-sauvegarde","version":1}'),
  'le début d’un fichier age': enOctets('age-encryption.org/v1\n'),
  'un fichier age pour personne': enOctets('age-encryption.org/v1\n--- AAAA\n'),
  'un fichier age en lettres': enOctets(
    '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n',
  ),
  'un en-tête sans fin': enOctets(`age-encryption.org/v1\n${'-> X25519 AAAA\n'.repeat(20_000)}`),
  'des zéros': new Uint8Array(200_000),
};

/** Plain contents, well closed. */
export const autresContenus = (texte: string): Readonly<Record<string, Octets>> => ({
  rien: new Uint8Array(0),
  'une ligne vide': enOctets('\n'),
  'le manifeste seul': enOctets(`${texte.split('\n')[0] ?? ''}\n`),
  'le manifeste sans fin de ligne': enOctets(texte.split('\n')[0] ?? ''),
  'les lignes sans le manifeste': enOctets(texte.split('\n').slice(1).join('\n')),
  'un autre JSON': enOctets('{}\n'),
  'un tableau': enOctets('[]\n'),
  null: enOctets('null\n'),
  'des lignes vides': enOctets(texte.replaceAll('\n', '\n\n')),
  'des fins de ligne de Windows': enOctets(texte.replaceAll('\n', '\r\n')),
  'une marque d’ordre': enOctets(`\ufeff${texte}`),
  'de l’UTF-16': new Uint8Array(Buffer.from(texte, 'utf16le')),
  'une profondeur d’un million': enOctets(`${'['.repeat(1_000_000)}\n`),
  'un long nombre': enOctets(`{"format":"sillage-sauvegarde","version":${'9'.repeat(100_000)}}\n`),
});
