import { describe, expect, test } from 'vitest';
import { CodeCourt, ESSAIS_DU_CODE_COURT } from '../../src/vault/code-court.ts';
import { ErreurCodeCourtRefuse } from '../../src/vault/erreurs.ts';
import { jugerCodeCourt } from '../../src/vault/juger-code-court.ts';
import type { Octets } from '../../src/vault/octets.ts';
import { ARGON2_ESSAI, cleDEssai, estEffacee, hasardFixe } from './aides.ts';

const CODE = '407913';
const FAUX = '407914';

async function codePose(code = CODE) {
  const tires: Octets[] = [];
  const hasard = hasardFixe();
  const court = new CodeCourt({
    argon2: ARGON2_ESSAI,
    hasard: (nombre) => {
      const octets = hasard(nombre);
      tires.push(octets);
      return octets;
    },
  });
  const cleCoffre = cleDEssai();
  await court.poser(cleCoffre, code);
  return { court, cleCoffre, tires };
}

describe('le code court', () => {
  test('rouvre le coffre autant de fois qu’on veut', async () => {
    const { court } = await codePose();
    expect(await court.ouvrir(CODE)).toEqual(cleDEssai());
    expect(await court.ouvrir(CODE)).toEqual(cleDEssai());
  });

  test('ne garde la clé du coffre que sous le sceau', async () => {
    const { court, cleCoffre } = await codePose();
    expect(estEffacee(cleCoffre)).toBe(true);
    expect(JSON.stringify(court)).toBe('{}');
    (await court.ouvrir(CODE))?.fill(0);
    expect(await court.ouvrir(CODE)).toEqual(cleDEssai());
  });

  test('s’oublie à la troisième erreur de suite : le bon code n’ouvre plus', async () => {
    const { court, tires } = await codePose();
    for (const reste of [2, 1, 0]) {
      expect(await court.ouvrir(FAUX)).toBeNull();
      expect(court.essaisRestants).toBe(reste);
    }
    expect(await court.ouvrir(CODE)).toBeNull();
    expect(tires.every(estEffacee)).toBe(true);
  });

  test('un bon code entre deux erreurs remet le compte à trois', async () => {
    const { court } = await codePose();
    await court.ouvrir(FAUX);
    await court.ouvrir(FAUX);
    expect(await court.ouvrir(CODE)).toEqual(cleDEssai());
    expect(court.essaisRestants).toBe(ESSAIS_DU_CODE_COURT);
    await court.ouvrir(FAUX);
    expect(court.essaisRestants).toBe(2);
  });

  test('des essais lancés tous ensemble n’en valent pas plus de trois', async () => {
    const { court } = await codePose();
    const essais = [FAUX, FAUX, FAUX, CODE].map((code) => court.ouvrir(code));
    expect(await Promise.all(essais)).toEqual([null, null, null, null]);
    expect(court.essaisRestants).toBe(0);
  });

  test('oublié pendant un essai, n’ouvre pas', async () => {
    const { court } = await codePose();
    const essai = court.ouvrir(CODE);
    court.oublier();
    expect(await essai).toBeNull();
    expect(court.essaisRestants).toBe(0);
  });

  test('un nouveau code remplace l’ancien', async () => {
    const { court } = await codePose();
    await court.poser(cleDEssai(), 'lundi9');
    expect(await court.ouvrir(CODE)).toBeNull();
    expect(await court.ouvrir('Lundi9')).toEqual(cleDEssai());
  });

  test('sans code posé, rien n’ouvre', async () => {
    const court = new CodeCourt({ argon2: ARGON2_ESSAI });
    expect(court.essaisRestants).toBe(0);
    expect(await court.ouvrir(CODE)).toBeNull();
  });

  test('refusé, efface tout de même la clé reçue et le code d’avant', async () => {
    const { court } = await codePose();
    const cleCoffre = cleDEssai();
    await expect(court.poser(cleCoffre, '000000')).rejects.toThrow(ErreurCodeCourtRefuse);
    expect(estEffacee(cleCoffre)).toBe(true);
    expect(await court.ouvrir(CODE)).toBeNull();
  });
});

describe('un code court', () => {
  test.each(['', '12345', '123456', '654321', '000000', '121212', 'azerty', 'abcdef', '1234567890123'])(
    '« %s » est refusé, avec une raison',
    (code) => {
      const { accepte, texte } = jugerCodeCourt(code);
      expect(accepte).toBe(false);
      expect(texte).not.toBe('');
    },
  );

  test.each([CODE, 'lundi9', '1a2b3c', '123456789012'.slice(0, 5) + '7'])('« %s » est accepté', (code) => {
    expect(jugerCodeCourt(code)).toEqual({ accepte: true, texte: '' });
  });
});
