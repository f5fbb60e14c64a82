import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { ErreurPreuveManquante } from '../../../src/domain/erreurs-plan.ts';
import { ErreurRelectureAttendue, ErreurSuiteManquante } from '../../../src/domain/erreurs.ts';
import type { Ecriture } from '../../../src/domain/ecriture.ts';
import RevueScreen from '../../../src/screens/revue/RevueScreen.svelte';
import '../../../src/ui/index.css';
import { ecrituresDuCas01, mondeDuCas, type MondeDuCas } from '../../aides/casOuvert.svelte.ts';
import { desPlans, FauxRegistres, suivisDe } from '../../aides/fauxRegistres.ts';
import { UNE_ACTION } from '../../aides/uneAction.ts';

const SANS = (...types: readonly Ecriture['entete']['type'][]): readonly Ecriture[] =>
  ecrituresDuCas01((e) => !types.includes(e.entete.type));
/** Handed over and reread: the unit has not answered. */
const aRevoir = (): MondeDuCas =>
  mondeDuCas(SANS('revue', 'revue-signee', 'action', 'promesse', 'promesse-tenue', 'promesse-levee'));
const montrer = ({ ouvert, outils }: MondeDuCas, registres = new FauxRegistres()) =>
  render(RevueScreen, { ouvert, outils, plans: desPlans(registres, outils, suivisDe(ouvert)) });
const types = (monde: MondeDuCas): string[] => monde.ouvert.consignes.map((c) => c.type);

