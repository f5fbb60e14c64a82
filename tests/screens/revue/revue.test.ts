import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { ErreurRelectureAttendue, ErreurSuiteManquante } from '../../../src/domain/erreurs.ts';
import type { Ecriture } from '../../../src/domain/ecriture.ts';
import RevueScreen from '../../../src/screens/revue/RevueScreen.svelte';
import '../../../src/ui/index.css';
import { ecrituresDuCas01, mondeDuCas, type MondeDuCas } from '../../aides/casOuvert.svelte.ts';

const SANS = (...types: readonly Ecriture['entete']['type'][]): readonly Ecriture[] =>
  ecrituresDuCas01((e) => !types.includes(e.entete.type));
/** Handed over and reread: the unit has not answered. */
const aRevoir = (): MondeDuCas =>
  mondeDuCas(SANS('revue', 'revue-signee', 'action', 'promesse', 'promesse-tenue', 'promesse-levee'));
const montrer = ({ ouvert, outils }: MondeDuCas) => render(RevueScreen, { ouvert, outils });
const types = (monde: MondeDuCas): string[] => monde.ouvert.consignes.map((c) => c.type);

describe('la revue', () => {
  test('montre ce qui a aidé avant les moments clés', async () => {
    await montrer(aRevoir());
    const titres = page.getByRole('heading', { level: 2 });
    await expect.element(titres.nth(0)).toHaveTextContent('L’essentiel');
    await expect.element(titres.nth(1)).toHaveTextContent('Ce qui a aidé');
    await expect.element(titres.nth(3)).toHaveTextContent('Les moments clés');
    await expect.element(page.getByText('Une couverture chaude arrive avant d’être demandée.')).toBeVisible();
  });

  test('garde la qualité voulue et la réponse, puis signe les têtes de chaîne vues', async () => {
    const monde = aRevoir();
    await montrer(monde);
    await page.getByLabelText('1. Prête, sans heure').fill('Donner une heure.');
    await page.getByLabelText('Réponse de l’unité').fill('Les faits sont exacts.');
    await page.getByRole('button', { name: 'Pas d’action' }).click();
    await page.getByLabelText('Pourquoi').fill('Déjà engagé.');
    await page.getByRole('button', { name: 'Enregistrer cette raison' }).click();
    await vi.waitFor(() => expect(types(monde)).toEqual(['pas-d-action']));
    const [avant] = monde.ouvert.preuves;
    await page.getByRole('button', { name: 'Signer la revue' }).click();
    await vi.waitFor(() => expect(types(monde)).toEqual(['pas-d-action', 'revue', 'revue-signee']));
    expect(monde.ouvert.suivi.revue).toMatchObject({
      voulue: { m1: 'Donner une heure.' },
      reponse: 'Les faits sont exacts.',
    });
    const [signature] = monde.ouvert.suivi.revues.signatures;
    expect(signature).toMatchObject({ par: 'Cadre de santé de l’unité', ancienne: false });
    // The line of the reply, and not the signature itself.
    expect(signature?.tetes).toMatchObject([{ seq: (avant?.nombre ?? 0) + 1 }]);
    expect(monde.brouillons.gardes.size).toBe(0);
    await expect.element(page.getByText('Signée le')).toBeVisible();
  });

  test('ne se signe pas sans suite, et ce qui est écrit reste', async () => {
    const monde = aRevoir();
    await montrer(monde);
    await page.getByLabelText('Réponse de l’unité').fill('Vu.');
    await page.getByRole('button', { name: 'Signer la revue' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(new ErreurSuiteManquante().message);
    await expect.element(page.getByLabelText('Réponse de l’unité')).toHaveValue('Vu.');
  });

  test('n’enregistre rien tant que la relecture est attendue', async () => {
    const monde = mondeDuCas(SANS('revue', 'action', 'relecture-recue', 'promesse'));
    await montrer(monde);
    await expect.element(page.getByText(/La relecture est attendue/)).toBeVisible();
    await page.getByLabelText('Réponse de l’unité').fill('Vu.');
    await page.getByRole('button', { name: 'Enregistrer la réponse' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(new ErreurRelectureAttendue().message);
    expect(types(monde)).toEqual([]);
  });

  test('un commentaire se pose sur un moment clé, et se lit dessous', async () => {
    const monde = aRevoir();
    await montrer(monde);
    await page.getByRole('button', { name: /^Commenter.*Deux consignes pour un genou/ }).click();
    await page.getByLabelText('Votre commentaire').fill('Les deux feuilles se ressemblent.');
    await page.getByRole('button', { name: 'Ajouter ce commentaire' }).click();
    await expect.element(page.getByText('Les deux feuilles se ressemblent.')).toBeVisible();
    expect(monde.ouvert.suivi.revues.commentaires).toMatchObject([{ partie: 'momentsCles', element: 'm3' }]);
  });

  test('ne renvoie pas la fiche sans raison, puis dit celle qui a été donnée', async () => {
    const monde = aRevoir();
    await montrer(monde);
    await page.getByRole('button', { name: 'Renvoyer à compléter' }).click();
    const feuille = page.getByRole('dialog');
    await feuille.getByRole('button', { name: 'Renvoyer à compléter' }).click();
    await expect.element(feuille.getByRole('alert')).toHaveTextContent(/Il manque la raison/);
    await feuille.getByLabelText('Que manque-t-il').fill('Il manque le départ.');
    await feuille.getByRole('button', { name: 'Renvoyer à compléter' }).click();
    await expect.element(page.getByText('La fiche est à compléter.')).toBeVisible();
    await expect.element(page.getByText(/Il manque le départ/)).toBeVisible();
  });

  test('montre ce qui a changé entre deux transmissions', async () => {
    const monde = aRevoir();
    await monde.ouvert.consigner('fiche', { partie: 'limites', valeur: 'Un seul suivi, un mardi.' });
    await monde.ouvert.consigner('transmission', { le: '2026-09-20', a: 'Cadre de santé' });
    await montrer(monde);
    await page.getByText('Ce qui a changé depuis la version 1').click();
    await expect.element(page.getByText('Un seul suivi, un mardi.').first()).toBeVisible();
    await expect.element(page.getByText(/Présence annoncée à l’équipe/).first()).toBeVisible();
  });

  test('retrouve ce qui était tapé', async () => {
    const monde = aRevoir();
    const premier = await montrer(monde);
    await page.getByLabelText('Réponse de l’unité').fill('À moitié');
    await vi.waitFor(() => expect(monde.brouillons.gardes.has('revue:cas')).toBe(true));
    await premier.unmount();
    await montrer(monde);
    await expect.element(page.getByLabelText('Réponse de l’unité')).toHaveValue('À moitié');
  });
});

test('avant la transmission, il n’y a rien à revoir', async () => {
  await montrer(mondeDuCas(SANS('transmission', 'revue', 'action')));
  await expect.element(page.getByText(/pas encore transmise/)).toBeVisible();
});
