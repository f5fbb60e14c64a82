import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { EtatDeLaPorte, Serrures } from '../../../src/domain/portes.ts';
import CoffreScreen from '../../../src/screens/coffre/CoffreScreen.svelte';
import '../../../src/ui/index.css';
import { AUTRE_PHRASE, CODE, FaussePorte, MOTS, PHRASE, SERRURES } from '../../aides/fauxCoffre.svelte.ts';

const ferme = (serrures: Partial<Serrures> = {}, essaisDuCode = 0): EtatDeLaPorte => ({
  nom: 'ferme',
  serrures: { ...SERRURES, ...serrures },
  essaisDuCode,
});

async function monter(etat: EtatDeLaPorte = { nom: 'vide' }, porte = new FaussePorte(), verrouillee = false) {
  const ecran = await render(CoffreScreen, { etat, verrouillee, porte });
  return { porte, ecran };
}

describe('Un coffre neuf', () => {
  test('la phrase proposée se voit, et dit sa force', async () => {
    const { ecran } = await monter();
    await ecran.getByRole('button', { name: 'Proposer une phrase' }).click();
    await expect.element(ecran.getByLabelText('Votre phrase de passe')).toHaveValue(PHRASE);
    await expect.element(ecran.getByLabelText('Votre phrase de passe')).toHaveAttribute('type', 'text');
    await expect.element(ecran.getByText('55 bits.')).toBeVisible();
  });

  test('la phrase proposée se lit en entier, jusqu’à ce qu’on la cache', async () => {
    const { ecran } = await monter();
    await ecran.getByRole('button', { name: 'Proposer une phrase' }).click();
    await expect.element(ecran.getByText(PHRASE, { exact: true })).toBeVisible();
    await ecran.getByRole('button', { name: 'Cacher la phrase' }).click();
    await expect.element(ecran.getByText(PHRASE, { exact: true })).not.toBeInTheDocument();
  });

  test('ne se crée pas tant que la phrase n’est pas écrite quelque part', async () => {
    const { ecran, porte } = await monter();
    await ecran.getByRole('button', { name: 'Proposer une phrase' }).click();
    const creer = ecran.getByRole('button', { name: 'Créer le coffre' });
    await expect.element(creer).toHaveAttribute('aria-disabled', 'true');
    await ecran.getByRole('checkbox').click();
    await creer.click();
    expect(porte.ouvertures).toEqual([`créé ${PHRASE}`]);
  });

  test('peut dire à quoi il servira', async () => {
    const { ecran, porte } = await monter();
    await ecran.getByRole('button', { name: 'Proposer une phrase' }).click();
    await ecran.getByText('À quoi servira ce coffre (facultatif)').click();
    await ecran.getByRole('checkbox', { name: 'Répondre pour une unité' }).click();
    await ecran.getByRole('checkbox', { name: /^J’ai écrit/ }).click();
    await ecran.getByRole('button', { name: 'Créer le coffre' }).click();
    expect(porte.ouvertures).toEqual([`créé ${PHRASE} cadre`]);
  });

  test('une phrase changée après coup n’est plus celle qui était écrite', async () => {
    const { ecran } = await monter();
    await ecran.getByLabelText('Votre phrase de passe').fill(AUTRE_PHRASE);
    await ecran.getByRole('checkbox').click();
    await ecran.getByLabelText('Votre phrase de passe').fill(`${AUTRE_PHRASE} encore`);
    await expect.element(ecran.getByRole('checkbox')).not.toBeChecked();
  });

  test('une phrase trop courte dit pourquoi elle est refusée', async () => {
    const { ecran } = await monter();
    await ecran.getByLabelText('Votre phrase de passe').fill('court');
    await expect.element(ecran.getByText('Trop courte.')).toBeVisible();
  });
});

