import type { Plugin } from 'vite';
import { CSP_META } from './csp.mjs';

/** Writes the page's policy in the built index.html; `vite dev` injects styles inline and stays without it. */
export function politiqueDePage(): Plugin {
  return {
    name: 'sillage:csp',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CSP_META },
        injectTo: 'head-prepend',
      },
    ],
  };
}
