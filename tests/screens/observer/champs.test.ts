import { describe, expect, test } from 'vitest';
import { SAISIE_VIDE, saisiePour } from '../../../src/screens/observer/champs.ts';
import { avecQui, champsLus, contenuDe, entreGuillemets } from '../../../src/screens/partage/champs.ts';

describe('La feuille de saisie', () => {
  test('un type choisit sa source et qui parle', () => {
    expect(saisiePour('fait', 'proche')).toMatchObject({ source: 'vu', qui: 'suiveur', sujet: 'proche' });
    expect(saisiePour('suggestion', 'ensemble')).toMatchObject({ source: 'dit', qui: 'patient' });
    expect(saisiePour('verbatim-proche', 'patient')).toMatchObject({ qui: 'proche', sujet: 'proche' });
    expect(saisiePour('mots-professionnel', 'proche')).toMatchObject({
      qui: 'professionnel',
      sujet: 'proche',
    });
  });

  test('changer qui parle change le nom des mots exacts', () => {
    const mots = saisiePour('verbatim-patient', 'patient');
    expect(avecQui(mots, 'proche')).toMatchObject({ type: 'verbatim-proche', sujet: 'proche' });
  });

  test('un champ vide n’est pas écrit', () => {
    const contenu = contenuDe({ ...saisiePour('fait', 'patient'), texte: 'Porte', role: 'autre: ' }, null);
    expect(contenu).toEqual({ type: 'fait', source: 'vu', qui: 'suiveur', sujet: 'patient', texte: 'Porte' });
  });

  test('« ne sait pas » est une réponse, pas une absence', () => {
    const champs = { ...saisiePour('ressenti', 'patient'), ressenti: 'sans' as const };
    expect(contenuDe(champs, null).ressenti).toBeNull();
  });

  test('les guillemets ne se posent qu’une fois, et seulement sur des mots exacts', () => {
    expect(entreGuillemets('verbatim-patient', 'J’ai froid')).toBe('«\u00a0J’ai froid\u00a0»');
    expect(entreGuillemets('verbatim-patient', '"J’ai froid"')).toBe('«\u00a0J’ai froid\u00a0»');
    expect(entreGuillemets('verbatim-patient', '« J’ai froid »')).toBe('« J’ai froid »');
    expect(entreGuillemets('fait', 'Porte ouverte')).toBe('Porte ouverte');
  });

  test('un brouillon abîmé n’est pas repris, un ancien est complété', () => {
    expect(champsLus('x', SAISIE_VIDE)).toBeNull();
    expect(champsLus({ type: 'fait' }, SAISIE_VIDE)).toBeNull();
    expect(
      champsLus({ type: 'fait', texte: 'Porte', apresCoup: 'oui', cible: 3 }, SAISIE_VIDE),
    ).toMatchObject({
      texte: 'Porte',
      apresCoup: false,
      cible: null,
      sujet: 'patient',
    });
  });
});
