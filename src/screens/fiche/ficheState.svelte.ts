import { chronologie } from '../../domain/chronologie.ts';
import type { Constat, Idee, MomentCle, PartieFiche } from '../../domain/contenus.ts';
import { citables, manquesFiche, repris, type Citable } from '../../domain/fiche.ts';
import type { Acces } from '../partage/acces.ts';
import { lier } from './elements.ts';
import { PartieState } from './partieState.svelte.ts';
import { SECTIONS, type Section } from './sections.ts';
import { TiroirState } from './tiroirState.svelte.ts';
import type { Appuye } from './valeurs.ts';

/** A part whose elements can be added to. */
interface Liste<E> {
  readonly partie: PartieFiche;
  readonly valeur: readonly E[];
  changer(valeur: readonly E[]): void;
}

export type EtatSection = 'ici' | 'ecrite' | 'brouillon' | 'vide';

/** The fiche being written: one part open at a time, beside the relevés. */
export class FicheState {
  #ouverte: Section | null = $state.raw(null);
  /** The element of the open part that « Reprendre » links to. */
  #cible = $state.raw(0);
  readonly dep: Acces;
  readonly tiroir = new TiroirState(() => this.citables);
  readonly profil: PartieState<'profil'>;
  readonly essentiel: PartieState<'essentiel'>;
  readonly pointsForts: PartieState<'pointsForts'>;
  readonly momentsCles: PartieState<'momentsCles'>;
  readonly vecuProche: PartieState<'vecuProche'>;
  readonly information: PartieState<'information'>;
  readonly equipe: PartieState<'equipe'>;
  readonly idees: PartieState<'idees'>;
  readonly limites: PartieState<'limites'>;
  readonly constats: PartieState<'constats'>;

  readonly chronologie = $derived.by(() => chronologie(this.dep.ouvert.suivi.journal));
  readonly citables = $derived.by(() =>
    citables(this.dep.ouvert.suivi.journal).sort((a, b) => vecu(a) - vecu(b)),
  );
  /** Saved or being typed. */
  readonly repris = $derived.by(
    () =>
      new Set([
        ...repris(this.dep.ouvert.suivi.fiche),
        ...this.#appuyees.flatMap((p) => p.valeur.flatMap((e) => e.releves)),
      ]),
  );
  readonly manques = $derived.by(() => manquesFiche(this.dep.ouvert.suivi));

  constructor(dep: Acces) {
    this.dep = dep;
    this.profil = new PartieState('profil', dep);
    this.essentiel = new PartieState('essentiel', dep);
    this.pointsForts = new PartieState('pointsForts', dep);
    this.momentsCles = new PartieState('momentsCles', dep);
    this.vecuProche = new PartieState('vecuProche', dep);
    this.information = new PartieState('information', dep);
    this.equipe = new PartieState('equipe', dep);
    this.idees = new PartieState('idees', dep);
    this.limites = new PartieState('limites', dep);
    this.constats = new PartieState('constats', dep);
  }

  get ouverte(): Section | null {
    return this.#ouverte;
  }
  get cible(): number {
    return this.#cible;
  }
  /** The open part has elements that relevés can be linked to. */
  get peutReprendre(): boolean {
    return this.#appuyees.some((p) => p.partie === this.#ouverte);
  }
  /** Linked to the element at hand. */
  get lies(): readonly string[] {
    return this.#appuyees.find((p) => p.partie === this.#ouverte)?.valeur[this.#cible]?.releves ?? [];
  }
  get complete(): boolean {
    return this.manques.length === 0 && !SECTIONS.some(({ id }) => this.partie(id)?.modifiee);
  }

