import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: /\.faute\.ts$/,
  outputDir: '../resultats/faults',
  globalSetup: './harnais/construire.ts',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  // For what hangs: a scenario starts the browser some hundred and fifty times.
  timeout: 1_800_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../resultats/faults.json' }], ['./harnais/tableau.ts']],
});
