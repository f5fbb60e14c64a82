import type { ActionAmelioration } from '../../domain/action-amelioration.ts';
import { prochaineRevueDe } from '../../domain/action-calculs.ts';
import { cleDeLAction } from '../../domain/cles-brouillons.ts';
import type { DateCivile } from '../../domain/contenus.ts';
import { heureLocale } from '../../domain/instant.ts';
import type { ActionDuPlan } from '../../domain/plan.ts';
import type { Outils, PlanOuvert, SuivisDuCoffre } from '../../domain/ports.ts';
import type { PlansDuCoffre } from '../../domain/ports-plan.ts';
import { manquesDeLAction } from '../../domain/regles-action.ts';
import { Brouillon } from '../partage/brouillon.svelte.ts';
import { aLesTextes, champsDeLObjet } from '../partage/brouillonLu.ts';
import { Geste } from '../partage/geste.svelte.ts';
import {
  actionDe,
  changementsDe,
  SAISIE_VIDE,
  saisieDe,
  saisieLue,
  type Saisie,
} from '../partage/action/saisie.ts';

export interface AccesAuPlan {
  readonly ouvert: PlanOuvert;
  readonly suivis: SuivisDuCoffre;
  readonly outils: Outils;
}
export interface AccesALAction extends AccesAuPlan {
  readonly plans: PlansDuCoffre;
}

const FEUILLE = 'action';
const FEUILLE_DU_POINT = 'point';

/** One line of the follow-up of an action. */
interface Point {
  readonly le: DateCivile;
  readonly texte: string;
}
function pointLu(garde: unknown): Point | null {
  const lu = champsDeLObjet(garde);
  return aLesTextes(lu, 'le', 'texte') ? { le: lu.le, texte: lu.texte } : null;
}
const AUTEUR = { auteur: 'cadre-de-sante' } as const;

/** One action being typed: a new one when `id` is null. */
export class ActionState {
  readonly #acces: AccesALAction;
  readonly #geste = new Geste();
  readonly #brouillon: Brouillon;
  readonly #id: string | null;
  #saisie = $state.raw<Saisie>(SAISIE_VIDE);
  #touchee = $state.raw(false);
  #point = $state.raw<Point | null>(null);

  constructor(acces: AccesALAction, id: string | null) {
    this.#acces = acces;
    this.#id = id;
    this.#brouillon = new Brouillon(cleDeLAction(acces.ouvert.plan.id, id), acces.outils);
    this.#saisie = this.action ? saisieDe(this.action) : this.#nouvelle();
  }

  get action(): ActionDuPlan | null {
    return this.#acces.ouvert.plan.actions.find((a) => a.id === this.#id) ?? null;
  }
  get saisie(): Saisie {
    return this.#saisie;
  }
  get point(): Point {
    return this.#point ?? { le: this.aujourdhui, texte: '' };
  }
  get modifiee(): boolean {
    return this.#touchee;
  }
  get gardeA() {
    return this.#brouillon.gardeA;
  }
  get erreur(): string {
    return this.#geste.erreur;
  }
  get occupe(): boolean {
    return this.#geste.occupe;
  }
  get aujourdhui(): DateCivile {
    return heureLocale(this.#acces.outils.horloge()).date;
  }
  /** What must still be said before it is saved. */
  readonly manques = $derived.by(() => manquesDeLAction({ ...actionDe(this.#saisie), numero: 1 }));

  /** What was being typed comes back. */
  async retrouver(): Promise<void> {
    const feuilles = await this.#brouillon.lire();
    this.#point ??= pointLu(feuilles[FEUILLE_DU_POINT]);
    const lue = saisieLue(feuilles[FEUILLE]);
    if (!lue || this.#touchee) return;
    this.#saisie = lue.id === '' ? { ...lue, id: this.#saisie.id } : lue;
    this.#touchee = true;
  }

  changer(champs: Partial<Saisie>): void {
    this.#saisie = { ...this.#saisie, ...champs };
    this.#touchee = true;
    this.#brouillon.garder(FEUILLE, this.#saisie);
  }

  /** Back to what is saved. */
  async renoncer(): Promise<void> {
    this.#geste.oublierErreur();
    this.#saisie = this.action ? saisieDe(this.action) : this.#nouvelle();
    this.#touchee = false;
    await this.#brouillon.oublier(FEUILLE);
  }

  enregistrer(): Promise<boolean> {
    return this.#geste.tenter(async () => {
      const { action } = this;
      if (action) await this.#modifier(action);
      else await this.#proposer();
      await this.#brouillon.oublier(FEUILLE);
      this.#touchee = false;
    });
  }

  changerLePoint(champs: Partial<Point>): void {
    this.#point = { ...this.point, ...champs };
    this.#brouillon.garder(FEUILLE_DU_POINT, this.#point);
  }

  suivre(): Promise<boolean> {
    const { action, point } = this;
    return this.#geste.tenter(async () => {
      if (!action) return;
      const options = { ...AUTEUR, ...this.#brouillon.finiAvec(FEUILLE_DU_POINT) };
      await this.#acces.ouvert.consigner('action-suivie', { action: action.id, ...point }, options);
      this.#point = null;
      await this.#brouillon.oublier(FEUILLE_DU_POINT);
    });
  }

  async #modifier(action: ActionAmelioration): Promise<void> {
    const champs = changementsDe(action, this.#saisie);
    if (Object.keys(champs).length === 0) return;
    const options = { ...AUTEUR, ...this.#brouillon.finiAvec(FEUILLE) };
    await this.#acces.ouvert.consigner('action-modifiee', { action: action.id, champs }, options);
  }

  async #proposer(): Promise<void> {
    const { ouvert, plans } = this.#acces;
    await plans.mettreAuPlan({
      ou: { plan: ouvert.plan.id },
      action: actionDe(this.#saisie),
      ...this.#brouillon.finiAvec(FEUILLE),
    });
  }

  #nouvelle(): Saisie {
    const revue = prochaineRevueDe(this.#acces.ouvert.plan.actions, this.aujourdhui);
    return {
      ...SAISIE_VIDE,
      id: this.#acces.outils.nouvelId(),
      prochaineRevue: revue !== null && revue >= this.aujourdhui ? revue : '',
    };
  }
}
