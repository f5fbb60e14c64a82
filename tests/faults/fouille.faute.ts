import { expect, ligneDe, SUIVI, test } from './essai.ts';
import { PHRASE } from './harnais/appareil.ts';
import type { Appareil } from './harnais/appareil.ts';
import { cle, fouiller, texte, tiragesSurLeDisque } from './harnais/fouille.ts';
import type { Aiguille } from './harnais/fouille.ts';

const CANARI = 'Kz7qWv2Yt9';
const AUTRE = 'autre-suivi';
const BROUILLON = `observer|${SUIVI}`;

/** Ours and the WebCrypto's: whatever entered or left it as a key. Random draws may be salts, which are public. */
function secrets(appareil: Appareil): Aiguille[] {
  const cles = appareil.recus.tous('cle').filter(({ origine }) => origine !== 'hasard');
  const uniques = new Map(cles.map(({ origine, hex }) => [hex, origine]));
  expect(uniques.size, 'clés entendues').toBeGreaterThan(0);
  return [
    texte('la phrase de passe', PHRASE),
    texte('un texte noté', CANARI),
    ...[...uniques].map(([hex, origine]) => cle(origine, hex)),
  ];
}

test('le profil fouillé ne dit rien : en service, verrouillé, éteint, effacé', async ({ banc }) => {
  const appareil = await banc.appareil({ variante: 'instrumentee' });
  const { recus, profil } = appareil;
  await appareil.creer();
  await appareil.ecrire(AUTRE, 3);
  const avant = tiragesSurLeDisque(profil, recus.tirages());
  await appareil.ecrire(SUIVI, 20, CANARI);
  await appareil.page.evaluate(([nom, canari]) => essai.garderBrouillon(nom, { rang: 1, texte: canari }), [
    BROUILLON,
    CANARI,
  ] as const);
  expect(fouiller(profil, [texte('nom', SUIVI)]), 'le chercheur sait chercher').not.toEqual([]);
  const graines = [...tiragesSurLeDisque(profil, recus.tirages())].filter((tire) => !avant.has(tire));
  expect(fouiller(profil, secrets(appareil)), 'en service').toEqual([]);
  await appareil.page.evaluate(() => essai.fermer());
  expect(fouiller(profil, secrets(appareil)), 'verrouillé').toEqual([]);
  await appareil.eteindre();
  expect(fouiller(profil, secrets(appareil)), 'éteint').toEqual([]);
  const lu = await appareil.relire(SUIVI);
  banc.exigerTout('profil fouillé', recus, lu);
  banc.noter(
    ligneDe('profil fouillé en service, verrouillé, éteint', recus, lu, 'ni texte, ni phrase, ni clé'),
  );

  expect(graines.length, 'la graine du suivi, que le chercheur voit').toBeGreaterThan(0);
  await appareil.page.evaluate((suivi) => essai.retirer(suivi), SUIVI);
  await appareil.page.evaluate(() => essai.fermer());
  const restes = tiragesSurLeDisque(profil, recus.tirages());
  expect(
    graines.filter((graine) => restes.has(graine)),
    'la graine du suivi effacé',
  ).toEqual([]);
  expect(fouiller(profil, secrets(appareil)), 'après effacement').toEqual([]);
});
