/** The twin of a PDF as one web page: for those who prefer it, and when a PDF cannot be made. */
import type { DefinitionPdf } from '../pdf/types.ts';
import { balise, proteger } from './balises.ts';
import feuille from './feuille.css?raw';
import { enHtml } from './noeuds.ts';

/** It fetches nothing and runs nothing, wherever it is opened. */
const POLITIQUE = "default-src 'none'; style-src 'unsafe-inline'";

export function enPageWeb({ content, info, language = 'fr-FR', pageOrientation }: DefinitionPdf): string {
  const couchee = pageOrientation === 'landscape';
  const tete = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLITIQUE}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    balise('title', {}, proteger(info.title)),
    `<style>${feuille}${couchee ? '@page{size:A4 landscape}' : ''}</style>`,
  ];
  return `<!doctype html>\n<html lang="${proteger(language)}"><head>${tete.join('')}</head><body${couchee ? ' class="couchee"' : ''}><main>${enHtml(content)}</main></body></html>\n`;
}
