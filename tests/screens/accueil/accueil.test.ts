import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { EtatDesCopies } from '../../../src/domain/portes.ts';
import AccueilScreen from '../../../src/screens/accueil/AccueilScreen.svelte';
import { CODE, FausseGarde } from '../../aides/fauxCoffre.svelte.ts';
import { fauxMonde } from '../../aides/fauxOuvert.svelte.ts';

const INTACTES: EtatDesCopies = {
  reparees: 0,
  clesReparees: false,
  degrade: false,
  suivisFermes: 0,
  ancienneSerrure: false,
};

async function monter(
  scene: {
    readonly garde?: FausseGarde;
    readonly copies?: Partial<EtatDesCopies>;
    readonly illisibles?: number;
    readonly enLecture?: boolean;
    readonly enEchec?: boolean;
    readonly relire?: () => void;
  } = {},
) {
  const garde = scene.garde ?? new FausseGarde({ secoursPose: true });
  const ecarterLeCode = vi.fn();
  const { outils } = fauxMonde({
    reglages: { etablissement: 'CH d’exemple', contactDemarche: 'Référent qualité' },
  });
  const props = {
    resumes: [],
    enLecture: scene.enLecture ?? false,
    enEchec: scene.enEchec ?? false,
    relire: scene.relire ?? (() => undefined),
    aujourdhui: '2026-09-15',
    outils,
    illisibles: scene.illisibles ?? 0,
    copies: { ...INTACTES, ...scene.copies },
    garde,
    inviteAuCode: true,
    ecarterLeCode,
    decouvrir: () => Promise.resolve('exemple'),
    retirerExemple: () => Promise.resolve(),
  };
  return { garde, ecarterLeCode, ecran: await render(AccueilScreen, props) };
}

describe('Le code de secours, à l’accueil', () => {
  test('reste à faire tant qu’il n’est pas noté', async () => {
    const { ecran, garde } = await monter({ garde: new FausseGarde() });
    await expect.element(ecran.getByRole('heading', { name: 'Notez votre code de secours' })).toBeVisible();
    await expect
      .element(ecran.getByRole('link', { name: 'Noter mes 12 mots' }))
      .toHaveAttribute('href', '#/secours');
    await garde.confirmerSecours();
    await expect
      .element(ecran.getByRole('heading', { name: 'Notez votre code de secours' }))
      .not.toBeInTheDocument();
  });

  test('ne cache pas ce qu’il y a à faire pour un premier suivi', async () => {
    const { ecran } = await monter({ garde: new FausseGarde() });
    await expect.element(ecran.getByText(/Aucun suivi pour l’instant/)).toBeVisible();
  });
});

describe('L’accueil, pendant que les suivis se lisent', () => {
  test('le dit, et ne dit pas qu’il n’y en a aucun', async () => {
    const { ecran } = await monter({ enLecture: true });
    await expect.element(ecran.getByText('Lecture des suivis…')).toBeVisible();
    await expect.element(ecran.getByText(/Aucun suivi pour l’instant/)).not.toBeInTheDocument();
    await expect.element(ecran.getByText('Rien à faire aujourd’hui.')).not.toBeInTheDocument();
    await expect.element(ecran.getByRole('button', { name: 'Charger l’exemple' })).not.toBeInTheDocument();
  });
});

describe('L’accueil, quand les suivis n’ont pas pu être lus', () => {
  test('le dit, et propose de les lire de nouveau', async () => {
    const relire = vi.fn();
    const { ecran } = await monter({ enLecture: true, enEchec: true, relire });
    await expect.element(ecran.getByText('Les suivis n’ont pas pu être lus.')).toBeVisible();
    await expect.element(ecran.getByText('Lecture des suivis…')).not.toBeInTheDocument();
    await expect.element(ecran.getByText(/Aucun suivi pour l’instant/)).not.toBeInTheDocument();
    await ecran.getByRole('button', { name: 'Lire de nouveau' }).click();
    expect(relire).toHaveBeenCalledOnce();
  });
});

describe('Le code court du jour', () => {
  test('se choisit à l’accueil, jugé pendant la frappe', async () => {
    const { ecran, garde } = await monter();
    await ecran.getByRole('button', { name: 'Choisir un code' }).click();
    await expect.element(ecran.getByLabelText('Code court', { exact: true })).toHaveFocus();
    await ecran.getByLabelText('Code court', { exact: true }).fill('123');
    await expect.element(ecran.getByText('Trop court.')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(garde.codeCourtPose).toBe(false);
    await ecran.getByLabelText('Code court', { exact: true }).fill(CODE);
    await userEvent.keyboard('{Enter}');
    await expect
      .element(ecran.getByText(/Il rouvre le coffre tant que Sillage n’est pas fermé/))
      .toHaveFocus();
    await expect.element(ecran.getByLabelText('Code court', { exact: true })).not.toBeInTheDocument();
  });

  test('s’écarte d’un geste', async () => {
    const { ecran, ecarterLeCode } = await monter();
    await ecran.getByRole('button', { name: 'Pas maintenant' }).click();
    expect(ecarterLeCode).toHaveBeenCalled();
  });

  test('ne se propose pas à qui a ouvert avec un code', async () => {
    const { ecran } = await monter({ garde: new FausseGarde({ secoursPose: true, codeCourtPose: true }) });
    await expect.element(ecran.getByText(/Choisir un code court/)).not.toBeInTheDocument();
  });
});

describe('L’état du coffre, à l’accueil', () => {
  test('se tait quand tout va bien', async () => {
    const { ecran } = await monter();
    await expect.element(ecran.getByText(/abîmée/)).not.toBeInTheDocument();
  });

  test.each([{ reparees: 3 }, { clesReparees: true }])(
    'une copie remise en état se dit : %o',
    async (copies) => {
      const { ecran } = await monter({ copies });
      await expect
        .element(ecran.getByText(/Une copie du coffre était abîmée.*Rien n’est perdu/))
        .toBeVisible();
    },
  );

  test('une ancienne phrase que le disque n’a pas effacée se dit, avec quoi faire', async () => {
    const { ecran } = await monter({ copies: { ancienneSerrure: true } });
    const alerte = ecran.getByRole('alert');
    await expect.element(alerte).toHaveTextContent(/n’a pas encore effacé ce qui ouvrait avant/);
    await expect.element(alerte).toHaveTextContent(/changez encore une fois la phrase de passe/);
  });

  test('un suivi dont la clé est abîmée se dit, une seule fois', async () => {
    const { ecran } = await monter({ copies: { suivisFermes: 1 }, illisibles: 1 });
    await expect.element(ecran.getByRole('alert')).toHaveTextContent(/Un suivi reste fermé/);
    expect(ecran.getByRole('alert').elements()).toHaveLength(1);
  });

  test('un suivi illisible pour une autre raison se dit aussi', async () => {
    const { ecran } = await monter({ copies: { suivisFermes: 1 }, illisibles: 3 });
    await expect.element(ecran.getByText(/2 suivis ne se lisent plus/)).toBeVisible();
  });
});
