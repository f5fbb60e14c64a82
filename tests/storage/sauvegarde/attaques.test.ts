import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, test } from 'vitest';
import { estIndelebile } from '../../../src/domain/adieu.ts';
import { lireLigne, sansCorps } from '../../../src/domain/ligne.ts';
import type { LigneSignee } from '../../../src/domain/ligne.ts';
import { ErreurSauvegardeFausse, ErreurSauvegardePlusRecente } from '../../../src/storage/erreurs.ts';
import type { FauteDeSauvegarde } from '../../../src/storage/erreurs.ts';
import { creerIdentite } from '../../../src/vault/identite.ts';
import type { Identite } from '../../../src/vault/identite.ts';
import { coffreOuvert, debutDeSuivi, releve, retrait, textes } from '../aides.ts';
import {
  chaineDe,
  composer,
  connu,
  demonter,
  ouvrir,
  refermer,
  remonter,
  restaurer,
  sauvegarder,
} from './aides.ts';
import type { Contenu } from './aides.ts';

type Coffre = Awaited<ReturnType<typeof coffreOuvert>>['coffre'];

let faussaire: Identite;
beforeAll(async () => {
  faussaire = await creerIdentite();
});

async function deuxLignes() {
  const essai = await coffreOuvert();
  for (const texte of ['un', 'deux']) await essai.coffre.append(releve('s1', texte));
  const texte = await ouvrir(await sauvegarder(essai.coffre));
  const lignes = demonter(texte).lignes.map(lireLigne);
  return { ...essai, texte, lignes };
}

const lu = async (coffre: Coffre, suivi = 's1') => textes((await coffre.lire(suivi)).ecritures);

async function exigerRefus(coffre: Coffre, texte: string, faute: FauteDeSauvegarde): Promise<void> {
  await expect(restaurer(coffre, await refermer(texte))).rejects.toMatchObject({
    name: 'ErreurSauvegardeFausse',
    faute,
  });
  await expect(restaurer(coffre, await refermer(texte))).rejects.toThrow(ErreurSauvegardeFausse);
}

/** The same backup, once changed; its manifest still says the truth about its heads where `change` leaves them. */
function changer(texte: string, change: (contenu: Contenu) => void): string {
  const contenu = demonter(texte);
  change(contenu);
  return remonter(contenu);
}

describe('un faussaire', () => {
  test('qui signe de sa clé les lignes d’un appareil déjà connu est refusé', async () => {
    const { coffre, lignes } = await deuxLignes();
    const apres = lignes[1] as LigneSignee;
    const { appareil } = apres.ecriture.entete;
    const suite = await chaineDe(faussaire, [releve('s1', 'faux')], { appareil, apres });
    const rattachement = await faussaire.rattacher(appareil);
    const imposteur = { ...connu(faussaire), appareil, rattachement };
    await exigerRefus(coffre, composer([imposteur], { s1: suite }), 'chaine');
    const signees = await Promise.all(
      lignes.map(async (l) => ({ ...l, signature: await faussaire.signer(l.octetsEntete) })),
    );
    await exigerRefus(coffre, composer([imposteur], { s1: [...signees, ...suite] }), 'signature');
    expect(await lu(coffre)).toEqual(['un', 'deux']);
    expect((await coffre.verifier('s1')).fausse).toBeNull();
  });

  test('qui a pris le nom d’un appareil inconnu le rend quand vient la vraie clé', async () => {
    const { texte, lignes } = await deuxLignes();
    const { coffre: neuf } = await coffreOuvert();
    const [{ ecriture }] = lignes as [LigneSignee];
    const { appareil } = ecriture.entete;
    const rattachement = await faussaire.rattacher(appareil);
    const siennes = await chaineDe(faussaire, [releve('s2', 'faux')], { appareil });
    await restaurer(
      neuf,
      await refermer(composer([{ ...connu(faussaire), appareil, rattachement }], { s2: siennes })),
    );
    await restaurer(neuf, await refermer(texte));
    expect(await lu(neuf)).toEqual(['un', 'deux']);
    expect((await neuf.verifier('s1')).fausse).toBeNull();
    expect((await neuf.verifier('s2')).fausse).toMatchObject({ defaut: 'signature' });
  });

  test('qui garde la clé d’un autre et signe de la sienne est refusé', async () => {
    const { coffre } = await deuxLignes();
    const victime = await creerIdentite();
    const [ligne] = await chaineDe(faussaire, [releve('s1', 'faux')], { appareil: victime.appareil });
    await exigerRefus(coffre, composer([connu(victime)], { s1: ligne ? [ligne] : [] }), 'signature');
  });

  test('qui prend le nom d’un inconnu sans rien signer est refusé', async () => {
    const { coffre } = await coffreOuvert();
    const { appareil } = await creerIdentite();
    const suite = await chaineDe(faussaire, [releve('s1', 'faux')], { appareil });
    await exigerRefus(coffre, composer([{ ...connu(faussaire), appareil }], { s1: suite }), 'signature');
    const rattachement = await (await creerIdentite()).rattacher(appareil);
    const autrui = { ...connu(faussaire), appareil, rattachement };
    await exigerRefus(coffre, composer([autrui], { s1: suite }), 'signature');
  });

  test('qui donne deux clés à un même appareil est refusé', async () => {
    const { coffre, texte } = await deuxLignes();
    const deux = changer(texte, ({ manifeste }) => {
      const [premier] = manifeste['appareils'] as object[];
      manifeste['appareils'] = [premier, { ...premier, cle: connu(faussaire).cle }];
    });
    await exigerRefus(coffre, deux, 'signature');
  });

  test('qui écrit une clé d’une autre façon, ou plus courte, est refusé', async () => {
    const { coffre, texte } = await deuxLignes();
    for (const cle of ['A'.repeat(42) + 'B=', 'AAAA', `${'A'.repeat(43)}=`]) {
      const autre = changer(texte, ({ manifeste }) => {
        const [premier] = manifeste['appareils'] as object[];
        manifeste['appareils'] = [{ ...premier, cle }];
      });
      await expect(restaurer(coffre, await refermer(autre))).rejects.toThrow(ErreurSauvegardeFausse);
    }
  });
});