describe('La porte fermée', () => {
  test('une phrase fausse laisse le texte, dit quoi faire et rend le champ', async () => {
    const { ecran } = await monter(ferme());
    const champ = ecran.getByLabelText('Phrase de passe', { exact: true });
    await champ.fill('mauvaise phrase');
    await userEvent.keyboard('{Enter}');
    await expect.element(ecran.getByRole('alert')).toHaveTextContent('Ce n’est pas la bonne phrase');
    await expect.element(champ).toHaveValue('mauvaise phrase');
    await expect.element(champ).toHaveFocus();
  });

  test('la bonne phrase ouvre par la touche Entrée', async () => {
    const { ecran, porte } = await monter(ferme());
    await ecran.getByLabelText('Phrase de passe', { exact: true }).fill(PHRASE);
    await userEvent.keyboard('{Enter}');
    expect(porte.ouvertures).toEqual(['phrase']);
  });

  test('après le verrou, elle dit que les notes sont gardées', async () => {
    const { ecran } = await monter(ferme(), new FaussePorte(), true);
    await expect.element(ecran.getByText('Verrouillé. Vos notes sont gardées.')).toBeVisible();
  });

  test('ne propose que ce qui ouvre', async () => {
    const { ecran } = await monter(ferme());
    await expect.element(ecran.getByLabelText('Code court')).not.toBeInTheDocument();
    await expect
      .element(ecran.getByRole('button', { name: 'Ouvrir avec le doigt ou le visage' }))
      .not.toBeInTheDocument();
  });

  test('le doigt ou le visage ouvre ; refusé, il le dit', async () => {
    const { ecran, porte } = await monter(ferme({ appareil: true }));
    const bouton = ecran.getByRole('button', { name: 'Ouvrir avec le doigt ou le visage' });
    porte.appareilReconnait = false;
    await bouton.click();
    await expect.element(ecran.getByRole('alert')).toHaveTextContent('L’appareil ne vous a pas reconnu.');
    porte.appareilReconnait = true;
    await bouton.click();
    expect(porte.ouvertures).toEqual(['appareil']);
  });
});

describe('Le code court', () => {
  test('se tape sur un clavier de chiffres, sans que le navigateur le retienne', async () => {
    const { ecran } = await monter(ferme({}, 3));
    const champ = ecran.getByLabelText('Code court');
    await expect.element(champ).toHaveAttribute('inputmode', 'numeric');
    await expect.element(champ).toHaveAttribute('autocomplete', 'off');
    await expect.element(champ).toHaveAttribute('type', 'text');
    expect(getComputedStyle(champ.element()).getPropertyValue('-webkit-text-security')).toBe('disc');
  });

  test('ouvre ; faux, il se retape en entier', async () => {
    const { ecran, porte } = await monter(ferme({}, 3));
    const champ = ecran.getByLabelText('Code court');
    await champ.fill('111222');
    await userEvent.keyboard('{Enter}');
    await expect.element(ecran.getByRole('alert')).toHaveTextContent('Ce n’est pas le bon code.');
    await expect.element(champ).toHaveValue('');
    await expect.element(champ).toHaveFocus();
    await champ.fill(CODE);
    await userEvent.keyboard('{Enter}');
    expect(porte.ouvertures).toEqual(['code']);
  });

  test('laisse choisir la phrase, et revenir', async () => {
    const { ecran } = await monter(ferme({}, 3));
    await ecran.getByRole('button', { name: 'Ouvrir avec la phrase de passe' }).click();
    await expect.element(ecran.getByLabelText('Phrase de passe', { exact: true })).toHaveFocus();
    await ecran.getByRole('button', { name: 'Revenir au code court' }).click();
    await expect.element(ecran.getByLabelText('Code court')).toBeVisible();
  });

  test('faux trois fois, laisse la place à la phrase, avec la raison', async () => {
    const { ecran } = await monter(ferme({}, 1));
    await ecran.getByLabelText('Code court').fill('111222');
    await ecran.getByRole('button', { name: 'Ouvrir le coffre' }).click();
    await ecran.rerender({ etat: ferme({}, 0) });
    await expect.element(ecran.getByRole('alert')).toHaveTextContent('Ce n’est pas le bon code.');
    await expect.element(ecran.getByLabelText('Phrase de passe', { exact: true })).toHaveFocus();
  });
});

