import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contenus } from '../../src/domain/contenus.ts';
import { cite, effacerPassage, effacerSesMots } from '../../src/domain/effacer.ts';
import { fichesARefaire, passagesPerdus } from '../../src/domain/fiche-reunie.ts';
import { PASSAGE_EFFACE } from '../../src/domain/fiche.ts';
import type { LigneSignee } from '../../src/domain/ligne.ts';
import { idsEffaces } from '../../src/domain/union.ts';
import { AppareilDEssai } from '../aides/appareils.ts';
import { desEchanges } from '../aides/echanges.ts';
import { uneHorloge } from '../aides/uneHorloge.ts';
import { UN_RELEVE } from '../aides/unSuivi.ts';

const SECRET = 'Ma fille s’appelle Zoé.';
const MOMENT = { id: 'm1', titre: 'L’accueil', etape: 'x', attendue: '', delivree: '', percue: '' };

/** Both hold the same passage, and one other thing. */
function deuxAppareils() {
  const a = new AppareilDEssai('a');
  const b = new AppareilDEssai('b', uneHorloge('2026-09-15T09:00:00+02:00'));
  const secret = a.consigner('releve', { ...UN_RELEVE, texte: SECRET });
  const autre = a.consigner('releve', { ...UN_RELEVE, texte: 'Un brancard dans le couloir.' });
  b.recevoir(a.lignes);
  return { a, b, secret, autre };
}

function effacer(appareil: AppareilDEssai, cible: string): void {
  const { efface, fiche } = effacerPassage(appareil.suivi(), cible);
  for (const contenu of fiche) appareil.consigner('fiche', contenu);
  appareil.consigner('effacement', { cible, demandePar: 'patient', raison: 'Demandé.' }, efface);
}

const dit = (lignes: readonly LigneSignee[]): string => JSON.stringify(lignes);

/** Each receives the other's, in both orders. */
const rencontres = [
  ['celui qui effaçait reçoit d’abord', (a: AppareilDEssai, b: AppareilDEssai) => [a, b]],
  ['celui qui écrivait reçoit d’abord', (a: AppareilDEssai, b: AppareilDEssai) => [b, a]],
] as const;

describe.each(rencontres)(
  'Un passage effacé pendant que l’autre appareil écrit la fiche (%s)',
  (_, ordre) => {
    const reunir = (a: AppareilDEssai, b: AppareilDEssai): void => {
      const [un, autre] = ordre(a, b) as [AppareilDEssai, AppareilDEssai];
      un.recevoir(autre.lignes);
      autre.recevoir(un.lignes);
      un.recevoir(autre.lignes);
    };

    test('ne reste ni cité, ni repris à la main, et le reste de la partie est gardé', () => {
      const { a, b, secret, autre } = deuxAppareils();
      b.consigner('fiche', {
        partie: 'momentsCles',
        valeur: [
          { ...MOMENT, citation: SECRET, releves: [secret] },
          { ...MOMENT, id: 'm2', percue: `Elle dit : ${SECRET}`, citation: SECRET, releves: [secret, autre] },
          { ...MOMENT, id: 'm3', titre: 'Le couloir', releves: [autre] },
        ],
      });
      b.consigner('fiche', { partie: 'profil', valeur: `Vient seule. ${SECRET} Bien reçue.` });
      effacer(a, secret);
      reunir(a, b);
      for (const appareil of [a, b]) {
        expect(dit(appareil.lignes)).not.toContain('Zoé');
        const { fiche } = appareil.suivi();
        expect(fiche.momentsCles).toEqual([
          { ...MOMENT, id: 'm2', percue: `Elle dit : ${PASSAGE_EFFACE}`, releves: [autre] },
          { ...MOMENT, id: 'm3', titre: 'Le couloir', releves: [autre] },
        ]);
        expect(fiche.profil).toBe(`Vient seule. ${PASSAGE_EFFACE} Bien reçue.`);
      }
      expect(a.suivi()).toEqual(b.suivi());
    });

    test('ne sert plus d’appui à ce qui ne redit pas ses mots', () => {
      const { a, b, secret, autre } = deuxAppareils();
      const fort = { texte: 'Une écoute attentive.' };
      b.consigner('fiche', {
        partie: 'pointsForts',
        valeur: [
          { ...fort, releves: [secret, autre] },
          { ...fort, releves: [secret] },
        ],
      });
      effacer(a, secret);
      reunir(a, b);
      expect(a.suivi().fiche.pointsForts).toEqual([{ ...fort, releves: [autre] }]);
      expect(a.suivi()).toEqual(b.suivi());
    });

    test('une version remplacée depuis, sans le passage, s’en va aussi ; la dernière reste comme elle est', () => {
      const { a, b, secret, autre } = deuxAppareils();
      b.consigner('fiche', { partie: 'limites', valeur: `À vérifier : ${SECRET}` });
      b.consigner('fiche', { partie: 'limites', valeur: 'La nuit n’a pas été vue.' });
      b.consigner('fiche', {
        partie: 'constats',
        valeur: [{ id: 'c', libelle: 'x', theme: 't', releves: [autre] }],
      });
      effacer(a, secret);
      reunir(a, b);
      expect(dit(a.lignes) + dit(b.lignes)).not.toContain('Zoé');
      expect(a.suivi().fiche.limites).toBe('La nuit n’a pas été vue.');
      expect(b.suivi().versionsFiche.filter((v) => v.partie === 'constats')).toHaveLength(1);
    });

    test('corrigé pendant ce temps sur un troisième, aucune de ses formes ne reste', () => {
      const { a, b, secret } = deuxAppareils();
      const c = new AppareilDEssai('c').recevoir(a.lignes);
      c.consigner('correction', {
        cible: secret,
        raison: 'Relu.',
        champs: { texte: 'Ma fille, ma Zoé chérie.' },
      });
      b.recevoir(c.lignes);
      b.consigner('fiche', { partie: 'profil', valeur: 'Elle parle : Ma fille, ma Zoé chérie.' });
      effacer(a, secret);
      reunir(a, b);
      expect(dit(a.lignes) + dit(b.lignes)).not.toContain('Zoé');
      c.recevoir(a.lignes);
      expect(dit(c.lignes)).not.toContain('Zoé');
    });

    test('tous les mots d’une personne, repris ensemble, non plus', () => {
      const { a, b } = deuxAppareils();
      const mots = { ...UN_RELEVE, source: 'dit', qui: 'patient', sujet: 'patient' } as const;
      const court = a.consigner('releve', { ...mots, texte: 'J’attends depuis' });
      const long = a.consigner('releve', { ...mots, texte: 'J’attends depuis le matin, Zoé aussi.' });
      b.recevoir(a.lignes);
      b.consigner('fiche', { partie: 'profil', valeur: 'Dit : J’attends depuis le matin, Zoé aussi.' });
      const { passages, efface } = effacerSesMots(a.suivi(), 'patient');
      expect(passages).toEqual([court, long]);
      const retrait = {
        qui: 'patient',
        effet: 'effacer-ses-mots',
        code: 'H4RV',
        etape: null,
        passages,
      } as const;
      a.consigner('retrait', retrait, efface);
      reunir(a, b);
      expect(b.suivi().fiche.profil).toBe(`Dit : ${PASSAGE_EFFACE}`);
    });
  },
);

