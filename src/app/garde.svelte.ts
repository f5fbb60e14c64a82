import type {
  Avis,
  BilanRestauration,
  CleDeSauvegarde,
  EtatDesCopies,
  GardeDuCoffre,
  Serrures,
} from '../domain/portes.ts';
import type { Coffre } from '../storage/coffre.ts';
import { empreinteLisible } from '../vault/identite.ts';
import { jugerCodeCourt } from '../vault/juger-code-court.ts';
import { deBase64 } from '../vault/octets.ts';

export async function serruresDe(coffre: Coffre): Promise<Serrures> {
  const { secours, prf, etablissement } = await coffre.serrures();
  return { secours, appareil: prf !== null, etablissement };
}

/** What the screens may ask of the open coffre. */
export class Garde implements GardeDuCoffre {
  readonly #coffre: Coffre;
  readonly #surCopies: (copies: EtatDesCopies | null) => void;
  #codeCourtPose = $state(false);
  #secoursPose = $state(false);

  /** `surCopies`: what a screen just learnt of the copies is for the others too. */
  constructor(coffre: Coffre, surCopies: (copies: EtatDesCopies | null) => void) {
    this.#coffre = coffre;
    this.#surCopies = surCopies;
  }

  /** Once open: which locks it has, and whether the code chosen before still opens. */
  async relire(): Promise<void> {
    const [essais, { secours }] = await Promise.all([this.#coffre.essaisDuCode(), this.#coffre.serrures()]);
    this.#codeCourtPose = essais > 0;
    this.#secoursPose = secours;
  }

  get codeCourtPose(): boolean {
    return this.#codeCourtPose;
  }
  get secoursPose(): boolean {
    return this.#secoursPose;
  }

  copies = async (): Promise<EtatDesCopies | null> => {
    const copies = await this.#coffre.etatDesCopies();
    this.#surCopies(copies);
    return copies;
  };
  serrures = (): Promise<Serrures> => serruresDe(this.#coffre);
  changerPhrase = (ancienne: string, nouvelle: string): Promise<void> =>
    this.#coffre.changerPhrase({ phrase: ancienne }, nouvelle);
  proposerSecours = (): Promise<readonly string[]> => this.#coffre.proposerSecours();
  appareilPossible = async (): Promise<boolean> => (await import('../vault/prf.ts')).prfPossible();
  retirerAppareil = (): Promise<void> => this.#coffre.poserPrf(null);
  poserEtablissement = (destinataires: readonly string[]): Promise<void> =>
    this.#coffre.poserEtablissement(destinataires);
  sauvegardeFaite = (lignes: number): Promise<void> => this.#coffre.sauvegardeFaite(lignes);
  derniereSauvegarde: GardeDuCoffre['derniereSauvegarde'] = () => this.#coffre.derniereSauvegarde();
  restaurer(fichier: Blob, avec: CleDeSauvegarde): Promise<BilanRestauration> {
    return this.#coffre.restaurer(fichier, avec);
  }
  verifier: GardeDuCoffre['verifier'] = (suivi) => this.#coffre.verifier(suivi);
  sauvegarder: GardeDuCoffre['sauvegarder'] = (pour, sortie) =>
    this.#coffre.sauvegarder(pour, __VERSION__, sortie);

  confirmerSecours = async (): Promise<void> => {
    await this.#coffre.confirmerSecours();
    this.#secoursPose = true;
  };

  poserAppareil = async (): Promise<void> => {
    const { creerClePrf } = await import('../vault/prf.ts');
    await this.#coffre.poserPrf(await creerClePrf());
  };

  jugerCodeCourt = (code: string): Avis => {
    const { accepte, texte } = jugerCodeCourt(code);
    return { acceptee: accepte, texte };
  };

  poserCodeCourt = async (code: string): Promise<void> => {
    await this.#coffre.poserCodeCourt(code);
    this.#codeCourtPose = true;
  };

  oublierCodeCourt = async (): Promise<void> => {
    await this.#coffre.oublierCodeCourt();
    this.#codeCourtPose = false;
  };

  identite = async (): Promise<{ readonly empreinte: string; readonly destinataire: string }> => {
    const { cle, destinataire } = await this.#coffre.identite();
    return { empreinte: empreinteLisible(deBase64(cle)), destinataire };
  };
}
