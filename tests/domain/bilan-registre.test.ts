import { describe, expect, test } from 'vitest';
import type { ContenusDuBilan, TypeDuBilan } from '../../src/domain/contenus-bilan.ts';
import type { Ecriture } from '../../src/domain/ecriture.ts';
import {
  ErreurAvisAvantRelecture,
  ErreurPeriode,
  ErreurRelecteurSuiveur,
  ErreurTexteVide,
  ErreurTropPeuDeSuivis,
} from '../../src/domain/erreurs.ts';
import { pourBilan } from '../../src/domain/bilan-mesure.ts';
import { lireBilan, permettreBilan } from '../../src/domain/bilan-registre.ts';
import { enchainer, filVide } from '../../src/domain/registre.ts';
import { UN_DE_CHAQUE } from '../aides/unDeChaque.ts';
import { unSuivi } from '../aides/unSuivi.ts';
import { selDEssai } from '../aides/lesCas.ts';

const ID = 'bilan-1';
function ecrire<T extends TypeDuBilan>(type: T, contenu: ContenusDuBilan[T], rang: number): Ecriture {
  const instant = { mural: rang, monotone: rang, session: 's', decalage: 0 };
  const brute = { suivi: ID, id: `e${rang}`, type, instant, auteur: 'referent-qualite', contenu } as const;
  return enchainer({ ...filVide('a'), seq: rang }, brute, selDEssai(rang)).ecriture;
}
const { bilan, regroupement, 'bilan-relu': relu, 'avis-cdu': avis } = UN_DE_CHAQUE;
const ouvert = lireBilan(ID, [ecrire('bilan', bilan, 1)]);
const suivis = [pourBilan(unSuivi().prevu().suivi(), '2026-12-01')];

describe('Le registre d’un bilan', () => {
  test('garde ce que la personne a réuni, et l’oublie quand elle le défait', () => {
    const avec = [ecrire('bilan', bilan, 1), ecrire('regroupement', regroupement, 2)];
    expect(lireBilan(ID, avec).regroupements).toEqual([regroupement]);
    const sans = [...avec, ecrire('regroupement', { ...regroupement, membres: [] }, 3)];
    expect(lireBilan(ID, sans).regroupements).toEqual([]);
  });

  test('se relit de nouveau quand il a changé', () => {
    const lu = [ecrire('bilan', bilan, 1), ecrire('bilan-relu', relu, 2)];
    expect(lireBilan(ID, lu).relu).toEqual(relu);
    expect(lireBilan(ID, [...lu, ecrire('regroupement', regroupement, 3)]).relu).toBeNull();
  });
});

describe('L’avis de la commission', () => {
  const lu = lireBilan(ID, [ecrire('bilan', bilan, 1), ecrire('bilan-relu', relu, 2)]);

  test('vient après la relecture, et se corrige ensuite', () => {
    expect(() => permettreBilan(ouvert, 'avis-cdu', avis, suivis)).toThrow(ErreurAvisAvantRelecture);
    expect(() => permettreBilan(lu, 'avis-cdu', avis, suivis)).not.toThrow();
    const reserve = lireBilan(ID, [
      ecrire('bilan', bilan, 1),
      ecrire('bilan-relu', { ...relu, reconnaissable: true }, 2),
    ]);
    expect(() => permettreBilan(reserve, 'avis-cdu', avis, suivis)).toThrow(ErreurAvisAvantRelecture);
    const change = lireBilan(ID, [
      ecrire('bilan', bilan, 1),
      ecrire('avis-cdu', avis, 2),
      ecrire('bilan', bilan, 3),
    ]);
    expect(change.avis).toEqual(avis);
    expect(() => permettreBilan(change, 'avis-cdu', avis, suivis)).not.toThrow();
  });

  test('n’est pas vide', () => {
    expect(() => permettreBilan(lu, 'avis-cdu', { ...avis, avis: ' ' }, suivis)).toThrow(ErreurTexteVide);
  });
});

describe('La période du bilan', () => {
  test('finit après avoir commencé', () => {
    const jour = { ...bilan, periode: { du: '2026-10-01', au: '2026-10-01' } };
    expect(() => permettreBilan(ouvert, 'bilan', jour, suivis)).not.toThrow();
    const envers = { ...bilan, periode: { du: '2026-10-02', au: '2026-10-01' } };
    expect(() => permettreBilan(ouvert, 'bilan', envers, suivis)).toThrow(ErreurPeriode);
  });
});

describe('La relecture du bilan', () => {
  test('n’est pas faite par une personne qui a suivi', () => {
    expect(() =>
      permettreBilan(ouvert, 'bilan-relu', { ...relu, fonction: ' adjoint ADMINISTRATIF' }, suivis),
    ).toThrow(ErreurRelecteurSuiveur);
    expect(() => permettreBilan(ouvert, 'bilan-relu', relu, suivis)).not.toThrow();
  });

  test('dit ce qui a été vu', () => {
    expect(() => permettreBilan(ouvert, 'bilan-relu', { ...relu, vu: ' ' }, suivis)).toThrow(ErreurTexteVide);
  });

  test('ne porte pas sur deux suivis', () => {
    const deux = lireBilan(ID, [ecrire('bilan', { ...bilan, suivis: ['s1', 's2'] }, 1)]);
    expect(() => permettreBilan(deux, 'bilan-relu', relu, suivis)).toThrow(ErreurTropPeuDeSuivis);
  });
});
