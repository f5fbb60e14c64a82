import type { ChangementsDAction } from './action-amelioration.ts';
import type { ContenusDuPlan, TypeDuPlan } from './contenus-plan.ts';
import type { TypeEcriture } from './contenus.ts';
import type { Ecriture, EnTete } from './ecriture.ts';
import { numeroSuivant, planVide, type ActionDuPlan, type LigneDAction, type Plan } from './plan.ts';

/** A pure fold, in the order of `ordonner`: for each field the later word wins, and the former stays in the history. */
export const lirePlan = (id: string, ecritures: readonly Ecriture[]): Plan =>
  ecritures.reduce(appliquerAuPlan, planVide(id));

/** One more ecriture. The former state stays as it was. */
export function appliquerAuPlan(plan: Plan, { entete, corps }: Ecriture): Plan {
  const lecteur = lecteurDe(entete.type);
  return corps && lecteur ? lecteur(plan, corps.contenu as never, entete) : plan;
}

type Lecteur<T extends TypeDuPlan> = (plan: Plan, contenu: ContenusDuPlan[T], entete: EnTete) => Plan;

const lecteurs: { readonly [T in TypeDuPlan]: Lecteur<T> } = {
  plan: (plan, { unite }) => ({ ...plan, unite }),
  'action-proposee': (plan, { action }, entete) => {
    if (plan.actions.some(({ id }) => id === action.id)) return plan;
    const pris = plan.actions.some(({ numero }) => numero === action.numero);
    // Two devices gave the same number while they could not speak: the second takes the next one.
    const numero = pris ? numeroSuivant(plan) : action.numero;
    const proposee: ActionDuPlan = { ...action, numero, histoire: [{ ...ligne(entete), genre: 'proposee' }] };
    const actions = [...plan.actions, proposee];
    const derniere = (plan.actions.at(-1)?.numero ?? 0) < numero;
    return { ...plan, actions: derniere ? actions : actions.sort((a, b) => a.numero - b.numero) };
  },
  'action-modifiee': (plan, { action, champs, raison }, entete) =>
    changer(plan, action, (a) => ({
      ...a,
      ...champs,
      histoire: [
        ...a.histoire,
        {
          ...ligne(entete),
          genre: 'modifiee',
          avant: anciens(a, champs),
          apres: champs,
          raison: raison ?? null,
        },
      ],
    })),
  'action-suivie': (plan, { action, le, texte }, entete) =>
    changer(plan, action, (a) => ({
      ...a,
      histoire: [...a.histoire, { ...ligne(entete), genre: 'suivie', le, texte }],
    })),
  'outils-seulement': (plan, dit) => ({ ...plan, outilsSeulement: [...plan.outilsSeulement, dit] }),
};

const ligne = ({ id, instant, auteur }: EnTete): Pick<LigneDAction, 'id' | 'instant' | 'auteur'> => ({
  id,
  instant,
  auteur,
});

const changer = (plan: Plan, id: string, change: (action: ActionDuPlan) => ActionDuPlan): Plan => ({
  ...plan,
  actions: plan.actions.map((a) => (a.id === id ? change(a) : a)),
});

const anciens = (action: ActionDuPlan, champs: ChangementsDAction): ChangementsDAction =>
  Object.fromEntries(Object.keys(champs).map((nom) => [nom, action[nom as keyof ChangementsDAction]]));

/** An ecriture of another kind of registre says nothing of a plan. */
const lecteurDe = (type: TypeEcriture): Lecteur<TypeDuPlan> | undefined =>
  (lecteurs as { readonly [T in TypeEcriture]?: Lecteur<TypeDuPlan> })[type];
