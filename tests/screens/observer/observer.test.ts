import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { alertes, attentes, pauses, releves } from '../../../src/domain/journal.ts';
import ObserverScreen from '../../../src/screens/observer/ObserverScreen.svelte';
import '../../../src/ui/index.css';
import { fauxMonde, type FauxMonde, type Scene } from '../../aides/fauxOuvert.svelte.ts';
import { FAIT } from './scenes.ts';

const EN_COURS: Scene = { commence: true, proche: { citations: true } };

async function ouvrir(monde: FauxMonde): Promise<FauxMonde> {
  await render(ObserverScreen, { ouvert: monde.ouvert, outils: monde.outils });
  return monde;
}
const observer = (scene: Scene = EN_COURS): Promise<FauxMonde> => ouvrir(fauxMonde(scene));
const bouton = (name: string | RegExp) => page.getByRole('button', { name });
const exact = (name: string) => page.getByRole('button', { name, exact: true });
const mots = () => page.getByRole('textbox', { name: /^(Ce que vous notez|Les mots exacts)/ });

beforeEach(() => page.viewport(360, 740));
afterEach(() => vi.restoreAllMocks());

describe('Commencer', () => {
  test('le suivi commence par une étape et un lieu, qui restent affichés', async () => {
    const { ouvert } = await observer({});
    await page.getByLabelText('Lieu').selectOptions('hall');
    await page.getByLabelText('Étape').selectOptions('chirurgie-ambulatoire.04');
    await bouton('Commencer le suivi').click();
    await expect.element(page.getByRole('heading', { name: 'Hall d’entrée' })).toBeVisible();
    expect(ouvert.consignes.map((c) => c.type)).toEqual(['etape', 'lieu']);
  });

  test('sans accord, le refus dit quoi faire et y mène', async () => {
    await observer({ accord: false });
    await expect.element(page.getByRole('alert')).toHaveTextContent('l’accord n’est pas enregistré');
    await expect
      .element(page.getByRole('link', { name: 'Demander l’accord' }))
      .toHaveAttribute('href', '#/suivi/essai/accord');
  });

  test('sans préparation, ce qui manque est nommé', async () => {
    await observer({ prepare: false, accord: false });
    await expect.element(page.getByText('Médecin informé')).toBeVisible();
  });
});

