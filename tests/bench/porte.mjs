// Part 6: from a tap on « Ouvrir le coffre » to the home, at full speed and four times slower.
import { PHRASE } from './navigation.mjs';
import { auRalenti } from './ralenti.mjs';
import { rangee, rangeeVisee } from './statistiques.mjs';

/**
 * @typedef {import('./navigation.mjs').Appareil} Appareil
 * @typedef {import('./sonde-coffre.mjs').Ouverture & { porte: number }} Ouverture `porte`: ms from the address to a
 *   field that answers, with the coffre compared and locked behind it
 */

const CHAMP = 'Phrase de passe';

/**
 * Starts the app again, as each morning, and opens its coffre.
 * @param {Appareil} appareil
 * @param {string} adresse
 * @param {number} facteur
 * @returns {Promise<Ouverture>}
 */
async function unMatin({ contexte }, adresse, facteur) {
  const page = await contexte.newPage();
  await page.goto(adresse, { waitUntil: 'commit' });
  const porte = await page.evaluate((champ) => globalThis.sonde.utilisable(champ), CHAMP);
  await page.getByLabel(CHAMP, { exact: true }).fill(PHRASE);
  const ouverture = await auRalenti(contexte, { facteur }, async () => {
    await page.evaluate(() => globalThis.sondeCoffre.armerOuverture());
    await page.getByRole('button', { name: 'Ouvrir le coffre' }).click();
    return page.evaluate(() => globalThis.sondeCoffre.ouverture);
  });
  await page.close();
  return { ...ouverture, porte };
}

/**
 * @param {Appareil} appareil
 * @param {string} adresse
 * @param {number} fois
 * @returns {Promise<import('./statistiques.mjs').Partie>}
 */
export async function mesurerPorte(appareil, adresse, fois) {
  // The first one pays for what the browser compiles and keeps.
  await unMatin(appareil, adresse, 1);
  const rangees = [];
  for (const facteur of [1, 4]) {
    /** @type {Ouverture[]} */
    const matins = [];
    for (let i = 0; i < fois; i += 1) matins.push(await unMatin(appareil, adresse, facteur));
    /** @type {(nom: string, lire: (o: Ouverture) => number) => import('./statistiques.mjs').Rangee} */
    const serie = (nom, lire) => rangee(`${nom}, ${facteur}×`, matins.map(lire));
    const totale = matins.map((m) => m.duree);
    rangees.push(
      facteur === 4
        ? rangeeVisee('tap → home painted, 4× (renderer)', totale, { part: 0.5, max: 1500 })
        : rangee('tap → home painted, 1×', totale),
      serie('  of which the key in the Worker (Argon2id)', (o) => o.cles),
      serie('tap → all the suivis shown', (o) => o.tous),
      serie('  of which their reading, behind the home', (o) => o.lectures),
      ...(facteur === 1 ? [serie('before: address → door that answers', (o) => o.porte)] : []),
    );
  }
  return {
    titre: `6. Opening a coffre of ${appareil.releves.toLocaleString('en')} relevés with its passphrase`,
    rangees,
  };
}
