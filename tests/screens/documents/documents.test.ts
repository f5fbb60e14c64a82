import { unzipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import DocumentsScreen from '../../../src/screens/documents/DocumentsScreen.svelte';
import { fauxMonde, type FauxMonde } from '../../aides/fauxOuvert.svelte.ts';

const REGLAGES = {
  etablissement: 'Établissement d’exemple',
  contactDemarche: 'Référent qualité',
  contactDpo: 'dpo@exemple.invalid',
  contactRdu: 'rdu@exemple.invalid',
  suiveurPrenom: 'Camille',
  suiveurFonction: 'Adjoint administratif',
};

/** A Worker that answers what the scene asks, as the real one would. */
class FauxWorker extends EventTarget {
  static demandes: unknown[] = [];
  readonly #reponse: (id: number) => unknown;
  constructor(reponse: (id: number) => unknown) {
    super();
    this.#reponse = reponse;
  }
  postMessage(message: unknown): void {
    const { id = 0, demande } = message as { id?: number; demande?: unknown };
    if (demande) FauxWorker.demandes.push(demande);
    const data = this.#reponse(id);
    if (data) queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }
  terminate(): void {
    this.dispatchEvent(new Event('fini'));
  }
}

afterEach(() => vi.restoreAllMocks());

const PDF = new TextEncoder().encode('%PDF-1.7 essai');

function monter(
  monde: FauxMonde,
  reponse: (id: number) => unknown = (id) => ({ type: 'fini', id, octets: PDF.slice() }),
) {
  return render(DocumentsScreen, {
    ouvert: monde.ouvert,
    outils: monde.outils,
    creerWorkerPdf: () => new FauxWorker(reponse) as unknown as Worker,
    verifier: () =>
      Promise.resolve({
        chaines: [{ appareil: 'appareil-1', nombre: 9, tete: '', empreinte: '21fe 31df' }],
        fausse: null,
      }),
  });
}

test('sans les informations de l’établissement, rien ne s’imprime, et l’écran dit ce qui manque', async () => {
  const ecran = await monter(fauxMonde({ commence: true }));
  await ecran.getByRole('button', { name: 'Préparer : Copie de l’accord du patient' }).click();
  await expect.element(ecran.getByRole('alert')).toHaveTextContent(/nom de l’établissement/);
});

test('un document préparé se télécharge, sous un nom sans nom de personne', async () => {
  const ecran = await monter(fauxMonde({ commence: true, reglages: REGLAGES }));
  await ecran.getByRole('button', { name: 'Préparer : Journal de bord' }).click();
  const lien = ecran.getByRole('link', { name: 'Télécharger' });
  await expect
    .element(lien)
    .toHaveAttribute('download', expect.stringMatching(/^journal_K742_\d{4}-\d\d-\d\d\.pdf$/));
});

test('un document ne se montre que si on le demande, et s’imprime de là', async () => {
  // A browser built without a PDF viewer shows nothing: this one must say that it has one.
  vi.spyOn(navigator, 'pdfViewerEnabled', 'get').mockReturnValue(true);
  const ecran = await monter(fauxMonde({ commence: true, reglages: REGLAGES }));
  await ecran.getByRole('button', { name: 'Préparer : Journal de bord' }).click();
  await expect.element(ecran.getByRole('link', { name: 'Télécharger' })).toBeVisible();
  expect(ecran.container.querySelector('iframe')).toBeNull();
  await ecran.getByRole('button', { name: 'Voir ou imprimer' }).click();
  await expect.element(ecran.getByTitle(/^Aperçu/)).toBeVisible();
  await expect.element(ecran.getByRole('button', { name: 'Imprimer' })).toHaveFocus();
});

test('un document porte la fin de chaque chaîne, et l’empreinte de la clé de l’appareil', async () => {
  FauxWorker.demandes = [];
  const monde = fauxMonde({ commence: true, reglages: REGLAGES });
  const ecran = await monter(monde);
  await ecran.getByRole('button', { name: 'Préparer : Journal de bord' }).click();
  await expect.element(ecran.getByRole('link', { name: 'Télécharger' })).toBeVisible();
  const [chaine] = monde.ouvert.preuves;
  expect(chaine?.nombre).toBe(monde.ouvert.ecritures.length);
  expect(FauxWorker.demandes).toMatchObject([{ preuve: [{ ...chaine, empreinte: '21fe 31df' }] }]);
});

test('un document qui prend du temps s’annule', async () => {
  const ecran = await monter(fauxMonde({ commence: true, reglages: REGLAGES }), () => undefined);
  await ecran.getByRole('button', { name: 'Préparer : Journal de bord' }).click();
  await ecran.getByRole('button', { name: 'Annuler' }).click();
  await expect.element(ecran.getByRole('button', { name: 'Annuler' })).not.toBeInTheDocument();
  await expect.element(ecran.getByRole('alert')).not.toBeInTheDocument();
});

test('un document qui échoue le dit, et le suivi est gardé', async () => {
  const echec = (id: number) => ({ type: 'echec', id, message: 'panne', nom: 'Error' });
  const ecran = await monter(fauxMonde({ commence: true, reglages: REGLAGES }), echec);
  await ecran.getByRole('button', { name: 'Préparer : Journal de bord' }).click();
  await expect.element(ecran.getByRole('alert')).toHaveTextContent('Rien n’est perdu');
});

test('le même document se fait en page web, sans le moteur des PDF', async () => {
  FauxWorker.demandes = [];
  const ecran = await monter(fauxMonde({ commence: true, reglages: REGLAGES }));
  await ecran.getByRole('button', { name: 'Page web : Journal de bord' }).click();
  const lien = ecran.getByRole('link', { name: 'Télécharger la page' });
  await expect
    .element(lien)
    .toHaveAttribute('download', expect.stringMatching(/^journal_K742_\d{4}-\d\d-\d\d\.html$/));
  const page = await (await fetch(lien.element().getAttribute('href') ?? '')).text();
  expect(page).toContain('<h1 class="h1">Journal de bord</h1>');
  expect(FauxWorker.demandes).toEqual([]);
});

test('quand un PDF ne se fait pas, la page web est proposée', async () => {
  const echec = (id: number) => ({ type: 'echec', id, message: 'panne', nom: 'Error' });
  const ecran = await monter(fauxMonde({ commence: true, reglages: REGLAGES }), echec);
  await ecran.getByRole('button', { name: 'Préparer : Journal de bord' }).click();
  await ecran.getByRole('button', { name: 'En faire une page web' }).click();
  await expect.element(ecran.getByRole('link', { name: 'Télécharger la page' })).toBeVisible();
  await expect.element(ecran.getByRole('alert')).not.toBeInTheDocument();
});

describe('tout exporter en un fichier', () => {
  const ouvrir = async (reponse?: (id: number) => unknown) => {
    const ecran = await monter(fauxMonde({ commence: true, reglages: REGLAGES }), reponse);
    await ecran.getByText('Tout exporter en un fichier').click();
    return ecran;
  };
  const contenu = async (adresse: string | null): Promise<Record<string, Uint8Array>> =>
    unzipSync(new Uint8Array(await (await fetch(adresse ?? '')).arrayBuffer()));

  test('les documents choisis, et eux seuls, sont dans le fichier', async () => {
    const ecran = await ouvrir();
    await ecran.getByRole('checkbox', { name: 'Journal de bord', exact: true }).click();
    await ecran.getByRole('button', { name: 'Faire le fichier' }).click();
    const lien = ecran.getByRole('link', { name: 'Télécharger le fichier' });
    await expect.element(lien).toHaveAttribute('download', 'documents_K742.zip');
    const fichiers = await contenu(lien.element().getAttribute('href'));
    expect(Object.keys(fichiers).map((nom) => nom.replace(/_.*/, ''))).toEqual([
      'accord-patient',
      'journal-relecture-patient',
      'fiche',
    ]);
    expect(new TextDecoder().decode(Object.values(fichiers)[0])).toBe('%PDF-1.7 essai');
  });

  test('en pages web aussi', async () => {
    const ecran = await ouvrir();
    await ecran.getByRole('radio', { name: 'Pages web' }).click();
    await ecran.getByRole('button', { name: 'Faire le fichier' }).click();
    const lien = ecran.getByRole('link', { name: 'Télécharger le fichier' });
    await expect.element(lien).toBeVisible();
    const noms = Object.keys(await contenu(lien.element().getAttribute('href')));
    expect(noms.every((nom) => nom.endsWith('.html'))).toBe(true);
  });

  test('s’annule en route, et dit quel document ne s’est pas fait', async () => {
    const muet = await ouvrir(() => undefined);
    await muet.getByRole('button', { name: 'Faire le fichier' }).click();
    await expect
      .element(muet.getByText(/^1 sur \d.: «.Copie de l’accord du patient.» se prépare…$/))
      .toBeVisible();
    await muet.getByRole('button', { name: 'Annuler l’export' }).click();
    await expect.element(muet.getByRole('button', { name: 'Faire le fichier' })).toBeVisible();
    await expect.element(muet.getByRole('alert')).not.toBeInTheDocument();
  });

  test('un échec nomme le document, et rien n’est perdu', async () => {
    const ecran = await ouvrir((id) => ({ type: 'echec', id, message: 'panne', nom: 'Error' }));
    await ecran.getByRole('button', { name: 'Faire le fichier' }).click();
    await expect
      .element(ecran.getByRole('alert'))
      .toHaveTextContent(/«.Copie de l’accord du patient.» n’a pas pu l’être/);
  });
});

test('un émoji ou une écriture que la police ne connaît pas se dit avant d’imprimer', async () => {
  const monde = fauxMonde({ commence: true });
  monde.ouvert.poser('releve', {
    type: 'fait',
    source: 'vu',
    qui: 'suiveur',
    sujet: 'patient',
    texte: 'Sourit 😀',
  });
  const ecran = await monter(monde);
  await expect.element(ecran.getByText('Des signes ne s’impriment pas.')).toBeVisible();
});
