import { beforeAll, describe, expect, test, vi } from 'vitest';
import { empreinteDuRapport } from '../../src/domain/bilan-relecture.ts';
import { ecrituresDuCas, lireCas } from '../../src/domain/cas.ts';
import type { Ecriture } from '../../src/domain/ecriture.ts';
import { lire } from '../../src/domain/lire.ts';
import type { Verification } from '../../src/domain/portes.ts';
import { preuvesDe } from '../../src/domain/preuve.ts';
import { effacerCorps, enchainer, filVide } from '../../src/domain/registre.ts';
import type { Reglages } from '../../src/domain/reglages.ts';
import { definir, type DemandeDocument } from '../../src/reports/documents/index.ts';
import { rendrePdf } from '../../src/reports/pdf/taggedPdf.ts';
import { verifierPdf, type VerdictPdf } from '../../src/reports/provenance/verifier.ts';
import type { Suivi } from '../../src/domain/suivi.ts';
import { selDEssai, texteDuCas } from '../aides/lesCas.ts';
import { leDit, unBilanAnonyme } from '../aides/unBilan.ts';
import { unPlan } from '../aides/unPlan.ts';
import { REGLAGES, unePetiteJournee } from './uneDemande.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const ID = 's1';
const preuve = (ecritures: readonly Ecriture[], empreinte: string | null = '21fe 31df') =>
  preuvesDe(ecritures).map((chaine) => ({ ...chaine, empreinte }));
const laFiche = (ecritures: readonly Ecriture[], plus: Partial<DemandeDocument> = {}): DemandeDocument =>
  ({
    document: 'fiche',
    suivi: lire(ID, ecritures),
    reglages: REGLAGES,
    preuve: preuve(ecritures),
    ...plus,
  }) as DemandeDocument;

interface Scene {
  readonly ecritures?: readonly Ecriture[];
  readonly registre?: string;
  readonly reglages?: Reglages;
  readonly fausse?: Verification['fausse'];
  readonly cle?: string | null;
  readonly suivis?: readonly Suivi[];
}
/** The coffre where it is checked, and what it answers. */
const verifier = (
  octets: Uint8Array,
  {
    ecritures = [],
    registre = ID,
    reglages = REGLAGES,
    fausse = null,
    cle = '21fe 31df',
    suivis = [],
  }: Scene,
): Promise<VerdictPdf> =>
  verifierPdf(octets, {
    reglages,
    imprimer: (demande) => rendrePdf(definir(demande)),
    coffre: {
      lireRegistre: (id) => Promise.resolve(id === registre ? ecritures : []),
      verifier: () => Promise.resolve({ chaines: preuve(ecritures, cle), fausse }),
      lireSuivis: () => Promise.resolve(suivis),
      presents: new Set([ID]),
    },
  });

describe('la fiche d’un suivi', () => {
  const journee = unePetiteJournee();
  const alors = [...journee.ecritures()];
  const depuis = journee.apres(60).releve({ texte: 'Une ligne de plus.' }).ecritures();
  let octets: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    octets = await rendrePdf(definir(laFiche(alors)));
  });

  test('est exactement celle que Sillage fait de ce suivi', async () => {
    expect(await verifier(octets, { ecritures: alors })).toMatchObject({
      nom: 'exact',
      objet: { document: 'fiche' },
      registre: ID,
      suites: 0,
      autresReglages: [],
      etatDu: { mural: alors.at(-1)?.entete.instant.mural },
    });
  });

  test('dit l’état d’alors quand le suivi a continué', async () => {
    expect(await verifier(octets, { ecritures: depuis })).toMatchObject({
      nom: 'exact',
      suites: 1,
      etatDu: { mural: alors.at(-1)?.entete.instant.mural },
    });
  });

  test('reste vraie avec d’autres réglages, et l’écran saura lesquels', async () => {
    const reglages = { ...REGLAGES, etablissement: 'Clinique', contactDpo: 'Autre' };
    expect(await verifier(octets, { ecritures: alors, reglages })).toMatchObject({
      nom: 'exact',
      autresReglages: [{ nom: 'etablissement', dansLeFichier: REGLAGES.etablissement }],
    });
  });

  test('changée d’un octet, ne l’est plus, et se refait', async () => {
    const change = octets.slice();
    change[change.length - 2000] = (change[change.length - 2000] ?? 0) ^ 1;
    const verdict = await verifier(change, { ecritures: alors });
    expect(verdict).toMatchObject({ nom: 'change', suites: 0 });
    expect('refait' in verdict && verdict.refait).toEqual(octets);
  });

  test('qui dit une autre tête, ou une autre clé, n’est pas celle-là', async () => {
    const tete = preuvesDe(alors)[0]?.tete ?? '';
    const texte = Buffer.from(octets).toString('latin1');
    const autreTete = Buffer.from(texte.replaceAll(tete, 'ab'.repeat(32)), 'latin1');
    expect(await verifier(autreTete, { ecritures: alors })).toMatchObject({ nom: 'autre' });
    expect(await verifier(octets, { ecritures: alors, cle: 'ffff 0000' })).toMatchObject({ nom: 'change' });
    expect(await verifier(octets, { ecritures: alors, cle: null })).toMatchObject({ nom: 'exact' });
  });

  test('d’un suivi d’ailleurs, d’un état pas encore reçu, d’un registre abîmé', async () => {
    expect(await verifier(octets, { ecritures: alors, registre: 's2' })).toMatchObject({ nom: 'inconnu' });
    expect(await verifier(octets, { ecritures: alors.slice(0, -1) })).toMatchObject({ nom: 'absent' });
    const fausse = { appareil: 'a', seq: 2, defaut: 'contenu' };
    expect(await verifier(octets, { ecritures: alors, fausse })).toMatchObject({ nom: 'faux' });
  });

  test('reste exacte quand un passage effacé depuis n’y était pas ; le journal, lui, ne se refait plus', async () => {
    const journal = await rendrePdf(definir(laFiche(alors, { document: 'journal' })));
    const cible = alors.find(({ entete }) => entete.type === 'releve')?.entete.id ?? '';
    const sansLui = alors.map((e) => (e.entete.id === cible ? effacerCorps(e) : e));
    const [derniere] = depuis.slice(-1);
    if (!derniere) throw new Error('Il manque une ligne.');
    const efface = { ...derniere, entete: { ...derniere.entete, efface: [cible] } };
    const apres = [...sansLui, efface];
    expect(await verifier(octets, { ecritures: apres })).toMatchObject({ nom: 'exact' });
    expect(await verifier(journal, { ecritures: apres })).toMatchObject({ nom: 'effacees' });
    // Kept back by a hand-over: nobody said to erase it.
    expect(await verifier(journal, { ecritures: sansLui })).toMatchObject({ nom: 'mots-absents' });
  });

  test('est exacte aussi quand un passage était déjà effacé', async () => {
    const essai = unePetiteJournee();
    const ecritures = [...essai.effacer(essai.dernierId()).ecritures()];
    const journal = await rendrePdf(definir(laFiche(ecritures, { document: 'journal' })));
    expect(preuvesDe(ecritures)).toMatchObject([{ absentes: 1 }]);
    expect(await verifier(journal, { ecritures })).toMatchObject({ nom: 'exact' });
  });

  test('d’une autre version : mêmes octets, elle est exacte ; sinon les données se comparent', async () => {
    const ancien = await rendrePdf(definir(laFiche(alors, { application: '0.0.9' })));
    expect(await verifier(ancien, { ecritures: alors })).toMatchObject({ nom: 'exact' });
    ancien[ancien.length - 2000] = (ancien[ancien.length - 2000] ?? 0) ^ 1;
    expect(await verifier(ancien, { ecritures: alors })).toMatchObject({
      nom: 'autre-version',
      application: '0.0.9',
      memesDonnees: true,
    });
  });
});

