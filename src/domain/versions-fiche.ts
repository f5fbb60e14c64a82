/** What changed between two transmissions of the fiche, line by line. */
import type { PartieFiche, PartiesFiche } from './contenus.ts';
import type { Instant } from './instant.ts';
import type { Suivi } from './suivi.ts';

interface VersionTransmise {
  /** 1, 2, 3… */
  readonly rang: number;
  readonly instant: Instant;
  readonly fiche: Suivi['fiche'];
}

/** The fiche as each transmission sent it, oldest first. What was erased since is in none. */
export function versionsTransmises({ histoire, versionsFiche }: Suivi): VersionTransmise[] {
  const parId = new Map(versionsFiche.map((v) => [v.id, v]));
  const transmises: VersionTransmise[] = [];
  let fiche: Suivi['fiche'] = {};
  for (const { id, type, instant } of histoire) {
    const version = parId.get(id);
    if (version) fiche = { ...fiche, [version.partie]: version.valeur };
    if (type === 'transmission') transmises.push({ rang: transmises.length + 1, instant, fiche });
  }
  return transmises;
}

export type ChampDeLigne =
  | 'attendue'
  | 'delivree'
  | 'percue'
  | 'citation'
  | 'comprise'
  | 'nonComprise'
  | 'titre';

/** One text of the fiche. `element`: title of the moment clé it is in. */
export interface LigneDeFiche {
  readonly texte: string;
  readonly element?: string;
  readonly champ?: ChampDeLigne;
}

interface Changement {
  readonly partie: PartieFiche;
  readonly retirees: readonly LigneDeFiche[];
  readonly ajoutees: readonly LigneDeFiche[];
}

const simple = (texte: string): LigneDeFiche[] => (texte.trim() ? [{ texte }] : []);
const champ = (nom: ChampDeLigne, texte: string | undefined, element?: string): LigneDeFiche[] =>
  texte?.trim() ? [{ texte, champ: nom, ...(element !== undefined && { element }) }] : [];
const simples = (textes: readonly string[]): LigneDeFiche[] => textes.flatMap(simple);

const LIGNES: { readonly [P in PartieFiche]: (valeur: PartiesFiche[P]) => LigneDeFiche[] } = {
  profil: simple,
  vecuProche: simple,
  limites: simple,
  essentiel: simples,
  equipe: simples,
  pointsForts: (points) => simples(points.map((p) => p.texte)),
  idees: (idees) => simples(idees.map((i) => i.texte)),
  constats: (constats) => simples(constats.map((c) => c.libelle)),
  information: ({ comprise, nonComprise }) => [
    ...comprise.flatMap((texte) => champ('comprise', texte)),
    ...nonComprise.flatMap((texte) => champ('nonComprise', texte)),
  ],
  momentsCles: (moments) =>
    moments.flatMap(({ titre, attendue, delivree, percue, citation }) => [
      ...champ('titre', titre),
      ...champ('attendue', attendue, titre),
      ...champ('delivree', delivree, titre),
      ...champ('percue', percue, titre),
      ...champ('citation', citation, titre),
    ]),
};

function lignesDe<P extends PartieFiche>(partie: P, valeur: PartiesFiche[P] | undefined): LigneDeFiche[] {
  return valeur === undefined ? [] : LIGNES[partie](valeur);
}

/** The title of a moment clé may change alone: its other lines stay what they are. */
const cle = ({ champ: nom, texte }: LigneDeFiche): string => `${nom ?? ''}\n${texte}`;

/** What `lignes` holds more often than `autres`, in its order. */
function sans(lignes: readonly LigneDeFiche[], autres: readonly LigneDeFiche[]): LigneDeFiche[] {
  const restes = new Map<string, number>();
  for (const ligne of autres) restes.set(cle(ligne), (restes.get(cle(ligne)) ?? 0) + 1);
  return lignes.filter((ligne) => {
    const reste = restes.get(cle(ligne)) ?? 0;
    restes.set(cle(ligne), reste - 1);
    return reste <= 0;
  });
}

const PARTIES = Object.keys(LIGNES) as PartieFiche[];

/** Parts that changed. A line changed is one taken away and one added; another order is no change. */
export const changementsEntre = (avant: Suivi['fiche'], apres: Suivi['fiche']): Changement[] =>
  PARTIES.flatMap((partie) => {
    const [anciennes, nouvelles] = [lignesDe(partie, avant[partie]), lignesDe(partie, apres[partie])];
    const retirees = sans(anciennes, nouvelles);
    const ajoutees = sans(nouvelles, anciennes);
    return retirees.length + ajoutees.length > 0 ? [{ partie, retirees, ajoutees }] : [];
  });
