import { describe, expect, test } from 'vitest';
import * as erreurs from '../../src/domain/erreurs.ts';
import { effacerSesMots } from '../../src/domain/effacer.ts';
import type { ContenuAccord, Contenus } from '../../src/domain/contenus.ts';
import { CHOIX_DU_PATIENT, CHOIX_DU_PROCHE, UN_RELEVE, unSuivi, unSuiviEnCours } from '../aides/unSuivi.ts';
import type { SuiviDEssai } from '../aides/unSuivi.ts';

type NomDErreur = keyof typeof erreurs;

const refuse = (nom: NomDErreur, tenter: () => unknown): void => {
  expect(tenter).toThrow(erreurs[nom]);
  expect(tenter).toThrow(expect.objectContaining({ name: nom }) as Error);
};

const dit = (qui: 'patient' | 'proche', texte: string) =>
  ({ ...UN_RELEVE, source: 'dit', qui, sujet: qui, texte }) as const;

describe('Commencer', () => {
  const etape = (suivi: SuiviDEssai) => suivi.tenter('etape', { etape: 'chirurgie-ambulatoire.04' });

  test('demande la préparation, puis l’accord', () => {
    refuse('ErreurPreparationIncomplete', () => etape(unSuivi().prevu()));
    refuse('ErreurAccordManquant', () => etape(unSuivi().avecPreparation()));
    expect(() => etape(unSuivi().avecPreparation().avecAccord())).not.toThrow();
  });

  test('accepte une étape passée avec sa raison, pas sans', () => {
    const passee = (raison: string) =>
      unSuivi()
        .avecPreparation()
        .avecAccord()
        .tenter('preparation', { etape: 'equipe-informee', passee: raison });
    expect(() => etape(passee('Informée de vive voix.'))).not.toThrow();
    refuse('ErreurRaisonManquante', () => passee(' '));
  });

  test('ne suffit pas d’un oui du proche, ni d’un accord sans les lignes nécessaires', () => {
    refuse('ErreurAccordManquant', () => etape(unSuivi().avecPreparation().avecAccord('proche')));
    const partiel = { choix: { ...CHOIX_DU_PATIENT, sante: null } };
    refuse('ErreurAccordManquant', () => etape(unSuivi().avecPreparation().avecAccord('patient', partiel)));
  });

  test('d’une personne qui donne un simple oui demande aussi le représentant', () => {
    const oui = () => unSuivi().avecPreparation().avecAccord('patient', { forme: 'assentiment' });
    refuse('ErreurAccordManquant', () => etape(oui()));
    expect(() => etape(oui().avecAccord('representant'))).not.toThrow();
  });

  test('est impossible après un refus du patient', () => {
    const suivi = unSuivi().avecPreparation().avecAccord().consigner('refus', { qui: 'patient' });
    refuse('ErreurAccordManquant', () => etape(suivi));
  });

  test('passe avant de relever', () => {
    const pret = unSuivi().avecPreparation().avecAccord();
    refuse('ErreurSuiviPasCommence', () => pret.tenter('releve', UN_RELEVE));
    refuse('ErreurSuiviPasCommence', () => pret.tenter('fin', { raison: 'arrive' }));
  });
});

