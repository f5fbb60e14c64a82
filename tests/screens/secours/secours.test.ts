import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import SecoursScreen from '../../../src/screens/secours/SecoursScreen.svelte';
import { memeMot } from '../../../src/screens/secours/memeMot.ts';
import { FausseGarde, MOTS } from '../../aides/fauxCoffre.svelte.ts';

const PDF = new TextEncoder().encode('%PDF-1.7 essai');

/** Answers as the Worker of the PDFs does, and keeps what it was asked. */
class FauxWorker extends EventTarget {
  static demandes: unknown[] = [];
  static finis = 0;
  postMessage(message: { readonly id: number; readonly demande: unknown }): void {
    FauxWorker.demandes.push(message.demande);
    const data = { type: 'fini', id: message.id, octets: PDF.slice() };
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }
  terminate(): void {
    FauxWorker.finis += 1;
  }
}

async function monter(garde = new FausseGarde()) {
  FauxWorker.demandes = [];
  FauxWorker.finis = 0;
  const sortir = vi.fn();
  const ecran = await render(SecoursScreen, {
    garde,
    tirerDesPlaces: () => [2, 6, 11],
    creerWorkerPdf: () => new FauxWorker() as Worker,
    aujourdhui: '2026-09-15',
    sortir,
  });
  return { garde, sortir, ecran };
}

type Ecran = Awaited<ReturnType<typeof monter>>['ecran'];

async function noterPuisTaper(ecran: Ecran, mots: readonly string[]): Promise<void> {
  await ecran.getByRole('button', { name: 'Montrer mes 12 mots' }).click();
  await ecran.getByRole('button', { name: 'J’ai noté' }).click();
  for (const [rang, place] of [2, 6, 11].entries())
    await ecran.getByLabelText(`Mot n° ${place}`).fill(mots[rang] ?? '');
  await userEvent.keyboard('{Enter}');
}

