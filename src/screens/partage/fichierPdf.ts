/** A file in the memory of the page, to be kept or shared by the person. */
export interface FichierPdf {
  readonly nom: string;
  readonly fichier: File;
  /** `blob:`, until `oublierPdf`. */
  readonly adresse: string;
}

export const fichierPdf = (nom: string, octets: Uint8Array): FichierPdf =>
  fichierPret(new File([octets as Uint8Array<ArrayBuffer>], nom, { type: 'application/pdf' }));

export const fichierPret = (fichier: File): FichierPdf => ({
  nom: fichier.name,
  fichier,
  adresse: URL.createObjectURL(fichier),
});

/** The bytes leave the memory of the page. */
export const oublierPdf = ({ adresse }: FichierPdf): void => URL.revokeObjectURL(adresse);
