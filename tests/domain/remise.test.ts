import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chronologie } from '../../src/domain/chronologie.ts';
import type { Contenus, TypeDuSuivi } from '../../src/domain/contenus.ts';
import { extraitsDe } from '../../src/domain/extrait.ts';
import { releves } from '../../src/domain/journal.ts';
import { verifierLignes, type LigneSignee } from '../../src/domain/ligne.ts';
import { appliquer, lire } from '../../src/domain/lire.ts';
import { aRemettre } from '../../src/domain/remise.ts';
import { ordonner, sansMots, unir } from '../../src/domain/union.ts';
import { AppareilDEssai } from '../aides/appareils.ts';
import { desEchangesAvecRemises } from '../aides/echanges.ts';
import { CHOIX_DU_PATIENT, UN_RELEVE } from '../aides/unSuivi.ts';
import { uneHorloge } from '../aides/uneHorloge.ts';

const SECRET = 'Un secret de trois mots.';
const TRAITS = [
  [
    [0, 0, 0],
    [340, 176, 41],
  ],
] as const;

const ecrituresDe = (lignes: readonly LigneSignee[]) => ordonner(lignes.map((l) => l.ecriture));
const lu = (lignes: readonly LigneSignee[]) => lire('s1', ecrituresDe(lignes));

/** A suivi written on device « a », up to its fiche. */
function unSuiviEcrit() {
  const a = new AppareilDEssai('a');
  const ecrire = <T extends TypeDuSuivi>(type: T, contenu: Contenus[T]): string => {
    a.horloge.avancer(60);
    return a.consigner(type, contenu);
  };
  ecrire('accord', {
    qui: 'patient',
    forme: 'ecran',
    texte: { lecture: 'standard', version: '1' },
    choix: CHOIX_DU_PATIENT,
    traits: TRAITS,
    recueilliPar: 'Suiveur',
    garder: SECRET,
  });
  ecrire('etape', { etape: 'chirurgie-ambulatoire.04' });
  ecrire('lieu', { lieu: 'hall', qui: 'patient', avecSuiveur: true });
  const dit = { ...UN_RELEVE, source: 'dit', qui: 'patient', ressenti: -1 } as const;
  const cite = ecrire('releve', { ...dit, texte: 'Ce que la fiche cite.' });
  const tu = ecrire('releve', { ...dit, texte: SECRET, emotion: 'autre:secret' });
  const attente = ecrire('attente', {
    qui: 'patient',
    annoncee: null,
    delaiAnnonceMin: null,
    texte: SECRET,
  });
  ecrire('attente-finie', { cible: attente });
  ecrire('correction', { cible: tu, raison: SECRET, champs: { texte: SECRET, ressenti: 1 } });
  ecrire('correction', {
    cible: cite,
    raison: 'Mal noté.',
    champs: { texte: 'Ce que la fiche cite, relu.' },
  });
  ecrire('pause', { raison: 'autre:un secret' });
  ecrire('reprise', {});
  ecrire('fin', { raison: 'arrive' });
  ecrire('fiche', { partie: 'pointsForts', valeur: [{ texte: SECRET, releves: [tu] }] });
  ecrire('fiche', { partie: 'pointsForts', valeur: [{ texte: 'Un point fort.', releves: [cite] }] });
  ecrire('transmission', { le: '2026-09-18', a: 'Cadre de santé' });
  return { a, cite, tu, attente };
}

function remettre(a: AppareilDEssai): LigneSignee[] {
  for (const extrait of extraitsDe(a.ecritures())) a.consigner('extrait', extrait);
  return aRemettre(a.lignes);
}

const unCadre = (): AppareilDEssai => new AppareilDEssai('b', uneHorloge('2026-09-18T09:00:00+02:00'));

