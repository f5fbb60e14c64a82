import { describe, expect, it } from 'vitest';
import { textesDe } from '../../src/content/blocs.ts';
import {
  QUESTIONS_DE_COMPREHENSION,
  TEXTES_D_ACCORD,
  texteDAccord,
} from '../../src/content/accords/index.ts';
import { CHOIX_NECESSAIRES } from '../../src/domain/accord.ts';
import { EXEMPLE } from '../../src/content/exemple/index.ts';

const idsDe = (pour: 'patient' | 'proche' | 'representant', lecture: 'standard' | 'facile'): string[] =>
  texteDAccord(pour, lecture).choix.map(({ id }) => id);

describe('Les textes d’accord', () => {
  it('demandent au patient les huit lignes, dans l’ordre', () => {
    expect(idsDe('patient', 'standard')).toEqual([
      'suivi',
      'sante',
      'citations',
      'presence-consultation',
      'proche-ecoute',
      'photos-lieux',
      'relire',
      'retour',
    ]);
  });

  it('demandent au proche ses quatre lignes', () => {
    expect(idsDe('proche', 'standard')).toEqual(['vecu', 'citations', 'relire', 'retour']);
  });

  it('en facile à lire, posent les mêmes lignes dans le même ordre, sans les photos', () => {
    const standard = idsDe('patient', 'standard').filter((id) => id !== 'photos-lieux');
    expect(idsDe('patient', 'facile')).toEqual(standard);
  });

  it('sans version facile, montrent le texte standard', () => {
    expect(texteDAccord('proche', 'facile').lecture).toBe('standard');
  });

  it('exigent les lignes que le métier exige, dans chaque lecture', () => {
    for (const { id, pour, choix } of TEXTES_D_ACCORD) {
      const necessaires = choix.filter(({ necessaire }) => necessaire).map((ligne) => ligne.id);
      expect(necessaires, id).toEqual(CHOIX_NECESSAIRES[pour]);
    }
  });

  it('disent tous comment arrêter, avec le contact et la date limite', () => {
    for (const { id, blocs } of TEXTES_D_ACCORD) {
      const texte = textesDe(blocs).join(' ');
      for (const variable of ['{{contact_demarche}}', '{{code_suivi}}', '{{date_limite_retrait}}']) {
        expect(texte, id).toContain(variable);
      }
      expect(texte, id).toMatch(/stop/);
    }
  });

  it('vérifient la compréhension par quatre questions', () => {
    expect(QUESTIONS_DE_COMPREHENSION).toHaveLength(4);
  });
});

describe('L’exemple', () => {
  it('ne répond qu’à des lignes que le texte pose, et n’a pas de corrigé', () => {
    const cas = EXEMPLE as {
      attendus?: unknown;
      code: string;
      actes: unknown[];
      accords: { qui: 'patient' | 'proche'; choix: Record<string, boolean> }[];
    };
    expect(cas.attendus).toBeUndefined();
    expect(cas.code).toMatch(/^[A-Z0-9]{4}$/);
    expect(cas.actes).toHaveLength(91);
    for (const { qui, choix } of cas.accords) {
      expect(Object.keys(choix).sort()).toEqual(idsDe(qui, 'standard').sort());
    }
  });
});
