import { describe, expect, it } from 'vitest';
import { textesDe } from '../../src/content/blocs.ts';
import { typographier } from '../../src/content/typographie.ts';
import { VARIABLES, variablesDuTexte } from '../../src/content/variables.ts';
import type { Phrase } from './aides.ts';
import { pages, phrasesDe, toutesLesPhrases } from './aides.ts';
import { TEXTES_D_ACCORD } from '../../src/content/accords/index.ts';

const phrases = await toutesLesPhrases();

const fautives = (mauvaise: (phrase: Phrase) => boolean): Phrase[] => phrases.filter(mauvaise);

describe('Chaque phrase que l’on lit', () => {
  it('existe : le contenu n’est pas vide', () => {
    expect(phrases.length).toBeGreaterThan(1500);
  });

  it.each([
    ['pas d’apostrophe droite', /'/],
    ['pas de guillemet droit', /"/],
    ['pas de trois points', /\.\.\./],
    ['pas de point médian', /[·•]/],
    ['espace insécable dans les guillemets', /«(?!\u00a0)|(?<!\u00a0)»/],
    ['espace insécable avant le deux-points', /(?<=[^\s\d])[ \u202f]?:(?=\s|$)(?<!\u00a0:)/],
    ['espace fine insécable avant ; ! ?', /(?<![\u202f!?]|«\u00a0)[;!?]/],
    ['heures insécables', /\d h(?!\p{L})|\bh \d\d(?!\d)/u],
    ['durées insécables', /\d (?:min|s|jours?|mois|ans?|%)(?![\p{L}’])/u],
    ['capitales accentuées', /\b(?:Etat|Etape|Ecrire|Equipe)\s/],
    ['pas d’espace double ni au bord', /\s\s|^\s|\s$/],
    ['pas de marque de travail', /TODO|FIXME|\?\?|undefined|\[object/],
    ['pas d’humour dans les erreurs', /\b(?:oups|zut)\b/i],
  ])('%s', (_regle, motif) => {
    const ids = /^[a-z0-9.:-]+$/;
    expect(fautives(({ texte }) => !ids.test(texte) && motif.test(texte))).toEqual([]);
  });

  it('reste la même quand on lui applique la typographie', () => {
    expect(fautives(({ texte }) => typographier(texte) !== texte)).toEqual([]);
  });

  it('ne met personne en cause, hors des listes qui citent ces mots', () => {
    const mots =
      /(?<!\p{L})(?:fautes?|fautives?|coupables?|incompétente?s?|fainéants?|nuls?|nulle|capricieux|agressi(?:f|ve)s?|débordée?s?|non coopérante?s?)(?!\p{L})/iu;
    expect(fautives(({ ou, texte }) => !ou.includes('MOTS_A_REVOIR') && mots.test(texte))).toEqual([]);
  });

  it('dit « suivi » ; le nom de la méthode ne se lit que dans l’aide', async () => {
    const motifs = /shadowing|amp?patt?i/i;
    const aide = new Set(['en-deux-minutes', 'mots', 'methode-et-limites']);
    const dedans = fautives(({ ou, texte }) => motifs.test(texte) && !aide.has(ou.replace(/\[.*/, '')));
    expect(dedans).toEqual([]);
    const methode = (await pages()).find(({ id }) => id === 'methode-et-limites');
    const texte = textesDe(methode?.blocs ?? []).join(' ');
    expect(texte).toContain('Amppati');
    expect(texte).toContain('AMPATTI');
    expect(texte).toContain('aucun lien');
  });

  it('n’emploie que des variables connues', () => {
    const noms = variablesDuTexte(phrases.map(({ texte }) => texte));
    expect(noms.filter((nom) => !Object.hasOwn(VARIABLES, nom))).toEqual([]);
    expect(fautives(({ texte }) => /[{}]/.test(texte.replaceAll(/\{\{[a-z_]+\}\}/g, '')))).toEqual([]);
  });

  it('ferme chaque passage en gras', () => {
    expect(fautives(({ texte }) => texte.split('**').length % 2 === 0)).toEqual([]);
    expect(fautives(({ texte }) => /(?<!\*)\*(?!\*)|`|<|&[a-z]+;/.test(texte))).toEqual([]);
  });
});

describe('Les pages', () => {
  it('commencent par du contenu et ne sautent pas de niveau de titre', async () => {
    for (const { id, blocs } of await pages()) {
      expect(blocs.length, id).toBeGreaterThan(1);
      const niveaux = blocs.flatMap((bloc) => ('niveau' in bloc ? [bloc.niveau] : []));
      expect(niveaux[0] ?? 2, id).toBe(2);
    }
  });

  it('ont des tableaux dont chaque ligne a autant de cases que l’en-tête', async () => {
    for (const { id, blocs } of await pages()) {
      for (const bloc of blocs) {
        if (!('tableau' in bloc)) continue;
        const { legende, entetes, lignes } = bloc.tableau;
        expect(legende, id).not.toBe('');
        for (const ligne of lignes) expect(ligne, id).toHaveLength(entetes.length);
      }
    }
  });

  it('disent l’état de conformité exact', async () => {
    const page = (await pages()).find(({ id }) => id === 'accessibilite');
    expect(textesDe(page?.blocs ?? []).join(' ')).toContain('**non conforme**');
  });

  it('ne promettent ni sauvegarde qui se ferait seule, ni moyen d’ouvrir qui n’a pas été posé', async () => {
    const page = (await pages()).find(({ id }) => id === 'sauvegarder-effacer');
    const texte = textesDe(page?.blocs ?? []).join(' ');
    expect(texte).toContain('seule une sauvegarde rend vos suivis');
    expect(texte).toContain('Rien ne s’efface seul');
    expect(texte).toContain('Sans aucun de ces moyens, personne ne peut rouvrir le coffre');
  });
});

describe('Le texte facile à lire', () => {
  it('fait des phrases courtes', () => {
    const facile = TEXTES_D_ACCORD.find(({ lecture }) => lecture === 'facile');
    const longues = phrasesDe(facile, 'facile').filter(({ texte }) => texte.split(/[. ]+/).length > 20);
    expect(longues).toEqual([]);
  });
});
