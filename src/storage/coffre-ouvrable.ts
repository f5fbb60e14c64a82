import type { Contact } from '../domain/carnet.ts';
import type { DateCivile } from '../domain/contenus.ts';
import type { AEcrire, Enregistre } from '../domain/ecriture.ts';
import type {
  BilanRestauration,
  CleDeSauvegarde,
  DerniereSauvegarde,
  EtatDesCopies,
  PourSauvegarde,
  Verification,
} from '../domain/portes.ts';
import type { ApercuDeRemise, BilanDeRemise, RemiseFaite } from '../domain/portes-remise.ts';
import type { Reglages } from '../domain/ports.ts';
import { ARGON2_CODE_COURT, ARGON2_NORMAL } from '../vault/argon2.ts';
import type { ParametresArgon2 } from '../vault/argon2.ts';
import { hasardSysteme } from '../vault/octets.ts';
import type { Hasard, Octets } from '../vault/octets.ts';
import { Acces } from './acces.ts';
import type { EtatCoffre, SerruresPosees } from './acces.ts';
import { appareilsConnus, publique } from './appareils.ts';
import type { AppareilsConnus, IdentitePublique } from './appareils.ts';
import { Base } from './base.ts';
import { BerceauEnSeau } from './berceau.ts';
import { BrouillonsScelles } from './brouillons.ts';
import { Carnet } from './carnet.ts';
import { DisqueOpfs } from './disque/disque-opfs.ts';
import { ErreurCoffreFerme, ErreurCoffreTropNeuf } from './erreurs.ts';
import { Feuilles } from './feuilles.ts';
import { FileDAttente } from './file-d-attente.ts';
import type { MoyensDesFonds } from './fonds.ts';
import type { Lecture } from './lignes.ts';
import { Registres } from './registres.ts';
import type { RemiseLue } from './remise/lire-remise.ts';
import { plusRecentsDAbord, resumerPlusieurs } from './resumes.ts';
import type { ALire, Resumes } from './resumes.ts';
import type { CoffreASauver, SauvegardeCommencee } from './sauvegarde/sauver.ts';
import type { SauvegardeEnCours } from './sauvegarde/sauvegarde-en-cours.ts';
import type { Cle } from './serrures.ts';
import { verifierSuivi } from './verification.ts';

export type { EtatCoffre };

export interface MoyensCoffre extends MoyensDesFonds {
  readonly hasard: Hasard;
  readonly argon2: ParametresArgon2;
  readonly argon2Court: ParametresArgon2;
}

export const moyensReels = (): MoyensCoffre => ({
  base: new Base(),
  disque: new DisqueOpfs(),
  berceau: new BerceauEnSeau(),
  hasard: hasardSysteme,
  argon2: ARGON2_NORMAL,
  argon2Court: ARGON2_CODE_COURT,
  mural: () => Date.now(),
});

interface Interieur {
  readonly brouillons: BrouillonsScelles;
  readonly registres: Registres;
  readonly feuilles: Feuilles;
}

/** The coffre itself, with its keys. Lives in one Worker. */
export class CoffreOuvrable {
  #moyens: MoyensCoffre;
  #acces: Acces;
  readonly #file = new FileDAttente();
  #interieur: Interieur | null = null;
  #sauvegarde: SauvegardeEnCours | null = null;
  /** Opened and checked; nothing of it is in the coffre. */
  #remise: RemiseLue | null = null;

  constructor(moyens: MoyensCoffre = moyensReels()) {
    this.#moyens = moyens;
    this.#acces = new Acces(moyens);
  }

  /** Asked first of a Worker that follows one in « mode dégradé »: IndexedDB is left alone. */
  sansBase(): Promise<void> {
    this.#moyens = { ...this.#moyens, sansBase: true };
    this.#acces = new Acces(this.#moyens);
    return Promise.resolve();
  }

  etat(): Promise<EtatCoffre> {
    return this.#file.enfiler(() => this.#acces.etat());
  }

  /** Null when there is no coffre. */
  etatDesCopies(): Promise<EtatDesCopies | null> {
    return this.#file.enfiler(async () => (await this.#acces.fonds())?.etatDesCopies ?? null);
  }

  creer(phrase: string, recommencer = false): Promise<void> {
    return this.#file.enfiler(() => this.#acces.creer(phrase, { recommencer }));
  }

  ouvrir(cle: Cle): Promise<void> {
    return this.#file.enfiler(() => this.#acces.ouvrir(cle));
  }

  attente(): Promise<number> {
    return this.#acces.attente();
  }

  changerPhrase(ancienne: Cle, nouvelle: string): Promise<void> {
    return this.#file.enfiler(() => this.#acces.changerPhrase(ancienne, nouvelle));
  }

  serrures(): Promise<SerruresPosees> {
    return this.#acces.serrures();
  }

  proposerSecours(): Promise<readonly string[]> {
    return this.#acces.proposerSecours();
  }

