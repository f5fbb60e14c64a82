/**
 * The rules of anonymity of the report to the commission des usagers (contenu/30 §D), in one place: what comes out
 * of here may be printed, and nothing else of a bilan may.
 */
import { estAutre } from './autre.ts';
import type { ActionsDuBilan, Bilan, EtapeDuBilan } from './bilan.ts';
import { jugeDe, type RaisonDuTexte, type RoleDuBilan, type Verdict } from './bilan-juge.ts';
import { trimestreDe } from './bilan-mesure.ts';
import { additionner, type Comptage } from './bilan-nombres.ts';
import type { Commun } from './bilan-themes.ts';
import type { AvisCdu, ContenuBilan, Croisement } from './contenus-bilan.ts';
import type { DateCivile } from './contenus.ts';
import { ErreurTropPeuDeSuivis } from './erreurs.ts';

export const SEUILS = {
  /** Suivis in a report. */
  suivis: 3,
  /** Suivis, then suivis in a cell, for a cross-tab. */
  croisement: 5,
  /** Suivis that show a thing, for it to be said with its words or its figures. */
  vu: 2,
  /** Total of a percentage. */
  pourcentage: 20,
  /** People in a unit that is named. */
  unite: 10,
} as const;

export type RaisonMasque =
  | RaisonDuTexte
  | 'vu-une-fois'
  | 'petite-unite'
  | 'autre-unite'
  | 'trop-peu-de-suivis'
  | 'case-petite';

/** Shown on screen to whoever makes the report; never in the file. */
export interface Masque {
  /** Words typed by somebody, or the id of what is counted. */
  readonly quoi: string;
  readonly raison: RaisonMasque;
  /** To be said instead of a role. */
  readonly famille?: string;
}

export interface ReglesDuBilan {
  /** Of the staff. */
  readonly roles: readonly RoleDuBilan[];
  /** A role held by fewer people is never said. */
  readonly seuilEffectif: number;
  /** Themes that a list knows: any other was typed, hence may tell too much. */
  readonly themes: readonly string[];
}

export type CommunAnonyme = Pick<Commun, 'libelle' | 'theme' | 'etape' | 'n'>;

type AvecCodes = 'suivisSansAction' | 'suivisOutilsSeulement';
type Nomme =
  | ('mesures' | 'dit' | 'constats' | 'pointsForts' | 'etapes' | 'actions')
  | ('interrompus' | 'longuesNonAnnoncees' | 'etapesPassees');

export interface BilanAnonyme {
  /** Figures only. */
  readonly bilan: Omit<Bilan, Nomme> & {
    readonly interrompus: number;
    readonly longuesNonAnnoncees: number;
    readonly etapesPassees: number;
    readonly actions: Omit<ActionsDuBilan, AvecCodes> & Readonly<Record<AvecCodes, number>>;
  };
  readonly constats: readonly CommunAnonyme[];
  readonly pointsForts: readonly CommunAnonyme[];
  /** Themes of what was seen once, each once. */
  readonly themesSeuls: readonly string[];
  readonly etapes: readonly EtapeDuBilan[];
  /** Texts of the actions that answer a constat that is said. */
  readonly actions: readonly { readonly action: string; readonly classe: string; readonly etat: string }[];
  readonly questions: readonly string[];
  /** `le`: a trimestre. */
  readonly demandes: readonly { readonly a: string; readonly quoi: string; readonly le: string }[];
  readonly unite: string | null;
  /** First and last trimestre of the period that was chosen. */
  readonly periode: { readonly du: string; readonly au: string } | null;
  readonly parcours: string | null;
  readonly recrutement: ContenuBilan['recrutement'] | null;
  /** Day of the commission: of nobody's suivi. */
  readonly cduLe: DateCivile | null;
  /** Words of the commission, which meets once the report is read. */
  readonly avis: AvisCdu | null;
  readonly croisements: readonly Croisement[];
  readonly croisementsPermis: boolean;
  readonly constatsCroisables: readonly string[];
  readonly pourcentagesPermis: boolean;
  readonly masques: readonly Masque[];
}

