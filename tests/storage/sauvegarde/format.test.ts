/** What docs/format.md says, done by a stranger who has only the file, the document, and ordinary commands. */
import 'fake-indexeddb/auto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lireLigne, sansCorps } from '../../../src/domain/ligne.ts';
import { creerIdentite } from '../../../src/vault/identite.ts';
import { coffreOuvert, debutDeSuivi, releve, retrait } from '../aides.ts';
import { chaineDe, CLE, composer, connu, demonter, remonter, restaurer, sauvegarder } from './aides.ts';
import type { Contenu } from './aides.ts';

const present = (commande: string, ...args: string[]): boolean => spawnSync(commande, args).status === 0;
const manquent = [
  ...(present('age', '--version') ? [] : ['age']),
  ...(present('openssl', 'version') ? [] : ['openssl']),
  ...(present('python3', '--version') ? [] : ['python3']),
];
if (manquent.length > 0)
  console.warn(
    `Absent ici : ${manquent.join(', ')}. La lecture d’une sauvegarde sans Sillage n’est pas essayée.`,
  );

const DOCUMENT = readFileSync(new URL('../../../docs/format.md', import.meta.url), 'utf8');
const SCRIPT = /```python\n([^]*?)```/.exec(DOCUMENT)?.[1] ?? '';

test('le programme du document tient en 30 lignes', () => {
  expect(SCRIPT.trimEnd().split('\n').length).toBeLessThanOrEqual(30);
});

