import type { LigneSignee } from '../../domain/ligne.ts';
import { canonique, sha256Hex } from '../../domain/registre.ts';
import { enOctets, joindre } from '../../vault/octets.ts';
import type { Octets } from '../../vault/octets.ts';
import { parChaine } from './chaines.ts';
import { FORMAT, VERSION_SAUVEGARDE } from './manifeste.ts';
import type { ChaineDite, Manifeste } from './manifeste.ts';
import type { SuiviASauver } from './suivi-a-sauver.ts';

export interface ASauvegarder extends Pick<
  Manifeste,
  'application' | 'faiteLe' | 'appareil' | 'appareils' | 'reglages' | 'carnet'
> {
  readonly suivis: readonly SuiviASauver[];
}

/** Bytes given at a time, about. */
const MORCEAU = 256 * 1024;

const FIN_DE_LIGNE = enOctets('\n');

/** What goes in the age file: the manifest, then one line of text per signed line, then « fin ». */
export function* texteDeSauvegarde(a: ASauvegarder): Generator<Octets> {
  const { suivis, ...reste } = a;
  const ordonnes = [...suivis].sort((un, autre) => (un.id < autre.id ? -1 : 1));
  const lignes = ordonnes.reduce((somme, suivi) => somme + suivi.lignes.length, 0);
  const manifeste: Manifeste = {
    format: FORMAT,
    version: VERSION_SAUVEGARDE,
    ...reste,
    suivis: ordonnes.map(({ id, chaines }) => ({ id, chaines })),
    lignes,
  };
  let attente = [enOctets(`${canonique(manifeste)}\n`)];
  let taille = 0;
  for (const suivi of ordonnes) {
    for (const ligne of suivi.lignes) {
      attente.push(ligne, FIN_DE_LIGNE);
      taille += ligne.length;
      if (taille < MORCEAU) continue;
      yield joindre(attente);
      attente = [];
      taille = 0;
    }
  }
  yield joindre([...attente, enOctets(`fin\t${lignes}\n`)]);
}

/** As they are in hand. `lignes`: each chain in order. */
export const chainesDites = (lignes: readonly LigneSignee[]): ChaineDite[] =>
  [...parChaine(lignes)].flatMap(([appareil, chaine]) => {
    const [premiere, derniere] = [chaine[0], chaine.at(-1)];
    if (!premiere || !derniere) return [];
    const tete = sha256Hex(derniere.octetsEntete);
    return [{ appareil, debut: premiere.ecriture.entete.seq, nombre: chaine.length, tete }];
  });
