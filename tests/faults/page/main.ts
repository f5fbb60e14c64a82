/** The real coffre with its real Worker, driven by Node instead of screens. */
import { creerHorloge } from '../../../src/app/horloge.ts';
import type { AEcrire, Ecriture } from '../../../src/domain/ecriture.ts';
import type { EtatDesCopies } from '../../../src/domain/portes.ts';
import urlCoffre from '../../../src/storage/coffre.worker.ts?worker&url';
import { Coffre } from '../../../src/storage/coffre.ts';
import { Persistance } from '../../../src/storage/persistance.ts';
import { Unique } from '../../../src/storage/unique.ts';
import { urlDeWorker } from '../../../src/ui/confiance.ts';
import { poserV1, versionEnBase } from './coffre-v1.ts';
import type { Brouillon, Consigne, DuWorker, Essai, Lu } from './contrat.ts';
import { restaurer, sauvegarder } from './sauvegardes.ts';

const horloge = creerHorloge(() => crypto.randomUUID());
const persistance = new Persistance();
const unique = new Unique();
let worker: Worker | undefined;
/** Asks those who write without end to stop. */
let arret = false;

const vraieHeure = Date.now;
let avance = 0;
Date.now = () => vraieHeure() + avance;
const consigner = (consigne: Consigne): void => worker?.postMessage(consigne);

function creerWorker(): Worker {
  worker = new Worker(urlDeWorker(urlCoffre), { type: 'module' });
  if (avance !== 0) consigner({ essai: 'sauter', ms: avance });
  worker.addEventListener('message', ({ data }: MessageEvent<{ essai?: DuWorker }>) => {
    if (data?.essai) void dire(data.essai);
  });
  return worker;
}

const coffre = new Coffre({ creerWorker, persistance });
unique.onPerdu(() => {
  arret = true;
  void coffre.fermer();
  void dire({ quoi: 'perdu' });
});

const REMPLISSAGE = 'Le brancard reste dans le couloir, la porte du secrétariat est ouverte. '.repeat(8);

const commun = (suivi: string) => ({ suivi, id: crypto.randomUUID(), instant: horloge() });

/** The id in the words: what is read back proves itself. */
const releve = (suivi: string, texte: string): AEcrire<'releve'> => {
  const base = commun(suivi);
  return {
    ...base,
    type: 'releve',
    auteur: 'suiveur',
    contenu: {
      type: 'fait',
      source: 'vu',
      qui: 'suiveur',
      sujet: 'patient',
      texte: `${base.id} ${texte}`.trim(),
    },
  };
};

async function noterOuEchouer(aEcrire: AEcrire): Promise<void> {
  const { suivi, id } = aEcrire;
  await coffre.append(aEcrire);
  void dire({ quoi: 'acquittee', suivi, id });
}

/** True when the coffre gave its receipt. */
async function noter(aEcrire: AEcrire): Promise<boolean> {
  try {
    await noterOuEchouer(aEcrire);
    return true;
  } catch (erreur) {
    const { suivi, id } = aEcrire;
    const { name, message } = erreur instanceof Error ? erreur : new Error(String(erreur));
    void dire({ quoi: 'refusee', suivi, id, erreur: name, message });
    return false;
  }
}

function direLesCopies(copies: EtatDesCopies | null): string {
  if (!copies) return 'pas de coffre';
  const { reparees, clesReparees, degrade, suivisFermes } = copies;
  return [
    reparees > 0 && `${reparees} lignes réparées`,
    clesReparees && 'clés réparées',
    degrade && 'mode dégradé',
    suivisFermes > 0 && `${suivisFermes} suivis fermés`,
  ]
    .filter((avis) => avis !== false)
    .join(', ');
}

const texteDe = ({ corps }: Ecriture): string => {
  const contenu = corps?.contenu as { readonly texte?: string } | undefined;
  return contenu?.texte ?? '';
};

const enCours = new Set<Promise<void>>();

function suivre(travail: () => Promise<void>): void {
  arret = false;
  const promesse = travail().finally(() => enCours.delete(promesse));
  enCours.add(promesse);
}

globalThis.essai = {
  etat: () => coffre.etat(),
  creer: (phrase) => coffre.creer(phrase),
  ouvrir: (phrase) => coffre.ouvrir({ phrase }),
  changerPhrase: (ancienne, nouvelle) => coffre.changerPhrase({ phrase: ancienne }, nouvelle),
  fermer: () => coffre.fermer(),
  avis: async () => direLesCopies(await coffre.etatDesCopies()),
  lister: () => coffre.lister(),

  async lire(suivi): Promise<Lu> {
    const { ecritures, fausse } = await coffre.examiner(suivi);
    const faute = fausse ?? (await coffre.verifier(suivi)).fausse;
    return {
      ids: ecritures.map(({ entete }) => entete.id),
      types: ecritures.map(({ entete }) => entete.type),
      instants: ecritures.map(({ entete }) => entete.instant),
      alterees: ecritures
        .filter((e) => e.entete.type === 'releve' && !texteDe(e).startsWith(e.entete.id))
        .map(({ entete }) => entete.id),
      fausse: faute && JSON.stringify(faute),
    };
  },

  async ecrire(suivi, nombre, texte = REMPLISSAGE) {
    let recus = 0;
    for (let i = 0; i < nombre; i += 1) recus += (await noter(releve(suivi, texte))) ? 1 : 0;
    return recus;
  },

  ecrireSansCesse(suivi, voies) {
    for (let i = 0; i < voies; i += 1)
      suivre(async () => {
        while (!arret) await noter(releve(suivi, REMPLISSAGE));
      });
  },

  taperSansCesse(cle, depuis) {
    suivre(async () => {
      for (let rang = depuis; !arret; rang += 1) {
        await coffre.brouillons.garder(cle, { rang, texte: `phrase ${rang} cou` } satisfies Brouillon);
        void dire({ quoi: 'brouillon', cle, rang });
      }
    });
  },

  async cesser() {
    arret = true;
    await Promise.allSettled([...enCours]);
  },

  async garderBrouillon(cle, brouillon) {
    await coffre.brouillons.garder(cle, brouillon);
    void dire({ quoi: 'brouillon', cle, rang: brouillon.rang });
  },

  lireBrouillon: async (cle) => (await coffre.brouillons.lire(cle)) as Brouillon | null,

  async retirer(suivi) {
    await noterOuEchouer({
      ...commun(suivi),
      type: 'retrait',
      auteur: 'patient',
      contenu: { qui: 'patient', effet: 'effacer', code: 'B3NC', etape: null },
      effaceTout: true,
    });
  },

  async effacerPassage(suivi, cible) {
    await noterOuEchouer({
      ...commun(suivi),
      type: 'effacement',
      auteur: 'patient',
      contenu: { cible, demandePar: 'patient', raison: 'demandé' },
      efface: [cible],
    });
  },

  sauvegarder: (destinataire) => sauvegarder(coffre, destinataire),
  restaurer: (sauvegarde, identite) => restaurer(coffre, sauvegarde, identite),
  reglages: () => coffre.lireReglages(),
  poserV1,
  versionEnBase,

  persistance: () => Promise.resolve(persistance.resultat),
  prendre: () => unique.prendre(),
  reprendre: () => unique.reprendre(),
  planterLeWorker: () => void worker?.dispatchEvent(new ErrorEvent('error', { cancelable: true })),
  attente: () => coffre.attente(),
  armer: (rang) => consigner({ essai: 'armer', rang }),
  reglerHorloge(ms) {
    avance = ms;
    consigner({ essai: 'sauter', ms });
  },
} satisfies Essai;
