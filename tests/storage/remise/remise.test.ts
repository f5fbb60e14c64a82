import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { empreinteDAdresse } from '../../../src/domain/carnet.ts';
import { lire } from '../../../src/domain/lire.ts';
import { REGLAGES_PAR_DEFAUT } from '../../../src/domain/reglages.ts';
import type { CoffreOuvrable } from '../../../src/storage/coffre-ouvrable.ts';
import { enOctets } from '../../../src/vault/octets.ts';
import { grainesActives } from '../../aides/grainesActives.ts';
import { coffreDEssai, coffreOuvert, coffreRouvert, PHRASE, promesse, releve, retrait } from '../aides.ts';
import { restaurer, sauvegarder } from '../sauvegarde/aides.ts';
import { accepter, adresseDe, LE, ligne, remettre, SECRET, unSuiveur } from './aides.ts';

const NOUVELLE = 'torrent wagon zéro yaourt xylophone';

const mots = async (coffre: CoffreOuvrable): Promise<string> =>
  JSON.stringify((await coffre.lire('s1')).ecritures.map(({ corps }) => corps?.contenu));
const lu = async (coffre: CoffreOuvrable) => lire('s1', (await coffre.lire('s1')).ecritures);

describe('une remise', () => {
  test('porte la fiche et ce qu’elle cite, et laisse le reste du journal à sa place', async () => {
    const { coffre } = await unSuiveur();
    const { coffre: cadre } = await coffreOuvert();
    await accepter(cadre, await remettre(coffre, cadre));
    expect((await lu(cadre)).fiche).toEqual((await lu(coffre)).fiche);
    expect(await mots(cadre)).toContain('Ce que la fiche cite.');
    expect(await mots(cadre)).not.toContain(SECRET);
    expect(await mots(coffre)).toContain(SECRET);
    expect((await cadre.verifier('s1')).fausse).toBeNull();
  });

  test('ne met rien dans le coffre avant d’être acceptée', async () => {
    const { coffre } = await unSuiveur();
    const { coffre: cadre } = await coffreOuvert();
    const apercu = await cadre.ouvrirRemise(await remettre(coffre, cadre));
    expect(apercu).toMatchObject({
      suivi: 's1',
      prevu: { code: 'A-12' },
      deja: false,
      efface: false,
      contraire: false,
      ficheLisible: true,
      nouvelles: { fiche: 2, journal: 1, muettes: 1, autres: 1 },
      de: { connaissance: 'inconnu', moi: false },
    });
    expect(await cadre.lister()).toEqual([]);
    expect(await cadre.carnet()).toEqual([]);
  });

  test('dit qui l’a signée : l’empreinte est celle que montre son appareil', async () => {
    const { coffre } = await unSuiveur();
    await coffre.ecrireReglages({
      ...REGLAGES_PAR_DEFAUT,
      suiveurFonction: 'Qualiticienne',
      unites: ['Siège'],
    });
    const { coffre: cadre } = await coffreOuvert();
    const { de } = await cadre.ouvrirRemise(await remettre(coffre, cadre));
    expect(de.empreinte).toBe(empreinteDAdresse(await coffre.identite()));
    expect(de).toMatchObject({ fonction: 'Qualiticienne', unite: 'Siège' });
  });

  test('acceptée, met dans le carnet qui l’a signée ; la suivante est reconnue', async () => {
    const { coffre } = await unSuiveur();
    const { coffre: cadre } = await coffreOuvert();
    await accepter(cadre, await remettre(coffre, cadre));
    const { destinataire, cle } = await coffre.identite();
    expect(await cadre.carnet()).toMatchObject([{ destinataire, cle, compareeLe: LE }]);
    const { de, empreinte } = await cadre.ouvrirRemise(await remettre(coffre, cadre));
    expect(de.connaissance).toBe('compare');
    expect(await cadre.accepterRemise(empreinte, null)).toEqual({ nouvelles: 0, effacees: 0 });
  });

  test('refaite sans rien de nouveau n’ajoute aucune ligne au suivi', async () => {
    const { coffre } = await unSuiveur();
    const { coffre: cadre } = await coffreOuvert();
    await remettre(coffre, cadre);
    const { length } = (await coffre.lire('s1')).ecritures;
    await remettre(coffre, cadre);
    expect((await coffre.lire('s1')).ecritures).toHaveLength(length);
  });

  test('ouverte deux fois, ou après une plus récente, ne change plus rien', async () => {
    const { coffre } = await unSuiveur();
    const { coffre: cadre } = await coffreOuvert();
    const ancienne = await remettre(coffre, cadre);
    await coffre.append(ligne('fiche', { partie: 'profil', valeur: 'Une personne venue seule.' }));
    const recente = await remettre(coffre, cadre);
    await accepter(cadre, recente);
    const avant = (await cadre.lire('s1')).ecritures;
    for (const fichier of [ancienne, recente])
      expect(await accepter(cadre, fichier)).toEqual({ nouvelles: 0, effacees: 0 });
    expect((await cadre.lire('s1')).ecritures).toEqual(avant);
  });

  test('revient du cadre avec sa réponse, et n’ôte aucun mot au suiveur', async () => {
    const { coffre, nom } = await unSuiveur();
    const { coffre: cadre } = await coffreOuvert();
    await accepter(cadre, await remettre(coffre, cadre));
    await cadre.append(promesse('s1'));
    await accepter(coffre, await remettre(cadre, coffre));
    expect((await lu(coffre)).promesses).toHaveLength(1);
    expect(await mots(coffre)).toContain(SECRET);
    const { coffre: rouvert } = await coffreRouvert(nom);
    expect(await mots(rouvert)).toContain(SECRET);
    expect((await rouvert.verifier('s1')).fausse).toBeNull();
  });

  test('d’un suivi effacé ici le laisse effacé', async () => {
    const { coffre } = await unSuiveur();
    const { coffre: cadre } = await coffreOuvert();
    const fichier = await remettre(coffre, cadre);
    await accepter(cadre, fichier);
    await cadre.append(retrait('s1'));
    const apercu = await cadre.ouvrirRemise(fichier);
    expect(apercu).toMatchObject({ efface: true, ficheLisible: false, prevu: null });
    await cadre.accepterRemise(apercu.empreinte, LE);
    expect((await cadre.lire('s1')).ecritures).toHaveLength(1);
  });

  test('qui porte un retrait efface tout chez qui la reçoit, et l’ancienne clé n’y ouvre plus rien', async () => {
    const { coffre } = await unSuiveur();
    const { coffre: cadre, nom, disque, berceau } = await coffreOuvert();
    const ancienne = await remettre(coffre, cadre);
    await accepter(cadre, ancienne);
    const graines = grainesActives(disque.octets('cles.a'));
    expect(graines).toHaveLength(1);
    await coffre.append(retrait('s1'));
    expect(await cadre.ouvrirRemise(await remettre(coffre, cadre))).toMatchObject({ efface: true });
    await accepter(cadre, await remettre(coffre, cadre));
    expect((await cadre.lire('s1')).ecritures.map(({ entete }) => entete.type)).toEqual(['retrait']);
    await accepter(cadre, ancienne);
    const { coffre: rouvert } = await coffreRouvert(nom);
    expect((await rouvert.lire('s1')).ecritures).toHaveLength(1);
    expect(graines.filter((g) => disque.contient(g) || berceau.contient(g))).toEqual([]);
  });

  test('porte l’effacement d’un passage, que la fiche reçue citait', async () => {
    const { coffre, cite } = await unSuiveur();
    const { coffre: cadre } = await coffreOuvert();
    await accepter(cadre, await remettre(coffre, cadre));
    await coffre.append(
      ligne(
        'effacement',
        { cible: cite.id, demandePar: 'patient', raison: 'Demandé.' },
        { efface: [cite.id] },
      ),
    );
    expect(await accepter(cadre, await remettre(coffre, cadre))).not.toMatchObject({ effacees: 0 });
    expect(await mots(cadre)).not.toContain('Ce que la fiche cite.');
  });
});

