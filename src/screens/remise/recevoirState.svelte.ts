import { heureLocale } from '../../domain/instant.ts';
import type { ApercuDeRemise, BilanDeRemise, PorteDesRemises } from '../../domain/portes-remise.ts';
import type { Outils } from '../../domain/ports.ts';
import { Geste } from '../partage/geste.svelte.ts';

export interface MoyensDeRecevoir {
  readonly remises: Pick<PorteDesRemises, 'ouvrir' | 'accepter' | 'refermer'>;
  readonly outils: Outils;
  /** The suivis are read again. */
  readonly relire: () => Promise<void>;
}

/** A hand-over looked at, then taken in or left. */
export class RecevoirState {
  readonly #moyens: MoyensDeRecevoir;
  readonly geste = new Geste();
  #apercu = $state.raw<ApercuDeRemise | null>(null);
  #fait = $state.raw<(BilanDeRemise & { readonly suivi: string }) | null>(null);
  /** The fingerprint was compared aloud. */
  comparee = $state(false);

  constructor(moyens: MoyensDeRecevoir) {
    this.#moyens = moyens;
  }

  get apercu(): ApercuDeRemise | null {
    return this.#apercu;
  }
  /** What came of the last one accepted. */
  get fait(): (BilanDeRemise & { readonly suivi: string }) | null {
    return this.#fait;
  }

  readonly aComparer = $derived.by((): boolean => {
    const de = this.#apercu?.de;
    return de !== undefined && !de.moi && de.connaissance !== 'compare';
  });
  readonly acceptable = $derived.by(
    (): boolean =>
      this.#apercu !== null && !this.#apercu.contraire && this.#apercu.de.connaissance !== 'autre-cle',
  );

  choisir(fichier: File | null | undefined): Promise<boolean> {
    if (!fichier) return Promise.resolve(true);
    return this.geste.tenter(async () => {
      this.#oublier();
      this.#fait = null;
      this.#apercu = await this.#moyens.remises.ouvrir(fichier);
    });
  }

  accepter(): Promise<boolean> {
    const apercu = this.#apercu;
    if (!apercu || !this.acceptable || (this.aComparer && !this.comparee)) return Promise.resolve(true);
    return this.geste.tenter(async () => {
      const { remises, outils, relire } = this.#moyens;
      const le = this.aComparer ? heureLocale(outils.horloge()).date : null;
      const bilan = await remises.accepter(apercu.empreinte, le);
      await relire();
      this.#oublier();
      this.#fait = { ...bilan, suivi: apercu.suivi };
    });
  }

  async laisser(): Promise<void> {
    this.#oublier();
    this.geste.oublierErreur();
    await this.#moyens.remises.refermer();
  }

  #oublier(): void {
    this.#apercu = null;
    this.comparee = false;
  }
}
