/** The web page is named as the PDF of the same document. */
export const enPageHtml = (nomDuPdf: string): string => nomDuPdf.replace(/\.pdf$/, '.html');
