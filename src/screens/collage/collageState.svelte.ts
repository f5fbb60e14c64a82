import { vocabulaireDuCollage } from '../../content/collage.ts';
import { cleDesReprises, cleDuCollage } from '../../domain/cles-brouillons.ts';
import { Lexique, type ChampColle } from '../../domain/collage-vocabulaire.ts';
import {
  lireTableau,
  ontLesMemesTitres,
  reprisesGardees,
  SANS_REPRISE,
  type Reprises,
} from '../../domain/collage-tableau.ts';
import {
  colonnesReconnues,
  lireCollage,
  type Colonnes,
  type LigneCollee,
} from '../../domain/plan-collage.ts';
import type { Outils, PlanOuvert } from '../../domain/ports.ts';
import { Brouillon } from '../partage/brouillon.svelte.ts';
import { colleLu, reprisesLues, type ChoixDeColonnes } from './brouillonDuCollage.ts';
import { lireFichierTexte } from './fichierTexte.ts';
import { enMots, MiseAuPlan, type Avance, type LigneDe } from './miseAuPlan.svelte.ts';

const FEUILLE = 'collage';
const de = <S extends LigneCollee['sort']>(lignes: readonly LigneCollee[], sort: S): LigneDe<S>[] =>
  lignes.filter((ligne): ligne is LigneDe<S> => ligne.sort === sort);

/** Rows pasted from a spreadsheet, until they are in the plan. */
export class CollageState {
  readonly #ouvert: PlanOuvert;
  readonly #lexique: Lexique;
  readonly #mise: MiseAuPlan;
  readonly #brouillon: Brouillon;
  /** Apart: what was pasted is long, and mended line by line. */
  readonly #brouillonDesReprises: Brouillon;
  /** As it was when the writing began: the rows are not read again after each one. */
  #plan;
  #texte = $state.raw('');
  #choix = $state.raw<ChoixDeColonnes>({});
  #reprises = $state.raw<Reprises>(SANS_REPRISE);
  #erreur = $state.raw('');

  constructor(ouvert: PlanOuvert, outils: Outils) {
    this.#ouvert = ouvert;
    this.#mise = new MiseAuPlan(ouvert, outils);
    this.#lexique = new Lexique(vocabulaireDuCollage(outils.reglages.colonnesDuPlan));
    this.#brouillon = new Brouillon(cleDuCollage(ouvert.plan.id), outils);
    this.#brouillonDesReprises = new Brouillon(cleDesReprises(ouvert.plan.id), outils);
    this.#plan = $state.raw(ouvert.plan);
  }

