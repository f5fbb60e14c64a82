import { describe, expect, test, vi } from 'vitest';
import { desSuivisFinis, unBilanOuvert } from '../../aides/unBilanOuvert.svelte.ts';
import { ouvrirLEcran } from './scenes.ts';

describe('Les croisements', () => {
  test('ne s’écrivent pas sous cinq suivis, et l’écran dit pourquoi', async () => {
    const { ecran, deplier } = await ouvrirLEcran(await unBilanOuvert({ suivis: desSuivisFinis(4) }));
    await deplier(/^Croisements avec/);
    await expect
      .element(ecran.getByText(/Un croisement demande au moins 5 suivis\. Il y en a 4/))
      .toBeVisible();
    await expect.element(ecran.getByLabelText('Plaintes et réclamations')).not.toBeInTheDocument();
  });

  test('à cinq suivis : un nombre d’au moins cinq est dit, un plus petit reste à l’écran', async () => {
    const scene = await unBilanOuvert({ suivis: desSuivisFinis(5) });
    const { ecran, rapport, retire, deplier } = await ouvrirLEcran(scene);
    await deplier(/^Croisements avec/);
    await ecran.getByLabelText('Plaintes et réclamations').fill('12');
    await ecran.getByLabelText('Événements indésirables').fill('4');
    await ecran.getByRole('button', { name: 'Garder ces nombres' }).click();
    await vi.waitFor(() => expect(rapport()).toContain('Plaintes et réclamations : 12.'));
    expect(rapport()).not.toContain('Événements indésirables');
    expect(retire()).toContain('Événements indésirables. Moins de 5');
    expect(scene.ouvert.bilan.croisements).toHaveLength(2);
  });

  test('qui ne sont pas des nombres ne s’écrivent pas', async () => {
    const scene = await unBilanOuvert({ suivis: desSuivisFinis(5) });
    const { ecran, deplier } = await ouvrirLEcran(scene);
    await deplier(/^Croisements avec/);
    await ecran.getByLabelText('Plaintes et réclamations').fill('une douzaine');
    await ecran.getByRole('button', { name: 'Garder ces nombres' }).click();
    await expect.element(ecran.getByText('Écrivez un nombre entier, en chiffres.')).toBeVisible();
    expect(scene.ouvert.bilan.croisements).toEqual([]);
  });
});

describe('Les demandes', () => {
  test('se disent avec leur instance et leur trimestre, et se retirent', async () => {
    const { ecran, rapport, deplier } = await ouvrirLEcran(
      await unBilanOuvert({ suivis: desSuivisFinis(3) }),
    );
    await deplier(/^Demandes à la direction/);
    await ecran.getByRole('button', { name: 'Ajouter une demande' }).click();
    await expect
      .element(ecran.getByRole('button', { name: 'Garder ces demandes' }))
      .toHaveAttribute('aria-disabled', 'true');
    await ecran.getByLabelText('À qui').fill('Direction des travaux');
    await ecran.getByLabelText('Ce qui est demandé').fill('Un écran plus bas.');
    await ecran.getByLabelText('Demandé le').fill('2026-11-02');
    await ecran.getByRole('button', { name: 'Garder ces demandes' }).click();
    await vi.waitFor(() =>
      expect(rapport()).toContain('Direction des travaux (4e trimestre 2026) : Un écran plus bas.'),
    );
    await ecran.getByRole('button', { name: 'Retirer la demande 1' }).click();
    await ecran.getByRole('button', { name: 'Garder ces demandes' }).click();
    await vi.waitFor(() => expect(rapport()).not.toContain('Direction des travaux'));
  });

  test('où quelqu’un est nommé restent à l’écran', async () => {
    const { ecran, rapport, retire, deplier } = await ouvrirLEcran(
      await unBilanOuvert({ suivis: desSuivisFinis(3) }),
    );
    await deplier(/^Demandes à la direction/);
    await ecran.getByRole('button', { name: 'Ajouter une demande' }).click();
    await ecran.getByLabelText('À qui').fill('Direction');
    await ecran.getByLabelText('Ce qui est demandé').fill('Un siège pour Mme Durand.');
    await ecran.getByRole('button', { name: 'Garder ces demandes' }).click();
    await vi.waitFor(() => expect(retire()).toContain('Durand'));
    expect(rapport()).not.toContain('Durand');
  });
});