describe('des mots que personne n’a effacés', () => {
  test('ne peuvent pas manquer', async () => {
    const { coffre, texte } = await deuxLignes();
    const vide = changer(texte, (contenu) => {
      contenu.lignes = contenu.lignes.map(sansCorps);
    });
    await exigerRefus(coffre, vide, 'contenu');
    expect(await lu(coffre)).toEqual(['un', 'deux']);
  });

  test('d’un ancien nom, où nul effacement n’est signé : le fichier passe, et ne détruit rien ici', async () => {
    const { coffre } = await coffreOuvert();
    const appareil = 'a'.repeat(32);
    const ancien = { ...connu(faussaire), appareil, rattachement: await faussaire.rattacher(appareil) };
    const chaine = await chaineDe(faussaire, [releve('s1', 'un'), releve('s1', 'deux')], { appareil });
    const texte = composer([ancien], { s1: chaine });
    await restaurer(coffre, await refermer(texte));
    const vide = changer(texte, (contenu) => {
      contenu.lignes = contenu.lignes.map(sansCorps);
    });
    expect(await restaurer(coffre, await refermer(vide))).toMatchObject({ nouvelles: 0, effacees: 0 });
    expect(await lu(coffre)).toEqual(['un', 'deux']);
  });

  test('un effacement signé, lui, passe', async () => {
    const { coffre } = await coffreOuvert();
    const secret = releve('s1', 'secret');
    await coffre.append(secret);
    const { coffre: autre } = await coffreOuvert();
    await restaurer(autre, await sauvegarder(coffre));
    await coffre.append(releve('s1', 'après', { efface: [secret.id] }));
    expect(await restaurer(autre, await sauvegarder(coffre))).toMatchObject({ nouvelles: 1, effacees: 1 });
    expect(await lu(autre)).toEqual([null, 'après']);
  });

  test('ce qui ne s’efface jamais ne peut pas manquer', async () => {
    const { coffre } = await coffreOuvert();
    await coffre.append(retrait('s1'));
    const vide = changer(await ouvrir(await sauvegarder(coffre)), (contenu) => {
      contenu.lignes = contenu.lignes.map(sansCorps);
    });
    expect(estIndelebile('retrait')).toBe(true);
    await exigerRefus(coffre, vide, 'contenu');
  });
});

