/** The pictures of the README, taken in the real app. Run with CAPTURES=1, on the project « pc ». */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from './essai.ts';
import { VISITES } from './gestes/ecrans.ts';

const DOSSIER = fileURLToPath(new URL('../../docs/images', import.meta.url));

const TELEPHONE = { width: 360, height: 740 };
const PC = { width: 1120, height: 720 };
/** Which look of which visit. */
const CAPTURES = [
  ['l’observation et ses feuilles', 'observer', TELEPHONE, 'dark'],
  ['l’exemple, de la préparation à la vérification d’un PDF', 'exemple-revue', PC, 'light'],
  ['le plan d’actions et le tableur', 'plan-tableau', PC, 'light'],
] as const;

for (const [visite, regard, taille, colorScheme] of CAPTURES) {
  test(`capture : ${regard}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize(taille);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    let prise = false;
    await VISITES[visite](page, async (nom) => {
      if (nom !== regard || prise) return;
      prise = true;
      await page.screenshot({ path: join(DOSSIER, `${regard}.png`), scale: 'css' });
    });
    test.expect(prise, `${regard} n’a pas été vu`).toBe(true);
  });
}
