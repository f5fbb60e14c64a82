/** In the corridor: what the suiveur does with one hand. */
import { expect, type Locator, type Page } from '@playwright/test';
import { RAISONS_DE_PAUSE } from '../../../src/content/listes/raisonsDePause.ts';
import { libelleDuRessenti } from '../../../src/content/listes/ressentis.ts';
import { SOURCES } from '../../../src/content/listes/sources.ts';
import { libelleDe } from '../../../src/content/listes/libelle.ts';
import { TYPES_DE_RELEVE } from '../../../src/content/listes/releves.ts';
import type { Personne, QuiParle, Ressenti, Source } from '../../../src/domain/contenus.ts';

const PERSONNES: Readonly<Record<Personne, string>> = {
  patient: 'Patient',
  proche: 'Proche',
  ensemble: 'Ensemble',
};
const VOIX: Readonly<Record<Exclude<QuiParle, 'suiveur'>, string>> = {
  patient: 'Patient',
  proche: 'Proche',
  professionnel: 'Professionnel',
};

/** A choice among chips, segments or faces. */
export const toucher = (groupe: Locator, mot: string): Promise<void> =>
  groupe.getByRole('radio', { name: mot, exact: true }).check();

const groupe = (dans: Locator | Page, legende: RegExp): Locator => dans.getByRole('group', { name: legende });
const feuille = (page: Page, titre: RegExp | string): Locator => page.getByRole('dialog', { name: titre });

/** « Enregistré à … »: said only once on disk. The hour is the one of the last thing noted. */
export const ligneEnregistree = (page: Page): Locator => page.getByText(/^Enregistré à /);

export async function commencer(
  page: Page,
  depart: { readonly lieu: string; readonly etape: string; readonly qui: Personne },
): Promise<void> {
  await page.getByLabel('Lieu', { exact: false }).first().selectOption(depart.lieu);
  await toucher(groupe(page, /Qui est là/), PERSONNES[depart.qui]);
  await page.getByLabel('Étape', { exact: false }).first().selectOption(depart.etape);
  await page.getByRole('button', { name: 'Commencer le suivi' }).click();
  await expect(page.getByRole('heading', { name: 'Noter' })).toBeVisible();
}

interface Changement {
  readonly lieu?: string;
  readonly etape?: string;
  readonly qui?: Personne;
  readonly avecSuiveur?: boolean;
}

export async function changer(
  page: Page,
  { lieu, etape, qui, avecSuiveur = true }: Changement,
): Promise<void> {
  await page.getByRole('button', { name: 'Changer de lieu ou d’étape' }).click();
  const ouverte = feuille(page, 'Changer de lieu ou d’étape');
  if (lieu) await ouverte.getByRole('combobox', { name: /^Lieu/ }).selectOption(lieu);
  if (etape) await ouverte.getByRole('combobox', { name: /^Étape/ }).selectOption(etape);
  if (qui) await toucher(groupe(ouverte, /Qui change de lieu/), PERSONNES[qui]);
  if (!avecSuiveur) await ouverte.getByRole('checkbox', { name: 'J’y suis aussi' }).uncheck();
  await ouverte.getByRole('button', { name: 'Changer', exact: true }).click();
  await expect(ouverte).toBeHidden();
}

export interface ReleveANoter {
  readonly type: string;
  readonly source: Source;
  readonly qui: QuiParle;
  readonly sujet: Personne;
  readonly texte: string;
  readonly role?: string | undefined;
  readonly pointDeContact?: string | undefined;
  readonly ressenti?: Ressenti | undefined;
  readonly emotion?: string | undefined;
}

/** The keys under the thumb; the other types are behind « Tous les types ». */
const TOUCHES: Readonly<Record<string, string>> = {
  fait: 'Fait',
  'verbatim-patient': 'Mots du patient',
  'verbatim-proche': 'Mots du proche',
  ressenti: 'Ressenti',
  'point-fort': 'Point fort',
};

async function choisirLeType(page: Page, type: string): Promise<void> {
  const touche = TOUCHES[type];
  if (touche) {
    await page.getByRole('button', { name: touche, exact: true }).click();
    return;
  }
  await page.getByRole('button', { name: 'Tous les types' }).click();
  const types = feuille(page, 'Tous les types');
  const libelle = libelleDe(TYPES_DE_RELEVE, type);
  await types
    .getByRole('button')
    .filter({ has: page.getByText(libelle, { exact: true }) })
    .click();
}

/** Opens the sheet of a new relevé, and gives it back. */
export async function ouvrirLaSaisie(
  page: Page,
  type: string,
  sujet: Personne = 'patient',
): Promise<Locator> {
  await toucher(groupe(page.getByRole('region', { name: 'Noter' }), /De qui s’agit-il/), PERSONNES[sujet]);
  await choisirLeType(page, type);
  return feuille(page, libelleDe(TYPES_DE_RELEVE, type));
}

async function direLaVoix(saisie: Locator, { source, qui, sujet }: ReleveANoter): Promise<void> {
  await toucher(groupe(saisie, /^Source/), libelleDe(SOURCES, source));
  if (source === 'dit' && qui !== 'suiveur') await toucher(groupe(saisie, /Qui parle/), VOIX[qui]);
  if (source !== 'dit' || qui === 'professionnel')
    await toucher(groupe(saisie, /De qui s’agit-il/), PERSONNES[sujet]);
}

