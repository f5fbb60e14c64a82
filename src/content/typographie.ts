/** French typography, without Intl: the same text on every machine, whatever its language and time zone. */
export const INSECABLE = '\u00a0';
export const FINE = '\u202f';
const MOINS = '\u2212';

const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

const deuxChiffres = (n: number): string => String(n).padStart(2, '0');
const avecUnite = (valeur: string | number, unite: string): string => `${valeur}${INSECABLE}${unite}`;

export interface HeureAffichee {
  readonly heures: number;
  readonly minutes: number;
  readonly secondes?: number;
}

/** « 14 h 05 », « 9 h », « 14 h 05 min 07 s ». */
export function formaterHeure({ heures, minutes, secondes }: HeureAffichee): string {
  if (secondes !== undefined) {
    const suite = [avecUnite(deuxChiffres(minutes), 'min'), avecUnite(deuxChiffres(secondes), 's')];
    return [avecUnite(heures, 'h'), ...suite].join(INSECABLE);
  }
  const heure = avecUnite(heures, 'h');
  return minutes === 0 ? heure : heure + INSECABLE + deuxChiffres(minutes);
}

/** Seconds to the nearest minute, 30 s up; in seconds below one minute: « 45 s », « 25 min », « 1 h 10 ». */
export function formaterDuree(secondes: number): string {
  const valeur = Math.round(Math.abs(secondes));
  const signe = secondes < 0 && valeur > 0 ? MOINS : '';
  if (valeur < 60) return signe + avecUnite(valeur, 's');
  const minutes = Math.floor((valeur + 30) / 60);
  if (minutes < 60) return signe + avecUnite(minutes, 'min');
  return signe + formaterHeure({ heures: Math.floor(minutes / 60), minutes: minutes % 60 });
}

interface DateLue {
  readonly annee: string;
  readonly mois: string;
  readonly jour: number;
}

function lireDate(date: string): DateLue | undefined {
  const [, annee, mois, jour] = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(date) ?? [];
  const nom = MOIS[Number(mois) - 1];
  return annee && nom ? { annee, mois: nom, jour: Number(jour ?? 0) } : undefined;
}

/** « 21 novembre 2026 », « 1er décembre 2026 ». What is not a date shows as it is. */
export function formaterDate(date: string): string {
  const lue = lireDate(date);
  if (!lue?.jour) return date;
  const jour = lue.jour === 1 ? '1er' : String(lue.jour);
  return `${avecUnite(jour, lue.mois)} ${lue.annee}`;
}

/** « 21/11/2026 », for tables. */
export function formaterDateCourte(date: string): string {
  return date.replace(/^(\d{4})-(\d{2})-(\d{2}).*$/, '$3/$2/$1');
}

/** « novembre 2026 », from a day or a month. */
export function formaterMois(date: string): string {
  const lue = lireDate(date);
  return lue ? `${lue.mois} ${lue.annee}` : date;
}

/** « 1 250 », « 3,5 », « −2 ». */
export function formaterNombre(nombre: number): string {
  const [entier = '', decimales] = String(Math.abs(nombre)).split('.');
  const milliers = entier.replace(/\B(?=(\d{3})+$)/g, FINE);
  return (nombre < 0 ? MOINS : '') + milliers + (decimales ? `,${decimales}` : '');
}

/** « a, b et c ». */
export function enumerer(elements: readonly string[], conjonction: 'et' | 'ou' = 'et'): string {
  if (elements.length < 2) return elements[0] ?? '';
  return `${elements.slice(0, -1).join(', ')} ${conjonction} ${elements.at(-1) ?? ''}`;
}

const BLANCS = '[ \\u00a0\\u202f]';
const regle = (motif: string): RegExp => new RegExp(motif, 'gu');

/** In this order: quotes first, so that « ? » alone keeps the space of its quotes. */
const REGLES: readonly (readonly [RegExp, string])[] = [
  [regle(`'`), '’'],
  [regle(`\\.\\.\\.`), '…'],
  [regle(`«${BLANCS}*`), `«${INSECABLE}`],
  [regle(`${BLANCS}*»`), `${INSECABLE}»`],
  [regle(`(?<=[^\\s«])${BLANCS}+(?=[;!?])`), FINE],
  [regle(`(?<=[\\p{L}\\d)»”…*])(?=[;!?]+(?:[\\s*)]|$))`), FINE],
  [regle(`(?<=[^\\s«])${BLANCS}+(?=:)`), INSECABLE],
  [regle(`(?<=[\\p{L}\\d)»”…*])(?=:(?:\\s|$))`), INSECABLE],
  [regle(`(?<=\\d)${BLANCS}?(?=[%€])`), INSECABLE],
  [regle(`(?<=\\d) (?=(?:h|min|s|m|km|jours?|mois|ans?)(?![\\p{L}\\d’]))`), INSECABLE],
  [regle(`(?<=\\d${BLANCS}h) (?=\\d\\d(?!\\d))`), INSECABLE],
  [regle(`(?<=\\bn°) ?(?=\\d)`), INSECABLE],
  [regle(`(?<=(?<!\\d)[1-9]\\d{0,2}(?:\\u202f\\d{3})*)[ \\u00a0](?=\\d{3}(?!\\d))`), FINE],
];

/**
 * Spaces, apostrophes and dots as French prints them; no word changes. For our own texts only: what a person
 * typed or said stays as typed.
 */
export function typographier(texte: string): string {
  return REGLES.reduce((t, [motif, par]) => t.replace(motif, par), texte);
}