describe('Noter', () => {
  test('un relevé typé en trois appuis, puis les mots', async () => {
    const { ouvert } = await observer();
    await exact('Fait').click();
    await mots().fill('La porte reste ouverte.');
    await exact('Noter').click();
    await expect.element(page.getByText('La porte reste ouverte.')).toBeVisible();
    await expect.element(page.getByText(/Enregistré à 14\sh\s05\smin\s07\ss/)).toBeVisible();
    expect(releves(ouvert.suivi.journal)[0]).toMatchObject({ type: 'fait', source: 'vu', qui: 'suiveur' });
  });

  test('les mots du patient reçoivent leurs guillemets', async () => {
    const { ouvert } = await observer();
    await exact('Mots du patient').click();
    await mots().fill('Je suis perdue.');
    await exact('Noter').click();
    await expect.element(page.getByText('«\u00a0Je suis perdue.\u00a0»')).toBeVisible();
    expect(releves(ouvert.suivi.journal)[0]).toMatchObject({ qui: 'patient', source: 'dit' });
  });

  test('un ressenti en deux appuis', async () => {
    const { ouvert } = await observer();
    await page.getByRole('radio', { name: 'Proche' }).click({ force: true });
    await exact('Ressenti').click();
    await page.getByRole('radio', { name: 'Difficile', exact: true }).click({ force: true });
    await expect.poll(() => releves(ouvert.suivi.journal)).toHaveLength(1);
    expect(releves(ouvert.suivi.journal)[0]).toMatchObject({ ressenti: -1, qui: 'proche', sujet: 'proche' });
  });

  test('un ressenti avec des mots attend « Noter »', async () => {
    const { ouvert } = await observer();
    await exact('Ressenti').click();
    await bouton('Ajouter des mots').click();
    await page.getByRole('radio', { name: /Ne sait pas/ }).click({ force: true });
    await mots().fill('Dit être rassurée.');
    expect(releves(ouvert.suivi.journal)).toHaveLength(0);
    await exact('Noter').click();
    await expect.poll(() => releves(ouvert.suivi.journal)[0]).toMatchObject({ ressenti: null });
  });

  test('sans accord pour être cité, les mots ne s’ouvrent pas et la raison est écrite', async () => {
    await observer({ commence: true, citations: false });
    const touche = exact('Mots du patient');
    await expect.element(touche).toHaveAttribute('aria-disabled', 'true');
    await expect.element(touche).toHaveAccessibleDescription(/il manque son accord pour être cité/);
    await touche.click({ force: true });
    expect(document.querySelector('dialog[open]')).toBeNull();
  });

  test('sans l’accord de qui représente la personne non plus, et la raison le dit', async () => {
    const monde = fauxMonde(EN_COURS);
    monde.ouvert.poser('accord', {
      qui: 'representant',
      role: 'tuteur',
      forme: 'papier',
      texte: { lecture: 'standard', version: '1.0' },
      choix: { suivi: true, citations: false },
      recueilliPar: 'Infirmier',
    });
    await ouvrir(monde);
    const touche = exact('Mots du patient');
    await expect.element(touche).toHaveAttribute('aria-disabled', 'true');
    await expect.element(touche).toHaveAccessibleDescription(/il manque l’accord de qui le représente/);
  });

  test('un texte trop long reste entier dans le champ', async () => {
    const { ouvert } = await observer();
    const long = 'a'.repeat(2_001);
    await exact('Fait').click();
    await mots().fill(long);
    await exact('Noter').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Le texte est trop long');
    await expect.element(mots()).toHaveValue(long);
    expect(releves(ouvert.suivi.journal)).toHaveLength(0);
  });

  test('les caractères de contrôle sont retirés, et c’est dit', async () => {
    await observer();
    await exact('Fait').click();
    await mots().fill('Porte\u0007 ouverte');
    await expect.element(mots()).toHaveValue('Porte ouverte');
    await expect.element(page.getByText(/Des caractères invisibles ont été retirés/)).toBeVisible();
  });

  test('un nom est signalé sans bloquer', async () => {
    const { ouvert } = await observer();
    await exact('Fait').click();
    await mots().fill('Le docteur Martin passe.');
    await expect.element(page.getByText(/ressemble à un nom/)).toBeVisible();
    await exact('Noter').click();
    await expect.poll(() => releves(ouvert.suivi.journal)).toHaveLength(1);
  });

  test('disque plein : rien n’est perdu', async () => {
    const monde = await observer();
    await exact('Fait').click();
    await mots().fill('Porte ouverte');
    monde.ouvert.enPanne = true;
    await exact('Noter').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('l’appareil est plein');
    await expect.element(mots()).toHaveValue('Porte ouverte');
  });

  test('noté après coup, à son heure', async () => {
    const monde = fauxMonde(EN_COURS);
    monde.horloge.avancer(3_600);
    const { ouvert } = await ouvrir(monde);
    await exact('Fait').click();
    await mots().fill('Chaise apportée.');
    await page.getByText(/^Préciser/).click();
    await page.getByRole('checkbox', { name: 'Noté après coup' }).click();
    await page.getByLabelText(/Heure de ce qui/).fill('14:30');
    await exact('Noter').click();
    await expect.poll(() => releves(ouvert.suivi.journal)[0]?.apresCoup).toBe(true);
    await expect.element(page.getByText(/14\sh\s30/)).toBeVisible();
  });

  test('corriger une ligne demande pourquoi et garde l’ancien texte', async () => {
    const monde = fauxMonde(EN_COURS);
    monde.ouvert.poser('releve', FAIT);
    const { ouvert } = await ouvrir(monde);
    await bouton(/Le brancard/).click();
    await exact('Corriger').click();
    await mots().fill('Le fauteuil reste dans le couloir.');
    await exact('Corriger').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Il manque la raison');
    await page.getByLabelText(/Pourquoi corriger/).fill('C’était un fauteuil.');
    await exact('Corriger').click();
    await expect.element(page.getByText('Le fauteuil reste dans le couloir.')).toBeVisible();
    expect(releves(ouvert.suivi.journal)[0]?.corrections[0]?.avant).toEqual({ texte: FAIT.texte });
  });

  test('un métier noté par erreur se retire en corrigeant', async () => {
    const monde = fauxMonde(EN_COURS);
    monde.ouvert.poser('releve', { ...FAIT, role: 'infirmier', lieu: 'couloir' });
    const { ouvert } = await ouvrir(monde);
    await bouton(/Le brancard/).click();
    await exact('Corriger').click();
    await page.getByLabelText(/^Métier/).selectOptions('');
    await page.getByLabelText(/Pourquoi corriger/).fill('Je n’en suis pas sûr.');
    await exact('Corriger').click();
    await expect.poll(() => releves(ouvert.suivi.journal)[0]?.role).toBe('');
    expect(releves(ouvert.suivi.journal)[0]).toMatchObject({ texte: FAIT.texte, lieu: 'couloir' });
    expect(releves(ouvert.suivi.journal)[0]?.corrections[0]?.avant).toEqual({ role: 'infirmier' });
  });

  test('un ressenti sans mots se corrige sans en écrire', async () => {
    const monde = fauxMonde(EN_COURS);
    monde.ouvert.poser('releve', {
      ...{ ...FAIT, type: 'ressenti', source: 'dit', qui: 'patient', texte: '', ressenti: 1 },
    });
    const { ouvert } = await ouvrir(monde);
    await bouton(/Ressenti\s:/).click();
    await exact('Corriger').click();
    await page.getByRole('radio', { name: 'Difficile', exact: true }).click({ force: true });
    await page.getByLabelText(/Pourquoi corriger/).fill('Mal touché.');
    await exact('Corriger').click();
    await expect.poll(() => releves(ouvert.suivi.journal)[0]?.ressenti).toBe(-1);
  });
});

