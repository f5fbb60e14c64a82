import type { Sortie } from '../screens/sauvegarde/sortie.ts';

declare global {
  interface Window {
    /** Chromium only (File System Access): TypeScript does not know it. */
    readonly showSaveFilePicker?: (options: {
      readonly suggestedName: string;
      readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
    }) => Promise<Poignee>;
  }
}
type Poignee = FileSystemFileHandle & { readonly remove?: () => Promise<void> };

const TYPE = 'application/octet-stream';

/** Where the person chooses, else in memory until they download it. From a tap only. Null: they changed their mind. */
export async function ouvrirSortie(nom: string): Promise<Sortie | null> {
  if (!window.showSaveFilePicker) return enMemoire(nom);
  try {
    const poignee = await window.showSaveFilePicker({
      suggestedName: nom,
      types: [{ accept: { [TYPE]: ['.age'] } }],
    });
    return surDisque(poignee, await poignee.createWritable());
  } catch (erreur) {
    return erreur instanceof DOMException && erreur.name === 'AbortError' ? null : enMemoire(nom);
  }
}

class ErreurSortie extends Error {
  override name = 'ErreurSortie';
  constructor() {
    super(
      'La sauvegarde n’a pas pu être écrite à cet endroit. Ce que contient cet appareil est gardé. Libérez de la place ou choisissez un autre endroit, puis recommencez.',
    );
  }
}

const ouDire = (ecriture: Promise<void>): Promise<void> =>
  ecriture.catch(() => {
    throw new ErreurSortie();
  });

/** Nothing stands at its place before `finir`: the browser writes beside it. */
function surDisque(poignee: Poignee, flux: FileSystemWritableFileStream): Sortie {
  return {
    recevoir: (morceau) => ouDire(flux.write(morceau as Uint8Array<ArrayBuffer>)),
    finir: async () => {
      await ouDire(flux.close());
      return null;
    },
    abandonner: async () => {
      await flux.abort().catch(() => undefined);
      await retirerSiVide(poignee).catch(() => undefined);
    },
  };
}

/** Choosing a new name makes an empty file at once; an older file of that name is left as it was. */
async function retirerSiVide(poignee: Poignee): Promise<void> {
  const { size } = await poignee.getFile();
  if (size === 0) await poignee.remove?.();
}

function enMemoire(nom: string): Sortie {
  let morceaux: Uint8Array<ArrayBuffer>[] = [];
  let adresse = '';
  return {
    recevoir: (morceau) => {
      morceaux.push(morceau as Uint8Array<ArrayBuffer>);
      return Promise.resolve();
    },
    finir: () => {
      adresse = URL.createObjectURL(new Blob(morceaux, { type: TYPE }));
      morceaux = [];
      return Promise.resolve({ adresse, nom });
    },
    abandonner: () => {
      morceaux = [];
      if (adresse) URL.revokeObjectURL(adresse);
      return Promise.resolve();
    },
  };
}
