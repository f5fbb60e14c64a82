import { describe, expect, test } from 'vitest';
import { attentesEnCours, finDuJournal, pauseEnCours, releves } from '../../src/domain/journal.ts';
import { appliquer, lire, suiviVide } from '../../src/domain/lire.ts';
import type { Suivi } from '../../src/domain/suivi.ts';
import { unSuivi, unSuiviEnCours } from '../aides/unSuivi.ts';

describe('Lire un registre', () => {
  test('vide donne un suivi vide', () => {
    expect(lire('s1', [])).toEqual(suiviVide('s1'));
  });

  test('d’un coup ou ligne par ligne donne le même suivi', () => {
    const ecritures = unSuiviEnCours().attente().apres(60).finirAttente().releve().fin().ecritures();
    expect(ecritures.reduce(appliquer, suiviVide('s1'))).toEqual(lire('s1', ecritures));
  });

  test('ne change pas le suivi d’avant', () => {
    const avant = Object.freeze(unSuiviEnCours().suivi());
    const copie = structuredClone(avant);
    const [suite] = unSuivi().releve().ecritures();
    if (suite) appliquer(avant, suite);
    expect(avant).toEqual(copie);
  });
});

describe('Le journal', () => {
  test('sait où sont le patient, le proche et le suiveur', () => {
    const suivi = unSuiviEnCours().lieu('espace-proches', 'proche', false).lieu('sas-bloc', 'patient', true);
    expect(suivi.suivi().journal.position).toEqual({
      etape: 'chirurgie-ambulatoire.04',
      patient: 'sas-bloc',
      proche: 'espace-proches',
      suiveur: 'sas-bloc',
    });
  });

  test('met un relevé à l’étape et au lieu du suiveur, sauf s’il dit le sien', () => {
    const suivi = unSuiviEnCours().releve().releve({ lieu: 'couloir' });
    expect(releves(suivi.suivi().journal)).toMatchObject([
      { lieu: 'hall', etape: 'chirurgie-ambulatoire.04' },
      { lieu: 'couloir', etape: 'chirurgie-ambulatoire.04' },
    ]);
  });

  test('met un relevé noté après coup à l’étape et au lieu de l’heure vécue', () => {
    const suivi = unSuiviEnCours().apres(600);
    expect(suivi.suivi().journal.position.etape).toBe('chirurgie-ambulatoire.04');
    const { mural, decalage } = suivi.horloge.lire();
    suivi.apres(60).etape('chirurgie-ambulatoire.05').lieu('chambre').apres(60).fin().apres(60);
    suivi.releve({ moment: { mural, decalage } });
    expect(releves(suivi.suivi().journal)[0]).toMatchObject({
      etape: 'chirurgie-ambulatoire.04',
      lieu: 'hall',
      vecu: mural,
      apresCoup: true,
    });
  });

  test('sait ce qui court encore', () => {
    const suivi = unSuiviEnCours().attente().pause();
    const { journal } = suivi.suivi();
    expect(attentesEnCours(journal).map((a) => a.id)).toEqual(['a3']);
    expect(pauseEnCours(journal)?.id).toBe('a4');
    const arrete = suivi.fin().suivi().journal;
    expect([attentesEnCours(arrete), pauseEnCours(arrete)]).toEqual([[], null]);
    expect(finDuJournal(arrete)?.raison).toBe('arrive');
  });

  test('dit à chaque ligne ce qui court alors, et les états d’avant le disent encore', () => {
    const ecritures = unSuiviEnCours()
      .attente()
      .pause()
      .consigner('reprise', {})
      .finirAttente()
      .releve()
      .fin()
      .ecritures();
    const quiCourt = ({ journal }: Suivi) => [
      attentesEnCours(journal).map((a) => a.id),
      pauseEnCours(journal)?.id,
      finDuJournal(journal)?.id,
    ];
    const etats = ecritures.map((_, rang) => ecritures.slice(0, rang + 1).reduce(appliquer, suiviVide('s1')));
    const dits = etats.map(quiCourt);
    expect(dits.slice(-7)).toEqual([
      [[], undefined, undefined],
      [['a3'], undefined, undefined],
      [['a3'], 'a4', undefined],
      [['a3'], undefined, undefined],
      [[], undefined, undefined],
      [[], undefined, undefined],
      [[], undefined, 'a8'],
    ]);
    let suivi = suiviVide('s1');
    const unParUn = ecritures.map((ecriture) => quiCourt((suivi = appliquer(suivi, ecriture))));
    expect(unParUn).toEqual(dits);
    expect(etats.map(quiCourt)).toEqual(dits);
  });
});

