import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { RegistresDuCoffre } from '../../../src/domain/ports-provenance.ts';
import type { DemandeDocument } from '../../../src/reports/index.ts';
import { enJson, provenanceDe } from '../../../src/reports/provenance/provenance.ts';
import ProvenanceScreen from '../../../src/screens/provenance/ProvenanceScreen.svelte';
import { fauxMonde } from '../../aides/fauxOuvert.svelte.ts';

const REGLAGES = {
  etablissement: 'Établissement d’exemple',
  contactDemarche: 'Référent qualité',
  contactDpo: 'dpo@exemple.invalid',
  contactRdu: 'rdu@exemple.invalid',
  suiveurFonction: 'Adjoint administratif',
};
const enXml = (json: string): string => json.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

/** A suivi in a coffre, the PDF of its fiche, and a printer that gives these bytes again. */
function scene() {
  const monde = fauxMonde({ commence: true, reglages: REGLAGES });
  const { ouvert, outils } = monde;
  const demande: DemandeDocument = {
    document: 'fiche',
    suivi: ouvert.suivi,
    reglages: outils.reglages,
    preuve: ouvert.preuves.map((chaine) => ({ ...chaine, empreinte: null })),
  };
  const provenance = provenanceDe(demande);
  if (!provenance) throw new Error('Rien n’est nommé.');
  const pdf = `%PDF-1.7 <sillage:provenance>${enXml(enJson(provenance))}</sillage:provenance> corps %%EOF`;
  const ecritures = [...ouvert.ecritures];
  const coffre: RegistresDuCoffre = {
    lireRegistre: (registre) => Promise.resolve(registre === ouvert.suivi.id ? ecritures : []),
    verifier: () => Promise.resolve({ chaines: [], fausse: null }),
    lireSuivis: () => Promise.resolve([]),
    presents: new Set<string>(),
  };
  class FauxWorker extends EventTarget {
    postMessage({ id }: { id: number }): void {
      const data = { type: 'fini', id, octets: new TextEncoder().encode(pdf) };
      queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
    }
    terminate(): void {
      this.dispatchEvent(new Event('fini'));
    }
  }
  return { monde, pdf, ecritures, coffre, creerWorkerPdf: () => new FauxWorker() as unknown as Worker };
}

type Scene = ReturnType<typeof scene>;

async function verifier({ monde, coffre, creerWorkerPdf }: Scene, contenu: BlobPart, nom = 'fiche_K742.pdf') {
  const ecran = await render(ProvenanceScreen, { coffre, outils: monde.outils, creerWorkerPdf });
  // Chosen in the page: through the driver of the browser, 20 MB take ten seconds.
  const choisis = new DataTransfer();
  choisis.items.add(new File([contenu], nom, { type: 'application/pdf' }));
  const champ = ecran.getByLabelText('Document PDF').element() as HTMLInputElement;
  champ.files = choisis.files;
  champ.dispatchEvent(new Event('change', { bubbles: true }));
  return ecran;
}

test('un PDF sorti de ce coffre est exactement celui que Sillage fait', async () => {
  const ici = scene();
  const ecran = await verifier(ici, ici.pdf);
  await expect.element(ecran.getByRole('heading', { name: 'Fiche de synthèse' })).toBeVisible();
  await expect
    .element(ecran.getByText('Ce PDF est exactement celui que Sillage fait de ce suivi.'))
    .toBeVisible();
  await expect.element(ecran.getByText('Rien n’a été écrit depuis')).toBeVisible();
  await expect
    .element(ecran.getByRole('link', { name: 'Ouvrir d’où il vient' }))
    .toHaveAttribute('href', '#/suivi/essai');
});

test('le suivi a continué : l’écran dit de quel jour est le PDF', async () => {
  const ici = scene();
  ici.monde.horloge.avancer(600);
  ici.monde.ouvert.poser('fin', { raison: 'arrive' });
  ici.ecritures.push(...ici.monde.ouvert.ecritures.slice(-1));
  const ecran = await verifier(ici, ici.pdf);
  await expect.element(ecran.getByText(/Il dit l’état du 15.septembre.2026 à \d+.h/)).toBeVisible();
  await expect.element(ecran.getByText(/1.ligne de plus/)).toBeVisible();
});

test('un PDF changé ne mérite plus confiance, et le vrai est à côté', async () => {
  const ici = scene();
  const ecran = await verifier(ici, ici.pdf.replace('corps', 'autre'));
  await expect.element(ecran.getByRole('alert')).toHaveTextContent('Ce PDF a été changé depuis sa sortie');
  const vrai = ecran.getByRole('region', { name: 'Le document, refait du registre' });
  const lien = vrai.getByRole('link', { name: 'Télécharger' });
  await expect.element(lien).toHaveAttribute('download', 'refait_fiche_K742.pdf');
  expect(await (await fetch(lien.element().getAttribute('href') ?? '')).text()).toBe(ici.pdf);
  await vrai.getByRole('button', { name: 'Fermer' }).click();
  await expect.element(ecran.getByRole('alert')).not.toBeInTheDocument();
});

test('les réglages qui ont changé depuis se disent', async () => {
  const ici = scene();
  const autre = fauxMonde({ commence: true, reglages: { ...REGLAGES, etablissement: 'Clinique' } });
  const ecran = await verifier({ ...ici, monde: autre }, ici.pdf);
  await expect.element(ecran.getByText(/^Nom de l’établissement.: Établissement d’exemple$/)).toBeVisible();
});

test.each([
  ['une image', 'GIF89a', 'Ce fichier n’est pas un PDF.'],
  ['le PDF d’un autre logiciel', '%PDF-1.4 rien %%EOF', 'Ce PDF ne dit pas de quoi il est fait.'],
  ['la moitié d’un PDF', '%PDF-1.4 rien', /Ce PDF est coupé.: sa fin manque\./],
  ['un fichier énorme', new Uint8Array(20_000_001), 'Ce fichier est trop gros pour un document de Sillage.'],
] as const)('%s : l’écran dit ce que c’est', async (_, contenu, dit) => {
  const ecran = await verifier(scene(), contenu);
  await expect.element(ecran.getByText(dit)).toBeVisible();
});

test('le suivi d’un autre coffre est inconnu ici', async () => {
  const ici = scene();
  ici.ecritures.length = 0;
  const ecran = await verifier(ici, ici.pdf);
  await expect.element(ecran.getByText('Ce coffre n’a pas ce suivi.')).toBeVisible();
  await expect.element(ecran.getByRole('link', { name: 'Ouvrir d’où il vient' })).not.toBeInTheDocument();
});

test('un registre qui ne se lit pas se dit, sans rien affirmer du PDF', async () => {
  const ici = scene();
  const lireRegistre = () => Promise.reject(new Error('Le coffre est fermé. Rien n’est perdu.'));
  const ecran = await verifier({ ...ici, coffre: { ...ici.coffre, lireRegistre } }, ici.pdf);
  await expect.element(ecran.getByRole('alert')).toHaveTextContent('Le coffre est fermé.');
});
