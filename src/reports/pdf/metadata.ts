import { PackedDocument } from './objectStreams.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** pdfkit writes the title as it is: « A & B » would break the XMP, and a title could inject properties. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}

/** A property that PDF/A does not know has to be described in the file. */
interface Schema {
  readonly name: string;
  readonly uri: string;
  readonly prefix: string;
  readonly property: string;
  readonly type: 'Integer' | 'Text';
  readonly description: string;
}

const PDF_UA: Schema = {
  name: 'PDF/UA Universal Accessibility Schema',
  uri: 'http://www.aiim.org/pdfua/ns/id/',
  prefix: 'pdfuaid',
  property: 'part',
  type: 'Integer',
  description: 'Indicates, which part of ISO 14289 standard is followed',
};

/** Names no address that exists: a namespace only has to be ours. */
const SILLAGE: Schema = {
  name: 'Sillage provenance schema',
  uri: 'urn:sillage:provenance:1',
  prefix: 'sillage',
  property: 'provenance',
  type: 'Text',
  description: 'What the document was made from, as JSON',
};

const describeSchema = (schema: Schema): string => `<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>${schema.name}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${schema.uri}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>${schema.prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>${schema.property}</pdfaProperty:name>
<pdfaProperty:valueType>${schema.type}</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>${schema.description}</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li>`;

const describeSchemas = (
  schemas: readonly Schema[],
): string => `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>${schemas.map(describeSchema).join('\n')}</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

const description = (prefix: string, uri: string, properties: readonly string[]): string =>
  `<rdf:Description rdf:about="" xmlns:${prefix}="${uri}">${properties.join('')}</rdf:Description>`;

const own = ({ prefix, uri, property }: Schema, value: string): string =>
  description(prefix, uri, [`<${prefix}:${property}>${escapeXml(value)}</${prefix}:${property}>`]);

const list = (kind: 'Alt' | 'Seq' | 'Bag', property: string, value: string | undefined): string => {
  if (!value) return '';
  const lang = kind === 'Alt' ? ' xml:lang="x-default"' : '';
  return `<${property}><rdf:${kind}><rdf:li${lang}>${escapeXml(value)}</rdf:li></rdf:${kind}></${property}>`;
};

/** The packet of properties that names the file PDF/UA-1; pdfkit itself adds PDF/A-2a and its ICC profile. */
export class DescribedDocument extends PackedDocument {
  override _addInfo(): void {
    const value = (key: string): string | undefined => {
      const found = this.info[key];
      return typeof found === 'string' ? found : undefined;
    };
    const { provenance } = this.options;
    const created = this.info['CreationDate'];
    if (!(created instanceof Date)) throw new Error('info.creationDate is missing');
    const xmp = [
      description('xmp', 'http://ns.adobe.com/xap/1.0/', [
        `<xmp:CreateDate>${created.toISOString().slice(0, 19)}Z</xmp:CreateDate>`,
        `<xmp:CreatorTool>${escapeXml(value('Creator') ?? '')}</xmp:CreatorTool>`,
      ]),
      description('dc', 'http://purl.org/dc/elements/1.1/', [
        list('Alt', 'dc:title', value('Title')),
        list('Seq', 'dc:creator', value('Author')),
        list('Alt', 'dc:description', value('Subject')),
        list('Bag', 'dc:language', this.options.lang),
      ]),
      description('pdf', 'http://ns.adobe.com/pdf/1.3/', [
        `<pdf:Producer>${escapeXml(value('Producer') ?? '')}</pdf:Producer>`,
      ]),
      own(PDF_UA, '1'),
      ...(provenance ? [own(SILLAGE, provenance)] : []),
      describeSchemas(provenance ? [PDF_UA, SILLAGE] : [PDF_UA]),
    ];
    this.appendXML(xmp.join('\n'));
  }
}
