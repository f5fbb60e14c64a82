import { beforeAll, describe, expect, test, vi } from 'vitest';
import { reglesDuBilan } from '../../src/content/bilan.ts';
import { itemsDe } from '../../src/content/listes/libelle.ts';
import { ROLES } from '../../src/content/listes/roles.ts';
import { formaterDate, formaterDuree } from '../../src/content/typographie.ts';
import { anonymiser } from '../../src/domain/bilan-anonymat.ts';
import { empreinteDuRapport } from '../../src/domain/bilan-relecture.ts';
import { formuler } from '../../src/domain/bilan-nombres.ts';
import { lireCas } from '../../src/domain/cas.ts';
import { ErreurRelectureDuBilan } from '../../src/domain/erreurs.ts';
import { definir, nomDuFichier } from '../../src/reports/documents/index.ts';
import { dire, modeleBilan, nomTrimestre } from '../../src/reports/modeles/bilan.ts';
import { demandesDuBilan } from '../../src/reports/node.ts';
import { rendrePdf } from '../../src/reports/pdf/taggedPdf.ts';
import { LecteurPdf } from '../aides/lecteur-pdf.ts';
import { comparable, texteDuPdf } from '../aides/lecteur-pdf-texte.ts';
import { ditsDuBilan, type AttendusDuBilan } from '../aides/attendusDuBilan.ts';
import { casBrut, texteDuCas } from '../aides/lesCas.ts';
import { leBilanDuCas, leDit, lesSuivisDuCas, unBilanAnonyme } from '../aides/unBilan.ts';
import { unSuivi, unSuiviEnCours } from '../aides/unSuivi.ts';
import { REGLAGES } from './uneDemande.ts';
import { verifierPdf } from './pdf/verifier-pdf.ts';

// Lays out a whole document: slow on a machine that does other things too.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const [demande] = demandesDuBilan(lireCas(texteDuCas('02-trois-consultations')));
if (!demande) throw new Error('Le cas 02 est un bilan.');
const CONTEXTE = { reglages: REGLAGES, reluLe: null, exemple: true };

