import type { Page } from '@playwright/test';
import { aller, attendreHorsLigne, ouvrirLeCoffre, PHRASE } from '../parcours/gestes/coffre.ts';
import { suiviCommence } from '../parcours/gestes/debut.ts';
import { texteDuJournal } from '../parcours/gestes/journal.ts';
import { arreter, noter, ouvrirLaSaisie } from '../parcours/gestes/observer.ts';
import { COURT, expect, test } from './essai.ts';
import type { Banc } from './essai.ts';
import { hasard, laisserPasser } from './harnais/hasard.ts';
import { Jalons } from './harnais/jalons.ts';
import type { Navigateur } from './harnais/navigateur.ts';
import { Site } from './harnais/site.ts';

/** A new version is fetched while the suiveur observes. */
const PENDANT_L_INSTALLATION = ['demandée', 'installing', 'installed'] as const;
/** It waited, and the suiveur agreed. */
const APRES_L_ACCORD = ['acceptée', 'activating', 'activated', 'controllerchange', 'rechargée'] as const;
type Installation = (typeof PENDANT_L_INSTALLATION)[number];
type Accord = (typeof APRES_L_ACCORD)[number];

/** Ms after the moment, at most, when the browser is killed: the first time at once. */
const RETARDS = [0, 40];

const EN_COURS = 'Une phrase en cours';
const AUTRE_BROUILLON = 'De la porte du service';
const ligne = (texte: string) =>
  ({ type: 'fait', source: 'vu', qui: 'suiveur', sujet: 'patient', texte }) as const;
const DEJA = ['Le brancard attend devant la porte.', 'La secrétaire appelle le patient par son nom.'];
const ENSUITE = 'Le patient demande où est la salle.';

interface Modele {
  /** Switched off; a suivi is en cours, with two lines. */
  readonly navigateur: Navigateur;
  /** Its address, without the hash. */
  readonly suivi: string;
}

async function preparer(banc: Banc, { url }: Site): Promise<Modele> {
  const navigateur = banc.navigateur();
  const page = await navigateur.allumer();
  const suivi = await suiviCommence(page, url);
  for (const texte of DEJA) await noter(page, ligne(texte));
  await attendreHorsLigne(page);
  await navigateur.eteindre();
  return { navigateur, suivi };
}

/** A line is noted, another one is being typed. */
async function observer(page: Page): Promise<void> {
  await noter(page, ligne(ENSUITE));
  const saisie = await ouvrirLaSaisie(page, 'fait');
  const garde = saisie.getByText(/^Brouillon gardé à /);
  // The sheet keeps a first draft, empty, when it opens: its receipt says nothing of the words.
  const vide = await garde.textContent();
  await expect(async () => {
    await saisie.getByLabel('Ce que vous notez').fill(EN_COURS);
    await expect(garde).not.toHaveText(vide ?? '', { timeout: 1_000 });
  }).toPass();
}

const demanderLaMiseAJour = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const inscription = await navigator.serviceWorker.ready;
    void inscription.update();
  });

async function jusquALInstallation(
  page: Page,
  site: Site,
  jalons: Jalons,
  moment: Installation,
): Promise<void> {
  await observer(page);
  await page.getByRole('dialog').getByLabel('Ce que vous notez').fill(`${EN_COURS}, et sa suite`);
  site.publier();
  await demanderLaMiseAJour(page);
  jalons.passer('demandée');
  await jalons.attendre(moment);
}

