/** pdfkit decodes PNG with an alpha channel in a blob: worker, which our CSP refuses: it then waits for ever. */
export default class Png {
  constructor() {
    throw new Error('PNG images are not drawn: use an SVG');
  }
}
