import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ecrituresAvantRetrait,
  ecrituresDuCas,
  ErreurCas,
  lireCas,
  suivisDuCas,
} from '../../src/domain/cas.ts';
import { contenuStrict, enteteStrict } from '../../src/domain/contenus-stricts.ts';
import type { PartiesFiche, TypeEcriture } from '../../src/domain/contenus.ts';
import type { Ecriture, EnTete } from '../../src/domain/ecriture.ts';
import { ErreurContenuFaux, ErreurMetier } from '../../src/domain/erreurs.ts';
import { LIMITES } from '../../src/domain/limites.ts';
import { canonique } from '../../src/domain/registre.ts';
import { desEchangesAvecAdieu } from '../aides/echanges.ts';
import { casBrut, NOMS_DES_CAS, selDEssai, texteDuCas } from '../aides/lesCas.ts';
import { UN_DE_CHAQUE } from '../aides/unDeChaque.ts';
import { UN_RELEVE, unSuiviEnCours } from '../aides/unSuivi.ts';

const TYPES = Object.keys(UN_DE_CHAQUE) as TypeEcriture[];
const enJson = (valeur: unknown): unknown => JSON.parse(canonique(valeur));

function accepte(ecritures: readonly Ecriture[]): void {
  for (const { entete, corps } of ecritures) {
    expect(enteteStrict(enJson(entete))).toEqual(entete);
    if (corps) expect(contenuStrict(entete.type, enJson(corps.contenu))).toEqual(corps.contenu);
  }
}
const refuse = (type: TypeEcriture, valeur: unknown): void =>
  expect(() => contenuStrict(type, valeur), JSON.stringify(valeur)).toThrow(ErreurContenuFaux);

const options = { suivi: 's1', appareil: 'd1', sel: selDEssai };
const ecrituresDe = (json: string): Ecriture[][] =>
  suivisDuCas(lireCas(json)).flatMap((cas) => [
    ecrituresDuCas(cas, { ...options, exemple: true }),
    ecrituresAvantRetrait(cas, options)?.ecritures ?? [],
  ]);

/** Where each simple value of a case stands. */
function feuilles(valeur: unknown, chemin: readonly string[] = []): (readonly string[])[] {
  if (typeof valeur !== 'object' || valeur === null) return [chemin];
  return Object.entries(valeur).flatMap(([cle, v]) => feuilles(v, [...chemin, cle]));
}
function poser(objet: unknown, [cle, ...reste]: readonly string[], valeur: unknown): void {
  if (cle === undefined || typeof objet !== 'object' || objet === null) return;
  const ici = objet as Record<string, unknown>;
  if (reste.length === 0) ici[cle] = valeur;
  else poser(ici[cle], reste, valeur);
}

const desTextes = fc
  .constantFrom(0, 1, 12, 200, 201, 500, 2_000, 4_000, 9_999, 10_001, 300_000)
  .map((n) => 'é'.repeat(n));

