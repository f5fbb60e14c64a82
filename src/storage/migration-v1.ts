/**
 * From version 1 (IndexedDB only, unsigned lines) to version 2. The header is written last: a kill before it leaves
 * version 1 whole, a kill after it is finished by `Fonds`, with no key.
 */
import type { Ecriture } from '../domain/ecriture.ts';
import { ligneDe } from '../domain/ligne.ts';
import { CONTEXTE_V1, developperV1, SuivisV1 } from '../vault/coffre-v1.ts';
import { enTexte } from '../vault/octets.ts';
import type { Octets } from '../vault/octets.ts';
import { desceller, sceller } from '../vault/sceller.ts';
import type { Scelle } from '../vault/sceller.ts';
import { TAILLE_GRAINE, Trousseau } from '../vault/trousseau.ts';
import type { Base } from './base.ts';
import { scellerBrouillon } from './brouillons.ts';
import type { Brouillon } from './brouillons.ts';
import type { MoyensCoffre } from './coffre-ouvrable.ts';
import type { Graine } from './disque/trousseau-fichier.ts';
import type { Trame } from './disque/registre-fichier.ts';
import type { EnteteCoffre } from './entete.ts';
import { ErreurCoffreAbime } from './erreurs.ts';
import { contexteDeFeuille } from './feuilles.ts';
import { Fonds } from './fonds.ts';
import { scellerLigne } from './lignes.ts';
import { lireMarque } from './marque.ts';
import { chargeDeBrouillon, enCharge, nomDeCle } from './rangees.ts';
import type { Ouverture } from './serrures.ts';

/** A version 1 whose phrase was right. */
export interface CoffreV1 {
  readonly appareil: string;
  readonly trousseau: Trousseau;
  readonly suivis: SuivisV1;
}

/** Null for a wrong phrase. Throws `ErreurCoffreAbime`. */
export async function ouvrirV1(base: Base, phrase: string): Promise<CoffreV1 | null> {
  const entete = await lireMarque(base);
  if (entete?.version !== 1) throw new ErreurCoffreAbime();
  const cleCoffre = await developperV1(entete.enveloppe, phrase);
  if (!cleCoffre) return null;
  const suivis = await SuivisV1.depuis(cleCoffre.slice());
  const trousseau = await Trousseau.depuis(cleCoffre);
  const clair = await desceller(trousseau.entete, entete.scelle, CONTEXTE_V1.entete);
  if (!clair) throw new ErreurCoffreAbime();
  const { appareil } = JSON.parse(enTexte(clair)) as { appareil: string };
  return { appareil, trousseau, suivis };
}

/** Each line gets the signature of this device, which wrote it; its former id is claimed by the new key. */
export async function migrerV1(
  moyens: MoyensCoffre,
  ancien: CoffreV1,
  entete: Omit<EnteteCoffre, 'version'>,
  ouverture: Ouverture,
): Promise<Fonds> {
  const { appareil } = ancien;
  const anciens = [{ appareil, signature: await ouverture.identite.rattacher(appareil) }];
  const graines = new Map<string, Graine>();
  const lignes = await lignesDeV1(moyens, ancien, ouverture, graines);
  const papiers = await papiersDeV1(moyens, ancien, ouverture, graines);
  return Fonds.creer(moyens, { ...entete, anciens }, (cles, journal) => {
    for (const [suivi, { epoque, graine }] of graines) {
      // Those of a migration that was stopped before its end.
      cles.effacer(suivi);
      cles.preparer(suivi, epoque, graine);
      cles.activer(suivi, epoque);
    }
    journal.ajouter([...lignes, ...papiers]);
  });
}

/** What no longer opens is left behind: the chain tells where. */
async function lignesDeV1(
  { base, hasard }: MoyensCoffre,
  { suivis }: CoffreV1,
  { trousseau, identite }: Ouverture,
  graines: Map<string, Graine>,
): Promise<Trame[]> {
  const trames: Trame[] = [];
  for (const { cle, scelle } of await rangeesV1(base)) {
    const [suivi, appareil, seq] = cle;
    const clair = await desceller(
      await suivis.cle(suivi),
      scelle,
      CONTEXTE_V1.ecriture(suivi, appareil, seq),
    );
    if (!clair) continue;
    const graine = graines.get(suivi) ?? { epoque: 1, graine: hasard(TAILLE_GRAINE) };
    graines.set(suivi, graine);
    const ecriture = JSON.parse(enTexte(clair)) as Ecriture;
    const ligne = await ligneDe(ecriture, (octets) => identite.signer(octets));
    const sceau = { epoque: graine.epoque, cle: await trousseau.cleDeSuivi(suivi, graine.graine) };
    const rangee = await scellerLigne(sceau, ligne, hasard);
    trames.push({ genre: 'ligne', nom: nomDeCle(rangee.cle), charge: enCharge(rangee.scelle) });
  }
  return trames;
}

type CleV1 = readonly [suivi: string, appareil: string, seq: number];

/** Keys of version 1 have three parts. */
const estCleV1 = (cle: readonly unknown[]): cle is CleV1 => cle.length === 3;

function rangeesV1(base: Base): Promise<{ readonly cle: CleV1; readonly scelle: Scelle }[]> {
  return base.lire(async (db) => {
    const { store } = db.transaction('ecritures');
    const [cles, valeurs] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return cles.flatMap((cle, i) => {
      const scelle = valeurs[i];
      const parts: readonly unknown[] = cle;
      return scelle && estCleV1(parts) ? [{ cle: parts, scelle }] : [];
    });
  });
}

/** Drafts and settings. */
async function papiersDeV1(
  { base, hasard }: MoyensCoffre,
  ancien: CoffreV1,
  { trousseau }: Ouverture,
  graines: ReadonlyMap<string, Graine>,
): Promise<Trame[]> {
  const trames: Trame[] = [];
  for (const { cle, valeur } of await brouillonsV1(base, ancien)) {
    const nom = await trousseau.nomOpaque(cle);
    const suivi = cle.split(/[:|]/).find((part) => graines.has(part));
    const graine = suivi && graines.get(suivi);
    const sous = suivi && graine ? { suivi, graine } : null;
    const scelle = await scellerBrouillon(trousseau, { nom, cle, valeur }, sous, hasard);
    trames.push({ genre: 'brouillon', nom, charge: chargeDeBrouillon(scelle) });
  }
  const reglages = await reglagesV1(base, ancien);
  if (reglages) {
    const scelle = await sceller(trousseau.reglages, reglages, contexteDeFeuille('reglages'), hasard);
    trames.push({ genre: 'reglages', nom: 'reglages', charge: enCharge(scelle) });
  }
  return trames;
}

async function brouillonsV1(base: Base, { trousseau }: CoffreV1): Promise<Brouillon[]> {
  const [noms, valeurs] = await base.lire((db) => {
    const { store } = db.transaction('brouillons');
    return Promise.all([store.getAllKeys(), store.getAll()]);
  });
  const clairs = await Promise.all(
    noms.map(async (nom, i) => {
      const ligne = valeurs[i];
      return ligne ? desceller(trousseau.brouillons, ligne, CONTEXTE_V1.brouillon(nom)) : null;
    }),
  );
  return clairs.flatMap((clair) => (clair ? [JSON.parse(enTexte(clair)) as Brouillon] : []));
}

async function reglagesV1(base: Base, { trousseau }: CoffreV1): Promise<Octets | null> {
  const ligne = await base.lire((db) => db.get('reglages', 'reglages'));
  return ligne ? desceller(trousseau.reglages, ligne, CONTEXTE_V1.reglages) : null;
}
