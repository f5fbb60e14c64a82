import { describe, expect, test } from 'vitest';
import { ErreurPrf } from '../../src/vault/erreurs.ts';
import { enBase64 } from '../../src/vault/octets.ts';
import { creerClePrf, lireClePrf, prfPossible } from '../../src/vault/prf.ts';
import { hasardFixe } from './aides.ts';

const SECRET = new Uint8Array(32).fill(9);
const RAW_ID = Uint8Array.of(1, 2, 3);

type Reponses = { readonly prf?: AuthenticationExtensionsPRFOutputs };

type Demande = CredentialCreationOptions | CredentialRequestOptions;

/** A device: what it answers to `create` and to `get`, or the error it gives. */
function appareil(create: Reponses | Error, get: Reponses | Error = create) {
  const demandes: Demande[] = [];
  const repondre =
    (reponse: Reponses | Error) =>
    (demande: Demande = {}) => {
      demandes.push(demande);
      if (reponse instanceof Error) return Promise.reject(reponse);
      return Promise.resolve({
        id: 'AQID',
        type: 'public-key',
        rawId: RAW_ID.buffer,
        getClientExtensionResults: () => reponse,
      });
    };
  const porte: CredentialsContainer = {
    create: repondre(create),
    get: repondre(get),
    store: () => Promise.resolve(),
    preventSilentAccess: () => Promise.resolve(),
  };
  return { porte, demandes };
}

const donne = (octets: Uint8Array<ArrayBuffer> | ArrayBuffer): Reponses => ({
  prf: { enabled: true, results: { first: octets } },
});

describe('le doigt ou le visage', () => {
  test('un appareil qui donne le secret tout de suite n’est demandé qu’une fois', async () => {
    const { porte, demandes } = appareil(donne(SECRET.buffer));
    expect(await creerClePrf(porte, hasardFixe())).toEqual({ identifiant: enBase64(RAW_ID), sortie: SECRET });
    expect(demandes).toHaveLength(1);
  });

  test('un appareil qui attend la seconde demande donne le même secret', async () => {
    const { porte, demandes } = appareil({ prf: { enabled: true } }, donne(SECRET));
    expect((await creerClePrf(porte, hasardFixe())).sortie).toEqual(SECRET);
    expect(demandes).toHaveLength(2);
  });

  test('ne demande jamais sans reconnaître la personne, ni une autre clé, ni un autre secret', async () => {
    const { porte, demandes } = appareil({ prf: { enabled: true } }, donne(SECRET));
    await creerClePrf(porte, hasardFixe());
    const [creer, lire] = demandes.map(({ publicKey }) => publicKey);
    const prf = { eval: { first: new TextEncoder().encode('sillage|prf|v1') } };
    expect(creer).toMatchObject({
      authenticatorSelection: { userVerification: 'required' },
      extensions: { prf },
    });
    expect(lire).toMatchObject({
      userVerification: 'required',
      allowCredentials: [{ type: 'public-key', id: RAW_ID }],
      extensions: { prf },
    });
  });

  test.each([
    ['qui ne connaît pas cette façon', appareil({})],
    ['qui la refuse', appareil({ prf: { enabled: false } })],
    ['qui n’en donne rien', appareil({ prf: { enabled: true } }, {})],
    ['qui donne trop peu', appareil(donne(new Uint8Array(16)))],
    ['trop ancien', appareil(new DOMException('', 'NotSupportedError'))],
  ])('un appareil %s le dit', async (_, { porte }) => {
    await expect(creerClePrf(porte, hasardFixe())).rejects.toMatchObject({ genre: 'pas-possible' });
  });

  test('une demande fermée ou manquée se recommence', async () => {
    const { porte } = appareil(donne(SECRET), new DOMException('', 'NotAllowedError'));
    await expect(lireClePrf('AQID', porte, hasardFixe())).rejects.toEqual(new ErreurPrf('refus'));
  });

  test('n’est pas proposé là où il n’existe pas', async () => {
    expect(await prfPossible()).toBe(false);
  });
});
