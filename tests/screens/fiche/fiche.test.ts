import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { PartiesFiche } from '../../../src/domain/contenus.ts';
import { ErreurCitationInfidele, ErreurSupposeSeul } from '../../../src/domain/erreurs.ts';
import { manquesFiche } from '../../../src/domain/fiche.ts';
import FicheScreen from '../../../src/screens/fiche/FicheScreen.svelte';
import { FicheState } from '../../../src/screens/fiche/ficheState.svelte.ts';
import { SECTIONS } from '../../../src/screens/fiche/sections.ts';
import '../../../src/ui/index.css';
import { ecrituresDuCas01, mondeDuCas, type MondeDuCas } from '../../aides/casOuvert.svelte.ts';
import { milliers } from '../journal/milliers.ts';

const ECRITE = mondeDuCas(ecrituresDuCas01()).ouvert.suivi.fiche as PartiesFiche;
const IDS = [...ECRITE.momentsCles, ...ECRITE.constats].map((e) => e.id);
const h = (heure: string): string => heure.replaceAll(' ', '\u00a0');

const montrer = (monde: MondeDuCas): Promise<unknown> =>
  render(FicheScreen, { ouvert: monde.ouvert, outils: monde.outils });
const etatDe = ({ ouvert, outils }: MondeDuCas): FicheState => new FicheState({ ouvert, outils });
const unMoment = (champs: Partial<PartiesFiche['momentsCles'][number]>) => ({
  ...{ id: 'm', titre: 'Prête, sans heure', etape: 'chirurgie-ambulatoire.06' },
  ...{ attendue: '', delivree: '', percue: '', releves: ['a026'] },
  ...champs,
});

describe('la fiche du cas', () => {
  test('tapée geste par geste, donne la même fiche', async () => {
    const monde = mondeDuCas(undefined, {}, IDS);
    const etat = etatDe(monde);
    await taper(etat);
    expect(monde.ouvert.suivi.fiche).toEqual(ECRITE);
    expect(manquesFiche(monde.ouvert.suivi)).toEqual([]);
    expect(etat.complete).toBe(true);
  });

  test('complète, elle mène à la transmission et aux documents', async () => {
    const monde = mondeDuCas(ecrituresDuCas01((e) => e.entete.type !== 'transmission'));
    await montrer(monde);
    await expect.element(page.getByText('La fiche est complète.')).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Transmettre' }))
      .toHaveAttribute('href', '#/suivi/cas');
  });
});

describe('ce qui est refusé', () => {
  test('un supposé seul, avec la phrase, et le texte reste', async () => {
    const monde = mondeDuCas();
    await montrer(monde);
    await page.getByRole('button', { name: 'Ajouter un point fort' }).click();
    await page.getByLabelText('Ce qui a aidé, en une phrase').fill('Le retard vient du bloc.');
    await page.getByRole('button', { name: /^Prendre un relevé/ }).click();
    await page.getByLabelText('Étape', { exact: true }).selectOptions('J’attends le bloc');
    await page.getByRole('button', { name: `Reprendre le relevé de ${h('9 h 20')}` }).click();
    await page.getByRole('button', { name: 'Fermer' }).click();
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(new ErreurSupposeSeul().message);
    await expect
      .element(page.getByLabelText('Ce qui a aidé, en une phrase'))
      .toHaveValue('Le retard vient du bloc.');
    expect(monde.ouvert.consignes).toEqual([]);
  });

  test('une citation qui n’est pas mot pour mot', async () => {
    const monde = mondeDuCas();
    const etat = etatDe(monde);
    await etat.ouvrir('momentsCles');
    etat.momentsCles.changer([unMoment({ citation: '« J’avais tout prévu. »' })]);
    expect(await etat.enregistrer()).toBe(false);
    expect(etat.momentsCles.fautesDu(0)).toEqual([new ErreurCitationInfidele().message]);
    etat.momentsCles.changer([unMoment({ citation: 'j’avais tout calculé' })]);
    expect(await etat.enregistrer()).toBe(true);
  });

  test('une citation sans l’accord de la personne', async () => {
    const monde = mondeDuCas();
    const choix = { ...monde.ouvert.suivi.accords.patient?.choix, citations: false };
    await monde.ouvert.consigner('choix', { qui: 'patient', choix });
    const etat = etatDe(monde);
    await etat.ouvrir('momentsCles');
    etat.momentsCles.changer([unMoment({ citation: 'j’avais tout calculé' })]);
    expect(await etat.enregistrer()).toBe(false);
    expect(etat.momentsCles.fautesDu(0)[0]).toContain('manque un accord pour reprendre ces mots');
  });

  test('un texte trop long, gardé en entier', async () => {
    const monde = mondeDuCas();
    const etat = etatDe(monde);
    await etat.ouvrir('limites');
    etat.limites.changer('a'.repeat(4_001));
    expect(await etat.enregistrer()).toBe(false);
    expect(etat.limites.valeur).toHaveLength(4_001);
    expect(etat.limites.fautes[0]?.phrase).toContain('trop long');
  });
});

