import { repondre } from './erreurs-du-worker.ts';
import type { Reponse } from './erreurs-du-worker.ts';
import type { CoffreOuvrable } from './coffre-ouvrable.ts';

/** All that can be asked of the Worker. */
const COMMANDES = [
  'sansBase',
  'etat',
  'etatDesCopies',
  'creer',
  'ouvrir',
  'attente',
  'changerPhrase',
  'serrures',
  'proposerSecours',
  'confirmerSecours',
  'poserPrf',
  'poserEtablissement',
  'poserCodeCourt',
  'oublierCodeCourt',
  'essaisDuCode',
  'ouvrirParCode',
  'verrouiller',
  'rendre',
  'identite',
  'lister',
  'recents',
  'resumer',
  'lire',
  'verifier',
  'append',
  'commencerSauvegarde',
  'morceauDeSauvegarde',
  'abandonnerSauvegarde',
  'sauvegardeFaite',
  'derniereSauvegarde',
  'restaurer',
  'supprimerExemple',
  'garderBrouillon',
  'lireBrouillon',
  'oublierBrouillon',
  'lireReglages',
  'ecrireReglages',
  'carnet',
  'garderContact',
  'oublierContact',
  'preparerRemise',
  'ouvrirRemise',
  'accepterRemise',
  'refermerRemise',
] as const satisfies readonly (keyof CoffreOuvrable)[];

export type Commande = (typeof COMMANDES)[number];
export type Arguments<C extends Commande> = Parameters<CoffreOuvrable[C]>;
export type Resultat<C extends Commande> = Awaited<ReturnType<CoffreOuvrable[C]>>;

/** The Worker's one function, as the page sees it. */
export type Service = <C extends Commande>(
  commande: C,
  ...args: Arguments<C>
) => Promise<Reponse<Resultat<C>>>;

export function serviceDe(coffre: CoffreOuvrable): Service {
  return <C extends Commande>(commande: C, ...args: Arguments<C>) =>
    repondre<Resultat<C>>(() => {
      if (!COMMANDES.includes(commande)) throw new TypeError('Commande inconnue');
      const methode = coffre[commande] as (...a: Arguments<C>) => Promise<Resultat<C>>;
      return methode.apply(coffre, args);
    });
}
