/** What the fields of a relevé offer. */
import { EMOTIONS } from '../../content/listes/emotions.ts';
import { RESSENTIS } from '../../content/listes/ressentis.ts';
import type { Personne } from '../../domain/contenus.ts';
import type { Visage } from '../../ui/visages.ts';
import type { ChoixRessenti } from './champs.ts';

interface Option<V> {
  readonly valeur: V;
  readonly libelle: string;
}

export const VISAGES: readonly (Option<ChoixRessenti> & { readonly visage?: Visage })[] = RESSENTIS.map(
  ({ valeur, libelle }) =>
    valeur === null
      ? { valeur: 'sans', libelle }
      : { valeur: `${valeur}` as ChoixRessenti, libelle, visage: valeur },
);

/** Named as the screen names them. */
export const personnes = (noms: Readonly<Record<Personne, string>>): readonly Option<Personne>[] =>
  (['patient', 'proche', 'ensemble'] as const).map((valeur) => ({ valeur, libelle: noms[valeur] }));

export const emotions = (dire: (emotion: (typeof EMOTIONS)[number]) => string): readonly Option<string>[] =>
  EMOTIONS.map((emotion) => ({ valeur: emotion.id, libelle: dire(emotion) }));
