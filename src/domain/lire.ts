import { estUnAvis } from './accord.ts';
import type { ContenuAccord, ContenuAvis, Contenus, QuiAccorde, TypeEcriture } from './contenus.ts';
import type { Ecriture, EnTete } from './ecriture.ts';
import { enCopiant, surPlace, type Empiler } from './empiler.ts';
import { ecoulementReel } from './instant.ts';
import { journalVide } from './journal.ts';
import { appliquerAuJournal, effacerLigne, effacerPassages } from './tenue-du-journal.ts';
import type { Accord, PromesseFaite, Suivi } from './suivi.ts';

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
  actions: [],
  pasDAction: null,
  promesses: [],
  ligneRestante: null,
  histoire: [],
  dernier: null,
});

/** The state of a suivi: a pure fold. Any prefix of a registre is readable. */
export const lire = (suivi: string, ecritures: readonly Ecriture[]): Suivi =>
  ecritures.reduce((lu, ecriture) => suite(lu, ecriture, surPlace), suiviVide(suivi));

/** One more ecriture. The former state stays as it was. */
export const appliquer = (suivi: Suivi, ecriture: Ecriture): Suivi => suite(suivi, ecriture, enCopiant);

function suite(suivi: Suivi, { entete, corps }: Ecriture, empiler: Empiler): Suivi {
  const { instant, id, type, auteur } = entete;
  const reel = suivi.dernier
    ? suivi.dernier.reel + ecoulementReel(suivi.dernier.instant, instant)
    : instant.mural;
  const avance: Suivi = {
    ...suivi,
    dernier: { instant, reel },
    histoire: empiler(suivi.histoire, { id, type, instant, auteur }),
  };
  if (!corps) return { ...avance, journal: effacerLigne(avance.journal, entete, reel, empiler) };
  return lecteurs[type](avance, corps.contenu as never, entete, reel, empiler);
}

type Lecteur<T extends TypeEcriture> = (
  suivi: Suivi,
  contenu: Contenus[T],
  entete: EnTete,
  reel: number,
  empiler: Empiler,
) => Suivi;

const auJournal: Lecteur<TypeEcriture> = (suivi, contenu, entete, reel, empiler) => ({
  ...suivi,
  journal: appliquerAuJournal(suivi.journal, entete, contenu, reel, empiler),
});

function majAccord(suivi: Suivi, qui: QuiAccorde, change: (accord: Accord) => Accord): Suivi {
  const accord = suivi.accords[qui];
  return accord ? { ...suivi, accords: { ...suivi.accords, [qui]: change(accord) } } : suivi;
}

const TITULAIRES: readonly QuiAccorde[] = ['representant', 'autre-titulaire'];

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

const lecteurs: { readonly [T in TypeEcriture]: Lecteur<T> } = {
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
          titulaireSeul: TITULAIRES.includes(contenu.qui) ? null : suivi.titulaireSeul,
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
      ? {
          ...suiviVide(suivi.id),
          promesses: suivi.promesses,
          ligneRestante: { code, instant, etape },
          histoire: suivi.histoire.slice(-1),
          dernier: suivi.dernier,
        }
      : majAccord(
          { ...suivi, journal: effacerPassages(suivi.journal, passages, qui, instant) },
          qui,
          (accord) => ({ ...accord, etat: 'retire', retrait: { instant, effet } }),
        ),
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
  transmission: (suivi, { le, a }, { instant }) => ({ ...suivi, transmission: { le, a, instant } }),
  revue: (suivi, revue) => ({ ...suivi, revue }),
  action: (suivi, action) => ({
    ...suivi,
    actions: [...suivi.actions.filter((a) => a.numero !== action.numero), action],
  }),
  'pas-d-action': (suivi, { raison }) => ({ ...suivi, pasDAction: raison }),
  promesse: (suivi, { promesse, prevueLe }) => majPromesse(suivi, promesse, { prevueLe }),
  'promesse-tenue': (suivi, { promesse, le }) => majPromesse(suivi, promesse, { tenueLe: le }),
  'promesse-levee': (suivi, { promesse, raison }) => majPromesse(suivi, promesse, { levee: raison }),
};
