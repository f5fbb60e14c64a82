import type { PartieFiche } from '../../domain/contenus.ts';
import type { Item } from './types.ts';

export interface PartieDeFiche extends Item {
  readonly id: PartieFiche;
  readonly aide: string;
}

/** In reading order: strengths before difficulties. */
export const PARTIES_DE_FICHE = [
  {
    id: 'essentiel',
    libelle: 'L’essentiel',
    aide: 'Cinq lignes au plus. Une personne pressée ne lira qu’elles.',
  },
  {
    id: 'profil',
    libelle: 'Le parcours suivi',
    aide: 'La personne en termes larges : tranche d’âge, accompagnée ou non. Rien qui la fasse reconnaître.',
  },
  { id: 'pointsForts', libelle: 'Ce qui a aidé', aide: 'Au moins un point fort, appuyé sur un relevé.' },
  {
    id: 'momentsCles',
    libelle: 'Les moments clés',
    aide: 'Trois à cinq. Pour chacun : ce qui était attendu, ce qui s’est passé, ce qui a été ressenti.',
  },
  {
    id: 'vecuProche',
    libelle: 'Le vécu du proche',
    aide: 'Où était-il ? Que savait-il ? Lui a-t-on parlé ?',
  },
  { id: 'information', libelle: 'L’information', aide: 'Ce qui a été compris, ce qui ne l’a pas été.' },
  {
    id: 'equipe',
    libelle: 'Ce qui a gêné le travail de l’équipe',
    aide: 'Effectif, matériel, locaux, outils. Sans juger.',
  },
  { id: 'idees', libelle: 'Les idées', aide: 'Du patient, du proche, de l’équipe, avec leurs mots.' },
  {
    id: 'constats',
    libelle: 'Les constats',
    aide: 'Une phrase par constat, sans rien qui fasse reconnaître quelqu’un.',
  },
  {
    id: 'limites',
    libelle: 'Les limites',
    aide: 'Un seul suivi, votre regard, ce que vous n’avez pas pu voir.',
  },
] as const satisfies readonly PartieDeFiche[];
