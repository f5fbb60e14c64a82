import type { AEcrire, Ecriture, Enregistre } from '../../src/domain/ecriture.ts';
import { effacerCorps, enchainer, filVide, type Fil } from '../../src/domain/registre.ts';

/** A coffre in memory: same door, same receipts; may be told to fail. */
export class FauxDepot {
  ecritures: Ecriture[] = [];
  enPanne = false;
  #fil: Fil = filVide('appareil');
  lister = () => Promise.resolve(['s']);
  lire = () => Promise.resolve(this.ecritures);
  examiner = () => Promise.resolve({ ecritures: this.ecritures, fausse: null });
  append = (brute: AEcrire): Promise<Enregistre> => {
    if (this.enPanne) return Promise.reject(new Error('Disque plein'));
    this.ecritures = brute.effaceTout ? [] : this.ecritures;
    const partis = new Set(brute.efface);
    this.ecritures = this.ecritures.map((e) => (partis.has(e.entete.id) ? effacerCorps(e) : e));
    const recu = this.#ajouter(brute);
    for (const suite of brute.suites ?? []) this.#ajouter(suite);
    return Promise.resolve(recu);
  };

  #ajouter(brute: AEcrire): Enregistre {
    const { ecriture, fil } = enchainer(this.#fil, brute, '0'.repeat(32));
    this.#fil = fil;
    this.ecritures = [...this.ecritures, ecriture];
    return { ecriture, tete: fil.tete };
  }
}
