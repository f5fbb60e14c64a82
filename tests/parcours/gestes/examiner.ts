/** What a screen owes to everyone: read by axe in both themes, held at 320 px wide and with letters twice as large. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Regard } from './regard.ts';

const REGLES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Faute {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string | undefined }[];
}

const enLignes = (fautes: readonly Faute[]): string[] =>
  fautes.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${String(target)} ${failureSummary ?? ''}`),
  );

/** Both themes have the same page: the second one is read for its colours only. */
async function fautesDAxe(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const jour = await new AxeBuilder({ page }).withTags(REGLES).exclude('iframe').analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const nuit = await new AxeBuilder({ page }).withRules(['color-contrast']).exclude('iframe').analyze();
  return [...enLignes(jour.violations), ...enLignes(nuit.violations).map((faute) => `nuit : ${faute}`)];
}

/** What sticks out on the right, as short descriptions. */
const debordements = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const larges = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${scrollWidth} > ${clientWidth}`,
      ...larges.slice(0, 3).map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`),
    ];
  });

async function etroit(page: Page): Promise<readonly string[]> {
  const taille = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 740 });
  const trop = await debordements(page);
  if (taille) await page.setViewportSize(taille);
  return trop;
}

/** The size of letters chosen in the browser: media queries in rem follow it, unlike a size set on the page. */
async function grandesLettres(page: Page): Promise<readonly string[]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  const trop = await debordements(page);
  // Not detached: that would take away the authenticator of another session.
  await cdp.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
  return trop;
}

/** All the faults of all the screens are told at once. */
export const examiner =
  (page: Page): Regard =>
  async (nom) => {
    expect.soft(await fautesDAxe(page), `${nom} : axe`).toEqual([]);
    expect.soft(await etroit(page), `${nom} : 320 px de large`).toEqual([]);
    expect.soft(await grandesLettres(page), `${nom} : lettres à 200 %`).toEqual([]);
  };
