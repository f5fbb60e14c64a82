import { chronologie } from '../../domain/chronologie.ts';
import { cleDeLaRevue } from '../../domain/cles-brouillons.ts';
import type { Contenus, PartieFiche, TypeDuSuivi } from '../../domain/contenus.ts';
import { estUneDate } from '../../domain/dates.ts';
import type { Tete } from '../../domain/ecriture.ts';
import { ErreurDate } from '../../domain/erreurs.ts';
import { relecturesEnSuspens } from '../../domain/etat.ts';
import { citables } from '../../domain/fiche.ts';
import { heureLocale } from '../../domain/instant.ts';
import { assainir } from '../../domain/limites.ts';
import { promessesDe } from '../../domain/promesses.ts';
import { estDeLUnite } from '../../domain/mise-au-plan.ts';
import type { PlanOuvert } from '../../domain/ports.ts';
import type { PlansDuCoffre } from '../../domain/ports-plan.ts';
import type { ActionAmelioration } from '../../domain/action-amelioration.ts';
import { changementsEntre, versionsTransmises } from '../../domain/versions-fiche.ts';
import type { Acces } from '../partage/acces.ts';
import { constatsDe } from '../partage/action/constats.ts';
import type { ActionEnSaisie } from '../partage/action/enSaisie.ts';
import { actionDe, SAISIE_VIDE } from '../partage/action/saisie.ts';
import { Brouillon } from '../partage/brouillon.svelte.ts';
import { FeuilleState } from '../partage/feuille.svelte.ts';
import { Geste } from '../partage/geste.svelte.ts';
import {
  actionAReprendre,
  lireAction,
  lireCommentaire,
  lireMedicale,
  lireRaison,
  lireReponse,
  nouvelleAction,
  revueDe,
  saisieDe,
  type ActionEnRevue,
  type CommentaireSaisie,
  type MedicaleSaisie,
  type RaisonSaisie,
  type ReponseSaisie,
} from './saisies.ts';

const REPONSE = 'reponse';
const net = (texte: string): string => assainir(texte).trim();

export interface AccesALaRevue extends Acces {
  readonly plans: PlansDuCoffre;
}

/** The fiche read by the unit, and what the unit answers: each in its own ecriture. */
export class RevueState {
  #saisie: ReponseSaisie | null = $state.raw(null);
  readonly dep: AccesALaRevue;
  readonly #brouillon: Brouillon;
  readonly geste = new Geste();
  readonly commentaire: FeuilleState<CommentaireSaisie>;
  readonly aCompleter: FeuilleState<RaisonSaisie>;
  readonly pasDAction: FeuilleState<RaisonSaisie>;
  readonly medicale: FeuilleState<MedicaleSaisie>;
  readonly action: FeuilleState<ActionEnRevue>;

  readonly chronologie = $derived.by(() => chronologie(this.dep.ouvert.suivi.journal));
  readonly citables = $derived.by(() => citables(this.dep.ouvert.suivi.journal));
  readonly versions = $derived.by(() => versionsTransmises(this.dep.ouvert.suivi));
  /** Between the last two transmissions. */
  readonly changements = $derived.by(() => {
    const [avant, apres] = this.versions.slice(-2);
    return avant && apres ? changementsEntre(avant.fiche, apres.fiche) : [];
  });
  /** Who asked to reread, and is still waited for. */
  readonly enSuspens = $derived.by(() => relecturesEnSuspens(this.dep.ouvert.suivi, this.aujourdhui));
  readonly promesse = $derived.by(() =>
    promessesDe(this.dep.ouvert.suivi, this.aujourdhui).find((p) => p.id === 'revue'),
  );

  readonly constats = $derived.by(() => constatsDe(this.dep.ouvert.suivi));
  /** Those that were given a unit. */
  readonly plans = $derived.by(() => this.dep.plans.plans.filter(({ plan }) => plan.unite !== null));
  readonly planDeLUnite = $derived.by<PlanOuvert | null>(
    () => this.plans.find(({ plan }) => estDeLUnite(plan, this.unite)) ?? null,
  );

