import type { AEcrire } from '../../../src/domain/ecriture.ts';
import { sha256Hex } from '../../../src/domain/registre.ts';
import type { CoffreOuvrable } from '../../../src/storage/coffre-ouvrable.ts';
import { texteASigner } from '../../../src/storage/remise/ecrire-remise.ts';
import { chiffrerEntier, dechiffrerEntier } from '../../../src/vault/age.ts';
import type { Identite } from '../../../src/vault/identite.ts';
import { enOctets, enTexte } from '../../../src/vault/octets.ts';
import { coffreOuvert, debutDeSuivi, MAINTENANT, releve } from '../aides.ts';

export const LE = '2026-11-22';

export const adresseDe = async (coffre: CoffreOuvrable): Promise<string> =>
  (await coffre.identite()).destinataire;

export async function remettre(de: CoffreOuvrable, a: CoffreOuvrable, suivi = 's1'): Promise<Blob> {
  const { octets } = await de.preparerRemise(suivi, await adresseDe(a), 'essai');
  return new Blob([octets]);
}

/** Opens and takes in, the fingerprint compared. */
export async function accepter(coffre: CoffreOuvrable, fichier: Blob) {
  const { empreinte } = await coffre.ouvrirRemise(fichier);
  return coffre.accepterRemise(empreinte, LE);
}

let ids = 0;
/** A line of a suivi, with the usual circumstances. */
export const ligne = <T extends AEcrire['type']>(
  type: T,
  contenu: AEcrire<T>['contenu'],
  plus: Partial<AEcrire<T>> = {},
): AEcrire<T> => ({
  suivi: 's1',
  id: `l${(ids += 1)}`,
  type,
  instant: { mural: MAINTENANT, monotone: 1_000, session: 's', decalage: 60 },
  auteur: 'suiveur',
  contenu,
  ...plus,
});

export const SECRET = 'Ma fille s’appelle Zoé';

/** A suivi up to its transmission: the fiche cites one relevé, the other keeps its words. */
export async function unSuiveur() {
  const { coffre, nom } = await coffreOuvert();
  await coffre.append(debutDeSuivi('s1', false));
  const cite = releve('s1', 'Ce que la fiche cite.');
  const tu = releve('s1', SECRET);
  for (const ecriture of [cite, tu]) await coffre.append(ecriture);
  await coffre.append(
    ligne('fiche', { partie: 'pointsForts', valeur: [{ texte: 'Un accueil.', releves: [cite.id] }] }),
  );
  await coffre.append(ligne('transmission', { le: '2026-11-21', a: 'Cadre de santé' }));
  return { coffre, nom, cite, tu };
}

/** A hand-over opened by its recipient, changed, signed by `signataire` when given, and closed again. */
export async function malmener(
  fichier: Blob,
  { age }: Identite,
  changer: (texte: string) => string,
  signataire?: Identite,
): Promise<Blob> {
  const texte = changer(enTexte(await dechiffrerEntier(fichier, { identite: age.cle }, Infinity)));
  const avant = texte.slice(0, texte.lastIndexOf('fin\t'));
  const fin = `fin\t${avant.split('\n').length - 2}`;
  const signe = signataire
    ? `${avant}${fin}\t${await signataire.signer(texteASigner(sha256Hex(avant)))}\n`
    : texte;
  return new Blob([await chiffrerEntier(enOctets(signe), { destinataires: [age.destinataire] })]);
}
