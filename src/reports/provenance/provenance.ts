/** What a document was made from: printed at its end, and named in the file so that the app can make it again. */
import { empreinteDuRapport } from '../../domain/bilan-relecture.ts';
import type { DateCivile, QuiAccorde } from '../../domain/contenus.ts';
import { canonique, sha256Hex } from '../../domain/registre.ts';
import type { Relecteur } from '../../domain/relecture.ts';
import type { Demande } from '../documents/demande.ts';
import type { Source } from '../modeles/commun.ts';
import type { PourQui } from '../modeles/lignes.ts';
import { reglagesImprimes, type ReglagesImprimes } from './reglages.ts';

/** Which document, and what it depends on beside the registres and the settings. */
export type Objet =
  | { readonly document: 'accord'; readonly pour: QuiAccorde }
  | { readonly document: 'journal'; readonly pour: PourQui }
  | { readonly document: 'fiche' | 'retour-equipe' }
  | {
      readonly document: 'retour-patient';
      readonly pour: Relecteur;
      readonly lecture: 'standard' | 'facile';
    }
  /** `jour`: of the printing, which says what is late. */
  | { readonly document: 'plan'; readonly jour: DateCivile }
  /** `rapport`: `empreinteDuRapport` of what it says. The suivis that it counts are named nowhere. */
  | { readonly document: 'bilan'; readonly rapport: string };

/** What is hashed: see `donneesDe`. */
export interface Origine {
  readonly objet: Objet;
  readonly registres: readonly Source[];
  readonly reglages: ReglagesImprimes;
}

export interface Provenance extends Origine {
  readonly v: 1;
  /** Version of the app that made the file. */
  readonly application: string;
  /** SHA-256 hex: see `donneesDe`. */
  readonly donnees: string;
}

/**
 * « Empreinte des données »: SHA-256, in hex, of the RFC 8785 text of `{objet, registres, reglages}`:
 * - `objet`: which document, for whom, and the day when it depends on one;
 * - `registres`: for each, its id and its chains in order of appareil: `appareil`, `nombre`, `tete`, `empreinte` of
 *   the key (or null), `absentes` when some contents were not in hand;
 * - `reglages`: the settings that the document prints.
 * A head is the SHA-256 of a header that names the digest of its content and the header before: whatever word was
 * read is held by it. Plain text and numbers only: the same in Node, in the page and in a Worker, in any time zone.
 */
export const donneesDe = ({ objet, registres, reglages }: Origine): string =>
  sha256Hex(canonique(bienForme({ objet, registres, reglages })));

/** A lone surrogate, typed in a setting, has no canonical form; printed, it is the replacement sign too. */
const bienForme = (valeur: Origine): unknown =>
  JSON.parse(JSON.stringify(valeur), (_, dite: unknown) =>
    typeof dite === 'string' ? dite.replace(/\p{Surrogate}/gu, '\ufffd') : dite,
  );

/** Null: of no registre (the 12 words). */
export function provenanceDe(demande: Demande): Provenance | null {
  if (demande.document === 'code-secours') return null;
  const origine: Origine = {
    objet: objetDe(demande),
    registres:
      demande.document === 'plan' || demande.document === 'bilan'
        ? demande.sources
        : [{ registre: demande.suivi.id, chaines: demande.preuve }],
    reglages: reglagesImprimes(demande.document, demande.reglages),
  };
  const application = demande.application ?? __VERSION__;
  return { v: 1, application, ...origine, donnees: donneesDe(origine) };
}

function objetDe(demande: Exclude<Demande, { readonly document: 'code-secours' }>): Objet {
  const { document } = demande;
  if (document === 'plan') return { document, jour: demande.jour };
  if (document === 'bilan') return { document, rapport: empreinteDuRapport(demande.anonyme) };
  if (document === 'accord') return { document, pour: demande.pour ?? 'patient' };
  if (document === 'journal') return { document, pour: demande.pour ?? 'suiveur' };
  if (document === 'retour-patient') {
    const { pour = 'patient', lecture = 'standard' } = demande;
    return { document, pour, lecture };
  }
  return { document };
}

/** As the file holds it, its keys in order: ASCII, so that its bytes are its characters. */
export const enJson = (provenance: Provenance): string =>
  canonique(bienForme(provenance)).replace(
    /[^\x20-\x7e]/g,
    (signe) => `\\u${signe.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
