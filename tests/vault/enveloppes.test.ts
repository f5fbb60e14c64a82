import { createDecipheriv, hkdfSync } from 'node:crypto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { ARGON2_NORMAL, deriverArgon2, parametresPermis } from '../../src/vault/argon2.ts';
import {
  developperEtablissement,
  developperPhrase,
  developperPrf,
  developperSecours,
  envelopperEtablissement,
  envelopperPhrase,
  envelopperPrf,
  envelopperSecours,
} from '../../src/vault/enveloppes.ts';
import type { EnveloppePhrase, EnveloppePrf, EnveloppeSecours } from '../../src/vault/enveloppes.ts';
import { ErreurEnveloppeFausse, ErreurFichierAge } from '../../src/vault/erreurs.ts';
import { deBase64, enBase64, enHex, enOctets } from '../../src/vault/octets.ts';
import type { Octets } from '../../src/vault/octets.ts';
import { ARGON2_ESSAI, cleDEssai, hasardFixe, PHRASE, unBitChange } from './aides.ts';

const ENTROPIE = new Uint8Array(16).fill(7);
const SORTIE = new Uint8Array(32).fill(8);

interface Serrure<E> {
  readonly fermer: (cleCoffre: Octets) => Promise<E>;
  readonly ouvrir: (enveloppe: E, bonSecret: boolean) => Promise<Octets | null>;
  /** The same envelope, telling something else. */
  readonly maquillages: readonly ((enveloppe: E) => E)[];
}

const parPhrase: Serrure<EnveloppePhrase> = {
  fermer: (cle) => envelopperPhrase(cle, PHRASE, { ...ARGON2_ESSAI, iterations: 2 }),
  ouvrir: (enveloppe, bon) => developperPhrase(enveloppe, bon ? PHRASE : `${PHRASE}s`),
  maquillages: [
    (enveloppe) => ({ ...enveloppe, kdf: { ...enveloppe.kdf, iterations: 1 } }),
    (enveloppe) => ({ ...enveloppe, kdf: { ...enveloppe.kdf, memoireKio: 16 } }),
  ],
};

const parMots: Serrure<EnveloppeSecours> = {
  fermer: (cle) => envelopperSecours(cle, ENTROPIE),
  ouvrir: (enveloppe, bon) => developperSecours(enveloppe, bon ? ENTROPIE : unBitChange(ENTROPIE, 0)),
  maquillages: [],
};

const parAppareil: Serrure<EnveloppePrf> = {
  fermer: (cle) => envelopperPrf(cle, { identifiant: 'AQID', sortie: SORTIE }),
  ouvrir: (enveloppe, bon) => developperPrf(enveloppe, bon ? SORTIE : unBitChange(SORTIE, 255)),
  maquillages: [(enveloppe) => ({ ...enveloppe, identifiant: 'AQIE' })],
};

function eprouver<E extends EnveloppePhrase | EnveloppeSecours | EnveloppePrf>(
  nom: string,
  { fermer, ouvrir, maquillages }: Serrure<E>,
) {
  describe(`le coffre s’ouvre par ${nom}`, () => {
    test('le bon secret rend la clé, un autre ne rend rien', async () => {
      const enveloppe = await fermer(cleDEssai());
      expect(await ouvrir(enveloppe, true)).toEqual(cleDEssai());
      expect(await ouvrir(enveloppe, false)).toBeNull();
    });

    test('l’enveloppe tient dans du JSON, et n’est jamais deux fois la même', async () => {
      const [une, autre] = [await fermer(cleDEssai()), await fermer(cleDEssai())];
      expect(JSON.parse(JSON.stringify(une))).toEqual(une);
      expect(une.sel).not.toBe(autre.sel);
      expect(une.iv).not.toBe(autre.iv);
      expect(une.scelle).not.toBe(autre.scelle);
    });

    test('tout ce que l’enveloppe dit d’elle est sous le sceau', async () => {
      const enveloppe = await fermer(cleDEssai());
      const partout = [
        (e: E): E => ({ ...e, sel: enBase64(unBitChange(deBase64(e.sel), 3)) }),
        (e: E): E => ({ ...e, version: 3 }),
        (e: E): E => ({ ...e, genre: 'autre' }),
        (e: E): E => ({ ...e, note: 'ajoutée' }),
      ];
      for (const maquiller of [...partout, ...maquillages]) {
        expect(await ouvrir(maquiller(enveloppe), true), maquiller.toString()).toBeNull();
      }
    });

    test('un seul bit changé, et elle ne s’ouvre plus', async () => {
      const enveloppe = await fermer(cleDEssai());
      for (const champ of ['iv', 'scelle'] as const) {
        const octets = deBase64(enveloppe[champ]);
        for (let bit = 0; bit < octets.length * 8; bit += 7) {
          const abimee = { ...enveloppe, [champ]: enBase64(unBitChange(octets, bit)) };
          expect(await ouvrir(abimee, true), `${champ}, bit ${bit}`).toBeNull();
        }
      }
    });

    test.each(['sel', 'iv', 'scelle'] as const)(
      'une enveloppe au champ « %s » illisible est dite abîmée',
      async (champ) => {
        const enveloppe = await fermer(cleDEssai());
        for (const valeur of ['', 'AA==', '???', enveloppe[champ].slice(4)]) {
          await expect(ouvrir({ ...enveloppe, [champ]: valeur }, true)).rejects.toThrow(
            ErreurEnveloppeFausse,
          );
        }
      },
    );
  });
}

