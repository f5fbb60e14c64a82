import { cite } from '../domain/effacer.ts';
import type { Partis } from '../domain/effacer.ts';
import type { AEcrire, Ecriture, Enregistre, Tete } from '../domain/ecriture.ts';
import { extraitsDe } from '../domain/extrait.ts';
import { fichesARefaire, passagesPerdus } from '../domain/fiche-reunie.ts';
import type { Instant } from '../domain/instant.ts';
import type { ContenuSuivi } from '../domain/contenus.ts';
import { ligneDe } from '../domain/ligne.ts';
import type { LigneSignee } from '../domain/ligne.ts';
import { enchainer, filVide, teteDe } from '../domain/registre.ts';
import type { Fil } from '../domain/registre.ts';
import { ErreurDeuxHistoires } from '../domain/erreurs.ts';
import { aUnAdieu, ordonner, unir, vuDepuis } from '../domain/union.ts';
import type { Union } from '../domain/union.ts';
import type { Identite } from '../vault/identite.ts';
import { enHex } from '../vault/octets.ts';
import type { Hasard } from '../vault/octets.ts';
import { TAILLE_GRAINE } from '../vault/trousseau.ts';
import type { Trousseau } from '../vault/trousseau.ts';
import type { BrouillonsScelles } from './brouillons.ts';
import type { Copies } from './copies.ts';
import type { Graine } from './disque/trousseau-fichier.ts';
import { ErreurCibleInconnue, ErreurPasUnExemple, ErreurRegistreAbime } from './erreurs.ts';
import type { Feuilles } from './feuilles.ts';
import { Fins } from './fins.ts';
import type { Graines } from './graines.ts';
import { examiner, ouvrirRangee, scellerLigne } from './lignes.ts';
import type { Lecture, Sceau } from './lignes.ts';
import { normaliser } from './normaliser.ts';
import type { CleRangee } from './rangees.ts';
import { refondre } from './refonte.ts';
import type { Refonte } from './refonte.ts';

interface MoyensDesRegistres {
  readonly copies: Copies;
  readonly graines: Graines;
  readonly trousseau: Trousseau;
  readonly identite: Identite;
  readonly brouillons: BrouillonsScelles;
  readonly feuilles: Feuilles;
  readonly hasard: Hasard;
  /** Wall clock, ms. */
  readonly mural: () => number;
}

/** What came of lines received. */
export interface Reception {
  readonly suivis: number;
  /** Lines that were not here. */
  readonly nouvelles: number;
  /** Lines that were here, and that what came says to destroy. */
  readonly effacees: number;
  /** Suivis left as they are: two different lines at one place. */
  readonly contraires: number;
}

interface Signee {
  readonly ligne: LigneSignee;
  /** Where the chain goes on. */
  readonly fil: Fil;
}

/** Many at once: WebCrypto works in parallel, but ten thousand promises at a time would only fill the memory. */
const LOT = 500;

/** The registres of an open coffre. Writes must come one at a time: the caller queues them. */
export class Registres {
  readonly #moyens: MoyensDesRegistres;
  /** Ends of the chains already written to, so that an append reads nothing. */
  readonly #fils = new Map<string, Fil>();
  readonly #sceaux = new Map<string, Sceau>();
  readonly #fins: Fins;

  constructor(moyens: MoyensDesRegistres) {
    this.#moyens = moyens;
    this.#fins = new Fins(moyens.feuilles);
  }

  lister(): string[] {
    return this.#moyens.copies.suivis();
  }

  /** Of lines, readable or not. */
  nombre(suivi: string): number {
    return this.#moyens.copies.cles(suivi).length;
  }

