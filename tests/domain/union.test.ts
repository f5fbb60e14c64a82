import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estUnAdieu } from '../../src/domain/adieu.ts';
import type { Ecriture } from '../../src/domain/ecriture.ts';
import { ErreurDeuxHistoires } from '../../src/domain/erreurs.ts';
import { texteDeLigne, verifierLignes, type LigneSignee } from '../../src/domain/ligne.ts';
import { lire } from '../../src/domain/lire.ts';
import { verifier } from '../../src/domain/registre.ts';
import {
  aUnAdieu,
  chainesDe,
  idsEffaces,
  ordonner,
  survivants,
  tetesDe,
  unir,
  vuDepuis,
} from '../../src/domain/union.ts';
import { AppareilDEssai, signee } from '../aides/appareils.ts';
import { desEchanges, desEchangesAvecAdieu, type Histoire } from '../aides/echanges.ts';
import { uneHorloge } from '../aides/uneHorloge.ts';
import { UN_RELEVE, unSuiviEnCours } from '../aides/unSuivi.ts';

const textes = (lignes: readonly LigneSignee[]): string[] => lignes.map(texteDeLigne);
const unies = (...copies: readonly (readonly LigneSignee[])[]): LigneSignee[] =>
  copies.reduce<LigneSignee[]>((ici, recues) => unir(ici, recues).lignes, []);
const dites = (ecritures: readonly Ecriture[]): string[] => ecritures.map((e) => e.entete.id);
const ecrituresDe = (lignes: readonly LigneSignee[]): Ecriture[] => lignes.map((l) => l.ecriture);

/** As good as shuffled: in order of digest. */
const battues = (lignes: readonly LigneSignee[]): Ecriture[] =>
  ecrituresDe(lignes).sort((a, b) =>
    a.entete.empreinte + a.entete.id < b.entete.empreinte + b.entete.id ? -1 : 1,
  );

/** Everything that was ever held, today's copies and old ones, and one order in which to bring them together. */
const avecMelange = (histoires: fc.Arbitrary<Histoire>) =>
  histoires.chain(({ appareils, copies }) => {
    const toutes = [...copies, ...appareils.map((a) => a.lignes)];
    return fc.tuple(
      fc.constant(toutes),
      fc.shuffledSubarray(toutes, { minLength: toutes.length, maxLength: toutes.length }),
    );
  });

const deuxAppareils = (): readonly [AppareilDEssai, AppareilDEssai] => [
  new AppareilDEssai('a'),
  new AppareilDEssai('b', uneHorloge('2026-09-14T07:10:00+02:00')),
];

const RETRAIT = { qui: 'patient', effet: 'effacer', code: 'H4RV', etape: null } as const;
const PROMESSE = { promesse: 'revue', prevueLe: '2026-10-12' } as const;

