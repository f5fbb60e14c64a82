import { expect, test } from 'vitest';
import { cocher, cochesDe, constatsDe } from '../../../src/screens/partage/action/constats.ts';
import { SAISIE_VIDE } from '../../../src/screens/partage/action/saisie.ts';

const constats = constatsDe({
  id: 's1',
  fiche: {
    constats: [
      { id: 'c1', libelle: ' Le proche  attend\nsans nouvelles ', theme: 'place-du-proche', releves: [] },
      { id: 'c2', libelle: 'Le retard n’est pas annoncé', theme: 'attente-duree', releves: [] },
      { id: 'c3', libelle: '  ', theme: 'attente-duree', releves: [] },
    ],
  },
});
const [premier = '', second = ''] = constats.map(({ cle }) => cle);

test('un constat vide ne se propose pas, et un constat tient sur une ligne', () => {
  expect(constats.map(({ texte }) => texte)).toEqual([
    'Le proche attend sans nouvelles',
    'Le retard n’est pas annoncé',
  ]);
});

test('cocher lie le suivi et ajoute une ligne ; décocher ne retire qu’elle', () => {
  const tapee = { ...SAISIE_VIDE, constat: 'Vu aussi en hiver.' };
  const cochee = cocher(tapee, constats, [premier, second], false);
  expect(cochee).toMatchObject({
    constat: 'Vu aussi en hiver.\nLe proche attend sans nouvelles\nLe retard n’est pas annoncé',
    suivis: ['s1'],
    engagement: 'consultation',
  });
  expect(cochesDe(cochee, constats)).toEqual([premier, second]);
  expect(cocher(cochee, constats, [second], false).constat).toBe(
    'Vu aussi en hiver.\nLe retard n’est pas annoncé',
  );
  expect(cocher(cochee, constats, [], false)).toMatchObject({ constat: 'Vu aussi en hiver.', suivis: [] });
});

test('dans sa propre revue, le suivi reste lié sans constat coché', () => {
  const cochee = cocher({ ...SAISIE_VIDE, suivis: ['s1'] }, constats, [premier], true);
  expect(cocher(cochee, constats, [], true)).toMatchObject({ constat: '', suivis: ['s1'] });
});

test('un constat récrit à la main ne compte plus pour coché, et le suivi reste lié', () => {
  const cochee = cocher(SAISIE_VIDE, constats, [premier], false);
  const recrite = { ...cochee, constat: `${cochee.constat}, longtemps` };
  expect(cochesDe(recrite, constats)).toEqual([]);
  expect(recrite.suivis).toEqual(['s1']);
});
