import type { Contenus, TypeEcriture } from '../domain/contenus.ts';
import type { AEcrire, Ecriture } from '../domain/ecriture.ts';

/** What stands, for an instant, in the place of a passage that the example shows as erased. */
const VIDES: { readonly [T in TypeEcriture]?: Contenus[T] } = {
  releve: { type: 'fait', source: 'vu', qui: 'suiveur', sujet: 'patient', texte: '' },
  attente: { qui: 'patient', annoncee: null, delaiAnnonceMin: null },
  correction: { cible: '', raison: '', champs: {} },
  fiche: { partie: 'profil', valeur: '' },
};

/** Each line of a case through the one door, with what an erasure takes away. */
export async function consignerLeCas(
  coffre: { append(ligne: AEcrire): Promise<unknown> },
  ecritures: readonly Ecriture[],
): Promise<void> {
  const effaces: string[] = [];
  for (const ecriture of ecritures) await coffre.append(aEcrire(ecriture, effaces));
}

function aEcrire({ entete, corps }: Ecriture, effaces: string[]): AEcrire {
  const { suivi, id, type, instant, auteur } = entete;
  const base = { suivi, id, type, instant, auteur };
  if (!corps) {
    effaces.push(id);
    return { ...base, contenu: VIDES[type] as Contenus[TypeEcriture] };
  }
  const efface = type === 'effacement' ? effaces.splice(0) : [];
  return {
    ...base,
    contenu: corps.contenu as Contenus[TypeEcriture],
    ...(efface.length > 0 && { efface }),
  };
}
