import { defineConfig } from 'vite';

// Built beside the app, on its origin: what it writes is what the app finds.
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    emptyOutDir: false,
    reportCompressedSize: false,
    rolldownOptions: { input: `${import.meta.dirname}/semence.html` },
  },
  worker: {
    format: 'es',
    // The server gives workers their own policy by this name.
    rolldownOptions: { output: { entryFileNames: 'assets/worker-semence-[hash].js' } },
  },
});
