/** The suivis are read behind the home: nothing is concluded before they are, and a lock stops it. */
import { describe, expect, test } from 'vitest';
import { SuivisLus } from '../../src/app/suivisLus.svelte.ts';
import { pourBilan } from '../../src/domain/bilan-mesure.ts';
import { lire } from '../../src/domain/lire.ts';
import { REGLAGES_PAR_DEFAUT } from '../../src/domain/reglages.ts';
import { resumer } from '../../src/domain/resume.ts';
import type { ALire, Resumes } from '../../src/storage/resumes.ts';
import { ErreurCoffreFerme } from '../../src/storage/erreurs.ts';
import { unSuivi } from '../aides/unSuivi.ts';

const JOUR = '2026-12-01';
const suivi = (id: string, code = id) => lire(id, unSuivi().prevu({ code }).ecritures());
const resume = (id: string, code = id) => resumer(suivi(id, code), JOUR, REGLAGES_PAR_DEFAUT);

/** A Worker that answers when it is told to. */
class FauxCoffre {
  ids: readonly string[];
  readonly illisibles = new Set<string>();
  /** What was asked, in order; each with what lets its answer go. */
  readonly demandes: { readonly ids: readonly string[]; readonly mesures: boolean; repondre: () => void }[] =
    [];
  code = (id: string): string => id;

  constructor(ids: readonly string[]) {
    this.ids = ids;
  }
  /** What keeps the list of the suivis from being read. */
  panne: Error | null = null;
  recents = () => (this.panne ? Promise.reject(this.panne) : Promise.resolve(this.ids));
  resumer = (ids: readonly string[], { mesures }: ALire): Promise<Resumes> => {
    const lisibles = ids.filter((id) => !this.illisibles.has(id));
    // What the disk holds when it is asked, not when it answers.
    const lus: Resumes = {
      resumes: lisibles.map((id) => resume(id, this.code(id))),
      mesures: mesures ? lisibles.map((id) => pourBilan(suivi(id), JOUR)) : [],
      illisibles: ids.filter((id) => this.illisibles.has(id)),
    };
    return new Promise((ok) => this.demandes.push({ ids, mesures, repondre: () => ok(lus) }));
  };
  async repondre(): Promise<void> {
    await unTour();
    for (const { repondre } of this.demandes) repondre();
    await unTour();
  }
  async toutRepondre(fin: Promise<unknown>): Promise<void> {
    let finie = false;
    const marquer = (): void => void (finie = true);
    fin.then(marquer, marquer);
    while (!finie) await this.repondre();
  }
}
const unTour = (): Promise<void> => new Promise((suite) => setTimeout(suite));

const ids = (combien: number): string[] => Array.from({ length: combien }, (_, i) => `s${i + 10}`);
const ouvrir = (coffre: FauxCoffre, jour = () => JOUR) =>
  new SuivisLus({ coffre, aujourdhui: jour, duree: () => REGLAGES_PAR_DEFAUT });
const codes = (lus: SuivisLus): string[] => lus.resumes.map(({ code }) => code).sort();

