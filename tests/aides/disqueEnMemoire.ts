/**
 * The disk of a device that is ill-treated. Bytes written are seen at once and kept for good at the next flush; a
 * power cut keeps any part of what was not flushed yet, each writing whole, not at all, or torn at some byte.
 */
import type { Disque, Fichier, NomFichier } from '../../src/storage/disque/disque.ts';
import { ErreurDisque } from '../../src/storage/disque/erreur-disque.ts';

export type Action = 'lire' | 'ecrire' | 'couper' | 'vider';

export interface Appel {
  readonly nom: NomFichier;
  readonly action: Action;
  /** From 1, over all files, reads left out. */
  readonly rang: number;
}

/**
 * `courte`: only so many bytes are taken. `muette`: the disk says yes and does nothing. `coupure`: all
 * stops before the action has any effect; then comes `couperLeCourant`, or `tuer`.
 */
export type Incident = 'panne' | 'place' | 'muette' | 'coupure' | { readonly courte: number };

/** From 0 included to 1 excluded. */
export type Tirage = () => number;

export class CoupureDeCourant extends Error {
  override name = 'CoupureDeCourant';
}

type Attente =
  | { readonly action: 'ecrire'; readonly position: number; readonly octets: Uint8Array }
  | { readonly action: 'couper'; readonly taille: number };

type Octets = Uint8Array<ArrayBuffer>;

interface Contenu {
  /** What the disk holds. */
  garde: Octets;
  /** What is read. */
  visible: Octets;
  attentes: Attente[];
  /** Its directory entry is not on the disk yet. */
  jeune: boolean;
  tenu: boolean;
}

export class DisqueEnMemoire implements Disque {
  /** What goes wrong, call by call. */
  incident: (appel: Appel) => Incident | null = () => null;
  /** Calls that changed something. */
  appels = 0;
  lectures = 0;
  /** False: as in a browser that has no such files. */
  present = true;
  readonly #fichiers = new Map<NomFichier, Contenu>();
  readonly #jeunesSePerdent: boolean;
  #vie = 0;
  #eteint = false;

  /** `jeunesSePerdent`: a file made since the last `murir` vanishes at a power cut, flushed or not (measured). */
  constructor({ jeunesSePerdent = false } = {}) {
    this.#jeunesSePerdent = jeunesSePerdent;
  }

  disponible(): Promise<boolean> {
    return Promise.resolve(this.present);
  }

