import { describe, expect, test } from 'vitest';
import type { Promesse } from '../../../src/domain/promesses.ts';
import type { Resume } from '../../../src/domain/resume.ts';
import { ageDeLaSauvegarde } from '../../../src/screens/partage/derniereSauvegarde.ts';
import { bilanDesPromesses, tacheDeSauvegarde, tachesDe } from '../../../src/screens/accueil/taches.ts';

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
  conservation: null,
  lignes: 40,
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

  test('d’un suivi effacé, mène à la page où la promesse se tient ou se lève', () => {
    const efface = unResume({ etat: 'conservation-finie', parcours: null, promesses: [unePromesse()] });
    const [tache] = tachesDe([efface], AUJOURDHUI);
    expect(tache?.action).toEqual({ libelle: 'Ouvrir le suivi', href: '#/suivi/s1' });
    expect(tache?.detail).toMatch(/^Suivi H4RV\. Promis pour/);
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

  test('met le code de secours après ce qui va commencer, avant les promesses', () => {
    const resumes = [
      unResume({ promesses: [unePromesse({ etat: 'en-retard', retard: 3, prevueLe: '2026-11-18' })] }),
      unResume({ id: 's2', etat: 'accord' }),
    ];
    const titres = tachesDe(resumes, AUJOURDHUI, { secoursPose: false }).map((t) => t.titre);
    expect(titres).toEqual(['Commencer le suivi', 'Notez votre code de secours', 'Fiche écrite']);
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

describe('La fin de la conservation', () => {
  test('se prévient avec sa date, et sans presser avant ce qui est en retard', () => {
    const resumes = [
      unResume({ conservation: { fin: '2026-12-01', finie: false } }),
      unResume({
        id: 's2',
        promesses: [unePromesse({ etat: 'en-retard', prevueLe: '2026-11-18', retard: 3 })],
      }),
    ];
    const taches = tachesDe(resumes, AUJOURDHUI);
    expect(taches.map((t) => t.titre)).toEqual(['Fiche écrite', 'Fin de conservation']);
    expect(taches[1]).toMatchObject({
      etat: 'a-faire',
      delai: 'À effacer au plus tard le 1er\u00a0décembre 2026',
      action: { href: '#/suivi/s1' },
    });
  });

  test('passée, est un retard', () => {
    const [tache] = tachesDe([unResume({ conservation: { fin: '2026-11-20', finie: true } })], AUJOURDHUI);
    expect(tache).toMatchObject({ etat: 'retard', delai: 'À effacer depuis le 20\u00a0novembre 2026' });
  });
});

describe('La sauvegarde à faire', () => {
  const MAINTENANT = { mural: Date.UTC(2026, 10, 21, 13, 5), decalage: 60 };
  const JOUR = 86_400_000;
  const ilYA = (jours: number, lignes = 40) => ({ faiteA: MAINTENANT.mural - jours * JOUR, lignes });
  const tache = (...args: [Resume[], ReturnType<typeof ilYA> | null]) =>
    tacheDeSauvegarde(...args, MAINTENANT);

  test('se demande tant qu’il n’y en a aucune, dès le premier vrai suivi', () => {
    expect(tache([], null)).toBeNull();
    expect(tache([unResume({ exemple: true })], null)).toBeNull();
    expect(tache([unResume()], null)).toMatchObject({
      titre: 'Faire une sauvegarde',
      delai: 'Pas encore de sauvegarde.',
      action: { href: '#/sauvegarder' },
    });
  });

  test('se demande après sept jours, si quelque chose a été écrit ou effacé depuis', () => {
    expect(tache([unResume({ lignes: 41 })], ilYA(7))).toBeNull();
    expect(tache([unResume({ lignes: 41 })], ilYA(8))?.delai).toBe(
      'Dernière sauvegarde\u00a0: il y a 8\u00a0jours.',
    );
    expect(tache([unResume({ lignes: 1 })], ilYA(8))).not.toBeNull();
    expect(tache([unResume()], ilYA(300))).toBeNull();
  });

  test('compte les lignes de tous les suivis', () => {
    const resumes = [unResume({ lignes: 30 }), unResume({ id: 's2', lignes: 12 })];
    expect(tache(resumes, ilYA(10, 42))).toBeNull();
    expect(tache(resumes, ilYA(10, 30))).not.toBeNull();
  });

  test('prend sa place parmi les autres tâches', () => {
    const resumes = [unResume({ promesses: [unePromesse()] })];
    const sauvegarde = tache(resumes, null);
    const titres = tachesDe(resumes, AUJOURDHUI, { sauvegarde }).map((t) => t.titre);
    expect(titres).toEqual(['Faire une sauvegarde', 'Fiche écrite']);
  });
});

test('L’âge de la dernière sauvegarde se compte en jours du calendrier', () => {
  const maintenant = { mural: Date.UTC(2026, 10, 21, 0, 30), decalage: 60 };
  const dire = (faiteA: number): string => ageDeLaSauvegarde({ faiteA, lignes: 1 }, maintenant);
  expect(ageDeLaSauvegarde(null, maintenant)).toBe('Pas encore de sauvegarde.');
  expect(dire(Date.UTC(2026, 10, 20, 23, 30))).toBe('Dernière sauvegarde\u00a0: aujourd’hui.');
  expect(dire(Date.UTC(2026, 10, 20, 22, 30))).toBe('Dernière sauvegarde\u00a0: hier.');
  expect(dire(Date.UTC(2026, 10, 9, 12, 0))).toBe('Dernière sauvegarde\u00a0: il y a 12\u00a0jours.');
});
