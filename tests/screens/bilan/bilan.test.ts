import { describe, expect, test, vi } from 'vitest';
import { ditsDuBilan } from '../../aides/attendusDuBilan.ts';
import {
  ATTENDUS_DU_CAS_02,
  desSuivisFinis,
  leBilanDuCas02Ouvert,
  unBilanOuvert,
  unSuiviFini,
} from '../../aides/unBilanOuvert.svelte.ts';
import { ouvrirLEcran } from './scenes.ts';

const serrer = (texte: string): string => texte.replaceAll(/\s+/g, '');

describe('À l’écran, le bilan du cas 02', () => {
  test('dit chaque nombre attendu', async () => {
    const { rapport, ecran } = await ouvrirLEcran(await leBilanDuCas02Ouvert());
    await expect.element(ecran.getByRole('heading', { name: 'Ce que dira le rapport' })).toBeVisible();
    const { rapport_possible: _, ...dits } = ditsDuBilan(ATTENDUS_DU_CAS_02);
    const tous = Object.values(dits).flat();
    expect(tous.length).toBeGreaterThan(30);
    for (const [terme, valeur] of tous)
      expect(
        [`${terme}${valeur}`, `${terme} : ${valeur}`].some((dit) => serrer(rapport()).includes(serrer(dit))),
        `${terme} : ${valeur}`,
      ).toBe(true);
    expect(rapport()).not.toContain('%');
  });

  test('ne dit pas ce qui n’est vu qu’une fois, et montre qu’il l’a retiré', async () => {
    const { rapport, retire, ecran } = await ouvrirLEcran(await leBilanDuCas02Ouvert());
    await expect.element(ecran.getByRole('heading', { name: 'Ce que dira le rapport' })).toBeVisible();
    const [seul] = ATTENDUS_DU_CAS_02.constats.filter((c) => c.affichage === 'theme-general');
    expect(seul).toBeDefined();
    expect(retire()).toContain(seul?.libelle);
    for (const mot of ATTENDUS_DU_CAS_02.mots_absents_du_rapport_cdu) expect(rapport()).not.toContain(mot);
    expect(rapport()).toContain('accueil');
  });
});

