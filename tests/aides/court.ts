/** A few instead of many, once instead of twice: what `npm test` can afford. `npm run faults` and `npm run parcours` play all. */
export const COURT = process.env['COURT'] === '1';
