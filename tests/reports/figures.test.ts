import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chronologie } from '../../src/domain/chronologie.ts';
import { chronologie } from '../../src/domain/chronologie.ts';
import type { Journal } from '../../src/domain/journal.ts';
import type { Ressenti } from '../../src/domain/contenus.ts';
import { graduations } from '../../src/reports/figures/axe.ts';
import { couloirs, enColonne, surPlusieursRangs } from '../../src/reports/figures/placer.ts';
import {
  courbe,
  frise,
  PALETTE_JOUR,
  PALETTE_NUIT,
  PALETTE_PAPIER,
  type Figure,
} from '../../src/reports/figures/index.ts';
import { enLignes, enMotsEntiers, largeurDe, raccourcir } from '../../src/reports/figures/svg.ts';
import { momentsPlaces } from '../../src/reports/modeles/moments.ts';
import { reperesDe } from '../../src/reports/modeles/temps.ts';
import { unSuivi, unSuiviEnCours, type SuiviDEssai } from '../aides/unSuivi.ts';
import { uneHorloge } from '../aides/uneHorloge.ts';
import { chevauchements, motsDe, verifierFigure } from './lireFigure.ts';
import { leCasDeChirurgie, suiviDuCas } from './uneDemande.ts';

const VALEURS: readonly Ressenti[] = [-2, -1, 0, 1, 2, null];
const FORMES = ['paysage', 'debout'] as const;

const { suivi } = suiviDuCas(leCasDeChirurgie());
const c = chronologie(suivi.journal);
const moments = momentsPlaces(suivi, c);

function toutes(chrono: Chronologie, journal: Journal): Figure[] {
  return [PALETTE_JOUR, PALETTE_NUIT, PALETTE_PAPIER].flatMap((palette) =>
    FORMES.flatMap((forme) => [
      frise(chrono, { journal, palette, forme }),
      courbe(chrono, { journal, palette, forme, moments }),
    ]),
  );
}

describe('les figures du cas de chirurgie', () => {
  test('se dessinent pareil à l’écran et sur le papier', () => {
    for (const figure of toutes(c, suivi.journal)) verifierFigure(figure);
  });

  test('aucune étiquette n’en recouvre une autre', () => {
    for (const { svg } of toutes(c, suivi.journal)) expect(chevauchements(svg)).toEqual([]);
  });

  test('le texte de remplacement raconte la journée', () => {
    const figure = courbe(c, { journal: suivi.journal, palette: PALETTE_JOUR, moments });
    const alt = figure.alt.replace(/[\u00a0\u202f]/g, ' ');
    expect(alt).toContain('7 étapes, 9 attentes, dont 3 non annoncées et 2 pauses');
    expect(alt).toMatch(
      /patient, de « bon » à 7 h 28 à « très bon » à 16 h 36, au plus bas « difficile » à 8 h 45/,
    );
  });

  test('le tableau complet a une ligne par chose dessinée', () => {
    const { tableau } = courbe(c, { journal: suivi.journal, palette: PALETTE_JOUR, moments });
    const points = c.courbe.patient.length + c.courbe.proche.length + c.courbe.supposee.length;
    expect(tableau.lignes).toHaveLength(7 + 9 + 2 + points + moments.length);
    expect(tableau.lignes.map((l) => l[3])).toContain('Ne sait pas, ne veut pas dire');
  });

  test('le tableau du papier a une ligne par étape, et dit à part ce que le suiveur suppose', () => {
    const { tableau } = courbe(c, { journal: suivi.journal, palette: PALETTE_PAPIER, tableau: 'etapes' });
    expect(tableau.entetes).toEqual(['Étape', 'De … à … (durée)', 'Patient', 'Proche']);
    expect(tableau.lignes).toHaveLength(c.passages.length);
    expect(tableau.legende).toMatch(
      /Supposé par le suiveur, à 9\u00a0h\u00a052\u00a0:\u00a0difficile, inquiétude$/,
    );
    expect(tableau.lignes.flat().join(' ')).not.toContain('9\u00a0h\u00a052\u00a0:');
  });

  test('la clé tient sur une ligne : ce que sa rangée nomme déjà peut s’en passer', () => {
    const { svg } = courbe(c, { journal: suivi.journal, palette: PALETTE_PAPIER, moments });
    const mots = motsDe(svg);
    const cle = mots.filter((mot) => mot.y === Math.max(...mots.map(({ y }) => y)));
    expect(cle.map(({ texte }) => texte)).toEqual([
      'Patient',
      'Proche',
      'Supposé par le suiveur',
      'Attente annoncée',
      'Attente non annoncée',
    ]);
    expect(mots.map(({ texte }) => texte)).toEqual(expect.arrayContaining(['Pauses', 'Moments clés']));
  });

  test('la forme debout et la forme paysage ont les mêmes données', () => {
    const [un, deux] = FORMES.map((forme) =>
      frise(c, { journal: suivi.journal, palette: PALETTE_JOUR, forme }),
    );
    expect(un?.tableau).toEqual(deux?.tableau);
    expect(un?.alt).toBe(deux?.alt);
  });

  test('les moments clés se posent sur le ressenti le plus fort qu’ils citent', () => {
    expect(moments.map((m) => m.valeur)).toEqual([-1, 2, -1, null]);
  });
});

