import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/ui/index.css';
import Signature from '../../../src/ui/Signature.svelte';
import { chemin, point, prolonger, signatureVide, type Trait } from '../../../src/ui/signature.ts';

const SIGNE: Trait = [
  [40, 120, 0],
  [90, 40, 150],
  [140, 120, 300],
];
const pave = page.getByRole('img', { name: /Zone de signature/ });

function toucher(type: string, x: number, y: number): void {
  const cadre = pave.element().getBoundingClientRect();
  const clientX = cadre.left + cadre.width * x;
  const clientY = cadre.top + cadre.height * y;
  const commun = { bubbles: true, cancelable: true, isPrimary: true, pointerId: 1, button: 0 };
  pave.element().dispatchEvent(new PointerEvent(type, { ...commun, clientX, clientY }));
}
function tracer(): void {
  // A synthetic pointer cannot be captured: the browser knows no such finger.
  vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => undefined);
  toucher('pointerdown', 0.2, 0.7);
  toucher('pointermove', 0.4, 0.3);
  toucher('pointermove', 0.6, 0.7);
  toucher('pointerup', 0.6, 0.7);
}

describe('les traits', () => {
  test('restent dans leur cadre, en nombres entiers', () => {
    expect(point(-3.2, 500.4, 12.6)).toEqual([0, 176, 13]);
  });
  test('n’ajoutent pas un point si la main n’a pas bougé', () => {
    expect(prolonger(SIGNE, [140, 120, 999])).toBe(SIGNE);
  });
  test('ni rien, ni un point, ni un effleurement ne sont une signature', () => {
    expect(signatureVide([])).toBe(true);
    expect(signatureVide([[[10, 10, 0]]])).toBe(true);
    const effleure: Trait = [
      [10, 10, 0],
      [18, 10, 20],
    ];
    expect(signatureVide([effleure])).toBe(true);
    expect(signatureVide([SIGNE])).toBe(false);
  });
  test('se dessinent en lignes, un point seul aussi', () => {
    expect(chemin(SIGNE)).toBe('M40 120L90 40L140 120');
    expect(chemin([[5, 6, 0]])).toBe('M5 6L5 6');
  });
});

test('un tracé du doigt donne un trait dans l’espace de 340 par 176', async () => {
  const onchange = vi.fn<(traits: readonly Trait[]) => void>();
  await render(Signature, { onchange });
  await expect.element(pave).toHaveAccessibleName('Zone de signature, vide');
  tracer();
  const trait = onchange.mock.lastCall?.[0][0] ?? [];
  expect(trait).toHaveLength(3);
  expect(trait.every(([x, y]) => x >= 60 && x <= 210 && y >= 50 && y <= 126)).toBe(true);
  expect(trait.flat().every(Number.isInteger)).toBe(true);
  await expect.element(pave).toHaveAccessibleName('Zone de signature, un trait est tracé');
});

test('tourner l’appareil n’efface pas la signature', async () => {
  const { container } = await render(Signature, { traits: [SIGNE] });
  const trace = (): string => [...container.querySelectorAll('path')].map((p) => p.getAttribute('d')).join();
  const avant = trace();
  await page.viewport(740, 360);
  expect(trace()).toBe(avant);
  await page.viewport(360, 740);
  expect(trace()).toBe(avant);
  expect(avant).toContain('M40 120L90 40L140 120');
});

test('« Effacer et recommencer » rend une zone vide', async () => {
  const onchange = vi.fn();
  await render(Signature, { traits: [SIGNE], onchange });
  await page.getByRole('button', { name: 'Effacer et recommencer' }).click();
  expect(onchange).toHaveBeenLastCalledWith([]);
  await expect.element(pave).toHaveAccessibleName('Zone de signature, vide');
});
