import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ecriture } from '../../src/domain/ecriture.ts';
import { ErreurLigneFausse } from '../../src/domain/erreurs.ts';
import {
  ecrireLigne,
  ligneDe,
  lireLigne,
  relireLigne,
  sansCorps,
  texteDeLigne,
  verifierLignes,
} from '../../src/domain/ligne.ts';
import { canonique, effacerCorps, empreinteDe, teteDe, verifier } from '../../src/domain/registre.ts';
import { signatureDEssai } from '../aides/appareils.ts';
import { unSuiviEnCours } from '../aides/unSuivi.ts';

const SIGNATURE = signatureDEssai('signature');

const desRegistres = fc
  .array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 6 })
  .map((mots): readonly Ecriture[] => {
    const suivi = unSuiviEnCours();
    for (const texte of mots) suivi.apres(30).releve({ texte });
    return suivi.effacer(suivi.dernierId()).ecritures();
  });

const UNE: Ecriture = unSuiviEnCours()
  .releve({ texte: 'Un\ttexte\nde deux lignes.' })
  .ecritures()
  .at(-1) as Ecriture;
const LIGNE = ecrireLigne(UNE, SIGNATURE);

const refuse = (texte: string): void => expect(() => lireLigne(texte)).toThrow(ErreurLigneFausse);

/** The same line with another header, or another content: signed by somebody who did not use our program. */
const avecEntete = (change: object, { entete, corps }: Ecriture = UNE): string =>
  [
    JSON.stringify({ ...(JSON.parse(canonique(entete)) as object), ...change }),
    canonique(corps),
    SIGNATURE,
  ].join('\t');

describe('Une ligne', () => {
  test('a trois champs, sur une seule ligne, quoi que disent les mots', () => {
    expect(LIGNE.split('\t')).toEqual([canonique(UNE.entete), canonique(UNE.corps), SIGNATURE]);
    expect(LIGNE).not.toContain('\n');
  });

  test('traverse un aller et retour, octet pour octet', () => {
    fc.assert(
      fc.property(desRegistres, (registre) => {
        for (const ecriture of registre) {
          const texte = ecrireLigne(ecriture, SIGNATURE);
          const lue = lireLigne(texte);
          expect(texteDeLigne(lue)).toBe(texte);
          expect(lue.ecriture).toEqual(ecriture);
          expect(relireLigne(texte)).toEqual(lue);
        }
      }),
    );
  });

  test('se signe par les octets de son en-tête', async () => {
    const ligne = await ligneDe(UNE, (octets) =>
      Promise.resolve(octets === canonique(UNE.entete) ? SIGNATURE : ''),
    );
    expect(texteDeLigne(ligne)).toBe(LIGNE);
  });

  test('sans ses mots, garde son en-tête et sa signature', () => {
    const effacee = sansCorps(LIGNE);
    expect(effacee).toBe(ecrireLigne(effacerCorps(UNE), SIGNATURE));
    expect(lireLigne(effacee)).toMatchObject({ octetsCorps: null, ecriture: { corps: null } });
    expect(sansCorps(effacee)).toBe(effacee);
  });

  test('d’une chaîne donne le même verdict que ses écritures', () => {
    fc.assert(
      fc.property(desRegistres, fc.nat(), (registre, n) => {
        const lues = registre.map((e) => lireLigne(ecrireLigne(e, SIGNATURE)));
        expect(verifierLignes(lues)).toEqual(verifier(registre));
        const sans = n % registre.length;
        expect(verifierLignes(lues.toSpliced(sans, 1))).toEqual(verifier(registre.toSpliced(sans, 1)));
      }),
    );
  });

  test('montre la tête de ses octets', () => {
    const retrait = unSuiviEnCours().retrait('effacer').ecritures();
    const lues = retrait.map((e) => lireLigne(ecrireLigne(e, SIGNATURE)));
    expect(verifierLignes(lues)).toMatchObject({
      juste: true,
      tete: teteDe(retrait[0]?.entete ?? UNE.entete),
    });
    expect(verifierLignes(lues, { adieu: false })).toMatchObject({ juste: false, defaut: 'ordre' });
  });
});

describe('Une ligne venue d’ailleurs est refusée', () => {
  test.each([
    ['vide', ''],
    ['à deux champs', LIGNE.split('\t').slice(0, 2).join('\t')],
    ['à quatre champs', `${LIGNE}\t`],
    ['d’un en-tête qui n’est pas du JSON', LIGNE.slice(1)],
    ['d’un en-tête avec une espace de plus', LIGNE.replace('{', '{ ')],
    ['d’un en-tête avec un champ deux fois', LIGNE.replace('{', '{"appareil":"autre",')],
    ['d’un corps changé', LIGNE.replace('deux', 'trois')],
    ['d’une signature trop courte', LIGNE.slice(0, -1)],
    ['d’une signature avec un bit perdu', LIGNE.replace(/A==$/, 'B==')],
    ['d’une signature d’un autre alphabet', LIGNE.replace(/...A==$/, '-_-A==')],
    ['avec une fin de ligne', `${LIGNE}\n`],
    ['aux crochets sans fin', `${'['.repeat(200_000)}${']'.repeat(200_000)}\t\t${SIGNATURE}`],
  ])('%s', (_, texte) => refuse(texte));

  test.each([
    ['d’une autre version', { v: 2 }],
    ['au rang zéro', { seq: 0 }],
    ['au rang et demi', { seq: 1.5 }],
    ['sans nom', { id: '' }],
    ['sans heure', { instant: null }],
    ['à l’heure en toutes lettres', { instant: { ...UNE.entete.instant, mural: 'midi' } }],
    ['sans page', { instant: { mural: 0, monotone: 0, decalage: 0 } }],
    ['qui efface ce qui n’est pas un nom', { efface: [3] }],
    ['qui n’efface rien', { efface: [] }],
    ['qui a vu n’importe quoi', { vu: [{ appareil: 'b', seq: 0, tete: 'x' }] }],
    ['qui a vu personne', { vu: 'b' }],
  ])('%s', (_, change) => refuse(avecEntete(Object.fromEntries(Object.entries(change)))));

  test('dont le corps a d’autres champs', () => {
    const corps = { sel: '0', contenu: {}, plus: 1 };
    const entete = { ...UNE.entete, empreinte: empreinteDe(corps) };
    refuse(ecrireLigne({ entete, corps }, SIGNATURE));
    refuse(
      ecrireLigne(
        { entete: { ...entete, empreinte: empreinteDe({ ...corps, sel: '1' }) }, corps },
        SIGNATURE,
      ),
    );
  });

  test('dont le sel n’est pas un texte', () => {
    const octets = '{"contenu":{},"sel":3}';
    const corps = JSON.parse(octets) as Ecriture['corps'] & object;
    const entete = { ...UNE.entete, empreinte: empreinteDe(corps) };
    refuse(ecrireLigne({ entete, corps }, SIGNATURE));
  });

  test('quand un retrait ou une promesse a perdu son contenu', () => {
    const suivi = unSuiviEnCours().consigner('promesse', { promesse: 'revue', prevueLe: '2026-10-12' });
    const [promesse, retrait] = [suivi.ecritures(), suivi.retrait('garder').ecritures()].map((e) => e.at(-1));
    for (const ecriture of [promesse, retrait])
      if (ecriture) refuse(ecrireLigne(effacerCorps(ecriture), SIGNATURE));
  });
});
