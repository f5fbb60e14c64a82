import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { ErreurDisque } from '../../src/storage/disque/erreur-disque.ts';
import { Base, VERSION_BASE } from '../../src/storage/base.ts';
import {
  ErreurAutreOnglet,
  ErreurCalculCle,
  ErreurCoffreAbime,
  ErreurCoffreDejaCree,
  ErreurCoffreDisparu,
  ErreurCoffreFerme,
  ErreurCoffreSansCles,
  ErreurCoffreVide,
  ErreurPatienter,
  ErreurPhraseFausse,
  ErreurPhraseRefusee,
  ErreurVersionPlusRecente,
} from '../../src/storage/erreurs.ts';
import {
  ARGON2_ESSAI,
  clesDeBase,
  coffreDEssai,
  coffreOuvert,
  coffreRouvert,
  MAINTENANT,
  nomDAppareil,
  PHRASE,
  releve,
  textes,
} from './aides.ts';

describe('la première ouverture', () => {
  test('un appareil neuf n’a pas de coffre', async () => {
    expect(await coffreDEssai().coffre.etat()).toBe('vide');
  });

  test('créer le coffre l’ouvre', async () => {
    const { coffre } = await coffreOuvert();
    expect(await coffre.etat()).toBe('ouvert');
  });

  test('une phrase trop simple est refusée, et rien n’est créé', async () => {
    const { coffre } = coffreDEssai();
    await expect(coffre.creer('court')).rejects.toThrow(ErreurPhraseRefusee);
    expect(await coffre.etat()).toBe('vide');
  });

  test('un coffre ne remplace jamais un autre coffre', async () => {
    const { coffre } = await coffreOuvert();
    await expect(coffre.creer(PHRASE)).rejects.toThrow(ErreurCoffreDejaCree);
  });

  test('on ne peut pas ouvrir un coffre qui n’existe pas', async () => {
    await expect(coffreDEssai().coffre.ouvrir({ phrase: PHRASE })).rejects.toThrow(ErreurCoffreVide);
  });
});

describe('ouvrir', () => {
  test('la bonne phrase rouvre, même avec d’autres accents, majuscules et espaces', async () => {
    const { nom } = await coffreOuvert();
    const { coffre } = coffreDEssai(nom);
    expect(await coffre.etat()).toBe('ferme');
    await coffre.ouvrir({ phrase: '  Abeille tornade ECOLE\u00a0gravir  brioche ' });
    expect(await coffre.etat()).toBe('ouvert');
  });

  test('une phrase fausse le dit, et laisse le coffre fermé', async () => {
    const { nom } = await coffreOuvert();
    const { coffre } = coffreDEssai(nom);
    await expect(coffre.ouvrir({ phrase: 'abeille tornade' })).rejects.toThrow(ErreurPhraseFausse);
    await expect(coffre.ouvrir({ phrase: 'abeille tornade' })).rejects.toThrow(
      /bonne phrase de passe.*Rien n’est perdu/,
    );
    expect(await coffre.etat()).toBe('ferme');
  });

  test('l’appareil garde son nom d’une ouverture à l’autre', async () => {
    const { coffre, nom } = await coffreOuvert();
    const { ecriture } = await coffre.append(releve('s1', 'avant'));
    const { coffre: rouvert } = coffreDEssai(nom);
    await rouvert.ouvrir({ phrase: PHRASE });
    const suite = await rouvert.append(releve('s1', 'après'));
    expect(suite.ecriture.entete).toMatchObject({ appareil: ecriture.entete.appareil, seq: 2 });
    expect((await rouvert.verifier('s1')).fausse).toBeNull();
  });

  test('après trois essais faux il faut attendre, de plus en plus, puis la bonne phrase ouvre', async () => {
    const { nom } = await coffreOuvert();
    let heure = 0;
    const { coffre } = coffreDEssai(nom, { mural: () => heure });
    const rater = () =>
      expect(coffre.ouvrir({ phrase: 'fausse phrase' })).rejects.toThrow(ErreurPhraseFausse);
    await rater();
    await rater();
    expect(await coffre.attente()).toBe(0);
    await rater();
    expect(await coffre.attente()).toBe(2_000);
    await expect(coffre.ouvrir({ phrase: PHRASE })).rejects.toThrow(ErreurPatienter);
    heure = 2_000;
    await rater();
    expect(await coffre.attente()).toBe(4_000);
    heure = 10_000;
    await coffre.ouvrir({ phrase: PHRASE });
    expect(await coffre.attente()).toBe(0);
  });

  test('fermer l’application ne fait pas oublier les essais faux', async () => {
    const { nom } = await coffreOuvert();
    const { coffre } = coffreDEssai(nom);
    for (let essai = 0; essai < 3; essai += 1)
      await expect(coffre.ouvrir({ phrase: 'fausse phrase' })).rejects.toThrow(ErreurPhraseFausse);
    const { coffre: rouvert } = coffreDEssai(nom);
    expect(await rouvert.attente()).toBe(2_000);
    await expect(rouvert.ouvrir({ phrase: PHRASE })).rejects.toThrow(ErreurPatienter);
  });

  test('une horloge reculée ne ferme pas la porte plus d’une minute', async () => {
    const { nom } = await coffreOuvert();
    const { coffre } = coffreDEssai(nom);
    for (let essai = 0; essai < 3; essai += 1)
      await expect(coffre.ouvrir({ phrase: 'fausse phrase' })).rejects.toThrow(ErreurPhraseFausse);
    const { coffre: hier } = coffreDEssai(nom, { mural: () => MAINTENANT - 86_400_000 });
    expect(await hier.attente()).toBeLessThanOrEqual(60_000);
  });

  test('l’attente ne dépasse jamais une minute', async () => {
    const { nom } = await coffreOuvert();
    let heure = 0;
    const { coffre } = coffreDEssai(nom, { mural: () => heure });
    for (let essai = 0; essai < 15; essai += 1) {
      await expect(coffre.ouvrir({ phrase: 'fausse phrase' })).rejects.toThrow(ErreurPhraseFausse);
      heure += 60_000;
    }
    expect(await coffre.attente()).toBe(0);
  });
});

