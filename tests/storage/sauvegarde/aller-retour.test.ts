import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { ErreurCoffreFerme } from '../../../src/storage/erreurs.ts';
import type { CoffreOuvrable } from '../../../src/storage/coffre-ouvrable.ts';
import { REGLAGES_PAR_DEFAUT } from '../../../src/domain/reglages.ts';
import { ErreurFichierAge } from '../../../src/vault/erreurs.ts';
import { coffreOuvert, coffreRouvert, debutDeSuivi, releve, retrait, textes } from '../aides.ts';
import { demonter, ouvrir, POUR_LA_CLE, refermer, remonter, restaurer, sauvegarder } from './aides.ts';

const PHRASE_DU_FICHIER = 'quatre mots pour ce fichier';

const contenu = async (coffre: CoffreOuvrable, suivi: string) => textes((await coffre.lire(suivi)).ecritures);

describe('une sauvegarde', () => {
  test('se restaure sur un autre appareil, se continue là, et revient : les deux copies sont égales', async () => {
    const { coffre: ancien } = await coffreOuvert();
    await ancien.append(debutDeSuivi('s1', false));
    for (const texte of ['un', 'deux']) await ancien.append(releve('s1', texte));
    const { coffre: neuf } = await coffreOuvert();
    expect(await restaurer(neuf, await sauvegarder(ancien))).toMatchObject({ suivis: 1, nouvelles: 3 });
    await neuf.append(releve('s1', 'trois'));
    await restaurer(ancien, await sauvegarder(neuf));
    expect(await contenu(ancien, 's1')).toEqual([null, 'un', 'deux', 'trois']);
    expect((await ancien.lire('s1')).ecritures).toEqual((await neuf.lire('s1')).ecritures);
    expect((await ancien.verifier('s1')).fausse).toBeNull();
    expect((await ancien.verifier('s1')).chaines.map(({ nombre }) => nombre).sort()).toEqual([1, 3]);
  });

  test('fermée par une phrase, elle s’ouvre par cette phrase et par aucune autre', async () => {
    const { coffre } = await coffreOuvert();
    await coffre.append(releve('s1', 'un'));
    const fichier = await sauvegarder(coffre, { phrase: PHRASE_DU_FICHIER });
    const { coffre: neuf } = await coffreOuvert();
    await expect(neuf.restaurer(fichier, { phrase: 'une autre phrase' })).rejects.toThrow(ErreurFichierAge);
    expect(await neuf.lister()).toEqual([]);
    await neuf.restaurer(fichier, { phrase: PHRASE_DU_FICHIER.toUpperCase() });
    expect(await contenu(neuf, 's1')).toEqual(['un']);
  });

  test('fermée pour un appareil, elle s’ouvre là sans rien demander', async () => {
    const { coffre } = await coffreOuvert();
    await coffre.append(releve('s1', 'un'));
    const { coffre: neuf } = await coffreOuvert();
    const { destinataire } = await neuf.identite();
    await neuf.restaurer(await sauvegarder(coffre, { destinataires: [destinataire] }), { ici: true });
    expect(await contenu(neuf, 's1')).toEqual(['un']);
  });

  test('restaurée deux fois, elle ne change plus rien', async () => {
    const { coffre } = await coffreOuvert();
    await coffre.append(releve('s1', 'un'));
    const fichier = await sauvegarder(coffre);
    expect(await restaurer(coffre, fichier)).toMatchObject({ nouvelles: 0, effacees: 0 });
  });

  test('de vingt suivis, elle entre dans la base en une fois : chaque transaction attend le disque', async () => {
    const { coffre } = await coffreOuvert();
    for (let i = 1; i <= 20; i += 1) await coffre.append(releve(`s${i}`, 'un'));
    const fichier = await sauvegarder(coffre);
    const { coffre: neuf } = await coffreOuvert();
    const ouvertures = vi.spyOn(IDBDatabase.prototype, 'transaction');
    expect(await restaurer(neuf, fichier)).toMatchObject({ suivis: 20, nouvelles: 20 });
    const lignes = ouvertures.mock.calls.filter(
      ([magasins, mode]) => mode === 'readwrite' && [magasins].flat().includes('ecritures'),
    );
    ouvertures.mockRestore();
    expect(lignes).toHaveLength(1);
    expect(await neuf.lister()).toHaveLength(20);
  });

  test('un retrait passe d’un appareil à l’autre, et ce qui est parti ne revient pas', async () => {
    const { coffre: un, nom } = await coffreOuvert();
    await un.append(releve('s1', 'Ma fille s’appelle Zoé'));
    const avant = await sauvegarder(un);
    const { coffre: deux } = await coffreOuvert();
    await restaurer(deux, avant);
    await un.append(retrait('s1'));
    await restaurer(deux, await sauvegarder(un));
    expect((await deux.lire('s1')).ecritures).toHaveLength(1);
    await restaurer(un, avant);
    const { coffre: rouvert } = await coffreRouvert(nom);
    expect((await rouvert.lire('s1')).ecritures).toHaveLength(1);
  });

  test('l’effacement d’un passage passe d’un appareil à l’autre', async () => {
    const { coffre: un } = await coffreOuvert();
    const secret = releve('s1', 'Ma fille s’appelle Zoé');
    await un.append(secret);
    const { coffre: deux } = await coffreOuvert();
    await restaurer(deux, await sauvegarder(un));
    await un.append(releve('s1', 'après', { efface: [secret.id] }));
    expect(await restaurer(deux, await sauvegarder(un))).toMatchObject({ nouvelles: 1, effacees: 1 });
    expect(await contenu(deux, 's1')).toEqual([null, 'après']);
  });
});

