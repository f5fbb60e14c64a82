import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Champ from '../../../src/ui/Champ.svelte';
import '../../../src/ui/index.css';
import { lireLimite } from '../../../src/ui/limite.ts';
import ZoneTexte from '../../../src/ui/ZoneTexte.svelte';

describe('la limite d’un texte', () => {
  test('se tait tant qu’elle est loin', () => {
    expect(lireLimite('court', 200)).toEqual({ depasse: false, phrase: '' });
    expect(lireLimite('sans limite', undefined).phrase).toBe('');
  });
  test('dit ce qui reste quand elle approche, au singulier aussi', () => {
    expect(lireLimite('a'.repeat(75), 80).phrase).toBe('Encore 5\u00a0caractères');
    expect(lireLimite('a'.repeat(79), 80).phrase).toBe('Encore 1\u00a0caractère');
  });
  test('dit ce qui est en trop et que le texte est gardé', () => {
    const limite = lireLimite('a'.repeat(82), 80);
    expect(limite.depasse).toBe(true);
    expect(limite.phrase).toContain('Trop long de 2\u00a0caractères. Votre texte est gardé en entier');
  });
});

test('un texte trop long est gardé en entier et l’erreur est liée au champ', async () => {
  await render(ZoneTexte, { libelle: 'Les mots exacts', max: 20 });
  const zone = page.getByLabelText('Les mots exacts');
  await zone.fill('Une phrase bien plus longue que vingt caractères');
  await expect.element(zone).toHaveValue('Une phrase bien plus longue que vingt caractères');
  await expect.element(zone).toHaveAttribute('aria-invalid', 'true');
  await expect.element(zone).toHaveAccessibleDescription(/Trop long de 28/);
});

test('la zone de texte grandit avec ce qu’on y écrit', async () => {
  await render(ZoneTexte, { libelle: 'Récit' });
  const zone = page.getByLabelText('Récit');
  const avant = zone.element().clientHeight;
  await zone.fill('une ligne\n'.repeat(8));
  expect(zone.element().clientHeight).toBeGreaterThan(avant);
});

test('un champ dit avec des mots qu’il est obligatoire, son aide et son erreur', async () => {
  await render(Champ, { libelle: 'Code', requis: true, aide: 'Deux lettres.', erreur: 'Écrivez un code.' });
  const champ = page.getByLabelText('Code (obligatoire)');
  await expect.element(champ).toBeRequired();
  await expect.element(champ).toHaveAccessibleDescription('Écrivez un code. Deux lettres.');
});

test('des options font une liste native, avec une première ligne vide', async () => {
  const choisis: string[] = [];
  await render(Champ, {
    libelle: 'Unité',
    invite: 'Choisir…',
    options: [{ valeur: 'chir', libelle: 'Chirurgie' }],
    onchange: (v: string) => choisis.push(v),
  });
  const liste = page.getByRole('combobox', { name: 'Unité' });
  await expect.element(liste).toHaveValue('');
  await liste.selectOptions('Chirurgie');
  expect(choisis).toEqual(['chir']);
});
