import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import SuiviScreen from '../../../src/screens/suivi/SuiviScreen.svelte';
import { ecrituresDuCas01, mondeDuCas } from '../../aides/casOuvert.svelte.ts';
import { desPlans, FauxRegistres, suivisDe } from '../../aides/fauxRegistres.ts';
import { fauxMonde, type FauxMonde } from '../../aides/fauxOuvert.svelte.ts';
import { UNE_ACTION } from '../../aides/uneAction.ts';

const monter = ({ ouvert, outils }: FauxMonde, registres = new FauxRegistres()) =>
  render(SuiviScreen, { ouvert, outils, plans: desPlans(registres, outils, suivisDe(ouvert)) });

function suiviArrete(): FauxMonde {
  const monde = fauxMonde({ commence: true, proche: { citations: true } });
  monde.ouvert.poser('releve', {
    type: 'verbatim-proche',
    source: 'dit',
    qui: 'proche',
    sujet: 'proche',
    texte: '«\u00a0Personne ne m’a dit où attendre.\u00a0»',
  });
  monde.ouvert.poser('fin', { raison: 'arrive' });
  return monde;
}

test('un suivi préparé mène à l’accord, et un suivi accordé mène à l’observation', async () => {
  const sansAccord = await monter(fauxMonde({ accord: false }));
  await expect.element(sansAccord.getByRole('link', { name: 'Demander l’accord' })).toBeVisible();
  await sansAccord.unmount();
  const accorde = await monter(fauxMonde());
  await expect.element(accorde.getByRole('link', { name: 'Commencer à observer' })).toBeVisible();
});

test('une préparation incomplète dit ce qui reste', async () => {
  const ecran = await monter(fauxMonde({ prepare: false }));
  await expect.element(ecran.getByText(/Il reste.*médecin informé/)).toBeVisible();
});

test('une promesse se tient en un geste, avec sa date', async () => {
  const monde = suiviArrete();
  const ecran = await monter(monde);
  await ecran.getByRole('button', { name: 'C’est fait aujourd’hui' }).first().click();
  await vi.waitFor(() => {
    expect(monde.ouvert.consignes).toContainEqual(
      expect.objectContaining({
        type: 'promesse-tenue',
        contenu: { promesse: 'debrief', le: '2026-09-15' },
      }),
    );
  });
  await expect.element(ecran.getByText(/Tenue le 15/)).toBeVisible();
});

test('une promesse ne se lève pas sans raison', async () => {
  const ecran = await monter(suiviArrete());
  await ecran.getByText('Lever cette promesse').first().click();
  await ecran.getByRole('button', { name: 'Lever avec cette raison' }).first().click();
  await expect.element(ecran.getByRole('alert')).toHaveTextContent('Il manque la raison.');
});

test('la fiche ne se transmet pas tant qu’il lui manque quelque chose, et l’écran dit quoi', async () => {
  const ecran = await monter(suiviArrete());
  await expect.element(ecran.getByText('Avant de transmettre la fiche')).toBeVisible();
  await expect.element(ecran.getByRole('link', { name: 'Écrire la fiche' })).toBeVisible();
});

test('effacer demande confirmation, ne laisse qu’une ligne et garde les promesses', async () => {
  const monde = suiviArrete();
  monde.ouvert.poser('promesse-tenue', { promesse: 'debrief', le: '2026-09-15' });
  const ecran = await monter(monde);
  await ecran.getByText('Une personne retire son accord').click();
  await ecran.getByRole('button', { name: 'Effacer', exact: true }).click();
  await ecran.getByRole('button', { name: 'Effacer définitivement' }).click();
  await expect.element(ecran.getByText(/Il ne reste que cette ligne/)).toBeVisible();
  await vi.waitFor(() => {
    expect(monde.ouvert.suivi.promesses.find((p) => p.id === 'debrief')?.tenueLe).toBe('2026-09-15');
  });
  expect(JSON.stringify(monde.ouvert.ecritures)).not.toContain('Personne ne m’a dit');
});

test('le proche qui retire son accord emporte ses mots, et les brouillons', async () => {
  const monde = suiviArrete();
  await monde.brouillons.garder('fiche:essai:momentsCles', 'Personne ne m’a dit');
  const ecran = await monter(monde);
  await ecran.getByText('Une personne retire son accord').click();
  await ecran.getByRole('button', { name: 'Effacer ses mots' }).click();
  await ecran.getByRole('button', { name: 'Effacer ses mots' }).last().click();
  await vi.waitFor(() => {
    expect(JSON.stringify(monde.ouvert.ecritures)).not.toContain('Personne ne m’a dit');
  });
  expect(monde.ouvert.suivi.accords.proche?.etat).toBe('retire');
  expect([...monde.brouillons.gardes]).toEqual([]);
});

test('la relecture demandée se remet, puis se reçoit', async () => {
  const monde = suiviArrete();
  const ecran = await monter(monde);
  await ecran.getByRole('button', { name: 'C’est remis' }).click();
  await ecran.getByRole('button', { name: 'La réponse est arrivée' }).click();
  await expect.element(ecran.getByText(/Relu, rien à changer/)).toBeVisible();
  expect(monde.ouvert.suivi.relectures[0]).toMatchObject({ envoyeeLe: '2026-09-15', limiteLe: '2026-09-30' });
});

