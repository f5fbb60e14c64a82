import { expect, test } from 'vitest';
import { pourBilan } from '../../src/domain/bilan-mesure.ts';
import { pointsFortsCommuns } from '../../src/domain/bilan-themes.ts';
import { unSuiviEnCours, type SuiviDEssai } from '../aides/unSuivi.ts';

const JOUR = '2026-12-01';
const aDit = (essai: SuiviDEssai, texte: string): SuiviDEssai =>
  essai.releve({ type: 'point-fort', source: 'vu', texte });
const mesureDe = (essai: SuiviDEssai) => {
  const { mesure } = pourBilan(essai.fin().suivi(), JOUR);
  if (!mesure) throw new Error('Ce suivi se compte.');
  return mesure;
};

test('un point fort noté au journal se réunit comme ceux de la fiche, et ne se propose qu’une fois', () => {
  const essai = aDit(aDit(unSuiviEnCours(), 'L’infirmière se présente.'), 'Un verre d’eau est offert.');
  const [premier] = mesureDe(essai).pointsForts;
  if (!premier) throw new Error('Le point fort est au journal.');
  essai.fiche('pointsForts', [{ texte: 'Chacun se présente', releves: [premier.cle] }]);
  expect(mesureDe(essai).pointsForts.map(({ texte }) => texte)).toEqual([
    'Chacun se présente',
    'Un verre d’eau est offert.',
  ]);
});

test('ce qui est seulement supposé n’est pas un point fort', () => {
  const essai = unSuiviEnCours().releve({
    type: 'point-fort',
    source: 'suppose',
    texte: 'Il a dû être rassuré.',
  });
  expect(mesureDe(essai).pointsForts).toEqual([]);
});

test('deux points forts qui ne sont qu’aux journaux se comptent ensemble une fois réunis', () => {
  const mesures = ['a', 'b'].map((id) => ({
    ...mesureDe(aDit(unSuiviEnCours(), 'Chacun se présente.')),
    id,
    code: id,
  }));
  const membres = mesures.map(({ id, pointsForts: [fort] }) => ({ suivi: id, cle: fort?.cle ?? '' }));
  const reunis = pointsFortsCommuns(mesures, [
    { genre: 'point-fort', id: 'r1', libelle: 'Chacun se présente', theme: 'accueil', membres },
  ]);
  expect(reunis.map(({ libelle, n }) => ({ libelle, n }))).toEqual([{ libelle: 'Chacun se présente', n: 2 }]);
});
