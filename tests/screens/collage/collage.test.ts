import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { PlanEnDirect } from '../../../src/app/planEnDirect.svelte.ts';
import type { ActionAmelioration } from '../../../src/domain/action-amelioration.ts';
import { enTableur } from '../../../src/domain/tableur-lu.ts';
import CollageScreen from '../../../src/screens/collage/CollageScreen.svelte';
import { lireFichierTexte } from '../../../src/screens/collage/fichierTexte.ts';
import { FauxDepot } from '../../aides/fauxDepot.ts';
import { fauxMonde } from '../../aides/fauxOuvert.svelte.ts';
import { UNE_ACTION } from '../../aides/uneAction.ts';

const TITRES = [
  ...['Intitulé', 'Constat', 'Étape', 'Classe', 'Engagement', 'Responsable', 'Impact', 'Effort'],
  ...['Échéance', 'Indicateur', 'Prochaine revue'],
];
const ligne = (action: string, echeance = '13/11/2026'): string[] => [
  ...[action, 'Le proche attend', 'Le bloc', 'Organisation', 'Consultation', 'Cadre de santé'],
  ...['2', '1', echeance, 'Délai', '03/12/2026'],
];
const tableau = (...lignes: readonly string[][]): string => enTableur([TITRES, ...lignes]);

async function monter(actions: readonly Partial<ActionAmelioration>[] = []) {
  const { outils, horloge, brouillons, chemins } = fauxMonde();
  const depot = new FauxDepot();
  const moyens = { depot, horloge: horloge.lire, nouvelId: outils.nouvelId, onecrit: () => undefined };
  const ouvert = await PlanEnDirect.ouvrir('plan-1', moyens);
  await ouvert.consigner('plan', { unite: 'Chirurgie ambulatoire' });
  for (const action of actions)
    await ouvert.consigner('action-proposee', { action: { ...UNE_ACTION, ...action } });
  const ecran = await render(CollageScreen, { ouvert, outils });
  const coller = (texte: string) => ecran.getByLabelText('Cellules copiées').fill(texte);
  return { ecran, coller, ouvert, depot, brouillons, chemins, outils };
}

/** As a paste does: the driver of the browser is slow with long texts. */
function collerDUnCoup(zone: Element, texte: string): void {
  if (!(zone instanceof HTMLTextAreaElement)) throw new Error('Ce n’est pas la zone des cellules.');
  zone.value = texte;
  zone.dispatchEvent(new Event('input', { bubbles: true }));
}

test('une ligne juste et une date fausse : la fausse se reprend sur place, et les deux vont au plan', async () => {
  const { ecran, coller, ouvert, chemins, brouillons } = await monter();
  await coller(tableau(ligne('Appeler le proche'), ligne('Réécrire la convocation', '31/02/2026')));
  await expect.element(ecran.getByRole('heading', { name: /^Ligne 3.: Réécrire/ })).toBeVisible();
  await expect.element(ecran.getByText('«\u00a031/02/2026\u00a0» n’est pas une date.')).toBeVisible();
  await expect.element(ecran.getByRole('button', { name: 'Mettre une action au plan' })).toBeVisible();
  await ecran.getByLabelText('Échéance, ligne 3').fill('2026-03-02');
  await ecran.getByRole('button', { name: /^Mettre/ }).click();
  await expect.element(ecran.getByText('Toutes les lignes sont prêtes.')).toBeVisible();
  await ecran.getByRole('button', { name: 'Mettre 2 actions au plan' }).click();
  await vi.waitFor(() => {
    expect(chemins).toEqual(['/plan-d-actions']);
  });
  expect(ouvert.plan.actions).toMatchObject([
    { numero: 1, action: 'Appeler le proche', echeance: '2026-11-13', classe: 'organisation' },
    { numero: 2, action: 'Réécrire la convocation', echeance: '2026-03-02' },
  ]);
  expect([...brouillons.gardes]).toEqual([]);
});

test('cinq cents dates fausses : rien n’entre, rien n’est perdu, et elles se recopient', async () => {
  const lignes = Array.from({ length: 500 }, (_, i) => ligne(`Action ${i}`, 'bientôt'));
  const { ecran, ouvert } = await monter();
  collerDUnCoup(ecran.getByLabelText('Cellules copiées').element(), tableau(...lignes));
  await expect.element(ecran.getByText(/À reprendre.: 500\./)).toBeVisible();
  expect(ecran.getByRole('heading', { name: /^Ligne \d/ }).elements()).toHaveLength(20);
  await expect.element(ecran.getByRole('button', { name: /^Mettre/ })).not.toBeInTheDocument();
  await ecran.getByRole('button', { name: 'Montrer la suite (480)' }).click();
  await expect.poll(() => ecran.getByRole('heading', { name: /^Ligne \d/ }).elements().length).toBe(40);
  await ecran.getByText('Reprendre ces lignes dans votre tableur').click();
  const brutes = ecran.getByLabelText('Lignes à reprendre, telles que collées').element();
  expect(brutes instanceof HTMLTextAreaElement && brutes.value).toBe(tableau(...lignes));
  expect(ouvert.plan.actions).toEqual([]);
});

