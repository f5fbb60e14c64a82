// What measures inside the page. `installerSonde` is sent there as text: it may use nothing of this file.

/**
 * @typedef {{ commande: string, debut: number, fin: number }} Appel
 * @typedef {{ statut: number, statutPeint: number, ligne: number, lignePeinte: number, append: number }} Note
 * @typedef {{ duree: number, lecture: number }} Ouverture
 * @typedef {{ duree: number, tache: number, image: number }} Document
 * @typedef {object} Outils
 * @property {readonly Appel[]} appels answers of the Workers of comlink, in the order they came
 * @property {() => Promise<number>} apresPeinture the time just after the next frame was painted
 * @property {<T>(lire: () => T | null | undefined | false) => Promise<T>} jusqua
 * @property {() => () => { tache: number, image: number }} guetterBlocages longest task, and longest time between two
 *   frames, until it is called
 * @property {(voulue: (cible: Element) => boolean) => Promise<number>} clic the time of the next click there
 * @typedef {object} Sonde
 * @property {Outils} outils for the other probes
 * @property {(libelle: string) => Promise<number>} utilisable ms since the navigation when the field answers
 * @property {(texte: string) => void} armerNote measures from the next click on « Noter »
 * @property {Promise<Note>} note
 * @property {() => void} armerDocument measures from the next click until the document is ready
 * @property {Promise<Document>} document
 * @property {(chemin: string, texte: string) => Promise<Ouverture>} ouvrir from a change of route to its text
 */

