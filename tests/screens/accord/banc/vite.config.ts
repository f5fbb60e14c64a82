import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { svelteDeSillage } from '../../../../scripts/svelte.ts';
import { politiqueDePage } from '../../../../scripts/vite-plugin-csp.ts';

/** `npx vite` here shows the screen alone, in memory. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [svelteDeSillage(), politiqueDePage()],
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
