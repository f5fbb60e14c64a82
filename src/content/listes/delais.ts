/** Proposals, that the establishment validates: none comes from a law. */
export const DELAIS_PAR_DEFAUT = {
  journalJoursApresSuivi: 120,
  photosJours: 30,
  ficheJours: 5,
  debriefHeures: 48,
  relectureJoursApresEnvoi: 15,
  revueJoursApresRelecture: 15,
  restitutionJoursApresRevue: 15,
  retourPatientJoursApresRestitution: 15,
  consentementMoisApresDemarche: 12,
  rapportAnnees: 5,
  verrouSecondes: 60,
  seuilCellule: 5,
  seuilSuivisRapportCdu: 3,
} as const;

export type Delais = Readonly<Record<keyof typeof DELAIS_PAR_DEFAUT, number>>;