  existe(nom: NomFichier): Promise<boolean> {
    return Promise.resolve(this.#fichiers.has(nom));
  }

  ouvrir(nom: NomFichier, creer: boolean): Promise<Fichier | null> {
    return Promise.resolve().then(() => this.#ouvrir(nom, creer));
  }

  /** The page ends without a word: its files are free, what it wrote can still be read. */
  tuer(): void {
    this.#vie += 1;
    this.#eteint = false;
    this.incident = () => null;
    for (const contenu of this.#fichiers.values()) contenu.tenu = false;
  }

  /** As `tuer`, when the page died in the middle of an action. */
  rallumer(): void {
    this.tuer();
  }

  /** As « clear the data of this site »: who holds a file still writes in it, and nobody will ever find it. */
  emporter(): void {
    this.#fichiers.clear();
  }

  /** Some time passes: the system writes everything back. */
  murir(): void {
    for (const contenu of this.#fichiers.values()) {
      contenu.jeune = false;
      ecrireTout(contenu);
    }
  }

  /** Power goes, then comes back. Without `tirage`, nothing of what was not flushed is left. */
  couperLeCourant(tirage: Tirage = () => 0): void {
    this.tuer();
    for (const [nom, contenu] of this.#fichiers) {
      if (contenu.jeune && this.#jeunesSePerdent) this.#fichiers.delete(nom);
      for (const attente of contenu.attentes)
        contenu.garde = appliquerEnPartie(contenu.garde, attente, tirage);
      contenu.attentes = [];
      contenu.visible = contenu.garde.slice();
    }
  }

  /** The `rang`-th change from now on meets `incident`. */
  auProchain(rang: number, incident: Incident): void {
    const vise = this.appels + rang;
    this.incident = (appel) => (appel.rang === vise && appel.action !== 'lire' ? incident : null);
  }

  octets(nom: NomFichier): Octets {
    return this.#contenu(nom).visible.slice();
  }

  noms(): NomFichier[] {
    return [...this.#fichiers.keys()];
  }

  /** Whether somebody who takes the disk away could find these bytes. */
  contient(cherches: Uint8Array): boolean {
    const motif = Buffer.from(cherches);
    return [...this.#fichiers.values()].some(
      ({ garde, visible }) => Buffer.from(garde).includes(motif) || Buffer.from(visible).includes(motif),
    );
  }

  /** Replaces the content of a file, which is made if need be. Who holds it sees the change. */
  poser(nom: NomFichier, octets: Uint8Array): void {
    const contenu = this.#fichiers.get(nom) ?? contenuVide();
    contenu.garde = new Uint8Array(octets);
    contenu.visible = new Uint8Array(octets);
    contenu.attentes = [];
    contenu.jeune = false;
    this.#fichiers.set(nom, contenu);
  }

  retourner(nom: NomFichier, position: number, masque = 0xff): void {
    const octets = this.octets(nom);
    octets[position] = (octets[position] ?? 0) ^ masque;
    this.poser(nom, octets);
  }

  tronquer(nom: NomFichier, taille: number): void {
    this.poser(nom, this.octets(nom).subarray(0, taille));
  }

  supprimer(nom: NomFichier): void {
    this.#fichiers.delete(nom);
  }

  #contenu(nom: NomFichier): Contenu {
    const contenu = this.#fichiers.get(nom);
    if (!contenu) throw new ErreurDisque('absent');
    return contenu;
  }

  #ouvrir(nom: NomFichier, creer: boolean): Fichier | null {
    if (this.#eteint) throw new CoupureDeCourant();
    if (!this.present) throw new ErreurDisque('absent');
    if (!this.#fichiers.has(nom)) {
      if (!creer) return null;
      this.#fichiers.set(nom, contenuVide());
    }
    const contenu = this.#contenu(nom);
    if (contenu.tenu) throw new ErreurDisque('occupe');
    contenu.tenu = true;
    const vie = this.#vie;
    let ferme = false;
    /** What goes wrong with this call; throws when nobody answers any more. */
    const appeler = (action: Action): Exclude<Incident, 'coupure'> | null => {
      if (this.#eteint) throw new CoupureDeCourant();
      if (ferme || vie !== this.#vie) throw new ErreurDisque('panne');
      if (action === 'lire') this.lectures += 1;
      else this.appels += 1;
      const incident = this.incident({ nom, action, rang: this.appels });
      if (incident !== 'coupure') return incident;
      this.#eteint = true;
      throw new CoupureDeCourant();
    };
    return {
      taille: () => contenu.visible.length,
      lire: (position, longueur) => {
        const incident = appeler('lire');
        if (incident) throw new ErreurDisque('panne');
        return contenu.visible.slice(position, position + longueur);
      },
      ecrire: (position, octets) => {
        const incident = appeler('ecrire');
        if (incident === 'muette') return;
        if (incident === 'panne' || incident === 'place') throw new ErreurDisque(incident);
        const avant = contenu.visible.length;
        const pris = incident
          ? octets.slice(0, Math.min(incident.courte, octets.length - 1))
          : octets.slice();
        ajouter(contenu, { action: 'ecrire', position, octets: pris });
        if (pris.length === octets.length) return;
        if (contenu.visible.length > avant) ajouter(contenu, { action: 'couper', taille: avant });
        throw new ErreurDisque('place');
      },
      couper: (taille) => {
        const incident = appeler('couper');
        if (incident === 'muette') return;
        if (incident) throw new ErreurDisque('panne');
        ajouter(contenu, { action: 'couper', taille });
      },
      vider: () => {
        const incident = appeler('vider');
        if (incident === 'muette') return;
        if (!incident) return ecrireTout(contenu);
        // As Linux does: what could not be written is read as if it had been, and is never tried again.
        contenu.attentes = [];
        throw new ErreurDisque(incident === 'place' ? 'place' : 'panne');
      },
      fermer: () => {
        if (!ferme && vie === this.#vie) contenu.tenu = false;
        ferme = true;
      },
    };
  }
}

const contenuVide = (): Contenu => ({
  garde: new Uint8Array(0),
  visible: new Uint8Array(0),
  attentes: [],
  jeune: true,
  tenu: false,
});

function ajouter(contenu: Contenu, attente: Attente): void {
  contenu.attentes.push(attente);
  contenu.visible = appliquer(contenu.visible, attente);
}

function ecrireTout(contenu: Contenu): void {
  for (const attente of contenu.attentes) contenu.garde = appliquer(contenu.garde, attente);
  contenu.attentes = [];
}

/** In place when the size allows. */
function appliquer(octets: Octets, attente: Attente): Octets {
  if (attente.action === 'couper') return redimensionner(octets, attente.taille);
  const assez = redimensionner(octets, Math.max(octets.length, attente.position + attente.octets.length));
  assez.set(attente.octets, attente.position);
  return assez;
}

function appliquerEnPartie(octets: Octets, attente: Attente, tirage: Tirage): Octets {
  const sort = tirage();
  if (sort < 1 / 3) return octets;
  if (sort < 2 / 3 || attente.action === 'couper') return appliquer(octets, attente);
  const pris = Math.floor(tirage() * attente.octets.length);
  return appliquer(octets, { ...attente, octets: attente.octets.subarray(0, pris) });
}

function redimensionner(octets: Octets, taille: number): Octets {
  if (octets.length === taille) return octets;
  const autres = new Uint8Array(taille);
  autres.set(octets.subarray(0, taille));
  return autres;
}

/** Draws that a seed decides: what a counterexample was is seen again. */
export function tirageDe(graine: number): Tirage {
  let etat = graine >>> 0;
  return () => {
    etat = (Math.imul(etat, 1_664_525) + 1_013_904_223) >>> 0;
    return etat / 2 ** 32;
  };
}
