import { describe, expect, test } from 'vitest';
import { modeleFiche } from '../../src/reports/modeles/fiche.ts';
import { modeleJournal } from '../../src/reports/modeles/journal.ts';
import { nomRole } from '../../src/reports/modeles/libelles.ts';
import { trancheHoraire } from '../../src/reports/modeles/fiche.ts';
import { SANS_ACCORD } from '../../src/reports/modeles/citations.ts';
import { UNE_ACTION } from '../aides/uneAction.ts';
import { unSuivi, unSuiviEnCours } from '../aides/unSuivi.ts';
import { uneHorloge } from '../aides/uneHorloge.ts';
import { REGLAGES, unePetiteJournee } from './uneDemande.ts';

const fiche = (s: Parameters<typeof modeleFiche>[0]) => modeleFiche(s, REGLAGES);
const journal = (s: Parameters<typeof modeleJournal>[0], pour?: Parameters<typeof modeleJournal>[2]) =>
  modeleJournal(s, REGLAGES, pour);

const avecMoment = (choix: { patient?: boolean; proche?: boolean }) =>
  unePetiteJournee(choix)
    .fiche('momentsCles', [
      {
        id: 'm1',
        titre: 'Dans le hall',
        etape: 'chirurgie-ambulatoire.04',
        attendue: 'Être attendue.',
        delivree: 'Personne à l’accueil.',
        percue: 'Elle dit : « Je me sens oubliée. »',
        citation: '« Je me sens oubliée. »',
        releves: ['a3'],
      },
    ])
    .suivi();

describe('les citations', () => {
  test('la fiche montre une citation avec l’accord de la personne', () => {
    const [moment] = fiche(avecMoment({ patient: true })).moments;
    expect(moment?.citation).toBe('« Je me sens oubliée. »');
    expect(moment?.regards.percue).toContain('Je me sens oubliée');
  });

  test('la fiche ne montre pas une citation sans accord, même glissée dans un texte', () => {
    const modele = fiche(avecMoment({ patient: false }));
    expect(modele.moments[0]?.citation).toBeNull();
    expect(modele.moments[0]?.regards.percue).toBe(`Elle dit : ${SANS_ACCORD}`);
    expect(JSON.stringify(modele)).not.toContain('oubliée');
  });

  test.each(['« Je me sens oubliée. »', '“Je me sens oubliée.”', '"Je me sens oubliée."'])(
    'la fiche ne la montre pas non plus entre d’autres guillemets : %s',
    (mots) => {
      const suivi = unePetiteJournee({ patient: false }).fiche('vecuProche', `Elle dit ${mots}`).suivi();
      expect(fiche(suivi).proche).toContain(`Elle dit ${SANS_ACCORD}`);
    },
  );

  test.each(['representant', 'autre-titulaire'] as const)(
    'la fiche ne montre aucune citation du patient quand %s dit non',
    (qui) => {
      const { accords } = unSuivi()
        .avecAccord(qui, { choix: { suivi: true, citations: false } })
        .suivi();
      const suivi = avecMoment({ patient: true });
      const modele = fiche({ ...suivi, accords: { ...suivi.accords, ...accords } });
      expect(modele.moments[0]?.citation).toBeNull();
      expect(JSON.stringify(modele)).not.toContain('oubliée');
    },
  );

  test('le non du proche ne cache pas les mots du patient', () => {
    expect(fiche(avecMoment({ patient: true, proche: false })).moments[0]?.citation).not.toBeNull();
  });

  test('un accord retiré cache les citations, même gardées', () => {
    const suivi = avecMoment({ patient: true });
    const { patient } = suivi.accords;
    if (!patient) throw new Error('accord attendu');
    const retire = {
      ...suivi,
      accords: { ...suivi.accords, patient: { ...patient, etat: 'retire' as const } },
    };
    expect(fiche(retire).moments[0]?.citation).toBeNull();
  });
});

describe('les petites équipes', () => {
  test('un métier tenu par une ou deux personnes devient sa famille, quel que soit le réglage', () => {
    expect(nomRole('secretaire', { secretaire: 1 }, 1)).toBe('Accueil et administration');
    expect(nomRole('secretaire', { secretaire: 2 }, 0)).toBe('Accueil et administration');
  });

  test('un réglage plus haut cache aussi les métiers moins nombreux que lui', () => {
    expect(nomRole('infirmier', { infirmier: 4 }, 5)).toBe('Soins');
    expect(nomRole('infirmier', { infirmier: 5 }, 5)).toBe('Infirmier ou infirmière');
    expect(nomRole('infirmier', { infirmier: 3 }, 1)).toBe('Infirmier ou infirmière');
  });

  test('un effectif inconnu montre le métier ; un métier hors liste reste vague', () => {
    expect(nomRole('infirmier', undefined, 5)).toBe('Infirmier ou infirmière');
    expect(nomRole('autre:hypnothérapeute', undefined, 5)).toBe('Autre professionnel');
  });

  test('le journal et la fiche disent la famille, jamais le métier rare', () => {
    const suivi = unePetiteJournee()
      .fiche('pointsForts', [{ texte: 'On montre le chemin.', releves: ['a5'] }])
      .suivi();
    const tout = JSON.stringify([fiche(suivi), journal(suivi)]);
    expect(tout).toContain('ccueil et administration');
    expect(tout).not.toContain('Secrétaire');
  });
});

