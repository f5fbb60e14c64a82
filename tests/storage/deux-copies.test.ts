import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { REGLAGES_PAR_DEFAUT } from '../../src/domain/reglages.ts';
import type { Base } from '../../src/storage/base.ts';
import { ErreurEnregistrement, ErreurRegistreAbime } from '../../src/storage/erreurs.ts';
import { tirageDe } from '../aides/disqueEnMemoire.ts';
import { clesDeBase, coffreDEssai, coffreOuvert, coffreRouvert, PHRASE, releve, textes } from './aides.ts';

// Many devices are made and broken; on a busy machine each takes its time.
vi.setConfig({ testTimeout: 60_000 });

afterEach(() => vi.restoreAllMocks());

const MOTS = ['un', 'deux', 'trois', 'quatre', 'cinq'];

async function cinqLignes() {
  const essai = await coffreOuvert();
  for (const texte of MOTS) await essai.coffre.append(releve('s1', texte));
  return essai;
}

/** As Chromium does: the requests succeed, the commit aborts. */
function refuserLeProchainCommit(nomErreur: string): void {
  const poser = vi.spyOn(IDBObjectStore.prototype, 'put');
  poser.mockImplementationOnce(function (this: IDBObjectStore, valeur: unknown, cle?: IDBValidKey) {
    poser.mockRestore();
    const demande = this.put(valeur, cle);
    const tx = this.transaction as IDBTransaction & { _abort(nom: string): void };
    demande.addEventListener('success', () => tx._abort(nomErreur));
    return demande;
  });
}

const vider = (base: Base): Promise<void> =>
  base.ecrire(['ecritures'], (tx) => [tx.objectStore('ecritures').clear()]);

describe('deux copies avant « Enregistré »', () => {
  test('une ligne enregistrée est dans le journal de secours et dans la base', async () => {
    const { base, disque, nom } = await cinqLignes();
    expect(await clesDeBase(base)).toHaveLength(5);
    await vider(base);
    disque.couperLeCourant();
    const { coffre } = await coffreRouvert(nom);
    expect(textes((await coffre.lire('s1')).ecritures)).toEqual(MOTS);
  });

  test.each(['place', 'panne', { courte: 3 }] as const)(
    'le journal refuse (%o) : pas enregistré, rien nulle part, et l’on peut recommencer',
    async (incident) => {
      const { coffre, base, disque } = await cinqLignes();
      await coffre.garderBrouillon('observer:s1', 'six');
      disque.auProchain(1, incident);
      await expect(coffre.append(releve('s1', 'six'), 'observer:s1')).rejects.toThrow(ErreurEnregistrement);
      expect(await clesDeBase(base)).toHaveLength(5);
      expect(await coffre.lireBrouillon('observer:s1')).toBe('six');
      await coffre.append(releve('s1', 'six'), 'observer:s1');
      expect(textes((await coffre.lire('s1')).ecritures)).toEqual([...MOTS, 'six']);
      expect(await coffre.lireBrouillon('observer:s1')).toBeNull();
      expect((await coffre.verifier('s1')).fausse).toBeNull();
    },
  );

  test.each(['QuotaExceededError', 'UnknownError'])(
    'la base refuse (%s) : enregistré, mode dégradé, plus rien ne s’écrit dans la base, tout revient ensuite',
    async (erreur) => {
      const { coffre, base, nom } = await cinqLignes();
      refuserLeProchainCommit(erreur);
      expect(await coffre.append(releve('s1', 'six'))).toMatchObject({ degrade: true });
      const poses = vi.spyOn(IDBObjectStore.prototype, 'put');
      await coffre.append(releve('s1', 'sept'));
      await coffre.garderBrouillon('observer:s1', 'huit');
      expect(poses).not.toHaveBeenCalled();
      expect(await coffre.etatDesCopies()).toMatchObject({ degrade: true });
      expect(await coffre.lireBrouillon('observer:s1')).toBe('huit');
      expect(await clesDeBase(base)).toHaveLength(5);
      const { coffre: rouvert } = await coffreRouvert(nom);
      expect(await rouvert.etatDesCopies()).toMatchObject({ degrade: false, reparees: 2 });
      expect(textes((await rouvert.lire('s1')).ecritures)).toEqual([...MOTS, 'six', 'sept']);
      expect(await rouvert.lireBrouillon('observer:s1')).toBe('huit');
      expect(await clesDeBase(base)).toHaveLength(7);
    },
  );

  test('un brouillon oublié en mode dégradé ne revient pas', async () => {
    const { coffre, nom } = await cinqLignes();
    await coffre.garderBrouillon('observer:s1', 'six');
    refuserLeProchainCommit('UnknownError');
    await coffre.append(releve('s1', 'six'), 'observer:s1');
    expect(await coffre.lireBrouillon('observer:s1')).toBeNull();
    const { coffre: rouvert } = await coffreRouvert(nom);
    expect(await rouvert.lireBrouillon('observer:s1')).toBeNull();
  });
});

