import { LecteurPdf } from '../../aides/lecteur-pdf.ts';
import type { DefinitionPdf } from '../../../src/reports/pdf/types.ts';
import { verifierContenu } from './verifier-contenu.ts';
import { verifierLeDocument } from './verifier-document.ts';
import { verifierLaStructure } from './verifier-structure.ts';
import { verifierLesPages } from './verifier-pages.ts';

/** Something that keeps a report from being accessible, archivable or safe. */
export interface Constat {
  readonly regle: string;
  readonly detail: string;
}

export type Noter = (regle: string, detail?: string) => void;

/** The rules of PDF/UA-1 and PDF/A-2a that a program can check without veraPDF, and ours. Empty when all is well. */
export function verifierLecteur(pdf: LecteurPdf, definition?: DefinitionPdf): Constat[] {
  const constats = new Map<string, Constat>();
  const noter: Noter = (regle, detail = '') => {
    constats.set(`${regle}|${detail}`, { regle, detail });
  };
  verifierLeDocument(pdf, noter);
  const balises = verifierLaStructure(pdf, noter);
  verifierLesPages(pdf, balises, noter);
  if (definition) verifierContenu(definition, pdf, noter);
  return [...constats.values()];
}

/** With its definition: also that nothing of it is lost. */
export const verifierPdf = (octets: Uint8Array, definition?: DefinitionPdf): Constat[] =>
  verifierLecteur(new LecteurPdf(octets), definition);
