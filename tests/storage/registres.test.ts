import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { verifier } from '../../src/domain/registre.ts';
import type { Base, CleEcriture } from '../../src/storage/base.ts';
import {
  ErreurCibleInconnue,
  ErreurEnregistrement,
  ErreurPasUnExemple,
  ErreurRegistreAbime,
} from '../../src/storage/erreurs.ts';
import {
  coffreDEssai,
  coffreOuvert,
  debutDeSuivi,
  PHRASE,
  releve,
  retrait,
  textes,
  toutesLesRangees,
} from './aides.ts';

afterEach(() => vi.restoreAllMocks());

async function cles(base: Base): Promise<CleEcriture[]> {
  return base.lire((db) => db.getAllKeys('ecritures'));
}

/** As a disk would: one bit of one row. */
async function abimer(base: Base, seq: number, bit = 24): Promise<void> {
  const cle = (await cles(base)).find((c) => c[2] === seq);
  const ligne = cle && (await base.lire((db) => db.get('ecritures', cle)));
  if (!cle || !ligne) throw new Error('ligne absente');
  const octet = (bit >> 3) % ligne.scelle.length;
  ligne.scelle[octet] = (ligne.scelle[octet] ?? 0) ^ (1 << (bit & 7));
  await base.ecrire(['ecritures'], (tx) => [tx.objectStore('ecritures').put(ligne, cle)]);
}