describe('au démarrage, la copie pauvre est refaite', () => {
  test('la base est vide : refaite du journal', async () => {
    const { base, nom } = await cinqLignes();
    await vider(base);
    const { coffre } = await coffreRouvert(nom);
    expect(await coffre.etatDesCopies()).toMatchObject({ reparees: 5 });
    expect(await clesDeBase(base)).toHaveLength(5);
  });

  test.each(['registre.a', 'registre.b'] as const)(
    'le fichier %s disparaît : refait de la base',
    async (fichier) => {
      const { disque, nom } = await cinqLignes();
      disque.supprimer(fichier);
      const { coffre } = await coffreRouvert(nom);
      expect(textes((await coffre.lire('s1')).ecritures)).toEqual(MOTS);
      expect((await coffre.verifier('s1')).fausse).toBeNull();
    },
  );

  test.each(['cles.a', 'cles.b'] as const)(
    'le fichier %s disparaît : l’autre suffit, et le refait',
    async (fichier) => {
      const { disque, nom } = await cinqLignes();
      disque.supprimer(fichier);
      const { coffre } = await coffreRouvert(nom);
      expect(textes((await coffre.lire('s1')).ecritures)).toEqual(MOTS);
      expect(await coffre.etatDesCopies()).toMatchObject({ clesReparees: true });
      expect(disque.octets('cles.a')).toEqual(disque.octets('cles.b'));
    },
  );

  test('un octet retourné, n’importe où dans n’importe quel fichier : rien n’est perdu', async () => {
    const { disque, nom } = await cinqLignes();
    const saufs = new Map(disque.noms().map((fichier) => [fichier, disque.octets(fichier)]));
    const lieu = fc.record({
      fichier: fc.constantFrom(...saufs.keys()),
      part: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      masque: fc.integer({ min: 1, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(lieu, async ({ fichier, part, masque }) => {
        for (const [chacun, octets] of saufs) disque.poser(chacun, octets);
        disque.retourner(fichier, Math.floor(part * disque.octets(fichier).length), masque);
        const { coffre } = await coffreRouvert(nom);
        expect(textes((await coffre.lire('s1')).ecritures)).toEqual(MOTS);
        expect((await coffre.verifier('s1')).fausse).toBeNull();
      }),
      { numRuns: 30 },
    );
  });

  test('un fichier coupé n’importe où : rien n’est perdu', async () => {
    const { disque, nom } = await cinqLignes();
    const saufs = new Map(disque.noms().map((fichier) => [fichier, disque.octets(fichier)]));
    const lieu = fc.record({
      fichier: fc.constantFrom(...saufs.keys()),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(lieu, async ({ fichier, part }) => {
        for (const [chacun, octets] of saufs) disque.poser(chacun, octets);
        disque.tronquer(fichier, Math.floor(part * disque.octets(fichier).length));
        const { coffre } = await coffreRouvert(nom);
        expect(textes((await coffre.lire('s1')).ecritures)).toEqual(MOTS);
      }),
      { numRuns: 30 },
    );
  });

  test.each(['journal', 'base'] as const)(
    'les réglages perdus d’un côté (%s) y sont remis',
    async (perdu) => {
      const { coffre, base, disque, nom } = await cinqLignes();
      await coffre.ecrireReglages({ ...REGLAGES_PAR_DEFAUT, etablissement: 'ici' });
      const perdre = {
        journal: () => {
          disque.supprimer('registre.a');
          disque.supprimer('registre.b');
          return Promise.resolve();
        },
        base: (b: Base) => b.ecrire(['reglages'], (tx) => [tx.objectStore('reglages').clear()]),
      };
      await perdre[perdu](base);
      const { base: relue } = await coffreRouvert(nom);
      await perdre[perdu === 'journal' ? 'base' : 'journal'](relue);
      const { coffre: rouvert } = await coffreRouvert(nom);
      expect(await rouvert.lireReglages()).toMatchObject({ etablissement: 'ici' });
    },
  );

  test('une ligne de la base abîmée : le journal suffit', async () => {
    const { base, nom } = await cinqLignes();
    await abimer(base, 3);
    const { coffre } = await coffreRouvert(nom);
    expect(textes((await coffre.lire('s1')).ecritures)).toEqual(MOTS);
  });

  test('la même ligne abîmée dans les deux copies se voit, se trouve, et les autres restent lisibles', async () => {
    const { base, disque, nom } = await cinqLignes();
    await abimer(base, 3);
    disque.supprimer('registre.a');
    disque.supprimer('registre.b');
    const { coffre } = await coffreRouvert(nom);
    const { ecritures, fausse } = await coffre.lire('s1');
    expect(fausse).toMatchObject({ seq: 3, defaut: 'illisible' });
    expect(textes(ecritures)).toEqual(['un', 'deux', 'quatre', 'cinq']);
  });

  test('rien ne s’ajoute après une dernière ligne illisible ; ailleurs, tout va bien', async () => {
    const { base, disque, nom } = await cinqLignes();
    await abimer(base, 5);
    disque.supprimer('registre.a');
    disque.supprimer('registre.b');
    const { coffre } = await coffreRouvert(nom);
    await expect(coffre.append(releve('s1', 'six'))).rejects.toThrow(ErreurRegistreAbime);
    await coffre.append(releve('s2', 'ailleurs'));
  });

  test('une coupure de courant, avant ou après n’importe quelle écriture du disque : rien d’enregistré n’est perdu', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 24 }), async (rang) => {
        const { coffre, disque, base, nom } = await coffreOuvert();
        disque.auProchain(rang, 'coupure');
        const enregistrees: string[] = [];
        try {
          for (const texte of MOTS) {
            await coffre.append(releve('s1', texte));
            enregistrees.push(texte);
          }
        } catch {
          // The power went.
        }
        disque.couperLeCourant();
        await base.fermer();
        const { coffre: rouvert } = await coffreRouvert(nom);
        const lus = textes((await rouvert.lire('s1')).ecritures);
        expect(lus.slice(0, enregistrees.length)).toEqual(enregistrees);
        expect((await rouvert.verifier('s1')).fausse).toBeNull();
      }),
      { numRuns: 20 },
    );
  });
});