describe.skipIf(manquent.length > 0)('sans Sillage', { timeout: 60_000 }, () => {
  let dossier: string;
  let texte: string;
  const chemin = (nom: string): string => join(dossier, nom);

  beforeAll(async () => {
    dossier = mkdtempSync(join(tmpdir(), 'sillage-format-'));
    writeFileSync(chemin('verify.py'), SCRIPT);
    writeFileSync(chemin('cle.txt'), `${CLE}\n`);
    writeFileSync(chemin('sauvegarde.age'), await uneSauvegarde());
    const { status, stderr } = spawnSync(
      'age',
      ['-d', '-i', chemin('cle.txt'), '-o', chemin('clair.txt'), chemin('sauvegarde.age')],
      { encoding: 'utf8' },
    );
    expect(status, stderr).toBe(0);
    texte = readFileSync(chemin('clair.txt'), 'utf8');
  }, 60_000);
  afterAll(() => {
    rmSync(dossier, { recursive: true });
  });

  function verifier(contenu: string): { juste: boolean; dit: string } {
    writeFileSync(chemin('a-verifier.txt'), contenu);
    const { status, stdout, stderr } = spawnSync('python3', [chemin('verify.py'), chemin('a-verifier.txt')], {
      encoding: 'utf8',
    });
    return { juste: status === 0, dit: `${stdout}${stderr}` };
  }

  const changer = (change: (contenu: Contenu) => void): string => {
    const contenu = demonter(texte);
    change(contenu);
    return remonter(contenu);
  };

  test('une vraie sauvegarde se vérifie : deux appareils, un effacement, un adieu', () => {
    expect(verifier(texte).dit).toMatch(/^TRUE: 8 lines, 1 of them erased/);
  });

  test('un ancien nom, réclamé par sa clé, se vérifie', async () => {
    const identite = await creerIdentite();
    const ancien = 'a'.repeat(32);
    const rattachement = await identite.rattacher(ancien);
    const chaine = await chaineDe(identite, [releve('s1', 'un'), releve('s1', 'deux')], { appareil: ancien });
    const contenu = composer([{ ...connu(identite), appareil: ancien, rattachement }], { s1: chaine });
    expect(verifier(contenu).dit).toMatch(/^TRUE: 2 lines/);
    expect(verifier(contenu.replace(rattachement, await identite.rattacher('b'.repeat(32)))).dit).toMatch(
      /^FALSE: the key/,
    );
  });

  const rangDeAvant = ({ lignes }: Contenu): number => lignes.findIndex((ligne) => ligne.includes('avant'));

  const FALSIFIEES: readonly [string, RegExp, (contenu: Contenu) => void][] = [
    [
      'un mot changé',
      /content/,
      (c) => (c.lignes = c.lignes.map((ligne) => ligne.replace('avant', 'Avant'))),
    ],
    ['un mot ôté', /content/, (c) => (c.lignes[rangDeAvant(c)] = sansCorps(c.lignes[rangDeAvant(c)] ?? ''))],
    [
      'une heure changée',
      /chain|signature/,
      (c) => (c.lignes[0] = c.lignes[0]?.replace(/"mural":\d+/, '"mural":1') ?? ''),
    ],
    [
      'une ligne ôtée, et le manifeste accordé',
      /chain|manifest/,
      (c) => {
        c.lignes.splice(rangDeAvant(c), 1);
        c.manifeste['lignes'] = c.lignes.length;
        c.fin = `fin\t${c.lignes.length}`;
      },
    ],
    ['une ligne ôtée', /lines are missing/, (c) => c.lignes.splice(1, 1)],
    [
      'deux lignes échangées',
      /chain/,
      (c) => {
        const i = rangDeAvant(c);
        c.lignes.splice(i - 1, 2, c.lignes[i] ?? '', c.lignes[i - 1] ?? '');
      },
    ],
    [
      'une signature d’une autre ligne',
      /signature/,
      (c) => {
        const [entete = '', corps = ''] = c.lignes[0]?.split('\t') ?? [];
        c.lignes[0] = [entete, corps, lireLigne(c.lignes[1] ?? '').signature].join('\t');
      },
    ],
    [
      'une clé d’un autre',
      /key/,
      (c) => {
        const [un, deux] = c.manifeste['appareils'] as { appareil: string; cle: string }[];
        c.manifeste['appareils'] = [{ ...un, cle: deux?.cle }, deux];
      },
    ],
    ['une tête changée', /manifest/, (c) => (c.brut = texteDuManifeste(c).replace(/"tete":"./, '"tete":"x'))],
  ];

  const texteDuManifeste = (contenu: Contenu): string => remonter(contenu).split('\n')[0] ?? '';

  test.each(FALSIFIEES)('%s : faux', (_quoi, raison, change) => {
    const { juste, dit } = verifier(changer(change));
    expect(juste).toBe(false);
    expect(dit).toMatch(/^FALSE: /);
    expect(dit).toMatch(raison);
  });

  test('une ligne se vérifie à la main, comme le document le montre', () => {
    const [ligne = ''] = demonter(texte).lignes;
    const [entete = '', corps = '', signature = ''] = ligne.split('\t');
    const { appareil, empreinte } = JSON.parse(entete) as { appareil: string; empreinte: string };
    const appareils = demonter(texte).manifeste['appareils'] as { appareil: string; cle: string }[];
    const cle = appareils.find((a) => a.appareil === appareil)?.cle ?? '';
    const fichiers = { header: `${entete}\n`, content: `${corps}\n`, 'sig.b64': signature, 'key.b64': cle };
    for (const [nom, contenu] of Object.entries(fichiers)) writeFileSync(chemin(nom), contenu);
    const commandes = /one line by hand[^]*?```sh\n([^]*?)```/i.exec(DOCUMENT)?.[1] ?? '';
    const { status, stdout, stderr } = spawnSync('sh', ['-eu'], {
      cwd: dossier,
      input: commandes,
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    expect(stdout).toContain(empreinte);
    expect(stdout).toContain('Signature Verified Successfully');
  });
});

async function uneSauvegarde(): Promise<Uint8Array> {
  const { coffre } = await coffreOuvert();
  await coffre.append(debutDeSuivi('s1', false));
  await coffre.append(releve('s1', 'avant 🕰️'));
  const secret = releve('s1', 'Ma fille s’appelle Zoé');
  await coffre.append(secret);
  const { coffre: autre } = await coffreOuvert();
  await restaurer(autre, await sauvegarder(coffre));
  await autre.append(releve('s1', 'de l’autre'));
  await restaurer(coffre, await sauvegarder(autre));
  await coffre.append(releve('s1', 'après', { efface: [secret.id] }));
  await coffre.append(releve('s2', 'reprise'));
  await coffre.append(retrait('s2'));
  await coffre.append(debutDeSuivi('s3', true));
  await coffre.append(releve('s3', 'essai'));
  return new Uint8Array(await (await sauvegarder(coffre)).arrayBuffer());
}
