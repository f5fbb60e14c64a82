/** Before the departure: settings, new suivi, dated informations. */
import { expect, type Page } from '@playwright/test';
import { REGLAGES_PAR_DEFAUT, type Reglages } from '../../../src/domain/reglages.ts';
import { aller } from './coffre.ts';

export interface NouveauSuivi {
  readonly parcours: string;
  readonly debut: string;
  readonly fin: string;
  readonly unite: string;
  readonly date?: string;
  readonly restitution?: string;
  readonly fonction: string;
  readonly regard: string;
}

export const UN_SUIVI: NouveauSuivi = {
  parcours: 'chirurgie-ambulatoire',
  debut: 'De l’entrée dans le hall',
  fin: 'au départ en voiture',
  unite: 'Unité de chirurgie ambulatoire',
  fonction: 'Secrétaire d’un autre service',
  regard: 'Je connais les guichets, pas le bloc.',
};

const ETABLISSEMENT = {
  Établissement: 'Hôpital inventé de la Vallée',
  'Numéro d’urgence vitale interne': '15 15',
  'Contact de la démarche': 'Direction qualité, poste 40 40',
  'Contact du délégué à la protection des données': 'Délégué à la protection des données, poste 40 41',
  'Contact des représentants des usagers': 'Représentants des usagers, poste 40 42',
  'Prénom, tel qu’il est dit au patient': 'Camille',
  Fonction: 'Adjoint administratif',
} as const;

/** The same, as the app keeps them. */
export const REGLAGES: Reglages = {
  ...REGLAGES_PAR_DEFAUT,
  etablissement: ETABLISSEMENT['Établissement'],
  numeroUrgence: ETABLISSEMENT['Numéro d’urgence vitale interne'],
  contactDemarche: ETABLISSEMENT['Contact de la démarche'],
  contactDpo: ETABLISSEMENT['Contact du délégué à la protection des données'],
  contactRdu: ETABLISSEMENT['Contact des représentants des usagers'],
  suiveurPrenom: ETABLISSEMENT['Prénom, tel qu’il est dit au patient'],
  suiveurFonction: ETABLISSEMENT['Fonction'],
};

/** Each field is kept when it is left. `fonction`: of who uses this device. */
export async function reglerLEtablissement(
  page: Page,
  fonction: string = ETABLISSEMENT['Fonction'],
): Promise<void> {
  await aller(page, '/reglages');
  await expect(page.getByRole('heading', { level: 1, name: 'Réglages' })).toBeVisible();
  for (const [libelle, valeur] of Object.entries({ ...ETABLISSEMENT, Fonction: fonction })) {
    const champ = page.getByLabel(libelle, { exact: true });
    await champ.fill(valeur);
    await champ.blur();
  }
  await expect(page.getByText('Réglages enregistrés.')).toBeVisible();
}

/** In a coffre just made, Firefox asks for a minute: nothing but time makes its new file safe. Again until then. */
async function enregistrer(page: Page): Promise<void> {
  const preparer = page.getByRole('button', { name: 'Préparer ce suivi' });
  const prepare = page.getByRole('heading', { level: 1, name: 'Préparer le suivi' });
  const tropNeuf = page.getByText(/^Le coffre vient d’être créé/);
  await preparer.click();
  await expect(prepare.or(tropNeuf)).toBeVisible();
  if (await prepare.isVisible()) return;
  await expect(async () => {
    await preparer.click();
    await expect(prepare).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 90_000 });
}

/** Three steps; gives back the address of the suivi, without the hash. */
export async function creerUnSuivi(page: Page, prevu: NouveauSuivi = UN_SUIVI): Promise<string> {
  await aller(page, '/nouveau');
  const continuer = page.getByRole('button', { name: 'Continuer' });
  await page.getByLabel('Parcours', { exact: true }).selectOption(prevu.parcours);
  await page.getByLabel('Le suivi commence').fill(prevu.debut);
  await page.getByLabel('Le suivi s’arrête').fill(prevu.fin);
  await continuer.click();
  await page.getByLabel('Unité').fill(prevu.unite);
  if (prevu.date) await page.getByLabel('Jour prévu', { exact: true }).fill(prevu.date);
  if (prevu.restitution) await page.getByLabel('Restitution à l’équipe, jour prévu').fill(prevu.restitution);
  await continuer.click();
  await page.getByLabel('Votre fonction').fill(prevu.fonction);
  await page.getByLabel('Votre regard').fill(prevu.regard);
  await enregistrer(page);
  return new URL(page.url()).hash.replace(/^#/, '').replace(/\/preparer$/, '');
}

/** All the informations, given today. */
export async function preparerAujourdhui(page: Page): Promise<void> {
  const faits = page.getByRole('button', { name: 'Fait aujourd’hui' });
  await expect(faits.first()).toBeVisible();
  for (let reste = await faits.count(); reste > 0; reste -= 1) {
    await faits.first().click();
    await expect(faits).toHaveCount(reste - 1);
  }
}

/** One information, given on that day. */
export async function dater(page: Page, etape: string, jour: string): Promise<void> {
  const carte = page.getByRole('region', { name: etape });
  await carte.getByLabel(`${etape}, le`).fill(jour);
  await expect(carte.getByRole('button', { name: 'Fait aujourd’hui' })).toBeHidden();
}

/** The staff of the unit, by label of the job. */
export async function noterLesEffectifs(
  page: Page,
  effectifs: Readonly<Record<string, number>>,
): Promise<void> {
  await page.getByText('Effectifs de l’unité (facultatif)').click();
  for (const [metier, nombre] of Object.entries(effectifs)) {
    const champ = page.getByRole('spinbutton', { name: metier, exact: true });
    await champ.fill(String(nombre));
    await champ.blur();
  }
}
