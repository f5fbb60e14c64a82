import type { ContenuPreparation, ContenuSuivi, DateCivile } from '../../domain/contenus.ts';
import { autre } from '../../domain/autre.ts';
import { LIMITES } from '../../domain/limites.ts';
import type { Outils } from '../../domain/ports.ts';
import { estUneDate } from '../../domain/dates.ts';

export type Creer = (
  prevu: Omit<ContenuSuivi, 'code'>,
  preparation: readonly ContenuPreparation[],
) => Promise<string>;

interface Saisie {
  parcours: string;
  parcoursAutre: string;
  debut: string;
  fin: string;
  unite: string;
  date: DateCivile;
  dateRestitution: DateCivile;
  fonction: string;
  regard: string;
}
export type ChampNouveau = keyof Saisie;

const CLE = 'nouveau';
export const ETAPES = ['parcours', 'quand', 'regard'] as const;

const CHAMPS: readonly (readonly ChampNouveau[])[] = [
  ['parcours', 'debut', 'fin'],
  ['unite', 'date'],
  ['fonction', 'regard'],
];
const MANQUES: Partial<Record<ChampNouveau, string>> = {
  parcours: 'Choisissez un parcours.',
  debut: 'Écrivez où le suivi commence, avec les mots du patient.',
  fin: 'Écrivez où le suivi s’arrête, avec les mots du patient.',
  unite: 'Écrivez le nom de l’unité.',
  date: 'Choisissez le jour prévu.',
  fonction: 'Écrivez votre fonction.',
  regard: 'Écrivez d’où vous regardez, en une phrase.',
};

/** Three short steps, each kept as a draft. */
export class NouveauState {
  readonly #outils: Outils;
  readonly #creer: Creer;
  #saisie: Saisie = $state.raw({
    parcours: '',
    parcoursAutre: '',
    debut: '',
    fin: '',
    unite: '',
    date: '',
    dateRestitution: '',
    fonction: '',
    regard: '',
  });
  #etape = $state(0);
  #montrerManques = $state(false);
  #erreur = $state('');
  #occupe = $state(false);

  constructor(outils: Outils, creer: Creer, aujourdhui: DateCivile) {
    this.#outils = outils;
    this.#creer = creer;
    const { suiveurFonction, unites } = outils.reglages;
    this.#saisie = { ...this.#saisie, date: aujourdhui, fonction: suiveurFonction, unite: unites[0] ?? '' };
    void this.#reprendre();
  }

  get saisie(): Readonly<Saisie> {
    return this.#saisie;
  }
  get etape(): number {
    return this.#etape;
  }
  get erreur(): string {
    return this.#erreur;
  }
  get occupe(): boolean {
    return this.#occupe;
  }

  changer(champ: ChampNouveau, valeur: string): void {
    this.#saisie = { ...this.#saisie, [champ]: valeur };
    void this.#outils.brouillons.garder(CLE, { saisie: this.#saisie, etape: this.#etape });
  }

  /** What is wrong with a field; empty until the person tried to go on. */
  erreurDe(champ: ChampNouveau): string {
    return this.#montrerManques ? this.#faute(champ) : '';
  }

  #faute(champ: ChampNouveau): string {
    const valeur = this.#saisie[champ].trim();
    if (champ === 'date') return estUneDate(valeur) ? '' : (MANQUES.date ?? '');
    if (!valeur) return MANQUES[champ] ?? '';
    const max = champ === 'regard' ? LIMITES.raison : LIMITES.court;
    return valeur.length > max ? 'C’est trop long. Votre texte est gardé. Raccourcissez-le.' : '';
  }

  avancer(): void {
    this.#montrerManques = (CHAMPS[this.#etape] ?? []).some((champ) => this.#faute(champ));
    if (this.#montrerManques) return;
    if (this.#etape < ETAPES.length - 1) this.#etape += 1;
    else void this.#terminer();
  }

  reculer(): void {
    this.#montrerManques = false;
    this.#etape = Math.max(0, this.#etape - 1);
  }

  async #terminer(): Promise<void> {
    this.#occupe = true;
    this.#erreur = '';
    const s = this.#saisie;
    try {
      const id = await this.#creer(
        {
          parcours: s.parcours === 'autre' ? autre(s.parcoursAutre) : s.parcours,
          segment: { debut: s.debut.trim(), fin: s.fin.trim() },
          unite: s.unite.trim(),
          date: s.date,
          suiveur: { fonction: s.fonction.trim(), regard: s.regard.trim() },
          ...(estUneDate(s.dateRestitution) && { dateRestitution: s.dateRestitution }),
        },
        [],
      );
      await this.#outils.brouillons.oublier(CLE);
      this.#outils.aller(`/suivi/${id}/preparer`);
    } catch (erreur) {
      this.#erreur = erreur instanceof Error ? erreur.message : String(erreur);
    } finally {
      this.#occupe = false;
    }
  }

  async #reprendre(): Promise<void> {
    const garde = (await this.#outils.brouillons.lire(CLE)) as { saisie: Saisie; etape: number } | undefined;
    if (!garde) return;
    this.#saisie = { ...this.#saisie, ...garde.saisie };
    this.#etape = garde.etape;
  }
}
