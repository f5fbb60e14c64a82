import { describe, expect, test, vi } from 'vitest';
import { AUTRE_PHRASE, PHRASE } from '../../aides/fauxCoffre.svelte.ts';
import { ADRESSE, CoffreASauver, FausseSortie, forcer, monter, type Ecran } from './scene.ts';

const bouton = (ecran: Ecran) => ecran.getByRole('button', { name: 'Faire la sauvegarde' });

async function choisirUnePhrase(ecran: Ecran, phrase = AUTRE_PHRASE): Promise<void> {
  await ecran.getByLabelText('Phrase de la sauvegarde', { exact: true }).fill(phrase);
  await ecran.getByRole('checkbox', { name: /J’ai écrit cette phrase/ }).click();
}

/** Held until the test lets go. */
function retenir(): { readonly attente: Promise<void>; readonly lacher: () => void } {
  let lacher = (): void => undefined;
  const attente = new Promise<void>((fini) => {
    lacher = fini;
  });
  return { attente, lacher: () => lacher() };
}

describe('Une sauvegarde', () => {
  test('ne se fait pas sans une phrase jugée bonne, et écrite ailleurs', async () => {
    const { ecran, garde } = await monter();
    await expect.element(ecran.getByText('Choisissez d’abord une phrase.')).toBeVisible();
    await ecran.getByLabelText('Phrase de la sauvegarde', { exact: true }).fill('court');
    await expect.element(ecran.getByText('Trop courte.')).toBeVisible();
    await ecran.getByLabelText('Phrase de la sauvegarde', { exact: true }).fill(AUTRE_PHRASE);
    await expect.element(ecran.getByText('Cochez la case ci-dessus.')).toBeVisible();
    forcer(bouton(ecran));
    expect(garde.fermees).toEqual([]);
  });

  test('se ferme avec la phrase proposée, s’écrit où la personne veut, et se dit', async () => {
    const { ecran, garde, sortie, noms } = await monter();
    await expect.element(ecran.getByText('Pas encore de sauvegarde.')).toBeVisible();
    await ecran.getByRole('button', { name: 'Proposer une phrase' }).click();
    await ecran.getByRole('checkbox', { name: /J’ai écrit cette phrase/ }).click();
    await bouton(ecran).click();
    await expect.element(ecran.getByText('Sauvegarde faite à 14 h 05, 3 suivis.')).toBeVisible();
    await expect.element(ecran.getByText(/Ne dites la phrase à personne par le même chemin/)).toBeVisible();
    await expect.element(ecran.getByText('Dernière sauvegarde : aujourd’hui.')).toBeVisible();
    expect(noms).toEqual(['sillage-2026-09-15-1405.age']);
    expect(garde.fermees).toEqual([{ phrase: PHRASE }]);
    expect(garde.derniere?.lignes).toBe(120);
    expect(sortie).toMatchObject({ recus: 30, finie: true, abandonnee: false });
    await expect.element(ecran.getByLabelText('Phrase de la sauvegarde', { exact: true })).toHaveValue('');
  });

  test('à télécharger, n’est faite qu’une fois le fichier enregistré', async () => {
    const sortie = new FausseSortie({ adresse: 'blob:essai', nom: 'sillage-2026-09-15-1405.age' });
    const { ecran, garde } = await monter(new CoffreASauver(), sortie);
    await choisirUnePhrase(ecran);
    await bouton(ecran).click();
    const lien = ecran.getByRole('link', { name: 'Enregistrer le fichier' });
    await expect.element(lien).toHaveAttribute('download', 'sillage-2026-09-15-1405.age');
    await expect.element(ecran.getByText('Le fichier est prêt.')).toBeVisible();
    expect(garde.derniere).toBeNull();
    lien.element().addEventListener('click', (evenement) => evenement.preventDefault());
    await lien.click();
    await expect.element(ecran.getByText(/Sauvegarde faite à/)).toBeVisible();
    expect(garde.derniere?.lignes).toBe(120);
    await ecran.unmount();
    await vi.waitFor(() => expect(sortie.abandonnee).toBe(true));
  });

  test('s’arrête en un geste : rien ne reste du fichier, et rien n’est compté', async () => {
    const { attente, lacher } = retenir();
    const garde = new CoffreASauver();
    garde.attente = attente;
    const { ecran, sortie } = await monter(garde);
    await choisirUnePhrase(ecran);
    await bouton(ecran).click();
    await expect.element(ecran.getByRole('progressbar', { name: 'Sauvegarde' })).toBeVisible();
    await ecran.getByRole('button', { name: 'Arrêter' }).click();
    lacher();
    await expect.element(ecran.getByRole('progressbar')).not.toBeInTheDocument();
    await vi.waitFor(() => expect(sortie).toMatchObject({ finie: false, abandonnee: true }));
    await expect.element(ecran.getByRole('alert')).not.toBeInTheDocument();
    expect(garde.derniere).toBeNull();
    await expect
      .element(ecran.getByLabelText('Phrase de la sauvegarde', { exact: true }))
      .toHaveValue(AUTRE_PHRASE);
  });

  test('s’arrête aussi quand la personne quitte l’écran', async () => {
    const { attente, lacher } = retenir();
    const garde = new CoffreASauver();
    garde.attente = attente;
    const { ecran, sortie } = await monter(garde);
    await choisirUnePhrase(ecran);
    await bouton(ecran).click();
    await vi.waitFor(() => expect(sortie?.recus).toBe(10));
    await ecran.unmount();
    lacher();
    await vi.waitFor(() => expect(sortie).toMatchObject({ finie: false, abandonnee: true }));
    expect(garde.derniere).toBeNull();
  });

  test('n’est pas commencée quand la personne renonce à choisir un endroit', async () => {
    const { ecran, garde } = await monter(new CoffreASauver(), null);
    await choisirUnePhrase(ecran);
    await bouton(ecran).click();
    await expect.element(bouton(ecran)).toHaveTextContent('Faire la sauvegarde');
    await expect.element(ecran.getByRole('alert')).not.toBeInTheDocument();
    expect(garde.fermees).toEqual([]);
  });

  test('qui échoue le dit, et ne laisse rien à moitié écrit', async () => {
    const garde = new CoffreASauver();
    garde.refus = 'Pas enregistré : il n’y a plus de place.';
    const { ecran, sortie } = await monter(garde);
    await choisirUnePhrase(ecran);
    await bouton(ecran).click();
    await expect.element(ecran.getByRole('alert')).toHaveTextContent('il n’y a plus de place');
    await vi.waitFor(() => expect(sortie?.abandonnee).toBe(true));
  });
});

