import { test } from './essai.ts';
import { VISITES } from './gestes/ecrans.ts';
import { examiner } from './gestes/examiner.ts';

for (const [quoi, visiter] of Object.entries(VISITES)) {
  test(`accessible : ${quoi}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await visiter(page, examiner(page));
  });
}