describe('Une correction', () => {
  test('de l’heure laisse au relevé le lieu qu’il disait', () => {
    const suivi = unSuiviEnCours().apres(600);
    const { mural, decalage } = suivi.horloge.lire();
    const moment = { mural, decalage };
    suivi.apres(60).etape('chirurgie-ambulatoire.05').lieu('chambre').apres(60);
    suivi.releve({ lieu: 'couloir' }).releve().releve();
    suivi.corriger('a5', { moment }).corriger('a6', { moment });
    suivi.corriger('a7', { lieu: 'couloir' }).corriger('a7', { moment });
    expect(releves(suivi.suivi().journal)).toMatchObject([
      { lieu: 'couloir', etape: 'chirurgie-ambulatoire.04', vecu: mural },
      { lieu: 'hall', etape: 'chirurgie-ambulatoire.04', vecu: mural },
      { lieu: 'couloir', etape: 'chirurgie-ambulatoire.04', vecu: mural },
    ]);
  });

  test('remplace le texte, garde l’ancien et la raison', () => {
    const suivi = unSuiviEnCours().releve({ texte: 'Avant.' }).corriger('a3', { texte: 'Après.' }, 'Relu.');
    expect(releves(suivi.suivi().journal)[0]).toMatchObject({
      texte: 'Après.',
      corrections: [{ raison: 'Relu.', avant: { texte: 'Avant.' } }],
    });
  });

  test('peut viser une attente', () => {
    const suivi = unSuiviEnCours()
      .attente()
      .finirAttente()
      .corriger('a3', { annoncee: true, delaiAnnonceMin: 20 });
    expect(suivi.chronologie().attentes.annoncees.nombre).toBe(1);
  });

  test('d’un passage inconnu ne change que le compte', () => {
    const suivi = unSuiviEnCours().releve();
    const lignes = suivi.suivi().journal.lignes;
    expect(suivi.corriger('a99', { texte: 'Rien.' }).suivi().journal).toMatchObject({
      lignes,
      corrections: 1,
    });
  });
});

describe('Un effacement', () => {
  test('laisse la place, sans un mot', () => {
    const suivi = unSuiviEnCours()
      .releve({ texte: 'Un secret.' })
      .corriger('a3', { texte: 'Un autre secret.' });
    suivi.effacer('a3');
    expect(JSON.stringify(suivi.ecritures())).not.toContain('secret');
    expect(suivi.suivi().journal.lignes.find((l) => l.id === 'a3')).toMatchObject({
      genre: 'effacee',
      type: 'releve',
      demandePar: 'patient',
    });
  });

  test('d’une attente laisse la place d’une attente', () => {
    const suivi = unSuiviEnCours().attente({ texte: 'Un secret.' }).finirAttente().effacer('a3');
    expect(suivi.suivi().journal.lignes.find((l) => l.id === 'a3')).toMatchObject({
      genre: 'effacee',
      type: 'attente',
    });
  });

  test('dit quand il a eu lieu, et pas quand la ligne a été notée', () => {
    const suivi = unSuiviEnCours().releve().apres(86_400);
    const instant = suivi.horloge.lire();
    const { lignes } = suivi.effacer('a3').apres(60).releve().suivi().journal;
    expect(lignes.find((l) => l.id === 'a3')).toMatchObject({ effaceeLe: instant });
  });

  test('détruit mais pas encore nommé : ni heure, ni demandeur inventés', () => {
    const suivi = unSuiviEnCours().releve();
    const avant = suivi.ecritures().length;
    const debut = suivi.effacer('a3').ecritures().slice(0, avant);
    expect(lire('s1', debut).journal.lignes.find((l) => l.id === 'a3')).toMatchObject({
      genre: 'effacee',
      effaceeLe: null,
      demandePar: null,
    });
  });
});

