import { peutCiter, peutEcouterLeProche, representantsContreLesCitations } from '../../domain/accord.ts';
import type { Suivi } from '../../domain/suivi.ts';

/** Why exact words cannot be noted, in one line; empty when they can. */
export function refusDeMots(suivi: Suivi): string {
  return [refusDuPatient(suivi), refusDuProche(suivi)].filter(Boolean).join(' ');
}

function refusDuPatient(suivi: Suivi): string {
  if (peutCiter(suivi, 'patient')) return '';
  return representantsContreLesCitations(suivi).length > 0
    ? 'Mots du patient\u00a0: il manque l’accord de qui le représente pour être cité.'
    : 'Mots du patient\u00a0: il manque son accord pour être cité.';
}

function refusDuProche(suivi: Suivi): string {
  if (!peutEcouterLeProche(suivi)) return 'Mots du proche\u00a0: il manque son accord.';
  return peutCiter(suivi, 'proche') ? '' : 'Mots du proche\u00a0: il manque son accord pour être cité.';
}
