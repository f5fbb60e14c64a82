/** A suivi that outlives its device, and goes from one to the other. */
import type { Page } from '@playwright/test';
import { expect, test } from './essai.ts';
import { aller, creerLeCoffre, ouvrirLeCoffre, PHRASE } from './gestes/coffre.ts';
import { suiviCommence } from './gestes/debut.ts';
import { texteDuJournal } from './gestes/journal.ts';
import { arreter, noter } from './gestes/observer.ts';
import { creerUnSuivi } from './gestes/preparation.ts';
import { nouveauProfil, type Profil } from './gestes/profil.ts';
import {
  adresseDIci,
  preparerLaSauvegarde,
  preuves,
  repris,
  restaurer,
  sansChoixDEndroit,
  sauvegarder,
  sauvegardeFaite,
  sauvegarderPour,
} from './gestes/sauvegarde.ts';

const VU = { type: 'fait', source: 'vu', qui: 'suiveur', sujet: 'patient' } as const;
const ICI = 'Panneau posé derrière la porte.';
const LA_BAS = 'Un fauteuil est apporté sans qu’on le demande.';

async function allumer(profil: Profil): Promise<Page> {
  const contexte = await profil.lancer();
  const page = contexte.pages()[0] ?? (await contexte.newPage());
  await sansChoixDEndroit(page);
  return page;
}

/** Two devices, each with its own disk. */
async function avecDeuxAppareils(histoire: (un: Profil, deux: Profil) => Promise<void>): Promise<void> {
  const [un, deux] = [await nouveauProfil(test.info()), await nouveauProfil(test.info())];
  try {
    await histoire(un, deux);
    for (const { temoin } of [un, deux]) expect(temoin.fautes).toEqual([]);
  } finally {
    await un.effacer();
    await deux.effacer();
  }
}

async function journalDe(page: Page, suivi: string): Promise<string> {
  await aller(page, `${suivi}/journal`);
  return texteDuJournal(page);
}

async function effacerAuRetrait(page: Page, suivi: string): Promise<void> {
  await aller(page, suivi);
  const promesses = page.getByRole('region', { name: 'Promesses' }).getByRole('listitem');
  await expect(promesses.first()).toBeVisible();
  const combien = await promesses.count();
  await page.getByText('Une personne retire son accord').click();
  await page.getByRole('button', { name: 'Effacer', exact: true }).click();
  await page.getByRole('button', { name: 'Effacer définitivement' }).click();
  await expect(page.getByText(/Il ne reste que cette ligne/)).toBeVisible();
  // Written one by one after what erases.
  await expect(promesses).toHaveCount(combien);
}

test('un suivi survit à son appareil, continue sur un autre et revient', async ({ baseURL }) => {
  test.setTimeout(240_000);
  await avecDeuxAppareils(async (un, deux) => {
    const premier = await allumer(un);
    const suivi = await suiviCommence(premier, baseURL);
    await noter(premier, { ...VU, texte: ICI });
    const avant = await preuves(premier, suivi);
    expect(avant).toHaveLength(1);
    const emportee = await sauvegarder(premier);
    expect(emportee.nom).toMatch(/^sillage-\d{4}-\d\d-\d\d-\d{4}\.age$/);
    expect(emportee.octets.toString('latin1')).not.toContain('Panneau');
    await premier.context().close();

    const second = await allumer(deux);
    await creerLeCoffre(second, 'autruche velours cabane moteur', baseURL);
    await restaurer(second, emportee, 'ce ne sont pas les bons mots');
    await expect(second.getByRole('alert')).toContainText('Ce n’est pas la bonne phrase pour ce fichier');
    await restaurer(second, emportee);
    await expect(repris(second, /1\ssuivi.*lignes de plus/)).toBeVisible();
    expect(await preuves(second, suivi)).toEqual(avant);
    await aller(second, `${suivi}/observer`);
    await expect(second.getByText(ICI)).toBeVisible();
    await noter(second, { ...VU, texte: LA_BAS });
    await arreter(second);
    const ensemble = await preuves(second, suivi);
    expect(ensemble).toHaveLength(2);
    const retour = await sauvegarder(second);

    const revenu = await allumer(un);
    await revenu.goto(baseURL ?? '');
    await ouvrirLeCoffre(revenu, PHRASE);
    await restaurer(revenu, retour);
    await expect(repris(revenu, /lignes de plus sur cet appareil/)).toBeVisible();
    expect(await preuves(revenu, suivi)).toEqual(ensemble);
    for (const page of [revenu, second]) {
      const journal = await journalDe(page, suivi);
      expect(journal).toContain(ICI);
      expect(journal).toContain(LA_BAS);
    }

    await effacerAuRetrait(revenu, suivi);
    const restes = await preuves(revenu, suivi);
    const remise = await sauvegarder(revenu);
    await restaurer(second, remise);
    await expect(repris(second, /lignes en moins/)).toBeVisible();
    await aller(second, suivi);
    await expect(second.getByText(/La personne a retiré son accord/)).toBeVisible();
    expect(await preuves(second, suivi)).toEqual(restes);

    await restaurer(second, emportee);
    await expect(repris(second, /Rien de nouveau/)).toBeVisible();
    await aller(second, suivi);
    await expect(second.getByText(/La personne a retiré son accord/)).toBeVisible();
  });
});

