declare global {
  interface Window {
    /** Chromium, once the app is installed (File Handling): TypeScript does not know it. */
    readonly launchQueue?: {
      setConsumer(consommer: (lance: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
    };
  }
}

/** A file that the system handed over, opened with Sillage or shared with it: in memory until the coffre is open. */
export class FichierConfie {
  #fichier = $state.raw<File | null>(null);

  /** Null: none waits. */
  get fichier(): File | null {
    return this.#fichier;
  }

  /** From the start: the browser keeps what it launched with until somebody asks. */
  ecouter(): void {
    window.launchQueue?.setConsumer(({ files }) => {
      // One at a time: each is looked at before it is accepted.
      void files?.[0]?.getFile().then(
        (fichier) => (this.#fichier = fichier),
        // Moved or removed meanwhile: it can still be chosen by hand.
        () => undefined,
      );
    });
    this.#demanderLePartage();
  }

  /** The service worker holds what was shared since the page was asked for. */
  #demanderLePartage(): void {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      port1.close();
      if (data instanceof File) this.#fichier = data;
    };
    navigator.serviceWorker?.controller?.postMessage({ type: 'PRENDRE_LE_PARTAGE' }, [port2]);
  }

  prendre(): File | null {
    const fichier = this.#fichier;
    this.#fichier = null;
    return fichier;
  }
}
