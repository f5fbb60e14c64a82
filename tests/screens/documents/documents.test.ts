import { expect, test } from 'vitest';
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
