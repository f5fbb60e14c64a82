/** How each ecriture changes the journal. Pure; knows nothing of permissions (see `permettre.ts`). */
import type {
  ChampsCorriges,
  ContenuAttente,
  ContenuReleve,
  Contenus,
  QuiAccorde,
  TypeDuSuivi,
} from './contenus.ts';
import type { EnTete } from './ecriture.ts';
import type { Empiler } from './empiler.ts';
import type { Instant, Moment } from './instant.ts';
import type {
  Attente,
  Correction,
  Journal,
  Lecture,
  LigneEffacee,
  LigneJournal,
  Position,
  Releve,
} from './journal.ts';

export type TypeActe =
  | 'etape'
  | 'lieu'
  | 'releve'
  | 'attente'
  | 'attente-precisee'
  | 'attente-finie'
  | 'pause'
  | 'reprise'
  | 'correction'
  | 'effacement'
  | 'alerte'
  | 'fin';

interface Place extends Lecture {
  readonly id: string;
}
type Geste<T extends TypeActe> = (
  journal: Journal,
  contenu: Contenus[T],
  base: Place,
  empiler: Empiler,
) => Journal;

export function appliquerAuJournal(
  journal: Journal,
  entete: EnTete,
  contenu: Contenus[TypeDuSuivi],
  reel: number,
  empiler: Empiler,
): Journal {
  const geste = gestes[entete.type as TypeActe] as Geste<TypeActe>;
  const base = { id: entete.id, appareil: entete.appareil, instant: entete.instant, reel };
  const suite = geste(journal, contenu as Contenus[TypeActe], base, empiler);
  return { ...suite, reel, actes: journal.actes + 1 };
}

const ajouter = (journal: Journal, ligne: LigneJournal, empiler: Empiler): Journal => ({
  ...journal,
  lignes: empiler(journal.lignes, ligne),
});

/** Replaces the last line that `trouver` accepts; an unknown target changes nothing. */
function remplacer(
  journal: Journal,
  trouver: (ligne: LigneJournal) => boolean,
  change: (ligne: LigneJournal) => LigneJournal,
): Journal {
  const rang = journal.lignes.findLastIndex(trouver);
  const ligne = journal.lignes[rang];
  if (!ligne) return journal;
  return { ...journal, lignes: journal.lignes.with(rang, change(ligne)) };
}

/** The étape and place of the suiveur at a real time. */
export function situation(journal: Journal, vecu: number): { etape: string | null; lieu: string | null } {
  let etape: string | null = null;
  let lieu: string | null = null;
  for (const ligne of journal.lignes) {
    if (ligne.reel > vecu) break;
    if (ligne.genre === 'etape') etape = ligne.etape;
    if (ligne.genre === 'lieu' && ligne.avecSuiveur) lieu = ligne.lieu;
  }
  return { etape, lieu };
}

/**
 * Places a wall-clock moment on the real axis, next to the lines whose clock said the same: of each appareil, the
 * last one that had not passed it, then the nearest of these.
 */
export function replacer({ lignes }: Journal, { mural }: Moment): number {
  const ecart = (l: Lecture): number => mural - l.instant.mural;
  const vus = new Set<string>();
  let repere: LigneJournal | undefined;
  for (let rang = lignes.length - 1; rang >= 0; rang -= 1) {
    const ligne = lignes[rang];
    if (!ligne || ecart(ligne) < 0 || vus.has(ligne.appareil)) continue;
    vus.add(ligne.appareil);
    if (!repere || ecart(ligne) < ecart(repere)) repere = ligne;
  }
  repere ??= lignes[0];
  return repere ? repere.reel + ecart(repere) : mural;
}

function releveNote(journal: Journal, contenu: ContenuReleve, base: Place): Releve {
  const { moment } = contenu;
  const vecu = moment ? replacer(journal, moment) : base.reel;
  const ou = moment
    ? situation(journal, vecu)
    : { etape: journal.position.etape, lieu: journal.position.suiveur };
  return {
    ...base,
    ...contenu,
    genre: 'releve',
    vecu,
    apresCoup: moment !== undefined,
    etape: ou.etape,
    lieu: contenu.lieu ?? ou.lieu,
    lieuDit: contenu.lieu !== undefined,
    corrections: [],
  };
}

function deplacer(position: Position, { lieu, qui, avecSuiveur }: Contenus['lieu']): Position {
  return {
    ...position,
    ...(qui !== 'proche' && { patient: lieu }),
    ...(qui !== 'patient' && { proche: lieu }),
    ...(avecSuiveur && { suiveur: lieu }),
  };
}

function corriger(
  journal: Journal,
  ligne: Releve | Attente,
  champs: ChampsCorriges,
  correction: Correction,
): LigneJournal {
  const corrigee = { ...ligne, ...champs, corrections: [...ligne.corrections, correction] } as
    | Releve
    | Attente;
  if (corrigee.genre !== 'releve') return corrigee;
  const lieuDit = corrigee.lieuDit || champs.lieu !== undefined;
  if (!champs.moment) return { ...corrigee, lieuDit };
  const vecu = replacer(journal, champs.moment);
  const { etape, lieu } = situation(journal, vecu);
  return { ...corrigee, lieuDit, vecu, apresCoup: true, etape, lieu: lieuDit ? corrigee.lieu : lieu };
}

