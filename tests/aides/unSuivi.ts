/** A suivi told in French, kept as the coffre would keep it. */
import { chronologie, type Chronologie } from '../../src/domain/chronologie.ts';
import type {
  Choix,
  ContenuAccord,
  ContenuAttente,
  ContenuReleve,
  Contenus,
  ContenuSuivi,
  PartieFiche,
  PartiesFiche,
  Personne,
  QuiAccorde,
  RaisonPause,
  TypeDuSuivi,
} from '../../src/domain/contenus.ts';
import type { Ecriture } from '../../src/domain/ecriture.ts';
import { effacerPassage } from '../../src/domain/effacer.ts';
import type { Moment } from '../../src/domain/instant.ts';
import { lire } from '../../src/domain/lire.ts';
import { permettre } from '../../src/domain/permettre.ts';
import type { OptionsEcriture } from '../../src/domain/ports.ts';
import { ETAPES_PREPARATION } from '../../src/domain/preparation.ts';
import { effacerCorps, enchainer, filVide } from '../../src/domain/registre.ts';
import { planDuRetrait } from '../../src/domain/retirer.ts';
import type { Suivi } from '../../src/domain/suivi.ts';
import { uneHorloge, type HorlogeDEssai } from './uneHorloge.ts';

export const CHOIX_DU_PATIENT: Choix = {
  suivi: true,
  sante: true,
  citations: true,
  'presence-consultation': true,
  'proche-ecoute': true,
  'photos-lieux': false,
  relire: true,
  retour: true,
};
export const CHOIX_DU_PROCHE: Choix = { vecu: true, citations: true, relire: false, retour: true };

const UN_SUIVI_PREVU: ContenuSuivi = {
  code: 'H4RV',
  parcours: 'chirurgie-ambulatoire',
  segment: { debut: 'De l’entrée dans le hall', fin: 'au départ en voiture' },
  unite: 'Unité de chirurgie ambulatoire',
  date: '2026-09-15',
  suiveur: { fonction: 'Adjoint administratif', regard: 'Je connais les guichets.' },
};

export const UN_RELEVE: ContenuReleve = {
  type: 'fait',
  source: 'vu',
  qui: 'suiveur',
  sujet: 'patient',
  texte: 'Le brancard reste 12 min dans le couloir.',
};

const ACTES = new Set<TypeDuSuivi>([
  ...(['etape', 'lieu', 'releve', 'attente', 'attente-finie', 'pause', 'reprise'] as const),
  ...(['correction', 'effacement', 'alerte', 'fin'] as const),
]);

export const selDEssai = (rang: number): string => rang.toString(16).padStart(32, '0');

export class SuiviDEssai {
  readonly horloge: HorlogeDEssai;
  #ecritures: Ecriture[] = [];
  #fil = filVide('appareil-1');
  #actes = 0;
  #autres = 0;
  #dernierId = '';

  constructor(horloge: HorlogeDEssai) {
    this.horloge = horloge;
  }

