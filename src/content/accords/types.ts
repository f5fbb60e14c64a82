import type { QuiAccorde } from '../../domain/contenus.ts';
import type { Bloc } from '../blocs.ts';

export interface ChoixDAccord {
  readonly id: string;
  readonly libelle: string;
  /** Without a yes here, the suivi (or the noting of the proche) cannot take place. */
  readonly necessaire: boolean;
}

export interface TexteDAccord {
  readonly id: string;
  /** Printed with the accord: which words the person read. Raised at each change of wording. */
  readonly version: '1.0';
  readonly pour: QuiAccorde;
  readonly lecture: 'standard' | 'facile';
  readonly titre: string;
  readonly blocs: readonly Bloc[];
  /** Said just above the choices. */
  readonly consigne: string;
  readonly choix: readonly ChoixDAccord[];
  /** What the person declares when signing. */
  readonly confirmations: readonly string[];
}
