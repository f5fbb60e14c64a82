/** Rows copied from the spreadsheet of a ward, one of them with a date that does not exist. */
import { expect, type Page } from '@playwright/test';

const TITRES = [
  ...['Intitulé', 'Constat', 'Étape', 'Type', 'Engagement', 'Responsable', 'Impact', 'Effort'],
  ...['Délai', 'Indicateur', 'Prochaine revue', 'Budget'],
];
const ligne = (action: string, constat: string, delai: string): string[] => [
  ...[action, constat, 'Le bloc', 'Organisation', 'Consultation', 'Cadre de santé'],
  ...['2', '1', delai, 'Délai avant les premières nouvelles', '01/11/2099', '100 €'],
];

export const FAUSSE = 'Déplacer le guichet';
export const CINQ_LIGNES = [
  TITRES,
  ligne('Appeler le proche', 'Le proche attend sans nouvelles.', '01/12/2099'),
  ligne('Réécrire la convocation', 'Elle ne dit pas où entrer.', '15/01/2099'),
  ligne(FAUSSE, 'Tout s’entend au guichet.', '31/02/2099'),
  ligne('Étaler les convocations', 'Douze personnes à 7 h.', '01/12/2099'),
  ligne('Annoncer le retard', 'Personne ne dit le retard.', '01/12/2099'),
]
  .map((cellules) => cellules.join('\t'))
  .join('\n');

export async function ouvrirLeCollage(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Coller depuis un tableur' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Coller des actions' })).toBeVisible();
}

export async function coller(page: Page, texte: string): Promise<void> {
  await page.getByLabel('Cellules copiées').fill(texte);
  await expect(page.getByRole('heading', { name: 'Les colonnes' })).toBeVisible();
}

export async function ouvrirLesColonnes(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Choisir, ordonner et renommer/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Colonnes du tableur' })).toBeVisible();
}