describe('Le brouillon', () => {
  test('après une coupure, la feuille revient avec tous ses champs', async () => {
    const monde = fauxMonde(EN_COURS);
    const premiere = await render(ObserverScreen, { ouvert: monde.ouvert, outils: monde.outils });
    await exact('Point fort').click();
    await mots().fill('Il explique le traj');
    await page.getByLabelText(/Métier/).selectOptions('brancardier');
    await expect.element(page.getByText(/Brouillon gardé à/)).toBeVisible();
    await premiere.unmount();

    await ouvrir(monde);
    await expect.element(page.getByRole('heading', { name: 'Point fort' })).toBeVisible();
    await expect.element(mots()).toHaveValue('Il explique le traj');
    await expect.element(page.getByLabelText(/Métier/)).toHaveValue('brancardier');
    await exact('Noter').click();
    await expect.poll(() => monde.brouillons.gardes.size).toBe(0);
  });

  test('noter une ligne ne rouvre pas un ancien brouillon', async () => {
    await observer();
    await exact('Fait').click();
    await mots().fill('Porte ouverte');
    await exact('Noter').click();
    await expect.element(page.getByText('Porte ouverte')).toBeVisible();
    expect(document.querySelector('dialog[open]')).toBeNull();
    expect(page.getByRole('button', { name: /Reprendre le brouillon/ }).elements()).toHaveLength(0);
  });

  test('resté ouvert à l’arrêt du suivi, il se note après coup', async () => {
    const { ouvert, horloge } = await observer();
    horloge.avancer(600);
    await exact('Fait').click();
    await mots().fill('Porte ouv');
    await exact('Fermer').click();
    await exact('Arrêter').click();
    await bouton('Interrompre').click();
    await bouton(/Reprendre le brouillon/).click();
    await exact('Noter').click();
    await expect.poll(() => releves(ouvert.suivi.journal)[0]).toMatchObject({ apresCoup: true });
  });

  test('fermer la feuille ne perd rien', async () => {
    await observer();
    await exact('Fait').click();
    await mots().fill('Porte ouv');
    await exact('Fermer').click();
    await bouton(/Reprendre le brouillon/).click();
    await expect.element(mots()).toHaveValue('Porte ouv');
  });
});