describe('Relever', () => {
  test('des mots exacts demande la ligne « citations »', () => {
    const sans = unSuivi()
      .avecPreparation()
      .avecAccord('patient', { choix: { ...CHOIX_DU_PATIENT, citations: false } })
      .enCours();
    refuse('ErreurCitationSansAccord', () => sans.tenter('releve', dit('patient', '« Je ne sais pas. »')));
    refuse('ErreurCitationSansAccord', () =>
      sans.tenter('releve', { ...dit('patient', 'Je ne sais pas.'), type: 'verbatim-patient' }),
    );
    expect(() => sans.tenter('releve', dit('patient', 'Dit être calme.'))).not.toThrow();
  });

  test('ce que dit le proche demande son propre accord', () => {
    refuse('ErreurEcouteSansAccord', () =>
      unSuiviEnCours().tenter('releve', dit('proche', 'Dit être seul.')),
    );
    expect(() =>
      unSuiviEnCours().avecAccord('proche').tenter('releve', dit('proche', '« Je regarde la porte. »')),
    ).not.toThrow();
  });

  test('ce que l’on voit du proche ne demande pas son accord', () => {
    expect(() => unSuiviEnCours().tenter('releve', { ...UN_RELEVE, sujet: 'proche' })).not.toThrow();
  });

  test('rien n’est pas relever, et trop long non plus', () => {
    refuse('ErreurTexteVide', () => unSuiviEnCours().tenter('releve', { ...UN_RELEVE, texte: ' \n ' }));
    refuse('ErreurTexteTropLong', () =>
      unSuiviEnCours().tenter('releve', { ...UN_RELEVE, texte: 'a'.repeat(2_001) }),
    );
  });

  test('est impossible pendant une pause', () => {
    refuse('ErreurEnPause', () => unSuiviEnCours().pause().tenter('releve', UN_RELEVE));
    refuse('ErreurEnPause', () =>
      unSuiviEnCours().pause().tenter('attente', { qui: 'patient', annoncee: null, delaiAnnonceMin: null }),
    );
    expect(() => unSuiviEnCours().pause().reprise().tenter('releve', UN_RELEVE)).not.toThrow();
  });

  test('est impossible après la fin, sauf après coup', () => {
    const suivi = unSuiviEnCours().apres(600).releve();
    const { mural, decalage } = suivi.horloge.lire();
    suivi.fin().apres(600);
    refuse('ErreurSuiviArrete', () => suivi.tenter('releve', UN_RELEVE));
    expect(() => suivi.tenter('releve', { ...UN_RELEVE, moment: { mural, decalage } })).not.toThrow();
    refuse('ErreurMoment', () =>
      suivi.tenter('releve', { ...UN_RELEVE, moment: { mural: mural + 300_000, decalage } }),
    );
    refuse('ErreurMoment', () =>
      suivi.tenter('releve', { ...UN_RELEVE, moment: { mural: mural - 7_200_000, decalage } }),
    );
  });
});

describe('Arrêter, attendre, reprendre', () => {
  test('ne se fait qu’une fois', () => {
    refuse('ErreurSuiviArrete', () => unSuiviEnCours().fin().tenter('fin', { raison: 'arrive' }));
    refuse('ErreurIntrouvable', () => unSuiviEnCours().tenter('reprise', {}));
    refuse('ErreurIntrouvable', () => unSuiviEnCours().tenter('attente-finie', { cible: 'a9' }));
    refuse('ErreurIntrouvable', () =>
      unSuiviEnCours().attente().finirAttente().tenter('attente-finie', { cible: 'a3' }),
    );
  });

  test('une attente peut finir pendant une pause du suiveur', () => {
    expect(() => unSuiviEnCours().attente().pause().tenter('attente-finie', { cible: 'a3' })).not.toThrow();
  });
});

