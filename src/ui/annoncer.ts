export const ANNONCE = 'sillage:annonce';

/** Says a short thing to screen readers, politely. An event, so that nothing said stays in a module. */
export function annoncer(texte: string): void {
  document.dispatchEvent(new CustomEvent<string>(ANNONCE, { detail: texte }));
}
