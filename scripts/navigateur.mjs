// Which browser do the tests drive? What obtenir-navigateur.mjs recorded, else the first one found.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

/** @typedef {{ executablePath?: string, args?: string[], env?: Record<string, string> }} OptionsChromium */

export const NOTE = fileURLToPath(new URL('../node_modules/.sillage-navigateur.json', import.meta.url));

const NOMS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'brave-browser',
];

/** @returns {string[]} paths that exist, best first */
export function candidats() {
  return [
    process.env.CHROMIUM_PATH ?? '',
    chromium.executablePath(),
    ...['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((dossier) =>
      NOMS.map((nom) => `${dossier}/${nom}`),
    ),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ].filter((chemin) => chemin !== '' && existsSync(chemin));
}

/**
 * A browser counts only if it starts and paints text: without any font every box is 0 × 0,
 * and Playwright then holds every element for hidden.
 * @param {OptionsChromium} options
 * @returns {Promise<string | undefined>} its version
 */
export async function essayer(options) {
  try {
    const navigateur = await chromium.launch({ ...options, timeout: 20_000 });
    try {
      const page = await navigateur.newPage();
      await page.goto('data:text/html,<b>Texte</b>');
      const boite = await page.locator('b').boundingBox();
      return boite && boite.width > 0 ? navigateur.version() : undefined;
    } finally {
      await navigateur.close();
    }
  } catch {
    return undefined;
  }
}

/**
 * What Chromium 156 draws for each window, headless too: the list under its address bar, a page of its own. It takes
 * 1.1 s of processor and its window 0.3 s more, a tenth of a story.
 */
const LISTE_DE_LA_BARRE = 'WebUIOmniboxPopup,WebUIOmniboxAimPopup';

/**
 * Chromium hears the last `--disable-features` only: ours holds what Playwright gives.
 * @param {OptionsChromium} options of a browser that starts
 * @returns {Promise<OptionsChromium>} the same, without the list of the address bar
 */
export async function sansListeDeLaBarre(options) {
  const serveur = await chromium.launchServer({ ...options, timeout: 20_000 });
  try {
    const donne = serveur.process().spawnargs.find((arg) => arg.startsWith('--disable-features='));
    return donne === undefined ? options : { ...options, args: [`${donne},${LISTE_DE_LA_BARRE}`] };
  } finally {
    await serveur.close();
  }
}

/** @returns {{ executablePath?: string, args?: string[], env?: Record<string, string | undefined> }} launch options */
export function optionsChromium() {
  if (!existsSync(NOTE)) {
    const [premier] = candidats();
    return premier === undefined ? {} : { executablePath: premier };
  }
  /** @type {unknown} */
  const note = JSON.parse(readFileSync(NOTE, 'utf8'));
  const { options } = /** @type {{ options: OptionsChromium }} */ (note);
  return options.env ? { ...options, env: { ...process.env, ...options.env } } : options;
}

/** @returns {string | undefined} a stock Firefox, asked for with FIREFOX=1 */
export function chercherFirefox() {
  return ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((chemin) => existsSync(chemin));
}