describe('l’adresse d’un coffre', () => {
  test('reste la même après un verrou, un nouveau démarrage et une autre phrase', async () => {
    const { coffre, nom } = await coffreOuvert();
    const avant = await adresseDe(coffre);
    await coffre.changerPhrase({ phrase: PHRASE }, NOUVELLE);
    await coffre.rendre();
    const { coffre: rouvert } = coffreDEssai(nom);
    await rouvert.ouvrir({ phrase: NOUVELLE });
    expect(await adresseDe(rouvert)).toBe(avant);
  });
});

describe('le carnet du coffre', () => {
  const contact = { cle: null, fonction: 'Cadre', unite: 'Bloc', compareeLe: null } as const;

  test('se garde et s’oublie, et rien n’en est lisible sur le disque', async () => {
    const { coffre, nom } = await coffreOuvert();
    const { coffre: cadre } = await coffreOuvert();
    const destinataire = await adresseDe(cadre);
    await coffre.garderContact({ ...contact, destinataire });
    const { coffre: rouvert, disque } = await coffreRouvert(nom);
    expect(await rouvert.carnet()).toEqual([{ ...contact, destinataire }]);
    expect(disque.contient(enOctets(destinataire))).toBe(false);
    await rouvert.oublierContact(destinataire);
    expect(await rouvert.carnet()).toEqual([]);
  });

  test('revient d’une sauvegarde, sans remplacer ce qui est ici', async () => {
    const { coffre } = await coffreOuvert();
    const [un, deux] = await Promise.all([coffreOuvert(), coffreOuvert()]);
    const adresses = [await adresseDe(un.coffre), await adresseDe(deux.coffre)] as const;
    for (const destinataire of adresses) await coffre.garderContact({ ...contact, destinataire });
    const { coffre: neuf } = await coffreOuvert();
    const mien = { ...contact, destinataire: adresses[0], fonction: 'Directrice' };
    await neuf.garderContact(mien);
    await restaurer(neuf, await sauvegarder(coffre));
    expect(await neuf.carnet()).toEqual([mien, { ...contact, destinataire: adresses[1] }]);
  });

  test('refuse une adresse mal recopiée', async () => {
    const { coffre } = await coffreOuvert();
    const faux = (await adresseDe(coffre)).replace(/.$/, (c) => (c === 'q' ? 'p' : 'q'));
    await expect(coffre.garderContact({ ...contact, destinataire: faux })).rejects.toMatchObject({
      genre: 'cle-illisible',
    });
    await expect(coffre.preparerRemise('s1', faux, 'essai')).rejects.toMatchObject({
      genre: 'cle-illisible',
    });
    expect(await coffre.carnet()).toEqual([]);
  });
});

test('un relevé écrit depuis reste chez le suiveur quand la remise est refaite', async () => {
  const { coffre } = await unSuiveur();
  const { coffre: cadre } = await coffreOuvert();
  await accepter(cadre, await remettre(coffre, cadre));
  await coffre.append(releve('s1', 'Un autre secret.'));
  await accepter(cadre, await remettre(coffre, cadre));
  expect(await mots(cadre)).not.toContain('Un autre secret.');
});
