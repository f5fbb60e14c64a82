/**
 * Two devices at the same time: one erases a passage, the other writes the fiche on it. Once their copies meet, the
 * versions that lean on the passage or say it go, as they would have on one device, and the part is written again
 * without it: what else the other device wrote there stays.
 */
import type { Contenus } from './contenus.ts';
import type { Ecriture, EnTete } from './ecriture.ts';
import { ecrireSans, extraits, touche, type Partis } from './effacer.ts';
import { aUnAdieu, idsEffaces, ordonner, REPETENT } from './union.ts';

/** One line to write after a union. */
export interface FicheARefaire {
  readonly contenu: Contenus['fiche'];
  /** Ids of the versions to destroy. */
  readonly efface: readonly string[];
}

interface Version {
  readonly entete: EnTete;
  readonly contenu: Contenus['fiche'];
  /** What was erased while this version was written elsewhere. */
  readonly partis: Partis;
}

type AvecTexte = Partial<Contenus['correction']> & { readonly texte?: string };

/** What was said in each passage, its corrections included, by id. */
function motsParPassage(copies: readonly Ecriture[]): ReadonlyMap<string, readonly string[]> {
  const mots = new Map<string, string[]>();
  const ranger = (id: string | undefined, texte: string | undefined): void => {
    if (id === undefined || !texte) return;
    mots.set(id, [...(mots.get(id) ?? []), ...extraits(texte)]);
  };
  for (const { entete, corps } of copies) {
    const { texte, cible, champs } = (corps?.contenu ?? {}) as AvecTexte;
    if (entete.type === 'releve' || entete.type === 'attente') ranger(entete.id, texte);
    else if (REPETENT.includes(entete.type)) for (const id of [cible, entete.id]) ranger(id, champs?.texte);
  }
  return mots;
}

function partisDe(ids: ReadonlySet<string>, mots: ReadonlyMap<string, readonly string[]>): Partis {
  return { ids, mots: [...ids].flatMap((id) => mots.get(id) ?? []) };
}

/** Whether the writer of `une` had seen `autre`. */
function avaitVu(chaine: readonly Ecriture[], une: EnTete, autre: EnTete): boolean {
  if (une.appareil === autre.appareil) return autre.seq < une.seq;
  return chaine.some(
    ({ entete: { seq, vu = [] } }) =>
      seq <= une.seq && vu.some((t) => t.appareil === autre.appareil && t.seq >= autre.seq),
  );
}

function versionsDe(reunies: readonly Ecriture[], copies: readonly Ecriture[]): Version[] {
  const effacements = reunies.map(({ entete }) => entete).filter(({ efface }) => efface !== undefined);
  if (effacements.length === 0) return [];
  const mots = motsParPassage(copies);
  return ordonner(reunies).flatMap(({ entete, corps }) => {
    if (entete.type !== 'fiche' || !corps) return [];
    const chaine = reunies.filter((e) => e.entete.appareil === entete.appareil);
    const ignores = effacements.filter((e) => !avaitVu(chaine, entete, e));
    const ids = new Set(ignores.flatMap(({ efface = [] }) => efface));
    return [{ entete, contenu: corps.contenu as Contenus['fiche'], partis: partisDe(ids, mots) }];
  });
}

/**
 * `reunies`: one suivi, made of `copies`, which still hold the words where one of them did. Nothing is left to write
 * once this was written: another device that does the same at the same time only says it twice.
 */
export function fichesARefaire(
  reunies: readonly Ecriture[],
  copies: readonly Ecriture[],
): readonly FicheARefaire[] {
  if (aUnAdieu(reunies)) return [];
  const versions = versionsDe(reunies, copies);
  const touchees = versions.filter(({ contenu, partis }) => touche(contenu, partis));
  const parties = [...new Set(touchees.map(({ contenu }) => contenu.partie))];
  return parties.flatMap((partie) => {
    const derniere = versions.findLast(({ contenu }) => contenu.partie === partie);
    if (!derniere) return [];
    const efface = touchees.filter((v) => v.contenu.partie === partie).map((v) => v.entete.id);
    return [{ contenu: ecrireSans(derniere.contenu, derniere.partis), efface }];
  });
}

/** What a copy held until now, and holds no more: a draft that cites it must not stay. */
export function passagesPerdus(ici: readonly Ecriture[], reunies: readonly Ecriture[]): Partis {
  const effaces = idsEffaces(reunies);
  const perdues = ici.filter(({ entete, corps }) => corps && effaces.has(entete.id));
  return partisDe(new Set(perdues.map(({ entete }) => entete.id)), motsParPassage(perdues));
}
