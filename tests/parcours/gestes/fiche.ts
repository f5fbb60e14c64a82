/** The fiche, typed part after part, each element linked to its relevés. */
import { expect, type Locator, type Page } from '@playwright/test';
import { acteDe, type FicheDuCas } from './cas.ts';
import { heureDite } from './journal.ts';
import { toucher } from './observer.ts';

const section = (page: Page, titre: string): Locator =>
  page.getByRole('region', { name: titre, exact: true });

async function ouvrir(page: Page, titre: string): Promise<Locator> {
  const ici = section(page, titre);
  const bouton = ici.getByRole('button', { name: /^(Écrire|Modifier)/ });
  await expect(ici).toBeVisible();
  if ((await bouton.count()) > 0) await bouton.click();
  await expect(ici.getByRole('button', { name: 'Enregistrer', exact: true })).toBeVisible();
  return ici;
}

async function enregistrer(ici: Locator): Promise<void> {
  await ici.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(ici.getByRole('button', { name: /^Modifier/ })).toBeVisible();
}

/** The drawer: beside the fiche on a PC, a sheet on a phone. */
async function lier(page: Page, releves: readonly string[]): Promise<void> {
  const feuille = page.getByRole('button', { name: /^Prendre un relevé/ });
  const petit = (await feuille.count()) > 0;
  if (petit) await feuille.click();
  const tiroir = petit
    ? page.getByRole('dialog', { name: 'Relevés' })
    : page.getByRole('complementary', { name: 'Relevés' });
  for (const id of releves) {
    const suite = tiroir.getByRole('button', { name: /^Montrer la suite/ });
    const bouton = tiroir.getByRole('button', {
      name: `Reprendre le relevé de ${heureDite(acteDe(id).t)}`,
      exact: true,
    });
    await expect(tiroir.getByRole('listitem').first()).toBeVisible();
    if ((await bouton.count()) === 0 && (await suite.count()) > 0) await suite.click();
    await bouton.click();
  }
  if (petit) await tiroir.getByRole('button', { name: 'Fermer' }).click();
}

async function ecrireDesLignes(ici: Locator, quoi: string, ajouter: string, lignes: readonly string[]) {
  for (const [rang, ligne] of lignes.entries()) {
    const champ = ici.getByLabel(`${quoi} ${rang + 1}`, { exact: true });
    if ((await champ.count()) === 0) await ici.getByRole('button', { name: ajouter }).click();
    await champ.fill(ligne);
  }
}

/** Adds an element, fills it, links it; what is filled first makes it the target of « Reprendre ». */
async function ajouter(
  page: Page,
  ici: Locator,
  element: {
    readonly bouton: string;
    readonly quoi: string;
    readonly rang: number;
    readonly releves: readonly string[];
    readonly remplir: (article: Locator) => Promise<void>;
    readonly apres?: (article: Locator) => Promise<void>;
  },
): Promise<void> {
  await ici.getByRole('button', { name: element.bouton }).click();
  const article = ici.getByRole('article', { name: `${element.quoi} ${element.rang + 1}` });
  await element.remplir(article);
  await lier(page, element.releves);
  await element.apres?.(article);
}

async function ecrireLesMoments(page: Page, fiche: FicheDuCas): Promise<void> {
  const ici = await ouvrir(page, 'Moments clés');
  for (const [rang, moment] of fiche.moments_cles.entries()) {
    await ajouter(page, ici, {
      bouton: 'Ajouter un moment clé',
      quoi: 'Moment clé',
      rang,
      releves: moment.releves,
      remplir: async (article) => {
        await article.getByLabel('Titre du moment').fill(moment.titre);
        await article.getByLabel('Étape').selectOption(moment.etape);
        await article.getByLabel(/^Attendue/).fill(moment.attendue);
        await article.getByLabel(/^Délivrée/).fill(moment.delivree);
        await article.getByLabel(/^Perçue/).fill(moment.percue);
      },
      apres: (article) => article.getByLabel(/^Citation/).fill(moment.citation),
    });
  }
  await enregistrer(ici);
}

async function ecrireLesPoints(page: Page, fiche: FicheDuCas): Promise<void> {
  const ici = await ouvrir(page, 'Ce qui a aidé');
  for (const [rang, { texte, releves }] of fiche.points_forts.entries()) {
    await ajouter(page, ici, {
      bouton: 'Ajouter un point fort',
      quoi: 'Point fort',
      rang,
      releves,
      remplir: (article) => article.getByLabel('Ce qui a aidé, en une phrase').fill(texte),
    });
  }
  await enregistrer(ici);
}

