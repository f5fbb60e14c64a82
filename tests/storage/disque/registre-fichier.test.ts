import { describe, expect, test, vi } from 'vitest';
import { ecrireEnteteJournal } from '../../../src/storage/disque/entete-journal.ts';
import { ErreurDisque } from '../../../src/storage/disque/erreur-disque.ts';
import { JournalDeSecours } from '../../../src/storage/disque/registre-fichier.ts';
import { ErreurVersionPlusRecente } from '../../../src/storage/erreurs.ts';
import { enOctets, enTexte } from '../../../src/vault/octets.ts';
import { CoupureDeCourant, DisqueEnMemoire, tirageDe } from '../../aides/disqueEnMemoire.ts';
import { contenuDe, journalDEssai, ligne, rouvrir, texteDe, trame } from './unJournal.ts';

// Some go through every moment at which a power cut may come.
vi.setConfig({ testTimeout: 60_000 });

const DECHIRURES = [1, 2, 3, 4, 5, 6];
const TROIS = [ligne('s1|1|a|1'), ligne('s1|1|a|2'), ligne('s1|1|a|3')];
const CONTENU = Object.fromEntries(TROIS.map(({ nom }) => [`ligne ${nom}`, `contenu de ${nom}`]));

describe('écrire et relire', () => {
  test('ce qui est ajouté se relit, tout de suite et après une réouverture', async () => {
    const { disque, journal } = await journalDEssai(TROIS);
    expect(contenuDe(journal)).toEqual(CONTENU);
    expect(journal.noms('ligne')).toEqual(TROIS.map(({ nom }) => nom));
    const rouvert = await rouvrir(disque, journal);
    expect(contenuDe(rouvert)).toEqual(CONTENU);
    expect(rouvert.rapport).toEqual({ neuf: false, queue: 0, trous: 0, abimees: [] });
  });

  test('un journal neuf le dit', async () => {
    const disque = new DisqueEnMemoire();
    const journal = await JournalDeSecours.ouvrir(disque);
    expect(journal.rapport.neuf).toBe(true);
    expect((await rouvrir(disque, journal)).rapport.neuf).toBe(false);
  });

  test('le dernier du même genre et du même nom l’emporte, les genres ne se mêlent pas', async () => {
    const { disque, journal } = await journalDEssai([
      ligne('x', 'un'),
      trame('brouillon', 'x', 'deux'),
      ligne('y', 'trois'),
      ligne('x', 'quatre'),
    ]);
    expect(contenuDe(journal)).toEqual({ 'ligne y': 'trois', 'ligne x': 'quatre', 'brouillon x': 'deux' });
    expect((await rouvrir(disque, journal)).noms('ligne')).toEqual(['y', 'x']);
  });

  test('un oubli fait oublier tout ce qui porte son nom, jusqu’à ce que le nom revienne', async () => {
    const { disque, journal } = await journalDEssai([
      trame('brouillon', 'b', 'texte'),
      trame('brouillon', 'c', 'autre'),
      trame('oubli', 'b'),
    ]);
    expect(contenuDe(journal)).toEqual({ 'brouillon c': 'autre', 'oubli b': '' });
    const rouvert = await rouvrir(disque, journal);
    expect(contenuDe(rouvert)).toEqual({ 'brouillon c': 'autre', 'oubli b': '' });
    rouvert.ajouter([trame('brouillon', 'b', 'retapé')]);
    expect(contenuDe(await rouvrir(disque, rouvert))).toEqual({
      'brouillon c': 'autre',
      'brouillon b': 'retapé',
    });
  });

  test('plusieurs trames d’un coup ne coûtent qu’un passage au disque', async () => {
    const { disque, journal } = await journalDEssai();
    const { appels } = disque;
    journal.ajouter(TROIS);
    journal.ajouter([]);
    expect(disque.appels - appels).toBe(2);
    expect(contenuDe(journal)).toEqual(CONTENU);
  });

  test('un second onglet est refusé', async () => {
    const { disque, journal } = await journalDEssai(TROIS);
    await expect(JournalDeSecours.ouvrir(disque)).rejects.toThrow(
      expect.objectContaining({ motif: 'occupe' }),
    );
    expect(contenuDe(await rouvrir(disque, journal))).toEqual(CONTENU);
  });

  test('dix mille trames de 1 Ko se relisent par blocs, à peine plus d’une lecture par mégaoctet', async () => {
    const { disque, journal } = await journalDEssai();
    const texte = 'x'.repeat(1_000);
    journal.ajouter(Array.from({ length: 10_000 }, (_, i) => ligne(`s1|1|a|${i}`, texte)));
    journal.fermer();
    const { lectures } = disque;
    const rouvert = await JournalDeSecours.ouvrir(disque);
    expect(rouvert.noms('ligne')).toHaveLength(10_000);
    expect(disque.lectures - lectures).toBeLessThan(16);
    expect(texteDe(rouvert, 'ligne', 's1|1|a|9999')).toBe(texte);
  });
});

