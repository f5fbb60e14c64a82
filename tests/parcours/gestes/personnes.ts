/** Three persons, three profiles on disk, no network after the first load: what passes between them is files. */
import { expect, type Page, type TestInfo } from '@playwright/test';
import { servir } from '../../../scripts/serveur.mjs';
import { aller, attendreHorsLigne, creerLeCoffre } from './coffre.ts';
import { instant } from './horloge.ts';
import { reglerLEtablissement } from './preparation.ts';
import { nouveauProfil, type Profil } from './profil.ts';
import { accepter, ouvrirLaRemise } from './remise.ts';
import type { FichierFait } from './sauvegarde.ts';
import { DIST } from './versions.ts';

export interface Personne {
  readonly profil: Profil;
  readonly page: Page;
}

/** The clock of this person says this hour from now on; what is on screen is drawn again. */
export async function leJour({ page }: Personne, local: string): Promise<void> {
  await page.clock.setFixedTime(instant(local));
  await aller(page, '/aide');
  await expect(page.getByRole('heading', { level: 1, name: 'Aide' })).toBeVisible();
}

async function installer(info: TestInfo, url: string, fonction: string, le: string): Promise<Personne> {
  const profil = await nouveauProfil(info);
  profil.temoin.admettre(url);
  const contexte = await profil.lancer();
  const page = contexte.pages()[0] ?? (await contexte.newPage());
  await page.clock.setFixedTime(instant(le));
  await creerLeCoffre(page, undefined, url);
  await attendreHorsLigne(page);
  await contexte.setOffline(true);
  await reglerLEtablissement(page, fonction);
  // Weeks go by between two gestures of this story.
  await page.getByRole('radio', { name: 'Jamais seul' }).check();
  return { profil, page };
}

/** One person for each function; the server is gone once all have the app. */
export async function troisPersonnes<N extends string>(
  info: TestInfo,
  fonctions: Readonly<Record<N, string>>,
  le: string,
): Promise<Readonly<Record<N, Personne>>> {
  const serveur = await servir({ dossier: DIST });
  try {
    const noms = Object.keys(fonctions) as N[];
    const personnes = await Promise.all(
      noms.map(async (nom) => [nom, await installer(info, serveur.url, fonctions[nom], le)] as const),
    );
    return Object.fromEntries(personnes) as Record<N, Personne>;
  } finally {
    await serveur.fermer();
  }
}

/** Opens, compares the fingerprint when it must be, and accepts. */
export async function recevoir({ page }: Personne, fichier: FichierFait): Promise<void> {
  await ouvrirLaRemise(page, fichier);
  const comparee = page.getByRole('checkbox', { name: /^J’ai comparé l’empreinte/ });
  if ((await comparee.count()) > 0) await comparee.check();
  await accepter(page);
}
