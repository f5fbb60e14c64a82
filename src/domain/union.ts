/** One suivi, several appareils: one order for all of them, and one registre out of two copies. */
import { estIndelebile, estUnAdieu, estUnePromesse } from './adieu.ts';
import type { ContenuExtrait, Contenus, TypeEcriture } from './contenus.ts';
import type { Ecriture, Tete } from './ecriture.ts';
import { ErreurDeuxHistoires } from './erreurs.ts';
import type { LigneSignee } from './ligne.ts';
import { teteDe } from './registre.ts';

const parTexte = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function grouper<T>(elements: readonly T[], cleDe: (element: T) => string): Map<string, T[]> {
  const groupes = new Map<string, T[]>();
  for (const element of elements) {
    const cle = cleDe(element);
    const groupe = groupes.get(cle);
    if (groupe) groupe.push(element);
    else groupes.set(cle, [element]);
  }
  return groupes;
}

/** One chain per appareil, each in order of `seq`, in order of appareil. */
export const chainesDe = (ecritures: readonly Ecriture[]): Ecriture[][] =>
  [...grouper(ecritures, (e) => e.entete.appareil)]
    .sort(([a], [b]) => parTexte(a, b))
    .map(([, chaine]) => chaine.sort((a, b) => a.entete.seq - b.entete.seq));

/** The end of each chain, in order of appareil. */
export const tetesDe = (ecritures: readonly Ecriture[]): Tete[] =>
  chainesDe(ecritures).flatMap((chaine) => {
    const entete = chaine.at(-1)?.entete;
    return entete ? [{ appareil: entete.appareil, seq: entete.seq, tete: teteDe(entete) }] : [];
  });

/** What the next ecriture of this appareil must say that it saw: see `EnTete.vu`. */
export function vuDepuis(ecritures: readonly Ecriture[], appareil: string): Tete[] {
  const dits = new Map<string, number>();
  for (const { entete } of ecritures) {
    if (entete.appareil !== appareil) continue;
    for (const vu of entete.vu ?? []) dits.set(vu.appareil, Math.max(vu.seq, dits.get(vu.appareil) ?? 0));
  }
  return tetesDe(ecritures).filter((t) => t.appareil !== appareil && t.seq > (dits.get(t.appareil) ?? 0));
}

/**
 * The one order of a suivi, whatever the order of what is given: a line comes after the former ones of its own chain
 * and after what its writer had seen; otherwise the wall clocks decide, then the appareil.
 */
export function ordonner(ecritures: readonly Ecriture[]): Ecriture[] {
  const chaines = chainesDe(ecritures).map((chaine) => ({ chaine, rang: 0 }));
  type Chaine = (typeof chaines)[number];
  const parAppareil = new Map(chaines.map((c) => [c.chaine[0]?.entete.appareil, c]));
  const suivante = ({ chaine, rang }: Chaine): Ecriture | undefined => chaine[rang];
  const passee = ({ appareil, seq }: Tete): boolean => {
    const autre = parAppareil.get(appareil);
    return ((autre && suivante(autre))?.entete.seq ?? Infinity) > seq;
  };
  const estPrete = (c: Chaine): boolean => (suivante(c)?.entete.vu ?? []).every(passee);
  const muralDe = (c: Chaine): number => suivante(c)?.entete.instant.mural ?? Infinity;
  const premiere = (candidates: readonly Chaine[]): Chaine | undefined =>
    candidates.reduce<Chaine | undefined>(
      (min, c) => (min && muralDe(min) <= muralDe(c) ? min : c),
      undefined,
    );

  const ordre: Ecriture[] = [];
  for (;;) {
    const restantes = chaines.filter((c) => suivante(c));
    // Nobody can have seen a line that had seen theirs: only a forged file has none ready, and it still gets an order.
    const choisie = premiere(restantes.filter(estPrete)) ?? premiere(restantes);
    const ligne = choisie && suivante(choisie);
    if (!ligne) return ordre;
    ordre.push(ligne);
    choisie.rang += 1;
  }
}

export const aUnAdieu = (ecritures: readonly Ecriture[]): boolean => ecritures.some(estUnAdieu);

/**
 * Once a suivi holds an adieu: the adieux, and what was promised at or after one of them in causal order. All the
 * lines when there is none. What links two survivors is never a line that goes: applying this twice changes nothing.
 */
export function survivants(ecritures: readonly Ecriture[]): readonly Ecriture[] {
  if (!aUnAdieu(ecritures)) return ecritures;
  /** For each appareil, the `seq` from which its promises stand after an adieu. */
  const debuts = new Map<string, number>();
  const apresUnAdieu = ({ entete: { appareil, seq, vu = [] } }: Ecriture): boolean =>
    [{ appareil, seq }, ...vu].some((t) => (debuts.get(t.appareil) ?? Infinity) <= t.seq);
  const survit = (e: Ecriture): boolean =>
    estUnAdieu(e) || (estUnePromesse(e.entete.type) && apresUnAdieu(e));
  for (let change = true; change;) {
    change = false;
    for (const ecriture of ecritures) {
      const { appareil, seq } = ecriture.entete;
      if ((debuts.get(appareil) ?? Infinity) <= seq || !survit(ecriture)) continue;
      debuts.set(appareil, seq);
      change = true;
    }
  }
  return ecritures.filter(survit);
}