describe('Corriger, effacer', () => {
  test('demandent une raison et un passage encore là', () => {
    const suivi = () => unSuiviEnCours().releve();
    refuse('ErreurRaisonManquante', () =>
      suivi().tenter('correction', { cible: 'a3', raison: '', champs: {} }),
    );
    refuse('ErreurIntrouvable', () => suivi().tenter('correction', { cible: 'a9', raison: 'x', champs: {} }));
    refuse('ErreurRaisonManquante', () =>
      suivi().tenter('effacement', { cible: 'a3', demandePar: 'patient', raison: '' }),
    );
    refuse('ErreurIntrouvable', () =>
      suivi().effacer('a3').tenter('effacement', { cible: 'a3', demandePar: 'patient', raison: 'x' }),
    );
  });

  test('une correction ne fait pas entrer une citation sans accord', () => {
    const suivi = unSuivi()
      .avecPreparation()
      .avecAccord('patient', { choix: { ...CHOIX_DU_PATIENT, citations: false } })
      .enCours()
      .releve(dit('patient', 'Dit être calme.'));
    refuse('ErreurCitationSansAccord', () =>
      suivi.tenter('correction', { cible: 'a3', raison: 'Mots exacts.', champs: { texte: '« Calme. »' } }),
    );
  });

  test('un ressenti seul se corrige sans mots', () => {
    const suivi = unSuiviEnCours().releve({ ...dit('patient', ''), type: 'ressenti', ressenti: 1 });
    const corriger = (champs: Contenus['correction']['champs']) => () =>
      suivi.tenter('correction', { cible: 'a3', raison: 'Mal touché.', champs });
    expect(corriger({ ressenti: -1 })).not.toThrow();
    refuse('ErreurTexteTropLong', corriger({ texte: 'a'.repeat(2_001) }));
    refuse('ErreurTexteVide', () =>
      unSuiviEnCours()
        .releve()
        .tenter('correction', { cible: 'a3', raison: 'Vidé.', champs: { texte: '' } }),
    );
  });

  test('l’heure corrigée reste pendant le suivi', () => {
    const suivi = unSuiviEnCours().apres(600).releve().apres(60).fin().apres(600);
    const { mural, decalage } = suivi.horloge.lire();
    const deplacer = (secondes: number) => () =>
      suivi.tenter('correction', {
        cible: 'a3',
        raison: 'Heure mal notée.',
        champs: { moment: { mural: mural - secondes * 1000, decalage } },
      });
    expect(deplacer(900)).not.toThrow();
    refuse('ErreurMoment', deplacer(300));
    refuse('ErreurMoment', deplacer(7_200));
    refuse('ErreurMoment', deplacer(-60));
  });

  test('restent possibles après la fin', () => {
    const suivi = unSuiviEnCours().releve().fin();
    expect(() =>
      suivi.tenter('correction', { cible: 'a3', raison: 'Relu.', champs: { texte: 'Mieux.' } }),
    ).not.toThrow();
    expect(() =>
      suivi.tenter('effacement', { cible: 'a3', demandePar: 'patient', raison: 'Relu.' }),
    ).not.toThrow();
  });
});

describe('Après un retrait « effacer »', () => {
  test('on ne peut plus rien ajouter, sauf tenir les promesses', () => {
    const suivi = unSuiviEnCours().retrait('effacer');
    refuse('ErreurSuiviRetire', () => suivi.tenter('etape', { etape: 'x' }));
    refuse('ErreurSuiviRetire', () => suivi.tenter('fiche', { partie: 'profil', valeur: 'x' }));
    expect(() => suivi.tenter('promesse-tenue', { promesse: 'cdu', le: '2026-12-10' })).not.toThrow();
  });
});

describe('La fin de la conservation', () => {
  const finir = (suivi: SuiviDEssai) => suivi.tenter('conservation-finie', { code: 'H4RV' });

  test('ne s’écrit pas pendant l’observation', () => {
    refuse('ErreurSuiviEnCours', () => finir(unSuiviEnCours()));
    refuse('ErreurSuiviEnCours', () => finir(unSuiviEnCours().pause()));
    expect(() => finir(unSuiviEnCours().fin())).not.toThrow();
    expect(() => finir(unSuivi().prevu())).not.toThrow();
  });

  test('ne laisse rien ajouter, sauf tenir les promesses', () => {
    const suivi = unSuiviEnCours().fin().finirConservation();
    refuse('ErreurConservationFinie', () => suivi.tenter('fiche', { partie: 'profil', valeur: 'x' }));
    refuse('ErreurConservationFinie', () => finir(suivi));
    expect(() => suivi.tenter('promesse-levee', { promesse: 'cdu', raison: 'Annulée.' })).not.toThrow();
  });
});