  /** Writes without asking. Actes are named a1, a2…, the rest x1, x2… */
  consigner<T extends TypeDuSuivi>(type: T, contenu: Contenus[T], options: OptionsEcriture = {}): this {
    const id = ACTES.has(type) ? `a${(this.#actes += 1)}` : `x${(this.#autres += 1)}`;
    const brute = {
      suivi: 's1',
      id,
      type,
      instant: this.horloge.lire(),
      auteur: 'suiveur',
      contenu,
    } as const;
    const { efface = [] } = options;
    const { ecriture, fil } = enchainer(this.#fil, brute, selDEssai(this.#fil.seq + 1), { efface });
    this.#detruire(options);
    this.#ecritures.push(ecriture);
    this.#fil = fil;
    this.#dernierId = id;
    for (const suite of options.suites ?? []) this.consigner(suite.type, suite.contenu);
    return this;
  }

  /** Asks the rules first, as every screen does. */
  tenter<T extends TypeDuSuivi>(type: T, contenu: Contenus[T]): this {
    permettre(this.suivi(), type, contenu, this.horloge.lire());
    return this.consigner(type, contenu);
  }

  prevu(champs: Partial<ContenuSuivi> = {}): this {
    return this.consigner('suivi', { ...UN_SUIVI_PREVU, ...champs });
  }

  avecPreparation(le = '2026-09-08'): this {
    if (this.#fil.seq === 0) this.prevu();
    for (const etape of ETAPES_PREPARATION) this.consigner('preparation', { etape, le });
    return this;
  }

  avecAccord(qui: QuiAccorde = 'patient', champs: Partial<ContenuAccord> = {}): this {
    const choix = qui === 'proche' ? CHOIX_DU_PROCHE : CHOIX_DU_PATIENT;
    const texte = { lecture: 'standard', version: '1' } as const;
    return this.consigner('accord', {
      qui,
      forme: 'papier',
      texte,
      choix,
      recueilliPar: 'Suiveur',
      ...champs,
    });
  }

  /** In the hall, with the patient. */
  enCours(etape = 'chirurgie-ambulatoire.04', lieu = 'hall'): this {
    return this.etape(etape).lieu(lieu);
  }

  apres(secondes: number): this {
    this.horloge.avancer(secondes);
    return this;
  }

  etape(etape: string): this {
    return this.consigner('etape', { etape });
  }

  lieu(lieu: string, qui: Personne = 'patient', avecSuiveur = true): this {
    return this.consigner('lieu', { lieu, qui, avecSuiveur });
  }

  releve(champs: Partial<ContenuReleve> = {}): this {
    return this.consigner('releve', { ...UN_RELEVE, ...champs });
  }

  /** What somebody says of how it goes. */
  ressenti(qui: 'patient' | 'proche', ressenti: NonNullable<ContenuReleve['ressenti']> | null): this {
    return this.releve({
      type: 'ressenti',
      source: 'dit',
      qui,
      sujet: qui,
      texte: 'Dit comment ça va.',
      ressenti,
    });
  }

  attente(champs: Partial<ContenuAttente> = {}): this {
    return this.consigner('attente', { qui: 'patient', annoncee: null, delaiAnnonceMin: null, ...champs });
  }

  finirAttente(cible: string = this.#derniereAttente()): this {
    return this.consigner('attente-finie', { cible });
  }

  pause(raison: RaisonPause = 'soin-intime'): this {
    return this.consigner('pause', { raison });
  }

  reprise(): this {
    return this.consigner('reprise', {});
  }

  corriger(cible: string, champs: Contenus['correction']['champs'], raison = 'Mal noté.'): this {
    return this.consigner('correction', { cible, raison, champs });
  }

  effacer(cible: string, demandePar: QuiAccorde = 'patient'): this {
    const { efface, fiche } = effacerPassage(this.suivi(), cible);
    for (const contenu of fiche) this.consigner('fiche', contenu);
    return this.consigner('effacement', { cible, demandePar, raison: 'Demandé à la relecture.' }, { efface });
  }

  alerte(champs: Partial<Contenus['alerte']> = {}): this {
    const { mural, decalage } = this.horloge.lire();
    const signaleQuand: Moment = { mural, decalage };
    return this.consigner('alerte', { niveau: 'orange', signaleA: 'infirmier', signaleQuand, ...champs });
  }

  fin(raison: Contenus['fin']['raison'] = 'arrive'): this {
    return this.consigner('fin', { raison });
  }

  retrait(effet: Contenus['retrait']['effet'], qui: QuiAccorde = 'patient'): this {
    for (const { type, contenu, options } of planDuRetrait(this.suivi(), qui, effet).ecritures)
      this.consigner(type, contenu, options);
    return this;
  }

  /** The delay said at the accord is over. */
  finirConservation(): this {
    const { prevu } = this.suivi();
    this.#ecritures = [];
    return this.consigner('conservation-finie', { code: prevu?.code ?? '' });
  }

  fiche<P extends PartieFiche>(partie: P, valeur: PartiesFiche[P]): this {
    return this.consigner('fiche', { partie, valeur });
  }

  ecritures(): readonly Ecriture[] {
    return this.#ecritures;
  }

  suivi(): Suivi {
    return lire('s1', this.#ecritures);
  }

  chronologie(maintenant?: number): Chronologie {
    return chronologie(this.suivi().journal, maintenant);
  }

  dernierId(): string {
    return this.#dernierId;
  }

  #derniereAttente(): string {
    return this.#ecritures.findLast((e) => e.entete.type === 'attente')?.entete.id ?? '';
  }

  #detruire({ efface, effaceTout }: OptionsEcriture): void {
    if (effaceTout) this.#ecritures = [];
    if (efface)
      this.#ecritures = this.#ecritures.map((e) => (efface.includes(e.entete.id) ? effacerCorps(e) : e));
  }
}

export const unSuivi = (horloge: HorlogeDEssai = uneHorloge()): SuiviDEssai => new SuiviDEssai(horloge);

/** Prepared, agreed, and under way. */
export const unSuiviEnCours = (horloge: HorlogeDEssai = uneHorloge()): SuiviDEssai =>
  unSuivi(horloge).avecPreparation().avecAccord().enCours();
