import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Contenus } from '../../../src/domain/contenus.ts';
import type { AEcrire } from '../../../src/domain/ecriture.ts';
import { PASSAGE_EFFACE } from '../../../src/domain/fiche.ts';
import { lire } from '../../../src/domain/lire.ts';
import type { CoffreOuvrable } from '../../../src/storage/coffre-ouvrable.ts';
import { coffreOuvert, coffreRouvert, releve } from '../aides.ts';
import { ouvrir, restaurer, sauvegarder } from './aides.ts';

const SECRET = 'Ma fille s’appelle Zoé.';

const ecrite = (id: string, contenu: Contenus['fiche']): AEcrire => ({
  ...releve('s1', ''),
  id,
  type: 'fiche',
  contenu,
});

const fiche = async (coffre: CoffreOuvrable) => lire('s1', (await coffre.lire('s1')).ecritures).fiche;
const tout = async (coffre: CoffreOuvrable): Promise<string> =>
  JSON.stringify(await coffre.lire('s1')) + (await ouvrir(await sauvegarder(coffre)));

/** One device erases a passage while the other writes the fiche on it. */
async function enMemeTemps() {
  const { coffre: efface, nom } = await coffreOuvert();
  await efface.append(releve('s1', SECRET, { id: 'secret' }));
  const { coffre: ecrit } = await coffreOuvert();
  await restaurer(ecrit, await sauvegarder(efface));
  await ecrit.append(ecrite('f1', { partie: 'profil', valeur: `Vient seule. ${SECRET}` }));
  await ecrit.append(
    ecrite('f2', {
      partie: 'pointsForts',
      valeur: [
        { texte: 'Une écoute.', releves: ['secret'] },
        { texte: 'Un sourire.', releves: [] },
      ],
    }),
  );
  await efface.append({
    ...releve('s1', ''),
    id: 'effacement',
    type: 'effacement',
    contenu: { cible: 'secret', demandePar: 'patient', raison: 'Demandé.' },
    efface: ['secret'],
  });
  return { efface, ecrit, nom };
}

describe.each(['celui qui effaçait', 'celui qui écrivait'] as const)(
  'un passage effacé ici pendant que la fiche s’écrit là, quand %s reçoit d’abord',
  (premier) => {
    test('n’est plus nulle part, et le reste de la fiche est gardé', async () => {
      const { efface, ecrit } = await enMemeTemps();
      const [un, autre] = premier === 'celui qui effaçait' ? [efface, ecrit] : [ecrit, efface];
      await restaurer(un, await sauvegarder(autre));
      expect(await tout(un)).not.toContain('Zoé');
      await restaurer(autre, await sauvegarder(un));
      expect(await tout(autre)).not.toContain('Zoé');
      for (const coffre of [un, autre]) {
        expect(await fiche(coffre)).toEqual({
          profil: `Vient seule. ${PASSAGE_EFFACE}`,
          pointsForts: [{ texte: 'Un sourire.', releves: [] }],
        });
        expect((await coffre.verifier('s1')).fausse).toBeNull();
      }
      expect(await un.lire('s1')).toEqual(await autre.lire('s1'));
      const { coffre: tiers } = await coffreOuvert();
      await restaurer(tiers, await sauvegarder(autre));
      expect(await tiers.lire('s1')).toEqual(await autre.lire('s1'));
    });
  },
);

test('restauré encore, rien ne s’ajoute ; et ce qui s’écrit ensuite suit la chaîne', async () => {
  const { efface, ecrit, nom } = await enMemeTemps();
  const vieille = await sauvegarder(ecrit);
  await restaurer(efface, vieille);
  expect(await restaurer(efface, vieille)).toMatchObject({ nouvelles: 0, effacees: 0 });
  const { coffre } = await coffreRouvert(nom);
  await coffre.append(releve('s1', 'la suite'));
  expect((await coffre.verifier('s1')).fausse).toBeNull();
});

test('le brouillon qui cite le passage s’en va avec lui, les autres restent', async () => {
  const { efface, ecrit } = await enMemeTemps();
  await ecrit.garderBrouillon('fiche:s1:profil', { valeur: `Encore ${SECRET}` });
  await ecrit.garderBrouillon('fiche:s1:constats', { releves: ['secret'] });
  await ecrit.garderBrouillon('fiche:s1:limites', { valeur: 'La nuit.' });
  await restaurer(ecrit, await sauvegarder(efface));
  expect(await ecrit.lireBrouillon('fiche:s1:profil')).toBeNull();
  expect(await ecrit.lireBrouillon('fiche:s1:constats')).toBeNull();
  expect(await ecrit.lireBrouillon('fiche:s1:limites')).toEqual({ valeur: 'La nuit.' });
});
