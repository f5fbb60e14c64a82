import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Releve } from '../../../src/domain/journal.ts';
import JournalScreen from '../../../src/screens/journal/JournalScreen.svelte';
import { JournalState } from '../../../src/screens/journal/journalState.svelte.ts';
import '../../../src/ui/index.css';
import { ecrituresDuCas01, journalSeul, mondeDuCas, type MondeDuCas } from '../../aides/casOuvert.svelte.ts';
import { milliers } from './milliers.ts';

/** « 8 h 52 », with the spaces of the screen. */
const h = (heure: string): string => heure.replaceAll(' ', '\u00a0');
const PLEIN = ecrituresDuCas01();

const montrer = (monde: MondeDuCas): Promise<unknown> =>
  render(JournalScreen, { ouvert: monde.ouvert, outils: monde.outils });

function releve({ ouvert }: MondeDuCas, id: string): Releve {
  const ligne = ouvert.suivi.journal.lignes.find((l) => l.id === id);
  if (ligne?.genre !== 'releve') throw new Error(`Pas de relevé ${id}`);
  return ligne;
}

/** Filters bring the line onto the first page. */
const chercher = async (etape: string): Promise<void> => {
  await page.getByText(/^Filtrer/).click();
  await page.getByLabelText('Étape').selectOptions(etape);
};

describe('relire', () => {
  test('chaque étape a son titre, et ce qui est noté après coup est à l’étape vécue', async () => {
    const monde = mondeDuCas();
    await montrer(monde);
    const installation = page.getByRole('region', { name: /Je m’installe/ });
    await expect.element(installation.getByText(/l’infirmier a demandé qui prévenir/)).toBeVisible();
    await expect.element(installation.getByText(/noté après coup à/)).toBeVisible();
  });

  test('un passage effacé ne laisse que sa place', async () => {
    await montrer(mondeDuCas());
    await expect
      .element(
        page.getByText(/Passage effacé le 27\sseptembre 2026 à 10\sh\s20, à la demande de\s: le patient/),
      )
      .toBeVisible();
    expect(document.body.textContent).not.toContain('petit voyage');
  });

  test('les mots à revoir sont soulignés, avec la proposition, jamais dans une citation', async () => {
    await montrer(mondeDuCas());
    await page.getByRole('button', { name: /^Les montrer/ }).click();
    await expect.element(page.getByText('2 lignes', { exact: true })).toBeInTheDocument();
    const marques = [...document.querySelectorAll('mark')].map((m) => m.textContent);
    expect(marques).toContain('évidemment');
    expect(marques).not.toContain('sans trop');
  });

  test('2 000 relevés ne montrent qu’une page de 50 lignes', async () => {
    await montrer(mondeDuCas(milliers(2_000)));
    expect(document.querySelectorAll('#lignes li.releve').length).toBeLessThanOrEqual(50);
    await expect.element(page.getByText('Page 1 sur 41')).toBeVisible();
    await page.getByRole('button', { name: 'Page suivante' }).click();
    await expect.element(page.getByText('Page 2 sur 41')).toBeVisible();
  });
});

describe('filtrer', () => {
  test('par source, personne et étape', () => {
    const { ouvert, outils } = mondeDuCas();
    const etat = new JournalState({ ouvert, outils });
    const lignes = () => etat.groupes.flatMap((g) => g.lignes);
    etat.filtrer({ source: 'suppose' });
    expect(lignes().map((l) => l.id)).toEqual(['a029', 'a035', 'a087']);
    etat.filtrer({ source: 'dit', personne: 'proche', etape: 'chirurgie-ambulatoire.07' });
    expect(lignes().map((l) => l.id)).toEqual(['a039', 'a041', 'a042', 'a044', 'a046']);
  });
});

