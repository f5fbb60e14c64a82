/** The clock of the case: each gesture is made at its second. Workers keep their own. */
import type { Page } from '@playwright/test';

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/;
/** Paris in September and October 2026, then after 25 October. */
const decalage = (local: string): string => (local < '2026-10-25T03:00:00' ? '+02:00' : '+01:00');

export function instant(local: string): Date {
  if (!LOCAL.test(local)) throw new Error(`Pas une heure locale : ${local}`);
  return new Date(`${local}${decalage(local)}`);
}

/** From now on, time goes on by itself from there, until `allerA`. */
export const installer = (page: Page, local: string): Promise<void> =>
  page.clock.install({ time: instant(local) });

/** Jumps to that second, and stops there: what was due meanwhile happens once. */
export const allerA = (page: Page, local: string): Promise<void> => page.clock.pauseAt(instant(local));

/** The hand rests: drafts go to disk. */
export const souffler = (page: Page): Promise<void> => page.clock.runFor(400);
