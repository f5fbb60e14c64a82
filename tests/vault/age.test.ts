import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  chiffrerAge,
  chiffrerEntier,
  dechiffrerAge,
  dechiffrerEntier,
  protectionDe,
} from '../../src/vault/age.ts';
import type { Avec, Vers } from '../../src/vault/age.ts';
import { ErreurFichierAge } from '../../src/vault/erreurs.ts';
import type { GenreErreurAge } from '../../src/vault/erreurs.ts';
import { creerIdentite } from '../../src/vault/identite.ts';
import { enHex, enOctets, enTexte, joindre } from '../../src/vault/octets.ts';
import type { Octets } from '../../src/vault/octets.ts';
import { PHRASE, SCRYPT_ESSAI, unBitChange } from './aides.ts';

const MO = 1 << 20;
const TEXTE = enOctets('Elle a dit merci.');
const AVEC_PHRASE = { phrase: PHRASE };

const fermer = (clair: Octets, vers: Vers = AVEC_PHRASE) => chiffrerEntier(clair, vers, SCRYPT_ESSAI);
const ouvrir = (fichier: Octets, avec: Avec = AVEC_PHRASE, plafond = MO) =>
  dechiffrerEntier(new Blob([fichier]), avec, plafond);
const genre = (attendu: GenreErreurAge) => ({ name: 'ErreurFichierAge', genre: attendu });

const echec = (travail: Promise<unknown>): Promise<unknown> =>
  travail.then(
    () => 'ouvert',
    (erreur: unknown) => erreur,
  );

/** A file in which nothing but the header matters. */
const avecEntete = (...lignes: string[]) =>
  enOctets(`${['age-encryption.org/v1', ...lignes, `--- ${'A'.repeat(43)}`].join('\n')}\n${'x'.repeat(64)}`);
const scrypt = (cout: string) => [`-> scrypt ${'A'.repeat(22)} ${cout}`, 'A'.repeat(43)];

async function lireTout(flux: ReadableStream<Uint8Array>) {
  const morceaux: Uint8Array[] = [];
  const lecteur = flux.getReader();
  try {
    for (;;) {
      const { done, value } = await lecteur.read();
      if (done) return { morceaux, erreur: null };
      morceaux.push(value);
    }
  } catch (erreur) {
    return { morceaux, erreur };
  }
}

async function* parMorceaux(octets: Uint8Array, taille: number) {
  for (let i = 0; i < octets.length; i += taille) {
    await Promise.resolve();
    yield octets.subarray(i, i + taille);
  }
}

