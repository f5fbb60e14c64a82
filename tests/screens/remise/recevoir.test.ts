import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { ApercuDeRemise } from '../../../src/domain/portes-remise.ts';
import RecevoirScreen from '../../../src/screens/remise/RecevoirScreen.svelte';
import '../../../src/ui/index.css';
import { fauxMonde } from '../../aides/fauxOuvert.svelte.ts';
import { FaussesRemises, unApercu } from '../../aides/fausseRemise.ts';

const FICHIER = new File(['octets'], 'sillage-remise-H4RV-2026-09-27.age');

async function ouvrir(apercu: Partial<ApercuDeRemise> | Error = {}) {
  const remises = new FaussesRemises();
  remises.apercu = apercu instanceof Error ? apercu : unApercu(apercu);
  const relire = vi.fn(() => Promise.resolve());
  const ecran = await render(RecevoirScreen, { remises, outils: fauxMonde().outils, relire });
  await page.getByLabelText('Fichier de remise').upload(FICHIER);
  return { remises, relire, ecran };
}
const accepter = page.getByRole('button', { name: 'Accepter', exact: true });

test('une personne inconnue se compare de vive voix avant d’être acceptée', async () => {
  const { remises, relire } = await ouvrir();
  await expect.element(page.getByText('1a2b 3c4d 5e6f 7081 92a3')).toBeVisible();
  await expect.element(page.getByText(/2.lignes de la fiche/)).toBeVisible();
  await expect.element(accepter).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('checkbox', { name: /^J’ai comparé l’empreinte/ }).click();
  await accepter.click();
  await expect.element(page.getByText(/^C’est accepté/)).toBeVisible();
  expect(remises.demandes).toEqual(['accepter empreinte-du-contenu 2026-09-15']);
  expect(relire).toHaveBeenCalledOnce();
});

test('une personne comparée s’accepte en un geste', async () => {
  const { remises } = await ouvrir({ de: { ...unApercu().de, connaissance: 'compare' } });
  await accepter.click();
  await expect.element(page.getByText(/^C’est accepté/)).toBeVisible();
  expect(remises.demandes).toEqual(['accepter empreinte-du-contenu sans comparer']);
  await expect.element(page.getByRole('link', { name: 'Ouvrir le suivi' })).toHaveFocus();
});

test.each([
  [
    'une autre clé',
    { de: { ...unApercu().de, connaissance: 'autre-cle' as const } },
    /pas signé par l’appareil/,
  ],
  ['une autre histoire', { contraire: true }, /raconte une autre histoire/],
])('%s ne s’accepte pas', async (_, apercu, phrase) => {
  await ouvrir(apercu);
  await expect.element(page.getByText(phrase)).toBeVisible();
  await expect.element(accepter).not.toBeInTheDocument();
});

test('un fichier refusé dit pourquoi, et un autre peut être choisi', async () => {
  const { remises } = await ouvrir(new Error('Ce fichier est fermé pour quelqu’un d’autre.'));
  await expect.element(page.getByRole('alert')).toHaveTextContent('fermé pour quelqu’un d’autre');
  remises.apercu = unApercu();
  await page.getByLabelText('Fichier de remise').upload(FICHIER);
  await expect.element(page.getByText('Ce suivi est nouveau ici.')).toBeVisible();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('ne pas accepter referme le fichier, et rien n’est pris', async () => {
  const { remises, relire } = await ouvrir();
  await page.getByRole('button', { name: 'Ne pas accepter' }).click();
  await expect.element(accepter).not.toBeInTheDocument();
  expect(remises.demandes).toEqual(['refermer']);
  expect(relire).not.toHaveBeenCalled();
});

test('un fichier confié par le système s’ouvre de lui-même, et ne s’ouvre qu’une fois', async () => {
  const remises = new FaussesRemises();
  let confies: File | null = FICHIER;
  const confie = {
    get fichier() {
      return confies;
    },
    prendre: () => {
      const pris = confies;
      confies = null;
      return pris;
    },
  };
  const { outils } = fauxMonde();
  await render(RecevoirScreen, { remises, outils, relire: () => Promise.resolve(), confie });
  await expect.element(page.getByText('Ce suivi est nouveau ici.')).toBeVisible();
  expect(confies).toBeNull();
});
