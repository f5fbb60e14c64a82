import { describe, expect, test } from 'vitest';
import { neutraliser } from '../../../src/reports/tableur/cellules.ts';
import { enCsv } from '../../../src/reports/tableur/csv.ts';
import { COLONNES_DU_PLAN } from '../../../src/reports/tableur/colonnes.ts';
import { feuilleDuPlan } from '../../../src/reports/tableur/plan.ts';
import { feuilleDesVerbatims } from '../../../src/reports/tableur/verbatims.ts';
import { enXlsx } from '../../../src/reports/tableur/xlsx.ts';
import { UNE_ACTION } from '../../aides/uneAction.ts';
import { CHOIX_DU_PATIENT, unSuivi } from '../../aides/unSuivi.ts';
import { lireZip } from './lecteur-zip.ts';

const DANGEREUX = ['=1+1', '+33', '-2 sur 5', '@SOMME(A1)', '\t=1', '\r=1', '  =1', '＝1'];

test.each(DANGEREUX)('« %s » ne peut pas devenir un calcul', (texte) => {
  expect(neutraliser(texte)).toBe(`'${texte}`);
});
test.each(['Le patient =', '14 min', '« Oui »', ''])('« %s » reste tel quel', (texte) => {
  expect(neutraliser(texte)).toBe(texte);
});

describe('Le plan en CSV', () => {
  const csv = enCsv(
    feuilleDuPlan([{ ...UNE_ACTION, cible: '=1+1', constat: 'Dit "non"\u202f; deux\nlignes' }]),
  );

  test('s’ouvre dans un tableur français : marque UTF-8, points-virgules, dates du jour au mois', () => {
    expect(csv.startsWith('\ufeffIdentifiant;N°;')).toBe(true);
    expect(csv).not.toContain('sep=');
    expect(csv).toContain(';12/10/2026;13/11/2026;');
    expect(csv).toContain(';"Dit ""non""\u202f; deux\nlignes";');
    expect(csv).toContain(";'=1+1;");
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  test('garde l’identifiant de l’action, et jamais ses suivis', () => {
    const [, ligne] = csv.split('\r\n');
    expect(ligne?.startsWith('action-1;1;')).toBe(true);
    expect(enCsv(feuilleDuPlan([{ ...UNE_ACTION, suivis: ['suivi-secret'] }]))).not.toContain('suivi-secret');
  });

  test('se plie au fichier de l’établissement : colonnes choisies, dans l’ordre, renommées', () => {
    const voulues = [
      { colonne: 'etat', titre: 'Avancement' },
      { colonne: 'action', titre: 'Intitulé' },
    ] as const;
    expect(enCsv(feuilleDuPlan([{ ...UNE_ACTION, etat: 'reportee' }], voulues))).toBe(
      `\ufeffAvancement;Intitulé\r\nReportée;${UNE_ACTION.action}\r\n`,
    );
  });

  test('porte les 25 champs, moins les suivis, plus l’identifiant, la nouvelle date et la raison', () => {
    expect(COLONNES_DU_PLAN).toHaveLength(25 - 1 + 3);
  });

  test('ne montre un critère HAS que vérifié', () => {
    const critere = (verifie: boolean) =>
      enCsv(feuilleDuPlan([{ ...UNE_ACTION, critereHas: { code: '1.3-11', verifie } }]));
    expect(critere(true)).toContain(';1.3-11;');
    expect(critere(false)).not.toContain('1.3-11');
  });
});

test('le plan en XLSX garde les accents, et des dates qui sont des dates', async () => {
  const colonnes = [
    { colonne: 'numero', titre: 'N°' },
    { colonne: 'action', titre: 'Action' },
    { colonne: 'echeance', titre: 'Échéance' },
    { colonne: 'cible', titre: '=Cible' },
  ] as const;
  const feuille = feuilleDuPlan([{ ...UNE_ACTION, cible: '=1+1 <&>\u0001' }], colonnes);
  const fichiers = lireZip(await (await enXlsx(feuille, 'Plan d’actions')).bytes());
  const xml = fichiers.get('xl/worksheets/sheet1.xml') ?? '';
  const tout = [...fichiers.values()].join('\n');
  expect(fichiers.get('xl/workbook.xml')).toContain('Plan d’actions');
  // 13/11/2026, in days since 30/12/1899.
  expect(xml).toMatch(/<c r="C2"[^>]*><v>46339<\/v>/);
  expect(xml).toMatch(/<c r="A2"[^>]*><v>1<\/v>/);
  expect(fichiers.get('xl/styles.xml')).toContain('dd/mm/yyyy');
  expect(tout).toContain('Échéance');
  expect(tout).toContain(UNE_ACTION.action);
  expect(tout).toContain("'=1+1 &lt;&amp;&gt;");
  expect(tout).toContain("'=Cible");
  expect(xml).not.toContain('<f>');
});

describe('Les verbatims', () => {
  const dit = { source: 'dit', qui: 'patient', sujet: 'patient', type: 'verbatim-patient' } as const;
  const suivi = (citations: boolean) =>
    unSuivi()
      .avecPreparation()
      .avecAccord('patient', { choix: { ...CHOIX_DU_PATIENT, citations } })
      .enCours()
      .releve({ ...dit, texte: 'On m’oublie.' })
      .releve({ ...dit, qui: 'professionnel', role: 'brancardier', texte: 'Je cours.' })
      .releve({ texte: 'Un fait vu.' })
      .fiche('constats', [{ id: 'c1', libelle: 'Seul', theme: 'attente', releves: ['a3'] }])
      .suivi();

  test('gardent le thème, l’étape, la source, la famille de métiers et les mots', () => {
    const { lignes } = feuilleDesVerbatims([suivi(true)]);
    expect(lignes).toHaveLength(2);
    expect(lignes[0]).toMatchObject([
      '',
      expect.any(String),
      'dit (professionnel)',
      expect.any(String),
      'Je cours.',
    ]);
    expect(lignes[1]).toMatchObject(['attente', expect.any(String), 'dit (patient)', '', 'On m’oublie.']);
  });

  test('ne sortent pas sans l’accord de la personne', () => {
    expect(enCsv(feuilleDesVerbatims([suivi(false)]))).not.toContain('On m’oublie.');
  });

  test('ne disent ni code, ni jour, ni heure, ni métier', () => {
    const csv = enCsv(feuilleDesVerbatims([suivi(true)]));
    for (const indice of ['H4RV', '2026', 's1', 'a3', 'brancardier', 'Brancardier'])
      expect(csv).not.toContain(indice);
    expect(csv).not.toMatch(/\d{1,2}\s?[h:]\s?\d{2}/);
  });
});
