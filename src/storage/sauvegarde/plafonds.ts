/** Bytes, once the age layer is open. What is written obeys them too: a backup that is made can be taken back. */
export const PLAFOND_FICHIER = 64 * 1024 * 1024;
export const PLAFOND_LIGNE = 1024 * 1024;
/** It names every suivi. */
export const PLAFOND_MANIFESTE = 8 * 1024 * 1024;

/** Levels of JSON, in the manifest or in a field of a line. */
export const PROFONDEUR = 32;

/** Of the file as it lies on the disk: the age format adds its header, and 16 bytes to each 64 KiB. */
export const PLAFOND_FERME = PLAFOND_FICHIER + 1024 * 1024;
