/** What could tell who a person is. Quotations too: a name said is still a name. */
import type { GenreSignalement, Signalement } from './vigilance.ts';

const RAISON = 'Rien ne doit permettre de reconnaître une personne.';
const PROPOSITIONS: Readonly<Record<Exclude<GenreSignalement, 'mot-a-revoir'>, string>> = {
  nom: 'Écrire le métier ou le lien, jamais le nom',
  nombre: '(supprimer)',
  courriel: '(supprimer)',
};

const signalement = (
  genre: Exclude<GenreSignalement, 'mot-a-revoir'>,
  debut: number,
  mot: string,
): Signalement => ({
  debut,
  fin: debut + mot.length,
  mot,
  genre,
  proposition: PROPOSITIONS[genre],
  raison: RAISON,
});

const MOIS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';

const COURRIEL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;

const NOMBRES: readonly RegExp[] = [
  // Telephone, then NIR.
  /(?<!\d)(?:\+33[\s.-]?|0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)/gu,
  /(?<!\d)[12][\s.-]?\d{2}[\s.-]?\d{2}[\s.-]?\d[\dAB](?:[\s.-]?\d{3}){2}(?:[\s.-]?\d{2})?(?!\d)/gu,
  // Dates with a year.
  /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?!\d)/gu,
  /(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)/gu,
  new RegExp(`(?<!\\d)\\d{1,2}(?:er)?\\s(?:${MOIS})\\s(?:19|20)\\d{2}(?!\\d)`, 'giu'),
  // Where somebody lies, or the number of their file.
  /(?<!\p{L})(?:chambre|ch\.|lit|box|dossier|ipp|nip|iep)\s?(?:n[°ºo]\s?)?:?\s?\d{1,12}\p{Lu}?(?![\p{L}\d])/giu,
  /(?<![\d,.])\d{6,}(?![\d,])/gu,
];

/** Emails and numbers. */
export const reperes = (texte: string): Signalement[] => [
  ...[...texte.matchAll(COURRIEL)].map((t) => signalement('courriel', t.index, t[0])),
  ...NOMBRES.flatMap((regle) => [...texte.matchAll(regle)].map((t) => signalement('nombre', t.index, t[0]))),
];

const CIVILITE =
  /(?<![\p{L}\p{N}.])(?:M\.|MM\.|Mr\.?|[Mm]mes?\.?|[Mm]lles?\.?|[Dd]rs?\.?|Prs?\.?|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|[Dd]octeur|[Pp]rofesseur)\s+(?:(?:de|du|des|la|le|d[’'])\s*)?(?:\p{Lu}[\p{L}’'-]*\.?)(?:\s\p{Lu}[\p{L}’'-]*)*/gu;
/** Typed fast, without capitals: only after a title that is nothing else. */
const CIVILITE_MINUSCULE =
  /(?<![\p{L}\p{N}.])(?:[Mm]me|[Mm]lle|[Dd]r)\s+(?!(?:la|le|de|du|des|et|qui|a|est|ou)(?!\p{L}))\p{Ll}[\p{L}’'-]+/gu;

const MOT_A_MAJUSCULE = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}[\p{L}’-]*(?:[ \u00a0]\p{Lu}\p{Ll}[\p{L}’-]*)*/gu;

/** Before a word: the beginning of a text, of a sentence, of a quotation, of a line of a list. */
const DEBUT_DE_PHRASE = /(?:^|[.!?…]["”»)\s]*|[:«“"(\n•–—-]|\d\))\s*$/u;
/** « L’ » at the beginning of a sentence: the word that follows still begins it. */
const ELISION = /(?:\p{Lu}|Qu)[’']$/u;
/** Enough of what comes before to tell, and a bounded work on a long text. */
const RECUL = 40;

function commenceLaPhrase(texte: string, debut: number): boolean {
  const avant = texte.slice(Math.max(0, debut - RECUL), debut);
  return DEBUT_DE_PHRASE.test(avant) || ELISION.test(avant);
}

function enMilieuDePhrase(texte: string, debut: number, mot: string): Signalement[] {
  if (!commenceLaPhrase(texte, debut)) return [signalement('nom', debut, mot)];
  const suite = /\s/.exec(mot);
  if (!suite) return [];
  const reste = mot.slice(suite.index + 1);
  return [signalement('nom', debut + suite.index + 1, reste)];
}

/** Titles followed by a name, and capitals in the middle of a sentence. Sigles have no small letter. */
export function nomsPossibles(texte: string): Signalement[] {
  const civilites = [CIVILITE, CIVILITE_MINUSCULE].flatMap((regle) =>
    [...texte.matchAll(regle)].map((t) => signalement('nom', t.index, t[0])),
  );
  const majuscules = [...texte.matchAll(MOT_A_MAJUSCULE)].flatMap((t) =>
    enMilieuDePhrase(texte, t.index, t[0]),
  );
  return [...civilites, ...majuscules];
}
