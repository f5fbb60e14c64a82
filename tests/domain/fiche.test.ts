import { describe, expect, test } from 'vitest';
import type { MomentCle } from '../../src/domain/contenus.ts';
import { effacerPassage } from '../../src/domain/effacer.ts';
import { ErreurFicheIncomplete, ErreurRemiseAvantRelecture } from '../../src/domain/erreurs.ts';
import { appuiSuffisant, citationFidele, manquesFiche, repris } from '../../src/domain/fiche.ts';
import { unSuiviEnCours, type SuiviDEssai } from '../aides/unSuivi.ts';

const moment = (id: string, releves: readonly string[], citation?: string): MomentCle => ({
  id,
  titre: 'Un moment',
  etape: 'chirurgie-ambulatoire.04',
  attendue: 'Savoir.',
  delivree: 'Dit.',
  percue: 'Calme.',
  releves,
  ...(citation && { citation }),
});

/** a3 seen, a4 said, a5 supposed, a6 not seen. */
const unSuiviNote = (): SuiviDEssai =>
  unSuiviEnCours()
    .releve({ texte: 'Une couverture arrive.' })
    .releve({ source: 'dit', qui: 'patient', texte: '« Savoir, ça change tout. »' })
    .releve({ source: 'suppose', texte: 'Semble calme.' })
    .releve({ type: 'non-vu', source: 'suppose', texte: 'Je n’ai pas vu le réveil.' });

const uneFiche = (): SuiviDEssai =>
  unSuiviNote()
    .fin()
    .fiche('essentiel', ['Un.', 'Deux.', 'Trois.', 'Quatre.', 'Cinq.'])
    .fiche('pointsForts', [{ texte: 'Une couverture.', releves: ['a3'] }])
    .fiche('momentsCles', [
      moment('m1', ['a3']),
      moment('m2', ['a4'], '« Savoir, ça change tout. »'),
      moment('m3', ['a3', 'a5']),
    ])
    .fiche('limites', 'Un seul suivi.');

const REMISE = { le: '2026-09-18', a: 'cadre-de-sante' };
const relue = (suivi: SuiviDEssai): SuiviDEssai =>
  suivi
    .consigner('relecture-envoyee', { qui: 'patient', le: '2026-09-15', limite: '2026-09-30' })
    .consigner('relecture-recue', { qui: 'patient', le: '2026-09-15', resultat: 'Rien à changer' });

describe('Une fiche', () => {
  test('complète peut être remise', () => {
    expect(manquesFiche(uneFiche().suivi())).toEqual([]);
    expect(() => relue(uneFiche()).tenter('transmission', REMISE)).not.toThrow();
  });

  test('ne part pas vers l’unité tant que la relecture demandée n’est pas revenue, en retard ou levée', () => {
    const envoyee = (limite: string): SuiviDEssai =>
      uneFiche().consigner('relecture-envoyee', { qui: 'patient', le: '2026-09-15', limite });
    for (const attendue of [uneFiche(), envoyee('2026-09-30'), envoyee('2026-09-15')])
      expect(() => attendue.tenter('transmission', REMISE)).toThrow(ErreurRemiseAvantRelecture);
    const levee = uneFiche().consigner('promesse-levee', { promesse: 'relecture', raison: 'A déménagé.' });
    const sansRelecture = uneFiche().consigner('choix', { qui: 'patient', choix: { relire: false } });
    for (const libre of [relue(uneFiche()), envoyee('2026-09-14'), levee, sansRelecture])
      expect(() => libre.tenter('transmission', REMISE)).not.toThrow();
  });

  test('incomplète ne peut pas être remise, et dit ce qui manque', () => {
    const suivi = unSuiviNote().fin();
    expect(() => relue(suivi).tenter('transmission', REMISE)).toThrow(ErreurFicheIncomplete);
    const manques = manquesFiche(suivi.suivi());
    expect(manques.map((m) => m.phrase).join(' ')).toMatch(/essentiel.*point fort.*moment.*limites/su);
    expect(manques.map((m) => m.partie)).toEqual(['essentiel', 'pointsForts', 'momentsCles', 'limites']);
  });

  test('ne s’appuie pas sur du seul supposé', () => {
    const { journal } = unSuiviNote().suivi();
    expect(appuiSuffisant(journal, ['a5'])).toBe(false);
    expect(appuiSuffisant(journal, ['a5', 'a3'])).toBe(true);
    expect(appuiSuffisant(journal, [])).toBe(false);
    const suivi = uneFiche().fiche('constats', [constat(['a5'])]);
    expect(manquesFiche(suivi.suivi()).map((m) => m.partie)).toEqual(['constats']);
  });

  test('cite mot pour mot, aux guillemets près', () => {
    const { journal } = unSuiviNote().suivi();
    expect(citationFidele(journal, '« Savoir, ça change tout. »', ['a4'])).toBe(true);
    expect(citationFidele(journal, 'ça change tout', ['a4'])).toBe(true);
    expect(citationFidele(journal, '« Savoir change tout. »', ['a4'])).toBe(false);
    expect(citationFidele(journal, '« Savoir, ça change tout. »', ['a3'])).toBe(false);
  });

  test('ne prend pas une citation vide pour une citation', () => {
    expect(citationFidele(unSuiviNote().suivi().journal, '«  »', ['a4'])).toBe(false);
  });

  test('sait tout ce qu’elle reprend', () => {
    expect([...repris(uneFiche().suivi().fiche)].sort()).toEqual(['a3', 'a4', 'a5']);
  });
});

const constat = (releves: readonly string[]) => ({
  id: 'c1',
  libelle: 'Un constat',
  theme: 'information',
  releves,
});

describe('Effacer un passage repris dans la fiche', () => {
  test('détruit les versions qui le citent et récrit ce qui tient encore', () => {
    const suivi = uneFiche();
    const { efface, fiche } = effacerPassage(suivi.suivi(), 'a4');
    expect(efface).toContain('a4');
    expect(fiche.map((f) => f.partie)).toEqual(['momentsCles']);
    suivi.effacer('a4');
    expect(JSON.stringify(suivi.ecritures())).not.toContain('ça change tout');
    expect(suivi.suivi().fiche.momentsCles?.map((m) => m.id)).toEqual(['m1', 'm3']);
  });

  test('détruit aussi les mots repris en clair, sans lien', () => {
    const suivi = uneFiche().fiche('vecuProche', 'Le proche l’a entendue dire : « Savoir, ça change tout. »');
    suivi.effacer('a4');
    expect(JSON.stringify(suivi.ecritures())).not.toContain('ça change tout');
  });

  test('détruit aussi les mots d’avant une correction', () => {
    const suivi = unSuiviNote().fiche('vecuProche', 'Elle a dit « Savoir, ça change tout. »');
    suivi.corriger('a4', { texte: '« Savoir aide. »' }).effacer('a4');
    expect(JSON.stringify(suivi.ecritures())).not.toContain('ça change tout');
  });

  test('laisse tranquilles les parties qui n’en disent rien', () => {
    const suivi = uneFiche();
    expect(effacerPassage(suivi.suivi(), 'a6')).toEqual({ passages: ['a6'], efface: ['a6'], fiche: [] });
  });
});
