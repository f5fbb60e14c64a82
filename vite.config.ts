import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';
import { ALIAS } from './scripts/alias.ts';
import { svelteDeSillage } from './scripts/svelte.ts';
import { politiqueDePage } from './scripts/vite-plugin-csp.ts';
import { elaguer } from './scripts/vite-plugin-elagage.ts';
import { octetsDesPolices } from './scripts/vite-plugin-octets.ts';
import { demanderLeCoffre } from './scripts/vite-plugin-preload.ts';
import { serviceWorker } from './scripts/vite-plugin-sw.ts';
import { budgetDEntree, budgetDuPdf } from './scripts/vite-plugin-taille.ts';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};

// Only production dependencies here: `npm start` builds on a machine that has no others.
export default defineConfig({
  base: './',
  plugins: [
    svelteDeSillage(),
    politiqueDePage(),
    demanderLeCoffre(),
    budgetDEntree(),
    serviceWorker('src/sw.ts'),
  ],
  resolve: { alias: ALIAS },
  define: { __VERSION__: JSON.stringify(version) },
  build: {
    target: 'es2022',
    // The polyfill is an inline script; inlined assets would be data: fonts. The policy refuses both.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Sizes are printed by our own plugin, in brotli.
    reportCompressedSize: false,
    // The PDF engine, loaded on demand.
    chunkSizeWarningLimit: 800,
    // On a slow machine rolldown advises those who write plugins, not those who type npm start.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  worker: {
    format: 'es',
    plugins: () => [octetsDesPolices(), elaguer(), budgetDuPdf()],
    // Web servers recognise workers by this name and give them their own policy (docs/deploy.md).
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/worker-[name]-[hash].js',
        chunkFileNames: 'assets/worker-[name]-[hash].js',
        // Apart: they do not change with the code.
        codeSplitting: { groups: [{ name: 'polices', test: /\/src\/reports\/polices\/sillage-/ }] },
      },
    },
  },
});
