/** One sheet for every document that the two cases can give: tagged, archivable, whole, and always the same bytes. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { lireCas } from '../../src/domain/cas.ts';
import { definir, type Demande } from '../../src/reports/documents/index.ts';
import { demandesDuCasEntier } from '../../src/reports/node.ts';
import { rendrePdf } from '../../src/reports/pdf/taggedPdf.ts';
import { texteDuPdf } from '../aides/lecteur-pdf-texte.ts';
import { fichierDuCas, texteDuCas } from '../aides/lesCas.ts';
import { verifierPdf } from './pdf/verifier-pdf.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const AILLEURS = 'Indian/Reunion';
const ICI = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = ICI;
});

const nomDe = (demande: Demande): string =>
  [
    demande.document,
    'pour' in demande ? (demande.pour ?? '') : '',
    'lecture' in demande ? (demande.lecture ?? '') : '',
    'suivi' in demande ? (demande.suivi.prevu?.code ?? '') : '',
  ]
    .filter(Boolean)
    .join(' ');

const empreinte = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex');

const { version: VERSION } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** SHA-256 of each document made above. */
const faits = new Set<string>();

const SEPT = ['accord', 'journal', 'fiche', 'bilan', 'plan', 'retour-equipe', 'retour-patient'] as const;

describe.each([
  // A case of one suivi makes no bilan.
  ['01-chirurgie-ambulatoire', SEPT.filter((document) => document !== 'bilan')],
  ['02-trois-consultations', SEPT],
] as const)('les documents du cas %s', (cas, attendus) => {
  // A document names the version that made it: the one that the other program has.
  const demandes = demandesDuCasEntier(lireCas(texteDuCas(cas))).map((demande) => ({
    ...demande,
    application: VERSION,
  }));

  test('il y en a de chaque sorte, le retour au patient aussi en facile à lire', () => {
    expect(new Set(demandes.map(({ document }) => document))).toEqual(new Set(attendus));
    expect(demandes.map(nomDe).join()).toMatch(/retour-patient patient facile/);
  });

  test.each(demandes.map((demande) => [nomDe(demande), demande] as const))('%s', async (_nom, demande) => {
    const octets = await rendrePdf(definir(demande));
    faits.add(empreinte(octets));
    expect(verifierPdf(octets, definir(demande))).toEqual([]);
    expect(texteDuPdf(octets)).not.toMatch(/undefined|NaN|\[object|\{\{|ne peuvent pas être imprimés/);
    process.env['TZ'] = AILLEURS;
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(AILLEURS);
    expect(Buffer.from(octets).equals(await rendrePdf(definir(demande)))).toBe(true);
  });
});

describe('un autre programme', () => {
  test('en allemand et dans un autre fuseau, fait les mêmes octets', () => {
    const dossier = mkdtempSync(join(tmpdir(), 'sillage-conformite-'));
    try {
      execFileSync(
        process.execPath,
        ['scripts/rapports.mjs', '--cas', fichierDuCas('02-trois-consultations'), '--vers', dossier],
        {
          env: { ...process.env, TZ: AILLEURS, LC_ALL: 'de_DE.UTF-8', INIT_CWD: process.cwd() },
          stdio: 'pipe',
        },
      );
      const ailleurs = readdirSync(dossier).filter((nom) => nom.endsWith('.pdf'));
      expect(ailleurs.length).toBeGreaterThan(20);
      expect(ailleurs.filter((nom) => !faits.has(empreinte(readFileSync(join(dossier, nom)))))).toEqual([]);
    } finally {
      rmSync(dossier, { recursive: true });
    }
  });
});
