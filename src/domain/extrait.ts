/** What a hand-over tells of the lines whose words stay behind: times, waits, étapes and the curve. */
import { estAutre } from './autre.ts';
import type {
  ChampsCorriges,
  ContenuAttente,
  ContenuExtrait,
  Contenus,
  ContenusDuSuivi,
  TypeEcriture,
  TypeReduit,
} from './contenus.ts';
import type { Ecriture } from './ecriture.ts';
import { canonique } from './registre.ts';
import { idsEffaces } from './union.ts';

const sansAutre = (valeur: string, sinon: string): string => (estAutre(valeur) ? sinon : valeur);

function sansParole<C extends Partial<ContenuAttente> | ChampsCorriges>(champs: C): C {
  const MOTS = ['texte', 'role', 'pointDeContact', 'emotion'];
  return Object.fromEntries(Object.entries(champs).filter(([nom]) => !MOTS.includes(nom))) as C;
}

const REDUIRE: { readonly [T in TypeReduit]: (contenu: Contenus[T]) => Contenus[T] } = {
  accord: ({ qui, forme, texte, choix, donneLe, destructionLe, autreTitulaire }) => ({
    qui,
    forme,
    texte,
    choix,
    recueilliPar: '',
    ...(donneLe && { donneLe }),
    ...(destructionLe && { destructionLe }),
    ...(autreTitulaire && { autreTitulaire }),
  }),
  avis: ({ favorable, forme, texte, donneLe }) => ({
    favorable,
    forme,
    texte,
    recueilliPar: '',
    ...(donneLe && { donneLe }),
  }),
  'titulaire-seul': () => ({ raison: '' }),
  releve: ({ type, source, qui, sujet, lieu, ressenti, moment }) => ({
    type: sansAutre(type, 'fait'),
    source,
    qui,
    sujet,
    texte: '',
    ...(lieu !== undefined && { lieu }),
    ...(ressenti !== undefined && { ressenti }),
    ...(moment && { moment }),
  }),
  attente: sansParole,
  'attente-precisee': ({ cible, champs }) => ({ cible, champs: sansParole(champs) }),
  pause: ({ raison }) => ({ raison: sansAutre(raison, '') }),
  correction: ({ cible, champs }) => ({ cible, raison: '', champs: champsReduits(champs) }),
  effacement: ({ cible, demandePar }) => ({ cible, demandePar, raison: '' }),
};

function champsReduits(champs: ChampsCorriges): ChampsCorriges {
  const { type, ...reste } = sansParole(champs);
  return { ...reste, ...(type !== undefined && { type: sansAutre(type, 'fait') }) };
}

export const estReduit = (type: TypeEcriture): type is TypeReduit => type in REDUIRE;

type ParId = Map<string, ContenusDuSuivi[TypeReduit]>;

/** What the extraits say, by type and id: the last one is right. */
function dits(ecritures: readonly Ecriture[]): ParId {
  const connus: ParId = new Map();
  for (const { entete, corps } of ecritures) {
    if (entete.type !== 'extrait' || !corps) continue;
    for (const [type, parId] of Object.entries(corps.contenu as ContenuExtrait))
      for (const [id, contenu] of Object.entries<ContenusDuSuivi[TypeReduit]>(parId))
        connus.set(`${type}|${id}`, contenu);
  }
  return connus;
}

/** The same ecritures, those without words as an extrait tells them. What was erased stays erased. */
export function avecLesExtraits(ecritures: readonly Ecriture[]): readonly Ecriture[] {
  const connus = dits(ecritures);
  if (connus.size === 0) return ecritures;
  const effaces = idsEffaces(ecritures);
  return ecritures.map((ecriture) => {
    const { entete, corps } = ecriture;
    const contenu = connus.get(`${entete.type}|${entete.id}`);
    if (corps || !contenu || effaces.has(entete.id)) return ecriture;
    return { entete, corps: { sel: '', contenu } };
  });
}

/** Well under what one line may hold. */
const PAR_EXTRAIT = 1_000;

/** What can be told without words and is not said yet, in parts: empty when all is. */
export function extraitsDe(ecritures: readonly Ecriture[]): ContenuExtrait[] {
  const connus = dits(ecritures);
  const aDire = avecLesExtraits(ecritures).flatMap(({ entete: { type, id }, corps }) => {
    if (!corps || !estReduit(type)) return [];
    const contenu = REDUIRE[type](corps.contenu as never);
    const dit = connus.get(`${type}|${id}`);
    return dit && canonique(dit) === canonique(contenu) ? [] : [{ type, id, contenu }];
  });
  const extraits: ContenuExtrait[] = [];
  for (let n = 0; n < aDire.length; n += PAR_EXTRAIT) extraits.push(reunir(aDire.slice(n, n + PAR_EXTRAIT)));
  return extraits;
}

interface ADire {
  readonly type: TypeReduit;
  readonly id: string;
  readonly contenu: unknown;
}

function reunir(aDire: readonly ADire[]): ContenuExtrait {
  const extrait: Partial<Record<TypeReduit, Record<string, unknown>>> = {};
  for (const { type, id, contenu } of aDire) (extrait[type] ??= {})[id] = contenu;
  return extrait as ContenuExtrait;
}
