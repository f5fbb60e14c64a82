/** What screens may use. Light: the PDF engine is loaded at the first document. */
import type { ActionAmelioration } from '../domain/action-amelioration.ts';
import type { ColonneReglee } from '../domain/reglages.ts';
import type { Suivi } from '../domain/suivi.ts';
import { nomDuFichier, type Demande } from './documents/demande.ts';
import { enPageHtml } from './html/nom.ts';
import type { Fichier } from './archive.ts';
import type { AtelierPdf } from './pdf/client.ts';
import type { Verificateur, VerdictPdf } from './provenance/verifier.ts';
import { colonnesVoulues } from './tableur/colonnes.ts';

export { nomDuFichier, pretAImprimer, type Demande, type DemandeDocument } from './documents/demande.ts';
export { enAgenda, type Echeance } from './agenda/ics.ts';
export { courbe, PALETTE_JOUR, PALETTE_NUIT } from './figures/index.ts';
export { modeleBilan, type ModeleBilan } from './modeles/bilan.ts';
export { colonnesReglees, type ColonneReglable } from './tableur/colonnes.ts';
export { momentsPlaces } from './modeles/moments.ts';
export type { AtelierPdf, OptionsDeGeneration } from './pdf/client.ts';
export type { PageEnCours } from './pdf/messages.ts';
export { TAILLE_MAX_PDF } from './provenance/taille.ts';
export type { AutreReglage, VerdictPdf } from './provenance/verifier.ts';

/** The workshop that makes PDF files in a Worker. `creerWorker` belongs to the app (Trusted Types). */
export async function ouvrirAtelier(creerWorker: () => Worker): Promise<AtelierPdf> {
  const { AtelierPdf: Atelier } = await import('./pdf/client.ts');
  return new Atelier(creerWorker);
}

/** The same document as one web page, which opens without Sillage and fetches nothing. */
export async function pageWebDe(demande: Demande): Promise<File> {
  const [{ definir }, { enPageWeb }] = await Promise.all([
    import('./documents/index.ts'),
    import('./html/jumeau.ts'),
  ]);
  return new File([enPageWeb(definir(demande))], enPageHtml(nomDuFichier(demande)), {
    type: 'text/html;charset=utf-8',
  });
}

/** Whether a PDF is the one that Sillage makes, and of which state. Rejects as the printer does. */
export async function verifierPdf(octets: Uint8Array, moyens: Verificateur): Promise<VerdictPdf> {
  return (await import('./provenance/verifier.ts')).verifierPdf(octets, moyens);
}

/** Several documents in one file. */
export async function archive(fichiers: readonly Fichier[], nom: string): Promise<File> {
  const { enZip } = await import('./archive.ts');
  return new File([enZip(fichiers) as Uint8Array<ArrayBuffer>], nom, { type: 'application/zip' });
}

export type FormatDeTableur = 'csv' | 'xlsx';
const CSV = { type: 'text/csv;charset=utf-8' };

/** The plan d'actions for a spreadsheet, in the columns of the settings. */
export async function tableurDuPlan(
  actions: readonly ActionAmelioration[],
  format: FormatDeTableur,
  reglees: readonly ColonneReglee[],
): Promise<Blob> {
  const { feuilleDuPlan } = await import('./tableur/plan.ts');
  const feuille = feuilleDuPlan(actions, colonnesVoulues(reglees));
  if (format === 'csv') return new Blob([(await import('./tableur/csv.ts')).enCsv(feuille)], CSV);
  return (await import('./tableur/xlsx.ts')).enXlsx(feuille, 'Plan d’actions');
}

/** What was said in these suivis, without anybody's identity, as CSV. */
export async function tableurDesVerbatims(suivis: readonly Suivi[]): Promise<Blob> {
  const [{ feuilleDesVerbatims }, { enCsv }] = await Promise.all([
    import('./tableur/verbatims.ts'),
    import('./tableur/csv.ts'),
  ]);
  return new Blob([enCsv(feuilleDesVerbatims(suivis))], CSV);
}
