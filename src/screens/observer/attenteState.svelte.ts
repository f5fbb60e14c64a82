import { reelA } from '../../domain/temps-reel.ts';
import type { ContenuAttente, Personne } from '../../domain/contenus.ts';
import type { Attente } from '../../domain/journal.ts';
import { assainir } from '../../domain/limites.ts';
import type { Acces } from '../partage/acces.ts';
import { annonceDe, reponseDe, type Annonce } from '../partage/annonce.ts';
import type { Brouillon } from '../partage/brouillon.svelte.ts';
import { choisi } from '../partage/champs.ts';
import { Geste } from '../partage/geste.svelte.ts';

const FEUILLE = 'attente';
/** Details given while the wait runs are a correction too: the first line stays as it was written. */
const PRECISION = 'Précisé pendant l’attente.';

/** Ms. */
const DOUBLE_APPUI = 1_000;

export interface ChampsAttente {
  /** The wait already started; null: a wait to start with these details. */
  readonly cible: string | null;
  /** Asked only once the wait is over. */
  readonly raison: string;
  readonly qui: Personne;
  readonly annonce: Annonce;
  readonly delai: string;
  readonly texte: string;
  readonly role: string;
  readonly pointDeContact: string;
  readonly lieu: string;
}

function contenuDe(champs: ChampsAttente): ContenuAttente {
  const texte = assainir(champs.texte).trim();
  const [role, pointDeContact, lieu] = [champs.role, champs.pointDeContact, champs.lieu].map(choisi);
  return {
    qui: champs.qui,
    ...reponseDe(champs.annonce, champs.delai),
    ...(texte && { texte }),
    ...(role && { role }),
    ...(pointDeContact && { pointDeContact }),
    ...(lieu && { lieu }),
  };
}

const estLu = (valeur: unknown): valeur is ChampsAttente =>
  typeof valeur === 'object' &&
  valeur !== null &&
  ['raison', 'qui', 'annonce', 'delai', 'texte', 'role', 'pointDeContact', 'lieu'].every(
    (nom) => typeof (valeur as Partial<Record<string, unknown>>)[nom] === 'string',
  );

/** Waits: one tap starts, the details come when there is time. */
export class AttenteState {
  #champs: ChampsAttente | null = $state.raw(null);
  /** The wait that « Finir » asks about. */
  #aFinir: Attente | null = $state.raw(null);
  readonly geste = new Geste();
  readonly #acces: Acces;
  readonly #brouillon: Brouillon;

  constructor(acces: Acces, brouillon: Brouillon) {
    this.#acces = acces;
    this.#brouillon = brouillon;
  }
  get champs(): ChampsAttente | null {
    return this.#champs;
  }
  get aFinir(): Attente | null {
    return this.#aFinir;
  }
  /** A correction of a wait that is over must say why. */
  get demandeRaison(): boolean {
    return this.#cible?.finie != null;
  }

  /** A second tap of the same hand is not a second wait. */
  async commencer(qui: Personne): Promise<boolean> {
    const { ouvert, outils } = this.#acces;
    const derniere = ouvert.suivi.journal.lignes.at(-1);
    const depuis = reelA(ouvert.suivi, outils.horloge()) - (derniere?.reel ?? 0);
    if (derniere?.genre === 'attente' && depuis < DOUBLE_APPUI) return false;
    return this.geste.tenter(() =>
      this.#acces.ouvert.consigner('attente', { qui, annoncee: null, delaiAnnonceMin: null }),
    );
  }
  ouvrirAvecDetails(qui: Personne): void {
    this.#poser({
      cible: null,
      raison: '',
      qui,
      annonce: 'inconnu',
      delai: '',
      texte: '',
      role: '',
      pointDeContact: '',
      lieu: '',
    });
  }
  ouvrir(attente: Attente): void {
    this.#poser({
      cible: attente.id,
      raison: '',
      qui: attente.qui,
      annonce: annonceDe(attente.annoncee),
      delai: String(attente.delaiAnnonceMin ?? ''),
      texte: attente.texte ?? '',
      role: attente.role ?? '',
      pointDeContact: attente.pointDeContact ?? '',
      lieu: '',
    });
  }
  retrouver(garde: unknown): void {
    if (!this.#champs && estLu(garde)) this.#champs = garde;
  }
  changer(partiel: Partial<ChampsAttente>): void {
    if (this.#champs) this.#poser({ ...this.#champs, ...partiel });
  }
  async fermer(): Promise<void> {
    this.#champs = null;
    this.geste.oublierErreur();
    await this.#brouillon.oublier(FEUILLE);
  }
  async enregistrer(): Promise<boolean> {
    const champs = this.#champs;
    if (!champs) return false;
    const fait = await this.geste.tenter(() => this.#consigner(champs));
    if (fait) await this.fermer();
    return fait;
  }

  /** Asks « annoncée ? » only when nobody said it yet. */
  async finir(attente: Attente): Promise<void> {
    if (attente.annoncee === null) this.#aFinir = attente;
    else await this.#terminer({ cible: attente.id });
  }
  renoncerAFinir(): void {
    this.#aFinir = null;
    this.geste.oublierErreur();
  }
  async repondre(annonce: Annonce, delai: string): Promise<void> {
    const attente = this.#aFinir;
    if (!attente) return;
    const cible = attente.id;
    const { annoncee, delaiAnnonceMin } = reponseDe(annonce, delai);
    await this.#terminer(annoncee === null ? { cible } : { cible, annoncee, delaiAnnonceMin });
  }

  async #terminer(contenu: {
    cible: string;
    annoncee?: boolean;
    delaiAnnonceMin?: number | null;
  }): Promise<void> {
    const fini = await this.geste.tenter(() => this.#acces.ouvert.consigner('attente-finie', contenu));
    if (fini) this.#aFinir = null;
  }

  get #cible(): Attente | null {
    const cible = this.#champs?.cible;
    const ligne = cible ? this.#acces.ouvert.suivi.journal.lignes.find((l) => l.id === cible) : undefined;
    return ligne?.genre === 'attente' ? ligne : null;
  }

  async #consigner(champs: ChampsAttente): Promise<void> {
    const { ouvert } = this.#acces;
    const contenu = contenuDe(champs);
    const attente = this.#cible;
    if (!attente) {
      await ouvert.consigner('attente', contenu, this.#brouillon.finiAvec(FEUILLE));
      return;
    }
    const avant: Partial<Record<string, unknown>> = { ...attente };
    const changes = Object.entries(contenu).filter(([nom, valeur]) => avant[nom] !== valeur);
    const cible = attente.id;
    const comble = ([nom]: [string, unknown]): boolean => !attente.finie && (avant[nom] ?? null) === null;
    const precises = changes.filter(comble);
    const corriges = changes.filter((change) => !comble(change));
    if (precises.length > 0)
      await ouvert.consigner('attente-precisee', { cible, champs: Object.fromEntries(precises) });
    if (corriges.length > 0) {
      const raison = attente.finie ? champs.raison : PRECISION;
      await ouvert.consigner('correction', { cible, raison, champs: Object.fromEntries(corriges) });
    }
  }

  #poser(champs: ChampsAttente): void {
    this.#champs = champs;
    this.#brouillon.garder(FEUILLE, champs);
  }
}
