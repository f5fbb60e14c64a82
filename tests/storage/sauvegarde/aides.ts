import type { AEcrire } from '../../../src/domain/ecriture.ts';
import { ligneDe, texteDeLigne } from '../../../src/domain/ligne.ts';
import type { LigneSignee } from '../../../src/domain/ligne.ts';
import { canonique, enchainer, filVide, sha256Hex } from '../../../src/domain/registre.ts';
import { publique } from '../../../src/storage/appareils.ts';
import type { AppareilConnu } from '../../../src/storage/appareils.ts';
import type { CoffreOuvrable } from '../../../src/storage/coffre-ouvrable.ts';
import { chainesDites } from '../../../src/storage/sauvegarde/ecrire-sauvegarde.ts';
import { chiffrerEntier, dechiffrerEntier } from '../../../src/vault/age.ts';
import type { Identite } from '../../../src/vault/identite.ts';
import { enOctets, enTexte, joindre } from '../../../src/vault/octets.ts';
import type { Octets } from '../../../src/vault/octets.ts';

/** Of `age-keygen`: opening with a key costs nothing, where a phrase costs a second. */
export const CLE = 'AGE-SECRET-KEY-1FF8UXKGW8X7P68W86VNZQVSPQTRU4C7VRZDC6ZR4AZVHWPDCTWSSXCCK8X';
export const POUR_LA_CLE = {
  destinataires: ['age1h46phgnnghgenfpjuv736w8c4q79ytkdrp4pd5fvcx6c29dh4qnqjm92mw'],
};

export async function sauvegarder(
  coffre: CoffreOuvrable,
  pour: Parameters<CoffreOuvrable['commencerSauvegarde']>[0] = POUR_LA_CLE,
): Promise<Blob> {
  await coffre.commencerSauvegarde(pour, 'essai');
  const morceaux: Uint8Array[] = [];
  for (;;) {
    const morceau = await coffre.morceauDeSauvegarde();
    if (!morceau) return new Blob([joindre(morceaux)]);
    morceaux.push(morceau);
  }
}

export const restaurer = (coffre: CoffreOuvrable, fichier: Blob) =>
  coffre.restaurer(fichier, { identite: CLE });

/** What a backup says, once the age layer is open. */
export const ouvrir = async (fichier: Blob): Promise<string> =>
  enTexte(await dechiffrerEntier(fichier, { identite: CLE }, Infinity));

export const refermer = async (contenu: string | Octets): Promise<Blob> =>
  new Blob([await chiffrerEntier(typeof contenu === 'string' ? enOctets(contenu) : contenu, POUR_LA_CLE)]);

type Json = Record<string, unknown>;

/** A backup taken apart. `manifeste` is plain JSON, which can be made to lie. */
export interface Contenu {
  manifeste: Json;
  lignes: string[];
  fin: string;
  /** Instead of the manifest, when it is to be written otherwise than it should be. */
  brut?: string;
}

export function demonter(texte: string): Contenu {
  const [manifeste = '', ...suite] = texte.trimEnd().split('\n');
  const fin = suite.pop() ?? '';
  return { manifeste: JSON.parse(manifeste) as Json, lignes: suite, fin };
}

export const remonter = ({ manifeste, brut, lignes, fin }: Contenu): string =>
  [brut ?? canonique(manifeste), ...lignes, fin, ''].join('\n');

/** A backup that whoever has these keys could write: everything in it agrees. */
export function composer(
  appareils: readonly AppareilConnu[],
  suivis: Readonly<Record<string, readonly LigneSignee[]>>,
  plus: Json = {},
): string {
  const lignes = Object.values(suivis).flat();
  return remonter({
    manifeste: {
      format: 'sillage-sauvegarde',
      version: 1,
      application: 'essai',
      faiteLe: '2026-11-22T00:00:00.000Z',
      appareil: appareils[0]?.appareil ?? 'personne',
      appareils,
      suivis: Object.entries(suivis).map(([id, siennes]) => ({ id, chaines: chainesDites(siennes) })),
      lignes: lignes.length,
      ...plus,
    },
    lignes: lignes.map(texteDeLigne),
    fin: `fin\t${lignes.length}`,
  });
}

export const connu = (identite: Identite): AppareilConnu => {
  const { appareil, cle } = publique(identite);
  return { appareil, cle };
};

/** A chain written and signed by this key, under its own id or that of somebody else. `apres`: what it continues. */
export async function chaineDe(
  identite: Identite,
  aEcrire: readonly AEcrire[],
  { appareil = identite.appareil, apres = null as LigneSignee | null } = {},
): Promise<LigneSignee[]> {
  const lignes: LigneSignee[] = [];
  let fil = filVide(appareil);
  if (apres) fil = { appareil, seq: apres.ecriture.entete.seq, tete: sha256Hex(apres.octetsEntete) };
  for (const [i, brute] of aEcrire.entries()) {
    const suivant = enchainer(fil, brute, String(i).padStart(32, '0'));
    fil = suivant.fil;
    lignes.push(await ligneDe(suivant.ecriture, (octets) => identite.signer(octets)));
  }
  return lignes;
}