/** One relevé, from the key to « Noter ». The face alone would be noted at once: here there are words too. */
export async function noter(page: Page, releve: ReleveANoter): Promise<void> {
  const saisie = await ouvrirLaSaisie(page, releve.type, releve.sujet);
  if (releve.type === 'ressenti') await saisie.getByRole('button', { name: 'Ajouter des mots' }).click();
  await direLaVoix(saisie, releve);
  await saisie.getByLabel(/^(Les mots exacts|Ce que vous notez)/).fill(releve.texte);
  if (releve.ressenti !== undefined)
    await toucher(groupe(saisie, /Comment ça se passe/), libelleDuRessenti(releve.ressenti));
  if (releve.emotion) await saisie.getByLabel('Émotion').selectOption(releve.emotion);
  if (releve.role) await saisie.getByLabel('Métier de la personne, jamais son nom').selectOption(releve.role);
  if (releve.pointDeContact) {
    await saisie.getByText(/^Préciser/).click();
    await saisie.getByLabel('Point de contact').selectOption(releve.pointDeContact);
  }
  await saisie.getByRole('button', { name: 'Noter', exact: true }).click();
  await expect(saisie).toBeHidden();
}

export interface AttenteACommencer {
  readonly qui: Personne;
  readonly annoncee: boolean;
  readonly delai?: number | null | undefined;
  readonly texte?: string | undefined;
  readonly pointDeContact?: string | undefined;
  readonly lieu?: string | undefined;
}

/** One tap: what is known of the wait is said when it ends. */
export async function commencerUneAttente(page: Page, qui: Personne): Promise<void> {
  await toucher(groupe(page.getByRole('region', { name: 'Noter' }), /De qui s’agit-il/), PERSONNES[qui]);
  await page.getByRole('button', { name: 'Attente', exact: true }).click();
  await expect(page.getByRole('region', { name: /^Attente en cours/ })).toBeVisible();
}

/** With what was announced, from the start. */
export async function commencerUneAttenteDetaillee(page: Page, attente: AttenteACommencer): Promise<void> {
  await choisirLeType(page, 'attente-duree');
  const ouverte = feuille(page, 'Attente');
  await toucher(groupe(ouverte, /Qui attend/), PERSONNES[attente.qui]);
  await toucher(groupe(ouverte, /^Annoncée/), attente.annoncee ? 'Oui' : 'Non');
  if (attente.delai != null)
    await ouverte.getByLabel('Délai annoncé, en minutes').fill(String(attente.delai));
  if (attente.texte) await ouverte.getByLabel('Quelques mots').fill(attente.texte);
  if (attente.pointDeContact)
    await ouverte.getByLabel('Point de contact').selectOption(attente.pointDeContact);
  if (attente.lieu) await ouverte.getByLabel('Lieu, s’il est différent').selectOption(attente.lieu);
  await ouverte.getByRole('button', { name: 'Commencer l’attente' }).click();
  await expect(ouverte).toBeHidden();
}

/** Ends the wait; when nobody said yet whether it was announced, the app asks. */
export async function finirLAttente(
  page: Page,
  reponse?: 'Non, pas annoncée' | 'Je ne sais pas',
): Promise<void> {
  await page.getByRole('button', { name: 'Finir', exact: true }).click();
  if (reponse)
    await feuille(page, /Cette attente était-elle annoncée/)
      .getByRole('button', { name: reponse })
      .click();
  await expect(page.getByRole('region', { name: /^Attente en cours/ })).toHaveCount(0);
}

export async function mettreEnPause(page: Page, raison: string): Promise<void> {
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await feuille(page, 'Faire une pause')
    .getByRole('button', { name: libelleDe(RAISONS_DE_PAUSE, raison), exact: true })
    .click();
  await expect(page.getByRole('heading', { name: 'Le suivi est en pause' })).toBeVisible();
}

export async function reprendre(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Reprendre le suivi' }).click();
  await expect(page.getByRole('heading', { name: 'Noter' })).toBeVisible();
}

export async function alerter(
  page: Page,
  alerte: { readonly niveau: string; readonly a: string; readonly heure: string },
): Promise<void> {
  await page.getByRole('button', { name: 'Danger', exact: true }).click();
  const danger = feuille(page, /Arrêtez d’écrire/);
  await danger.getByRole('button', { name: /^J’ai alerté/ }).click();
  await toucher(groupe(danger, /^Niveau/), alerte.niveau);
  await danger.getByLabel('Signalé à (fonction)').selectOption(alerte.a);
  await danger.getByLabel('Heure de l’alerte').fill(alerte.heure);
  await danger.getByRole('button', { name: 'Garder la ligne' }).click();
  await expect(danger).toBeHidden();
}

/** A wait already over, corrected from its line in the list. */
export async function corrigerUneAttente(
  page: Page,
  ligne: RegExp,
  correction: { readonly delai: number; readonly raison: string },
): Promise<void> {
  await page.getByRole('region', { name: 'Derniers relevés' }).getByRole('button', { name: ligne }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Corriger', exact: true }).click();
  const ouverte = feuille(page, 'Corriger l’attente');
  await toucher(groupe(ouverte, /^Annoncée/), 'Oui');
  await ouverte.getByLabel('Délai annoncé, en minutes').fill(String(correction.delai));
  await ouverte.getByLabel(/^Pourquoi corriger/).fill(correction.raison);
  await ouverte.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(ouverte).toBeHidden();
}

export async function arreter(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Arrêter', exact: true }).click();
  await feuille(page, 'Arrêter le suivi').getByRole('button', { name: 'Arrivé à la fin du segment' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Le suivi est arrêté' })).toBeVisible();
}
