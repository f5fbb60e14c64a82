import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Serrures from '../../../src/screens/reglages/Serrures.svelte';
import { AUTRE_PHRASE, CODE, FausseGarde, FaussePorte, PHRASE } from '../../aides/fauxCoffre.svelte.ts';

async function ouvrir(titre: string, garde = new FausseGarde({ secoursPose: true })) {
  const ecran = await render(Serrures, { garde, juge: new FaussePorte() });
  await ecran.getByText(titre, { exact: true }).click();
  return { garde, ecran };
}

describe('La phrase de passe', () => {
  test('se change avec l’ancienne, et les champs se vident', async () => {
    const { ecran, garde } = await ouvrir('La phrase de passe');
    await ecran.getByLabelText('Phrase de passe actuelle').fill(PHRASE);
    await ecran.getByLabelText('Nouvelle phrase de passe').fill(AUTRE_PHRASE);
    await ecran.getByRole('button', { name: 'Changer la phrase' }).click();
    await expect
      .element(ecran.getByText('La phrase de passe est changée. L’ancienne n’ouvre plus.'))
      .toBeVisible();
    expect(garde.phrase).toBe(AUTRE_PHRASE);
    await expect.element(ecran.getByLabelText('Phrase de passe actuelle')).toHaveValue('');
    await expect.element(ecran.getByLabelText('Nouvelle phrase de passe')).toHaveValue('');
  });

  test('se change, et dit quand le disque n’a pas effacé l’ancienne, jusqu’à ce qu’il le fasse', async () => {
    const { ecran, garde } = await ouvrir('La phrase de passe');
    const changer = async (ancienne: string, nouvelle: string): Promise<void> => {
      await ecran.getByLabelText('Phrase de passe actuelle').fill(ancienne);
      await ecran.getByLabelText('Nouvelle phrase de passe').fill(nouvelle);
      await ecran.getByRole('button', { name: 'Changer la phrase' }).click();
    };
    garde.ancienneReste = true;
    await changer(PHRASE, AUTRE_PHRASE);
    const alerte = ecran.getByRole('alert');
    await expect.element(alerte).toHaveTextContent(/n’a pas encore effacé ce qui ouvrait avant/);
    await expect.element(alerte).toHaveTextContent(/vos suivis sont gardés/);
    await expect.element(alerte).toHaveTextContent(/changez encore une fois la phrase de passe/);
    expect(garde.phrase).toBe(AUTRE_PHRASE);
    garde.ancienneReste = false;
    await changer(AUTRE_PHRASE, PHRASE);
    await expect.poll(() => garde.phrase).toBe(PHRASE);
    await expect.element(alerte).not.toBeInTheDocument();
  });

  test('ne change pas si l’ancienne est fausse', async () => {
    const { ecran, garde } = await ouvrir('La phrase de passe');
    await ecran.getByLabelText('Phrase de passe actuelle').fill('une autre phrase');
    await ecran.getByLabelText('Nouvelle phrase de passe').fill(AUTRE_PHRASE);
    await ecran.getByRole('button', { name: 'Changer la phrase' }).click();
    await expect.element(ecran.getByRole('alert')).toHaveTextContent('Ce n’est pas la bonne phrase');
    await expect.element(ecran.getByLabelText('Phrase de passe actuelle')).toHaveFocus();
    expect(garde.phrase).toBe(PHRASE);
  });
});

describe('Les 12 mots', () => {
  test('se refont, et l’écran dit que ceux d’avant n’ouvriront plus', async () => {
    const { ecran } = await ouvrir('Les 12 mots du code de secours');
    await expect.element(ecran.getByText(/ceux d’avant n’ouvriront plus/)).toBeVisible();
    await expect
      .element(ecran.getByRole('link', { name: 'Faire d’autres mots' }))
      .toHaveAttribute('href', '#/secours');
  });

  test('manquants, se proposent', async () => {
    const { ecran } = await ouvrir('Les 12 mots du code de secours', new FausseGarde());
    await expect.element(ecran.getByRole('link', { name: 'Noter mes 12 mots' })).toBeVisible();
  });
});