  confirmerSecours(): Promise<void> {
    return this.#file.enfiler(() => this.#acces.confirmerSecours());
  }

  poserPrf(prf: { readonly identifiant: string; readonly sortie: Octets } | null): Promise<void> {
    return this.#file.enfiler(() => this.#acces.poserPrf(prf));
  }

  poserEtablissement(destinataires: readonly string[]): Promise<void> {
    return this.#file.enfiler(() => this.#acces.poserEtablissement(destinataires));
  }

  poserCodeCourt(code: string): Promise<void> {
    return this.#acces.poserCodeCourt(code);
  }

  oublierCodeCourt(): Promise<void> {
    this.#acces.oublierCodeCourt();
    return Promise.resolve();
  }

  essaisDuCode(): Promise<number> {
    return Promise.resolve(this.#acces.essaisDuCode);
  }

  ouvrirParCode(code: string): Promise<void> {
    return this.#file.enfiler(() => this.#acces.ouvrirParCode(code));
  }

  /** After the writes already asked. The short code, if any, still opens. */
  verrouiller(): Promise<void> {
    return this.#file.enfiler(async () => {
      this.#interieur = null;
      this.#remise = null;
      this.#acces.verrouiller();
      await this.abandonnerSauvegarde();
    });
  }

  /** After the writes already asked: everything is closed, the files are given back. */
  rendre(): Promise<void> {
    return this.#file.enfiler(async () => {
      this.#interieur = null;
      this.#remise = null;
      await this.abandonnerSauvegarde();
      await this.#acces.rendre();
    });
  }

  /** Id of this device, its public key (base64) and the address that files are closed for. */
  identite(): Promise<IdentitePublique> {
    const { identite } = this.#acces.exigerOuvert();
    return Promise.resolve(publique(identite));
  }

  async lister(): Promise<readonly string[]> {
    return Promise.resolve(this.#exiger().registres.lister());
  }

  async recents(): Promise<readonly string[]> {
    return plusRecentsDAbord(this.#exiger().registres);
  }

  async resumer(suivis: readonly string[], aLire: ALire): Promise<Resumes> {
    const interieur = this.#exiger();
    return resumerPlusieurs(interieur.registres, suivis, aLire, () => this.#interieur === interieur);
  }

  async lire(suivi: string): Promise<Lecture> {
    return this.#exiger().registres.lire(suivi);
  }

  append(aEcrire: AEcrire, brouillonFini?: string): Promise<Enregistre> {
    return this.#ecrire(async ({ registres }) => {
      const { fonds } = this.#acces.exigerOuvert();
      if (fonds.tropNeuf > 0) throw new ErreurCoffreTropNeuf(fonds.tropNeuf);
      const recu = await registres.append(aEcrire, brouillonFini);
      await fonds.vieillir();
      return recu;
    });
  }

  supprimerExemple(suivi: string): Promise<void> {
    return this.#ecrire(({ registres }) => registres.supprimerExemple(suivi));
  }

  /** Chains and signatures of a suivi, line by line. */
  verifier(suivi: string): Promise<Verification> {
    return this.#ecrire(async ({ registres, feuilles }) =>
      verifierSuivi(
        await registres.lire(suivi),
        await registres.lignes(suivi),
        await this.#appareils(feuilles),
      ),
    );
  }

  garderBrouillon(cle: string, valeur: unknown): Promise<number> {
    return this.#ecrire(async ({ brouillons }) => {
      await brouillons.garder(cle, valeur);
      return this.#moyens.mural();
    });
  }

  /** After the writes already asked: what was just kept is what is read. */
  lireBrouillon(cle: string): Promise<unknown> {
    return this.#ecrire(({ brouillons }) => brouillons.lire(cle));
  }

  oublierBrouillon(cle: string): Promise<void> {
    return this.#ecrire(({ brouillons }) => brouillons.oublier(cle));
  }

  async lireReglages(): Promise<Reglages | null> {
    return (await this.#exiger().feuilles.lire('reglages')) as Reglages | null;
  }

  ecrireReglages(reglages: Reglages): Promise<void> {
    return this.#ecrire(({ feuilles }) => feuilles.ecrire('reglages', reglages));
  }

  /** `vers`: a passphrase, or addresses. The page then takes it piece by piece. */
  commencerSauvegarde(
    vers: PourSauvegarde,
    application: string,
  ): Promise<Omit<SauvegardeCommencee, 'encours'>> {
    return this.#ecrire(async (interieur) => {
      await this.abandonnerSauvegarde();
      const { commencerSauvegarde } = await import('./sauvegarde/sauver.ts');
      const faiteLe = new Date(this.#moyens.mural()).toISOString();
      const { encours, ...dit } = await commencerSauvegarde(this.#aSauver(interieur), vers, {
        application,
        faiteLe,
      });
      this.#sauvegarde = encours;
      return dit;
    });
  }

  /** Null at the end. Throws `ErreurCoffreFerme` once locked: a file cut short must not pass for a whole one. */
  async morceauDeSauvegarde(): Promise<Uint8Array | null> {
    if (!this.#sauvegarde) throw new ErreurCoffreFerme();
    const morceau = await this.#sauvegarde.morceau();
    if (!morceau) this.#sauvegarde = null;
    return morceau;
  }

  async abandonnerSauvegarde(): Promise<void> {
    await this.#sauvegarde?.abandonner();
    this.#sauvegarde = null;
  }

  /** Once the file is where its owner wanted it. */
  sauvegardeFaite(lignes: number): Promise<void> {
    return this.#ecrire(({ feuilles }) =>
      feuilles.ecrire('sauvegarde', { faiteA: this.#moyens.mural(), lignes } satisfies DerniereSauvegarde),
    );
  }

  async derniereSauvegarde(): Promise<DerniereSauvegarde | null> {
    return (await this.#exiger().feuilles.lire('sauvegarde')) as DerniereSauvegarde | null;
  }

  /** `ici`: the file was closed for this device. */
  restaurer(fichier: Blob, avec: CleDeSauvegarde): Promise<BilanRestauration> {
    return this.#ecrire(async (interieur) => {
      const { restaurer } = await import('./sauvegarde/restaurer.ts');
      const { identite } = this.#acces.exigerOuvert();
      return restaurer(
        this.#aSauver(interieur),
        fichier,
        'ici' in avec ? { identite: identite.age.cle } : avec,
      );
    });
  }

  carnet(): Promise<readonly Contact[]> {
    return this.#ecrire(({ feuilles }) => new Carnet(feuilles).lire());
  }

  garderContact(contact: Contact): Promise<void> {
    return this.#ecrire(({ feuilles }) => new Carnet(feuilles).garder(contact));
  }

  oublierContact(destinataire: string): Promise<void> {
    return this.#ecrire(({ feuilles }) => new Carnet(feuilles).oublier(destinataire));
  }

  preparerRemise(suivi: string, destinataire: string, application: string): Promise<RemiseFaite> {
    return this.#ecrire(async (interieur) => {
      const { preparerRemise } = await import('./remise/preparer-remise.ts');
      const faiteLe = new Date(this.#moyens.mural()).toISOString();
      return preparerRemise(this.#aSauver(interieur), suivi, destinataire, { application, faiteLe });
    });
  }

  ouvrirRemise(fichier: Blob): Promise<ApercuDeRemise> {
    return this.#ecrire(async (interieur) => {
      this.#remise = null;
      const { apercuDe, ouvrirRemise } = await import('./remise/recevoir-remise.ts');
      const { identite } = this.#acces.exigerOuvert();
      const lue = await ouvrirRemise(fichier, identite);
      const apercu = await apercuDe(this.#aSauver(interieur), lue);
      this.#remise = lue;
      return apercu;
    });
  }

  /** What `ouvrirRemise` showed, and nothing else. */
  accepterRemise(empreinte: string, compareeLe: DateCivile | null): Promise<BilanDeRemise> {
    return this.#ecrire(async (interieur) => {
      const { accepterRemise } = await import('./remise/recevoir-remise.ts');
      const lue = this.#remise?.empreinte === empreinte ? this.#remise : null;
      const bilan = await accepterRemise(this.#aSauver(interieur), lue, compareeLe);
      this.#remise = null;
      return bilan;
    });
  }

  refermerRemise(): Promise<void> {
    this.#remise = null;
    return Promise.resolve();
  }

  #aSauver({ registres, feuilles }: Interieur): CoffreASauver {
    const { identite, fonds } = this.#acces.exigerOuvert();
    return { registres, feuilles, identite, anciens: fonds.entete.anciens };
  }

  async #appareils(feuilles: Feuilles): Promise<AppareilsConnus> {
    const { identite, fonds } = this.#acces.exigerOuvert();
    return appareilsConnus(feuilles, identite, fonds.entete.anciens);
  }

  #exiger(): Interieur {
    const { fonds, trousseau, identite } = this.#acces.exigerOuvert();
    if (this.#interieur) return this.#interieur;
    const { copies, graines } = fonds;
    const { hasard, mural } = this.#moyens;
    const brouillons = new BrouillonsScelles({ copies, trousseau, graineDe: (s) => graines.de(s), hasard });
    const feuilles = new Feuilles(copies, trousseau, hasard);
    const registres = new Registres({
      copies,
      graines,
      trousseau,
      identite,
      brouillons,
      feuilles,
      hasard,
      mural,
    });
    this.#interieur = { brouillons, registres, feuilles };
    return this.#interieur;
  }

  #ecrire<T>(travail: (interieur: Interieur) => Promise<T>): Promise<T> {
    return this.#file.enfiler(async () => travail(this.#exiger()));
  }
}
