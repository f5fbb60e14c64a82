/** A few instead of many: what `npm test` can afford. */
export const COURT = process.env['COURT'] === '1';
