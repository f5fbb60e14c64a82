import { describe, expect, test, vi } from 'vitest';
import { PATIENT_STANDARD } from '../../src/content/accords/patient-standard.ts';
import type { Suivi } from '../../src/domain/suivi.ts';
import { texteDAccord, type TexteDAccord } from '../../src/content/accords/index.ts';
import { modeleAccord } from '../../src/reports/modeles/accord.ts';
import {
  definir,
  DocumentIncomplet,
  nomDuFichier,
  pretAImprimer,
} from '../../src/reports/documents/index.ts';
import { rendrePdf } from '../../src/reports/pdf/taggedPdf.ts';
import { LecteurPdf } from '../aides/lecteur-pdf.ts';
import { comparable, texteDuPdf } from '../aides/lecteur-pdf-texte.ts';
import { unSuivi } from '../aides/unSuivi.ts';
import { demander, REGLAGES } from './uneDemande.ts';
import { verifierPdf } from './pdf/verifier-pdf.ts';

// Each test lays out whole documents: slow on a machine that does other things too.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const modele = (suivi: Suivi, texte: TexteDAccord = PATIENT_STANDARD) => {
  const lu = modeleAccord(suivi, REGLAGES, texte);
  if (!lu) throw new Error('accord attendu');
  return lu;
};
const TRAITS = [
  [
    [10, 20, 0],
    [60, 90, 40],
    [120, 30, 80],
  ] as const,
];

describe('la copie de l’accord', () => {
  test('montre chaque ligne : oui, non, non répondu', () => {
    const suivi = unSuivi()
      .prevu()
      .avecAccord('patient', { choix: { suivi: true, sante: true, citations: false, relire: null } })
      .suivi();
    const reponses = modele(suivi).choix.map((c) => c.reponse);
    expect(reponses.slice(0, 3)).toEqual(['Oui', 'Oui', 'Non']);
    expect(reponses.slice(3)).toEqual(Array(5).fill('Non répondu'));
  });

  test('se lit en phrases : la ligne nécessaire, et la question du talon avec ses cases', async () => {
    const suivi = unSuivi().prevu().avecAccord().suivi();
    const texte = comparable(texteDuPdf(await rendrePdf(definir(demander(suivi, 'accord')))));
    expect(texte).toContain(comparable('le parcours indiqué ci-dessus. Cette ligne est nécessaire.'));
    expect(texte).toContain(comparable('écrire à cette adresse ? ☐ oui ☐ non'));
    expect(texte).not.toContain('(nécessaire)');
  });

  test('dit la forme, le témoin, la version du texte et la compréhension', () => {
    const suivi = unSuivi()
      .prevu()
      .avecAccord('patient', {
        forme: 'oral-temoin',
        temoin: { lien: 'benevole', independant: true },
        compris: [true, true, true, true],
      })
      .suivi();
    const forme = Object.fromEntries(modele(suivi).forme);
    expect(forme['Forme de l’accord']).toBe('Oral, devant un témoin indépendant');
    expect(forme['Témoin']).toBe('Bénévole (ni le suiveur, ni un membre de son service)');
    expect(forme['Texte présenté']).toBe('Texte standard, version 1');
    expect(forme['Compréhension']).toContain('4 questions sur 4');
    expect(modele(suivi).aLaMain).toContain('Signature du témoin');
  });

  test('garde l’histoire : accord, choix changé, retrait', () => {
    const suivi = unSuivi()
      .prevu()
      .avecAccord()
      .apres(60)
      .consigner('choix', { qui: 'patient', choix: { citations: false } })
      .apres(60)
      .retrait('garder')
      .suivi();
    const histoire = modele(suivi).historique.map(([, quoi]) => quoi);
    expect(histoire[0]).toBe('Accord donné.');
    expect(histoire[1]).toMatch(/^Choix changé.*Non\.$/);
    expect(histoire[2]).toBe('Accord retiré : on arrête, les notes restent.');
    expect(modele(suivi).etat).toBe('Cet accord a été retiré.');
  });

  test('la signature tracée est décrite ; sinon une place attend le stylo', async () => {
    const trace = unSuivi().prevu().avecAccord('patient', { forme: 'ecran', traits: TRAITS }).suivi();
    expect(modele(trace).signature?.alt).toMatch(/^Signature manuscrite du patient, le 15/);
    expect(modele(trace).aLaMain).toContain('Nom et prénom');
    expect(modele(trace).aLaMain.filter((l) => l === 'Signature')).toHaveLength(1);
    expect(modele(unSuivi().prevu().avecAccord().suivi()).signature).toBeNull();
    const octets = await rendrePdf(definir(demander(trace, 'accord')));
    expect(verifierPdf(octets)).toEqual([]);
    expect(new LecteurPdf(octets).pages()).toHaveLength(2);
  });

  test('tient en deux pages pour chaque texte', async () => {
    for (const qui of ['patient', 'proche', 'representant', 'autre-titulaire'] as const) {
      const suivi = unSuivi().prevu().avecAccord(qui).suivi();
      const octets = await rendrePdf(definir({ ...demander(suivi, 'accord'), pour: qui } as never));
      expect(new LecteurPdf(octets).pages().length).toBeLessThanOrEqual(2);
      expect(texteDuPdf(octets)).toContain('www.cnil.fr');
    }
  });

  test('le texte facile à lire s’imprime, lui aussi, sans défaut', async () => {
    const texte = { lecture: 'facile', version: '1.0' } as const;
    const suivi = unSuivi().prevu().avecAccord('patient', { texte }).suivi();
    expect(texteDAccord('patient', 'facile').lecture).toBe('facile');
    const definition = definir(demander(suivi, 'accord'));
    expect(definition.defaultStyle?.fontSize).toBe(14);
    expect(verifierPdf(await rendrePdf(definition))).toEqual([]);
  });
});