describe('le coffre fermé', () => {
  test('refuse tout ce qui lit ou écrit', async () => {
    const { nom } = await coffreOuvert();
    const { coffre } = coffreDEssai(nom);
    const refus = [
      coffre.lister(),
      coffre.lire('s1'),
      coffre.verifier('s1'),
      coffre.append(releve('s1', 'non')),
      coffre.garderBrouillon('b', 'non'),
      coffre.lireBrouillon('b'),
      coffre.oublierBrouillon('b'),
      coffre.lireReglages(),
      coffre.supprimerExemple('s1'),
    ];
    for (const issue of await Promise.allSettled(refus)) {
      expect(issue).toMatchObject({ status: 'rejected', reason: { name: 'ErreurCoffreFerme' } });
    }
    await expect(coffre.lister()).rejects.toThrow(ErreurCoffreFerme);
  });
});

describe('changer de phrase', () => {
  const NOUVELLE = 'volcan marmite soleil discret';

  test('la nouvelle ouvre, l’ancienne n’ouvre plus, tout est encore là', async () => {
    const { coffre, nom } = await coffreOuvert();
    await coffre.append(releve('s1', 'gardé'));
    await coffre.changerPhrase({ phrase: PHRASE }, NOUVELLE);
    const { coffre: rouvert } = coffreDEssai(nom);
    await expect(rouvert.ouvrir({ phrase: PHRASE })).rejects.toThrow(ErreurPhraseFausse);
    await rouvert.ouvrir({ phrase: NOUVELLE });
    expect(textes((await rouvert.lire('s1')).ecritures)).toEqual(['gardé']);
  });

  test('il faut connaître l’ancienne, et la nouvelle doit être assez forte', async () => {
    const { coffre } = await coffreOuvert();
    await expect(coffre.changerPhrase({ phrase: 'pas la bonne' }, NOUVELLE)).rejects.toThrow(
      ErreurPhraseFausse,
    );
    await expect(coffre.changerPhrase({ phrase: PHRASE }, 'court')).rejects.toThrow(ErreurPhraseRefusee);
  });

  /** What a copy of the disk, taken now, would open with. */
  const selDe = (disque: { octets(nom: 'cles.a'): Uint8Array }): Uint8Array => {
    const texte = Buffer.from(disque.octets('cles.a')).toString('latin1');
    const sel = /"sel":"([^"]+)"/.exec(texte)?.[1];
    if (!sel) throw new Error('sel attendu');
    return Buffer.from(sel, 'latin1');
  };

  test('l’ancienne ne reste ni sur le disque ni dans le berceau, et rien n’est à dire', async () => {
    const { coffre, disque, berceau } = await coffreOuvert();
    const ancienne = selDe(disque);
    expect(berceau.contient(ancienne)).toBe(true);
    await coffre.changerPhrase({ phrase: PHRASE }, NOUVELLE);
    expect(disque.contient(ancienne) || berceau.contient(ancienne)).toBe(false);
    expect(await coffre.etatDesCopies()).toMatchObject({ ancienneSerrure: false });
  });

  /** The 5th writing of a change is the one that erases the former header, the 6th its flush. */
  test.each([5, 6])(
    'le disque n’efface pas l’ancienne (appel %i) : c’est dit, changer encore l’efface',
    async (rang) => {
      const { coffre, disque } = await coffreOuvert();
      const ancienne = selDe(disque);
      disque.auProchain(rang, 'panne');
      await coffre.changerPhrase({ phrase: PHRASE }, NOUVELLE);
      expect(await coffre.etatDesCopies()).toMatchObject({ ancienneSerrure: true });
      expect(disque.contient(ancienne)).toBe(true);
      await coffre.changerPhrase({ phrase: NOUVELLE }, 'colline tambour neige prudent');
      expect(await coffre.etatDesCopies()).toMatchObject({ ancienneSerrure: false });
      expect(disque.contient(ancienne)).toBe(false);
    },
  );

  test('c’est dit encore au démarrage suivant, tant que le disque refuse', async () => {
    const { coffre, disque, nom } = await coffreOuvert();
    const ancienne = selDe(disque);
    disque.auProchain(5, 'panne');
    await coffre.changerPhrase({ phrase: PHRASE }, NOUVELLE);
    const { coffre: rouvert } = coffreDEssai(nom);
    disque.auProchain(1, 'panne');
    await rouvert.ouvrir({ phrase: NOUVELLE });
    expect(await rouvert.etatDesCopies()).toMatchObject({ ancienneSerrure: true });
    const { coffre: encore } = coffreDEssai(nom);
    await encore.ouvrir({ phrase: NOUVELLE });
    expect(await encore.etatDesCopies()).toMatchObject({ ancienneSerrure: false });
    expect(disque.contient(ancienne)).toBe(false);
  });

  test('le berceau ne s’efface pas : c’est dit, et la phrase est changée', async () => {
    const { coffre, berceau, nom } = await coffreOuvert();
    berceau.garder = () => Promise.reject(new ErreurDisque('panne'));
    await coffre.changerPhrase({ phrase: PHRASE }, NOUVELLE);
    expect(await coffre.etatDesCopies()).toMatchObject({ ancienneSerrure: true });
    await coffreDEssai(nom).coffre.ouvrir({ phrase: NOUVELLE });
  });

  test('les 12 mots d’avant non plus ne restent pas sans qu’on le dise', async () => {
    const { coffre, disque } = await coffreOuvert();
    await coffre.proposerSecours();
    await coffre.confirmerSecours();
    await coffre.proposerSecours();
    disque.auProchain(5, 'panne');
    await coffre.confirmerSecours();
    expect(await coffre.etatDesCopies()).toMatchObject({ ancienneSerrure: true });
  });
});

