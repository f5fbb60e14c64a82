import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ContenuRevue } from '../../src/domain/contenus.ts';
import {
  ErreurACompleter,
  ErreurClotureImpossible,
  ErreurPasTransmis,
  ErreurRaisonManquante,
  ErreurRelectureAttendue,
  ErreurSuiteManquante,
  ErreurSuiviClos,
  ErreurSuiviRetire,
} from '../../src/domain/erreurs.ts';
import { etatDe } from '../../src/domain/etat.ts';
import { manquesCloture } from '../../src/domain/revue.ts';
import { promessesDatees } from '../../src/domain/promesses.ts';
import { AppareilDEssai } from '../aides/appareils.ts';
import { UN_DE_CHAQUE } from '../aides/unDeChaque.ts';
import { unSuiviEnCours, type SuiviDEssai } from '../aides/unSuivi.ts';

const REVUE: ContenuRevue = UN_DE_CHAQUE.revue;
const SIGNEE = UN_DE_CHAQUE['revue-signee'];

const remis = (): SuiviDEssai =>
  unSuiviEnCours().fin().consigner('transmission', { le: '2026-09-18', a: 'Cadre de santé' });
const transmis = (): SuiviDEssai => relu(remis());
const relu = (suivi: SuiviDEssai): SuiviDEssai =>
  suivi
    .consigner('relecture-envoyee', { qui: 'patient', le: '2026-09-18', limite: '2026-10-03' })
    .consigner('relecture-recue', { qui: 'patient', le: '2026-09-18', resultat: 'sans changement' });
const valide = (): SuiviDEssai =>
  transmis().tenter('revue', REVUE).tenter('action', UN_DE_CHAQUE.action).tenter('revue-signee', SIGNEE);
const etat = (suivi: SuiviDEssai): string => etatDe(suivi.suivi());

describe('Après la transmission, un suivi', () => {
  test('passe en revue, revient à compléter, repart, est validé, restitué, clos', () => {
    const suivi = transmis();
    expect(etat(suivi)).toBe('transmis');
    expect(etat(suivi.tenter('commentaire', UN_DE_CHAQUE.commentaire))).toBe('en-revue');
    expect(etat(suivi.tenter('a-completer', { raison: 'Il manque le départ.' }))).toBe('a-completer');
    suivi.consigner('transmission', { le: '2026-09-20', a: 'Cadre de santé' });
    expect(etat(suivi)).toBe('en-revue');
    suivi.tenter('revue', REVUE).tenter('pas-d-action', { raison: 'Déjà fait.' });
    expect(etat(suivi.tenter('revue-signee', SIGNEE))).toBe('valide');
    expect(etat(suivi.tenter('promesse-tenue', { promesse: 'restitution', le: '2026-10-20' }))).toBe(
      'restitue',
    );
    for (const { id, tenueLe } of promessesDatees(suivi.suivi()))
      if (!tenueLe) suivi.tenter('promesse-levee', { promesse: id, raison: 'Dit de vive voix.' });
    expect(etat(suivi.tenter('cloture', { le: '2026-11-20' }))).toBe('clos');
    expect(() => suivi.tenter('commentaire', UN_DE_CHAQUE.commentaire)).toThrow(ErreurSuiviClos);
    expect(() => suivi.tenter('cloture', { le: '2026-11-21' })).toThrow(ErreurSuiviClos);
  });

  test('transmis de nouveau, attend une nouvelle signature et garde l’ancienne', () => {
    const suivi = valide().consigner('transmission', { le: '2026-10-09', a: 'Cadre de santé' });
    expect(etat(suivi)).toBe('en-revue');
    expect(suivi.suivi().revues.signatures).toMatchObject([{ par: 'Cadre de santé', ancienne: true }]);
    expect(etat(suivi.tenter('revue-signee', SIGNEE))).toBe('valide');
  });

  test('garde la réponse médicale et les têtes de chaîne que la signature a vues', () => {
    const suivi = valide().tenter('reponse-medicale', UN_DE_CHAQUE['reponse-medicale']);
    expect(suivi.suivi().revues).toMatchObject({
      reponsesMedicales: [{ fonction: 'Anesthésiste', texte: 'L’attente venait du bloc.' }],
      signatures: [{ tetes: SIGNEE.tetes, ancienne: false }],
    });
  });
});

