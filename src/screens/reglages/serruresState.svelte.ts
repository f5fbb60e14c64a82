import type { GardeDuCoffre, Serrures } from '../../domain/portes.ts';
import { ancienneReste } from '../partage/ancienneSerrure.ts';
import { Geste } from '../partage/geste.svelte.ts';
import { NouvellePhrase, type JugeDePhrases } from '../partage/nouvellePhrase.svelte.ts';

/** One lock of the coffre: what was just done to it, or why it could not be. */
export class Serrure {
  readonly geste = new Geste();
  readonly #garde: Pick<GardeDuCoffre, 'copies'>;
  #fait = $state.raw('');
  #ancienneReste = $state.raw(false);

  constructor(garde: Pick<GardeDuCoffre, 'copies'>) {
    this.#garde = garde;
  }

  /** Said once done, until the next gesture. */
  get fait(): string {
    return this.#fait;
  }

  /** The change is done, and the disk still holds what opened before. */
  get ancienneReste(): boolean {
    return this.#ancienneReste;
  }

  async changer(ecrire: () => Promise<unknown>, fait: string): Promise<boolean> {
    this.#fait = '';
    this.#ancienneReste = false;
    const change = await this.geste.tenter(async () => {
      await ecrire();
      this.#ancienneReste = await ancienneReste(this.#garde);
    });
    if (change) this.#fait = fait;
    return change;
  }
}

/** The ways into the coffre, once it is open. */
export class SerruresState {
  readonly #garde: GardeDuCoffre;
  readonly parPhrase: Serrure;
  readonly parAppareil: Serrure;
  readonly parEtablissement: Serrure;
  readonly parCode: Serrure;
  readonly nouvelle: NouvellePhrase;
  ancienne = $state('');
  /** Addresses of the establishment, one per line. */
  adresses = $state('');
  #posees = $state.raw<Serrures | null>(null);
  #appareilPossible = $state(false);

  constructor(garde: GardeDuCoffre, juge: JugeDePhrases) {
    this.#garde = garde;
    this.parPhrase = new Serrure(garde);
    this.parAppareil = new Serrure(garde);
    this.parEtablissement = new Serrure(garde);
    this.parCode = new Serrure(garde);
    this.nouvelle = new NouvellePhrase(juge);
  }

  /** Null until read. */
  get posees(): Serrures | null {
    return this.#posees;
  }
  get appareilPossible(): boolean {
    return this.#appareilPossible;
  }
  get codePose(): boolean {
    return this.#garde.codeCourtPose;
  }

  async lire(): Promise<void> {
    this.#appareilPossible = await this.#garde.appareilPossible();
    await this.#relire();
  }

  async changerPhrase(): Promise<boolean> {
    const change = await this.parPhrase.changer(
      () => this.#garde.changerPhrase(this.ancienne, this.nouvelle.valeur),
      'La phrase de passe est changée. L’ancienne n’ouvre plus.',
    );
    if (change) {
      this.ancienne = '';
      this.nouvelle.oublier();
    }
    return change;
  }

  poserAppareil(): Promise<boolean> {
    return this.parAppareil.changer(async () => {
      await this.#garde.poserAppareil();
      await this.#relire();
    }, 'Le doigt ou le visage ouvre maintenant le coffre.');
  }

  retirerAppareil(): Promise<boolean> {
    return this.parAppareil.changer(async () => {
      await this.#garde.retirerAppareil();
      await this.#relire();
    }, 'Le doigt ou le visage n’ouvre plus le coffre.');
  }

  poserEtablissement(): Promise<boolean> {
    const destinataires = this.adresses.split(/\s+/).filter(Boolean);
    return this.parEtablissement.changer(
      async () => {
        await this.#garde.poserEtablissement(destinataires);
        await this.#relire();
      },
      destinataires.length > 0
        ? 'L’établissement peut maintenant rouvrir le coffre.'
        : 'Plus aucune clé de l’établissement n’ouvre le coffre.',
    );
  }

  oublierCode(): Promise<boolean> {
    return this.parCode.changer(
      () => this.#garde.oublierCodeCourt(),
      'Le code court n’ouvre plus. La phrase de passe sera demandée.',
    );
  }

  async #relire(): Promise<void> {
    this.#posees = await this.#garde.serrures();
    this.adresses = this.#posees.etablissement.join('\n');
  }
}