/** They say again what they change. */
export const REPETENT: readonly TypeEcriture[] = ['correction', 'attente-precisee'];

/** Ids whose content must be destroyed: those that some ecriture erases, and what was written over them meanwhile. */
export function idsEffaces(ecritures: readonly Ecriture[]): ReadonlySet<string> {
  const ids = new Set(ecritures.flatMap((e) => e.entete.efface ?? []));
  if (ids.size === 0) return ids;
  for (const { entete, corps } of ecritures) {
    if (estIndelebile(entete.type)) ids.delete(entete.id);
    if (!corps || !REPETENT.includes(entete.type)) continue;
    if (ids.has((corps.contenu as Contenus['correction']).cible)) ids.add(entete.id);
  }
  for (const { entete, corps } of ecritures)
    if (entete.type === 'extrait' && corps && nomme(corps.contenu as ContenuExtrait, ids)) ids.add(entete.id);
  return ids;
}

/** An extrait that tells of a line that is gone, or of what was written over it. */
const nomme = (extrait: ContenuExtrait, ids: ReadonlySet<string>): boolean =>
  Object.values(extrait).some((parId) => Object.keys(parId).some((id) => ids.has(id))) ||
  REPETENT.some((type) =>
    Object.values(extrait[type as 'correction'] ?? {}).some(({ cible }) => ids.has(cible)),
  );

const estNouvelle = (ancienne: LigneSignee | undefined, ligne: LigneSignee): boolean =>
  !ancienne || (ancienne.octetsCorps === null && ligne.octetsCorps !== null);

export interface Union {
  /** By suivi, appareil, seq. */
  readonly lignes: LigneSignee[];
  /** Lines that `ici` did not have, or had without the words that came. */
  readonly nouvelles: number;
  /** Lines of `ici` that lost their content, or went whole. */
  readonly effacees: number;
}

/**
 * The same line on two copies. Once a suivi was handed over, a content that is missing may only have been kept back:
 * whoever has the words keeps them, and what is erased is what a signed line says. Before, missing is erased: version
 * 1 signed no erasure.
 */
function meme(une: LigneSignee, autre: LigneSignee, remis: boolean): LigneSignee {
  // The owner of a key can sign the same bytes twice: both copies must keep the same signature.
  const signature = une.signature < autre.signature ? une.signature : autre.signature;
  const choisie = [une, autre].find((l) => (l.octetsCorps === null) !== remis);
  return { ...(choisie ?? une), signature };
}

/** The line without its content: the chain still verifies. */
export const sansMots = (ligne: LigneSignee): LigneSignee => ({
  ...ligne,
  octetsCorps: null,
  ecriture: { ...ligne.ecriture, corps: null },
});

function nettoyer(lignes: readonly LigneSignee[]): LigneSignee[] {
  const ecritures = lignes.map((l) => l.ecriture);
  const effaces = idsEffaces(ecritures);
  const restent = new Set(survivants(ecritures));
  return lignes
    .filter((l) => restent.has(l.ecriture))
    .map((l) => (l.octetsCorps !== null && effaces.has(l.ecriture.entete.id) ? sansMots(l) : l));
}

const comparer = (
  { ecriture: { entete: a } }: LigneSignee,
  { ecriture: { entete: b } }: LigneSignee,
): number => parTexte(a.suivi, b.suivi) || parTexte(a.appareil, b.appareil) || a.seq - b.seq;

/**
 * Two copies made one: idempotent, commutative, associative, for copies that each hold all that their own lines
 * saw. Throws `ErreurDeuxHistoires`, with nothing changed, when one place holds two different lines that both stay:
 * an adieu goes through whatever it destroys. Signatures and chains are checked before.
 */
export function unir(ici: readonly LigneSignee[], recues: readonly LigneSignee[]): Union {
  const reunies = new Map<string, LigneSignee>();
  const toutes = [...ici, ...recues];
  const extraits = toutes.filter((l) => l.ecriture.entete.type === 'extrait');
  const remis = new Set(extraits.map((l) => l.ecriture.entete.suivi));
  for (const ligne of toutes) {
    const connue = reunies.get(ligne.octetsEntete);
    const estRemis = remis.has(ligne.ecriture.entete.suivi);
    reunies.set(ligne.octetsEntete, connue ? meme(connue, ligne, estRemis) : ligne);
  }
  const suivis = grouper([...reunies.values()], (l) => l.ecriture.entete.suivi);
  const lignes = [...suivis.values()].flatMap(nettoyer).sort(comparer);
  if (lignes.some((l, i) => i > 0 && comparer(lignes[i - 1] ?? l, l) === 0)) throw new ErreurDeuxHistoires();
  const anciennes = new Map(ici.map((l) => [l.octetsEntete, l]));
  const restees = new Map(lignes.map((l) => [l.octetsEntete, l]));
  const effacee = ({ octetsEntete, octetsCorps }: LigneSignee): boolean =>
    octetsCorps !== null && restees.get(octetsEntete)?.octetsCorps === null;
  return {
    lignes,
    nouvelles: lignes.filter((l) => estNouvelle(anciennes.get(l.octetsEntete), l)).length,
    effacees: ici.filter((l) => !restees.has(l.octetsEntete) || effacee(l)).length,
  };
}
