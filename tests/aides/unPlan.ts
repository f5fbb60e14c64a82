/** A plan d'actions told in French, kept as the coffre would keep it, on one device or several. */
import type { ActionAmelioration, ChangementsDAction } from '../../src/domain/action-amelioration.ts';
import type { ContenusDuPlan, TypeDuPlan } from '../../src/domain/contenus-plan.ts';
import type { Ecriture } from '../../src/domain/ecriture.ts';
import { lirePlan } from '../../src/domain/lire-plan.ts';
import { permettrePlan } from '../../src/domain/permettre-plan.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { enchainer, filVide } from '../../src/domain/registre.ts';
import { ordonner, vuDepuis } from '../../src/domain/union.ts';
import { UNE_ACTION } from './uneAction.ts';
import { uneHorloge, type HorlogeDEssai } from './uneHorloge.ts';
import { selDEssai } from './unSuivi.ts';

export class PlanDEssai {
  readonly horloge: HorlogeDEssai;
  readonly #appareil: string;
  #fil;
  #ecritures: Ecriture[] = [];

  constructor(appareil: string, horloge: HorlogeDEssai) {
    this.horloge = horloge;
    this.#appareil = appareil;
    this.#fil = filVide(appareil);
  }

  /** Asks the rules first. */
  tenter<T extends TypeDuPlan>(type: T, contenu: ContenusDuPlan[T]): this {
    permettrePlan(this.plan(), type, contenu);
    const instant = this.horloge.lire();
    const id = `${this.#appareil}-${this.#fil.seq + 1}`;
    const brute = { suivi: 'plan-1', id, type, instant, auteur: 'cadre-de-sante', contenu } as const;
    const vu = vuDepuis(this.#ecritures, this.#appareil);
    const { ecriture, fil } = enchainer(this.#fil, brute, selDEssai(this.#fil.seq + 1), { vu });
    this.#fil = fil;
    this.#ecritures.push(ecriture);
    return this;
  }

  proposer(champs: Partial<ActionAmelioration> = {}): this {
    return this.tenter('action-proposee', { action: { ...UNE_ACTION, ...champs } });
  }

  modifier(action: string, champs: ChangementsDAction, raison?: string): this {
    return this.tenter('action-modifiee', { action, champs, ...(raison !== undefined && { raison }) });
  }

  /** Takes in what another device holds. */
  recevoir(autre: PlanDEssai): this {
    const connues = new Set(this.#ecritures.map((e) => e.entete.id));
    this.#ecritures.push(...autre.ecritures().filter((e) => !connues.has(e.entete.id)));
    return this;
  }

  ecritures(): Ecriture[] {
    return ordonner(this.#ecritures);
  }

  plan(): Plan {
    return lirePlan('plan-1', this.ecritures());
  }
}

export const unPlan = (appareil = 'a', horloge: HorlogeDEssai = uneHorloge()): PlanDEssai =>
  new PlanDEssai(appareil, horloge);
