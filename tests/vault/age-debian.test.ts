import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chiffrerEntier, dechiffrerEntier } from '../../src/vault/age.ts';
import { creerIdentite } from '../../src/vault/identite.ts';
import { enOctets } from '../../src/vault/octets.ts';
import type { Octets } from '../../src/vault/octets.ts';
import { PHRASE, SCRYPT_ESSAI } from './aides.ts';

const present = (commande: string) => spawnSync(commande, ['--version']).status === 0;
const AGE = present('age');
/** `age` asks for a phrase on a terminal only: `script` lends it one. */
const TERMINAL = AGE && present('script');
if (!AGE) console.warn('La commande « age » est absente : l’échange de fichiers avec elle n’est pas essayé.');
else if (!TERMINAL)
  console.warn('La commande « script » est absente : « age » n’est pas essayé avec une phrase.');

/** Larger than one block of the format. */
const CLAIR = enOctets('Elle a dit merci. '.repeat(10_000));

let dossier: string;
beforeAll(() => {
  dossier = mkdtempSync(join(tmpdir(), 'sillage-age-'));
});
afterAll(() => {
  rmSync(dossier, { recursive: true });
});

const chemin = (nom: string) => join(dossier, nom);
const lire = (nom: string): Octets => new Uint8Array(readFileSync(chemin(nom)));

function lancer(commande: string, args: string[], entree?: string): string {
  const { status, stdout, stderr } = spawnSync(commande, args, { input: entree, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${commande} : ${stdout}${stderr}`);
  return stdout;
}

const auTerminal = (args: string[], ...reponses: string[]) =>
  lancer(
    'script',
    ['-qec', ['age', ...args].join(' '), '/dev/null'],
    reponses.map((ligne) => `${ligne}\n`).join(''),
  );

describe.skipIf(!AGE)('la commande « age »', () => {
  let identite: string;
  let destinataire: string;
  beforeAll(() => {
    lancer('age-keygen', ['-o', chemin('cle')]);
    identite = readFileSync(chemin('cle'), 'utf8');
    destinataire = lancer('age-keygen', ['-y', chemin('cle')]).trim();
  });

  test('ouvre ce que Sillage a fermé pour une clé', async () => {
    writeFileSync(chemin('remise'), await chiffrerEntier(CLAIR, { destinataires: [destinataire] }));
    lancer('age', ['-d', '-i', chemin('cle'), '-o', chemin('clair'), chemin('remise')]);
    expect(Buffer.compare(lire('clair'), CLAIR)).toBe(0);
  });

  test('ferme ce que Sillage ouvre : avec son fichier de clé, ou l’identité d’un appareil', async () => {
    const appareil = await creerIdentite();
    writeFileSync(chemin('a-fermer'), CLAIR);
    const pour = ['-r', destinataire, '-r', appareil.age.destinataire];
    lancer('age', [...pour, '-o', chemin('ferme'), chemin('a-fermer')]);
    for (const cle of [identite, appareil.age.cle]) {
      const clair = await dechiffrerEntier(new Blob([lire('ferme')]), { identite: cle }, CLAIR.length);
      expect(Buffer.compare(clair, CLAIR)).toBe(0);
    }
  });

  test.skipIf(!TERMINAL)('ouvre avec la phrase en petites lettres, sans accents', async () => {
    writeFileSync(chemin('sauvegarde'), await chiffrerEntier(CLAIR, { phrase: PHRASE }, SCRYPT_ESSAI));
    auTerminal(['-d', '-o', chemin('clair-phrase'), chemin('sauvegarde')], PHRASE.replace('é', 'e'));
    expect(Buffer.compare(lire('clair-phrase'), CLAIR)).toBe(0);
  });

  test.skipIf(!TERMINAL)(
    'ferme par une phrase ce que Sillage ouvre',
    async () => {
      writeFileSync(chemin('a-fermer'), CLAIR);
      auTerminal(['-p', '-o', chemin('par-phrase'), chemin('a-fermer')], 'un mot et deux', 'un mot et deux');
      const clair = await dechiffrerEntier(
        new Blob([lire('par-phrase')]),
        { phrase: 'Un mot et deux' },
        CLAIR.length,
      );
      expect(Buffer.compare(clair, CLAIR)).toBe(0);
    },
    60_000,
  );
});
