import { describe, expect, test } from 'vitest';
import { empreinteDuRapport, estRelu, exigerRelecture } from '../../src/domain/bilan-relecture.ts';
import { ErreurRelectureDuBilan } from '../../src/domain/erreurs.ts';
import { unBilanAnonyme } from '../aides/unBilan.ts';
import { unSuiviEnCours } from '../aides/unSuivi.ts';

const unParcours = (code: string, minutes: number) =>
  unSuiviEnCours()
    .prevu({ code, parcours: 'consultation' })
    .etape('consultation.05')
    .attente()
    .apres(60 * minutes)
    .finirAttente()
    .fin()
    .suivi();
const DEUX = [unParcours('H4RV', 10), unParcours('M3QA', 20)];
const rapport = unBilanAnonyme([...DEUX, unParcours('P6ZC', 30)]);
const relu = {
  fonction: 'Bibliothécaire',
  le: '2026-12-01',
  reconnaissable: false,
  vu: 'Toutes les lignes.',
  empreinte: empreinteDuRapport(rapport),
};

describe('La relecture du rapport', () => {
  test('est demandée avant qu’il sorte', () => {
    expect(() => exigerRelecture(null, rapport)).toThrow(ErreurRelectureDuBilan);
    expect(() => exigerRelecture(relu, rapport)).not.toThrow();
  });

  test('le retient quand quelqu’un pourrait se reconnaître', () => {
    expect(() => exigerRelecture({ ...relu, reconnaissable: true }, rapport)).toThrow(ErreurRelectureDuBilan);
  });

  test('ne vaut plus quand un suivi a changé depuis', () => {
    const change = unBilanAnonyme([...DEUX, unParcours('P6ZC', 90)]);
    expect(estRelu(relu, change)).toBe(false);
    expect(() => exigerRelecture(relu, change)).toThrow(ErreurRelectureDuBilan);
  });

  test('vaut pour ce qui sort, avec ou sans ce que les règles ont masqué', () => {
    const { masques: _, ...imprime } = rapport;
    expect(estRelu(relu, imprime)).toBe(true);
  });
});
