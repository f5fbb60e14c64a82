import { peutCiter, peutEcouterLeProche } from '../../domain/accord.ts';
import type { Suivi } from '../../domain/suivi.ts';

/** Why exact words cannot be noted, in one line; empty when they can. */
export function refusDeMots(suivi: Suivi): string {
  const patient = peutCiter(suivi, 'patient')
    ? ''
    : 'Mots du patient\u00a0: il manque son accord pour être cité.';
  return [patient, refusDuProche(suivi)].filter(Boolean).join(' ');
}

function refusDuProche(suivi: Suivi): string {
  if (!peutEcouterLeProche(suivi)) return 'Mots du proche\u00a0: il manque son accord.';
  return peutCiter(suivi, 'proche') ? '' : 'Mots du proche\u00a0: il manque son accord pour être cité.';
}
