/** Bytes: beyond, a file is not even read. Ours weigh less than 3 MB. */
export const TAILLE_MAX_PDF = 20_000_000;
