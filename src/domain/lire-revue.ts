/** Fold of what follows the transmission. Two cadres may write at once: each one's words stay. */
import type { ContenuRevue } from './contenus.ts';
import type {
  ContenuCommentaire,
  ContenuReponseMedicale,
  ContenuRevueSignee,
  ContenusDeLaRevue,
} from './contenus-revue.ts';
import type { Auteur, EnTete } from './ecriture.ts';
import type { Suivi } from './suivi.ts';

interface Ecrit {
  readonly id: string;
  readonly appareil: string;
  readonly auteur: Auteur;
}

export interface Revues {
  /** The last revue of each appareil. More than one: two cadres reviewed at once. */
  readonly parAppareil: readonly (Ecrit & { readonly revue: ContenuRevue })[];
  readonly commentaires: readonly (Ecrit & ContenuCommentaire)[];
  readonly reponsesMedicales: readonly (Ecrit & ContenuReponseMedicale)[];
  /** Sent back, until the next transmission. */
  readonly aCompleter: (Ecrit & { readonly raison: string }) | null;
  /** `ancienne`: the fiche was transmitted again, or sent back, since. */
  readonly signatures: readonly (Ecrit & ContenuRevueSignee & { readonly ancienne: boolean })[];
  readonly cloture: (Ecrit & ContenusDeLaRevue['cloture']) | null;
}

export const sansRevue: Revues = {
  parAppareil: [],
  commentaires: [],
  reponsesMedicales: [],
  aCompleter: null,
  signatures: [],
  cloture: null,
};

type Lecteur<C> = (suivi: Suivi, contenu: C, entete: EnTete) => Suivi;

const ecrit = ({ id, appareil, auteur }: EnTete): Ecrit => ({ id, appareil, auteur });

const majRevues = (suivi: Suivi, change: Partial<Revues>): Suivi => ({
  ...suivi,
  revues: { ...suivi.revues, ...change },
});

const anciennes = ({ revues }: Suivi): Revues['signatures'] =>
  revues.signatures.map((s) => ({ ...s, ancienne: true }));

export const lireRevue: Lecteur<ContenuRevue> = (suivi, revue, entete) =>
  majRevues(
    { ...suivi, revue },
    {
      parAppareil: [
        ...suivi.revues.parAppareil.filter((r) => r.appareil !== entete.appareil),
        { ...ecrit(entete), revue },
      ],
    },
  );

/** A fiche transmitted again is a new one to review: what was signed before is kept, as signed before. */
export const revuesApresTransmission = (suivi: Suivi): Revues => ({
  ...suivi.revues,
  aCompleter: null,
  signatures: anciennes(suivi),
});

export const lecteursDeLaRevue: { readonly [T in keyof ContenusDeLaRevue]: Lecteur<ContenusDeLaRevue[T]> } = {
  commentaire: (suivi, contenu, entete) =>
    majRevues(suivi, {
      commentaires: [...suivi.revues.commentaires, { ...ecrit(entete), ...contenu }],
    }),
  'a-completer': (suivi, { raison }, entete) =>
    majRevues(suivi, { aCompleter: { ...ecrit(entete), raison }, signatures: anciennes(suivi) }),
  'reponse-medicale': (suivi, contenu, entete) =>
    majRevues(suivi, {
      reponsesMedicales: [...suivi.revues.reponsesMedicales, { ...ecrit(entete), ...contenu }],
    }),
  'revue-signee': (suivi, contenu, entete) =>
    majRevues(suivi, {
      signatures: [...suivi.revues.signatures, { ...ecrit(entete), ...contenu, ancienne: false }],
    }),
  cloture: (suivi, contenu, entete) => majRevues(suivi, { cloture: { ...ecrit(entete), ...contenu } }),
};