describe('lire beaucoup de trames à la fois', () => {
  test('rend chacune à sa place, rien où il n’y en a pas, et lit par mégaoctets', async () => {
    const { disque, journal } = await journalDEssai();
    const noms = Array.from({ length: 4_000 }, (_, i) => `s1|1|a|${i}`);
    journal.ajouter(noms.map((nom) => ligne(nom, nom.padEnd(1_000))));
    const voulus = [...noms].reverse();
    voulus[7] = 'absent';
    const { lectures } = disque;
    const lues = journal.lireEnsemble('ligne', voulus);
    expect(disque.lectures - lectures).toBeLessThan(8);
    const attendues = voulus.map((nom) => (nom === 'absent' ? null : nom.padEnd(1_000)));
    expect(lues.map((octets) => octets && enTexte(octets))).toEqual(attendues);
  });

  test('ne lit pas tout le fichier pour deux trames éloignées', async () => {
    const { disque, journal } = await journalDEssai([ligne('x', 'un')]);
    journal.ajouter([ligne('long', 'z'.repeat(500_000))]);
    journal.ajouter([ligne('y', 'deux')]);
    const { lectures } = disque;
    const lues = journal.lireEnsemble('ligne', ['y', 'x']);
    expect(lues.map((octets) => octets && enTexte(octets))).toEqual(['deux', 'un']);
    expect(disque.lectures - lectures).toBe(2);
  });
});

describe('le courant se coupe', () => {
  test('à n’importe quel moment d’un ajout : tout ce qui précède est là, la suite s’écrit', async () => {
    for (const dechirure of DECHIRURES) {
      for (const rang of [1, 2]) {
        const { disque, journal } = await journalDEssai(TROIS);
        disque.auProchain(rang, 'coupure');
        expect(() => journal.ajouter([ligne('x', 'un'), ligne('y', 'deux')])).toThrow(CoupureDeCourant);
        disque.couperLeCourant(tirageDe(dechirure));
        const rouvert = await rouvrir(disque);
        expect(contenuDe(rouvert)).toMatchObject(CONTENU);
        rouvert.ajouter([ligne('z')]);
        const apres = contenuDe(rouvert);
        disque.couperLeCourant();
        const encore = await rouvrir(disque);
        expect(contenuDe(encore)).toEqual(apres);
        expect(encore.rapport.queue).toBe(0);
      }
    }
  });

  test('juste après un ajout : il est gardé', async () => {
    const { disque } = await journalDEssai(TROIS);
    disque.couperLeCourant();
    expect(contenuDe(await rouvrir(disque))).toEqual(CONTENU);
  });

  test('la page se ferme avant que l’ajout soit sur le disque : ce qui est relu ensuite y reste', async () => {
    const { disque, journal } = await journalDEssai(TROIS);
    disque.auProchain(2, 'coupure');
    expect(() => journal.ajouter([ligne('x', 'un')])).toThrow(CoupureDeCourant);
    disque.tuer();
    const vu = contenuDe(await rouvrir(disque));
    disque.couperLeCourant();
    expect(contenuDe(await rouvrir(disque))).toEqual(vu);
  });

  test('un fichier coupé à n’importe quel octet garde toutes les trames entières', async () => {
    const { disque, journal } = await journalDEssai(TROIS.slice(0, 2));
    const debut = disque.octets('registre.a').length;
    journal.ajouter(TROIS.slice(2));
    const entier = disque.octets('registre.a');
    journal.fermer();
    for (let taille = debut; taille < entier.length; taille += 1) {
      disque.poser('registre.a', entier.subarray(0, taille));
      const rouvert = await rouvrir(disque);
      expect(rouvert.noms('ligne')).toEqual(['s1|1|a|1', 's1|1|a|2']);
      expect(rouvert.rapport.queue).toBe(taille - debut);
      expect(disque.octets('registre.a')).toHaveLength(debut);
      rouvert.fermer();
    }
  });
});

