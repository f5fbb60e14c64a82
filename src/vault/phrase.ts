/**
 * What the key is derived from. Two keyboards never write an accent, an apostrophe or a space in quite the same
 * way, and a phone adds a capital: none of it may keep the right person out. Costs nothing to a phrase made of
 * the word list, where no two words differ by an accent only. Frozen: version 1 of the coffre depends on it.
 */
export function normaliserPhrase(phrase: string): string {
  return phrase
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

export const LONGUEUR_MINIMALE = 12;
const LONGUEUR_MAXIMALE = 200;

export interface AvisPhrase {
  readonly acceptee: boolean;
  readonly force: 'refusee' | 'faible' | 'moyenne' | 'bonne';
  /** Rough figure, never shown alone: nobody can know how a person chose their words. */
  readonly bits: number;
  readonly texte: string;
}

const RANGEES = [
  'abcdefghijklmnopqrstuvwxyz',
  'azertyuiopqsdfghjklmwxcvbn',
  'qwertyuiopasdfghjklzxcvbnm',
  '1234567890',
];

/** « azertyuiop », « 123456… », « motmotmotmot », « aaaaaaaaaaab ». */
function tropSimple(compacte: string): boolean {
  if (new Set(compacte).size < 6) return true;
  if (/^(.+?)\1+.{0,2}$/su.test(compacte)) return true;
  const lettresEtChiffres = compacte.split(/(?<=\D)(?=\d)|(?<=\d)(?=\D)/u);
  return lettresEtChiffres.every((part) => part.length < 3 || suitUneRangee(part));
}

/** « cdefg », « poiuy », « 890123 ». */
export function suitUneRangee(part: string): boolean {
  const envers = [...part].reverse().join('');
  return RANGEES.some((rangee) => {
    const boucle = rangee + rangee;
    return boucle.includes(part) || boucle.includes(envers);
  });
}

/** Words people choose carry about 1.5 bit per letter; repeated words carry nothing; digits, often a date, hardly more. */
function estimer(normale: string): number {
  const mots = new Set(normale.split(' '));
  let bits = 0;
  for (const mot of mots) bits += Math.min(lettres(mot) * 1.5 + (mot.length - lettres(mot)) * 2, 24);
  return Math.round(bits);
}

const lettres = (mot: string): number => mot.replace(/\P{L}/gu, '').length;

function refuser(texte: string): AvisPhrase {
  return { acceptee: false, force: 'refusee', bits: 0, texte };
}

/** Says plainly what a phrase chosen by a person is worth. */
export function jugerPhrase(phrase: string): AvisPhrase {
  const normale = normaliserPhrase(phrase);
  const manque = LONGUEUR_MINIMALE - [...normale].length;
  if (manque > 0) {
    return refuser(
      `Trop courte\u00a0: il manque ${manque} caractère${manque > 1 ? 's' : ''}. Quelques mots suffisent.`,
    );
  }
  if (normale.length > LONGUEUR_MAXIMALE) return refuser('Trop longue\u00a0: 200 caractères au plus.');
  if (tropSimple(normale.replaceAll(' ', ''))) {
    return refuser(
      'Trop facile à deviner\u00a0: elle se répète ou suit le clavier. Prenez plusieurs mots différents.',
    );
  }
  const bits = estimer(normale);
  if (bits < 30) return { acceptee: true, force: 'faible', bits, texte: TEXTES.faible };
  if (bits < 45) return { acceptee: true, force: 'moyenne', bits, texte: TEXTES.moyenne };
  return { acceptee: true, force: 'bonne', bits, texte: TEXTES.bonne };
}

const TEXTES = {
  faible:
    'Faible. Elle arrête un curieux, pas une personne équipée qui aurait copié l’appareil. Ajoutez un ou deux mots.',
  moyenne: 'Moyenne. Un mot de plus, sans lien avec les autres, la rendrait bonne.',
  bonne:
    'Bonne, si les mots ont été pris au hasard. C’est une estimation\u00a0: une citation ou un titre connu reste facile à trouver.',
} as const;
