/** The screen of one bilan, and what a person reads and does on it. */
import { expect } from 'vitest';
import { render } from 'vitest-browser-svelte';
import BilanScreen from '../../../src/screens/bilan/BilanScreen.svelte';
import type { unBilanOuvert } from '../../aides/unBilanOuvert.svelte.ts';

const creerWorkerPdf = (): Worker => {
  throw new Error('Hors de cet essai');
};

export async function ouvrirLEcran({ props }: Pick<Awaited<ReturnType<typeof unBilanOuvert>>, 'props'>) {
  const ecran = await render(BilanScreen, { ...props, creerWorkerPdf });
  // The last part of the screen, which comes part by part.
  const dernier = { name: /^(Avis de la commission|Changer les suivis réunis)$/ };
  await expect.element(ecran.getByRole('heading', dernier)).toBeInTheDocument();
  const texteDe = (region: string): string =>
    ecran.getByRole('region', { name: region }).element().textContent.replaceAll(/\s+/g, ' ');
  return {
    ecran,
    /** What would leave. */
    rapport: () => texteDe('Ce que dira le rapport'),
    /** What stays on the screen. */
    retire: () => texteDe('Ce que les règles ont retiré'),
    deplier: (titre: RegExp) => ecran.getByText(titre).click(),
    relire: async (fonction = 'Bibliothécaire', reconnaissable: 'Oui' | 'Non' = 'Non'): Promise<void> => {
      await ecran.getByLabelText('Fonction de la personne qui relit').fill(fonction);
      await ecran.getByRole('radio', { name: reconnaissable, exact: true }).click();
      await ecran.getByLabelText('Ce qui a été vérifié').fill('Toutes les lignes.');
      await ecran.getByRole('button', { name: 'Signer la relecture' }).click();
    },
  };
}
