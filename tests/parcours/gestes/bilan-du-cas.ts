/** The bilan of case 02: the three suivis that were received, what they share, and what the report must say of them. */
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { reglesDuBilan } from '../../../src/content/bilan.ts';
import { libelleDe } from '../../../src/content/listes/libelle.ts';
import { TYPES_DE_RELEVE } from '../../../src/content/listes/releves.ts';
import { anonymiser } from '../../../src/domain/bilan-anonymat.ts';
import type { BilanDuCas, SuiviDuCas } from '../../../src/domain/cas.ts';
import type { Regroupement } from '../../../src/domain/contenus-bilan.ts';
import { dire, modeleBilan } from '../../../src/reports/modeles/bilan.ts';
import { casBrut } from '../../aides/lesCas.ts';
import { leBilanDuCas } from '../../aides/unBilan.ts';
import { aller } from './coffre.ts';
import { REGLAGES } from './preparation.ts';

export async function faireLeBilan(page: Page, parcours: string): Promise<void> {
  await aller(page, '/bilan');
  await page.getByLabel('Parcours', { exact: true }).selectOption(parcours);
  const cases = page.getByRole('group', { name: 'Suivis à réunir' }).getByRole('checkbox');
  await expect(cases).toHaveCount(3);
  for (const rang of [0, 1, 2]) await cases.nth(rang).check();
  await page.getByRole('button', { name: 'Faire ce bilan' }).click();
  await expect(page.getByRole('heading', { name: 'Ce que dira le rapport' })).toBeVisible();
}

/** The report brings together what the fiches say: a point fort that only the journal holds is said there too. */
export const avecSesPointsCommuns = (suivi: SuiviDuCas): SuiviDuCas => {
  const dits = suivi.fiche.pointsForts ?? [];
  const tus = suivi.pointsFortsCommuns.filter((c) => !dits.some((p) => p.releves[0] === c.releves[0]));
  const ajoutes = tus.map(({ libelle, releves }) => ({ texte: `${libelle}.`, releves }));
  return { ...suivi, fiche: { ...suivi.fiche, pointsForts: [...dits, ...ajoutes] } };
};

/** What several suivis say in other words becomes one line. */
export async function reunir(
  page: Page,
  suivis: readonly SuiviDuCas[],
  { libelle, theme, membres }: Regroupement,
): Promise<void> {
  const repli = page
    .getByRole('group')
    .filter({ hasText: 'Réunir des points forts qui disent la même chose' });
  const phrase = repli.getByLabel('Une phrase pour toutes');
  if (!(await phrase.isVisible()))
    await page.getByText('Réunir des points forts qui disent la même chose').click();
  for (const { suivi, cle } of membres) {
    const lu = suivis.find(({ id }) => id === suivi);
    const point = lu?.fiche.pointsForts?.find(({ releves }) => releves[0] === cle);
    await repli.getByRole('checkbox', { name: `${point?.texte} (${lu?.prevu.code})`, exact: true }).check();
  }
  await phrase.fill(libelle);
  await repli.getByLabel('Thème').selectOption(libelleDe(TYPES_DE_RELEVE, theme));
  await repli.getByRole('button', { name: 'Réunir', exact: true }).click();
  await expect(page.getByText(`${libelle} (${membres.length} réunis)`)).toBeVisible();
}

export async function preciser(
  page: Page,
  { cduLe, recrutement, questionsALaCdu }: BilanDuCas,
): Promise<void> {
  await page.getByText('Date, nombre de refus, questions à la commission').click();
  await page.getByLabel('Date de la commission').fill(cduLe ?? '');
  await page.getByLabel('Suivis proposés').fill(String(recrutement?.proposes ?? ''));
  await page.getByLabel('Suivis refusés').fill(String(recrutement?.refuses ?? ''));
  await page.getByLabel('Questions à la commission').fill(questionsALaCdu.join('\n'));
  await page.getByRole('button', { name: 'Garder ces précisions' }).click();
  await expect(page.getByRole('region', { name: 'Ce que dira le rapport' })).toContainText(
    questionsALaCdu[0] ?? '',
  );
}

export async function rapport(page: Page): Promise<Uint8Array> {
  await page.getByRole('button', { name: 'Préparer le rapport' }).click();
  const arrive = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger' }).click();
  return new Uint8Array(await readFile(await (await arrive).path()));
}

interface AttendusDuBilan {
  readonly attente_totale_secondes: Parameters<typeof dire>[0];
  readonly attente_non_annoncee_secondes: Parameters<typeof dire>[0];
  readonly duree_observee_secondes: Parameters<typeof dire>[0];
  readonly recrutement: Readonly<Record<'proposes' | 'acceptes' | 'refuses', number>>;
  readonly constats: readonly { readonly libelle: string; readonly n: number; readonly formule?: string }[];
  readonly points_forts: AttendusDuBilan['constats'];
  readonly mots_absents_du_rapport_cdu: readonly string[];
}
export const ATTENDUS_DU_BILAN = casBrut('02-trois-consultations').attendus as unknown as AttendusDuBilan;

/** Said by the numbers of the case itself. */
export function phrasesAttendues(): string[] {
  const a = ATTENDUS_DU_BILAN;
  const { proposes, acceptes, refuses } = a.recrutement;
  return [
    ...[a.attente_totale_secondes, a.attente_non_annoncee_secondes, a.duree_observee_secondes].map(dire),
    ...[...a.constats, ...a.points_forts].flatMap(({ libelle, formule }) =>
      formule ? [libelle, formule] : [],
    ),
    `${proposes} (acceptés : ${acceptes} ; refusés : ${refuses})`,
  ];
}

/** Numbers of actions and promises: « name : number », as `tests/domain/bilan` holds them to the case. */
export function nombresAttendus(): readonly (readonly [string, string])[] {
  const anonyme = anonymiser(leBilanDuCas(), reglesDuBilan(REGLAGES.seuilEffectif));
  const { perimetre, actions, promesses } = modeleBilan(anonyme, {
    reglages: REGLAGES,
    reluLe: null,
    exemple: false,
  });
  return [...perimetre.filter(([quoi]) => quoi !== 'Unité'), ...actions.nombres, ...promesses];
}
