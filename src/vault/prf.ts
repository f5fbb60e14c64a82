/** Runs in the page: WebAuthn does not exist in a Worker. What it gives goes at once to the Worker. */
import { ErreurPrf } from './erreurs.ts';
import { deBase64, enBase64, enOctets, hasardSysteme } from './octets.ts';
import type { Hasard, Octets } from './octets.ts';

/** Asked of every credential, for ever: another value would give another secret. */
const DEMANDE = enOctets('sillage|prf|v1');

const TAILLE_SORTIE = 32;

export interface ClePrf {
  /** Id of the credential, base64. */
  readonly identifiant: string;
  /** 32 bytes, always the same from this credential when it has recognised its owner; the caller blanks them. */
  readonly sortie: Octets;
}

/** False: there is no point in offering it. True is no promise: only the device tells, when asked. */
export async function prfPossible(): Promise<boolean> {
  if (!('PublicKeyCredential' in globalThis)) return false;
  return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable();
}

/** Makes a credential in this device. Throws `ErreurPrf`. */
export async function creerClePrf(
  porte: CredentialsContainer = navigator.credentials,
  hasard: Hasard = hasardSysteme,
): Promise<ClePrf> {
  const cle = await demander(() =>
    porte.create({
      publicKey: {
        challenge: hasard(32),
        rp: { name: 'Sillage' },
        // Nobody's name: this only tells credentials apart in the settings of the device.
        user: { id: hasard(16), name: 'Sillage', displayName: 'Sillage' },
        pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: {
          authenticatorAttachment: 'platform',
          residentKey: 'preferred',
          userVerification: 'required',
        },
        extensions: { prf: { eval: { first: DEMANDE } } },
      },
    }),
  );
  const identifiant = enBase64(new Uint8Array(cle.rawId));
  const { prf } = cle.getClientExtensionResults();
  if (!prf?.enabled) throw new ErreurPrf('pas-possible');
  // Many devices give the secret only when asked a second time.
  const sortie = prf.results ? sortieDe(prf) : await lireClePrf(identifiant, porte, hasard);
  return { identifiant, sortie };
}

/** Throws `ErreurPrf`. */
export async function lireClePrf(
  identifiant: string,
  porte: CredentialsContainer = navigator.credentials,
  hasard: Hasard = hasardSysteme,
): Promise<Octets> {
  const cle = await demander(() =>
    porte.get({
      publicKey: {
        challenge: hasard(32),
        allowCredentials: [{ type: 'public-key', id: deBase64(identifiant) }],
        userVerification: 'required',
        extensions: { prf: { eval: { first: DEMANDE } } },
      },
    }),
  );
  return sortieDe(cle.getClientExtensionResults().prf);
}

function sortieDe(prf: AuthenticationExtensionsPRFOutputs | undefined): Octets {
  const premiere = prf?.results?.first;
  if (!premiere) throw new ErreurPrf('pas-possible');
  const sortie = ArrayBuffer.isView(premiere)
    ? new Uint8Array(premiere.buffer, premiere.byteOffset, premiere.byteLength)
    : new Uint8Array(premiere);
  if (sortie.length !== TAILLE_SORTIE) throw new ErreurPrf('pas-possible');
  return sortie;
}

async function demander(demande: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  const cle = await demande().catch((erreur: unknown) => {
    throw new ErreurPrf(nom(erreur) === 'NotSupportedError' ? 'pas-possible' : 'refus');
  });
  if (!estCleDAppareil(cle)) throw new ErreurPrf('pas-possible');
  return cle;
}

const nom = (erreur: unknown): string => (erreur instanceof Error ? erreur.name : '');

const estCleDAppareil = (cle: Credential | null): cle is PublicKeyCredential =>
  cle !== null && 'getClientExtensionResults' in cle;
