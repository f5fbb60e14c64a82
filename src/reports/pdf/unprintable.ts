import { repertoire } from '../polices/repertoire.ts';
import { nettoyer } from './clean.ts';
import type { DefinitionPdf } from './types.ts';

const hex = (point: number): string => `\\u{${point.toString(16)}}`;
const ranges = repertoire.map(([first, last]) => `${hex(first)}-${hex(last)}`).join('');
/** Quick, for long journals: nearly all texts are drawn as they are. */
const UNUSUAL = new RegExp(`[^\\n\\t${ranges}]`, 'u');
const MARKS = /□|\[émoji\]/g;

const marksIn = (text: string): number => text.match(MARKS)?.length ?? 0;
const losesSigns = (text: string): boolean => UNUSUAL.test(text) && marksIn(nettoyer(text)) > marksIn(text);

function holdsLostSigns(value: unknown): boolean {
  if (typeof value === 'string') return losesSigns(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(holdsLostSigns);
}

/** With its `siSignesRemplaces` at the end when a sign of its content has no drawing in the faces. */
export function avecMention(definition: DefinitionPdf): DefinitionPdf {
  const { content, siSignesRemplaces: mention } = definition;
  return mention !== undefined && holdsLostSigns(content)
    ? { ...definition, content: [content, mention] }
    : definition;
}
