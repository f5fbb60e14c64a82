import { PackedDocument } from './objectStreams.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** pdfkit writes the title as it is: « A & B » would break the XMP, and a title could inject properties. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}

const PDF_UA_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

const description = (prefix: string, uri: string, properties: readonly string[]): string =>
  `<rdf:Description rdf:about="" xmlns:${prefix}="${uri}">${properties.join('')}</rdf:Description>`;

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
      description('pdfuaid', 'http://www.aiim.org/pdfua/ns/id/', ['<pdfuaid:part>1</pdfuaid:part>']),
      PDF_UA_SCHEMA,
    ];
    this.appendXML(xmp.join('\n'));
  }
}