describe('Attendre', () => {
  test('l’attente part en un appui, et compte', async () => {
    const { ouvert, horloge } = await observer();
    await exact('Attente').click();
    await expect.element(page.getByRole('timer')).toBeVisible();
    expect(attentes(ouvert.suivi.journal)[0]).toMatchObject({ qui: 'patient', annoncee: null });
    horloge.avancer(161);
    await expect.element(page.getByRole('timer')).toHaveTextContent(/2\smin\s41\ss/);
  });

  test('plusieurs attentes à la fois, mais un double appui n’en fait qu’une', async () => {
    const { horloge } = await observer();
    await exact('Attente').dblClick();
    await expect.poll(() => page.getByRole('timer').elements()).toHaveLength(1);
    horloge.avancer(60);
    await exact('Attente').click();
    await expect.poll(() => page.getByRole('timer').elements()).toHaveLength(2);
  });

  test('« Finir » demande si elle était annoncée', async () => {
    const { ouvert } = await observer();
    await exact('Attente').click();
    await exact('Finir').click();
    await bouton('Oui, annoncée').click();
    await page.getByLabelText(/Délai annoncé/).fill('15');
    await bouton('Finir l’attente').click();
    await expect
      .poll(() => attentes(ouvert.suivi.journal)[0])
      .toMatchObject({ annoncee: true, delaiAnnonceMin: 15, finie: expect.anything() as unknown });
  });

  test('une attente connue d’avance part avec ses précisions', async () => {
    const { ouvert } = await observer();
    await bouton('Tous les types').click();
    await bouton(/^Attente Début/).click();
    await page.getByRole('radio', { name: 'Oui', exact: true }).click({ force: true });
    await page.getByLabelText(/Délai annoncé/).fill('20');
    await bouton('Commencer l’attente').click();
    await expect
      .poll(() => attentes(ouvert.suivi.journal)[0])
      .toMatchObject({ annoncee: true, delaiAnnonceMin: 20 });
    await exact('Finir').click();
    await expect.poll(() => attentes(ouvert.suivi.journal)[0]?.finie).not.toBeNull();
  });
});

