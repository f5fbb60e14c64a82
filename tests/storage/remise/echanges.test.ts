import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CoffreOuvrable } from '../../../src/storage/coffre-ouvrable.ts';
import { coffreOuvert, debutDeSuivi, releve, retrait } from '../aides.ts';
import { accepter, ligne, remettre } from './aides.ts';

/** Three devices, a suiveur and two others, who write and send in any order; files are kept, lost, opened again. */
type Pas =
  | { readonly geste: 'noter' | 'citer' | 'effacer' | 'revoir' | 'retirer'; readonly qui: number }
  | { readonly geste: 'envoyer'; readonly qui: number; readonly a: number }
  | { readonly geste: 'ouvrir'; readonly fichier: number };

/** Each one makes three coffres and some twenty files. */
const ECHANGES = Number(process.env['ECHANGES_DE_REMISES'] ?? 8);

const appareil = fc.nat({ max: 2 });
const unPas: fc.Arbitrary<Pas> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ geste: fc.constant('envoyer' as const), qui: appareil, a: appareil }) },
  {
    weight: 5,
    arbitrary: fc.record({ geste: fc.constant('ouvrir' as const), fichier: fc.nat({ max: 99 }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ geste: fc.constantFrom('noter', 'citer', 'effacer', 'revoir'), qui: appareil }),
  },
  { weight: 1, arbitrary: fc.record({ geste: fc.constant('retirer' as const), qui: appareil }) },
);

async function agir(coffre: CoffreOuvrable, geste: Exclude<Pas['geste'], 'envoyer' | 'ouvrir'>, n: number) {
  if (!(await coffre.lister()).includes('s1')) return;
  const { ecritures } = await coffre.lire('s1');
  if (ecritures.some(({ entete }) => entete.type === 'retrait')) return;
  const lisible = ecritures.findLast(({ entete, corps }) => entete.type === 'releve' && corps !== null);
  const id = lisible?.entete.id;
  if (geste === 'noter') await coffre.append(releve('s1', `Secret ${n}.`));
  else if (geste === 'revoir')
    await coffre.append(ligne('promesse', { promesse: 'revue', prevueLe: '2026-12-01' }));
  else if (geste === 'retirer') await coffre.append(retrait('s1'));
  else if (geste === 'citer' && id)
    await coffre.append(
      ligne('fiche', { partie: 'pointsForts', valeur: [{ texte: `Point ${n}.`, releves: [id] }] }),
    );
  else if (geste === 'effacer' && id)
    await coffre.append(
      ligne('effacement', { cible: id, demandePar: 'patient', raison: 'Demandé.' }, { efface: [id] }),
    );
}

/** By place: what each line is, and the words that this device has of it. */
const copieDe = async (coffre: CoffreOuvrable): Promise<Map<string, string | null>> =>
  new Map(
    ((await coffre.lister()).includes('s1') ? (await coffre.lire('s1')).ecritures : []).map(
      ({ entete, corps }) => [JSON.stringify(entete), corps && JSON.stringify(corps)],
    ),
  );

test(
  'trois appareils qui s’échangent des remises finissent avec le même suivi, quel que soit l’ordre',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(unPas, { minLength: 4, maxLength: 18 }), async (pas) => {
        const coffres = (await Promise.all([0, 1, 2].map(() => coffreOuvert()))).map(({ coffre }) => coffre);
        const choisir = (i: number): CoffreOuvrable => {
          const coffre = coffres[i];
          if (!coffre) throw new RangeError('Pas d’appareil');
          return coffre;
        };
        await choisir(0).append(debutDeSuivi('s1', false));
        const fichiers: { readonly fichier: Blob; readonly a: CoffreOuvrable }[] = [];
        const envoyer = async (de: CoffreOuvrable, a: CoffreOuvrable): Promise<void> => {
          if (de !== a && (await de.lister()).includes('s1'))
            fichiers.push({ fichier: await remettre(de, a), a });
        };
        for (const [n, p] of pas.entries()) {
          if (p.geste === 'envoyer') await envoyer(choisir(p.qui), choisir(p.a));
          else if (p.geste === 'ouvrir') {
            const recu = fichiers[p.fichier % Math.max(1, fichiers.length)];
            if (recu) await accepter(recu.a, recu.fichier);
          } else await agir(choisir(p.qui), p.geste, n);
        }
        // Everyone to everyone, until nothing is new: an erasure may make a device write a part of the fiche again.
        for (let tour = 0; tour < 4; tour += 1)
          for (const de of coffres)
            for (const a of coffres) {
              if (de === a || !(await de.lister()).includes('s1')) continue;
              await accepter(a, await remettre(de, a));
            }
        const copies = await Promise.all(coffres.map(copieDe));
        const [premiere, ...autres] = copies;
        for (const copie of autres) {
          expect([...copie.keys()].sort()).toEqual([...(premiere?.keys() ?? [])].sort());
          for (const [entete, mots] of copie)
            if (mots !== null && premiere?.get(entete)) expect(premiere.get(entete)).toBe(mots);
        }
        for (const { fichier, a } of fichiers)
          expect(await accepter(a, fichier)).toEqual({ nouvelles: 0, effacees: 0 });
        expect(await Promise.all(coffres.map(copieDe))).toEqual(copies);
        for (const coffre of coffres) expect((await coffre.verifier('s1')).fausse).toBeNull();
      }),
      { numRuns: ECHANGES },
    );
  },
  30_000 + ECHANGES * 4_000,
);