describe('Passe tout ce qui s’écrit', () => {
  test.each(NOMS_DES_CAS)('dans le cas %s', (nom) => {
    for (const ecritures of ecrituresDe(texteDuCas(nom))) accepte(ecritures);
  });

  test.each(NOMS_DES_CAS)('dans le cas %s, quoi qu’on y change, s’il se lit encore', (nom) => {
    const lieux = feuilles({ ...casBrut(nom), attendus: undefined });
    const valeur = fc.oneof(
      desTextes,
      fc.constantFrom(null, true, [], {}, '', 'autre:Un mot', '2026-02-30', '07:10:00', 'a001'),
      fc.constantFrom(0, -1, 1440, 10_000, 1e15, 1e300),
    );
    const changements = fc.array(fc.tuple(fc.nat(), valeur), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(changements, (change) => {
        const cas = casBrut(nom);
        for (const [n, v] of change) poser(cas, lieux[n % lieux.length] ?? [], v);
        try {
          ecrituresDe(JSON.stringify(cas)).forEach(accepte);
        } catch (erreur) {
          if (!(erreur instanceof ErreurCas)) throw erreur;
        }
      }),
    );
  });

  test.each(TYPES)('« %s », avec tous ses champs', (type) => {
    expect(contenuStrict(type, enJson(UN_DE_CHAQUE[type]))).toEqual(UN_DE_CHAQUE[type]);
  });

  test('sur plusieurs appareils', () => {
    fc.assert(
      fc.property(desEchangesAvecAdieu, ({ appareils }) => appareils.forEach((a) => accepte(a.ecritures()))),
    );
  });

  test('dans chaque partie de la fiche', () => {
    const parties: PartiesFiche = {
      profil: 'Une personne.',
      essentiel: ['Une ligne.'],
      pointsForts: [{ texte: 'Un sourire.', releves: ['a1'] }],
      momentsCles: [],
      vecuProche: '',
      information: { comprise: ['L’heure.'], nonComprise: [] },
      equipe: ['Un geste.'],
      idees: [{ de: 'equipe', texte: 'Un siège.', releves: [] }],
      limites: 'Une seule journée.',
      constats: [{ id: 'c1', libelle: 'Attente', theme: 'attente', etape: 'e1', releves: ['a1'] }],
    };
    for (const [partie, valeur] of Object.entries<unknown>({ ...parties }))
      expect(contenuStrict('fiche', { partie, valeur })).toEqual({ partie, valeur });
  });

  test('par la grande porte, à toutes les longueurs', () => {
    const saisies = fc.oneof(
      desTextes.map((texte) => ['releve', { ...UN_RELEVE, texte }] as const),
      desTextes.map((role) => ['releve', { ...UN_RELEVE, role }] as const),
      desTextes.map((raison) => ['pause', { raison }] as const),
      desTextes.map((profil) => ['fiche', { partie: 'profil', valeur: profil }] as const),
      desTextes.map((a) => ['relecture-recue', { qui: 'patient', le: '2026-09-27', resultat: a }] as const),
      fc
        .constantFrom(0, 12, 1e9, 1e15, 1e16, 1e300)
        .map((n) => ['suivi', { ...UN_DE_CHAQUE.suivi, effectifs: { infirmier: n } }] as const),
      fc
        .constantFrom('2026-09-08', '2026-02-30', '', '0002-01-01', '122026-09-08')
        .map((le) => ['preparation', { etape: 'cadre-rencontre', le }] as const),
      fc
        .constantFrom(1, 10_000, 40_000)
        .map((n) => Array.from({ length: n }, (_, i) => [i % 340, i % 176, i] as const))
        .map(
          (trait) =>
            [
              'accord',
              {
                ...UN_DE_CHAQUE.accord,
                traits: [
                  [
                    [0, 0, 0],
                    [340, 0, 1],
                  ],
                  trait,
                ],
              },
            ] as const,
        ),
    );
    fc.assert(
      fc.property(saisies, ([type, contenu]) => {
        const suivi = unSuiviEnCours();
        try {
          suivi.tenter(type, contenu);
        } catch (erreur) {
          if (erreur instanceof ErreurMetier) return;
          throw erreur;
        }
        accepte(suivi.ecritures().slice(-1));
      }),
    );
  });
});

describe('Ne passe pas', () => {
  /** The same value with `cle` put in each of its objects in turn. */
  function* avecCle(valeur: unknown, cle: string, dit: string): Generator<unknown> {
    if (typeof valeur !== 'object' || valeur === null) return;
    const texte = JSON.stringify(valeur);
    if (!Array.isArray(valeur))
      yield JSON.parse(texte === '{}' ? `{"${cle}":${dit}}` : texte.replace('{', `{"${cle}":${dit},`));
    for (const [nom, v] of Object.entries(valeur))
      for (const change of avecCle(v, cle, dit))
        yield Array.isArray(valeur)
          ? valeur.with(Number(nom), change)
          : Object.defineProperty({ ...valeur }, nom, { value: change, enumerable: true });
  }

  test.each(TYPES)('« %s » avec une clé qui atteint un prototype', (type) => {
    for (const cle of ['__proto__', 'constructor', 'prototype'])
      for (const valeur of avecCle(UN_DE_CHAQUE[type], cle, '{"polluee":true}')) refuse(type, valeur);
    expect({}).not.toHaveProperty('polluee');
  });

  test.each(TYPES)(
    '« %s » avec un champ de trop, ou un nombre sans fin là où les champs sont libres',
    (type) => {
      for (const valeur of avecCle(UN_DE_CHAQUE[type], 'enTrop', '[1e400]')) refuse(type, valeur);
    },
  );

  // An extrait of a suivi without accord nor journal says nothing.
  test.each(TYPES.filter((t) => t !== 'reprise' && t !== 'extrait'))(
    '« %s » vide, ou qui n’est pas un objet',
    (type) => {
      for (const valeur of [{}, [], null, 'texte', 3, undefined]) refuse(type, valeur);
    },
  );

  test('un extrait qui est une liste, ou qui range un contenu sous un autre type', () => {
    refuse('extrait', []);
    refuse('extrait', null);
    refuse('extrait', { releve: { a1: { raison: '' } } });
    refuse('extrait', { fiche: {} });
  });

  test('une reprise qui est une liste', () => {
    refuse('reprise', []);
    refuse('reprise', null);
  });

  test.each([
    ['un nombre qui n’en est pas un', 'suivi', { effectifs: { infirmier: Number.NaN } }],
    ['un nombre sans fin', 'suivi', { effectifs: { infirmier: Number.POSITIVE_INFINITY } }],
    ['un nombre immense', 'suivi', { effectifs: { infirmier: 1e16 } }],
    ['un nombre négatif', 'suivi', { effectifs: { infirmier: -1 } }],
    ['une date impossible', 'suivi', { date: '2026-02-30' }],
    ['un texte trop long', 'suivi', { unite: 'a'.repeat(LIMITES.texte + 1) }],
    ['un oui écrit en toutes lettres', 'suivi', { exemple: 'true' }],
    ['un ressenti hors échelle', 'releve', { ressenti: 3 }],
    ['une source inconnue', 'releve', { source: 'lu' }],
    ['une heure d’un autre millénaire', 'releve', { moment: { mural: 1e15, decalage: 0 } }],
    ['une heure en morceaux', 'releve', { moment: { mural: 0.5, decalage: 0 } }],
    ['un décalage de plus d’un jour', 'releve', { moment: { mural: 0, decalage: 1_441 } }],
    ['une heure qui en dit trop', 'releve', { moment: { mural: 0, decalage: 0, session: 'p' } }],
    ['un champ facultatif sans valeur', 'releve', { lieu: undefined }],
    ['un point à deux nombres', 'accord', { traits: [[[1, 2]]] }],
    ['un point infini', 'accord', { traits: [[[1, 2, Number.POSITIVE_INFINITY]]] }],
    ['une liste sans fin', 'revue', { presents: Array.from({ length: 1_001 }, () => '') }],
    ['un dictionnaire qui est une liste', 'revue', { voulue: [] }],
    [
      'un dictionnaire sans fin',
      'revue',
      { voulue: Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [i, ''])) },
    ],
    ['un nom de champ sans fin', 'revue', { voulue: { ['a'.repeat(201)]: '' } }],
    ['une partie inconnue', 'fiche', { partie: 'toString', valeur: '' }],
    ['la valeur d’une autre partie', 'fiche', { partie: 'profil' }],
    ['un retrait d’un autre effet', 'retrait', { effet: 'oublier' }],
  ] as const)('%s', (_, type, change) => refuse(type, { ...UN_DE_CHAQUE[type], ...change }));

  test('sans dire où', () => {
    const dire = (valeur: unknown) => () => contenuStrict('releve', valeur);
    expect(dire({ ...UN_RELEVE, texte: 3 })).toThrow('(releve.texte)');
    expect(dire({ ...UN_RELEVE, ['x'.repeat(5_000)]: 3 })).toThrow(/^.{1,300}$/);
    expect(dire(null)).toThrow('(releve)');
  });
});

