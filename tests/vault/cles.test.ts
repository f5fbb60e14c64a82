import { describe, expect, test } from 'vitest';
import { ARGON2_NORMAL, deriverArgon2, parametresPermis } from '../../src/vault/argon2.ts';
import { developper, envelopper, Trousseau } from '../../src/vault/cles.ts';
import { enHex, enOctets, enTexte, hasardSysteme } from '../../src/vault/octets.ts';
import { contexteEcriture, desceller, sceller } from '../../src/vault/sceller.ts';
import { ARGON2_ESSAI as ESSAI, PHRASE } from '../storage/aides.ts';

const trousseauNeuf = () => Trousseau.depuis(hasardSysteme(32));

describe('la phrase enveloppe la clé du coffre', () => {
  test('la bonne phrase rend la clé', async () => {
    const cle = hasardSysteme(32);
    const enveloppe = await envelopper(cle, PHRASE, ESSAI);
    expect(await developper(enveloppe, PHRASE)).toEqual(cle);
  });

  test('une lettre de trop ne rend rien', async () => {
    const enveloppe = await envelopper(hasardSysteme(32), PHRASE, ESSAI);
    expect(await developper(enveloppe, `${PHRASE}s`)).toBeNull();
  });

  test('des paramètres affaiblis dans l’en-tête ne servent à rien', async () => {
    const { kdf, cle } = await envelopper(hasardSysteme(32), PHRASE, { ...ESSAI, iterations: 2 });
    expect(await developper({ kdf: { ...kdf, iterations: 1 }, cle }, PHRASE)).toBeNull();
  });

  test('Argon2id donne les mêmes octets que le programme de référence', async () => {
    const cle = await deriverArgon2('password', enOctets('somesalt'), {
      memoireKio: 256,
      iterations: 2,
      parallelisme: 1,
    });
    expect(enHex(cle)).toBe('9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe');
  });

  test('un en-tête hostile ne peut pas demander toute la mémoire', () => {
    expect(parametresPermis(ARGON2_NORMAL)).toBe(true);
    expect(parametresPermis({ ...ARGON2_NORMAL, memoireKio: 4 * 1024 * 1024 })).toBe(false);
    expect(parametresPermis({ ...ARGON2_NORMAL, iterations: 0 })).toBe(false);
    expect(parametresPermis({ ...ARGON2_NORMAL, iterations: Number.NaN })).toBe(false);
  });
});

describe('le trousseau', () => {
  test('efface de la mémoire les octets reçus', async () => {
    const octets = hasardSysteme(32);
    await Trousseau.depuis(octets);
    expect(octets.every((octet) => octet === 0)).toBe(true);
  });

  test('ne laisse sortir aucune clé', async () => {
    const trousseau = await trousseauNeuf();
    const cles = [await trousseau.suivi('s1'), trousseau.entete, trousseau.brouillons, trousseau.reglages];
    for (const cle of cles) {
      expect(cle.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('raw', cle)).rejects.toThrow();
    }
  });

  test('donne à chaque suivi sa clé : celle d’un autre n’ouvre rien', async () => {
    const trousseau = await trousseauNeuf();
    const scelle = await sceller(await trousseau.suivi('s1'), enOctets('Bonjour'), 'c');
    expect(await desceller(await trousseau.suivi('s2'), scelle, 'c')).toBeNull();
    expect(enTexte((await desceller(await trousseau.suivi('s1'), scelle, 'c')) ?? enOctets(''))).toBe(
      'Bonjour',
    );
  });

  test('donne des noms opaques, stables, propres à ce coffre', async () => {
    const [un, deux] = [await trousseauNeuf(), await trousseauNeuf()];
    expect(await un.nomOpaque('observer|s1')).toBe(await un.nomOpaque('observer|s1'));
    expect(await un.nomOpaque('observer|s1')).not.toBe(await un.nomOpaque('observer|s2'));
    expect(await un.nomOpaque('observer|s1')).not.toBe(await deux.nomOpaque('observer|s1'));
  });
});

describe('sceller', () => {
  test('une écriture déplacée à une autre place ne s’ouvre plus', async () => {
    const cle = await (await trousseauNeuf()).suivi('s1');
    const scelle = await sceller(cle, enOctets('Bonjour'), contexteEcriture('s1', 'a', 1));
    expect(await desceller(cle, scelle, contexteEcriture('s1', 'a', 2))).toBeNull();
    expect(await desceller(cle, scelle, contexteEcriture('s1', 'b', 1))).toBeNull();
  });

  test('le même texte ne se scelle jamais deux fois pareil', async () => {
    const cle = await (await trousseauNeuf()).suivi('s1');
    const [un, deux] = [
      await sceller(cle, enOctets('Bonjour'), 'c'),
      await sceller(cle, enOctets('Bonjour'), 'c'),
    ];
    expect(enHex(un.iv)).not.toBe(enHex(deux.iv));
    expect(enHex(un.scelle)).not.toBe(enHex(deux.scelle));
  });
});
