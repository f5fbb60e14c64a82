import { ErreurRaisonManquante } from '../../domain/erreurs.ts';
import { cleDuTitulaireSeul } from '../../domain/cles-brouillons.ts';
import { assainir } from '../../domain/limites.ts';
import type { Acces } from '../partage/acces.ts';
import { Geste } from '../partage/geste.svelte.ts';
import { phraseDe } from './faute.ts';

/** Plain JSON, kept as a draft at each gesture. */
export interface SaisieTitulaireSeul {
  /** Whether the screen comes back to it by itself after a lock or a reload. */
  readonly ouverte: boolean;
  readonly raison: string;
}

/** Why one holder of parental authority signs alone: the rule of the establishment, in its own words. */
export class TitulaireSeulState {
  readonly geste = new Geste();
  readonly #acces: Acces;
  #saisie: SaisieTitulaireSeul;
  #manque = $state('');
  #alerteBrouillon = $state('');

  constructor(acces: Acces, gardee?: SaisieTitulaireSeul) {
    this.#acces = acces;
    const raison = acces.ouvert.suivi.titulaireSeul ?? '';
    this.#saisie = $state.raw({ raison, ...gardee, ouverte: true });
  }

  get saisie(): SaisieTitulaireSeul {
    return this.#saisie;
  }
  /** Shown beside the field. */
  get manque(): string {
    return this.#manque;
  }
  get alerteBrouillon(): string {
    return this.#alerteBrouillon;
  }

  changer(champs: Partial<SaisieTitulaireSeul>): void {
    this.#saisie = { ...this.#saisie, ...champs };
    this.#manque = '';
    this.geste.oublierErreur();
    void this.#acces.outils.brouillons.garder(this.#cle, this.#saisie).then(
      () => (this.#alerteBrouillon = ''),
      (erreur: unknown) => (this.#alerteBrouillon = phraseDe(erreur)),
    );
  }

  enregistrer(): Promise<boolean> {
    const raison = assainir(this.#saisie.raison).trim();
    this.#manque = raison ? '' : new ErreurRaisonManquante().message;
    if (!raison) return Promise.resolve(false);
    return this.geste.tenter(() =>
      this.#acces.ouvert.consigner('titulaire-seul', { raison }, { brouillonFini: this.#cle }),
    );
  }

  get #cle(): string {
    return cleDuTitulaireSeul(this.#acces.ouvert.suivi.id);
  }
}
