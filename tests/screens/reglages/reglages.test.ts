import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Reglages } from '../../../src/domain/reglages.ts';
import { ReglagesState } from '../../../src/screens/reglages/reglagesState.svelte.ts';
import ReglagesScreen from '../../../src/screens/reglages/ReglagesScreen.svelte';
import { CODE, FausseGarde, FaussePorte } from '../../aides/fauxCoffre.svelte.ts';
import { fauxMonde } from '../../aides/fauxOuvert.svelte.ts';
import { ReglagesLents } from '../../aides/reglagesLents.svelte.ts';

async function monter(
  enregistrer = vi.fn((_: Reglages) => Promise.resolve()),
  garde = new FausseGarde({ secoursPose: true }),
) {
  const { outils } = fauxMonde();
  const props = {
    outils,
    garde,
    juge: new FaussePorte(),
    enregistrer,
    verrouiller: vi.fn(),
    persistance: 'refusee',
    version: '0.1.0',
  } as const;
  return { enregistrer, garde, ecran: await render(ReglagesScreen, props) };
}

test('un champ quitté est enregistré', async () => {
  const { ecran, enregistrer } = await monter();
  await ecran.getByRole('textbox', { name: 'Établissement' }).fill('Centre hospitalier d’exemple');
  await ecran.getByRole('textbox', { name: 'Contact de la démarche' }).click();
  await vi.waitFor(() =>
    expect(enregistrer).toHaveBeenCalledWith(
      expect.objectContaining({ etablissement: 'Centre hospitalier d’exemple' }),
    ),
  );
  await expect.element(ecran.getByText('Réglages enregistrés.')).toBeInTheDocument();
});

test('un disque qui refuse se dit', async () => {
  const { ecran } = await monter(vi.fn(() => Promise.reject(new Error('L’appareil est plein.'))));
  await ecran.getByRole('radio', { name: 'Nuit' }).click();
  await expect.element(ecran.getByRole('alert')).toHaveTextContent('L’appareil est plein.');
});

test('le verrou se règle, et « jamais seul » se dit', async () => {
  const { ecran, enregistrer } = await monter();
  await ecran.getByRole('radio', { name: 'Jamais seul' }).click();
  expect(enregistrer).toHaveBeenCalledWith(expect.objectContaining({ verrouSecondes: null }));
});

test('sans code court, le verrou dit qu’il attend au moins 5 minutes', async () => {
  const { ecran, garde } = await monter();
  await expect.element(ecran.getByText(/au moins 5 minutes/)).toBeVisible();
  await garde.poserCodeCourt(CODE);
  await expect.element(ecran.getByText(/au moins 5 minutes/)).not.toBeInTheDocument();
  await expect.element(ecran.getByText(/30 secondes passées hors de/)).toBeVisible();
});

test('un nombre impossible est refusé, et n’est pas enregistré', async () => {
  const { ecran, enregistrer } = await monter();
  await ecran.getByText('Changer les durées').click();
  await ecran.getByLabelText('Délai pour relire (jours)').fill('0');
  await ecran.getByLabelText('Journal détruit après (jours)').click();
  await expect.element(ecran.getByText('Écrivez un nombre entier, de 1 à 3650.')).toBeVisible();
  expect(enregistrer).not.toHaveBeenCalled();
});

test('la réponse du navigateur sur le stockage est dite', async () => {
  const { ecran } = await monter();
  await expect.element(ecran.getByText(/peut effacer le coffre pour faire de la place/)).toBeVisible();
});

test('deux champs quittés coup sur coup, devant un disque lent : aucun des deux n’est perdu', async () => {
  const { outils } = fauxMonde();
  let reglages = outils.reglages;
  const lenteur: (() => void)[] = [];
  const etat = new ReglagesState(
    {
      ...outils,
      get reglages() {
        return reglages;
      },
    },
    async (nouveaux) => {
      await new Promise<void>((finir) => lenteur.push(finir));
      reglages = nouveaux;
    },
  );
  const premier = etat.changer({ contactDpo: 'DPO, poste 12' });
  const second = etat.changer({ contactRdu: 'RDU, poste 34' });
  await vi.waitFor(() => expect(lenteur).toHaveLength(1));
  lenteur[0]?.();
  await premier;
  await vi.waitFor(() => expect(lenteur).toHaveLength(2));
  lenteur[1]?.();
  await second;
  expect(reglages).toMatchObject({ contactDpo: 'DPO, poste 12', contactRdu: 'RDU, poste 34' });
});

test('ce qui s’écrit dans un champ reste quand l’enregistrement du champ d’avant arrive', async () => {
  const { outils } = fauxMonde();
  const lents = new ReglagesLents(outils.reglages);
  const ecran = await render(ReglagesScreen, {
    outils: {
      ...outils,
      get reglages() {
        return lents.reglages;
      },
    },
    garde: new FausseGarde({ secoursPose: true }),
    juge: new FaussePorte(),
    enregistrer: lents.enregistrer,
    verrouiller: vi.fn(),
    persistance: 'refusee',
    version: '0.1.0',
  });
  await ecran.getByRole('textbox', { name: 'Établissement' }).fill('Hôpital de la Vallée');
  const suivant = ecran.getByRole('textbox', { name: 'Contact de la démarche' });
  await suivant.click();
  await vi.waitFor(() => expect(lents.lenteur).toHaveLength(1));
  await suivant.fill('Direction qualité');
  lents.lenteur[0]?.();
  await expect.element(ecran.getByText('Réglages enregistrés.')).toBeInTheDocument();
  await expect.element(suivant).toHaveValue('Direction qualité');
  await ecran.getByRole('textbox', { name: 'Contact des représentants des usagers' }).click();
  await vi.waitFor(() => expect(lents.lenteur).toHaveLength(2));
  lents.lenteur[1]?.();
  await expect
    .poll(() => lents.reglages)
    .toMatchObject({ etablissement: 'Hôpital de la Vallée', contactDemarche: 'Direction qualité' });
});

test('ce à quoi sert le coffre se choisit, et se garde', async () => {
  const { ecran, enregistrer } = await monter();
  await ecran.getByRole('checkbox', { name: 'Réunir plusieurs suivis' }).click();
  await vi.waitFor(() =>
    expect(enregistrer).toHaveBeenCalledWith(expect.objectContaining({ roles: ['qualite'] })),
  );
});
