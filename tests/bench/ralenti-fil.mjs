// The hand that stops and starts again, on a thread of its own: the bench's own work must not hold it back.
import { openSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

/** @type {unknown} */
const donnees = workerData;
const { numeros, facteur, etat } = /** @type {import('./ralenti.mjs').Consigne} */ (donnees);

/** Ms between a start and a stop: shorter than a frame, far longer than a signal takes. */
const MARCHE = 2;
const CREDIT = 12;

const fini = new Int32Array(etat);

/** @param {NodeJS.Signals} signal */
function envoyer(signal) {
  for (const numero of numeros) {
    try {
      process.kill(numero, signal);
    } catch {
      // It ended meanwhile.
    }
  }
}

/** Linux tells whether a process is really stopped; elsewhere the signal is trusted. */
const etats = process.platform === 'linux' ? numeros.map((n) => openSync(`/proc/${n}/stat`, 'r')) : [];
const tampon = Buffer.alloc(512);

/** @param {number} fichier « 1234 (name) T … »; a process that ended is as good as stopped */
function estArrete(fichier) {
  try {
    const lus = readSync(fichier, tampon, 0, tampon.length, 0);
    const texte = tampon.toString('latin1', 0, lus);
    return !/^[RSD]/.test(texte.slice(texte.lastIndexOf(')') + 2));
  } catch {
    return true;
  }
}

/** The signal waits until a thread of the process is given a core: meanwhile the others run on. */
function arreter() {
  envoyer('SIGSTOP');
  while (!etats.every(estArrete)) Atomics.wait(fini, 0, 0, 0.05);
}

let marche = 0;
let arret = 0;
/** Ms still to be stopped for what has run; below zero after a stop that was too long. */
let du = 0;
/** @type {number[]} */
const tours = [];
let tourne = performance.now();
while (Atomics.load(fini, 0) === 0) {
  Atomics.wait(fini, 0, 0, MARCHE);
  arreter();
  const stoppe = performance.now();
  marche += stoppe - tourne;
  du += (stoppe - tourne) * (facteur - 1);
  Atomics.wait(fini, 0, 0, Math.max(0, du));
  envoyer('SIGCONT');
  const repart = performance.now();
  arret += repart - stoppe;
  // A busy machine wakes this thread late. What ran too long is paid back at once by a longer stop; a stop that was
  // too long gives back a few turns at most: credit hoarded while the page waits would be spent in the next measure.
  du = Math.max(du - (repart - stoppe), -CREDIT);
  tours.push(repart - tourne);
  tourne = repart;
}
parentPort?.postMessage({ marche, arret, tours });
