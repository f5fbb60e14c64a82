import { describe, expect, test } from 'vitest';
import type { PartieFiche, PartiesFiche } from '../../../src/domain/contenus.ts';
import { lireSaisie } from '../../../src/screens/fiche/saisieLue.ts';
import { VIDES } from '../../../src/screens/fiche/valeurs.ts';

const PLEINES: PartiesFiche = {
  profil: 'Une personne.',
  vecuProche: 'Attend.',
  limites: 'Un seul suivi.',
  essentiel: ['Une ligne.'],
  equipe: [],
  information: { comprise: ['L’heure.'], nonComprise: [] },
  pointsForts: [{ texte: 'Un verre d’eau.', releves: ['a3'] }],
  idees: [{ de: 'equipe', texte: 'Une chaise.', releves: [] }],
  momentsCles: [
    {
      ...{ id: 'm1', titre: 'Le hall', etape: 'e', attendue: 'x', delivree: 'y', percue: 'z' },
      citation: 'Je me sens oubliée.',
      releves: ['a3'],
    },
    { id: 'm2', titre: '', etape: '', attendue: '', delivree: '', percue: '', releves: [] },
  ],
  constats: [
    { id: 'c1', libelle: 'Pas d’heure.', theme: 'information', etape: 'e', releves: ['a3'] },
    { id: 'c2', libelle: '', theme: '', releves: [] },
  ],
};
const PARTIES = Object.keys(PLEINES) as PartieFiche[];

describe('Un brouillon de la fiche', () => {
  test.each(PARTIES)('« %s » se relit tel qu’il a été tapé', (partie) => {
    expect(lireSaisie(partie, structuredClone(PLEINES[partie]))).toEqual(PLEINES[partie]);
    expect(lireSaisie(partie, VIDES[partie])).toEqual(VIDES[partie]);
  });

  test.each(PARTIES)('« %s » d’une autre forme est laissé de côté', (partie) => {
    for (const garde of [undefined, null, 12, { autre: 'chose' }, [{ releves: 'a3' }], [12]])
      expect(lireSaisie(partie, garde)).toBeNull();
  });

  test('dont un seul élément est faux est laissé de côté en entier', () => {
    const [moment] = PLEINES.momentsCles;
    expect(lireSaisie('momentsCles', [moment, { ...moment, citation: 12 }])).toBeNull();
    expect(lireSaisie('momentsCles', [moment, { ...moment, titre: undefined }])).toBeNull();
    expect(lireSaisie('idees', [{ de: 'voisin', texte: 'Une idée.', releves: [] }])).toBeNull();
    expect(lireSaisie('constats', [{ ...PLEINES.constats[0], etape: 12 }])).toBeNull();
  });
});
