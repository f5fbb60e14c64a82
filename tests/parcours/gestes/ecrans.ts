/** Every screen and sheet, one after the other: what looks at them is given by the caller. */
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { PAGES_D_AIDE } from '../../../src/content/aide/index.ts';
import { accordDuPatient, repondre, signer } from './accord.ts';
import { aller, creerLeCoffre, PHRASE } from './coffre.ts';
import { VISITES_DE_LA_REVUE } from './ecrans-de-la-revue.ts';
import { VISITES_DE_LA_REMISE } from './ecrans-de-la-remise.ts';
import { ecransDeLaProvenance } from './ecrans-de-la-provenance.ts';
import { VISITES_DES_ROLES } from './ecrans-des-roles.ts';
import { VISITES_DE_SAUVEGARDE } from './ecrans-de-sauvegarde.ts';
import { VISITES_DU_BILAN } from './ecrans-du-bilan.ts';
import { VISITES_DU_COFFRE } from './ecrans-du-coffre.ts';
import { VISITES_DU_PLAN } from './ecrans-du-plan.ts';
import { chargerLExemple } from './exemple.ts';
import type { Regard } from './regard.ts';
import {
  arreter,
  commencer,
  commencerUneAttente,
  mettreEnPause,
  noter,
  ouvrirLaSaisie,
  reprendre,
  toucher,
} from './observer.ts';
import { creerUnSuivi, preparerAujourdhui, reglerLEtablissement } from './preparation.ts';

const h1 = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const titre = (page: Page, nom: string | RegExp): Locator =>
  page.getByRole('heading', { level: 1, name: nom });
const continuer = (page: Page): Promise<void> => page.getByRole('button', { name: 'Continuer' }).click();
const fermer = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
};

