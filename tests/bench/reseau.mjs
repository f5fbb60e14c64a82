// The one address that the browsers of a run see: it notes every request, and slows the link when asked.
// Unlike CDP's emulation, which holds for one page, a slow link here also holds for workers.
import { createServer, request } from 'node:http';

/**
 * @typedef {{ latence: number, octetsParSeconde: number }} Lenteur
 * @typedef {{ url: string, requetes: string[], ralentir: (lenteur: Lenteur | null) => void, couper: (coupe: boolean) => void, fermer: () => Promise<void> }} Reseau
 */

const PAQUET = 1460;
const TIC = 5;

/** @type {(ms: number) => Promise<void>} */
const attendre = (ms) => new Promise((ok) => void setTimeout(ok, ms));

/** Shares a rate between all the answers under way, one packet each in turn. */
class Lien {
  /** @type {{ octets: Buffer, envoye: number, reponse: import('node:http').ServerResponse, fini: () => void }[]} */
  #envois = [];
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #minuterie;
  #credit = 0;
  #dernier = 0;

  /**
   * @param {import('node:http').ServerResponse} reponse
   * @param {Buffer} octets
   * @param {number} debit
   * @returns {Promise<void>}
   */
  envoyer(reponse, octets, debit) {
    return new Promise((fini) => {
      this.#envois.push({ octets, envoye: 0, reponse, fini: () => fini() });
      if (this.#minuterie) return;
      this.#dernier = performance.now();
      this.#minuterie = setInterval(() => this.#avancer(debit), TIC);
    });
  }

  /** @param {number} debit */
  #avancer(debit) {
    const maintenant = performance.now();
    this.#credit += ((maintenant - this.#dernier) / 1000) * debit;
    this.#dernier = maintenant;
    while (this.#credit >= PAQUET && this.#envois.length > 0) this.#envoyerUnPaquet();
    if (this.#envois.length > 0) return;
    clearInterval(this.#minuterie);
    this.#minuterie = undefined;
    this.#credit = 0;
  }

  #envoyerUnPaquet() {
    const envoi = this.#envois.shift();
    if (!envoi) return;
    const paquet = envoi.octets.subarray(envoi.envoye, envoi.envoye + PAQUET);
    envoi.envoye += paquet.length;
    this.#credit -= paquet.length;
    if (!envoi.reponse.destroyed) envoi.reponse.write(paquet);
    if (envoi.envoye < envoi.octets.length && !envoi.reponse.destroyed) this.#envois.push(envoi);
    else envoi.fini();
  }
}

/**
 * @param {string} amont
 * @param {import('node:http').IncomingMessage} requete
 * @returns {Promise<{ statut: number, entetes: import('node:http').IncomingHttpHeaders, corps: Buffer }>}
 */
function demander(amont, requete) {
  return new Promise((ok, ko) => {
    const vers = request(
      new URL(requete.url ?? '/', amont),
      { method: requete.method, headers: requete.headers },
      (reponse) => {
        /** @type {Buffer[]} */
        const morceaux = [];
        reponse.on('data', (/** @type {Buffer} */ morceau) => void morceaux.push(morceau));
        reponse.on('end', () =>
          ok({
            statut: reponse.statusCode ?? 500,
            entetes: reponse.headers,
            corps: Buffer.concat(morceaux),
          }),
        );
      },
    );
    vers.on('error', ko);
    vers.end();
  });
}

/**
 * @param {string} amont address of the real server
 * @returns {Promise<Reseau>}
 */
export async function ouvrirReseau(amont) {
  /** @type {Lenteur | null} */
  let lenteur = null;
  let coupe = false;
  /** @type {string[]} */
  const requetes = [];
  const lien = new Lien();

  /** @type {(requete: import('node:http').IncomingMessage, reponse: import('node:http').ServerResponse) => Promise<void>} */
  async function relayer(requete, reponse) {
    requetes.push(requete.url ?? '/');
    if (coupe) {
      reponse.destroy();
      return;
    }
    const regle = lenteur;
    const [{ statut, entetes, corps }] = await Promise.all([
      demander(amont, requete),
      attendre(regle?.latence ?? 0),
    ]);
    reponse.writeHead(statut, { ...entetes, connection: 'keep-alive' });
    if (regle) await lien.envoyer(reponse, corps, regle.octetsParSeconde);
    else reponse.write(corps);
    reponse.end();
  }

  const serveur = createServer((requete, reponse) => {
    relayer(requete, reponse).catch(() => reponse.destroy());
  });
  await new Promise((ok, ko) => serveur.once('error', ko).listen(0, '127.0.0.1', () => ok(undefined)));
  const adresse = serveur.address();
  if (adresse === null || typeof adresse === 'string') throw new Error('Le serveur n’a pas de port.');
  return {
    url: `http://localhost:${adresse.port}/`,
    requetes,
    ralentir(nouvelle) {
      lenteur = nouvelle;
    },
    couper(oui) {
      coupe = oui;
    },
    fermer: () =>
      new Promise((ok) => {
        serveur.closeAllConnections();
        serveur.close(() => ok());
      }),
  };
}
