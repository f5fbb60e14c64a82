/** Words that may leave without anybody's identity: what each person allowed, and nothing else. */
import { peutCiter } from './accord.ts';
import type { Releve } from './journal.ts';
import type { Suivi } from './suivi.ts';

/** A professional speaks of the work, under the charter of the team; a patient and a proche answered a line of their own. */
const aPermis = (suivi: Suivi, { qui }: Releve): boolean =>
  (qui !== 'patient' && qui !== 'proche') || peutCiter(suivi, qui);

export const parolesDe = (suivi: Suivi): Releve[] =>
  suivi.journal.lignes.filter(
    (l): l is Releve =>
      l.genre === 'releve' && l.source === 'dit' && l.texte.trim() !== '' && aPermis(suivi, l),
  );