describe('ce qui manque est dit avec des mots', () => {
  const vide = fiche(unSuivi().prevu().suivi());

  test('une fiche vide', () => {
    expect(vide.reponse).toEqual([['Réponse de l’unité', 'Pas encore reçue.']]);
    expect(vide.proche).toBe('Aucun proche n’a participé au suivi.');
    expect(vide.pasDAction).toBe('Pas encore décidé.');
    expect(vide.courbe).toBeNull();
    expect(JSON.stringify(vide)).not.toMatch(/undefined|null,null|NaN/);
  });

  test('la qualité voulue attend la revue', () => {
    expect(fiche(avecMoment({})).moments[0]?.regards.voulue).toMatch(/^Pas encore reçue/);
  });

  test('une étape passée montre sa raison dans le journal et dans la fiche', () => {
    const suivi = unSuivi()
      .prevu()
      .consigner('preparation', { etape: 'medecin-informe', passee: 'Médecin en congé.' })
      .suivi();
    expect(journal(suivi).conditions).toContainEqual(['Médecin informé', 'Étape passée : Médecin en congé.']);
    expect(fiche(suivi).limites).toContain('Médecin informé. Étape passée : Médecin en congé.');
    expect(fiche(suivi).circuit.avant).toContainEqual([
      'Médecin informé',
      'Étape passée\u00a0: voir les limites.',
    ]);
  });

  test('la raison d’un titulaire qui signe seul est montrée partout, et chaque accord est daté', () => {
    const suivi = unSuivi()
      .avecPreparation()
      .avecAccord('patient', { forme: 'assentiment' })
      .avecAccord('representant', { role: 'autorite-parentale', autreTitulaire: 'attendu' })
      .consigner('titulaire-seul', { raison: 'Règle de l’établissement.' })
      .consigner('avis', {
        favorable: true,
        forme: 'papier',
        texte: { lecture: 'standard', version: '1.0' },
        recueilliPar: 'Infirmier',
      });
    const seul = suivi.suivi();
    expect(journal(seul).conditions).toContainEqual(['Un seul titulaire signe', 'Règle de l’établissement.']);
    expect(fiche(seul).limites).toContain(
      'Un seul titulaire de l’autorité parentale a signé. Règle de l’établissement.',
    );
    const etapes = fiche(suivi.avecAccord('autre-titulaire').suivi()).circuit.avant.map(([etape]) => etape);
    expect(etapes.slice(-5)).toEqual([
      'Accord du patient',
      'Accord du représentant',
      'Accord de l’autre titulaire',
      'Avis de la personne de confiance',
      'Suivi',
    ]);
  });

  test('« pas d’action » donne sa raison', () => {
    const suivi = unSuivi().prevu().consigner('pas-d-action', { raison: 'Déjà en cours ailleurs.' }).suivi();
    expect(fiche(suivi).pasDAction).toBe('Pas d’action. Raison : Déjà en cours ailleurs.');
  });
});

describe('le temps', () => {
  test('un suivi sans proche ne parle pas du temps du proche', () => {
    const temps = fiche(unSuiviEnCours().attente({ annoncee: true }).apres(600).finirAttente().suivi()).temps;
    expect(temps.join(' ')).toContain('Le patient a attendu 10\u00a0min (1 attente). Au moins');
    expect(temps.join(' ')).toContain('non annoncées\u00a0: aucune');
    expect(temps.join(' ')).not.toContain('le proche');
  });
});

