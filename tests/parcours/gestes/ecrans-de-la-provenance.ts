/** « Vérifier un PDF »: empty, true, changed. */
import { expect, type Page } from '@playwright/test';
import { aller } from './coffre.ts';
import { telecharger } from './documents.ts';
import { unOctetChange, verifierUnPdf } from './provenance.ts';
import type { Regard } from './regard.ts';

const RETOUR = 'Retour à l’équipe';

/** `suivi`: its address. */
export async function ecransDeLaProvenance(page: Page, regarder: Regard, suivi: string): Promise<void> {
  const octets = (await telecharger(page, suivi, [RETOUR])).get(RETOUR) ?? new Uint8Array();
  await aller(page, '/verifier-un-pdf');
  await expect(page.getByRole('heading', { level: 1, name: 'Vérifier un PDF' })).toBeVisible();
  await regarder('verifier-un-pdf');
  await verifierUnPdf(page, octets);
  await regarder('verifier-un-pdf-exact');
  await verifierUnPdf(page, unOctetChange(octets));
  await regarder('verifier-un-pdf-change');
}