test('Les mêmes mots écrits après l’effacement, par qui le savait, restent, même face à une vieille copie', () => {
  const { a, b, secret } = deuxAppareils();
  const vieille = b.lignes;
  effacer(a, secret);
  a.consigner('fiche', { partie: 'profil', valeur: `A redit, pour la fiche : ${SECRET}` });
  a.recevoir(vieille);
  expect(a.suivi().fiche.profil).toContain('Zoé');
});

test('Rien n’est à refaire deux fois, ni sans effacement, ni après un adieu', () => {
  const { a, b, secret } = deuxAppareils();
  b.consigner('fiche', { partie: 'profil', valeur: SECRET });
  expect(fichesARefaire(b.ecritures(), b.ecritures())).toEqual([]);
  effacer(a, secret);
  a.recevoir(b.lignes);
  expect(fichesARefaire(a.ecritures(), [...a.ecritures(), ...b.ecritures()])).toEqual([]);
  const { lignes } = a;
  expect(a.recevoir(b.lignes).lignes).toEqual(lignes);
  a.consigner('retrait', { qui: 'patient', effet: 'effacer', code: 'H4RV', etape: null });
  expect(fichesARefaire(a.ecritures(), b.ecritures())).toEqual([]);
});

test('Un brouillon qui cite le passage se reconnaît, par son numéro ou par ses mots', () => {
  const { a, b, secret, autre } = deuxAppareils();
  effacer(a, secret);
  const ici = b.ecritures();
  const perdus = passagesPerdus(ici, b.recevoir(a.lignes).ecritures());
  expect(cite({ releves: [secret] }, perdus)).toBe(true);
  expect(cite({ texte: `J’écris : ${SECRET}` }, perdus)).toBe(true);
  expect(cite({ releves: [autre], texte: 'Rien de cela.' }, perdus)).toBe(false);
});

describe('Quoi que fassent trois appareils, dans n’importe quel ordre', () => {
  const texteDe = ({ ecriture: { entete, corps } }: LigneSignee): [string, string][] => {
    const { texte, champs, cible } = (corps?.contenu ?? {}) as Partial<Contenus['correction']> & {
      texte?: string;
    };
    const [id, mots] = entete.type === 'correction' ? [cible, champs?.texte] : [entete.id, texte];
    return id && mots?.includes('secret') ? [[id, mots]] : [];
  };
  /** What this copy knows to be erased, word for word. */
  const motsEffaces = (appareil: AppareilDEssai, dits: readonly [string, string][]): string[] => {
    const effaces = idsEffaces(appareil.ecritures());
    return dits.flatMap(([id, mots]) => (effaces.has(id) ? [mots] : []));
  };
  const trois = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });

  test('aucune copie ne dit ce qu’elle sait effacé, et toutes finissent par dire la même fiche', () => {
    let effaces = 0;
    fc.assert(
      fc.property(desEchanges, trois, fc.nat(), ({ appareils, copies }, tour, n) => {
        const vieilles = copies.filter((_, i) => (i + n) % 7 === 0);
        const dits = copies.flat().flatMap(texteDe);
        const sansMots = (): void => {
          for (const appareil of appareils) {
            const texte = dit(appareil.lignes);
            for (const mots of motsEffaces(appareil, dits)) {
              effaces += 1;
              expect(texte.includes(mots), mots).toBe(false);
            }
          }
        };
        const dansLOrdre = tour.flatMap((i) => appareils[i] ?? []);
        sansMots();
        for (let i = 0; i < 2; i += 1)
          for (const un of dansLOrdre)
            for (const recues of [...dansLOrdre.map((autre) => autre.lignes), ...vieilles]) {
              un.recevoir(recues);
              sansMots();
            }
        for (const un of dansLOrdre) for (const autre of dansLOrdre) un.recevoir(autre.lignes);
        const [premiere, ...autres] = appareils.map((appareil) => appareil.suivi().fiche);
        for (const fiche of autres) expect(fiche).toEqual(premiere);
      }),
    );
    expect(effaces).toBeGreaterThan(100);
  });
});
