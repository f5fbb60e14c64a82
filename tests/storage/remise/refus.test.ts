import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, test } from 'vitest';
import { lireLigne } from '../../../src/domain/ligne.ts';
import { canonique, sha256Hex } from '../../../src/domain/registre.ts';
import { ErreurRemiseFausse, ErreurRemisePlusRecente } from '../../../src/storage/remise/erreurs-remise.ts';
import type { FauteDeRemise } from '../../../src/storage/remise/erreurs-remise.ts';
import type { CoffreOuvrable } from '../../../src/storage/coffre-ouvrable.ts';
import { chiffrerEntier } from '../../../src/vault/age.ts';
import { ErreurFichierAge } from '../../../src/vault/erreurs.ts';
import { creerIdentite, Identite } from '../../../src/vault/identite.ts';
import { enBase64, enOctets } from '../../../src/vault/octets.ts';
import { sauvegarder } from '../sauvegarde/aides.ts';
import { coffreOuvert } from '../aides.ts';
import { accepter, adresseDe, LE, malmener, remettre, unSuiveur } from './aides.ts';

/** Signs with the key of nobody's coffre, opens with the key of the recipient. */
let faussaire: Identite;
let suiveur: CoffreOuvrable;
let cadre: CoffreOuvrable;
/** The identity of `cadre`, known to the test alone. */
let deCadre: Identite;

beforeAll(async () => {
  faussaire = await creerIdentite();
  ({ coffre: suiveur } = await unSuiveur());
  const tires: Uint8Array<ArrayBuffer>[] = [];
  ({ coffre: cadre } = await coffreOuvert(undefined, {
    hasard: (n) => {
      const octets = crypto.getRandomValues(new Uint8Array(n));
      tires.push(octets.slice());
      return octets;
    },
  }));
  const { destinataire } = await cadre.identite();
  for (const [i, tire] of tires.entries()) {
    const suivant = tires[i + 1];
    if (tire.length !== 32 || suivant?.length !== 32) continue;
    const essai = await Identite.neuve(tire.slice(), suivant.slice());
    if (essai.age.destinataire === destinataire) deCadre = essai;
  }
});

const refuse = async (fichier: Blob, faute: FauteDeRemise): Promise<void> => {
  await expect(cadre.ouvrirRemise(fichier)).rejects.toThrow(new ErreurRemiseFausse(faute));
  expect(await cadre.lister()).toEqual([]);
};

type Manifeste = { pour: string; version: number; de: { appareil: string }; appareils: unknown[] };
const avecManifeste =
  (changer: (manifeste: Manifeste) => void) =>
  (texte: string): string => {
    const [premiere = '', ...suite] = texte.split('\n');
    const manifeste = JSON.parse(premiere) as Manifeste;
    changer(manifeste);
    return [canonique(manifeste), ...suite].join('\n');
  };

