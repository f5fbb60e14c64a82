import { COURT, expect, ligneDe, SUIVI, test } from './essai.ts';
import type { Banc } from './essai.ts';
import { PHRASE } from './harnais/appareil.ts';
import type { Appareil } from './harnais/appareil.ts';
import { tuerAvant } from './harnais/arret.ts';

const NOUVELLE = 'fenêtre marmotte bocal sifflet dragon';

test.skip(COURT, 'COURT=1');

test('la création du coffre est tuée entre chaque écriture', async ({ banc }) => {
  let [commences, rang] = [0, 1];
  for (let encore = true; encore; rang += 1) {
    const appareil = await banc.appareil({ variante: 'instrumentee' });
    await appareil.demarrer();
    encore = (await tuerAvant(appareil, rang, () => appareil.fonder())) !== null;
    await appareil.demarrer();
    const etat = await appareil.etat();
    expect(['vide', 'ferme'], `avant l’écriture ${rang}`).toContain(etat);
    if (etat === 'vide') await appareil.fonder();
    else await appareil.deverrouiller();
    commences += etat === 'vide' ? 0 : 1;
    expect(encore || etat === 'ferme', 'une création finie reste').toBe(true);
    expect(await appareil.ecrire(SUIVI, 2), `avant l’écriture ${rang}`).toBe(2);
    await appareil.eteindre();
    banc.exigerTout(`création tuée avant l’écriture ${rang}`, appareil.recus, await appareil.relire(SUIVI));
    await appareil.eteindre();
  }
  const note = `${rang - 1} arrêts\u00a0: ${commences} fois le coffre était là, sinon il se crée de nouveau`;
  banc.noter({
    faute: 'création tuée entre chaque écriture',
    acquittees: 2 * (rang - 1),
    retrouvees: 2 * (rang - 1),
    perdues: 0,
    note,
  });
});

/** Which of both phrases opens. */
async function phrasesQuiOuvrent(banc: Banc, eteint: Appareil): Promise<string[]> {
  const ouvrent: string[] = [];
  for (const phrase of [PHRASE, NOUVELLE]) {
    const copie = banc.copie(eteint);
    await copie.demarrer();
    const ouverte = copie.page.evaluate((p) => essai.ouvrir(p), phrase);
    await ouverte.then(
      () => ouvrent.push(phrase),
      () => undefined,
    );
    await copie.jeter();
  }
  return ouvrent;
}

test('le changement de phrase est tué entre chaque écriture', async ({ banc }) => {
  const modele = await banc.appareil({ variante: 'instrumentee' });
  await modele.creer();
  await modele.ecrire(SUIVI, 5);
  await modele.eteindre();
  let [changees, rang] = [0, 1];
  for (let encore = true; encore; rang += 1) {
    const copie = banc.copie(modele);
    await copie.rouvrir();
    const changer = (): Promise<void> =>
      copie.page.evaluate(([a, n]) => essai.changerPhrase(a, n), [PHRASE, NOUVELLE] as const);
    encore = (await tuerAvant(copie, rang, changer)) !== null;
    const ouvrent = await phrasesQuiOuvrent(banc, copie);
    expect(ouvrent.length, `avant l’écriture ${rang}\u00a0: une phrase ouvre, et une seule`).toBe(1);
    expect(encore || ouvrent[0] === NOUVELLE, 'un changement fini reste').toBe(true);
    changees += ouvrent[0] === NOUVELLE ? 1 : 0;
    await copie.demarrer();
    await copie.page.evaluate((p) => essai.ouvrir(p), ouvrent[0] ?? '');
    const lu = await copie.lire(SUIVI);
    banc.exigerTout(`phrase changée, tuée avant l’écriture ${rang}`, modele.recus, lu);
    await copie.jeter();
    if (!encore) {
      const note = `${rang} arrêts\u00a0: ${changees} fois la nouvelle phrase, sinon l’ancienne`;
      banc.noter(ligneDe('changement de phrase tué entre chaque écriture', modele.recus, lu, note));
    }
  }
});
