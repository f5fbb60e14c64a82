/** Colours of a figure, as `#rrggbb`: svg-to-pdfkit paints anything else black without a word. */
export interface Palette {
  readonly fond: string;
  readonly surface: string;
  readonly encre: string;
  readonly douce: string;
  readonly filet: string;
  readonly bord: string;
  readonly patient: string;
  readonly proche: string;
  readonly police: string;
}

const POLICE = 'Sillage Sans';
const POLICE_ECRAN = 'Sillage Sans, system-ui, sans-serif';

export const PALETTE_JOUR: Palette = {
  fond: '#f6f2ea',
  surface: '#fffdf9',
  encre: '#1a2a30',
  douce: '#4c5c60',
  filet: '#e1d9ca',
  bord: '#7f796d',
  patient: '#0c5464',
  proche: '#98480f',
  police: POLICE_ECRAN,
};

export const PALETTE_NUIT: Palette = {
  fond: '#15100c',
  surface: '#1e1712',
  encre: '#e4d1bd',
  douce: '#b9a18b',
  filet: '#3a2d24',
  bord: '#8f7763',
  patient: '#e6b07a',
  proche: '#de9d8d',
  police: POLICE_ECRAN,
};

/** Safe in black and white: everything told by colour is told by shape too. */
export const PALETTE_PAPIER: Palette = {
  ...PALETTE_JOUR,
  fond: '#ffffff',
  surface: '#ffffff',
  filet: '#d9d4c8',
  police: POLICE,
};