describe('Réunir des copies', () => {
  test.each([
    ['qui notent et effacent', desEchanges],
    ['dont une personne se retire', desEchangesAvecAdieu],
  ])('%s donne le même registre dans n’importe quel ordre', (_, histoires) => {
    fc.assert(
      fc.property(avecMelange(histoires), ([toutes, melange]) => {
        const registre = unies(...toutes);
        expect(textes(unies(...melange))).toEqual(textes(registre));
        expect(ordonner(battues(registre))).toEqual(ordonner(ecrituresDe(registre)));
        expect(lire('s1', ordonner(ecrituresDe(unies(...melange))))).toEqual(
          lire('s1', ordonner(ecrituresDe(registre))),
        );
      }),
    );
  });

  test('groupées autrement donne le même registre', () => {
    fc.assert(
      fc.property(avecMelange(desEchangesAvecAdieu), fc.nat(), ([toutes], ou) => {
        const coupe = ou % toutes.length;
        const [debut, fin] = [unies(...toutes.slice(0, coupe)), unies(...toutes.slice(coupe))];
        expect(textes(unir(debut, fin).lignes)).toEqual(textes(unies(...toutes)));
      }),
    );
  });

  test('deux fois ne change rien', () => {
    fc.assert(
      fc.property(desEchangesAvecAdieu, ({ appareils }) => {
        const registre = unies(...appareils.map((a) => a.lignes));
        for (const { lignes } of appareils)
          expect(unir(registre, lignes)).toEqual({ lignes: registre, nouvelles: 0, effacees: 0 });
      }),
    );
  });

  test('laisse des chaînes justes', () => {
    fc.assert(
      fc.property(desEchangesAvecAdieu, ({ appareils }) => {
        const registre = unies(...appareils.map((a) => a.lignes));
        const adieu = aUnAdieu(ecrituresDe(registre));
        for (const { nom } of appareils) {
          const chaine = registre.filter((l) => l.ecriture.entete.appareil === nom);
          expect(verifierLignes(chaine, { adieu })).toMatchObject({ juste: true, nombre: chaine.length });
        }
      }),
    );
  });

  test('dit ce qui est nouveau', () => {
    const [a, b] = deuxAppareils();
    a.consigner('releve', UN_RELEVE);
    b.consigner('releve', UN_RELEVE);
    expect(unir(a.lignes, b.lignes)).toMatchObject({ nouvelles: 1, effacees: 0 });
  });

  test('garde la même signature, quand la même ligne a été signée deux fois', () => {
    const [a] = deuxAppareils();
    a.consigner('releve', UN_RELEVE);
    const resignees = a.lignes.map((l) => ({ ...l, signature: `${'z'.repeat(85)}A==` }));
    expect(unir(resignees, a.lignes).lignes).toEqual(unir(a.lignes, resignees).lignes);
  });

  test('ne mêle pas deux suivis', () => {
    const [a] = deuxAppareils();
    a.consigner('releve', UN_RELEVE);
    const ailleurs = a.lignes.map(({ ecriture: { entete, corps } }) =>
      signee({ entete: { ...entete, suivi: 's2' }, corps }),
    );
    const [b] = deuxAppareils();
    b.consigner('retrait', RETRAIT);
    expect(unir(ailleurs, b.lignes).lignes).toHaveLength(2);
  });

  test('refuse deux lignes différentes à la même place', () => {
    const [a] = deuxAppareils();
    const [autre] = deuxAppareils();
    a.consigner('releve', UN_RELEVE);
    autre.consigner('releve', { ...UN_RELEVE, texte: 'Autre chose.' });
    expect(() => unir(a.lignes, autre.lignes)).toThrow(ErreurDeuxHistoires);
  });

  test('laisse passer un adieu, même face à une copie qui raconte autre chose', () => {
    const [a] = deuxAppareils();
    const [autre] = deuxAppareils();
    a.consigner('releve', UN_RELEVE);
    a.consigner('retrait', RETRAIT);
    autre.consigner('releve', { ...UN_RELEVE, texte: 'Autre chose.' });
    expect(dites(ecrituresDe(unir(autre.lignes, a.lignes).lignes))).toEqual(['a-2']);
  });
});

describe('Un effacement', () => {
  test('détruit le passage partout où il arrive, et n’en revient pas', () => {
    const [a, b] = deuxAppareils();
    const cible = a.consigner('releve', { ...UN_RELEVE, texte: 'Un secret.' });
    const ancienne = b.recevoir(a.lignes).lignes;
    a.consigner('effacement', { cible, demandePar: 'patient', raison: 'Demandé.' }, [cible]);
    expect(unir(b.lignes, a.lignes)).toMatchObject({ nouvelles: 1, effacees: 1 });
    b.recevoir(a.lignes).recevoir(ancienne);
    expect(JSON.stringify(b.lignes)).not.toContain('secret');
    expect(b.suivi().journal.lignes).toMatchObject([{ id: cible, genre: 'effacee', demandePar: 'patient' }]);
  });

  test('emporte ce qu’un autre appareil écrivait pendant ce temps par-dessus le passage', () => {
    const [a, b] = deuxAppareils();
    const cible = a.consigner('releve', { ...UN_RELEVE, texte: 'Un secret.' });
    b.recevoir(a.lignes);
    b.consigner('correction', { cible, raison: 'Relu.', champs: { texte: 'Un autre secret.' } });
    a.consigner('effacement', { cible, demandePar: 'patient', raison: 'Demandé.' }, [cible]);
    expect(JSON.stringify(unies(b.lignes, a.lignes))).not.toContain('secret');
    expect(JSON.stringify(unies(a.lignes, b.lignes))).not.toContain('secret');
  });

  test('d’avant que les en-têtes le disent ne revient pas non plus', () => {
    const [a] = deuxAppareils();
    a.consigner('releve', { ...UN_RELEVE, texte: 'Un secret.' });
    const effacees = a.lignes.map(({ ecriture }) => signee({ ...ecriture, corps: null }));
    for (const [ici, recues] of [
      [a.lignes, effacees],
      [effacees, a.lignes],
    ] as const)
      expect(textes(unir(ici, recues).lignes)).toEqual(textes(effacees));
  });

  test('n’atteint ni un adieu ni une promesse', () => {
    const [a] = deuxAppareils();
    const promesse = a.consigner('promesse', PROMESSE);
    a.consigner('effacement', { cible: promesse, demandePar: 'patient', raison: 'Faux.' }, [promesse]);
    expect(idsEffaces(a.ecritures())).toEqual(new Set());
    expect(a.lignes.every((l) => l.octetsCorps !== null)).toBe(true);
  });
});

