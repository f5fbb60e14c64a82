import { ARGON2_CODE_COURT, deriverArgon2 } from './argon2.ts';
import type { ParametresArgon2 } from './argon2.ts';
import { cleAes } from './derivation.ts';
import { ErreurCodeCourtRefuse } from './erreurs.ts';
import { jugerCodeCourt } from './juger-code-court.ts';
import { hasardSysteme } from './octets.ts';
import type { Hasard, Octets } from './octets.ts';
import { normaliserPhrase } from './phrase.ts';
import { desceller, sceller } from './sceller.ts';
import type { Scelle } from './sceller.ts';

export const ESSAIS_DU_CODE_COURT = 3;

const CONTEXTE = 'sillage|code-court|v1';

interface Garde {
  readonly sel: Octets;
  readonly cle: Scelle;
  essais: number;
}

/**
 * Opens again, for a short time, a coffre that was opened with its phrase. Nothing of it is ever written: it
 * dies with its Worker, and at the third wrong code in a row.
 */
export class CodeCourt {
  readonly #argon2: ParametresArgon2;
  readonly #hasard: Hasard;
  #garde: Garde | null = null;
  #file: Promise<unknown> = Promise.resolve();

  constructor(moyens: { readonly argon2?: ParametresArgon2; readonly hasard?: Hasard } = {}) {
    this.#argon2 = moyens.argon2 ?? ARGON2_CODE_COURT;
    this.#hasard = moyens.hasard ?? hasardSysteme;
  }

  /** 0 when there is no code. */
  get essaisRestants(): number {
    return this.#garde?.essais ?? 0;
  }

  /** Replaces the former code. Blanks the bytes of the vault key, even when it throws `ErreurCodeCourtRefuse`. */
  async poser(cleCoffre: Octets, code: string): Promise<void> {
    this.oublier();
    try {
      const avis = jugerCodeCourt(code);
      if (!avis.accepte) throw new ErreurCodeCourtRefuse(avis.texte);
      const sel = this.#hasard(16);
      const cle = await sceller(await this.#deriver(code, sel), cleCoffre, CONTEXTE, this.#hasard);
      this.#garde = { sel, cle, essais: ESSAIS_DU_CODE_COURT };
    } finally {
      cleCoffre.fill(0);
    }
  }

  /** The vault key, which the caller must blank, or null: wrong code, or none left. One at a time. */
  ouvrir(code: string): Promise<Octets | null> {
    const essai = this.#file.then(() => this.#essayer(code));
    this.#file = essai.catch(() => undefined);
    return essai;
  }

  oublier(): void {
    if (!this.#garde) return;
    const { sel, cle } = this.#garde;
    for (const octets of [sel, cle.iv, cle.scelle]) octets.fill(0);
    this.#garde = null;
  }

  async #essayer(code: string): Promise<Octets | null> {
    const garde = this.#garde;
    if (!garde) return null;
    const cleCoffre = await desceller(await this.#deriver(code, garde.sel), garde.cle, CONTEXTE);
    // Forgotten or replaced while the code was being tried.
    if (garde !== this.#garde) {
      cleCoffre?.fill(0);
      return null;
    }
    garde.essais = cleCoffre ? ESSAIS_DU_CODE_COURT : garde.essais - 1;
    if (garde.essais === 0) this.oublier();
    return cleCoffre;
  }

  async #deriver(code: string, sel: Octets): Promise<CryptoKey> {
    return cleAes(await deriverArgon2(normaliserPhrase(code), sel, this.#argon2));
  }
}
