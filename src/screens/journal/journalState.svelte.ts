import { cleDuJournal } from '../../domain/cles-brouillons.ts';
import {
  ErreurIntrouvable,
  ErreurMetier,
  ErreurMoment,
  ErreurRaisonManquante,
  ErreurTexteTropLong,
} from '../../domain/erreurs.ts';
import { heureLocale } from '../../domain/instant.ts';
import type { Attente, LigneJournal, Releve } from '../../domain/journal.ts';
import { LIMITES } from '../../domain/limites.ts';
import type { Acces } from '../partage/acces.ts';
import { Brouillon } from '../partage/brouillon.svelte.ts';
import { effacerPartout } from '../partage/effacerPartout.ts';
import { FeuilleState } from '../partage/feuille.svelte.ts';
import { avecType, CHAMPS_VIDES, champsDe, contenuDe, differences } from '../partage/champs.ts';
import {
  enGroupes,
  enOrdreVecu,
  estARevoir,
  filtrer,
  page,
  PAR_PAGE,
  SANS_FILTRE,
  type Filtres,
} from './lignes.ts';
import { joursDuSuivi, momentDit } from './momentDit.ts';
import { leJourMeme, rappelsDe, type Geste } from './rappels.ts';
import {
  differencesDAttente,
  lireApresCoup,
  lireAttente,
  lireCorrection,
  lireEffacement,
  saisieDe,
  type ApresCoupSaisie,
  type AttenteSaisie,
  type CorrectionSaisie,
  type EffacementSaisie,
} from './saisies.ts';

const RIEN_DE_CHANGE =
  'Rien n’est changé. Ce que vous avez saisi est gardé. Modifiez au moins un champ, ou fermez.';
const COCHES = 'apres';

/** The journal reread: filters, pages, and the four sheets that change it. */
export class JournalState {
  #filtres: Filtres = $state.raw(SANS_FILTRE);
  #page = $state.raw(1);
  #cochees: readonly string[] = $state.raw([]);
  /** The line just written: shown, and found again by its mark. */
  #nouvelle: string | null = $state.raw(null);
  readonly #dep: Acces;
  readonly #brouillon: Brouillon;
  readonly correction: FeuilleState<CorrectionSaisie>;
  readonly apresCoup: FeuilleState<ApresCoupSaisie>;
  readonly attente: FeuilleState<AttenteSaisie>;
  readonly effacement: FeuilleState<EffacementSaisie>;

