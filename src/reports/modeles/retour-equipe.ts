/** Document F: one page that may hang on the wall of the unit. Nobody can be recognised, nobody is judged. */
import type { Reglages } from '../../domain/reglages.ts';
import type { Suivi } from '../../domain/suivi.ts';
import { formaterDate } from '../../content/typographie.ts';
import { affichable, citationDe, momentsDurs, peutSAfficher, piloteAffichable } from './affichable.ts';
import type { Tete } from './commun.ts';
import { minuscule } from './libelles.ts';

export interface Garde {
  readonly texte: string;
  readonly citation: string | null;
}
export interface Difficile extends Garde {
  readonly titre: string;
  /** What explains it, seen from the team. */
  readonly explique: string;
}
interface Decision {
  readonly action: string;
  readonly qui: string;
  readonly quand: string;
}
export interface ModeleRetourEquipe extends Tete {
  readonly recit: readonly string[];
  readonly aGarder: readonly Garde[];
  readonly difficiles: readonly Difficile[];
  readonly decisions: readonly Decision[];
  /** Said when nothing was decided. */
  readonly sansDecision: string;
  readonly reparle: string;
  readonly avis: string;
}

const PHRASES = 3;
const PAR_PARTIE = 2;
const DECISIONS = 3;

const citation = (suivi: Suivi, releves: readonly string[], choisie?: string): string | null =>
  citationDe(suivi, releves, choisie, (_, texte) => peutSAfficher(suivi, texte));

function aGarder(suivi: Suivi): Garde[] {
  const points = (suivi.fiche.pointsForts ?? []).flatMap(({ texte, releves }) => {
    const dit = affichable(suivi, texte);
    return dit ? [{ texte: dit, citation: citation(suivi, releves) }] : [];
  });
  // Those with the words of somebody first: the sort is stable.
  return points
    .sort((a, b) => Number(b.citation !== null) - Number(a.citation !== null))
    .slice(0, PAR_PARTIE);
}

const difficiles = (suivi: Suivi): Difficile[] =>
  momentsDurs(suivi)
    .flatMap((moment) => {
      const [titre, texte] = [affichable(suivi, moment.titre), affichable(suivi, moment.percue)];
      if (!titre) return [];
      const explique = affichable(suivi, suivi.revue?.voulue[moment.id]);
      return [{ titre, texte, citation: citation(suivi, moment.releves, moment.citation), explique }];
    })
    .slice(0, PAR_PARTIE);

const decisions = (suivi: Suivi): Decision[] =>
  [...suivi.actions]
    .filter(({ etat }) => etat !== 'abandonnee')
    .sort((a, b) => a.numero - b.numero)
    .slice(0, DECISIONS)
    .map(({ action, pilote, nouvelleDate, echeance }) => ({
      action: affichable(suivi, action) || 'Action à dire de vive voix.',
      qui: piloteAffichable(suivi, pilote),
      quand: formaterDate(nouvelleDate ?? echeance),
    }));

function sansDecision({ pasDAction, ...suivi }: Suivi): string {
  if (!pasDAction) return 'Rien n’est encore décidé.';
  const raison = affichable({ ...suivi, pasDAction }, pasDAction);
  return raison
    ? `Pas d’action cette fois, parce que\u00a0: ${minuscule(raison)}`
    : 'Pas d’action cette fois. La raison se dit de vive voix.';
}

export function modeleRetourEquipe(suivi: Suivi, reglages: Reglages): ModeleRetourEquipe {
  const { prevu, actions, fiche } = suivi;
  const prochaine = actions.flatMap((a) => a.prochaineRevue ?? []).sort()[0];
  return {
    surtitre: [reglages.etablissement, prevu?.unite].filter(Boolean).join(', '),
    titre: 'Retour à l’équipe',
    sousTitre: 'Un parcours, vu par le patient et son proche. Merci à toute l’équipe.',
    exemple: prevu?.exemple ?? false,
    cartouche: {
      lire: 'Toute l’équipe. Peut s’afficher',
      donnees: 'Ni nom, ni code, ni heure. Relire avant d’afficher',
      detruire: `${reglages.dureeRapportAnnees}\u00a0ans après l’affichage`,
    },
    recit: (fiche.essentiel ?? [])
      .map((ligne) => affichable(suivi, ligne))
      .filter(Boolean)
      .slice(0, PHRASES),
    aGarder: aGarder(suivi),
    difficiles: difficiles(suivi),
    decisions: decisions(suivi),
    sansDecision: sansDecision(suivi),
    reparle: prochaine ? formaterDate(prochaine) : '………………………',
    avis: reglages.contactDemarche,
  };
}