describe('Faire une pause, arrêter', () => {
  test('en pause, seuls Reprendre, Arrêter et Danger agissent', async () => {
    const { ouvert } = await observer();
    await exact('Pause').click();
    await bouton('Soin intime ou examen').click();
    await expect.element(page.getByRole('heading', { name: 'Le suivi est en pause' })).toBeVisible();
    const noms = page
      .getByRole('button')
      .elements()
      .map((b) => b.textContent?.trim());
    expect(noms).toEqual(['Cacher l’écran', 'Reprendre le suivi', 'Arrêter', 'Danger']);
    await bouton('Reprendre le suivi').click();
    await expect.element(exact('Fait')).toBeVisible();
    expect(pauses(ouvert.suivi.journal)[0]?.reprise).not.toBeNull();
  });

  test('deux signes de refus : le suivi doit s’arrêter', async () => {
    const monde = fauxMonde(EN_COURS);
    monde.ouvert.poser('pause', { raison: 'signe-refus' });
    monde.ouvert.poser('reprise', {});
    await ouvrir(monde);
    await exact('Pause').click();
    await exact('Signe de refus').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('le suivi doit s’arrêter');
  });

  test('arrivé au bout : merci, et la suite', async () => {
    await observer();
    await exact('Arrêter').click();
    await bouton('Arrivé à la fin du segment').click();
    await expect
      .element(page.getByRole('link', { name: 'Rédiger' }))
      .toHaveAttribute('href', '#/suivi/essai/journal');
    await expect.element(page.getByRole('checkbox', { name: /Remercier la personne/ })).toBeVisible();
  });

  test('la personne retire son accord et demande d’effacer : il reste une ligne', async () => {
    const { ouvert } = await observer({ commence: true });
    await exact('Arrêter').click();
    await bouton('La personne retire son accord').click();
    await bouton('Effacer tout').click();
    await bouton('Effacer définitivement').click();
    await expect.poll(() => ouvert.suivi.ligneRestante).toMatchObject({ code: 'K742' });
    expect(ouvert.ecritures).toHaveLength(1);
    expect(ouvert.consignes.at(-1)?.options).toEqual({ effaceTout: true, suites: [] });
  });

  test('« effacer tout » garde ce qui était promis, et rien de ce qui était tapé', async () => {
    const monde = fauxMonde({ commence: true });
    monde.ouvert.poser('promesse', { promesse: 'cdu', prevueLe: '2026-12-10' });
    await ouvrir(monde);
    await exact('Mots du patient').click();
    await mots().fill('Je ne veux pas que ça se sache.');
    await exact('Fermer').click();
    await exact('Arrêter').click();
    await bouton('La personne retire son accord').click();
    await bouton('Effacer tout').click();
    await bouton('Effacer définitivement').click();
    await expect
      .poll(() => monde.ouvert.suivi.promesses)
      .toMatchObject([{ id: 'cdu', prevueLe: '2026-12-10' }]);
    await expect.poll(() => monde.brouillons.gardes.size).toBe(0);
  });

  test('elle retire son accord et laisse garder : le suivi est interrompu', async () => {
    const { ouvert } = await observer({ commence: true });
    await exact('Arrêter').click();
    await bouton('La personne retire son accord').click();
    await bouton('Arrêter et garder').click();
    await expect.poll(() => ouvert.consignes.map((c) => c.type)).toEqual(['fin', 'retrait']);
    expect(ouvert.suivi.accords.patient?.etat).toBe('retire');
  });

  test('le proche se retire : ses mots partent, le suivi continue', async () => {
    const monde = fauxMonde(EN_COURS);
    monde.ouvert.poser('releve', {
      ...FAIT,
      type: 'verbatim-proche',
      source: 'dit',
      qui: 'proche',
      texte: '«\u00a0Je regarde la porte.\u00a0»',
    });
    const dit = releves(monde.ouvert.suivi.journal)[0]?.id ?? '';
    monde.ouvert.poser('releve', { ...FAIT, source: 'suppose', texte: 'Semble inquiet.' });
    const suppose = releves(monde.ouvert.suivi.journal)[1]?.id ?? '';
    const pointFort = { texte: 'Il reste près de la porte.', releves: [dit, suppose] };
    monde.ouvert.poser('fiche', { partie: 'pointsForts', valeur: [pointFort] });
    const { ouvert } = await ouvrir(monde);
    await exact('Arrêter').click();
    await bouton('La personne retire son accord').click();
    await bouton('Le proche').click();
    await bouton('Effacer ses mots').click();
    await expect.element(page.getByText('Passage effacé')).toBeVisible();
    expect(ouvert.suivi.fiche.pointsForts).toEqual([{ ...pointFort, releves: [suppose] }]);
    await expect.element(exact('Fait')).toBeVisible();
    await expect.element(exact('Mots du proche')).toHaveAttribute('aria-disabled', 'true');
  });

  test('le proche se retire : aucun brouillon ne garde ses mots, ni ici, ni au journal, ni dans la fiche', async () => {
    const monde = fauxMonde(EN_COURS);
    const dit = 'Je n’en dors plus.';
    await monde.brouillons.garder('journal:essai', { 'apres-coup:': { champs: { texte: dit } } });
    await monde.brouillons.garder('fiche:essai:vecuProche', dit);
    await ouvrir(monde);
    await exact('Mots du proche').click();
    await mots().fill(dit);
    await exact('Fermer').click();
    await expect.element(bouton(/Reprendre le brouillon/)).toBeVisible();
    await exact('Arrêter').click();
    await bouton('La personne retire son accord').click();
    await bouton('Le proche').click();
    await bouton('Effacer ses mots').click();
    await expect.poll(() => monde.ouvert.suivi.accords.proche?.etat).toBe('retire');
    await expect.poll(() => [...monde.brouillons.gardes]).toEqual([]);
    await expect.element(bouton(/Reprendre le brouillon/)).not.toBeInTheDocument();
    await exact('Fait').click();
    await expect.element(mots()).toHaveValue('');
  });
});

