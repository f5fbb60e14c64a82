import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Bouton from '../../../src/ui/Bouton.svelte';
import '../../../src/ui/index.css';

const mot = (texte: string) => createRawSnippet(() => ({ render: () => `<span>${texte}</span>` }));

test('un bouton fermé reste atteignable, dit pourquoi, et ne fait rien', async () => {
  const onclick = vi.fn();
  await render(Bouton, {
    children: mot('Clore le suivi'),
    desactive: true,
    raison: 'Il manque le retour à l’équipe.',
    onclick,
  });
  const bouton = page.getByRole('button', { name: 'Clore le suivi' });
  (bouton.element() as HTMLElement).click();
  expect(onclick).not.toHaveBeenCalled();
  await expect.element(bouton).toHaveAttribute('aria-disabled', 'true');
  await expect.element(bouton).toHaveAccessibleDescription('Il manque le retour à l’équipe.');
});

test('un bouton occupé n’agit pas deux fois', async () => {
  const onclick = vi.fn();
  await render(Bouton, { children: mot('Écrire'), occupe: true, onclick });
  (page.getByRole('button', { name: 'Patientez…' }).element() as HTMLElement).click();
  expect(onclick).not.toHaveBeenCalled();
});

test('un bouton sans mot a un nom, et 44 px de côté', async () => {
  await render(Bouton, { icone: 'plus', nom: 'Reprendre ce relevé' });
  const { width, height } = page
    .getByRole('button', { name: 'Reprendre ce relevé' })
    .element()
    .getBoundingClientRect();
  expect([width, height]).toEqual([44, 44]);
});

test('une adresse fait un lien', async () => {
  await render(Bouton, { children: mot('Ouvrir'), href: '#/suivi' });
  await expect.element(page.getByRole('link', { name: 'Ouvrir' })).toHaveAttribute('href', '#/suivi');
});
