import 'fake-indexeddb/auto';
import { expose } from 'comlink';
import { describe, expect, test, vi } from 'vitest';
import { Coffre } from '../../src/storage/coffre.ts';
import type { CoffreOuvrable } from '../../src/storage/coffre-ouvrable.ts';
import { recevoir, repondre } from '../../src/storage/erreurs-du-worker.ts';
import * as duDisque from '../../src/storage/disque/erreur-disque.ts';
import * as erreurs from '../../src/storage/erreurs.ts';
import * as duCoffre from '../../src/vault/erreurs.ts';
import { serviceDe } from '../../src/storage/service-coffre.ts';
import type { PorteWorker } from '../../src/storage/session.ts';
import { coffreDEssai, nomDAppareil, PHRASE, releve, textes } from './aides.ts';

/** Speaks to the coffre through a real port; `terminate` cuts it, as the end of a Worker does. */
function workerDEssai(coffre: CoffreOuvrable) {
  const { port1, port2 } = new MessageChannel();
  expose(serviceDe(coffre), port2);
  const porte = port1 as MessagePort & { terminate?: () => void };
  porte.terminate = () => {
    port1.close();
    port2.close();
  };
  return {
    worker: porte as unknown as PorteWorker,
    tomber: () => porte.dispatchEvent(new Event('error', { cancelable: true })),
  };
}

function pageDEssai(ecoutes: Partial<ConstructorParameters<typeof Coffre>[0]> = {}) {
  const nom = nomDAppareil();
  const workers: ReturnType<typeof workerDEssai>[] = [];
  const demander = vi.fn();
  const creerWorker = () => {
    const neuf = workerDEssai(coffreDEssai(nom).coffre);
    workers.push(neuf);
    return neuf.worker;
  };
  return {
    coffre: new Coffre({ creerWorker, persistance: { demander }, ...ecoutes }),
    workers,
    demander,
    nom,
  };
}