async function ecrireLesIdees(page: Page, fiche: FicheDuCas): Promise<void> {
  const ici = await ouvrir(page, 'Idées');
  for (const [rang, { de, texte, releves }] of fiche.idees.entries()) {
    await ajouter(page, ici, {
      bouton: 'Ajouter une idée',
      quoi: 'Idée',
      rang,
      releves,
      remplir: async (article) => {
        await toucher(
          article.getByRole('group', { name: /^De qui/ }),
          de === 'patient' ? 'Patient' : 'Proche',
        );
        await article.getByLabel('L’idée, avec ses mots').fill(texte);
      },
    });
  }
  await enregistrer(ici);
}

async function ecrireLesConstats(page: Page, fiche: FicheDuCas): Promise<void> {
  const ici = await ouvrir(page, 'Constats');
  for (const [rang, { libelle, theme, etape, releves }] of fiche.constats.entries()) {
    await ajouter(page, ici, {
      bouton: 'Ajouter un constat',
      quoi: 'Constat',
      rang,
      releves,
      remplir: async (article) => {
        await article.getByLabel('Le constat, en une phrase').fill(libelle);
        await article.getByLabel('Thème').selectOption(theme);
        await article.getByLabel('Étape').selectOption(etape);
      },
    });
  }
  await enregistrer(ici);
}

/** One constat, on the first relevé of the journal. */
export async function ecrireUnConstat(
  page: Page,
  { libelle, theme }: { readonly libelle: string; readonly theme: string },
): Promise<void> {
  const ici = await ouvrir(page, 'Constats');
  await ici.getByRole('button', { name: 'Ajouter un constat' }).click();
  const article = ici.getByRole('article', { name: 'Constat 1' });
  await article.getByLabel('Le constat, en une phrase').fill(libelle);
  await article.getByLabel('Thème').selectOption(theme);
  const feuille = page.getByRole('button', { name: /^Prendre un relevé/ });
  const petit = (await feuille.count()) > 0;
  if (petit) await feuille.click();
  await page
    .getByRole('button', { name: /^Reprendre le relevé de/ })
    .first()
    .click();
  if (petit)
    await page.getByRole('dialog', { name: 'Relevés' }).getByRole('button', { name: 'Fermer' }).click();
  await enregistrer(ici);
}

export async function ecrireUnTexte(
  page: Page,
  titre: string,
  libelle: string,
  texte: string,
): Promise<void> {
  const ici = await ouvrir(page, titre);
  await ici.getByLabel(libelle).fill(texte);
  await enregistrer(ici);
}

export async function ecrireLaFiche(page: Page, fiche: FicheDuCas): Promise<void> {
  // The first part still to be written opens by itself.
  await expect(
    section(page, 'Ce qui a aidé').getByRole('button', { name: 'Enregistrer', exact: true }),
  ).toBeVisible();
  await ecrireLesPoints(page, fiche);
  await ecrireLesMoments(page, fiche);
  await ecrireUnTexte(page, 'Le vécu du proche', 'Ce que le proche a vécu', fiche.vecu_proche);
  const information = await ouvrir(page, 'Temps et information');
  const { comprise, non_comprise: nonComprise } = fiche.information;
  await ecrireDesLignes(information, 'Compris', 'Ajouter une information comprise', comprise);
  await ecrireDesLignes(information, 'Pas compris', 'Ajouter une information non comprise', nonComprise);
  await enregistrer(information);
  const equipe = await ouvrir(page, 'Ce qui a gêné l’équipe');
  await ecrireDesLignes(equipe, 'Ce qui a gêné', 'Ajouter une ligne', fiche.equipe);
  await enregistrer(equipe);
  await ecrireLesIdees(page, fiche);
  await ecrireUnTexte(page, 'Limites', 'Les limites de ce suivi', fiche.limites);
  const essentiel = await ouvrir(page, 'L’essentiel');
  await ecrireDesLignes(essentiel, 'Ligne', 'Ajouter une ligne', fiche.essentiel);
  await enregistrer(essentiel);
  await ecrireUnTexte(page, 'Profil', 'La personne, en termes larges', fiche.profil);
  await ecrireLesConstats(page, fiche);
}
