/** What is asked of the PDF engine: without a coffre, and with no clock, so that each run prints the same bytes. */
import type { Ecriture } from '../../../src/domain/ecriture.ts';
import { lire } from '../../../src/domain/lire.ts';
import { preuvesDe } from '../../../src/domain/preuve.ts';
import { enchainer, filVide } from '../../../src/domain/registre.ts';
import type { DemandeDocument } from '../../../src/reports/documents/demande.ts';
import { contenusDuBanc, instantDuBanc, REGLAGES_DU_BANC } from './suivi-du-banc.ts';

const SUIVI = 'banc-pdf';
const MIDI = Date.UTC(2026, 8, 15, 12);

function ecrituresDuBanc(releves: number): Ecriture[] {
  const contenus = contenusDuBanc('B3NC', releves);
  const instant = instantDuBanc(MIDI, contenus.length);
  let fil = filVide('banc');
  return contenus.map(([type, contenu], rang) => {
    const brute = {
      suivi: SUIVI,
      id: `s${rang}`,
      type,
      instant: instant(rang),
      auteur: 'suiveur',
      contenu,
    } as const;
    const { ecriture, fil: suite } = enchainer(fil, brute, rang.toString(16).padStart(32, '0'));
    fil = suite;
    return ecriture;
  });
}

export function demandeDuBanc(document: 'journal' | 'fiche', releves: number): DemandeDocument {
  const ecritures = ecrituresDuBanc(releves);
  const preuve = preuvesDe(ecritures).map((chaine) => ({ ...chaine, empreinte: null }));
  return { document, suivi: lire(SUIVI, ecritures), reglages: REGLAGES_DU_BANC, preuve };
}
