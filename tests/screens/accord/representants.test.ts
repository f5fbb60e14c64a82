import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/ui/index.css';
import AccordScreen from '../../../src/screens/accord/AccordScreen.svelte';
import type { ContenuAccord } from '../../../src/domain/contenus.ts';
import { fauxMonde, type FauxMonde } from '../../aides/fauxOuvert.svelte.ts';
import { OUI_SIMPLE, REGLAGES_COMPLETS, SIGNATURE, UN_PARENT } from './scenes.ts';

const CLE_AVIS = 'accord:essai:avis';
const CLE_SEUL = 'accord:essai:titulaire-seul';
const bouton = (nom: string | RegExp) => page.getByRole('button', { name: nom });
const lien = (nom: string) => page.getByRole('link', { name: nom });
const titre = (nom: string | RegExp) => page.getByRole('heading', { level: 1, name: nom });
const presser = (nom: string | RegExp) => bouton(nom).click();
const choisir = (nom: string) => page.getByRole('radio', { name: nom }).click();
const repondre = (nom: string | RegExp, reponse: 'Oui' | 'Non') =>
  page.getByRole('group', { name: nom }).getByRole('radio', { name: reponse }).click();

let monde: FauxMonde;
const montrer = () => render(AccordScreen, { ouvert: monde.ouvert, outils: monde.outils });
const consigne = (type: string) => monde.ouvert.consignes.find((c) => c.type === type);

/** The person said a simple yes; then what the scene adds. */
async function ouvrir(...poses: readonly ContenuAccord[]): Promise<void> {
  monde = fauxMonde({ accord: false, reglages: REGLAGES_COMPLETS });
  for (const accord of [OUI_SIMPLE, ...poses]) monde.ouvert.poser('accord', accord);
  await montrer();
}

async function faireSignerLeRepresentant(qualite: string | null): Promise<void> {
  await presser('Continuer');
  if (qualite) await page.getByLabelText('Votre qualité').selectOptions(qualite);
  await repondre(/J’autorise ce suivi/, 'Oui');
  await presser('Continuer');
  await choisir('Signer sur papier');
  await presser('J’ai fait mes choix');
  await expect.element(titre(/enregistré/)).toBeVisible();
}

