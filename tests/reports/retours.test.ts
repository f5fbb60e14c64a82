import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Contenus } from '../../src/domain/contenus.ts';
import { definir, nomDuFichier, type DemandeDocument } from '../../src/reports/documents/index.ts';
import { affichable, piloteAffichable } from '../../src/reports/modeles/affichable.ts';
import { modeleRetourEquipe } from '../../src/reports/modeles/retour-equipe.ts';
import { modeleRetourPatient } from '../../src/reports/modeles/retour-patient.ts';
import { rendrePdf } from '../../src/reports/pdf/taggedPdf.ts';
import { LecteurPdf } from '../aides/lecteur-pdf.ts';
import { comparable, texteDuPdf } from '../aides/lecteur-pdf-texte.ts';
import { UN_DE_CHAQUE } from '../aides/unDeChaque.ts';
import { unSuiviEnCours } from '../aides/unSuivi.ts';
import { verifierPdf } from './pdf/verifier-pdf.ts';
import { demander, leCasDeChirurgie, REGLAGES, suiviDuCas, unePetiteJournee } from './uneDemande.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const { suivi } = suiviDuCas(leCasDeChirurgie());
const imprimer = (demande: DemandeDocument): Promise<Uint8Array> => rendrePdf(definir(demande));
const REVUE: Contenus['revue'] = { date: '2026-10-08', presents: [], voulue: {}, reponse: '' };

describe('le retour à l’équipe', () => {
  let octets: Uint8Array = new Uint8Array();
  let texte = '';
  beforeAll(async () => {
    octets = await imprimer(demander(suivi, 'retour-equipe'));
    texte = texteDuPdf(octets);
  });

  test('tient en une page, lisible par tous', () => {
    expect(verifierPdf(octets)).toEqual([]);
    expect(new LecteurPdf(octets).pages()).toHaveLength(1);
    expect(texte).not.toMatch(/undefined|NaN|\[object|\{\{/);
  });

  test('ne dit ni le code, ni une heure, ni le jour du suivi', () => {
    expect(texte).not.toContain('H4RV');
    expect(texte).not.toMatch(/\d\s?h\s?\d/);
    expect(texte).not.toMatch(/septembre/);
    expect(nomDuFichier(demander(suivi, 'retour-equipe'))).toBe('retour-equipe_2026-11-03.pdf');
  });

  test('dit ce qui a aidé avant ce qui a été difficile, puis les décisions', () => {
    const rangs = ['Deux choses à garder', 'Deux moments difficiles', 'Ce que nous décidons'].map((titre) =>
      texte.indexOf(titre),
    );
    expect(rangs).toEqual([...rangs].sort((a, b) => a - b));
    expect(rangs[0]).toBeGreaterThan(0);
    const { difficiles, decisions } = modeleRetourEquipe(suivi, REGLAGES);
    expect(difficiles.map((d) => d.titre)).toEqual(['Prête, sans heure', 'Le conjoint attend des nouvelles']);
    expect(decisions).toHaveLength(3);
  });

  test('un métier tenu par une seule personne devient sa famille, ou se tait', () => {
    expect(suivi.prevu?.effectifs?.['cadre']).toBe(1);
    expect(piloteAffichable(suivi, 'Cadre de santé de l’unité')).toBe('Encadrement');
    expect(piloteAffichable(suivi, 'Infirmier référent')).toBe('Infirmier référent');
    expect(affichable(suivi, 'La secrétaire montre le couloir.')).toBe('');
    expect(affichable(suivi, 'Reçue à 8 h 22.')).toBe('');
    expect(affichable(suivi, 'Une infirmière montre le couloir.')).toBe('Une infirmière montre le couloir.');
  });

  test('ne cite personne sans son accord', () => {
    const jour = unePetiteJournee({ patient: false, proche: false }).fin();
    const [cite] = jour.suivi().journal.lignes.filter((l) => l.genre === 'releve');
    jour.consigner('fiche', {
      partie: 'pointsForts',
      valeur: [{ texte: 'On montre le couloir.', releves: [cite?.id ?? ''] }],
    });
    expect(modeleRetourEquipe(jour.suivi(), REGLAGES).aGarder).toEqual([
      { texte: 'On montre le couloir.', citation: null },
    ]);
  });

  test('sans action, dit franchement pourquoi', () => {
    const vide = unSuiviEnCours().fin().consigner('revue', REVUE);
    vide.consigner('pas-d-action', { raison: 'Déjà engagé avec le bloc.' });
    expect(modeleRetourEquipe(vide.suivi(), REGLAGES).sansDecision).toContain('déjà engagé avec le bloc');
  });
});

describe('le retour à la personne', () => {
  test.each([
    ['patient', 'standard', 'retour-patient_H4RV_2026-09-15.pdf'],
    ['patient', 'facile', 'retour-patient-facile_H4RV_2026-09-15.pdf'],
    ['proche', 'standard', 'retour-proche_H4RV_2026-09-15.pdf'],
    ['proche', 'facile', 'retour-proche-facile_H4RV_2026-09-15.pdf'],
  ] as const)('%s, %s : une page, lisible par tous', async (pour, lecture, nom) => {
    const demande = { ...demander(suivi, 'retour-patient', pour), lecture } as DemandeDocument;
    const octets = await imprimer(demande);
    expect(verifierPdf(octets)).toEqual([]);
    expect(new LecteurPdf(octets).pages()).toHaveLength(1);
    expect(nomDuFichier(demande)).toBe(nom);
    const texte = comparable(texteDuPdf(octets));
    expect(texte).toContain('H4RV');
    for (const { action } of suivi.actions) expect(texte).toContain(comparable(action));
  });

  test('chacun n’y lit que ses propres mots', () => {
    const dit = (pour: 'patient' | 'proche'): string =>
      JSON.stringify(modeleRetourPatient(suivi, REGLAGES, { pour, lecture: 'standard' }).entendu);
    expect(dit('patient')).toContain('tout calculé');
    expect(dit('patient')).not.toContain('je regarde la porte');
    expect(dit('proche')).toContain('je regarde la porte');
    expect(dit('proche')).not.toContain('tout calculé');
  });

  test('sans action, le dit, avec la raison', () => {
    const vide = unSuiviEnCours().fin().consigner('revue', UN_DE_CHAQUE.revue);
    const de = (): string =>
      modeleRetourPatient(vide.suivi(), REGLAGES, { pour: 'patient', lecture: 'standard' }).sansDecision;
    expect(de()).toBe('Nous n’avons pas décidé de changement cette fois.');
    vide.consigner('pas-d-action', { raison: 'Déjà fait.' });
    expect(de()).toBe('Nous n’avons pas décidé de changement cette fois, parce que\u00a0: déjà fait.');
  });
});
