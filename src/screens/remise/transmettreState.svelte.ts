import type { Contact } from '../../domain/carnet.ts';
import { etatDe, relecturesEnSuspens } from '../../domain/etat.ts';
import type { DateCivile } from '../../domain/contenus.ts';
import { manquesFiche } from '../../domain/fiche.ts';
import { heureLocale } from '../../domain/instant.ts';
import type { PorteDesRemises } from '../../domain/portes-remise.ts';
import type { Suivi } from '../../domain/suivi.ts';
import type { Acces } from '../partage/acces.ts';
import { Geste } from '../partage/geste.svelte.ts';
import { nomDuContact } from './contacts.ts';
import { aPrendre, lacher, partageable, partager, type FichierAPrendre } from './fichier.ts';

export interface MoyensDeTransmettre extends Acces {
  readonly remises: Pick<PorteDesRemises, 'carnet' | 'preparer'>;
  /** The suivis are read again: making the file wrote a line. */
  readonly relire: () => Promise<void>;
}

interface Pret extends FichierAPrendre {
  readonly pour: Contact;
  readonly laissees: number;
}

/** One suivi handed over: to whom, then the file. */
export class TransmettreState {
  readonly #moyens: MoyensDeTransmettre;
  readonly geste = new Geste();
  #carnet = $state.raw<readonly Contact[] | null>(null);
  #pret = $state.raw<Pret | null>(null);
  #pris = $state('');
  /** The fiche sent back was completed: it goes for a new review. By default, when it changed since. */
  completee = $state(false);
  /** `age1…` */
  destinataire = $state<string | null>(null);

  constructor(moyens: MoyensDeTransmettre) {
    this.#moyens = moyens;
    this.completee = changeeDepuisLeRenvoi(moyens.ouvert.suivi);
    void this.geste.tenter(async () => {
      this.#carnet = await moyens.remises.carnet();
      if (this.#carnet.length === 1) this.destinataire = this.#carnet[0]?.destinataire ?? null;
    });
  }

  /** Null until it was read. */
  get carnet(): readonly Contact[] | null {
    return this.#carnet;
  }
  get pret(): Pret | null {
    return this.#pret;
  }
  /** What became of the file, as far as this device can know; empty before. */
  get pris(): string {
    return this.#pris;
  }
  get efface(): boolean {
    return this.#moyens.ouvert.suivi.ligneRestante !== null;
  }
  get partageable(): boolean {
    return this.#pret !== null && partageable(this.#pret);
  }

  /** Making the file also writes that the fiche is transmitted: its first time, or once it was completed. */
  readonly noteraLaRemise = $derived.by((): boolean => {
    const { suivi } = this.#moyens.ouvert;
    if (suivi.ligneRestante || suivi.revues.cloture) return false;
    return suivi.transmission === null || (suivi.revues.aCompleter !== null && this.completee);
  });

  /** What the fiche still lacks before this hand-over; none when the file only says again what was handed over. */
  readonly manques = $derived.by((): readonly string[] => {
    const { suivi } = this.#moyens.ouvert;
    if (!this.noteraLaRemise) return [];
    if (!['a-rediger', 'a-relire', 'a-completer'].includes(etatDe(suivi)))
      return ['L’observation n’est pas finie.'];
    return manquesFiche(suivi).map(({ phrase }) => phrase);
  });
  /** Who asked to reread before the unit sees anything, and is still waited for. */
  readonly enSuspens = $derived.by((): readonly ('patient' | 'proche')[] =>
    this.noteraLaRemise ? relecturesEnSuspens(this.#moyens.ouvert.suivi, this.#aujourdhui) : [],
  );

  faire(): Promise<boolean> {
    const pour = this.#carnet?.find((c) => c.destinataire === this.destinataire);
    if (!pour || this.manques.length > 0) return Promise.resolve(true);
    return this.geste.tenter(async () => {
      const { ouvert, remises, relire } = this.#moyens;
      const { suivi } = ouvert;
      const le = this.#aujourdhui;
      // Before the file, and in it: the cadre may review only what was transmitted. The screen says so.
      if (this.noteraLaRemise) await ouvert.consigner('transmission', { le, a: nomDuContact(pour) });
      const { octets, laissees } = await remises.preparer(suivi.id, pour.destinataire);
      this.quitter();
      const code = suivi.prevu?.code ?? suivi.ligneRestante?.code ?? '';
      const fichier = aPrendre(`sillage-remise-${code}-${le}.age`, octets, 'application/octet-stream');
      this.#pret = { ...fichier, pour, laissees };
      await relire();
    });
  }

  telecharger(): void {
    this.#pris = 'Le fichier est téléchargé. Il vous reste à le donner.';
  }

  partager(): Promise<boolean> {
    const pret = this.#pret;
    if (!pret) return Promise.resolve(true);
    return this.geste.tenter(async () => {
      if (await partager(pret)) this.#pris = 'Le fichier est parti par le partage de l’appareil.';
    });
  }

  quitter(): void {
    if (this.#pret) lacher(this.#pret);
    this.#pret = null;
    this.#pris = '';
  }

  get #aujourdhui(): DateCivile {
    return heureLocale(this.#moyens.outils.horloge()).date;
  }
}

function changeeDepuisLeRenvoi({ revues, histoire }: Suivi): boolean {
  const renvoi = histoire.findIndex(({ id }) => id === revues.aCompleter?.id);
  return renvoi >= 0 && histoire.slice(renvoi).some(({ type }) => type === 'fiche');
}