async function attendreAxePropre(): Promise<void> {
  const { violations } = await axe.run(document.body, { resultTypes: ['violations'] });
  expect(violations.map(({ id, nodes }) => `${id} : ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

describe('Pour un mineur', () => {
  test('le suivi attend le second titulaire, qui signe à son tour', async () => {
    await ouvrir();
    await presser('Demander l’accord du représentant');
    await faireSignerLeRepresentant('Titulaire de l’autorité parentale');
    expect(consigne('accord')?.contenu).toMatchObject({ autreTitulaire: 'attendu' });
    await expect.element(page.getByText(/attend encore l’accord de l’autre titulaire/)).toBeVisible();
    await expect.element(lien('Commencer à observer')).not.toBeInTheDocument();

    await presser('Demander l’accord de l’autre titulaire');
    await expect.element(titre('Accord de l’autre titulaire de l’autorité parentale')).toBeVisible();
    await faireSignerLeRepresentant(null);
    expect(monde.ouvert.suivi.accords['autre-titulaire']?.role).toBe('autorite-parentale');
    await expect.element(lien('Commencer à observer')).toBeVisible();
  });

  test('un seul titulaire peut signer, si la raison est écrite', async () => {
    await ouvrir(UN_PARENT);
    await presser('Un seul titulaire signe');
    await attendreAxePropre();
    await presser('Enregistrer la raison');
    await expect
      .element(page.getByLabelText('Pourquoi un seul titulaire signe'))
      .toHaveAttribute('aria-invalid', 'true');
    await page.getByLabelText('Pourquoi un seul titulaire signe').fill('Règle de l’établissement.');
    await presser('Enregistrer la raison');
    await expect.element(titre('Demander l’accord')).toBeVisible();
    expect(consigne('titulaire-seul')).toMatchObject({
      contenu: { raison: 'Règle de l’établissement.' },
      options: { brouillonFini: CLE_SEUL },
    });
    await expect.element(page.getByText('Règle de l’établissement.')).toBeVisible();
    await expect.element(lien('Commencer à observer')).toBeVisible();
    await expect.element(bouton('Demander l’accord de l’autre titulaire')).toBeVisible();
  });

  test('la raison commencée revient après un verrou', async () => {
    await ouvrir(UN_PARENT);
    await presser('Un seul titulaire signe');
    await page.getByLabelText('Pourquoi un seul titulaire signe').fill('Le père est joint');
    await vi.waitFor(() =>
      expect(monde.brouillons.gardes.get(CLE_SEUL)).toMatchObject({ raison: 'Le père est joint' }),
    );
    document.body.replaceChildren();
    await montrer();
    await expect
      .element(page.getByLabelText('Pourquoi un seul titulaire signe'))
      .toHaveValue('Le père est joint');
  });

  test('quand le second titulaire dit non, aucune raison n’est proposée', async () => {
    await ouvrir(UN_PARENT);
    await presser('Demander l’accord de l’autre titulaire');
    await presser('Je préfère dire non à ce suivi');
    await presser('Enregistrer mon non');
    await presser('Voir tous les accords');
    await expect.element(page.getByText('A dit non')).toBeVisible();
    await expect.element(bouton('Un seul titulaire signe')).not.toBeInTheDocument();
    await expect.element(lien('Commencer à observer')).not.toBeInTheDocument();
  });

  test('un tuteur signe seul', async () => {
    await ouvrir();
    await presser('Demander l’accord du représentant');
    await faireSignerLeRepresentant('Tuteur ou tutrice');
    expect(consigne('accord')?.contenu).not.toHaveProperty('autreTitulaire');
    await expect.element(lien('Commencer à observer')).toBeVisible();
  });
});

describe('La personne de confiance', () => {
  const QUESTION = /n’aurait pas été opposée/;

  test('n’est pas proposée parmi ceux qui décident', async () => {
    await ouvrir();
    await presser('Demander l’accord du représentant');
    await presser('Continuer');
    const qualites = [...document.querySelectorAll('option')].map((o) => o.textContent);
    expect(qualites.filter((q) => /confiance/.test(q))).toEqual([]);
    await expect.element(page.getByText(/personne de confiance donne un avis, à part/i)).toBeVisible();
  });

  test('donne un avis, qui se garde et ne fait pas commencer le suivi', async () => {
    await ouvrir();
    await presser('Noter l’avis de la personne de confiance');
    await attendreAxePropre();
    await presser('Je donne cet avis');
    await expect.element(page.getByRole('alert')).toHaveTextContent('Il reste à répondre à la question.');
    await repondre(QUESTION, 'Oui');
    await presser('Je donne cet avis');
    await expect.element(page.getByText(/Il reste à choisir comment signer/)).toBeVisible();
    await choisir('Signer avec le doigt');
    await presser('Je donne cet avis');
    await expect.element(page.getByRole('alert')).toHaveTextContent('La signature est vide.');
    await choisir('Signer sur papier');
    await page.getByLabelText('Heure de la signature').fill('13:45');
    await presser('Je donne cet avis');
    await expect.element(titre('Merci. C’est enregistré.')).toBeVisible();
    expect(consigne('avis')).toMatchObject({
      contenu: {
        favorable: true,
        forme: 'papier',
        recueilliPar: 'Adjoint administratif',
        donneLe: { mural: Date.UTC(2026, 8, 15, 11, 45), decalage: 120 },
      },
      options: { brouillonFini: CLE_AVIS },
    });
    await presser('Voir tous les accords');
    await expect.element(page.getByText('Avis donné')).toBeVisible();
    await expect.element(lien('Commencer à observer')).not.toBeInTheDocument();
  });

  test('peut dire que la personne aurait été opposée : on en tient compte', async () => {
    await ouvrir();
    await presser('Noter l’avis de la personne de confiance');
    await repondre(QUESTION, 'Non');
    await choisir('Signer sur papier');
    await presser('Je donne cet avis');
    await presser('Voir tous les accords');
    await expect.element(page.getByText(/aurait été opposée à ce suivi\. En cas de doute/)).toBeVisible();
  });

  test('un avis commencé revient après un verrou, tracé compris', async () => {
    await ouvrir();
    await monde.brouillons.garder(CLE_AVIS, {
      ouverte: true,
      favorable: false,
      forme: 'ecran',
      traits: [SIGNATURE],
      jour: '2026-09-15',
      heure: '14:00',
      recueilliPar: 'Infirmier',
    });
    document.body.replaceChildren();
    await montrer();
    await expect.element(page.getByRole('img', { name: /un trait est tracé/ })).toBeVisible();
    await presser('Je donne cet avis');
    expect(consigne('avis')?.contenu).toMatchObject({
      favorable: false,
      forme: 'ecran',
      traits: [SIGNATURE],
    });
    await expect.element(titre('Merci. C’est enregistré.')).toBeVisible();
  });
});

test('axe ne trouve rien quand plusieurs personnes décident', async () => {
  await ouvrir(UN_PARENT);
  await attendreAxePropre();
});