  readonly #toutes = $derived.by(() => enOrdreVecu(this.#dep.ouvert.suivi.journal));
  readonly aRevoir = $derived.by(() => this.#toutes.filter(({ ligne }) => estARevoir(ligne)).length);
  readonly #filtrees = $derived.by(() => filtrer(this.#toutes, this.#filtres));
  readonly groupes = $derived.by(() => enGroupes(page(this.#filtrees, this.page)));
  readonly rappels = $derived.by(() => rappelsDe(this.#dep.ouvert.suivi, this.aRevoir));
  readonly jours = $derived.by(() => joursDuSuivi(this.#dep.ouvert.suivi.journal));

  constructor(dep: Acces) {
    this.#dep = dep;
    this.#brouillon = new Brouillon(cleDuJournal(dep.ouvert.suivi.id), dep.outils);
    this.correction = new FeuilleState(this.#brouillon, {
      nom: 'correction',
      cle: ({ cible }) => cible,
      lire: lireCorrection,
      envoyer: (saisie) => this.#corriger(saisie),
    });
    this.apresCoup = new FeuilleState(this.#brouillon, {
      nom: 'apres-coup',
      cle: () => '',
      lire: lireApresCoup,
      envoyer: (saisie) => this.#noterApresCoup(saisie),
    });
    this.attente = new FeuilleState(this.#brouillon, {
      nom: 'attente',
      cle: ({ cible }) => cible,
      lire: lireAttente,
      envoyer: (saisie) => this.#corrigerAttente(saisie),
    });
    this.effacement = new FeuilleState(this.#brouillon, {
      nom: 'effacement',
      cle: ({ cible }) => cible,
      lire: lireEffacement,
      envoyer: (saisie) => this.#effacer(saisie),
    });
  }

  get filtres(): Filtres {
    return this.#filtres;
  }
  get nombre(): number {
    return this.#filtrees.length;
  }
  get pages(): number {
    return Math.max(1, Math.ceil(this.nombre / PAR_PAGE));
  }
  get page(): number {
    return Math.min(this.#page, this.pages);
  }
  get nouvelle(): string | null {
    return this.#nouvelle;
  }
  get cochees(): readonly string[] {
    return this.#cochees;
  }
  get jourMeme(): string {
    return leJourMeme(this.#dep.ouvert.suivi, heureLocale(this.#dep.outils.horloge()).date);
  }

  async retrouver(): Promise<void> {
    const feuilles = await this.#brouillon.lire();
    for (const feuille of [this.correction, this.apresCoup, this.attente, this.effacement])
      feuille.retrouver(feuilles);
    const cochees = feuilles[COCHES];
    if (Array.isArray(cochees)) this.#cochees = cochees.filter((c) => typeof c === 'string');
  }
  filtrer(partiel: Partial<Filtres>): void {
    this.#filtres = { ...this.#filtres, ...partiel };
    this.#page = 1;
  }
  tourner(numero: number): void {
    this.#page = Math.min(Math.max(1, numero), this.pages);
  }
  cocher(phrase: string, oui: boolean): void {
    this.#cochees = [...this.#cochees.filter((c) => c !== phrase), ...(oui ? [phrase] : [])];
    this.#brouillon.garder(COCHES, this.#cochees);
  }

  faire(geste: Geste): void {
    if (geste.faire === 'a-revoir') this.filtrer({ ...SANS_FILTRE, aRevoir: true });
    if (geste.faire === 'noter') this.ouvrirApresCoup(geste.type);
    if (geste.faire === 'annonce') {
      const attente = this.#ligne(geste.attente);
      if (attente?.genre === 'attente') this.ouvrirAttente(attente);
    }
  }
  ouvrirApresCoup(type = 'fait'): void {
    const champs = { ...CHAMPS_VIDES, date: this.jours.at(-1) ?? '' };
    const sujet = type === 'place-du-proche' ? 'proche' : 'patient';
    this.apresCoup.ouvrir({ champs: avecType({ ...champs, sujet }, type) });
  }
  ouvrirCorrection(releve: Releve): void {
    this.correction.ouvrir({ cible: releve.id, raison: '', champs: champsDe(releve) });
  }
  ouvrirAttente(attente: Attente): void {
    this.attente.ouvrir(saisieDe(attente));
  }
  ouvrirEffacement(cible: string): void {
    this.effacement.ouvrir({ cible, demandePar: '', raison: '' });
  }
  /** What the open sheet is about. */
  ligne(id: string | undefined): LigneJournal | null {
    return id === undefined ? null : this.#ligne(id);
  }

  #ligne(id: string): LigneJournal | null {
    return this.#dep.ouvert.suivi.journal.lignes.find((l) => l.id === id) ?? null;
  }

  async #corriger({ cible, raison, champs }: CorrectionSaisie): Promise<void> {
    const releve = this.#ligne(cible);
    if (releve?.genre !== 'releve') throw new ErreurIntrouvable();
    const avant = champsDe(releve);
    const deplace = champs.date !== avant.date || champs.heure !== avant.heure;
    const moment = deplace ? momentDit(this.#dep.ouvert.suivi.journal, champs.date, champs.heure) : null;
    const change = differences(avant, champs, moment);
    if (Object.keys(change).length === 0) throw new ErreurMetier(RIEN_DE_CHANGE);
    await this.#dep.ouvert.consigner('correction', { cible, raison, champs: change });
  }

  async #corrigerAttente(saisie: AttenteSaisie): Promise<void> {
    const attente = this.#ligne(saisie.cible);
    if (attente?.genre !== 'attente') throw new ErreurIntrouvable();
    const change = differencesDAttente(saisie, attente);
    if (Object.keys(change).length === 0) throw new ErreurMetier(RIEN_DE_CHANGE);
    const { cible, raison } = saisie;
    await this.#dep.ouvert.consigner('correction', { cible, raison, champs: change });
  }

  async #noterApresCoup({ champs }: ApresCoupSaisie): Promise<void> {
    const moment = momentDit(this.#dep.ouvert.suivi.journal, champs.date, champs.heure);
    if (!moment) throw new ErreurMoment();
    const id = await this.#dep.ouvert.consigner('releve', contenuDe(champs, moment));
    this.#filtres = SANS_FILTRE;
    const rang = this.#toutes.findIndex(({ ligne }) => ligne.id === id);
    this.#page = Math.floor(rang / PAR_PAGE) + 1;
    this.#nouvelle = id;
  }

  async #effacer({ cible, demandePar, raison }: EffacementSaisie): Promise<void> {
    if (demandePar === '') throw new ErreurMetier('Il manque qui le demande. Rien n’est effacé. Choisissez.');
    if (!raison.trim()) throw new ErreurRaisonManquante();
    if (raison.length > LIMITES.raison) throw new ErreurTexteTropLong();
    await this.correction.oublier(cible);
    await this.attente.oublier(cible);
    const sauf = cleDuJournal(this.#dep.ouvert.suivi.id);
    await effacerPartout(this.#dep, { cible, demandePar, raison }, { sauf });
  }
}
