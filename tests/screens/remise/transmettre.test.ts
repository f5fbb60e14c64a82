import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { TypeEcriture } from '../../../src/domain/contenus.ts';
import TransmettreScreen from '../../../src/screens/remise/TransmettreScreen.svelte';
import '../../../src/ui/index.css';
import { ecrituresDuCas01, mondeDuCas, type MondeDuCas } from '../../aides/casOuvert.svelte.ts';
import { FaussesRemises, unContact } from '../../aides/fausseRemise.ts';

const SUITES = ['transmission', 'revue', 'action', 'promesse', 'promesse-tenue'] as const;
/** The case, its fiche written, without what these types say. */
const sans = (...types: readonly TypeEcriture[]): MondeDuCas =>
  mondeDuCas(ecrituresDuCas01(({ entete }) => !types.includes(entete.type)));

async function montrer({ ouvert, outils }: MondeDuCas, remises = new FaussesRemises()) {
  const relire = vi.fn(() => Promise.resolve());
  await render(TransmettreScreen, { ouvert, outils, remises, relire });
  return { remises, relire };
}
const faire = page.getByRole('button', { name: 'Faire le fichier' });

test('l’écran dit que faire le fichier note la remise, et ce qui n’est pas encore fait', async () => {
  const monde = sans(...SUITES);
  const { remises } = await montrer(monde);
  await expect.element(page.getByText(/note aussi dans le suivi que la fiche est remise/)).toBeVisible();
  expect(monde.ouvert.consignes).toEqual([]);
  await faire.click();
  await expect.element(page.getByText(/Il n’est pas encore parti/)).toBeVisible();
  await expect.element(page.getByText(/^Noté dans le suivi.*Cadre de santé/)).toBeVisible();
  expect(monde.ouvert.suivi.transmission).toMatchObject({ a: 'Cadre de santé', le: '2026-09-16' });
  expect(remises.demandes).toEqual(['préparer cas']);
  const lien = page.getByRole('link', { name: 'Télécharger le fichier' });
  await expect.element(lien).toHaveAttribute('download', 'sillage-remise-H4RV-2026-09-16.age');
  lien.element().addEventListener('click', (e) => e.preventDefault());
  await lien.click();
  await expect.element(page.getByText('Le fichier est téléchargé. Il vous reste à le donner.')).toBeVisible();
  await expect.element(page.getByText(/Il n’est pas encore parti/)).not.toBeInTheDocument();
});

test('un fichier refait ne note pas une deuxième remise', async () => {
  const monde = sans('revue', 'action');
  await montrer(monde);
  await expect.element(page.getByText(/Un fichier perdu se refait ici/)).toBeVisible();
  await faire.click();
  await expect.element(page.getByRole('link', { name: 'Télécharger le fichier' })).toBeVisible();
  expect(monde.ouvert.consignes).toEqual([]);
});

test('tant que la relecture demandée n’est pas revenue, rien ne part vers l’unité', async () => {
  const monde = sans(...SUITES, 'relecture-recue');
  const { remises } = await montrer(monde);
  await expect.element(page.getByText(/La relecture est attendue.*le patient/)).toBeVisible();
  await expect.element(faire).not.toBeInTheDocument();
  await monde.ouvert.consigner('relecture-recue', { qui: 'patient', le: '2026-09-16', resultat: 'Relu' });
  await faire.click();
  await expect.element(page.getByRole('link', { name: 'Télécharger le fichier' })).toBeVisible();
  expect(remises.demandes).toEqual(['préparer cas']);
});

test('une fiche incomplète dit ce qui lui manque', async () => {
  await montrer(sans(...SUITES, 'fiche'));
  await expect.element(page.getByText('Avant de transmettre la fiche :')).toBeVisible();
  await expect.element(faire).not.toBeInTheDocument();
});

test('une fiche revenue et complétée repart pour une nouvelle revue', async () => {
  const monde = sans('revue', 'action');
  await monde.ouvert.consigner('a-completer', { raison: 'Dire quand le proche a su.' });
  await monde.ouvert.consigner('fiche', { partie: 'limites', valeur: 'Un seul suivi, un mardi.' });
  await montrer(monde);
  await expect.element(page.getByRole('checkbox', { name: /^La fiche est complétée/ })).toBeChecked();
  await faire.click();
  await expect.element(page.getByRole('link', { name: 'Télécharger le fichier' })).toBeVisible();
  expect(monde.ouvert.suivi.revues.aCompleter).toBeNull();
});

test('la ou le cadre qui renvoie la fiche ne la transmet pas de nouveau', async () => {
  const monde = sans('revue', 'action');
  await monde.ouvert.consigner('a-completer', { raison: 'Dire quand le proche a su.' });
  await montrer(monde);
  await expect.element(page.getByRole('checkbox', { name: /^La fiche est complétée/ })).not.toBeChecked();
  await faire.click();
  await expect.element(page.getByRole('link', { name: 'Télécharger le fichier' })).toBeVisible();
  expect(monde.ouvert.suivi.revues.aCompleter).not.toBeNull();
});

test('sans adresse, l’écran mène au carnet ; avec deux, il demande à qui', async () => {
  const seul = await render(TransmettreScreen, {
    ...sans(...SUITES),
    remises: new FaussesRemises([]),
    relire: () => Promise.resolve(),
  });
  await expect.element(page.getByText('Votre carnet est vide.')).toBeVisible();
  await expect.element(faire).not.toBeInTheDocument();
  await seul.unmount();
  const autre = unContact({ destinataire: `age1${'p'.repeat(58)}`, fonction: 'Référent qualité' });
  await montrer(sans(...SUITES), new FaussesRemises([unContact(), autre]));
  await expect.element(faire).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('radio', { name: /^Référent qualité/ }).click();
  await expect.element(faire).not.toHaveAttribute('aria-disabled');
});

test('un fichier qui n’a pas pu être fait se dit, et se refait', async () => {
  const remises = new FaussesRemises();
  const preparer = remises.preparer.bind(remises);
  remises.preparer = () => Promise.reject(new Error('Aucun fichier n’a été fait.'));
  const monde = sans(...SUITES);
  await montrer(monde, remises);
  await faire.click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('Aucun fichier n’a été fait.');
  remises.preparer = preparer;
  await faire.click();
  await expect.element(page.getByRole('link', { name: 'Télécharger le fichier' })).toBeVisible();
  expect(monde.ouvert.consignes.filter(({ type }) => type === 'transmission')).toHaveLength(1);
});
