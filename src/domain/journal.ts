/**
 * The journal de bord, folded. Each line carries two times:
 * `instant`, what the clock showed, and `reel`, ms on an axis that starts at the wall clock of the first
 * ecriture and only ever moves forward (see temps-reel.ts). Durations are differences of `reel`.
 */
import type {
  ChampsCorriges,
  ContenuAttente,
  ContenuReleve,
  NiveauAlerte,
  Personne,
  QuiAccorde,
  RaisonPause,
} from './contenus.ts';
import type { Instant, Moment } from './instant.ts';

/** What a clock showed, and whose clock it was. */
export interface Lecture {
  readonly appareil: string;
  readonly instant: Instant;
  readonly reel: number;
}

interface Ligne extends Lecture {
  readonly id: string;
}

export interface Correction {
  readonly id: string;
  readonly instant: Instant;
  readonly raison: string;
  /** The former values of the fields replaced. */
  readonly avant: ChampsCorriges;
}

export interface LigneEtape extends Ligne {
  readonly genre: 'etape';
  readonly etape: string;
}
export interface LigneLieu extends Ligne {
  readonly genre: 'lieu';
  readonly lieu: string;
  readonly qui: Personne;
  readonly avecSuiveur: boolean;
}
export interface Releve extends Ligne, Omit<ContenuReleve, 'lieu'> {
  readonly genre: 'releve';
  /** Real ms when it was lived: `reel`, or the `moment` given for a relevé noted after the fact. */
  readonly vecu: number;
  readonly apresCoup: boolean;
  /** Étape and lieu at the time it was lived. */
  readonly etape: string | null;
  readonly lieu: string | null;
  /** The lieu was said for this relevé; otherwise it follows the suiveur. */
  readonly lieuDit: boolean;
  readonly corrections: readonly Correction[];
}
export interface Attente extends Ligne, Omit<ContenuAttente, 'lieu'> {
  readonly genre: 'attente';
  readonly etape: string | null;
  readonly lieu: string | null;
  readonly finie: Lecture | null;
  readonly corrections: readonly Correction[];
  /** Ids of the ecritures that filled it in while it lasted. */
  readonly precisions: readonly string[];
}
export interface Pause extends Ligne {
  readonly genre: 'pause';
  readonly raison: RaisonPause;
  readonly reprise: Lecture | null;
}
export interface Alerte extends Ligne {
  readonly genre: 'alerte';
  readonly niveau: NiveauAlerte;
  readonly signaleA: string;
  readonly signaleQuand: Moment;
}
export interface LigneFin extends Ligne {
  readonly genre: 'fin';
  readonly raison: 'arrive' | 'interrompu';
}
/** What was noted here was erased: nothing of it is left but its place. */
export interface LigneEffacee extends Ligne {
  readonly genre: 'effacee';
  readonly type: 'releve' | 'attente';
  /** Of the `effacement` or of the `retrait` that erased it; null until it is read. */
  readonly demandePar: QuiAccorde | null;
  readonly effaceeLe: Instant | null;
}

export type LigneJournal =
  | LigneEtape
  | LigneLieu
  | Releve
  | Attente
  | Pause
  | Alerte
  | LigneFin
  | LigneEffacee;

/** Last known places and étape, for the head of the observation screen. */
export interface Position {
  readonly etape: string | null;
  readonly patient: string | null;
  readonly proche: string | null;
  readonly suiveur: string | null;
}

export interface Journal {
  /** In the order of writing, which is the real order. */
  readonly lignes: readonly LigneJournal[];
  readonly position: Position;
  /** Real ms of the last thing done, before which nothing more can come; null before the first. */
  readonly reel: number | null;
  /** Number of things done: étapes, lieux, relevés, attentes, pauses, corrections… */
  readonly actes: number;
  readonly corrections: number;
  readonly effacements: number;
}

export const journalVide: Journal = {
  lignes: [],
  position: { etape: null, patient: null, proche: null, suiveur: null },
  reel: null,
  actes: 0,
  corrections: 0,
  effacements: 0,
};

export const releves = (journal: Journal): Releve[] => journal.lignes.filter((l) => l.genre === 'releve');
export const attentes = (journal: Journal): Attente[] => journal.lignes.filter((l) => l.genre === 'attente');
export const pauses = (journal: Journal): Pause[] => journal.lignes.filter((l) => l.genre === 'pause');
export const alertes = (journal: Journal): Alerte[] => journal.lignes.filter((l) => l.genre === 'alerte');

interface EnSuspens {
  readonly fin: LigneFin | null;
  readonly pause: Pause | null;
  readonly attentes: readonly Attente[];
}

/** Looked for once in each journal: one relevé more asks it a dozen times, of 10,000 lines. */
const dejaVus = new WeakMap<Journal, EnSuspens>();

function enSuspens(journal: Journal): EnSuspens {
  const deja = dejaVus.get(journal);
  if (deja) return deja;
  let fin: LigneFin | null = null;
  let pause: Pause | null = null;
  const ouvertes: Attente[] = [];
  for (const ligne of journal.lignes) {
    if (ligne.genre === 'fin') fin ??= ligne;
    else if (ligne.genre === 'pause' && !ligne.reprise) pause ??= ligne;
    else if (ligne.genre === 'attente' && !ligne.finie) ouvertes.push(ligne);
  }
  const vu: EnSuspens = fin ? { fin, pause: null, attentes: [] } : { fin, pause, attentes: ouvertes };
  dejaVus.set(journal, vu);
  return vu;
}

export const finDuJournal = (journal: Journal): LigneFin | null => enSuspens(journal).fin;
export const pauseEnCours = (journal: Journal): Pause | null => enSuspens(journal).pause;
export const attentesEnCours = (journal: Journal): readonly Attente[] => enSuspens(journal).attentes;
