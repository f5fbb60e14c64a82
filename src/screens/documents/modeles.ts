/** Which documents this suivi can give today, and for whom. */
import { accordValide, veutUnRetour } from '../../domain/accord.ts';
import type { QuiAccorde } from '../../domain/contenus.ts';
import type { Relecteur } from '../../domain/relecture.ts';
import type { Suivi } from '../../domain/suivi.ts';

/** Which document, for whom; the rest of the demand is the same for all. */
type Objet =
  | { readonly document: 'accord'; readonly pour: QuiAccorde }
  | { readonly document: 'journal'; readonly pour: 'suiveur' | 'patient' | 'proche' }
  | { readonly document: 'fiche' | 'retour-equipe' }
  | {
      readonly document: 'retour-patient';
      readonly pour: Relecteur;
      readonly lecture: 'standard' | 'facile';
    };

export interface Modele {
  readonly cle: string;
  readonly titre: string;
  readonly lecteur: string;
  readonly demande: Objet;
}

const COPIES = {
  patient: { titre: 'Copie de l’accord du patient', lecteur: 'Pour le patient ou la patiente.' },
  proche: { titre: 'Copie de l’accord du proche', lecteur: 'Pour le proche.' },
  representant: { titre: 'Copie de l’accord du représentant', lecteur: 'Pour le représentant.' },
  'autre-titulaire': {
    titre: 'Copie de l’accord de l’autre titulaire',
    lecteur: 'Pour l’autre titulaire de l’autorité parentale.',
  },
} as const;

const RETOUR_EQUIPE: Modele = {
  cle: 'retour-equipe',
  titre: 'Retour à l’équipe',
  lecteur: 'Une page, à afficher. Relisez-la avant : personne ne doit pouvoir se reconnaître.',
  demande: { document: 'retour-equipe' },
};

const retourDe = (pour: Relecteur, lecture: 'standard' | 'facile'): Modele => ({
  cle: `retour-${pour}-${lecture}`,
  titre: `Retour au ${pour}${lecture === 'facile' ? ', facile à lire' : ''}`,
  lecteur: 'Une lettre, à remettre en main propre ou par la personne qui détient l’accord.',
  demande: { document: 'retour-patient', pour, lecture },
});

const JOURNAL: Modele = {
  cle: 'journal',
  titre: 'Journal de bord',
  lecteur: 'Pour vous. Il ne se diffuse pas.',
  demande: { document: 'journal', pour: 'suiveur' },
};
const FICHE: Modele = {
  cle: 'fiche',
  titre: 'Fiche de synthèse',
  lecteur: 'Pour le ou la cadre de santé, le médecin, le référent qualité, puis l’équipe.',
  demande: { document: 'fiche' },
};

export function modelesDe(suivi: Suivi): readonly Modele[] {
  const { accords, journal } = suivi;
  const copies = (['patient', 'proche', 'representant', 'autre-titulaire'] as const)
    .filter((qui) => accords[qui])
    .map((qui): Modele => ({
      cle: `accord-${qui}`,
      ...COPIES[qui],
      demande: { document: 'accord', pour: qui },
    }));
  if (journal.actes === 0) return copies;
  return [...copies, ...duJournal(suivi), FICHE, ...retours(suivi)];
}

/** Once the unit has answered. */
function retours(suivi: Suivi): Modele[] {
  if (!suivi.revue) return [];
  const pour = (['patient', 'proche'] as const).filter((qui) => veutUnRetour(suivi, qui));
  return [RETOUR_EQUIPE, ...pour.flatMap((qui) => [retourDe(qui, 'standard'), retourDe(qui, 'facile')])];
}

function duJournal({ accords }: Suivi): Modele[] {
  const relisent = (['patient', 'proche'] as const).filter(
    (qui) => accordValide(accords[qui]) && accords[qui]?.choix['relire'],
  );
  return [
    JOURNAL,
    ...relisent.map((qui): Modele => ({
      cle: `relecture-${qui}`,
      titre: qui === 'patient' ? 'Journal à relire, pour le patient' : 'Journal à relire, pour le proche',
      lecteur: 'Chacun ne reçoit que ses propres propos.',
      demande: { document: 'journal', pour: qui },
    })),
  ];
}
