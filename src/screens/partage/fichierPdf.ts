export interface FichierPdf {
  readonly nom: string;
  readonly fichier: File;
  /** `blob:`, until `oublierPdf`. */
  readonly adresse: string;
}

export function fichierPdf(nom: string, octets: Uint8Array): FichierPdf {
  const fichier = new File([octets as Uint8Array<ArrayBuffer>], nom, { type: 'application/pdf' });
  return { nom, fichier, adresse: URL.createObjectURL(fichier) };
}

/** The bytes leave the memory of the page. */
export const oublierPdf = ({ adresse }: FichierPdf): void => URL.revokeObjectURL(adresse);
