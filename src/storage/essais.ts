const SANS_ATTENTE = 2;
const PREMIERE_ATTENTE = 2_000;
const ATTENTE_MAXIMALE = 60_000;

export interface EssaisRates {
  /** Wrong tries in a row. */
  readonly rates: number;
  /** Wall clock until which no try is accepted, ms. */
  readonly jusqua: number;
}

export const AUCUN_ESSAI: EssaisRates = { rates: 0, jusqua: 0 };

/**
 * Slows down somebody trying phrases by hand: 2 s, 4 s, 8 s… up to a minute. Kept on disk, so that closing the
 * app forgives nothing. What protects a copied disk is Argon2id, not this.
 */
export function unEssaiRate({ rates }: EssaisRates, maintenant: number): EssaisRates {
  const rang = rates - SANS_ATTENTE;
  const attente = rang < 0 ? 0 : Math.min(PREMIERE_ATTENTE * 2 ** rang, ATTENTE_MAXIMALE);
  return { rates: rates + 1, jusqua: attente === 0 ? 0 : maintenant + attente };
}

/** Ms before the next try. A clock set back must not close the door for a day. */
export const attenteDe = ({ jusqua }: EssaisRates, maintenant: number): number =>
  Math.min(ATTENTE_MAXIMALE, Math.max(0, jusqua - maintenant));
