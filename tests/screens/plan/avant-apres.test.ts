import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Constat } from '../../../src/domain/contenus.ts';
import type { SuivisDuCoffre } from '../../../src/domain/ports.ts';
import type { ActionDuPlan } from '../../../src/domain/plan.ts';
import { resumer } from '../../../src/domain/resume.ts';
import AvantApres from '../../../src/screens/plan/AvantApres.svelte';
import { lignesComparees } from '../../../src/screens/plan/comparaison.ts';
import { fauxMonde, type FauxOuvert } from '../../aides/fauxOuvert.svelte.ts';
import { UNE_ACTION } from '../../aides/uneAction.ts';

const ETAPE = 'chirurgie-ambulatoire.06';
const SANS_NOUVELLES: Constat = {
  id: 'c1',
  libelle: 'Le proche attend sans nouvelles',
  theme: 'place-du-proche',
  releves: [],
};

/** One suivi, with this wait before the bloc; its registre is named by the coffre below. */
function unSuivi(minutes: number, constats: readonly Constat[]): FauxOuvert {
  const { ouvert, horloge } = fauxMonde({ commence: true });
  ouvert.poser('etape', { etape: ETAPE });
  const attente = ouvert.poser('attente', { qui: 'patient', annoncee: null, delaiAnnonceMin: null });
  horloge.avancer(minutes * 60);
  ouvert.poser('attente-finie', { cible: attente });
  ouvert.poser('fin', { raison: 'arrive' });
  ouvert.poser('fiche', { partie: 'constats', valeur: constats });
  return ouvert;
}

const COFFRE = new Map([
  ['avant', { ouvert: unSuivi(40, [SANS_NOUVELLES]), code: 'K742', date: '2026-09-15' }],
  ['apres', { ouvert: unSuivi(10, []), code: 'T318', date: '2026-12-01' }],
]);
const { outils } = fauxMonde();
const suivis: SuivisDuCoffre = {
  resumes: [...COFFRE].map(([id, { ouvert, code, date }]) => ({
    ...resumer(ouvert.suivi, '2026-12-02', outils.reglages),
    ...{ id, code, date },
  })),
  presents: new Set(COFFRE.keys()),
  tousLus: () => Promise.resolve(),
  ouvrirSuivi: (id) => {
    const tenu = COFFRE.get(id);
    return tenu ? Promise.resolve(tenu.ouvert) : Promise.reject(new Error('Ce suivi est fermé.'));
  },
};
const action: ActionDuPlan = {
  ...UNE_ACTION,
  ...{ suivis: ['avant'], etape: ETAPE, constat: SANS_NOUVELLES.libelle, histoire: [] },
};

test('les deux côtés disent le plus petit, le plus grand, la médiane et le nombre', () => {
  const cote = { dates: ['2026-09-15'], passes: 1, ressentis: null };
  const attentes = { n: 3, min: 300, mediane: 1200, max: 5000 };
  const ressentis = { n: 2, min: -2, mediane: -0.5, max: 1 };
  const [duree, ressenti] = lignesComparees({
    etape: ETAPE,
    avant: { ...cote, attentes, ressentis },
    apres: { ...cote, passes: 0, attentes: null },
    constats: [],
    tropPeu: true,
  });
  const nu = (texte = '') => texte.replaceAll('\u00a0', ' ');
  expect(nu(duree?.avant)).toBe('de 5 min à 1 h 23, médiane 20 min (n = 3)');
  expect(nu(ressenti?.avant)).toBe('de −2 à +1, médiane −0,5 (n = 2)');
  expect(duree?.apres).toBe('étape non observée');
});

test('un suivi plus récent se met en regard : attentes, constat revu ou non, avec n', async () => {
  await render(AvantApres, { action, suivis });
  await page.getByLabelText('Suivi T318, 1er décembre 2026').click();
  const ligne = (nom: RegExp) => page.getByRole('row', { name: nom });
  await expect.element(ligne(/^Attentes/)).toHaveTextContent(/40.min \(n.=.1\)/);
  await expect.element(ligne(/^Attentes/)).toHaveTextContent(/10.min \(n.=.1\)/);
  await expect
    .element(ligne(/Le proche attend/))
    .toHaveTextContent(/dans 1.suivi sur 1.*non revu \(dans 0.suivi sur 1\)/);
  await expect.element(page.getByText(/ne permet pas de conclure/)).toBeVisible();
  await page.getByLabelText('Suivi T318, 1er décembre 2026').click();
  await expect.element(page.getByRole('table')).not.toBeInTheDocument();
});

test('un suivi qui ne s’ouvre pas le dit, et rien ne se compare', async () => {
  const ferme: SuivisDuCoffre = {
    ...suivis,
    ouvrirSuivi: () => Promise.reject(new Error('Ce suivi est fermé.')),
  };
  await render(AvantApres, { action, suivis: ferme });
  await page.getByLabelText(/^Suivi T318/).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('Un des suivis n’a pas pu être lu.');
  await expect.element(page.getByRole('table')).not.toBeInTheDocument();
});

test('sans suivi plus récent, l’écran dit ce qui viendra ; sans suivi lié, il ne montre rien', async () => {
  const seul = { ...suivis, resumes: suivis.resumes.filter(({ id }) => id === 'avant') };
  const premier = await render(AvantApres, { action, suivis: seul });
  await expect.element(page.getByText(/Un nouveau suivi du même parcours/)).toBeVisible();
  await premier.unmount();
  await render(AvantApres, { action: { ...action, suivis: [] }, suivis });
  await expect.element(page.getByRole('heading', { name: 'Avant et après' })).not.toBeInTheDocument();
});