/** The last day said by default is 13 January 2027. */
const jusquA = (monde: FauxMonde, jours: number): FauxMonde => {
  monde.horloge.avancer(jours * 86_400);
  return monde;
};

test('la fin de conservation se tait jusqu’à quinze jours avant', async () => {
  const loin = await monter(jusquA(suiviArrete(), 104));
  await expect.element(loin.getByRole('heading', { name: /Fin de conservation/ })).not.toBeInTheDocument();
  await loin.unmount();
  const proche = await monter(jusquA(suiviArrete(), 105));
  await expect
    .element(proche.getByRole('region', { name: /Fin de conservation/ }))
    .toHaveTextContent(/À effacer au plus tard le\s13.janvier.2027/);
});

test('à la fin de la conservation, effacer se confirme et ne laisse qu’une ligne et les promesses', async () => {
  const monde = jusquA(suiviArrete(), 121);
  monde.ouvert.poser('promesse-tenue', { promesse: 'debrief', le: '2026-09-16' });
  await monde.brouillons.garder('journal:essai', { texte: 'Personne ne m’a dit' });
  const ecran = await monter(monde);
  await expect
    .element(ecran.getByRole('region', { name: /Fin de conservation/ }))
    .toHaveTextContent('Le dernier jour promis à l’accord est passé');
  await ecran.getByRole('button', { name: 'Effacer ce suivi' }).click();
  await ecran.getByRole('button', { name: 'Ne rien changer' }).click();
  expect(monde.ouvert.consignes).toEqual([]);
  await ecran.getByRole('button', { name: 'Effacer ce suivi' }).click();
  await ecran.getByRole('button', { name: 'Effacer définitivement' }).click();
  await expect.element(ecran.getByText(/Conservation finie le/)).toBeVisible();
  expect(monde.ouvert.consignes[0]).toMatchObject({
    type: 'conservation-finie',
    contenu: { code: 'K742' },
    options: { effaceTout: true },
  });
  await expect.element(ecran.getByText(/Tenue le 16/)).toBeVisible();
  expect(JSON.stringify(monde.ouvert.ecritures)).not.toContain('Personne ne m’a dit');
  expect([...monde.brouillons.gardes]).toEqual([]);
});

test('rien ne s’efface pendant une observation', async () => {
  const ecran = await monter(jusquA(fauxMonde({ commence: true }), 110));
  await expect
    .element(ecran.getByRole('region', { name: /Fin de conservation/ }))
    .toHaveTextContent('Arrêtez d’abord le suivi.');
  await expect.element(ecran.getByRole('button', { name: 'Effacer ce suivi' })).not.toBeInTheDocument();
});

test('un suivi effacé garde ses promesses à tenir, et se vérifie', async () => {
  const monde = suiviArrete();
  const ecran = await monter(monde);
  await ecran.getByText('Une personne retire son accord').click();
  await ecran.getByRole('button', { name: 'Effacer', exact: true }).click();
  await ecran.getByRole('button', { name: 'Effacer définitivement' }).click();
  await ecran.getByRole('button', { name: 'C’est fait aujourd’hui' }).first().click();
  await expect.element(ecran.getByText(/Tenue le 15/)).toBeVisible();
  const fiche = ecran.getByRole('listitem').filter({ hasText: 'Fiche écrite' });
  await fiche.getByText('Lever cette promesse').click();
  await fiche.getByLabelText('Pourquoi').fill('Le contenu est effacé.');
  await fiche.getByRole('button', { name: 'Lever avec cette raison' }).click();
  await expect.element(fiche).toHaveTextContent('Raison : Le contenu est effacé.');
  await expect
    .element(ecran.getByRole('link', { name: 'Vérifier ce qui reste' }))
    .toHaveAttribute('href', '#/suivi/essai/verifier');
});

function suiviTransmis(): FauxMonde {
  const monde = suiviArrete();
  const { ouvert } = monde;
  ouvert.poser('transmission', { le: '2026-09-15', a: 'Cadre de santé' });
  return monde;
}

test('une promesse tenue un autre jour garde ce jour', async () => {
  const monde = suiviArrete();
  const ecran = await monter(monde);
  await ecran.getByText('C’était un autre jour').first().click();
  await ecran.getByLabelText('Fait le').first().fill('2026-09-14');
  await ecran.getByRole('button', { name: 'Fait ce jour-là' }).first().click();
  await vi.waitFor(() => {
    expect(monde.ouvert.suivi.promesses).toMatchObject([{ id: 'debrief', tenueLe: '2026-09-14' }]);
  });
});

