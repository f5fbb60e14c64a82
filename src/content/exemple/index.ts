import cas from './chirurgie-ambulatoire.json';

/**
 * Invented: nobody, nowhere. Same format as the field cases; the case reader of the domain checks it. To be
 * imported with `import()`: nobody needs these bytes at the first load.
 */
export const EXEMPLE: unknown = cas;
