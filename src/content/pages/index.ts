import type { PageDAide } from '../aide/index.ts';

/** Notices and legal pages; same shape as the help, each its own lazy chunk. */
export const PAGES_LEGALES: readonly PageDAide[] = [
  {
    id: 'notice-patient',
    titre: 'Notice d’information pour le patient et le proche',
    resume: 'Ce que l’on remet avant le suivi.',
    charger: async () => (await import('./notice-patient.ts')).PAGE,
  },
  {
    id: 'notice-equipe',
    titre: 'Information à l’équipe',
    resume: 'Ce que l’on présente avant le premier suivi, avec l’affichette et le message au médecin.',
    charger: async () => (await import('./notice-equipe.ts')).PAGE,
  },
  {
    id: 'donnees-personnelles',
    titre: 'Données personnelles',
    resume: 'Où sont les données, combien de temps, quels droits.',
    charger: async () => (await import('./donnees-personnelles.ts')).PAGE,
  },
  {
    id: 'accessibilite',
    titre: 'Accessibilité : non conforme',
    resume: 'La déclaration d’accessibilité.',
    charger: async () => (await import('./accessibilite.ts')).PAGE,
  },
  {
    id: 'mentions-legales',
    titre: 'Mentions légales',
    resume: 'Éditeur, hébergement, licence.',
    charger: async () => (await import('./mentions-legales.ts')).PAGE,
  },
];
