import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import CoffreScreen from '../../../src/screens/coffre/CoffreScreen.svelte';

const PHRASE = 'seigneur fromage fourmi reporter pizza';

async function monter(champs: Record<string, unknown> = {}) {
  const porte = {
    proposerPhrase: vi.fn(() => Promise.resolve({ phrase: PHRASE, texte: '55 bits.' })),
    evaluerPhrase: vi.fn((phrase: string) => ({ acceptee: phrase.length >= 12, texte: 'Trop courte.' })),
    creer: vi.fn(() => Promise.resolve()),
    ouvrir: vi.fn(() => Promise.resolve()),
  };
  const ecran = await render(CoffreScreen, {
    etat: 'vide',
    verrouillee: false,
    perte: false,
    ...porte,
    ...champs,
  });
  return { porte, ecran };
}

test('la phrase proposée se voit, et dit sa force', async () => {
  const { ecran } = await monter();
  await ecran.getByRole('button', { name: 'Proposer cinq mots' }).click();
  await expect.element(ecran.getByLabelText('Votre phrase de passe')).toHaveValue(PHRASE);
  await expect.element(ecran.getByLabelText('Votre phrase de passe')).toHaveAttribute('type', 'text');
  await expect.element(ecran.getByText('55 bits.')).toBeVisible();
});

test('le coffre ne se crée pas tant que la phrase n’est pas écrite quelque part', async () => {
  const { ecran, porte } = await monter();
  await ecran.getByRole('button', { name: 'Proposer cinq mots' }).click();
  const creer = ecran.getByRole('button', { name: 'Créer le coffre' });
  await expect.element(creer).toHaveAttribute('aria-disabled', 'true');
  await ecran.getByRole('checkbox').click();
  await creer.click();
  expect(porte.creer).toHaveBeenCalledWith(PHRASE);
});

test('une phrase trop courte dit pourquoi elle est refusée', async () => {
  const { ecran } = await monter();
  await ecran.getByLabelText('Votre phrase de passe').fill('court');
  await expect.element(ecran.getByText('Trop courte.')).toBeVisible();
});

test('une phrase fausse laisse le texte et dit quoi faire', async () => {
  const ouvrir = () => Promise.reject(new Error('Cette phrase n’ouvre pas le coffre.'));
  const { ecran } = await monter({ etat: 'ferme', ouvrir });
  await ecran.getByLabelText('Phrase de passe').fill('mauvaise phrase');
  await ecran.getByRole('button', { name: 'Ouvrir le coffre' }).click();
  await expect.element(ecran.getByRole('alert')).toHaveTextContent('Cette phrase n’ouvre pas le coffre.');
  await expect.element(ecran.getByLabelText('Phrase de passe')).toHaveValue('mauvaise phrase');
});

test('après le verrou, la porte dit que les notes sont gardées', async () => {
  const { ecran } = await monter({ etat: 'ferme', verrouillee: true });
  await expect.element(ecran.getByText('Verrouillé. Vos notes sont gardées.')).toBeVisible();
});

test('un coffre perdu par le navigateur se dit à la porte', async () => {
  const { ecran } = await monter({ perte: true });
  await expect.element(ecran.getByRole('alert')).toHaveTextContent('Le navigateur a jeté un coffre abîmé');
});
