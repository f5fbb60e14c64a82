/** Each geste of a case, in the words of the registre. */
import type { ContenuAttente, ContenuReleve, Ressenti } from './contenus.ts';
import { autre } from './autre.ts';
import { LIMITES } from './limites.ts';
import {
  booleen,
  enObjet,
  entier,
  facultatif,
  forme,
  nom,
  ouRien,
  parmi,
  quiAccorde,
  refuser,
  sansVides,
  siDit,
  texte,
  type Lecteur,
} from './cas-lecteur.ts';
import { decalage, heure, momentLocal, type Fuseau } from './cas-temps.ts';
import type { ActeDuCas } from './cas-types.ts';
import type { Moment } from './instant.ts';

export interface Cadre {
  readonly date: string;
  readonly fuseau: Fuseau;
}

const court = texte(LIMITES.court);
const jour = siDit(entier(0, 3650));
const personne = parmi('patient', 'proche', 'ensemble');
const delai = ouRien(entier(0, 1440));

const ressenti: Lecteur<Ressenti> = (valeur, chemin) =>
  valeur === null ? null : parmi<-2 | -1 | 0 | 1 | 2>(-2, -1, 0, 1, 2)(valeur, chemin);

const communs = {
  role: siDit(court),
  point_de_contact: siDit(court),
  lieu: siDit(court),
};
const champsReleve = {
  type: court,
  source: parmi('vu', 'dit', 'suppose'),
  qui: parmi('patient', 'proche', 'professionnel', 'suiveur'),
  sujet: personne,
  texte: texte(LIMITES.releve),
  ressenti: facultatif(ressenti),
  emotion: siDit(court),
};
const champsMoment = {
  moment: heure,
  moment_jour: jour,
  moment_decalage: siDit(decalage),
};

const base = forme({ id: nom, t: heure, jour, decalage: siDit(decalage), geste: court });
const releve = forme({ ...champsReleve, ...communs });
const moment = forme(champsMoment);
const attente = forme({
  qui: personne,
  annoncee: ouRien(booleen),
  delai_annonce_min: delai,
  texte: siDit(texte(LIMITES.releve)),
  ...communs,
});
const attenteFinie = forme({
  cible: nom,
  annoncee: facultatif(booleen),
  delai_annonce_min: facultatif(delai),
});
const correction = forme({ cible: nom, raison: texte(LIMITES.raison) });
const champsCorriges = forme({
  type: facultatif(champsReleve.type),
  source: facultatif(champsReleve.source),
  qui: facultatif(parmi('patient', 'proche', 'ensemble', 'professionnel', 'suiveur')),
  sujet: facultatif(personne),
  texte: facultatif(champsReleve.texte),
  ressenti: champsReleve.ressenti,
  emotion: champsReleve.emotion,
  annoncee: facultatif(ouRien(booleen)),
  delai_annonce_min: facultatif(delai),
  ...communs,
  moment: facultatif(heure),
  moment_jour: jour,
  moment_decalage: siDit(decalage),
});
const alerte = forme({
  niveau: parmi('rouge', 'orange', 'violet'),
  signale_a: court,
  signale_a_heure: siDit(heure),
});
const effacement = forme({
  cible: nom,
  demande_par: siDit(quiAccorde),
  raison: siDit(texte(LIMITES.raison)),
});
const lieu = forme({ lieu: court, qui: personne, avec_suiveur: booleen });
const fin = forme({ raison: siDit(parmi('arrive', 'interrompu')) });

type AvecContact = { readonly point_de_contact?: string | undefined };

function renommer<T extends AvecContact>({ point_de_contact, ...reste }: T) {
  return { ...reste, pointDeContact: point_de_contact };
}

interface Lu {
  readonly valeur: unknown;
  readonly chemin: string;
  readonly quand: Moment;
  readonly cadre: Cadre;
}
type Contenu = Omit<ActeDuCas, 'id' | 'quand'>;

function vecuA({ valeur, chemin, cadre }: Lu): Moment {
  const m = moment(valeur, chemin);
  const dit = { date: cadre.date, jour: m.moment_jour, secondes: m.moment, decalage: m.moment_decalage };
  return momentLocal(cadre.fuseau, dit, `${chemin}.moment`);
}

const contenuReleve = ({ valeur, chemin }: Lu): ContenuReleve => sansVides(renommer(releve(valeur, chemin)));

