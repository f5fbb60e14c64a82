import { describe, expect, test } from 'vitest';
import {
  avecContact,
  ecrireAdresse,
  ecrireFichierAdresse,
  empreinteDAdresse,
  lireAdresse,
  reconnaitre,
  sansContact,
  type Contact,
} from '../../src/domain/carnet.ts';

const DESTINATAIRE = 'age1h46phgnnghgenfpjuv736w8c4q79ytkdrp4pd5fvcx6c29dh4qnqjm92mw';
const AUTRE = 'age1h46phgnnghgenfpjuv736w8c4q79ytkdrp4pd5fvcx6c29dh4qnqjm92mx';
const CLE = 'x/8+aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaA=';
const AUTRE_CLE = 'y/8+aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaA=';

const unContact = (plus: Partial<Contact> = {}): Contact => ({
  destinataire: DESTINATAIRE,
  cle: CLE,
  fonction: 'Cadre de santé',
  unite: 'Chirurgie ambulatoire',
  compareeLe: '2026-09-18',
  ...plus,
});

describe('Une adresse', () => {
  test('est un seul mot, qui se relit tel quel', () => {
    const texte = ecrireAdresse({ destinataire: DESTINATAIRE, cle: CLE });
    expect(texte).toMatch(/^age1[\w.-]+$/);
    expect(lireAdresse(`  ${texte}\n`)).toEqual({
      destinataire: DESTINATAIRE,
      cle: CLE,
      fonction: '',
      unite: '',
    });
  });

  test('en fichier, dit aussi la fonction et l’unité', () => {
    const adresse = {
      destinataire: DESTINATAIRE,
      cle: CLE,
      fonction: 'Cadre de santé',
      unite: 'Pédiatrie',
    };
    expect(lireAdresse(ecrireFichierAdresse(adresse).replaceAll('\n', '\r\n'))).toEqual(adresse);
  });

  test('sans la clé de signature est acceptée, et n’a pas encore d’empreinte', () => {
    const adresse = lireAdresse(DESTINATAIRE);
    expect(adresse).toMatchObject({ destinataire: DESTINATAIRE, cle: null });
    expect(adresse && empreinteDAdresse(adresse)).toBeNull();
  });

  test.each(['', 'bonjour', DESTINATAIRE.slice(0, -1), `${DESTINATAIRE}.abc`, `AGE-SECRET-KEY-1ABC`])(
    'ne se lit pas dans « %s »',
    (texte) => {
      expect(lireAdresse(texte)).toBeNull();
    },
  );

  test('change d’empreinte dès que l’une des deux clés change', () => {
    const empreintes = [
      { destinataire: DESTINATAIRE, cle: CLE },
      { destinataire: AUTRE, cle: CLE },
      { destinataire: DESTINATAIRE, cle: AUTRE_CLE },
    ].map(empreinteDAdresse);
    expect(new Set(empreintes).size).toBe(3);
    for (const empreinte of empreintes) expect(empreinte).toMatch(/^([0-9a-f]{4} ){4}[0-9a-f]{4}$/);
  });
});

describe('Le carnet', () => {
  const adresse = { destinataire: DESTINATAIRE, cle: CLE };

  test('ne connaît pas qui n’y est pas', () => {
    expect(reconnaitre([], adresse)).toEqual({ contact: null, connaissance: 'inconnu' });
  });

  test('connaît qui y est, une fois l’empreinte comparée', () => {
    expect(reconnaitre([unContact()], adresse).connaissance).toBe('compare');
    expect(reconnaitre([unContact({ compareeLe: null })], adresse).connaissance).toBe('a-comparer');
  });

  test('demande de comparer quand la clé de signature est vue pour la première fois', () => {
    expect(reconnaitre([unContact({ cle: null })], adresse).connaissance).toBe('a-comparer');
  });

  test('voit qu’une adresse connue est signée par une autre clé, et l’inverse', () => {
    expect(reconnaitre([unContact({ cle: AUTRE_CLE })], adresse).connaissance).toBe('autre-cle');
    expect(reconnaitre([unContact({ destinataire: AUTRE })], adresse).connaissance).toBe('autre-cle');
  });

  test('garde une ligne par adresse, et oublie celle qu’on retire', () => {
    const carnet = avecContact(avecContact([], unContact()), unContact({ unite: 'Pédiatrie' }));
    expect(carnet).toEqual([unContact({ unite: 'Pédiatrie' })]);
    expect(sansContact(carnet, DESTINATAIRE)).toEqual([]);
  });

  test('ajoutée de nouveau, garde ce qui a été comparé tant que la clé est la même', () => {
    const compare = [unContact({ cle: CLE, compareeLe: '2026-09-01' })];
    const redite = unContact({ cle: CLE, compareeLe: null });
    expect(avecContact(compare, redite)).toEqual(compare);
    expect(avecContact(compare, { ...redite, cle: null })).toEqual(compare);
    expect(avecContact(compare, { ...redite, cle: AUTRE_CLE })).toEqual([{ ...redite, cle: AUTRE_CLE }]);
  });
});
