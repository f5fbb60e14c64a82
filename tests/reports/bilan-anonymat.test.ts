/** Nobody can be found again in the text of the report, whatever was typed in the suivis and in the bilan. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { itemsDe } from '../../src/content/listes/libelle.ts';
import { ROLES } from '../../src/content/listes/roles.ts';
import type { Regroupement } from '../../src/domain/contenus-bilan.ts';
import { lire } from '../../src/domain/lire.ts';
import type { Suivi } from '../../src/domain/suivi.ts';
import { definirBilan } from '../../src/reports/documents/bilan.ts';
import { modeleBilan } from '../../src/reports/modeles/bilan.ts';
import { leDit, unBilanAnonyme } from '../aides/unBilan.ts';
import { UNE_ACTION } from '../aides/uneAction.ts';
import { unSuiviEnCours } from '../aides/unSuivi.ts';
import { REGLAGES } from './uneDemande.ts';

// Each run writes whole suivis.
vi.setConfig({ testTimeout: 120_000 });

const CODES = ['H4RV', 'M3QA', 'P6ZC', 'R8YG', 'T2LB', 'W9XK'];
/** Those whose name the report says of itself: « direction, instances », « représentants des usagers ». */
const DITS_PAR_LE_RAPPORT = ['direction', 'ru'];
const METIERS = itemsDe(ROLES.filter((f) => f.id !== 'entourage' && f.id !== 'autre')).filter(
  ({ id }) => !DITS_PAR_LE_RAPPORT.includes(id),
);

type Effectifs = Readonly<Record<string, number>>;
interface UnParcours {
  readonly effectifs: Effectifs;
  /** Id → what is typed after « Fait numéro … ». */
  readonly constats: Readonly<Record<string, string>>;
  /** Typed in its actions. */
  readonly action: string;
}
interface UnBilan {
  readonly parcours: readonly UnParcours[];
  /** Typed in the bilan: questions, demandes, opinion, sentence of what is brought together. */
  readonly tapes: readonly string[];
}

const HEURES = ['à 14 h 05', 'à 9h30', 'à 07:32', 'le 12 mars', 'le 2026-10-06'];
const MOTS = ['« Je suis seule »', '“Encore”', 'Mme Durand'];
const danger = fc.oneof(
  { arbitrary: fc.constant(''), weight: 2 },
  fc.constantFrom(...HEURES, ...MOTS, ...CODES.map((c) => `du suivi ${c}`)),
  fc.constantFrom(...METIERS.map((m) => `par ${m.libelle.toLocaleLowerCase('fr')}`)),
);
const effectifs: fc.Arbitrary<Effectifs> = fc
  .array(fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }), {
    minLength: METIERS.length,
    maxLength: METIERS.length,
  })
  .map((nombres) =>
    Object.fromEntries(METIERS.flatMap(({ id }, rang) => (nombres[rang] ? [[id, nombres[rang]]] : []))),
  );
const unParcours: fc.Arbitrary<UnParcours> = fc.record({
  effectifs,
  constats: fc.dictionary(fc.constantFrom('0', '1', '2', '3', '4'), danger, { maxKeys: 4 }),
  action: danger,
});
const unBilan: fc.Arbitrary<UnBilan> = fc.record({
  parcours: fc.array(unParcours, { minLength: 3, maxLength: CODES.length }),
  tapes: fc.array(danger, { minLength: 4, maxLength: 4 }),
});

const libelleDe = (id: string, suite: string): string => `Fait numéro ${id} ${suite}`.trim();
const citationDe = (rang: number): string => `« Mots du parcours ${CODES[rang]} »`;

function suiviDe({ effectifs: tenus, constats, action }: UnParcours, rang: number): Suivi {
  const dits = Object.entries(constats).map(([id, suite]) => libelleDe(id, suite));
  const essai = unSuiviEnCours()
    .prevu({ code: CODES[rang] ?? '', parcours: 'consultation', effectifs: tenus, unite: 'Unité Azur' })
    .etape('consultation.05')
    .attente()
    .apres(60 * (rang + 1))
    .finirAttente()
    .releve({ type: 'verbatim-patient', source: 'dit', qui: 'patient', texte: citationDe(rang) })
    .fiche(
      'constats',
      Object.entries(constats).map(([id, suite]) => ({
        id: `c${id}`,
        libelle: libelleDe(id, suite),
        theme: 'accueil',
        releves: ['a6'],
      })),
    );
  for (const [n, constat] of dits.entries())
    essai.consigner('action', {
      ...UNE_ACTION,
      id: `x${rang}-${n}`,
      action: `Agir ${action} : ${constat}`,
      constat,
    });
  return lire(`s${rang}`, essai.fin().ecritures());
}

