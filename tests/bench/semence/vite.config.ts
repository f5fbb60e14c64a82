import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';
import { ALIAS } from '../../../scripts/alias.ts';

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

// Built beside the app, on its origin: what it writes is what the app finds.
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  resolve: { alias: ALIAS },
  define: { __VERSION__: JSON.stringify(version) },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    emptyOutDir: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: ['semence', 'moteurs'].map((page) => `${import.meta.dirname}/${page}.html`),
    },
  },
  worker: {
    format: 'es',
    // The server gives workers their own policy by this name.
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { entryFileNames: 'assets/worker-semence-[hash].js' },
    },
  },
});