test('un suivi ne se clôt que quand tout est réglé, et l’écran dit ce qui reste', async () => {
  const monde = suiviTransmis();
  const ecran = await monter(monde);
  await expect.element(ecran.getByText(/^Il reste à régler.*la revue signée/)).toBeVisible();
  for (const promesse of ['debrief', 'relecture', 'revue', 'restitution', 'retour-patient', 'retour-proche'])
    await monde.ouvert.consigner('promesse-levee', { promesse, raison: 'Dit de vive voix.' });
  await ecran.getByRole('button', { name: 'Clore le suivi' }).click();
  await expect.element(ecran.getByText(/^Suivi clos le/)).toBeVisible();
  expect(monde.ouvert.suivi.revues.cloture).toMatchObject({ le: '2026-09-15' });
});

test('une fiche renvoyée dit pourquoi', async () => {
  const monde = suiviTransmis();
  monde.ouvert.poser('a-completer', { raison: 'Il manque le départ.' });
  const ecran = await monter(monde);
  await expect.element(ecran.getByText('La fiche est revenue à compléter.')).toBeVisible();
  await expect.element(ecran.getByText(/Il manque le départ/)).toBeVisible();
});

test('les actions décidées se montrent comme elles sont au plan', async () => {
  const monde = suiviArrete();
  monde.ouvert.poser('fiche', { partie: 'limites', valeur: 'Un seul suivi.' });
  const registres = new FauxRegistres();
  const plans = desPlans(registres, monde.outils, suivisDe(monde.ouvert));
  const action = { ...UNE_ACTION, suivis: ['essai'], etat: 'proposee' };
  await plans.mettreAuPlan({ ou: { unite: 'Chirurgie' }, action });
  await plans.plans[0]?.consigner('action-modifiee', { action: action.id, champs: { etat: 'en-cours' } });
  monde.ouvert.poser('action', { ...UNE_ACTION, id: 'ailleurs', action: 'Décidée ailleurs' });
  const ecran = await monter(monde, registres);
  const lien = ecran.getByRole('link', { name: action.action });
  await expect.element(lien).toHaveAttribute('href', `#/plan-d-actions/${action.id}`);
  await expect.element(ecran.getByText('En cours', { exact: true })).toBeVisible();
  await expect.element(ecran.getByText('Décidée ailleurs')).toBeVisible();
  await expect
    .element(ecran.getByRole('link', { name: 'Mettre au plan, dans la revue : Décidée ailleurs' }))
    .toBeVisible();
});

test('une action que le plan donne à ce suivi y entre quand il s’ouvre', async () => {
  const monde = suiviArrete();
  monde.ouvert.poser('fiche', { partie: 'limites', valeur: 'Un seul suivi.' });
  const registres = new FauxRegistres();
  const plans = desPlans(registres, monde.outils, suivisDe(monde.ouvert));
  monde.ouvert.enPanne = true;
  const action = { ...UNE_ACTION, suivis: ['essai'] };
  await expect(plans.mettreAuPlan({ ou: { unite: 'Chirurgie' }, action })).rejects.toThrow('plein');
  monde.ouvert.enPanne = false;
  const ecran = await monter(monde, registres);
  await expect.element(ecran.getByRole('link', { name: action.action })).toBeVisible();
  expect(monde.ouvert.suivi.actions).toMatchObject([{ id: action.id }]);
});

test('une fiche complète attend la relecture demandée, sans manquer sa promesse', async () => {
  const SUITES = ['transmission', 'relecture-recue', 'revue', 'action', 'promesse', 'promesse-tenue'];
  const { ouvert, outils } = mondeDuCas(ecrituresDuCas01(({ entete }) => !SUITES.includes(entete.type)));
  const plans = desPlans(new FauxRegistres(), outils, suivisDe(ouvert));
  const ecran = await render(SuiviScreen, { ouvert, outils, plans });
  await expect.element(ecran.getByText(/La relecture demandée n’est pas revenue/)).toBeVisible();
  await expect.element(ecran.getByRole('button', { name: 'La fiche est transmise' })).not.toBeInTheDocument();
  await ecran.getByRole('button', { name: 'La fiche est écrite' }).click();
  await expect.element(ecran.getByRole('button', { name: 'La fiche est écrite' })).not.toBeInTheDocument();
  await ecran.getByRole('button', { name: 'La réponse est arrivée' }).click();
  await ecran.getByRole('button', { name: 'La fiche est transmise' }).click();
  await expect.element(ecran.getByText(/^Fiche remise à.*Noté le 16/)).toBeVisible();
  expect(ouvert.suivi.promesses).toMatchObject([{ id: 'fiche', tenueLe: '2026-09-16' }]);
});

test('la relecture que la personne ne veut plus se lève avec sa raison', async () => {
  const monde = suiviArrete();
  const ecran = await monter(monde);
  const relecture = ecran.getByRole('listitem').filter({ hasText: 'Journal envoyé pour relecture' });
  await relecture.getByText('Lever cette promesse').click();
  await relecture.getByLabelText('Pourquoi').fill('Elle ne veut plus relire.');
  await relecture.getByRole('button', { name: 'Lever avec cette raison' }).click();
  await expect.element(relecture).toHaveTextContent('Raison : Elle ne veut plus relire.');
});
