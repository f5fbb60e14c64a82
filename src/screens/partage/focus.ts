import { tick } from 'svelte';

/**
 * What was pressed leaves the page: without this, the keyboard and the screen reader start again from the top.
 * @param ou what takes the focus once the page has changed; a title takes it too
 */
export async function donnerLeFocus(ou: () => HTMLElement | null | undefined): Promise<void> {
  await tick();
  const arrive = ou();
  if (!arrive) return;
  if (/^H\d$/.test(arrive.tagName)) arrive.tabIndex = -1;
  arrive.focus();
}

/** A title or a field of the page, by its id. */
export const parId = (id: string) => (): HTMLElement | null => document.getElementById(id);
