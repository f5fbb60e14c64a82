import { expect, test } from 'vitest';
import { AUTRE_PHRASE } from '../../aides/fauxCoffre.svelte.ts';
import { ADRESSE, BILAN, CoffreASauver, forcer, monter, type Ecran } from './scene.ts';

const FICHIER = new File(['age-encryption.org/v1'], 'sillage-2026-09-14-1405.age');
const bouton = (ecran: Ecran) => ecran.getByRole('button', { name: 'Restaurer', exact: true });

/** As the file dialog of the browser does. */
function choisir(ecran: Ecran, fichier: File): void {
  const champ = ecran.getByLabelText('Fichier de sauvegarde').element();
  if (!(champ instanceof HTMLInputElement)) throw new Error('Le champ n’est pas un champ de fichier.');
  const pris = new DataTransfer();
  pris.items.add(fichier);
  champ.files = pris.files;
  champ.dispatchEvent(new Event('change', { bubbles: true }));
}

test('un fichier et sa phrase : ce qui est repris se dit, et la liste est relue', async () => {
  const { ecran, garde, relire } = await monter();
  await expect.element(ecran.getByText('Choisissez d’abord un fichier.')).toBeVisible();
  choisir(ecran, FICHIER);
  await ecran.getByLabelText('Phrase du fichier', { exact: true }).fill(AUTRE_PHRASE);
  await bouton(ecran).click();
  await expect
    .element(ecran.getByText('C’est repris : 3 suivis, d’une sauvegarde du 14 septembre 2026 à 14 h 05.'))
    .toBeVisible();
  await expect.element(ecran.getByText('12 lignes de plus sur cet appareil.')).toBeVisible();
  await expect.element(ecran.getByText(/en moins/)).not.toBeInTheDocument();
  expect(garde.restaurees).toMatchObject([{ avec: { phrase: AUTRE_PHRASE } }]);
  expect(relire).toHaveBeenCalledOnce();
  await expect.element(ecran.getByLabelText('Phrase du fichier', { exact: true })).toHaveValue('');
});

test('ce qui est effacé et ce qui est laissé se disent', async () => {
  const garde = new CoffreASauver();
  garde.bilan = { ...BILAN, nouvelles: 0, effacees: 40, contraires: 1 };
  const { ecran } = await monter(garde);
  choisir(ecran, FICHIER);
  await ecran.getByRole('radio', { name: 'Pour cet appareil' }).click();
  await bouton(ecran).click();
  await expect.element(ecran.getByText('Rien de nouveau : tout était déjà sur cet appareil.')).toBeVisible();
  await expect.element(ecran.getByText(/40\u00a0lignes en moins/)).toBeVisible();
  await expect
    .element(ecran.getByRole('alert'))
    .toHaveTextContent('Un suivi est resté comme ici : le fichier en raconte une autre histoire.');
  expect(garde.restaurees).toMatchObject([{ avec: { ici: true } }]);
});

test('une clé ouvre ce que l’établissement peut ouvrir', async () => {
  const { ecran, garde } = await monter();
  choisir(ecran, FICHIER);
  await ecran.getByRole('radio', { name: 'Avec une clé' }).click();
  await expect.element(ecran.getByText('Écrivez la clé du fichier.')).toBeVisible();
  await ecran.getByLabelText('Clé du fichier', { exact: true }).fill('AGE-SECRET-KEY-1QQ');
  await bouton(ecran).click();
  await expect.element(ecran.getByText(/C’est repris/)).toBeVisible();
  expect(garde.restaurees).toMatchObject([{ avec: { identite: 'AGE-SECRET-KEY-1QQ' } }]);
});

test('un fichier qui ne s’ouvre pas le dit, et la phrase tapée reste', async () => {
  const garde = new CoffreASauver();
  garde.refus = 'Ce n’est pas la bonne phrase pour ce fichier. Rien n’a été changé.';
  const { ecran, relire } = await monter(garde);
  choisir(ecran, FICHIER);
  await ecran.getByLabelText('Phrase du fichier', { exact: true }).fill(AUTRE_PHRASE);
  await bouton(ecran).click();
  await expect.element(ecran.getByRole('alert')).toHaveTextContent('Ce n’est pas la bonne phrase');
  await expect.element(ecran.getByLabelText('Phrase du fichier', { exact: true })).toHaveValue(AUTRE_PHRASE);
  expect(relire).not.toHaveBeenCalled();
});

test('un fichier de plus de 64 Mio est refusé sans être lu', async () => {
  const { ecran, garde } = await monter();
  choisir(ecran, new File([new Uint8Array(64 * 1024 * 1024 + 1)], 'film.age'));
  await expect.element(ecran.getByText(/Ce fichier est trop gros/)).toBeVisible();
  await ecran.getByLabelText('Phrase du fichier', { exact: true }).fill(AUTRE_PHRASE);
  forcer(bouton(ecran));
  expect(garde.restaurees).toEqual([]);
  choisir(ecran, FICHIER);
  await expect.element(ecran.getByText(/Ce fichier est trop gros/)).not.toBeInTheDocument();
});

test('l’adresse de cet appareil se lit ici, pour la donner à un autre', async () => {
  const { ecran } = await monter();
  await ecran.getByText('L’adresse de cet appareil').click();
  await expect.element(ecran.getByText(ADRESSE)).toBeVisible();
});