describe('la courbe', () => {
  const sansMoments = (s: SuiviDEssai): Figure =>
    courbe(s.chronologie(), { journal: s.suivi().journal, palette: PALETTE_JOUR });
  const lignes = (svg: string, couleur: string): number =>
    svg.match(new RegExp(`<path d="M[^"]*L[^"]*" fill="none" stroke="${couleur}"`, 'g'))?.length ?? 0;

  test('« ne sait pas » fait un trou, pas un zéro', () => {
    const s = unSuiviEnCours();
    for (const valeur of [1, 2, null, -1, 0] as const) s.apres(60).ressenti('patient', valeur);
    const { svg } = sansMoments(s);
    const enLegende = 1;
    expect(lignes(svg, PALETTE_JOUR.patient)).toBe(2 + enLegende);
    expect(svg.match(/<circle/g)).toHaveLength(4 + enLegende);
  });

  test('ce que le suiveur suppose n’est sur la ligne de personne', () => {
    const s = unSuiviEnCours().apres(60).ressenti('patient', 1).apres(60);
    s.releve({
      type: 'emotion-percue',
      source: 'suppose',
      qui: 'suiveur',
      texte: 'Semble lasse.',
      ressenti: -2,
    });
    const { svg, tableau } = sansMoments(s.apres(60).ressenti('patient', 1));
    expect(svg.match(/stroke-dasharray="2 1.5"/g)).toHaveLength(2);
    expect(tableau.lignes.some((l) => l[2] === 'Supposé par le suiveur')).toBe(true);
  });

  test('un suivi vide ou à peine commencé se dessine', () => {
    for (const s of [unSuivi(), unSuiviEnCours()]) {
      for (const forme of FORMES) {
        const options = { journal: s.suivi().journal, palette: PALETTE_JOUR, forme };
        verifierFigure(courbe(s.chronologie(), options));
        verifierFigure(frise(s.chronologie(), options));
      }
    }
  });

  test('un texte hostile reste du texte', () => {
    const s = unSuivi().avecPreparation().avecAccord().enCours('autre:<script>"&\u0000', 'autre:</svg>');
    const { svg } = frise(s.apres(600).chronologie(s.horloge.lire().mural), {
      journal: s.suivi().journal,
      palette: PALETTE_JOUR,
    });
    expect(svg).not.toMatch(/<script|<\/svg>.|\u0000/);
    expect(svg).toContain('&lt;script&gt;');
  });
});

