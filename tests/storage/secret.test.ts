import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Reglages } from '../../src/domain/ports.ts';
import {
  coffreDEssai,
  coffreOuvert,
  debutDeSuivi,
  PHRASE,
  releve,
  retrait,
  toutesLesRangees,
} from './aides.ts';
import type { Rangee } from './aides.ts';

afterEach(() => vi.restoreAllMocks());

const REGLAGES = { etablissement: 'CANARI-REGLAGE', theme: 'nuit' } as Reglages;

async function unePleineJournee() {
  const essai = await coffreOuvert();
  const { coffre } = essai;
  await coffre.append(debutDeSuivi('s1', true));
  const secret = releve('s1', 'CANARI-EFFACE');
  await coffre.append(secret);
  await coffre.append(releve('s1', 'CANARI-RELEVE', { efface: [secret.id] }));
  await coffre.garderBrouillon('CANARI-NOM|s1', { texte: 'CANARI-BROUILLON' });
  await coffre.garderBrouillon('autre|s1', 'x');
  await coffre.oublierBrouillon('autre|s1');
  await coffre.ecrireReglages(REGLAGES);
  await coffre.changerPhrase({ phrase: PHRASE }, 'volcan marmite soleil discret');
  return essai;
}

/** Every byte of a row, in every way a text could hide in it. */
function octets({ cle, valeur }: Rangee): string {
  const morceaux = [JSON.stringify(cle), JSON.stringify(valeur)];
  const visiter = (v: unknown): void => {
    if (v instanceof Uint8Array)
      morceaux.push(Buffer.from(v).toString('latin1'), Buffer.from(v).toString('utf16le'));
    else if (v !== null && typeof v === 'object') Object.values(v).forEach(visiter);
  };
  visiter(valeur);
  return morceaux.join('\n');
}

describe('rien n’est lisible sur le disque', () => {
  test('ni mot, ni nom de brouillon, ni réglage, ni type, ni phrase', async () => {
    const { base } = await unePleineJournee();
    const rangees = await toutesLesRangees(base);
    expect(rangees.map(({ magasin }) => magasin)).toEqual([
      'brouillons',
      'ecritures',
      'ecritures',
      'ecritures',
      'entete',
      'reglages',
    ]);
    const disque = rangees.map(octets).join('\n');
    for (const mot of [
      'CANARI',
      'releve',
      'suiveur',
      'abeille',
      'volcan',
      'Ambulatoire',
      '"nuit"',
      'observer',
    ]) {
      expect(disque).not.toContain(mot);
    }
  });

  test('aucune clé de chiffrement n’est gardée : que des octets, des nombres et des noms de réglages', async () => {
    const { base } = await unePleineJournee();
    const visiter = (v: unknown): void => {
      expect(v).not.toBeInstanceOf(CryptoKey);
      if (v !== null && typeof v === 'object' && !(v instanceof Uint8Array))
        Object.values(v).forEach(visiter);
    };
    for (const { valeur } of await toutesLesRangees(base)) visiter(valeur);
  });
});

describe('toute écriture attend le disque', () => {
  test('chaque transaction qui écrit est « strict »', async () => {
    const ouvertures = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const { coffre } = await unePleineJournee();
    await coffre.append(retrait('s1'));
    await coffre.append(debutDeSuivi('ex', true));
    await coffre.supprimerExemple('ex');
    const ecritures = ouvertures.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(ecritures.length).toBeGreaterThan(9);
    for (const [, , options] of ecritures) expect(options).toEqual({ durability: 'strict' });
  });
});

describe('les brouillons et les réglages', () => {
  test('un brouillon revient lettre pour lettre, avec l’heure où il a été gardé', async () => {
    const { coffre } = await coffreOuvert();
    const tape = { texte: 'e\u0301 en cours \ud83d', lignes: [1, null] };
    expect(await coffre.garderBrouillon('observer|s1', tape)).toBe(1_795_000_000_000);
    expect(await coffre.lireBrouillon('observer|s1')).toEqual(tape);
    expect(await coffre.lireBrouillon('observer|s2')).toBeNull();
  });

  test('il survit à la fermeture, et s’oublie sur demande', async () => {
    const { coffre, nom } = await coffreOuvert();
    await coffre.garderBrouillon('observer|s1', 'une phrase cou');
    const { coffre: rouvert } = coffreDEssai(nom);
    await rouvert.ouvrir({ phrase: PHRASE });
    expect(await rouvert.lireBrouillon('observer|s1')).toBe('une phrase cou');
    await rouvert.oublierBrouillon('observer|s1');
    expect(await rouvert.lireBrouillon('observer|s1')).toBeNull();
  });

  test('lire un brouillon attend qu’il soit gardé', async () => {
    const { coffre } = await coffreOuvert();
    const garde = coffre.garderBrouillon('b', 'dernier');
    expect(await coffre.lireBrouillon('b')).toBe('dernier');
    await garde;
  });

  test('les réglages reviennent tels quels, scellés', async () => {
    const { coffre, nom } = await coffreOuvert();
    expect(await coffre.lireReglages()).toBeNull();
    await coffre.ecrireReglages(REGLAGES);
    const { coffre: rouvert } = coffreDEssai(nom);
    await rouvert.ouvrir({ phrase: PHRASE });
    expect(await rouvert.lireReglages()).toEqual(REGLAGES);
  });
});