  async lire(suivi: string): Promise<Lecture> {
    return examiner(this.#moyens.copies.cles(suivi), await this.#ouvrir(suivi));
  }

  /** Wall clock (ms) of the last line, of any appareil; 0 when none can be read. */
  async ecritA(suivi: string): Promise<number> {
    const finales = new Map(this.#moyens.copies.cles(suivi).map((cle) => [cle[2], cle]));
    const lues = await this.#ouvrirCles(suivi, [...finales.values()]);
    return Math.max(0, ...lues.map((ligne) => ligne?.ecriture.entete.instant.mural ?? 0));
  }

  /** In the one order of all the appareils; not checked, unlike `lire`. */
  async ecritures(suivi: string): Promise<Ecriture[]> {
    return ordonner((await this.lignes(suivi)).map(({ ecriture }) => ecriture));
  }

  /** The lines as they were signed; those that no copy gives back any more are left out. */
  async lignes(suivi: string): Promise<LigneSignee[]> {
    return (await this.#ouvrir(suivi)).filter((ligne) => ligne !== null);
  }

  /** Resolves once on disk. `brouillonFini`: a draft that becomes this ecriture, forgotten in the same stroke. */
  async append(aEcrire: AEcrire, brouillonFini?: string): Promise<Enregistre> {
    const { suivi, efface = [], effaceTout = false, suites = [] } = aEcrire;
    if (suivi === '' || suivi.includes('|')) throw new TypeError('Nom de suivi impossible');
    // Only a refonte is whole or not at all, however many lines it holds.
    if (suites.length > 0 && !effaceTout) throw new TypeError('Il n’y a de suites qu’à un adieu');
    const finis = brouillonFini === undefined ? [] : [await this.#moyens.brouillons.nom(brouillonFini)];
    try {
      const [avant, vu] = [await this.#fil(suivi), await this.#vu(suivi)];
      const { ligne, fil } = await this.#signer(avant, vu, propre(aEcrire));
      const lignes = [ligne];
      let fin = fil;
      for (const suite of suites) {
        const suivante = await this.#signer(fin, [], propre(suite));
        lignes.push(suivante.ligne);
        fin = suivante.fil;
      }
      if (effaceTout || efface.length > 0) await this.#oublier(suivi, efface, lignes, finis);
      else await this.#moyens.copies.ecrire([await this.#sceller(suivi, ligne)], finis);
      this.#fils.set(suivi, fin);
      return { ecriture: ligne.ecriture, tete: fil.tete, degrade: this.#moyens.copies.degrade };
    } catch (erreur) {
      this.#fils.delete(suivi);
      throw erreur;
    }
  }

  /**
   * Lines of other appareils, already verified: makes one registre of both, for all these suivis or for none. A
   * suivi whose two copies tell different stories is left as it is here.
   */
  async recevoir(recues: ReadonlyMap<string, readonly LigneSignee[]>): Promise<Reception> {
    const bilan = { suivis: recues.size, nouvelles: 0, effacees: 0, contraires: 0 };
    const { identite } = this.#moyens;
    const refontes: Refonte[] = [];
    const fins = new Map<string, Fil>();
    for (const [suivi, siennes] of recues) {
      const ici = await this.lignes(suivi);
      const union = this.#unir(ici, garderLesMots(ici, siennes));
      if (!union) bilan.contraires += 1;
      else if (union.nouvelles + union.effacees > 0) {
        const lignes = await this.#refaireLaFiche(suivi, union.lignes, [...ici, ...siennes]);
        bilan.nouvelles += union.nouvelles;
        bilan.effacees += unir(ici, lignes).effacees;
        const perdus = passagesPerdus(ecrituresDe(ici), ecrituresDe(lignes));
        if (!finDe(lignes, identite.appareil)) fins.set(suivi, await this.#maFin(suivi));
        refontes.push(await this.#preparer(suivi, lignes, { perdus }));
      }
    }
    const miennes = (suivi: string): boolean => this.#maDerniere(suivi) !== undefined;
    await this.#fins.retenir(fins);
    await this.#conclure(refontes);
    await this.#fins.oublier(miennes);
    return bilan;
  }

  /** What is here of a suivi, and what `recevoir` would make of it. Nothing is written. Null: two stories. */
  async prevoir(
    suivi: string,
    recues: readonly LigneSignee[],
  ): Promise<{ readonly ici: readonly LigneSignee[]; readonly union: Union | null }> {
    const ici = await this.lignes(suivi);
    return { ici, union: this.#unir(ici, garderLesMots(ici, recues)) };
  }

  /** Writes what a hand-over tells of the lines it keeps back, and no earlier extrait says. */
  async extraire(suivi: string): Promise<void> {
    const ecritures = await this.ecritures(suivi);
    if (ecritures.length === 0 || aUnAdieu(ecritures)) return;
    const { identite, hasard } = this.#moyens;
    const mienne = ecritures.findLast(({ entete }) => entete.appareil === identite.appareil);
    for (const contenu of extraitsDe(ecritures)) {
      await this.append({
        suivi,
        id: enHex(hasard(16)),
        type: 'extrait',
        instant: this.#instant(),
        auteur: mienne?.entete.auteur ?? 'suiveur',
        contenu,
      });
    }
  }

  /** What one side erased while the other wrote the fiche on it: see `fichesARefaire`. */
  async #refaireLaFiche(
    suivi: string,
    reunies: readonly LigneSignee[],
    copies: readonly LigneSignee[],
  ): Promise<readonly LigneSignee[]> {
    const aRefaire = fichesARefaire(ecrituresDe(reunies), ecrituresDe(copies));
    if (aRefaire.length === 0) return reunies;
    const { identite, hasard } = this.#moyens;
    let lignes = reunies;
    let fil = finDe(lignes, identite.appareil) ?? (await this.#filSansLigne(suivi));
    for (const { contenu, efface } of aRefaire) {
      const vu = vuDepuis(ecrituresDe(lignes), identite.appareil);
      const signee = await this.#signer(fil, vu, {
        suivi,
        id: enHex(hasard(16)),
        type: 'fiche',
        instant: this.#instant(),
        auteur: 'suiveur',
        contenu,
        efface,
      });
      fil = signee.fil;
      lignes = unir(lignes, [signee.ligne]).lignes;
    }
    return lignes;
  }

  /** Of no page: a stretch of its own, which says nothing of durations. */
  #instant(): Instant {
    const mural = this.#moyens.mural();
    const session = enHex(this.#moyens.hasard(16));
    return { mural, monotone: 0, session, decalage: -new Date(mural).getTimezoneOffset() };
  }

  /** Of a last line that cannot be read, the place at least: after an adieu a chain follows any head. */
  async #maFin(suivi: string): Promise<Fil> {
    try {
      return await this.#fil(suivi);
    } catch (erreur) {
      if (!(erreur instanceof ErreurRegistreAbime)) throw erreur;
      return { ...filVide(this.#moyens.identite.appareil), seq: this.#maDerniere(suivi)?.[3] ?? 0 };
    }
  }

  /** Null when one place holds two different lines. */
  #unir(ici: readonly LigneSignee[], recues: readonly LigneSignee[]): Union | null {
    try {
      return unir(ici, recues);
    } catch (erreur) {
      if (erreur instanceof ErreurDeuxHistoires) return null;
      throw erreur;
    }
  }

  /** Removes a suivi that says of itself that it is an example; any other one only leaves by an adieu. */
  async supprimerExemple(suivi: string): Promise<void> {
    const { ecritures } = await this.lire(suivi);
    const premiere = ecritures[0];
    const contenu =
      premiere?.entete.type === 'suivi' && (premiere.corps?.contenu as ContenuSuivi | undefined);
    if (!contenu || contenu.exemple !== true) throw new ErreurPasUnExemple();
    await this.#conclure([await this.#preparer(suivi, [])]);
  }

  async #signer(avant: Fil, vu: readonly Tete[], aEcrire: AEcrire): Promise<Signee> {
    const { identite, hasard } = this.#moyens;
    const { ecriture, fil } = enchainer(avant, aEcrire, enHex(hasard(16)), { vu });
    return { ligne: await ligneDe(ecriture, (octets) => identite.signer(octets)), fil };
  }

  /** What other appareils wrote here and this one has not cited yet. Costs nothing to a suivi of one appareil. */
  async #vu(suivi: string): Promise<ReturnType<typeof vuDepuis>> {
    const { copies, identite } = this.#moyens;
    const seul = copies.cles(suivi).every(([, , appareil]) => appareil === identite.appareil);
    return seul ? [] : vuDepuis((await this.lire(suivi)).ecritures, identite.appareil);
  }

  async #fil(suivi: string): Promise<Fil> {
    const connu = this.#fils.get(suivi);
    if (connu) return connu;
    const derniere = this.#maDerniere(suivi);
    if (!derniere) return this.#filSansLigne(suivi);
    const [ligne] = await this.#ouvrirCles(suivi, [derniere]);
    const fil = ligne && finDe([ligne], this.#moyens.identite.appareil);
    if (!fil) throw new ErreurRegistreAbime();
    return fil;
  }

  /** Place of the last line that this appareil wrote and that is still there. */
  #maDerniere(suivi: string): CleRangee | undefined {
    const { copies, identite } = this.#moyens;
    return copies.cles(suivi).findLast(([, , appareil]) => appareil === identite.appareil);
  }

  /** Nothing of this appareil is there: never was, or went with an adieu. */
  async #filSansLigne(suivi: string): Promise<Fil> {
    return (await this.#fins.de(suivi)) ?? filVide(this.#moyens.identite.appareil);
  }

  async #oublier(
    suivi: string,
    efface: readonly string[],
    nouvelles: readonly LigneSignee[],
    finis: readonly string[],
  ): Promise<void> {
    const ici = await this.lignes(suivi);
    const ids = new Set(ici.map(({ ecriture }) => ecriture.entete.id));
    if (!efface.every((id) => ids.has(id))) throw new ErreurCibleInconnue();
    await this.#conclure([await this.#preparer(suivi, unir(ici, nouvelles).lignes, { finis })]);
  }

  /** `finis`, and what cites `perdus`: drafts that do not stay. */
  async #preparer(
    suivi: string,
    lignes: readonly LigneSignee[],
    { finis = [], perdus }: { readonly finis?: readonly string[]; readonly perdus?: Partis } = {},
  ): Promise<Refonte> {
    const { graines, hasard, brouillons } = this.#moyens;
    const graine: Graine = { epoque: graines.suivante(suivi), graine: hasard(TAILLE_GRAINE) };
    const sceau = await this.#sceauDe(suivi, graine);
    const rangees = await Promise.all(lignes.map((ligne) => scellerLigne(sceau, ligne, hasard)));
    // After an adieu nothing is left to be typed.
    const adieu = lignes.length === 0 || aUnAdieu(ecrituresDe(lignes));
    const garder = (valeur: unknown): boolean => !perdus || !cite(valeur, perdus);
    const gardes = adieu ? [] : await brouillons.resceller(suivi, graine, garder);
    return { suivi, ...graine, rangees, brouillons: gardes.filter(({ nom }) => !finis.includes(nom)) };
  }

  async #conclure(refontes: readonly Refonte[]): Promise<void> {
    for (const { suivi } of refontes) {
      this.#sceaux.delete(suivi);
      this.#fils.delete(suivi);
    }
    await refondre(this.#moyens.graines, this.#moyens.copies, refontes);
  }

  async #sceller(suivi: string, ligne: LigneSignee) {
    return scellerLigne(await this.#sceau(suivi, true), ligne, this.#moyens.hasard);
  }

  async #ouvrir(suivi: string): Promise<(LigneSignee | null)[]> {
    return this.#ouvrirCles(suivi, this.#moyens.copies.cles(suivi));
  }

  async #ouvrirCles(suivi: string, cles: readonly CleRangee[]): Promise<(LigneSignee | null)[]> {
    const sceau = await this.#sceau(suivi, false).catch(() => null);
    if (!sceau) return cles.map(() => null);
    const ouvertes: (LigneSignee | null)[] = [];
    for (let i = 0; i < cles.length; i += LOT)
      ouvertes.push(...(await Promise.all(cles.slice(i, i + LOT).map((cle) => this.#ouvrirCle(sceau, cle)))));
    return ouvertes;
  }

  /** From the first copy, else from the second, which then mends the first. */
  async #ouvrirCle(sceau: Sceau, cle: CleRangee): Promise<LigneSignee | null> {
    const { copies } = this.#moyens;
    const rangee = copies.premiereCopie(cle);
    const ligne = rangee && (await ouvrirRangee(sceau, rangee));
    if (ligne) return ligne;
    const autre = await copies.secondeCopie(cle);
    const mendee = autre && (await ouvrirRangee(sceau, autre));
    if (mendee) copies.remettre(autre);
    return mendee;
  }

  async #sceau(suivi: string, creer: boolean): Promise<Sceau> {
    const connu = this.#sceaux.get(suivi);
    if (connu) return connu;
    const { graines, hasard } = this.#moyens;
    const graine = graines.de(suivi) ?? (creer ? await graines.creer(suivi, hasard(TAILLE_GRAINE)) : null);
    if (!graine) throw new ErreurRegistreAbime();
    const sceau = await this.#sceauDe(suivi, graine);
    this.#sceaux.set(suivi, sceau);
    return sceau;
  }

  async #sceauDe(suivi: string, { epoque, graine }: Graine): Promise<Sceau> {
    return { epoque, cle: await this.#moyens.trousseau.cleDeSuivi(suivi, graine) };
  }
}

/**
 * Words that are here and missing in what came: nobody signs their absence, so it destroys nothing. What was erased
 * is said by a signed line (`EnTete.efface`), and `unir` obeys it.
 */
function garderLesMots(ici: readonly LigneSignee[], recues: readonly LigneSignee[]): LigneSignee[] {
  const miennes = new Map(ici.map((ligne) => [ligne.octetsEntete, ligne]));
  return recues.map((ligne) =>
    ligne.octetsCorps === null ? (miennes.get(ligne.octetsEntete) ?? ligne) : ligne,
  );
}

const ecrituresDe = (lignes: readonly LigneSignee[]): Ecriture[] => lignes.map(({ ecriture }) => ecriture);

/** The end of a chain that is there. */
function finDe(lignes: readonly LigneSignee[], appareil: string): Fil | null {
  const derniere = lignes.findLast(({ ecriture }) => ecriture.entete.appareil === appareil);
  return derniere
    ? { appareil, seq: derniere.ecriture.entete.seq, tete: teteDe(derniere.ecriture.entete) }
    : null;
}

const propre = (aEcrire: AEcrire): AEcrire =>
  ({ ...aEcrire, contenu: normaliser(aEcrire.contenu) }) as AEcrire;
