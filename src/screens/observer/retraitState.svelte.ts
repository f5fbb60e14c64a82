import { effacerSesMots } from '../../domain/effacer.ts';
import { finDuJournal } from '../../domain/journal.ts';
import { accordValide } from '../../domain/accord.ts';
import type { QuiAccorde } from '../../domain/contenus.ts';
import type { Acces } from '../partage/acces.ts';
import { Geste } from '../partage/geste.svelte.ts';

/** The withdrawal of an accord: said in one word, carried out at once. */
export class RetraitState {
  readonly geste = new Geste();
  readonly #acces: Acces;

  constructor(acces: Acces) {
    this.#acces = acces;
  }

  /** Who may withdraw: those whose accord is running. */
  get personnes(): readonly QuiAccorde[] {
    const { accords } = this.#acces.ouvert.suivi;
    return (['patient', 'representant', 'proche'] as const).filter((qui) => accordValide(accords[qui]));
  }

  get #trace(): { code: string; etape: string | null } {
    const { prevu, journal } = this.#acces.ouvert.suivi;
    return { code: prevu?.code ?? '', etape: journal.position.etape };
  }

  /** Everything written is destroyed; one dated line remains. */
  effacerTout(qui: QuiAccorde): Promise<boolean> {
    const { ouvert } = this.#acces;
    return this.geste.tenter(async () => {
      await ouvert.consigner('retrait', { qui, effet: 'effacer', ...this.#trace }, { effaceTout: true });
      await this.#acces.outils.brouillons.oublier(`observer:${ouvert.suivi.id}`);
    });
  }

  /** The patient, or who speaks for them: the suivi stops. The proche: it goes on without listening to them. */
  garder(qui: QuiAccorde): Promise<boolean> {
    const { ouvert } = this.#acces;
    const trace = this.#trace;
    return this.geste.tenter(async () => {
      if (qui !== 'proche' && !finDuJournal(ouvert.suivi.journal))
        await ouvert.consigner('fin', { raison: 'interrompu' });
      await ouvert.consigner('retrait', { qui, effet: 'garder', ...trace });
    });
  }

  effacerMotsDuProche(): Promise<boolean> {
    const { ouvert } = this.#acces;
    return this.geste.tenter(async () => {
      const { efface, fiche } = effacerSesMots(ouvert.suivi, 'proche');
      // The fiche first: once the former versions are gone, what they held could not be told from what is new.
      for (const partie of fiche) await ouvert.consigner('fiche', partie);
      await ouvert.consigner(
        'retrait',
        { qui: 'proche', effet: 'effacer-ses-mots', ...this.#trace },
        { efface },
      );
    });
  }
}