describe('l’axe des heures', () => {
  test('montre les heures affichées à leur vraie place, même quand l’horloge est changée', () => {
    const horloge = uneHorloge('2026-09-15T07:00:00+02:00');
    const s = unSuiviEnCours(horloge).apres(1800);
    horloge.regler(3600);
    const { journal } = s.etape('chirurgie-ambulatoire.05').apres(5400).fin().suivi();
    const { debut, fin } = chronologie(journal);
    const lues = graduations(reperesDe(journal), [debut, fin], 12).map((g) => [
      g.texte.replace(/\u00a0/g, ' '),
      (g.reel - debut) / 60_000,
    ]);
    expect(lues).toEqual([
      ['7 h', 0],
      ['7 h 10', 10],
      ['7 h 20', 20],
      ['8 h 30', 30],
      ['8 h 40', 40],
      ['8 h 50', 50],
      ['9 h', 60],
      ['9 h 10', 70],
      ['9 h 20', 80],
      ['9 h 30', 90],
      ['9 h 40', 100],
      ['9 h 50', 110],
      ['10 h', 120],
    ]);
  });

  test('la nuit du changement d’heure montre deux fois 2 h', () => {
    const horloge = uneHorloge('2026-10-25T01:00:00+02:00');
    const s = unSuiviEnCours(horloge).apres(2 * 3600);
    horloge.changerDeDecalage(60);
    const { journal } = s
      .etape('chirurgie-ambulatoire.05')
      .apres(8 * 3600)
      .fin()
      .suivi();
    const { debut, fin } = chronologie(journal);
    const heures = graduations(reperesDe(journal), [debut, fin], 12).map((g) =>
      g.texte.replace(/\u00a0/g, ' '),
    );
    expect(heures.filter((h) => h === '2 h')).toHaveLength(2);
  });
});

describe('la place des étiquettes', () => {
  const etendue = fc.record({ debut: fc.nat(1000), longueur: fc.integer({ min: 1, max: 400 }) });

  test('deux étiquettes d’un même rang ne se touchent jamais', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: fc.nat(600), largeur: fc.integer({ min: 1, max: 150 }) })),
        (voulues) => {
          const etiquettes = voulues.map((v) => ({ ...v, texte: 't' })).sort((a, b) => a.x - b.x);
          const places = surPlusieursRangs(etiquettes, 3, 672);
          for (const a of places) {
            expect(a.x + a.largeur).toBeLessThanOrEqual(672);
            for (const b of places) {
              if (a === b || a.rang !== b.rang) continue;
              expect(a.x >= b.x + b.largeur || b.x >= a.x + a.largeur).toBe(true);
            }
          }
        },
      ),
    );
  });

  test('les mots empilés ne se recouvrent jamais', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ y: fc.nat(500), hauteur: fc.integer({ min: 1, max: 40 }) })),
        (voulues) => {
          const placees = enColonne(
            voulues.map((v) => ({ ...v, objet: null })),
            30,
          );
          for (const [rang, ligne] of placees.entries()) {
            const avant = placees[rang - 1];
            if (avant) expect(ligne.y).toBeGreaterThanOrEqual(avant.y + avant.hauteur);
          }
        },
      ),
    );
  });

  test('deux attentes en même temps ne partagent pas un couloir', () => {
    fc.assert(
      fc.property(fc.array(etendue), (liste) => {
        const etendues = liste
          .map(({ debut, longueur }) => ({ debut, fin: debut + longueur }))
          .sort((a, b) => a.debut - b.debut);
        const rangs = couloirs(etendues);
        for (const [i, a] of etendues.entries()) {
          for (const [j, b] of etendues.entries()) {
            if (i < j && rangs[i] === rangs[j]) expect(a.fin <= b.debut).toBe(true);
          }
        }
      }),
    );
  });

  test('un nom raccourci tient dans sa place', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 20, max: 200 }), (nom, place) => {
        expect(largeurDe(raccourcir(nom, place))).toBeLessThanOrEqual(place);
        for (const lignes of [enLignes(nom, place, 3), enMotsEntiers(nom, place, 3)])
          for (const ligne of lignes) expect(largeurDe(ligne)).toBeLessThanOrEqual(place);
      }),
    );
  });
});

describe('un nom de lieu', () => {
  test('passe à la ligne plutôt que d’être coupé', () => {
    expect(enMotsEntiers('Bureau de consultation', 90, 2)).toEqual(['Bureau de', 'consultation']);
    expect(enMotsEntiers('Bureau de consultation', 400, 2)).toEqual(['Bureau de consultation']);
  });

  test('garde ses premiers mots entiers quand il n’y a pas de place pour tous', () => {
    expect(enMotsEntiers('Salle d’attente', 50, 2)).toEqual(['Salle…']);
    expect(enMotsEntiers('Extérieur, parking', 30, 2)).toEqual([]);
  });
});

