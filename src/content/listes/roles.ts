import type { Famille } from './types.ts';

/** Never a name. The family is what small teams show instead of the role. */
export const ROLES = [
  {
    id: 'entourage',
    libelle: 'Personne suivie et entourage',
    items: [
      { id: 'patient', libelle: 'Patient ou patiente' },
      { id: 'conjoint', libelle: 'Conjoint ou conjointe' },
      { id: 'parent', libelle: 'Parent' },
      { id: 'enfant', libelle: 'Enfant de la personne' },
      { id: 'autre-proche', libelle: 'Autre proche' },
      { id: 'aide-domicile', libelle: 'Professionnel d’aide à domicile' },
    ],
  },
  {
    id: 'medical',
    libelle: 'Médical',
    items: [
      { id: 'medecin', libelle: 'Médecin' },
      { id: 'chirurgien', libelle: 'Chirurgien ou chirurgienne' },
      { id: 'anesthesiste', libelle: 'Médecin anesthésiste' },
      { id: 'interne', libelle: 'Interne, étudiant ou étudiante en médecine' },
      { id: 'sage-femme', libelle: 'Sage-femme' },
      { id: 'pharmacien', libelle: 'Pharmacien ou pharmacienne' },
    ],
  },
  {
    id: 'soins',
    libelle: 'Soins',
    items: [
      { id: 'infirmier', libelle: 'Infirmier ou infirmière' },
      { id: 'aide-soignant', libelle: 'Aide-soignant ou aide-soignante' },
      { id: 'puericulture', libelle: 'Puériculture' },
      { id: 'manipulateur', libelle: 'Manipulateur ou manipulatrice radio' },
      { id: 'reeducateur', libelle: 'Rééducation (kinésithérapie, ergothérapie, orthophonie)' },
      { id: 'dietetique', libelle: 'Diététique' },
      { id: 'psychologue', libelle: 'Psychologue' },
      { id: 'etudiant-soins', libelle: 'Étudiant ou étudiante en soins' },
    ],
  },
  {
    id: 'accueil',
    libelle: 'Accueil et administration',
    items: [
      { id: 'agent-accueil', libelle: 'Agent d’accueil' },
      { id: 'admissions', libelle: 'Agent des admissions' },
      { id: 'secretaire', libelle: 'Secrétaire médicale' },
      { id: 'standard', libelle: 'Standard téléphonique' },
    ],
  },
  {
    id: 'encadrement',
    libelle: 'Encadrement',
    items: [
      { id: 'cadre', libelle: 'Encadrement de proximité' },
      { id: 'direction', libelle: 'Direction' },
    ],
  },
  {
    id: 'logistique',
    libelle: 'Logistique',
    items: [
      { id: 'brancardier', libelle: 'Brancardier ou brancardière' },
      { id: 'ambulancier', libelle: 'Ambulancier ou ambulancière' },
      { id: 'hotelier', libelle: 'Agent hôtelier, agent de service' },
      { id: 'restauration', libelle: 'Restauration' },
      { id: 'securite', libelle: 'Sécurité' },
      { id: 'technique', libelle: 'Technique' },
    ],
  },
  {
    id: 'soutien',
    libelle: 'Social et soutien',
    items: [
      { id: 'social', libelle: 'Assistant social ou assistante sociale' },
      { id: 'interprete', libelle: 'Interprète' },
      { id: 'benevole', libelle: 'Bénévole' },
      { id: 'culte', libelle: 'Représentant d’un culte' },
      { id: 'patient-partenaire', libelle: 'Patient partenaire' },
      { id: 'ru', libelle: 'Représentant ou représentante des usagers' },
    ],
  },
  {
    id: 'autre',
    libelle: 'Autre',
    items: [
      { id: 'inconnu', libelle: 'Professionnel dont le métier n’est pas identifiable' },
      { id: 'plusieurs', libelle: 'Plusieurs professionnels' },
    ],
  },
] as const satisfies readonly Famille[];
