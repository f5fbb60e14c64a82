/** The door and the guard of a coffre, in memory, for the tests of screens. Only the right secrets open. */
import type { Avis, GardeDuCoffre, PorteDuCoffre, Serrures } from '../../src/domain/portes.ts';

export const PHRASE = 'seigneur fromage fourmi reporter pizza';
export const AUTRE_PHRASE = 'citron tracteur nuage violon patience';
export const CODE = '730451';
export const MOTS = [
  'abandon',
  'acheter',
  'badge',
  'cabanon',
  'dauphin',
  'écharpe',
  'fabrique',
  'galerie',
  'habitude',
  'iceberg',
  'jaguar',
  'lagune',
] as const;

export const SERRURES: Serrures = { secours: true, appareil: false, etablissement: [] };

const refuser = (message: string): Promise<never> => Promise.reject(new Error(message));
const juger = (phrase: string): Avis =>
  phrase.length >= 12 ? { acceptee: true, texte: 'Bonne.' } : { acceptee: false, texte: 'Trop courte.' };

export class FaussePorte implements PorteDuCoffre {
  /** What opened, in order. */
  readonly ouvertures: string[] = [];
  appareilReconnait = true;

  proposerPhrase: PorteDuCoffre['proposerPhrase'] = () =>
    Promise.resolve({ phrase: PHRASE, texte: '55 bits.' });
  evaluerPhrase = juger;
  creer = (phrase: string, roles: readonly string[]): Promise<void> =>
    this.#ouvrir(['créé', phrase, ...roles].join(' '));
  ouvrir = (phrase: string): Promise<void> =>
    phrase === PHRASE ? this.#ouvrir('phrase') : refuser('Ce n’est pas la bonne phrase de passe.');
  ouvrirParCode = (code: string): Promise<void> =>
    code === CODE ? this.#ouvrir('code') : refuser('Ce n’est pas le bon code.');
  ouvrirParMots = (mots: string, phrase: string): Promise<void> =>
    mots === MOTS.join(' ') ? this.#ouvrir(`mots ${phrase}`) : refuser('Le mot 3 n’est pas dans la liste.');
  ouvrirParAppareil = (): Promise<void> =>
    this.appareilReconnait ? this.#ouvrir('appareil') : refuser('L’appareil ne vous a pas reconnu.');
  ouvrirParEtablissement = (cle: string, phrase: string): Promise<void> =>
    cle.startsWith('AGE-SECRET-KEY-1')
      ? this.#ouvrir(`établissement ${phrase}`)
      : refuser('Cette clé n’est pas entière.');

  #ouvrir(par: string): Promise<void> {
    this.ouvertures.push(par);
    return Promise.resolve();
  }
}

const pasIci = (): Promise<never> => refuser('Hors de cet essai');

export class FausseGarde implements GardeDuCoffre {
  codeCourtPose = $state(false);
  secoursPose = $state(false);
  phrase = PHRASE;
  appareilEstPossible = false;
  appareilPose = false;
  adresses: readonly string[] = [];
  /** The next gestures are refused, as on a full disk. */
  enPanne = false;
  /** The disk does not erase what opened before a change. */
  ancienneReste = false;

  constructor(scene: { readonly codeCourtPose?: boolean; readonly secoursPose?: boolean } = {}) {
    this.codeCourtPose = scene.codeCourtPose ?? false;
    this.secoursPose = scene.secoursPose ?? false;
  }

  copies: GardeDuCoffre['copies'] = () =>
    Promise.resolve({
      reparees: 0,
      clesReparees: false,
      degrade: false,
      suivisFermes: 0,
      ancienneSerrure: this.ancienneReste,
    });
  serrures: GardeDuCoffre['serrures'] = () =>
    Promise.resolve({
      secours: this.secoursPose,
      appareil: this.appareilPose,
      etablissement: this.adresses,
    });
  changerPhrase: GardeDuCoffre['changerPhrase'] = async (ancienne, nouvelle) => {
    if (ancienne !== this.phrase) return refuser('Ce n’est pas la bonne phrase de passe.');
    await this.#faire(() => (this.phrase = nouvelle));
  };
  proposerSecours: GardeDuCoffre['proposerSecours'] = () => Promise.resolve(MOTS);
  confirmerSecours: GardeDuCoffre['confirmerSecours'] = () => this.#faire(() => (this.secoursPose = true));
  appareilPossible: GardeDuCoffre['appareilPossible'] = () => Promise.resolve(this.appareilEstPossible);
  poserAppareil: GardeDuCoffre['poserAppareil'] = () => this.#faire(() => (this.appareilPose = true));
  retirerAppareil: GardeDuCoffre['retirerAppareil'] = () => this.#faire(() => (this.appareilPose = false));
  poserEtablissement: GardeDuCoffre['poserEtablissement'] = (adresses) =>
    adresses.every((a) => a.startsWith('age1'))
      ? this.#faire(() => (this.adresses = adresses))
      : refuser('Cette clé n’est pas entière, ou n’est pas une clé.');
  jugerCodeCourt: GardeDuCoffre['jugerCodeCourt'] = (code) =>
    code.length >= 6 ? { acceptee: true, texte: '' } : { acceptee: false, texte: 'Trop court.' };
  poserCodeCourt: GardeDuCoffre['poserCodeCourt'] = () => this.#faire(() => (this.codeCourtPose = true));
  oublierCodeCourt: GardeDuCoffre['oublierCodeCourt'] = () => this.#faire(() => (this.codeCourtPose = false));
  sauvegarder = pasIci;
  sauvegardeFaite = pasIci;
  derniereSauvegarde: GardeDuCoffre['derniereSauvegarde'] = () => Promise.resolve(null);
  restaurer = pasIci;
  verifier = pasIci;
  identite = pasIci;

  #faire(geste: () => unknown): Promise<void> {
    if (this.enPanne) return refuser('L’appareil est plein. Rien n’a été changé. Libérez de la place.');
    geste();
    return Promise.resolve();
  }
}