describe('Un adieu', () => {
  test.each([
    ['un retrait « effacer »', 'retrait', RETRAIT],
    ['la fin de la conservation', 'conservation-finie', { code: 'H4RV' }],
  ] as const)('%s ne laisse que sa ligne et ce qui est promis après', (_, type, contenu) => {
    const [a, b] = deuxAppareils();
    a.consigner('promesse', PROMESSE);
    a.consigner('releve', UN_RELEVE);
    b.recevoir(a.lignes).consigner('releve', UN_RELEVE);
    a.consigner(type, contenu);
    expect(dites(a.ecritures())).toEqual(['a-3']);
    a.consigner('promesse', PROMESSE);
    expect(unir(b.lignes, a.lignes)).toMatchObject({ nouvelles: 2, effacees: 3 });
    b.recevoir(a.lignes);
    b.consigner('promesse-tenue', { promesse: 'revue', le: '2026-10-12' });
    expect(dites(a.recevoir(b.lignes).ecritures())).toEqual(['a-3', 'a-4', 'b-2']);
    expect(a.suivi()).toEqual(b.suivi());
    expect(verifier(b.ecritures().slice(-1), { adieu: true })).toMatchObject({ juste: true, nombre: 1 });
  });

  test('emporte ce qui n’avait déjà plus de mots', () => {
    const [a, b] = deuxAppareils();
    const cible = a.consigner('releve', UN_RELEVE);
    a.consigner('effacement', { cible, demandePar: 'patient', raison: 'Demandé.' }, [cible]);
    b.recevoir(a.lignes.slice(0, 1));
    a.consigner('retrait', RETRAIT);
    expect(unir(b.lignes, a.lignes)).toMatchObject({ nouvelles: 1, effacees: 1 });
  });

  test('« garder » n’en est pas un', () => {
    const [a] = deuxAppareils();
    a.consigner('releve', UN_RELEVE);
    a.consigner('retrait', { ...RETRAIT, effet: 'garder' });
    expect(a.lignes).toHaveLength(2);
  });

  test('ce qui reste ne tient qu’à ce qui reste', () => {
    fc.assert(
      fc.property(desEchangesAvecAdieu, ({ appareils }) => {
        const restent = survivants(appareils.flatMap((a) => a.ecritures()));
        expect(survivants(restent)).toEqual(restent);
        if (restent.some(estUnAdieu)) expect(JSON.stringify(restent)).not.toContain('secret');
      }),
    );
  });
});

