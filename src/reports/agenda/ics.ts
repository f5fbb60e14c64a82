/** Due dates for a calendar (RFC 5545): whole days, the code of the suivi and nothing of anybody. */
import type { DateCivile } from '../../domain/contenus.ts';
import { ajouterJours } from '../../domain/dates.ts';

export interface Echeance {
  /** Stable: an import done again updates instead of adding. */
  readonly uid: string;
  readonly le: DateCivile;
  readonly titre: string;
}

/** In octets, the line end aside (RFC 5545 §3.1). */
const LIGNE_MAX = 75;
const octets = new TextEncoder();

/** Never inside a character; what follows starts with one space, which counts. */
function plier(ligne: string): string {
  const morceaux: string[] = [];
  let morceau = '';
  let place = LIGNE_MAX;
  for (const caractere of ligne) {
    const taille = octets.encode(caractere).length;
    if (taille > place) {
      morceaux.push(morceau);
      morceau = '';
      place = LIGNE_MAX - 1;
    }
    morceau += caractere;
    place -= taille;
  }
  return [...morceaux, morceau].join('\r\n ');
}

const texte = (valeur: string): string =>
  valeur.replace(/[\\;,]/g, (signe) => `\\${signe}`).replace(/\r\n?|\n/g, '\\n');

const jour = (date: DateCivile): string => date.replaceAll('-', '');
const deux = (n: number): string => String(n).padStart(2, '0');

/** `mural`: ms since 1970, when the file is made. */
function horodatage(mural: number): string {
  const d = new Date(mural);
  const date = `${d.getUTCFullYear()}${deux(d.getUTCMonth() + 1)}${deux(d.getUTCDate())}`;
  return `${date}T${deux(d.getUTCHours())}${deux(d.getUTCMinutes())}${deux(d.getUTCSeconds())}Z`;
}

const evenement = ({ uid, le, titre }: Echeance, fait: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${texte(uid)}`,
  `DTSTAMP:${fait}`,
  `DTSTART;VALUE=DATE:${jour(le)}`,
  `DTEND;VALUE=DATE:${jour(ajouterJours(le, 1))}`,
  `SUMMARY:${texte(titre)}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

export function enAgenda(echeances: readonly Echeance[], mural: number): string {
  const fait = horodatage(mural);
  const lignes = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sillage//Promesses//FR',
    'CALSCALE:GREGORIAN',
    ...echeances.flatMap((e) => evenement(e, fait)),
    'END:VCALENDAR',
  ];
  return `${lignes.map(plier).join('\r\n')}\r\n`;
}
