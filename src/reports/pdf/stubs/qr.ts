/** pdfmake draws QR codes of its own; ours are figures, made by the package that also serves the screen. */
export default {
  measure(): never {
    throw new Error('QR codes are drawn as figures');
  },
};