eprouver('la phrase', parPhrase);
eprouver('les 12 mots', parMots);
eprouver('l’appareil qui reconnaît sa personne', parAppareil);

describe('la phrase', () => {
  test('coûte ce que dit Argon2id : mêmes octets que le programme de référence', async () => {
    const couts = { memoireKio: 256, iterations: 2, parallelisme: 1 };
    expect(enHex(await deriverArgon2('password', enOctets('somesalt'), couts))).toBe(
      '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe',
    );
  });

  test('un en-tête hostile ne peut pas demander toute la mémoire', async () => {
    const enveloppe = await parPhrase.fermer(cleDEssai());
    expect(parametresPermis(ARGON2_NORMAL)).toBe(true);
    for (const faux of [
      { memoireKio: 4 << 20 },
      { iterations: 0 },
      { iterations: Number.NaN },
      { parallelisme: 2 },
    ]) {
      const hostile = { ...enveloppe, kdf: { ...enveloppe.kdf, ...faux } };
      await expect(developperPhrase(hostile, PHRASE)).rejects.toThrow(ErreurEnveloppeFausse);
    }
  });
});

describe('les 12 mots', () => {
  test('ouvrent comme le format l’annonce, avec un autre programme', async () => {
    const { sel, iv, scelle } = await envelopperSecours(cleDEssai(), ENTROPIE, hasardFixe());
    const cle = Buffer.from(hkdfSync('sha256', ENTROPIE, deBase64(sel), 'sillage|secours|v1', 32));
    const machine = createDecipheriv('aes-256-gcm', cle, deBase64(iv));
    machine.setAAD(Buffer.from(`sillage|enveloppe|{"genre":"secours","sel":"${sel}","version":2}`));
    machine.setAuthTag(deBase64(scelle).slice(-16));
    const clair = Buffer.concat([machine.update(deBase64(scelle).slice(0, -16)), machine.final()]);
    expect([...clair]).toEqual([...cleDEssai()]);
  });
});

describe('la clé de l’établissement', () => {
  test('ouvre le coffre ; la clé d’un autre, non', async () => {
    const [identite, autre] = [await generateX25519Identity(), await generateX25519Identity()];
    const enveloppe = await envelopperEtablissement(cleDEssai(), [await identityToRecipient(identite)]);
    expect(JSON.parse(JSON.stringify(enveloppe))).toEqual(enveloppe);
    expect(await developperEtablissement(enveloppe, identite)).toEqual(cleDEssai());
    expect(await developperEtablissement(enveloppe, autre)).toBeNull();
    expect(await developperEtablissement(enveloppe, `# created: hier\n${identite}\n`)).toEqual(cleDEssai());
  });

  test('mal recopiée, est dite mal recopiée', async () => {
    const enveloppe = await envelopperEtablissement(cleDEssai(), [
      await identityToRecipient(await generateX25519Identity()),
    ]);
    const genre = { genre: 'cle-illisible' };
    await expect(developperEtablissement(enveloppe, 'AGE-SECRET-KEY-1ABC')).rejects.toMatchObject(genre);
    await expect(envelopperEtablissement(cleDEssai(), ['age1abc'])).rejects.toMatchObject(genre);
    await expect(envelopperEtablissement(cleDEssai(), [])).rejects.toThrow(ErreurFichierAge);
  });

  test('une enveloppe abîmée, ou qui tient autre chose qu’une clé, est dite abîmée', async () => {
    const identite = await generateX25519Identity();
    const destinataires = [await identityToRecipient(identite)];
    const { fichier, ...reste } = await envelopperEtablissement(cleDEssai(), destinataires);
    const courte = await envelopperEtablissement(new Uint8Array(31), destinataires);
    const longue = await envelopperEtablissement(new Uint8Array(33), destinataires);
    const coupee = { ...reste, fichier: enBase64(deBase64(fichier).slice(0, -1)) };
    for (const fausse of [courte, longue, coupee, { ...reste, fichier: '???' }]) {
      await expect(developperEtablissement(fausse, identite)).rejects.toThrow(ErreurEnveloppeFausse);
    }
  });
});
