/** Hostile bytes: size, depth and names of keys are checked before anything is believed. */
import { ErreurCas } from './cas-lecteur.ts';
import { cleInterdite } from './cles-interdites.ts';
import { profondeur } from './profondeur.ts';

const TAILLE_MAX = 2_000_000;
const PROFONDEUR_MAX = 32;

function analyser(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new ErreurCas('fichier', 'ce n’est pas du JSON entier.', 'Choisissez un autre fichier.');
  }
}

export function lireJson(json: string): unknown {
  if (json.length > TAILLE_MAX)
    throw new ErreurCas('fichier', 'le fichier dépasse 2 Mo.', 'Choisissez un fichier plus petit.');
  if (profondeur(json, PROFONDEUR_MAX) > PROFONDEUR_MAX)
    throw new ErreurCas(
      'fichier',
      `plus de ${PROFONDEUR_MAX} niveaux imbriqués.`,
      'Choisissez un autre fichier.',
    );
  const valeur = analyser(json);
  const interdite = cleInterdite(valeur, 'cas');
  if (interdite !== null) throw new ErreurCas(interdite, 'ce nom de champ est interdit.');
  return valeur;
}
