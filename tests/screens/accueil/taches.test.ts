import { describe, expect, test } from 'vitest';
import type { Promesse } from '../../../src/domain/promesses.ts';
import type { Resume } from '../../../src/domain/resume.ts';
import { bilanDesPromesses, tachesDe } from '../../../src/screens/accueil/taches.ts';

const AUJOURDHUI = '2026-11-21';

const unResume = (champs: Partial<Resume> = {}): Resume => ({
  id: 's1',
  code: 'H4RV',
  parcours: 'chirurgie-ambulatoire',
  unite: 'Chirurgie ambulatoire',
  date: '2026-09-15',
  etat: 'a-rediger',
  interrompu: false,
  exemple: false,
  promesses: [],
  ...champs,
});
const unePromesse = (champs: Partial<Promesse> = {}): Promesse => ({
  id: 'fiche',
  prevueLe: '2026-11-24',
  tenueLe: null,
  levee: null,
  etat: 'a-venir',
  retard: 0,
  ...champs,
});

describe('À faire aujourd’hui', () => {
  test('met le retard d’abord, avec son nombre de jours', () => {
    const taches = tachesDe(
      [
        unResume({
          promesses: [
            unePromesse(),
            unePromesse({ id: 'restitution', prevueLe: '2026-11-18', etat: 'en-retard', retard: 3 }),
          ],
        }),
      ],
      AUJOURDHUI,
    );
    expect(taches.map((t) => [t.etat, t.delai])).toEqual([
      ['retard', 'En retard de 3 jours'],
      ['a-faire', 'Dans 3 jours'],
    ]);
  });

  test('mène à l’écran où la promesse se tient', () => {
    const [tache] = tachesDe([unResume({ promesses: [unePromesse()] })], AUJOURDHUI);
    expect(tache?.action).toEqual({ libelle: 'Écrire la fiche', href: '#/suivi/s1/fiche' });
  });

  test('propose de reprendre une observation en cours avant toute promesse', () => {
    const taches = tachesDe(
      [
        unResume({ promesses: [unePromesse({ etat: 'en-retard', retard: 9, prevueLe: '2026-11-12' })] }),
        unResume({ id: 's2', etat: 'en-cours' }),
      ],
      AUJOURDHUI,
    );
    expect(taches[0]?.titre).toBe('Reprendre l’observation');
  });

  test('ne montre plus ce qui est tenu ou levé', () => {
    const promesses = [
      unePromesse({ etat: 'tenue', tenueLe: '2026-11-20' }),
      unePromesse({ id: 'debrief', etat: 'levee', levee: 'Départ du suiveur' }),
    ];
    expect(tachesDe([unResume({ promesses })], AUJOURDHUI)).toEqual([]);
  });

  test('compte les promesses tenues parmi celles qui sont échues', () => {
    const promesses = [
      unePromesse({ etat: 'tenue', tenueLe: '2026-11-20' }),
      unePromesse({ id: 'revue', etat: 'en-retard', retard: 1 }),
      unePromesse({ id: 'cdu' }),
    ];
    expect(bilanDesPromesses([unResume({ promesses })])).toBe('1 promesse tenue sur 2.');
    expect(bilanDesPromesses([unResume()])).toBe('');
  });
});