describe('Le rapport à la commission des usagers, du cas 02', () => {
  const bilan = leBilanDuCas();
  const { masques } = anonymiser(bilan, reglesDuBilan(REGLAGES.seuilEffectif));
  let octets = new Uint8Array();
  let brut = '';
  let texte = '';

  beforeAll(async () => {
    octets = await rendrePdf(definir(demande));
    brut = texteDuPdf(octets);
    texte = comparable(brut);
  });

  test('passe les vérifications d’accessibilité', () => {
    expect(verifierPdf(octets)).toEqual([]);
    expect(brut).not.toMatch(/undefined|NaN|\[object|\{\{/);
  });

  test('tient en quatre à six pages, sous un nom sans code', () => {
    const pages = new LecteurPdf(octets).pages().length;
    expect(pages).toBeGreaterThanOrEqual(4);
    expect(pages).toBeLessThanOrEqual(6);
    expect(nomDuFichier(demande)).toBe('rapport-cdu_2026-12-10.pdf');
  });

  test('dit chaque constat et chaque point fort vu au moins deux fois, avec son nombre', () => {
    const communs = [...bilan.constats, ...bilan.pointsForts].filter((c) => c.n > 1);
    expect(communs).toHaveLength(4);
    for (const { libelle, n } of communs) {
      expect(texte).toContain(comparable(libelle));
      expect(texte).toContain(comparable(formuler(n, 3)));
    }
  });

  test('dit chaque nombre attendu', () => {
    const attendus = casBrut('02-trois-consultations').attendus as unknown as AttendusDuBilan;
    const tous = Object.values(ditsDuBilan(attendus)).flat();
    expect(tous.length).toBeGreaterThan(30);
    for (const [terme, valeur] of tous) {
      const facons = [`${terme}${valeur}`, `${terme} : ${valeur}`].map(comparable);
      expect(
        facons.some((dit) => texte.includes(dit)),
        `${terme} : ${valeur}`,
      ).toBe(true);
    }
    expect(texte).not.toContain('%');
  });

  test('dit les attentes attendues, avec leur nombre de suivis', () => {
    for (const cle of [
      'attente_totale_secondes',
      'attente_non_annoncee_secondes',
      'duree_observee_secondes',
    ]) {
      const attendus = casBrut('02-trois-consultations').attendus as unknown as Readonly<
        Record<string, { n: number; min: number; mediane: number; max: number }>
      >;
      const { n, min, mediane, max } = attendus[cle] ?? { n: 0, min: 0, mediane: 0, max: 0 };
      expect(texte).toContain(
        comparable(
          `de ${formaterDuree(min)} à ${formaterDuree(max)}, médiane ${formaterDuree(mediane)} (n = ${n})`,
        ),
      );
    }
  });

  test('ne contient aucun des mots interdits, ni code, ni jour de suivi, ni mot de la fiche', () => {
    const cas = casBrut('02-trois-consultations');
    const interdits = (cas.attendus as unknown as { mots_absents_du_rapport_cdu: string[] })
      .mots_absents_du_rapport_cdu;
    expect(interdits).toContain('M3QA');
    const deChacun = lesSuivisDuCas().flatMap(({ prevu, fiche }) => [
      prevu?.code ?? '',
      formaterDate(prevu?.date ?? ''),
      prevu?.date ?? '',
      prevu?.suiveur.fonction ?? '',
      fiche.profil ?? '',
      ...(fiche.essentiel ?? []),
      ...(fiche.momentsCles ?? []).flatMap((m) => [m.titre, m.citation ?? m.titre]),
    ]);
    for (const mot of [...interdits, ...deChacun]) expect(texte).not.toContain(comparable(mot));
    expect(brut).not.toMatch(/«[\s\u00a0](?!information et outils)/);
    expect(brut).not.toMatch(/\d{4}-\d{2}-\d{2}|\d{2}:\d{2}/);
  });

  test('ne nomme aucun métier tenu par peu de personnes', () => {
    const { effectifs = {} } = bilan.mesures[0] ?? {};
    const rares = itemsDe(ROLES.filter((f) => f.id !== 'entourage' && f.id !== 'autre')).filter(
      ({ id }) => (effectifs[id] ?? 0) < REGLAGES.seuilEffectif && id !== 'ru' && id !== 'direction',
    );
    expect(rares.map((r) => r.id)).toContain('secretaire');
    for (const { libelle } of rares)
      expect(brut).not.toMatch(new RegExp(`(?<!\\p{L})${libelle}(?!\\p{L})`, 'iu'));
  });

  test('ne contient rien de ce qu’une règle a masqué', () => {
    expect(masques.length).toBeGreaterThan(2);
    for (const { quoi } of masques.filter((m) => !/^consultation\.|^attente-/.test(m.quoi)))
      expect(texte).not.toContain(comparable(quoi));
  });
});

describe('Le rapport', () => {
  const suivis = ['H4RV', 'M3QA', 'P6ZC'].map((code, rang) =>
    unSuiviEnCours()
      .prevu({ code, parcours: 'consultation' })
      .etape('consultation.05')
      .attente()
      .apres(60 * (rang + 1))
      .finirAttente()
      .fin()
      .suivi(),
  );

  test('ne se fait pas avant d’avoir été relu par une personne qui n’a pas suivi', () => {
    const empreinte = empreinteDuRapport(demande.anonyme);
    const relu = { fonction: 'Bibliothécaire', le: '2026-12-01', vu: 'Tout.', empreinte };
    const vrai = { ...demande, exemple: false };
    expect(() => definir(vrai)).toThrow(ErreurRelectureDuBilan);
    expect(() => definir({ ...vrai, relu: { ...relu, reconnaissable: true } })).toThrow(
      ErreurRelectureDuBilan,
    );
    expect(() => definir({ ...vrai, relu: { ...relu, reconnaissable: false } })).not.toThrow();
  });

  test('de suivis presque vides dit ce qui manque, avec des mots', () => {
    const modele = modeleBilan(unBilanAnonyme(suivis), CONTEXTE);
    expect(JSON.stringify(modele)).not.toMatch(/undefined|NaN/);
    expect(modele.constats).toBeNull();
    expect(modele.croisements).toEqual([
      'Aucun\u00a0: rapprocher ce rapport d’une autre source demande au moins 5\u00a0suivis, et des nombres d’au moins\u00a05.',
    ]);
    expect(modele.perimetre).toContainEqual(['Suivis proposés', 'Non précisé.']);
  });

  test('dit l’attente d’une étape avec son nombre de suivis, et se tait sous trois', () => {
    const attente = (liste: typeof suivis): string | undefined =>
      modeleBilan(unBilanAnonyme(liste), CONTEXTE).parcours.lignes.find(
        ([etape]) => etape === 'J’attends',
      )?.[3];
    expect(attente(suivis)).toBe('1\u00a0min – 2\u00a0min – 3\u00a0min (n\u00a0=\u00a03)');
    const sans = unSuivi().prevu({ code: 'Z5NE' }).avecAccord('patient').enCours().releve().fin().suivi();
    expect(attente([...suivis.slice(0, 2), sans])).toBe('–');
  });

  test('ne nomme pas un parcours tapé à la main', () => {
    const modele = modeleBilan(
      unBilanAnonyme(suivis, leDit({ parcours: 'autre:Le pas de Marcel' })),
      CONTEXTE,
    );
    expect(JSON.stringify(modele)).not.toContain('Marcel');
  });

  test('dit les trimestres et les étendues en français', () => {
    expect(nomTrimestre('2026-T1')).toBe('1er trimestre 2026');
    expect(dire({ n: 4, min: 60, mediane: 90, max: 3660 })).toBe(
      'de 1\u00a0min à 1\u00a0h\u00a001, médiane 2\u00a0min (n\u00a0=\u00a04)',
    );
  });
});