describe('La lecture des suivis', () => {
  test('commence par le plus récent, montre chacun dès qu’il est lu, et dit quand elle est finie', async () => {
    const coffre = new FauxCoffre(['s12', 's10', 's11', 'plan-p', 'bilan-b']);
    const lus = ouvrir(coffre);
    const fin = lus.lire();
    expect(lus.enLecture).toBe(true);
    await coffre.repondre();
    expect([...lus.presents]).toEqual(['s12', 's10', 's11']);
    expect(codes(lus)).toEqual(['s12']);
    expect(lus.enLecture).toBe(true);
    await coffre.toutRepondre(fin);
    expect(coffre.demandes.map((d) => d.ids)).toEqual([['s12'], ['s10', 's11']]);
    expect(codes(lus)).toEqual(['s10', 's11', 's12']);
    expect(lus.enLecture).toBe(false);
  });

  test('verrouiller pendant la lecture : plus rien n’est demandé, ni montré', async () => {
    const coffre = new FauxCoffre(ids(9));
    const lus = ouvrir(coffre);
    const fin = lus.lire();
    await coffre.repondre();
    lus.fermer();
    await coffre.toutRepondre(fin);
    await expect(fin).rejects.toThrow(ErreurCoffreFerme);
    await expect(lus.tousLus()).rejects.toThrow(ErreurCoffreFerme);
    expect(codes(lus)).toEqual(['s10']);
    expect(coffre.demandes).toHaveLength(2);
  });

  test('laisse passer ce que la personne demande', async () => {
    const coffre = new FauxCoffre(ids(9));
    const lus = ouvrir(coffre);
    const fin = lus.lire();
    let ouvert: (valeur: string) => void = () => undefined;
    const page = lus.avant(new Promise<string>((ok) => (ouvert = ok)));
    await coffre.repondre();
    expect(coffre.demandes).toHaveLength(0);
    ouvert('la page');
    expect(await page).toBe('la page');
    await coffre.toutRepondre(fin);
    expect(codes(lus)).toEqual(ids(9));
  });

  test('ne reprend pas à un suivi ce qui vient d’y être écrit', async () => {
    const coffre = new FauxCoffre(['s10', 's11']);
    const lus = ouvrir(coffre);
    const fin = lus.lire();
    await unTour();
    lus.suivre(resume('s10', 'ÉCRIT'));
    await coffre.toutRepondre(fin);
    expect(codes(lus)).toEqual(['s11', 'ÉCRIT']);
  });

  test('un exemple retiré pendant la lecture ne revient pas', async () => {
    const coffre = new FauxCoffre(['s10', 's11']);
    const lus = ouvrir(coffre);
    const fin = lus.lire();
    await unTour();
    lus.retirer('s10');
    await coffre.toutRepondre(fin);
    expect(codes(lus)).toEqual(['s11']);
    expect([...lus.presents]).toEqual(['s11']);
  });

  test('compte ce qui ne se lit pas, et finit quand même', async () => {
    const coffre = new FauxCoffre(ids(4));
    coffre.illisibles.add('s11');
    const lus = ouvrir(coffre);
    await coffre.toutRepondre(lus.lire());
    expect(lus.illisibles).toBe(1);
    expect(codes(lus)).toEqual(['s10', 's12', 's13']);
  });

  test('empêchée dès la liste, ne dit ni qu’elle dure, ni qu’elle est finie, et se redemande', async () => {
    const coffre = new FauxCoffre(['s10', 's11']);
    const lus = ouvrir(coffre);
    coffre.panne = new Error('la base est fermée');
    await expect(lus.lire()).rejects.toThrow('la base est fermée');
    expect(lus.enEchec).toBe(true);
    expect(lus.enLecture).toBe(true);
    coffre.panne = null;
    const seconde = lus.lire();
    expect(lus.enEchec).toBe(false);
    await coffre.toutRepondre(seconde);
    expect(lus.enLecture).toBe(false);
    expect(codes(lus)).toEqual(['s10', 's11']);
  });

  test('empêchée par un verrou, n’est pas en échec', async () => {
    const coffre = new FauxCoffre(['s10']);
    const lus = ouvrir(coffre);
    coffre.panne = new ErreurCoffreFerme();
    const fin = lus.lire();
    lus.fermer();
    await expect(fin).rejects.toThrow(ErreurCoffreFerme);
    expect(lus.enEchec).toBe(false);
  });

  test('une relecture garde la liste jusqu’à sa fin, et remplace la précédente', async () => {
    const coffre = new FauxCoffre(['s10', 's11']);
    const lus = ouvrir(coffre);
    const premiere = lus.lire();
    await coffre.repondre();
    coffre.ids = ['s20'];
    coffre.code = () => 'APRÈS';
    const seconde = lus.lire();
    expect(codes(lus)).toEqual(['s10']);
    await coffre.toutRepondre(Promise.all([premiere, seconde]));
    expect(codes(lus)).toEqual(['APRÈS']);
    expect(lus.enLecture).toBe(false);
  });
});

describe('Les chiffres des bilans', () => {
  const mesurees = async (coffre: FauxCoffre, lus: SuivisLus, voulus: readonly string[]) => {
    const lecture = lus.mesurer(voulus);
    await coffre.toutRepondre(lecture);
    return (await lecture).map(({ id }) => id);
  };

  test('se prennent à la lecture quand il y a un bilan, et ne se relisent pas', async () => {
    const coffre = new FauxCoffre(['s10', 's11', 'bilan-b']);
    const lus = ouvrir(coffre);
    await coffre.toutRepondre(lus.lire());
    const avant = coffre.demandes.length;
    expect(await mesurees(coffre, lus, ['s10', 's11'])).toEqual(['s10', 's11']);
    expect(coffre.demandes).toHaveLength(avant);
  });

  test('demandés pendant la lecture, passent devant et ne sont lus qu’une fois', async () => {
    const coffre = new FauxCoffre([...ids(9), 'bilan-b']);
    const lus = ouvrir(coffre);
    const fin = lus.lire();
    expect(await mesurees(coffre, lus, ['s17', 's18'])).toEqual(['s17', 's18']);
    await coffre.toutRepondre(fin);
    expect(coffre.demandes.flatMap((d) => d.ids).sort()).toEqual(ids(9));
    expect(codes(lus)).toEqual(ids(9));
  });

  test('se reprennent d’un suivi qui a changé, et de tous le lendemain', async () => {
    const coffre = new FauxCoffre(['s10', 's11', 'bilan-b']);
    let jour = JOUR;
    const lus = ouvrir(coffre, () => jour);
    await coffre.toutRepondre(lus.lire());
    lus.suivre(resume('s10'));
    await mesurees(coffre, lus, ['s10', 's11']);
    expect(coffre.demandes.at(-1)?.ids).toEqual(['s10']);
    jour = '2026-12-02';
    await mesurees(coffre, lus, ['s10', 's11']);
    expect(coffre.demandes.at(-1)?.ids).toEqual(['s10', 's11']);
  });
});
