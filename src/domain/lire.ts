import { estUnAvis, TITULAIRES } from './accord.ts';
import { actionDe } from './action-de-jadis.ts';
import type {
  ContenuAccord,
  ContenuAvis,
  Contenus,
  QuiAccorde,
  TypeDuSuivi,
  TypeEcriture,
} from './contenus.ts';
import type { Ecriture, EnTete } from './ecriture.ts';
import { enCopiant, surPlace, type Empiler } from './empiler.ts';
import { avecLesExtraits } from './extrait.ts';
import { estIndelebile } from './adieu.ts';
import { lecteursDeLaRevue, lireRevue, revuesApresTransmission, sansRevue } from './lire-revue.ts';
import { journalVide } from './journal.ts';
import { appliquerAuJournal, effacerLigne, effacerPassages } from './tenue-du-journal.ts';
import type { Accord, LigneRestante, PromesseFaite, Suivi } from './suivi.ts';
import { avecRepere, reelA } from './temps-reel.ts';

export const suiviVide = (id: string): Suivi => ({
  id,
  prevu: null,
  preparation: {},
  accords: {},
  avis: null,
  titulaireSeul: null,
  refus: [],
  journal: { ...journalVide, lignes: [] },
  fiche: {},
  versionsFiche: [],
  relectures: [],
  transmission: null,
  revue: null,
  revues: sansRevue,
  actions: [],
  pasDAction: null,
  promesses: [],
  ligneRestante: null,
  histoire: [],
  reperes: [],
  dernier: null,
});

/** The state of a suivi: a pure fold, in the order of `ordonner`. Any prefix of a registre is readable. */
export const lire = (suivi: string, ecritures: readonly Ecriture[]): Suivi =>
  avecLesExtraits(ecritures).reduce((lu, ecriture) => suite(lu, ecriture, surPlace), suiviVide(suivi));

/** One more ecriture, written here: it has its content. The former state stays as it was. */
export const appliquer = (suivi: Suivi, ecriture: Ecriture): Suivi => suite(suivi, ecriture, enCopiant);

function suite(suivi: Suivi, { entete, corps }: Ecriture, empiler: Empiler): Suivi {
  const { appareil, instant, id, type, auteur } = entete;
  const reel = reelA(suivi, instant, appareil);
  const avance: Suivi = {
    ...suivi,
    reperes: avecRepere(suivi.reperes, { appareil, instant, reel }),
    dernier: { instant, reel },
    histoire: empiler(suivi.histoire, { id, type, instant, auteur }),
  };
  // Written on another appareil before it knew: the union leaves it out, and no state shows it meanwhile.
  if (suivi.ligneRestante && !estIndelebile(type)) return avance;
  if (!corps) return { ...avance, journal: effacerLigne(avance.journal, entete, reel, empiler) };
  return lecteurDe(type)(avance, corps.contenu as never, entete, reel, empiler);
}

/** The person's own word stands before the end of a delay; otherwise the first line stays. */
function adieu(suivi: Suivi, ligne: LigneRestante): Suivi {
  const ancienne = suivi.ligneRestante;
  const garde = ancienne && (ancienne.cause === 'retrait' || ligne.cause !== 'retrait');
  return {
    ...suiviVide(suivi.id),
    promesses: suivi.promesses,
    ligneRestante: garde ? ancienne : ligne,
    histoire: ancienne ? suivi.histoire : suivi.histoire.slice(-1),
    reperes: suivi.reperes,
    dernier: suivi.dernier,
  };
}

type Lecteur<T extends TypeDuSuivi> = (
  suivi: Suivi,
  contenu: Contenus[T],
  entete: EnTete,
  reel: number,
  empiler: Empiler,
) => Suivi;

const auJournal: Lecteur<TypeDuSuivi> = (suivi, contenu, entete, reel, empiler) => ({
  ...suivi,
  journal: appliquerAuJournal(suivi.journal, entete, contenu, reel, empiler),
});

function majAccord(suivi: Suivi, qui: QuiAccorde, change: (accord: Accord) => Accord): Suivi {
  const accord = suivi.accords[qui];
  return accord ? { ...suivi, accords: { ...suivi.accords, [qui]: change(accord) } } : suivi;
}

/** Before `avis` existed, the personne de confiance was kept as a representant. */
const avisDeJadis = ({
  choix,
  forme,
  texte,
  traits,
  temoin,
  recueilliPar,
  donneLe,
}: ContenuAccord): ContenuAvis => ({
  favorable: choix['suivi'] === true,
  forme,
  texte,
  recueilliPar,
  ...(traits && { traits }),
  ...(temoin && { temoin }),
  ...(donneLe && { donneLe }),
});

