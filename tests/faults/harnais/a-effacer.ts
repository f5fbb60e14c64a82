/** A device from which something is to be erased, and the ways in which that can be interrupted. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { SUIVI } from '../essai.ts';
import type { Banc } from '../essai.ts';
import type { Appareil } from './appareil.ts';
import { DisqueExt4 } from './disques.ts';
import { tiragesSurLeDisque } from './fouille.ts';

export const AUTRE = 'autre-suivi';
export const BROUILLON = `observer|${SUIVI}`;
const LIGNES = 6;
const MO = 200;

export interface Modele {
  /** Switched off; each trial breaks a copy. */
  readonly appareil: Appareil;
  /** Seeds of `SUIVI` before the erasure, hex. */
  readonly graines: readonly string[];
  /** The passage that may be erased. */
  readonly cible: string;
}

/** Two suivis and a draft. `age`: ms that the clock of the device goes on before it is switched off. */
export async function preparer(banc: Banc, age: number): Promise<Modele> {
  const appareil = await banc.appareil({ variante: 'instrumentee' });
  const { profil, recus } = appareil;
  await appareil.creer();
  await appareil.ecrire(AUTRE, 3);
  const avant = tiragesSurLeDisque(profil, recus.tirages());
  await appareil.ecrire(SUIVI, LIGNES);
  await appareil.page.evaluate(
    (cle) => essai.garderBrouillon(cle, { rang: 1, texte: 'en cours' }),
    BROUILLON,
  );
  const graines = [...tiragesSurLeDisque(profil, recus.tirages())].filter((tire) => !avant.has(tire));
  await appareil.eteindre();
  if (age > 0) await vieillir(appareil, age);
  return { appareil, graines, cible: recus.acquittees(SUIVI)[0] ?? '' };
}

async function vieillir(appareil: Appareil, age: number): Promise<void> {
  await appareil.demarrer();
  await appareil.page.evaluate((ms) => essai.reglerHorloge(ms), age);
  await appareil.deverrouiller();
  await appareil.ecrire(AUTRE, 1);
  await appareil.page.evaluate(() => essai.fermer());
  await appareil.eteindre();
}

export type Quoi = 'suivi' | 'passage';

/** Ends when the erasure does, or with the death of the page. */
async function effacer({ page }: Appareil, quoi: Quoi, cible: string, arret: number): Promise<void> {
  await page
    .evaluate(
      async ([suivi, passage, rang]) => {
        essai.armer(rang);
        if (passage === null) await essai.retirer(suivi);
        else await essai.effacerPassage(suivi, passage);
        await essai.fermer();
      },
      [SUIVI, quoi === 'suivi' ? null : cible, arret] as const,
    )
    .catch(() => undefined);
}

/** Number of writes that it takes. */
export async function compter(banc: Banc, { appareil, cible }: Modele, quoi: Quoi): Promise<number> {
  const copie = banc.copie(appareil);
  await copie.rouvrir();
  await effacer(copie, quoi, cible, 0);
  const rangs = copie.recus.tous('operation').map(({ rang }) => rang);
  await copie.eteindre();
  return rangs.at(-1) ?? 0;
}

export interface Interrompu {
  /** Not started yet. */
  readonly apres: Appareil;
  /** The person was told that it was erased. */
  readonly recu: boolean;
  /** The write that was not made. */
  readonly avant: string;
  ranger(): Promise<void>;
}

export type Panne = (banc: Banc, modele: Modele, quoi: Quoi, rang: number) => Promise<Interrompu>;

async function effacerJusqua(appareil: Appareil, modele: Modele, quoi: Quoi, rang: number): Promise<string> {
  await appareil.rouvrir();
  const fini = effacer(appareil, quoi, modele.cible, rang);
  await Promise.race([appareil.recus.attendre('arret', 1), fini]);
  return appareil.recus.tous('arret')[0]?.nom ?? 'après la dernière';
}

/** kill -9 just before the write of this rank. */
export const tuerAvant: Panne = async (banc, modele, quoi, rang) => {
  const copie = banc.copie(modele.appareil);
  const avant = await effacerJusqua(copie, modele, quoi, rang);
  await copie.tuer();
  const recu = copie.recus.nombre('acquittee') > 0;
  return { apres: copie, recu, avant, ranger: () => copie.jeter() };
};

/** The power goes out just before the write of this rank, on a disk that had everything that came before the erasure. */
export const couperAvant: Panne = async (banc, modele, quoi, rang) => {
  const disque = new DisqueExt4(banc.chemin('ext4'));
  const branche = banc.garder(await disque.brancher(MO));
  const profil = join(branche.point, 'profil');
  cpSync(modele.appareil.profil, profil, { recursive: true });
  await disque.vider();
  const copie = banc.poser(profil, modele.appareil.adresse);
  const avant = await effacerJusqua(copie, modele, quoi, rang);
  await copie.geler();
  const recu = copie.recus.nombre('acquittee') > 0;
  const coupe = banc.garder(await disque.couper());
  await copie.tuer();
  const apres = banc.poser(join(coupe.point, 'profil'), modele.appareil.adresse);
  const ranger = async (): Promise<void> => {
    await apres.jeter();
    await coupe.demonter();
    await branche.demonter();
    await disque.jeter();
  };
  return { apres, recu, avant, ranger };
};
