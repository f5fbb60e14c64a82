/** Before the observation: the dated steps and the accords of a case. */
import { LIMITES } from './limites.ts';
import type { ContenuAccord, ContenuPreparation, EtapePreparation, Trait } from './contenus.ts';
import {
  booleen,
  date,
  dictionnaire,
  entier,
  enObjet,
  forme,
  liste,
  listeOuRien,
  ouRien,
  parmi,
  refuser,
  sansVides,
  siDit,
  texte,
  type Lecteur,
} from './cas-lecteur.ts';
import type { Cadre } from './cas-actes.ts';
import { decalage, heure, momentLocal } from './cas-temps.ts';
import type { AccordDuCas } from './cas-types.ts';

const court = texte(LIMITES.court);
const raison = texte(LIMITES.raison);

const ETAPES: Readonly<Record<string, EtapePreparation>> = {
  cadre_rencontre_le: 'cadre-rencontre',
  medecin_informe_le: 'medecin-informe',
  equipe_informee_le: 'equipe-informee',
  charte_relue_le: 'charte-acceptee',
  notice_remise_le: 'notice-remise',
};

interface PreparationDuCas {
  readonly etapes: readonly ContenuPreparation[];
  readonly accordDemandePar: string | null;
}

export const lirePreparation: Lecteur<PreparationDuCas> = (valeur, chemin) => {
  const objet = enObjet(valeur, chemin);
  const passees = ouRien(dictionnaire(raison))(objet['etapes_passees'], `${chemin}.etapes_passees`) ?? {};
  const etapes = Object.entries(ETAPES).flatMap(([cle, etape]): ContenuPreparation[] => {
    const le = ouRien(date)(objet[cle], `${chemin}.${cle}`);
    const passee = passees[cle];
    if (le) return [{ etape, le }];
    return passee ? [{ etape, passee }] : [];
  });
  return {
    etapes,
    accordDemandePar: ouRien(court)(objet['accord_demande_par'], `${chemin}.accord_demande_par`),
  };
};

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

const accord = forme({
  qui: parmi('patient', 'proche', 'representant'),
  role: ouRien(court),
  forme: parmi('ecrit', 'ecran', 'papier', 'oral-temoin', 'assentiment'),
  date: siDit(date),
  jour: siDit(entier(0, 3650)),
  heure,
  decalage: siDit(decalage),
  texte_presente: siDit(court),
  temoin: ouRien(temoin),
  choix: dictionnaire(ouRien(booleen)),
  traits: siDit(traits),
  retrait: ouRien(retrait),
});

interface Recueil extends Cadre {
  readonly recueilliPar: string;
  readonly versionDesTextes: string;
}

/** A written accord without strokes was signed on paper. */
const formeDe = (forme: ReturnType<typeof accord>['forme'], signe: boolean): ContenuAccord['forme'] =>
  forme === 'ecrit' ? (signe ? 'ecran' : 'papier') : forme;

const lireAccord =
  (recueil: Recueil): Lecteur<AccordDuCas> =>
  (valeur, chemin) => {
    const lu = accord(valeur, chemin);
    const jourDe = (d: { date?: string | undefined; jour?: number | undefined }) => ({
      date: d.date ?? recueil.date,
      jour: d.jour,
    });
    const moment = (d: typeof lu | NonNullable<typeof lu.retrait>, ou: string) =>
      momentLocal(recueil.fuseau, { ...jourDe(d), secondes: d.heure, decalage: d.decalage }, ou);
    const quand = moment(lu, `${chemin}.heure`);
    const lecture =
      lu.texte_presente === undefined || lu.texte_presente === 'standard' ? 'standard' : 'facile';
    const contenu: ContenuAccord = sansVides({
      qui: lu.qui,
      role: lu.qui === 'patient' ? undefined : (lu.role ?? undefined),
      forme: formeDe(lu.forme, (lu.traits?.length ?? 0) > 0),
      texte: { lecture, version: recueil.versionDesTextes } as const,
      choix: lu.choix,
      traits: lu.traits,
      temoin: lu.temoin ?? undefined,
      recueilliPar: recueil.recueilliPar,
      donneLe: quand,
    });
    return {
      contenu,
      quand,
      retrait: lu.retrait && {
        quand: moment(lu.retrait, `${chemin}.retrait.heure`),
        effet: lu.retrait.effet,
      },
    };
  };

export const lireAccords = (recueil: Recueil): Lecteur<readonly AccordDuCas[]> =>
  listeOuRien(lireAccord(recueil), 6);
