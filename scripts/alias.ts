import { fileURLToPath } from 'node:url';

const depuisRacine = (chemin: string): string => fileURLToPath(new URL(`../${chemin}`, import.meta.url));

/**
 * The PDF engine without Node: pdfkit's browser build, and stubs for what fontkit and pdfmake import
 * but never reach with our TTF fonts; what they hold in one file, scripts/elagage.ts leaves out. The same list serves the app, its workers, the tests and
 * `npm run rapports`, so that every one of them writes the same bytes.
 */
export const ALIAS = [
  { find: /^pdfkit$/, replacement: depuisRacine('node_modules/pdfkit/js/pdfkit.browser.mjs') },
  { find: /^brotli\/decompress\.js$/, replacement: depuisRacine('src/reports/pdf/stubs/brotli.ts') },
  { find: /^stream$/, replacement: depuisRacine('src/reports/pdf/stubs/stream.ts') },
  { find: /^png-js$/, replacement: depuisRacine('src/reports/pdf/stubs/png.ts') },
  { find: /^events$/, replacement: depuisRacine('src/reports/pdf/stubs/events.ts') },
  { find: /^unicode-properties$/, replacement: depuisRacine('src/reports/pdf/stubs/unicode.ts') },
  { find: /^\.\/qrEnc\.js$/, replacement: depuisRacine('src/reports/pdf/stubs/qr.ts') },
];

/** Packages the aliases must reach even where Node would load them untouched. */
export const PAQUETS_PDF = [/pdfmake/, /pdfkit/, /fontkit/];