describe('écrire', () => {
  test('les points forts du journal sont proposés, jamais écrits à la place', async () => {
    const monde = mondeDuCas();
    await montrer(monde);
    await page.getByRole('button', { name: `Partir du relevé de ${h('8 h 38')}` }).click();
    const champ = page.getByLabelText('Ce qui a aidé, en une phrase');
    await expect.element(champ).toHaveValue('');
    await champ.fill('Une couverture arrive avant d’être demandée.');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect.element(page.getByText('Une couverture arrive avant d’être demandée.')).toBeVisible();
    expect(monde.ouvert.suivi.fiche.pointsForts).toEqual([
      { texte: 'Une couverture arrive avant d’être demandée.', releves: ['a024'] },
    ]);
  });

  test('quitter une partie l’enregistre', async () => {
    const monde = mondeDuCas();
    await montrer(monde);
    await page.getByRole('button', { name: /^Écrire\s: Limites/ }).click();
    await page.getByLabelText('Les limites de ce suivi').fill('Un seul suivi.');
    await page.getByRole('button', { name: /^Écrire\s: Profil/ }).click();
    await expect.element(page.getByText('Un seul suivi.')).toBeVisible();
    expect(monde.ouvert.suivi.fiche.limites).toBe('Un seul suivi.');
  });

  test('un brouillon revient après un rechargement', async () => {
    const monde = mondeDuCas();
    await monde.brouillons.garder('fiche:cas:vecuProche', 'Le conjoint a attendu');
    await montrer(monde);
    await expect.element(page.getByLabelText('Ce que le proche a vécu')).toHaveValue('Le conjoint a attendu');
  });

  test('un brouillon d’une autre forme est laissé de côté', async () => {
    const monde = mondeDuCas();
    await monde.brouillons.garder('fiche:cas:momentsCles', { autre: 'chose' });
    const etat = etatDe(monde);
    await etat.retrouver();
    expect(etat.momentsCles.modifiee).toBe(false);
  });

  test('l’ordre se change avec les boutons, et les touches suivent', async () => {
    const monde = mondeDuCas(ecrituresDuCas01());
    await montrer(monde);
    await page.getByRole('button', { name: /^Modifier\s: Ce qui a aidé/ }).click();
    await page.getByRole('button', { name: 'Descendre point fort 1' }).click();
    await expect.element(page.getByRole('button', { name: 'Descendre point fort 2' })).toHaveFocus();
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    const textes = monde.ouvert.suivi.fiche.pointsForts?.map((p) => p.texte);
    expect(textes?.slice(0, 2)).toEqual([ECRITE.pointsForts[1]?.texte, ECRITE.pointsForts[0]?.texte]);
  });
});

describe('ce qui manque', () => {
  test('est dit, avec un lien vers la partie', async () => {
    await montrer(mondeDuCas());
    await page.getByText(/^Il manque \d choses/).click();
    await expect.element(page.getByText(/L’essentiel compte 0 ligne/)).toBeVisible();
    await page.getByRole('button', { name: /Aller à .*L’essentiel/ }).click();
    await expect.element(page.getByLabelText('Ligne 5', { exact: true })).toBeInTheDocument();
  });
});

test('2 000 relevés ne montrent que 50 lignes à la fois', async () => {
  await montrer(mondeDuCas(milliers(2_000)));
  await page.getByRole('button', { name: /^Prendre un relevé/ }).click();
  await expect.element(page.getByRole('button', { name: /^Montrer la suite/ })).toBeVisible();
  expect(document.querySelectorAll('dialog li.releve').length).toBe(50);
});

/** Each part opened, filled by the commands that the screen calls, then left for the next one. */
async function taper(etat: FicheState): Promise<void> {
  for (const { id } of SECTIONS) {
    await etat.ouvrir(id);
    switch (id) {
      case 'pointsForts':
        ECRITE.pointsForts.forEach(({ texte, releves }, rang) => {
          etat.ajouter();
          for (const r of releves) etat.reprendre(r);
          etat.pointsForts.changer(etat.pointsForts.valeur.map((p, i) => (i === rang ? { ...p, texte } : p)));
        });
        break;
      case 'momentsCles':
        ECRITE.momentsCles.forEach(({ id: _id, releves, ...mots }, rang) => {
          etat.ajouter();
          for (const r of releves) etat.reprendre(r);
          etat.momentsCles.changer(
            etat.momentsCles.valeur.map((m, i) => (i === rang ? { ...m, ...mots } : m)),
          );
        });
        break;
      case 'idees':
        ECRITE.idees.forEach(({ texte, de, releves }, rang) => {
          etat.ajouter(releves[0]);
          etat.idees.changer(etat.idees.valeur.map((d, i) => (i === rang ? { ...d, texte, de } : d)));
        });
        break;
      case 'constats':
        ECRITE.constats.forEach(({ id: _id, releves, ...mots }, rang) => {
          etat.ajouter();
          for (const r of releves) etat.reprendre(r);
          etat.constats.changer(etat.constats.valeur.map((c, i) => (i === rang ? { ...c, ...mots } : c)));
        });
        break;
      case 'courbe':
        break;
      default:
        etat.partie(id)?.changer(ECRITE[id]);
    }
  }
  await etat.fermer();
}
