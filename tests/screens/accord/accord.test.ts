import axe from 'axe-core';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/ui/index.css';
import AccordScreen from '../../../src/screens/accord/AccordScreen.svelte';
import { fauxMonde, type FauxMonde } from '../../aides/fauxOuvert.svelte.ts';
import { REGLAGES_COMPLETS, SIGNATURE } from './scenes.ts';

const CLE = 'accord:essai:patient';
const bouton = (nom: string | RegExp) => page.getByRole('button', { name: nom });
const titre = (nom: string | RegExp) => page.getByRole('heading', { level: 1, name: nom });
const ligne = (nom: string | RegExp) => page.getByRole('group', { name: nom });
const pave = page.getByRole('img', { name: /Zone de signature/ });

let monde: FauxMonde;
async function ouvrir(scene: Parameters<typeof fauxMonde>[0] = {}): Promise<void> {
  monde = fauxMonde({ accord: false, reglages: REGLAGES_COMPLETS, ...scene });
  await montrer();
}
const montrer = () => render(AccordScreen, { ouvert: monde.ouvert, outils: monde.outils });

const presser = (nom: string | RegExp) => bouton(nom).click();
/** The native radio lies, transparent, over its whole tile. */
const repondre = (nom: string | RegExp, reponse: 'Oui' | 'Non') =>
  ligne(nom).getByRole('radio', { name: reponse }).click();
const choisir = (nom: string) => page.getByRole('radio', { name: nom }).click();

async function jusquAuxChoix(): Promise<void> {
  await presser('Demander l’accord du patient');
  await presser('Continuer');
  await expect.element(titre(/Vous décidez/)).toBeVisible();
}
async function jusquALaSignature(): Promise<void> {
  await jusquAuxChoix();
  await repondre(/J’accepte qu’une personne suive/, 'Oui');
  await repondre(/informations sur ma santé/, 'Oui');
  await presser('Continuer');
  await expect.element(titre(/Dire oui/)).toBeVisible();
}
async function repondreAuxQuestions(): Promise<void> {
  for (const reponse of page.getByRole('checkbox', { name: 'A répondu avec ses mots' }).all())
    await reponse.click();
}
function toucher(type: string, x: number, y: number): void {
  const cadre = pave.element().getBoundingClientRect();
  const clientX = cadre.left + cadre.width * x;
  const clientY = cadre.top + cadre.height * y;
  const commun = { bubbles: true, cancelable: true, isPrimary: true, pointerId: 1, button: 0 };
  pave.element().dispatchEvent(new PointerEvent(type, { ...commun, clientX, clientY }));
}
function signer(): void {
  toucher('pointerdown', 0.2, 0.7);
  toucher('pointermove', 0.4, 0.3);
  toucher('pointermove', 0.6, 0.7);
  toucher('pointerup', 0.6, 0.7);
}
const consigne = (type: string) => monde.ouvert.consignes.find((c) => c.type === type);
const brouillon = () => monde.brouillons.gardes.get(CLE) as Record<string, unknown> | undefined;

