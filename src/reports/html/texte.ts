/** Text nodes of a document, as HTML. */
import type { Fragment, Style, Texte } from '../pdf/types.ts';
import { DOUCE } from '../style/styles.ts';
import { balise, proteger } from './balises.ts';

const LIEN_PERMIS = /^(https:|mailto:|tel:)/i;

const enLigne = (texte: string): string => proteger(texte).replaceAll('\n', '<br>');

/** What a style says that must not be lost when its size and its place are. */
function habiller(html: string, { bold, color, decoration, sup, sub }: Style): string {
  let dedans = html;
  if (bold) dedans = balise('strong', {}, dedans);
  if (decoration === 'lineThrough') dedans = balise('s', {}, dedans);
  if (color === DOUCE) dedans = balise('span', { class: 'doux' }, dedans);
  if (sup) dedans = balise('sup', {}, dedans);
  if (sub) dedans = balise('sub', {}, dedans);
  return dedans;
}

function fragment(morceau: string | Fragment): string {
  if (typeof morceau === 'string') return enLigne(morceau);
  const dedans = habiller(enLigne(morceau.text), morceau);
  return morceau.link && LIEN_PERMIS.test(morceau.link)
    ? balise('a', { href: morceau.link }, dedans)
    : dedans;
}

export function motsDe({ text }: Pick<Texte, 'text'>): string {
  return typeof text === 'string' ? enLigne(text) : text.map(fragment).join('');
}

export const classesDe = (style: Texte['style']): string | undefined =>
  style === undefined ? undefined : [style].flat().join(' ');

const NOMS: Readonly<Record<string, string>> = { P: 'p', Caption: 'p', Code: 'p' };

export function enParagraphe(noeud: Texte): string {
  const mots = habiller(motsDe(noeud), noeud);
  if (mots === '') return '';
  const nom = NOMS[noeud.tag ?? 'P'] ?? noeud.tag?.toLowerCase() ?? 'p';
  const attributs = { class: classesDe(noeud.style), id: noeud.id, lang: noeud.lang };
  return balise(nom, attributs, noeud.tag === 'Code' ? balise('code', {}, mots) : mots);
}