test('le disque refuse au milieu : ce qui est écrit reste, et recoller ne double rien', async () => {
  const cinq = tableau(...[1, 2, 3, 4, 5].map((n) => ligne(`Action ${n}`)));
  const { ecran, coller, ouvert, depot } = await monter();
  await coller(cinq);
  const ecrire = depot.append;
  let permises = 2;
  depot.append = (brute) => {
    permises -= 1;
    return permises < 0 ? Promise.reject(new Error('L’appareil est plein.')) : ecrire(brute);
  };
  await ecran.getByRole('button', { name: 'Mettre 5 actions au plan' }).click();
  await expect.element(ecran.getByRole('alert')).toHaveTextContent('L’appareil est plein.');
  await expect.element(ecran.getByRole('alert')).toHaveTextContent(/Écrites.: 2\./);
  expect(ouvert.plan.actions).toHaveLength(2);

  depot.append = ecrire;
  await coller(cinq);
  await expect.element(ecran.getByText(/Sans changement.: 2\./)).toBeVisible();
  await ecran.getByRole('button', { name: 'Mettre 3 actions au plan' }).click();
  await vi.waitFor(() => {
    expect(ouvert.plan.actions.map(({ action }) => action)).toEqual(
      [1, 2, 3, 4, 5].map((n) => `Action ${n}`),
    );
  });
});

test('une action du même identifiant est mise à jour, et son changement se voit avant', async () => {
  const { ecran, coller, ouvert } = await monter([{ id: 'a1', echeance: '2026-11-13' }]);
  await coller('Identifiant;Échéance;Statut\na1;01/12/2026;En cours');
  await expect.element(ecran.getByText(/^Échéance.: 13\/11\/2026 → 01\/12\/2026$/)).toBeVisible();
  await ecran.getByRole('button', { name: 'Mettre à jour une action' }).click();
  await vi.waitFor(() => {
    expect(ouvert.plan.actions).toMatchObject([{ id: 'a1', echeance: '2026-12-01', etat: 'en-cours' }]);
  });
  expect(ouvert.plan.actions[0]?.histoire.at(-1)).toMatchObject({ apres: { echeance: '2026-12-01' } });
});

test('une colonne inconnue se choisit, et ce qu’aucune ne dit se dit une fois', async () => {
  const { ecran, coller } = await monter();
  const titres = TITRES.with(0, 'À faire').with(4, 'Budget');
  await coller(enTableur([titres, ligne('Appeler le proche').with(4, '100 €')]));
  await expect.element(ecran.getByRole('alert')).toHaveTextContent('Aucune colonne ne dit l’action.');
  await ecran.getByLabelText('À faire').selectOptions('action');
  await expect.element(ecran.getByRole('heading', { name: /^Ligne 2/ })).toBeVisible();
  await ecran
    .getByLabelText('Niveau d’engagement des usagers', { exact: true })
    .selectOptions('consultation');
  await expect.element(ecran.getByRole('button', { name: 'Mettre une action au plan' })).toBeVisible();
});

test('ce qui était collé et repris revient', async () => {
  const { ecran, coller, outils, ouvert } = await monter();
  await coller(tableau(ligne('Appeler le proche', 'bientôt')));
  await ecran.getByLabelText('Échéance, ligne 2').fill('2026-11-13');
  await ecran.getByLabelText('Cellules copiées').click();
  await expect.element(ecran.getByText('Toutes les lignes sont prêtes.')).toBeVisible();
  await ecran.unmount();
  const retour = await render(CollageScreen, { ouvert, outils });
  await expect.element(retour.getByText('Toutes les lignes sont prêtes.')).toBeVisible();
  await retour.getByRole('button', { name: 'Effacer ce qui est collé' }).click();
  await retour.getByRole('button', { name: 'Effacer', exact: true }).click();
  await expect.element(retour.getByLabelText('Cellules copiées')).toHaveValue('');
});

test('le geste s’arrête où l’on veut', async () => {
  const { ecran, coller, ouvert, depot } = await monter();
  await coller(tableau(...[1, 2, 3].map((n) => ligne(`Action ${n}`))));
  const ecrire = depot.append;
  let continuer = (): void => undefined;
  depot.append = async (brute) => {
    await new Promise<void>((ok) => (continuer = ok));
    return ecrire(brute);
  };
  await ecran.getByRole('button', { name: 'Mettre 3 actions au plan' }).click();
  await expect.element(ecran.getByText(/Au plan.: 0 sur 3\./)).toBeVisible();
  await ecran.getByRole('button', { name: 'Arrêter là' }).click();
  continuer();
  await expect.element(ecran.getByText(/Écrites au plan.: 1\./)).toBeVisible();
  expect(ouvert.plan.actions).toHaveLength(1);
  await expect.element(ecran.getByRole('button', { name: 'Mettre 2 actions au plan' })).toBeVisible();
});

const octets = (...nombres: number[]): Blob => new Blob([new Uint8Array(nombres)]);
test('un fichier se lit dans les encodages des tableurs français, et un classeur se refuse', async () => {
  expect(await lireFichierTexte(new Blob(['Échéance']))).toBe('Échéance');
  expect(await lireFichierTexte(octets(0xc9, 0x63, 0x68, 0x80))).toBe('Éch€');
  expect(await lireFichierTexte(octets(0xff, 0xfe, 0xc9, 0x00))).toBe('É');
  await expect(lireFichierTexte(octets(0x50, 0x4b, 3, 4, 0))).rejects.toThrow('n’est pas au format CSV');
  await expect(lireFichierTexte(new Blob(['a'.repeat(5_000_001)]))).rejects.toThrow('trop grand');
});
