import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Promesse } from '../../../src/domain/promesses.ts';
import type { RoleDuCoffre } from '../../../src/domain/roles-du-coffre.ts';
import AccueilScreen from '../../../src/screens/accueil/AccueilScreen.svelte';
import { FausseGarde } from '../../aides/fauxCoffre.svelte.ts';
import { fauxMonde } from '../../aides/fauxOuvert.svelte.ts';

const due = (id: Promesse['id'], prevueLe: string, retard = 0): Promesse => ({
  id,
  prevueLe,
  tenueLe: null,
  levee: null,
  etat: retard > 0 ? 'en-retard' : 'a-venir',
  retard,
});

const unSuivi = {
  id: 's1',
  code: 'H4RV',
  parcours: 'chirurgie-ambulatoire',
  unite: 'Chirurgie ambulatoire',
  date: '2026-09-15',
  etat: 'a-rediger',
  interrompu: false,
  exemple: false,
  promesses: [due('fiche', '2026-09-20'), due('revue', '2026-10-05'), due('cdu', '2026-09-13', 2)],
  conservation: null,
  lignes: 40,
} as const;

const monter = (roles: readonly RoleDuCoffre[]) =>
  render(AccueilScreen, {
    enLecture: false,
    enEchec: false,
    relire: () => undefined,
    resumes: [unSuivi],
    aujourdhui: '2026-09-15',
    outils: fauxMonde({ reglages: { roles } }).outils,
    illisibles: 0,
    copies: null,
    garde: new FausseGarde({ secoursPose: true, codeCourtPose: true }),
    inviteAuCode: false,
    ecarterLeCode: () => undefined,
    decouvrir: () => Promise.resolve('exemple'),
    retirerExemple: () => Promise.resolve(),
  });

test('sans choix, tout est à faire ici', async () => {
  const ecran = await monter([]);
  for (const nom of ['Fiche écrite', /^Revue/, /^Présentation/])
    await expect.element(ecran.getByRole('heading', { name: nom })).toBeVisible();
  await expect.element(ecran.getByText(/^Autres fonctions/)).not.toBeInTheDocument();
  await expect.element(ecran.getByRole('link', { name: 'Bilans' })).not.toBeInTheDocument();
});

test('pour qui suit, la fiche est devant et le reste se déplie, retards dits', async () => {
  const ecran = await monter(['suiveur']);
  await expect.element(ecran.getByRole('heading', { name: 'Fiche écrite' })).toBeVisible();
  await expect.element(ecran.getByRole('heading', { name: /^Revue/ })).not.toBeInTheDocument();
  await ecran.getByText('Autres fonctions : 2, dont 1 en retard').click();
  await expect.element(ecran.getByRole('heading', { name: /^Revue/ })).toBeVisible();
  await expect.element(ecran.getByRole('heading', { name: /^Présentation/ })).toBeVisible();
});

test('pour qui répond ou réunit, ses portes sont à l’accueil', async () => {
  const cadre = await monter(['cadre']);
  await expect.element(cadre.getByRole('link', { name: 'Plan d’actions' })).toBeVisible();
  await expect.element(cadre.getByRole('link', { name: 'Bilans' })).not.toBeInTheDocument();
  await cadre.unmount();
  const qualite = await monter(['qualite']);
  await expect.element(qualite.getByRole('link', { name: 'Bilans' })).toBeVisible();
  await expect.element(qualite.getByRole('link', { name: 'Recevoir une remise' })).toBeVisible();
});
