/** Whether a wait was announced, as it is asked and typed. */
export type Annonce = 'oui' | 'non' | 'inconnu';

export const ANNONCES: readonly { readonly valeur: Annonce; readonly libelle: string }[] = [
  { valeur: 'oui', libelle: 'Oui' },
  { valeur: 'non', libelle: 'Non' },
  { valeur: 'inconnu', libelle: 'Je ne sais pas' },
];

export const estAnnonce = (valeur: unknown): valeur is Annonce =>
  ANNONCES.some((annonce) => annonce.valeur === valeur);

export const annonceDe = (annoncee: boolean | null): Annonce =>
  annoncee === null ? 'inconnu' : annoncee ? 'oui' : 'non';

export function delaiEnMinutes(delai: string): number | null {
  const minutes = Number(delai.trim());
  return delai.trim() && Number.isInteger(minutes) && minutes >= 0 && minutes < 10_000 ? minutes : null;
}

/** What was answered; a delay means something only when the wait was announced. */
export function reponseDe(
  annonce: Annonce,
  delai: string,
): { readonly annoncee: boolean | null; readonly delaiAnnonceMin: number | null } {
  const annoncee = annonce === 'inconnu' ? null : annonce === 'oui';
  return { annoncee, delaiAnnonceMin: annoncee ? delaiEnMinutes(delai) : null };
}
