import { tick } from 'svelte';
import { ancreDe, type Section } from './sections.ts';

/** Brings a part under the eyes, and its first field or its title under the keys. */
export async function allerA(section: Section): Promise<void> {
  await tick();
  const partie = document.getElementById(ancreDe(section));
  partie?.scrollIntoView({ block: 'start' });
  const titre = partie?.querySelector<HTMLElement>('h2');
  titre?.focus({ preventScroll: true });
}

/** After an element was added or moved: the keys follow it. */
export async function suivreElement(depuis: Element, rang: number, geste = ''): Promise<void> {
  const liste = depuis.closest('[data-liste]');
  await tick();
  const element = liste?.querySelector(`[data-rang="${rang}"]`);
  const voulu = geste ? element?.querySelector<HTMLElement>(`[data-geste="${geste}"]`) : null;
  (voulu ?? element?.querySelector<HTMLElement>('textarea, input, select'))?.focus();
}
