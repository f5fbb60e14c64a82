/** Work that stops for ever before one of its writes (`instrumentee` build), then dies. */
import type { Appareil } from './appareil.ts';

type Travail = () => Promise<unknown>;

/** Counts the writes from here on, up to the one before which all stops; 0: none. */
async function armer({ page }: Appareil, rang: number): Promise<void> {
  // A Worker must be there to hear the order.
  await page.evaluate(() => essai.etat());
  await page.evaluate((n) => essai.armer(n), rang);
}

/** Number of writes that it takes. */
export async function compterLesEcritures(appareil: Appareil, travail: Travail): Promise<number> {
  await armer(appareil, 0);
  await travail();
  return appareil.recus.tous('operation').at(-1)?.rang ?? 0;
}

/** kill -9 just before the write of this rank. Gives back its name, or null: the work had ended before. */
export async function tuerAvant(appareil: Appareil, rang: number, travail: Travail): Promise<string | null> {
  const { recus } = appareil;
  await armer(appareil, rang);
  const fini = travail();
  fini.catch(() => undefined);
  await Promise.race([recus.attendre('arret', 1), fini]);
  await appareil.tuer();
  return recus.tous('arret')[0]?.nom ?? null;
}