describe('écrire', () => {
  test('ce qui est écrit se relit, dans l’ordre, et la chaîne est juste', async () => {
    const { coffre } = await coffreOuvert();
    for (const texte of ['un', 'deux', 'trois']) await coffre.append(releve('s1', texte));
    const { ecritures, fausse } = await coffre.lire('s1');
    expect(textes(ecritures)).toEqual(['un', 'deux', 'trois']);
    expect(fausse).toBeNull();
  });

  test('le reçu donne l’écriture telle qu’elle est sur le disque, et la tête de la chaîne', async () => {
    const { coffre } = await coffreOuvert();
    await coffre.append(releve('s1', 'un'));
    const recu = await coffre.append(releve('s1', 'deux'));
    const { ecritures } = await coffre.lire('s1');
    expect(ecritures[1]).toEqual(recu.ecriture);
    expect(verifier(ecritures)).toEqual({ juste: true, tete: recu.tete, nombre: 2 });
  });

  test('les textes sont mis en NFC, les demi-caractères remplacés, les champs absents oubliés', async () => {
    const { coffre } = await coffreOuvert();
    const brute = releve('s1', 'e\u0301te\u0301 \ud83d fini');
    const contenu = { ...brute.contenu, role: undefined };
    const { ecriture } = await coffre.append({ ...brute, contenu } as unknown as typeof brute);
    expect(ecriture.corps?.contenu).toMatchObject({ texte: 'été \ufffd fini' });
    expect(ecriture.corps?.contenu).not.toHaveProperty('role');
  });

  test('un ajout ne relit pas le registre', async () => {
    const { coffre } = await coffreOuvert();
    await coffre.append(releve('s1', 'un'));
    const lectures = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    const curseurs = vi.spyOn(IDBObjectStore.prototype, 'openCursor');
    await coffre.append(releve('s1', 'deux'));
    expect(lectures).not.toHaveBeenCalled();
    expect(curseurs).not.toHaveBeenCalled();
  });

  test('lister donne chaque suivi une fois', async () => {
    const { coffre } = await coffreOuvert();
    for (const suivi of ['s1', 's10', 's2', 's1', 's2']) await coffre.append(releve(suivi, 'x'));
    expect(await coffre.lister()).toEqual(['s1', 's10', 's2']);
    expect((await coffre.lire('s1')).ecritures).toHaveLength(2);
  });

  test('un suivi inconnu est vide et juste', async () => {
    const { coffre } = await coffreOuvert();
    expect(await coffre.lire('rien')).toEqual({ ecritures: [], fausse: null });
  });

  test('beaucoup d’écritures à la fois, mêlées de brouillons et de lectures : aucune place prise deux fois', async () => {
    const geste = fc.record({
      suivi: fc.constantFrom('s1', 's2', 's3'),
      genre: fc.constantFrom('append', 'append', 'append', 'brouillon', 'lire'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(geste, { minLength: 1, maxLength: 40 }), async (gestes) => {
        const { coffre } = await coffreOuvert();
        await Promise.all(
          gestes.map(({ suivi, genre }, rang): Promise<unknown> => {
            if (genre === 'append') return coffre.append(releve(suivi, String(rang)));
            return genre === 'lire' ? coffre.lire(suivi) : coffre.garderBrouillon(suivi, rang);
          }),
        );
        for (const suivi of ['s1', 's2', 's3']) {
          const attendus = gestes.flatMap((g, rang) =>
            g.suivi === suivi && g.genre === 'append' ? [String(rang)] : [],
          );
          const { ecritures, fausse } = await coffre.lire(suivi);
          expect(fausse).toBeNull();
          expect(textes(ecritures)).toEqual(attendus);
          expect(ecritures.map(({ entete }) => entete.seq)).toEqual(attendus.map((_, i) => i + 1));
        }
      }),
      { numRuns: 30 },
    );
  });

  test('deux onglets qui écrivent malgré tout : rien n’est écrasé, la chaîne reste une', async () => {
    const { coffre: un, nom } = await coffreOuvert();
    const { coffre: deux } = coffreDEssai(nom);
    await deux.ouvrir(PHRASE);
    for (let i = 0; i < 10; i += 1) {
      await Promise.all([un.append(releve('s1', `un ${i}`)), deux.append(releve('s1', `deux ${i}`))]);
    }
    const { ecritures, fausse } = await un.lire('s1');
    expect(fausse).toBeNull();
    expect(ecritures).toHaveLength(20);
  });
});

describe('effacer un passage', () => {
  test('ses mots sont détruits, la chaîne reste juste, les autres lignes restent', async () => {
    const { coffre } = await coffreOuvert();
    const secret = releve('s1', 'Ma fille s’appelle Zoé');
    await coffre.append(releve('s1', 'avant'));
    await coffre.append(secret);
    await coffre.append(releve('s1', 'après', { efface: [secret.id] }));
    const { ecritures, fausse } = await coffre.lire('s1');
    expect(textes(ecritures)).toEqual(['avant', null, 'après']);
    expect(fausse).toBeNull();
  });

  test('l’ancienne forme scellée n’est plus dans la base', async () => {
    const { coffre, base } = await coffreOuvert();
    const secret = releve('s1', 'à détruire');
    await coffre.append(secret);
    const avant = (await toutesLesRangees(base)).find(({ magasin }) => magasin === 'ecritures');
    await coffre.append(releve('s1', 'suite', { efface: [secret.id] }));
    const apres = (await toutesLesRangees(base)).filter(({ magasin }) => magasin === 'ecritures');
    expect(apres.map(({ valeur }) => valeur)).not.toContainEqual(avant?.valeur);
  });

  test('effacer deux fois ne change rien ; effacer ce qui n’existe pas est refusé en entier', async () => {
    const { coffre } = await coffreOuvert();
    const secret = releve('s1', 'secret');
    await coffre.append(secret);
    await coffre.append(releve('s1', 'un', { efface: [secret.id] }));
    await coffre.append(releve('s1', 'deux', { efface: [secret.id] }));
    await expect(coffre.append(releve('s1', 'trois', { efface: ['inconnu'] }))).rejects.toThrow(
      ErreurCibleInconnue,
    );
    expect(textes((await coffre.lire('s1')).ecritures)).toEqual([null, 'un', 'deux']);
    await coffre.append(releve('s1', 'quatre'));
    expect(await coffre.verifier('s1')).toBeNull();
  });
});

describe('le retrait « effacer »', () => {
  test('ne laisse qu’une ligne, sans brouillon, et la suite reste juste', async () => {
    const { coffre, base } = await coffreOuvert();
    for (const texte of ['un', 'deux']) await coffre.append(releve('s1', texte));
    await coffre.append(releve('s2', 'autre suivi'));
    await coffre.garderBrouillon('observer|s1', 'phrase en cours');
    await coffre.garderBrouillon('observer|s10', 'autre suivi');
    await coffre.append(retrait('s1'));
    const { ecritures, fausse } = await coffre.lire('s1');
    expect(ecritures.map(({ entete }) => entete.type)).toEqual(['retrait']);
    expect(fausse).toBeNull();
    expect(await coffre.lireBrouillon('observer|s1')).toBeNull();
    expect(await coffre.lireBrouillon('observer|s10')).toBe('autre suivi');
    expect((await cles(base)).filter(([suivi]) => suivi === 's1')).toHaveLength(1);
    expect((await coffre.lire('s2')).ecritures).toHaveLength(1);
    await coffre.append(releve('s1', 'après'));
    expect(await coffre.verifier('s1')).toBeNull();
  });
});

describe('une ligne abîmée', () => {
  test.each([1, 2, 3])('la ligne %i est montrée, les autres restent lisibles', async (seq) => {
    const { coffre, base } = await coffreOuvert();
    const tous = ['un', 'deux', 'trois'];
    for (const texte of tous) await coffre.append(releve('s1', texte));
    await abimer(base, seq);
    const { ecritures, fausse } = await coffre.lire('s1');
    expect(fausse).toMatchObject({ seq, defaut: 'illisible' });
    expect(textes(ecritures)).toEqual(tous.filter((_, i) => i !== seq - 1));
  });

  test('un seul bit, n’importe où, se voit et se trouve', async () => {
    const lieu = fc.record({ seq: fc.integer({ min: 1, max: 6 }), bit: fc.nat({ max: 3000 }) });
    await fc.assert(
      fc.asyncProperty(lieu, async ({ seq, bit }) => {
        const { coffre, base } = await coffreOuvert();
        for (let i = 1; i <= 6; i += 1) await coffre.append(releve('s1', `ligne ${i}`));
        await abimer(base, seq, bit);
        const { ecritures, fausse } = await coffre.lire('s1');
        expect(fausse).toMatchObject({ seq, defaut: 'illisible' });
        expect(ecritures).toHaveLength(5);
      }),
      { numRuns: 30 },
    );
  });

  test('une ligne enlevée se voit à la suivante', async () => {
    const { coffre, base } = await coffreOuvert();
    for (const texte of ['un', 'deux', 'trois']) await coffre.append(releve('s1', texte));
    const cle = (await cles(base))[1];
    if (cle) await base.ecrire(['ecritures'], (tx) => [tx.objectStore('ecritures').delete(cle)]);
    expect(await coffre.verifier('s1')).toMatchObject({ seq: 3, defaut: 'ordre' });
  });

  test('deux lignes échangées ne s’ouvrent plus', async () => {
    const { coffre, base } = await coffreOuvert();
    for (const texte of ['un', 'deux', 'trois']) await coffre.append(releve('s1', texte));
    const [une, autre] = await cles(base);
    if (!une || !autre) throw new Error('lignes absentes');
    const [a, b] = await base.lire((db) =>
      Promise.all([db.get('ecritures', une), db.get('ecritures', autre)]),
    );
    if (!a || !b) throw new Error('lignes absentes');
    await base.ecrire(['ecritures'], (tx) => [
      tx.objectStore('ecritures').put(b, une),
      tx.objectStore('ecritures').put(a, autre),
    ]);
    expect(await coffre.verifier('s1')).toMatchObject({ seq: 1, defaut: 'illisible' });
  });

  test('rien ne s’ajoute après une dernière ligne illisible', async () => {
    const { coffre, base, nom } = await coffreOuvert();
    await coffre.append(releve('s1', 'un'));
    await abimer(base, 1);
    const { coffre: rouvert } = coffreDEssai(nom);
    await rouvert.ouvrir(PHRASE);
    await expect(rouvert.append(releve('s1', 'deux'))).rejects.toThrow(ErreurRegistreAbime);
    await rouvert.append(releve('s2', 'ailleurs, tout va bien'));
  });
});

describe('l’exemple', () => {
  test('s’enlève en entier, brouillons compris', async () => {
    const { coffre, base } = await coffreOuvert();
    await coffre.append(debutDeSuivi('ex', true));
    await coffre.append(releve('ex', 'x'));
    await coffre.garderBrouillon('observer|ex', 'x');
    await coffre.supprimerExemple('ex');
    expect(await coffre.lister()).toEqual([]);
    expect((await toutesLesRangees(base)).map(({ magasin }) => magasin)).toEqual(['entete']);
    await coffre.append(debutDeSuivi('ex', true));
    expect(await coffre.verifier('ex')).toBeNull();
  });

  test('un vrai suivi ne s’enlève pas ainsi', async () => {
    const { coffre } = await coffreOuvert();
    await coffre.append(debutDeSuivi('s1', false));
    await expect(coffre.supprimerExemple('s1')).rejects.toThrow(ErreurPasUnExemple);
    await expect(coffre.supprimerExemple('rien')).rejects.toThrow(ErreurPasUnExemple);
    expect((await coffre.lire('s1')).ecritures).toHaveLength(1);
  });
});

describe('le disque refuse', () => {
  /** As Chromium does: the requests succeed, the commit aborts. */
  function refuserLeProchainCommit(nomErreur: string): void {
    const ajouter = vi.spyOn(IDBObjectStore.prototype, 'add');
    ajouter.mockImplementationOnce(function (this: IDBObjectStore, valeur: unknown, cle?: IDBValidKey) {
      ajouter.mockRestore();
      const demande = this.add(valeur, cle);
      const tx = this.transaction as IDBTransaction & { _abort(nom: string): void };
      demande.addEventListener('success', () => tx._abort(nomErreur));
      return demande;
    });
  }

  test('plus de place : ErreurEnregistrement le dit, rien n’est écrit à moitié, et l’on peut recommencer', async () => {
    const { coffre } = await coffreOuvert();
    const secret = releve('s1', 'un');
    await coffre.append(secret);
    await coffre.garderBrouillon('b|s1', 'deux');
    refuserLeProchainCommit('QuotaExceededError');
    const refus = coffre.append(releve('s1', 'deux', { efface: [secret.id] }), 'b|s1');
    await expect(refus).rejects.toMatchObject({ name: 'ErreurEnregistrement', motif: 'quota' });
    expect(textes((await coffre.lire('s1')).ecritures)).toEqual(['un']);
    expect(await coffre.lireBrouillon('b|s1')).toBe('deux');
    await coffre.append(releve('s1', 'deux'), 'b|s1');
    expect(textes((await coffre.lire('s1')).ecritures)).toEqual(['un', 'deux']);
    expect(await coffre.lireBrouillon('b|s1')).toBeNull();
    expect(await coffre.verifier('s1')).toBeNull();
  });

  test('le disque casse : plus aucune écriture, mais tout se lit encore', async () => {
    const { coffre } = await coffreOuvert();
    await coffre.append(releve('s1', 'un'));
    refuserLeProchainCommit('UnknownError');
    await expect(coffre.append(releve('s1', 'deux'))).rejects.toMatchObject({ motif: 'disque' });
    await expect(coffre.append(releve('s1', 'trois'))).rejects.toThrow(ErreurEnregistrement);
    await expect(coffre.garderBrouillon('b', 'x')).rejects.toThrow(ErreurEnregistrement);
    expect(textes((await coffre.lire('s1')).ecritures)).toEqual(['un']);
  });
});
