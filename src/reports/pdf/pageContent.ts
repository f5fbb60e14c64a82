import PDFDocument from 'pdfmake/src/PDFDocument';

/**
 * What draws a page, kept as text until the page ends. pdfkit makes bytes of each operator as it comes: 200,000 small
 * arrays in a long journal.
 */
export class PageDocument extends PDFDocument {
  override addPage(options: object): this {
    super.addPage(options);
    const { content } = this.page;
    const { finalize } = content;
    const operators: string[] = [];
    const write = (chunk: string | Uint8Array): void =>
      (Object.getPrototypeOf(content) as typeof content).write.call(content, chunk);
    content.write = (chunk) => {
      if (typeof chunk === 'string') operators.push(chunk);
      else write(chunk);
    };
    content.finalize = () => {
      if (operators.length > 0) write(operators.join('\n'));
      // The page stays in the list of pages, and this function with it.
      operators.length = 0;
      finalize();
    };
    return this;
  }
}
