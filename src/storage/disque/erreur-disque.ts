import { ErreurCoffre } from '../erreurs.ts';

/**
 * `place`: quota reached or disk full. `panne`: the disk refused, or did not keep what it took.
 * `occupe`: another tab holds the file. `absent`: no such files in this browser, or they vanished.
 */
export type MotifDisque = 'place' | 'panne' | 'occupe' | 'absent';

const PHRASES: Record<MotifDisque, string> = {
  place:
    'Il n’y a plus de place sur cet appareil. Ce qui était enregistré est gardé. Libérez de la place, puis essayez encore.',
  panne:
    'Le disque de cet appareil a refusé le travail demandé. Ce qui était enregistré est gardé. Fermez tout le navigateur, ouvrez-le de nouveau, puis essayez encore.',
  occupe:
    'Sillage est encore ouvert dans un autre onglet. Rien n’est perdu. Fermez l’autre onglet, puis rechargez celui-ci.',
  absent:
    'Ce navigateur ne donne pas à Sillage les fichiers du coffre. Rien n’a été changé. Quittez la navigation privée ou mettez le navigateur à jour, puis rechargez la page.',
};

export class ErreurDisque extends ErreurCoffre {
  override name = 'ErreurDisque';
  readonly motif: MotifDisque;
  /** `cause`: what the browser threw. */
  constructor(motif: MotifDisque, cause?: unknown) {
    super(PHRASES[motif], cause === undefined ? undefined : { cause });
    this.motif = motif;
  }
}

/** Every slot holds a living seed, or the header is longer than its area. */
export class ErreurTrousseauPlein extends ErreurCoffre {
  override name = 'ErreurTrousseauPlein';
  constructor(
    message = 'Le trousseau de cet appareil est plein. Rien n’est perdu\u00a0: ce qui était enregistré est gardé. Effacez un exemple ou un suivi terminé, puis essayez encore.',
  ) {
    super(message);
  }
}
