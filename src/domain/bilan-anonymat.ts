/**
 * The rules of anonymity of the report to the commission des usagers (contenu/30 §D), in one place: what comes out
 * of here may be printed, and nothing else of a bilan may.
 */
import { estAutre } from './autre.ts';
import type { ActionsDuBilan, Bilan, EtapeDuBilan } from './bilan.ts';
import { trimestreDe } from './bilan-mesure.ts';
import { additionner, type Comptage } from './bilan-nombres.ts';
import type { Commun } from './bilan-themes.ts';
import { ErreurTropPeuDeSuivis } from './erreurs.ts';
import { signaler } from './vigilance.ts';

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
  'vu-une-fois' | 'reconnaissable' | 'citation' | 'heure-ou-date' | 'code' | 'role-rare' | 'petite-unite';

/** Shown on screen to whoever makes the report; never in the file. */
export interface Masque {
  readonly quoi: string;
  readonly raison: RaisonMasque;
}

export interface ReglesDuBilan {
  /** Words by which each role of the staff is said. */
  readonly roles: readonly { readonly id: string; readonly mots: readonly string[] }[];
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
  readonly croisementsPermis: boolean;
  readonly constatsCroisables: readonly string[];
  readonly pourcentagesPermis: boolean;
  readonly masques: readonly Masque[];
}

const HEURE = /\d{1,2}[\s\u00a0\u202f]?(?:h|:)[\s\u00a0\u202f]?\d{0,2}(?!\p{L})|\d{4}-\d{2}/u;
const MOIS =
  /(?<!\p{L})\d{1,2}(?:er)?[\s\u00a0](?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)/iu;
const LETTRE = /[\p{L}\p{N}]/u;

/** `mot` as a whole word, whatever its case. */
function dit(texte: string, mot: string): boolean {
  const [dans, cherche] = [texte.toLocaleLowerCase('fr'), mot.toLocaleLowerCase('fr')];
  if (cherche === '') return false;
  for (let i = dans.indexOf(cherche); i >= 0; i = dans.indexOf(cherche, i + 1)) {
    const suite = dans.slice(i + cherche.length).replace(/^s/, '');
    if (!LETTRE.test(dans[i - 1] ?? '') && !LETTRE.test(suite[0] ?? '')) return true;
  }
  return false;
}

/** The smallest team that holds a role, over the suivis: below the threshold, its name names people. */
function motsRares({ mesures }: Bilan, { roles, seuilEffectif }: ReglesDuBilan): string[] {
  return roles
    .filter(({ id }) =>
      mesures.some(({ suivi }) => {
        const effectif = suivi.prevu?.effectifs?.[id];
        return effectif !== undefined && effectif < seuilEffectif;
      }),
    )
    .flatMap(({ mots }) => mots);
}

type Juge = (texte: string) => RaisonMasque | null;

function jugeDe(bilan: Bilan, regles: ReglesDuBilan): Juge {
  const codes = bilan.mesures.map((m) => m.code);
  const rares = motsRares(bilan, regles);
  return (texte) => {
    if (codes.some((code) => dit(texte, code))) return 'code';
    if (/[«»"“”]/u.test(texte)) return 'citation';
    if (HEURE.test(texte) || MOIS.test(texte)) return 'heure-ou-date';
    if (rares.some((mot) => dit(texte, mot))) return 'role-rare';
    return signaler(texte, { mots: [] }).length > 0 ? 'reconnaissable' : null;
  };
}

/** Throws `ErreurTropPeuDeSuivis` under 3 suivis: there is no report then. */
export function anonymiser(bilan: Bilan, regles: ReglesDuBilan): BilanAnonyme {
  if (bilan.n < SEUILS.suivis) throw new ErreurTropPeuDeSuivis();
  const juge = jugeDe(bilan, regles);
  const masques: Masque[] = [];
  const gardes = (textes: readonly string[]): string[] =>
    textes.filter((texte) => {
      const raison = juge(texte);
      if (raison) masques.push({ quoi: texte, raison });
      return raison === null;
    });
  const { contenu } = bilan.dit;
  const theme = (id: string): string => (regles.themes.includes(id) ? id : 'autre');
  const communs = (liste: readonly Commun[]): { dits: CommunAnonyme[]; seuls: string[] } => {
    const dits = liste.filter((c) => {
      const raison = c.n < SEUILS.vu ? 'vu-une-fois' : juge(c.libelle);
      if (raison) masques.push({ quoi: c.libelle, raison });
      return raison === null;
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
  const unite = uniteNommable(bilan, regles) ? (contenu.unite ?? null) : null;
  if (contenu.unite && unite === null) masques.push({ quoi: contenu.unite, raison: 'petite-unite' });
  const croisementsPermis = bilan.n >= SEUILS.croisement;
  const demandes = (contenu.demandes ?? []).filter(({ a, quoi }) => gardes([a, quoi]).length === 2);
  return {
    bilan: chiffresSeuls(bilan),
    constats: constats.dits,
    pointsForts: pointsForts.dits,
    themesSeuls: [...new Set([...constats.seuls, ...pointsForts.seuls])].sort(),
    etapes: bilan.etapes.filter(estDite).map((etape) => sansCasSeul(etape, masques)),
    actions: actionsDites(bilan, constats.dits, gardes),
    questions: gardes(contenu.questions ?? []),
    demandes: demandes.map((d) => ({ ...d, le: trimestreDe(d.le) })),
    unite,
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

/** Field by field: a new figure of the bilan is printed only once somebody has thought of it here. */
function chiffresSeuls(bilan: Bilan): BilanAnonyme['bilan'] {
  const { actions } = bilan;
  return {
    n: bilan.n,
    ecartes: bilan.ecartes,
    trimestres: bilan.trimestres,
    matins: bilan.matins,
    proches: bilan.proches,
    formesDAccord: bilan.formesDAccord,
    interrompus: bilan.interrompus.length,
    relus: bilan.relus,
    attenteTotale: bilan.attenteTotale,
    attenteNonAnnoncee: bilan.attenteNonAnnoncee,
    attenteDuProche: bilan.proches < SEUILS.vu ? null : bilan.attenteDuProche,
    longuesNonAnnoncees: bilan.longuesNonAnnoncees.length,
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
  const seule = etape.attente !== null && etape.attente.n < SEUILS.vu;
  if (seule) masques.push({ quoi: etape.etape, raison: 'vu-une-fois' });
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

function uniteNommable({ mesures, dit: { contenu } }: Bilan, { seuilEffectif }: ReglesDuBilan): boolean {
  const la = mesures.filter(({ suivi }) => suivi.prevu?.unite === contenu.unite);
  const effectif = ({ suivi }: (typeof mesures)[number]): number =>
    Object.values(suivi.prevu?.effectifs ?? {}).reduce((s, n) => s + n, 0);
  return la.length >= SEUILS.vu && la.every((m) => effectif(m) >= Math.max(SEUILS.unite, seuilEffectif));
}
