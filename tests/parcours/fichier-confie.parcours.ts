/** An installed app is opened by a double tap on a hand-over file: it waits for the coffre, then shows itself. */
import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from './essai.ts';
import {
  aller,
  attendreHorsLigne,
  creerLeCoffre,
  ouvrirLeCoffre,
  PHRASE,
  verrouiller,
} from './gestes/coffre.ts';

const NOM = 'sillage-remise-H4RV-2026-09-27.age';
type AvecFile = typeof globalThis & { confier?: (lance: { files: unknown[] }) => void };

/** No test browser installs an app: its queue is played, as the File Handling API describes it. */
async function jouerLaFile(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const setConsumer = (consommer: (lance: { files: unknown[] }) => void): void => {
      (globalThis as AvecFile).confier = consommer;
    };
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
  });
}
const confier = (page: Page): Promise<void> =>
  page.evaluate((nom) => {
    const getFile = (): Promise<File> => Promise.resolve(new File(['pas une remise'], nom));
    (globalThis as AvecFile).confier?.({ files: [{ getFile }] });
  }, NOM);

interface Manifeste {
  readonly file_handlers: unknown;
  readonly share_target: { readonly action: string; readonly params: { files: { name: string }[] } };
}
const lireLeManifeste = async (request: APIRequestContext): Promise<Manifeste> =>
  (await (await request.get('./manifest.webmanifest')).json()) as Manifeste;

test.use({ serviceWorker: true });

test('un fichier ouvert par un double appui attend le coffre, sans réseau', async ({
  page,
  context,
  request,
}) => {
  const manifeste = await lireLeManifeste(request);
  expect(manifeste.file_handlers).toEqual([
    { action: './', accept: { 'application/octet-stream': ['.age'] } },
  ]);
  await jouerLaFile(page);
  await creerLeCoffre(page, PHRASE);
  await attendreHorsLigne(page);
  await context.setOffline(true);
  await verrouiller(page);
  await confier(page);
  await expect(page.getByText(`Un fichier attend : ${NOM}.`)).toBeVisible();
  await ouvrirLeCoffre(page, PHRASE);
  await expect(page.getByRole('heading', { level: 1, name: 'Recevoir une remise' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('n’est pas un fichier fermé par Sillage');

  await aller(page, '/reglages');
  await confier(page);
  await expect(page.getByText(`Un fichier attend : ${NOM}.`)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Réglages' })).toBeVisible();
  await page.getByRole('button', { name: 'Ne pas l’ouvrir' }).click();
  await expect(page.getByText(`Un fichier attend : ${NOM}.`)).toBeHidden();
});

test('un fichier partagé par une autre application attend le coffre, sans réseau', async ({
  page,
  context,
  request,
  baseURL,
}) => {
  const { share_target: cible } = await lireLeManifeste(request);
  await creerLeCoffre(page, PHRASE);
  await attendreHorsLigne(page);
  await context.setOffline(true);
  // The system posts what is shared as a form: so does this page of nobody, outside the policy of the app.
  await page.goto('about:blank');
  await page.setContent(
    `<form method="post" enctype="multipart/form-data" action="${new URL(cible.action, baseURL).href}">
      <input type="file" name="${cible.params.files[0]?.name ?? ''}" aria-label="Fichier"><button>Partager</button>
    </form>`,
  );
  const contenu = { name: NOM, mimeType: 'application/octet-stream', buffer: Buffer.from('pas une remise') };
  await page.getByLabel('Fichier').setInputFiles(contenu);
  await page.getByRole('button', { name: 'Partager' }).click();
  await expect(page.getByText(`Un fichier attend : ${NOM}.`)).toBeVisible();
  await ouvrirLeCoffre(page, PHRASE);
  await expect(page.getByRole('heading', { level: 1, name: 'Recevoir une remise' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('n’est pas un fichier fermé par Sillage');

  await page.reload();
  await ouvrirLeCoffre(page, PHRASE);
  await expect(page.getByText(`Un fichier attend : ${NOM}.`)).toBeHidden();
});
