/** What a remise brings, told before anything of it is kept. */
import type { ContenuSuivi, TypeEcriture } from './contenus.ts';
import type { LigneSignee } from './ligne.ts';
import { lire } from './lire.ts';
import { aUnAdieu, ordonner } from './union.ts';

/** `muettes`: their words stayed where they were written. */
export type FamilleDeLignes = 'fiche' | 'revue' | 'suites' | 'accord' | 'journal' | 'autres' | 'muettes';

const FAMILLES: Partial<Readonly<Record<TypeEcriture, FamilleDeLignes>>> = {
  fiche: 'fiche',
  transmission: 'fiche',
  revue: 'revue',
  commentaire: 'revue',
  'a-completer': 'revue',
  'reponse-medicale': 'revue',
  'revue-signee': 'revue',
  action: 'suites',
  'pas-d-action': 'suites',
  promesse: 'suites',
  'promesse-tenue': 'suites',
  'promesse-levee': 'suites',
  cloture: 'suites',
  accord: 'accord',
  avis: 'accord',
  refus: 'accord',
  choix: 'accord',
  retrait: 'accord',
  'conservation-finie': 'accord',
  releve: 'journal',
  attente: 'journal',
  'attente-precisee': 'journal',
  'attente-finie': 'journal',
  correction: 'journal',
  effacement: 'journal',
  etape: 'journal',
  lieu: 'journal',
  pause: 'journal',
  reprise: 'journal',
  alerte: 'journal',
  fin: 'journal',
};

export interface NouveautesDeLaRemise {
  /** What the suivi is, once both copies are one; null when only its adieu is left. */
  readonly prevu: ContenuSuivi | null;
  /** Whether the coffre held lines of this suivi. */
  readonly deja: boolean;
  /** It was erased, here or there: it stays so. */
  readonly efface: boolean;
  /** Whether a fiche can be read once it is taken in. */
  readonly ficheLisible: boolean;
  /** Lines that are new here, or that get their words; by family, `extrait` left out. */
  readonly nouvelles: Readonly<Record<FamilleDeLignes, number>>;
  readonly effacees: number;
}

/** `reunies`: the union of what is here and what came. `effacees`: see `Union`. */
export function nouveautes(
  suivi: string,
  ici: readonly LigneSignee[],
  { lignes: reunies, effacees }: { readonly lignes: readonly LigneSignee[]; readonly effacees: number },
): NouveautesDeLaRemise {
  const connues = new Map(ici.map((l) => [l.octetsEntete, l.octetsCorps !== null]));
  const nouvelles = { fiche: 0, revue: 0, suites: 0, accord: 0, journal: 0, autres: 0, muettes: 0 };
  for (const { octetsEntete, octetsCorps, ecriture } of reunies) {
    const { type } = ecriture.entete;
    const connue = connues.get(octetsEntete);
    if (type === 'extrait' || connue === true || connue === (octetsCorps !== null)) continue;
    nouvelles[octetsCorps === null ? 'muettes' : (FAMILLES[type] ?? 'autres')] += 1;
  }
  const ecritures = ordonner(reunies.map((l) => l.ecriture));
  const lu = lire(suivi, ecritures);
  return {
    prevu: lu.prevu,
    deja: ici.length > 0,
    efface: aUnAdieu(ecritures),
    ficheLisible: ecritures.some(({ entete, corps }) => entete.type === 'fiche' && corps !== null),
    nouvelles,
    effacees,
  };
}
