/**
 * Who said yes in a case, and what a personne de confiance knew. For a minor, two accords: `representant` with the
 * role `autorite-parentale`, and `autre-titulaire`, or the reason `titulaire_seul` of the suivi.
 */
import { LIMITES } from './limites.ts';
import { AUTORITE_PARENTALE } from './accord.ts';
import type { ContenuAccord, ContenuAvis, QuiAccorde, Trait } from './contenus.ts';
import {
  booleen,
  date,
  dictionnaire,
  entier,
  forme,
  liste,
  listeOuRien,
  ouRien,
  parmi,
  quiAccorde,
  refuser,
  sansVides,
  siDit,
  texte,
  type Lecteur,
} from './cas-lecteur.ts';
import type { Cadre } from './cas-actes.ts';
import { decalage, heure, momentLocal } from './cas-temps.ts';
import type { Moment } from './instant.ts';
import type { AccordDuCas, AvisDuCas } from './cas-types.ts';

const court = texte(LIMITES.court);
const retrait = forme({
  date: siDit(date),
  jour: siDit(entier(0, 3650)),
  heure,
  decalage: siDit(decalage),
  effet: parmi('effacer', 'garder', 'effacer-ses-mots'),
});

const traits: Lecteur<readonly Trait[]> = (valeur, chemin) =>
  liste(
    liste((p, ou) => {
      const [x, y, ms] = liste(entier(-1_000_000, 1_000_000), 3)(p, ou);
      if (x === undefined || y === undefined || ms === undefined)
        return refuser(ou, 'un point a trois nombres.');
      return [x, y, ms] as const;
    }, 2_000),
    200,
  )(valeur, chemin);

const temoinDecrit = forme({ lien: siDit(court), role: siDit(court), independant: siDit(booleen) });

const temoin: Lecteur<{ readonly lien: string; readonly independant: boolean }> = (valeur, chemin) => {
  if (typeof valeur === 'string') return { lien: court(valeur, chemin), independant: true };
  const { lien, role, independant } = temoinDecrit(valeur, chemin);
  const dit = lien ?? role ?? refuser(`${chemin}.lien`, 'qui est le témoin n’est pas dit.');
  return { lien: dit, independant: independant ?? true };
};

/** How and when somebody said it: the same for an accord and for an avis. */
const champsDuRecueil = {
  date: siDit(date),
  jour: siDit(entier(0, 3650)),
  heure,
  decalage: siDit(decalage),
  texte_presente: siDit(court),
  temoin: ouRien(temoin),
  traits: siDit(traits),
};
const champsDeLAccord = {
  ...champsDuRecueil,
  qui: quiAccorde,
  role: ouRien(court),
  forme: parmi('ecrit', 'ecran', 'papier', 'oral-temoin', 'assentiment'),
  choix: dictionnaire(ouRien(booleen)),
  retrait: ouRien(retrait),
};
const champsDeLAvis = {
  ...champsDuRecueil,
  favorable: booleen,
  forme: parmi('ecrit', 'ecran', 'papier', 'oral-temoin'),
};
const accord = forme(champsDeLAccord);
const avis = forme(champsDeLAvis);

export const CHAMPS_ACCORD: readonly string[] = Object.keys(champsDeLAccord);
export const CHAMPS_AVIS: readonly string[] = Object.keys(champsDeLAvis);

interface Recueil extends Cadre {
  readonly recueilliPar: string;
  readonly versionDesTextes: string;
}

interface Date {
  readonly date?: string | undefined;
  readonly jour?: number | undefined;
  readonly heure: number;
  readonly decalage?: number | undefined;
}

const momentDe = ({ fuseau, date: duSuivi }: Recueil, dit: Date, chemin: string): Moment =>
  momentLocal(
    fuseau,
    { date: dit.date ?? duSuivi, jour: dit.jour, secondes: dit.heure, decalage: dit.decalage },
    `${chemin}.heure`,
  );

/** A written accord without strokes was signed on paper. */
const formeDe = (forme: ReturnType<typeof accord>['forme'], signe: boolean): ContenuAccord['forme'] =>
  forme === 'ecrit' ? (signe ? 'ecran' : 'papier') : forme;

type Dit = ReturnType<typeof accord> | ReturnType<typeof avis>;

const recueilDe = ({ recueilliPar, versionDesTextes }: Recueil, lu: Dit, donneLe: Moment) => {
  const facile = lu.texte_presente !== undefined && lu.texte_presente !== 'standard';
  return {
    forme: formeDe(lu.forme, (lu.traits?.length ?? 0) > 0),
    texte: { lecture: facile ? 'facile' : 'standard', version: versionDesTextes } as const,
    traits: lu.traits,
    temoin: lu.temoin ?? undefined,
    recueilliPar,
    donneLe,
  };
};

const lireAccord =
  (recueil: Recueil): Lecteur<AccordDuCas> =>
  (valeur, chemin) => {
    const lu = accord(valeur, chemin);
    const quand = momentDe(recueil, lu, chemin);
    const contenu: ContenuAccord = sansVides({
      qui: lu.qui,
      role: roleDe(lu.qui, lu.role, chemin),
      choix: lu.choix,
      ...recueilDe(recueil, lu, quand),
    });
    return {
      contenu,
      quand,
      retrait: lu.retrait && {
        quand: momentDe(recueil, lu.retrait, `${chemin}.retrait`),
        effet: lu.retrait.effet,
      },
    };
  };

function roleDe(qui: QuiAccorde, role: string | null, chemin: string): string | undefined {
  if (qui === 'patient') return undefined;
  if (qui !== 'autre-titulaire') return role ?? undefined;
  if (role !== null && role !== AUTORITE_PARENTALE && role !== qui)
    return refuser(
      `${chemin}.role`,
      `l’autre titulaire a pour rôle «\u00a0${AUTORITE_PARENTALE}\u00a0», ou rien.`,
    );
  return AUTORITE_PARENTALE;
}

export const lireAvis =
  (recueil: Recueil): Lecteur<AvisDuCas> =>
  (valeur, chemin) => {
    const lu = avis(valeur, chemin);
    const quand = momentDe(recueil, lu, chemin);
    const contenu: ContenuAvis = sansVides({ favorable: lu.favorable, ...recueilDe(recueil, lu, quand) });
    return { contenu, quand };
  };

/** `titulaireSeul`: why one holder of parental authority signs alone. */
export const lireAccords =
  (recueil: Recueil, titulaireSeul: string | null): Lecteur<readonly AccordDuCas[]> =>
  (valeur, chemin) => {
    const lus = listeOuRien(lireAccord(recueil), 6)(valeur, chemin);
    const premier = lus.find(({ contenu: c }) => c.qui === 'representant' && c.role === AUTORITE_PARENTALE);
    const autre = lus.findIndex(({ contenu }) => contenu.qui === 'autre-titulaire');
    if (autre >= 0 && titulaireSeul !== null)
      return refuser(
        `${chemin}[${autre}]`,
        'l’autre titulaire signe, et «\u00a0titulaire_seul\u00a0» dit que non.',
      );
    if (!premier && autre >= 0)
      return refuser(`${chemin}[${autre}]`, 'l’accord du premier titulaire de l’autorité parentale manque.');
    if (!premier && titulaireSeul !== null)
      return refuser(chemin, 'l’accord du titulaire de l’autorité parentale qui signe seul manque.');
    if (!premier || (autre < 0 && titulaireSeul === null)) return lus;
    return lus.map((a) =>
      a === premier ? { ...a, contenu: { ...a.contenu, autreTitulaire: 'attendu' } } : a,
    );
  };