describe('La phrase perdue', () => {
  test('douze mots et une nouvelle phrase rouvrent', async () => {
    const { ecran, porte } = await monter(ferme());
    await ecran.getByText('J’ai perdu ma phrase').click();
    await ecran.getByLabelText('Vos 12 mots').fill(MOTS.join(' '));
    await ecran.getByLabelText('Nouvelle phrase de passe').fill(AUTRE_PHRASE);
    await ecran.getByRole('button', { name: 'Ouvrir et changer la phrase' }).click();
    expect(porte.ouvertures).toEqual([`mots ${AUTRE_PHRASE}`]);
  });

  test('un mot faux est nommé, et rien n’est à retaper', async () => {
    const { ecran } = await monter(ferme());
    await ecran.getByText('J’ai perdu ma phrase').click();
    await ecran.getByLabelText('Vos 12 mots').fill('abandon acheter bagde');
    await ecran.getByLabelText('Nouvelle phrase de passe').fill(AUTRE_PHRASE);
    await ecran.getByRole('button', { name: 'Ouvrir et changer la phrase' }).click();
    await expect.element(ecran.getByRole('alert')).toHaveTextContent('Le mot 3 n’est pas dans la liste.');
    await expect.element(ecran.getByLabelText('Vos 12 mots')).toHaveFocus();
    await expect.element(ecran.getByLabelText('Vos 12 mots')).toHaveValue('abandon acheter bagde');
    await expect.element(ecran.getByLabelText('Nouvelle phrase de passe')).toHaveValue(AUTRE_PHRASE);
  });

  test('sans nouvelle phrase acceptée, le coffre ne s’ouvre pas', async () => {
    const { ecran, porte } = await monter(ferme());
    await ecran.getByText('J’ai perdu ma phrase').click();
    await ecran.getByLabelText('Vos 12 mots').fill(MOTS.join(' '));
    await ecran.getByLabelText('Nouvelle phrase de passe').fill('court');
    await userEvent.keyboard('{Enter}');
    expect(porte.ouvertures).toEqual([]);
  });

  test('la clé de l’établissement ne se propose que s’il en a une', async () => {
    const { ecran, porte } = await monter(ferme({ secours: false, etablissement: ['age1exemple'] }));
    await ecran.getByText('J’ai perdu ma phrase').click();
    await expect.element(ecran.getByLabelText('Vos 12 mots')).not.toBeInTheDocument();
    await ecran.getByLabelText('Clé de l’établissement').fill('AGE-SECRET-KEY-1EXEMPLE');
    await ecran.getByLabelText('Nouvelle phrase de passe').fill(AUTRE_PHRASE);
    await ecran.getByRole('button', { name: 'Ouvrir et changer la phrase' }).click();
    expect(porte.ouvertures).toEqual([`établissement ${AUTRE_PHRASE}`]);
  });

  test('sans aucune autre serrure, l’écran dit la vérité', async () => {
    const { ecran } = await monter(ferme({ secours: false }));
    await ecran.getByText('J’ai perdu ma phrase').click();
    await expect.element(ecran.getByText(/ne peuvent pas être ouvertes, par personne/)).toBeVisible();
  });
});

describe('Des lignes sans clés', () => {
  const sansCles: EtatDeLaPorte = { nom: 'sans-cles', message: 'Les clés du coffre ont disparu.' };

  test('l’écran le dit, et ne propose pas d’abord de recommencer', async () => {
    const { ecran } = await monter(sansCles);
    await expect.element(ecran.getByRole('alert')).toHaveTextContent('Les clés du coffre ont disparu.');
    await expect.element(ecran.getByLabelText('Votre phrase de passe')).not.toBeInTheDocument();
  });

  test('un coffre neuf se commence en deux gestes, qui disent ce qui part', async () => {
    const { ecran, porte } = await monter(sansCles);
    await ecran.getByRole('button', { name: 'Commencer un coffre neuf' }).click();
    await expect.element(ecran.getByText(/fermées et illisibles/)).toBeVisible();
    await expect.element(ecran.getByText(/Restaurer une sauvegarde/)).toBeVisible();
    await expect.element(ecran.getByLabelText('Votre phrase de passe')).not.toBeInTheDocument();
    await ecran.getByRole('button', { name: 'Oui, commencer un coffre neuf' }).click();
    await ecran.getByLabelText('Votre phrase de passe').fill(AUTRE_PHRASE);
    await ecran.getByRole('checkbox').click();
    await ecran.getByRole('button', { name: 'Créer le coffre' }).click();
    expect(porte.ouvertures).toEqual([`créé ${AUTRE_PHRASE}`]);
  });

  test('l’on peut y renoncer à chaque pas', async () => {
    const { ecran } = await monter(sansCles);
    await ecran.getByRole('button', { name: 'Commencer un coffre neuf' }).click();
    await ecran.getByRole('button', { name: 'Ne rien changer' }).click();
    await expect
      .element(ecran.getByRole('button', { name: 'Commencer un coffre neuf', exact: true }))
      .toBeVisible();
  });
});

test('une création refusée garde la phrase et le dit', async () => {
  const porte = new FaussePorte();
  porte.creer = vi.fn(() => Promise.reject(new Error('L’appareil est plein.')));
  const { ecran } = await monter({ nom: 'vide' }, porte);
  await ecran.getByLabelText('Votre phrase de passe').fill(AUTRE_PHRASE);
  await ecran.getByRole('checkbox').click();
  await ecran.getByRole('button', { name: 'Créer le coffre' }).click();
  await expect.element(ecran.getByRole('alert')).toHaveTextContent('L’appareil est plein.');
  await expect.element(ecran.getByLabelText('Votre phrase de passe')).toHaveValue(AUTRE_PHRASE);
});
