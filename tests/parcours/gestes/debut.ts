/** A suivi ready to observe, for the stories that are not about what comes before. */
import type { Page } from '@playwright/test';
import { accordDuPatient } from './accord.ts';
import { aller, creerLeCoffre, PHRASE } from './coffre.ts';
import { commencer } from './observer.ts';
import { creerUnSuivi, preparerAujourdhui } from './preparation.ts';

/** Gives back the address of the suivi, without the hash. */
export async function suiviPret(page: Page, adresse?: string): Promise<string> {
  await creerLeCoffre(page, PHRASE, adresse);
  const suivi = await creerUnSuivi(page);
  await preparerAujourdhui(page);
  await accordDuPatient(page, suivi);
  return suivi;
}

export async function suiviCommence(page: Page, adresse?: string): Promise<string> {
  const suivi = await suiviPret(page, adresse);
  await aller(page, `${suivi}/observer`);
  await commencer(page, { lieu: 'hall', etape: 'chirurgie-ambulatoire.04', qui: 'patient' });
  return suivi;
}
