import { beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { lireSvg, urlDeWorker } from '../../../src/ui/confiance.ts';
import Figure from '../../../src/ui/Figure.svelte';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0L10 10"/></svg>';

/** A policy added by `<meta>` holds from then on, in this test's own frame. */
beforeAll(() => {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = "require-trusted-types-for 'script'; trusted-types svelte-trusted-html sillage";
  document.head.append(meta);
});

test('sous la politique de la page, écrire du HTML en texte est refusé', () => {
  const boite = document.createElement('div');
  expect(() => {
    boite.innerHTML = '<b>non</b>';
  }).toThrow(TypeError);
});

test('sous cette politique, la figure se dessine, avec son nom et sans bruit pour le lecteur d’écran', async () => {
  await render(Figure, { svg: SVG, alt: 'La courbe monte.' });
  const dessin = page.getByRole('img', { name: 'La courbe monte.' });
  await expect.element(dessin).toBeVisible();
  const svg = dessin.element().querySelector('svg');
  expect(svg?.namespaceURI).toBe('http://www.w3.org/2000/svg');
  expect(svg?.querySelector('path')?.getAttribute('d')).toBe('M0 0L10 10');
  expect(svg?.getAttribute('aria-hidden')).toBe('true');
});

test('une figure ne peut ni agir, ni sortir de la page', () => {
  const svg = lireSvg(
    '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"><script>x()</script><a href="https://exemple.test"><text>t</text></a><rect style="fill:red" onclick="x()" width="1"/><foreignObject/></svg>',
  );
  expect(svg.outerHTML).toBe('<svg xmlns="http://www.w3.org/2000/svg"><rect width="1"></rect></svg>');
});

test.each(['<p>texte</p>', '<svg><path', ''])('ce qui n’est pas une figure est refusé : %j', (texte) => {
  expect(() => lireSvg(texte)).toThrow(/Figure refusée/);
});

test('un programme de fond ne vient que de l’application', () => {
  expect(String(urlDeWorker('./assets/worker.js'))).toBe('./assets/worker.js');
  expect(String(urlDeWorker('/assets/worker.js'))).toBe('/assets/worker.js');
});

test.each([
  'https://exemple.test/w.js',
  '//exemple.test/w.js',
  '\\\\exemple.test/w.js',
  'data:text/javascript,1',
  'blob:nul',
  ' //exemple.test/w.js',
])('une adresse d’ailleurs est refusée : %s', (url) => {
  expect(() => urlDeWorker(url)).toThrow('Adresse de script refusée');
});
