import { listesDuBilan, reglesDuBilan } from '../../content/bilan.ts';
import { assemblerBilan, type Bilan } from '../../domain/bilan.ts';
import { anonymiser, SEUILS, type BilanAnonyme } from '../../domain/bilan-anonymat.ts';
import type { MesureDUnSuivi } from '../../domain/bilan-mesure.ts';
import { empreinteDuRapport, estRelu } from '../../domain/bilan-relecture.ts';
import type {
  AvisCdu,
  BilanRelu,
  ContenuBilan,
  Croisement,
  Regroupement,
} from '../../domain/contenus-bilan.ts';
import { cleDuBilan } from '../../domain/cles-brouillons.ts';
import type { DateCivile } from '../../domain/contenus.ts';
import { ErreurTropPeuDeSuivis } from '../../domain/erreurs.ts';
import { heureLocale } from '../../domain/instant.ts';
import type { Outils } from '../../domain/ports.ts';
import type { BilanOuvert } from '../../domain/ports-bilan.ts';
import type { PreuveDeChaine } from '../../domain/preuve.ts';
import { modeleBilan, type ModeleBilan } from '../../reports/index.ts';
import { Brouillon } from '../partage/brouillon.svelte.ts';
import { Geste } from '../partage/geste.svelte.ts';
import { Formulaire, type NatureDeFormulaire } from './formulaire.svelte.ts';

/** What one suivi shows and that may say the same as another. */
export interface AReunir {
  /** `suivi|cle`. */
  readonly valeur: string;
  readonly libelle: string;
  readonly etape: string | null;
}

/** One bilan on screen: its figures, what is brought together, its reread. */
export class BilanState {
  readonly #ouvert: BilanOuvert;
  readonly #outils: Outils;
  readonly #brouillon: Brouillon;
  /** The draft was read: the forms may be drawn. */
  #repris = $state.raw(false);
  readonly geste = new Geste();
  /** Of the suivis, once the screen is there. */
  readonly lecture = new Geste();

