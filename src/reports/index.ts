/** What screens may use. Light: the PDF engine is loaded at the first document. */
import type { AtelierPdf } from './pdf/client.ts';

export { nomDuFichier, pretAImprimer, type DemandeDocument } from './documents/demande.ts';
export {
  courbe,
  frise,
  PALETTE_JOUR,
  PALETTE_NUIT,
  PALETTE_PAPIER,
  type Figure,
  type Forme,
  type MomentPlace,
  type OptionsFigure,
  type Palette,
  type Tableau,
} from './figures/index.ts';
export { modeleAccord, type ModeleAccord } from './modeles/accord.ts';
export { modeleFiche, type ModeleFiche } from './modeles/fiche.ts';
export { modeleJournal, type ModeleJournal, type PourQui } from './modeles/journal.ts';
export { momentsPlaces } from './modeles/moments.ts';
export type { AtelierPdf } from './pdf/client.ts';

/** The workshop that makes PDF files in a Worker. `creerWorker` belongs to the app (Trusted Types). */
export async function ouvrirAtelier(creerWorker: () => Worker): Promise<AtelierPdf> {
  const { AtelierPdf: Atelier } = await import('./pdf/client.ts');
  return new Atelier(creerWorker);
}
