/** TypeScript 6 has no DOM type for Trusted Types; older Firefox and Safari have no `trustedTypes` at all. */
interface Politique {
  createHTML(texte: string): string;
  createScriptURL(url: string): string;
}
interface UsineDePolitiques {
  createPolicy(nom: string, regles: Politique): Politique;
}

/** Only what the app ships: the same origin, never `blob:`, `data:` nor another host. */
function verifierUrl(url: string): string {
  const cible = new URL(url, document.baseURI);
  const memeOrigine = cible.origin === location.origin && /^https?:$/.test(cible.protocol);
  if (!memeOrigine) {
    throw new TypeError(`Adresse de script refusée\u00a0: ${url}`);
  }
  return url;
}

function verifierSvg(texte: string): string {
  if (!/^\s*<svg[\s>]/.test(texte)) throw new TypeError('Figure refusée : ce n’est pas un SVG.');
  return texte;
}

const regles: Politique = { createHTML: verifierSvg, createScriptURL: verifierUrl };
const usine = (globalThis as { trustedTypes?: UsineDePolitiques }).trustedTypes;
const politique: Politique = usine?.createPolicy('sillage', regles) ?? regles;

/** For `new Worker(…)` and `serviceWorker.register(…)`: a trusted value, typed as the string they ask for. */
export function urlDeWorker(url: string): string {
  return politique.createScriptURL(url);
}

const INTERDITS = 'script, style, foreignObject, iframe, image, use, a, animate, set';

function nettoyer(racine: Element): void {
  for (const intrus of racine.querySelectorAll(INTERDITS)) intrus.remove();
  for (const element of [racine, ...racine.querySelectorAll('*')]) {
    for (const { name } of [...element.attributes]) {
      if (/^on|^style$|href$/i.test(name)) element.removeAttribute(name);
    }
  }
}

/** Reads an SVG of ours into a node of this page, without what could act or reach outside. */
export function lireSvg(texte: string): SVGSVGElement {
  const lu = new DOMParser().parseFromString(politique.createHTML(texte), 'image/svg+xml');
  const racine = lu.documentElement;
  if (racine.localName !== 'svg' || lu.querySelector('parsererror')) {
    throw new TypeError('Figure refusée : SVG mal formé.');
  }
  nettoyer(racine);
  return document.importNode(racine, true) as unknown as SVGSVGElement;
}