describe('la copie quand d’autres décident ou donnent un avis', () => {
  const AVIS = {
    favorable: true,
    forme: 'ecran',
    traits: TRAITS,
    texte: { lecture: 'standard', version: '1.0' },
    recueilliPar: 'Infirmier',
  } as const;
  const PARENT = { role: 'autorite-parentale', autreTitulaire: 'attendu' } as const;
  const unEnfant = () =>
    unSuivi().prevu().avecAccord('patient', { forme: 'assentiment' }).avecAccord('representant', PARENT);
  const REPRESENTANT = texteDAccord('representant', 'standard');
  const AUTRE = texteDAccord('autre-titulaire', 'standard');
  const autres = (suivi: Suivi, texte?: TexteDAccord) => Object.fromEntries(modele(suivi, texte).autres);

  test('montre les accords des deux titulaires, sur chaque copie', () => {
    const suivi = unEnfant()
      .avecAccord('autre-titulaire', { ...PARENT, forme: 'ecran', traits: TRAITS })
      .suivi();
    expect(autres(suivi)).toEqual({
      'Accord du représentant': expect.stringMatching(
        /^Titulaire de l’autorité parentale\. Donné le 15\u00a0septembre 2026 à .*\. Signé sur papier\./,
      ) as string,
      'Accord de l’autre titulaire': expect.stringMatching(/^Titulaire.*Signé sur l’écran\./) as string,
    });
    expect(Object.keys(autres(suivi, REPRESENTANT))).toEqual([
      'Assentiment de la personne',
      'Accord de l’autre titulaire',
    ]);
    expect(Object.keys(autres(suivi, AUTRE))).toEqual([
      'Assentiment de la personne',
      'Accord du représentant',
    ]);
    expect(modele(suivi, REPRESENTANT).autresSignatures).toEqual([
      {
        traits: TRAITS,
        alt: expect.stringMatching(/^Signature manuscrite de l’autre titulaire, le/) as string,
      },
    ]);
  });

  test('montre la raison quand un seul titulaire signe', () => {
    const suivi = unEnfant().consigner('titulaire-seul', { raison: 'Règle du 3 mai : père joint.' }).suivi();
    for (const texte of [PATIENT_STANDARD, REPRESENTANT])
      expect(autres(suivi, texte)['Un seul titulaire signe']).toBe('Règle du 3 mai : père joint.');
  });

  test('dit ce qui manque, un refus, un retrait', () => {
    expect(autres(unEnfant().suivi())['Accord de l’autre titulaire']).toBe('Pas encore donné.');
    const refuse = unEnfant().consigner('refus', { qui: 'autre-titulaire' }).suivi();
    expect(autres(refuse)['Accord de l’autre titulaire']).toBe('A dit non.');
    const retire = unEnfant().avecAccord('autre-titulaire').consigner('retrait', {
      qui: 'autre-titulaire',
      effet: 'garder',
      code: 'H4RV',
      etape: null,
    });
    expect(autres(retire.suivi())['Accord de l’autre titulaire']).toMatch(/Retiré le 15/);
  });

  test('montre l’avis de la personne de confiance comme un avis', () => {
    const suivi = unEnfant().consigner('avis', AVIS).suivi();
    const titre = 'Avis de la personne de confiance';
    expect(autres(suivi)[titre]).toMatch(/^À sa connaissance, la personne n’aurait pas été opposée/);
    expect(autres(suivi)[titre]).toContain('C’est un avis, pas un accord.');
    const contre = unEnfant()
      .consigner('avis', { ...AVIS, favorable: false })
      .suivi();
    expect(autres(contre)[titre]).toMatch(/^À sa connaissance, la personne aurait été opposée/);
    const alt = modele(suivi, REPRESENTANT).autresSignatures.at(-1)?.alt;
    expect(alt).toMatch(/^Signature manuscrite de la personne de confiance, le 15/);
    expect(modele(suivi).autresSignatures).toEqual([]);
  });

  test('montre l’avis gardé jadis comme un accord de représentant', () => {
    const ancien = unSuivi()
      .prevu()
      .avecAccord('patient', { forme: 'assentiment' })
      .avecAccord('representant', { role: 'personne-de-confiance' })
      .suivi();
    expect(autres(ancien)['Avis de la personne de confiance']).toContain('C’est un avis, pas un accord.');
    expect(autres(ancien)['Accord du représentant']).toBe('Pas encore donné.');
  });

  test('le nom de la personne de confiance s’écrit à la main, une seule fois', () => {
    const NOM = 'Nom de la personne de confiance';
    const SIGNATURE = 'Date et signature de la personne de confiance';
    const ecran = unEnfant().consigner('avis', AVIS).suivi();
    expect(modele(ecran).aLaMain).not.toContain(NOM);
    expect(modele(ecran, REPRESENTANT).aLaMain).toContain(NOM);
    expect(modele(ecran, REPRESENTANT).aLaMain).not.toContain(SIGNATURE);
    const seul = unSuivi()
      .prevu()
      .avecAccord('patient', { forme: 'assentiment' })
      .consigner('avis', { ...AVIS, forme: 'papier' })
      .suivi();
    expect(modele(seul).aLaMain).toEqual(expect.arrayContaining([NOM, SIGNATURE]));
  });

  test('la copie du proche ne dit rien des autres', () => {
    const suivi = unEnfant().consigner('avis', AVIS).avecAccord('proche').suivi();
    const lu = modele(suivi, texteDAccord('proche', 'standard'));
    expect([lu.autres, lu.autresSignatures]).toEqual([[], []]);
  });

  test('chaque copie tient en deux pages, avec l’avis et sans défaut', async () => {
    const signe = { ...PARENT, forme: 'ecran', traits: TRAITS } as const;
    const suivi = unSuivi()
      .prevu()
      .avecAccord('patient', { forme: 'assentiment' })
      .avecAccord('representant', signe)
      .avecAccord('autre-titulaire', signe)
      .consigner('avis', AVIS)
      .suivi();
    for (const pour of ['patient', 'representant', 'autre-titulaire'] as const) {
      const octets = await rendrePdf(definir({ ...demander(suivi, 'accord'), pour } as never));
      expect(verifierPdf(octets)).toEqual([]);
      expect(new LecteurPdf(octets).pages()).toHaveLength(2);
      expect(texteDuPdf(octets)).toContain('pas un accord');
    }
  });
});

