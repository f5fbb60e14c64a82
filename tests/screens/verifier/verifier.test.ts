import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { ChaineVerifiee, Verification } from '../../../src/domain/portes.ts';
import VerifierScreen from '../../../src/screens/verifier/VerifierScreen.svelte';
import { fauxMonde } from '../../aides/fauxOuvert.svelte.ts';

const ICI: ChaineVerifiee = {
  appareil: 'a',
  nombre: 42,
  tete: '0123456789abcdef'.repeat(4),
  empreinte: '21fe 31df a154',
};
const AILLEURS: ChaineVerifiee = { ...ICI, appareil: 'b', nombre: 7, empreinte: '9c0d 77aa 0001' };

const monter = (verification: Verification | Error) =>
  render(VerifierScreen, {
    ouvert: fauxMonde().ouvert,
    verifier: () =>
      verification instanceof Error ? Promise.reject(verification) : Promise.resolve(verification),
  });

test('tout est juste : le nombre de lignes, l’empreinte en huit groupes et la clé', async () => {
  const ecran = await monter({ chaines: [ICI], fausse: null });
  await expect.element(ecran.getByText('Tout est comme il a été écrit et signé.')).toBeVisible();
  const carte = ecran.getByRole('region', { name: 'Appareil', exact: true });
  await expect.element(carte).toHaveTextContent('42');
  await expect.element(carte).toHaveTextContent('01234567 89abcdef 01234567 89abcdef');
  await expect.element(carte).toHaveTextContent('21fe 31df a154');
  await expect.element(ecran.getByText(/Des lignes retirées à la fin/)).toBeVisible();
  await expect.element(ecran.getByText(/Aucune ligne n’a été changée/)).toBeVisible();
});

test('chaque appareil a sa carte', async () => {
  const ecran = await monter({ chaines: [ICI, AILLEURS], fausse: null });
  await expect.element(ecran.getByRole('region', { name: 'Appareil 1' })).toHaveTextContent('42');
  await expect.element(ecran.getByRole('region', { name: 'Appareil 2' })).toHaveTextContent('9c0d 77aa 0001');
});

test('la première ligne fausse se dit, avec son appareil et ce qui ne va pas', async () => {
  const fausse = { appareil: 'b', seq: 5, defaut: 'signature' };
  const ecran = await monter({ chaines: [ICI, { ...AILLEURS, tete: '' }], fausse });
  const alerte = ecran.getByRole('alert');
  await expect.element(alerte).toHaveTextContent('La ligne 5 de l’appareil 2 n’est pas comme');
  await expect.element(alerte).toHaveTextContent('Elle n’est pas signée par l’appareil qu’elle nomme.');
  await expect
    .element(ecran.getByRole('region', { name: 'Appareil 2' }))
    .toHaveTextContent('la chaîne est rompue');
  await expect.element(ecran.getByText(/comme il a été écrit et signé/)).not.toBeInTheDocument();
  await expect.element(ecran.getByText(/Aucune ligne n’a été changée/)).not.toBeInTheDocument();
});

test('une clé que ce coffre n’a jamais vue : les signatures ne sont pas dites vérifiées', async () => {
  const ecran = await monter({ chaines: [ICI, { ...AILLEURS, empreinte: null }], fausse: null });
  await expect.element(ecran.getByText('Tout est comme il a été écrit.')).toBeVisible();
  await expect.element(ecran.getByText(/Les signatures n’ont pas toutes été vérifiées/)).toBeVisible();
  await expect.element(ecran.getByText(/et signé\./)).not.toBeInTheDocument();
});

test('un coffre qui se referme le dit', async () => {
  const ecran = await monter(new Error('Le coffre est fermé. Rien n’est perdu.'));
  await expect.element(ecran.getByRole('alert')).toHaveTextContent('Le coffre est fermé.');
});
