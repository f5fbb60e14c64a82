import type { Ecriture } from '../domain/ecriture.ts';
import { ErreurDeuxHistoires } from '../domain/erreurs.ts';
import { fichesARefaire, passagesPerdus } from '../domain/fiche-reunie.ts';
import type { LigneSignee } from '../domain/ligne.ts';
import type { Fil } from '../domain/registre.ts';
import { unir, vuDepuis } from '../domain/union.ts';
import type { Union } from '../domain/union.ts';
import type { Identite } from '../vault/identite.ts';
import type { Fils } from './fils.ts';
import type { LignesDuCoffre } from './lignes-du-coffre.ts';
import type { Refontes } from './oublier.ts';
import type { Refonte } from './refonte.ts';

interface MoyensDeLaReception {
  readonly lignes: LignesDuCoffre;
  readonly fils: Fils;
  readonly refontes: Refontes;
  readonly identite: Identite;
}

/** What came of lines received. */
export interface Reception {
  readonly suivis: number;
  /** Lines that were not here. */
  readonly nouvelles: number;
  /** Lines that were here, and that what came says to destroy. */
  readonly effacees: number;
  /** Suivis left as they are: two different lines at one place. */
  readonly contraires: number;
}

/** What is here of a suivi, and what taking lines in would make of it. Null: two stories. */
export interface Prevision {
  readonly ici: readonly LigneSignee[];
  readonly union: Union | null;
}

/** Nothing is written. */
export async function prevoir(
  lignes: LignesDuCoffre,
  suivi: string,
  recues: readonly LigneSignee[],
): Promise<Prevision> {
  const ici = await lignes.lignes(suivi);
  return { ici, union: unirOuNon(ici, garderLesMots(ici, recues)) };
}

/**
 * Lines of other appareils, already verified: makes one registre of both, for all these suivis or for none. A
 * suivi whose two copies tell different stories is left as it is here.
 */
export async function recevoir(
  moyens: MoyensDeLaReception,
  recues: ReadonlyMap<string, readonly LigneSignee[]>,
): Promise<Reception> {
  const bilan = { suivis: recues.size, nouvelles: 0, effacees: 0, contraires: 0 };
  const aFaire: Refonte[] = [];
  const fins = new Map<string, Fil>();
  for (const [suivi, siennes] of recues) {
    const { ici, union } = await prevoir(moyens.lignes, suivi, siennes);
    if (!union) bilan.contraires += 1;
    else if (union.nouvelles + union.effacees > 0) {
      const lignes = await refaireLaFiche(moyens, suivi, union.lignes, [...ici, ...siennes]);
      bilan.nouvelles += union.nouvelles;
      if (ici.length > 0) bilan.effacees += unir(ici, lignes).effacees;
      const perdus = passagesPerdus(ecrituresDe(ici), ecrituresDe(lignes));
      if (!moyens.fils.finDe(lignes)) fins.set(suivi, await moyens.fils.place(suivi));
      aFaire.push(await moyens.refontes.preparer(suivi, lignes, { perdus }));
    }
  }
  await moyens.fils.garderLesFins(fins, () => moyens.refontes.conclure(aFaire));
  return bilan;
}

/** What one side erased while the other wrote the fiche on it: see `fichesARefaire`. */
async function refaireLaFiche(
  { fils, identite }: MoyensDeLaReception,
  suivi: string,
  reunies: readonly LigneSignee[],
  copies: readonly LigneSignee[],
): Promise<readonly LigneSignee[]> {
  const aRefaire = fichesARefaire(ecrituresDe(reunies), ecrituresDe(copies));
  if (aRefaire.length === 0) return reunies;
  let lignes = reunies;
  let fil = await fils.apres(suivi, lignes);
  for (const { contenu, efface } of aRefaire) {
    const vu = vuDepuis(ecrituresDe(lignes), identite.appareil);
    const signee = await fils.signer(fil, vu, {
      suivi,
      id: fils.idNeuf,
      type: 'fiche',
      instant: fils.instant,
      auteur: 'suiveur',
      contenu,
      efface,
    });
    fil = signee.fil;
    lignes = unir(lignes, [signee.ligne]).lignes;
  }
  return lignes;
}

/** Null when one place holds two different lines. */
function unirOuNon(ici: readonly LigneSignee[], recues: readonly LigneSignee[]): Union | null {
  try {
    return unir(ici, recues);
  } catch (erreur) {
    if (erreur instanceof ErreurDeuxHistoires) return null;
    throw erreur;
  }
}

/**
 * Words that are here and missing in what came: nobody signs their absence, so it destroys nothing. What was erased
 * is said by a signed line (`EnTete.efface`), and `unir` obeys it.
 */
function garderLesMots(ici: readonly LigneSignee[], recues: readonly LigneSignee[]): LigneSignee[] {
  const miennes = new Map(ici.map((ligne) => [ligne.octetsEntete, ligne]));
  return recues.map((ligne) =>
    ligne.octetsCorps === null ? (miennes.get(ligne.octetsEntete) ?? ligne) : ligne,
  );
}

const ecrituresDe = (lignes: readonly LigneSignee[]): Ecriture[] => lignes.map(({ ecriture }) => ecriture);
