/** The registre of a bilan, folded, and the rules of what may be written in it. */
import type {
  AvisCdu,
  BilanRelu,
  ContenuBilan,
  ContenusDuBilan,
  Croisement,
  Regroupement,
  TypeDuBilan,
} from './contenus-bilan.ts';
import { SEUILS } from './bilan-anonymat.ts';
import type { SuiviDuBilan } from './bilan-mesure.ts';
import type { Ecriture } from './ecriture.ts';
import {
  ErreurAvisAvantRelecture,
  ErreurDemesure,
  ErreurPeriode,
  ErreurRelecteurSuiveur,
  ErreurTexteVide,
  ErreurTropPeuDeSuivis,
} from './erreurs.ts';
import { estDemesure } from './mesure.ts';

export interface RegistreDuBilan {
  readonly id: string;
  readonly contenu: ContenuBilan | null;
  readonly regroupements: readonly Regroupement[];
  readonly croisements: readonly Croisement[];
  /** Null too when the bilan has changed since; `estRelu` says whether the suivis have. */
  readonly relu: BilanRelu | null;
  readonly avis: AvisCdu | null;
}

const vide = (id: string): RegistreDuBilan => ({
  id,
  contenu: null,
  regroupements: [],
  croisements: [],
  relu: null,
  avis: null,
});

type Lecteurs = {
  readonly [T in TypeDuBilan]: (b: RegistreDuBilan, contenu: ContenusDuBilan[T]) => RegistreDuBilan;
};

const lecteurs: Lecteurs = {
  bilan: (b, contenu) => ({ ...b, contenu, relu: null }),
  regroupement: (b, r) => ({
    ...b,
    relu: null,
    regroupements: [...b.regroupements.filter((g) => g.id !== r.id), ...(r.membres.length > 0 ? [r] : [])],
  }),
  croisements: (b, { croisements }) => ({ ...b, croisements, relu: null }),
  'bilan-relu': (b, relu) => ({ ...b, relu }),
  'avis-cdu': (b, avis) => ({ ...b, avis }),
};

/** An ecriture of another kind of registre, or whose content is gone, says nothing. */
export function appliquerAuBilan(bilan: RegistreDuBilan, { entete, corps }: Ecriture): RegistreDuBilan {
  if (!corps || !(entete.type in lecteurs)) return bilan;
  return lecteurs[entete.type as TypeDuBilan](bilan, corps.contenu as never);
}

export const lireBilan = (id: string, ecritures: readonly Ecriture[]): RegistreDuBilan =>
  ecritures.reduce(appliquerAuBilan, vide(id));

const fonctionDe = (texte: string): string => texte.trim().toLocaleLowerCase('fr');

function permettreContenu({ periode }: ContenuBilan): void {
  if (periode && periode.au < periode.du) throw new ErreurPeriode();
}

function permettreRelecture(
  { contenu }: RegistreDuBilan,
  { fonction, vu }: BilanRelu,
  suivis: readonly SuiviDuBilan[],
): void {
  if ((contenu?.suivis.length ?? 0) < SEUILS.suivis) throw new ErreurTropPeuDeSuivis();
  if (fonction.trim() === '' || vu.trim() === '') throw new ErreurTexteVide();
  const suiveurs = suivis.map(({ suiveur }) => fonctionDe(suiveur));
  if (suiveurs.includes(fonctionDe(fonction))) throw new ErreurRelecteurSuiveur();
}

/** Of a report that left: it was reread. */
function permettreAvis({ relu, avis: deja }: RegistreDuBilan, { avis }: AvisCdu): void {
  if (avis.trim() === '') throw new ErreurTexteVide();
  if (!deja && (relu === null || relu.reconnaissable)) throw new ErreurAvisAvantRelecture();
}

/** Throws a named refusal, or says nothing. `suivis`: those of this bilan. */
export function permettreBilan<T extends TypeDuBilan>(
  bilan: RegistreDuBilan,
  type: T,
  contenu: ContenusDuBilan[T],
  suivis: readonly SuiviDuBilan[],
): void {
  if (estDemesure(contenu)) throw new ErreurDemesure();
  if (type === 'bilan') permettreContenu(contenu as ContenuBilan);
  if (type === 'bilan-relu') permettreRelecture(bilan, contenu as BilanRelu, suivis);
  if (type === 'avis-cdu') permettreAvis(bilan, contenu as AvisCdu);
}
