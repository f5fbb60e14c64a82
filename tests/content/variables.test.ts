import { describe, expect, it } from 'vitest';
import { changerTextes, passages } from '../../src/content/blocs.ts';
import type { Bloc } from '../../src/content/blocs.ts';
import { PATIENT_STANDARD } from '../../src/content/accords/patient-standard.ts';
import { VARIABLES, remplir, variablesManquantes } from '../../src/content/variables.ts';
import { variablesDuSuivi } from '../../src/content/variablesDuSuivi.ts';
import { REGLAGES_PAR_DEFAUT } from '../../src/domain/reglages.ts';
import { unSuivi } from '../aides/unSuivi.ts';

const complet = Object.fromEntries(Object.keys(VARIABLES).map((nom) => [nom, `valeur de ${nom}`]));

describe('Un document', () => {
  it('est refusé tant qu’une variable obligatoire est vide', () => {
    expect(variablesManquantes(PATIENT_STANDARD.blocs, { ...complet, unite: '  ' })).toEqual(['unite']);
    expect(variablesManquantes(PATIENT_STANDARD.blocs, {})).toContain('code_suivi');
  });

  it('est accepté quand tout est rempli', () => {
    expect(variablesManquantes(PATIENT_STANDARD.blocs, complet)).toEqual([]);
    expect(JSON.stringify(remplir(PATIENT_STANDARD.blocs, complet))).not.toContain('{{');
  });

  it('ne demande pas les variables qu’il n’emploie pas', () => {
    expect(variablesManquantes([{ p: 'Bonjour.' }], {})).toEqual([]);
  });

  it('montre ce qui manque au lieu d’un trou', () => {
    expect(remplir([{ p: 'Appelez {{contact_rdu}}.' }], {})).toEqual([
      { p: 'Appelez [à compléter\u00a0: Contact des représentants des usagers].' },
    ]);
  });

  it('laisse telle quelle une marque inconnue, et ne relit pas la valeur reçue', () => {
    expect(remplir([{ p: '{{constructor}}' }], {})).toEqual([{ p: '{{constructor}}' }]);
    expect(remplir([{ p: '{{unite}}' }], { unite: '$& {{photos}}' })).toEqual([{ p: '$& {{photos}}' }]);
  });

  it('remplit tous les genres de blocs', () => {
    const blocs: Bloc[] = [
      { titre: '{{unite}}', niveau: 2 },
      { p: '{{unite}}' },
      { puces: ['{{unite}}'] },
      { liste: ['{{unite}}'] },
      { cases: ['{{unite}}'] },
      { tableau: { legende: '{{unite}}', entetes: ['{{unite}}'], lignes: [['{{unite}}']] } },
      { citation: '{{unite}}' },
      { encart: '{{unite}}' },
    ];
    const remplis = JSON.stringify(remplir(blocs, { unite: 'Chirurgie' }));
    expect(remplis).not.toContain('{{');
    expect(remplis.match(/Chirurgie/g)).toHaveLength(10);
    expect(blocs.map((bloc) => changerTextes(bloc, (t) => t))).toEqual(blocs);
  });
});

describe('Le gras', () => {
  it('se découpe en passages', () => {
    expect(passages('a **b** c')).toEqual([
      { texte: 'a ', gras: false },
      { texte: 'b', gras: true },
      { texte: ' c', gras: false },
    ]);
    expect(passages('**b**')).toEqual([{ texte: 'b', gras: true }]);
    expect(passages('2 ** 3')).toEqual([{ texte: '2 ** 3', gras: false }]);
  });
});

describe('Ce que le suivi et les réglages remplissent', () => {
  const reglages = { ...REGLAGES_PAR_DEFAUT, suiveurFonction: 'Cadre', dureeConsentementMois: 18 };

  it('vient du suivi quand il le dit, des réglages sinon', () => {
    expect(variablesDuSuivi(unSuivi().prevu().suivi(), reglages)).toMatchObject({
      code_suivi: 'H4RV',
      suiveur_fonction: 'Adjoint administratif',
      date_limite_retrait: expect.stringMatching(/2027$/) as string,
      duree_consentement: 'la durée de la démarche, puis 18\u00a0mois',
      date_restitution: '',
    });
    expect(variablesDuSuivi(unSuivi().suivi(), reglages)).toMatchObject({
      code_suivi: '',
      suiveur_fonction: 'Cadre',
    });
  });
});