test('un fichier fermé pour un appareil s’ouvre là-bas sans phrase, et pas ici', async ({ baseURL }) => {
  test.setTimeout(120_000);
  await avecDeuxAppareils(async (un, deux) => {
    const second = await allumer(deux);
    await creerLeCoffre(second, PHRASE, baseURL);
    const adresse = await adresseDIci(second);
    const premier = await allumer(un);
    await creerLeCoffre(premier, PHRASE, baseURL);
    const suivi = await creerUnSuivi(premier);
    const fichier = await sauvegarderPour(premier, adresse);
    await restaurer(premier, fichier, null);
    await expect(premier.getByRole('alert')).toContainText('fermé pour quelqu’un d’autre');
    await restaurer(second, fichier, null);
    await expect(repris(second, /1\ssuivi/)).toBeVisible();
    expect(await preuves(second, suivi)).toEqual(await preuves(premier, suivi));
  });
});

test('là où le navigateur le permet, le fichier s’écrit où la personne veut', async ({ page }) => {
  await page.addInitScript(() => {
    const choisir = async ({ suggestedName }: { suggestedName: string }): Promise<FileSystemFileHandle> => {
      const ici = await navigator.storage.getDirectory();
      const dossier = await ici.getDirectoryHandle('choisi-par-la-personne', { create: true });
      return dossier.getFileHandle(suggestedName, { create: true });
    };
    Object.defineProperty(window, 'showSaveFilePicker', { value: choisir });
  });
  await creerLeCoffre(page, PHRASE);
  await creerUnSuivi(page);
  await preparerLaSauvegarde(page);
  await page.getByRole('button', { name: 'Faire la sauvegarde' }).click();
  await expect(sauvegardeFaite(page)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('link', { name: 'Enregistrer le fichier' })).toHaveCount(0);
  await expect(page.getByText('Dernière sauvegarde : aujourd’hui.')).toBeVisible();
  const ecrits = await page.evaluate(async () => {
    const ici = await navigator.storage.getDirectory();
    const dossier = await ici.getDirectoryHandle('choisi-par-la-personne');
    const lus: string[] = [];
    for await (const [nom, poignee] of dossier.entries())
      if (poignee instanceof FileSystemFileHandle)
        lus.push(`${nom} ${(await (await poignee.getFile()).text()).slice(0, 21)}`);
    return lus;
  });
  expect(ecrits).toEqual([expect.stringMatching(/^sillage-.*\.age age-encryption\.org\/v1$/)]);
  await aller(page, '/');
  await expect(page.getByRole('heading', { level: 1, name: 'À faire aujourd’hui' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Faire une sauvegarde' })).toHaveCount(0);
});
