import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Cases from '../../../src/ui/Cases.svelte';
import OuiNon from '../../../src/ui/OuiNon.svelte';
import Puces from '../../../src/ui/Puces.svelte';
import Visages from '../../../src/ui/Visages.svelte';

const QUI = [
  { valeur: 'patient', libelle: 'Patient' },
  { valeur: 'proche', libelle: 'Proche', desactive: true, raison: 'aucun accord.' },
  { valeur: 'soins', libelle: 'Soins' },
] as const;

test('au clavier, les flèches passent d’une puce à l’autre et sautent celle qui est fermée', async () => {
  const onchange = vi.fn();
  await render(Puces, { legende: 'Qui parle ?', options: QUI, valeur: 'patient', onchange });
  await userEvent.tab();
  await expect.element(page.getByRole('radio', { name: 'Patient' })).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByRole('radio', { name: 'Soins' })).toBeChecked();
  expect(onchange).toHaveBeenCalledExactlyOnceWith('soins');
});

test('une puce fermée dit pourquoi, à l’écran et au lecteur d’écran', async () => {
  await render(Puces, { legende: 'Qui parle ?', options: QUI });
  await expect.element(page.getByText('Proche : aucun accord.')).toBeVisible();
  await expect
    .element(page.getByRole('group', { name: 'Qui parle ?' }))
    .toHaveAccessibleDescription('Proche\u00a0: aucun accord.');
});

test('oui et non : rien n’est coché d’avance, les deux ont la même taille', async () => {
  const onchange = vi.fn();
  await render(OuiNon, { legende: 'Je souhaite relire.', onchange });
  const oui = page.getByRole('radio', { name: 'Oui' });
  const non = page.getByRole('radio', { name: 'Non' });
  await expect.element(oui).not.toBeChecked();
  await expect.element(non).not.toBeChecked();
  expect(oui.element().getBoundingClientRect().width).toBe(non.element().getBoundingClientRect().width);
  await non.click();
  expect(onchange).toHaveBeenCalledExactlyOnceWith(false);
});

test('un visage se choisit par son mot, et « ne sait pas » est une réponse', async () => {
  const onchange = vi.fn();
  await render(Visages, {
    legende: 'Comment ça se passe ?',
    options: [
      { valeur: 'bon', libelle: 'Bon', visage: 1 },
      { valeur: 'nsp', libelle: 'Ne sait pas' },
    ],
    onchange,
  });
  await page.getByRole('radio', { name: 'Bon', exact: true }).click();
  await page.getByRole('radio', { name: 'Ne sait pas' }).click();
  expect(onchange.mock.calls).toEqual([['bon'], ['nsp']]);
});

test('les cases cochées sortent dans l’ordre des options, quel que soit l’ordre des appuis', async () => {
  const onchange = vi.fn();
  await render(Cases, {
    legende: 'Personnes informées',
    options: [
      { valeur: 'equipe', libelle: 'L’équipe' },
      { valeur: 'medecin', libelle: 'Le médecin' },
    ],
    onchange,
  });
  await page.getByRole('checkbox', { name: 'Le médecin' }).click();
  await page.getByRole('checkbox', { name: 'L’équipe' }).click();
  expect(onchange).toHaveBeenLastCalledWith(['equipe', 'medecin']);
});