test('un plan d’actions se refait au jour de son impression, et dit qu’il a continué', async () => {
  const essai = unPlan().tenter('plan', { unite: 'Chirurgie' }).proposer();
  const alors = [...essai.ecritures()];
  const sources = [{ registre: 'plan-1', chaines: preuve(alors, null) }];
  const demande = {
    document: 'plan',
    plan: essai.plan(),
    jour: '2026-11-20',
    reglages: REGLAGES,
    sources,
  } as const;
  const octets = await rendrePdf(definir(demande));
  const ecritures = essai.proposer({ id: 'a2', numero: 2 }).ecritures();
  expect(await verifier(octets, { ecritures, registre: 'plan-1' })).toMatchObject({
    nom: 'exact',
    suites: 1,
  });
});

test('le rapport d’un bilan se refait de ses suivis, et dit quand ils ont changé', async () => {
  const parcours = lireCas(texteDuCas('02-trois-consultations')).suivis;
  const suivis = parcours.map((s) =>
    lire(s.id, ecrituresDuCas(s, { suivi: s.id, appareil: 'd1', sel: selDEssai })),
  );
  const contenu = { titre: 'Bilan', parcours: 'consultation', suivis: suivis.map(({ id }) => id) };
  const le = '2026-12-01';
  const { masques: _, ...anonyme } = unBilanAnonyme(suivis, leDit(contenu, { aujourdhui: le }));
  const empreinte = empreinteDuRapport(anonyme);
  const relu = { le, fonction: 'Qualité', reconnaissable: false, vu: 'Tout.', empreinte };
  const instant = { mural: Date.UTC(2026, 11, 1, 9), monotone: 0, session: 's', decalage: 60 };
  const commun = { suivi: 'bilan-1', instant, auteur: 'referent-qualite' } as const;
  const un = enchainer(filVide('a'), { ...commun, id: 'b1', type: 'bilan', contenu }, selDEssai(1));
  const deux = enchainer(un.fil, { ...commun, id: 'b2', type: 'bilan-relu', contenu: relu }, selDEssai(2));
  const ecritures = [un.ecriture, deux.ecriture];
  const octets = await rendrePdf(
    definir({
      ...{ document: 'bilan', anonyme, relu, reglages: REGLAGES, exemple: false },
      ecritA: Date.parse(`${le}T12:00:00Z`),
      sources: [{ registre: 'bilan-1', chaines: preuve(ecritures, null) }],
    }),
  );
  const bilan = { ecritures, registre: 'bilan-1' };
  expect(await verifier(octets, { ...bilan, suivis })).toMatchObject({ nom: 'exact', suites: 0 });
  const change = octets.slice();
  change[change.length - 2000] = (change[change.length - 2000] ?? 0) ^ 1;
  expect(await verifier(change, { ...bilan, suivis })).toMatchObject({ nom: 'change' });
  const autres = suivis.map((s) => ({ ...s, actions: [] }));
  expect(await verifier(octets, { ...bilan, suivis: autres })).toMatchObject({ nom: 'suivis-changes' });
  expect(await verifier(octets, { ...bilan, suivis: [] })).toMatchObject({ nom: 'suivis-changes' });
});

test('un fichier qui n’est pas un PDF se dit par son nom', async () => {
  expect(await verifier(new Uint8Array([1, 2, 3]), {})).toEqual({ nom: 'pas-un-pdf' });
});
