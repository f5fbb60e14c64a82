import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MomentCle } from '../../src/domain/contenus.ts';
import { changementsEntre, versionsTransmises } from '../../src/domain/versions-fiche.ts';
import { unSuiviEnCours } from '../aides/unSuivi.ts';

const unMoment = (change: Partial<MomentCle> = {}): MomentCle => ({
  id: 'm1',
  titre: 'L’arrivée',
  etape: 'chirurgie-ambulatoire.04',
  attendue: 'Un accueil.',
  delivree: 'Un ticket.',
  percue: 'Seul.',
  releves: [],
  ...change,
});

describe('Les versions de la fiche', () => {
  test('sont celles que chaque transmission a envoyées', () => {
    const suivi = unSuiviEnCours().fin();
    suivi.consigner('fiche', { partie: 'limites', valeur: 'Un brouillon.' });
    suivi.consigner('fiche', { partie: 'limites', valeur: 'Un seul suivi.' });
    suivi.consigner('transmission', { le: '2026-09-18', a: 'Cadre de santé' });
    suivi.consigner('fiche', { partie: 'limites', valeur: 'Un seul suivi, un mardi.' });
    expect(versionsTransmises(suivi.suivi()).map((v) => v.fiche.limites)).toEqual(['Un seul suivi.']);
    suivi.consigner('transmission', { le: '2026-09-20', a: 'Cadre de santé' });
    expect(versionsTransmises(suivi.suivi()).map((v) => v.fiche.limites)).toEqual([
      'Un seul suivi.',
      'Un seul suivi, un mardi.',
    ]);
  });
});

describe('Entre deux versions', () => {
  test('rien ne change quand seul l’ordre change', () => {
    expect(changementsEntre({ essentiel: ['a', 'b'] }, { essentiel: ['b', 'a'] })).toEqual([]);
  });

  test('une ligne changée est une ligne retirée et une ajoutée, avec le moment où elle est', () => {
    const avant = { momentsCles: [unMoment()], limites: 'Un seul suivi.' };
    const apres = { momentsCles: [unMoment({ percue: 'Seul, puis aidé.' })], limites: 'Un seul suivi.' };
    expect(changementsEntre(avant, apres)).toEqual([
      {
        partie: 'momentsCles',
        retirees: [{ champ: 'percue', element: 'L’arrivée', texte: 'Seul.' }],
        ajoutees: [{ champ: 'percue', element: 'L’arrivée', texte: 'Seul, puis aidé.' }],
      },
    ]);
  });

  test('un titre changé ne rend pas neuves les autres lignes du moment', () => {
    const [change] = changementsEntre(
      { momentsCles: [unMoment()] },
      { momentsCles: [unMoment({ titre: 'Arriver' })] },
    );
    expect(change?.ajoutees).toEqual([{ champ: 'titre', texte: 'Arriver' }]);
  });

  test('une ligne dite deux fois et une seule fois après compte pour une retirée', () => {
    const [change] = changementsEntre({ equipe: ['a', 'a'] }, { equipe: ['a'] });
    expect(change).toEqual({ partie: 'equipe', retirees: [{ texte: 'a' }], ajoutees: [] });
  });

  test('dans un sens ou dans l’autre, retirées et ajoutées s’échangent', () => {
    const lignes = fc.array(fc.constantFrom('a', 'b', 'c', 'd'));
    fc.assert(
      fc.property(lignes, lignes, (essentiel, autre) => {
        const aller = changementsEntre({ essentiel }, { essentiel: autre });
        const retour = changementsEntre({ essentiel: autre }, { essentiel });
        const texte = (l: readonly { texte: string }[] = []): string[] => l.map((x) => x.texte).sort();
        expect(texte(aller[0]?.retirees)).toEqual(texte(retour[0]?.ajoutees));
        expect(texte(aller[0]?.ajoutees)).toEqual(texte(retour[0]?.retirees));
      }),
    );
  });
});