test('le code court se choisit et s’oublie', async () => {
  const { ecran, garde } = await ouvrir('Le code court du jour');
  await ecran.getByLabelText('Code court').fill(CODE);
  await ecran.getByRole('button', { name: 'Utiliser ce code' }).click();
  await expect.element(ecran.getByText('Un code court est choisi.')).toBeVisible();
  await ecran.getByRole('button', { name: 'Oublier le code court' }).click();
  await expect.element(ecran.getByText(/Le code court n’ouvre plus/)).toBeVisible();
  expect(garde.codeCourtPose).toBe(false);
});

describe('Le doigt ou le visage', () => {
  test('ne se propose pas sur un appareil qui n’a rien pour cela', async () => {
    const garde = new FausseGarde();
    const ecran = await render(Serrures, { garde, juge: new FaussePorte() });
    await ecran.getByText('La clé de l’établissement', { exact: true }).click();
    await expect.element(ecran.getByText('Le doigt ou le visage', { exact: true })).not.toBeInTheDocument();
  });

  test('s’ajoute et se retire', async () => {
    const garde = new FausseGarde();
    garde.appareilEstPossible = true;
    const { ecran } = await ouvrir('Le doigt ou le visage', garde);
    await ecran.getByRole('button', { name: 'Ajouter le doigt ou le visage' }).click();
    await expect.element(ecran.getByText('Le doigt ou le visage ouvre maintenant le coffre.')).toBeVisible();
    expect(garde.appareilPose).toBe(true);
    await ecran.getByRole('button', { name: 'Retirer le doigt ou le visage' }).click();
    await expect.element(ecran.getByText('Le doigt ou le visage n’ouvre plus le coffre.')).toBeVisible();
    expect(garde.appareilPose).toBe(false);
  });

  test('posé un jour, se retire même si l’appareil ne le propose plus', async () => {
    const garde = new FausseGarde();
    garde.appareilPose = true;
    const { ecran } = await ouvrir('Le doigt ou le visage', garde);
    await ecran.getByRole('button', { name: 'Retirer le doigt ou le visage' }).click();
    await expect.poll(() => garde.appareilPose).toBe(false);
  });
});

describe('La clé de l’établissement', () => {
  test('se pose, une adresse par ligne', async () => {
    const { ecran, garde } = await ouvrir('La clé de l’établissement');
    await ecran.getByLabelText('Adresses de secours').fill('age1un\n\n age1deux ');
    await ecran.getByRole('button', { name: 'Enregistrer les adresses' }).click();
    await expect.element(ecran.getByText('L’établissement peut maintenant rouvrir le coffre.')).toBeVisible();
    expect(garde.adresses).toEqual(['age1un', 'age1deux']);
  });

  test('une adresse fausse se dit, et ce qui est tapé reste', async () => {
    const { ecran, garde } = await ouvrir('La clé de l’établissement');
    await ecran.getByLabelText('Adresses de secours').fill('direction@exemple.invalid');
    await ecran.getByRole('button', { name: 'Enregistrer les adresses' }).click();
    await expect.element(ecran.getByRole('alert')).toHaveTextContent('n’est pas une clé');
    await expect
      .element(ecran.getByLabelText('Adresses de secours'))
      .toHaveValue('direction@exemple.invalid');
    expect(garde.adresses).toEqual([]);
  });

  test('effacée, ne rouvre plus', async () => {
    const garde = new FausseGarde();
    garde.adresses = ['age1un'];
    const { ecran } = await ouvrir('La clé de l’établissement', garde);
    await expect.element(ecran.getByLabelText('Adresses de secours')).toHaveValue('age1un');
    await ecran.getByLabelText('Adresses de secours').fill('');
    await ecran.getByRole('button', { name: 'Enregistrer les adresses' }).click();
    await expect.poll(() => garde.adresses).toEqual([]);
  });
});
