import 'fake-indexeddb/auto';
import { expose } from 'comlink';
import { describe, expect, test, vi } from 'vitest';
import { Coffre } from '../../src/storage/coffre.ts';
import type { CoffreOuvrable } from '../../src/storage/coffre-ouvrable.ts';
import { recevoir, repondre } from '../../src/storage/erreurs-du-worker.ts';
import * as erreurs from '../../src/storage/erreurs.ts';
import { serviceDe } from '../../src/storage/service-coffre.ts';
import type { PorteWorker } from '../../src/storage/session.ts';
import { coffreDEssai, nomDeBase, PHRASE, releve, textes } from './aides.ts';

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

function pageDEssai() {
  const nom = nomDeBase();
  const workers: ReturnType<typeof workerDEssai>[] = [];
  const demander = vi.fn();
  const creerWorker = () => {
    const neuf = workerDEssai(coffreDEssai(nom).coffre);
    workers.push(neuf);
    return neuf.worker;
  };
  return { coffre: new Coffre({ creerWorker, persistance: { demander } }), workers, demander, nom };
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
    await coffre.ouvrir(PHRASE);
    expect(textes(await coffre.lire('s1'))).toEqual(['un']);
    expect(workers).toHaveLength(2);
    await coffre.fermer();
  });

  test('les erreurs reviennent entières : classe, nom, message, motif', async () => {
    const { coffre } = pageDEssai();
    await coffre.creer(PHRASE);
    await expect(coffre.ouvrir('pas la bonne')).rejects.toThrow(erreurs.ErreurPhraseFausse);
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
    await coffre.ouvrir(PHRASE);
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

  test('après une panne du disque, verrouiller puis rouvrir ne permet pas d’écrire de nouveau', async () => {
    const { coffre } = pageDEssai();
    await coffre.creer(PHRASE);
    const panne = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('', 'UnknownError');
    });
    await expect(coffre.append(releve('s1', 'un'))).rejects.toMatchObject({ motif: 'disque' });
    panne.mockRestore();
    await coffre.fermer();
    await coffre.ouvrir(PHRASE);
    await expect(coffre.append(releve('s1', 'deux'))).rejects.toMatchObject({ motif: 'disque' });
    expect(await coffre.lire('s1')).toEqual([]);
    await coffre.fermer();
  });
});

describe('les erreurs du Worker', () => {
  const classes = Object.values(erreurs).filter((Classe) => Classe !== erreurs.ErreurEnregistrement);

  test.each(classes.map((Classe) => [Classe.name, Classe] as const))(
    '%s revient de sa classe',
    async (_, Classe) => {
      const Simple = Classe as new (message?: string) => Error;
      const reponse = await repondre(() => Promise.reject(new Simple()));
      expect(() => recevoir(structuredClone(reponse))).toThrow(Simple);
    },
  );

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
