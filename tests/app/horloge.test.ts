import { expect, test } from 'vitest';
import { creerHorloge } from '../../src/app/horloge.ts';
import { ecoulementReel } from '../../src/domain/instant.ts';

let rang = 0;
const nouvelId = (): string => `session-${(rang += 1)}`;

test('deux lectures de suite sont de la même session, et ne reculent pas', () => {
  const horloge = creerHorloge(nouvelId);
  const [avant, apres] = [horloge(), horloge()];
  expect(apres.session).toBe(avant.session);
  expect(ecoulementReel(avant, apres)).toBeGreaterThanOrEqual(0);
});

test('au retour de l’arrière-plan, l’appareil a pu dormir : une autre session commence', () => {
  const horloge = creerHorloge(nouvelId);
  const avant = horloge();
  document.dispatchEvent(new Event('visibilitychange'));
  expect(horloge().session).not.toBe(avant.session);
});

test('une page figée puis réveillée commence une autre session', () => {
  const horloge = creerHorloge(nouvelId);
  const avant = horloge();
  document.dispatchEvent(new Event('resume'));
  expect(horloge().session).not.toBe(avant.session);
});

test('le décalage est celui du lieu', () => {
  const { mural, decalage } = creerHorloge(nouvelId)();
  expect(decalage).toBe(-new Date(mural).getTimezoneOffset());
});
