/** One look for every printed document: calm, black-and-white safe (see the maquette « document »). */
import type { Filets, Style } from '../pdf/types.ts';

const ENCRE = '#1a2a30';
export const DOUCE = '#4c5c60';
export const ACCENT = '#0c5464';
export const BORD = '#7f796d';

/** A4 minus the side margins, in points. */
export const MARGE = 51;
export const LARGEUR_UTILE = 595.28 - 2 * MARGE;
/** The same sheet, laid on its side. */
export const LARGEUR_PAYSAGE = 841.89 - 2 * MARGE;

export type Styles = Readonly<Record<string, Style>>;

export const STYLES: Styles = {
  surtitre: { fontSize: 10, color: ENCRE, margin: [0, 0, 0, 3] },
  h1: { fontSize: 22, bold: true, color: ENCRE, lineHeight: 0.85 },
  sousTitre: { fontSize: 12, color: DOUCE, margin: [0, 2, 0, 8] },
  h2: { fontSize: 13, bold: true, color: ACCENT, margin: [0, 9, 0, 2] },
  h3: { fontSize: 11, bold: true, color: ENCRE, margin: [0, 5, 0, 2] },
  p: { margin: [0, 0, 0, 4] },
  petit: { fontSize: 9, color: DOUCE },
  legende: { fontSize: 9, color: DOUCE, margin: [0, 0, 0, 2] },
  entete: { bold: true, fontSize: 9.5 },
  terme: { bold: true },
  cellule: { fontSize: 9 },
  pied: { fontSize: 8.5, color: DOUCE },
};

/** Many short parts on two or three pages. */
export const STYLES_FICHE: Styles = {
  ...STYLES,
  sousTitre: { fontSize: 12, color: DOUCE, margin: [0, 2, 0, 6] },
  h2: { fontSize: 12.5, bold: true, color: ACCENT, margin: [0, 5, 0, 1] },
  h3: { fontSize: 10.5, bold: true, color: ENCRE, margin: [0, 3, 0, 1] },
  p: { margin: [0, 0, 0, 3] },
};

/** For a document that must hold on two pages. */
export const STYLES_SERRES: Styles = {
  ...STYLES,
  h1: { ...STYLES['h1'], fontSize: 18 },
  sousTitre: { fontSize: 10, color: DOUCE, margin: [0, 2, 0, 5] },
  h2: { fontSize: 10.5, bold: true, color: ACCENT, margin: [0, 5, 0, 1] },
  p: { margin: [0, 0, 0, 2] },
};

/** A letter to somebody at home: nothing under 12 points (contenu/30 G). */
export const STYLES_LETTRE: Styles = {
  ...STYLES,
  surtitre: { fontSize: 12, margin: [0, 0, 0, 6] },
  h1: { fontSize: 20, bold: true, color: ENCRE, lineHeight: 0.9 },
  cellule: { fontSize: 12 },
  pied: { fontSize: 12, color: DOUCE },
};

/** Easy to read: nothing under 14 points (contenu/02). */
export const STYLES_FACILES: Styles = {
  ...STYLES,
  surtitre: { fontSize: 14, margin: [0, 0, 0, 3] },
  h1: { fontSize: 22, bold: true, color: ENCRE, lineHeight: 0.85, margin: [0, 0, 0, 6] },
  sousTitre: { fontSize: 14, margin: [0, 2, 0, 8] },
  h2: { fontSize: 17, bold: true, color: ACCENT, margin: [0, 12, 0, 4] },
  p: { margin: [0, 0, 0, 5] },
  petit: { fontSize: 14 },
  legende: { fontSize: 14 },
  entete: { fontSize: 14, bold: true },
  cellule: { fontSize: 14 },
  pied: { fontSize: 14 },
};

/** The face's own line is 1.42 of its size: too loose for a printed page. */
export const TEXTE: Style = { fontSize: 10, color: ENCRE, lineHeight: 0.9 };

const dernier = (noeud: { readonly table: { readonly body: readonly unknown[] } }): number =>
  noeud.table.body.length;

/** Thin line under each row, a strong one under the header. */
export const filets = (rembourrage = 2.5): Filets => ({
  hLineWidth: (rang, noeud) => {
    if (rang === 0) return 0;
    return rang === (noeud.table.headerRows ?? 0) && rang > 0 ? 1.25 : 0.5;
  },
  hLineColor: (rang, noeud) => (rang === (noeud.table.headerRows ?? 0) && rang > 0 ? ENCRE : BORD),
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 5,
  paddingTop: () => rembourrage,
  paddingBottom: () => rembourrage,
});

/** Boxed cells. */
export const cadre: Filets = {
  hLineWidth: (rang, noeud) => (rang === 0 || rang === dernier(noeud) ? 0.75 : 0.5),
  vLineWidth: () => 0.75,
  hLineColor: () => ENCRE,
  vLineColor: () => ENCRE,
  paddingLeft: () => 6,
  paddingRight: () => 6,
  paddingTop: () => 3,
  paddingBottom: () => 3,
};