/** Throws `ErreurTropPeuDeSuivis` under 3 suivis: there is no report then. */
export function anonymiser(bilan: Bilan, regles: ReglesDuBilan): BilanAnonyme {
  if (bilan.n < SEUILS.suivis) throw new ErreurTropPeuDeSuivis();
  const juge = jugeDe(bilan, regles.roles, regles.seuilEffectif);
  const jugeDuDestinataire = jugeDe(bilan, [], regles.seuilEffectif);
  const masques: Masque[] = [];
  const passe = (quoi: string, verdict: Verdict | null): boolean => {
    if (verdict) masques.push({ quoi, ...verdict });
    return verdict === null;
  };
  const gardes = (textes: readonly string[]): string[] => textes.filter((texte) => passe(texte, juge(texte)));
  const { contenu, avis } = bilan.dit;
  const theme = (id: string): string => (regles.themes.includes(id) ? id : 'autre');
  const communs = (liste: readonly Commun[]): { dits: CommunAnonyme[]; seuls: string[] } => {
    const dits = liste.filter((c) => {
      if (c.n >= SEUILS.vu) return passe(c.libelle, juge(c.libelle));
      masques.push({ quoi: c.libelle, raison: 'vu-une-fois' });
      return false;
    });
    return {
      dits: dits.map((c) => ({
        libelle: c.libelle,
        theme: theme(c.theme),
        etape: c.etape && !estAutre(c.etape) ? c.etape : null,
        n: c.n,
      })),
      seuls: liste.filter((c) => !dits.includes(c)).map((c) => theme(c.theme)),
    };
  };
  const constats = communs(bilan.constats);
  const pointsForts = communs(bilan.pointsForts);
  const uniteTue = contenu.unite ? raisonDeTaireLUnite(bilan, regles) : null;
  if (contenu.unite && uniteTue) masques.push({ quoi: contenu.unite, raison: uniteTue });
  const croisementsPermis = bilan.n >= SEUILS.croisement;
  // An instance is asked, outside the unit: « Direction » is its name there, not somebody's role.
  const demandes = (contenu.demandes ?? []).filter(
    ({ a, quoi }) => passe(a, jugeDuDestinataire(a)) && passe(quoi, juge(quoi)),
  );
  if (bilan.attenteDuProche && bilan.proches < SEUILS.suivis)
    masques.push({ quoi: 'attente-du-proche', raison: 'trop-peu-de-suivis' });
  return {
    bilan: chiffresSeuls(bilan),
    constats: constats.dits,
    pointsForts: pointsForts.dits,
    themesSeuls: [...new Set([...constats.seuls, ...pointsForts.seuls])].sort(),
    etapes: bilan.etapes.filter(estDite).map((etape) => sansCasSeul(etape, masques)),
    actions: actionsDites(bilan, constats.dits, gardes),
    questions: gardes(contenu.questions ?? []),
    demandes: demandes.map((d) => ({ ...d, le: trimestreDe(d.le) })),
    unite: uniteTue ? null : contenu.unite || null,
    periode: contenu.periode
      ? { du: trimestreDe(contenu.periode.du), au: trimestreDe(contenu.periode.au) }
      : null,
    parcours: estAutre(contenu.parcours) ? null : contenu.parcours,
    recrutement: contenu.recrutement ?? null,
    cduLe: contenu.cduLe ?? null,
    avis: avis && passe(avis.avis, juge(avis.avis)) ? avis : null,
    croisements: croisementsDits(bilan.dit.croisements, croisementsPermis, masques),
    croisementsPermis,
    constatsCroisables: croisementsPermis
      ? bilan.constats.filter((c) => c.n >= SEUILS.croisement).map((c) => c.id)
      : [],
    pourcentagesPermis: bilan.n >= SEUILS.pourcentage,
    masques,
  };
}

/** A key that was typed tells what it says. */
const sansMotsTapes = (comptage: Comptage): Comptage =>
  additionner(Object.entries(comptage).map(([cle, n]) => ({ [estAutre(cle) ? 'autre' : cle]: n })));

/** A form of accord that one person used tells who they are. */
const sansFormeSeule = (formes: Comptage): Comptage =>
  additionner(Object.entries(formes).map(([forme, n]) => ({ [n < SEUILS.vu ? 'autre' : forme]: n })));

function croisementsDits(
  croisements: readonly Croisement[],
  permis: boolean,
  masques: Masque[],
): Croisement[] {
  return croisements.filter(({ source, nombre }) => {
    const dit = permis && (nombre === 0 || nombre >= SEUILS.croisement);
    if (!dit) masques.push({ quoi: source, raison: permis ? 'case-petite' : 'trop-peu-de-suivis' });
    return dit;
  });
}