async function attendreAxePropre(): Promise<void> {
  const { violations } = await axe.run(document.body, { resultTypes: ['violations'] });
  expect(violations.map(({ id, nodes }) => `${id} : ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

beforeEach(() => {
  // A synthetic pointer cannot be captured: the browser knows no such finger.
  vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => undefined);
});

describe('la personne choisit', () => {
  test('rien n’est coché d’avance, et le non a la taille du oui', async () => {
    await ouvrir();
    await jusquAuxChoix();
    expect(document.querySelectorAll(':checked:is([type=radio], [type=checkbox])')).toHaveLength(0);
    const [oui, non] = [...document.querySelectorAll('.choix label')].map((l) => l.getBoundingClientRect());
    expect([oui?.width, oui?.height]).toEqual([non?.width, non?.height]);
    const suivre = bouton('Continuer').element().getBoundingClientRect();
    const refuser = bouton('Je préfère ne pas être suivi ou suivie').element().getBoundingClientRect();
    expect(refuser.width).toBe(suivre.width);
    expect(refuser.height).toBeGreaterThanOrEqual(suivre.height);
  });

  test('le texte porte le nom de l’hôpital et la date de destruction', async () => {
    await ouvrir();
    await presser('Demander l’accord du patient');
    const texte = page.getByRole('article', { name: 'Texte de l’accord' });
    await expect.element(texte).toHaveTextContent('Hôpital des Trois-Rivières');
    await expect.element(texte).toHaveTextContent('Jusqu’au 13 janvier 2027');
    await expect.element(texte).toHaveTextContent('Chirurgie ambulatoire');
  });

  test('sans réglages, le trou se voit et le suiveur le sait avant', async () => {
    await ouvrir({ reglages: {} });
    await expect.element(page.getByRole('status')).toHaveTextContent('Nom de l’établissement');
    await expect
      .element(page.getByRole('link', { name: 'Compléter les réglages' }))
      .toHaveAttribute('href', '#/reglages');
    await presser('Demander l’accord du patient');
    await expect.element(page.getByRole('article')).toHaveTextContent('[à compléter');
  });

  test('la version facile à lire garde les choix, et pose quatre questions', async () => {
    await ouvrir();
    await jusquAuxChoix();
    await repondre(/J’accepte qu’une personne suive/, 'Oui');
    await repondre(/informations sur ma santé/, 'Oui');
    await repondre(/mes phrases/, 'Non');
    await presser(/version facile à lire/);
    await expect.element(ligne(/reste avec moi/).getByRole('radio', { name: 'Oui' })).toBeChecked();
    await expect.element(ligne(/mes phrases/).getByRole('radio', { name: 'Non' })).toBeChecked();
    await presser('Continuer');
    await expect.element(titre(/Est-ce que c’est clair/)).toBeVisible();
    await presser('Continuer');
    await expect.element(page.getByRole('alert')).toHaveTextContent('Il manque une réponse aux questions');
  });

  test('une ligne sans réponse reste sans réponse, et une réponse s’efface', async () => {
    await ouvrir();
    await jusquAuxChoix();
    await repondre(/relire/, 'Oui');
    await presser(/^Effacer ma réponse.*relire/);
    await expect.element(ligne(/relire/).getByRole('radio', { name: 'Oui' })).not.toBeChecked();
    await repondre(/J’accepte qu’une personne suive/, 'Oui');
    await repondre(/informations sur ma santé/, 'Oui');
    await presser('Continuer');
    await choisir('Signer avec le doigt');
    signer();
    await presser('J’ai fait mes choix');
    await expect.element(titre(/enregistré/)).toBeVisible();
    expect(consigne('accord')?.contenu).toMatchObject({
      choix: { suivi: true, relire: null, citations: null },
    });
  });

  test('sans les lignes nécessaires, pas de signature : le refus est proposé, rien n’est perdu', async () => {
    await ouvrir();
    await jusquAuxChoix();
    await repondre(/J’accepte qu’une personne suive/, 'Non');
    await repondre(/mes phrases/, 'Oui');
    await presser('Continuer');
    await expect.element(page.getByRole('alert')).toHaveTextContent('n’ont pas reçu un oui');
    await expect.element(titre(/Vous décidez/)).toBeVisible();
    await expect.element(ligne(/mes phrases/).getByRole('radio', { name: 'Oui' })).toBeChecked();
    await presser('Revoir les lignes nécessaires');
    expect(document.activeElement?.closest('fieldset')?.id).toBe('ligne-suivi');
  });
});

describe('la personne dit oui', () => {
  test('une signature vide est refusée, les choix restent', async () => {
    await ouvrir();
    await jusquALaSignature();
    await choisir('Signer avec le doigt');
    await presser('J’ai fait mes choix');
    await expect.element(page.getByRole('alert')).toHaveTextContent('La signature est vide.');
    expect(monde.ouvert.consignes).toEqual([]);
    expect(brouillon()).toMatchObject({ choix: { suivi: true, sante: true } });
  });

  test('un tracé est gardé avec l’accord, et le brouillon est oublié dans le même geste', async () => {
    await ouvrir();
    await jusquALaSignature();
    await choisir('Signer avec le doigt');
    signer();
    await presser('J’ai fait mes choix');
    await expect.element(titre(/enregistré/)).toBeVisible();
    expect(consigne('accord')).toMatchObject({
      contenu: {
        qui: 'patient',
        forme: 'ecran',
        texte: { lecture: 'standard', version: '1.0' },
        recueilliPar: 'Adjoint administratif',
      },
      options: { brouillonFini: CLE },
    });
    const { traits } = monde.ouvert.suivi.accords.patient ?? {};
    expect(traits?.[0]).toHaveLength(3);
    await expect.element(page.getByText(/Enregistré à/)).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Commencer à observer' }))
      .toHaveAttribute('href', '#/suivi/essai/observer');
    await presser('Demander l’accord du proche');
    await expect.element(titre('Accord du proche ou de l’accompagnant')).toBeVisible();
  });

  test('sur papier, l’heure de la signature est gardée ; une heure à venir est refusée', async () => {
    await ouvrir();
    await jusquALaSignature();
    await choisir('Signer sur papier');
    await page.getByLabelText('Heure de la signature').fill('18:00');
    await presser('J’ai fait mes choix');
    await expect.element(page.getByRole('alert')).toHaveTextContent('pas encore passée');
    await page.getByLabelText('Heure de la signature').fill('13:45');
    await presser('J’ai fait mes choix');
    await expect.element(titre(/enregistré/)).toBeVisible();
    const donneLe = { mural: Date.UTC(2026, 8, 15, 11, 45), decalage: 120 };
    expect(consigne('accord')?.contenu).toMatchObject({ forme: 'papier', donneLe });
  });

  test('à l’oral, il faut un témoin indépendant et les quatre questions', async () => {
    await ouvrir();
    await jusquALaSignature();
    await choisir('Dire oui devant un témoin');
    await page.getByLabelText('Qualité du témoin').selectOptions('Bénévole');
    await presser('J’ai fait mes choix');
    await expect.element(page.getByRole('alert')).toHaveTextContent('Le témoin doit être indépendant');
    await page.getByRole('checkbox', { name: 'Le témoin est indépendant' }).click();
    await presser('J’ai fait mes choix');
    await expect.element(page.getByRole('alert')).toHaveTextContent('Il manque une réponse');
    await repondreAuxQuestions();
    await presser('J’ai fait mes choix');
    await expect.element(titre(/enregistré/)).toBeVisible();
    expect(consigne('accord')?.contenu).toMatchObject({
      forme: 'oral-temoin',
      temoin: { lien: 'benevole', independant: true },
      compris: [true, true, true, true],
    });
  });

  test('un oui simple attend l’accord du représentant', async () => {
    await ouvrir();
    await page.getByText('La personne ne peut pas donner un accord complet').click();
    await presser('Recueillir son oui simple');
    await presser('Continuer');
    await repondreAuxQuestions();
    await presser('Continuer');
    await repondre(/reste avec moi/, 'Oui');
    await repondre(/sur ma santé/, 'Oui');
    await presser('Continuer');
    await presser('La personne dit oui');
    await expect.element(page.getByText(/attend encore l’accord/)).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Commencer à observer' })).not.toBeInTheDocument();

    await presser('Demander l’accord du représentant');
    await presser('Continuer');
    await repondre(/J’autorise ce suivi/, 'Oui');
    await presser('Continuer');
    await expect.element(page.getByLabelText('Votre qualité')).toHaveAttribute('aria-invalid', 'true');
    await page.getByLabelText('Votre qualité').selectOptions('Tuteur ou tutrice');
    await presser('Continuer');
    await choisir('Signer sur papier');
    await presser('J’ai fait mes choix');
    await expect.element(page.getByRole('link', { name: 'Commencer à observer' })).toBeVisible();
    expect(monde.ouvert.suivi.accords.representant?.role).toBe('tuteur');
  });

  test('si le disque refuse, la phrase le dit et rien n’est perdu', async () => {
    await ouvrir();
    await jusquALaSignature();
    await choisir('Signer avec le doigt');
    signer();
    monde.ouvert.enPanne = true;
    await presser('J’ai fait mes choix');
    await expect.element(page.getByRole('alert')).toHaveTextContent('l’appareil est plein');
    await expect.element(pave).toHaveAccessibleName(/un trait est tracé/);
    monde.ouvert.enPanne = false;
    await presser('J’ai fait mes choix');
    await expect.element(titre(/enregistré/)).toBeVisible();
  });
});

describe('la personne dit non', () => {
  test('le refus est noté sans raison, et le brouillon part avec', async () => {
    await ouvrir();
    await jusquAuxChoix();
    await presser('Je préfère ne pas être suivi ou suivie');
    await presser('Enregistrer mon non');
    await expect.element(page.getByText('Vos soins restent les mêmes.')).toBeVisible();
    expect(consigne('refus')).toMatchObject({ contenu: { qui: 'patient' }, options: { brouillonFini: CLE } });
    await presser('Voir tous les accords');
    await expect.element(page.getByText('A dit non')).toBeVisible();
  });

  test('la confirmation laisse revenir, sans rien perdre', async () => {
    await ouvrir();
    await jusquAuxChoix();
    await repondre(/relire/, 'Oui');
    await presser('Je préfère ne pas être suivi ou suivie');
    await presser('Revenir à mes choix');
    await expect.element(ligne(/relire/).getByRole('radio', { name: 'Oui' })).toBeChecked();
    expect(monde.ouvert.consignes).toEqual([]);
  });
});

describe('rien ne se perd', () => {
  test('après un verrou, l’écran revient à la même étape, tracé compris', async () => {
    await ouvrir();
    await jusquALaSignature();
    await choisir('Signer avec le doigt');
    signer();
    await vi.waitFor(() => expect(brouillon()?.['traits']).toHaveLength(1));
    document.body.replaceChildren();
    await montrer();
    await expect.element(titre(/Dire oui/)).toBeVisible();
    await expect.element(pave).toHaveAccessibleName(/un trait est tracé/);
    await presser('Revenir');
    await expect.element(ligne(/ma santé/).getByRole('radio', { name: 'Oui' })).toBeChecked();
  });

  test('une demande laissée se reprend où elle en était', async () => {
    await ouvrir();
    await monde.brouillons.garder(CLE, {
      ouverte: false,
      etape: 'choix',
      choix: { relire: false },
      traits: [SIGNATURE],
    });
    await montrer();
    await presser(/Reprendre la demande/);
    await expect.element(ligne(/relire/).getByRole('radio', { name: 'Non' })).toBeChecked();
  });
});

describe('plus tard', () => {
  test('des choix libres se changent, les autres restent', async () => {
    await ouvrir({ accord: true });
    await presser('Changer des choix');
    await expect.element(ligne(/J’accepte qu’une personne suive/)).not.toBeInTheDocument();
    await expect.element(ligne(/mes phrases/).getByRole('radio', { name: 'Oui' })).toBeChecked();
    await presser('Enregistrer ces choix');
    await expect.element(page.getByRole('alert')).toHaveTextContent('Aucune réponse n’a changé');
    await repondre(/mes phrases/, 'Non');
    await presser('Enregistrer ces choix');
    await expect.element(titre(/nouveaux choix/)).toBeVisible();
    expect(consigne('choix')).toMatchObject({
      contenu: { qui: 'patient', choix: { citations: false } },
      options: { brouillonFini: `${CLE}:choix` },
    });
  });

  test('le lien du proche est gardé avec son accord', async () => {
    await ouvrir({ accord: true });
    await presser('Demander l’accord du proche');
    await presser('Continuer');
    await page.getByLabelText('Votre lien avec la personne soignée').selectOptions('Autre…');
    await page.getByLabelText('Précisez, sans nom').fill('Voisine');
    await repondre(/mon vécu de proche/, 'Oui');
    await page.getByLabelText('Moments ou sujets que je préfère garder pour moi').fill('Mon travail');
    await presser('Continuer');
    await choisir('Signer sur papier');
    await presser('J’ai fait mes choix');
    await expect.element(titre(/enregistré/)).toBeVisible();
    expect(consigne('accord')?.contenu).toMatchObject({
      qui: 'proche',
      role: 'autre:Voisine',
      garder: 'Mon travail',
    });
  });
});

test('tout se fait au clavier, jusqu’à l’accord sur papier', async () => {
  await ouvrir();
  const aller = async (cible: ReturnType<typeof bouton>) => {
    await expect.element(cible).toBeVisible();
    for (let i = 0; i < 80 && document.activeElement !== cible.element(); i++) await userEvent.tab();
    expect(document.activeElement).toBe(cible.element());
  };
  await aller(bouton('Demander l’accord du patient'));
  await userEvent.keyboard('{Enter}');
  await aller(bouton('Continuer'));
  await userEvent.keyboard('{Enter}');
  await expect.element(titre(/Vous décidez/)).toHaveFocus();
  for (const nom of [/J’accepte qu’une personne suive/, /informations sur ma santé/]) {
    await aller(ligne(nom).getByRole('radio', { name: 'Oui' }));
    await userEvent.keyboard(' ');
  }
  await aller(bouton('Continuer'));
  await userEvent.keyboard('{Enter}');
  await aller(page.getByRole('radio', { name: 'Signer avec le doigt' }));
  await userEvent.keyboard('{ArrowDown}');
  await aller(bouton('J’ai fait mes choix'));
  await userEvent.keyboard('{Enter}');
  await expect.element(titre(/enregistré/)).toBeVisible();
});

test('axe ne trouve rien, à chaque étape', async () => {
  await ouvrir();
  await attendreAxePropre();
  await presser('Demander l’accord du patient');
  await attendreAxePropre();
  await presser('Continuer');
  await presser('Continuer');
  await attendreAxePropre();
  await repondre(/J’accepte qu’une personne suive/, 'Oui');
  await repondre(/informations sur ma santé/, 'Oui');
  await presser('Continuer');
  await choisir('Dire oui devant un témoin');
  await attendreAxePropre();
});
