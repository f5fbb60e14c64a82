/** A field case, open in memory as the app would open it: the real registre of the case, then real writes. */
import { ecrituresDuCas, lireCas } from '../../src/domain/cas.ts';
import type { Contenus, TypeDuSuivi, TypeEcriture } from '../../src/domain/contenus.ts';
import type { Ecriture } from '../../src/domain/ecriture.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { appliquer, lire } from '../../src/domain/lire.ts';
import { permettre } from '../../src/domain/permettre.ts';
import type { Brouillons, OptionsEcriture, Outils, SuiviOuvert } from '../../src/domain/ports.ts';
import { effacerCorps, enchainer, filVide, type Fil } from '../../src/domain/registre.ts';
import { preuvesDe, type PreuveDeChaine } from '../../src/domain/preuve.ts';
import { REGLAGES_PAR_DEFAUT, type Reglages } from '../../src/domain/reglages.ts';
import type { Suivi } from '../../src/domain/suivi.ts';
import CAS from './cas/01-chirurgie-ambulatoire.json?raw';

const SUIVI = 'cas';
const sel = (rang: number): string => rang.toString(16).padStart(32, '0');

/** 16 September 2026, 9 h 30 in Paris: the morning after the case. */
export const LENDEMAIN = Date.UTC(2026, 8, 16, 7, 30, 0);

/** The registre of cas/01 up to its last acte of the journal, or with what follows (fiche, review…). */
export function ecrituresDuCas01(garder: (e: Ecriture) => boolean = () => true): Ecriture[] {
  const [cas] = lireCas(CAS).suivis;
  if (!cas) throw new Error('Le cas est vide.');
  return rechainer(ecrituresDuCas(cas, { suivi: SUIVI, appareil: 'appareil-1', sel }).filter(garder));
}

const SUITES = new Set<TypeEcriture>([
  ...(['fiche', 'relecture-envoyee', 'relecture-recue', 'transmission', 'revue', 'action'] as const),
  ...(['pas-d-action', 'promesse', 'promesse-tenue', 'promesse-levee'] as const),
]);
/** Nothing written yet after the journal. */
export const journalSeul = (e: Ecriture): boolean => !SUITES.has(e.entete.type);

function rechainer(ecritures: readonly Ecriture[]): Ecriture[] {
  let fil: Fil = filVide('appareil-1');
  return ecritures.map(({ entete, corps }) => {
    const { suivi, id, type, instant, auteur } = entete;
    const contenu = (corps?.contenu ?? {}) as Contenus[TypeDuSuivi];
    const suite = enchainer(fil, { suivi, id, type, instant, auteur, contenu }, sel(fil.seq + 1));
    fil = suite.fil;
    return corps ? suite.ecriture : effacerCorps(suite.ecriture);
  });
}

class BrouillonsEnMemoire implements Brouillons {
  readonly gardes = new Map<string, unknown>();
  garder(cle: string, valeur: unknown): Promise<number> {
    this.gardes.set(cle, structuredClone(valeur));
    return Promise.resolve(LENDEMAIN);
  }
  lire(cle: string): Promise<unknown> {
    return Promise.resolve(structuredClone(this.gardes.get(cle)));
  }
  oublier(cle: string): Promise<void> {
    this.gardes.delete(cle);
    return Promise.resolve();
  }
}

export class CasOuvert implements SuiviOuvert {
  #suivi: Suivi;
  #ecritures: readonly Ecriture[];
  #enregistreA: Instant | null = $state.raw(null);
  #rang = 0;
  readonly #lire: () => Instant;
  readonly consignes: { readonly type: TypeDuSuivi; readonly contenu: unknown }[] = [];

  constructor(ecritures: readonly Ecriture[], horloge: () => Instant) {
    this.#ecritures = ecritures;
    this.#suivi = $state.raw(lire(SUIVI, ecritures));
    this.#lire = horloge;
  }
  get suivi(): Suivi {
    return this.#suivi;
  }
  get enregistreA(): Instant | null {
    return this.#enregistreA;
  }
  get preuves(): readonly PreuveDeChaine[] {
    return preuvesDe(this.#ecritures);
  }
  get ecritures(): readonly Ecriture[] {
    return this.#ecritures;
  }

  async consigner<T extends TypeDuSuivi>(
    type: T,
    contenu: Contenus[T],
    options: OptionsEcriture = {},
  ): Promise<string> {
    await Promise.resolve();
    const instant = this.#lire();
    permettre(this.#suivi, type, contenu, instant);
    const id = `e${(this.#rang += 1)}`;
    const fil: Fil = { ...filVide('appareil-1'), seq: this.#ecritures.length, ...this.preuves[0] };
    const brute = { suivi: SUIVI, id, type, instant, auteur: options.auteur ?? 'suiveur', contenu } as const;
    const { ecriture } = enchainer(fil, JSON.parse(JSON.stringify(brute)) as typeof brute, sel(fil.seq + 1));
    const partis = new Set(options.efface ?? []);
    const gardees = this.#ecritures.map((e) => (partis.has(e.entete.id) ? effacerCorps(e) : e));
    this.#ecritures = [...gardees, ecriture];
    this.#suivi = partis.size > 0 ? lire(SUIVI, this.#ecritures) : appliquer(this.#suivi, ecriture);
    this.#enregistreA = instant;
    this.consignes.push({ type, contenu });
    return id;
  }
}

export interface MondeDuCas {
  readonly ouvert: CasOuvert;
  readonly outils: Outils;
  readonly brouillons: BrouillonsEnMemoire;
}

export function mondeDuCas(
  ecritures: readonly Ecriture[] = ecrituresDuCas01(journalSeul),
  reglages: Partial<Reglages> = {},
  ids: readonly string[] = [],
): MondeDuCas {
  let secondes = 0;
  const horloge = (): Instant => {
    secondes += 1;
    const mural = LENDEMAIN + secondes * 1000;
    return { mural, monotone: secondes * 1000, session: 'lendemain', decalage: 120 };
  };
  const ouvert = new CasOuvert(ecritures, horloge);
  const brouillons = new BrouillonsEnMemoire();
  let rang = 0;
  const outils: Outils = {
    horloge,
    nouvelId: () => ids[rang++] ?? `id${rang}`,
    brouillons,
    reglages: { ...REGLAGES_PAR_DEFAUT, ...reglages },
    aller: () => undefined,
  };
  return { ouvert, outils, brouillons };
}