  constructor(ouvert: BilanOuvert, outils: Outils) {
    this.#ouvert = ouvert;
    this.#outils = outils;
    this.#brouillon = new Brouillon(cleDuBilan(ouvert.bilan.id), outils);
    void this.#reprendre();
    void this.lecture.tenter(() => this.#ouvert.relireSuivis());
  }

  /** A draft that cannot be read keeps nobody from the bilan. */
  async #reprendre(): Promise<void> {
    await this.#brouillon.lire().catch(() => undefined);
    this.#repris = true;
  }
  formulaire<C extends object>(nature: NatureDeFormulaire<C>): Formulaire<C> {
    return new Formulaire(this.#brouillon, nature);
  }
  get gardeA() {
    return this.#brouillon.gardeA;
  }

  get aujourdhui(): DateCivile {
    return heureLocale(this.#outils.horloge()).date;
  }
  get contenu(): ContenuBilan {
    return this.#ouvert.bilan.contenu ?? { titre: 'Bilan', parcours: '', suivis: [] };
  }
  get croisements(): readonly Croisement[] {
    return this.#ouvert.bilan.croisements;
  }
  get avis(): AvisCdu | null {
    return this.#ouvert.bilan.avis;
  }
  /** Its id, and the end of each of its chains. */
  get registre(): { readonly registre: string; readonly preuves: readonly PreuveDeChaine[] } {
    return { registre: this.#ouvert.bilan.id, preuves: this.#ouvert.preuves };
  }
  get regroupements(): readonly Regroupement[] {
    return this.#ouvert.bilan.regroupements;
  }

  /** The suivis and the drafts are read: everything else is worked out of them. */
  get pret(): boolean {
    return this.#repris && this.#ouvert.suivis !== null;
  }
  readonly #mesures = $derived.by((): readonly MesureDUnSuivi[] | null => {
    const { suivis } = this.#ouvert;
    return suivis && this.#repris ? suivis.flatMap(({ mesure }) => mesure ?? []) : null;
  });
  /** Null while the suivis are being read. */
  readonly bilan = $derived.by((): Bilan | null => {
    const { regroupements, croisements, avis } = this.#ouvert.bilan;
    return (
      this.#mesures &&
      assemblerBilan(this.#mesures, {
        ...listesDuBilan(this.contenu.parcours),
        contenu: this.contenu,
        regroupements,
        croisements,
        avis,
        aujourdhui: this.aujourdhui,
      })
    );
  });
  readonly assez = $derived.by(() => (this.bilan?.n ?? 0) >= SEUILS.suivis);
  readonly anonyme = $derived.by((): BilanAnonyme | null =>
    this.bilan && this.assez
      ? anonymiser(this.bilan, reglesDuBilan(this.#outils.reglages.seuilEffectif))
      : null,
  );
  /** Null until the very report that would leave has been reread. */
  readonly relu = $derived.by((): BilanRelu | null => {
    const { relu } = this.#ouvert.bilan;
    return this.anonyme && estRelu(relu, this.anonyme) ? relu : null;
  });
  readonly modele = $derived.by((): ModeleBilan | null =>
    this.anonyme
      ? modeleBilan(this.anonyme, {
          reglages: this.#outils.reglages,
          reluLe: this.relu?.le ?? null,
          exemple: this.exemple,
        })
      : null,
  );
  /** Made of the example of the app: never taken for a real one. */
  readonly exemple = $derived.by(() => this.#ouvert.suivis?.some((s) => s.exemple) ?? false);
  readonly peutSortir = $derived.by(() => this.relu !== null && !this.relu.reconnaissable);

  aReunir(genre: Regroupement['genre']): readonly AReunir[] {
    const pris = new Set(
      this.regroupements
        .filter((r) => r.genre === genre)
        .flatMap((r) => r.membres.map((m) => `${m.suivi}|${m.cle}`)),
    );
    return (this.#mesures ?? [])
      .flatMap((mesure) => (genre === 'constat' ? constatsDe(mesure) : pointsFortsDe(mesure)))
      .filter(({ valeur }) => !pris.has(valeur));
  }

  /** The whole of what the bilan says: a field that is not given is taken away. */
  ecrire(contenu: ContenuBilan): Promise<boolean> {
    return this.geste.tenter(() => this.#ouvert.consigner('bilan', contenu));
  }

  croiser(croisements: readonly Croisement[]): Promise<boolean> {
    return this.geste.tenter(() => this.#ouvert.consigner('croisements', { croisements }));
  }

  noterLAvis(avis: AvisCdu): Promise<boolean> {
    return this.geste.tenter(() => this.#ouvert.consigner('avis-cdu', { ...avis, avis: avis.avis.trim() }));
  }

  reunir(
    genre: Regroupement['genre'],
    libelle: string,
    theme: string,
    valeurs: readonly string[],
  ): Promise<boolean> {
    const membres = valeurs.map((valeur) => {
      const [suivi = '', cle = ''] = valeur.split('|');
      return { suivi, cle };
    });
    const id = `r-${this.#outils.nouvelId()}`;
    const etape = etapeCommune(this.aReunir(genre).filter(({ valeur }) => valeurs.includes(valeur)));
    return this.geste.tenter(() =>
      this.#ouvert.consigner('regroupement', {
        genre,
        id,
        libelle: libelle.trim(),
        theme,
        ...(etape !== null && { etape }),
        membres,
      }),
    );
  }
  defaire(regroupement: Regroupement): Promise<boolean> {
    return this.geste.tenter(() => this.#ouvert.consigner('regroupement', { ...regroupement, membres: [] }));
  }

  relire(relu: Omit<BilanRelu, 'le' | 'empreinte'>): Promise<boolean> {
    return this.geste.tenter(async () => {
      if (!this.anonyme) throw new ErreurTropPeuDeSuivis();
      const empreinte = empreinteDuRapport(this.anonyme);
      await this.#ouvert.consigner('bilan-relu', { ...relu, le: this.aujourdhui, empreinte });
    });
  }
}

function etapeCommune(lignes: readonly AReunir[]): string | null {
  const etapes = new Set(lignes.map((l) => l.etape));
  return etapes.size === 1 ? ([...etapes][0] ?? null) : null;
}

const constatsDe = ({ id, code, constats }: MesureDUnSuivi): AReunir[] =>
  constats.map((c) => ({
    valeur: `${id}|${c.id}`,
    libelle: `${c.libelle} (${code})`,
    etape: c.etape ?? null,
  }));
const pointsFortsDe = ({ id, code, pointsForts }: MesureDUnSuivi): AReunir[] =>
  pointsForts.map(({ cle, texte }) => ({
    valeur: `${id}|${cle}`,
    libelle: `${texte} (${code})`,
    etape: null,
  }));
