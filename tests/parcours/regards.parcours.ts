/** Pictures of every screen, to be looked at: nothing is asserted. Run with PHOTOS=1. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { test } from './essai.ts';
import { VISITES } from './gestes/ecrans.ts';

const DOSSIER = fileURLToPath(new URL('../resultats/photos', import.meta.url));

async function photographier(page: Page, nom: string): Promise<void> {
  for (const [theme, colorScheme] of [
    ['jour', 'light'],
    ['nuit', 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    const path = join(DOSSIER, test.info().project.name, theme, `${nom}.png`);
    // A sheet covers the window: below, there is nothing to see.
    const fullPage = (await page.getByRole('dialog').count()) === 0;
    await page.screenshot({ path, fullPage });
  }
}

for (const [quoi, visiter] of Object.entries(VISITES)) {
  test(`photos : ${quoi}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await visiter(page, (nom) => photographier(page, nom));
  });
}
