import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: /\.faute\.ts$/,
  outputDir: '../resultats/faults',
  globalSetup: './harnais/construire.ts',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 600_000,
  reporter: [['list'], ['json', { outputFile: '../resultats/faults.json' }], ['./harnais/tableau.ts']],
});
