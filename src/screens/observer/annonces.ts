import type { Annonce } from './attenteState.svelte.ts';

export const ANNONCES: readonly { readonly valeur: Annonce; readonly libelle: string }[] = [
  { valeur: 'oui', libelle: 'Oui' },
  { valeur: 'non', libelle: 'Non' },
  { valeur: 'inconnu', libelle: 'Je ne sais pas' },
];
