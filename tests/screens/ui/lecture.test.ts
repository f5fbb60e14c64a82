import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Annonce from '../../../src/ui/Annonce.svelte';
import { annoncer } from '../../../src/ui/annoncer.ts';
import Avance from '../../../src/ui/Avance.svelte';
import Blocs from '../../../src/ui/Blocs.svelte';
import EcranCache from '../../../src/ui/EcranCache.svelte';
import Page from '../../../src/ui/Page.svelte';
import Tableau from '../../../src/ui/Tableau.svelte';

const rien = createRawSnippet(() => ({ render: () => '<p>…</p>' }));

test('arriver sur une page suivante donne le focus à son titre et nomme l’onglet', async () => {
  const premiere = await render(Page, { titre: 'Accueil', children: rien });
  await expect.element(page.getByRole('heading', { name: 'Accueil' })).not.toHaveFocus();
  await premiere.unmount();
  await render(Page, { titre: 'Aide', children: rien });
  await expect.element(page.getByRole('heading', { name: 'Aide' })).toHaveFocus();
  expect(document.title).toBe('Aide – Sillage');
});

test('les blocs deviennent des éléments natifs, le gras compris', async () => {
  const { container } = await render(Blocs, {
    decalage: 1,
    blocs: [
      { titre: 'Vos droits', niveau: 2 },
      { p: 'Vous pouvez **refuser**.' },
      { puces: ['un', 'deux'] },
      { tableau: { legende: 'Durées', entetes: ['Quoi', 'Combien'], lignes: [['Journal', '90 jours']] } },
    ],
  });
  await expect.element(page.getByRole('heading', { level: 3, name: 'Vos droits' })).toBeVisible();
  expect(container.querySelector('strong')?.textContent).toBe('refuser');
  expect(container.querySelector('p')?.textContent).toBe('Vous pouvez refuser.');
  expect(container.querySelectorAll('li')).toHaveLength(2);
  await expect.element(page.getByRole('rowheader', { name: 'Journal' })).toBeVisible();
});

test('un tableau vide le dit', async () => {
  await render(Tableau, { legende: 'Actions', colonnes: [{ cle: 'n', titre: 'N°' }], lignes: [] });
  await expect.element(page.getByText('Rien pour l’instant.')).toBeVisible();
});

test('l’avancement se lit aussi en mots', async () => {
  await render(Avance, { total: 9, ici: 4 });
  await expect.element(page.getByText('étape 4 sur 9')).toBeInTheDocument();
});

test('une annonce est dite poliment, et rien n’en reste dans un module', async () => {
  await render(Annonce);
  annoncer('Relevé ajouté.');
  await expect.element(page.getByRole('status')).toHaveTextContent('Relevé ajouté.');
});

test('l’écran caché couvre tout et ne montre qu’un retour', async () => {
  let revenu = false;
  await render(EcranCache, {
    cache: true,
    onrevenir: () => {
      revenu = true;
    },
  });
  const ecran = page.getByRole('dialog', { name: 'Écran caché. Rien n’est perdu.' });
  await expect.element(ecran).toBeVisible();
  await page.getByRole('button', { name: 'Revenir' }).click();
  expect(revenu).toBe(true);
});