describe('Un bilan', () => {
  test('de deux suivis qui se comptent ne montre pas de rapport, et propose d’en ajouter', async () => {
    const scene = await unBilanOuvert({
      suivis: desSuivisFinis(4),
      contenu: { suivis: ['s1', 's2'] },
    });
    const { ecran, rapport } = await ouvrirLEcran(scene);
    await expect.element(ecran.getByRole('alert')).toHaveTextContent('Il y en a 2');
    await ecran.getByLabelText(/^P6ZC/).click();
    await ecran.getByRole('button', { name: 'Garder ces suivis' }).click();
    await expect.element(ecran.getByRole('heading', { name: 'Ce que dira le rapport' })).toBeVisible();
    expect(rapport()).toContain('Suivis comptés 3');
  });

  test('qui change de suivis se recompte, et demande une nouvelle relecture', async () => {
    const { ecran, rapport, deplier, relire } = await ouvrirLEcran(
      await unBilanOuvert({ suivis: desSuivisFinis(5), contenu: { suivis: ['s1', 's2', 's3'] } }),
    );
    await expect.element(ecran.getByRole('heading', { name: 'Ce que dira le rapport' })).toBeVisible();
    await relire();
    await expect.element(ecran.getByText(/^Relu et signé le/)).toBeVisible();
    await deplier(/^Nom, unité, période/);
    await ecran.getByLabelText(/^R8YG/).click();
    await ecran.getByRole('button', { name: 'Garder ces suivis' }).click();
    await vi.waitFor(() => expect(rapport()).toContain('Suivis comptés 4'));
    await expect.element(ecran.getByRole('button', { name: 'Signer la relecture' })).toBeVisible();
    await expect.element(ecran.getByText(/^Relu et signé le/)).not.toBeInTheDocument();
  });

  test('refuse de descendre à deux suivis, sans rien écrire', async () => {
    const scene = await unBilanOuvert({ suivis: desSuivisFinis(3) });
    const { ecran, deplier } = await ouvrirLEcran(scene);
    await deplier(/^Nom, unité, période/);
    await ecran.getByLabelText(/^H4RV/).click();
    await ecran.getByRole('button', { name: 'Garder ces suivis' }).click();
    await expect.element(ecran.getByRole('alert')).toHaveTextContent('demande au moins 3 suivis');
    expect(scene.ouvert.bilan.contenu?.suivis).toHaveLength(3);
  });

  test('d’une unité et d’une période ne garde que leurs suivis, et dit le trimestre', async () => {
    const ailleurs = unSuiviFini(4, (essai) => essai, 'Chirurgie');
    const scene = await unBilanOuvert({ suivis: [...desSuivisFinis(4), ailleurs] });
    const { ecran, rapport, retire, deplier } = await ouvrirLEcran(scene);
    await deplier(/^Nom, unité, période/);
    await ecran.getByLabelText('Nom du bilan').fill('Bilan de décembre');
    await ecran.getByLabelText('Unité').selectOptions('Ophtalmologie');
    await expect.element(ecran.getByLabelText(/^T2LB/)).not.toBeInTheDocument();
    await ecran.getByLabelText('Du (facultatif)').fill('2026-10-11');
    await expect
      .element(ecran.getByRole('button', { name: 'Garder ces suivis' }))
      .toHaveAttribute('aria-disabled', 'true');
    await ecran.getByLabelText('Au (facultatif)').fill('2026-12-31');
    await expect.element(ecran.getByLabelText(/^H4RV/)).not.toBeInTheDocument();
    await ecran.getByRole('button', { name: 'Garder ces suivis' }).click();
    await expect.element(ecran.getByRole('heading', { level: 1 })).toHaveTextContent('Bilan de décembre');
    expect(scene.ouvert.bilan.contenu).toMatchObject({
      unite: 'Ophtalmologie',
      periode: { du: '2026-10-11', au: '2026-12-31' },
      suivis: ['s2', 's3', 's4'],
    });
    await vi.waitFor(() => expect(rapport()).toContain('Période du bilan 4e trimestre 2026'));
    // Nobody said how many work there.
    expect(retire()).toContain('Ophtalmologie');
    expect(rapport()).toContain('Unité Non nommée');
  });

  test('dont un suivi a été effacé garde son nombre quand on change le reste', async () => {
    const scene = await unBilanOuvert({
      suivis: desSuivisFinis(3),
      contenu: { suivis: ['s1', 's2', 's3', 'parti'] },
    });
    const { ecran, rapport, deplier } = await ouvrirLEcran(scene);
    await deplier(/^Nom, unité, période/);
    await ecran.getByLabelText('Nom du bilan').fill('Autre nom');
    await ecran.getByRole('button', { name: 'Garder ces suivis' }).click();
    await expect.element(ecran.getByRole('heading', { level: 1 })).toHaveTextContent('Autre nom');
    expect(rapport()).toContain('Suivis effacés ou vides, non comptés 1');
  });

  test('réunit deux constats qui disent la même chose, et les défait', async () => {
    const avec = (rang: number, libelle: string) =>
      unSuiviFini(rang, (essai) =>
        essai.fiche('constats', [
          { id: `c${rang}`, libelle, theme: 'accueil', etape: 'consultation.05', releves: ['a4'] },
        ]),
      );
    const suivis = [avec(0, 'Écran trop haut'), avec(1, 'Écran mal placé'), unSuiviFini(2)];
    const { ecran, rapport, deplier } = await ouvrirLEcran(await unBilanOuvert({ suivis }));
    await deplier(/^Réunir des constats/);
    await ecran.getByLabelText('Écran trop haut (H4RV)').click();
    await expect.element(ecran.getByText('Choisissez au moins deux lignes.')).toBeVisible();
    await ecran.getByLabelText('Écran mal placé (M3QA)').click();
    await ecran.getByLabelText('Une phrase pour toutes').fill('Écran difficile à lire');
    await ecran.getByLabelText('Thème').selectOptions('signaletique');
    await ecran.getByRole('button', { name: 'Réunir', exact: true }).click();
    await vi.waitFor(() => expect(rapport()).toContain('Écran difficile à lire : dans 2 suivis sur 3.'));
    await expect
      .element(ecran.getByRole('row', { name: /^Écran difficile à lire J’attends Signalétique/ }))
      .toBeVisible();
    await ecran.getByRole('button', { name: 'Défaire : Écran difficile à lire' }).click();
    await vi.waitFor(() => expect(rapport()).not.toContain('Écran difficile'));
  });
});
