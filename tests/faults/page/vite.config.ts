import { defineConfig } from 'vite';
import { plugins, VARIANTES } from './variantes.ts';

/** `mode` names the variant. */
export default defineConfig(({ mode }) => {
  const variante = VARIANTES.find((v) => v === mode) ?? 'ordinaire';
  return {
    root: import.meta.dirname,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      emptyOutDir: true,
      reportCompressedSize: false,
      rolldownOptions: { checks: { pluginTimings: false } },
    },
    worker: {
      format: 'es',
      plugins: () => plugins(variante),
      // The server gives workers their own policy by this name.
      rolldownOptions: {
        output: {
          entryFileNames: 'assets/worker-[name]-[hash].js',
          chunkFileNames: 'assets/worker-[name]-[hash].js',
        },
      },
    },
  };
});
