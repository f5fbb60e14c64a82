import type { LigneSignee } from '../domain/ligne.ts';
import { verifierLignes } from '../domain/ligne.ts';
import type { ChaineVerifiee, Verification } from '../domain/portes.ts';
import { aUnAdieu } from '../domain/union.ts';
import { empreinteLisible, verificateurDe } from '../vault/identite.ts';
import type { AppareilsConnus } from './appareils.ts';
import type { Lecture } from './lignes.ts';

const LOT = 500;

/** Every digest, every link, every signature. About 0.1 ms a line (notes: store.md §3). */
export async function verifierSuivi(
  { fausse }: Lecture,
  lignes: readonly LigneSignee[],
  appareils: AppareilsConnus,
): Promise<Verification> {
  const adieu = aUnAdieu(lignes.map(({ ecriture }) => ecriture));
  const chaines: ChaineVerifiee[] = [];
  let premiere = fausse;
  for (const appareil of new Set(lignes.map(({ ecriture }) => ecriture.entete.appareil))) {
    const chaine = lignes.filter(({ ecriture }) => ecriture.entete.appareil === appareil);
    const verdict = verifierLignes(chaine, { adieu });
    const cle = appareils.get(appareil);
    const nonSignee = cle ? await premiereNonSignee(chaine, cle) : null;
    if (nonSignee !== null) premiere ??= { appareil, seq: nonSignee, defaut: 'signature' };
    chaines.push({
      appareil,
      nombre: chaine.length,
      tete: verdict.juste ? verdict.tete : '',
      empreinte: cle ? empreinteLisible(cle) : null,
    });
  }
  return { chaines, fausse: premiere };
}

/** `seq` of the first line that this key did not sign, or null. */
export async function premiereNonSignee(
  chaine: readonly LigneSignee[],
  cle: Parameters<typeof verificateurDe>[0],
): Promise<number | null> {
  const estSignee = await verificateurDe(cle);
  for (let i = 0; i < chaine.length; i += LOT) {
    const lot = chaine.slice(i, i + LOT);
    const justes = await Promise.all(
      lot.map(({ octetsEntete, signature }) => estSignee(octetsEntete, signature)),
    );
    const fausse = justes.indexOf(false);
    if (fausse >= 0) return lot[fausse]?.ecriture.entete.seq ?? null;
  }
  return null;
}
