import { EXEMPLE } from '../content/exemple/index.ts';
import { ecrituresDuCas, lireCas } from '../domain/cas.ts';
import type { Contenus, TypeEcriture } from '../domain/contenus.ts';
import type { AEcrire, Ecriture } from '../domain/ecriture.ts';
import type { Coffre } from '../storage/coffre.ts';

/** What stands, for an instant, in the place of a passage that the example shows as erased. */
const VIDES: { readonly [T in TypeEcriture]?: Contenus[T] } = {
  releve: { type: 'fait', source: 'vu', qui: 'suiveur', sujet: 'patient', texte: '' },
  attente: { qui: 'patient', annoncee: null, delaiAnnonceMin: null },
  correction: { cible: '', raison: '', champs: {} },
  fiche: { partie: 'profil', valeur: '' },
};

/** Writes the invented case of the app in the coffre, through the one door, line by line. */
export async function chargerExemple(coffre: Coffre, suivi: string): Promise<string> {
  const [premier] = lireCas(JSON.stringify(EXEMPLE)).suivis;
  if (!premier) throw new Error('L’exemple de l’application est vide.');
  const options = { suivi, appareil: 'exemple', sel: () => '0'.repeat(32), exemple: true };
  const effaces: string[] = [];
  for (const ecriture of ecrituresDuCas(premier, options)) {
    await coffre.append(aEcrire(ecriture, effaces));
  }
  return suivi;
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
