import { accordValide, peutCiter, veutRelire } from '../../domain/accord.ts';
import { cleDeLaRelecture } from '../../domain/cles-brouillons.ts';
import { ajouterJours } from '../../domain/dates.ts';
import { ErreurMoment } from '../../domain/erreurs.ts';
import type { Citable } from '../../domain/fiche.ts';
import { heureLocale, type Moment } from '../../domain/instant.ts';
import { finDuJournal } from '../../domain/journal.ts';
import { assainir } from '../../domain/limites.ts';
import { gestesDeRelecture, passagesDe, type Relecteur } from '../../domain/relecture.ts';
import type { Relecture } from '../../domain/suivi.ts';
import type { Acces } from '../partage/acces.ts';
import { Brouillon } from '../partage/brouillon.svelte.ts';
import { aLesTextes, champsDeLObjet, estTexte } from '../partage/brouillonLu.ts';
import { effacerPartout } from '../partage/effacerPartout.ts';
import { FeuilleState } from '../partage/feuille.svelte.ts';
import { Geste } from '../partage/geste.svelte.ts';
import { resultatEnMots } from './mots.ts';

interface MotsSaisis {
  /** The passage corrected; empty: something new. */
  readonly cible: string;
  readonly texte: string;
}
interface PassageSaisi {
  readonly cible: string;
}

const RAISON = { correction: 'Corrigé à la relecture.', effacement: 'Demandé à la relecture.' } as const;

function lireMots(garde: unknown): MotsSaisis | null {
  const lu = champsDeLObjet(garde);
  return aLesTextes(lu, 'cible', 'texte') ? { cible: lu.cible, texte: lu.texte } : null;
}
function lirePassage(garde: unknown): PassageSaisi | null {
  const { cible } = champsDeLObjet(garde);
  return estTexte(cible) ? { cible } : null;
}

/** One person reads what was noted of them, and changes it: each change is written in their name. */
export class RelectureState {
  #qui: Relecteur = $state('patient');
  readonly #dep: Acces;
  readonly #brouillon: Brouillon;
  readonly geste = new Geste();
  readonly mots: FeuilleState<MotsSaisis>;
  readonly retrait: FeuilleState<PassageSaisi>;

  /** Those who asked to reread and whose accord runs. */
  readonly relecteurs = $derived.by((): readonly Relecteur[] => {
    const { suivi } = this.#dep.ouvert;
    return (['patient', 'proche'] as const).filter(
      (qui) => veutRelire(suivi, qui) && accordValide(suivi.accords[qui]),
    );
  });
  readonly qui = $derived.by(() =>
    this.relecteurs.includes(this.#qui) ? this.#qui : (this.relecteurs[0] ?? 'patient'),
  );
  readonly passages = $derived.by(() => passagesDe(this.#dep.ouvert.suivi, this.qui));
  readonly gestes = $derived.by(() => gestesDeRelecture(this.#dep.ouvert.suivi, this.qui));
  readonly relecture = $derived.by(
    (): Relecture | null => this.#dep.ouvert.suivi.relectures.find((r) => r.qui === this.qui) ?? null,
  );

  constructor(dep: Acces) {
    this.#dep = dep;
    this.#brouillon = new Brouillon(cleDeLaRelecture(dep.ouvert.suivi.id), dep.outils);
    this.mots = new FeuilleState(this.#brouillon, {
      nom: 'mots',
      cle: ({ cible }) => cible,
      lire: lireMots,
      envoyer: (saisie) => (saisie.cible ? this.#corriger(saisie) : this.#ajouter(saisie)),
    });
    this.retrait = new FeuilleState(this.#brouillon, {
      nom: 'retrait',
      cle: ({ cible }) => cible,
      lire: lirePassage,
      envoyer: ({ cible }) => this.#retirer(cible),
    });
  }

  get finie(): boolean {
    return this.relecture?.recueLe != null;
  }
  get gardeA(): Moment | null {
    return this.#brouillon.gardeA;
  }

  async retrouver(): Promise<void> {
    const feuilles = await this.#brouillon.lire();
    this.mots.retrouver(feuilles);
    this.retrait.retrouver(feuilles);
  }
  choisir(qui: Relecteur): void {
    this.#qui = qui;
  }
  corriger({ id, texte }: Citable): void {
    this.mots.ouvrir({ cible: id, texte: texte ?? '' });
  }
  ajouter(): void {
    this.mots.ouvrir({ cible: '', texte: '' });
  }
  passage(id: string | undefined): Citable | null {
    return this.passages.find((p) => p.id === id) ?? null;
  }

  /** The answer is dated; what was never sent on paper was sent by being read here. */
  finir(): Promise<boolean> {
    return this.geste.tenter(async () => {
      const { ouvert, outils } = this.#dep;
      const { qui } = this;
      const le = heureLocale(outils.horloge()).date;
      if (!this.relecture) {
        const limite = ajouterJours(le, outils.reglages.delaiRelectureJours);
        await ouvert.consigner('relecture-envoyee', { qui, le, limite });
      }
      const resultat = resultatEnMots(this.gestes);
      await ouvert.consigner('relecture-recue', { qui, le, resultat }, { auteur: qui });
    });
  }

  async #corriger({ cible, texte }: MotsSaisis): Promise<void> {
    const contenu = { cible, raison: RAISON.correction, champs: { texte: assainir(texte).trim() } };
    await this.#dep.ouvert.consigner('correction', contenu, { auteur: this.qui });
  }

  /** Said after the fact, at the end of the suivi: when it was lived is not asked. */
  async #ajouter({ texte }: MotsSaisis): Promise<void> {
    const { ouvert } = this.#dep;
    const { qui } = this;
    const fin = finDuJournal(ouvert.suivi.journal)?.instant ?? ouvert.suivi.journal.lignes.at(-1)?.instant;
    if (!fin) throw new ErreurMoment();
    const moment = { mural: fin.mural, decalage: fin.decalage };
    const type = peutCiter(ouvert.suivi, qui) ? `verbatim-${qui}` : 'ressenti';
    await ouvert.consigner(
      'releve',
      { type, source: 'dit', qui, sujet: qui, texte: assainir(texte).trim(), moment },
      { auteur: qui },
    );
  }

  async #retirer(cible: string): Promise<void> {
    await this.mots.oublier(cible);
    const sauf = cleDeLaRelecture(this.#dep.ouvert.suivi.id);
    const contenu = { cible, demandePar: this.qui, raison: RAISON.effacement };
    await effacerPartout(this.#dep, contenu, { auteur: this.qui, sauf });
  }
}
