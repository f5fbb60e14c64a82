import type { Plugin } from 'vite';

/**
 * The first screen waits for the coffre's Worker, which the page's script would ask for only once it runs: one
 * round trip saved by asking for it beside the script.
 */
export function demanderLeCoffre(): Plugin {
  return {
    name: 'sillage:preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((nom) => /\/worker-coffre\.worker-[^/]+\.js$/.test(nom))
          .map((nom) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', href: `./${nom}` },
            injectTo: 'head' as const,
          })),
    },
  };
}
