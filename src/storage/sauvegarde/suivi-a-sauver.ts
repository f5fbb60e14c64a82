import { relireLigne, texteDeLigne } from '../../domain/ligne.ts';
import type { LigneSignee } from '../../domain/ligne.ts';
import { sha256Hex } from '../../domain/registre.ts';
import { verifierSignature } from '../../vault/identite.ts';
import { enOctets, enTexte } from '../../vault/octets.ts';
import type { Octets } from '../../vault/octets.ts';
import type { AppareilsConnus } from '../appareils.ts';
import type { CleRangee } from '../rangees.ts';
import { chainesDites } from './ecrire-sauvegarde.ts';
import type { ChaineDite, SuiviDit } from './manifeste.ts';
import { PLAFOND_LIGNE } from './plafonds.ts';
import { relisible } from './relisible.ts';

/** What a backup holds of one suivi. */
export interface SuiviASauver extends SuiviDit {
  /** Its lines, in UTF-8, without their line feeds. */
  readonly lignes: readonly Octets[];
}

/** See `Registres.octets`. */
interface LignesOuvertes {
  readonly cles: readonly CleRangee[];
  readonly octets: readonly (Octets | null)[];
}

/**
 * A line was verified before it was sealed: when this device signed it, or when it came in. Its seal says
 * that not a bit of it changed since, nor its place: when all the places are there, only the keys are looked at
 * again. Whatever is not so plain (a line that is lost, or erased, or signed by nobody known) is verified line by
 * line. Null when nothing of it can be read.
 */
export async function aSauver(
  id: string,
  { cles, octets }: LignesOuvertes,
  connus: AppareilsConnus,
): Promise<SuiviASauver | null> {
  const lues = octets.filter((ligne) => ligne !== null);
  const chaines = lues.length === cles.length ? await chainesEntieres(cles, lues, connus) : null;
  if (chaines) return { id, chaines, lignes: lues };
  const lignes = await relisible(lues.map(relire), connus);
  if (lignes.length === 0) return null;
  return { id, chaines: chainesDites(lignes), lignes: lignes.map((l) => enOctets(texteDeLigne(l))) };
}

/** Null when some line is to be looked at more closely. */
async function chainesEntieres(
  cles: readonly CleRangee[],
  lignes: readonly Octets[],
  connus: AppareilsConnus,
): Promise<ChaineDite[] | null> {
  const chaines: ChaineDite[] = [];
  let nombre = 0;
  for (const [i, ligne] of lignes.entries()) {
    const [, , appareil, seq] = cles[i] ?? ['', 0, '', 0];
    nombre = cles[i - 1]?.[2] === appareil ? nombre + 1 : 1;
    if (seq !== nombre || ligne.length > PLAFOND_LIGNE || estSansMots(ligne)) return null;
    if (cles[i + 1]?.[2] === appareil) continue;
    const { octetsEntete, signature } = relire(ligne);
    const cle = connus.get(appareil);
    // One signature tells whether the key that is known is still that of the chain.
    if (!cle || !(await verifierSignature(cle, octetsEntete, signature))) return null;
    chaines.push({ appareil, debut: 1, nombre, tete: sha256Hex(octetsEntete) });
  }
  return chaines;
}

const relire = (ligne: Octets): LigneSignee => relireLigne(enTexte(ligne));

const TABULATION = 0x09;

/** 64 bytes in base64. */
const SIGNATURE = 88;

/** Nothing between the two separators: the last one stands before the signature. */
const estSansMots = (ligne: Octets): boolean => ligne.at(-SIGNATURE - 2) === TABULATION;