/** Field by field: a new figure of the bilan is printed only once somebody has thought of it here. */
function chiffresSeuls(bilan: Bilan): BilanAnonyme['bilan'] {
  const { actions } = bilan;
  return {
    n: bilan.n,
    ecartes: bilan.ecartes,
    trimestres: bilan.trimestres,
    matins: bilan.matins,
    proches: bilan.proches,
    formesDAccord: sansFormeSeule(bilan.formesDAccord),
    interrompus: bilan.interrompus.length,
    relus: bilan.relus,
    attenteTotale: bilan.attenteTotale,
    attenteNonAnnoncee: bilan.attenteNonAnnoncee,
    attenteDuProche: bilan.proches < SEUILS.suivis ? null : bilan.attenteDuProche,
    longuesNonAnnoncees: bilan.longuesNonAnnoncees.length,
    etapesPassees: bilan.etapesPassees.length,
    dureeObservee: bilan.dureeObservee,
    obstacles: bilan.obstacles,
    actions: {
      nombre: actions.nombre,
      parClasse: sansMotsTapes(actions.parClasse),
      parEtat: sansMotsTapes(actions.parEtat),
      parEngagement: sansMotsTapes(actions.parEngagement),
      parPriorite: actions.parPriorite,
      tourneesVersLaRelation: actions.tourneesVersLaRelation,
      suivisSansAction: actions.suivisSansAction.length,
      suivisOutilsSeulement: actions.suivisOutilsSeulement.length,
    },
    promesses: bilan.promesses,
    alertes: bilan.alertes,
  };
}

/** Outside the expected path, an étape is said when several went through it, and when no one typed its name. */
const estDite = ({ attendue, etape, vueDans }: EtapeDuBilan): boolean =>
  attendue || (vueDans >= SEUILS.vu && !estAutre(etape));

function sansCasSeul(etape: EtapeDuBilan, masques: Masque[]): EtapeDuBilan {
  const taire = (n: number): number => (n < SEUILS.vu ? 0 : n);
  // Of two suivis, the least and the most are each somebody's own wait.
  const seule = etape.attente !== null && etape.attente.n < SEUILS.suivis;
  if (seule) masques.push({ quoi: etape.etape, raison: 'trop-peu-de-suivis' });
  return {
    ...etape,
    attente: seule ? null : etape.attente,
    difficile: taire(etape.difficile),
    bon: taire(etape.bon),
    momentsCles: taire(etape.momentsCles),
    quatreRegards: taire(etape.quatreRegards),
  };
}

const meme = (texte: string): string =>
  texte
    .trim()
    .replace(/[.\s]+$/u, '')
    .toLocaleLowerCase('fr');

/** An action tells what it answers: it is said only with its constat. */
function actionsDites(
  { mesures }: Bilan,
  dits: readonly CommunAnonyme[],
  gardes: (textes: readonly string[]) => string[],
): BilanAnonyme['actions'] {
  const libelles = new Set(dits.map((c) => meme(c.libelle)));
  return mesures
    .flatMap((m) => m.actions)
    .filter((a) => libelles.has(meme(a.constat)) && gardes([a.action]).length === 1)
    .map(({ action, classe, etat }) => ({
      action,
      classe: estAutre(classe) ? 'autre' : classe,
      etat: estAutre(etat) ? 'autre' : etat,
    }));
}

/** Null: it may be named. Every suivi comes from it, or its name would be given to what happened elsewhere. */
function raisonDeTaireLUnite(
  { mesures, dit: { contenu } }: Bilan,
  { seuilEffectif }: ReglesDuBilan,
): 'petite-unite' | 'autre-unite' | null {
  const la = mesures.filter(({ unite }) => (unite ?? undefined) === contenu.unite);
  const effectif = ({ effectifs }: (typeof mesures)[number]): number =>
    Object.values(effectifs).reduce((s, n) => s + n, 0);
  if (la.length < SEUILS.vu || la.some((m) => effectif(m) < Math.max(SEUILS.unite, seuilEffectif)))
    return 'petite-unite';
  return la.length < mesures.length ? 'autre-unite' : null;
}
