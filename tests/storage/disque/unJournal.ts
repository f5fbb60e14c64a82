import { JournalDeSecours } from '../../../src/storage/disque/registre-fichier.ts';
import type { Genre, Trame } from '../../../src/storage/disque/registre-fichier.ts';
import { enOctets, enTexte } from '../../../src/vault/octets.ts';
import { DisqueEnMemoire } from '../../aides/disqueEnMemoire.ts';

const GENRES: readonly Genre[] = ['ligne', 'brouillon', 'reglages', 'refonte-complete', 'oubli'];

export const trame = (genre: Genre, nom: string, texte = ''): Trame => ({
  genre,
  nom,
  charge: enOctets(texte),
});

export const ligne = (nom: string, texte = `contenu de ${nom}`): Trame => trame('ligne', nom, texte);

export const texteDe = (journal: JournalDeSecours, genre: Genre, nom: string): string | null => {
  const charge = journal.lire(genre, nom);
  return charge && enTexte(charge);
};

/** All that is in force: genre and name, then text. */
export const contenuDe = (journal: JournalDeSecours): Record<string, string | null> =>
  Object.fromEntries(
    GENRES.flatMap((genre) =>
      journal.noms(genre).map((nom) => [`${genre} ${nom}`, texteDe(journal, genre, nom)] as const),
    ),
  );

/** A journal that has already been opened once: none of its files is young. */
export async function journalDEssai(
  trames: readonly Trame[] = [],
): Promise<{ disque: DisqueEnMemoire; journal: JournalDeSecours }> {
  const disque = new DisqueEnMemoire();
  (await JournalDeSecours.ouvrir(disque)).fermer();
  const journal = await JournalDeSecours.ouvrir(disque);
  for (const une of trames) journal.ajouter([une]);
  return { disque, journal };
}

export async function rouvrir(
  disque: DisqueEnMemoire,
  journal?: JournalDeSecours,
): Promise<JournalDeSecours> {
  journal?.fermer();
  return JournalDeSecours.ouvrir(disque);
}