/** Every string that the document prints. */
function texteDuRapport({ parcours, tapes }: UnBilan): string {
  const suivis = parcours.map(suiviDe);
  const [question = '', quoi = '', avis = '', reuni = ''] = tapes;
  const membres = suivis.slice(0, 2).map(({ id }) => ({ suivi: id, cle: 'a6' }));
  const regroupement: Regroupement = {
    genre: 'point-fort',
    id: 'r1',
    libelle: `Réuni ${reuni}`,
    theme: 'accueil',
    membres,
  };
  const dit = leDit(
    {
      suivis: suivis.map(({ id }) => id),
      unite: 'Unité Azur',
      questions: [`Question ${question}`],
      demandes: [{ a: 'Direction', quoi: `Demande ${quoi}`, le: '2026-11-02' }],
    },
    { regroupements: [regroupement], avis: { le: '2026-12-10', avis: `Avis ${avis}` } },
  );
  const { masques: _, ...imprimable } = unBilanAnonyme(suivis, dit);
  const modele = modeleBilan(imprimable, { reglages: REGLAGES, reluLe: null, exemple: false });
  return JSON.stringify(definirBilan(modele, 0, null).content);
}

const echapper = (texte: string): string => texte.replaceAll(/[().]/g, String.raw`\$&`);

/** Whether the staff of the unit is known, everywhere, to be ten or more. */
const assezGrande = ({ effectifs: tenus }: UnParcours): boolean =>
  Object.values(tenus).reduce((somme, n) => somme + n, 0) >= 10;

const verifier = (dire: (texte: string, bilan: UnBilan) => void): void =>
  fc.assert(
    fc.property(unBilan, (bilan) => dire(texteDuRapport(bilan), bilan)),
    { numRuns: 25 },
  );

describe('Le texte du rapport, quels que soient les suivis et ce qui est tapé,', () => {
  test('ne dit aucun métier tenu par moins de personnes que le seuil, ou dont l’effectif n’est pas connu', () => {
    verifier((texte, { parcours }) => {
      const rares = METIERS.filter(({ id }) =>
        parcours.some(({ effectifs: tenus }) => (tenus[id] ?? 0) < REGLAGES.seuilEffectif),
      );
      for (const { libelle } of rares)
        expect(texte).not.toMatch(new RegExp(`(?<!\\p{L})${echapper(libelle)}(?!\\p{L})`, 'iu'));
    });
  });

  test('ne dit ni heure, ni jour de suivi', () => {
    verifier((texte) => {
      expect(texte).not.toMatch(
        /\d[\s\u00a0\u202f]?h[\s\u00a0\u202f]?\d{2}|\d{2}:\d{2}|\d{4}-\d{2}-\d{2}|12 mars/,
      );
    });
  });

  test('ne dit aucun code, ni aucun nom', () => {
    verifier((texte) => {
      for (const mot of [...CODES, 'Durand']) expect(texte).not.toContain(mot);
    });
  });

  test('ne nomme pas une unité de moins de dix personnes, ni de taille inconnue', () => {
    verifier((texte, { parcours }) => {
      if (!parcours.every(assezGrande)) expect(texte).not.toContain('Unité Azur');
    });
  });

  test('ne cite personne', () => {
    verifier((texte) => {
      expect(texte).not.toMatch(/Mots du parcours|Je suis seule|Encore/);
    });
  });

  test('ne dit rien d’un constat vu une seule fois, ni de l’action qui y répond', () => {
    verifier((texte, { parcours }) => {
      const vus = parcours.flatMap(({ constats }) => Object.keys(constats));
      for (const id of vus)
        if (vus.filter((autre) => autre === id).length === 1) expect(texte).not.toContain(`numéro ${id}`);
    });
  });

  test('dit pourtant ce qui peut l’être', () => {
    const sain = { effectifs: {}, constats: { 0: '', 1: '' }, action: 'vite' };
    const texte = texteDuRapport({ parcours: [sain, sain, sain], tapes: ['', '', '', ''] });
    for (const dit of ['Fait numéro 0', 'Agir vite : Fait numéro 1', 'Question', 'Demande', 'Réuni', 'Avis'])
      expect(texte).toContain(dit);
  });
});
