/** Values of the parts as they are typed, and cleaned. */
import type { PartieFiche, PartiesFiche } from '../../domain/contenus.ts';
import { assainir } from '../../domain/limites.ts';

export interface Appuye {
  readonly releves: readonly string[];
}

export const VIDES: PartiesFiche = {
  profil: '',
  essentiel: [],
  pointsForts: [],
  momentsCles: [],
  vecuProche: '',
  information: { comprise: [], nonComprise: [] },
  equipe: [],
  idees: [],
  limites: '',
  constats: [],
};

const net = (texte: string): string => assainir(texte).trim();
const nets = (textes: readonly string[]): string[] => textes.map(net).filter(Boolean);

/** Clean texts; an element without a word nor a relevé is nothing. */
const NETTOYER: { readonly [P in PartieFiche]: (valeur: PartiesFiche[P]) => PartiesFiche[P] } = {
  profil: net,
  vecuProche: net,
  limites: net,
  essentiel: nets,
  equipe: nets,
  information: ({ comprise, nonComprise }) => ({ comprise: nets(comprise), nonComprise: nets(nonComprise) }),
  pointsForts: (points) =>
    points
      .map((p) => ({ ...p, texte: net(p.texte) }))
      .filter(({ texte, releves }) => texte !== '' || releves.length > 0),
  idees: (idees) =>
    idees
      .map((i) => ({ ...i, texte: net(i.texte) }))
      .filter(({ texte, releves }) => texte !== '' || releves.length > 0),
  momentsCles: (moments) =>
    moments
      .map(({ citation, ...m }) => {
        const cite = net(citation ?? '');
        const mots = { titre: net(m.titre), attendue: net(m.attendue), delivree: net(m.delivree) };
        return { ...m, ...mots, percue: net(m.percue), ...(cite && { citation: cite }) };
      })
      .filter((m) => [m.titre, m.attendue, m.delivree, m.percue].some(Boolean) || m.releves.length > 0),
  constats: (constats) =>
    constats
      .map(({ etape, ...c }) => ({ ...c, libelle: net(c.libelle), ...(etape && { etape }) }))
      .filter(({ libelle, releves }) => libelle !== '' || releves.length > 0),
};

export const nettoyer = <P extends PartieFiche>(partie: P, valeur: PartiesFiche[P]): PartiesFiche[P] =>
  NETTOYER[partie](valeur);

/** The order of the keys is not a change. */
const stable = (valeur: unknown): string =>
  JSON.stringify(valeur, (_, v: unknown) =>
    typeof v === 'object' && v !== null && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  );
export const memes = (a: unknown, b: unknown): boolean => stable(a) === stable(b);

export const estVide = <P extends PartieFiche>(partie: P, valeur: PartiesFiche[P]): boolean =>
  memes(nettoyer(partie, valeur), VIDES[partie]);
