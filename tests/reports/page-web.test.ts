/** The web page of each document: the same words as its PDF, in the same order. */
import { describe, expect, test, vi } from 'vitest';
import { definir, type Demande } from '../../src/reports/documents/index.ts';
import { enPageWeb } from '../../src/reports/html/jumeau.ts';
import { demandesDe, demandesDuBilan } from '../../src/reports/node.ts';
import { lireCas } from '../../src/domain/cas.ts';
import { texteDuCas } from '../aides/lesCas.ts';
import { rendrePdf } from '../../src/reports/pdf/taggedPdf.ts';
import { comparable, transcription } from '../aides/lecteur-pdf-texte.ts';
import { planDesSuivis } from '../../src/domain/plan.ts';
import { unSuiviEnCours } from '../aides/unSuivi.ts';
import { demander, leCasDeChirurgie, PREUVE, REGLAGES, suiviDuCas } from './uneDemande.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const ENTITES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
/** What is read out of a page: pictures by their words, nothing of what is hidden to who listens. */
const motsDe = (html: string): string =>
  html
    .replace(/^[\s\S]*<main>/, '')
    .replace(/<span[^>]* aria-hidden="true">(?:[^<]|<svg[\s\S]*?<\/svg>)*<\/span>/g, '')
    .replace(/<figure[^>]* aria-label="([^"]*)">[\s\S]*?<\/figure>/g, ' $1 ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot);/g, (_, nom: string) => ENTITES[nom] ?? '');

/** The same of a PDF. The numbers of a list are drawn by the browser. */
const motsDuPdf = (octets: Uint8Array): string =>
  transcription(octets)
    .split('\n')
    .map((ligne) => ligne.replace(/^puce \| \d+\. /, '').replace(/^(tableau|[^|]+\| ?)/, ''))
    .join(' ');
const pageDe = (demande: Demande): string => enPageWeb(definir(demande));

describe('la page web d’un document', () => {
  const { suivi, ecritures } = suiviDuCas(leCasDeChirurgie());
  const demandes: readonly Demande[] = [
    ...demandesDe(suivi, ecritures),
    ...demandesDuBilan(lireCas(texteDuCas('02-trois-consultations'))),
    {
      document: 'plan',
      plan: planDesSuivis([suivi]),
      jour: '2026-11-03',
      reglages: REGLAGES,
      sources: [{ registre: 'plan-1', chaines: PREUVE }],
    },
  ];

  test.each(
    demandes.map(
      (d) => [[d.document, 'pour' in d ? d.pour : '', 'lecture' in d ? d.lecture : ''].join(' '), d] as const,
    ),
  )('%s : les mêmes mots que le PDF, dans le même ordre', async (_, demande) => {
    const pdf = motsDuPdf(await rendrePdf(definir(demande)));
    expect(comparable(motsDe(pageDe(demande)))).toBe(comparable(pdf));
  });

  test('ne va rien chercher et ne fait rien tourner', () => {
    const page = pageDe(demander(suivi, 'fiche'));
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(page).not.toMatch(/<script|<link|<img|src=|url\(|javascript:| on\w+=/i);
  });

  test('un texte hostile reste du texte, et un émoji se lit', () => {
    const s = unSuiviEnCours().apres(60).releve({
      type: 'verbatim-patient',
      source: 'dit',
      qui: 'patient',
      texte: '« <script>alert(1)</script> 😀 \u202eabc »',
    });
    const page = pageDe({ ...demander(s.suivi(), 'journal') });
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; 😀 abc');
    expect(page).not.toContain('<script');
  });

  test('ses tableaux nomment leurs colonnes et leurs rangées', () => {
    const page = pageDe(demander(suivi, 'fiche'));
    expect(page).toMatch(/<thead><tr><th scope="col">/);
    expect(page).toMatch(/<tbody><tr><th scope="row">/);
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page).toMatch(/<svg[^>]*role="img"[^>]*aria-label="Frise/);
  });
});
