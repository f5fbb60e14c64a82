import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { etatDe } from '../../../src/domain/etat.ts';
import { gestesDeRelecture } from '../../../src/domain/relecture.ts';
import RelectureScreen from '../../../src/screens/relecture/RelectureScreen.svelte';
import { resultatEnMots } from '../../../src/screens/relecture/mots.ts';
import '../../../src/ui/index.css';
import { mondeDuCas, type MondeDuCas } from '../../aides/casOuvert.svelte.ts';

const montrer = ({ ouvert, outils }: MondeDuCas) => render(RelectureScreen, { ouvert, outils });
const passages = page.getByRole('list', { name: 'Passages à relire' });

test('la personne corrige, ajoute et retire, puis sa réponse est datée', async () => {
  const monde = mondeDuCas();
  await montrer(monde);
  const mots = 'À 8 h 30 au bloc, à midi dans mon canapé : j’avais tout calculé.';
  await expect.element(passages).toHaveTextContent(/canapé/);
  await passages
    .getByRole('listitem')
    .filter({ hasText: 'canapé' })
    .getByRole('button', { name: /^Retirer/ })
    .click();
  await page.getByRole('button', { name: 'Retirer partout' }).click();
  await vi.waitFor(() => expect(passages).not.toHaveTextContent(/canapé/));

  await page.getByRole('button', { name: 'Ajouter ce qui a compté pour vous' }).click();
  await page.getByLabelText('Avec vos mots').fill('La couverture chaude.');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect.element(passages).toHaveTextContent(/La couverture chaude\./);

  const ajoute = passages.getByRole('listitem').filter({ hasText: 'La couverture chaude.' });
  await ajoute.getByRole('button', { name: /^Corriger/ }).click();
  await page.getByLabelText('Le texte, comme vous le voulez').fill('La couverture, sans demander.');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect.element(passages).toHaveTextContent(/sans demander/);

  expect(gestesDeRelecture(monde.ouvert.suivi, 'patient')).toEqual({ corriges: 1, ajoutes: 1, effaces: 1 });
  await page.getByRole('button', { name: 'J’ai fini de relire' }).click();
  await expect.element(page.getByText(/^Relu le/)).toBeVisible();
  expect(monde.ouvert.suivi.relectures).toMatchObject([{ qui: 'patient', recueLe: '2026-09-16' }]);
  expect(etatDe(monde.ouvert.suivi)).toBe('a-rediger');
  expect(JSON.stringify(monde.ouvert.ecritures)).not.toContain(mots);
});

test('le résultat se dit en mots', () => {
  expect(resultatEnMots({ corriges: 0, ajoutes: 0, effaces: 0 })).toBe('Relu, rien à changer');
  expect(resultatEnMots({ corriges: 2, ajoutes: 0, effaces: 1 })).toBe(
    '2\u00a0passages corrigés, 1\u00a0passage effacé',
  );
});