describe('Une remise', () => {
  test('porte toutes les lignes, et des chaînes justes', () => {
    const { a } = unSuiviEcrit();
    const remises = remettre(a);
    expect(remises.map((l) => l.octetsEntete)).toEqual(a.lignes.map((l) => l.octetsEntete));
    expect(verifierLignes(remises)).toMatchObject({ juste: true, nombre: a.lignes.length });
  });

  test('ne porte ni la signature, ni ce que la personne garde, ni le reste du journal, ni les brouillons', () => {
    const texte = JSON.stringify(remettre(unSuiviEcrit().a));
    expect(texte).not.toContain('secret');
    expect(texte).not.toContain('traits');
    expect(texte).not.toContain('[340,176,41]');
  });

  test('porte la fiche et les relevés qu’elle cite, avec leurs corrections', () => {
    const { a, cite } = unSuiviEcrit();
    const recu = lu(remettre(a));
    expect(recu.fiche).toEqual(a.suivi().fiche);
    expect(releves(recu.journal).find(({ id }) => id === cite)).toEqual(
      releves(a.suivi().journal).find(({ id }) => id === cite),
    );
  });

  test('laisse lire les heures, les attentes, les étapes et la courbe', () => {
    const { a, tu } = unSuiviEcrit();
    const recu = lu(remettre(a));
    expect(chronologie(recu.journal).attentes).toMatchObject({ nombre: 1, secondes: 60 });
    expect(chronologie(recu.journal).dureeTotale).toBe(chronologie(a.suivi().journal).dureeTotale);
    expect(releves(recu.journal).find(({ id }) => id === tu)).toMatchObject({
      texte: '',
      ressenti: 1,
      etape: 'chirurgie-ambulatoire.04',
      lieu: 'hall',
    });
    expect(recu.accords.patient).toMatchObject({ etat: 'donne', forme: 'ecran', choix: CHOIX_DU_PATIENT });
    expect(recu.journal).toMatchObject({ corrections: 2, actes: a.suivi().journal.actes });
  });

  test('reçue deux fois ou avant une plus ancienne ne change plus rien', () => {
    const { a } = unSuiviEcrit();
    const premiere = remettre(a);
    a.consigner('releve', UN_RELEVE);
    const seconde = remettre(a);
    const b = unCadre().recevoir(seconde);
    for (const remise of [premiere, seconde])
      expect(unir(b.lignes, remise)).toEqual({ lignes: b.lignes, nouvelles: 0, effacees: 0 });
  });

  test('qui revient du cadre apporte ses lignes, et n’ôte aucun mot', () => {
    const { a } = unSuiviEcrit();
    const avant = remettre(a);
    const b = unCadre().recevoir(avant);
    b.consigner('promesse', { promesse: 'revue', prevueLe: '2026-10-12' });
    const retour = remettre(b);
    const mots = a.lignes.filter((l) => l.octetsCorps !== null).length;
    expect(unir(a.lignes, retour)).toMatchObject({ nouvelles: 1, effacees: 0 });
    expect(a.recevoir(retour).lignes.filter((l) => l.octetsCorps !== null)).toHaveLength(mots + 1);
    expect(chronologie(lu(b.lignes).journal)).toEqual(
      chronologie(lu(unCadre().recevoir(avant).lignes).journal),
    );
  });

  test('écrite ici se lit d’un coup comme ligne après ligne', () => {
    const b = unCadre().recevoir(remettre(unSuiviEcrit().a));
    for (const ecrire of [
      () => b.consigner('promesse', { promesse: 'revue', prevueLe: '2026-10-12' }),
      () => b.consigner('extrait', extraitsDe(b.ecritures())[0] ?? {}),
    ]) {
      const avant = b.suivi();
      const id = ecrire();
      const ecriture = b.ecritures().find(({ entete }) => entete.id === id);
      expect(ecriture && appliquer(avant, ecriture)).toEqual(b.suivi());
    }
  });
});