async function ecransGeneraux(page: Page, regarder: Regard): Promise<void> {
  await creerLeCoffre(page, PHRASE);
  await regarder('accueil-vide');
  for (const [chemin, nom] of [
    ['suivis', 'Mes suivis'],
    ['reglages', 'Réglages'],
    ['aide', 'Aide'],
    ['mentions', /[Mm]entions/],
    ['donnees', /[Dd]onnées/],
    ['accessibilite', /[Aa]ccessibilité/],
    ['plan', 'Plan du site'],
    ['nulle-part', 'Cette page n’existe pas'],
  ] as const) {
    await aller(page, `/${chemin}`);
    await expect(titre(page, nom)).toBeVisible();
    await regarder(chemin);
  }
  for (const { id, titre: nom } of PAGES_D_AIDE) {
    await aller(page, `/aide/${id}`);
    await expect(titre(page, nom)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Imprimer' })).toBeVisible();
    await regarder(`aide-${id}`);
  }
  await ecransDeNouveau(page, regarder);
}

async function ecransDeNouveau(page: Page, regarder: Regard): Promise<void> {
  await aller(page, '/nouveau');
  await expect(titre(page, 'Quel parcours suivre')).toBeVisible();
  await regarder('nouveau-parcours');
  await continuer(page);
  await regarder('nouveau-parcours-manques');
  await page.getByLabel('Parcours', { exact: true }).selectOption('chirurgie-ambulatoire');
  await page.getByLabel('Le suivi commence').fill('De l’entrée dans le hall');
  await page.getByLabel('Le suivi s’arrête').fill('au départ en voiture');
  await continuer(page);
  await expect(titre(page, 'Où et quand')).toBeVisible();
  await regarder('nouveau-quand');
  await page.getByLabel('Unité').fill('Unité de chirurgie ambulatoire');
  await continuer(page);
  await expect(titre(page, 'Votre regard')).toBeVisible();
  await regarder('nouveau-regard');
  await page.getByLabel('Votre fonction').fill('Secrétaire');
  await page.getByLabel('Votre regard').fill('Je connais les guichets.');
  await page.getByRole('button', { name: 'Préparer ce suivi' }).click();
  await expect(titre(page, 'Préparer le suivi')).toBeVisible();
  await page.getByText('Effectifs de l’unité (facultatif)').click();
  await page.getByText('Passer cette étape').first().click();
  await regarder('preparer');
  await page.getByRole('link', { name: 'Revenir au suivi' }).click();
  await expect(page.getByRole('navigation', { name: 'Parties du suivi' })).toBeVisible();
  await regarder('suivi-prepare');
}

/** The sheets of the journal, on the example. */
async function feuillesDuJournal(page: Page, regarder: Regard): Promise<void> {
  await expect(titre(page, 'Relire le journal')).toBeVisible();
  await expect(page.getByText('Les lignes se relisent…')).toBeHidden();
  for (const [bouton, nom] of [
    [/^Corriger le relevé/, 'journal-corriger'],
    [/^Corriger l’attente/, 'journal-attente'],
    [/^Effacer le relevé/, 'journal-effacer'],
    ['Noter après coup', 'journal-apres-coup'],
  ] as const) {
    await page.getByRole('button', { name: bouton }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await regarder(nom);
    await fermer(page);
  }
}

async function ecransDeLExemple(page: Page, regarder: Regard): Promise<void> {
  await creerLeCoffre(page, PHRASE);
  await reglerLEtablissement(page);
  await aller(page, '/');
  const suivi = await chargerLExemple(page);
  const parties = page.getByRole('navigation', { name: 'Parties du suivi' });
  await regarder('suivi-exemple');
  const adresses = await parties
    .getByRole('link')
    .evaluateAll((tous) => tous.map((lien) => lien.getAttribute('href') ?? ''));
  for (const adresse of adresses) {
    await aller(page, adresse.slice(1));
    await expect(h1(page)).toBeVisible();
    await expect(page.getByText('Les lignes se relisent…')).toBeHidden();
    await regarder(`exemple-${adresse.split('/').at(-1) ?? ''}`);
  }
  await aller(page, adresses.find((a) => a.endsWith('/journal'))?.slice(1) ?? '');
  await feuillesDuJournal(page, regarder);
  await aller(page, adresses.find((a) => a.endsWith('/documents'))?.slice(1) ?? '');
  await page.getByRole('button', { name: 'Préparer : Fiche de synthèse' }).click();
  await expect(page.getByText('Le document est prêt')).toBeVisible();
  await regarder('exemple-documents-pret');
  await aller(page, '/');
  await expect(titre(page, 'À faire aujourd’hui')).toBeVisible();
  await regarder('accueil-exemple');
  await ecransDeLaProvenance(page, regarder, suivi);
}

async function ecransDeLAccord(page: Page, regarder: Regard): Promise<void> {
  await creerLeCoffre(page, PHRASE);
  const suivi = await creerUnSuivi(page);
  await preparerAujourdhui(page);
  await aller(page, `${suivi}/accord`);
  await expect(titre(page, 'Demander l’accord')).toBeVisible();
  await regarder('accord-ensemble');
  await page.getByRole('button', { name: 'Demander l’accord du patient' }).click();
  await page.getByRole('button', { name: 'Je préfère lire la version facile à lire' }).click();
  await regarder('accord-texte-facile');
  await continuer(page);
  await regarder('accord-questions');
  await page.getByRole('button', { name: 'Revenir', exact: true }).click();
  await page.getByRole('button', { name: 'Je préfère lire la version ordinaire' }).click();
  await regarder('accord-texte');
  await continuer(page);
  await regarder('accord-choix');
  await continuer(page);
  await regarder('accord-choix-manques');
  await repondre(
    page,
    Array.from({ length: 8 }, () => true),
  );
  await continuer(page);
  for (const facon of ['Dire oui devant un témoin', 'Signer sur papier', 'Signer avec le doigt']) {
    await page.getByRole('radio', { name: facon }).check();
    await regarder(`accord-${facon.split(' ').at(-1) ?? ''}`);
  }
  await page.getByRole('button', { name: 'Je préfère ne pas être suivi ou suivie' }).click();
  await regarder('accord-dire-non');
  await fermer(page);
  await signer(page);
  await page.getByLabel('Fonction de la personne qui a expliqué').fill('Infirmier');
  await page.getByRole('button', { name: 'J’ai fait mes choix' }).click();
  await expect(titre(page, 'Merci. C’est enregistré.')).toBeVisible();
  await regarder('accord-fin');
  await page.getByRole('button', { name: 'Voir tous les accords' }).click();
  await page.getByRole('button', { name: 'Changer des choix' }).click();
  await regarder('accord-changer');
}

async function ecransDObserver(page: Page, regarder: Regard): Promise<void> {
  await creerLeCoffre(page, PHRASE);
  const suivi = await creerUnSuivi(page);
  await aller(page, `${suivi}/observer`);
  await expect(h1(page)).toBeVisible();
  await regarder('observer-refuse');
  await aller(page, `${suivi}/preparer`);
  await preparerAujourdhui(page);
  await accordDuPatient(page, suivi);
  await aller(page, `${suivi}/observer`);
  await expect(titre(page, 'Commencer le suivi')).toBeVisible();
  await regarder('observer-depart');
  await commencer(page, { lieu: 'hall', etape: 'chirurgie-ambulatoire.04', qui: 'patient' });
  const texte = 'Panneau posé derrière la porte. Un demi-tour.';
  await noter(page, { type: 'fait', source: 'vu', qui: 'suiveur', sujet: 'patient', texte });
  await regarder('observer');
  await feuillesDObserver(page, regarder);
  await mettreEnPause(page, 'soin-intime');
  await regarder('observer-pause-en-cours');
  await reprendre(page);
  await arreter(page);
  await regarder('observer-termine');
}

async function feuillesDObserver(page: Page, regarder: Regard): Promise<void> {
  const bouton = (nom: string | RegExp): Locator => page.getByRole('button', { name: nom, exact: true });
  for (const [touche, nom] of [
    ['Tous les types', 'types'],
    ['Ressenti', 'ressenti'],
    ['Changer de lieu ou d’étape', 'changer'],
    ['Pause', 'pause'],
    ['Arrêter', 'arreter'],
    ['Danger', 'danger'],
    ['Cacher l’écran', 'cache'],
  ] as const) {
    await bouton(touche).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await regarder(`observer-${nom}`);
    await fermer(page);
  }
  const saisie = await ouvrirLaSaisie(page, 'verbatim-patient');
  await saisie.getByLabel('Les mots exacts').fill('« Poste débordé, dit Madame Durand. »');
  await saisie.getByText(/^Préciser/).click();
  await regarder('observer-saisie');
  await saisie.getByRole('button', { name: 'Jeter ce brouillon' }).click();
  await expect(saisie).toBeHidden();
  await commencerUneAttente(page, 'patient');
  await regarder('observer-attente');
  await page.getByText('Préciser', { exact: true }).click();
  await toucher(page.getByRole('dialog').getByRole('group', { name: /^Annoncée/ }), 'Oui');
  await regarder('observer-attente-preciser');
  await fermer(page);
  await bouton('Finir').click();
  await regarder('observer-finir');
  await page.getByRole('button', { name: 'Oui, annoncée' }).click();
  await page.getByRole('button', { name: 'Finir l’attente' }).click();
  // The sheet goes once the end is on disk, and holds a « Danger » of its own until then.
  await expect(page.getByRole('dialog')).toBeHidden();
  await bouton('Danger').click();
  await page.getByRole('button', { name: /^J’ai alerté/ }).click();
  await regarder('observer-danger-ligne');
  await page.getByRole('button', { name: 'Fermer, rien n’est noté' }).click();
  await page.getByRole('region', { name: 'Derniers relevés' }).getByRole('button').last().click();
  await regarder('observer-ligne');
  await fermer(page);
}

/** What to walk through, each on its own. */
export const VISITES = {
  ...VISITES_DU_COFFRE,
  ...VISITES_DE_SAUVEGARDE,
  ...VISITES_DE_LA_REMISE,
  ...VISITES_DE_LA_REVUE,
  ...VISITES_DU_PLAN,
  ...VISITES_DU_BILAN,
  ...VISITES_DES_ROLES,
  'les pages générales, l’aide et un nouveau suivi': ecransGeneraux,
  'l’exemple, de la préparation à la vérification d’un PDF': ecransDeLExemple,
  'la demande d’accord': ecransDeLAccord,
  'l’observation et ses feuilles': ecransDObserver,
} as const;
