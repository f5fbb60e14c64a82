/** Any text in every field that reaches a document: nothing crashes, nothing disappears, every file stays accessible. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { lireCas } from '../../src/domain/cas.ts';
import { LIMITES } from '../../src/domain/limites.ts';
import { lire } from '../../src/domain/lire.ts';
import { planDesSuivis } from '../../src/domain/plan.ts';
import { definir, nomDuFichier, pretAImprimer, type Demande } from '../../src/reports/documents/index.ts';
import { enPageWeb } from '../../src/reports/html/jumeau.ts';
import { demandesDe, demandesDuBilan } from '../../src/reports/node.ts';
import { rendrePdf } from '../../src/reports/pdf/taggedPdf.ts';
import { comparable, texteDuPdf } from '../aides/lecteur-pdf-texte.ts';
import { texteDuCas } from '../aides/lesCas.ts';
import { remplirTout, type Mettre } from './champsLibres.ts';
import { textesHostiles } from './pdf/textes-hostiles.ts';
import { verifierPdf } from './pdf/verifier-pdf.ts';
import { ecrituresRemplies } from './suiviRempli.ts';
import { PREUVE, REGLAGES } from './uneDemande.ts';

vi.setConfig({ testTimeout: 240_000 });

const BILAN = demandesDuBilan(lireCas(texteDuCas('02-trois-consultations')))[0];
const JOUR = '2026-11-20';

/** Every document, from a suivi, settings and a bilan in which `mettre` filled each field. */
function demandesRemplies(mettre: Mettre): Demande[] {
  const reglages = { ...remplirTout(REGLAGES, 'reglages', mettre), theme: 'jour', main: 'droite' } as const;
  const ecritures = ecrituresRemplies(mettre);
  const suivi = lire('s1', ecritures);
  const plan = planDesSuivis([suivi]);
  const actions = plan.actions.map((action) => ({
    ...action,
    histoire: [
      {
        id: 'h1',
        instant: ecritures[0]?.entete.instant ?? { mural: 0, monotone: 0, session: '', decalage: 0 },
        auteur: 'suiveur' as const,
        genre: 'suivie' as const,
        le: JOUR,
        texte: mettre('plan.histoire', 'Essayé deux matins.'),
      },
    ],
  }));
  const outilsSeulement = [{ actions: ['action-1'], raison: mettre('plan.outils', 'La cause est là.') }];
  const sources = [{ registre: 'plan-1', chaines: PREUVE }];
  if (!BILAN) throw new Error('Le cas 02 fait un bilan');
  const avis = { le: JOUR, avis: 'Favorable.' };
  // As an ecriture keeps it: a lone surrogate has no canonical form, and none is ever signed.
  const anonyme = remplirTout({ ...BILAN.anonyme, avis }, 'bilan', (champ, ancien) =>
    mettre(champ, ancien).replace(/\p{Surrogate}/gu, '\ufffd'),
  );
  return [
    ...demandesDe(suivi, ecritures).map((demande): Demande => ({ ...demande, reglages })),
    { document: 'plan', plan: { ...plan, actions, outilsSeulement }, jour: JOUR, reglages, sources },
    { ...BILAN, reglages, anonyme },
  ];
}

const nomDe = (demande: Demande): string =>
  [demande.document, 'pour' in demande ? demande.pour : '', 'lecture' in demande ? demande.lecture : '']
    .filter(Boolean)
    .join(' ');
const NOMS = demandesRemplies((_champ, ancien) => ancien).map(nomDe);

/** Of a list, unless somebody typed it. */
const estUnMotDeListe = (ancien: string): boolean => /^[a-z][\w.-]*$/.test(ancien);

/** Words before and after the text of a field: both are found again when nothing of it was lost. */
const MARQUE = /zq[ab]\d+zq/g;
const marquer = (rang: number, texte: string): string => `zqa${rang}zq ${texte} zqb${rang}zq`;

/** Marks each typed field, and puts `texte(rang)` in it; words of a list give way to `mot(rang)`. */
function enMarquant(texte: (rang: number) => string, mot?: (rang: number) => string): Mettre {
  let rang = 0;
  return (_champ, ancien) => {
    rang += 1;
    if (!estUnMotDeListe(ancien)) return marquer(rang, texte(rang)).slice(0, LIMITES.texte);
    return mot ? mot(rang) : ancien;
  };
}

