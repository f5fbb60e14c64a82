import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enAgenda } from '../../src/reports/agenda/ics.ts';

const LE_21 = Date.UTC(2026, 10, 21, 8, 5, 7);
const uneEcheance = (titre: string) => ({ uid: 'sillage-H4RV-revue', le: '2026-12-31', titre });
const depliees = (ics: string): string[] => ics.replaceAll('\r\n ', '').split('\r\n');

describe('L’agenda des échéances', () => {
  test('dit des jours entiers, jusqu’au lendemain exclu', () => {
    const lignes = depliees(enAgenda([uneEcheance('Suivi H4RV')], LE_21));
    expect(lignes).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Sillage//Promesses//FR', 'CALSCALE:GREGORIAN'],
      ...['BEGIN:VEVENT', 'UID:sillage-H4RV-revue', 'DTSTAMP:20261121T080507Z'],
      ...['DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101', 'SUMMARY:Suivi H4RV'],
      ...['TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR', ''],
    ]);
  });

  test('garde une virgule, un point-virgule, une barre et un retour à la ligne', () => {
    const ics = enAgenda([uneEcheance('a, b ; c \\ d\ne')], LE_21);
    expect(depliees(ics)).toContain('SUMMARY:a\\, b \\; c \\\\ d\\ne');
  });

  test('plie sans couper un caractère, à 75 octets au plus, et se déplie sans perte', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (titre) => {
        const propre = titre.replace(/[\\;,\r\n]/g, '');
        const ics = enAgenda([uneEcheance(propre)], LE_21);
        for (const ligne of ics.split('\r\n')) {
          expect(new TextEncoder().encode(ligne).length).toBeLessThanOrEqual(75);
          expect(ligne).not.toContain('\n');
        }
        expect(depliees(ics)).toContain(`SUMMARY:${propre}`);
      }),
    );
  });
});
