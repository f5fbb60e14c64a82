/** What screens may use. Light: the PDF engine is loaded at the first document. */
import type { AtelierPdf } from './pdf/client.ts';

export { nomDuFichier, pretAImprimer, type DemandeDocument } from './documents/demande.ts';
export { courbe, PALETTE_JOUR, PALETTE_NUIT } from './figures/index.ts';
export { modeleBilan, type ModeleBilan } from './modeles/bilan.ts';
export { momentsPlaces } from './modeles/moments.ts';
export type { AtelierPdf } from './pdf/client.ts';

/** The workshop that makes PDF files in a Worker. `creerWorker` belongs to the app (Trusted Types). */
export async function ouvrirAtelier(creerWorker: () => Worker): Promise<AtelierPdf> {
  const { AtelierPdf: Atelier } = await import('./pdf/client.ts');
  return new Atelier(creerWorker);
}
