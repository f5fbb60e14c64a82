import type { LaidNode } from 'pdfmake/src/LayoutBuilder';
import { couper, nettoyer, PARAGRAPHE_MAX } from './clean.ts';
import type { Contenu } from './types.ts';

/** A row whose cells are longer than this may not fit on what is left of a page, or on a page. */
const LONG_CELL = 1200;
const SAFE_LINK = /^(https:|mailto:|tel:)/i;
const TEXT_KEYS = new Set(['text', 'alt', 'summary', 'outlineText']);
/** What svg-to-pdfkit draws in black or drops without a word, and what would start pdfkit's PNG reader. */
const UNSAFE_SVG =
  /var\(|hsla?\(|oklch|filter=|<style|<image|<foreignObject|#[0-9a-f]{8}\b|style="[^"]*transform/i;

export interface Prepare {
  /** False: rows and blocks may break over pages; the second try when something was lost. */
  readonly blocsInsecables: boolean;
}

type Plain = Record<string, unknown>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/**
 * An own copy of the definition for pdfmake, which writes into it: every text cleaned, long paragraphs cut,
 * what may not be drawn refused.
 */
export function preparer(contenu: Contenu, options: Prepare): LaidNode {
  const copie = copyOf(contenu, options);
  if (isPlain(copie)) return 'stack' in copie ? copie : { stack: [copie] };
  return { stack: Array.isArray(copie) ? (copie as LaidNode[]) : [{ text: copie }] };
}

/** `inline`: inside a paragraph, where a string is a part of it and not a paragraph. */
function copyOf(value: unknown, options: Prepare, inline = false): unknown {
  if (typeof value === 'string') {
    const text = nettoyer(value);
    return inline || text.length <= PARAGRAPHE_MAX ? text : cutParagraph({ text });
  }
  if (Array.isArray(value)) return value.map((item) => copyOf(item, options, inline));
  if (!isPlain(value)) return value;
  refuseUnsafe(value);
  const node: Plain = {};
  for (const [key, inside] of Object.entries(value)) {
    if (typeof inside !== 'string') node[key] = copyOf(inside, options, inline || key === 'text');
    else node[key] = TEXT_KEYS.has(key) || key === 'svg' ? nettoyer(inside) : inside;
  }
  if (!options.blocsInsecables) delete node['unbreakable'];
  if (isPlain(node['table'])) loosenRows(node['table'], options);
  if (node['outline'] && Array.isArray(node['text'])) node['outlineText'] ??= textOf(node['text']);
  // A piece of a paragraph stays one: a stack in its place would not be laid out, and its text would be lost.
  return inline ? node : cutParagraph(node);
}

function refuseUnsafe(node: Plain): void {
  if ('image' in node) throw new Error('Image refusée : seules les figures SVG sont dessinées');
  const { link, svg } = node;
  if (typeof link === 'string' && !SAFE_LINK.test(link))
    throw new Error('Lien refusé : ni https, ni mailto, ni tel');
  if (typeof svg !== 'string') return;
  const markup = svg.replace(/>[^<]*</g, '><').replace(/\saria-[a-z]+="[^"]*"/g, '');
  const found = UNSAFE_SVG.exec(markup)?.[0];
  if (found)
    throw new Error(`Figure refusée\u00a0: «\u00a0${found}\u00a0» ne se dessine pas fidèlement dans un PDF`);
}

/** Rows kept with the repeated header are drawn as one block, whatever `dontBreakRows` says. */
function loosenRows(table: Plain, options: Prepare): void {
  const rows: unknown[] = Array.isArray(table['body']) ? table['body'] : [];
  const loosen = (some: readonly unknown[]): boolean =>
    !options.blocsInsecables || some.flat().some((cell) => textOf(cell).length > LONG_CELL);
  if (table['dontBreakRows'] && loosen(rows)) table['dontBreakRows'] = false;
  const kept = Number(table['headerRows'] ?? 0) + Number(table['keepWithHeaderRows'] ?? 0);
  if (loosen(rows.slice(0, kept))) delete table['keepWithHeaderRows'];
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (!isPlain(value)) return '';
  return [value['text'], value['stack'], value['columns'], value['ul'], value['ol']].map(textOf).join('');
}

/** Its style, place and spans stay on the whole; its bookmark and tag go to the first and to all pieces. */
function cutParagraph(node: Plain): Plain {
  const { text, tag, outline, outlineText, outlineParentId, id, ...rest } = node;
  if (typeof text !== 'string' || text.length <= PARAGRAPHE_MAX) return node;
  const pieces = couper(text).map((piece): Plain =>
    tag && tag !== 'TH' ? { text: piece, tag } : { text: piece },
  );
  const [first, ...others] = pieces;
  const bookmark: Plain = { outline, outlineText: outlineText ?? text.slice(0, 80), outlineParentId, id };
  for (const key of Object.keys(bookmark))
    if (node[key] === undefined && key !== 'outlineText') delete bookmark[key];
  if (!outline) delete bookmark['outlineText'];
  return { ...rest, ...(tag === 'TH' ? { tag } : {}), stack: [{ ...first, ...bookmark }, ...others] };
}
