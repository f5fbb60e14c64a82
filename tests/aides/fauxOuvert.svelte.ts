/** An open suivi and its tools, in memory, for the tests of screens: the real domain, a clock set by hand. */
import type { Contenus, TypeDuSuivi } from '../../src/domain/contenus.ts';
import type { AEcrire, Ecriture } from '../../src/domain/ecriture.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { appliquer, lire, suiviVide } from '../../src/domain/lire.ts';
import { permettre } from '../../src/domain/permettre.ts';
import type { Brouillons, OptionsEcriture, Outils, SuiviOuvert } from '../../src/domain/ports.ts';
import { ETAPES_PREPARATION } from '../../src/domain/preparation.ts';
import { preuvesDe, type PreuveDeChaine } from '../../src/domain/preuve.ts';
import { REGLAGES_PAR_DEFAUT, type Reglages } from '../../src/domain/reglages.ts';
import { effacerCorps, enchainer, filVide, type Fil } from '../../src/domain/registre.ts';
import type { Suivi } from '../../src/domain/suivi.ts';

/** 15 September 2026, 14 h 05 min 07 s in Paris. */
export const DEBUT = Date.UTC(2026, 8, 15, 12, 5, 7);

export class FausseHorloge {
  #mural: number;
  constructor(mural = DEBUT) {
    this.#mural = mural;
  }
  avancer(secondes: number): void {
    this.#mural += secondes * 1000;
  }
  readonly lire = (): Instant => ({
    mural: this.#mural,
    monotone: this.#mural - DEBUT,
    session: 's1',
    decalage: 120,
  });
}

export class FauxBrouillons implements Brouillons {
  readonly gardes = new Map<string, unknown>();
  readonly #horloge: FausseHorloge;
  constructor(horloge: FausseHorloge) {
    this.#horloge = horloge;
  }
  garder(cle: string, valeur: unknown): Promise<number> {
    this.gardes.set(cle, structuredClone(valeur));
    return Promise.resolve(this.#horloge.lire().mural);
  }
  lire(cle: string): Promise<unknown> {
    return Promise.resolve(structuredClone(this.gardes.get(cle)));
  }
  oublier(cle: string): Promise<void> {
    this.gardes.delete(cle);
    return Promise.resolve();
  }
}

class ErreurEnregistrement extends Error {
  override name = 'ErreurEnregistrement';
}

/** Its errors stay with the promise, as those of the real coffre. */
export class FauxOuvert implements SuiviOuvert {
  #suivi: Suivi = $state.raw(suiviVide('essai'));
  #enregistreA: SuiviOuvert['enregistreA'] = $state.raw(null);
  #ecritures: Ecriture[] = [];
  #fil: Fil = filVide('appareil-1');
  #rang = 0;
  readonly #horloge: FausseHorloge;
  readonly #brouillons: FauxBrouillons;
  /** The next writes fail, as on a full disk. */
  enPanne = false;
  /** Everything that a screen asked to write, in order. */
  readonly consignes: { type: TypeDuSuivi; contenu: unknown; options: OptionsEcriture | undefined }[] = [];

