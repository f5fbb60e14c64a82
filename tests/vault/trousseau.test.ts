import { createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ErreurGraineAbsente } from '../../src/vault/erreurs.ts';
import { enOctets, enTexte } from '../../src/vault/octets.ts';
import { CONTEXTE, desceller, sceller } from '../../src/vault/sceller.ts';
import { Trousseau } from '../../src/vault/trousseau.ts';
import { cleDEssai, estEffacee } from './aides.ts';

const graine = (valeur: number) => new Uint8Array(32).fill(valeur);
const trousseau = () => Trousseau.depuis(cleDEssai());

/** Does the first key open what the second one sealed? */
async function ouvre(une: CryptoKey, autre: CryptoKey): Promise<boolean> {
  return (await desceller(une, await sceller(autre, enOctets('Bonjour'), 'c'), 'c')) !== null;
}

/** The same derivation, made by another program. */
function ouvrirAilleurs(
  { iv, scelle }: { iv: Uint8Array; scelle: Uint8Array },
  { sel, info, contexte }: { sel: Uint8Array; info: string; contexte: string },
): string {
  const cle = Buffer.from(hkdfSync('sha256', cleDEssai(), sel, info, 32));
  const machine = createDecipheriv('aes-256-gcm', cle, iv);
  machine.setAAD(Buffer.from(contexte)).setAuthTag(scelle.slice(-16));
  return machine.update(scelle.slice(0, -16), undefined, 'utf8') + machine.final('utf8');
}

describe('le trousseau', () => {
  test('efface de la mémoire les octets reçus', async () => {
    const octets = cleDEssai();
    await Trousseau.depuis(octets);
    expect(estEffacee(octets)).toBe(true);
  });

  test('ne laisse sortir aucune clé', async () => {
    const cles = await trousseau();
    const toutes = [
      await cles.cleDeSuivi('s1', graine(1)),
      await cles.cleDeBrouillonDeSuivi('s1', graine(1)),
      cles.entete,
      cles.brouillons,
      cles.reglages,
    ];
    for (const cle of toutes) {
      expect(cle.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('raw', cle)).rejects.toThrow();
    }
  });

  test('redonne la même clé avec la même graine', async () => {
    const cles = await trousseau();
    const une = await cles.cleDeSuivi('s1', graine(1));
    expect(await ouvre(une, await (await trousseau()).cleDeSuivi('s1', graine(1)))).toBe(true);
  });

  test('sans la graine, la phrase ne suffit plus : une autre graine n’ouvre rien', async () => {
    const cles = await trousseau();
    const une = await cles.cleDeSuivi('s1', graine(1));
    expect(await ouvre(await cles.cleDeSuivi('s1', graine(2)), une)).toBe(false);
    expect(await ouvre(await cles.cleDeSuivi('s2', graine(1)), une)).toBe(false);
    expect(await ouvre(await cles.cleDeBrouillonDeSuivi('s1', graine(1)), une)).toBe(false);
    expect(await ouvre(await (await Trousseau.depuis(graine(9))).cleDeSuivi('s1', graine(1)), une)).toBe(
      false,
    );
  });

  test.each([
    ['effacée', new Uint8Array(32)],
    ['trop courte', new Uint8Array(31).fill(1)],
    ['absente', new Uint8Array(0)],
  ])('une graine %s ne scelle rien', async (_, mauvaise) => {
    const cles = await trousseau();
    await expect(cles.cleDeSuivi('s1', mauvaise)).rejects.toThrow(ErreurGraineAbsente);
    await expect(cles.cleDeBrouillonDeSuivi('s1', mauvaise)).rejects.toThrow(ErreurGraineAbsente);
  });

  test('ses clés sont celles que le format annonce', async () => {
    const cles = await trousseau();
    const sel = graine(1);
    const cas = [
      [await cles.cleDeSuivi('s1', sel), { sel, info: 'sillage|suivi|v2|s1', contexte: 'c1' }],
      [await cles.cleDeBrouillonDeSuivi('s1', sel), { sel, info: 'sillage|brouillon|v2|s1', contexte: 'c2' }],
      [cles.brouillons, { sel: graine(0).slice(0, 0), info: 'sillage|brouillons|v1', contexte: 'c3' }],
      [cles.reglages, { sel: graine(0).slice(0, 0), info: 'sillage|reglages|v1', contexte: 'c4' }],
      [cles.entete, { sel: graine(0).slice(0, 0), info: 'sillage|entete|v1', contexte: 'c5' }],
    ] as const;
    for (const [cle, format] of cas) {
      const scelle = await sceller(cle, enOctets('Bonjour'), format.contexte);
      expect(ouvrirAilleurs(scelle, format)).toBe('Bonjour');
    }
    const secret = Buffer.from(hkdfSync('sha256', cleDEssai(), '', 'sillage|noms|v1', 32));
    const nom = createHmac('sha256', secret).update('observer|s1').digest('hex');
    expect(await cles.nomOpaque('observer|s1')).toBe(nom);
  });
});

describe('ce qui est scellé tient à sa place', () => {
  const ici = CONTEXTE.ligne('s1', 'a', 1, 0);

  test.each([
    ['un autre suivi', CONTEXTE.ligne('s2', 'a', 1, 0)],
    ['un autre appareil', CONTEXTE.ligne('s1', 'b', 1, 0)],
    ['un autre rang', CONTEXTE.ligne('s1', 'a', 2, 0)],
    ['une autre époque', CONTEXTE.ligne('s1', 'a', 1, 1)],
    ['un brouillon', CONTEXTE.brouillon('s1')],
    ['les réglages', CONTEXTE.reglages],
    ['l’en-tête', CONTEXTE.entete],
  ])('une ligne portée ailleurs (%s) ne s’ouvre plus', async (_, ailleurs) => {
    const cle = await (await trousseau()).cleDeSuivi('s1', graine(1));
    const scelle = await sceller(cle, enOctets('Bonjour'), ici);
    expect(await desceller(cle, scelle, ailleurs)).toBeNull();
    expect(enTexte((await desceller(cle, scelle, ici)) ?? enOctets(''))).toBe('Bonjour');
  });

  test('une ligne porte son suivi, son appareil, son rang, la version et l’époque', () => {
    expect(CONTEXTE.ligne('s1', 'a', 7, 3)).toBe('s1|a|7|2|3');
  });

  test('le même texte ne se scelle jamais deux fois pareil', async () => {
    const { reglages } = await trousseau();
    const [un, deux] = [
      await sceller(reglages, enOctets('Bonjour'), 'c'),
      await sceller(reglages, enOctets('Bonjour'), 'c'),
    ];
    expect(un.iv).not.toEqual(deux.iv);
    expect(un.scelle).not.toEqual(deux.scelle);
  });
});
