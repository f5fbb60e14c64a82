import { expect, test } from 'vitest';
import { nouveauCode, nouvelId } from '../../src/app/identifiants.ts';

test('un identifiant a 32 signes et ne revient pas', () => {
  const ids = Array.from({ length: 500 }, nouvelId);
  expect(new Set(ids).size).toBe(500);
  expect(ids.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
});

test('un code a quatre signes qui ne se confondent pas', () => {
  for (let i = 0; i < 500; i += 1)
    expect(nouveauCode(new Set())).toMatch(/^[ACDEFGHJKLMNPQRTUVWXYZ346789]{4}$/);
});

test('un code déjà pris sur cet appareil n’est pas redonné', () => {
  const pris = new Set<string>();
  for (let i = 0; i < 2_000; i += 1) {
    const code = nouveauCode(pris);
    expect(pris.has(code)).toBe(false);
    pris.add(code);
  }
});