  constructor(dep: AccesALaRevue) {
    this.dep = dep;
    this.#brouillon = new Brouillon(cleDeLaRevue(dep.ouvert.suivi.id), dep.outils);
    this.commentaire = new FeuilleState(this.#brouillon, {
      nom: 'commentaire',
      cle: ({ partie, element }) => `${partie}:${element}`,
      lire: lireCommentaire,
      envoyer: ({ partie, element, texte }) =>
        this.#consigner('commentaire', { partie, ...(element && { element }), texte: net(texte) }),
    });
    this.aCompleter = new FeuilleState(this.#brouillon, {
      nom: 'a-completer',
      cle: () => '',
      lire: lireRaison,
      envoyer: ({ raison }) => this.#consigner('a-completer', { raison: net(raison) }),
    });
    this.pasDAction = new FeuilleState(this.#brouillon, {
      nom: 'pas-d-action',
      cle: () => '',
      lire: lireRaison,
      envoyer: ({ raison }) => this.#consigner('pas-d-action', { raison: net(raison) }),
    });
    this.medicale = new FeuilleState(this.#brouillon, {
      nom: 'reponse-medicale',
      cle: () => '',
      lire: lireMedicale,
      envoyer: ({ fonction, texte }) =>
        this.#consigner('reponse-medicale', { fonction: net(fonction), texte: net(texte) }),
    });
    this.action = new FeuilleState(this.#brouillon, {
      nom: 'action',
      cle: ({ dejaDecidee }) => dejaDecidee,
      lire: lireAction,
      envoyer: (saisie) => this.#decider(saisie),
    });
  }

  /** The action being typed, as its form reads it. */
  readonly actionEnSaisie: ActionEnSaisie = (() => {
    const saisie = (): ActionEnSaisie['saisie'] => this.action.champs ?? SAISIE_VIDE;
    return {
      get saisie() {
        return saisie();
      },
      changer: (champs) => this.action.changer(champs),
    };
  })();

  get unite(): string {
    return this.dep.ouvert.suivi.prevu?.unite ?? '';
  }
  get aujourdhui(): string {
    return heureLocale(this.dep.outils.horloge()).date;
  }
  get reponse(): ReponseSaisie {
    return this.#saisie ?? saisieDe(this.dep.ouvert.suivi.revue, this.aujourdhui);
  }
  get modifiee(): boolean {
    return this.#saisie !== null;
  }
  get gardeA(): Brouillon['gardeA'] {
    return this.#brouillon.gardeA;
  }

  /** After a lock, a reload or a crash. */
  async retrouver(): Promise<void> {
    const feuilles = await this.#brouillon.lire();
    this.#saisie ??= lireReponse(feuilles[REPONSE]);
    for (const feuille of [this.commentaire, this.aCompleter, this.pasDAction, this.medicale, this.action])
      feuille.retrouver(feuilles);
  }

  changer(partiel: Partial<ReponseSaisie>): void {
    this.#saisie = { ...this.reponse, ...partiel };
    this.#brouillon.garder(REPONSE, this.#saisie);
  }
  vouloir(moment: string, texte: string): void {
    this.changer({ voulue: { ...this.reponse.voulue, [moment]: texte } });
  }
  commenter(partie: PartieFiche, element = ''): void {
    this.commentaire.ouvrir({ partie, element, texte: '' });
  }
  proposerAction(): void {
    this.action.ouvrir(nouvelleAction(this.dep.outils.nouvelId(), this.dep.ouvert.suivi.id));
  }
  reprendreAction(action: ActionAmelioration): void {
    this.action.ouvrir(actionAReprendre(action, this.dep.ouvert.suivi.id));
  }

  enregistrer(): Promise<boolean> {
    return this.geste.tenter(() => this.#enregistrer());
  }
  /** What was typed is saved first: the signature names a chain that holds it. */
  signer(par: string): Promise<boolean> {
    return this.geste.tenter(async () => {
      if (this.#saisie !== null || this.dep.ouvert.suivi.revue === null) await this.#enregistrer();
      await this.#consigner('revue-signee', { le: this.aujourdhui, par: net(par), tetes: this.#tetes() });
    });
  }

  async #enregistrer(): Promise<void> {
    const saisie = this.reponse;
    if (!estUneDate(saisie.date)) throw new ErreurDate();
    await this.#consigner('revue', revueDe(saisie, this.dep.ouvert.suivi.revue));
    // Typed during the save: it stays, and its draft too.
    if (this.#saisie !== null && this.#saisie !== saisie) return;
    this.#saisie = null;
    await this.#brouillon.oublier(REPONSE);
  }

  #decider(saisie: ActionEnRevue): Promise<void> {
    const ou = saisie.plan ? { plan: saisie.plan } : { unite: this.unite };
    return this.dep.plans.mettreAuPlan({ ou, action: actionDe(saisie) });
  }

  #tetes(): Tete[] {
    return this.dep.ouvert.preuves.map(({ appareil, nombre, tete }) => ({ appareil, seq: nombre, tete }));
  }

  #consigner<T extends TypeDuSuivi>(type: T, contenu: Contenus[T]): Promise<string> {
    return this.dep.ouvert.consigner(type, contenu, { auteur: 'cadre-de-sante' });
  }
}