describe('la revue', () => {
  test('montre ce qui a aidé avant les moments clés', async () => {
    await montrer(aRevoir());
    const titres = page.getByRole('heading', { level: 2 });
    await expect.element(titres.nth(0)).toHaveTextContent('L’essentiel');
    await expect.element(titres.nth(1)).toHaveTextContent('Ce qui a aidé');
    await expect.element(titres.nth(3)).toHaveTextContent('Les moments clés');
    await expect.element(page.getByText('Une couverture chaude arrive avant d’être demandée.')).toBeVisible();
  });

  test('garde la qualité voulue et la réponse, puis signe les têtes de chaîne vues', async () => {
    const monde = aRevoir();
    await montrer(monde);
    await page.getByLabelText('1. Prête, sans heure').fill('Donner une heure.');
    await page.getByLabelText('Réponse de l’unité').fill('Les faits sont exacts.');
    await page.getByRole('button', { name: 'Pas d’action' }).click();
    await page.getByLabelText('Pourquoi').fill('Déjà engagé.');
    await page.getByRole('button', { name: 'Enregistrer cette raison' }).click();
    await vi.waitFor(() => expect(types(monde)).toEqual(['pas-d-action']));
    const [avant] = monde.ouvert.preuves;
    await page.getByRole('button', { name: 'Signer la revue' }).click();
    await vi.waitFor(() => expect(types(monde)).toEqual(['pas-d-action', 'revue', 'revue-signee']));
    expect(monde.ouvert.suivi.revue).toMatchObject({
      voulue: { m1: 'Donner une heure.' },
      reponse: 'Les faits sont exacts.',
    });
    const [signature] = monde.ouvert.suivi.revues.signatures;
    expect(signature).toMatchObject({ par: 'Cadre de santé de l’unité', ancienne: false });
    // The line of the reply, and not the signature itself.
    expect(signature?.tetes).toMatchObject([{ seq: (avant?.nombre ?? 0) + 1 }]);
    expect(monde.brouillons.gardes.size).toBe(0);
    await expect.element(page.getByText('Signée le')).toBeVisible();
  });

  test('ne se signe pas sans suite, et ce qui est écrit reste', async () => {
    const monde = aRevoir();
    await montrer(monde);
    await page.getByLabelText('Réponse de l’unité').fill('Vu.');
    await page.getByRole('button', { name: 'Signer la revue' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(new ErreurSuiteManquante().message);
    await expect.element(page.getByLabelText('Réponse de l’unité')).toHaveValue('Vu.');
  });

  test('n’enregistre rien tant que la relecture est attendue', async () => {
    const monde = mondeDuCas(SANS('revue', 'action', 'relecture-recue', 'promesse'));
    await montrer(monde);
    await expect.element(page.getByText(/La relecture est attendue/)).toBeVisible();
    await page.getByLabelText('Réponse de l’unité').fill('Vu.');
    await page.getByRole('button', { name: 'Enregistrer la réponse' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(new ErreurRelectureAttendue().message);
    expect(types(monde)).toEqual([]);
  });

  test('un commentaire se pose sur un moment clé, et se lit dessous', async () => {
    const monde = aRevoir();
    await montrer(monde);
    await page.getByRole('button', { name: /^Commenter.*Deux consignes pour un genou/ }).click();
    await page.getByLabelText('Votre commentaire').fill('Les deux feuilles se ressemblent.');
    await page.getByRole('button', { name: 'Ajouter ce commentaire' }).click();
    await expect.element(page.getByText('Les deux feuilles se ressemblent.')).toBeVisible();
    expect(monde.ouvert.suivi.revues.commentaires).toMatchObject([{ partie: 'momentsCles', element: 'm3' }]);
  });

  test('ne renvoie pas la fiche sans raison, puis dit celle qui a été donnée', async () => {
    const monde = aRevoir();
    await montrer(monde);
    await page.getByRole('button', { name: 'Renvoyer à compléter' }).click();
    const feuille = page.getByRole('dialog');
    await feuille.getByRole('button', { name: 'Renvoyer à compléter' }).click();
    await expect.element(feuille.getByRole('alert')).toHaveTextContent(/Il manque la raison/);
    await feuille.getByLabelText('Que manque-t-il').fill('Il manque le départ.');
    await feuille.getByRole('button', { name: 'Renvoyer à compléter' }).click();
    await expect.element(page.getByText('La fiche est à compléter.')).toBeVisible();
    await expect.element(page.getByText(/Il manque le départ/)).toBeVisible();
  });

  test('montre ce qui a changé entre deux transmissions', async () => {
    const monde = aRevoir();
    await monde.ouvert.consigner('fiche', { partie: 'limites', valeur: 'Un seul suivi, un mardi.' });
    await monde.ouvert.consigner('transmission', { le: '2026-09-20', a: 'Cadre de santé' });
    await montrer(monde);
    await page.getByText('Ce qui a changé depuis la version 1').click();
    await expect.element(page.getByText('Un seul suivi, un mardi.').first()).toBeVisible();
    await expect.element(page.getByText(/Présence annoncée à l’équipe/).first()).toBeVisible();
  });

  test('retrouve ce qui était tapé', async () => {
    const monde = aRevoir();
    const premier = await montrer(monde);
    await page.getByLabelText('Réponse de l’unité').fill('À moitié');
    await vi.waitFor(() => expect(monde.brouillons.gardes.has('revue:cas')).toBe(true));
    await premier.unmount();
    await montrer(monde);
    await expect.element(page.getByLabelText('Réponse de l’unité')).toHaveValue('À moitié');
  });
});

describe('une action décidée dans la revue', () => {
  const feuille = () => page.getByRole('dialog');
  const mettreAuPlan = () => feuille().getByRole('button', { name: 'Mettre au plan' }).click();
  async function remplir(): Promise<void> {
    await feuille().getByRole('checkbox').first().click();
    await feuille()
      .getByLabelText(/^Action/)
      .fill('Appeler le proche dès la sortie du bloc');
    await feuille()
      .getByLabelText(/^Parcours et étape/)
      .selectOptions('chirurgie-ambulatoire.07');
    await feuille()
      .getByLabelText(/^Classe/)
      .selectOptions('relation');
    await feuille()
      .getByLabelText(/^Pilote/)
      .fill('Cadre de santé');
    await feuille()
      .getByLabelText(/^Impact/)
      .selectOptions('3');
    await feuille()
      .getByLabelText(/^Effort/)
      .selectOptions('1');
    await feuille()
      .getByLabelText(/^Échéance/)
      .fill('2026-12-01');
    await feuille()
      .getByLabelText(/^Prochaine revue/)
      .fill('2026-11-01');
    await feuille()
      .getByLabelText(/^Indicateur/)
      .fill('Délai avant les premières nouvelles');
  }
  const actionsDuPlan = async (monde: MondeDuCas, registres: FauxRegistres) =>
    (await desPlans(registres, monde.outils, suivisDe(monde.ouvert)).ouvrirPlans()).map(({ plan }) => plan);

  test('ouvre le plan de l’unité, y entre, et le suivi la garde', async () => {
    const monde = aRevoir();
    const registres = new FauxRegistres();
    await montrer(monde, registres);
    await page.getByRole('button', { name: 'Décider une action' }).click();
    await expect.element(feuille().getByText(/Le plan de l’unité s’ouvre avec cette action/)).toBeVisible();
    await remplir();
    await mettreAuPlan();
    await expect
      .element(page.getByRole('link', { name: 'Appeler le proche dès la sortie du bloc' }))
      .toBeVisible();
    const [plan] = await actionsDuPlan(monde, registres);
    expect(plan?.unite).toBe(monde.ouvert.suivi.prevu?.unite);
    expect(plan?.actions).toMatchObject([{ suivis: ['cas'], engagement: 'consultation', etat: 'retenue' }]);
    expect(monde.ouvert.suivi.actions).toMatchObject([{ id: plan?.actions[0]?.id, numero: 1 }]);
    expect(monde.brouillons.gardes.size).toBe(0);
  });

  test('refusée faute de preuve, laisse tout dans la feuille, même après un verrouillage', async () => {
    const monde = aRevoir();
    const registres = new FauxRegistres();
    const premier = await montrer(monde, registres);
    await page.getByRole('button', { name: 'Décider une action' }).click();
    await remplir();
    await feuille()
      .getByLabelText(/^Niveau d’engagement/)
      .selectOptions('co-construction');
    await mettreAuPlan();
    await expect.element(feuille().getByRole('alert')).toHaveTextContent(new ErreurPreuveManquante().message);
    expect(await registres.lister()).toEqual([]);
    await vi.waitFor(() => expect(monde.brouillons.gardes.has('revue:cas')).toBe(true));
    await premier.unmount();
    await montrer(monde, registres);
    await expect
      .element(feuille().getByLabelText(/^Indicateur/))
      .toHaveValue('Délai avant les premières nouvelles');
    await expect.element(feuille().getByRole('checkbox').first()).toBeChecked();
    await feuille()
      .getByLabelText(/^Ce qui montre/)
      .first()
      .fill('Un représentant des usagers a décidé avec nous.');
    await mettreAuPlan();
    await vi.waitFor(() => expect(monde.ouvert.suivi.actions).toHaveLength(1));
  });

  test('se montre comme elle est au plan aujourd’hui, et mène à elle', async () => {
    const monde = aRevoir();
    const registres = new FauxRegistres();
    const plans = desPlans(registres, monde.outils, suivisDe(monde.ouvert));
    const action = { ...UNE_ACTION, suivis: ['cas'], etat: 'proposee' };
    await plans.mettreAuPlan({ ou: { unite: 'Chirurgie' }, action });
    await plans.plans[0]?.consigner('action-modifiee', { action: action.id, champs: { etat: 'realisee' } });
    await montrer(monde, registres);
    const suites = page.getByRole('region', { name: 'Suite donnée' });
    await expect.element(suites.getByText('Réalisée')).toBeVisible();
    await expect
      .element(suites.getByRole('link', { name: action.action }))
      .toHaveAttribute('href', `#/plan-d-actions/${action.id}`);
    expect(monde.ouvert.suivi.actions).toMatchObject([{ etat: 'proposee' }]);
  });

  test('avant que l’unité ait un plan, s’y met après coup, sans être décidée deux fois', async () => {
    const monde = aRevoir();
    await monde.ouvert.consigner('action', { ...UNE_ACTION, suivis: [] });
    const registres = new FauxRegistres();
    await montrer(monde, registres);
    await page.getByRole('button', { name: `Mettre au plan : ${UNE_ACTION.action}` }).click();
    await expect.element(feuille().getByLabelText(/^Action/)).toHaveValue(UNE_ACTION.action);
    await mettreAuPlan();
    await expect.element(page.getByRole('link', { name: UNE_ACTION.action })).toBeVisible();
    const [plan] = await actionsDuPlan(monde, registres);
    expect(plan?.actions).toMatchObject([{ id: UNE_ACTION.id, suivis: ['cas'] }]);
    expect(types(monde)).toEqual(['action']);
  });

  test('entre au plan d’une autre unité, quand on le choisit', async () => {
    const monde = aRevoir();
    const registres = new FauxRegistres();
    const plans = desPlans(registres, monde.outils, suivisDe(monde.ouvert));
    const deja = { ...UNE_ACTION, suivis: [] };
    await plans.mettreAuPlan({ ou: { unite: 'Bloc opératoire' }, action: deja });
    await montrer(monde, registres);
    await page.getByRole('button', { name: 'Décider une action' }).click();
    await feuille()
      .getByLabelText(/^Au plan de l’unité/)
      .selectOptions('Bloc opératoire');
    await remplir();
    await mettreAuPlan();
    await vi.waitFor(() => expect(monde.ouvert.suivi.actions).toHaveLength(1));
    const lus = await actionsDuPlan(monde, registres);
    expect(lus.map(({ unite, actions }) => [unite, actions.length])).toEqual([['Bloc opératoire', 2]]);
  });
});

test('avant la transmission, il n’y a rien à revoir', async () => {
  await montrer(mondeDuCas(SANS('transmission', 'revue', 'action')));
  await expect.element(page.getByText(/pas encore transmise/)).toBeVisible();
});
