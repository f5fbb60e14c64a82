/** Where a transmitted suivi stands, and what keeps it from being closed (design §2). */
import { promessesDatees, type IdPromesse } from './promesses.ts';
import type { EtatSuivi, Suivi } from './suivi.ts';

/** At least one action, or a reason for none. */
export const aUneSuite = ({ actions, pasDAction }: Suivi): boolean => actions.length > 0 || !!pasDAction;

export const estValide = (suivi: Suivi): boolean =>
  !suivi.revues.aCompleter && aUneSuite(suivi) && suivi.revues.signatures.some((s) => !s.ancienne);

type EtatTransmis = Extract<
  EtatSuivi,
  'transmis' | 'en-revue' | 'a-completer' | 'valide' | 'restitue' | 'clos'
>;

export function etatTransmis(suivi: Suivi): EtatTransmis {
  const { cloture, aCompleter, parAppareil, commentaires, reponsesMedicales } = suivi.revues;
  if (cloture) return 'clos';
  if (aCompleter) return 'a-completer';
  if (estValide(suivi))
    return suivi.promesses.some((p) => p.id === 'restitution' && p.tenueLe) ? 'restitue' : 'valide';
  return parAppareil.length + commentaires.length + reponsesMedicales.length > 0 ? 'en-revue' : 'transmis';
}

const NOMS: Readonly<Record<IdPromesse, string>> = {
  debrief: 'la reprise avec le suiveur',
  fiche: 'la fiche transmise',
  relecture: 'la relecture',
  revue: 'la revue',
  restitution: 'le retour à l’équipe',
  'retour-patient': 'le retour au patient',
  'retour-proche': 'le retour au proche',
  cdu: 'la présentation à la CDU',
};

/** What is missing to close, in French; empty when the suivi may be closed. A waived promesse is settled. */
export function manquesCloture(suivi: Suivi): string[] {
  const promesses = promessesDatees(suivi);
  const revueLevee = promesses.some((p) => p.id === 'revue' && p.levee);
  return [
    ...(estValide(suivi) || revueLevee ? [] : ['la revue signée']),
    ...promesses.filter((p) => !p.tenueLe && !p.levee).map((p) => NOMS[p.id]),
  ];
}