describe('le journal', () => {
  test('met le vécu du proche à part', () => {
    const modele = journal(unePetiteJournee().suivi());
    expect(modele.proche.map((l) => l.texte)).toEqual(['« Où dois-je attendre ? »']);
    expect(JSON.stringify(modele.sections)).not.toContain('Où dois-je attendre');
  });

  test('une attente du proche est de son journal', () => {
    const modele = journal(unSuiviEnCours().attente({ qui: 'proche', annoncee: false }).suivi());
    expect(modele.proche.map((l) => l.texte)).toEqual([expect.stringContaining('Attente non annoncée')]);
  });

  test('garde l’ancien texte et la raison d’une correction', () => {
    const suivi = unSuiviEnCours()
      .releve({ texte: 'Il attend 10 min.' })
      .apres(60)
      .corriger('a3', { texte: 'Il attend 12 min.' }, 'Relu sur la montre.')
      .suivi();
    expect(journal(suivi).corrections).toEqual([
      expect.objectContaining({ avant: 'texte : Il attend 10 min.', raison: 'Relu sur la montre.' }),
    ]);
  });

  test('dit qu’un passage est effacé, sans rien de son contenu', () => {
    const suivi = unSuiviEnCours().releve({ texte: 'Mon voisin Marcel.' }).effacer('a3').suivi();
    const tout = JSON.stringify(journal(suivi));
    expect(tout).toContain('Passage effacé à la demande du patient.');
    expect(tout).not.toContain('Marcel');
  });

  test('dit quand un passage a été effacé, et pour qui', () => {
    const [effacement] = journal(unSuiviEnCours().releve().apres(86_400).effacer('a3').suivi()).corrections;
    expect(effacement).toEqual({
      faite: '16/09/2026, 7\u00a0h\u00a010',
      passage: 'Relevé de 7\u00a0h\u00a010',
      avant: 'Passage effacé à la demande du patient.',
      raison: '–',
    });
    const [retrait] = journal(
      unSuiviEnCours()
        .avecAccord('proche')
        .releve({ source: 'dit', qui: 'proche', sujet: 'proche' })
        .apres(600)
        .retrait('effacer-ses-mots', 'proche')
        .suivi(),
    ).corrections;
    expect(retrait).toMatchObject({
      faite: '7\u00a0h\u00a020',
      avant: 'Passage effacé à la demande du proche.',
    });
  });

  test('une alerte tient en une ligne : niveau, heure, fonction', () => {
    const modele = journal(unSuiviEnCours().alerte().suivi());
    expect(modele.alertes).toHaveLength(1);
    expect(modele.alertes[0]).toMatch(
      /niveau orange .*signalé à 7\u00a0h\u00a010, fonction prévenue\u00a0: infirmier/,
    );
  });

  test('un relevé noté après coup le dit et se range à l’heure vécue', () => {
    const suivi = unSuiviEnCours()
      .apres(600)
      .releve({ texte: 'Plus tard.' })
      .apres(600)
      .releve({
        texte: 'Vu plus tôt.',
        moment: { mural: Date.parse('2026-09-15T07:12:00+02:00'), decalage: 120 },
      })
      .suivi();
    const textes = journal(suivi).sections.flatMap((s) => s.lignes.map((l) => l.texte));
    const apresCoup = textes.findIndex((t) => t.includes('Vu plus tôt.'));
    expect(textes[apresCoup]).toMatch(/^Noté après coup, à 7\u00a0h\u00a030/);
    expect(apresCoup).toBeLessThan(textes.indexOf('Plus tard.'));
  });

  test('dit les changements de l’horloge', () => {
    const horloge = uneHorloge();
    const suivi = unSuiviEnCours(horloge);
    horloge.regler(3600);
    expect(journal(suivi.apres(60).releve().suivi()).horloge.join(' ')).toContain('avancée de 1\u00a0h');
  });
});

describe('la copie à relire', () => {
  const textes = (pour: 'patient' | 'proche') =>
    journal(unePetiteJournee().suivi(), pour).sections.flatMap((s) => s.lignes.map((l) => l.texte));

  test('ne donne au patient que ses mots et les faits qui le concernent', () => {
    expect(textes('patient').join(' ')).toContain('Je me sens oubliée');
    expect(textes('patient').join(' ')).toContain('Se lève et montre le couloir');
    expect(textes('patient').join(' ')).not.toMatch(/Où dois-je attendre|Semble inquiète/);
  });

  test('ne donne au proche que ses mots et les faits qui le concernent', () => {
    expect(textes('proche').join(' ')).toContain('Où dois-je attendre');
    expect(textes('proche').join(' ')).not.toMatch(/oubliée|couloir/);
  });

  test('ne dit rien des alertes, du regard du suiveur ni de l’autre', () => {
    const modele = journal(unePetiteJournee().alerte().suivi(), 'patient');
    expect([modele.alertes, modele.regard, modele.conditions, modele.proche, modele.frise]).toEqual([
      [],
      [],
      [],
      [],
      null,
    ]);
  });
});

describe('les suites', () => {
  test('un retour levé n’est dit qu’une fois, avec sa raison', () => {
    const suivi = unePetiteJournee()
      .fin()
      .consigner('promesse-levee', { promesse: 'retour-proche', raison: 'Non souhaité.' })
      .suivi();
    const duProche = fiche(suivi).suites.filter(([quoi]) => quoi === 'Retour au proche');
    expect(duProche).toHaveLength(1);
  });

  test('le critère HAS reste masqué tant que personne ne l’a vérifié', () => {
    const details = (verifie: boolean) =>
      fiche(
        unePetiteJournee()
          .fin()
          .consigner('action', { ...UNE_ACTION, critereHas: { code: '1.3-11', verifie } })
          .suivi(),
      ).actions[0]?.details;
    expect(details(false)).not.toContain('1.3-11');
    expect(details(true)).toContain('critère HAS 1.3-11');
  });

  test('les tranches d’horaires sont larges', () => {
    expect(trancheHoraire(7, 16)).toBe('journée entière');
    expect(trancheHoraire(9, 11)).toBe('matin');
    expect(trancheHoraire(14, 17)).toBe('après-midi');
    expect(trancheHoraire(22, 3)).toBe('nuit');
    expect(trancheHoraire(19, 23)).toBe('soirée et nuit');
  });
});
