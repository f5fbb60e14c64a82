/** What a screen owes to everyone: read by axe in both themes and widths, held at 320 px and with letters twice as large. */
import { expect, type CDPSession, type Page } from '@playwright/test';
import axe, { type Result, type RunOptions } from 'axe-core';
import { COURT } from '../../aides/court.ts';
import type { Regard } from './regard.ts';

const REGLES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};
const COULEURS: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast'] },
  resultTypes: ['violations'],
};
/** Of the wide screen in the short form: its colours are those of the narrow one. */
const SANS_LES_COULEURS: RunOptions = { ...REGLES, rules: { 'color-contrast': { enabled: false } } };
type AvecAxe = typeof globalThis & { axe: typeof axe };
const ORDINATEUR = { width: 1280, height: 800 };
const ETROIT = { width: 320, height: 740 };

const enLignes = (fautes: readonly Result[]): string[] =>
  fautes.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${String(target)} ${failureSummary ?? ''}`),
  );

/** Axe itself, in the page: its Playwright builder injects it and opens one more page at each reading. */
async function lireAvecAxe(page: Page, options: RunOptions): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (choix) => {
    const lu = await (globalThis as AvecAxe).axe.run({ exclude: [['iframe']] }, choix);
    return lu.violations;
  }, options);
  return enLignes(violations);
}

/** Both themes have the same page: the second one is read for its colours only. */
async function fautesDAxe(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const jour = await lireAvecAxe(page, REGLES);
  await page.emulateMedia({ colorScheme: 'dark' });
  const nuit = await lireAvecAxe(page, COULEURS);
  return [...jour, ...nuit.map((faute) => `nuit : ${faute}`)];
}

async function fautesSansLesCouleurs(page: Page): Promise<readonly string[]> {
  return lireAvecAxe(page, SANS_LES_COULEURS);
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

/** One for each page, never detached: that would take away the authenticator of another session. */
const sessions = new WeakMap<Page, CDPSession>();

/** The size of letters chosen in the browser: media queries in rem follow it, unlike a size set on the page. */
async function grandesLettres(page: Page): Promise<readonly string[]> {
  const cdp = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, cdp);
  await cdp.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  const trop = await debordements(page);
  await cdp.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
  return trop;
}

async function examinerCetteLargeur(
  page: Page,
  nom: string,
  lire: (page: Page) => Promise<readonly string[]> = fautesDAxe,
): Promise<void> {
  expect.soft(await lire(page), `${nom} : axe`).toEqual([]);
  expect.soft(await grandesLettres(page), `${nom} : lettres à 200 %`).toEqual([]);
}

/** All the faults of all the screens are told at once. The walk is made once, on the phone: only the window changes. */
export const examiner =
  (page: Page): Regard =>
  async (nom) => {
    const telephone = page.viewportSize();
    await examinerCetteLargeur(page, nom);
    await page.setViewportSize(ETROIT);
    expect.soft(await debordements(page), `${nom} : 320 px de large`).toEqual([]);
    await page.setViewportSize(ORDINATEUR);
    // The scroll of the phone may leave half a button under the bar of the top.
    await page.evaluate(() => scrollTo(0, 0));
    await examinerCetteLargeur(page, `${nom}, ordinateur`, COURT ? fautesSansLesCouleurs : fautesDAxe);
    if (telephone) await page.setViewportSize(telephone);
  };