describe('Les précisions', () => {
  test('fausses se disent au champ, et rien ne s’écrit', async () => {
    const scene = await unBilanOuvert({ suivis: desSuivisFinis(3) });
    const { ecran, deplier } = await ouvrirLEcran(scene);
    await deplier(/^Date, nombre de refus/);
    await ecran.getByLabelText('Suivis proposés').fill('4');
    await ecran.getByLabelText('Suivis refusés').fill('5');
    await ecran.getByRole('button', { name: 'Garder ces précisions' }).click();
    await expect.element(ecran.getByText('Il y a plus de refus que de suivis proposés.')).toBeVisible();
    expect(scene.ouvert.bilan.contenu?.recrutement).toBeUndefined();
    await ecran.getByLabelText('Suivis refusés').fill('1');
    await ecran.getByRole('button', { name: 'Garder ces précisions' }).click();
    await vi.waitFor(() =>
      expect(scene.ouvert.bilan.contenu?.recrutement).toEqual({ proposes: 4, refuses: 1, acceptes: 3 }),
    );
  });

  test('vidées s’en vont', async () => {
    const scene = await unBilanOuvert({
      suivis: desSuivisFinis(3),
      contenu: { cduLe: '2026-12-10', recrutement: { proposes: 4, refuses: 1, acceptes: 3 } },
    });
    const { ecran, deplier } = await ouvrirLEcran(scene);
    await deplier(/^Date, nombre de refus/);
    await ecran.getByLabelText('Date de la commission').fill('');
    await ecran.getByLabelText('Suivis proposés').fill('');
    await ecran.getByLabelText('Suivis refusés').fill('');
    await ecran.getByRole('button', { name: 'Garder ces précisions' }).click();
    await vi.waitFor(() => expect(scene.ouvert.bilan.contenu).not.toHaveProperty('cduLe'));
    expect(scene.ouvert.bilan.contenu).not.toHaveProperty('recrutement');
  });
});

describe('La relecture', () => {
  test('d’une personne qui a suivi est refusée, et ce qui est écrit reste', async () => {
    const { ecran, relire } = await ouvrirLEcran(await unBilanOuvert({ suivis: desSuivisFinis(3) }));
    await relire('Adjoint administratif');
    await expect.element(ecran.getByRole('alert')).toHaveTextContent('a suivi un de ces parcours');
    await expect.element(ecran.getByLabelText('Ce qui a été vérifié')).toHaveValue('Toutes les lignes.');
  });

  test('qui reconnaît quelqu’un retient le rapport et l’avis', async () => {
    const { ecran, relire } = await ouvrirLEcran(await unBilanOuvert({ suivis: desSuivisFinis(3) }));
    await relire('Bibliothécaire', 'Oui');
    await expect.element(ecran.getByText(/changez ce qui le permet/)).toBeVisible();
    await expect
      .element(ecran.getByRole('button', { name: 'Préparer le rapport' }))
      .toHaveAttribute('aria-disabled', 'true');
    await expect.element(ecran.getByLabelText('Avis ou propositions')).not.toBeInTheDocument();
  });

  test('ouvre le rapport, sauf si l’établissement n’est pas nommé', async () => {
    const { ecran, relire } = await ouvrirLEcran(
      await unBilanOuvert({ suivis: desSuivisFinis(3), reglages: { etablissement: ' ' } }),
    );
    await relire();
    await expect.element(ecran.getByText(/^Relu et signé le/)).toBeVisible();
    await expect.element(ecran.getByText(/Écrivez le nom de l’établissement/)).toBeVisible();
  });
});