describe('le disque refuse', () => {
  test('écriture trop courte : rien de refusé ne reste, et la suivante se place bien', async () => {
    const { disque, journal } = await journalDEssai(TROIS);
    const taille = disque.octets('registre.a').length;
    disque.auProchain(1, { courte: 30 });
    expect(() => journal.ajouter([ligne('x', 'un'), ligne('y', 'deux')])).toThrow(
      expect.objectContaining({ name: 'ErreurDisque', motif: 'place' }),
    );
    expect(disque.octets('registre.a')).toHaveLength(taille);
    journal.ajouter([ligne('z', 'oui')]);
    expect(contenuDe(await rouvrir(disque, journal))).toEqual({ ...CONTENU, 'ligne z': 'oui' });
  });

  test('écrit mais pas gardé : l’ajout refusé ne revient pas', async () => {
    const { disque, journal } = await journalDEssai(TROIS);
    disque.auProchain(2, 'panne');
    expect(() => journal.ajouter([ligne('x', 'un')])).toThrow(ErreurDisque);
    expect(contenuDe(journal)).toEqual(CONTENU);
    expect(contenuDe(await rouvrir(disque, journal))).toEqual(CONTENU);
  });

  test('s’il ne se laisse même plus raccourcir, plus rien ne s’ajoute avant que ce soit fait', async () => {
    const { disque, journal } = await journalDEssai(TROIS);
    disque.incident = ({ action }) => (action === 'ecrire' ? null : 'panne');
    expect(() => journal.ajouter([ligne('longue', 'x'.repeat(500)), ligne('y', 'deux')])).toThrow(
      ErreurDisque,
    );
    expect(() => journal.ajouter([ligne('z', 'non')])).toThrow(ErreurDisque);
    disque.incident = () => null;
    journal.ajouter([ligne('z', 'oui')]);
    expect(contenuDe(await rouvrir(disque, journal))).toEqual({ ...CONTENU, 'ligne z': 'oui' });
  });

  test('il ne garde plus rien : ce qui est là se lit encore', async () => {
    const { disque, journal } = await journalDEssai(TROIS);
    journal.fermer();
    disque.incident = ({ action }) => (action === 'lire' ? null : 'panne');
    const rouvert = await rouvrir(disque);
    expect(contenuDe(rouvert)).toEqual(CONTENU);
    expect(() => rouvert.ajouter([ligne('x')])).toThrow(ErreurDisque);
  });
});