describe('un manifeste', () => {
  const MENSONGES: readonly [string, FauteDeSauvegarde, (contenu: Contenu) => void][] = [
    ['annonce plus de lignes', 'incomplet', ({ manifeste }) => (manifeste['lignes'] = 3)],
    ['annonce une autre tête', 'chaine', (c) => (chaineDite(c)['tete'] = '0'.repeat(64))],
    ['annonce une chaîne plus longue', 'chaine', (c) => (chaineDite(c)['nombre'] = 3)],
    ['oublie un suivi', 'forme', ({ manifeste }) => (manifeste['suivis'] = [])],
    [
      'nomme un suivi deux fois',
      'forme',
      ({ manifeste }) =>
        (manifeste['suivis'] = [...(manifeste['suivis'] as []), ...(manifeste['suivis'] as [])]),
    ],
    ['nomme un suivi vide', 'forme', ({ manifeste }) => (manifeste['suivis'] = [{ id: 's1', chaines: [] }])],
    ['dit une chose de plus', 'forme', ({ manifeste }) => (manifeste['plus'] = 1)],
    ['a une liste pour réglages', 'forme', ({ manifeste }) => (manifeste['reglages'] = [])],
    [
      'veut tout effacer avant-hier',
      'forme',
      ({ manifeste }) => (manifeste['reglages'] = { dureeJournalJours: -1 }),
    ],
    ['se dit d’une version d’avant', 'forme', ({ manifeste }) => (manifeste['version'] = 0)],
    ['est d’un autre format', 'autre-format', ({ manifeste }) => (manifeste['format'] = 'autre')],
  ];

  test.each(MENSONGES)('qui %s est refusé', async (_quoi, faute, mentir) => {
    const { coffre, texte } = await deuxLignes();
    await exigerRefus(coffre, changer(texte, mentir), faute);
  });

  test('d’une version à venir dit de mettre Sillage à jour', async () => {
    const { coffre, texte } = await deuxLignes();
    const future = changer(texte, ({ manifeste }) => {
      manifeste['version'] = 2;
      manifeste['nouveau'] = true;
    });
    await expect(restaurer(coffre, await refermer(future))).rejects.toThrow(ErreurSauvegardePlusRecente);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'qui cache une clé « %s » est refusé',
    async (cle) => {
      const { coffre, texte } = await deuxLignes();
      const pieges = texte.replace('"application":', `"${cle}":{"pollue":1},"application":`);
      await exigerRefus(coffre, pieges, 'forme');
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );

  test.each([
    ['une moitié d’émoji', '"essai"', '"\\ud800"'],
    ['un nombre sans fin', '"lignes":2', '"lignes":1e999'],
    ['une fraction de ligne', '"lignes":2', '"lignes":2.5'],
    ['des espaces', '"lignes":2', '"lignes": 2'],
    ['une clé en double', '"lignes":2', '"lignes":9,"lignes":2'],
  ])('qui contient %s est refusé', async (_quoi, avant, apres) => {
    const { coffre, texte } = await deuxLignes();
    await exigerRefus(coffre, texte.replace(avant, apres), 'forme');
  });
});

describe('des lignes', () => {
  test('d’un autre suivi, glissées sous celui-ci, sont refusées', async () => {
    const { coffre } = await deuxLignes();
    const chaine = await chaineDe(faussaire, [releve('s2', 'ailleurs')]);
    await exigerRefus(coffre, composer([connu(faussaire)], { s1: chaine }), 'forme');
  });

  test('dans un autre ordre, en double, ou sauf la première, sont refusées', async () => {
    const { coffre, texte } = await deuxLignes();
    const [un = '', deux = ''] = demonter(texte).lignes;
    for (const lignes of [
      [deux, un],
      [un, un],
      [un, deux, deux],
    ])
      await exigerRefus(
        coffre,
        changer(texte, (contenu) => {
          contenu.lignes = lignes;
          contenu.manifeste['lignes'] = lignes.length;
          contenu.fin = `fin\t${lignes.length}`;
          chaineDite(contenu)['nombre'] = lignes.length;
        }),
        'chaine',
      );
    const sansLaPremiere = composer(demonter(texte).manifeste['appareils'] as [], { s1: [lireLigne(deux)] });
    await exigerRefus(coffre, sansLaPremiere, 'chaine');
  });

  test('moins les dernières : c’est une sauvegarde plus ancienne, qui n’enlève rien', async () => {
    const { coffre, texte, lignes } = await deuxLignes();
    const debut = composer(demonter(texte).manifeste['appareils'] as [], { s1: lignes.slice(0, 1) });
    expect(await restaurer(coffre, await refermer(debut))).toMatchObject({ nouvelles: 0, effacees: 0 });
    expect(await lu(coffre)).toEqual(['un', 'deux']);
  });

  test('qui racontent une autre histoire laissent le suivi comme il est, et les autres arrivent', async () => {
    const { coffre } = await deuxLignes();
    const un = await chaineDe(faussaire, [releve('s1', 'une histoire')]);
    const autre = await chaineDe(faussaire, [releve('s1', 'une autre')]);
    const ailleurs = await chaineDe(faussaire, [debutDeSuivi('s2', false)]);
    await restaurer(coffre, await refermer(composer([connu(faussaire)], { s1: un })));
    const bilan = await restaurer(
      coffre,
      await refermer(composer([connu(faussaire)], { s1: autre, s2: ailleurs })),
    );
    expect(bilan).toMatchObject({ suivis: 2, nouvelles: 1, contraires: 1 });
    expect(await lu(coffre)).toContain('une histoire');
    expect(await coffre.lister()).toEqual(['s1', 's2']);
  });

  test('trop profondes, ou avec une clé « __proto__ », sont refusées', async () => {
    const { coffre } = await deuxLignes();
    const { type: _type, ...reste } = releve('s1', 'faux');
    for (const [champs, faute] of [
      ['{"__proto__":{"pollue":1}}', 'contenu'],
      [`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`, 'forme'],
    ] as const) {
      const contenu = { numero: 1, champs: JSON.parse(champs) as unknown };
      const action = { ...reste, type: 'action', contenu };
      const chaine = await chaineDe(faussaire, [action as never]);
      await exigerRefus(coffre, composer([connu(faussaire)], { s1: chaine }), faute);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

const chaineDite = ({ manifeste }: Contenu): Record<string, unknown> => {
  const [suivi] = manifeste['suivis'] as { chaines: Record<string, unknown>[] }[];
  return suivi?.chaines[0] ?? {};
};
