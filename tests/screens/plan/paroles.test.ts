import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Perimetre } from '../../../src/domain/perimetre.ts';
import type { SuivisDuCoffre } from '../../../src/domain/ports.ts';
import type { Resume } from '../../../src/domain/resume.ts';
import { planVide } from '../../../src/domain/plan.ts';
import Paroles from '../../../src/screens/plan/Paroles.svelte';
import { SortirState } from '../../../src/screens/plan/sortirState.svelte.ts';
import { FauxOuvert, FausseHorloge } from '../../aides/fauxOuvert.svelte.ts';
import { unBilanOuvert, desSuivisFinis, unSuiviFini } from '../../aides/unBilanOuvert.svelte.ts';

/** Two in ophtalmologie, one in surgery, and the example of the app. */
async function leCoffre(): Promise<{ suivis: SuivisDuCoffre; lus: string[]; outils: never }> {
  const { resumes, outils } = await unBilanOuvert({
    suivis: [...desSuivisFinis(2), unSuiviFini(2, (essai) => essai, 'Chirurgie'), unSuiviFini(3)],
  });
  const lus: string[] = [];
  const tous: Resume[] = resumes.map((r) => (r.id === 's4' ? { ...r, exemple: true } : r));
  return {
    suivis: {
      resumes: tous,
      presents: new Set(tous.map(({ id }) => id)),
      tousLus: () => Promise.resolve(),
      ouvrirSuivi: (id) => {
        lus.push(id);
        return Promise.resolve(new FauxOuvert(new FausseHorloge()));
      },
    },
    lus,
    outils: outils as never,
  };
}

test('les paroles à sortir sont d’abord celles de l’unité du plan, sans l’exemple', async () => {
  const { suivis } = await leCoffre();
  const sortir = vi.fn((_: Perimetre) => undefined);
  const ecran = await render(Paroles, { suivis, unite: 'Ophtalmologie', sortir });
  await ecran.getByText('Paroles sans identité, pour tableur').click();
  await expect.element(ecran.getByText(/^2\ssuivis de cette unité/)).toBeVisible();
  await ecran.getByLabelText('Du (facultatif)').fill('2026-10-11');
  await expect.element(ecran.getByText(/^1\ssuivi de cette unité/)).toBeVisible();
  await ecran.getByRole('button', { name: 'Paroles sans identité (CSV)' }).click();
  expect(sortir).toHaveBeenCalledWith({ unite: 'Ophtalmologie', periode: { du: '2026-10-11', au: '' } });
  await ecran.getByLabelText('Du (facultatif)').fill('2027-01-01');
  await expect.element(ecran.getByText(/^Aucun suivi de cette unité/)).toBeVisible();
  await expect
    .element(ecran.getByRole('button', { name: 'Paroles sans identité (CSV)' }))
    .toHaveAttribute('aria-disabled', 'true');
});

test('seuls les suivis choisis sont ouverts', async () => {
  const { suivis, lus, outils } = await leCoffre();
  const etat = new SortirState(() => ({
    plan: planVide('plan-1'),
    ouvert: undefined as never,
    suivis,
    outils,
    creerWorkerPdf: () => {
      throw new Error('Hors de cet essai');
    },
  }));
  await etat.verbatims({ unite: 'Chirurgie' });
  expect(lus).toEqual(['s3']);
  expect(etat.fichier?.nom).toMatch(/^paroles_.*\.csv$/);
  await etat.quitter();
});