describe('des octets abîmés', () => {
  /** Where the second of the three frames begins. */
  async function deuxieme(): Promise<number> {
    const { disque } = await journalDEssai(TROIS.slice(0, 1));
    return disque.octets('registre.a').length;
  }
  const [UN, , TROISIEME] = TROIS.map(({ nom }) => `ligne ${nom}`) as [string, string, string];

  test('n’importe où dans une trame du milieu : les autres restent, et le dégât est dit', async () => {
    const debut = await deuxieme();
    for (let ou = 0; ou < debut - 64; ou += 1) {
      const { disque, journal } = await journalDEssai(TROIS);
      journal.fermer();
      disque.retourner('registre.a', debut + ou);
      const rouvert = await rouvrir(disque);
      expect(Object.keys(contenuDe(rouvert))).toEqual([UN, TROISIEME]);
      expect(rouvert.rapport.trous).toBe(debut - 64);
    }
  });

  test('dans ce qu’une trame porte : elle est nommée, pour être reprise de l’autre copie', async () => {
    const debut = await deuxieme();
    const { disque, journal } = await journalDEssai(TROIS);
    journal.fermer();
    disque.retourner('registre.a', debut + debut - 64 - 1, 1);
    expect((await rouvrir(disque)).rapport.abimees).toEqual([{ genre: 'ligne', nom: 's1|1|a|2' }]);
  });

  test('celle d’avant, de même nom, la remplace', async () => {
    const { disque, journal } = await journalDEssai([trame('brouillon', 'b', 'avant')]);
    const debut = disque.octets('registre.a').length;
    journal.ajouter([trame('brouillon', 'b', 'après')]);
    journal.ajouter([ligne('x')]);
    journal.fermer();
    disque.retourner('registre.a', debut + 22);
    expect(texteDe(await rouvrir(disque), 'brouillon', 'b')).toBe('avant');
  });

  test('depuis l’ouverture : la trame ne se lit plus, et une compaction ne la recopie pas', async () => {
    const { disque, journal } = await journalDEssai(TROIS);
    disque.retourner('registre.a', disque.octets('registre.a').length - 1);
    expect(journal.lire('ligne', 's1|1|a|3')).toBeNull();
    journal.compacter();
    expect(journal.noms('ligne')).toEqual(['s1|1|a|1', 's1|1|a|2']);
  });

  test('dans l’en-tête du fichier : les trames restent', async () => {
    for (let ou = 0; ou < 20; ou += 1) {
      const { disque, journal } = await journalDEssai(TROIS);
      journal.fermer();
      disque.retourner('registre.a', ou);
      const rouvert = await rouvrir(disque);
      expect(contenuDe(rouvert)).toEqual(CONTENU);
      rouvert.ajouter([ligne('x', 'un')]);
      expect(contenuDe(await rouvrir(disque, rouvert))).toEqual({ ...CONTENU, 'ligne x': 'un' });
    }
  });

  test('dans l’en-tête du second fichier, quand c’est lui qui sert : ses trames restent', async () => {
    const { disque, journal } = await journalDEssai(TROIS);
    journal.compacter();
    journal.fermer();
    disque.retourner('registre.b', 3);
    expect(contenuDe(await rouvrir(disque))).toEqual(CONTENU);
  });

  test('partout : le journal repart de rien, et le dit', async () => {
    const { disque, journal } = await journalDEssai(TROIS);
    journal.fermer();
    disque.poser('registre.a', new Uint8Array(3_000).fill(0x5a));
    const rouvert = await rouvrir(disque);
    expect(contenuDe(rouvert)).toEqual({});
    expect(rouvert.rapport).toMatchObject({ neuf: true, queue: 2_936 });
  });

  test('les deux fichiers disparus : il repart de rien, et le dit', async () => {
    const { disque, journal } = await journalDEssai(TROIS);
    journal.fermer();
    for (const nom of disque.noms()) disque.supprimer(nom);
    expect((await rouvrir(disque)).rapport.neuf).toBe(true);
  });

  test('une version plus récente : rien n’est touché, et les fichiers sont rendus', async () => {
    const { disque, journal } = await journalDEssai(TROIS);
    journal.fermer();
    disque.poser('registre.b', ecrireEnteteJournal({ version: 3, generation: 1 }));
    const avant = disque.octets('registre.a');
    await expect(rouvrir(disque)).rejects.toThrow(ErreurVersionPlusRecente);
    await expect(rouvrir(disque)).rejects.toThrow(ErreurVersionPlusRecente);
    expect(disque.octets('registre.a')).toEqual(avant);
    expect(disque.octets('registre.b')).toHaveLength(64);
  });
});