describe('Un retrait', () => {
  test('« effacer » ne laisse qu’une ligne : le code, l’heure, l’étape', () => {
    const suivi = unSuiviEnCours().releve().retrait('effacer').suivi();
    expect(suivi.ligneRestante).toMatchObject({
      cause: 'retrait',
      code: 'H4RV',
      etape: 'chirurgie-ambulatoire.04',
    });
    expect(suivi.journal.lignes).toEqual([]);
    expect(suivi.accords).toEqual({});
  });

  test('« garder » laisse les notes et marque l’accord', () => {
    const suivi = unSuiviEnCours().releve().retrait('garder').suivi();
    expect(suivi.accords.patient).toMatchObject({ etat: 'retire', retrait: { effet: 'garder' } });
    expect(releves(suivi.journal)).toHaveLength(1);
  });
});

describe('La fin de la conservation', () => {
  test('ne laisse qu’une ligne datée, qui se dit autrement qu’un retrait', () => {
    const suivi = unSuiviEnCours().releve().fin().apres(3600).finirConservation();
    const { mural } = suivi.horloge.lire();
    expect(suivi.suivi()).toMatchObject({
      ...{ prevu: null, accords: {}, fiche: {} },
      ligneRestante: { cause: 'conservation-finie', code: 'H4RV', etape: null, instant: { mural } },
    });
    expect(suivi.suivi().journal.lignes).toEqual([]);
  });

  test('garde ce qui est promis', () => {
    const suivi = unSuiviEnCours().fin().finirConservation();
    suivi.consigner('promesse', { promesse: 'cdu', prevueLe: '2027-03-01' });
    expect(suivi.suivi().promesses).toMatchObject([{ id: 'cdu', prevueLe: '2027-03-01' }]);
  });
});

describe('Le reste de l’histoire', () => {
  test('un choix modifié s’ajoute à l’accord et se date', () => {
    const suivi = unSuiviEnCours()
      .consigner('choix', { qui: 'patient', choix: { citations: false } })
      .suivi();
    expect(suivi.accords.patient).toMatchObject({
      choix: { suivi: true, citations: false },
      modifications: [{ choix: { citations: false } }],
    });
  });

  test('un accord donné après un refus remplace le refus', () => {
    const suivi = unSuivi().consigner('refus', { qui: 'proche' });
    expect(suivi.suivi().refus).toEqual(['proche']);
    expect(suivi.avecAccord('proche').suivi().refus).toEqual([]);
  });

  test('chaque partie de la fiche garde sa dernière version', () => {
    const suivi = unSuiviEnCours().fiche('profil', 'Un.').fiche('profil', 'Deux.').suivi();
    expect(suivi.fiche).toEqual({ profil: 'Deux.' });
    expect(suivi.versionsFiche).toHaveLength(2);
  });

  test('une promesse tenue garde la date prévue', () => {
    const suivi = unSuiviEnCours()
      .consigner('promesse', { promesse: 'revue', prevueLe: '2026-10-12' })
      .consigner('promesse-tenue', { promesse: 'revue', le: '2026-10-08' })
      .suivi();
    expect(suivi.promesses).toEqual([
      { id: 'revue', prevueLe: '2026-10-12', tenueLe: '2026-10-08', levee: null },
    ]);
  });
});

describe('Une attente précisée pendant qu’elle dure', () => {
  const precisee = () =>
    unSuiviEnCours()
      .attente({ annoncee: null })
      .consigner('attente-precisee', {
        cible: 'a3',
        champs: { annoncee: true, delaiAnnonceMin: 15, texte: 'Un mot.' },
      });

  test('dit ce que personne n’avait dit, sans compter pour une correction', () => {
    const { journal } = precisee().suivi();
    expect(journal.lignes.find((l) => l.id === 'a3')).toMatchObject({ annoncee: true, delaiAnnonceMin: 15 });
    expect(journal.corrections).toBe(0);
  });

  test('ne change pas ce qui avait été dit', () => {
    const suivi = precisee().consigner('attente-precisee', { cible: 'a3', champs: { annoncee: false } });
    expect(suivi.suivi().journal.lignes.find((l) => l.id === 'a3')).toMatchObject({ annoncee: true });
  });

  test('effacée, emporte ses précisions', () => {
    expect(JSON.stringify(precisee().effacer('a3').ecritures())).not.toContain('Un mot.');
  });
});
