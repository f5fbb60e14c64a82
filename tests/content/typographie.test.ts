import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  enumerer,
  formaterDate,
  formaterDateCourte,
  formaterDuree,
  formaterHeure,
  formaterMois,
  formaterNombre,
  typographier,
} from '../../src/content/typographie.ts';

describe('Les heures', () => {
  it.each([
    [{ heures: 14, minutes: 5 }, '14\u00a0h\u00a005'],
    [{ heures: 9, minutes: 0 }, '9\u00a0h'],
    [{ heures: 0, minutes: 30 }, '0\u00a0h\u00a030'],
    [{ heures: 14, minutes: 5, secondes: 7 }, '14\u00a0h\u00a005\u00a0min\u00a007\u00a0s'],
    [{ heures: 9, minutes: 0, secondes: 0 }, '9\u00a0h\u00a000\u00a0min\u00a000\u00a0s'],
  ])('%j s’écrit %s', (heure, attendu) => {
    expect(formaterHeure(heure)).toBe(attendu);
  });
});

describe('Les durées', () => {
  it.each([
    [0, '0\u00a0s'],
    [45, '45\u00a0s'],
    [59.6, '1\u00a0min'],
    [60, '1\u00a0min'],
    [89, '1\u00a0min'],
    [90, '2\u00a0min'],
    [3569, '59\u00a0min'],
    [3570, '1\u00a0h'],
    [4200, '1\u00a0h\u00a010'],
    [3900, '1\u00a0h\u00a005'],
    [34_200, '9\u00a0h\u00a030'],
    [94_800, '26\u00a0h\u00a020'],
    [-30, '\u221230\u00a0s'],
    [-0.2, '0\u00a0s'],
  ])('%d secondes s’écrivent %s', (secondes, attendu) => {
    expect(formaterDuree(secondes)).toBe(attendu);
  });

  it('disent les minutes à la plus proche, 30 s vers le haut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 10_000_000 }), (secondes) => {
        const [, h, m] =
          /^(?:(\d+)\u00a0h)?\u00a0?(?:(\d+)(?:\u00a0min)?)?$/.exec(formaterDuree(secondes)) ?? [];
        const minutes = Number(h ?? 0) * 60 + Number(m ?? 0);
        expect(minutes * 60 - secondes).toBeGreaterThan(-30);
        expect(minutes * 60 - secondes).toBeLessThanOrEqual(30);
      }),
    );
  });

  it('ne portent aucune espace où la ligne pourrait se couper', () => {
    fc.assert(fc.property(fc.integer(), (secondes) => !formaterDuree(secondes).includes(' ')));
  });
});

describe('Les dates', () => {
  it('s’écrivent en toutes lettres, avec « 1er »', () => {
    expect(formaterDate('2026-11-21')).toBe('21\u00a0novembre 2026');
    expect(formaterDate('2026-12-01')).toBe('1er\u00a0décembre 2026');
    expect(formaterDate('2026-08-09')).toBe('9\u00a0août 2026');
  });

  it('s’écrivent en court dans les tableaux', () => {
    expect(formaterDateCourte('2026-11-21')).toBe('21/11/2026');
  });

  it('se réduisent au mois', () => {
    expect(formaterMois('2026-11-21')).toBe('novembre 2026');
    expect(formaterMois('2026-02')).toBe('février 2026');
  });

  it('illisibles, se montrent telles quelles, sans erreur', () => {
    fc.assert(
      fc.property(fc.string(), (texte) => {
        for (const formater of [formaterDate, formaterDateCourte, formaterMois]) {
          expect(typeof formater(texte)).toBe('string');
        }
      }),
    );
    expect(formaterDate('bientôt')).toBe('bientôt');
    expect(formaterDate('2026-13-01')).toBe('2026-13-01');
  });
});

describe('Les nombres et les énumérations', () => {
  it.each([
    [1250, '1\u202f250'],
    [999, '999'],
    [1_234_567, '1\u202f234\u202f567'],
    [3.5, '3,5'],
    [-2, '\u22122'],
    [0, '0'],
  ])('%d s’écrit %s', (nombre, attendu) => {
    expect(formaterNombre(nombre)).toBe(attendu);
  });

  it('énumère avec « et » ou « ou »', () => {
    expect(enumerer([])).toBe('');
    expect(enumerer(['a'])).toBe('a');
    expect(enumerer(['a', 'b'])).toBe('a et b');
    expect(enumerer(['a', 'b', 'c'])).toBe('a, b et c');
    expect(enumerer(['oui', 'non'], 'ou')).toBe('oui ou non');
  });
});

describe('La typographie de nos textes', () => {
  it.each([
    [`l'équipe`, 'l’équipe'],
    ['Pause ?', 'Pause\u202f?'],
    ['Pause?', 'Pause\u202f?'],
    ['Lieu : couloir', 'Lieu\u00a0: couloir'],
    ['« Je suis perdu »', '«\u00a0Je suis perdu\u00a0»'],
    ['«Oui»', '«\u00a0Oui\u00a0»'],
    ['touche « ? »', 'touche «\u00a0?\u00a0»'],
    ['Attendez...', 'Attendez…'],
    ['à 14 h 05', 'à 14\u00a0h\u00a005'],
    ['75 %', '75\u00a0%'],
    ['1 250 pas', '1\u202f250 pas'],
    ['n° 3', 'n°\u00a03'],
    ['**Exemples** : deux', '**Exemples**\u00a0: deux'],
    ['https://exemple.fr', 'https://exemple.fr'],
  ])('%s devient %s', (tape, attendu) => {
    expect(typographier(tape)).toBe(attendu);
  });

  const frappe = fc.string({ unit: fc.constantFrom(...[...`aé1 'n°.:;!?«»*%h\u00a0\u202f0`]) });

  it('ne change aucun mot', () => {
    const lettres = (t: string): string => t.replace(/…/g, '...').replace(/[\s'’.]/g, '');
    fc.assert(fc.property(frappe, (texte) => lettres(typographier(texte)) === lettres(texte)));
  });

  it('appliquée deux fois, ne change plus rien', () => {
    fc.assert(
      fc.property(frappe, (texte) => {
        const une = typographier(texte);
        expect(typographier(une)).toBe(une);
      }),
      { numRuns: 2000 },
    );
  });
});