describe('les réglages d’une sauvegarde', () => {
  test('reviennent sur un appareil qui n’en a pas', async () => {
    const { coffre } = await coffreOuvert();
    const colonnesDuPlan = [{ colonne: 'cible', titre: 'Objectif', montree: false }];
    await coffre.ecrireReglages({
      ...REGLAGES_PAR_DEFAUT,
      etablissement: 'CH de Saint-Brieuc',
      colonnesDuPlan,
    });
    const { coffre: neuf } = await coffreOuvert();
    await restaurer(neuf, await sauvegarder(coffre));
    expect(await neuf.lireReglages()).toEqual({
      ...REGLAGES_PAR_DEFAUT,
      colonnesDuPlan,
      etablissement: 'CH de Saint-Brieuc',
    });
  });

  test('ne remplacent pas ceux d’un appareil qui en a', async () => {
    const { coffre } = await coffreOuvert();
    await coffre.ecrireReglages({ ...REGLAGES_PAR_DEFAUT, etablissement: 'ailleurs' });
    const { coffre: autre } = await coffreOuvert();
    await autre.ecrireReglages({ ...REGLAGES_PAR_DEFAUT, etablissement: 'ici' });
    await restaurer(autre, await sauvegarder(coffre));
    expect(await autre.lireReglages()).toMatchObject({ etablissement: 'ici' });
  });

  test('un réglage que la sauvegarde ne connaissait pas prend sa valeur habituelle', async () => {
    const { coffre } = await coffreOuvert();
    await coffre.ecrireReglages({ ...REGLAGES_PAR_DEFAUT, etablissement: 'ici' });
    const ancienne = demonter(await ouvrir(await sauvegarder(coffre)));
    ancienne.manifeste['reglages'] = { etablissement: 'ici' };
    const { coffre: neuf } = await coffreOuvert();
    await restaurer(neuf, await refermer(remonter(ancienne)));
    expect(await neuf.lireReglages()).toEqual({ ...REGLAGES_PAR_DEFAUT, etablissement: 'ici' });
  });
});

describe('une sauvegarde que le verrou interrompt', () => {
  test('ne passe pas pour une sauvegarde finie', async () => {
    const { coffre } = await coffreOuvert();
    await coffre.append(releve('s1', 'un'));
    await coffre.commencerSauvegarde(POUR_LA_CLE, 'essai');
    const sousLaMain = coffre.morceauDeSauvegarde();
    await coffre.verrouiller();
    await expect(sousLaMain).rejects.toThrow(ErreurCoffreFerme);
    await expect(coffre.morceauDeSauvegarde()).rejects.toThrow(ErreurCoffreFerme);
  });
});
