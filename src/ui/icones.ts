/** One drawn line of an icon: a path, with its own width when it is not the common one. */
export interface Trace {
  readonly d: string;
  readonly epais?: number;
  readonly plein?: boolean;
}

const rond = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
const boite = (x: number, y: number, l: number, h: number, r: number): string =>
  `M${x + r} ${y}h${l - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${-(l - 2 * r)}a${r} ${r} 0 0 1 ${-r} ${-r}v${-(h - 2 * r)}a${r} ${r} 0 0 1 ${r} ${-r}Z`;
const trait = (...d: string[]): readonly Trace[] => [{ d: d.join('') }];

const PAGE = 'M6 3.5h8l4.5 4.5v12.5H6ZM13.5 3.5V8.5h5';
const CADRAN = rond(12, 12, 8.5);
const FLECHE_BAS = 'M12 4v11.5M7 10.8l5 5 5-5';

/** 24 × 24, stroke only, round ends. Named in platform words. */
export const ICONES = {
  oeil: trait('M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z', rond(12, 12, 3)),
  cacher: trait(
    'M4 4l16 16M9.5 5.8c.8-.2 1.6-.3 2.5-.3 6 0 9.5 6.5 9.5 6.5s-1 1.8-2.8 3.5M6 7.6C3.7 9.4 2.5 12 2.5 12S6 18.5 12 18.5c1.7 0 3.2-.5 4.4-1.2M9.9 9.9a3 3 0 0 0 4.2 4.2',
  ),
  bulle: trait(
    'M20.5 11.5c0 4-3.8 7-8.5 7-1.2 0-2.4-.2-3.4-.6L3.5 19.5l1.6-3.9c-1-1.1-1.6-2.5-1.6-4.1 0-4 3.8-7 8.5-7s8.5 3 8.5 7Z',
    'M9 11.5h6',
  ),
  bulles: trait(
    'M14.5 9c0 2.8-2.6 5-5.7 5-.9 0-1.8-.2-2.5-.5L3 14.5l1-2.7c-.7-.8-1-1.8-1-2.8 0-2.8 2.6-5 5.8-5s5.7 2.2 5.7 5Z',
    'M17 10.2c2.4.6 4 2.4 4 4.6 0 .9-.3 1.8-.9 2.5l.9 2.7-3.2-1c-.7.3-1.4.5-2.2.5-2 0-3.7-.9-4.6-2.3',
  ),
  visage: [
    { d: CADRAN + 'M8.8 14.5c.8 1.1 1.9 1.7 3.2 1.7s2.4-.6 3.2-1.7' },
    { d: 'M9.3 9.8v.4M14.7 9.8v.4', epais: 2.25 },
  ],
  sablier: trait(
    'M7 3.5h10M7 20.5h10M8 3.5v3.2c0 2.6 4 3.3 4 5.3s-4 2.7-4 5.3v3.2M16 3.5v3.2c0 2.6-4 3.3-4 5.3s4 2.7 4 5.3v3.2',
  ),
  etoile: trait('m12 3.8 2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8Z'),
  pause: [{ d: 'M8.5 5v14M15.5 5v14', epais: 2.5 }],
  lecture: trait('M8 5.5v13l10.5-6.5Z'),
  arret: trait(boite(6, 6, 12, 12, 1.5)),
  danger: [{ d: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3Z' }, { d: 'M12 7.8v5M12 16v.3', epais: 2.25 }],
  attention: [{ d: CADRAN }, { d: 'M12 7.8v5M12 16v.3', epais: 2.25 }],
  information: [{ d: CADRAN }, { d: 'M12 11.5v5M12 8v.2', epais: 2.25 }],
  echanger: trait('M4 8.5h14.5l-3.5-3.5M20 15.5H5.5l3.5 3.5'),
  coche: trait('m5 12.5 4.5 4.5L19 7.5'),
  fermer: trait('m6 6 12 12M18 6 6 18'),
  plus: trait('M12 5v14M5 12h14'),
  moins: trait('M5 12h14'),
  'chevron-droite': trait('m9 5.5 6.5 6.5L9 18.5'),
  'chevron-gauche': trait('M15 5.5 8.5 12l6.5 6.5'),
  'chevron-bas': trait('m5.5 9 6.5 6.5L18.5 9'),
  'fleche-gauche': trait('M20 12H4.5M10.5 6l-6 6 6 6'),
  'fleche-droite': trait('M4 12h15.5M13.5 6l6 6-6 6'),
  'fleche-haut': trait('M12 20V4.5M6 10.5l6-6 6 6'),
  'fleche-bas': trait('M12 4v15.5M6 13.5l6 6 6-6'),
  maison: trait('m3.5 11.5 8.5-7.5 8.5 7.5M6 9.5v10.5h12V9.5M10 20v-5.5h4V20'),
  chemin: [{ d: 'M3.5 18.5c4 0 4-5 8.5-5s4.5-8 8.5-8' }, { d: rond(20.5, 5.5, 0.6), epais: 2.5 }],
  document: trait(PAGE, 'M9 12.5h6.5M9 16h6.5'),
  liste: trait('M4 6h2M4 12h2M4 18h2M9.5 6H20M9.5 12H20M9.5 18H16'),
  aide: trait(CADRAN, 'M9.5 9.5c.2-1.4 1.2-2.2 2.5-2.2 1.4 0 2.5.9 2.5 2.2 0 1.8-2.5 2-2.5 3.7M12 16.3v.2'),
  cadenas: trait(boite(5, 10.5, 14, 9.5, 2), 'M8 10.5V8a4 4 0 0 1 8 0v2.5'),
  cle: trait(rond(8, 15.5, 4), 'M11 12.7 20 4M16.5 7.3l3 3M14 9.8l2 2'),
  reglages: trait('M4 7h9M17.5 7H20M4 17h2.5M11 17h9', rond(15.2, 7, 2.2), rond(8.8, 17, 2.2)),
  'hors-reseau': trait(
    'M4 4l16 16M8.5 15.2a5 5 0 0 1 7 0M5.5 12a9.3 9.3 0 0 1 5-2.5M18.5 12a9.3 9.3 0 0 0-3-1.9M12 18.8v.2',
  ),
  horloge: trait(CADRAN, 'M12 7v5l3.2 2'),
  calendrier: trait(boite(4, 5.5, 16, 14.5, 1.5), 'M4 10h16M8.5 3.5v4M15.5 3.5v4'),
  crayon: trait(
    'M4.5 19.5l1-4.2L16 4.8a1.6 1.6 0 0 1 2.3 0l.9.9a1.6 1.6 0 0 1 0 2.3L8.7 18.5ZM14 6.8l3.2 3.2',
  ),
  telecharger: trait(FLECHE_BAS, 'M4.5 17v3h15v-3'),
  ouvrir: trait('M12 15.8V4.5M7 9.3l5-5 5 5M4.5 17v3h15v-3'),
  partager: trait(
    rond(6.5, 12, 2.5),
    rond(17, 6, 2.5),
    rond(17, 18, 2.5),
    'M8.7 10.8 14.8 7.2M8.7 13.2l6.1 3.6',
  ),
  imprimer: trait('M7 8.5v-5h10v5M7 16.5H4v-8h16v8h-3M7 13.5h10v7H7Z'),
  corbeille: trait('M4.5 6.5h15M9 6.5v-3h6v3M6.5 6.5l.8 14h9.4l.8-14M10 10.5v6M14 10.5v6'),
  annuler: trait('M8.5 5 4.5 9l4 4M4.5 9h9.5a5.25 5.25 0 0 1 0 10.5H9'),
  retablir: trait('M15.5 5l4 4-4 4M19.5 9H10a5.25 5.25 0 0 0 0 10.5h5'),
  soleil: trait(
    rond(12, 12, 4),
    'M12 2.8v2M12 19.2v2M2.8 12h2M19.2 12h2M5.5 5.5l1.4 1.4M17.1 17.1l1.4 1.4M18.5 5.5l-1.4 1.4M6.9 17.1l-1.4 1.4',
  ),
  lune: trait('M19.5 14.6A8 8 0 0 1 9.4 4.5a8 8 0 1 0 10.1 10.1Z'),
  main: trait(
    'M7.5 12.5V6.8a1.4 1.4 0 0 1 2.8 0V11V4.9a1.4 1.4 0 0 1 2.8 0V11V5.9a1.4 1.4 0 0 1 2.8 0v6V8.7a1.4 1.4 0 0 1 2.8 0V14c0 4-2.4 6.5-5.9 6.5-2.7 0-4.2-1.2-5.5-3.4L4.8 14a1.4 1.4 0 0 1 2.3-1.6Z',
  ),
  rechercher: trait(rond(10.5, 10.5, 6.5), 'M15.3 15.3 20.5 20.5'),
  filtrer: trait('M4 6.5h16M7 12h10M10 17.5h4'),
  personne: trait(rond(12, 8, 4), 'M4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6'),
  personnes: trait(
    rond(9, 8.5, 3.5),
    'M2.5 19.5c.5-3.6 3-5.5 6.5-5.5s6 1.9 6.5 5.5M15.5 5.2a3.5 3.5 0 0 1 0 6.6M17.8 14.4c2.1.7 3.4 2.4 3.7 5.1',
  ),
  lieu: trait('M12 21s7-6 7-11a7 7 0 0 0-14 0c0 5 7 11 7 11Z', rond(12, 10, 2.5)),
  bouclier: trait('M12 3.5 5 6v5.5c0 4.4 3 7.6 7 9 4-1.4 7-4.6 7-9V6ZM8.8 11.8l2.3 2.4 4.2-4.6'),
  ampoule: trait('M9.5 17.5h5M10 20.5h4M9.5 17.5c0-2.4-3-3.6-3-7.5a5.5 5.5 0 0 1 11 0c0 3.9-3 5.1-3 7.5'),
  camera: trait('M4 7.5h3.5L9 5h6l1.5 2.5H20v11H4Z', rond(12, 12.8, 3.3)),
  appareil: trait(boite(7, 2.8, 10, 18.4, 1.8), 'M11 18.3h2'),
  telephone: trait(
    'M5 4h4l1.8 4.5-2.3 1.7a12 12 0 0 0 5.3 5.3l1.7-2.3L20 15v4c0 .8-.5 1.2-1.2 1.2C11 19.6 4.4 13 3.8 5.2 3.7 4.5 4.2 4 5 4Z',
  ),
  copier: trait(boite(8.5, 8.5, 11.5, 11.5, 1.5), 'M5.5 15.5H4V5.5A1.5 1.5 0 0 1 5.5 4h10v1.5'),
  envoyer: trait('M20.5 3.5 3.5 10.2l6.8 3.5 3.5 6.8ZM10.3 13.7 20.5 3.5'),
  balance: trait('M12 4v16M7.5 20h9M5 7h14M5 7l-2.5 6.5h5ZM19 7l-2.5 6.5h5Z'),
  drapeau: trait('M5.5 21V4M5.5 5c4-2.5 7 2 12.5-.3v8.6c-5.5 2.3-8.5-2.2-12.5.3'),
  autres: [{ d: 'M5.5 12v.01M12 12v.01M18.5 12v.01', epais: 2.75 }],
  point: [{ d: rond(12, 12, 4), plein: true }],
  cercle: trait(rond(12, 12, 7)),
} as const satisfies Record<string, readonly Trace[]>;

export type NomIcone = keyof typeof ICONES;
