import { verifierLignes } from '../../domain/ligne.ts';
import type { LigneSignee } from '../../domain/ligne.ts';
import { peutRester } from '../../domain/remise.ts';
import { aUnAdieu, REPETENT } from '../../domain/union.ts';
import { appareilDe } from '../../vault/identite.ts';
import type { AppareilsConnus } from '../appareils.ts';
import { premiereNonSignee } from '../verification.ts';

/** One chain per appareil, in the order given. */
export function parChaine(lignes: readonly LigneSignee[]): Map<string, LigneSignee[]> {
  const chaines = new Map<string, LigneSignee[]>();
  for (const ligne of lignes) {
    const { appareil } = ligne.ecriture.entete;
    const chaine = chaines.get(appareil);
    if (chaine) chaine.push(ligne);
    else chaines.set(appareil, [ligne]);
  }
  return chaines;
}

/** What a chain is judged by, besides itself. */
interface Contexte {
  /** Lines of the whole suivi. */
  readonly lignes: readonly LigneSignee[];
  readonly cles: AppareilsConnus;
}

export interface Defaut {
  readonly seq: number;
  readonly faute: 'chaine' | 'signature' | 'contenu';
}

/**
 * The first line that does not follow the former one, that its appareil did not sign, or whose words are missing.
 * `chaine`: lines that `ligneStricte` took.
 */
export async function premierDefaut(
  chaine: readonly LigneSignee[],
  { lignes, cles }: Contexte,
): Promise<Defaut | null> {
  const adieu = aUnAdieu(lignes.map(({ ecriture }) => ecriture));
  const appareil = chaine[0]?.ecriture.entete.appareil ?? '';
  const cle = cles.get(appareil);
  const verdict = verifierLignes(chaine, { adieu, lues: true });
  const suivies = verdict.juste ? chaine : chaine.filter(({ ecriture }) => ecriture.entete.seq < verdict.seq);
  const nonSignee = cle ? await premiereNonSignee(suivies, cle) : (seqDe(suivies[0]) ?? null);
  const muette = cle && appareilDe(cle) === appareil ? seqDe(suivies.find(sansRaison(lignes))) : undefined;
  const defauts: Defaut[] = [
    ...(nonSignee === null ? [] : [{ seq: nonSignee, faute: 'signature' } as const]),
    ...(muette === undefined ? [] : [{ seq: muette, faute: 'contenu' } as const]),
    ...(verdict.juste ? [] : [{ seq: verdict.seq, faute: 'chaine' } as const]),
  ];
  return defauts.reduce<Defaut | null>((un, autre) => (un && un.seq <= autre.seq ? un : autre), null);
}

const seqDe = (ligne: LigneSignee | undefined): number | undefined => ligne?.ecriture.entete.seq;

/**
 * Words that are missing while no signed line erased them: anybody could have taken them out. Version 1 signed no
 * erasure, so that the lines of a former id are believed.
 */
function sansRaison(lignes: readonly LigneSignee[]): (ligne: LigneSignee) => boolean {
  const effaces = new Set(lignes.flatMap(({ ecriture }) => ecriture.entete.efface ?? []));
  const remis = lignes.some(({ ecriture }) => ecriture.entete.type === 'extrait');
  return ({ octetsCorps, ecriture: { entete } }) =>
    octetsCorps === null &&
    !effaces.has(entete.id) &&
    // Kept back when the suivi was handed over.
    !(remis && peutRester(entete.type)) &&
    // Over what was erased meanwhile: once it is gone too, nothing tells of what it was.
    !(effaces.size > 0 && (REPETENT.includes(entete.type) || entete.type === 'extrait'));
}