describe('Une sauvegarde fermée pour des adresses', () => {
  test('propose celle de l’établissement, et n’a pas de phrase', async () => {
    const garde = new CoffreASauver();
    garde.adresses = [ADRESSE];
    const { ecran } = await monter(garde);
    await ecran.getByRole('radio', { name: 'Des adresses' }).click();
    const champ = ecran.getByLabelText('Adresses de ceux qui pourront l’ouvrir');
    await expect.element(champ).toHaveValue(ADRESSE);
    await champ.fill(`${ADRESSE}\n age1zz `);
    await bouton(ecran).click();
    await expect.element(ecran.getByText(/Sauvegarde faite à/)).toBeVisible();
    expect(garde.fermees).toEqual([{ destinataires: [ADRESSE, 'age1zz'] }]);
  });

  test('refuse ce qui n’est pas une adresse', async () => {
    const { ecran, garde } = await monter();
    await ecran.getByRole('radio', { name: 'Des adresses' }).click();
    await expect.element(ecran.getByText('Écrivez au moins une adresse.')).toBeVisible();
    await ecran.getByLabelText('Adresses de ceux qui pourront l’ouvrir').fill('AGE-SECRET-KEY-1QQ');
    await expect.element(ecran.getByText('Une adresse commence par « age1 ».')).toBeVisible();
    forcer(bouton(ecran));
    expect(garde.fermees).toEqual([]);
  });
});
