import { texteDeLigne } from '../../domain/ligne.ts';
import type { LigneSignee } from '../../domain/ligne.ts';
import { canonique, sha256Hex } from '../../domain/registre.ts';
import { enOctets } from '../../vault/octets.ts';
import type { Octets } from '../../vault/octets.ts';
import { parChaine } from './chaines.ts';
import { FORMAT, VERSION_SAUVEGARDE } from './manifeste.ts';
import type { ChaineDite, Manifeste } from './manifeste.ts';

export interface ASauvegarder extends Pick<
  Manifeste,
  'application' | 'faiteLe' | 'appareil' | 'appareils' | 'reglages' | 'carnet'
> {
  /** Lines by suivi, each chain in order. */
  readonly suivis: ReadonlyMap<string, readonly LigneSignee[]>;
}

/** Bytes given at a time, about. */
const MORCEAU = 256 * 1024;

/** What goes in the age file: the manifest, then one line of text per signed line, then « fin ». */
export function* texteDeSauvegarde(a: ASauvegarder): Generator<Octets> {
  const { suivis, ...reste } = a;
  const ordonnes = [...suivis].sort(([un], [autre]) => (un < autre ? -1 : 1));
  const lignes = ordonnes.reduce((somme, [, { length }]) => somme + length, 0);
  const manifeste: Manifeste = {
    format: FORMAT,
    version: VERSION_SAUVEGARDE,
    ...reste,
    suivis: ordonnes.map(([id, siennes]) => ({ id, chaines: chainesDites(siennes) })),
    lignes,
  };
  let attente = `${canonique(manifeste)}\n`;
  for (const [, siennes] of ordonnes) {
    for (const ligne of siennes) {
      attente += `${texteDeLigne(ligne)}\n`;
      if (attente.length < MORCEAU) continue;
      yield enOctets(attente);
      attente = '';
    }
  }
  yield enOctets(`${attente}fin\t${lignes}\n`);
}

/** As they are in hand. `lignes`: each chain in order. */
export const chainesDites = (lignes: readonly LigneSignee[]): ChaineDite[] =>
  [...parChaine(lignes)].flatMap(([appareil, chaine]) => {
    const [premiere, derniere] = [chaine[0], chaine.at(-1)];
    if (!premiere || !derniere) return [];
    const tete = sha256Hex(derniere.octetsEntete);
    return [{ appareil, debut: premiere.ecriture.entete.seq, nombre: chaine.length, tete }];
  });
