import { clesDesBrouillons } from '../../domain/cles-brouillons.ts';
import type { Contenus } from '../../domain/contenus.ts';
import type { Auteur } from '../../domain/ecriture.ts';
import { effacerPassage } from '../../domain/effacer.ts';
import type { Acces } from './acces.ts';

interface Options {
  readonly auteur?: Auteur;
  /** Key of the drafts of the screen that asks: it sees to them. */
  readonly sauf: string;
}

/** Everywhere: the line, its corrections, the fiche, its former versions and its drafts. Throws at the first refusal. */
export async function effacerPartout(
  { ouvert, outils: { brouillons } }: Acces,
  contenu: Contenus['effacement'],
  { auteur, sauf }: Options,
): Promise<void> {
  const { cible } = contenu;
  // First: once the line is gone, nobody can ask for it again.
  for (const cle of clesDesBrouillons(ouvert.suivi.id).filter((c) => c !== sauf)) {
    const garde = await brouillons.lire(cle);
    if (garde != null && JSON.stringify(garde).includes(JSON.stringify(cible))) await brouillons.oublier(cle);
  }
  const { efface, fiche } = effacerPassage(ouvert.suivi, cible);
  for (const partie of fiche) await ouvert.consigner('fiche', partie);
  await ouvert.consigner('effacement', contenu, { efface, ...(auteur && { auteur }) });
}
