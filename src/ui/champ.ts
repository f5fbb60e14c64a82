/** What a native control must carry to be linked to its label, hint and error. */
export interface AttributsChamp {
  readonly id: string;
  readonly required: boolean;
  readonly 'aria-invalid': 'true' | undefined;
  readonly 'aria-describedby': string | undefined;
}

/** Written after the label: an asterisk needs a legend, a word does not. */
export const OBLIGATOIRE = ' (obligatoire)';