describe('L’ordre de plusieurs appareils', () => {
  const places = (ordre: readonly Ecriture[]) =>
    new Map(ordre.map(({ entete }, rang) => [`${entete.appareil}|${entete.seq}`, rang]));

  test('met chaque ligne après ce que son auteur avait vu, quelle que soit l’heure', () => {
    fc.assert(
      fc.property(desEchanges, ({ appareils }) => {
        const ordre = ordonner(ecrituresDe(unies(...appareils.map((a) => a.lignes))));
        const rangs = places(ordre);
        for (const [rang, { entete }] of ordre.entries()) {
          const avant = [{ appareil: entete.appareil, seq: entete.seq - 1 }, ...(entete.vu ?? [])];
          for (const { appareil, seq } of avant.filter((v) => v.seq > 0))
            expect(rangs.get(`${appareil}|${seq}`)).toBeLessThan(rang);
        }
      }),
    );
  });

  test('garde une réponse après sa question, sur un appareil en retard d’un jour', () => {
    const [a, b] = deuxAppareils();
    a.consigner('releve', UN_RELEVE);
    b.recevoir(a.lignes).consigner('releve', UN_RELEVE);
    a.horloge.avancer(60);
    a.recevoir(b.lignes).consigner('releve', UN_RELEVE);
    expect(dites(a.ecritures())).toEqual(['a-1', 'b-1', 'a-2']);
  });

  test('suit les heures quand personne n’avait rien vu, puis les noms', () => {
    const [a, b] = deuxAppareils();
    a.consigner('releve', UN_RELEVE);
    b.consigner('releve', UN_RELEVE);
    const c = new AppareilDEssai('c');
    c.consigner('releve', UN_RELEVE);
    expect(dites(ordonner([c, a, b].flatMap((x) => x.ecritures())))).toEqual(['b-1', 'a-1', 'c-1']);
  });

  test('de n’importe quel début de l’ordre est ce début, et se lit', () => {
    fc.assert(
      fc.property(desEchanges, fc.nat(), ({ appareils }, n) => {
        const ordre = ordonner(ecrituresDe(unies(...appareils.map((a) => a.lignes))));
        const debut = ordre.slice(0, n % (ordre.length + 1));
        expect(ordonner(debut.toReversed())).toEqual(debut);
        expect(lire('s1', debut).histoire).toHaveLength(debut.length);
      }),
    );
  });

  test('d’un fichier forgé, où deux lignes disent s’être vues, existe encore', () => {
    const [a, b] = deuxAppareils();
    a.consigner('releve', UN_RELEVE);
    b.consigner('releve', UN_RELEVE);
    const forgees = [...a.ecritures(), ...b.ecritures()].map(({ entete, corps }) => ({
      entete: {
        ...entete,
        vu: [{ appareil: entete.appareil === 'a' ? 'b' : 'a', seq: 1, tete: '0'.repeat(64) }],
      },
      corps,
    }));
    expect(dites(ordonner(forgees))).toEqual(['b-1', 'a-1']);
    expect(ordonner(forgees.toReversed())).toEqual(ordonner(forgees));
  });
});

describe('Ce qu’un appareil dit avoir vu', () => {
  test('ne nomme que les chaînes des autres qui ont avancé', () => {
    const [a, b] = deuxAppareils();
    a.consigner('releve', UN_RELEVE);
    b.recevoir(a.lignes).consigner('releve', UN_RELEVE);
    b.consigner('releve', UN_RELEVE);
    const [premiere, seconde] = b.ecritures().filter((e) => e.entete.appareil === 'b');
    expect(premiere?.entete.vu).toEqual(tetesDe(a.ecritures()));
    expect(seconde?.entete).not.toHaveProperty('vu');
    a.consigner('releve', UN_RELEVE);
    expect(vuDepuis(b.recevoir(a.lignes).ecritures(), 'b')).toMatchObject([{ appareil: 'a', seq: 2 }]);
  });

  test('a une tête par chaîne, celle que la vérification trouve', () => {
    fc.assert(
      fc.property(desEchanges, ({ appareils }) => {
        const ecritures = appareils[0]?.ecritures() ?? [];
        const tetes = tetesDe(ecritures);
        for (const [rang, chaine] of chainesDe(ecritures).entries())
          expect(verifier(chaine)).toMatchObject({ juste: true, tete: tetes[rang]?.tete });
      }),
    );
  });

  test('un seul appareil n’a rien vu', () => {
    expect(
      unSuiviEnCours()
        .ecritures()
        .every((e) => e.entete.vu === undefined),
    ).toBe(true);
  });
});
