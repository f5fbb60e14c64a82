/** The parts of the fiche in the order in which they are written: strengths first, the essential last. */
import type { PartieFiche } from '../../domain/contenus.ts';

export type Section = PartieFiche | 'courbe';

export interface SectionDeFiche {
  readonly id: Section;
  readonly titre: string;
  readonly aide: string;
}

export const SECTIONS = [
  {
    id: 'pointsForts',
    titre: 'Ce qui a aidé',
    aide: 'Au moins un point fort. Chacun s’appuie sur un relevé vu ou dit.',
  },
  { id: 'courbe', titre: 'La courbe du ressenti', aide: '' },
  {
    id: 'momentsCles',
    titre: 'Moments clés',
    aide: 'Trois à cinq moments\u00a0: l’attendu, les faits, les mots de la personne.',
  },
  {
    id: 'vecuProche',
    titre: 'Le vécu du proche',
    aide: 'Où était-il\u202f? Que savait-il\u202f? Lui a-t-on parlé\u202f?',
  },
  {
    id: 'information',
    titre: 'Temps et information',
    aide: 'Les temps viennent du journal. Écrivez ce qui a été compris, et ce qui ne l’a pas été.',
  },
  {
    id: 'equipe',
    titre: 'Ce qui a gêné l’équipe',
    aide: 'Effectif, matériel, locaux, outils. Sans juger.',
  },
  { id: 'idees', titre: 'Idées', aide: 'Du patient, du proche, de l’équipe, avec leurs mots.' },
  {
    id: 'limites',
    titre: 'Limites',
    aide: 'Un seul suivi, votre regard, ce que vous n’avez pas pu voir.',
  },
  {
    id: 'essentiel',
    titre: 'L’essentiel',
    aide: 'Cinq lignes, écrites en dernier. Le document commence par elles\u00a0: une personne pressée ne lira qu’elles.',
  },
  {
    id: 'profil',
    titre: 'Profil',
    aide: 'La personne en termes larges\u00a0: tranche d’âge, accompagnée ou non. Rien qui la fasse reconnaître.',
  },
  {
    id: 'constats',
    titre: 'Constats',
    aide: 'Une phrase par constat. Ils seront rapprochés de ceux des autres suivis.',
  },
] as const satisfies readonly SectionDeFiche[];

export const titreDe = (section: Section): string => SECTIONS.find((s) => s.id === section)?.titre ?? '';

export const ancreDe = (section: Section): string => `partie-${section}`;