function contenuAttente({ valeur, chemin }: Lu): ContenuAttente {
  const { delai_annonce_min, ...reste } = renommer(attente(valeur, chemin));
  return sansVides({ ...reste, delaiAnnonceMin: delai_annonce_min });
}

/** The fields given, and only these. */
function corrige(lu: Lu): Partial<ContenuReleve> & Partial<ContenuAttente> {
  const {
    moment: m,
    moment_jour: _j,
    moment_decalage: _d,
    delai_annonce_min,
    ...reste
  } = renommer(champsCorriges(lu.valeur, lu.chemin));
  return sansVides({
    ...reste,
    delaiAnnonceMin: delai_annonce_min,
    moment: m === undefined ? undefined : vecuA(lu),
  }) as Partial<ContenuReleve> & Partial<ContenuAttente>;
}

const gestes: Readonly<Record<string, (lu: Lu) => Contenu>> = {
  etape: ({ valeur, chemin }) => ({ type: 'etape', contenu: forme({ etape: court })(valeur, chemin) }),
  lieu: ({ valeur, chemin }) => {
    const { avec_suiveur, ...reste } = lieu(valeur, chemin);
    return { type: 'lieu', contenu: { ...reste, avecSuiveur: avec_suiveur } };
  },
  relever: (lu) => ({ type: 'releve', contenu: contenuReleve(lu) }),
  'apres-coup': (lu) => ({ type: 'releve', contenu: { ...contenuReleve(lu), moment: vecuA(lu) } }),
  'attente-debut': (lu) => ({ type: 'attente', contenu: contenuAttente(lu) }),
  'attente-fin': ({ valeur, chemin }) => {
    const { delai_annonce_min, ...reste } = attenteFinie(valeur, chemin);
    return { type: 'attente-finie', contenu: sansVides({ ...reste, delaiAnnonceMin: delai_annonce_min }) };
  },
  pause: ({ valeur, chemin }) => {
    const { raison } = forme({ raison: siDit(court) })(valeur, chemin);
    return { type: 'pause', contenu: { raison: raison ?? autre('raison non dite') } };
  },
  reprise: () => ({ type: 'reprise', contenu: {} }),
  correction: (lu) => ({
    type: 'correction',
    contenu: { ...correction(lu.valeur, lu.chemin), champs: corrige(lu) },
  }),
  effacement: ({ valeur, chemin }) => {
    const { cible, demande_par, raison } = effacement(valeur, chemin);
    return {
      type: 'effacement',
      contenu: { cible, demandePar: demande_par ?? 'patient', raison: raison ?? '' },
    };
  },
  alerte: ({ valeur, chemin, quand, cadre }) => {
    const { niveau, signale_a, signale_a_heure: secondes } = alerte(valeur, chemin);
    const dit = { ...base(valeur, chemin), date: cadre.date };
    const signaleQuand =
      secondes === undefined
        ? quand
        : momentLocal(cadre.fuseau, { ...dit, secondes }, `${chemin}.signale_a_heure`);
    return { type: 'alerte', contenu: { niveau, signaleA: signale_a, signaleQuand } };
  },
  fin: ({ valeur, chemin }) => ({
    type: 'fin',
    contenu: { raison: fin(valeur, chemin).raison ?? 'arrive' },
  }),
};

export const lireActe =
  (cadre: Cadre): Lecteur<ActeDuCas> =>
  (valeur, chemin) => {
    const { id, t, jour: j, decalage: d, geste } = base(enObjet(valeur, chemin), chemin);
    const lire = Object.hasOwn(gestes, geste) ? gestes[geste] : undefined;
    if (!lire) return refuser(`${chemin}.geste`, `le geste «\u00a0${geste.slice(0, 40)}\u00a0» est inconnu.`);
    const quand = momentLocal(
      cadre.fuseau,
      { date: cadre.date, jour: j, secondes: t, decalage: d },
      `${chemin}.t`,
    );
    return { id, quand, ...lire({ valeur, chemin, quand, cadre }) } as ActeDuCas;
  };

/** Field names of a geste, to say which ones were left behind. */
export const CHAMPS_ACTE: readonly string[] = [
  ...['id', 't', 'jour', 'decalage', 'geste', 'etape', 'lieu', 'qui', 'avec_suiveur', 'raison', 'cible'],
  ...Object.keys(champsReleve),
  ...Object.keys(communs),
  ...Object.keys(champsMoment),
  ...['annoncee', 'delai_annonce_min', 'niveau', 'signale_a', 'signale_a_heure', 'demande_par'],
];