describe('Le code de secours', () => {
  test('montre douze mots numérotés, seulement quand on le demande', async () => {
    const { ecran } = await monter();
    await expect.element(ecran.getByText('abandon')).not.toBeInTheDocument();
    await ecran.getByRole('button', { name: 'Montrer mes 12 mots' }).click();
    await expect.element(ecran.getByRole('heading', { level: 1 })).toHaveTextContent('Vos 12 mots');
    const lignes = ecran.getByRole('list', { name: 'Vos 12 mots' }).getByRole('listitem').elements();
    expect(lignes.map((l) => l.textContent)).toEqual(MOTS.map((mot, rang) => `${rang + 1}. ${mot}`));
  });

  test('n’ouvre qu’une fois trois mots retapés, les accents et les majuscules à part', async () => {
    const { ecran, garde, sortir } = await monter();
    await noterPuisTaper(ecran, ['Acheter', 'ECHARPE', ' jaguar ']);
    await expect.element(ecran.getByText(/ces 12 mots rouvrent le coffre/)).toBeVisible();
    expect(garde.secoursPose).toBe(true);
    await ecran.getByRole('button', { name: 'Continuer' }).click();
    expect(sortir).toHaveBeenCalled();
  });

  test('dit à la fin si le disque n’a pas effacé les mots d’avant', async () => {
    const garde = new FausseGarde({ secoursPose: true });
    garde.ancienneReste = true;
    const { ecran } = await monter(garde);
    await noterPuisTaper(ecran, ['acheter', 'écharpe', 'jaguar']);
    await expect.element(ecran.getByRole('alert')).toHaveTextContent(/n’a pas encore effacé/);
    await expect.element(ecran.getByRole('button', { name: 'Continuer' })).toBeVisible();
    expect(garde.secoursPose).toBe(true);
  });

  test('dit quel mot est faux, et laisse essayer encore', async () => {
    const { ecran, garde } = await monter();
    await noterPuisTaper(ecran, ['acheter', 'écharpe', 'lagune']);
    await expect.element(ecran.getByText(/Ce n’est pas le mot n° 11/)).toBeVisible();
    await expect.element(ecran.getByText(/Ce n’est pas le mot n° 2\b/)).not.toBeInTheDocument();
    await expect.element(ecran.getByLabelText('Mot n° 11')).toHaveFocus();
    expect(garde.secoursPose).toBe(false);
    await ecran.getByLabelText('Mot n° 11').fill('jaguar');
    await ecran.getByRole('button', { name: 'Vérifier' }).click();
    await expect.element(ecran.getByRole('button', { name: 'Continuer' })).toBeVisible();
    expect(garde.secoursPose).toBe(true);
  });

  test('laisse revoir les mots, qui ne sont pas à l’écran pendant la vérification', async () => {
    const { ecran } = await monter();
    await ecran.getByRole('button', { name: 'Montrer mes 12 mots' }).click();
    await ecran.getByRole('button', { name: 'J’ai noté' }).click();
    await expect.element(ecran.getByText('jaguar')).not.toBeInTheDocument();
    await ecran.getByRole('button', { name: 'Revoir mes 12 mots' }).click();
    await expect.element(ecran.getByText('jaguar')).toBeVisible();
  });

  test('peut attendre à chaque pas, et rien ne change', async () => {
    const { ecran, garde, sortir } = await monter();
    await ecran.getByRole('button', { name: 'Montrer mes 12 mots' }).click();
    await ecran.getByRole('button', { name: 'Plus tard' }).click();
    expect(sortir).toHaveBeenCalled();
    expect(garde.secoursPose).toBe(false);
  });

  test('ne laisse aucun mot derrière lui', async () => {
    const { ecran } = await monter();
    await ecran.getByRole('button', { name: 'Montrer mes 12 mots' }).click();
    await expect.element(ecran.getByText('jaguar')).toBeVisible();
    await ecran.unmount();
    for (const mot of MOTS) expect(document.body.textContent).not.toContain(mot);
  });

  test('quand il en remplace un autre, dit que les mots d’avant n’ouvriront plus', async () => {
    const { ecran } = await monter(new FausseGarde({ secoursPose: true }));
    await expect.element(ecran.getByText('Vous avez déjà un code de secours.')).toBeVisible();
    await expect.element(ecran.getByRole('button', { name: 'Garder les mots d’avant' })).toBeVisible();
  });

  test('refusé par le disque, le dit et garde les mots tapés', async () => {
    const garde = new FausseGarde();
    garde.enPanne = true;
    const { ecran } = await monter(garde);
    await noterPuisTaper(ecran, ['acheter', 'écharpe', 'jaguar']);
    await expect.element(ecran.getByRole('alert')).toHaveTextContent('L’appareil est plein.');
    await expect.element(ecran.getByLabelText('Mot n° 11')).toHaveValue('jaguar');
  });
});

describe('La feuille à imprimer', () => {
  test('se fait avec les mots et le jour, sans rien d’autre', async () => {
    const { ecran } = await monter();
    await ecran.getByRole('button', { name: 'Montrer mes 12 mots' }).click();
    await ecran.getByRole('button', { name: 'Imprimer' }).click();
    await expect.element(ecran.getByRole('region', { name: 'Feuille à imprimer' })).toBeVisible();
    expect(FauxWorker.demandes).toEqual([{ document: 'code-secours', mots: [...MOTS], jour: '2026-09-15' }]);
  });

  test('disparaît avec les mots, et le Worker qui l’a faite aussi', async () => {
    const { ecran } = await monter();
    await ecran.getByRole('button', { name: 'Montrer mes 12 mots' }).click();
    await ecran.getByRole('button', { name: 'Imprimer' }).click();
    await expect.element(ecran.getByRole('region', { name: 'Feuille à imprimer' })).toBeVisible();
    await ecran.unmount();
    await vi.waitFor(() => expect(FauxWorker.finis).toBe(1));
  });
});

test('un mot se compare sans accents ni majuscules, et le vide n’est pas un mot', () => {
  expect(memeMot(' ECHARPE ', 'écharpe')).toBe(true);
  expect(memeMot('echarpes', 'écharpe')).toBe(false);
  expect(memeMot('', '')).toBe(false);
});