const demandeRemplie = (nom: string, mettre: Mettre): Demande => {
  const trouvee = demandesRemplies(mettre).find((demande) => nomDe(demande) === nom);
  if (!trouvee) throw new Error(`Pas de ${nom}`);
  return trouvee;
};

async function imprimer(demande: Demande): Promise<string> {
  const octets = await rendrePdf(definir(demande));
  expect(verifierPdf(octets, definir(demande))).toEqual([]);
  expect(Buffer.byteLength(nomDuFichier(demande))).toBeLessThan(250);
  expect(enPageWeb(definir(demande))).not.toMatch(/[\u0000-\u0008\u202a-\u202e]|<script|\p{Surrogate}/u);
  return texteDuPdf(octets);
}

/** What a document is about to say; drawings shorten long names, and their table says all. */
const direSansDessin = (cle: string, valeur: unknown): unknown =>
  ['svg', 'alt', 'summary'].includes(cle) ? undefined : valeur;
const marquesDe = (demande: Demande): string[] =>
  [...new Set(JSON.stringify(definir(demande).content, direSansDessin).match(MARQUE))].sort();
const PERDUS = comparable('Des signes de ce document ne peuvent pas être imprimés');

const COURTS = Object.values(textesHostiles).filter((texte) => texte.length < 500);
const LONGS = Object.values(textesHostiles).filter((texte) => texte.length >= 500);
const parmi = (textes: readonly string[], rang: number): string => textes[rang % textes.length] ?? '';

describe.each(NOMS)('%s', (nom) => {
  // What hangs on a wall leaves out what could be recognised: a link, a number.
  const toutDire = nom !== 'retour-equipe';

  test('dit tout ce qu’il dirait d’un texte ordinaire, et une fois ce qu’il ne peut pas dessiner', async () => {
    const ordinaire = marquesDe(
      demandeRemplie(
        nom,
        enMarquant(() => 'Texte simple'),
      ),
    );
    expect(ordinaire.length).toBeGreaterThan(4);
    const demande = demandeRemplie(
      nom,
      enMarquant(() => COURTS.join(' ')),
    );
    if (toutDire) expect(marquesDe(demande)).toEqual(ordinaire);
    const lu = comparable(await imprimer(demande));
    expect(lu.split(PERDUS)).toHaveLength(toutDire ? 2 : 1 + Number(lu.includes('□')));
  });
});

/** Once for each layout: those of the other persons are laid out alike. */
const UN_DE_CHAQUE_SORTE = NOMS.filter((nom) => !/ (proche|representant|autre-titulaire)/.test(nom));

describe.each(UN_DE_CHAQUE_SORTE)('%s', (nom) => {
  test('tient debout quand un mot de liste est inconnu', async () => {
    const mot = (rang: number) => (rang % 2 === 0 ? 'autre:' : '') + parmi(COURTS, rang);
    await imprimer(
      demandeRemplie(
        nom,
        enMarquant((rang) => parmi(COURTS, rang), mot),
      ),
    );
  });

  test('garde un texte très long, où qu’il soit', async () => {
    const long = (rang: number): string => (rang % 9 === 0 ? parmi(LONGS, rang / 9) : 'Texte simple');
    await imprimer(
      demandeRemplie(
        nom,
        enMarquant((rang) => long(rang + NOMS.indexOf(nom))),
      ),
    );
  });
});

test('n’importe quels textes, n’importe où', async () => {
  const brut = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 });
  const texte = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    brut.map((codes) => String.fromCharCode(...codes)),
    fc.constantFrom(...COURTS, '', ' ', '\u202e', '**', '{{code_suivi}}', '«', '☐'),
  );
  const textes = fc.array(texte, { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...NOMS), textes, fc.boolean(), async (nom, choisis, listes) => {
      const mettre: Mettre = (champ, ancien) =>
        estUnMotDeListe(ancien) && !listes ? ancien : parmi(choisis, champ.length + ancien.length);
      const demande = demandeRemplie(nom, mettre);
      // An empty name or contact is asked for, in words, before anything is made.
      if ('suivi' in demande && pretAImprimer(demande).length > 0) return;
      await imprimer(demande);
    }),
    // Found once: in a figure of the web page, a mark that turns the rest of a line around.
    { numRuns: 12, examples: [['journal', ['a\u202egnp.exe\u202cb', '\u0000'], true]] },
  );
});