export function installerSonde() {
  /** @type {Map<unknown, { commande: string, debut: number }>} */
  const enCours = new Map();
  /** @type {Appel[]} */
  const appels = [];

  // The answer is timed before comlink hands it over: what Svelte does with it is the page's own work.
  globalThis.Worker = class extends Worker {
    /** @param {string | URL} url @param {WorkerOptions} [options] */
    constructor(url, options) {
      super(url, options);
      this.addEventListener('message', (evenement) => {
        const { id } = /** @type {MessageEvent<{ id?: unknown }>} */ (evenement).data;
        const appel = enCours.get(id);
        if (appel) appels.push({ ...appel, fin: performance.now() });
        enCours.delete(id);
      });
    }
    /** @override @param {unknown} message @param {Transferable[] | StructuredSerializeOptions} [options] */
    postMessage(message, options) {
      const { type, id, argumentList } =
        /** @type {{ type?: unknown, id?: unknown, argumentList?: { value?: unknown }[] }} */ (message);
      if (type === 'APPLY') {
        enCours.set(id, { commande: String(argumentList?.[0]?.value), debut: performance.now() });
      }
      super.postMessage(message, /** @type {StructuredSerializeOptions} */ (options));
    }
  };

  /** @returns {Promise<number>} the time just after the next frame was painted */
  const apresPeinture = () =>
    new Promise((ok) => {
      requestAnimationFrame(() => {
        const canal = new MessageChannel();
        canal.port1.onmessage = () => ok(performance.now());
        canal.port2.postMessage(null);
      });
    });

  /**
   * The value of `lire` once there is one, looked at after each change of the page.
   * @template T
   * @param {() => T | null | undefined | false} lire
   * @returns {Promise<T>}
   */
  const jusqua = (lire) =>
    new Promise((ok) => {
      const essayer = () => {
        const valeur = lire();
        if (valeur === null || valeur === undefined || valeur === false) return false;
        guet.disconnect();
        ok(valeur);
        return true;
      };
      const guet = new MutationObserver(essayer);
      if (essayer()) return;
      guet.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    });

  /** @param {(cible: Element) => boolean} voulue @returns {Promise<number>} the time of the next click there */
  const clic = (voulue) =>
    new Promise((ok) => {
      const attendre = (/** @type {MouseEvent} */ evenement) => {
        if (!(evenement.target instanceof Element) || !voulue(evenement.target)) return;
        document.removeEventListener('click', attendre, true);
        ok(evenement.timeStamp);
      };
      document.addEventListener('click', attendre, true);
    });

  /** @param {string} debut */
  const statut = (debut) =>
    [...document.querySelectorAll('[role="status"]')]
      .map((e) => e.textContent?.trim() ?? '')
      .find((texte) => texte.startsWith(debut)) ?? '';

  /** @type {(texte: string) => Promise<Note>} */
  const mesurerNote = async (texte) => {
    const avant = statut('Enregistré');
    const depart = await clic((cible) => cible.closest('button')?.textContent?.trim() === 'Noter');
    const vu = () => performance.now();
    const statutEcrit = jusqua(() => statut('Enregistré') !== avant && vu());
    const ligneEcrite = jusqua(() => {
      const lignes = document.querySelectorAll('[aria-label="Derniers relevés"] li');
      return lignes[lignes.length - 1]?.textContent?.includes(texte) && vu();
    });
    const peinte = async (/** @type {Promise<number>} */ ecrit) => {
      await ecrit;
      return apresPeinture();
    };
    const [aStatut, aLigne, aStatutPeint, aLignePeinte] = await Promise.all([
      statutEcrit,
      ligneEcrite,
      peinte(statutEcrit),
      peinte(ligneEcrite),
    ]);
    const append = appels.find((a) => a.commande === 'append' && a.debut >= depart);
    return {
      statut: aStatut - depart,
      ligne: aLigne - depart,
      statutPeint: aStatutPeint - depart,
      lignePeinte: aLignePeinte - depart,
      append: append ? append.fin - append.debut : NaN,
    };
  };

  /** Longest task, and longest time between two frames, until `fin`. */
  const guetterBlocages = () => {
    let tache = 0;
    let image = 0;
    let derniere = performance.now();
    let actif = true;
    const guet = new PerformanceObserver((liste) => {
      for (const entree of liste.getEntries()) tache = Math.max(tache, entree.duration);
    });
    guet.observe({ type: 'longtask' });
    const tic = (/** @type {number} */ maintenant) => {
      image = Math.max(image, maintenant - derniere);
      derniere = maintenant;
      if (actif) requestAnimationFrame(tic);
    };
    requestAnimationFrame(tic);
    return () => {
      actif = false;
      for (const entree of guet.takeRecords()) tache = Math.max(tache, entree.duration);
      guet.disconnect();
      return { tache, image };
    };
  };

  /** @type {() => Promise<Document>} */
  const mesurerDocument = async () => {
    const depart = await clic((cible) => (cible.closest('button')?.textContent ?? '').includes('Préparer'));
    const finir = guetterBlocages();
    // The former document is still there while this click is handled.
    await jusqua(() => statut('Le document est prêt') === '');
    await jusqua(() => statut('Le document est prêt') !== '');
    const fin = await apresPeinture();
    // The task that shows the preview is told of once it is over.
    await apresPeinture();
    return { duree: fin - depart, ...finir() };
  };

  /** @type {Sonde} */
  const sonde = {
    outils: { appels, apresPeinture, jusqua, clic, guetterBlocages },
    utilisable: async (libelle) => {
      const champ = await jusqua(() => {
        const etiquette = [...document.querySelectorAll('label')].find(
          (l) => l.textContent?.trim() === libelle,
        );
        const trouve = etiquette?.control;
        return trouve instanceof HTMLInputElement && trouve.getClientRects().length > 0 && trouve;
      });
      await apresPeinture();
      const { form } = champ;
      const aspect = () => `${form?.textContent} ${form?.querySelectorAll('[aria-disabled="true"]').length}`;
      const avant = aspect();
      champ.value = 'abricot';
      champ.dispatchEvent(new Event('input', { bubbles: true }));
      await jusqua(() => aspect() !== avant);
      return apresPeinture();
    },
    armerNote: (texte) => {
      sonde.note = mesurerNote(texte);
    },
    note: new Promise(() => undefined),
    armerDocument: () => {
      sonde.document = mesurerDocument();
    },
    document: new Promise(() => undefined),
    ouvrir: async (chemin, texte) => {
      const depart = performance.now();
      location.hash = chemin;
      await jusqua(() => document.querySelector('main')?.textContent?.includes(texte));
      const fin = await apresPeinture();
      const lecture = appels.findLast((a) => a.commande === 'lire' && a.debut >= depart);
      return { duree: fin - depart, lecture: lecture ? lecture.fin - lecture.debut : 0 };
    },
  };
  Object.assign(globalThis, { sonde });
}