describe('corriger', () => {
  test('une heure hors du suivi est refusée', async () => {
    const { ouvert, outils } = mondeDuCas();
    const etat = new JournalState({ ouvert, outils });
    const [ligne] = ouvert.suivi.journal.lignes.filter((l) => l.genre === 'releve');
    if (!ligne) throw new Error('Pas de relevé');
    etat.ouvrirCorrection(ligne);
    const champs = etat.correction.champs?.champs;
    if (!champs) throw new Error('Pas de feuille');
    etat.correction.changer({ champs: { ...champs, heure: '23:00' }, raison: 'Mal lu.' });
    expect(await etat.correction.envoyer()).toBe(false);
    expect(etat.correction.geste.erreur).toContain('n’est pas pendant le suivi');
    expect(etat.correction.champs?.champs.heure).toBe('23:00');
  });

  test('garde l’ancien texte et la raison', async () => {
    const monde = mondeDuCas();
    await montrer(monde);
    await page.getByRole('button', { name: `Corriger le relevé de ${h('7 h 11')}` }).click();
    await page.getByLabelText('Le texte').fill('Le panneau est caché par la porte ouverte.');
    await page.getByLabelText(/Pourquoi corriger/).fill('Trop long.');
    await page.getByRole('dialog').getByRole('button', { name: 'Corriger' }).click();
    await expect.element(page.getByText('Le panneau est caché par la porte ouverte.')).toBeVisible();
    await expect
      .element(page.getByText(/Avant, le texte.*Panneau «\sChirurgie ambulatoire\s»/))
      .toBeVisible();
    const { corrections, source } = releve(monde, 'a003');
    expect(corrections[0]).toMatchObject({ raison: 'Trop long.' });
    expect(Object.keys(corrections[0]?.avant ?? {})).toEqual(['texte']);
    expect(source).toBe('vu');
  });

  test('sans raison, rien n’est changé et le texte reste dans la feuille', async () => {
    const monde = mondeDuCas();
    await montrer(monde);
    await page.getByRole('button', { name: `Corriger le relevé de ${h('7 h 11')}` }).click();
    await page.getByLabelText('Le texte').fill('Autre texte.');
    await page.getByRole('dialog').getByRole('button', { name: 'Corriger' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(/Il manque la raison/);
    await expect.element(page.getByLabelText('Le texte')).toHaveValue('Autre texte.');
    expect(monde.ouvert.consignes).toEqual([]);
  });

  test('une attente peut être dite annoncée ou non, avec une raison', async () => {
    const monde = mondeDuCas();
    await montrer(monde);
    await page.getByRole('button', { name: `Corriger l’attente de ${h('7 h 16')}` }).click();
    await page.getByRole('radio', { name: 'Oui' }).click({ force: true });
    await page.getByLabelText('Délai annoncé, en minutes').fill('5');
    await page.getByLabelText(/Pourquoi corriger/).fill('L’agent l’avait dit.');
    await page.getByRole('dialog').getByRole('button', { name: 'Corriger' }).click();
    await expect.element(page.getByText(/Attente, .*annoncée, 5\u00a0min/).first()).toBeVisible();
    expect(monde.ouvert.consignes).toEqual([
      {
        type: 'correction',
        contenu: {
          cible: 'a006',
          raison: 'L’agent l’avait dit.',
          champs: { annoncee: true, delaiAnnonceMin: 5 },
        },
      },
    ]);
  });

  test('un brouillon revient après un rechargement', async () => {
    const monde = mondeDuCas();
    const { unmount } = await render(JournalScreen, { ouvert: monde.ouvert, outils: monde.outils });
    await page.getByRole('button', { name: `Corriger le relevé de ${h('7 h 11')}` }).click();
    await page.getByLabelText('Le texte').fill('Une phrase pas finie');
    await unmount();
    await montrer(monde);
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await expect.element(page.getByLabelText('Le texte')).toHaveValue('Une phrase pas finie');
  });
});

describe('effacer', () => {
  test('le passage disparaît du journal, de la fiche, de ses anciennes versions et des brouillons', async () => {
    const monde = mondeDuCas(PLEIN);
    const brouillon = { id: 'm', titre: 'T', releves: ['a026'] };
    await monde.brouillons.garder('fiche:cas:momentsCles', [brouillon]);
    await monde.brouillons.garder('fiche:cas:profil', 'Une personne entre 40 et 60 ans.');
    await monde.brouillons.garder('observer:cas', { saisie: { champs: { cible: 'a026' } } });
    await montrer(monde);
    await chercher('J’attends le bloc');
    await page.getByRole('button', { name: `Effacer le relevé de ${h('8 h 52')}` }).click();
    await page.getByRole('radio', { name: 'Patient ou patiente' }).click({ force: true });
    await page.getByLabelText(/Raison, sans redire/).fill('Demandé à la relecture.');
    await page.getByRole('button', { name: 'Effacer partout' }).click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    const moment = monde.ouvert.suivi.fiche.momentsCles?.find((m) => m.id === 'm1');
    expect(moment?.releves).not.toContain('a026');
    expect(moment).not.toHaveProperty('citation');
    expect(JSON.stringify(monde.ouvert.ecritures)).not.toContain('canapé');
    expect([...monde.brouillons.gardes.keys()]).toEqual(['fiche:cas:profil']);
  });

  test('sans dire qui le demande, rien n’est touché', async () => {
    const monde = mondeDuCas(PLEIN);
    await montrer(monde);
    await page.getByRole('button', { name: `Effacer le relevé de ${h('7 h 11')}` }).click();
    await page.getByLabelText(/Raison, sans redire/).fill('Demandé.');
    await page.getByRole('button', { name: 'Effacer partout' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(/Il manque qui le demande/);
    expect(monde.ouvert.consignes).toEqual([]);
  });
});

describe('noter après coup', () => {
  test('le relevé prend sa place à l’heure donnée', async () => {
    const monde = mondeDuCas();
    await montrer(monde);
    await page.getByRole('button', { name: 'Noter après coup', exact: true }).click();
    await page.getByLabelText(/Heure de ce qui s’est passé/).fill('08:30');
    await page.getByLabelText('Le texte').fill('Un soignant passe et sourit.');
    await page.getByRole('dialog').getByRole('button', { name: 'Noter' }).click();
    const bloc = page.getByRole('region', { name: /J’attends le bloc/ });
    await expect.element(bloc.getByText('Un soignant passe et sourit.')).toBeVisible();
    const note = monde.ouvert.suivi.journal.lignes.at(-1);
    expect(note).toMatchObject({ apresCoup: true, etape: 'chirurgie-ambulatoire.06' });
  });

  test('une heure hors du suivi est refusée, le texte reste', async () => {
    const monde = mondeDuCas();
    await montrer(monde);
    await page.getByRole('button', { name: 'Noter après coup', exact: true }).click();
    await page.getByLabelText(/Heure de ce qui s’est passé/).fill('23:30');
    await page.getByLabelText('Le texte').fill('Trop tard.');
    await page.getByRole('dialog').getByRole('button', { name: 'Noter' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(/n’est pas pendant le suivi/);
    await expect.element(page.getByLabelText('Le texte')).toHaveValue('Trop tard.');
  });
});

describe('les rappels', () => {
  test('disent ce qui manque, et le jour même', () => {
    const sans = ecrituresDuCas01(
      (e) => journalSeul(e) && !['point-fort', 'non-vu'].includes(typeDe(e.corps?.contenu)),
    );
    const { ouvert, outils } = mondeDuCas(sans);
    const etat = new JournalState({ ouvert, outils });
    expect(etat.rappels.map((r) => r.cle)).toEqual(['point-fort', 'non-vu', 'a-revoir']);
    expect(etat.jourMeme).toContain('15\u00a0septembre 2026');
  });
  test('une attente sans réponse est posée en question', async () => {
    const { ouvert, outils } = mondeDuCas();
    await ouvert.consigner('correction', {
      cible: 'a006',
      raison: 'À vérifier.',
      champs: { annoncee: null },
    });
    const etat = new JournalState({ ouvert, outils });
    const rappel = etat.rappels.find((r) => r.cle === 'a006');
    expect(rappel?.texte).toContain('L’attente de');
    if (rappel) etat.faire(rappel.geste);
    expect(etat.attente.champs?.annonce).toBe('inconnu');
  });
});

function typeDe(contenu: unknown): string {
  return typeof contenu === 'object' && contenu !== null && 'type' in contenu ? String(contenu.type) : '';
}
