import { describe, expect, test } from 'vitest';
import { lire } from '../../src/domain/lire.ts';
import { preuvesDe } from '../../src/domain/preuve.ts';
import { retrouver, type EtatRetrouve } from '../../src/domain/provenance.ts';
import { effacerCorps } from '../../src/domain/registre.ts';
import { AppareilDEssai } from '../aides/appareils.ts';
import { UN_RELEVE } from '../aides/unSuivi.ts';

const noter = (appareil: AppareilDEssai, ...textes: string[]): AppareilDEssai => {
  for (const texte of textes) appareil.consigner('releve', { ...UN_RELEVE, texte });
  return appareil;
};
const trouve = (etat: ReturnType<typeof retrouver>): EtatRetrouve => {
  if (typeof etat === 'string') throw new Error(`Introuvable : ${etat}`);
  return etat;
};

describe('l’état qu’un document nomme', () => {
  test('se retrouve quand le suivi a continué depuis', () => {
    const a = noter(new AppareilDEssai('a'), 'Un', 'Deux');
    const alors = a.ecritures();
    noter(a, 'Trois');
    const etat = trouve(retrouver(a.ecritures(), preuvesDe(alors)));
    expect(etat).toMatchObject({ suites: 1, effacees: 0, absentes: 0 });
    expect(lire('s', etat.ecritures)).toEqual(lire('s', alors));
  });

  test('se retrouve avec plusieurs appareils, sans celui qui est venu après', () => {
    const [a, b, c] = [new AppareilDEssai('a'), new AppareilDEssai('b'), new AppareilDEssai('c')];
    noter(b, 'De b');
    noter(a.recevoir(b.lignes), 'De a');
    const alors = a.ecritures();
    noter(c.recevoir(a.lignes), 'De c');
    noter(b, 'Encore de b');
    a.recevoir(b.lignes).recevoir(c.lignes);
    const etat = trouve(retrouver(a.ecritures(), preuvesDe(alors)));
    expect(etat.suites).toBe(2);
    expect(etat.ecritures).toEqual(alors);
  });

  test('manque quand ce coffre n’a pas encore ces lignes', () => {
    const a = noter(new AppareilDEssai('a'), 'Un', 'Deux');
    expect(retrouver(a.ecritures().slice(0, 1), preuvesDe(a.ecritures()))).toBe('absent');
    expect(retrouver([], preuvesDe(a.ecritures()))).toBe('absent');
  });

  test('n’est pas celui d’une autre histoire', () => {
    const [une, autre] = [noter(new AppareilDEssai('a'), 'Un'), noter(new AppareilDEssai('a'), 'Une')];
    expect(retrouver(une.ecritures(), preuvesDe(autre.ecritures()))).toBe('autre');
  });

  test('dit les passages effacés depuis, et ceux qui ne sont pas ici', () => {
    const a = noter(new AppareilDEssai('a'), 'Un', 'Deux');
    const alors = a.ecritures();
    const [premiere] = alors;
    const cible = premiere?.entete.id ?? '';
    a.consigner('effacement', { cible, demandePar: 'patient', raison: '' }, [cible]);
    const apres = a.ecritures();
    expect(retrouver(apres, preuvesDe(alors))).toMatchObject({ suites: 1, effacees: 1, absentes: 1 });
    expect(retrouver(apres, preuvesDe(apres))).toMatchObject({ suites: 0, effacees: 0, absentes: 1 });
    expect(retrouver(alors.map(effacerCorps), preuvesDe(alors))).toMatchObject({ effacees: 0, absentes: 2 });
  });

  test('n’existe plus après un retrait qui efface tout', () => {
    const a = noter(new AppareilDEssai('a'), 'Un');
    const alors = preuvesDe(a.ecritures());
    a.consigner('retrait', { qui: 'patient', effet: 'effacer', code: 'K742', etape: 'en-cours' });
    expect(retrouver(a.ecritures(), alors)).toBe('efface');
  });
});
