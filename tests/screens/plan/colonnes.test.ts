import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import ColonnesScreen from '../../../src/screens/plan/ColonnesScreen.svelte';
import { fauxMonde } from '../../aides/fauxOuvert.svelte.ts';
import { ReglagesLents } from '../../aides/reglagesLents.svelte.ts';

async function monter() {
  const { outils } = fauxMonde();
  const lents = new ReglagesLents(outils.reglages);
  const enregistrer: typeof lents.enregistrer = (nouveaux) => {
    const fini = lents.enregistrer(nouveaux);
    lents.lenteur.shift()?.();
    return fini;
  };
  const vivants = {
    ...outils,
    get reglages() {
      return lents.reglages;
    },
  };
  const ecran = await render(ColonnesScreen, { outils: vivants, enregistrer });
  const ordre = () =>
    ecran
      .getByRole('checkbox')
      .elements()
      .map((c) => c.closest('label')?.textContent?.trim() ?? '');
  const gardees = () => lents.reglages.colonnesDuPlan;
  return { ecran, ordre, gardees };
}

test('une colonne monte et descend au clavier, et garde la main', async () => {
  const { ecran, ordre, gardees } = await monter();
  const descendre = ecran.getByRole('button', { name: /^Descendre.: Identifiant$/ });
  descendre.element().focus();
  await descendre.click();
  await expect.poll(() => ordre()[1]).toBe('2. Identifiant');
  await expect.element(descendre).toHaveFocus();
  expect(
    gardees()
      .map(({ colonne }) => colonne)
      .slice(0, 2),
  ).toEqual(['numero', 'identifiant']);
  await ecran.getByRole('button', { name: /^Monter.: Identifiant$/ }).click();
  await expect.poll(() => ordre()[0]).toBe('1. Identifiant');
  await expect
    .element(ecran.getByRole('button', { name: /^Monter.: Identifiant$/ }))
    .toHaveAttribute('aria-disabled', 'true');
});

test('un titre quitté est gardé ; vidé, il redevient le premier', async () => {
  const { ecran, gardees } = await monter();
  const titre = ecran.getByLabelText('Titre de la colonne 2', { exact: true });
  await titre.fill('Numéro');
  titre.element().blur();
  await vi.waitFor(() => {
    expect(gardees()[1]).toEqual({ colonne: 'numero', titre: 'Numéro', montree: true });
  });
  await titre.fill('');
  titre.element().blur();
  await expect.element(titre).toHaveValue('N°');
  expect(gardees()[1]?.titre).toBe('');
});

test('deux titres pareils se disent', async () => {
  const { ecran } = await monter();
  const titre = ecran.getByLabelText('Titre de la colonne 2', { exact: true });
  await titre.fill('Identifiant');
  titre.element().blur();
  await expect.element(ecran.getByText('Une autre colonne a ce titre.').first()).toBeVisible();
});

test('sans identifiant, l’écran dit ce que l’on perd ; remettre rend tout', async () => {
  const { ecran, gardees } = await monter();
  await ecran.getByRole('checkbox', { name: '1. Identifiant' }).click();
  await expect.element(ecran.getByText(/un nouvel export ne retrouve pas ses lignes/)).toBeVisible();
  await expect.element(ecran.getByText(/Colonnes exportées.: 26 sur 27\./)).toBeVisible();
  await ecran.getByRole('button', { name: /^Remettre/ }).click();
  await expect.element(ecran.getByText(/Colonnes exportées.: 27 sur 27\./)).toBeVisible();
  expect(gardees()).toEqual([]);
});