describe('une création interrompue', () => {
  test('à n’importe quelle écriture du disque : pas de coffre, ou un coffre qui s’ouvre', async () => {
    const temoin = await coffreOuvert();
    for (let rang = 1; rang <= temoin.disque.appels; rang += 1) {
      const { coffre, disque, base, nom } = coffreDEssai();
      disque.auProchain(rang, 'coupure');
      await coffre.creer(PHRASE).catch(() => undefined);
      if (rang % 2 === 0) disque.couperLeCourant(tirageDe(rang));
      else disque.rallumer();
      await base.fermer();
      const { coffre: suivant } = coffreDEssai(nom);
      if ((await suivant.etat()) === 'vide') await suivant.creer(PHRASE);
      else await suivant.ouvrir({ phrase: PHRASE });
      await suivant.append(releve('s1', 'un'));
      const { coffre: rouvert } = await coffreRouvert(nom);
      expect(textes((await rouvert.lire('s1')).ecritures), `écriture ${rang}`).toEqual(['un']);
    }
  });
});

describe('les fichiers sont très jeunes', () => {
  test('courant coupé juste après la création : les clés reviennent du berceau, les lignes de la base', async () => {
    const { disque, nom, berceau } = await cinqLignes();
    expect(await berceau.lire()).not.toBeNull();
    for (const fichier of disque.noms()) disque.supprimer(fichier);
    const { coffre } = await coffreRouvert(nom);
    expect(textes((await coffre.lire('s1')).ecritures)).toEqual(MOTS);
  });

  test('passé deux minutes, le berceau est vide', async () => {
    let heure = 1_000_000;
    const { coffre, berceau } = await coffreOuvert(undefined, { mural: () => heure });
    await coffre.append(releve('s1', 'un'));
    heure += 119_000;
    await coffre.append(releve('s1', 'deux'));
    expect(await berceau.lire()).not.toBeNull();
    heure += 2_000;
    await coffre.append(releve('s1', 'trois'));
    expect(await berceau.lire()).toBeNull();
  });

  test('sans berceau, le premier suivi attend une minute, et le dit', async () => {
    let heure = 1_000_000;
    const { coffre, berceau, nom } = coffreDEssai(undefined, { mural: () => heure });
    berceau.disponible = false;
    await coffre.creer(PHRASE);
    await expect(coffre.append(releve('s1', 'un'))).rejects.toThrow(/60\u00a0secondes/);
    heure += 60_000;
    await coffre.append(releve('s1', 'un'));
    const { coffre: rouvert } = await coffreRouvert(nom, { mural: () => heure });
    expect(textes((await rouvert.lire('s1')).ecritures)).toEqual(['un']);
  });
});

/** As a disk would: one bit of one row. */
async function abimer(base: Base, seq: number): Promise<void> {
  const cle = (await clesDeBase(base)).find((c) => c[3] === seq);
  const ligne = cle && (await base.lire((db) => db.get('ecritures', cle)));
  if (!cle || !ligne) throw new Error('ligne absente');
  ligne.scelle[3] = (ligne.scelle[3] ?? 0) ^ 1;
  await base.ecrire(['ecritures'], (tx) => [tx.objectStore('ecritures').put(ligne, cle)]);
}
