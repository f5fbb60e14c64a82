import { describe, expect, test } from 'vitest';
import type { MomentCle, PartieFiche, PartiesFiche } from '../../src/domain/contenus.ts';
import { effacerPassage } from '../../src/domain/effacer.ts';
import * as erreurs from '../../src/domain/erreurs.ts';
import { fautesDeLaFiche, quiEstCite } from '../../src/domain/regles-fiche.ts';
import { CHOIX_DU_PATIENT, unSuiviEnCours, type SuiviDEssai } from '../aides/unSuivi.ts';

const MOTS = 'Savoir, ça change tout.';

/** a3 seen, a4 said, a5 supposed. */
const unSuiviNote = (): SuiviDEssai =>
  unSuiviEnCours()
    .releve({ texte: 'Une couverture arrive.' })
    .releve({ source: 'dit', qui: 'patient', texte: `« ${MOTS} »` })
    .releve({ source: 'suppose', texte: 'Semble calme.' });

const moment = (champs: Partial<MomentCle>): MomentCle => ({
  ...{ id: 'm1', titre: 'Un moment', etape: 'chirurgie-ambulatoire.04' },
  ...{ attendue: '', delivree: '', percue: '', releves: ['a4'] },
  ...champs,
});

const ecrire =
  <P extends PartieFiche>(suivi: SuiviDEssai, partie: P, valeur: PartiesFiche[P]) =>
  (): unknown =>
    suivi.tenter('fiche', { partie, valeur });

describe('Écrire dans la fiche', () => {
  test('refuse ce que rien de vu ou de dit n’appuie', () => {
    const suivi = unSuiviNote();
    const point = (releves: readonly string[]) => [{ texte: 'Le calme.', releves }];
    expect(ecrire(suivi, 'pointsForts', point(['a5']))).toThrow(erreurs.ErreurSupposeSeul);
    expect(ecrire(suivi, 'pointsForts', point([]))).toThrow(erreurs.ErreurSansAppui);
    expect(ecrire(suivi, 'pointsForts', point(['a5', 'a3']))).not.toThrow();
  });

  test('une idée peut venir sans relevé, pas d’un supposé seul', () => {
    const idee = (releves: readonly string[]) => [{ de: 'equipe' as const, texte: 'Dire l’heure.', releves }];
    expect(ecrire(unSuiviNote(), 'idees', idee([]))).not.toThrow();
    expect(ecrire(unSuiviNote(), 'idees', idee(['a5']))).toThrow(erreurs.ErreurSupposeSeul);
  });

  test('refuse une citation qui n’est pas mot pour mot', () => {
    const suivi = unSuiviNote();
    expect(ecrire(suivi, 'momentsCles', [moment({ citation: '« Savoir change tout. »' })])).toThrow(
      erreurs.ErreurCitationInfidele,
    );
    expect(ecrire(suivi, 'momentsCles', [moment({ citation: `« ${MOTS} »` })])).not.toThrow();
  });

  test('refuse une citation que la personne n’a pas permise', () => {
    const suivi = unSuiviNote().consigner('choix', {
      qui: 'patient',
      choix: { ...CHOIX_DU_PATIENT, citations: false },
    });
    expect(ecrire(suivi, 'momentsCles', [moment({ citation: MOTS })])).toThrow(
      erreurs.ErreurCitationSansAccord,
    );
  });

  test('refuse un texte trop long, où qu’il soit', () => {
    const long = 'a'.repeat(4_001);
    expect(ecrire(unSuiviNote(), 'limites', long)).toThrow(erreurs.ErreurFicheTropLongue);
    expect(ecrire(unSuiviNote(), 'momentsCles', [moment({ percue: long })])).toThrow(
      erreurs.ErreurFicheTropLongue,
    );
  });

  test('laisse garder une partie qui n’est pas finie', () => {
    expect(ecrire(unSuiviNote(), 'momentsCles', [moment({ titre: '', etape: '' })])).not.toThrow();
    expect(ecrire(unSuiviNote(), 'essentiel', ['Une seule ligne.'])).not.toThrow();
  });

  test('dit de quel élément il s’agit', () => {
    const points = [
      { texte: 'Une couverture.', releves: ['a3'] },
      { texte: 'Le calme.', releves: ['a5'] },
    ];
    expect(fautesDeLaFiche(unSuiviNote().suivi(), 'pointsForts', points)).toMatchObject([
      { rang: 1, refus: { name: 'ErreurSupposeSeul' } },
    ]);
  });

  test('sait de qui sont les mots', () => {
    const { journal } = unSuiviNote().suivi();
    expect(quiEstCite(journal, MOTS, ['a3', 'a4'])).toBe('patient');
    expect(quiEstCite(journal, MOTS, ['a3'])).toBeNull();
  });
});

describe('Effacer passe toujours', () => {
  test('même s’il ne reste qu’un supposé pour appuyer', () => {
    const suivi = unSuiviNote().fiche('pointsForts', [{ texte: 'Le calme.', releves: ['a3', 'a5'] }]);
    const [partie] = effacerPassage(suivi.suivi(), 'a3').fiche;
    expect(partie?.valeur).toEqual([{ texte: 'Le calme.', releves: ['a5'] }]);
    expect(() => partie && suivi.tenter('fiche', partie)).not.toThrow();
  });

  test('même si la marque du passage allonge le texte', () => {
    const mots = 'Bonjour, oui.';
    const suivi = unSuiviEnCours().releve({ texte: mots });
    suivi.fiche('limites', `${'a'.repeat(3_987)}${mots}`);
    const [partie] = effacerPassage(suivi.suivi(), 'a3').fiche;
    expect(partie?.valeur).toHaveProperty('length', 3_987 + '[passage effacé]'.length);
    expect(() => partie && suivi.tenter('fiche', partie)).not.toThrow();
  });

  test('mais un élément neuf à côté reste vérifié', () => {
    const suivi = unSuiviNote().fiche('pointsForts', [{ texte: 'Le calme.', releves: ['a5'] }]);
    const ancien = { texte: 'Le calme.', releves: ['a5'] };
    expect(ecrire(suivi, 'pointsForts', [ancien])).not.toThrow();
    expect(ecrire(suivi, 'pointsForts', [ancien, { texte: 'Neuf.', releves: ['a5'] }])).toThrow(
      erreurs.ErreurSupposeSeul,
    );
  });
});
