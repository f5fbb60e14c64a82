import { normaliserPhrase, suitUneRangee } from './phrase.ts';

export const LONGUEUR_CODE_COURT = { minimum: 6, maximum: 12 } as const;

export interface AvisCodeCourt {
  readonly accepte: boolean;
  /** Empty when accepted. */
  readonly texte: string;
}

/** Three tries, then the phrase: six signs are enough, if they are not the first ones anybody would try. */
export function jugerCodeCourt(code: string): AvisCodeCourt {
  const normal = normaliserPhrase(code);
  const { minimum, maximum } = LONGUEUR_CODE_COURT;
  const longueur = [...normal].length;
  if (longueur < minimum) return refuser(`Trop court\u00a0: ${minimum} chiffres ou lettres au moins.`);
  if (longueur > maximum) return refuser(`Trop long\u00a0: ${maximum} chiffres ou lettres au plus.`);
  if (new Set(normal).size < 3 || suitUneRangee(normal)) {
    return refuser('Trop facile à deviner\u00a0: il se répète ou suit le clavier. Choisissez-en un autre.');
  }
  return { accepte: true, texte: '' };
}

const refuser = (texte: string): AvisCodeCourt => ({ accepte: false, texte });
