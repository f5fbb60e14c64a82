import { finDeConservation } from '../../domain/conservation.ts';
import { texteDAccord } from '../../content/accords/index.ts';
import { remplir, remplirTexte } from '../../content/variables.ts';
import { variablesDuSuivi } from '../../content/variablesDuSuivi.ts';
import { cleDeLAccord } from '../../domain/cles-brouillons.ts';
import type { QuiAccorde } from '../../domain/contenus.ts';
import type { Acces } from '../partage/acces.ts';
import { fauteALEtape, fauteDe, phraseDe, type Faute, type Zone } from './faute.ts';
import { contenuDe, etapesDe, saisieVide, type Etape, type Saisie } from './saisie.ts';

/** One person reads, chooses and says yes or no: step by step, each gesture kept. */
export class DemandeState {
  readonly qui: QuiAccorde;
  readonly #acces: Acces;
  #saisie: Saisie;
  #faute = $state.raw<Faute | null>(null);
  #alerteBrouillon = $state('');
  #occupe = $state(false);

  constructor(acces: Acces, qui: QuiAccorde, depart: Partial<Saisie> = {}) {
    this.#acces = acces;
    this.qui = qui;
    const { ouvert, outils } = acces;
    const fonction = ouvert.suivi.prevu?.suiveur.fonction || outils.reglages.suiveurFonction;
    this.#saisie = $state.raw({ ...saisieVide(outils.horloge(), fonction), ...depart });
  }

  get saisie(): Saisie {
    return this.#saisie;
  }
  get occupe(): boolean {
    return this.#occupe;
  }
  /** The draft could not be kept: said at once, because the next lock would lose it. */
  get alerteBrouillon(): string {
    return this.#alerteBrouillon;
  }
  readonly etapes = $derived.by(() => etapesDe(this.#saisie));
  readonly etape = $derived.by<Etape>(() =>
    this.etapes.includes(this.#saisie.etape) ? this.#saisie.etape : 'choix',
  );
  readonly rang = $derived.by(() => this.etapes.indexOf(this.etape) + 1);
  readonly #variables = $derived.by(() =>
    variablesDuSuivi(this.#acces.ouvert.suivi, this.#acces.outils.reglages),
  );
  readonly #brut = $derived.by(() => texteDAccord(this.qui, this.#saisie.lecture));
  readonly texte = $derived.by(() => ({
    ...this.#brut,
    blocs: remplir(this.#brut.blocs, this.#variables),
    choix: this.#brut.choix.map((c) => ({ ...c, libelle: remplirTexte(c.libelle, this.#variables) })),
  }));
  get aUnTexteFacile(): boolean {
    return texteDAccord(this.qui, 'facile').lecture === 'facile';
  }

  fauteDe(zone: Zone): string {
    return this.#faute?.zone === zone ? this.#faute.phrase : '';
  }

  changer(champs: Partial<Saisie>): void {
    this.#saisie = { ...this.#saisie, ...champs };
    this.#faute = null;
    this.#garder();
  }

  repondre(ligne: string, reponse: boolean | null): void {
    this.changer({ choix: { ...this.#saisie.choix, [ligne]: reponse } });
  }

  cocher(question: number, coche: boolean): void {
    this.changer({ compris: this.#saisie.compris.map((c, i) => (i === question ? coche : c)) });
  }

  avancer(): void {
    this.#faute = fauteALEtape(this.qui, this.#saisie, this.etape, this.#acces.outils.horloge());
    if (this.#faute) return;
    const suivante = this.#questionsOubliees ? 'questions' : this.etapes[this.rang];
    if (suivante) this.changer({ etape: suivante });
  }

  /** The easy text was taken after the questions' turn. */
  get #questionsOubliees(): boolean {
    const { compris } = this.#saisie;
    return this.etape === 'choix' && this.etapes.includes('questions') && !compris.every(Boolean);
  }

  /** False when there is no step before: the caller goes back to the overview. */
  reculer(): boolean {
    const avant = this.etapes[this.rang - 2];
    if (avant) this.changer({ etape: avant });
    return avant !== undefined;
  }

  enregistrer(): Promise<boolean> {
    const s = this.#saisie;
    const maintenant = this.#acces.outils.horloge();
    this.#faute = fauteALEtape(this.qui, s, 'signer', maintenant);
    const { forme } = s;
    if (this.#faute || !forme) return Promise.resolve(false);
    const { suivi } = this.#acces.ouvert;
    // What this accord says of the last day binds, whatever the settings become.
    const destructionLe = finDeConservation(suivi, this.#acces.outils.reglages);
    const contenu = {
      ...contenuDe(this.qui, s, this.#brut, forme),
      ...(destructionLe && { destructionLe }),
    };
    return this.#tenter((brouillonFini) =>
      this.#acces.ouvert.consigner('accord', contenu, { brouillonFini }),
    );
  }

  refuser(): Promise<boolean> {
    return this.#tenter((brouillonFini) =>
      this.#acces.ouvert.consigner('refus', { qui: this.qui }, { brouillonFini }),
    );
  }

  async #tenter(ecrire: (brouillonFini: string) => Promise<unknown>): Promise<boolean> {
    if (this.#occupe) return false;
    this.#occupe = true;
    this.#faute = null;
    try {
      await ecrire(cleDeLAccord(this.#acces.ouvert.suivi.id, this.qui));
      return true;
    } catch (erreur) {
      this.#faute = fauteDe(erreur);
      return false;
    } finally {
      this.#occupe = false;
    }
  }

  #garder(): void {
    const { ouvert, outils } = this.#acces;
    void outils.brouillons.garder(cleDeLAccord(ouvert.suivi.id, this.qui), this.#saisie).then(
      () => (this.#alerteBrouillon = ''),
      (erreur: unknown) => (this.#alerteBrouillon = phraseDe(erreur)),
    );
  }
}