describe('avant d’imprimer', () => {
  const suivi = unSuivi().prevu().avecAccord().suivi();

  test('une variable obligatoire vide est refusée, en français', () => {
    const demande = { ...demander(suivi, 'accord'), reglages: { ...REGLAGES, contactDpo: ' ' } };
    expect(pretAImprimer(demande)).toEqual([
      'À remplir avant d’imprimer : contact du délégué à la protection des données (DPO).',
    ]);
    expect(() => definir(demande)).toThrow(DocumentIncomplet);
  });

  test('sans accord, il n’y a rien à copier', () => {
    expect(pretAImprimer(demander(unSuivi().prevu().suivi(), 'accord'))).toEqual([
      'Il n’y a pas d’accord donné par le patient : rien à imprimer.',
    ]);
  });

  test('après un retrait « effacer », rien ne s’imprime', () => {
    const retire = unSuivi().prevu().avecAccord().retrait('effacer').suivi();
    for (const document of ['accord', 'journal', 'fiche'] as const) {
      expect(pretAImprimer(demander(retire, document))[0]).toContain('il ne reste rien à imprimer');
    }
  });

  test('le nom du fichier porte le type, le code et la date, jamais un nom', () => {
    expect(nomDuFichier(demander(suivi, 'accord'))).toBe('accord-patient_H4RV_2026-09-15.pdf');
    expect(nomDuFichier(demander(suivi, 'journal'))).toBe('journal_H4RV_2026-09-15.pdf');
    expect(nomDuFichier(demander(suivi, 'journal', 'proche'))).toBe(
      'journal-relecture-proche_H4RV_2026-09-15.pdf',
    );
    expect(nomDuFichier(demander(suivi, 'fiche'))).toBe('fiche_H4RV_2026-09-15.pdf');
    const piege = { ...suivi, prevu: { ...suivi.prevu, code: '../Éa*B' } } as Suivi;
    expect(nomDuFichier(demander(piege, 'fiche'))).toBe('fiche_ÉaB_2026-09-15.pdf');
  });
});
