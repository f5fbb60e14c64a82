import { accordValide, veutUnRetour } from '../../domain/accord.ts';
import type { QuiAccorde } from '../../domain/contenus.ts';
import type { Verification } from '../../domain/portes.ts';
import type { Relecteur } from '../../domain/relecture.ts';
import type { Outils, SuiviOuvert } from '../../domain/ports.ts';
import {
  nomDuFichier,
  ouvrirAtelier,
  pretAImprimer,
  type AtelierPdf,
  type DemandeDocument,
} from '../../reports/index.ts';
import { fichierPdf, oublierPdf, type FichierPdf } from '../partage/fichierPdf.ts';

/** Which document, for whom; the rest of the demand is the same for all. */
type Objet =
  | { readonly document: 'accord'; readonly pour: QuiAccorde }
  | { readonly document: 'journal'; readonly pour: 'suiveur' | 'patient' | 'proche' }
  | { readonly document: 'fiche' | 'retour-equipe' }
  | {
      readonly document: 'retour-patient';
      readonly pour: Relecteur;
      readonly lecture: 'standard' | 'facile';
    };

export interface Modele {
  readonly cle: string;
  readonly titre: string;
  readonly lecteur: string;
  readonly demande: Objet;
}

interface Pret extends FichierPdf {
  readonly modele: Modele;
}

/** Emoji, and scripts that the embedded fonts do not hold (src/reports/polices). */
const NON_IMPRIMABLE =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Cyrillic}]/u;

const COPIES = {
  patient: { titre: 'Copie de l’accord du patient', lecteur: 'Pour le patient ou la patiente.' },
  proche: { titre: 'Copie de l’accord du proche', lecteur: 'Pour le proche.' },
  representant: { titre: 'Copie de l’accord du représentant', lecteur: 'Pour le représentant.' },
  'autre-titulaire': {
    titre: 'Copie de l’accord de l’autre titulaire',
    lecteur: 'Pour l’autre titulaire de l’autorité parentale.',
  },
} as const;

/** One document at a time: made in the Worker, shown, then kept, shared or printed by the person. */
export class DocumentsState {
  readonly #ouvert: SuiviOuvert;
  readonly #outils: Outils;
  readonly #creerWorker: () => Worker;
  readonly #verifier: () => Promise<Verification>;
  #atelier: Promise<AtelierPdf> | null = null;
  #annulation: AbortController | null = null;
  #pret = $state.raw<Pret | null>(null);
  #enCours = $state.raw<Modele | null>(null);
  #part = $state(0);
  #erreur = $state('');
  #manques = $state.raw<readonly string[]>([]);

  constructor(
    ouvert: SuiviOuvert,
    outils: Outils,
    creerWorker: () => Worker,
    verifier: () => Promise<Verification>,
  ) {
    this.#ouvert = ouvert;
    this.#outils = outils;
    this.#creerWorker = creerWorker;
    this.#verifier = verifier;
  }

