import { bilanDesActions, outilsSansRaison, prochaineRevueDe } from '../../domain/action-calculs.ts';
import { cleDesOutils } from '../../domain/cles-brouillons.ts';
import type { DateCivile } from '../../domain/contenus.ts';
import { heureLocale } from '../../domain/instant.ts';
import { sansSuivisDisparus } from '../../domain/plan.ts';
import {
  compterVues,
  filtrer,
  SANS_FILTRE,
  texteCherche,
  trier,
  type FiltreDuPlan,
  type TriDuPlan,
} from '../../domain/plan-filtres.ts';
import { Brouillon } from '../partage/brouillon.svelte.ts';
import { estTexte } from '../partage/brouillonLu.ts';
import { Geste } from '../partage/geste.svelte.ts';
import type { AccesAuPlan } from './actionState.svelte.ts';

/** Sheet of the draft: why the actions are all tools. */
const FEUILLE = 'raison';
/** Rows asked for at once: hundreds of actions stay instant. */
const PAS = 50;
/** Rows drawn at once, about the screen of a phone: no key waits for the others. */
const PREMIERES = 6;
/** Rows of each frame after that. */
const TRANCHE = 12;

/** The plan of the unit as a table or a board, filtered and sorted. */
export class PlanState {
  readonly #acces: () => AccesAuPlan;
  readonly #geste = new Geste();
  readonly #brouillon: Brouillon;
  #raison = $state.raw('');
  #filtre = $state.raw<FiltreDuPlan>(SANS_FILTRE);
  #tri = $state.raw<TriDuPlan>('urgence');
  #limite = $state.raw(PAS);
  #dessinees = $state.raw(PREMIERES);

  constructor(acces: () => AccesAuPlan) {
    this.#acces = acces;
    const { ouvert, outils } = acces();
    this.#brouillon = new Brouillon(cleDesOutils(ouvert.plan.id), outils);
    void this.#reprendre();
  }

  readonly plan = $derived.by(() => {
    const { ouvert, suivis } = this.#acces();
    return sansSuivisDisparus(ouvert.plan, suivis.presents);
  });
  /** Read once for each state of the plan, not for each row. */
  readonly aujourdhui: DateCivile = $derived.by(() => {
    void this.plan;
    return heureLocale(this.#acces().outils.horloge()).date;
  });
  readonly comptes = $derived.by(() => compterVues(this.plan.actions, this.aujourdhui));
  readonly bilan = $derived.by(() => bilanDesActions(this.plan.actions, this.aujourdhui));
  readonly prochaineRevue = $derived.by(() => prochaineRevueDe(this.plan.actions, this.aujourdhui));
  /** Everything still open is a document or a tool, and nobody said why. */
  readonly question = $derived.by(() => outilsSansRaison(this.plan));
  readonly #triees = $derived.by(() => trier(this.plan.actions, this.#tri, this.aujourdhui));
  /** By id: taken once, not at each key. */
  readonly #textes = $derived.by(() => new Map(this.plan.actions.map((a) => [a.id, texteCherche(a)])));
  readonly trouvees = $derived.by(() =>
    filtrer(this.#triees, this.#filtre, this.aujourdhui, ({ id }) => this.#textes.get(id) ?? ''),
  );
  readonly montrees = $derived.by(() => this.trouvees.slice(0, this.#limite));
  /** The same, as far as they are drawn. */
  readonly dessinees = $derived.by(() => this.montrees.slice(0, this.#dessinees));

  get filtre(): FiltreDuPlan {
    return this.#filtre;
  }
  get tri(): TriDuPlan {
    return this.#tri;
  }
  get restent(): number {
    return this.trouvees.length - this.montrees.length;
  }
  get erreur(): string {
    return this.#geste.erreur;
  }
  get occupe(): boolean {
    return this.#geste.occupe;
  }

  filtrer(champs: Partial<FiltreDuPlan>): void {
    this.#filtre = { ...this.#filtre, ...champs };
    this.#limite = PAS;
    this.#dessinees = PREMIERES;
  }
  trier(tri: TriDuPlan): void {
    this.#tri = tri;
    this.#limite = PAS;
    this.#dessinees = PREMIERES;
  }
  montrerLaSuite(): void {
    this.#limite += PAS;
  }
  dessinerLaSuite(): void {
    this.#dessinees += TRANCHE;
  }
  /** What the first key of a search would otherwise wait for. */
  preparerLaRecherche(): void {
    void this.#textes;
  }

  ouvrir(unite: string): Promise<boolean> {
    return this.#geste.tenter(() =>
      this.#acces().ouvert.consigner('plan', { unite }, { auteur: 'cadre-de-sante' }),
    );
  }

  get raison(): string {
    return this.#raison;
  }
  dire(raison: string): void {
    this.#raison = raison;
    this.#brouillon.garder(FEUILLE, raison);
  }

  /** The question was read, and the unit goes on. */
  justifier(): Promise<boolean> {
    const raison = this.#raison;
    const actions = this.plan.actions.map(({ id }) => id);
    return this.#geste.tenter(async () => {
      const options = { auteur: 'cadre-de-sante', ...this.#brouillon.finiAvec(FEUILLE) } as const;
      await this.#acces().ouvert.consigner('outils-seulement', { actions, raison }, options);
      this.#raison = '';
      await this.#brouillon.oublier(FEUILLE);
    });
  }

  /** What was being typed comes back. */
  async #reprendre(): Promise<void> {
    const { [FEUILLE]: lue } = await this.#brouillon.lire();
    if (estTexte(lue) && this.#raison === '') this.#raison = lue;
  }
}