function majPromesse(suivi: Suivi, id: string, change: Partial<PromesseFaite>): Suivi {
  const connue = suivi.promesses.find((p) => p.id === id);
  const promesse = { id, prevueLe: null, tenueLe: null, levee: null, ...connue, ...change };
  return { ...suivi, promesses: [...suivi.promesses.filter((p) => p.id !== id), promesse] };
}

const lecteurs: { readonly [T in TypeDuSuivi]: Lecteur<T> } = {
  suivi: (suivi, prevu) => ({ ...suivi, prevu }),
  preparation: (suivi, etape) => ({
    ...suivi,
    preparation: { ...suivi.preparation, [etape.etape]: etape },
  }),
  accord: (suivi, contenu, { id, instant }) =>
    estUnAvis(contenu)
      ? { ...suivi, avis: { ...avisDeJadis(contenu), id, instant } }
      : {
          ...suivi,
          refus: suivi.refus.filter((qui) => qui !== contenu.qui),
          titulaireSeul: TITULAIRES.some((qui) => qui === contenu.qui) ? null : suivi.titulaireSeul,
          accords: {
            ...suivi.accords,
            [contenu.qui]: { ...contenu, id, instant, etat: 'donne', retrait: null, modifications: [] },
          },
        },
  avis: (suivi, contenu, { id, instant }) => ({ ...suivi, avis: { ...contenu, id, instant } }),
  'titulaire-seul': (suivi, { raison }) => ({ ...suivi, titulaireSeul: raison }),
  refus: (suivi, { qui }) => ({ ...suivi, refus: [...suivi.refus.filter((q) => q !== qui), qui] }),
  choix: (suivi, { qui, choix }, { instant }) =>
    majAccord(suivi, qui, (accord) => ({
      ...accord,
      choix: { ...accord.choix, ...choix },
      modifications: [...accord.modifications, { instant, choix }],
    })),
  retrait: (suivi, { qui, effet, code, etape, passages = [] }, { instant }) =>
    effet === 'effacer'
      ? adieu(suivi, { cause: 'retrait', code, instant, etape })
      : majAccord(
          { ...suivi, journal: effacerPassages(suivi.journal, passages, qui, instant) },
          qui,
          (accord) => ({ ...accord, etat: 'retire', retrait: { instant, effet } }),
        ),
  'conservation-finie': (suivi, { code }, { instant }) =>
    adieu(suivi, { cause: 'conservation-finie', code, instant, etape: null }),
  etape: auJournal,
  lieu: auJournal,
  releve: auJournal,
  attente: auJournal,
  'attente-precisee': auJournal,
  'attente-finie': auJournal,
  pause: auJournal,
  reprise: auJournal,
  correction: auJournal,
  effacement: auJournal,
  alerte: auJournal,
  fin: auJournal,
  fiche: (suivi, { partie, valeur }, { id }) => ({
    ...suivi,
    fiche: { ...suivi.fiche, [partie]: valeur },
    versionsFiche: [...suivi.versionsFiche, { id, partie, valeur }],
  }),
  'relecture-envoyee': (suivi, { qui, le, limite }) => ({
    ...suivi,
    relectures: [
      ...suivi.relectures.filter((r) => r.qui !== qui),
      { qui, envoyeeLe: le, limiteLe: limite, recueLe: null, resultat: null },
    ],
  }),
  'relecture-recue': (suivi, { qui, le, resultat }) => ({
    ...suivi,
    relectures: suivi.relectures.map((r) => (r.qui === qui ? { ...r, recueLe: le, resultat } : r)),
  }),
  transmission: (suivi, { le, a }, { instant }) => ({
    ...suivi,
    transmission: { le, a, instant },
    revues: revuesApresTransmission(suivi),
  }),
  ...lecteursDeLaRevue,
  revue: lireRevue,
  action: (suivi, contenu) => {
    const action = actionDe(contenu, suivi.id);
    return { ...suivi, actions: [...suivi.actions.filter((a) => a.id !== action.id), action] };
  },
  // Read before the rest: see `avecLesExtraits`.
  extrait: (suivi) => suivi,
  'pas-d-action': (suivi, { raison }) => ({ ...suivi, pasDAction: raison }),
  promesse: (suivi, { promesse, prevueLe }) => majPromesse(suivi, promesse, { prevueLe }),
  'promesse-tenue': (suivi, { promesse, le }) => majPromesse(suivi, promesse, { tenueLe: le }),
  'promesse-levee': (suivi, { promesse, raison }) => majPromesse(suivi, promesse, { levee: raison }),
};

/** An ecriture of another kind of registre says nothing of a suivi. */
const rien: Lecteur<TypeDuSuivi> = (suivi) => suivi;
const lecteurDe = (type: TypeEcriture): Lecteur<TypeDuSuivi> =>
  (lecteurs as { readonly [T in TypeEcriture]?: Lecteur<TypeDuSuivi> })[type] ?? rien;
