import { choixNecessairesDonnes } from '../../domain/accord.ts';
import type { QuiAccorde } from '../../domain/contenus.ts';
import { ErreurChoixNecessaire, ErreurComprehension } from '../../domain/erreurs.ts';
import type { Moment } from '../../domain/instant.ts';
import { LIMITES } from '../../domain/limites.ts';
import { MOTS } from './mots.ts';
import { momentDuPapier, valeurChoisie, type Etape, type Saisie } from './saisie.ts';

/** Where on the screen a sentence is shown: beside what must be done. */
export type Zone =
  | 'role'
  | 'garder'
  | 'avis'
  | 'necessaires'
  | 'forme'
  | 'signature'
  | 'papier'
  | 'temoin'
  | 'questions'
  | 'recueil'
  | 'ecriture';

export interface Faute {
  readonly zone: Zone;
  readonly phrase: string;
}

const ZONES: Readonly<Record<string, Zone>> = {
  ErreurChoixNecessaire: 'necessaires',
  ErreurSignatureVide: 'signature',
  ErreurTemoin: 'temoin',
  ErreurComprehension: 'questions',
};

export const phraseDe = (erreur: unknown): string =>
  erreur instanceof Error ? erreur.message : String(erreur);
export const fauteDe = (erreur: unknown): Faute => ({
  zone: (erreur instanceof Error && ZONES[erreur.name]) || 'ecriture',
  phrase: phraseDe(erreur),
});

const trop = (texte: string, max: number): boolean => texte.length > max;
const TROP_LONG = 'C’est trop long. Votre texte est gardé. Raccourcissez-le.';

function fauteDesChoix(qui: QuiAccorde, s: Saisie): Faute | null {
  const { role } = MOTS[qui];
  if (role && !valeurChoisie(s.role, s.roleAutre)) return { zone: 'role', phrase: role.manque };
  if (trop(s.roleAutre, LIMITES.court)) return { zone: 'role', phrase: TROP_LONG };
  if (trop(s.garder, LIMITES.raison)) return { zone: 'garder', phrase: TROP_LONG };
  if (choixNecessairesDonnes({ qui, choix: s.choix })) return null;
  return { zone: 'necessaires', phrase: new ErreurChoixNecessaire().message };
}

export function fauteDuPapier(s: Pick<Saisie, 'jour' | 'heure'>, maintenant: Moment): Faute | null {
  const quand = momentDuPapier(s);
  if (!quand)
    return {
      zone: 'papier',
      phrase: 'La date ou l’heure manque. Vos choix sont gardés. Écrivez le jour et l’heure de la signature.',
    };
  if (quand.mural <= maintenant.mural) return null;
  return {
    zone: 'papier',
    phrase: 'Cette heure n’est pas encore passée. Vos choix sont gardés. Corrigez le jour ou l’heure.',
  };
}

function fauteDeForme(s: Saisie, maintenant: Moment): Faute | null {
  if (!s.forme)
    return {
      zone: 'forme',
      phrase: 'Il reste à choisir comment dire oui. Vos choix sont gardés. Choisissez une des trois façons.',
    };
  if (s.forme === 'papier') return fauteDuPapier(s, maintenant);
  return null;
}

export function fauteDuRecueil({ recueilliPar }: Pick<Saisie, 'recueilliPar'>): Faute | null {
  if (!recueilliPar.trim())
    return {
      zone: 'recueil',
      phrase: 'La fonction manque. Vos choix sont gardés. Écrivez la fonction de la personne qui a expliqué.',
    };
  return trop(recueilliPar, LIMITES.court) ? { zone: 'recueil', phrase: TROP_LONG } : null;
}

const fauteDuTemoin = ({ temoinAutre }: Saisie): Faute | null =>
  trop(temoinAutre, LIMITES.court) ? { zone: 'temoin', phrase: TROP_LONG } : null;

/** What the screen itself can see before asking the domain. */
export function fauteALEtape(qui: QuiAccorde, s: Saisie, etape: Etape, maintenant: Moment): Faute | null {
  if (etape === 'questions' && !s.compris.every(Boolean))
    return { zone: 'questions', phrase: new ErreurComprehension().message };
  if (etape === 'choix') return fauteDesChoix(qui, s);
  if (etape === 'signer') return fauteDeForme(s, maintenant) ?? fauteDuRecueil(s) ?? fauteDuTemoin(s);
  return null;
}