  readonly modeles = $derived.by((): readonly Modele[] => {
    const { accords, journal } = this.#ouvert.suivi;
    const donnes = (['patient', 'proche', 'representant', 'autre-titulaire'] as const).filter(
      (qui) => accords[qui],
    );
    const copies = donnes.map((qui): Modele => ({
      cle: `accord-${qui}`,
      ...COPIES[qui],
      demande: { document: 'accord', pour: qui },
    }));
    if (journal.actes === 0) return copies;
    return [...copies, ...this.#duJournal(), FICHE, ...this.#retours()];
  });

  /** Something typed cannot be printed: the PDF will show a sign in its place. */
  readonly signesRemplaces = $derived.by((): boolean => {
    const { journal, fiche } = this.#ouvert.suivi;
    const textes = [...journal.lignes.map((l) => ('texte' in l ? l.texte : '')), JSON.stringify(fiche)];
    return textes.some((texte) => NON_IMPRIMABLE.test(texte ?? ''));
  });

  get pret(): Pret | null {
    return this.#pret;
  }
  get enCours(): Modele | null {
    return this.#enCours;
  }
  /** 0 to 1. */
  get part(): number {
    return this.#part;
  }
  get erreur(): string {
    return this.#erreur;
  }
  /** What the establishment must fill in before this document may be printed. */
  get manques(): readonly string[] {
    return this.#manques;
  }

  async preparer(modele: Modele): Promise<void> {
    this.fermer();
    const demande = this.#demande(modele);
    this.#erreur = '';
    this.#manques = pretAImprimer(demande);
    if (this.#manques.length > 0) return;
    this.#enCours = modele;
    this.#part = 0;
    this.#annulation = new AbortController();
    const { signal } = this.#annulation;
    try {
      this.#atelier ??= ouvrirAtelier(this.#creerWorker);
      const atelier = await this.#atelier;
      const complete = { ...demande, preuve: await this.#preuve() };
      const octets = await atelier.generer(complete, { signal, onProgress: (part) => (this.#part = part) });
      this.#montrer(modele, nomDuFichier(demande), octets);
    } catch (erreur) {
      if (!signal.aborted) this.#erreur = erreur instanceof Error ? erreur.message : String(erreur);
    } finally {
      this.#enCours = null;
    }
  }

  annuler(): void {
    this.#annulation?.abort();
  }

  async partager(): Promise<void> {
    if (!this.#pret) return;
    try {
      await navigator.share({ files: [this.#pret.fichier], title: this.#pret.nom });
    } catch (erreur) {
      // Closing the share sheet is not a failure.
      if (erreur instanceof DOMException && erreur.name === 'AbortError') return;
      this.#erreur =
        'Le partage n’a pas marché. Le document est prêt. Téléchargez-le, puis partagez-le depuis vos fichiers.';
    }
  }

  /** The bytes leave the memory of the page with the preview. */
  fermer(): void {
    if (this.#pret) oublierPdf(this.#pret);
    this.#pret = null;
  }

  async quitter(): Promise<void> {
    this.annuler();
    this.fermer();
    (await this.#atelier)?.fermer();
  }

  #montrer(modele: Modele, nom: string, octets: Uint8Array): void {
    this.#pret = { modele, ...fichierPdf(nom, octets) };
  }

  #demande(modele: Modele): DemandeDocument {
    const { suivi } = this.#ouvert;
    return { ...modele.demande, suivi, reglages: this.#outils.reglages, preuve: [] };
  }

  /** Only the coffre knows who signed. */
  async #preuve(): Promise<DemandeDocument['preuve']> {
    const { chaines } = await this.#verifier();
    const cles = new Map(chaines.map(({ appareil, empreinte }) => [appareil, empreinte]));
    return this.#ouvert.preuves.map((chaine) => ({
      ...chaine,
      empreinte: cles.get(chaine.appareil) ?? null,
    }));
  }

  /** Once the unit has answered. */
  #retours(): Modele[] {
    const { suivi } = this.#ouvert;
    if (!suivi.revue) return [];
    const pour = (['patient', 'proche'] as const).filter((qui) => veutUnRetour(suivi, qui));
    return [RETOUR_EQUIPE, ...pour.flatMap((qui) => [retourDe(qui, 'standard'), retourDe(qui, 'facile')])];
  }

  #duJournal(): Modele[] {
    const { accords } = this.#ouvert.suivi;
    const relisent = (['patient', 'proche'] as const).filter(
      (qui) => accordValide(accords[qui]) && accords[qui]?.choix['relire'],
    );
    return [
      JOURNAL,
      ...relisent.map((qui): Modele => ({
        cle: `relecture-${qui}`,
        titre: qui === 'patient' ? 'Journal à relire, pour le patient' : 'Journal à relire, pour le proche',
        lecteur: 'Chacun ne reçoit que ses propres propos.',
        demande: { document: 'journal', pour: qui },
      })),
    ];
  }
}

const RETOUR_EQUIPE: Modele = {
  cle: 'retour-equipe',
  titre: 'Retour à l’équipe',
  lecteur: 'Une page, à afficher. Relisez-la avant : personne ne doit pouvoir se reconnaître.',
  demande: { document: 'retour-equipe' },
};

const retourDe = (pour: Relecteur, lecture: 'standard' | 'facile'): Modele => ({
  cle: `retour-${pour}-${lecture}`,
  titre: `Retour au ${pour}${lecture === 'facile' ? ', facile à lire' : ''}`,
  lecteur: 'Une lettre, à remettre en main propre ou par la personne qui détient l’accord.',
  demande: { document: 'retour-patient', pour, lecture },
});

const JOURNAL: Modele = {
  cle: 'journal',
  titre: 'Journal de bord',
  lecteur: 'Pour vous. Il ne se diffuse pas.',
  demande: { document: 'journal', pour: 'suiveur' },
};
const FICHE: Modele = {
  cle: 'fiche',
  titre: 'Fiche de synthèse',
  lecteur: 'Pour le ou la cadre de santé, le médecin, le référent qualité, puis l’équipe.',
  demande: { document: 'fiche' },
};
