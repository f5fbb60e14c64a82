import { describe, expect, test } from 'vitest';
import { CONTEXTE_V1, developperV1, SuivisV1 } from '../../src/vault/coffre-v1.ts';
import { ErreurEnveloppeFausse } from '../../src/vault/erreurs.ts';
import { deHex, enTexte } from '../../src/vault/octets.ts';
import { desceller } from '../../src/vault/sceller.ts';
import { Trousseau } from '../../src/vault/trousseau.ts';
import { ARGON2_ESSAI, cleDEssai, estEffacee, PHRASE } from './aides.ts';

/** Written by the code of version 1, with the vault key 00 01 02… */
const ENVELOPPE = {
  kdf: { algo: 'argon2id', ...ARGON2_ESSAI, sel: deHex('404142434445464748494a4b4c4d4e4f') },
  cle: {
    iv: deHex('505152535455565758595a5b'),
    scelle: deHex(
      '8c7f5a2699851ebb898a448266b0f77fe46324f4f7d952cbcb48e50f82792923361dcd6ab93547fa8388e1fd39d3603e',
    ),
  },
} as const;
const ECRITURE = {
  iv: deHex('5c5d5e5f6061626364656667'),
  scelle: deHex('badf8dfc8c5d167f1b1448eed6f8c12d55a683bfa4fcfd'),
};
const BROUILLON = {
  iv: deHex('68696a6b6c6d6e6f70717273'),
  scelle: deHex('a6717e9e5e4bb715651011ad70f86c3efc5d887806f1b6'),
};
const REGLAGES = {
  iv: deHex('7475767778797a7b7c7d7e7f'),
  scelle: deHex('7fb9d2abdf7a316aa4d3918164680d833be98259bdcd5b'),
};
const ENTETE = {
  iv: deHex('808182838485868788898a8b'),
  scelle: deHex('053535539ffe0e163bffb2395462b0910855342eebc4ff'),
};

const lu = (clair: Uint8Array<ArrayBuffer> | null) => clair && enTexte(clair);

describe('un coffre de la version 1', () => {
  test('s’ouvre avec sa phrase', async () => {
    expect(await developperV1(ENVELOPPE, PHRASE)).toEqual(cleDEssai());
    expect(await developperV1(ENVELOPPE, `${PHRASE}s`)).toBeNull();
  });

  test('une enveloppe affaiblie ou démesurée ne sert à rien', async () => {
    const avec = (kdf: Partial<typeof ARGON2_ESSAI>) => ({
      ...ENVELOPPE,
      kdf: { ...ENVELOPPE.kdf, ...kdf },
    });
    expect(await developperV1(avec({ iterations: 2 }), PHRASE)).toBeNull();
    await expect(developperV1(avec({ memoireKio: 4 << 20 }), PHRASE)).rejects.toThrow(ErreurEnveloppeFausse);
  });

  test('ses écritures se relisent, à leur place seulement', async () => {
    const octets = cleDEssai();
    const suivis = await SuivisV1.depuis(octets);
    expect(estEffacee(octets)).toBe(true);
    const cle = await suivis.cle('s1');
    expect(lu(await desceller(cle, ECRITURE, CONTEXTE_V1.ecriture('s1', 'a', 1)))).toBe('Bonjour');
    expect(await desceller(cle, ECRITURE, CONTEXTE_V1.ecriture('s1', 'a', 2))).toBeNull();
    expect(await desceller(await suivis.cle('s2'), ECRITURE, CONTEXTE_V1.ecriture('s1', 'a', 1))).toBeNull();
  });

  test('ses brouillons, ses réglages, son en-tête et ses noms restent ceux du trousseau', async () => {
    const cles = await Trousseau.depuis(cleDEssai());
    expect(lu(await desceller(cles.brouillons, BROUILLON, CONTEXTE_V1.brouillon('n')))).toBe('Bonjour');
    expect(lu(await desceller(cles.reglages, REGLAGES, CONTEXTE_V1.reglages))).toBe('Bonjour');
    expect(lu(await desceller(cles.entete, ENTETE, CONTEXTE_V1.entete))).toBe('Bonjour');
    expect(await cles.nomOpaque('observer|s1')).toBe(
      '1c24a05a1f292d02f9348942e6aa5ae86be2d9a760327088c5c273a48590d901',
    );
  });
});
