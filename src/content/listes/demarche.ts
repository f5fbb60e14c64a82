/** Steps of the whole work, where usagers may take part. */
import type { EtapeDeDemarche } from '../../domain/action-amelioration.ts';

export const ETAPES_DE_DEMARCHE: readonly { readonly id: EtapeDeDemarche; readonly libelle: string }[] = [
  { id: 'choix-du-parcours', libelle: 'Choix du parcours' },
  { id: 'recueil', libelle: 'Recueil' },
  { id: 'analyse', libelle: 'Analyse' },
  { id: 'decision', libelle: 'Décision' },
  { id: 'realisation', libelle: 'Réalisation' },
  { id: 'evaluation', libelle: 'Évaluation' },
];
