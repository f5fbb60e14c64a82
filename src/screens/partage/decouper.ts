import type { Signalement } from '../../domain/vigilance.ts';

export interface Morceau {
  readonly texte: string;
  readonly signale: Signalement | null;
}

/** A text cut where it is to be underlined. */
export function decouper(texte: string, signales: readonly Signalement[]): Morceau[] {
  const morceaux: Morceau[] = [];
  let ici = 0;
  for (const signale of signales) {
    if (signale.debut > ici) morceaux.push({ texte: texte.slice(ici, signale.debut), signale: null });
    morceaux.push({ texte: texte.slice(signale.debut, signale.fin), signale });
    ici = signale.fin;
  }
  if (ici < texte.length) morceaux.push({ texte: texte.slice(ici), signale: null });
  return morceaux;
}