describe('Danger', () => {
  test('reste visible et agit, feuille ouverte', async () => {
    await observer();
    await exact('Fait').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Danger' }).click();
    await expect
      .element(page.getByRole('heading', { name: 'Arrêtez d’écrire. Alertez un soignant.' }))
      .toBeVisible();
    await expect.element(page.getByText('18 18', { exact: true })).toBeVisible();
  });

  test('est au même endroit, feuille ouverte ou non', async () => {
    await observer();
    const place = (b: Element) => {
      const { right, bottom } = b.getBoundingClientRect();
      return [Math.round(right), Math.round(bottom)];
    };
    const avant = place(exact('Danger').element());
    await exact('Fait').click();
    const dessus = page.getByRole('dialog').getByRole('button', { name: 'Danger' });
    await expect.poll(() => place(dessus.element())).toEqual(avant);
  });

  test('garde une ligne, et propose d’arrêter après un rouge', async () => {
    const { ouvert } = await observer();
    await exact('Danger').click();
    await bouton(/J’ai alerté/).click();
    await page.getByRole('radio', { name: 'Rouge' }).click({ force: true });
    await page.getByLabelText(/Signalé à/).selectOptions('infirmier');
    await bouton('Garder la ligne').click();
    await bouton('Arrêter le suivi').click();
    await expect.element(page.getByRole('heading', { name: 'Le suivi est arrêté' })).toBeVisible();
    expect(alertes(ouvert.suivi.journal)[0]).toMatchObject({ niveau: 'rouge', signaleA: 'infirmier' });
  });

  test('sans numéro réglé, le dit et mène au réglage', async () => {
    await observer({ ...EN_COURS, reglages: { numeroUrgence: '' } });
    await exact('Danger').click();
    await expect
      .element(page.getByRole('link', { name: 'Régler le numéro' }))
      .toHaveAttribute('href', '#/reglages');
  });
});