describe('un fichier fermé', () => {
  test('par une phrase s’ouvre avec elle, écrite avec ou sans accents', async () => {
    const fichier = await fermer(TEXTE, { phrase: 'École  d’été' });
    expect(enTexte(await ouvrir(fichier, { phrase: "ecole d'ete" }))).toBe(enTexte(TEXTE));
  });

  test('pour un appareil s’ouvre avec l’identité de cet appareil', async () => {
    const identite = await creerIdentite();
    const fichier = await fermer(TEXTE, { destinataires: [identite.age.destinataire] });
    expect(await ouvrir(fichier, { identite: identite.age.cle })).toEqual(TEXTE);
  });

  test('pour plusieurs s’ouvre avec la clé de chacun', async () => {
    const cles = [await generateX25519Identity(), await generateX25519Identity()];
    const destinataires = await Promise.all(cles.map((cle) => identityToRecipient(cle)));
    const fichier = await fermer(TEXTE, { destinataires: destinataires.map((texte) => ` ${texte}\n`) });
    for (const identite of cles) expect(await ouvrir(fichier, { identite })).toEqual(TEXTE);
  });

  test('rend les mêmes octets, quelle que soit leur longueur et la façon de les lire', async () => {
    const longueurs = fc.oneof(
      fc.integer({ min: 0, max: 300 }),
      fc.constantFrom(65_535, 65_536, 65_537, 131_072, 200_000),
    );
    await fc.assert(
      fc.asyncProperty(longueurs, fc.integer({ min: 1_000, max: 70_000 }), async (longueur, pas) => {
        const clair = Uint8Array.from({ length: longueur }, (_, i) => i & 255);
        const ferme = await lireTout(await chiffrerAge(parMorceaux(clair, pas), AVEC_PHRASE, SCRYPT_ESSAI));
        const rouvert = await dechiffrerEntier(
          parMorceaux(joindre(ferme.morceaux), pas),
          AVEC_PHRASE,
          longueur,
        );
        expect(Buffer.compare(rouvert, clair)).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  test('ne dit rien de son contenu', async () => {
    const fichier = await fermer(TEXTE);
    expect(Buffer.from(fichier).includes('merci')).toBe(false);
    expect(enHex(await fermer(TEXTE))).not.toBe(enHex(fichier));
  });

  test('dit d’avance s’il attend une phrase ou une clé', async () => {
    const { age } = await creerIdentite();
    const parCle = await fermer(TEXTE, { destinataires: [age.destinataire] });
    expect(await protectionDe(new Blob([await fermer(TEXTE)]))).toBe('phrase');
    expect(await protectionDe(new Blob([parCle]))).toBe('cle');
    await expect(protectionDe(new Blob(['bonjour']))).rejects.toMatchObject(genre('pas-age'));
  });
});

describe('un fichier que personne ne pourrait ouvrir n’est pas fait', () => {
  test.each<[string, Vers]>([
    ['pour personne', { destinataires: [] }],
    ['pour une clé mal recopiée', { destinataires: ['age1abc'] }],
    ['pour autre chose qu’une clé', { destinataires: ['Marie'] }],
    ['par une phrase vide', { phrase: '  ' }],
  ])('%s', async (_, vers) => {
    await expect(fermer(TEXTE, vers)).rejects.toMatchObject(genre('cle-illisible'));
  });
});

describe('un fichier qui ne s’ouvre pas dit pourquoi', () => {
  let parPhrase: Octets;
  let parCle: Octets;
  let cle: string;
  beforeAll(async () => {
    cle = await generateX25519Identity();
    parPhrase = await fermer(TEXTE);
    parCle = await fermer(TEXTE, { destinataires: [await identityToRecipient(cle)] });
  });

  test('une autre phrase', async () => {
    await expect(ouvrir(parPhrase, { phrase: 'autre' })).rejects.toMatchObject(genre('mauvaise-phrase'));
  });

  test('la clé d’un autre, ou une phrase quand il faut une clé, ou l’inverse', async () => {
    const autre = genre('autre-destinataire');
    await expect(ouvrir(parCle, { identite: await generateX25519Identity() })).rejects.toMatchObject(autre);
    await expect(ouvrir(parCle, AVEC_PHRASE)).rejects.toMatchObject(autre);
    await expect(ouvrir(parPhrase, { identite: cle })).rejects.toMatchObject(autre);
  });

  test('une clé mal recopiée', async () => {
    await expect(ouvrir(parCle, { identite: cle.slice(0, -1) })).rejects.toMatchObject(
      genre('cle-illisible'),
    );
    await expect(ouvrir(parCle, { identite: '' })).rejects.toMatchObject(genre('cle-illisible'));
  });

  test.each(['', 'a', 'age-encryption.org/v', 'age-encryption.org/v2\n', '%PDF-1.7\n', 'PK\u0003\u0004'])(
    'le fichier « %s » n’en est pas un',
    async (texte) => {
      await expect(ouvrir(enOctets(texte))).rejects.toMatchObject(genre('pas-age'));
    },
  );

  test('un fichier coupé n’importe où ne rend rien', async () => {
    for (const [fichier, avec] of [
      [parPhrase, AVEC_PHRASE],
      [parCle, { identite: cle }],
    ] as const) {
      for (let longueur = 0; longueur < fichier.length; longueur += 1) {
        const attendu = genre(longueur < 22 ? 'pas-age' : 'tronque-ou-abime');
        await expect(ouvrir(fichier.slice(0, longueur), avec), `${longueur} octets`).rejects.toMatchObject(
          attendu,
        );
      }
    }
  });

  test('un seul bit changé n’importe où, ou un octet de trop, et il ne rend rien', async () => {
    const cas = [
      // One bit of each byte: a phrase costs more to try than a key.
      { fichier: parPhrase, avec: AVEC_PHRASE, pas: 9 },
      { fichier: parCle, avec: { identite: cle }, pas: 1 },
    ];
    for (const { fichier, avec, pas } of cas) {
      for (let bit = 0; bit < fichier.length * 8; bit += pas) {
        const erreur = await echec(ouvrir(unBitChange(fichier, bit), avec));
        if (!(erreur instanceof ErreurFichierAge)) expect.fail(`bit ${bit} : ${String(erreur)}`);
      }
      const long = joindre([fichier, Uint8Array.of(0)]);
      await expect(ouvrir(long, avec)).rejects.toMatchObject(genre('tronque-ou-abime'));
    }
  }, 30_000);

  test('plus gros une fois ouvert que ce qui est permis', async () => {
    expect(await ouvrir(parPhrase, AVEC_PHRASE, TEXTE.length)).toEqual(TEXTE);
    await expect(ouvrir(parPhrase, AVEC_PHRASE, TEXTE.length - 1)).rejects.toMatchObject(genre('trop-gros'));
  });

  test('un disque qui ne se lit plus', async () => {
    const panne = new ReadableStream<Uint8Array>({
      pull: (sortie) => {
        sortie.error(new DOMException('', 'NotReadableError'));
      },
    });
    await expect(dechiffrerEntier(panne, AVEC_PHRASE, MO)).rejects.toMatchObject(genre('lecture'));
    const grand = await fermer(new Uint8Array(200_000));
    const lu = [grand.slice(0, 100_000)];
    const panneAuMilieu = new ReadableStream<Uint8Array>({
      pull: (sortie) => {
        const morceau = lu.shift();
        if (morceau) sortie.enqueue(morceau);
        else sortie.error(new DOMException('', 'NotReadableError'));
      },
    });
    await expect(dechiffrerEntier(panneAuMilieu, AVEC_PHRASE, MO)).rejects.toMatchObject(genre('lecture'));
  });
});

describe('un fichier hostile est refusé avant de coûter', () => {
  test.each(['19', '20', '30', '99999999999999999999'])('un coût de 2^%s', async (cout) => {
    await expect(ouvrir(avecEntete(...scrypt(cout)))).rejects.toMatchObject(genre('trop-couteux'));
  });

  test.each<[string, string[]]>([
    ['un coût mal écrit', scrypt('0x4')],
    ['un coût négatif', scrypt('-1')],
    ['deux phrases', [...scrypt('2'), ...scrypt('2')]],
    ['une phrase et une clé', [...scrypt('2'), `-> X25519 ${'A'.repeat(43)}`, 'A'.repeat(43)]],
    ['une ligne qui n’en est pas une', ['->', '']],
  ])('%s', async (_, lignes) => {
    await expect(ouvrir(avecEntete(...lignes))).rejects.toMatchObject(genre('tronque-ou-abime'));
  });

  test('un en-tête de mille destinataires n’est pas essayé', async () => {
    const lignes = Array.from({ length: 1_000 }, () => [
      `-> X25519 ${'A'.repeat(43)}`,
      'A'.repeat(43),
    ]).flat();
    const identite = await generateX25519Identity();
    await expect(ouvrir(avecEntete(...lignes), { identite })).rejects.toMatchObject(
      genre('tronque-ou-abime'),
    );
  });

  test('un en-tête sans fin n’est pas lu jusqu’au bout', async () => {
    let donnes = 0;
    let abandonne = false;
    const sansFin = new ReadableStream<Uint8Array>({
      pull: (sortie) => {
        donnes += 1;
        sortie.enqueue(donnes === 1 ? enOctets('age-encryption.org/v1\n') : new Uint8Array(10_000).fill(65));
      },
      cancel: () => {
        abandonne = true;
      },
    });
    await expect(dechiffrerEntier(sansFin, AVEC_PHRASE, MO)).rejects.toMatchObject(genre('tronque-ou-abime'));
    expect(donnes).toBeLessThan(12);
    expect(abandonne).toBe(true);
  });

  test('un fichier trop gros n’est pas lu jusqu’au bout', async () => {
    const fichier = await fermer(new Uint8Array(2 * MO));
    let lus = 0;
    async function* compter() {
      for await (const morceau of parMorceaux(fichier, 10_000)) {
        lus += morceau.length;
        yield morceau;
      }
    }
    await expect(dechiffrerEntier(compter(), AVEC_PHRASE, 100_000)).rejects.toMatchObject(genre('trop-gros'));
    expect(lus).toBeLessThan(500_000);
  });
});

describe('lire au fil de l’eau', () => {
  test('un fichier coupé entre deux blocs donne son début, puis son erreur : rien n’est sûr avant la fin', async () => {
    const fichier = await fermer(new Uint8Array(200_000).fill(1));
    const bloc = 65_536 + 16;
    const coupe = fichier.slice(0, fichier.length - (200_000 % 65_536) - 16 - bloc);
    const { morceaux, erreur } = await lireTout(await dechiffrerAge(new Blob([coupe]), AVEC_PHRASE));
    expect(joindre(morceaux).length).toBeGreaterThan(0);
    expect(erreur).toMatchObject(genre('tronque-ou-abime'));
    await expect(ouvrir(coupe)).rejects.toMatchObject(genre('tronque-ou-abime'));
  });

  test('qui cesse de lire fait cesser la source', async () => {
    const fichier = await fermer(new Uint8Array(MO));
    let finie = false;
    async function* source() {
      try {
        yield* parMorceaux(fichier, 10_000);
      } finally {
        finie = true;
      }
    }
    const lecteur = (await dechiffrerAge(source(), AVEC_PHRASE)).getReader();
    await lecteur.read();
    await lecteur.cancel();
    expect(finie).toBe(true);
  });
});