const anciens = (ligne: Releve | Attente, champs: ChampsCorriges): ChampsCorriges =>
  Object.fromEntries(Object.keys(champs).map((nom) => [nom, ligne[nom as keyof typeof ligne] ?? null]));

/** Fills in what was left open; what had been said stays. */
function preciser(attente: Attente, champs: Partial<ContenuAttente>, id: string): Attente {
  const ouverts = Object.entries(champs).filter(([nom]) => (attente[nom as keyof Attente] ?? null) === null);
  return { ...attente, ...Object.fromEntries(ouverts), precisions: [...attente.precisions, id] };
}

const lecture = ({ appareil, instant, reel }: Lecture): Lecture => ({ appareil, instant, reel });

const gestes: { readonly [T in TypeActe]: Geste<T> } = {
  etape: (journal, { etape }, base, empiler) => ({
    ...ajouter(journal, { ...base, genre: 'etape', etape }, empiler),
    position: { ...journal.position, etape },
  }),
  lieu: (journal, contenu, base, empiler) => ({
    ...ajouter(journal, { ...base, ...contenu, genre: 'lieu' }, empiler),
    position: deplacer(journal.position, contenu),
  }),
  releve: (journal, contenu, base, empiler) => ajouter(journal, releveNote(journal, contenu, base), empiler),
  attente: (journal, contenu, base, empiler) =>
    ajouter(
      journal,
      {
        ...base,
        ...contenu,
        genre: 'attente',
        etape: journal.position.etape,
        lieu: contenu.lieu ?? journal.position.suiveur,
        finie: null,
        corrections: [],
        precisions: [],
      },
      empiler,
    ),
  'attente-precisee': (journal, { cible, champs }, { id }) =>
    remplacer(
      journal,
      (l) => l.id === cible && l.genre === 'attente',
      (l) => preciser(l as Attente, champs, id),
    ),
  'attente-finie': (journal, { cible, annoncee, delaiAnnonceMin }, base) =>
    remplacer(
      journal,
      (l) => l.id === cible && l.genre === 'attente' && !l.finie,
      (l) => ({
        ...(l as Attente),
        ...(annoncee !== undefined && { annoncee }),
        ...(delaiAnnonceMin !== undefined && { delaiAnnonceMin }),
        finie: lecture(base),
      }),
    ),
  pause: (journal, { raison }, base, empiler) =>
    ajouter(journal, { ...base, genre: 'pause', raison, reprise: null }, empiler),
  reprise: (journal, _, base) =>
    remplacer(
      journal,
      (l) => l.genre === 'pause' && !l.reprise,
      (l) => ({ ...l, reprise: lecture(base) }) as LigneJournal,
    ),
  correction: (journal, { cible, raison, champs }, { id, instant }) => ({
    ...remplacer(
      journal,
      (l) => l.id === cible && (l.genre === 'releve' || l.genre === 'attente'),
      (l) => {
        const ligne = l as Releve | Attente;
        return corriger(journal, ligne, champs, { id, instant, raison, avant: anciens(ligne, champs) });
      },
    ),
    corrections: journal.corrections + 1,
  }),
  effacement: (journal, { cible, demandePar }, { instant }) => ({
    ...effacerPassages(journal, [cible], demandePar, instant),
    effacements: journal.effacements + 1,
  }),
  alerte: (journal, contenu, base, empiler) =>
    ajouter(journal, { ...base, ...contenu, genre: 'alerte' }, empiler),
  fin: (journal, { raison }, base, empiler) => ajouter(journal, { ...base, genre: 'fin', raison }, empiler),
};

const effacee = (ligne: LigneJournal, demandePar: QuiAccorde, effaceeLe: Instant): LigneEffacee => ({
  id: ligne.id,
  ...lecture(ligne),
  genre: 'effacee',
  type:
    ligne.genre === 'attente' || (ligne.genre === 'effacee' && ligne.type === 'attente')
      ? 'attente'
      : 'releve',
  demandePar,
  effaceeLe,
});

/** The lines that an `effacement` or a `retrait` names; an unknown id changes nothing. */
export function effacerPassages(
  journal: Journal,
  ids: readonly string[],
  demandePar: QuiAccorde,
  effaceesLe: Instant,
): Journal {
  if (ids.length === 0) return journal;
  const partis = new Set(ids);
  const lignes = journal.lignes.map((l) => (partis.has(l.id) ? effacee(l, demandePar, effaceesLe) : l));
  return { ...journal, lignes };
}

/** An ecriture whose content is gone: its place stays in the journal. */
export function effacerLigne(journal: Journal, entete: EnTete, reel: number, empiler: Empiler): Journal {
  const { id, appareil, instant, type } = entete;
  const compte = { ...journal, reel, actes: journal.actes + 1 };
  if (type === 'correction') return { ...compte, corrections: journal.corrections + 1 };
  if (type === 'attente-precisee') return compte;
  if (type !== 'releve' && type !== 'attente') return journal;
  const ligne: LigneJournal = {
    id,
    appareil,
    instant,
    reel,
    genre: 'effacee',
    type,
    demandePar: null,
    effaceeLe: null,
  };
  return ajouter(compte, ligne, empiler);
}