describe('Un en-tête', () => {
  const tete = (appareil: string) => ({ appareil, seq: 1, tete: 'a'.repeat(64) });
  const juste: EnTete = {
    ...(unSuiviEnCours().ecritures()[0]?.entete as EnTete),
    efface: ['a1', 'a2'],
    vu: [tete('b'), tete('c')],
  };

  test('entier passe', () => {
    expect(enteteStrict(enJson(juste))).toEqual(juste);
  });

  test.each([
    ['d’une autre version', { v: 2 }],
    ['d’un type inconnu', { type: 'note' }],
    ['d’un type hérité', { type: 'toString' }],
    ['d’un auteur inconnu', { auteur: 'voisin' }],
    ['d’un nom avec une barre', { suivi: 's|1' }],
    ['d’un nom vide', { appareil: '' }],
    ['d’un nom sans fin', { id: 'a'.repeat(201) }],
    ['d’un rang nul', { seq: 0 }],
    ['d’un rang immense', { seq: 1e16 }],
    ['d’une empreinte en majuscules', { empreinte: 'A'.repeat(64) }],
    ['d’un lien trop court', { prev: '0' }],
    ['d’une heure folle', { instant: { mural: 1e15, monotone: 0, session: 'p', decalage: 0 } }],
    ['d’une page sans fin', { instant: { mural: 0, monotone: 0, session: 'p'.repeat(10_001), decalage: 0 } }],
    ['qui n’efface rien', { efface: [] }],
    ['qui efface deux fois', { efface: ['a1', 'a1'] }],
    ['qui efface dans le désordre', { efface: ['a2', 'a1'] }],
    ['qui n’a rien vu', { vu: [] }],
    ['qui a vu dans le désordre', { vu: [tete('c'), tete('b')] }],
    ['qui a vu trop d’appareils', { vu: Array.from({ length: 201 }, (_, i) => tete(String(i + 1_000))) }],
    ['avec un champ de trop', { secret: 'Un mot.' }],
  ])('%s ne passe pas', (_, change) => {
    expect(() => enteteStrict({ ...juste, ...change })).toThrow(ErreurContenuFaux);
  });

  test('avec une clé qui atteint un prototype ne passe pas', () => {
    expect(() => enteteStrict(JSON.parse(canonique(juste).replace('{', '{"__proto__":{},')))).toThrow(
      '(entete.__proto__)',
    );
  });
});
