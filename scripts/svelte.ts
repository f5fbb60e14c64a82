import { svelte } from '@sveltejs/vite-plugin-svelte';

/** Svelte's options, in one place for the app and the tests: there is no svelte.config.js. */
export const svelteDeSillage = (): ReturnType<typeof svelte> =>
  svelte({ configFile: false, compilerOptions: { runes: true } });
