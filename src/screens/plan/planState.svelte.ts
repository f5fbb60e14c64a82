import { bilanDesActions, outilsSansRaison, prochaineRevueDe } from '../../domain/action-calculs.ts';
import type { DateCivile } from '../../domain/contenus.ts';
import { heureLocale } from '../../domain/instant.ts';
import { sansSuivisDisparus } from '../../domain/plan.ts';
import {
  compterVues,
  filtrer,
  SANS_FILTRE,
  trier,
  type FiltreDuPlan,
  type TriDuPlan,
} from '../../domain/plan-filtres.ts';
import { Geste } from '../partage/geste.svelte.ts';
import type { AccesAuPlan } from './actionState.svelte.ts';

/** Rows drawn at once: hundreds of actions stay instant. */
const PAS = 50;

/** The plan of the unit as a table or a board, filtered and sorted. */
export class PlanState {
  readonly #acces: () => AccesAuPlan;
  readonly #geste = new Geste();
  #filtre = $state.raw<FiltreDuPlan>(SANS_FILTRE);
  #tri = $state.raw<TriDuPlan>('urgence');
  #limite = $state.raw(PAS);

  constructor(acces: () => AccesAuPlan) {
    this.#acces = acces;
  }

  readonly plan = $derived.by(() => {
    const { ouvert, suivis } = this.#acces();
    return sansSuivisDisparus(ouvert.plan, suivis.presents);
  });
  readonly comptes = $derived.by(() => compterVues(this.plan.actions, this.aujourdhui));
  readonly bilan = $derived.by(() => bilanDesActions(this.plan.actions, this.aujourdhui));
  readonly prochaineRevue = $derived.by(() => prochaineRevueDe(this.plan.actions, this.aujourdhui));
  /** Everything still open is a document or a tool, and nobody said why. */
  readonly question = $derived.by(() => outilsSansRaison(this.plan));
  readonly trouvees = $derived.by(() =>
    trier(filtrer(this.plan.actions, this.#filtre, this.aujourdhui), this.#tri, this.aujourdhui),
  );
  readonly montrees = $derived.by(() => this.trouvees.slice(0, this.#limite));

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
  get aujourdhui(): DateCivile {
    return heureLocale(this.#acces().outils.horloge()).date;
  }

  filtrer(champs: Partial<FiltreDuPlan>): void {
    this.#filtre = { ...this.#filtre, ...champs };
    this.#limite = PAS;
  }
  trier(tri: TriDuPlan): void {
    this.#tri = tri;
    this.#limite = PAS;
  }
  montrerLaSuite(): void {
    this.#limite += PAS;
  }

  ouvrir(unite: string): Promise<boolean> {
    return this.#geste.tenter(() =>
      this.#acces().ouvert.consigner('plan', { unite }, { auteur: 'cadre-de-sante' }),
    );
  }

  /** The question was read, and the unit goes on. */
  justifier(raison: string): Promise<boolean> {
    const actions = this.plan.actions.map(({ id }) => id);
    return this.#geste.tenter(() =>
      this.#acces().ouvert.consigner('outils-seulement', { actions, raison }, { auteur: 'cadre-de-sante' }),
    );
  }
}
