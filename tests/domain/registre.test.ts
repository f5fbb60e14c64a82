import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ecriture } from '../../src/domain/ecriture.ts';
import { lire } from '../../src/domain/lire.ts';
import {
  canonique,
  effacerCorps,
  empreinteDe,
  enchainer,
  filVide,
  TETE_VIDE,
  teteDe,
  verifier,
  type Plus,
} from '../../src/domain/registre.ts';
import { selDEssai, UN_RELEVE, unSuiviEnCours } from '../aides/unSuivi.ts';

const unRegistre = (textes: readonly string[]): readonly Ecriture[] => {
  const suivi = unSuiviEnCours();
  for (const texte of textes) suivi.apres(30).releve({ texte });
  return suivi.ecritures();
};

const desTextes = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 8 });

const avecRang = desTextes
  .map(unRegistre)
  .chain((registre) => fc.tuple(fc.constant(registre), fc.nat({ max: registre.length - 1 })));

const remplacer = (registre: readonly Ecriture[], rang: number, par: (e: Ecriture) => Ecriture): Ecriture[] =>
  registre.map((e, i) => (i === rang ? par(e) : e));

describe('Un registre', () => {
  test('vide est juste', () => {
    expect(verifier([])).toEqual({ juste: true, tete: TETE_VIDE, nombre: 0 });
  });

  test('se lit à partir de n’importe quel début gardé', () => {
    fc.assert(
      fc.property(avecRang, ([registre, rang]) => {
        const debut = registre.slice(0, rang + 1);
        expect(verifier(debut)).toMatchObject({ juste: true, nombre: debut.length });
        expect(lire('s1', debut).histoire).toHaveLength(debut.length);
      }),
    );
  });

  test('reste juste quand on efface n’importe quels contenus', () => {
    fc.assert(
      fc.property(desTextes.map(unRegistre), fc.infiniteStream(fc.boolean()), (registre, hasard) => {
        const troue = registre.map((e) => (hasard.next().value ? effacerCorps(e) : e));
        expect(verifier(troue)).toEqual(verifier(registre));
        expect(() => lire('s1', troue)).not.toThrow();
      }),
    );
  });

  test('dit où un contenu a été changé', () => {
    fc.assert(
      fc.property(avecRang, ([registre, rang]) => {
        const change = remplacer(registre, rang, ({ entete }) => ({
          entete,
          corps: { sel: selDEssai(9), contenu: { texte: 'Autre chose.' } },
        }));
        expect(verifier(change)).toEqual({ juste: false, defaut: 'contenu', seq: rang + 1 });
      }),
    );
  });

  test('dit où un sel a été changé', () => {
    const registre = unRegistre(['Un']);
    const change = remplacer(registre, 2, ({ entete, corps }) => ({
      entete,
      corps: corps && { ...corps, sel: selDEssai(99) },
    }));
    expect(verifier(change)).toEqual({ juste: false, defaut: 'contenu', seq: 3 });
  });

  test.each(['suivi', 'id', 'auteur', 'type'] as const)(
    'dit où « %s » a été changé dans un en-tête',
    (champ) => {
      fc.assert(
        fc.property(avecRang, ([registre, rang]) => {
          fc.pre(rang < registre.length - 1);
          const change = remplacer(registre, rang, (e) => ({
            ...e,
            entete: { ...e.entete, [champ]: 'autre' },
          }));
          expect(verifier(change)).toEqual({ juste: false, defaut: 'lien', seq: rang + 2 });
        }),
      );
    },
  );

  test('dit où une heure a été changée', () => {
    const registre = unRegistre(['Un', 'Deux']);
    const change = remplacer(registre, 4, (e) => ({
      ...e,
      entete: { ...e.entete, instant: { ...e.entete.instant, mural: e.entete.instant.mural + 1 } },
    }));
    expect(verifier(change)).toEqual({ juste: false, defaut: 'lien', seq: 6 });
  });

  test('dit où une ligne manque', () => {
    fc.assert(
      fc.property(avecRang, ([registre, rang]) => {
        fc.pre(rang > 0 && rang < registre.length - 1);
        const troue = registre.filter((_, i) => i !== rang);
        expect(verifier(troue)).toEqual({ juste: false, defaut: 'ordre', seq: rang + 2 });
      }),
    );
  });

  test('refuse un début coupé', () => {
    expect(verifier(unRegistre(['Un']).slice(1))).toEqual({ juste: false, defaut: 'ordre', seq: 2 });
  });

  test('dit où deux lignes ont été échangées', () => {
    fc.assert(
      fc.property(avecRang, ([registre, rang]) => {
        const [un, autre] = [registre[rang], registre[rang + 1]];
        fc.pre(rang > 0 && un !== undefined && autre !== undefined);
        const echange = [...registre.slice(0, rang), autre, un, ...registre.slice(rang + 2)] as Ecriture[];
        expect(verifier(echange)).toEqual({ juste: false, defaut: 'ordre', seq: rang + 2 });
      }),
    );
  });

  test('refuse la ligne d’un autre appareil', () => {
    const registre = unRegistre(['Un']);
    const intrus = enchainer(
      { ...filVide('appareil-2'), seq: 1, tete: TETE_VIDE },
      brute,
      selDEssai(1),
    ).ecriture;
    expect(verifier([...registre.slice(0, 1), intrus])).toMatchObject({
      juste: false,
      defaut: 'ordre',
      seq: 2,
    });
  });

  test('peut commencer à l’adieu qui a détruit ce qui précédait', () => {
    for (const seul of [unSuiviEnCours().retrait('effacer'), unSuiviEnCours().fin().finirConservation()]) {
      expect(seul.ecritures()).toHaveLength(1);
      expect(verifier(seul.ecritures())).toMatchObject({ juste: true, nombre: 1 });
    }
  });

  test('ne commence pas à un retrait qui ne détruit rien', () => {
    const seul = unSuiviEnCours().retrait('garder').ecritures().slice(-1);
    expect(verifier(seul)).toMatchObject({ juste: false, defaut: 'ordre' });
  });

  test('peut commencer n’importe où quand l’adieu est sur un autre appareil', () => {
    const suite = unRegistre(['Un', 'Deux']).slice(3);
    expect(verifier(suite, { adieu: true })).toMatchObject({ juste: true, nombre: suite.length });
    expect(verifier(suite.toSpliced(1, 1), { adieu: true })).toMatchObject({ juste: false, defaut: 'ordre' });
    expect(verifier(suite, { adieu: false })).toMatchObject({ juste: false, defaut: 'ordre' });
  });
});

