import { EXEMPLE } from '../content/exemple/index.ts';
import { ecrituresDuCas, lireCas } from '../domain/cas.ts';
import type { Coffre } from '../storage/coffre.ts';
import { consignerLeCas } from './cas-consigne.ts';

/** Writes the invented case of the app in the coffre, through the one door, line by line. */
export async function chargerExemple(coffre: Coffre, suivi: string): Promise<string> {
  const [premier] = lireCas(JSON.stringify(EXEMPLE)).suivis;
  if (!premier) throw new Error('L’exemple de l’application est vide.');
  const options = { suivi, appareil: 'exemple', sel: () => '0'.repeat(32), exemple: true };
  await consignerLeCas(coffre, ecrituresDuCas(premier, options));
  return suivi;
}
