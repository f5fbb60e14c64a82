/** The registre that the story of a case, typed in the app, would have left. */
import { deroule, paroleDe, type AConsigner } from './cas-deroule.ts';
import { PREFIXE } from './cas-ordre.ts';
import type { SuiviDuCas } from './cas-types.ts';
import type { AEcrire, Ecriture } from './ecriture.ts';
import { effacerPassage, effacerSesMots, type Effacement } from './effacer.ts';
import type { Instant, Moment } from './instant.ts';
import { appliquer, lire, suiviVide } from './lire.ts';
import { effacerCorps, enchainer, filVide, type Fil } from './registre.ts';
import type { Suivi } from './suivi.ts';
import { replacer } from './tenue-du-journal.ts';

export interface OptionsCas {
  readonly suivi: string;
  readonly appareil: string;
  /** 16 bytes in hex, for the ecriture of this rank. */
  readonly sel: (rang: number) => string;
  readonly exemple?: boolean;
}

export function ecrituresDuCas(cas: SuiviDuCas, options: OptionsCas): Ecriture[] {
  return new Redaction(options).tout(deroule(cas, options.exemple ?? false));
}

/**
 * The same registre just before a withdrawal « effacer », and the moment of it; null when there was none.
 */
export function ecrituresAvantRetrait(
  cas: SuiviDuCas,
  options: OptionsCas,
): { readonly ecritures: Ecriture[]; readonly retrait: Moment } | null {
  const pas = deroule(cas, options.exemple ?? false);
  const rang = pas.findIndex((p) => p.type === 'retrait' && p.contenu.effet === 'effacer');
  const retrait = pas[rang];
  return retrait
    ? { ecritures: new Redaction(options).tout(pas.slice(0, rang)), retrait: retrait.quand }
    : null;
}

/** Writes one registre, step by step, with the destructions that each step asks for. */
class Redaction {
  readonly #options: OptionsCas;
  #ecritures: Ecriture[] = [];
  #fil: Fil;
  #suivi: Suivi;
  #depart: number | null = null;
  /** Words that somebody took back: an id here never gets a content again. */
  readonly #partis = new Set<string>();
  readonly #retires = new Map<'patient' | 'proche', number>();

  constructor(options: OptionsCas) {
    this.#options = options;
    this.#fil = filVide(options.appareil);
    this.#suivi = suiviVide(options.suivi);
  }

  tout(pas: readonly AConsigner[]): Ecriture[] {
    for (const p of pas) this.#consigner(p);
    return this.#ecritures;
  }

  #consigner(p: AConsigner): void {
    if (this.#suivi.ligneRestante && !p.type.startsWith('promesse')) return;
    if (p.type === 'effacement') {
      this.#effacer(effacerPassage(this.#suivi, p.contenu.cible), p);
    } else if (p.type === 'retrait') this.#retirer(p);
    else this.#ecrire(p);
  }

  #retirer(p: AConsigner & { readonly type: 'retrait' }): void {
    const { effet, qui } = p.contenu;
    if (effet === 'effacer') {
      this.#ecritures = [];
      this.#ecrire(p);
      return;
    }
    if (effet === 'garder') return this.#ecrire(p);
    const parole = paroleDe(qui);
    const effacement = effacerSesMots(this.#suivi, parole);
    this.#effacer(effacement, { ...p, contenu: { ...p.contenu, passages: effacement.passages } });
    this.#retires.set(parole, p.quand.mural);
    this.#suivi = lire(this.#options.suivi, this.#ecritures);
  }

  #effacer({ efface, fiche }: Effacement, p: AConsigner): void {
    for (const id of efface) this.#partis.add(id);
    this.#ecritures = this.#ecritures.map((e) => (this.#partis.has(e.entete.id) ? effacerCorps(e) : e));
    this.#ecrire(p, efface);
    for (const contenu of fiche)
      this.#ecrire({ ...p, id: `${PREFIXE}${p.id}-${contenu.partie}`, type: 'fiche', contenu });
  }

  #ecrire(p: AConsigner, efface: readonly string[] = []): void {
    const { suivi, sel } = this.#options;
    const brute: AEcrire = {
      suivi,
      id: p.id,
      type: p.type,
      instant: this.#instant(p.quand),
      auteur: p.auteur,
      contenu: p.contenu,
    };
    const { ecriture, fil } = enchainer(this.#fil, brute, sel(this.#fil.seq + 1), { efface });
    const gardee = this.#doitPartir(p) ? effacerCorps(ecriture) : ecriture;
    this.#fil = fil;
    this.#ecritures.push(gardee);
    this.#suivi = appliquer(this.#suivi, gardee);
  }

  /** Corrected or remembered later, words taken back stay taken back. */
  #doitPartir(p: AConsigner): boolean {
    if (p.type === 'correction') return this.#partis.has(p.contenu.cible);
    if (p.type !== 'releve' || !p.contenu.moment || p.contenu.source !== 'dit') return false;
    const { qui, moment } = p.contenu;
    const retire = qui === 'patient' || qui === 'proche' ? this.#retires.get(qui) : undefined;
    return retire !== undefined && replacer(this.#suivi.journal, moment) < retire;
  }

  /** One monotonic session for the whole case: the order of the list is the real order. */
  #instant({ mural, decalage }: Moment): Instant {
    this.#depart ??= mural;
    return { mural, monotone: mural - this.#depart, session: 'cas', decalage };
  }
}
