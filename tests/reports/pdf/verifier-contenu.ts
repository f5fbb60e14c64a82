import type { Cellule, Contenu, DefinitionPdf, Fragment, Texte } from '../../../src/reports/pdf/types.ts';
import type { Dictionnaire, LecteurPdf } from '../../aides/lecteur-pdf.ts';
import { comparable, texteLu } from '../../aides/lecteur-pdf-texte.ts';
import type { Noter } from './verifier-pdf.ts';

interface Dit {
  readonly texte: string;
  /** Level of a heading that wants its bookmark. */
  readonly signet: boolean;
}

const motsDe = (texte: Texte['text']): string =>
  typeof texte === 'string'
    ? texte
    : texte
        .map((morceau: string | Fragment) => (typeof morceau === 'string' ? morceau : morceau.text))
        .join('');

/** What a definition says, in reading order: each text once, decoration left out. */
function dits(contenu: Contenu | Cellule): readonly Dit[] {
  if (typeof contenu === 'string') return [{ texte: contenu, signet: false }];
  if (Array.isArray(contenu)) return contenu.flatMap(dits);
  const noeud = contenu as Exclude<Contenu, string | readonly Contenu[]>;
  if (noeud.artifact) return [];
  if ('text' in noeud)
    return [{ texte: motsDe(noeud.text), signet: noeud.tag === 'H1' || noeud.tag === 'H2' }];
  if ('stack' in noeud) return noeud.stack.flatMap(dits);
  if ('columns' in noeud) return noeud.columns.flatMap(dits);
  if ('ul' in noeud) return noeud.ul.flatMap(dits);
  if ('ol' in noeud) return noeud.ol.flatMap(dits);
  if ('table' in noeud) return noeud.table.body.flat().flatMap(dits);
  return [];
}

function signetsDe(pdf: LecteurPdf): readonly string[] {
  const titres: string[] = [];
  const visiter = (premier: Dictionnaire | undefined): void => {
    for (let signet = premier; signet; signet = pdf.dictionnaire(signet.get('Next'))) {
      titres.push(comparable(pdf.texte(signet.get('Title'))));
      visiter(pdf.dictionnaire(signet.get('First')));
    }
  };
  visiter(pdf.dictionnaire(pdf.dictionnaire(pdf.racine.get('Outlines'))?.get('First')));
  return titres;
}

/** The file says all that its definition says, in the same order; its headings can be reached. */
export function verifierContenu(definition: DefinitionPdf, pdf: LecteurPdf, noter: Noter): void {
  const lu = comparable(texteLu(pdf));
  const signets = signetsDe(pdf);
  let depuis = 0;
  for (const { texte, signet } of dits(definition.content)) {
    const attendu = comparable(texte);
    const ou = lu.indexOf(attendu, depuis);
    if (ou < 0) noter('texte conservé', attendu.slice(0, 40));
    else depuis = ou + attendu.length;
    // A bookmark of a very long heading holds its beginning.
    if (signet && !signets.some((titre) => titre !== '' && attendu.startsWith(titre)))
      noter('signet de chaque titre', attendu.slice(0, 40));
  }
}
