import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ErreurDisque } from '../../../src/storage/disque/erreur-disque.ts';
import type { JournalDeSecours, Trame } from '../../../src/storage/disque/registre-fichier.ts';
import { enOctets } from '../../../src/vault/octets.ts';
import { CoupureDeCourant, tirageDe } from '../../aides/disqueEnMemoire.ts';
import type { Incident } from '../../aides/disqueEnMemoire.ts';
import { contenuDe, journalDEssai, rouvrir, trame } from './unJournal.ts';

const NOMS = ['a', 'b', 'c'] as const;

type Geste =
  | {
      readonly sorte: 'ajouter';
      readonly quoi: readonly { genre: Trame['genre']; nom: string; long: number }[];
    }
  | { readonly sorte: 'compacter'; readonly noms: readonly string[] };

const unGeste: fc.Arbitrary<Geste> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      sorte: fc.constant('ajouter' as const),
      quoi: fc.array(
        fc.record({
          genre: fc.constantFrom('ligne' as const, 'brouillon' as const, 'oubli' as const),
          nom: fc.constantFrom(...NOMS),
          long: fc.integer({ min: 0, max: 60 }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ sorte: fc.constant('compacter' as const), noms: fc.subarray([...NOMS]) }),
  },
);

interface Sort {
  readonly fin: 'bien' | 'rouvrir' | 'courant' | 'tue' | 'refus' | 'refus sans fin';
  /** At which change of the disk. */
  readonly rang: number;
  readonly refus: Incident;
  readonly graine: number;
}

const unSort: fc.Arbitrary<Sort> = fc.record({
  fin: fc.constantFrom('bien', 'rouvrir', 'courant', 'tue', 'refus', 'refus sans fin'),
  rang: fc.integer({ min: 1, max: 9 }),
  refus: fc.oneof(
    fc.constantFrom('panne' as const, 'place' as const),
    fc.record({ courte: fc.integer({ min: 0, max: 200 }) }),
  ),
  graine: fc.nat(),
});

type Contenu = Readonly<Record<string, string | null>>;

/** Every text is found nowhere else. */
const texteNo = (numero: number, long: number): string => `<${numero}>${'.'.repeat(long)}`;

function ajoute(contenu: Contenu, { genre, nom }: Trame, texte: string): Contenu {
  const oublies = genre === 'oubli' ? [`ligne ${nom}`, `brouillon ${nom}`] : [`oubli ${nom}`];
  const reste = Object.entries(contenu).filter(([cle]) => !oublies.includes(cle));
  return { ...Object.fromEntries(reste), [`${genre} ${nom}`]: texte };
}

/** What a stop may leave of several frames: any of them, in their order. */
function partsDe(contenu: Contenu, trames: readonly Trame[], textes: readonly string[]): Contenu[] {
  return trames.reduce<Contenu[]>(
    (parts, une, i) => parts.flatMap((part) => [part, ajoute(part, une, textes[i] ?? '')]),
    [contenu],
  );
}

function tenter(
  journal: JournalDeSecours,
  geste: Geste,
  trames: readonly Trame[],
): 'fait' | 'arrete' | 'refuse' {
  try {
    if (geste.sorte === 'ajouter') journal.ajouter(trames);
    else journal.compacter((_genre, nom) => geste.noms.includes(nom));
    return 'fait';
  } catch (erreur) {
    if (erreur instanceof CoupureDeCourant) return 'arrete';
    if (erreur instanceof ErreurDisque) return 'refuse';
    throw erreur;
  }
}

test('quels que soient les gestes, les coupures et les refus : tout ce qui a été dit gardé l’est, rien de refusé ne revient', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(unGeste, unSort), { minLength: 1, maxLength: 15 }),
      async (histoire) => {
        const essai = await journalDEssai();
        const { disque } = essai;
        let { journal } = essai;
        let contenu: Contenu = {};
        for (const [i, [geste, sort]] of histoire.entries()) {
          const textes =
            geste.sorte === 'ajouter' ? geste.quoi.map(({ long }, j) => texteNo(i * 10 + j, long)) : [];
          const trames =
            geste.sorte === 'ajouter'
              ? geste.quoi.map(({ genre, nom }, j) => trame(genre, nom, textes[j]))
              : [];
          const parts =
            geste.sorte === 'ajouter'
              ? partsDe(contenu, trames, textes)
              : [contenu, gardes(contenu, geste.noms)];
          if (sort.fin === 'courant' || sort.fin === 'tue') disque.auProchain(sort.rang, 'coupure');
          if (sort.fin === 'refus') disque.auProchain(sort.rang, sort.refus);
          if (sort.fin === 'refus sans fin') {
            const debut = disque.appels + sort.rang;
            disque.incident = ({ rang, action }) => (rang >= debut && action !== 'lire' ? 'panne' : null);
          }
          const issue = tenter(journal, geste, trames);
          disque.incident = () => null;

          if (sort.fin === 'refus sans fin' && issue === 'refuse')
            expect(contenuDe(journal)).toEqual(contenu);
          if (sort.fin === 'tue') disque.tuer();
          if (sort.fin === 'courant' || sort.fin === 'refus sans fin')
            disque.couperLeCourant(tirageDe(sort.graine));
          if (sort.fin === 'rouvrir') journal.fermer();
          if (sort.fin !== 'bien' && sort.fin !== 'refus') journal = await rouvrir(disque);

          const lu = contenuDe(journal);
          if (issue === 'fait') expect(lu).toEqual(parts.at(-1));
          else if (issue === 'refuse' && sort.fin === 'refus') expect(lu).toEqual(contenu);
          else expect(parts).toContainEqual(lu);
          contenu = lu;
          if (issue === 'fait' && geste.sorte === 'compacter' && sort.fin !== 'refus') {
            for (let n = 0; n < (i + 1) * 10; n += 1) {
              const attendu = Object.values(contenu).some((texte) => texte?.startsWith(`<${n}>`));
              expect(disque.contient(enOctets(`<${n}>`)), `texte ${n}`).toBe(attendu);
            }
          }
        }
      },
    ),
    { numRuns: 300 },
  );
}, 120_000);

const gardes = (contenu: Contenu, noms: readonly string[]): Contenu =>
  Object.fromEntries(Object.entries(contenu).filter(([cle]) => noms.includes(cle.split(' ')[1] ?? '')));

test('quel que soit un dégât dans le fichier, les trames que rien ne touche se lisent', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 1, maxLength: 12 }),
      fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
      async (longueurs, ou, degat) => {
        const { disque, journal } = await journalDEssai();
        const bornes = longueurs.map((long, i) => {
          const debut = disque.octets('registre.a').length;
          journal.ajouter([trame('ligne', `n${i}`, texteNo(i, long))]);
          return { debut, fin: disque.octets('registre.a').length, nom: `n${i}` };
        });
        journal.fermer();
        const octets = disque.octets('registre.a');
        const debut = Math.floor(ou * octets.length);
        octets.set(degat.subarray(0, octets.length - debut), debut);
        disque.poser('registre.a', octets);
        const rouvert = await rouvrir(disque);
        const intactes = bornes.filter((borne) => borne.fin <= debut || borne.debut >= debut + degat.length);
        expect(rouvert.noms('ligne')).toEqual(expect.arrayContaining(intactes.map(({ nom }) => nom)));
        for (const nom of rouvert.noms('ligne')) {
          const numero = Number(nom.slice(1));
          expect(contenuDe(rouvert)[`ligne ${nom}`]).toBe(texteNo(numero, longueurs[numero] ?? 0));
        }
      },
    ),
    { numRuns: 300 },
  );
}, 120_000);
