/** The door of the coffre, its recovery code and its locks, one view after the other. */
import { expect, type Locator, type Page } from '@playwright/test';
import { poserUnAuthentificateur } from './authentificateur.ts';
import {
  aller,
  choisirUnCode,
  creerLeCoffre,
  donnerLaPhrase,
  donnerLeCode,
  fermerUnNouveauCoffre,
  montrerLesMots,
  PHRASE,
  retaperTroisMots,
  verrouiller,
} from './coffre.ts';
import type { Regard } from './regard.ts';
import { perdreLaDeuxiemeCopie, perdreLesCles } from './perdre.ts';
import { creerUnSuivi } from './preparation.ts';

const titre = (page: Page, nom: string): Locator => page.getByRole('heading', { level: 1, name: nom });
const alerte = (page: Page): Locator => page.getByRole('alert');

async function ecransDuCoffre(page: Page, regarder: Regard): Promise<void> {
  await page.goto('./');
  await expect(titre(page, 'Bienvenue dans Sillage')).toBeVisible();
  await regarder('coffre-creer');
  await page.getByRole('button', { name: 'Proposer une phrase' }).click();
  await expect(page.getByLabel('Votre phrase de passe')).not.toHaveValue('');
  await regarder('coffre-phrase-proposee');
  await creerLeCoffre(page, PHRASE);
  await verrouiller(page);
  await regarder('coffre-verrouille');
  await page.getByText('J’ai perdu ma phrase').click();
  await donnerLaPhrase(page, 'ce ne sont pas les bons mots');
  await expect(alerte(page)).toBeVisible();
  await regarder('coffre-mauvaise-phrase');
}

async function ecransDuSecours(page: Page, regarder: Regard): Promise<void> {
  await fermerUnNouveauCoffre(page, PHRASE);
  await regarder('secours');
  const mots = await montrerLesMots(page);
  await regarder('secours-mots');
  await page.getByRole('button', { name: 'Imprimer', exact: true }).click();
  await expect(page.getByText('Le document est prêt')).toBeVisible({ timeout: 30_000 });
  await regarder('secours-imprimer');
  await page.getByRole('button', { name: 'J’ai noté' }).click();
  await retaperTroisMots(page, mots, (mot) => `${mot}e`);
  await expect(page.getByText(/Ce n’est pas le mot n°/)).toHaveCount(3);
  await regarder('secours-verifier');
  await retaperTroisMots(page, mots);
  await expect(titre(page, 'Votre code de secours est prêt')).toBeVisible();
  await regarder('secours-fait');
  await verrouiller(page);
  await page.getByText('J’ai perdu ma phrase').click();
  await regarder('coffre-phrase-perdue');
}

async function ecransDesSerrures(page: Page, regarder: Regard): Promise<void> {
  await poserUnAuthentificateur(page);
  await creerLeCoffre(page, PHRASE);
  await page.getByRole('button', { name: 'Choisir un code' }).click();
  await regarder('accueil-code-court');
  await page.getByRole('button', { name: 'Pas maintenant' }).click();
  await aller(page, '/reglages');
  for (const repli of [
    'La phrase de passe',
    'Les 12 mots du code de secours',
    'Le code court du jour',
    'Le doigt ou le visage',
    'La clé de l’établissement',
  ])
    await page.getByText(repli, { exact: true }).click();
  await page.getByRole('button', { name: 'Ajouter le doigt ou le visage' }).click();
  await expect(page.getByText('Le doigt ou le visage ouvre maintenant le coffre.')).toBeVisible();
  await regarder('reglages-ouvrir');
  await verrouiller(page);
  await donnerLaPhrase(page, PHRASE);
  await aller(page, '/');
  await choisirUnCode(page, '730451');
  await verrouiller(page);
  await regarder('coffre-code-court');
  await donnerLeCode(page, '111222');
  await expect(alerte(page)).toBeVisible();
  await regarder('coffre-code-faux');
}

async function ecransDesPannes(page: Page, regarder: Regard): Promise<void> {
  await creerLeCoffre(page, PHRASE);
  await perdreLaDeuxiemeCopie(page);
  await creerUnSuivi(page);
  await aller(page, '/');
  await expect(alerte(page)).toContainText('Mode dégradé');
  await regarder('mode-degrade');
  await perdreLesCles(page);
  await expect(titre(page, 'Le coffre ne s’ouvre plus')).toBeVisible();
  await regarder('coffre-sans-cles');
  await page.getByRole('button', { name: 'Commencer un coffre neuf' }).click();
  await regarder('coffre-neuf-prevenir');
  await page.getByRole('button', { name: 'Oui, commencer un coffre neuf' }).click();
  await regarder('coffre-neuf-creer');
}

export const VISITES_DU_COFFRE = {
  'la porte du coffre': ecransDuCoffre,
  'le code de secours': ecransDuSecours,
  'les serrures et le code court': ecransDesSerrures,
  'un coffre abîmé': ecransDesPannes,
} as const;
