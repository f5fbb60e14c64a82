/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: { url: string; revision: string | null }[];
};

precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
// Precache routes match exact addresses; a navigation with a query string needs the shell too.
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')));

// A file that another app of the device shares with this one is posted as a form. It stays here, in memory, until
// the page that this answer opens asks for it: it goes neither to the network nor to the disk.
let partage: File | null = null;
registerRoute(
  ({ url }) => url.href === new URL('recevoir-un-partage', self.registration.scope).href,
  async ({ request }) => {
    const champ = (await request.formData()).get('fichier');
    partage = champ instanceof File ? champ : null;
    return Response.redirect(self.registration.scope, 303);
  },
  'POST',
);

// The very first visit must survive the network being cut before any reload: lazy parts come from here.
self.addEventListener('activate', (evenement) => {
  evenement.waitUntil(self.clients.claim());
});

// Never skipWaiting by itself: a new version waits until the user agrees.
self.addEventListener('message', (evenement) => {
  const message = evenement.data as { type?: unknown } | null;
  if (message?.type === 'SKIP_WAITING') void self.skipWaiting();
  if (message?.type === 'PRENDRE_LE_PARTAGE') {
    evenement.ports[0]?.postMessage(partage);
    partage = null;
  }
});
