/** Reads in the bytes of a file what it says that it was made from. Runs nothing of it, and decodes none of its streams. */
import { cleInterdite } from '../../domain/cles-interdites.ts';
import { profondeur } from '../../domain/profondeur.ts';
import { provenanceStricte } from './stricte.ts';
import { TAILLE_MAX_PDF } from './taille.ts';
import type { Provenance } from './provenance.ts';

/** In characters: some hundred devices. */
const TEXTE_MAX = 60_000;
const PROFONDEUR_MAX = 8;
/** Where a reader looks for each end of a PDF, in bytes. */
const BOUT = 1_024;

const DEBUT = '<sillage:provenance>';
const FIN = '</sillage:provenance>';

export type RaisonDuRefus =
  | 'trop-gros'
  | 'pas-un-pdf'
  /** Its end is missing. */
  | 'coupe'
  /** Says nothing of what it was made from. */
  | 'autre-pdf'
  /** Says something that Sillage would not write. */
  | 'illisible';

export type ProvenanceLue =
  | { readonly lue: true; readonly provenance: Provenance }
  | { readonly lue: false; readonly raison: RaisonDuRefus };

const refuser = (raison: RaisonDuRefus): ProvenanceLue => ({ lue: false, raison });

export function lireProvenance(octets: Uint8Array): ProvenanceLue {
  if (octets.length > TAILLE_MAX_PDF) return refuser('trop-gros');
  // One character for each byte.
  const texte = new TextDecoder('latin1').decode(octets);
  if (!texte.slice(0, BOUT).includes('%PDF-')) return refuser('pas-un-pdf');
  if (!texte.slice(-BOUT).includes('%%EOF')) return refuser('coupe');
  const debut = texte.indexOf(DEBUT);
  if (debut < 0) return refuser('autre-pdf');
  const fin = texte.indexOf(FIN, debut);
  const json = fin < 0 ? '' : texte.slice(debut + DEBUT.length, fin);
  if (json === '' || json.length > TEXTE_MAX || texte.includes(DEBUT, fin)) return refuser('illisible');
  const provenance = enProvenance(sansEntites(json));
  return provenance ? { lue: true, provenance } : refuser('illisible');
}

const SIGNES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const sansEntites = (xml: string): string =>
  xml.replace(/&(amp|lt|gt|quot);/g, (_, nom: string) => SIGNES[nom] ?? '');

function enProvenance(json: string): Provenance | null {
  if (profondeur(json, PROFONDEUR_MAX) > PROFONDEUR_MAX) return null;
  try {
    const valeur: unknown = JSON.parse(json);
    return cleInterdite(valeur, '') === null ? provenanceStricte(valeur) : null;
  } catch {
    return null;
  }
}