describe('Une revue est refusée', () => {
  test('avant la transmission', () => {
    const suivi = unSuiviEnCours().fin();
    expect(() => suivi.tenter('revue', REVUE)).toThrow(ErreurPasTransmis);
    expect(() => suivi.tenter('commentaire', UN_DE_CHAQUE.commentaire)).toThrow(ErreurPasTransmis);
  });

  test('à la signature, sans suite ou à compléter', () => {
    expect(() => transmis().tenter('revue-signee', SIGNEE)).toThrow(ErreurSuiteManquante);
    const revenu = transmis()
      .tenter('action', UN_DE_CHAQUE.action)
      .tenter('a-completer', { raison: 'Court.' });
    expect(() => revenu.tenter('revue-signee', SIGNEE)).toThrow(ErreurACompleter);
  });

  test('sans raison quand elle renvoie la fiche ou ne retient pas d’action', () => {
    expect(() => transmis().tenter('a-completer', { raison: ' ' })).toThrow(ErreurRaisonManquante);
    expect(() => transmis().tenter('pas-d-action', { raison: '' })).toThrow(ErreurRaisonManquante);
  });

  test('tant que la relecture demandée n’est pas revenue, sauf si son délai est passé ou si elle est levée', () => {
    expect(() => remis().tenter('revue', REVUE)).toThrow(ErreurRelectureAttendue);
    const envoyee = (limite: string): SuiviDEssai =>
      remis().consigner('relecture-envoyee', { qui: 'patient', le: '2026-09-15', limite });
    expect(() => envoyee('2026-09-30').tenter('revue', REVUE)).toThrow(ErreurRelectureAttendue);
    expect(() => envoyee('2026-09-15').tenter('revue', REVUE)).toThrow(ErreurRelectureAttendue);
    expect(etat(envoyee('2026-09-14').tenter('revue', REVUE))).toBe('en-revue');
    expect(etat(relu(remis()).tenter('revue', REVUE))).toBe('en-revue');
    const levee = remis().consigner('promesse-levee', { promesse: 'relecture', raison: 'A déménagé.' });
    expect(etat(levee.tenter('revue', REVUE))).toBe('en-revue');
  });

  test('après un retrait', () => {
    const suivi = transmis().retrait('effacer');
    expect(() => suivi.tenter('commentaire', UN_DE_CHAQUE.commentaire)).toThrow(ErreurSuiviRetire);
  });
});

test('La clôture dit ce qui manque', () => {
  const suivi = valide();
  expect(manquesCloture(suivi.suivi())).toContain('le retour à l’équipe');
  expect(manquesCloture(suivi.suivi())).not.toContain('la revue signée');
  expect(() => suivi.tenter('cloture', { le: '2026-10-09' })).toThrow(ErreurClotureImpossible);
  expect(() => transmis().tenter('cloture', { le: '2026-10-09' })).toThrow(
    /la revue signée.*le retour à l’équipe/,
  );
});

const ECRITS = ['commentaire', 'a-completer', 'reponse-medicale', 'revue', 'revue-signee', 'action'] as const;
const SUITES = [...ECRITS, 'transmission', 'pas-d-action', 'promesse-tenue', 'cloture'] as const;

describe('Quand deux cadres revoient en même temps', () => {
  const partage = (): [AppareilDEssai, AppareilDEssai] => {
    const a = new AppareilDEssai('a');
    a.consigner('etape', { etape: 'chirurgie-ambulatoire.04' });
    a.consigner('fin', { raison: 'arrive' });
    a.consigner('transmission', { le: '2026-09-18', a: 'Cadre de santé' });
    return [a, new AppareilDEssai('b').recevoir(a.lignes)];
  };

  test('les deux revues restent', () => {
    const [a, b] = partage();
    a.consigner('revue', { ...REVUE, reponse: 'Vu par A.' });
    b.consigner('revue', { ...REVUE, reponse: 'Vu par B.' });
    const { parAppareil } = a.recevoir(b.lignes).suivi().revues;
    expect(parAppareil.map((r) => r.revue.reponse).sort()).toEqual(['Vu par A.', 'Vu par B.']);
  });

  test('quel que soit l’ordre des échanges, l’état est le même', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ chez: fc.nat(1), type: fc.constantFrom(...SUITES), envoi: fc.boolean() })),
        (gestes) => {
          const deux = partage();
          for (const { chez, type, envoi } of gestes) {
            const ici = deux[chez === 0 ? 0 : 1];
            const la = deux[chez === 0 ? 1 : 0];
            ici.consigner(type, UN_DE_CHAQUE[type]);
            if (envoi) la.recevoir(ici.lignes);
          }
          const [a, b] = deux;
          const chezA = a.recevoir(b.lignes).suivi();
          const chezB = b.recevoir(a.lignes).suivi();
          expect(chezA).toEqual(chezB);
          expect(etatDe(chezA)).toBe(etatDe(chezB));
          expect(chezA.revues.commentaires).toHaveLength(
            gestes.filter((g) => g.type === 'commentaire').length,
          );
        },
      ),
    );
  });
});