describe('ce que cette version ne comprend pas', () => {
  test('une base d’une version plus récente est refusée, intacte', async () => {
    const nom = nomDAppareil();
    (await openDB(nom, VERSION_BASE + 1)).close();
    await expect(coffreDEssai(nom).coffre.etat()).rejects.toThrow(ErreurVersionPlusRecente);
  });

  test('les clés sont abîmées dans leurs deux fichiers : dit, rien n’est effacé, aucun coffre par-dessus', async () => {
    const { nom, disque, base, berceau } = await coffreOuvert();
    await coffreRouvert(nom).then(({ coffre }) => coffre.append(releve('s1', 'là')));
    await berceau.oublier();
    for (const fichier of ['cles.a', 'cles.b'] as const)
      disque.poser(fichier, disque.octets(fichier).fill(0xff));
    const { coffre } = coffreDEssai(nom);
    await expect(coffre.etat()).rejects.toThrow(ErreurCoffreAbime);
    await expect(coffre.creer(PHRASE)).rejects.toThrow(ErreurCoffreAbime);
    expect(await clesDeBase(base)).toHaveLength(1);
  });

  test('les fichiers des clés ont disparu : dit ; un coffre neuf se crée seulement si on le demande', async () => {
    const { nom, disque, berceau } = await coffreOuvert();
    await coffreRouvert(nom).then(({ coffre }) => coffre.append(releve('s1', 'perdu')));
    await berceau.oublier();
    for (const fichier of disque.noms()) disque.supprimer(fichier);
    const { coffre } = coffreDEssai(nom);
    await expect(coffre.etat()).rejects.toThrow(ErreurCoffreSansCles);
    await expect(coffre.creer(PHRASE)).rejects.toThrow(ErreurCoffreDejaCree);
    await coffre.creer(PHRASE, true);
    expect(await coffre.lister()).toEqual([]);
    const { coffre: rouvert } = await coffreRouvert(nom);
    expect(await rouvert.lister()).toEqual([]);
  });

  test('un autre onglet tient une base plus ancienne : on le dit au lieu d’attendre sans fin', async () => {
    const nom = nomDAppareil();
    const ancien = await openDB(nom, VERSION_BASE);
    const base = new Base(nom, VERSION_BASE + 1);
    await expect(base.lire((db) => db.count('ecritures'))).rejects.toThrow(ErreurAutreOnglet);
    ancien.close();
  });
});