describe('Sur l’appareil', () => {
  test('clavier ouvert (360 × 380), « Noter », « Danger » et le champ restent en vue', async () => {
    await observer();
    await page.viewport(360, 380);
    await exact('Mots du patient').click();
    await userEvent.keyboard('Je ne sais pas');
    const dialogue = page.getByRole('dialog');
    for (const vu of [
      dialogue.getByRole('button', { name: 'Noter' }),
      dialogue.getByRole('button', { name: 'Danger' }),
      mots(),
    ])
      await expect.element(vu).toBeInViewport({ ratio: 0.95 });
    const noter = dialogue.getByRole('button', { name: 'Noter' }).element().getBoundingClientRect();
    expect(mots().element().getBoundingClientRect().bottom).toBeLessThanOrEqual(noter.top);
  });

  test('cacher l’écran en un appui, puis tout retrouver', async () => {
    await observer();
    await bouton('Cacher l’écran').click();
    await expect.element(page.getByText('Écran caché. Rien n’est perdu.')).toBeVisible();
    await bouton('Revenir au suivi').click();
    await expect.element(exact('Fait')).toBeVisible();
  });

  test('l’écran reste allumé pendant l’observation, pas pendant la pause', async () => {
    const rendre = vi.fn(() => Promise.resolve());
    const demander = vi
      .spyOn(navigator.wakeLock, 'request')
      .mockResolvedValue({ release: rendre } as unknown as WakeLockSentinel);
    await observer();
    expect(demander).toHaveBeenCalledTimes(1);
    await exact('Pause').click();
    await bouton('Soin intime ou examen').click();
    await expect.poll(() => rendre.mock.calls.length).toBe(1);
  });

  test('pour un gaucher, Danger passe à gauche', async () => {
    await observer({ ...EN_COURS, reglages: { main: 'gauche' } });
    const x = (name: string) => exact(name).element().getBoundingClientRect().x;
    await expect.poll(() => x('Danger') < x('Arrêter') && x('Arrêter') < x('Pause')).toBe(true);
  });

  test('changer de lieu vers un lieu sensible rappelle de redemander', async () => {
    const { ouvert } = await observer();
    await bouton(/Changer de lieu/).click();
    await page.getByRole('combobox', { name: /^Lieu/ }).selectOptions('chambre-seule');
    await exact('Changer').click();
    await expect.element(page.getByText(/Je continue avec vous/)).toBeVisible();
    expect(ouvert.consignes.map((c) => c.type)).toEqual(['lieu']);
  });

  test('changer d’étape seule ne déplace personne : ceux qui sont séparés le restent', async () => {
    const monde = fauxMonde(EN_COURS);
    monde.ouvert.poser('lieu', { lieu: 'espace-proches', qui: 'proche', avecSuiveur: true });
    const { ouvert } = await ouvrir(monde);
    await bouton(/Changer de lieu/).click();
    await page.getByRole('combobox', { name: /^Étape/ }).selectOptions('chirurgie-ambulatoire.08');
    await exact('Changer').click();
    await expect.poll(() => ouvert.consignes.map((c) => c.type)).toEqual(['etape']);
    expect(ouvert.suivi.journal.position).toMatchObject({ patient: 'hall', proche: 'espace-proches' });
  });

  test('quand ils sont séparés, celui que l’on suit est proposé pour changer de lieu', async () => {
    const monde = fauxMonde(EN_COURS);
    monde.ouvert.poser('lieu', { lieu: 'espace-proches', qui: 'proche', avecSuiveur: true });
    const { ouvert } = await ouvrir(monde);
    await bouton(/Changer de lieu/).click();
    await page.getByRole('combobox', { name: /^Lieu/ }).selectOptions('couloir');
    await exact('Changer').click();
    await expect.poll(() => ouvert.suivi.journal.position.proche).toBe('couloir');
    expect(ouvert.suivi.journal.position.patient).toBe('hall');
  });

  test('10 000 relevés : peu de nœuds, et une ligne de plus ne redessine que la fin', async () => {
    const monde = fauxMonde(EN_COURS);
    monde.ouvert.poserReleves(10_000, FAIT);
    await ouvrir(monde);
    await expect.poll(() => document.querySelectorAll('li.releve').length).toBeGreaterThan(40);
    expect(document.querySelectorAll('*').length).toBeLessThan(1_500);
    const avant = [...document.querySelectorAll('li.releve')];
    const changes: MutationRecord[] = [];
    const guet = new MutationObserver((m) => changes.push(...m));
    guet.observe(document.querySelector('ol')!, { childList: true });
    await exact('Fait').click();
    await mots().fill('Une de plus.');
    await exact('Noter').click();
    await expect.element(page.getByText('Une de plus.')).toBeVisible();
    guet.disconnect();
    const apres = [...document.querySelectorAll('li.releve')];
    expect(apres.slice(0, avant.length)).toEqual(avant);
    expect(changes.flatMap((m) => [...m.addedNodes]).filter((n) => n instanceof Element)).toHaveLength(1);
  });

  test('remonter la liste amène les lignes plus anciennes', async () => {
    const monde = fauxMonde(EN_COURS);
    monde.ouvert.poserReleves(200, FAIT);
    await ouvrir(monde);
    const avant = document.querySelectorAll('li.releve').length;
    page.getByRole('button', { name: 'Lignes plus anciennes' }).element().scrollIntoView();
    await expect.poll(() => document.querySelectorAll('li.releve').length).toBeGreaterThan(avant);
  });
});
