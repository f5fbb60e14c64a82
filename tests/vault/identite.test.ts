import { createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ErreurIdentiteIllisible } from '../../src/vault/erreurs.ts';
import {
  appareilDe,
  creerIdentite,
  empreinteDeCle,
  empreinteLisible,
  Identite,
  verifierRattachement,
  verifierSignature,
} from '../../src/vault/identite.ts';
import { deBase64, deHex, enBase64, enHex } from '../../src/vault/octets.ts';
import { estEffacee, hasardFixe, unBitChange } from './aides.ts';

/** RFC 8032, §7.1, test 1; then RFC 7748, §6.1 (Alice). */
const RFC8032 = {
  privee: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
  publique: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  signatureDuVide:
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
};
const ALICE = '77076d0a7318a57d3c16c17251b26645';

function duRfc() {
  const cles = [deHex(RFC8032.privee), deHex(ALICE.repeat(2))];
  return creerIdentite(() => cles.shift() ?? new Uint8Array(32));
}

describe('l’identité d’un appareil', () => {
  test('signe comme le dit la norme', async () => {
    const identite = await duRfc();
    expect(enHex(identite.clePublique)).toBe(RFC8032.publique);
    expect(await identite.signer('')).toBe(enBase64(deHex(RFC8032.signatureDuVide)));
  });

  test('une signature se vérifie avec un autre programme', async () => {
    const { clePublique, signer } = await avec((identite) => identite.signer('l’en-tête'));
    const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), clePublique]);
    const cle = createPublicKey({ key: der, format: 'der', type: 'spki' });
    expect(verify(null, Buffer.from('l’en-tête'), cle, deBase64(signer))).toBe(true);
  });

  test('porte un nom qui certifie sa clé', async () => {
    const identite = await duRfc();
    expect(empreinteDeCle(identite.clePublique)).toBe(
      '21fe31dfa154a261626bf854046fd2271b7bed4b6abe45aa58877ef47f9721b9',
    );
    expect(identite.appareil).toBe('21fe31dfa154a261626bf854046fd227');
    expect(appareilDe(identite.clePublique)).toBe(identite.appareil);
    expect(empreinteLisible(identite.clePublique)).toBe('21fe 31df a154 a261 626b f854 046f d227');
  });

  test('revient entière après avoir été rangée, et n’en laisse rien en mémoire', async () => {
    const identite = await creerIdentite();
    const rangee = await identite.exporter();
    const revenue = await Identite.depuis(rangee);
    expect(estEffacee(rangee)).toBe(true);
    expect(revenue.appareil).toBe(identite.appareil);
    expect(revenue.age.destinataire).toBe(identite.age.destinataire);
    expect(await revenue.signer('x')).toBe(await identite.signer('x'));
    expect(await revenue.exporter()).toEqual(await identite.exporter());
  });

  test('deux appareils n’ont jamais la même', async () => {
    const [une, autre] = [await creerIdentite(), await creerIdentite()];
    expect(une.appareil).not.toBe(autre.appareil);
    expect(une.age.destinataire).not.toBe(autre.age.destinataire);
  });

  test('efface de la mémoire le hasard dont elle est faite', async () => {
    const tires: Uint8Array[] = [];
    const hasard = hasardFixe();
    await creerIdentite((nombre) => {
      const octets = hasard(nombre);
      tires.push(octets);
      return octets;
    });
    expect(tires).toHaveLength(2);
    expect(tires.every(estEffacee)).toBe(true);
  });

  test.each([
    ['vide', (): number[] => []],
    ['d’une autre version', (octets: number[]) => [2, ...octets.slice(1)]],
    ['coupée', (octets: number[]) => octets.slice(0, -1)],
    ['sans destinataire', (octets: number[]) => octets.slice(0, 65)],
  ])('une identité %s est refusée', async (_, abimer) => {
    const rangee = await (await creerIdentite(hasardFixe())).exporter();
    await expect(Identite.depuis(Uint8Array.from(abimer([...rangee])))).rejects.toThrow(
      ErreurIdentiteIllisible,
    );
  });
});

describe('une signature', () => {
  test('est acceptée pour son texte et sa clé', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (texte) => {
        const identite = await duRfc();
        expect(await verifierSignature(identite.clePublique, texte, await identite.signer(texte))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('n’est plus acceptée dès qu’un seul bit a changé, où que ce soit', async () => {
    const texte = 'Elle a dit merci.';
    const { clePublique, signer: signature } = await avec((identite) => identite.signer(texte));
    const octets = deBase64(signature);
    for (let bit = 0; bit < octets.length * 8; bit += 1) {
      const fausse = enBase64(unBitChange(octets, bit));
      expect(await verifierSignature(clePublique, texte, fausse), `signature, bit ${bit}`).toBe(false);
    }
    for (let bit = 0; bit < clePublique.length * 8; bit += 1) {
      const autre = unBitChange(clePublique, bit);
      expect(await verifierSignature(autre, texte, signature), `clé, bit ${bit}`).toBe(false);
    }
    for (let bit = 0; bit < texte.length * 7; bit += 1) {
      const octetsDuTexte = new TextEncoder().encode(texte);
      const autre = new TextDecoder('latin1').decode(
        unBitChange(octetsDuTexte, 8 * Math.floor(bit / 7) + (bit % 7)),
      );
      expect(await verifierSignature(clePublique, autre, signature), `texte, bit ${bit}`).toBe(false);
    }
  });

  test('n’a qu’une seule écriture', async () => {
    const { clePublique, signer: signature } = await avec((identite) => identite.signer('x'));
    for (const autre of [`${signature} `, signature.slice(0, -1), signature.replace(/(.)==$/, 'B=='), '']) {
      expect(await verifierSignature(clePublique, 'x', autre), autre).toBe(false);
    }
  });

  test('n’est jamais acceptée avec ce qui n’est pas une clé', async () => {
    const { signer: signature } = await avec((identite) => identite.signer('x'));
    for (const taille of [0, 31, 33]) {
      expect(await verifierSignature(new Uint8Array(taille).fill(1), 'x', signature)).toBe(false);
    }
  });

  test('ne confond pas deux textes que l’UTF-8 écrirait pareil', async () => {
    const identite = await duRfc();
    const signature = await identite.signer('\ufffd');
    expect(await verifierSignature(identite.clePublique, '\ud800', signature)).toBe(false);
    await expect(identite.signer('\ud800')).rejects.toThrow(TypeError);
  });
});

describe('le rattachement d’un ancien appareil', () => {
  test('vaut pour cet ancien nom, signé par cette clé', async () => {
    const identite = await duRfc();
    const rattachement = await identite.rattacher('ancien');
    expect(rattachement).toBe(await identite.signer(`sillage|rattachement|v1|ancien|${identite.appareil}`));
    expect(await verifierRattachement(identite.clePublique, 'ancien', rattachement)).toBe(true);
    expect(await verifierRattachement(identite.clePublique, 'autre', rattachement)).toBe(false);
    const { clePublique } = await creerIdentite();
    expect(await verifierRattachement(clePublique, 'ancien', rattachement)).toBe(false);
  });
});

async function avec(signer: (identite: Identite) => Promise<string>) {
  const identite = await duRfc();
  return { clePublique: identite.clePublique, signer: await signer(identite) };
}
