import type { Contact } from '../../domain/carnet.ts';
import { etatDe } from '../../domain/etat.ts';
import { manquesFiche } from '../../domain/fiche.ts';
import { heureLocale } from '../../domain/instant.ts';
import type { PorteDesRemises } from '../../domain/portes-remise.ts';
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
  /** `age1…` */
  destinataire = $state<string | null>(null);

  constructor(moyens: MoyensDeTransmettre) {
    this.#moyens = moyens;
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
  get efface(): boolean {
    return this.#moyens.ouvert.suivi.ligneRestante !== null;
  }
  get partageable(): boolean {
    return this.#pret !== null && partageable(this.#pret);
  }

  /** What the fiche still lacks before its first hand-over; none once it was transmitted, or erased. */
  readonly manques = $derived.by((): readonly string[] => {
    const { suivi } = this.#moyens.ouvert;
    if (suivi.transmission || suivi.ligneRestante) return [];
    if (!['a-rediger', 'a-relire'].includes(etatDe(suivi))) return ['L’observation n’est pas finie.'];
    return manquesFiche(suivi).map(({ phrase }) => phrase);
  });

  faire(): Promise<boolean> {
    const pour = this.#carnet?.find((c) => c.destinataire === this.destinataire);
    if (!pour || this.manques.length > 0) return Promise.resolve(true);
    return this.geste.tenter(async () => {
      const { ouvert, outils, remises, relire } = this.#moyens;
      const { suivi } = ouvert;
      const le = heureLocale(outils.horloge()).date;
      // In the file: the cadre may review only what was transmitted.
      if (!suivi.transmission && !suivi.ligneRestante)
        await ouvert.consigner('transmission', { le, a: nomDuContact(pour) });
      const { octets, laissees } = await remises.preparer(suivi.id, pour.destinataire);
      this.quitter();
      const code = suivi.prevu?.code ?? suivi.ligneRestante?.code ?? '';
      const fichier = aPrendre(`sillage-remise-${code}-${le}.age`, octets, 'application/octet-stream');
      this.#pret = { ...fichier, pour, laissees };
      await relire();
    });
  }

  partager(): Promise<boolean> {
    const pret = this.#pret;
    return pret ? this.geste.tenter(() => partager(pret)) : Promise.resolve(true);
  }

  quitter(): void {
    if (this.#pret) lacher(this.#pret);
    this.#pret = null;
  }
}
