// What measures the door, a backup and its return inside the page. Sent there as text, after `installerSonde`.

/**
 * @typedef {{ duree: number, cles: number, tous: number, lectures: number }} Ouverture ms: from the tap to the home, of
 *   which the answer of the key; from the tap to all the suivis shown, of which their reading
 * @typedef {{ duree: number, preparation: number, flux: number, image: number }} Sauvegarde ms: from the command to
 *   the last byte, of which before the first one and after it; longest time between two frames
 * @typedef {{ duree: number, reprise: number }} Reprise ms: from the tap to the screen that tells of it, of which the Worker
 * @typedef {object} SondeCoffre
 * @property {() => void} armerOuverture measures from the next tap on « Ouvrir le coffre »
 * @property {Promise<Ouverture>} ouverture
 * @property {() => void} armerSauvegarde measures the next backup
 * @property {Promise<Sauvegarde>} sauvegarde
 * @property {() => void} armerReprise measures from the next tap on « Restaurer »
 * @property {Promise<Reprise>} reprise
 */

export function installerSondeCoffre() {
  const { appels, apresPeinture, jusqua, clic } = globalThis.sonde.outils;
  // A dialog of the system would wait for somebody: as on a phone, the file is a link to download.
  Object.defineProperty(globalThis, 'showSaveFilePicker', { value: undefined });

  /** @type {(nom: string) => Promise<number>} */
  const clicSur = (nom) => clic((cible) => cible.closest('button')?.textContent?.trim() === nom);

  /** @type {(commande: string, depuis: number) => { debut: number, fin: number, duree: number }} over all such calls */
  const etendue = (commande, depuis) => {
    const voulus = appels.filter((a) => a.commande === commande && a.debut >= depuis);
    const debut = Math.min(...voulus.map((a) => a.debut));
    const fin = Math.max(...voulus.map((a) => a.fin));
    return { debut, fin, duree: voulus.length > 0 ? fin - debut : 0 };
  };

  /** @type {(texte: string) => Promise<true>} */
  const montre = (texte) => jusqua(() => document.querySelector('main')?.textContent?.includes(texte));

  /** @type {() => Promise<Ouverture>} */
  const mesurerOuverture = async () => {
    const depart = await clicSur('Ouvrir le coffre');
    await montre('À faire aujourd’hui');
    const fin = await apresPeinture();
    await jusqua(() => !document.querySelector('main')?.textContent?.includes('Lecture des suivis'));
    return {
      duree: fin - depart,
      cles: etendue('ouvrir', depart).duree,
      tous: (await apresPeinture()) - depart,
      lectures: etendue('resumer', depart).duree,
    };
  };

  const guetterImages = () => {
    let image = 0;
    let derniere = performance.now();
    let actif = true;
    const tic = (/** @type {number} */ maintenant) => {
      image = Math.max(image, maintenant - derniere);
      derniere = maintenant;
      if (actif) requestAnimationFrame(tic);
    };
    requestAnimationFrame(tic);
    return () => {
      actif = false;
      return image;
    };
  };

  /** @type {() => Promise<Sauvegarde>} */
  const mesurerSauvegarde = async () => {
    const depart = await clicSur('Faire la sauvegarde');
    const finir = guetterImages();
    // The link of a former backup goes at the tap.
    await jusqua(() => document.querySelector('main progress'));
    await jusqua(() => !document.querySelector('main progress'));
    const preparation = etendue('commencerSauvegarde', depart);
    const { fin } = etendue('morceauDeSauvegarde', depart);
    return {
      duree: fin - preparation.debut,
      preparation: preparation.duree,
      flux: fin - preparation.fin,
      image: finir(),
    };
  };

  /** @type {() => Promise<Reprise>} */
  const mesurerReprise = async () => {
    const depart = await clicSur('Restaurer');
    await montre('C’est repris');
    const fin = await apresPeinture();
    return { duree: fin - depart, reprise: etendue('restaurer', depart).duree };
  };

  /** @type {SondeCoffre} */
  const sondeCoffre = {
    ouverture: new Promise(() => undefined),
    sauvegarde: new Promise(() => undefined),
    reprise: new Promise(() => undefined),
    armerOuverture: () => {
      sondeCoffre.ouverture = mesurerOuverture();
    },
    armerSauvegarde: () => {
      sondeCoffre.sauvegarde = mesurerSauvegarde();
    },
    armerReprise: () => {
      sondeCoffre.reprise = mesurerReprise();
    },
  };
  Object.assign(globalThis, { sondeCoffre });
}
