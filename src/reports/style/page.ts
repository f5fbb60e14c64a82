/** A4 page: margins, footer, language, date of the document. */
import type { Suivi } from '../../domain/suivi.ts';
import type { Contenu, DefinitionPdf, Style } from '../pdf/types.ts';
import { enJson, type Provenance } from '../provenance/provenance.ts';
import { BORD, LARGEUR_PAYSAGE, LARGEUR_UTILE, MARGE, STYLES, TEXTE, type Styles } from './styles.ts';

export interface Page {
  readonly titre: string;
  readonly sujet: string;
  /** « Fiche de synthèse, H4RV, version 2 ». */
  readonly pied: string;
  readonly auteur: string;
  /** From what is printed, never the clock: the same suivi gives the same bytes. */
  readonly date: Date;
  readonly contenu: Contenu;
  /** Null: of no registre. */
  readonly provenance: Provenance | null;
  readonly texte?: Style;
  readonly marges?: readonly [number, number, number, number];
  readonly styles?: Styles;
  readonly paysage?: true;
}

/** In signs: a foot taller than its margin would push the page away. What it shortens is whole in the title block. */
const PIED_MAX = 120;
const raccourci = (pied: string): string => {
  const signes = [...pied.replace(/[\r\n\t\u2028\u2029]+/g, ' ')];
  return signes.length <= PIED_MAX ? signes.join('') : `${signes.slice(0, PIED_MAX - 1).join('')}…`;
};

const SIGNES_REMPLACES =
  'Des signes de ce document ne peuvent pas être imprimés\u00a0: □ ou [émoji] marque leur place. L’application les montre.';

/** Of its last ecriture. */
export const dateDuSuivi = ({ dernier }: Suivi): Date => new Date(dernier?.instant.mural ?? 0);

export function page({
  titre,
  sujet,
  pied,
  auteur,
  date,
  contenu,
  provenance,
  texte,
  marges,
  styles = STYLES,
  paysage,
}: Page): DefinitionPdf {
  const largeur = paysage ? LARGEUR_PAYSAGE : LARGEUR_UTILE;
  const piedCourt = raccourci(pied);
  return {
    content: contenu,
    siSignesRemplaces: { text: SIGNES_REMPLACES, style: 'petit', margin: [0, 6, 0, 0], unbreakable: true },
    info: {
      title: titre,
      subject: sujet,
      author: auteur,
      creationDate: date,
      ...(provenance && { provenance: enJson(provenance) }),
    },
    language: 'fr-FR',
    pageSize: 'A4',
    ...(paysage && { pageOrientation: 'landscape' as const }),
    pageMargins: marges ?? [MARGE, 34, MARGE, 44],
    styles,
    defaultStyle: { ...TEXTE, ...texte },
    footer: (rang, nombre) => ({
      stack: [
        {
          canvas: [{ type: 'line', x1: 0, y1: 0, x2: largeur, y2: 0, lineWidth: 0.5, lineColor: BORD }],
          margin: [0, 0, 0, 3],
        },
        {
          columns: [
            { text: piedCourt, width: '*' },
            { text: `page ${rang} sur ${nombre}`, alignment: 'right', width: 80 },
          ],
          style: 'pied',
        },
      ],
      margin: [MARGE, 8, MARGE, 0],
    }),
  };
}
