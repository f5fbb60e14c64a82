import { describe, expect, test } from 'vitest';
import { accordsManquants, accordSuffit, peutCiter } from '../../src/domain/accord.ts';
import type { ContenuAccord, ContenuAvis } from '../../src/domain/contenus.ts';
import * as erreurs from '../../src/domain/erreurs.ts';
import { releves } from '../../src/domain/journal.ts';
import { CHOIX_DU_PATIENT, unSuivi, UN_RELEVE, type SuiviDEssai } from '../aides/unSuivi.ts';

const refuse = (nom: keyof typeof erreurs, tenter: () => unknown): void =>
  expect(tenter).toThrow(erreurs[nom]);

const OUI_SIMPLE = { forme: 'assentiment' } as const;
const UN_PARENT = { role: 'autorite-parentale', autreTitulaire: 'attendu' } as const;
const UN_ACCORD: ContenuAccord = {
  qui: 'representant',
  forme: 'papier',
  texte: { lecture: 'standard', version: '1.0' },
  choix: { suivi: true },
  recueilliPar: 'Infirmier',
};
const UN_AVIS: ContenuAvis = {
  favorable: true,
  forme: 'papier',
  texte: { lecture: 'standard', version: '1.0' },
  recueilliPar: 'Infirmier',
};

const unOuiSimple = (): SuiviDEssai => unSuivi().avecPreparation().avecAccord('patient', OUI_SIMPLE);
const unEnfant = (): SuiviDEssai => unOuiSimple().avecAccord('representant', UN_PARENT);
const commencer = (suivi: SuiviDEssai) => suivi.tenter('etape', { etape: 'chirurgie-ambulatoire.04' });
const suffit = (suivi: SuiviDEssai): boolean => accordSuffit(suivi.suivi());

describe('La personne de confiance', () => {
  test('donne un avis : son nom de représentant est refusé, avec la raison', () => {
    for (const role of ['personne-de-confiance', 'autre:Personne de  confiance'])
      refuse('ErreurAvisSeulement', () => unOuiSimple().tenter('accord', { ...UN_ACCORD, role }));
  });

  test('a un avis qui se garde, et qui ne suffit jamais', () => {
    const suivi = unOuiSimple().tenter('avis', UN_AVIS);
    expect(suivi.suivi().avis).toMatchObject({ favorable: true, forme: 'papier' });
    expect(suffit(suivi)).toBe(false);
    refuse('ErreurAccordManquant', () => commencer(suivi));
    expect(suffit(suivi.avecAccord('representant', { role: 'tuteur' }))).toBe(true);
    expect(suivi.suivi().avis?.favorable).toBe(true);
  });

  test('a un avis daté, recueilli et signé comme un accord', () => {
    refuse('ErreurSignatureVide', () => unOuiSimple().tenter('avis', { ...UN_AVIS, forme: 'ecran' }));
    refuse('ErreurRaisonManquante', () => unOuiSimple().tenter('avis', { ...UN_AVIS, recueilliPar: ' ' }));
  });

  test('change d’avis : le dernier compte', () => {
    const suivi = unOuiSimple()
      .tenter('avis', UN_AVIS)
      .tenter('avis', { ...UN_AVIS, favorable: false });
    expect(suivi.suivi().avis?.favorable).toBe(false);
  });

  test('gardée jadis comme représentante, se lit comme un avis', () => {
    const ancien = unOuiSimple().avecAccord('representant', { role: 'personne-de-confiance' });
    expect(ancien.suivi().accords.representant).toBeUndefined();
    expect(ancien.suivi().avis).toMatchObject({ favorable: true, recueilliPar: 'Suiveur' });
    expect(suffit(ancien)).toBe(false);
  });
});

