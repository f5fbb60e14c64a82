/** A refusal of the trade. Its message is the French sentence that the screen shows. */
export class ErreurMetier extends Error {
  override name = 'ErreurMetier';
}

/** A named refusal, with its sentence. */
export const refus = (nom: string, phrase: string) =>
  class extends ErreurMetier {
    override name = nom;
    constructor(precision = '') {
      super(precision ? `${phrase} ${precision}` : phrase);
    }
  };
