/** Exact words leave the journal only with the accord of the person who said them, and of who represents them. */
import { peutCiter } from '../../domain/accord.ts';
import { citables } from '../../domain/fiche.ts';
import type { Suivi } from '../../domain/suivi.ts';

export const SANS_ACCORD = '[mots non repris\u00a0: il manque un accord pour les citer]';

/** A keyboard gives “ ” or " " as well. */
const CITATION = /[«“"][\s\u00a0\u202f]*([^«»“”"]+?)[\s\u00a0\u202f]*[»”"]/g;
const BORDS = /^[«"“\s\u00a0\u202f]+|[»"”\s\u00a0\u202f]+$/g;
/** As compared: a typed apostrophe or space is not another word. */
const norme = (texte: string): string =>
  texte
    .replace(/[’']/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();

type Verdict = 'permise' | 'sans-accord' | 'introuvable';

/** Whose words these are, and whether they may be shown. Words of professionals carry no name: they may. */
function verdict(suivi: Suivi, mots: string): Verdict {
  const cherches = norme(mots.replace(BORDS, ''));
  const sources = citables(suivi.journal).filter((c) => norme(c.texte ?? '').includes(cherches));
  if (sources.length === 0) return 'introuvable';
  const personnes = sources.flatMap((c) =>
    c.genre === 'releve' && (c.qui === 'patient' || c.qui === 'proche') ? [c.qui] : [],
  );
  return personnes.every((qui) => peutCiter(suivi, qui)) ? 'permise' : 'sans-accord';
}

/** A quotation of a moment clé: null unless it is still in the journal and its author agreed. */
export const citationPermise = (suivi: Suivi, citation: string | undefined): string | null =>
  citation?.trim() && verdict(suivi, citation) === 'permise' ? citation : null;

/** Free text of the fiche: the words in « » that nobody allowed are replaced, visibly. */
export const sansMotsInterdits = (suivi: Suivi, texte: string): string =>
  texte.replace(CITATION, (entiere, mots: string) =>
    verdict(suivi, mots) === 'sans-accord' ? SANS_ACCORD : entiere,
  );
