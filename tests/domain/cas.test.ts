import { describe, expect, test } from 'vitest';
import { ecrituresDuCas } from '../../src/domain/cas.ts';
import type { Contenus, TypeDuSuivi } from '../../src/domain/contenus.ts';
import type { Ecriture } from '../../src/domain/ecriture.ts';
import { appliquer, lire, suiviVide } from '../../src/domain/lire.ts';
import { permettre } from '../../src/domain/permettre.ts';
import { verifier } from '../../src/domain/registre.ts';
import type { Suivi } from '../../src/domain/suivi.ts';
import { chiffresDe } from '../aides/chiffres.ts';
import { selDEssai, suivisAttendus } from '../aides/lesCas.ts';

const OPTIONS = { suivi: 's1', appareil: 'd1', sel: selDEssai };

function refusDe(suivi: Suivi, { entete: { id, type, instant }, corps }: Ecriture): string[] {
  try {
    // The target of an effacement is already gone from the registre that is read again.
    if (corps && type !== 'effacement')
      permettre(suivi, type as TypeDuSuivi, corps.contenu as Contenus[TypeDuSuivi], instant);
    return [];
  } catch (erreur) {
    return [`${id} (${type}) : ${String(erreur)}`];
  }
}

describe.each(suivisAttendus())('Le cas $nom', ({ suivi, attendus }) => {
  const ecritures = ecrituresDuCas(suivi, OPTIONS);
  const lu = lire('s1', ecritures);
  const chiffres = chiffresDe(lu);

  test.each(Object.keys(chiffres) as (keyof typeof chiffres)[])('retrouve « %s »', (chiffre) => {
    expect(chiffres[chiffre]).toEqual(attendus[chiffre]);
  });

  test('est permis geste par geste : la même histoire peut être tapée dans l’application', () => {
    let courant = suiviVide('s1');
    const refuses = ecritures.flatMap((ecriture) => {
      const avant = courant;
      courant = appliquer(courant, ecriture);
      return refusDe(avant, ecriture);
    });
    expect(refuses).toEqual([]);
  });

  test('donne un registre juste', () => {
    expect(verifier(ecritures)).toMatchObject({ juste: true, nombre: ecritures.length });
  });
});