describe('une remise est refusée, et rien n’est changé', () => {
  test('quand elle est fermée pour quelqu’un d’autre', async () => {
    const { coffre: autre } = await coffreOuvert();
    await expect(cadre.ouvrirRemise(await remettre(suiveur, autre))).rejects.toThrow(
      new ErreurFichierAge('autre-destinataire'),
    );
  });

  test('quand elle est coupée, où que ce soit', async () => {
    const fichier = await remettre(suiveur, cadre);
    for (const part of [0.3, 0.6, 0.9])
      await expect(cadre.ouvrirRemise(fichier.slice(0, Math.floor(fichier.size * part)))).rejects.toThrow(
        new ErreurFichierAge('tronque-ou-abime'),
      );
    expect(await cadre.lister()).toEqual([]);
  });

  test('quand c’est une sauvegarde', async () => {
    await refuse(await sauvegarder(suiveur, { destinataires: [await adresseDe(cadre)] }), 'autre-format');
  });

  test('quand elle est d’une version plus récente, signée ou non', async () => {
    const fichier = await malmener(
      await remettre(suiveur, cadre),
      deCadre,
      avecManifeste((m) => (m.version = 2)),
    );
    await expect(cadre.ouvrirRemise(fichier)).rejects.toThrow(ErreurRemisePlusRecente);
  });

  test('quand un mot du manifeste a changé', async () => {
    await refuse(
      await malmener(await remettre(suiveur, cadre), deCadre, (t) =>
        t.replace('"application":"essai"', '"application":"autre"'),
      ),
      'signature',
    );
  });

  test('quand une autre clé signe à la place de l’appareil nommé', async () => {
    await refuse(await malmener(await remettre(suiveur, cadre), deCadre, (t) => t, faussaire), 'signature');
  });

  test('quand qui l’a reçue la ferme de nouveau pour une troisième personne', async () => {
    const { coffre: autre } = await coffreOuvert();
    const texte: string[] = [];
    await malmener(await remettre(suiveur, cadre), deCadre, (t) => (texte.push(t), t));
    const refermee = new Blob([
      await chiffrerEntier(enOctets(texte[0] ?? ''), { destinataires: [await adresseDe(autre)] }),
    ]);
    await expect(autre.ouvrirRemise(refermee)).rejects.toThrow(new ErreurRemiseFausse('autre-personne'));
  });

  /** The forger sends, under its own name and well signed, what the suiveur wrote. */
  const parLeFaussaire = (changer: (texte: string) => string) => async (): Promise<Blob> => {
    const appareil = { appareil: faussaire.appareil, cle: enBase64(faussaire.clePublique) };
    return malmener(
      await remettre(suiveur, cadre),
      deCadre,
      (texte) =>
        changer(
          avecManifeste((m) => {
            m.de.appareil = faussaire.appareil;
            m.appareils.push(appareil);
          })(texte),
        ),
      faussaire,
    );
  };

  test('quand elle fait dire autre chose à une ligne d’un autre', async () => {
    const changee = (texte: string): string => texte.replace('Ce que la fiche cite.', 'Autre chose.');
    await refuse(await parLeFaussaire(changee)(), 'contenu');
  });

  test('quand elle donne des mots à une ligne, avec leur empreinte', async () => {
    const changee = (texte: string): string =>
      texte
        .split('\n')
        .map((l) => {
          if (!l.includes('Ce que la fiche cite.') || !l.includes('"type":"releve"')) return l;
          const [entete = '', corps = '', signature] = l.split('\t');
          const autre = corps.replace('Ce que la fiche cite.', 'Autre chose.');
          return [entete.replace(sha256Hex(corps), sha256Hex(autre)), autre, signature].join('\t');
        })
        .join('\n');
    await expect(cadre.ouvrirRemise(await parLeFaussaire(changee)())).rejects.toThrow(ErreurRemiseFausse);
    expect(await cadre.lister()).toEqual([]);
  });

  test('quand elle tait ce qui ne peut pas l’être', async () => {
    const changee = (texte: string): string =>
      texte
        .split('\n')
        .map((l) => {
          if (!l.includes('"type":"transmission"')) return l;
          const { octetsEntete, signature } = lireLigne(l);
          return `${octetsEntete}\t\t${signature}`;
        })
        .join('\n');
    await refuse(await parLeFaussaire(changee)(), 'contenu');
  });

  test('quand des lignes manquent', async () => {
    const changee = (texte: string): string => texte.replace(/\n[^\n]*"type":"fiche"[^\n]*/, '');
    await refuse(await parLeFaussaire(changee)(), 'incomplet');
  });
});

describe('une remise dont on ne connaît pas la signature', () => {
  test('s’ouvre, mais n’entre qu’une fois l’empreinte comparée', async () => {
    const { coffre: neuf } = await coffreOuvert();
    const { empreinte, de } = await neuf.ouvrirRemise(await remettre(suiveur, neuf));
    expect(de.connaissance).toBe('inconnu');
    await expect(neuf.accepterRemise(empreinte, null)).rejects.toThrow(new ErreurRemiseFausse('inconnu'));
    expect(await neuf.lister()).toEqual([]);
    await neuf.accepterRemise(empreinte, LE);
    expect(await neuf.lister()).toEqual(['s1']);
  });

  test('n’entre jamais, si le carnet connaît une autre clé pour cette adresse', async () => {
    const { coffre: neuf } = await coffreOuvert();
    await neuf.garderContact({
      destinataire: await adresseDe(suiveur),
      cle: enBase64(faussaire.clePublique),
      fonction: 'Cadre',
      unite: 'Bloc',
      compareeLe: LE,
    });
    const { empreinte, de } = await neuf.ouvrirRemise(await remettre(suiveur, neuf));
    expect(de.connaissance).toBe('autre-cle');
    await expect(neuf.accepterRemise(empreinte, LE)).rejects.toThrow(new ErreurRemiseFausse('autre-cle'));
    expect(await neuf.lister()).toEqual([]);
  });
});

describe('ce qui est accepté', () => {
  test('est ce qui a été montré : une autre empreinte, une remise refermée ou un verrou l’arrêtent', async () => {
    const { coffre: neuf } = await coffreOuvert();
    const fichier = await remettre(suiveur, neuf);
    const { empreinte } = await neuf.ouvrirRemise(fichier);
    const refermee = new ErreurRemiseFausse('refermee');
    await expect(neuf.accepterRemise('0'.repeat(64), LE)).rejects.toThrow(refermee);
    await neuf.refermerRemise();
    await expect(neuf.accepterRemise(empreinte, LE)).rejects.toThrow(refermee);
    await accepter(neuf, fichier);
    expect(await neuf.lister()).toEqual(['s1']);
  });
});