describe('Un en-tête', () => {
  const TETE = { seq: 1, tete: 'a'.repeat(64) };
  const entete = (plus?: Plus) => enchainer(filVide('d1'), brute, selDEssai(1), plus).ecriture.entete;

  test('nomme ce que l’écriture efface, une fois, dans l’ordre', () => {
    const { ecriture } = enchainer(filVide('d1'), { ...brute, efface: ['b', 'a', 'b'] }, selDEssai(1));
    expect(ecriture.entete.efface).toEqual(['a', 'b']);
    expect(entete({ efface: ['b', 'a'] }).efface).toEqual(['a', 'b']);
  });

  test('nomme ce que l’auteur a vu des autres, dans l’ordre', () => {
    const vu = [
      { appareil: 'c', ...TETE },
      { appareil: 'b', ...TETE },
    ];
    expect(entete({ vu }).vu?.map((t) => t.appareil)).toEqual(['b', 'c']);
  });

  test('ne dit rien quand il n’y a rien à dire', () => {
    expect(entete()).not.toHaveProperty('efface');
    expect(entete()).not.toHaveProperty('vu');
    expect(entete({ efface: [], vu: [] })).toEqual(entete());
  });

  test('est lié avec ce qu’il efface et ce qu’il a vu', () => {
    expect(teteDe(entete({ efface: ['a'] }))).not.toBe(teteDe(entete()));
    expect(teteDe(entete({ vu: [{ appareil: 'b', ...TETE }] }))).not.toBe(teteDe(entete()));
  });
});

const brute = {
  suivi: 's1',
  id: 'a1',
  type: 'releve',
  instant: { mural: 0, monotone: 0, session: 'p', decalage: 0 },
  auteur: 'suiveur',
  contenu: UN_RELEVE,
} as const;

describe('La forme canonique', () => {
  test('ne dépend pas de l’ordre des champs', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (objet) => {
        const retourne = Object.fromEntries(Object.entries(objet).reverse());
        expect(canonique(retourne)).toBe(canonique(objet));
      }),
    );
  });

  test('traverse un aller et retour en JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (valeur) => {
        expect(canonique(JSON.parse(canonique(valeur)))).toBe(canonique(valeur));
      }),
    );
  });

  test('refuse ce que JSON ne sait pas dire', () => {
    for (const valeur of [undefined, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => canonique(valeur)).toThrow();
  });

  test('deux mêmes mots salés autrement ne se reconnaissent pas', () => {
    const contenu = { texte: 'Les mêmes mots.' };
    expect(empreinteDe({ sel: selDEssai(1), contenu })).not.toBe(empreinteDe({ sel: selDEssai(2), contenu }));
  });
});
