import { COURT, expect, ligneDe, SUIVI, test } from './essai.ts';
import { hasard, laisserPasser } from './harnais/hasard.ts';

const FOIS = COURT ? 3 : 30;
const FAUTE = `navigateur tué ${FOIS} fois (SIGKILL)`;
const CLE = `observer|${SUIVI}`;

test(`${FOIS} fois, le navigateur est tué pendant qu’il écrit`, async ({ banc }) => {
  const tirer = hasard(1);
  const appareil = await banc.appareil();
  const { recus } = appareil;
  await appareil.creer();
  for (let fois = 0; fois < FOIS; fois += 1) {
    await appareil.page.evaluate(
      ([suivi, cle, depuis]) => {
        essai.ecrireSansCesse(suivi, 3);
        essai.taperSansCesse(cle, depuis);
      },
      [SUIVI, CLE, recus.dernierBrouillon(CLE) + 1] as const,
    );
    await recus.attendre('acquittee', recus.nombre('acquittee') + 8);
    await laisserPasser(tirer() * 20);
    await appareil.tuer();

    banc.exigerTout(FAUTE, recus, await appareil.relire(SUIVI));
    const brouillon = await appareil.page.evaluate((cle) => essai.lireBrouillon(cle), CLE);
    expect(brouillon?.rang, 'le brouillon').toBeGreaterThanOrEqual(recus.dernierBrouillon(CLE));
    expect(brouillon?.texte).toBe(`phrase ${brouillon?.rang} cou`);
  }
  banc.noter(ligneDe(FAUTE, recus, await appareil.lire(SUIVI), 'brouillon rendu chaque fois'));
});
