/** What is being answered by one person: plain JSON, kept as a draft at each gesture. */
import type { TexteDAccord } from '../../content/accords/index.ts';
import { QUESTIONS_DE_COMPREHENSION } from '../../content/accords/comprehension.ts';
import { AUTORITE_PARENTALE } from '../../domain/accord.ts';
import { autre } from '../../domain/autre.ts';
import type { Choix, ContenuAccord, FormeAccord, QuiAccorde, Trait } from '../../domain/contenus.ts';
import { heureLocale, type Moment } from '../../domain/instant.ts';
import { assainir } from '../../domain/limites.ts';

export type Etape = 'texte' | 'questions' | 'choix' | 'signer';

export interface Saisie {
  /** Whether the screen comes back to it by itself after a lock or a reload. */
  readonly ouverte: boolean;
  readonly etape: Etape;
  readonly agrandi: boolean;
  readonly lecture: TexteDAccord['lecture'];
  readonly choix: Choix;
  readonly role: string;
  readonly roleAutre: string;
  readonly garder: string;
  /** The suiveur wants the four questions, even where no rule asks for them. */
  readonly verifier: boolean;
  readonly compris: readonly boolean[];
  readonly forme: FormeAccord | null;
  readonly traits: readonly Trait[];
  readonly temoin: string;
  readonly temoinAutre: string;
  readonly independant: boolean;
  /** Paper: YYYY-MM-DD and HH:MM, as read on the wall. */
  readonly jour: string;
  readonly heure: string;
  readonly recueilliPar: string;
}

const deux = (n: number): string => String(n).padStart(2, '0');

export function saisieVide(maintenant: Moment, recueilliPar: string): Saisie {
  const { date, heures, minutes } = heureLocale(maintenant);
  return {
    ouverte: true,
    etape: 'texte',
    agrandi: false,
    lecture: 'standard',
    choix: {},
    role: '',
    roleAutre: '',
    garder: '',
    verifier: false,
    compris: QUESTIONS_DE_COMPREHENSION.map(() => false),
    forme: null,
    traits: [],
    temoin: '',
    temoinAutre: '',
    independant: false,
    jour: date,
    heure: `${deux(heures)}:${deux(minutes)}`,
    recueilliPar,
  };
}

/** The easy text says « d’abord quatre questions »; an assentiment is announced before the text. */
const questionsAvant = (s: Saisie): boolean =>
  s.verifier || s.lecture === 'facile' || s.forme === 'assentiment';

/** An oral accord is chosen last: its questions then come beside the witness. */
export const questionsAvecLeTemoin = (s: Saisie): boolean => s.forme === 'oral-temoin' && !questionsAvant(s);

export const etapesDe = (s: Saisie): readonly Etape[] =>
  questionsAvant(s) ? ['texte', 'questions', 'choix', 'signer'] : ['texte', 'choix', 'signer'];

/** The device's own time zone at that moment, not today's. */
export function momentDuPapier({ jour, heure }: Pick<Saisie, 'jour' | 'heure'>): Moment | null {
  const lu = new Date(`${jour}T${heure}`);
  const mural = lu.getTime();
  return Number.isNaN(mural) ? null : { mural, decalage: -lu.getTimezoneOffset() };
}

export const valeurChoisie = (id: string, libre: string): string => {
  if (id !== 'autre') return id;
  return libre.trim() ? autre(assainir(libre)) : '';
};

/** Every line that was read, answered or not, and what was answered on the other version of the text. */
const choixDe = (s: Saisie, texte: TexteDAccord): Choix => ({
  ...s.choix,
  ...Object.fromEntries(texte.choix.map(({ id }) => [id, s.choix[id] ?? null])),
});

export function contenuDe(
  qui: QuiAccorde,
  s: Saisie,
  texte: TexteDAccord,
  forme: FormeAccord,
): ContenuAccord {
  const role = qui === 'autre-titulaire' ? AUTORITE_PARENTALE : valeurChoisie(s.role, s.roleAutre);
  const garder = assainir(s.garder).trim();
  const papier = forme === 'papier' ? momentDuPapier(s) : null;
  return {
    qui,
    ...(role && { role }),
    forme,
    texte: { lecture: texte.lecture, version: texte.version },
    choix: choixDe(s, texte),
    ...(forme === 'ecran' && { traits: s.traits }),
    ...(forme === 'oral-temoin' && {
      temoin: { lien: valeurChoisie(s.temoin, s.temoinAutre), independant: s.independant },
    }),
    recueilliPar: assainir(s.recueilliPar).trim(),
    ...((questionsAvant(s) || questionsAvecLeTemoin(s)) && { compris: s.compris }),
    ...(garder && { garder }),
    ...(papier && { donneLe: papier }),
    ...(qui === 'representant' && role === AUTORITE_PARENTALE && { autreTitulaire: 'attendu' }),
  };
}
