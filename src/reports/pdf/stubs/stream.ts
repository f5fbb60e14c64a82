/** sax, the SVG reader, derives its streaming reader from Node's Stream; only its plain parser is used. */
export class Stream {}
export default { Stream };