describe('la compaction', () => {
  const BRUT = [
    ligne('s1|1|a|1', 'SECRET un'),
    ligne('s2|1|a|1', 'gardé un'),
    ligne('s2|1|a|2', 'SECRET remplacé'),
    ligne('s2|1|a|2', 'gardé deux'),
  ];
  const GARDE = { 'ligne s2|1|a|1': 'gardé un', 'ligne s2|1|a|2': 'gardé deux' };
  const sansS1 = (_genre: unknown, nom: string): boolean => nom.startsWith('s2|');

  test('garde ce qui vaut, dans l’ordre, et ne laisse aucun octet du reste', async () => {
    const { disque, journal } = await journalDEssai(BRUT);
    expect(journal.octetsMorts).toBeGreaterThan(0);
    expect(journal.compacter(sansS1)).toBe(true);
    expect(contenuDe(journal)).toEqual(GARDE);
    expect(journal.octetsMorts).toBe(0);
    expect(disque.contient(enOctets('SECRET'))).toBe(false);
    expect(disque.octets('registre.a')).toHaveLength(0);
    journal.ajouter([ligne('s2|1|a|3', 'suite')]);
    journal.compacter();
    expect(disque.octets('registre.b')).toHaveLength(0);
    expect(contenuDe(await rouvrir(disque, journal))).toEqual({ ...GARDE, 'ligne s2|1|a|3': 'suite' });
  });

  test('le courant coupé à n’importe quel moment : rien de gardé ne manque, et l’ancien fichier finit vide', async () => {
    for (const dechirure of DECHIRURES) {
      let fini = false;
      for (let rang = 1; !fini; rang += 1) {
        const { disque, journal } = await journalDEssai(BRUT);
        disque.auProchain(rang, 'coupure');
        try {
          journal.compacter(sansS1);
          fini = true;
        } catch (erreur) {
          expect(erreur).toBeInstanceOf(CoupureDeCourant);
        }
        disque.couperLeCourant(tirageDe(dechirure));
        const rouvert = await rouvrir(disque);
        expect(contenuDe(rouvert)).toMatchObject(GARDE);
        if (rouvert.noms('ligne').length === 2) expect(disque.contient(enOctets('SECRET'))).toBe(false);
        else expect(fini).toBe(false);
        expect(['registre.a', 'registre.b'].filter((nom) => taille(disque, nom) === 0)).toHaveLength(1);
        rouvert.ajouter([ligne('suite')]);
        expect(contenuDe(await rouvrir(disque, rouvert))).toMatchObject({
          ...GARDE,
          'ligne suite': 'contenu de suite',
        });
      }
    }
  });

  const taille = (disque: DisqueEnMemoire, nom: string): number =>
    disque.octets(nom as 'registre.a' | 'registre.b').length;

  test('refusée par le disque à n’importe quel moment : rien n’a changé, et la suite s’ajoute au bon endroit', async () => {
    for (const incident of ['panne', 'place', { courte: 10 }, { courte: 20 }] as const) {
      for (const rang of [1, 2, 3, 4, 5]) {
        for (const dechirure of DECHIRURES) {
          const { disque, journal } = await journalDEssai(BRUT);
          disque.auProchain(rang, incident);
          expect(() => journal.compacter(sansS1)).toThrow(ErreurDisque);
          journal.ajouter([ligne('suite')]);
          const attendu = { ...GARDE, 'ligne s1|1|a|1': 'SECRET un', 'ligne suite': 'contenu de suite' };
          expect(contenuDe(journal)).toEqual(attendu);
          disque.couperLeCourant(tirageDe(dechirure));
          expect(contenuDe(await rouvrir(disque))).toEqual(attendu);
        }
      }
    }
  });

  test('le disque dit oui sans rien garder : l’ancien fichier n’est pas vidé', async () => {
    const { disque, journal } = await journalDEssai(BRUT);
    disque.incident = ({ nom, action }) => (nom === 'registre.b' && action === 'ecrire' ? 'muette' : null);
    expect(() => journal.compacter()).toThrow(ErreurDisque);
    disque.incident = () => null;
    expect(contenuDe(await rouvrir(disque, journal))).toMatchObject(GARDE);
  });

  test('l’ancien fichier ne se laisse pas vider : il ne compte plus, et l’ouverture suivante le vide', async () => {
    const { disque, journal } = await journalDEssai(BRUT);
    disque.incident = ({ nom, action }) => (nom === 'registre.a' && action !== 'lire' ? 'panne' : null);
    expect(journal.compacter(sansS1)).toBe(true);
    expect(disque.contient(enOctets('SECRET'))).toBe(true);
    disque.incident = () => null;
    journal.ajouter([ligne('suite')]);
    const rouvert = await rouvrir(disque, journal);
    expect(contenuDe(rouvert)).toEqual({ ...GARDE, 'ligne suite': 'contenu de suite' });
    expect(disque.contient(enOctets('SECRET'))).toBe(false);
  });

  test('la page se ferme pendant qu’elle s’achève, puis le disque refuse : l’ancien fichier n’est pas vidé', async () => {
    const grosse = ligne('s2|1|a|3', 'x'.repeat(1_200_000));
    const { disque, journal } = await journalDEssai([...BRUT, grosse]);
    disque.auProchain(5, 'coupure');
    expect(() => journal.compacter(sansS1)).toThrow(CoupureDeCourant);
    disque.tuer();
    let passages = 0;
    disque.incident = ({ nom, action }) => {
      if (action !== 'vider') return null;
      if (nom === 'registre.b') return 'panne';
      passages += 1;
      return passages === 1 ? null : 'coupure';
    };
    await rouvrir(disque).catch(() => null);
    // Of an old file being overwritten, the end first: it would still look whole.
    const sorts = [0, 0.5];
    disque.couperLeCourant(() => sorts.shift() ?? 0);
    expect((await rouvrir(disque)).noms('ligne')).toContain('s2|1|a|3');
  });

  test('attend l’ouverture suivante quand l’autre fichier est trop jeune pour qu’on s’y fie', async () => {
    const disque = new DisqueEnMemoire({ jeunesSePerdent: true });
    (await JournalDeSecours.ouvrir(disque)).fermer();
    disque.murir();
    disque.supprimer('registre.b');
    const journal = await JournalDeSecours.ouvrir(disque);
    journal.ajouter(BRUT);
    expect(journal.compacter()).toBe(false);
    disque.couperLeCourant();
    const rouvert = await rouvrir(disque);
    expect(contenuDe(rouvert)).toMatchObject(GARDE);
    disque.murir();
    expect((await rouvrir(disque, rouvert)).compacter()).toBe(true);
  });
});
