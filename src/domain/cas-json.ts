/** Hostile bytes: size, depth and names of keys are checked before anything is believed. */
import { ErreurCas } from './cas-lecteur.ts';

const TAILLE_MAX = 2_000_000;
const PROFONDEUR_MAX = 32;

const CLES_REFUSEES = new Set(['__proto__', 'constructor', 'prototype']);

/** Depth of brackets outside strings; stops as soon as it is too much. */
function profondeur(json: string, max = PROFONDEUR_MAX): number {
  let atteinte = 0;
  let courante = 0;
  let dansTexte = false;
  for (let i = 0; i < json.length; i += 1) {
    const c = json[i];
    if (dansTexte) {
      if (c === '\\') i += 1;
      else if (c === '"') dansTexte = false;
    } else if (c === '"') dansTexte = true;
    else if (c === '{' || c === '[') {
      courante += 1;
      atteinte = Math.max(atteinte, courante);
      if (atteinte > max) return atteinte;
    } else if (c === '}' || c === ']') courante -= 1;
  }
  return atteinte;
}

function analyser(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new ErreurCas('fichier', 'ce n’est pas du JSON entier.', 'Choisissez un autre fichier.');
  }
}

function verifierCles(valeur: unknown, chemin: string): void {
  if (typeof valeur !== 'object' || valeur === null) return;
  for (const [cle, v] of Object.entries(valeur)) {
    if (CLES_REFUSEES.has(cle)) throw new ErreurCas(`${chemin}.${cle}`, 'ce nom de champ est interdit.');
    verifierCles(v, Array.isArray(valeur) ? `${chemin}[${cle}]` : `${chemin}.${cle}`);
  }
}

export function lireJson(json: string): unknown {
  if (json.length > TAILLE_MAX)
    throw new ErreurCas('fichier', 'le fichier dépasse 2 Mo.', 'Choisissez un fichier plus petit.');
  if (profondeur(json) > PROFONDEUR_MAX)
    throw new ErreurCas(
      'fichier',
      `plus de ${PROFONDEUR_MAX} niveaux imbriqués.`,
      'Choisissez un autre fichier.',
    );
  const valeur = analyser(json);
  verifierCles(valeur, 'cas');
  return valeur;
}
