import { expect, test } from 'vitest';
import { accordValide } from '../../../src/domain/accord.ts';
import { retirer } from '../../../src/screens/partage/retirer.ts';
import { fauxMonde } from '../../aides/fauxOuvert.svelte.ts';

test('sur un appareil plein, l’accord court encore : le retrait se redemande, et rien n’est resté en brouillon', async () => {
  const monde = fauxMonde({ commence: true, proche: { citations: true } });
  const acces = { ouvert: monde.ouvert, outils: monde.outils };
  monde.ouvert.poser('releve', {
    ...{ type: 'fait', source: 'dit', qui: 'proche', sujet: 'proche' },
    texte: 'Je n’en dors plus.',
  });
  await monde.brouillons.garder('fiche:essai:vecuProche', 'Je n’en dors plus.');
  monde.ouvert.enPanne = true;
  await expect(retirer(acces, 'proche', 'effacer-ses-mots')).rejects.toThrow('l’appareil est plein');
  expect([...monde.brouillons.gardes]).toEqual([]);
  expect(accordValide(monde.ouvert.suivi.accords.proche)).toBe(true);
  monde.ouvert.enPanne = false;
  await retirer(acces, 'proche', 'effacer-ses-mots');
  expect(JSON.stringify(monde.ouvert.ecritures)).not.toContain('dors');
});

test('« garder » laisse les brouillons où ils sont', async () => {
  const monde = fauxMonde({ commence: true });
  await monde.brouillons.garder('observer:essai', { saisie: 'Porte ouv' });
  await retirer({ ouvert: monde.ouvert, outils: monde.outils }, 'patient', 'garder');
  expect(monde.ouvert.consignes.map((c) => c.type)).toEqual(['fin', 'retrait']);
  expect(monde.brouillons.gardes.has('observer:essai')).toBe(true);
});
