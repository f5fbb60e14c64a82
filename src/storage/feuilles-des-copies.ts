/** Small sealed papers that are no suivi. */
export const FEUILLES = ['reglages', 'appareils', 'sauvegarde', 'fins', 'carnet'] as const;
export type NomDeFeuille = (typeof FEUILLES)[number];
