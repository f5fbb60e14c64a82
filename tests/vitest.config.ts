import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { ALIAS, PAQUETS_PDF } from '../scripts/alias.ts';
import { optionsChromium } from '../scripts/navigateur.mjs';
import { svelteDeSillage } from '../scripts/svelte.ts';

// Not in vite.config.ts: the app is built on machines that hold no test package.
const REEL = 'tests/**/*.navigateur.test.ts';

const enNode = (name: string, ...include: string[]) => ({
  extends: true as const,
  test: { name, environment: 'node', include, exclude: [REEL] },
});

/**
 * The files of a worker share their modules: here none keeps state, and loading them again for each file (pdfmake,
 * the fonts, three seconds) costs more than many of the tests.
 */
const enNodeEnsemble = (name: string, ...include: string[]) => ({
  extends: true as const,
  test: { ...enNode(name, ...include).test, isolate: false },
});

/** Far from the hospital of the cases: what took its hours from the machine would give others. */
const ailleurs = ({ test, ...reste }: ReturnType<typeof enNodeEnsemble>) => ({
  ...reste,
  test: { ...test, env: { TZ: 'Indian/Reunion' } },
});

process.env['TZ'] ??= 'Europe/Paris';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [svelteDeSillage()],
  resolve: { alias: ALIAS },
  define: { __VERSION__: '"essai"' },
  test: {
    server: { deps: { inline: PAQUETS_PDF } },
    passWithNoTests: true,
    // Its own default is one less than the cores: one alone, on two.
    maxWorkers: 2,
    // For what hangs, never for what is slow: a machine may be busy with something else.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      ailleurs(enNodeEnsemble('domain', 'tests/{domain,content}/**/*.test.ts')),
      enNodeEnsemble('storage', 'tests/{storage,vault}/**/*.test.ts'),
      enNodeEnsemble('reports', 'tests/reports/**/*.test.ts'),
      {
        extends: true,
        test: {
          name: 'architecture',
          environment: 'node',
          include: ['tests/architecture/**/*.test.ts'],
          // Each file runs real tools on a small copy of the house.
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          include: ['tests/{screens,ui,app}/**/*.test.ts', REEL],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: optionsChromium(),
              contextOptions: { locale: 'fr-FR', timezoneId: 'Europe/Paris', reducedMotion: 'reduce' },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 360, height: 740 } }],
          },
        },
      },
    ],
  },
});
