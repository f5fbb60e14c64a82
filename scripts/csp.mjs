// One source of truth for what a page, a worker and the service worker may do.
// Read by the build (meta tag), by `npm start` (headers) and by the tests of docs/nginx.conf.

/** The page: `connect-src 'none'` is the promise a reader can check, this page cannot send anything. */
const PAGE = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "frame-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html sillage',
];

export const CSP_META = PAGE.join('; ');

/** A browser ignores `frame-ancestors` in a meta tag and logs an error. */
export const CSP_PAGE = [...PAGE, "frame-ancestors 'none'"].join('; ');

/** A worker obeys the headers of its own file, not the page's: WebAssembly (Argon2id) is allowed only here. */
export const CSP_WORKER = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'";

/** Workbox fetches the precache from the service worker. */
export const CSP_SW = "default-src 'none'; script-src 'self'; connect-src 'self'";

const COMMUNS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy':
    'camera=(), geolocation=(), microphone=(), payment=(), usb=(), screen-wake-lock=(self)',
  'cross-origin-opener-policy': 'same-origin',
};

/**
 * Response headers of one file of dist/.
 * @param {string} chemin path in the URL, relative to the root of the app: `index.html`, `assets/x.js`
 * @returns {Record<string, string>}
 */
export function entetes(chemin) {
  const nom = chemin.replace(/^\/+/, '');
  const csp = nom === 'sw.js' ? CSP_SW : nom.startsWith('assets/worker-') ? CSP_WORKER : CSP_PAGE;
  return {
    ...COMMUNS,
    'content-security-policy': csp,
    'cache-control': nom.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}
