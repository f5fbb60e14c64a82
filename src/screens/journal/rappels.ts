/** What the journal still lacks on the day it is completed: reminders, never obstacles. */
import { formaterDate } from '../../content/typographie.ts';
import type { DateCivile } from '../../domain/contenus.ts';
import { attentes, finDuJournal, releves } from '../../domain/journal.ts';
import { finLe } from '../../domain/promesses.ts';
import type { Suivi } from '../../domain/suivi.ts';
import { heure } from '../partage/heures.ts';

export type Geste =
  | { readonly faire: 'noter'; readonly type: string }
  | { readonly faire: 'annonce'; readonly attente: string }
  | { readonly faire: 'a-revoir' };

export interface Rappel {
  readonly cle: string;
  readonly texte: string;
  readonly bouton: string;
  readonly geste: Geste;
}

/** « Le jour même »: after 24 hours memory rewrites. */
export function leJourMeme(suivi: Suivi, aujourdhui: DateCivile): string {
  const fin = finLe(suivi);
  if (fin === null) return '';
  if (fin === aujourdhui)
    return 'Complétez le journal aujourd’hui. Passé 24\u00a0heures, la mémoire réécrit.';
  return `Le suivi s’est terminé le ${formaterDate(fin)}. Passé 24\u00a0heures, la mémoire réécrit\u00a0: n’ajoutez que ce dont vous êtes sûr.`;
}

const noter = (cle: string, texte: string, type: string, bouton = 'Noter après coup'): Rappel => ({
  cle,
  texte,
  bouton,
  geste: { faire: 'noter', type },
});

export function rappelsDe(suivi: Suivi, aRevoir: number): Rappel[] {
  const { journal, accords } = suivi;
  if (journal.actes === 0) return [];
  const notes = releves(journal);
  const rappels: (Rappel | false)[] = [
    !notes.some((r) => r.type === 'point-fort') &&
      noter('point-fort', 'Aucun point fort n’est noté. Qu’est-ce qui a aidé\u202f?', 'point-fort'),
    finDuJournal(journal) !== null &&
      !notes.some((r) => r.type === 'non-vu') &&
      noter('non-vu', 'Ce que vous n’avez pas pu voir n’est pas noté.', 'non-vu'),
    accords.proche !== undefined &&
      !notes.some((r) => r.sujet !== 'patient') &&
      noter(
        'proche',
        'Rien ne concerne le proche. Où était-il\u202f? Que savait-il\u202f?',
        'place-du-proche',
      ),
    ...attentes(journal)
      .filter((a) => a.annoncee === null)
      .map((a): Rappel => ({
        cle: a.id,
        texte: `L’attente de ${heure(a.instant)}\u00a0: un délai ou une heure ont-ils été donnés au début\u202f?`,
        bouton: 'Répondre',
        geste: { faire: 'annonce', attente: a.id },
      })),
    aRevoir > 0 && {
      cle: 'a-revoir',
      texte:
        aRevoir === 1
          ? 'Un passage contient un mot à revoir.'
          : `${aRevoir} passages contiennent un mot à revoir.`,
      bouton: 'Les montrer',
      geste: { faire: 'a-revoir' },
    },
  ];
  return rappels.filter((r): r is Rappel => r !== false);
}
