import type { DuWorker, VersLeWorker } from './messages.ts';
import { rendrePdf, type DefinitionPdf } from './taggedPdf.ts';

/** What a dedicated worker's global scope offers, and a test's double. */
export interface Guichet<Demande> {
  addEventListener(type: 'message', listener: (event: MessageEvent<VersLeWorker<Demande>>) => void): void;
  postMessage(message: DuWorker, options?: { transfer: ArrayBuffer[] }): void;
}

/** Answers each demand with progress, then the file (transferred, not copied) or the failure. */
export function servir<Demande>(
  guichet: Guichet<Demande>,
  definir: (demande: Demande) => DefinitionPdf,
): void {
  guichet.addEventListener('message', ({ data: { id, demande } }) => {
    void repondre(guichet, id, () => definir(demande));
  });
  guichet.postMessage({ type: 'pret' });
}

async function repondre<Demande>(
  guichet: Guichet<Demande>,
  id: number,
  definition: () => DefinitionPdf,
): Promise<void> {
  try {
    const octets = await rendrePdf(definition(), {
      onProgress: (part, page) => guichet.postMessage({ type: 'progres', id, part, ...(page && { page }) }),
    });
    guichet.postMessage({ type: 'fini', id, octets }, { transfer: [octets.buffer] });
  } catch (error) {
    const { message, name } = error instanceof Error ? error : new Error(String(error));
    guichet.postMessage({ type: 'echec', id, message, nom: name });
  }
}