test('l’avis de la commission se note après la relecture, se garde, et se fait relire avec le rapport', async () => {
  const scene = await unBilanOuvert({ suivis: desSuivisFinis(3), contenu: { cduLe: '2026-12-10' } });
  const { ecran, rapport, relire } = await ouvrirLEcran(scene);
  await expect.element(ecran.getByText(/^L’avis se note ici une fois/)).toBeVisible();
  await relire();
  await expect.element(ecran.getByLabelText('Jour de l’avis')).toHaveValue('2026-12-10');
  await ecran.getByLabelText('Avis ou propositions').fill('Favorable. Prévenir dès la convocation.');
  await ecran.getByRole('button', { name: 'Garder l’avis' }).click();
  await expect.element(ecran.getByText('Avis rendu le 10 décembre 2026.').first()).toBeVisible();
  expect(scene.ouvert.bilan.avis?.avis).toBe('Favorable. Prévenir dès la convocation.');
  expect(rapport()).toContain('Favorable. Prévenir dès la convocation.');
  await expect.element(ecran.getByText(/faites-le relire/)).toBeVisible();
  await relire();
  await expect.element(ecran.getByText('Il est dans le rapport.')).toBeVisible();
});

describe('Ce qui est tapé dans un bilan', () => {
  test('revient après un verrouillage, formulaire par formulaire', async () => {
    const scene = await unBilanOuvert({ suivis: desSuivisFinis(5) });
    const avant = await ouvrirLEcran(scene);
    await avant.deplier(/^Nom, unité, période/);
    await avant.ecran.getByLabelText('Nom du bilan').fill('Bilan d’hiver');
    await avant.ecran.getByLabelText(/^H4RV/).click();
    await avant.deplier(/^Date, nombre de refus/);
    await avant.ecran.getByLabelText('Suivis proposés').fill('9');
    await avant.deplier(/^Demandes à la direction/);
    await avant.ecran.getByRole('button', { name: 'Ajouter une demande' }).click();
    await avant.ecran.getByLabelText('À qui').fill('Direction des travaux');
    await avant.deplier(/^Croisements avec/);
    await avant.ecran.getByLabelText('Plaintes et réclamations').fill('12');
    await avant.ecran.getByLabelText('Ce qui a été vérifié').fill('Les deux premières parties.');
    await avant.ecran.getByRole('radio', { name: 'Non', exact: true }).click();
    await expect.element(avant.ecran.getByText(/^Brouillon gardé à/)).toBeVisible();
    await avant.ecran.unmount();

    const { ecran } = await ouvrirLEcran(scene);
    await expect.element(ecran.getByLabelText('Nom du bilan')).toHaveValue('Bilan d’hiver');
    await expect.element(ecran.getByLabelText(/^H4RV/)).not.toBeChecked();
    await expect.element(ecran.getByLabelText('Suivis proposés')).toHaveValue('9');
    await expect.element(ecran.getByLabelText('À qui')).toHaveValue('Direction des travaux');
    await expect.element(ecran.getByLabelText('Plaintes et réclamations')).toHaveValue('12');
    await expect
      .element(ecran.getByLabelText('Ce qui a été vérifié'))
      .toHaveValue('Les deux premières parties.');
    // The answer is about the report as it is now: it is asked again.
    await expect.element(ecran.getByRole('radio', { name: 'Non', exact: true })).not.toBeChecked();
  });

  test('une fois gardé, ou effacé par la personne, n’est plus un brouillon', async () => {
    const scene = await unBilanOuvert({ suivis: desSuivisFinis(3) });
    const avant = await ouvrirLEcran(scene);
    await avant.deplier(/^Date, nombre de refus/);
    await avant.ecran.getByLabelText('Questions à la commission').fill('Que change un écran ?');
    await avant.ecran.getByRole('button', { name: 'Garder ces précisions' }).click();
    await avant.deplier(/^Nom, unité, période/);
    await avant.ecran.getByLabelText('Nom du bilan').fill('Autre nom');
    await avant.ecran.getByRole('button', { name: /: ce que réunit le bilan$/ }).click();
    await expect.element(avant.ecran.getByLabelText('Nom du bilan')).toHaveValue('Bilan d’automne');
    await expect.element(avant.ecran.getByRole('button', { name: 'Garder ces suivis' })).toHaveFocus();
    await vi.waitFor(() => expect(scene.brouillons.gardes.size).toBe(0));
    expect(scene.ouvert.bilan.contenu?.questions).toEqual(['Que change un écran ?']);
  });
});
