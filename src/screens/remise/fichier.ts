export interface FichierAPrendre {
  readonly nom: string;
  readonly fichier: File;
  /** `blob:`, until `lacher`. */
  readonly adresse: string;
}

export function aPrendre(nom: string, contenu: BlobPart, type: string): FichierAPrendre {
  const fichier = new File([contenu], nom, { type });
  return { nom, fichier, adresse: URL.createObjectURL(fichier) };
}

/** Gives the memory back. */
export const lacher = ({ adresse }: FichierAPrendre): void => URL.revokeObjectURL(adresse);

export const partageable = ({ fichier }: FichierAPrendre): boolean =>
  'canShare' in navigator && navigator.canShare({ files: [fichier] });

/** False: the share sheet was closed, which is not a failure. */
export async function partager({ fichier }: FichierAPrendre): Promise<boolean> {
  try {
    await navigator.share({ files: [fichier] });
    return true;
  } catch (erreur) {
    if (erreur instanceof DOMException && erreur.name === 'AbortError') return false;
    throw new Error(
      'Le partage n’a pas marché. Le fichier est prêt. Téléchargez-le, puis partagez-le depuis vos fichiers.',
      { cause: erreur },
    );
  }
}
