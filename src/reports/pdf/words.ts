import type { Inline } from 'pdfmake/src/LayoutBuilder';
import type PDFDocument from 'pdfmake/src/PDFDocument';
import type StyleContextStack from 'pdfmake/src/StyleContextStack';
import TextInlines from 'pdfmake/src/TextInlines';

/** What pdfmake looks up for each word, in each of the styles above it. */
const LOOKED_UP = new Set<string>([
  'style',
  'font',
  'bold',
  'italics',
  'alignment',
  'fontSize',
  'fontFeatures',
  'characterSpacing',
  'color',
  'decoration',
  'decorationColor',
  'decorationStyle',
  'decorationThickness',
  'background',
  'link',
  'linkToPage',
  'linkToDestination',
  'noWrap',
  'opacity',
  'sup',
  'sub',
  'lineHeight',
]);
const OF_THE_WORD = new Set(['text', 'lineEnd', 'noNewLine']);

type Style = Readonly<Record<string, unknown>>;
type Override = string | Style;

function changesStyle(override: Override): boolean {
  if (typeof override === 'string') return true;
  for (const key in override) if (LOOKED_UP.has(key)) return true;
  return false;
}

const same = <Item>(a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length && a.every((item, rank) => item === b[rank]);

/** What a fragment of a paragraph says of its own words. */
function ownStyle(word: Inline): Style | undefined {
  let own: Record<string, unknown> | undefined;
  for (const key in word) {
    if (!OF_THE_WORD.has(key)) (own ??= {})[key] = word[key as keyof Inline];
  }
  return own;
}

/** What changes nothing to a word once its font is known. */
const isNeutral = (key: string, value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  key === 'bold' ||
  key === 'italics' ||
  (key === 'characterSpacing' && value === 0) ||
  (key === 'opacity' && value === 1);

/** What each word has, whatever its style. */
const IN_EACH = new Set<string>([
  'text',
  'width',
  'height',
  'leadingCut',
  'trailingCut',
  'font',
  'fontSize',
  'alignment',
  'color',
]);

interface Model {
  readonly word: Inline;
  /** What few words have: a link, a decoration, a place in a contents list. */
  readonly rest: Style | undefined;
}

function modelOf(word: Inline): Model {
  const rest = Object.entries(word).filter(([key, value]) => !IN_EACH.has(key) && !isNeutral(key, value));
  return { word, rest: rest.length > 0 ? Object.fromEntries(rest) : undefined };
}

/** None for what refers to another node. */
function nameOf(style: Style): string | undefined {
  let name = '';
  for (const [key, value] of Object.entries(style)) {
    if (typeof value === 'object' && value !== null) return undefined;
    name += `${key}=${String(value)};`;
  }
  return name;
}

const isBlank = (code: number): boolean =>
  code <= 0x20 || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)));

/**
 * pdfmake's measure of words, which looks up some twenty properties for each word: half the time of a long journal.
 * Here, once for all words of one style.
 */
export class WordMeasure extends TextInlines {
  #above: readonly Override[] = [];
  /** Models under these styles, by what the fragment adds. */
  readonly #models = new Map<string, Model>();

  constructor(document: PDFDocument) {
    super(document);
  }

  override measure(words: Inline[], stack: StyleContextStack): Inline[] {
    const above = stack.styleOverrides.filter(changesStyle);
    if (!same(above, this.#above)) {
      this.#above = above;
      this.#models.clear();
    }
    return words.map((word) => this.#like(this.#modelOf(word, stack), word));
  }

  #modelOf(word: Inline, stack: StyleContextStack): Model {
    const own = ownStyle(word);
    const name = own ? nameOf(own) : '';
    const known = name === undefined ? undefined : this.#models.get(name);
    if (known) return known;
    const model = modelOf(this.#looked(word, stack));
    if (name !== undefined) this.#models.set(name, model);
    return model;
  }

  /** One word as pdfmake measures it. */
  #looked(word: Inline, stack: StyleContextStack): Inline {
    const { lineEnd: _lineEnd, noNewLine: _noNewLine, ...model } = word;
    super.measure([model], stack);
    return model;
  }

  #like({ word: model, rest }: Model, { text, lineEnd, noNewLine }: Inline): Inline {
    const { font, fontSize, alignment, color, height } = model;
    // All words of one shape, and a small one: a long journal holds 60,000.
    const word: Inline = {
      text,
      x: 0,
      width: this.widthOfText(text, model),
      height,
      leadingCut: isBlank(text.charCodeAt(0)) ? this.widthOfText(/^\s+/.exec(text)?.[0] ?? '', model) : 0,
      trailingCut: isBlank(text.charCodeAt(text.length - 1))
        ? this.widthOfText(/\s+$/.exec(text)?.[0] ?? '', model)
        : 0,
      font,
      fontSize,
      alignment,
      color,
      lineEnd,
      noNewLine,
    };
    return rest ? Object.assign(word, rest) : word;
  }
}
