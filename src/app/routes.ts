import type { RouteDefinition } from 'svelte-spa-router';
import { wrap } from 'svelte-spa-router/wrap';
import type { Component } from 'svelte';
import type { Application } from './application.svelte.ts';
import type { MiseAJour } from './miseAJour.svelte.ts';
import type { Session } from './session.svelte.ts';
import RouteSuivi from './RouteSuivi.svelte';

export interface Contexte {
  readonly application: Application;
  readonly session: Session;
  readonly miseAJour: MiseAJour;
}

/** Screens of one suivi. Each is its own lazy part. */
const ECRANS_DE_SUIVI = {
  '': () => import('../screens/suivi/SuiviScreen.svelte'),
  '/preparer': () => import('../screens/preparer/PreparerScreen.svelte'),
  '/accord': () => import('../screens/accord/AccordScreen.svelte'),
  '/observer': () => import('../screens/observer/ObserverScreen.svelte'),
  '/journal': () => import('../screens/journal/JournalScreen.svelte'),
  '/fiche': () => import('../screens/fiche/FicheScreen.svelte'),
  '/relecture': () => import('../screens/relecture/RelectureScreen.svelte'),
  '/revue': () => import('../screens/revue/RevueScreen.svelte'),
  '/documents': () => import('../screens/documents/DocumentsScreen.svelte'),
  '/transmettre': () => import('../screens/remise/TransmettreScreen.svelte'),
  '/verifier': () => import('../screens/verifier/VerifierScreen.svelte'),
} as const;

const AUTRES_ECRANS = {
  '/': () => import('./RouteAccueil.svelte'),
  '/suivis': () => import('./RouteSuivis.svelte'),
  '/nouveau': () => import('./RouteNouveau.svelte'),
  '/plan-d-actions/colonnes': () => import('./RouteColonnes.svelte'),
  '/plan-d-actions/coller/:plan': () => import('./RouteCollage.svelte'),
  '/plan-d-actions/:action?': () => import('./RoutePlan.svelte'),
  '/bilan/:id?': () => import('./RouteBilan.svelte'),
  '/aide/:page?': () => import('./RouteAide.svelte'),
  '/secours': () => import('./RouteSecours.svelte'),
  '/reglages': () => import('./RouteReglages.svelte'),
  '/sauvegarder': () => import('./RouteSauvegarder.svelte'),
  '/recevoir': () => import('./RouteRecevoir.svelte'),
  '/verifier-un-pdf': () => import('./RouteProvenance.svelte'),
  '/carnet': () => import('./RouteCarnet.svelte'),
  '/mentions': () => import('./RoutePage.svelte'),
  '/donnees': () => import('./RoutePage.svelte'),
  '/accessibilite': () => import('./RoutePage.svelte'),
  '/plan': () => import('./RoutePage.svelte'),
  '*': () => import('./RouteInconnue.svelte'),
} as const;

export function routes(contexte: Contexte): RouteDefinition {
  const suivi = Object.entries(ECRANS_DE_SUIVI).map(([chemin, charger]) => [
    `/suivi/:id${chemin}`,
    // The screen is loaded by RouteSuivi, together with the suivi.
    wrap({ component: RouteSuivi, props: { contexte, charger, chemin } }),
  ]);
  const autres = Object.entries(AUTRES_ECRANS).map(([chemin, charger]) => [
    chemin,
    wrap({
      asyncComponent: charger as () => Promise<{ default: Component }>,
      props: { contexte, chemin },
    }),
  ]);
  return Object.fromEntries([...suivi, ...autres]) as RouteDefinition;
}
