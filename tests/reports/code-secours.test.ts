import { describe, expect, test } from 'vitest';
import { definir, nomDuFichier, type Demande } from '../../src/reports/documents/index.ts';
import { rendrePdf } from '../../src/reports/pdf/taggedPdf.ts';
import { LecteurPdf } from '../aides/lecteur-pdf.ts';
import { comparable, texteDuPdf } from '../aides/lecteur-pdf-texte.ts';
import { verifierPdf } from './pdf/verifier-pdf.ts';

const MOTS = 'abandon acheter badge cabanon dauphin écharpe fabrique galerie habitude iceberg jaguar lagune';
const demande: Demande = { document: 'code-secours', mots: MOTS.split(' '), jour: '2026-09-15' };
const imprimer = (): Promise<Uint8Array> => rendrePdf(definir(demande));

describe('la feuille du code de secours', () => {
  test('tient sur une page et passe les vérifications d’accessibilité', async () => {
    const octets = await imprimer();
    expect(verifierPdf(octets)).toEqual([]);
    expect(new LecteurPdf(octets).pages()).toHaveLength(1);
  });

  test('porte les douze mots, numérotés, dans l’ordre', async () => {
    const texte = comparable(texteDuPdf(await imprimer()));
    const places = demande.mots.map((mot, rang) => texte.indexOf(comparable(`${rang + 1}. ${mot}`)));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('dit ce qu’elle ouvre, où la garder, et son jour', async () => {
    const texte = comparable(texteDuPdf(await imprimer()));
    for (const phrase of [
      'Ce qu’ils ouvrent',
      'J’ai perdu ma phrase',
      'Où garder cette feuille',
      '15 septembre 2026',
    ])
      expect(texte).toContain(comparable(phrase));
  });

  test('les mêmes mots, le même jour, donnent les mêmes octets', async () => {
    expect(await imprimer()).toEqual(await imprimer());
  });

  test('son nom de fichier ne dit aucun mot', () => {
    expect(nomDuFichier(demande)).toBe('code-secours_2026-09-15.pdf');
  });
});