  constructor(horloge: FausseHorloge, brouillons = new FauxBrouillons(horloge)) {
    this.#horloge = horloge;
    this.#brouillons = brouillons;
  }
  get preuves(): readonly PreuveDeChaine[] {
    return preuvesDe(this.#ecritures);
  }
  get suivi(): Suivi {
    return this.#suivi;
  }
  get enregistreA(): SuiviOuvert['enregistreA'] {
    return this.#enregistreA;
  }
  get ecritures(): readonly Ecriture[] {
    return this.#ecritures;
  }

  async consigner<T extends TypeDuSuivi>(
    type: T,
    contenu: Contenus[T],
    options?: OptionsEcriture,
  ): Promise<string> {
    await Promise.resolve();
    const { mural, decalage } = this.#horloge.lire();
    permettre(this.#suivi, type, contenu, this.#horloge.lire());
    if (this.enPanne)
      throw new ErreurEnregistrement(
        'Ce n’est pas enregistré\u00a0: l’appareil est plein. Votre texte reste dans le champ. Libérez de la place.',
      );
    this.consignes.push({ type, contenu, options });
    const id = this.poser(type, contenu, options);
    this.#enregistreA = { mural, decalage };
    if (options?.brouillonFini) this.#brouillons.gardes.delete(options.brouillonFini);
    return id;
  }

  /** Writes without asking the rules: to set the scene. */
  poser<T extends TypeDuSuivi>(type: T, contenu: Contenus[T], options?: OptionsEcriture): string {
    this.#rang += 1;
    const id = `e${this.#rang}`;
    const brute: AEcrire<T> = {
      suivi: 'essai',
      id,
      type,
      instant: this.#horloge.lire(),
      auteur: options?.auteur ?? 'suiveur',
      contenu: JSON.parse(JSON.stringify(contenu)) as Contenus[T],
    };
    const { ecriture, fil } = enchainer(this.#fil, brute, '0'.repeat(32));
    this.#fil = fil;
    this.#detruire(options);
    this.#ecritures.push(ecriture);
    this.#suivi =
      options?.efface || options?.effaceTout
        ? lire('essai', this.#ecritures)
        : appliquer(this.#suivi, ecriture);
    for (const suite of options?.suites ?? []) this.poser(suite.type, suite.contenu);
    return id;
  }

  /** A long journal, quickly: not chained. */
  poserReleves(nombre: number, contenu: Contenus['releve']): void {
    const instant = this.#horloge.lire();
    const empreinte = '0'.repeat(64);
    for (let n = 1; n <= nombre; n += 1)
      this.#suivi = appliquer(this.#suivi, {
        entete: {
          v: 1,
          suivi: 'essai',
          appareil: 'appareil-1',
          seq: n,
          id: `long-${n}`,
          type: 'releve',
          instant,
          auteur: 'suiveur',
          empreinte,
          prev: empreinte,
        },
        corps: { sel: '', contenu: { ...contenu, texte: `${contenu.texte} (${n})` } },
      });
  }

  #detruire(options: OptionsEcriture | undefined): void {
    if (options?.effaceTout) this.#ecritures = [];
    const partis = new Set(options?.efface ?? []);
    if (partis.size > 0)
      this.#ecritures = this.#ecritures.map((e) => (partis.has(e.entete.id) ? effacerCorps(e) : e));
  }
}

export interface Scene {
  /** False: the dated steps are missing. */
  readonly prepare?: boolean;
  /** False: nobody signed. */
  readonly accord?: boolean;
  readonly citations?: boolean;
  /** Undefined: the proche gave no accord. */
  readonly proche?: { readonly citations: boolean };
  /** Étape and lieu chosen: the observation runs. */
  readonly commence?: boolean;
  readonly reglages?: Partial<Reglages>;
}

export interface FauxMonde {
  readonly horloge: FausseHorloge;
  readonly ouvert: FauxOuvert;
  readonly brouillons: FauxBrouillons;
  readonly outils: Outils;
  /** Where the screen asked to go. */
  readonly chemins: string[];
}

const JOUR = '2026-09-14';

function accorder(ouvert: FauxOuvert, { citations = true, proche }: Scene): void {
  const commun = {
    forme: 'papier',
    texte: { lecture: 'standard', version: '1' },
    recueilliPar: 'Infirmier',
  } as const;
  const choix = { suivi: true, sante: true, citations, relire: true, retour: true };
  ouvert.poser('accord', { ...commun, qui: 'patient', choix });
  if (proche)
    ouvert.poser('accord', {
      ...commun,
      qui: 'proche',
      role: 'conjoint',
      choix: { vecu: true, citations: proche.citations },
    });
}

/** A suivi of chirurgie ambulatoire, ready to be observed unless the scene says otherwise. */
export function fauxMonde(scene: Scene = {}): FauxMonde {
  const { prepare = true, accord = true, commence = false, reglages = {} } = scene;
  const horloge = new FausseHorloge();
  const brouillons = new FauxBrouillons(horloge);
  const ouvert = new FauxOuvert(horloge, brouillons);
  ouvert.poser('suivi', {
    code: 'K742',
    parcours: 'chirurgie-ambulatoire',
    segment: { debut: 'De l’entrée dans le hall', fin: 'au départ en voiture' },
    unite: 'Unité de chirurgie ambulatoire',
    date: '2026-09-15',
    suiveur: { fonction: 'Adjoint administratif', regard: 'Je connais les guichets.' },
  });
  if (prepare) for (const etape of ETAPES_PREPARATION) ouvert.poser('preparation', { etape, le: JOUR });
  if (accord) accorder(ouvert, scene);
  if (commence) {
    ouvert.poser('etape', { etape: 'chirurgie-ambulatoire.04' });
    ouvert.poser('lieu', { lieu: 'hall', qui: 'ensemble', avecSuiveur: true });
  }
  const chemins: string[] = [];
  let rang = 0;
  const outils: Outils = {
    horloge: horloge.lire,
    nouvelId: () => `id${(rang += 1)}`,
    brouillons,
    reglages: { ...REGLAGES_PAR_DEFAUT, numeroUrgence: '18 18', ...reglages },
    aller: (chemin) => chemins.push(chemin),
  };
  return { horloge, ouvert, brouillons, outils, chemins };
}