describe('un nombre de points', () => {
  const avecPoints = (nombre: number): SuiviDEssai => {
    // From the evening: the night goes through midnight.
    const s = unSuiviEnCours(uneHorloge().avancer(13 * 3600));
    for (let rang = 0; rang < nombre; rang += 1) {
      s.apres(120);
      if (rang % 30 === 0)
        s.etape(`chirurgie-ambulatoire.${String(Math.floor(rang / 30) + 1).padStart(2, '0')}`);
      if (rang % 15 === 0) s.lieu('autre:Un lieu au nom vraiment très long pour une petite boîte', 'patient');
      if (rang % 20 === 3) s.attente({ qui: 'proche', annoncee: rang % 3 === 0 });
      if (rang % 20 === 9) s.finirAttente();
      s.ressenti(rang % 3 ? 'patient' : 'proche', VALEURS[(rang * 7) % 6] ?? null);
    }
    return s.apres(60).fin();
  };

  test('cinq moments clés à la même heure restent dans le cadre, sans se recouvrir', () => {
    const s = avecPoints(3);
    const chrono = s.chronologie();
    for (const vecu of [chrono.debut, chrono.fin])
      for (const forme of FORMES) {
        const moments = [1, 2, 3, 4, 5].map((numero) => ({
          numero,
          titre: 'Attente',
          vecu,
          valeur: -1 as const,
        }));
        const figure = courbe(chrono, {
          journal: s.suivi().journal,
          palette: PALETTE_PAPIER,
          forme,
          moments,
        });
        verifierFigure(figure);
        expect(chevauchements(figure.svg)).toEqual([]);
      }
  });

  test.each([1, 3, 300])('%i points : rien ne se recouvre ni ne sort du cadre', (nombre) => {
    const s = avecPoints(nombre);
    for (const figure of toutes(s.chronologie(), s.suivi().journal)) {
      verifierFigure(figure);
      expect(chevauchements(figure.svg)).toEqual([]);
    }
  });
});

describe('n’importe quelle journée', () => {
  type Geste = readonly ['etape' | 'lieu' | 'attente' | 'finir' | 'pause' | 'reprise' | 'ressenti', number];
  const gestes = fc.array(
    fc.tuple(
      fc.constantFrom<Geste[0]>('etape', 'lieu', 'attente', 'finir', 'pause', 'reprise', 'ressenti'),
      fc.nat(5400),
    ),
    { maxLength: 60 },
  );
  const LIEUX = ['hall', 'attente', 'autre:Un lieu au nom vraiment très long pour une petite boîte'];

  function raconter(suite: readonly (readonly [Geste[0], number])[]): SuiviDEssai {
    const s = unSuiviEnCours();
    for (const [geste, n] of suite) {
      s.apres(n);
      const qui = n % 2 ? 'patient' : 'proche';
      if (geste === 'etape') s.etape(`chirurgie-ambulatoire.${String((n % 11) + 1).padStart(2, '0')}`);
      if (geste === 'lieu') s.lieu(LIEUX[n % 3] ?? 'hall', qui);
      if (geste === 'attente') s.attente({ qui, annoncee: [true, false, null][n % 3] ?? null });
      if (geste === 'finir') s.finirAttente();
      if (geste === 'pause') s.pause();
      if (geste === 'reprise') s.reprise();
      if (geste === 'ressenti') s.ressenti(qui, VALEURS[n % 6] ?? null);
    }
    return s.apres(60).fin();
  }

  test('se dessine sans défaut, et rien de dessiné ne manque au tableau', () => {
    fc.assert(
      fc.property(gestes, (suite) => {
        const s = raconter(suite);
        const { journal } = s.suivi();
        const chrono = s.chronologie();
        for (const forme of FORMES) {
          const options = { journal, palette: PALETTE_JOUR, forme };
          const figures = [frise(chrono, options), courbe(chrono, options)];
          for (const figure of figures) {
            verifierFigure(figure);
            expect(chevauchements(figure.svg)).toEqual([]);
          }
        }
        const points = chrono.courbe.patient.length + chrono.courbe.proche.length;
        const { tableau } = courbe(chrono, { journal, palette: PALETTE_JOUR });
        expect(tableau.lignes).toHaveLength(
          chrono.passages.length + chrono.attentes.detail.length + chrono.pauses.detail.length + points,
        );
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
