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

// The very first visit must survive the network being cut before any reload: lazy parts come from here.
self.addEventListener('activate', (evenement) => {
  evenement.waitUntil(self.clients.claim());
});

// Never skipWaiting by itself: a new version waits until the user agrees.
self.addEventListener('message', (evenement) => {
  const message = evenement.data as { type?: unknown } | null;
  if (message?.type === 'SKIP_WAITING') void self.skipWaiting();
});
