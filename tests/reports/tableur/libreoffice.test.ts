/** Opens our files in a real spreadsheet, and looks at what it understood. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lireLignes } from '../../../src/domain/tableur-lu.ts';
import { enCsv } from '../../../src/reports/tableur/csv.ts';
import { feuilleDuPlan } from '../../../src/reports/tableur/plan.ts';
import { enXlsx } from '../../../src/reports/tableur/xlsx.ts';
import { lireZip } from './lecteur-zip.ts';
import { UNE_ACTION } from '../../aides/uneAction.ts';

const SOFFICE = spawnSync('soffice', ['--version']).status === 0;
if (!SOFFICE)
  console.warn(
    '\n*** LIBREOFFICE ABSENT : LES FICHIERS DE TABLEUR NE SONT PAS ESSAYÉS ICI (apt-get install libreoffice-calc) ***\n',
  );

const MOTS = 'Réécrire «\u00a0Où entrer\u202f?\u00a0», œuvrer à l’accueil';
const feuille = feuilleDuPlan(
  [{ ...UNE_ACTION, action: MOTS, constat: 'Dit "non" ; deux\nlignes', cible: '=1+1', valeurDepart: '@A1' }],
  [
    { colonne: 'identifiant', titre: 'Identifiant' },
    { colonne: 'numero', titre: 'N°' },
    { colonne: 'action', titre: 'Intitulé' },
    { colonne: 'constat', titre: 'Constat' },
    { colonne: 'echeance', titre: 'Échéance' },
    { colonne: 'impact', titre: 'Impact' },
    { colonne: 'cible', titre: '=2+2' },
    { colonne: 'valeur-depart', titre: 'Départ' },
    { colonne: 'cdu', titre: 'CDU' },
  ],
);

let dossier: string;
beforeAll(() => {
  dossier = mkdtempSync(join(tmpdir(), 'sillage-tableur-'));
});
afterAll(() => {
  rmSync(dossier, { recursive: true });
});

/** Separator, quote, UTF-8, from line 1; then French, and cells as they are shown rather than as they are kept. */
const ENTREE_CSV = '--infilter=CSV:59,34,76,1,,1036,false,true';
/** The seventh token: quotes around texts, and around nothing else. */
const SORTIE_CSV = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,1036,true';
/** A formula is written as such instead of its result. */
const SORTIE_DES_FORMULES = `${SORTIE_CSV},false,true`;

function convertir(nom: string, octets: Uint8Array | string, vers: string, ...entree: string[]): Buffer {
  const fichier = join(dossier, nom);
  writeFileSync(fichier, octets);
  const profil = `-env:UserInstallation=${pathToFileURL(join(dossier, 'profil')).href}`;
  const sortie = join(dossier, 'sortie');
  const { status, stderr } = spawnSync(
    'soffice',
    [profil, '--headless', ...entree, '--convert-to', vers, '--outdir', sortie, fichier],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`soffice : ${stderr}`);
  return readFileSync(join(sortie, nom.replace(/\w+$/, vers.split(':')[0] ?? '')));
}
const cellulesDe = (csv: Buffer) => lireLignes(csv.toString(), '\t').map(({ cellules }) => cellules);

const ECHEANCE = 4;
const ATTENDU = [
  ['Identifiant', 'N°', 'Intitulé', 'Constat', 'Échéance', 'Impact', "'=2+2", 'Départ', 'CDU'],
  ['action-1', '1', MOTS, 'Dit "non" ; deux\nlignes', '13/11/2026', '2', "'=1+1", "'@A1", ''],
];

describe.runIf(SOFFICE)('LibreOffice', () => {
  test('lit le XLSX : accents, nombres, dates, et aucun calcul', async () => {
    const octets = new Uint8Array(await (await enXlsx(feuille, 'Plan d’actions')).arrayBuffer());
    const vu = convertir('plan.xlsx', octets, SORTIE_CSV);
    expect(cellulesDe(vu)).toEqual(ATTENDU);
    // Texts are quoted, numbers and dates are not: the spreadsheet knows which is which.
    expect(vu.toString()).toContain('\t1\t"Réécrire');
    expect(vu.toString()).toContain('\t13/11/2026\t2\t"\'=1+1"');
    expect(cellulesDe(convertir('formules.xlsx', octets, SORTIE_DES_FORMULES))).toEqual(ATTENDU);
  });

  test('lit le CSV de même, dates comprises', () => {
    const vu = convertir('plan.csv', enCsv(feuille), SORTIE_CSV, ENTREE_CSV);
    const [titres, ligne] = cellulesDe(vu);
    expect(titres).toEqual(ATTENDU[0]);
    // Shown as dates are on this machine.
    expect(ligne?.toSpliced(ECHEANCE, 1)).toEqual(ATTENDU[1]?.toSpliced(ECHEANCE, 1));
    expect(vu.toString()).toContain('\t1\t"Réécrire');
    const xlsx = lireZip(convertir('dates.csv', enCsv(feuille), 'xlsx', ENTREE_CSV));
    // 13/11/2026, in days since 30/12/1899.
    expect(xlsx.get('xl/worksheets/sheet1.xml')).toMatch(/<c r="E2"[^>]*><v>46339<\/v>/);
    expect(xlsx.get('xl/worksheets/sheet1.xml')).not.toContain('<f');
  });
});
