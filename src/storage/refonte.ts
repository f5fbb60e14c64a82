import { enOctets, enTexte } from '../vault/octets.ts';
import type { Octets } from '../vault/octets.ts';
import type { Copies } from './copies.ts';
import { ErreurDisque } from './disque/erreur-disque.ts';
import type { JournalDeSecours } from './disque/registre-fichier.ts';
import type { Graines } from './graines.ts';
import { chargeDeBrouillon, enCharge, nomDeCle, nomDeRefonte } from './rangees.ts';
import type { BrouillonNomme, Rangee } from './rangees.ts';

export interface Refonte {
  readonly suivi: string;
  readonly epoque: number;
  readonly graine: Octets;
  /** The lines that stay, sealed under the new seed. */
  readonly rangees: readonly Rangee[];
  readonly brouillons: readonly BrouillonNomme[];
}

/**
 * Forgetting for good: what stays of a suivi is sealed again under a new seed, then the former seed is destroyed,
 * and with it every older form of every line, wherever it still lies on the disk. Once the promise is written, a
 * kill at any moment only delays the end: `acheverRefontes` carries it on at the next start. Several suivis are
 * done all together or not at all: a restore that is interrupted leaves nothing half done.
 * Throws `ErreurEnregistrement`, `ErreurDisque`.
 */
export async function refondre(
  graines: Graines,
  copies: Copies,
  refontes: readonly Refonte[],
): Promise<void> {
  const [premiere] = refontes;
  if (!premiere) return;
  try {
    for (const refonte of refontes) {
      graines.preparer(refonte.suivi, refonte);
      copies.auJournal(
        refonte.rangees.map(({ cle, scelle }) => ({
          genre: 'ligne',
          nom: nomDeCle(cle),
          charge: enCharge(scelle),
        })),
      );
      copies.auJournal(
        refonte.brouillons.map(({ nom, ...brouillon }) => ({
          genre: 'brouillon',
          nom: nomDeRefonte(nom, refonte),
          charge: chargeDeBrouillon(brouillon),
        })),
      );
    }
    // Apart, once the lines are on the disk: it vouches for them, for all of them at once.
    const charge = enOctets(refontes.map(({ suivi, epoque }) => `${suivi}|${epoque}`).join('\n'));
    copies.auJournal([{ genre: 'refonte-complete', nom: `${premiere.suivi}|${premiere.epoque}`, charge }]);
  } catch (erreur) {
    abandonner(graines, copies);
    throw erreur;
  }
  await graines.activer(refontes);
  await copies.remplacer(refontes);
}

/** At start, before anything is read: what was promised is done. */
export async function acheverRefontes(graines: Graines, journal: JournalDeSecours): Promise<void> {
  const promises = journal.noms('refonte-complete').flatMap((promesse) => {
    const charge = journal.lire('refonte-complete', promesse);
    return charge ? enTexte(charge).split('\n').map(lirePromesse) : [];
  });
  // Without the new seed, destroying the former one would lose everything.
  const attendues = promises.filter(({ suivi, epoque }) => graines.attend(suivi, epoque));
  // It may have been killed just before the berceau let go of the former seeds.
  const faites = promises.some(({ suivi, epoque }) => graines.de(suivi)?.epoque === epoque);
  if (attendues.length > 0 || faites) await graines.activer(attendues);
}

function lirePromesse(faite: string): { suivi: string; epoque: number } {
  const [suivi = '', epoque = ''] = faite.split('|');
  return { suivi, epoque: Number(epoque) };
}

/**
 * What was prepared and not promised goes: its lines first, then its seeds. A disk that refuses now is asked again
 * at the next start.
 */
export function abandonner(graines: Graines, copies: Copies): void {
  if (!graines.enAttente) return;
  try {
    copies.alleger();
    graines.abandonnerPreparees(copies.epoquesDuJournal());
  } catch (erreur) {
    if (!(erreur instanceof ErreurDisque)) throw erreur;
  }
}
