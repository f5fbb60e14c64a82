/** What goes to and from the PDF Worker. The demand is plain data: a definition holds functions, which cannot travel. */
export interface VersLeWorker<Demande> {
  readonly id: number;
  readonly demande: Demande;
}

/** « page 3 sur 12 », from 1. */
export interface PageEnCours {
  readonly rang: number;
  readonly sur: number;
}

export type DuWorker =
  | { readonly type: 'pret' }
  | { readonly type: 'progres'; readonly id: number; readonly part: number; readonly page?: PageEnCours }
  | { readonly type: 'fini'; readonly id: number; readonly octets: Uint8Array<ArrayBuffer> }
  | { readonly type: 'echec'; readonly id: number; readonly message: string; readonly nom: string };

export const SANS_WORKER =
  'Ce navigateur ne peut pas préparer de PDF. Le suivi est gardé. Ouvrez Sillage dans un navigateur à jour.';
