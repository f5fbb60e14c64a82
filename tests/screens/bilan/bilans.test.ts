import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { ContenuBilan } from '../../../src/domain/contenus-bilan.ts';
import type { Outils } from '../../../src/domain/ports.ts';
import BilansScreen from '../../../src/screens/bilan/BilansScreen.svelte';
import { desSuivisFinis, unBilanOuvert } from '../../aides/unBilanOuvert.svelte.ts';

/** @param memes those of the coffre before it was locked */
async function ouvrirLaListe(combien: number, exemple = false, memes?: Outils) {
  const scene = await unBilanOuvert({ suivis: desSuivisFinis(combien) });
  const { ouvert, resumes, chemins } = scene;
  const outils = memes ?? scene.outils;
  const creer = vi.fn((_: ContenuBilan) => Promise.resolve('bilan-9'));
  const tous = exemple
    ? [...resumes, ...resumes.slice(0, 1).map((r) => ({ ...r, id: 'x', code: 'EXEMPLE', exemple }))]
    : resumes;
  const ecran = await render(BilansScreen, { bilans: [ouvert], resumes: tous, outils, creer });
  return { ecran, creer, chemins, outils };
}

test('deux suivis ne font pas un bilan ; trois en font un, et l’écran y va', async () => {
  const { ecran, creer, chemins } = await ouvrirLaListe(3);
  await ecran.getByLabelText('Parcours').selectOptions('consultation');
  await ecran.getByLabelText(/^H4RV/).click();
  await ecran.getByLabelText(/^M3QA/).click();
  await ecran.getByRole('button', { name: 'Faire ce bilan' }).click();
  await expect.element(ecran.getByRole('alert')).toHaveTextContent('demande au moins 3 suivis');
  expect(creer).not.toHaveBeenCalled();
  await ecran.getByLabelText(/^P6ZC/).click();
  await ecran.getByRole('button', { name: 'Faire ce bilan' }).click();
  await vi.waitFor(() => expect(chemins).toEqual(['/bilan/bilan-9']));
  expect(creer).toHaveBeenCalledWith({
    titre: 'Bilan\u00a0: Consultation',
    parcours: 'consultation',
    suivis: ['s1', 's2', 's3'],
  });
});

test('l’exemple ne se mêle pas à de vrais suivis', async () => {
  const { ecran } = await ouvrirLaListe(3, true);
  await ecran.getByLabelText('Parcours').selectOptions('consultation');
  await expect.element(ecran.getByLabelText(/^H4RV/)).toBeVisible();
  await expect.element(ecran.getByLabelText(/^EXEMPLE/)).not.toBeInTheDocument();
});

test('un bilan déjà fait s’ouvre d’ici', async () => {
  const { ecran } = await ouvrirLaListe(3);
  await expect
    .element(ecran.getByRole('link', { name: /Bilan d’automne/ }))
    .toHaveAttribute('href', '#/bilan/bilan-1');
});

test('un bilan à moitié choisi revient après un verrouillage', async () => {
  const { ecran, outils } = await ouvrirLaListe(3);
  await ecran.getByLabelText('Parcours').selectOptions('consultation');
  await ecran.getByLabelText(/^H4RV/).click();
  await ecran.unmount();
  const { ecran: rouvert } = await ouvrirLaListe(3, false, outils);
  await expect.element(rouvert.getByLabelText('Parcours')).toHaveValue('consultation');
  await expect.element(rouvert.getByLabelText(/^H4RV/)).toBeChecked();
  await expect.element(rouvert.getByLabelText(/^M3QA/)).not.toBeChecked();
});