async function jusquALAccord(page: Page, site: Site, jalons: Jalons, moment: Accord): Promise<void> {
  await observer(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click();
  await arreter(page);
  site.publier();
  await demanderLaMiseAJour(page);
  await aller(page, '/nouveau');
  const installer = page.getByRole('button', { name: 'Installer' });
  await expect(installer).toBeVisible();
  page.once('domcontentloaded', () => jalons.passer('rechargée'));
  await page.getByLabel('Le suivi commence').fill(AUTRE_BROUILLON);
  await installer.click({ noWaitAfter: true });
  jalons.passer('acceptée');
  await jalons.attendre(moment);
}

/** The coffre opened again: every line noted is in the journal, once. */
async function exigerLesLignes(page: Page, suivi: string, ou: string): Promise<void> {
  await aller(page, `${suivi}/journal`);
  const journal = await texteDuJournal(page);
  const fois = [...DEJA, ENSUITE].map((texte) => journal.split(texte).length - 1);
  expect(fois, `${ou} : les lignes`).toEqual([1, 1, 1]);
}

interface Essai {
  readonly banc: Banc;
  readonly site: Site;
  readonly modele: Modele;
}

/** What a start without a network finds. Gives back its version. */
async function redemarrer(
  { site, modele }: Essai,
  copie: Navigateur,
  ou: string,
  verifier: (page: Page) => Promise<void>,
): Promise<string> {
  await site.couper();
  const page = await copie.allumer();
  await page.goto(site.url);
  await ouvrirLeCoffre(page, PHRASE);
  const version = (await page.locator('html').getAttribute('data-version')) ?? '1';
  await exigerLesLignes(page, modele.suivi, ou);
  await verifier(page);
  await copie.eteindre();
  await site.retablir();
  return version;
}

/** The app open on the suivi, as its suiveur left it, and the moments of its service worker heard. */
async function reprendre({
  banc,
  site,
  modele,
}: Essai): Promise<{ copie: Navigateur; page: Page; jalons: Jalons }> {
  const copie = banc.navigateur(modele.navigateur);
  const page = await copie.allumer();
  const jalons = new Jalons();
  await jalons.ecouter(copie.contexte);
  await page.goto(`${site.url}#${modele.suivi}/observer`);
  await ouvrirLeCoffre(page, PHRASE);
  await jalons.suivre(page);
  return { copie, page, jalons };
}

async function jouer<M extends string>(
  essai: Essai,
  moments: readonly M[],
  jusqua: (page: Page, site: Site, jalons: Jalons, moment: M) => Promise<void>,
  verifier: (page: Page, moment: M, ou: string) => Promise<void>,
): Promise<string[]> {
  const tirer = hasard(3);
  const versions: string[] = [];
  for (const moment of moments)
    for (const retard of RETARDS) {
      const { copie, page, jalons } = await reprendre(essai);
      await jusqua(page, essai.site, jalons, moment);
      await laisserPasser(tirer() * retard);
      await copie.tuer();
      const ou = `mise à jour ${moment}, ${retard} ms`;
      versions.push(await redemarrer(essai, copie, ou, (apres) => verifier(apres, moment, ou)));
    }
  return versions;
}

function noterLaLigne(banc: Banc, faute: string, versions: readonly string[]): void {
  const lignes = versions.length * (DEJA.length + 1);
  const neuves = versions.filter((version) => version === '2').length;
  const note = `${versions.length} arrêts, puis démarrage sans réseau\u00a0: ${versions.length - neuves} fois l’ancienne version, ${neuves} fois la nouvelle\u202f; brouillon rendu chaque fois`;
  banc.noter({ faute, acquittees: lignes, retrouvees: lignes, perdues: 0, note });
}

test.skip(COURT, 'COURT=1');

test('le navigateur est tué pendant qu’une mise à jour s’installe, ou juste après l’accord', async ({
  banc,
}) => {
  const site = await Site.ouvrir();
  try {
    const essai = { banc, site, modele: await preparer(banc, site) };
    const { suivi } = essai.modele;
    const installees = await jouer(
      essai,
      PENDANT_L_INSTALLATION,
      jusquALInstallation,
      async (page, _moment, ou) => {
        await aller(page, `${suivi}/observer`);
        await expect(page.getByLabel('Ce que vous notez'), ou).toHaveValue(new RegExp(`^${EN_COURS}`));
      },
    );
    noterLaLigne(banc, 'mise à jour en train de s’installer, navigateur tué', installees);

    const acceptees = await jouer(essai, APRES_L_ACCORD, jusquALAccord, async (page, moment, ou) => {
      await aller(page, `${suivi}/observer`);
      await page.getByRole('button', { name: 'Reprendre le brouillon' }).click();
      await expect(page.getByLabel('Ce que vous notez'), ou).toHaveValue(EN_COURS);
      if (moment === 'acceptée') return;
      // The lock that comes before the update had put on disk what was under the fingers.
      await aller(page, '/nouveau');
      await expect(page.getByLabel('Le suivi commence'), ou).toHaveValue(AUTRE_BROUILLON);
    });
    noterLaLigne(banc, 'mise à jour acceptée, navigateur tué', acceptees);
  } finally {
    await site.fermer();
  }
});
