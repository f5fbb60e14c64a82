import type { ContenuPreparation, ContenuSuivi, DateCivile } from '../domain/contenus.ts';
import { genreDe, nommerRegistre } from '../domain/genre-de-registre.ts';
import { heureLocale, type Horloge } from '../domain/instant.ts';
import type { Ecriture } from '../domain/ecriture.ts';
import type { ContenuBilan } from '../domain/contenus-bilan.ts';
import type { Outils } from '../domain/ports.ts';
import type { BilansDuCoffre } from '../domain/ports-bilan.ts';
import { REGLAGES_PAR_DEFAUT, type Reglages } from '../domain/reglages.ts';
import { resumer, type Resume } from '../domain/resume.ts';
import type { SuivisDuCoffre } from '../domain/ports.ts';
import type { Suivi } from '../domain/suivi.ts';
import type { Coffre } from '../storage/coffre.ts';
import type { Persistance } from '../storage/persistance.ts';
import { BilanEnDirect } from './bilanEnDirect.svelte.ts';
import { nouveauCode, nouvelId } from './identifiants.ts';
import { PlansEnDirect } from './plansEnDirect.svelte.ts';
import type { DependancesDuRegistre } from './registreEnDirect.svelte.ts';
import { SuiviEnDirect } from './suiviEnDirect.svelte.ts';
import { SuivisLus } from './suivisLus.svelte.ts';
import { BrouillonsTamponnes } from './tampon.ts';

interface Dependances {
  readonly coffre: Coffre;
  readonly persistance: Persistance;
  readonly horloge: Horloge;
  /** Told at each save. */
  readonly onecrit: () => void;
}

/** What is open while the coffre is: dropped whole when it locks. */
export class Session implements BilansDuCoffre, SuivisDuCoffre {
  readonly #dependances: Dependances;
  readonly brouillons: BrouillonsTamponnes;
  #reglages = $state.raw<Reglages>(REGLAGES_PAR_DEFAUT);
  #inviteAuCode = $state(true);
  #ouverts = new Map<string, Promise<SuiviEnDirect>>();
  readonly #lus: SuivisLus;
  readonly plans: PlansEnDirect;