describe('Les deux titulaires de l’autorité parentale', () => {
  test('signent tous les deux, par prudence', () => {
    const suivi = unEnfant();
    expect(accordsManquants(suivi.suivi())).toEqual(['autre-titulaire']);
    refuse('ErreurAccordManquant', () => commencer(suivi));
    suivi.tenter('accord', { ...UN_ACCORD, qui: 'autre-titulaire', role: 'autorite-parentale' });
    expect(accordsManquants(suivi.suivi())).toEqual([]);
    expect(() => commencer(suivi)).not.toThrow();
  });

  test('si un seul signe, la raison est écrite', () => {
    refuse('ErreurRaisonManquante', () => unEnfant().tenter('titulaire-seul', { raison: ' ' }));
    const suivi = unEnfant().tenter('titulaire-seul', { raison: 'Règle de l’établissement.' });
    expect(suivi.suivi().titulaireSeul).toBe('Règle de l’établissement.');
    expect(() => commencer(suivi)).not.toThrow();
  });

  test('le premier dit, en signant, que l’autre est attendu', () => {
    const accord = { ...UN_ACCORD, role: 'autorite-parentale' };
    refuse('ErreurAutreTitulaire', () => unOuiSimple().tenter('accord', accord));
    expect(() => unOuiSimple().tenter('accord', { ...accord, autreTitulaire: 'attendu' })).not.toThrow();
  });

  test('le non de l’un arrête tout, et aucune raison ne le remplace', () => {
    const suivi = unEnfant().tenter('refus', { qui: 'autre-titulaire' });
    expect(suffit(suivi)).toBe(false);
    refuse('ErreurRefusDuTitulaire', () => suivi.tenter('titulaire-seul', { raison: 'Il est absent.' }));
    const apres = unEnfant().tenter('titulaire-seul', { raison: 'Absent.' }).tenter('refus', {
      qui: 'autre-titulaire',
    });
    expect(suffit(apres)).toBe(false);
  });

  test('le retrait de l’un arrête tout', () => {
    for (const qui of ['representant', 'autre-titulaire'] as const) {
      const suivi = unEnfant().avecAccord('autre-titulaire');
      expect(suffit(suivi)).toBe(true);
      suivi.retrait('garder', qui);
      expect(suffit(suivi)).toBe(false);
      if (qui === 'autre-titulaire')
        refuse('ErreurRefusDuTitulaire', () => suivi.tenter('titulaire-seul', { raison: 'Absent.' }));
    }
  });

  test('comptent aussi quand l’adolescent signe lui-même', () => {
    const suivi = unSuivi().avecPreparation().avecAccord().avecAccord('representant', UN_PARENT);
    expect(accordsManquants(suivi.suivi())).toEqual(['autre-titulaire']);
    suivi.avecAccord('autre-titulaire').retrait('garder', 'representant');
    expect(accordsManquants(suivi.suivi())).toEqual(['representant']);
  });

  test('une raison ne vaut que pour l’accord qu’elle accompagne', () => {
    refuse('ErreurAccordManquant', () => unOuiSimple().tenter('titulaire-seul', { raison: 'Absent.' }));
    const tuteur = unOuiSimple().avecAccord('representant', { role: 'tuteur' });
    refuse('ErreurAccordManquant', () => tuteur.tenter('titulaire-seul', { raison: 'Absent.' }));
    const suivi = unEnfant().tenter('titulaire-seul', { raison: 'Absent.' });
    expect(suivi.avecAccord('representant', UN_PARENT).suivi().titulaireSeul).toBeNull();
  });

  test('l’autre titulaire qui signe ensuite remplace la raison', () => {
    const suivi = unEnfant().tenter('titulaire-seul', { raison: 'Absent.' }).avecAccord('autre-titulaire');
    expect(suivi.suivi().titulaireSeul).toBeNull();
    expect(suffit(suivi)).toBe(true);
  });

  test('l’autre titulaire peut reprendre les mots de l’enfant', () => {
    const suivi = unEnfant().avecAccord('autre-titulaire').enCours();
    suivi.releve({ ...UN_RELEVE, source: 'dit', qui: 'patient', sujet: 'patient', texte: 'Dit avoir soif.' });
    suivi.retrait('effacer-ses-mots', 'autre-titulaire');
    expect(releves(suivi.suivi().journal)).toEqual([]);
  });
});

describe('Un accord d’avant cette règle', () => {
  test('avec un seul représentant, reste valable', () => {
    for (const role of ['tuteur', 'autorite-parentale'])
      expect(suffit(unOuiSimple().avecAccord('representant', { role }))).toBe(true);
  });
});

describe('Les mots du patient', () => {
  const NON = { choix: { suivi: true, citations: false } };
  const deuxParents = (): SuiviDEssai => unEnfant().avecAccord('autre-titulaire');
  const cite = (suivi: SuiviDEssai): boolean => peutCiter(suivi.suivi(), 'patient');

  test('se citent quand la personne et tous ceux qui la représentent ont dit oui', () => {
    expect(cite(unOuiSimple().avecAccord('representant', { role: 'tuteur' }))).toBe(true);
    expect(cite(deuxParents())).toBe(true);
    expect(cite(unEnfant().tenter('titulaire-seul', { raison: 'Absent.' }))).toBe(true);
  });

  test.each(['representant', 'autre-titulaire'] as const)('ne se citent pas si %s dit non', (qui) => {
    expect(cite(deuxParents().tenter('choix', { qui, choix: { citations: false } }))).toBe(false);
    expect(cite(deuxParents().retrait('garder', qui))).toBe(false);
    expect(cite(deuxParents().tenter('refus', { qui }))).toBe(false);
  });

  test('ne se citent pas non plus sans réponse du représentant : seul un oui est un oui', () => {
    const suivi = unOuiSimple().avecAccord('representant', { choix: { suivi: true, citations: null } });
    expect(cite(suivi)).toBe(false);
    expect(cite(suivi.tenter('choix', { qui: 'representant', choix: { citations: true } }))).toBe(true);
  });

  test('ne se citent pas parce qu’un représentant dit oui : il faut aussi le oui de la personne', () => {
    const patient = { choix: { ...CHOIX_DU_PATIENT, citations: false } };
    const suivi = unSuivi().avecPreparation().avecAccord('patient', patient).avecAccord('representant');
    expect(cite(suivi)).toBe(false);
  });

  test('le non d’un représentant ne touche pas les mots du proche', () => {
    const suivi = unOuiSimple().avecAccord('representant', NON).avecAccord('proche');
    expect(peutCiter(suivi.suivi(), 'proche')).toBe(true);
  });

  test('ne se notent ni ne se reprennent mot pour mot dans la fiche après ce non', () => {
    const mots = { ...UN_RELEVE, type: 'verbatim-patient', source: 'dit', qui: 'patient' } as const;
    const suivi = deuxParents()
      .enCours()
      .releve({ ...mots, texte: '« J’ai soif. »' });
    const appui = suivi.dernierId();
    suivi.tenter('choix', { qui: 'autre-titulaire', choix: { citations: false } });
    refuse('ErreurCitationSansAccord', () => suivi.tenter('releve', { ...mots, texte: '« J’ai froid. »' }));
    const moment = { id: 'm1', titre: 'La soif', etape: 'x', attendue: '', delivree: '', percue: '' };
    refuse('ErreurCitationSansAccord', () =>
      suivi.tenter('fiche', {
        partie: 'momentsCles',
        valeur: [{ ...moment, citation: '« J’ai soif. »', releves: [appui] }],
      }),
    );
  });
});

test('le non d’un représentant arrête tout, même si la personne a signé', () => {
  const suivi = unSuivi().avecPreparation().avecAccord().tenter('refus', { qui: 'representant' });
  refuse('ErreurAccordManquant', () => commencer(suivi));
});
