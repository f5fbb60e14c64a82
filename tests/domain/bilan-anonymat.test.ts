import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { SEUILS } from '../../src/domain/bilan-anonymat.ts';
import { ErreurTropPeuDeSuivis } from '../../src/domain/erreurs.ts';
import { lire } from '../../src/domain/lire.ts';
import type { Suivi } from '../../src/domain/suivi.ts';
import { leDit, unBilanAnonyme } from '../aides/unBilan.ts';
import { unSuiviEnCours } from '../aides/unSuivi.ts';

// Each run writes whole suivis.
vi.setConfig({ testTimeout: 60_000 });

interface UnConstat {
  readonly id: string;
  readonly libelle: string;
}
interface UnParcours {
  readonly code: string;
  readonly unite?: string;
  /** Undefined: nobody said how many hold the role. */
  readonly effectif: number | undefined;
  readonly constats: readonly UnConstat[];
  readonly citation: string;
}

/** Each suivi has its own id, code and constats. */
function suiviDe(
  { code, unite = 'Unité Azur', effectif, constats, citation }: UnParcours,
  rang: number,
): Suivi {
  const essai = unSuiviEnCours()
    .prevu({
      code,
      parcours: 'consultation',
      ...(effectif !== undefined && { effectifs: { secretaire: effectif } }),
      unite,
    })
    .etape('consultation.05')
    .attente()
    .apres(60 * (rang + 1))
    .finirAttente()
    .releve({ type: 'verbatim-patient', source: 'dit', qui: 'patient', texte: citation })
    .fiche(
      'constats',
      constats.map((c) => ({ ...c, theme: 'accueil', releves: ['a5'] })),
    )
    .fin();
  return lire(`s${rang}`, essai.ecritures());
}

const DANGERS = [
  'à 14 h 05',
  'le 12 mars',
  'Secrétaire médicale',
  '« Je suis seule »',
  'Mme Durand',
  '07:32',
];
const constat: fc.Arbitrary<UnConstat> = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom('', ...DANGERS))
  .map(([rang, danger]) => ({ id: `c${rang}`, libelle: `Fait numéro ${rang} ${danger}`.trim() }));
const parcours = (code: string): fc.Arbitrary<UnParcours> =>
  fc.record({
    code: fc.constant(code),
    effectif: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    constats: fc.uniqueArray(constat, { maxLength: 4, selector: (c) => c.id }),
    citation: fc.constant(`« Mots de ${code} »`),
  });
const CODES = ['H4RV', 'M3QA', 'P6ZC', 'R8YG', 'T2LB', 'W9XK', 'Z5NE'];
const ensembles = fc
  .integer({ min: SEUILS.suivis, max: CODES.length })
  .chain((n) => fc.tuple(...CODES.slice(0, n).map(parcours)));

/** All that may be printed, and nothing of what is only for the screen. */
function texteImprimable(liste: readonly UnParcours[]): string {
  const suivis = liste.map(suiviDe);
  const { masques: _, ...rapport } = unBilanAnonyme(suivis, leDit({ suivis: suivis.map((s) => s.id) }));
  return JSON.stringify(rapport);
}

describe('Dans ce qui peut être imprimé d’un bilan', () => {
  test('ni code, ni heure, ni date, ni citation', () => {
    fc.assert(
      fc.property(ensembles, (liste) => {
        const texte = texteImprimable(liste);
        for (const { code, citation } of liste) {
          expect(texte).not.toContain(code);
          expect(texte).not.toContain(citation);
        }
        expect(texte).not.toMatch(
          /\d{1,2}[\s\u00a0]h[\s\u00a0]\d{2}|\d{2}:\d{2}|\d{4}-\d{2}-\d{2}|« |Durand|12 mars/,
        );
      }),
      { numRuns: 25 },
    );
  });

  test('aucun libellé de ce qui n’a été vu qu’une fois', () => {
    fc.assert(
      fc.property(ensembles, (liste) => {
        const texte = texteImprimable(liste);
        const ids = liste.flatMap((p) => p.constats.map((c) => c.id));
        for (const { id } of liste.flatMap((p) => p.constats))
          if (ids.filter((i) => i === id).length === 1) expect(texte).not.toContain(`numéro ${id.slice(1)}`);
      }),
      { numRuns: 25 },
    );
  });

  test('aucun métier tenu par moins de personnes que le seuil', () => {
    fc.assert(
      fc.property(ensembles, (liste) => {
        if (liste.some((p) => (p.effectif ?? 0) < 5))
          expect(texteImprimable(liste)).not.toMatch(/secrétaire/i);
      }),
      { numRuns: 25 },
    );
  });
});

describe('Un métier', () => {
  const LIBELLE = 'La secrétaire appelle chacun par son nom';
  const avec = (effectif: number | undefined, libelle = LIBELLE) =>
    unBilanAnonyme(
      CODES.slice(0, 3).map((code, rang) =>
        suiviDe({ code, effectif, constats: [{ id: 'c1', libelle }], citation: '« Oui. »' }, rang),
      ),
    );

  test('tenu par assez de personnes est dit', () => {
    expect(avec(9).constats).toHaveLength(1);
  });
  test.each([
    ['tenu par peu de personnes', 4],
    ['dont l’effectif n’est pas connu', undefined],
  ])('%s n’est pas dit, et l’écran propose sa famille', (_, effectif) => {
    const { constats, masques } = avec(effectif);
    expect(constats).toEqual([]);
    expect(masques).toEqual([{ quoi: LIBELLE, raison: 'role-rare', famille: 'Accueil et administration' }]);
  });
  test('dit par sa famille passe', () => {
    for (const famille of ['Accueil et administration', 'Social et soutien', 'Soins', 'Encadrement'])
      expect(avec(undefined, `Parler plus bas (${famille})`).constats).toHaveLength(1);
  });
});

