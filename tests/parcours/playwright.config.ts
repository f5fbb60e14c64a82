import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { chercherFirefox, optionsChromium } from '../../scripts/navigateur.mjs';
import { COURT } from '../aides/court.ts';

const racine = fileURLToPath(new URL('../..', import.meta.url));
const port = 4317; // never the port of npm start: a server left there would be tested instead
const photos = process.env['PHOTOS'] === '1';
const captures = process.env['CAPTURES'] === '1';
/** Pictures to be looked at, or for the README: asked for, never part of the stories. */
const images = photos ? /regards\.parcours\.ts$/ : /captures\.parcours\.ts$/;
const AU_CLAVIER = /clavier\.parcours\.ts$/;
/** What the story of the three profiles tells too, in less detail. */
const REDITES = /(bilan|remise)\.parcours\.ts$/;
const ecartes = photos || captures ? [] : [/(regards|captures)\.parcours\.ts$/];
const launchOptions = optionsChromium();
const firefox = process.env['FIREFOX'] === '1' ? chercherFirefox() : undefined;

export default defineConfig({
  testDir: '.',
  testMatch: photos || captures ? images : /\.parcours\.ts$/,
  testIgnore: ecartes,
  outputDir: '../resultats/parcours',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // For what hangs, never for what is slow: a machine may be busy with something else.
  timeout: 240_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../resultats/playwright.json' }]],
  use: {
    baseURL: `http://localhost:${port}/`,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    actionTimeout: 30_000,
    // A fifth of the work of the stories (54 s of processor down to 43 s, on eight of them): asked for when one fails.
    trace: process.env['TRACE'] === '1' ? 'retain-on-failure' : 'off',
  },
  projects: [
    {
      name: 'telephone',
      ...(COURT ? { testIgnore: [...ecartes, AU_CLAVIER, REDITES] } : {}),
      use: {
        browserName: 'chromium',
        viewport: { width: 360, height: 740 },
        deviceScaleFactor: 2,
        isMobile: true,
        hasTouch: true,
        // A setting that people have, and a seventh of the work of the stories. The PC tells them with movement.
        contextOptions: { reducedMotion: 'reduce' },
        launchOptions,
      },
    },
    {
      name: 'pc',
      // Told once, on the phone: what no width can change, and the walk that looks at both widths itself.
      // The short form tells each story once: at the PC, what is done by keyboard.
      ...(COURT ? { testMatch: AU_CLAVIER } : {}),
      testIgnore: [
        ...ecartes,
        /(accessibilite|entrees|secret|hors-ligne|coffre|ouvrir|autre-appareil|remise|trois-profils|fichier-confie)\.parcours\.ts$/,
      ],
      use: { browserName: 'chromium', viewport: { width: 1280, height: 800 }, launchOptions },
    },
    ...(firefox === undefined
      ? []
      : [
          {
            // Stock Firefox ESR, driven over WebDriver BiDi: works up to Playwright 1.64.
            name: 'firefox',
            testMatch: /(premier-suivi|coffre)\.parcours\.ts$/,
            use: {
              browserName: 'firefox' as const,
              channel: 'moz-firefox',
              viewport: { width: 1280, height: 800 },
              launchOptions: {
                executablePath: firefox,
                firefoxUserPrefs: {
                  'dom.storageManager.prompt.testing': true,
                  'dom.storageManager.prompt.testing.allow': true,
                },
              },
            },
          },
        ]),
  ],
  webServer: {
    command: 'node scripts/serveur.mjs dist',
    cwd: racine,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    env: { PORT: String(port) },
  },
});
