import type { Ecrivain } from './base.ts';
import { memesOctets } from './disque/octets-du-disque.ts';
import { FEUILLES } from './feuilles-des-copies.ts';
import type { Places } from './places.ts';
import { trame, trameDeLigne } from './premiere-copie.ts';
import type { PremiereCopie } from './premiere-copie.ts';
import { brouillonDeCharge, enCharge } from './rangees.ts';
import type { CleRangee } from './rangees.ts';
import type { SecondeCopie } from './seconde-copie.ts';

interface MoyensDeComparer {
  readonly premiere: PremiereCopie;
  readonly seconde: SecondeCopie;
  readonly places: Places;
  readonly vivante: (cle: CleRangee) => boolean;
}

const LOT = 500;

/**
 * At start: what one copy lacks comes from the other; what no seed opens any more goes. Gives the number of lines put
 * back.
 */
export async function comparer({ premiere, seconde, places, vivante }: MoyensDeComparer): Promise<number> {
  const auFichier = premiere.cles();
  const enBase = await seconde.cles();
  for (const connues of [auFichier, enBase])
    for (const cle of connues.values()) if (vivante(cle)) places.noter(cle);
  const manquantes = (ici: ReadonlyMap<string, CleRangee>, la: ReadonlyMap<string, CleRangee>): CleRangee[] =>
    [...ici].filter(([nom, cle]) => !la.has(nom) && vivante(cle)).map(([, cle]) => cle);
  let reparees = await completerPremiere(premiere, seconde, manquantes(enBase, auFichier));
  await retirer(
    seconde,
    [...enBase.values()].filter((cle) => !vivante(cle)),
  );
  reparees += await completerSeconde(premiere, seconde, manquantes(auFichier, enBase));
  await accorderFeuilles(premiere, seconde);
  return reparees;
}

async function completerPremiere(
  premiere: PremiereCopie,
  seconde: SecondeCopie,
  manquantes: readonly CleRangee[],
): Promise<number> {
  let reparees = 0;
  for (const lot of parLots(manquantes)) {
    const rangees = await Promise.all(lot.map((cle) => seconde.ligne(cle)));
    for (const rangee of rangees) if (rangee && premiere.tenter([trameDeLigne(rangee)])) reparees += 1;
  }
  return reparees;
}

async function retirer(seconde: SecondeCopie, mortes: readonly CleRangee[]): Promise<void> {
  for (const lot of parLots(mortes))
    await seconde.ecrire(['ecritures'], (tx) => lot.map((cle) => tx.objectStore('ecritures').delete(cle)));
}

async function completerSeconde(
  premiere: PremiereCopie,
  seconde: SecondeCopie,
  manquantes: readonly CleRangee[],
): Promise<number> {
  let reparees = 0;
  for (const lot of parLots(manquantes)) {
    const rangees = lot.flatMap((cle) => premiere.ligne(cle) ?? []);
    await seconde.ecrire(['ecritures'], (tx) =>
      rangees.map(({ cle, scelle }) => tx.objectStore('ecritures').put(scelle, cle)),
    );
    if (!seconde.degrade) reparees += rangees.length;
  }
  return reparees;
}

/** The first copy is written first: when they differ, it is the later one. */
async function accorderFeuilles(premiere: PremiereCopie, seconde: SecondeCopie): Promise<void> {
  for (const nom of FEUILLES) {
    const ici = premiere.feuille(nom);
    const la = await seconde.feuille(nom);
    if (!ici && la) premiere.tenter([trame('reglages', nom, enCharge(la))]);
    if (ici && !(la && memesOctets(enCharge(ici), enCharge(la))))
      await seconde.ecrire(['reglages'], (tx) => [tx.objectStore('reglages').put(ici, nom)]);
  }
}

/** All that the first copy holds, to be put in an empty second one. */
export function toutEcrire(premiere: PremiereCopie, vivante: (cle: CleRangee) => boolean): Ecrivain {
  const cles = [...premiere.cles().values()].filter(vivante);
  return (tx) => [
    ...cles.flatMap((cle) => {
      const rangee = premiere.ligne(cle);
      return rangee ? [tx.objectStore('ecritures').put(rangee.scelle, cle)] : [];
    }),
    ...premiere.brouillons().flatMap(([nom, charge]) => {
      const brouillon = brouillonDeCharge(charge);
      return brouillon ? [tx.objectStore('brouillons').put(brouillon, nom)] : [];
    }),
    ...FEUILLES.flatMap((nom) => {
      const feuille = premiere.feuille(nom);
      return feuille ? [tx.objectStore('reglages').put(feuille, nom)] : [];
    }),
  ];
}

function* parLots<T>(elements: readonly T[]): Iterable<readonly T[]> {
  for (let i = 0; i < elements.length; i += LOT) yield elements.slice(i, i + LOT);
}