describe('Les seuils', () => {
  const suivis = (n: number): Suivi[] =>
    CODES.slice(0, n).map((code, rang) =>
      suiviDe(
        { code, effectif: 9, constats: [{ id: 'c1', libelle: 'Écran illisible' }], citation: '« Oui. »' },
        rang,
      ),
    );

  test('deux suivis ne font pas un rapport', () => {
    expect(() => unBilanAnonyme(suivis(2))).toThrow(ErreurTropPeuDeSuivis);
  });
  test('un constat vu partout reste dit', () => {
    expect(unBilanAnonyme(suivis(3)).constats).toEqual([
      { libelle: 'Écran illisible', theme: 'accueil', etape: null, n: 3 },
    ]);
  });
  test('un croisement demande cinq suivis et cinq par case', () => {
    expect(unBilanAnonyme(suivis(4)).constatsCroisables).toEqual([]);
    expect(unBilanAnonyme(suivis(5)).constatsCroisables).toEqual(['c1']);
  });
  test('une attente par étape vue dans deux suivis n’est pas dite, et l’écran le dit', () => {
    const sansAttente = lire('s9', unSuiviEnCours().prevu({ code: 'Z5NE' }).releve().fin().ecritures());
    const { etapes, masques } = unBilanAnonyme([...suivis(2), sansAttente]);
    expect(etapes.find((e) => e.etape === 'consultation.05')?.attente).toBeNull();
    expect(masques).toContainEqual({ quoi: 'consultation.05', raison: 'trop-peu-de-suivis' });
    const trois = unBilanAnonyme(suivis(3));
    expect(trois.etapes.find((e) => e.etape === 'consultation.05')?.attente?.n).toBe(3);
    expect(trois.masques).toEqual([]);
  });
  test('un croisement avec les plaintes demande cinq suivis, et cinq plaintes', () => {
    const dit = leDit(
      {},
      {
        croisements: [
          { source: 'plaintes', nombre: 12 },
          { source: 'evenements', nombre: 4 },
        ],
      },
    );
    const quatre = unBilanAnonyme(suivis(4), dit);
    expect(quatre.croisements).toEqual([]);
    expect(quatre.masques).toContainEqual({ quoi: 'plaintes', raison: 'trop-peu-de-suivis' });
    const { croisements, masques } = unBilanAnonyme(suivis(5), dit);
    expect(croisements).toEqual([{ source: 'plaintes', nombre: 12 }]);
    expect(masques).toEqual([{ quoi: 'evenements', raison: 'case-petite' }]);
  });
  test('une forme d’accord vue une fois ne dit pas laquelle', () => {
    const mineur = unSuiviEnCours().prevu({ code: 'Z5NE' }).avecAccord('patient', { forme: 'assentiment' });
    const { bilan } = unBilanAnonyme([...suivis(3), lire('s9', mineur.fin().ecritures())]);
    expect(bilan.formesDAccord).toEqual({ autre: 1, ecrit: 3 });
  });
  test('une unité de neuf personnes n’est pas nommée, et l’écran le dit', () => {
    const { unite, masques } = unBilanAnonyme(suivis(3), leDit({ unite: 'Unité Azur' }));
    expect(unite).toBeNull();
    expect(masques).toContainEqual({ quoi: 'Unité Azur', raison: 'petite-unite' });
  });
  test('une unité assez grande est nommée, sauf quand un suivi vient d’ailleurs', () => {
    const grand = (code: string, rang: number, unite?: string): Suivi =>
      suiviDe({ code, effectif: 12, constats: [], citation: '« Oui. »', ...(unite && { unite }) }, rang);
    const trois = CODES.slice(0, 3).map((code, rang) => grand(code, rang));
    const dit = leDit({ unite: 'Unité Azur' });
    expect(unBilanAnonyme(trois, dit).unite).toBe('Unité Azur');
    const { unite, masques } = unBilanAnonyme([...trois, grand('Z5NE', 9, 'Unité Brune')], dit);
    expect(unite).toBeNull();
    expect(masques).toContainEqual({ quoi: 'Unité Azur', raison: 'autre-unite' });
  });
  test('une période ne dit que ses trimestres', () => {
    const { periode } = unBilanAnonyme(suivis(3), leDit({ periode: { du: '2026-09-15', au: '2027-01-04' } }));
    expect(periode).toEqual({ du: '2026-T3', au: '2027-T1' });
  });
  test('un avis de la commission est dit, sauf s’il permet de reconnaître quelqu’un', () => {
    const avec = (avis: string) => unBilanAnonyme(suivis(3), leDit({}, { avis: { le: '2026-12-10', avis } }));
    expect(avec('Favorable.').avis).toEqual({ le: '2026-12-10', avis: 'Favorable.' });
    const { avis, masques } = avec('Mme Durand a raison.');
    expect(avis).toBeNull();
    expect(masques).toContainEqual({ quoi: 'Mme Durand a raison.', raison: 'reconnaissable' });
  });
  test('une question où un nom est tapé est retenue', () => {
    const { questions, masques } = unBilanAnonyme(suivis(3), leDit({ questions: ['Que dit Mme Durand ?'] }));
    expect(questions).toEqual([]);
    expect(masques).toContainEqual({ quoi: 'Que dit Mme Durand ?', raison: 'reconnaissable' });
  });
});
