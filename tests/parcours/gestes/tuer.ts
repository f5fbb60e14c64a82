/** The page dies without a word: no event, no time to save. */
import type { BrowserContext, Page } from '@playwright/test';

/** Gives back a new page of the same browser. */
export async function tuer(contexte: BrowserContext, page: Page): Promise<Page> {
  const suivante = await contexte.newPage();
  if (contexte.browser()?.browserType().name() === 'chromium') {
    const cdp = await contexte.newCDPSession(page);
    const mort = page.waitForEvent('crash');
    // The command never answers: the one who would answer is dead.
    cdp.send('Page.crash').catch(() => undefined);
    await mort;
  }
  await page.close({ runBeforeUnload: false });
  return suivante;
}