describe('Ce qu’une sauvegarde ne saurait pas reprendre', () => {
  test.each([
    ['un texte sans fin', { raison: 'a'.repeat(10_001) }],
    ['un nombre sans fin', { raison: 'x', n: 1e16 }],
    ['pas un nombre', { raison: 'x', n: Number.NaN }],
    ['une liste sans fin', { raison: 'x', liste: Array.from({ length: 60_000 }, () => 12_345) }],
  ])('est refusé : %s', (_, contenu) => {
    refuse('ErreurDemesure', () => unSuiviEnCours().tenter('pause', contenu));
  });

  test('est refusé : un jour qui n’existe pas', () => {
    const dater = (le: string) => () =>
      unSuivi().prevu().tenter('preparation', { etape: 'cadre-rencontre', le });
    refuse('ErreurDate', dater('2026-02-30'));
    refuse('ErreurDate', dater('122026-09-08'));
    expect(dater('2026-09-08')).not.toThrow();
  });
});

describe('Un accord', () => {
  const accord = (champs: Partial<ContenuAccord>): ContenuAccord => ({
    qui: 'patient',
    forme: 'papier',
    texte: { lecture: 'standard', version: '1' },
    choix: CHOIX_DU_PATIENT,
    recueilliPar: 'Suiveur',
    ...champs,
  });
  const donner = (champs: Partial<ContenuAccord>) => () =>
    unSuivi().avecPreparation().tenter('accord', accord(champs));

  test.each<[NomDErreur, Partial<ContenuAccord>]>([
    ['ErreurChoixNecessaire', { choix: { ...CHOIX_DU_PATIENT, suivi: false } }],
    ['ErreurChoixNecessaire', { choix: {} }],
    ['ErreurChoixNecessaire', { qui: 'proche', choix: { ...CHOIX_DU_PROCHE, vecu: null } }],
    ['ErreurSignatureVide', { forme: 'ecran' }],
    ['ErreurSignatureVide', { forme: 'ecran', traits: [[[10, 10, 0]]] }],
    ['ErreurTemoin', { forme: 'oral-temoin' }],
    ['ErreurTemoin', { forme: 'oral-temoin', temoin: { lien: 'Infirmier', independant: false } }],
    ['ErreurComprehension', { compris: [true, true, false, true] }],
    ['ErreurRaisonManquante', { recueilliPar: ' ' }],
  ])('%s', (nom, champs) => {
    refuse(nom, donner(champs));
  });

  test.each<[string, Partial<ContenuAccord>]>([
    ['sur papier', {}],
    [
      'à l’écran, signé',
      {
        forme: 'ecran',
        traits: [
          [
            [0, 0, 0],
            [60, 20, 90],
          ],
        ],
      },
    ],
    [
      'oral, devant un témoin indépendant',
      { forme: 'oral-temoin', temoin: { lien: 'Bénévole', independant: true } },
    ],
    ['compris', { compris: [true, true, true, true] }],
    ['sans les lignes facultatives', { choix: { suivi: true, sante: true } }],
  ])('%s est reçu', (_, champs) => {
    expect(donner(champs)).not.toThrow();
  });
});

describe('Effacer ses mots', () => {
  test('vise ce que la personne a dit, pas ce qui a été vu d’elle', () => {
    const suivi = unSuiviEnCours()
      .avecAccord('proche')
      .releve(dit('proche', 'Un.'))
      .releve({ sujet: 'proche' });
    expect(effacerSesMots(suivi.suivi(), 'proche').efface).toEqual(['a3']);
  });

  test('d’un représentant vise les mots de la personne représentée', () => {
    const suivi = unSuiviEnCours().avecAccord('representant').releve(dit('patient', 'Un.'));
    expect(effacerSesMots(suivi.suivi(), 'representant').efface).toEqual(['a3']);
  });
});

describe('Chaque refus', () => {
  test('dit ce qui arrive, ce qui est gardé et quoi faire', () => {
    for (const [nom, Erreur] of Object.entries(erreurs)) {
      if (nom === 'ErreurMetier') continue;
      const { message, name } = new Erreur();
      expect(name).toBe(nom);
      expect(message.split(/(?<=[.?!])\s/).length, nom).toBeGreaterThanOrEqual(2);
      expect(message, nom).not.toMatch(/ [:;!?]/);
    }
  });
});