describe('Un passage effacé', () => {
  test('quitte aussi les extraits, partout, et ne revient pas avec les anciens', () => {
    const { a, tu } = unSuiviEcrit();
    const ancienne = remettre(a);
    const b = unCadre().recevoir(ancienne);
    a.consigner('effacement', { cible: tu, demandePar: 'patient', raison: 'Demandé.' }, [tu]);
    const extrait = (lignes: readonly LigneSignee[]) =>
      JSON.stringify(lignes.filter((l) => l.ecriture.entete.type === 'extrait').map((l) => l.octetsCorps));
    expect(extrait(a.lignes)).toBe('[null]');
    b.recevoir(remettre(a)).recevoir(ancienne);
    expect(extrait(b.lignes)).not.toContain(`"${tu}":{"qui"`);
    expect(b.suivi().journal.lignes.find(({ id }) => id === tu)).toMatchObject({ genre: 'effacee' });
    expect(chronologie(b.suivi().journal).attentes).toMatchObject({ nombre: 1 });
  });

  test('emporte l’extrait qui ne parle que d’une correction écrite par-dessus', () => {
    const a = new AppareilDEssai('a');
    const cible = a.consigner('releve', UN_RELEVE);
    const id = a.consigner('extrait', { correction: { c1: { cible, raison: '', champs: { ressenti: 2 } } } });
    a.consigner('effacement', { cible, demandePar: 'patient', raison: 'Demandé.' }, [cible]);
    expect(a.lignes.find((l) => l.ecriture.entete.id === id)?.octetsCorps).toBeNull();
  });
});

describe('Des copies dont une partie des mots est restée ailleurs', () => {
  const texte = (lignes: readonly LigneSignee[]) =>
    lignes.map((l) => [l.octetsEntete, l.octetsCorps, l.signature]);

  test('se rejoignent dans n’importe quel ordre', () => {
    fc.assert(
      fc.property(desEchangesAvecRemises, fc.infiniteStream(fc.nat()), ({ appareils, copies }, hasard) => {
        const toutes = [...copies, ...appareils.map((x) => x.lignes)];
        const melange = toutes
          .map((copie) => ({ copie, rang: Number(hasard.next().value) }))
          .sort((x, y) => x.rang - y.rang)
          .map(({ copie }) => copie);
        const reunir = (lesquelles: readonly (readonly LigneSignee[])[]) =>
          lesquelles.reduce<LigneSignee[]>((ici, recues) => unir(ici, recues).lignes, []);
        const registre = reunir(toutes);
        expect(texte(reunir(melange))).toEqual(texte(registre));
        for (const copie of toutes)
          expect(unir(registre, copie)).toEqual({ lignes: registre, nouvelles: 0, effacees: 0 });
      }),
    );
  });

  test('gardent les mots que quelqu’un a, et n’en rendent aucun d’effacé', () => {
    fc.assert(
      fc.property(desEchangesAvecRemises, ({ appareils }) => {
        const [a] = appareils;
        if (!a || a.lignes.length === 0) return;
        const muettes = aRemettre([...a.lignes]);
        const sansRien = a.lignes.map((l) => (l.ecriture.entete.type === 'releve' ? sansMots(l) : l));
        const aUnExtrait = a.lignes.some((l) => l.ecriture.entete.type === 'extrait');
        expect(texte(unir(muettes, a.lignes).lignes)).toEqual(texte(unir(a.lignes, muettes).lignes));
        if (aUnExtrait) expect(texte(unir(sansRien, a.lignes).lignes)).toEqual(texte(a.lignes));
      }),
    );
  });
});

describe('Ce qui se dit sans les mots', () => {
  const unLongJournal = (nombre: number): AppareilDEssai => {
    const { a } = unSuiviEcrit();
    a.consignerTous(
      'releve',
      Array.from({ length: nombre }, (_, n) => ({ ...UN_RELEVE, texte: `${SECRET} ${n}` })),
    );
    return a;
  };

  test('d’un très long journal, se dit en plusieurs lignes, toutes petites', () => {
    const a = unLongJournal(2_500);
    const extraits = extraitsDe(a.ecritures());
    expect(extraits.length).toBeGreaterThan(2);
    for (const extrait of extraits) expect(JSON.stringify(extrait).length).toBeLessThan(512 * 1024);
    remettre(a);
    expect(extraitsDe(a.ecritures())).toEqual([]);
  });

  test('ne se redit pas : la remise suivante n’ajoute que ce qui est nouveau', () => {
    const a = unLongJournal(3);
    remettre(a);
    const id = a.consigner('releve', { ...UN_RELEVE, texte: SECRET });
    const [extrait, ...autres] = extraitsDe(a.ecritures());
    expect(autres).toEqual([]);
    expect(Object.keys(extrait?.releve ?? {})).toEqual([id]);
  });
});
