import { COURT, expect, rangs, SUIVI, test } from './essai.ts';
import type { Banc } from './essai.ts';
import { AUTRE, BROUILLON, compter, couperAvant, preparer, tuerAvant } from './harnais/a-effacer.ts';
import type { Interrompu, Modele, Panne, Quoi } from './harnais/a-effacer.ts';
import { sansExt4 } from './harnais/disques.ts';
import { cle, fouiller } from './harnais/fouille.ts';

/** Ms after which the coffre has left its cradle. */
const VIEUX = 180_000;

const AGES = { 'tout neuf': 0, 'de trois minutes': VIEUX } as const;
const PANNES = { tué: tuerAvant, coupé: couperAvant } as const satisfies Record<string, Panne>;

type Cas = readonly [quoi: Quoi, panne: keyof typeof PANNES, age: keyof typeof AGES];

const COURTS: readonly Cas[] = [['suivi', 'tué', 'de trois minutes']];
const LONGS: readonly Cas[] = [
  ['suivi', 'tué', 'tout neuf'],
  ['passage', 'tué', 'de trois minutes'],
  ['suivi', 'coupé', 'de trois minutes'],
  ['suivi', 'coupé', 'tout neuf'],
];

/** Erased for good, or not at all: nothing between. Gives back whether it was erased. */
async function exigerToutOuRien(
  banc: Banc,
  { appareil, graines, cible }: Modele,
  quoi: Quoi,
  { apres, recu }: Interrompu,
  ou: string,
): Promise<boolean> {
  const lu = await apres.relire(SUIVI);
  const adieu = quoi === 'suivi' ? 'retrait' : 'effacement';
  const efface = lu.types.includes(adieu);
  const brouillon = await apres.page.evaluate((nom) => essai.lireBrouillon(nom), BROUILLON);
  expect(efface || !recu, `${ou} : un effacement reçu est fait`).toBe(true);
  if (efface) {
    const gardees = quoi === 'suivi' ? [] : appareil.recus.acquittees(SUIVI);
    expect(lu.ids.slice(0, -1), `${ou} : ce qui reste`).toEqual(gardees);
    expect(lu.alterees, `${ou} : ce qui est parti`).toEqual(gardees.filter((id) => id === cible));
    expect(lu.fausse, `${ou} : la chaîne`).toBeNull();
    expect(brouillon === null, `${ou} : le brouillon`).toBe(quoi === 'suivi');
    const restes = fouiller(
      apres.profil,
      graines.map((hex) => cle('graine', hex)),
    );
    expect(restes, `${ou} : l’ancienne graine`).toEqual([]);
  } else {
    banc.exigerTout(ou, appareil.recus, lu);
    expect(brouillon, `${ou} : le brouillon`).not.toBeNull();
  }
  banc.exigerTout(`${ou}, autre suivi`, appareil.recus, await apres.lire(AUTRE), AUTRE);
  return efface;
}

for (const [quoi, panne, age] of COURT ? COURTS : [...COURTS, ...LONGS]) {
  const faute = `effacement d’un ${quoi} ${panne} entre chaque écriture, coffre ${age}`;
  test(faute, async ({ banc }) => {
    if (panne === 'coupé') {
      const raison = await sansExt4();
      test.skip(raison !== '', `pas de disque ext4 à débrancher (${raison})`);
    }
    const modele = await preparer(banc, AGES[age]);
    expect(modele.graines.length, 'graines du suivi, vues sur le disque').toBeGreaterThan(0);
    const nombre = await compter(banc, modele, quoi);
    const essais = COURT ? [Math.ceil(nombre / 2), nombre] : rangs(nombre);
    let [faits, avant] = [0, false];
    for (const rang of essais) {
      const interrompu = await PANNES[panne](banc, modele, quoi, rang);
      const ou = `avant l’écriture ${rang} sur ${nombre} (${interrompu.avant})`;
      const efface = await exigerToutOuRien(banc, modele, quoi, interrompu, ou);
      if (panne === 'tué') expect(efface || !avant, `${ou} : ce qui est promis reste promis`).toBe(true);
      avant = efface;
      faits += efface ? 1 : 0;
      await interrompu.ranger();
    }
    const autres = modele.appareil.recus.acquittees(AUTRE).length;
    banc.noter({
      faute,
      acquittees: autres,
      retrouvees: autres,
      perdues: 0,
      note: `${essais.length} arrêts sur ${nombre} écritures\u00a0: ${faits} fois effacé en entier, ${essais.length - faits} fois rien d’effacé`,
    });
  });
}
