/** « Vérifier un PDF »: the document is made again from the registre, in the state that the file names, and compared. */
import type { Moment } from '../../domain/instant.ts';
import type { RegistresDuCoffre } from '../../domain/ports-provenance.ts';
import { retrouver } from '../../domain/provenance.ts';
import type { Reglages } from '../../domain/reglages.ts';
import type { Demande } from '../documents/demande.ts';
import type { Preuve, Source } from '../modeles/commun.ts';
import { lireProvenance, type RaisonDuRefus } from './lecture.ts';
import { donneesDe, type Objet, type Provenance } from './provenance.ts';
import { demandesARefaire } from './refaire.ts';
import type { ReglageImprime } from './reglages.ts';

/** A setting that is no longer the one of the file. */
export interface AutreReglage {
  readonly nom: ReglageImprime;
  readonly dansLeFichier: string;
}

/** What the file is about, as it says. */
interface Nomme {
  readonly objet: Objet;
  readonly registre: string;
}

/** The state that the file names was found in this coffre. */
interface Retrouve extends Nomme {
  /** Of its last line. */
  readonly etatDu: Moment;
  /** Lines written since. */
  readonly suites: number;
  readonly autresReglages: readonly AutreReglage[];
}

/** `refait`: the same document, as this version makes it from the registre. */
interface Different extends Retrouve {
  readonly refait: Uint8Array;
}

export type VerdictPdf =
  | { readonly nom: RaisonDuRefus | 'cas' }
  /** See `EtatIntrouvable`; `inconnu`: nothing of that name here; `faux`: the registre itself is damaged. */
  | (Nomme & { readonly nom: 'inconnu' | 'absent' | 'autre' | 'efface' | 'faux' })
  /** Byte for byte. */
  | (Retrouve & { readonly nom: 'exact' })
  /** Sillage prints nothing of that state, or the suivis of a bilan have changed. */
  | (Retrouve & { readonly nom: 'impossible' | 'suivis-changes' })
  /** Passages erased since; words that a hand-over kept back. */
  | (Different & { readonly nom: 'effacees' | 'mots-absents' })
  | (Different & {
      readonly nom: 'autre-version';
      readonly application: string;
      readonly memesDonnees: boolean;
    })
  | (Different & { readonly nom: 'change' });

export interface Verificateur {
  readonly coffre: RegistresDuCoffre;
  readonly reglages: Reglages;
  readonly imprimer: (demande: Demande) => Promise<Uint8Array>;
}

export async function verifierPdf(octets: Uint8Array, moyens: Verificateur): Promise<VerdictPdf> {
  const lu = lireProvenance(octets);
  if (!lu.lue) return { nom: lu.raison };
  const { provenance } = lu;
  const [source, ...autres] = provenance.registres;
  // Made of a case, outside of any coffre.
  if (!source || autres.length > 0) return { nom: 'cas' };
  return comparer(octets, provenance, source, moyens);
}

async function comparer(
  octets: Uint8Array,
  provenance: Provenance,
  source: Source,
  { coffre, reglages, imprimer }: Verificateur,
): Promise<VerdictPdf> {
  const nomme: Nomme = { objet: provenance.objet, registre: source.registre };
  const tout = await coffre.lireRegistre(source.registre);
  const derniere = tout.at(-1);
  if (!derniere) return { ...nomme, nom: 'inconnu' };
  const etat = retrouver(tout, source.chaines);
  if (typeof etat === 'string') return { ...nomme, nom: etat };
  const { chaines, fausse } = await coffre.verifier(source.registre);
  if (fausse) return { ...nomme, nom: 'faux' };
  const retrouve: Retrouve = {
    ...nomme,
    etatDu: (etat.ecritures.at(-1) ?? derniere).entete.instant,
    suites: etat.suites,
    autresReglages: autresReglages(provenance, reglages),
  };
  const demandes = await demandesARefaire({
    provenance,
    source: { ...source, chaines: avecLesCles(source.chaines, chaines) },
    ecritures: etat.ecritures,
    reglages: { ...reglages, ...provenance.reglages },
    coffre,
  });
  if (demandes === 'suivis-changes') return { ...retrouve, nom: 'suivis-changes' };
  let refait: Uint8Array | null = null;
  for (const demande of demandes) {
    const essai = await imprimer(demande);
    if (memesOctets(essai, octets)) return { ...retrouve, nom: 'exact' };
    refait ??= essai;
  }
  if (!refait) return { ...retrouve, nom: 'impossible' };
  const different: Different = { ...retrouve, refait };
  if (etat.effacees > 0) return { ...different, nom: 'effacees' };
  if (etat.absentes !== absentesDe(source.chaines)) return { ...different, nom: 'mots-absents' };
  const { application } = provenance;
  if (application === __VERSION__) return { ...different, nom: 'change' };
  const memesDonnees = donneesDe(provenance) === provenance.donnees;
  return { ...different, nom: 'autre-version', application, memesDonnees };
}

/** A key that this coffre knows is its own word; the file may have been made before it knew. */
const avecLesCles = (
  duFichier: Preuve,
  connues: readonly { readonly appareil: string; readonly empreinte: string | null }[],
): Preuve =>
  duFichier.map((chaine) => {
    const connue = connues.find(({ appareil }) => appareil === chaine.appareil)?.empreinte ?? null;
    return { ...chaine, empreinte: chaine.empreinte === null ? null : (connue ?? chaine.empreinte) };
  });

const absentesDe = (chaines: Preuve): number =>
  chaines.reduce((total, { absentes = 0 }) => total + absentes, 0);

const autresReglages = ({ reglages: duFichier }: Provenance, ici: Reglages): AutreReglage[] =>
  (Object.keys(duFichier) as ReglageImprime[])
    .filter((nom) => duFichier[nom] !== ici[nom])
    .map((nom) => ({ nom, dansLeFichier: String(duFichier[nom] ?? '') }));

const memesOctets = (un: Uint8Array, autre: Uint8Array): boolean =>
  un.length === autre.length && un.every((octet, rang) => octet === autre[rang]);