describe('le calcul de la clé', () => {
  test('refusé par le navigateur : dit en français, et rien n’est créé', async () => {
    const { coffre } = coffreDEssai(undefined, { argon2: { ...ARGON2_ESSAI, memoireKio: 1 } });
    await expect(coffre.creer(PHRASE)).rejects.toThrow(ErreurCalculCle);
    expect(await coffre.etat()).toBe('vide');
  });
});

describe('la connexion à la base', () => {
  test('se rouvre seule après une coupure', async () => {
    const { coffre, base } = await coffreOuvert();
    await coffre.append(releve('s1', 'avant'));
    (await base.lire((db) => Promise.resolve(db))).close();
    expect(await coffre.append(releve('s1', 'après'))).toMatchObject({ degrade: false });
    expect(textes((await coffre.lire('s1')).ecritures)).toEqual(['avant', 'après']);
  });

  test('laisse la place à une version plus récente au lieu de la bloquer', async () => {
    const { coffre, nom } = await coffreOuvert();
    (await openDB(nom, VERSION_BASE + 1)).close();
    expect(await coffre.append(releve('s1', 'gardé'))).toMatchObject({ degrade: true });
  });

  const viderLaBase = (nom: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const demande = indexedDB.deleteDatabase(nom);
      demande.onsuccess = resolve;
      demande.onerror = reject;
    });

  test('le navigateur a vidé la base seule : enregistré dans le journal, mode dégradé', async () => {
    const { coffre, nom } = await coffreOuvert();
    await coffre.append(releve('s1', 'avant'));
    await viderLaBase(nom);
    expect(await coffre.append(releve('s1', 'après'))).toMatchObject({ degrade: true });
    const { coffre: rouvert } = await coffreRouvert(nom);
    expect(textes((await rouvert.lire('s1')).ecritures)).toEqual(['avant', 'après']);
  });

  test('le navigateur a tout vidé sous nos pieds : rien n’est dit enregistré', async () => {
    const { coffre, nom, disque } = await coffreOuvert();
    await coffre.append(releve('s1', 'avant'));
    await viderLaBase(nom);
    disque.emporter();
    for (const texte of ['perdu', 'perdu aussi'])
      await expect(coffre.append(releve('s1', texte))).rejects.toThrow(ErreurCoffreDisparu);
  });
});