  private constructor(dependances: Dependances, reglages: Reglages) {
    this.#dependances = dependances;
    this.#reglages = reglages;
    this.brouillons = new BrouillonsTamponnes(dependances.coffre.brouillons);
    this.#lus = new SuivisLus({
      coffre: dependances.coffre,
      aujourdhui: () => this.aujourdhui,
      duree: () => ({ dureeJournalJours: this.#reglages.dureeJournalJours }),
    });
    this.plans = new PlansEnDirect({
      registres: { ...this.#moyensDesRegistres(), onecrit: dependances.onecrit },
      suivis: this,
      lister: async () => (await dependances.coffre.lister()).filter((id) => genreDe(id) === 'plan'),
    });
  }

  /** The suivis are then read by `lireSuivis`: the home does not wait for them. */
  static async ouvrir(dependances: Dependances): Promise<Session> {
    const reglages = await dependances.coffre.lireReglages();
    return new Session(dependances, { ...REGLAGES_PAR_DEFAUT, ...reglages });
  }

  get reglages(): Reglages {
    return this.#reglages;
  }
  /** Those read so far: see `enLecture`. */
  get resumes(): readonly Resume[] {
    return this.#lus.resumes;
  }
  get presents(): ReadonlySet<string> {
    return this.#lus.presents;
  }
  get enLecture(): boolean {
    return this.#lus.enLecture;
  }
  get lectureEnEchec(): boolean {
    return this.#lus.enEchec;
  }
  tousLus(): Promise<void> {
    return this.#lus.tousLus();
  }
  /** And then the plan, so that it opens at once. */
  async lireSuivis(): Promise<void> {
    await this.#lus.lire();
    void this.plans.ouvrirPlans().catch(() => undefined);
  }
  /** A lock: what was still to be read is not. */
  fermer(): void {
    this.#lus.fermer();
  }
  get persistance(): Persistance {
    return this.#dependances.persistance;
  }
  /** Number of suivis that the coffre holds and could not read. */
  get illisibles(): number {
    return this.#lus.illisibles;
  }
  /** False once the person would rather have no short code, until the next opening. */
  get inviteAuCode(): boolean {
    return this.#inviteAuCode;
  }
  ecarterLeCode(): void {
    this.#inviteAuCode = false;
  }
  get aujourdhui(): DateCivile {
    return heureLocale(this.#dependances.horloge()).date;
  }
  /** Of what was read: see `enLecture`. */
  get enObservation(): boolean {
    return this.resumes.some((r) => r.etat === 'en-cours' || r.etat === 'pause');
  }

  /** What every screen is given; `reglages` stays reactive. */
  readonly outils: Outils = (() => {
    const lireReglages = (): Reglages => this.#reglages;
    const lireBrouillons = (): BrouillonsTamponnes => this.brouillons;
    return {
      horloge: () => this.#dependances.horloge(),
      nouvelId,
      get brouillons() {
        return lireBrouillons();
      },
      get reglages() {
        return lireReglages();
      },
      aller: (chemin: string) => {
        location.hash = `#${chemin}`;
      },
    };
  })();

  ouvrirSuivi(id: string): Promise<SuiviEnDirect> {
    const deja = this.#ouverts.get(id);
    if (deja) return deja;
    const ouvert = SuiviEnDirect.ouvrir(id, {
      ...this.#moyensDesRegistres(),
      onecrit: (suivi) => this.#suivre(suivi),
    });
    this.#ouverts.set(id, ouvert);
    ouvert.catch(() => this.#ouverts.delete(id));
    return ouvert;
  }

  /** Read again each time: the suivis that they count change elsewhere. */
  async ouvrirBilans(): Promise<readonly BilanEnDirect[]> {
    const tous = await this.#dependances.coffre.lister();
    return Promise.all(tous.filter((id) => genreDe(id) === 'bilan').map((id) => this.#ouvrirBilan(id)));
  }

  async creerBilan(contenu: ContenuBilan): Promise<string> {
    const ouvert = await this.#ouvrirBilan(nommerRegistre('bilan', nouvelId()));
    await ouvert.consigner('bilan', contenu);
    return ouvert.id;
  }

  /** As it is on disk; empty when this coffre holds none of that name. */
  async lireRegistre(id: string): Promise<readonly Ecriture[]> {
    const { coffre } = this.#dependances;
    return (await coffre.lister()).includes(id) ? coffre.lire(id) : [];
  }

  /** Those that this coffre still holds. */
  async suivisDe(ids: readonly string[]): Promise<readonly Suivi[]> {
    const connus = ids.filter((suivi) => this.presents.has(suivi));
    const ouverts = await Promise.all(connus.map((suivi) => this.ouvrirSuivi(suivi)));
    return ouverts.map((ouvert) => ouvert.suivi);
  }

  #ouvrirBilan(id: string): Promise<BilanEnDirect> {
    return BilanEnDirect.ouvrir(id, {
      ...this.#moyensDesRegistres(),
      onecrit: () => this.#dependances.onecrit(),
      lireSuivis: (ids) => this.#lus.mesurer(ids),
    });
  }

  #moyensDesRegistres(): Omit<DependancesDuRegistre<unknown>, 'onecrit'> {
    const { coffre, horloge } = this.#dependances;
    return {
      depot: {
        lister: () => coffre.lister(),
        lire: (registre) => coffre.lire(registre),
        examiner: (registre) => this.#lus.avant(coffre.examiner(registre)),
        append: async (aEcrire, brouillonFini) => {
          // A draft still in the hand would come back to life after the ecriture that ends it.
          if (brouillonFini) await this.brouillons.vider(brouillonFini);
          return coffre.append(aEcrire, brouillonFini);
        },
      },
      horloge,
      nouvelId,
    };
  }

  /** The code is given by the device: the suiveur never types an identity. */
  async creerSuivi(
    prevu: Omit<ContenuSuivi, 'code'>,
    preparation: readonly ContenuPreparation[],
  ): Promise<string> {
    const id = nouvelId();
    const ouvert = await this.ouvrirSuivi(id);
    // A code that no other suivi has: they must all be known.
    await this.tousLus();
    const code = nouveauCode(new Set(this.resumes.map((r) => r.code)));
    await ouvert.consigner('suivi', { ...prevu, code });
    for (const etape of preparation) await ouvert.consigner('preparation', etape);
    return id;
  }

  async enregistrerReglages(reglages: Reglages): Promise<void> {
    await this.#dependances.coffre.ecrireReglages(reglages);
    const autreDuree = reglages.dureeJournalJours !== this.#reglages.dureeJournalJours;
    this.#reglages = reglages;
    if (autreDuree) await this.#lus.lire();
    this.#dependances.onecrit();
  }

  /** Loads the example of the app as if it had been typed here; marked, and removable in one tap. */
  async decouvrirExemple(): Promise<string> {
    const { chargerExemple } = await import('./exemple.ts');
    const id = await chargerExemple(this.#dependances.coffre, nouvelId());
    await this.#lus.ajouter(id);
    return id;
  }

  async retirerExemple(id: string): Promise<void> {
    await this.#dependances.coffre.supprimerExemple(id);
    this.#ouverts.delete(id);
    this.#lus.retirer(id);
  }

  /** After a backup was taken in: what is open on screen is of before. */
  async relire(): Promise<void> {
    this.#ouverts.clear();
    this.plans.oublier();
    this.#reglages = { ...REGLAGES_PAR_DEFAUT, ...(await this.#dependances.coffre.lireReglages()) };
    await this.#lus.lire();
  }

  #resumer(suivi: Suivi): Resume {
    return resumer(suivi, this.aujourdhui, this.#reglages);
  }

  #suivre(suivi: Suivi): void {
    this.#lus.suivre(this.#resumer(suivi));
    this.#dependances.onecrit();
  }
}
