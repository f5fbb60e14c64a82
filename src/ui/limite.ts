export interface Limite {
  readonly depasse: boolean;
  /** Empty while the limit is far away. */
  readonly phrase: string;
}

const MARGE = 0.2;
const caracteres = (n: number): string => `${n}\u00a0caractère${n > 1 ? 's' : ''}`;

/** What to say of a text's length: nothing, what is left, or what is too much. Never cuts. */
export function lireLimite(texte: string, max: number | undefined): Limite {
  if (max === undefined) return { depasse: false, phrase: '' };
  const reste = max - texte.length;
  if (reste < 0) {
    return {
      depasse: true,
      phrase: `Trop long de ${caracteres(-reste)}. Votre texte est gardé en entier\u202f; raccourcissez-le pour continuer.`,
    };
  }
  if (reste > Math.max(10, max * MARGE)) return { depasse: false, phrase: '' };
  return { depasse: false, phrase: `Encore ${caracteres(reste)}` };
}
