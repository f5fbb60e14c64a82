import { sert, type RoleDuCoffre } from '../domain/roles-du-coffre.ts';
import type { EntreeMenu } from '../ui/menu.ts';

const ACCUEIL: EntreeMenu = { href: '#/', libelle: 'Accueil', icone: 'maison' };
const SUIVIS: EntreeMenu = { href: '#/suivis', libelle: 'Mes suivis', court: 'Suivis', icone: 'chemin' };
const PLAN: EntreeMenu = {
  href: '#/plan-d-actions',
  libelle: 'Plan d’actions',
  court: 'Plan',
  icone: 'liste',
};
const BILANS: EntreeMenu = { href: '#/bilan', libelle: 'Bilans', icone: 'balance' };
const AIDE: EntreeMenu = { href: '#/aide', libelle: 'Aide', icone: 'aide' };
const REGLAGES: EntreeMenu = { href: '#/reglages', libelle: 'Réglages', icone: 'reglages' };

const replier = (entree: EntreeMenu): EntreeMenu => ({ ...entree, secondaire: true });

/** Room for five on a phone; what does not concern these roles is folded, and stays one tap away. */
export function menuDe(roles: readonly RoleDuCoffre[]): readonly EntreeMenu[] {
  const plan = sert(roles, 'cadre') || sert(roles, 'qualite');
  const bilans = roles.length > 0 && sert(roles, 'qualite');
  return [
    ACCUEIL,
    SUIVIS,
    ...(plan ? [PLAN] : []),
    ...(bilans ? [BILANS] : []),
    ...(plan && bilans ? [REGLAGES, replier(AIDE)] : [AIDE, REGLAGES]),
    ...(plan ? [] : [replier(PLAN)]),
    ...(bilans ? [] : [replier(BILANS)]),
  ];
}
