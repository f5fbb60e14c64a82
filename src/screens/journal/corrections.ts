/** Former values of what was corrected, in words. */
import type { ChampsCorriges } from '../../domain/contenus.ts';
import { heure } from '../partage/heures.ts';
import {
  annonce,
  nomDeLEmotion,
  nomDuContact,
  nomDuLieu,
  nomDuRole,
  nomDuType,
  PERSONNE,
  QUI,
  ressentiEnMots,
  SOURCE,
} from '../partage/libelles.ts';

export interface ChampEnMots {
  readonly nom: string;
  readonly valeur: string;
}

const RIEN = 'rien';
const ou = (valeur: string | null | undefined, dire: (v: string) => string): string =>
  valeur ? dire(valeur) : RIEN;

function quiEnMots(qui: NonNullable<ChampsCorriges['qui']>): string {
  return qui === 'ensemble' ? PERSONNE.ensemble : QUI[qui];
}

export function champsEnMots(avant: ChampsCorriges): ChampEnMots[] {
  const { annoncee, ressenti, source, qui, sujet, moment } = avant;
  const lignes: (ChampEnMots | false)[] = [
    'texte' in avant && { nom: 'le texte', valeur: ou(avant.texte, (t) => t) },
    'type' in avant && { nom: 'le type', valeur: ou(avant.type, nomDuType) },
    source !== undefined && { nom: 'la source', valeur: SOURCE[source] },
    qui !== undefined && { nom: 'qui', valeur: quiEnMots(qui) },
    sujet !== undefined && { nom: 'de qui il s’agit', valeur: PERSONNE[sujet] },
    'role' in avant && { nom: 'le métier', valeur: ou(avant.role, nomDuRole) },
    'lieu' in avant && { nom: 'le lieu', valeur: ou(avant.lieu, nomDuLieu) },
    'pointDeContact' in avant && { nom: 'le contact', valeur: ou(avant.pointDeContact, nomDuContact) },
    ressenti !== undefined && { nom: 'le ressenti', valeur: ressentiEnMots(ressenti) },
    'emotion' in avant && { nom: 'l’émotion', valeur: ou(avant.emotion, nomDeLEmotion) },
    annoncee !== undefined && {
      nom: 'l’annonce',
      valeur: annonce({ annoncee, delaiAnnonceMin: avant.delaiAnnonceMin ?? null }),
    },
    annoncee === undefined &&
      'delaiAnnonceMin' in avant && {
        nom: 'le délai annoncé',
        valeur: avant.delaiAnnonceMin == null ? RIEN : `${avant.delaiAnnonceMin}\u00a0min`,
      },
    moment != null && { nom: 'l’heure', valeur: heure(moment) },
  ];
  return lignes.filter((l): l is ChampEnMots => l !== false);
}
