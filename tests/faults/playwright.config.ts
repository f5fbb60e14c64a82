import { defineConfig } from '@playwright/test';
import { COURT } from '../aides/court.ts';

export default defineConfig({
  testDir: '.',
  testMatch: /\.faute\.ts$/,
  outputDir: '../resultats/faults',
  globalSetup: './harnais/construire.ts',
  // The long form measures what a lonely browser survives; two of the short one do not meet.
  workers: COURT ? 2 : 1,
  retries: 0,
  forbidOnly: true,
  // For what hangs: a scenario starts the browser some hundred and fifty times.
  timeout: 1_800_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../resultats/faults.json' }], ['./harnais/tableau.ts']],
});
