/** Every way into the coffre, and what is left when one of them is lost. Axe reads the same screens elsewhere. */
import type { Page } from '@playwright/test';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from './essai.ts';
import { poserUnAuthentificateur } from './gestes/authentificateur.ts';
import {
  aller,
  choisirUnCode,
  creerLeCoffre,
  donnerLaPhrase,
  donnerLeCode,
  fermerUnNouveauCoffre,
  montrerLesMots,
  noterLesMots,
  ouvrirLeCoffre,
  PHRASE,
  retaperTroisMots,
  verrouiller,
} from './gestes/coffre.ts';
import { perdreLaDeuxiemeCopie, perdreLesCles } from './gestes/perdre.ts';
import { creerUnSuivi } from './gestes/preparation.ts';

const AUTRE_PHRASE = 'seigneur fromage fourmi reporter pizza';
const CODE = '730451';

const titre = (page: Page, nom: string) => page.getByRole('heading', { level: 1, name: nom });
const accueil = (page: Page) => titre(page, 'À faire aujourd’hui');
const alerte = (page: Page) => page.getByRole('alert');

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

test('un coffre neuf propose douze mots, que le verrou emporte, et qui se vérifient avant de servir', async ({
  page,
}) => {
  await fermerUnNouveauCoffre(page, PHRASE);
  const mots = await montrerLesMots(page);
  await test.step('ils se préparent à l’impression', async () => {
    await page.getByRole('button', { name: 'Imprimer', exact: true }).click();
    const feuille = page.getByRole('region', { name: 'Feuille à imprimer' });
    await expect(feuille).toContainText(/code-secours_\d{4}-\d\d-\d\d\.pdf/, { timeout: 30_000 });
    await expect(feuille).toContainText('puis supprimez le fichier');
  });

  await page.getByRole('button', { name: 'J’ai noté' }).click();
  await expect(titre(page, 'Vérifier trois mots')).toBeVisible();
  for (const mot of mots) await expect(page.getByText(mot, { exact: true })).toHaveCount(0);
  await retaperTroisMots(page, mots, (mot) => `${mot}e`);
  await expect(page.getByText(/Ce n’est pas le mot n° \d+\. Rien n’est perdu/)).toHaveCount(3);

  await page.getByRole('button', { name: 'Revoir mes 12 mots' }).click();
  const [premier = ''] = mots;
  await expect(page.getByText(premier, { exact: true })).toBeVisible();
  await verrouiller(page);
  await expect(page.getByText(premier, { exact: true })).toHaveCount(0);
  await ouvrirLeCoffre(page, PHRASE);
  await expect(titre(page, 'Votre code de secours')).toBeVisible();

  const nouveaux = await montrerLesMots(page);
  await page.getByRole('button', { name: 'J’ai noté' }).click();
  // As they are often copied: in capitals, without accents.
  await retaperTroisMots(page, nouveaux, (mot) => mot.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase());
  await expect(titre(page, 'Votre code de secours est prêt')).toBeVisible();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(accueil(page)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Notez votre code de secours' })).toHaveCount(0);
});

test('le code court du jour : proposé, refusé s’il est facile, usé après trois erreurs, oublié à la fermeture', async ({
  page,
}) => {
  const invitation = page.getByRole('heading', { name: 'Choisir un code court pour aujourd’hui' });
  await creerLeCoffre(page, PHRASE);
  await test.step('l’invitation s’écarte jusqu’à la prochaine ouverture', async () => {
    await page.getByRole('button', { name: 'Pas maintenant' }).click();
    await expect(invitation).toHaveCount(0);
    await aller(page, '/suivis');
    await expect(titre(page, 'Mes suivis')).toBeVisible();
    await aller(page, '/');
    await expect(accueil(page)).toBeVisible();
    await expect(invitation).toHaveCount(0);
    await verrouiller(page);
    await ouvrirLeCoffre(page, PHRASE);
    await expect(invitation).toBeVisible();
  });

  await test.step('un code trop facile est refusé pendant la frappe', async () => {
    await page.getByRole('button', { name: 'Choisir un code' }).click();
    await page.getByLabel('Code court', { exact: true }).fill('123456');
    await expect(page.getByText('Trop facile à deviner')).toBeVisible();
    await page.getByLabel('Code court', { exact: true }).press('Enter');
    await expect(page.getByText('Il rouvre le coffre tant que')).toHaveCount(0);
  });

  await test.step('un autre rouvre', async () => {
    await page.getByLabel('Code court', { exact: true }).fill(CODE);
    await page.getByRole('button', { name: 'Utiliser ce code' }).click();
    await expect(page.getByText('Il rouvre le coffre tant que Sillage n’est pas fermé.')).toBeVisible();
    await verrouiller(page);
    await donnerLeCode(page, CODE);
    await expect(accueil(page)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Choisir un code' })).toHaveCount(0);
  });

  await test.step('trois codes faux redemandent la phrase', async () => {
    await verrouiller(page);
    for (const reste of ['2 essais', 'un essai']) {
      await donnerLeCode(page, '111222');
      await expect(alerte(page)).toContainText(`Il reste ${reste}`);
    }
    await donnerLeCode(page, '111222');
    await expect(alerte(page)).toContainText('il ne sert plus');
    await expect(page.getByLabel('Phrase de passe', { exact: true })).toBeFocused();
    await expect(page.getByLabel('Code court')).toHaveCount(0);
    await ouvrirLeCoffre(page, PHRASE);
    await expect(accueil(page)).toBeVisible();
  });

  await test.step('il ne survit pas à une fermeture de Sillage', async () => {
    await choisirUnCode(page, CODE);
    await page.reload();
    await expect(titre(page, 'Ouvrir le coffre')).toBeVisible();
    await expect(page.getByLabel('Code court')).toHaveCount(0);
  });
});

test('avec un code court, le verrou suit le délai réglé, et le code rouvre', async ({ page }) => {
  await page.clock.install();
  await creerLeCoffre(page, PHRASE);
  await choisirUnCode(page, CODE);
  await page.clock.fastForward(50_000);
  await expect(accueil(page)).toBeVisible();
  await page.clock.fastForward(15_000);
  await expect(page.getByText('Verrouillé. Vos notes sont gardées.')).toBeVisible();
  await donnerLeCode(page, CODE);
  await expect(accueil(page)).toBeVisible();
});

test('la phrase se change ; perdue, elle se remplace avec les derniers douze mots', async ({ page }) => {
  const remplacer = page.getByRole('button', { name: 'Ouvrir et changer la phrase' });
  const perdre = (): Promise<void> => page.getByText('J’ai perdu ma phrase').click();
  await creerLeCoffre(page, PHRASE);
  const suivi = await creerUnSuivi(page);
  await aller(page, '/');

  const premiers = await test.step('« Plus tard » laisse la tâche à l’accueil', async () => {
    await expect(page.getByRole('heading', { name: 'Notez votre code de secours' })).toBeVisible();
    await page.getByRole('link', { name: 'Noter mes 12 mots' }).click();
    const mots = await noterLesMots(page);
    await expect(accueil(page)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Notez votre code de secours' })).toHaveCount(0);
    return mots;
  });

  const actuelle = await test.step('la phrase se change dans les réglages', async () => {
    await aller(page, '/reglages');
    await page.getByText('La phrase de passe', { exact: true }).click();
    await page.getByLabel('Phrase de passe actuelle').fill(PHRASE);
    await page.getByRole('button', { name: 'Proposer une phrase' }).click();
    const champ = page.getByLabel('Nouvelle phrase de passe');
    await expect(champ).toHaveValue(/^\S+( \S+){4}$/);
    const nouvelle = await champ.inputValue();
    await page.getByRole('button', { name: 'Changer la phrase' }).click();
    await expect(page.getByText('La phrase de passe est changée.')).toBeVisible();
    await verrouiller(page);
    await ouvrirLeCoffre(page, nouvelle);
    return nouvelle;
  });

  const derniers = await test.step('d’autres mots ferment la porte aux premiers', async () => {
    await expect(titre(page, 'Réglages')).toBeVisible();
    await page.getByText('Les 12 mots du code de secours').click();
    await page.getByRole('link', { name: 'Faire d’autres mots' }).click();
    await expect(page.getByText('Vous avez déjà un code de secours.')).toBeVisible();
    const mots = await noterLesMots(page);
    await verrouiller(page);
    await perdre();
    await page.getByLabel('Vos 12 mots').fill(premiers.join(' '));
    await page.getByLabel('Nouvelle phrase de passe').fill(AUTRE_PHRASE);
    await remplacer.click();
    await expect(alerte(page)).toContainText('Ces 12 mots n’ouvrent pas ce coffre');
    return mots;
  });

  await page.getByLabel('Vos 12 mots').fill(`xyz ${derniers.slice(1).join(' ')}`);
  await remplacer.click();
  await expect(alerte(page)).toContainText('Le mot 1, «\u00a0xyz\u00a0», n’est pas dans la liste');
  await expect(page.getByLabel('Nouvelle phrase de passe')).toHaveValue(AUTRE_PHRASE);
  await page.getByLabel('Vos 12 mots').fill(derniers.join(' ').toUpperCase());
  await remplacer.click();
  await expect(titre(page, 'Ouvrir le coffre')).toBeHidden();
  await aller(page, suivi);
  await expect(page.getByRole('navigation', { name: 'Parties du suivi' })).toBeVisible();

  await verrouiller(page);
  await donnerLaPhrase(page, actuelle);
  await expect(alerte(page)).toContainText('Ce n’est pas la bonne phrase');
  await ouvrirLeCoffre(page, AUTRE_PHRASE);
});

test('la clé de l’établissement rouvre quand tout le reste est perdu', async ({ page }) => {
  const cle = await generateX25519Identity();
  await creerLeCoffre(page, PHRASE);
  await aller(page, '/reglages');
  await page.getByText('La clé de l’établissement', { exact: true }).click();
  await page.getByLabel('Adresses de secours de l’établissement').fill(await identityToRecipient(cle));
  await page.getByRole('button', { name: 'Enregistrer les adresses' }).click();
  await expect(page.getByText('L’établissement peut maintenant rouvrir le coffre.')).toBeVisible();
  await verrouiller(page);

  await page.getByText('J’ai perdu ma phrase').click();
  await page.getByLabel('Nouvelle phrase de passe').fill(AUTRE_PHRASE);
  const ouvrir = page.getByRole('button', { name: 'Ouvrir et changer la phrase' });
  await page.getByLabel('Clé de l’établissement').fill(await generateX25519Identity());
  await ouvrir.click();
  await expect(alerte(page)).toContainText('Cette clé n’ouvre pas ce coffre');
  await page.getByLabel('Clé de l’établissement').fill(cle);
  await ouvrir.click();
  await expect(titre(page, 'Réglages')).toBeVisible();
  await verrouiller(page);
  await ouvrirLeCoffre(page, AUTRE_PHRASE);
});

test('le doigt ou le visage s’ajoute, ouvre, et se retire', async ({ page }) => {
  const authentificateur = await poserUnAuthentificateur(page);
  await creerLeCoffre(page, PHRASE);
  await aller(page, '/reglages');
  await page.getByText('Le doigt ou le visage', { exact: true }).click();
  await page.getByRole('button', { name: 'Ajouter le doigt ou le visage' }).click();
  await expect(page.getByText('Le doigt ou le visage ouvre maintenant le coffre.')).toBeVisible();

  await verrouiller(page);
  const ouvrir = page.getByRole('button', { name: 'Ouvrir avec le doigt ou le visage' });
  await ouvrir.click();
  await expect(titre(page, 'Réglages')).toBeVisible();

  await verrouiller(page);
  await authentificateur.reconnaitre(false);
  await ouvrir.click();
  await expect(alerte(page)).toContainText('L’appareil ne vous a pas reconnu');
  await ouvrirLeCoffre(page, PHRASE);
  await page.getByText('Le doigt ou le visage', { exact: true }).click();
  await page.getByRole('button', { name: 'Retirer le doigt ou le visage' }).click();
  await expect(page.getByText('Le doigt ou le visage n’ouvre plus le coffre.')).toBeVisible();
  await verrouiller(page);
  await expect(ouvrir).toHaveCount(0);
});

test('des lignes sans clés le disent, et un coffre neuf se commence en deux gestes', async ({ page }) => {
  await creerLeCoffre(page, PHRASE);
  await creerUnSuivi(page);
  await perdreLesCles(page);
  await expect(titre(page, 'Le coffre ne s’ouvre plus')).toBeVisible();
  await expect(alerte(page)).toContainText('Les clés du coffre ont disparu');
  await page.getByRole('button', { name: 'Commencer un coffre neuf' }).click();
  await expect(page.getByText('fermées et illisibles')).toBeVisible();
  await page.getByRole('button', { name: 'Oui, commencer un coffre neuf' }).click();
  await page.getByLabel('Votre phrase de passe').fill(AUTRE_PHRASE);
  await page.getByRole('checkbox', { name: 'J’ai écrit ma phrase de passe' }).check();
  await page.getByRole('button', { name: 'Créer le coffre' }).click();
  await expect(titre(page, 'Votre code de secours')).toBeVisible();
  await page.getByRole('button', { name: 'Plus tard' }).click();
  await expect(page.getByText('Aucun suivi pour l’instant.')).toBeVisible();
});

test('le mode dégradé se dit, et rien n’est perdu', async ({ page }) => {
  await creerLeCoffre(page, PHRASE);
  await perdreLaDeuxiemeCopie(page);
  const suivi = await creerUnSuivi(page);
  await expect(alerte(page)).toContainText('Mode dégradé');
  await expect(page.getByRole('link', { name: 'Faire une sauvegarde' })).toHaveAttribute(
    'href',
    '#/sauvegarder',
  );
  await verrouiller(page);
  await ouvrirLeCoffre(page, PHRASE);
  await aller(page, suivi);
  await expect(page.getByRole('navigation', { name: 'Parties du suivi' })).toBeVisible();
});