describe('le coffre vu de la page', () => {
  test('crée, écrit, relit, verrouille, rouvre', async () => {
    const { coffre, workers } = pageDEssai();
    expect(await coffre.etat()).toBe('vide');
    await coffre.creer(PHRASE);
    await coffre.append(releve('s1', 'un'));
    await coffre.fermer();
    expect(await coffre.etat()).toBe('ferme');
    await expect(coffre.lire('s1')).rejects.toThrow(erreurs.ErreurCoffreFerme);
    await coffre.ouvrir({ phrase: PHRASE });
    expect(textes(await coffre.lire('s1'))).toEqual(['un']);
    expect(workers).toHaveLength(2);
    await coffre.fermer();
  });

  test('les erreurs reviennent entières : classe, nom, message, motif', async () => {
    const { coffre } = pageDEssai();
    await coffre.creer(PHRASE);
    await expect(coffre.ouvrir({ phrase: 'pas la bonne' })).rejects.toThrow(erreurs.ErreurPhraseFausse);
    await expect(coffre.creer(PHRASE)).rejects.toMatchObject({
      name: 'ErreurCoffreDejaCree',
      message: new erreurs.ErreurCoffreDejaCree().message,
    });
    await coffre.fermer();
  });

  test('un brouillon en route au moment de verrouiller arrive sur le disque', async () => {
    const { coffre } = pageDEssai();
    await coffre.creer(PHRASE);
    const garde = coffre.brouillons.garder('observer|s1', 'une phrase cou');
    await coffre.fermer();
    await garde;
    await coffre.ouvrir({ phrase: PHRASE });
    expect(await coffre.brouillons.lire('observer|s1')).toBe('une phrase cou');
    await coffre.fermer();
  });

  test('le Worker qui tombe répond à tous ceux qui attendaient, puis un autre prend sa place, fermé', async () => {
    const { coffre, workers } = pageDEssai();
    await coffre.creer(PHRASE);
    const attente = coffre.lister();
    workers[0]?.tomber();
    await expect(attente).rejects.toThrow(erreurs.ErreurCoffreArrete);
    expect(await coffre.etat()).toBe('ferme');
    await coffre.fermer();
  });

  test('les valeurs réactives des écrans passent, sans être touchées', async () => {
    const { coffre } = pageDEssai();
    await coffre.creer(PHRASE);
    const vivant = new Proxy({ texte: 'en cours' }, {});
    await coffre.brouillons.garder('b', vivant);
    expect(await coffre.brouillons.lire('b')).toEqual({ texte: 'en cours' });
    await coffre.fermer();
  });

  test('la persistance est demandée au premier enregistrement, pas avant', async () => {
    const { coffre, demander } = pageDEssai();
    await coffre.creer(PHRASE);
    expect(demander).not.toHaveBeenCalled();
    await coffre.append(releve('s1', 'un'));
    expect(demander).toHaveBeenCalled();
    await coffre.fermer();
  });

  test('après un refus de la base, verrouiller puis rouvrir ne la reprend pas : une copie suffit, et la page le sait', async () => {
    const surDegrade = vi.fn();
    const { coffre } = pageDEssai({ surDegrade });
    await coffre.creer(PHRASE);
    const panne = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'UnknownError');
    });
    await coffre.append(releve('s1', 'un'));
    expect(surDegrade).toHaveBeenCalledOnce();
    panne.mockRestore();
    await coffre.fermer();
    await coffre.ouvrir({ phrase: PHRASE });
    expect(await coffre.append(releve('s1', 'deux'))).toMatchObject({ degrade: true });
    expect(surDegrade).toHaveBeenCalledOnce();
    expect(textes(await coffre.lire('s1'))).toEqual(['un', 'deux']);
    await coffre.fermer();
  });

  test('un code court rouvre sans nouveau Worker ; trois codes faux, et il faut la phrase', async () => {
    const { coffre, workers } = pageDEssai();
    await coffre.creer(PHRASE);
    await coffre.append(releve('s1', 'un'));
    await coffre.poserCodeCourt('280417');
    await coffre.verrouiller();
    expect(await coffre.etat()).toBe('ferme');
    await expect(coffre.lire('s1')).rejects.toThrow(erreurs.ErreurCoffreFerme);
    await coffre.ouvrirParCode('280417');
    expect(textes(await coffre.lire('s1'))).toEqual(['un']);
    expect(workers).toHaveLength(1);
    await coffre.verrouiller();
    for (const restants of ['2 essais', 'un essai', 'ne sert plus'])
      await expect(coffre.ouvrirParCode('111222')).rejects.toThrow(restants);
    await expect(coffre.ouvrirParCode('280417')).rejects.toThrow(erreurs.ErreurCodeCourtFaux);
    await coffre.ouvrir({ phrase: PHRASE });
    await coffre.fermer();
  });

  test('sans code court, verrouiller met fin au Worker', async () => {
    const { coffre, workers } = pageDEssai();
    await coffre.creer(PHRASE);
    await coffre.verrouiller();
    await coffre.ouvrir({ phrase: PHRASE });
    expect(workers).toHaveLength(2);
    await coffre.fermer();
  });

  test('une sauvegarde se fait morceau par morceau, se suit, et s’arrête quand on veut', async () => {
    const { coffre } = pageDEssai();
    await coffre.creer(PHRASE);
    for (let i = 0; i < 120; i += 1) await coffre.append(releve('s1', 'x'.repeat(9_900)));
    const { destinataire } = await coffre.identite();
    const parts: number[] = [];
    const morceaux: Uint8Array[] = [];
    const recevoir = (morceau: Uint8Array): void => void morceaux.push(morceau);
    const avance = (part: number): void => void parts.push(part);
    expect(
      await coffre.sauvegarder({ destinataires: [destinataire] }, 'essai', { recevoir, avance }),
    ).toEqual({ suivis: 1, lignes: 120 });
    expect(parts.length).toBeGreaterThan(2);
    expect(parts).toEqual([...parts].sort((une, autre) => une - autre));
    expect(parts.at(-1)).toBeGreaterThan(0.95);
    const arret = new AbortController();
    const arretee = coffre.sauvegarder({ destinataires: [destinataire] }, 'essai', {
      recevoir: () => arret.abort(new Error('assez')),
      signal: arret.signal,
    });
    await expect(arretee).rejects.toThrow('assez');
    await coffre.fermer();
  });
});

describe('les erreurs du Worker', () => {
  const classes = Object.entries({ ...erreurs, ...duCoffre, ...duDisque });

  test.each(classes)('%s revient de sa classe, avec ce qu’elle dit', async (nom, Classe) => {
    const Simple = Classe as new (dit?: string) => Error;
    const erreur = Object.assign(new Simple('quota'), { precision: 3 });
    expect(erreur.name).toBe(nom);
    const reponse = await repondre(() => Promise.reject(erreur));
    expect(() => recevoir(structuredClone(reponse))).toThrow(Simple);
    expect(() => recevoir(structuredClone(reponse))).toThrow(
      expect.objectContaining({ name: nom, message: erreur.message, precision: 3 }),
    );
  });

  test.each(['quota', 'disque', 'connexion'] as const)(
    'un refus d’écrire (%s) dit ce qui est gardé et quoi faire',
    async (motif) => {
      const reponse = await repondre(() => Promise.reject(new erreurs.ErreurEnregistrement(motif)));
      expect(() => recevoir(structuredClone(reponse))).toThrow(/^Pas enregistré.*reste à l’écran.*gardé/);
    },
  );

  test('une erreur inconnue garde son nom et son message', async () => {
    const reponse = await repondre(() => Promise.reject(new RangeError('trop loin')));
    expect(() => recevoir(reponse)).toThrow(
      expect.objectContaining({ name: 'RangeError', message: 'trop loin' }),
    );
  });

  test('rien d’autre que les commandes ne peut être demandé', async () => {
    const service = serviceDe(coffreDEssai().coffre) as unknown as (c: string) => Promise<{ ok: boolean }>;
    expect(await service('constructor')).toMatchObject({ ok: false });
  });
});
