/** What the screen of backups is given: a coffre that makes three pieces, and a place that keeps them. */
import { vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type {
  BilanRestauration,
  CleDeSauvegarde,
  DerniereSauvegarde,
  GardeDuCoffre,
  PourSauvegarde,
} from '../../../src/domain/portes.ts';
import SauvegardeScreen from '../../../src/screens/sauvegarde/SauvegardeScreen.svelte';
import type { Sortie, Telechargement } from '../../../src/screens/sauvegarde/sortie.ts';
import { FaussePorte, SERRURES } from '../../aides/fauxCoffre.svelte.ts';
import { DEBUT, fauxMonde } from '../../aides/fauxOuvert.svelte.ts';

export const ADRESSE = `age1${'q'.repeat(58)}`;
export const BILAN: BilanRestauration = {
  suivis: 3,
  nouvelles: 12,
  effacees: 0,
  contraires: 0,
  faiteLe: '2026-09-14T12:05:00.000Z',
};

export class FausseSortie implements Sortie {
  recus = 0;
  finie = false;
  abandonnee = false;
  readonly #telechargement: Telechargement | null;

  constructor(telechargement: Telechargement | null = null) {
    this.#telechargement = telechargement;
  }
  recevoir = (morceau: Uint8Array): Promise<void> => {
    this.recus += morceau.length;
    return Promise.resolve();
  };
  finir = (): Promise<Telechargement | null> => {
    this.finie = true;
    return Promise.resolve(this.#telechargement);
  };
  abandonner = (): Promise<void> => {
    this.abandonnee = true;
    return Promise.resolve();
  };
}

type GardeDesSauvegardes = Pick<
  GardeDuCoffre,
  'sauvegarder' | 'sauvegardeFaite' | 'derniereSauvegarde' | 'serrures' | 'restaurer' | 'identite'
>;

export class CoffreASauver implements GardeDesSauvegardes {
  /** What the backups were closed for, in order. */
  readonly fermees: PourSauvegarde[] = [];
  readonly restaurees: { readonly fichier: unknown; readonly avec: CleDeSauvegarde }[] = [];
  derniere: DerniereSauvegarde | null = null;
  /** The second piece waits for that. */
  attente: Promise<void> = Promise.resolve();
  /** The next gesture is refused, with this sentence. */
  refus = '';
  bilan = BILAN;
  adresses: readonly string[] = [];

  sauvegarder: GardeDuCoffre['sauvegarder'] = async (pour, { recevoir, avance, signal }) => {
    this.fermees.push(pour);
    if (this.refus) throw new Error(this.refus);
    for (const part of [1, 2, 3]) {
      signal?.throwIfAborted();
      await recevoir(new Uint8Array(10));
      avance?.(part / 3);
      await this.attente;
    }
    return { suivis: 3, lignes: 120 };
  };
  sauvegardeFaite = (lignes: number): Promise<void> => {
    this.derniere = { faiteA: DEBUT, lignes };
    return Promise.resolve();
  };
  derniereSauvegarde = (): Promise<DerniereSauvegarde | null> => Promise.resolve(this.derniere);
  serrures: GardeDuCoffre['serrures'] = () => Promise.resolve({ ...SERRURES, etablissement: this.adresses });
  restaurer(fichier: unknown, avec: CleDeSauvegarde): Promise<BilanRestauration> {
    this.restaurees.push({ fichier, avec });
    return this.refus ? Promise.reject(new Error(this.refus)) : Promise.resolve(this.bilan);
  }
  identite: GardeDuCoffre['identite'] = () =>
    Promise.resolve({ empreinte: '21fe 31df', destinataire: ADRESSE });
}

/** `sortie` null: the person closes the dialog that asks where. */
export async function monter(garde = new CoffreASauver(), sortie: FausseSortie | null = new FausseSortie()) {
  const noms: string[] = [];
  const relire = vi.fn(() => Promise.resolve());
  const ecran = await render(SauvegardeScreen, {
    garde,
    juge: new FaussePorte(),
    outils: fauxMonde().outils,
    ouvrirSortie: (nom: string) => {
      noms.push(nom);
      return Promise.resolve(sortie);
    },
    relire,
  });
  return { garde, sortie, noms, relire, ecran };
}

export type Ecran = Awaited<ReturnType<typeof monter>>['ecran'];

/** Sends the form whatever its button says. */
export function forcer(bouton: ReturnType<Ecran['getByRole']>): void {
  const element = bouton.element();
  if (!(element instanceof HTMLButtonElement)) throw new Error('Ce n’est pas un bouton.');
  element.form?.requestSubmit();
}
