/** What a device may lose under the app. Chromium only. */
import { expect, type Page } from '@playwright/test';

interface Seaux {
  keys(): Promise<readonly string[]>;
  delete(nom: string): Promise<void>;
}

/** The files of the keys go, the lines stay. */
export async function perdreLesCles(page: Page): Promise<void> {
  // A second tab holds none of the files, and may remove them once the first one has let them go.
  const autre = await page.context().newPage();
  await autre.goto('./');
  await expect(autre.getByRole('heading', { level: 1, name: 'Sillage est déjà ouvert' })).toBeVisible();
  await page.goto('about:blank');
  await autre.evaluate(async () => {
    const racine = await navigator.storage.getDirectory();
    await racine.removeEntry('cles.a');
    const seaux = (navigator as { storageBuckets?: Seaux }).storageBuckets;
    for (const nom of (await seaux?.keys()) ?? []) await seaux?.delete(nom);
  });
  await autre.close();
  await page.goto('./');
}

/** IndexedDB takes nothing more: the first copy alone goes on. */
export async function perdreLaDeuxiemeCopie(page: Page): Promise<void> {
  for (const worker of page.workers())
    await worker.evaluate(() => {
      const { put } = IDBObjectStore.prototype as {
        put: (...a: Parameters<IDBObjectStore['put']>) => IDBRequest<IDBValidKey>;
      };
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
        // The keys have a database of their own, in their own bucket.
        if (this.transaction.db.name !== 'sillage') return put.apply(this, args);
        throw new DOMException('Plein', 'QuotaExceededError');
      };
    });
}