  partie(section: Section): PartieState<PartieFiche> | null {
    return section === 'courbe' ? null : this[section];
  }
  etatDe(section: Section): EtatSection {
    if (section === this.#ouverte) return 'ici';
    const partie = this.partie(section);
    if (!partie) return this.chronologie.courbe.patient.length > 0 ? 'ecrite' : 'vide';
    return partie.modifiee ? 'brouillon' : partie.ecrite ? 'ecrite' : 'vide';
  }

  /** What was being typed comes back; otherwise the first part that is still to be written opens. */
  async retrouver(): Promise<void> {
    for (const { id } of SECTIONS) await this.partie(id)?.retrouver();
    if (this.#ouverte !== null || this.dep.ouvert.suivi.transmission) return;
    const brouillon = SECTIONS.find(({ id }) => this.partie(id)?.modifiee);
    const aEcrire = SECTIONS.find(({ id }) => this.partie(id)?.ecrite === false);
    this.#poser(brouillon?.id ?? (this.manques.length > 0 ? (aEcrire?.id ?? null) : null));
  }

  /** Leaving a part saves it; refused, it keeps its draft and says so. */
  async ouvrir(section: Section | null): Promise<void> {
    await this.enregistrer();
    this.#poser(section);
  }
  async enregistrer(): Promise<boolean> {
    return (await (this.#ouverte ? this.partie(this.#ouverte) : null)?.enregistrer()) ?? true;
  }
  /** The part saved: the next one opens, in the order of writing. */
  async continuer(): Promise<boolean> {
    if (!(await this.enregistrer())) return false;
    const rang = SECTIONS.findIndex(({ id }) => id === this.#ouverte);
    this.#poser(SECTIONS.slice(rang + 1).find(({ id }) => id !== 'courbe')?.id ?? null);
    return true;
  }
  async fermer(): Promise<boolean> {
    const fait = await this.enregistrer();
    if (fait) this.#poser(null);
    return fait;
  }
  async annuler(): Promise<void> {
    if (this.#ouverte) await this.partie(this.#ouverte)?.annuler();
    this.#poser(null);
  }

  viser(rang: number): void {
    this.#cible = rang;
  }
  /** Links a relevé to the element at hand; with none, a new element begins with it. */
  reprendre(id: string): void {
    const { nouvelId } = this.dep.outils;
    const releves = [id];
    switch (this.#ouverte) {
      case 'pointsForts':
        return this.#lier(this.pointsForts, id, () => ({ texte: '', releves }));
      case 'idees':
        return this.#lier(this.idees, id, () => ({ de: this.#deQui(id), texte: '', releves }));
      case 'constats':
        return this.#lier(this.constats, id, () => ({ ...this.unConstat(nouvelId()), releves }));
      case 'momentsCles':
        return this.#lier(this.momentsCles, id, () => ({ ...this.unMoment(nouvelId()), releves }));
      default:
        return undefined;
    }
  }
  /** A new element at the end of the open part, linked from the start when `releve` is given. */
  ajouter(releve?: string): void {
    this.#cible = Number.MAX_SAFE_INTEGER;
    if (releve !== undefined) return this.reprendre(releve);
    const { nouvelId } = this.dep.outils;
    switch (this.#ouverte) {
      case 'pointsForts':
        return this.#pousser(this.pointsForts, { texte: '', releves: [] });
      case 'idees':
        return this.#pousser(this.idees, { de: 'patient', texte: '', releves: [] });
      case 'constats':
        return this.#pousser(this.constats, this.unConstat(nouvelId()));
      case 'momentsCles':
        return this.#pousser(this.momentsCles, this.unMoment(nouvelId()));
      default:
        return undefined;
    }
  }
  unConstat(id: string): Constat {
    return { id, libelle: '', theme: '', releves: [] };
  }
  unMoment(id: string): MomentCle {
    return { id, titre: '', etape: '', attendue: '', delivree: '', percue: '', releves: [] };
  }

  #lier<E extends Appuye>(partie: Liste<E>, id: string, neuf: () => E): void {
    if (partie.valeur[this.#cible]) partie.changer(lier(partie.valeur, this.#cible, id));
    else this.#pousser(partie, neuf());
  }
  #pousser<E>(partie: Liste<E>, element: E): void {
    const elements = [...partie.valeur, element];
    partie.changer(elements);
    this.#cible = elements.length - 1;
  }
  #deQui(id: string): Idee['de'] {
    const releve = this.citables.find((c) => c.id === id);
    if (releve?.genre !== 'releve') return 'patient';
    if (releve.qui === 'professionnel') return 'equipe';
    return releve.qui === 'proche' ? 'proche' : 'patient';
  }
  #poser(section: Section | null): void {
    this.#ouverte = section;
    this.#cible = 0;
  }
  get #appuyees(): readonly Liste<Appuye>[] {
    return [this.pointsForts, this.momentsCles, this.idees, this.constats];
  }
}

const vecu = (c: Citable): number => (c.genre === 'releve' ? c.vecu : c.reel);
