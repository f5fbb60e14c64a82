/** Any text in any field: the strict schemas of what comes from elsewhere say which fields take one. */
import type { Contenus, TypeEcriture } from '../../src/domain/contenus.ts';
import { contenuStrict } from '../../src/domain/contenus-stricts.ts';

/** From the path of a field and what it holds, what to put in it. */
export type Mettre = (champ: string, ancien: string) => string;

/** Ids of other ecritures: another text there would only detach what leans on them. */
const LIENS = /\.(id|cible|releves|suivis|actions|membres|promesse)(\.\d+)*$/;
/** Unlike any id, date or word of a list. */
const QUELCONQUE = 'Un texte\u202f; n’importe lequel…';

function changer(valeur: unknown, champ: string, mettre: Mettre): unknown {
  if (typeof valeur === 'string') return mettre(champ, valeur);
  if (Array.isArray(valeur)) return valeur.map((v, rang) => changer(v, `${champ}.${rang}`, mettre));
  if (typeof valeur !== 'object' || valeur === null) return valeur;
  return Object.fromEntries(
    Object.entries(valeur).map(([cle, v]) => [cle, changer(v, `${champ}.${cle}`, mettre)]),
  );
}

const accepte = <T extends TypeEcriture>(type: T, contenu: unknown): contenu is Contenus[T] => {
  try {
    contenuStrict(type, contenu);
    return true;
  } catch {
    return false;
  }
};

/** The same content, with other texts in all its fields that take any. */
export function remplir<T extends TypeEcriture>(type: T, contenu: Contenus[T], mettre: Mettre): Contenus[T] {
  const rempli = changer(contenu, type, (champ, ancien) => {
    if (LIENS.test(champ)) return ancien;
    const essai = changer(contenu, type, (autre, garde) => (autre === champ ? QUELCONQUE : garde));
    return accepte(type, essai) ? mettre(champ, ancien) : ancien;
  });
  return contenuStrict(type, rempli);
}

/** For what no schema describes: all but ids and dates. */
export const remplirTout = <T>(valeur: T, nom: string, mettre: Mettre): T =>
  changer(valeur, nom, (champ, ancien) =>
    LIENS.test(champ) || /^\d{4}-(\d\d-\d\d|T\d)$/.test(ancien) ? ancien : mettre(champ, ancien),
  ) as T;