  readonly #lu = $derived.by(() => {
    try {
      return { tableau: lireTableau(this.#texte), erreur: '' };
    } catch (erreur) {
      return { tableau: null, erreur: enMots(erreur) };
    }
  });
  readonly tableau = $derived(this.#lu.tableau);
  readonly #reconnues: Colonnes = $derived.by(() =>
    this.tableau ? colonnesReconnues(this.tableau, this.#lexique) : [],
  );
  readonly colonnes: Colonnes = $derived(
    this.#reconnues.map((champ, c) => (c in this.#choix ? (this.#choix[c] ?? null) : champ)),
  );
  /** Without one of these columns, no row can be told from another. */
  readonly lisible = $derived(this.colonnes.includes('action') || this.colonnes.includes('id'));
  readonly lignes = $derived.by(() =>
    this.tableau && this.lisible
      ? lireCollage(this.tableau, this.colonnes, this.#reprises, this.#lexique, this.#plan)
      : [],
  );
  readonly nouvelles = $derived(de(this.lignes, 'nouvelle'));
  readonly changees = $derived(de(this.lignes, 'changee'));
  readonly inchangees = $derived(de(this.lignes, 'inchangee'));
  readonly fausses = $derived(de(this.lignes, 'fausse'));
  /** Also those that were just mended: nothing goes away from under the hand. */
  readonly aReprendre = $derived(
    this.lignes.filter(
      ({ rang, sort }) => sort === 'fausse' || (sort !== 'inchangee' && rang in this.#reprises.lignes),
    ),
  );

  get texte(): string {
    return this.#texte;
  }
  get reprises(): Reprises {
    return this.#reprises;
  }
  /** While rows are being written. */
  get avance(): Avance | null {
    return this.#mise.avance;
  }
  /** Actions put in the plan, or changed, by the last gesture. */
  get mises(): number {
    return this.#mise.faites;
  }
  get erreur(): string {
    return this.#erreur || this.#mise.erreur || this.#lu.erreur;
  }
  get gardeA() {
    return this.#brouillonDesReprises.gardeA ?? this.#brouillon.gardeA;
  }
  /** Whether the title of this column says its field. */
  reconnue(colonne: number): boolean {
    return this.#reconnues[colonne] !== null;
  }
  /** Known titles whose cells are not taken. */
  estConnue(titre: string): boolean {
    return this.#lexique.colonne(titre) === null;
  }

  /** What was pasted comes back. */
  async retrouver(): Promise<void> {
    const colle = colleLu((await this.#brouillon.lire())[FEUILLE]);
    const reprises = reprisesLues((await this.#brouillonDesReprises.lire())[FEUILLE]);
    if (!colle || this.#texte) return;
    this.#texte = colle.texte;
    this.#choix = colle.choix;
    this.#reprises = reprises;
  }

  /** Also when the text is mended where it was pasted: what was chosen and mended elsewhere stays. */
  coller(texte: string): void {
    const avant = this.tableau;
    this.#texte = texte;
    const { tableau } = this;
    if (!avant || !tableau || !ontLesMemesTitres(avant, tableau)) this.#choix = {};
    this.#reprendre(reprisesGardees(avant, tableau, this.#reprises));
    this.#mise.oublier();
    this.#erreur = '';
    this.#garder();
  }

  async choisirFichier(fichier: File): Promise<void> {
    try {
      this.coller(await lireFichierTexte(fichier));
    } catch (erreur) {
      this.#erreur = enMots(erreur);
    }
  }

  /** One column for each field: the former one is left. */
  dire(colonne: number, champ: ChampColle | null): void {
    const autres = this.colonnes.flatMap((c, i) => (c !== null && c === champ ? [[i, null] as const] : []));
    this.#choix = { ...this.#choix, ...Object.fromEntries(autres), [colonne]: champ };
    this.#garder();
  }

  direPourToutes(champ: ChampColle, texte: string): void {
    this.#reprendre({ ...this.#reprises, communs: { ...this.#reprises.communs, [champ]: texte } });
  }

  corriger(rang: number, champ: ChampColle, texte: string): void {
    const { lignes } = this.#reprises;
    this.#reprendre({
      ...this.#reprises,
      lignes: { ...lignes, [rang]: { ...lignes[rang], [champ]: texte } },
    });
  }

  async mettre(): Promise<boolean> {
    const lignes = [...this.nouvelles, ...this.changees];
    const fausses = this.fausses.length;
    this.#erreur = '';
    const toutes = await this.#mise.ecrire(lignes);
    this.#plan = this.#ouvert.plan;
    if (toutes && fausses === 0) await this.oublier();
    return toutes && fausses === 0;
  }

  arreter(): void {
    this.#mise.arreter();
  }

  async oublier(): Promise<void> {
    this.#texte = '';
    this.#choix = {};
    this.#reprises = SANS_REPRISE;
    this.#erreur = '';
    if (this.#mise.erreur) this.#mise.oublier();
    await this.#brouillon.oublier(FEUILLE);
    await this.#brouillonDesReprises.oublier(FEUILLE);
  }

  #reprendre(reprises: Reprises): void {
    this.#reprises = reprises;
    this.#brouillonDesReprises.garder(FEUILLE, reprises);
  }

  #garder(): void {
    this.#brouillon.garder(FEUILLE, { texte: this.#texte, choix: this.#choix });
  }
}
