/** The whole of case 01, typed by hand, offline, at its own hours, and what comes out of it. */
import type { BrowserContext, Page } from '@playwright/test';
import { servir } from '../../scripts/serveur.mjs';
import { libelleDe } from '../../src/content/listes/libelle.ts';
import { QUI_ACCORDE } from '../../src/content/listes/personnes.ts';
import { comparable, texteDuPdf } from '../aides/lecteur-pdf-texte.ts';
import { verifierPdf } from '../reports/pdf/verifier-pdf.ts';
import { expect, test } from './essai.ts';
import {
  ATTENDUS,
  ATTENTES,
  CHIFFRES,
  ETAPES,
  phrasesDeLaFiche,
  phrasesDuJournal,
  suiviAttendu,
} from './gestes/attendus.ts';
import { demanderLAccord } from './gestes/accord.ts';
import {
  acteDe,
  CAS,
  EFFECTIFS,
  faire,
  heureDeLActe,
  PREPARATION,
  releveDe,
  reponsesDe,
  type ActeCorrection,
  type ActeEffacement,
  type ActeReleve,
} from './gestes/cas.ts';
import { aller, attendreHorsLigne, creerLeCoffre, ouvrirLeCoffre, verrouiller } from './gestes/coffre.ts';
import { telecharger } from './gestes/documents.ts';
import { ecrireLaFiche } from './gestes/fiche.ts';
import { allerA, installer, souffler } from './gestes/horloge.ts';
import { corrigerLeMetier, effacerUnPassage, noterApresCoup, texteDuJournal } from './gestes/journal.ts';
import { commencer, ligneEnregistree, ouvrirLaSaisie } from './gestes/observer.ts';
import {
  creerUnSuivi,
  dater,
  noterLesEffectifs,
  REGLAGES,
  reglerLEtablissement,
} from './gestes/preparation.ts';
import { ouvrirUnGuichet, type Guichet } from './gestes/reseau.ts';
import {
  direLaFicheEcrite,
  recevoirLaRelecture,
  remettreLaRelecture,
  tenir,
  transmettre,
} from './gestes/suites.ts';
import { tuer } from './gestes/tuer.ts';
import { DIST } from './gestes/versions.ts';

const DOCUMENTS = [
  'Copie de l’accord du patient',
  'Copie de l’accord du proche',
  'Journal de bord',
  'Fiche de synthèse',
] as const;

/** The story keeps its phrase and its address: the page changes when one is killed. */
class Histoire {
  readonly contexte: BrowserContext;
  readonly guichet: Guichet;
  page: Page;
  phrase = '';
  suivi = '';
  /** How much had been asked of the server when the network was cut. */
  avantLaCoupure = 0;

  constructor(contexte: BrowserContext, page: Page, guichet: Guichet) {
    this.contexte = contexte;
    this.page = page;
    this.guichet = guichet;
  }

  get url(): string {
    return this.guichet.url;
  }

  /** The coffre locks itself between two gestures far apart. */
  async revenir(quand: string, ecran: string): Promise<void> {
    await allerA(this.page, quand);
    await ouvrirLeCoffre(this.page, this.phrase);
    await aller(this.page, `${this.suivi}${ecran}`);
  }
}

async function laVeille(h: Histoire): Promise<void> {
  const { page } = h;
  await installer(page, '2026-09-14T18:00:00');
  await page.goto(h.url);
  await attendreHorsLigne(page);
  await h.contexte.setOffline(true);
  h.avantLaCoupure = h.guichet.demandes.length;
  h.phrase = await creerLeCoffre(page, undefined, h.url);
  await reglerLEtablissement(page);
  h.suivi = await creerUnSuivi(page, {
    parcours: CAS.parcours,
    debut: CAS.segment.debut,
    fin: CAS.segment.fin,
    unite: CAS.unite,
    date: CAS.date,
    fonction: CAS.suiveur.fonction,
    regard: CAS.suiveur.regard,
  });
  for (const [etape, le] of PREPARATION) await dater(page, etape, le);
  await noterLesEffectifs(page, EFFECTIFS);
}

async function lesAccords(h: Histoire): Promise<void> {
  const expliquePar = CAS.preparation['accord_demande_par'] ?? '';
  await h.revenir('2026-09-15T07:06:00', '/accord');
  const commun = { suivi: h.suivi, expliquePar };
  await demanderLAccord(h.page, {
    ...commun,
    qui: 'patient',
    reponses: reponsesDe('patient'),
    forme: 'ecran',
  });
  await allerA(h.page, '2026-09-15T07:08:00');
  await demanderLAccord(h.page, {
    ...commun,
    qui: 'proche',
    lien: 'conjoint',
    reponses: reponsesDe('proche'),
    forme: 'papier',
    heure: '07:08',
  });
}

/** The acts of the case between two of them, both included. */
const actes = (de: string, a: string) => {
  const rang = (id: string): number => CAS.actes.findIndex((acte) => acte.id === id);
  return CAS.actes.slice(rang(de), rang(a) + 1);
};
async function vivre(h: Histoire, de: string, a: string): Promise<void> {
  for (const acte of actes(de, a)) {
    await test.step(`${acte.id} ${acte.t} ${acte.geste}`, () => faire(h.page, acte));
  }
}

async function laMatinee(h: Histoire): Promise<void> {
  await allerA(h.page, '2026-09-15T07:10:00');
  await aller(h.page, `${h.suivi}/observer`);
  await commencer(h.page, { lieu: 'hall', etape: 'chirurgie-ambulatoire.04', qui: 'ensemble' });
  await vivre(h, 'a003', 'a016');
  await expect(ligneEnregistree(h.page)).toHaveText(/7.h.48.min.00.s/);

  await h.page.reload();
  await ouvrirLeCoffre(h.page, h.phrase);
  await expect(h.page.getByRole('heading', { name: 'Noter' })).toBeVisible();
  await vivre(h, 'a017', 'a038');
  await mourirAuMilieuDUnePhrase(h);
}

/** The renderer dies while the proche's words are being typed. */
async function mourirAuMilieuDUnePhrase(h: Histoire): Promise<void> {
  const acte = acteDe('a039') as ActeReleve;
  await allerA(h.page, heureDeLActe(acte));
  const saisie = await ouvrirLaSaisie(h.page, acte.type, acte.sujet);
  const moitie = acte.texte.slice(0, 30);
  await saisie.getByLabel('Les mots exacts').fill(moitie);
  await souffler(h.page);
  await expect(saisie.getByText(/^Brouillon gardé à/)).toBeVisible();

  h.page = await tuer(h.contexte, h.page);
  await h.page.goto(`${h.url}#${h.suivi}/observer`);
  await ouvrirLeCoffre(h.page, h.phrase);
  const reprise = h.page.getByRole('dialog');
  await expect(reprise.getByLabel('Les mots exacts')).toHaveValue(moitie);
  await reprise.getByLabel('Les mots exacts').fill(acte.texte);
  await reprise.getByRole('button', { name: 'Noter', exact: true }).click();
  await expect(reprise).toBeHidden();
}

async function lApresMidi(h: Histoire): Promise<void> {
  await vivre(h, 'a040', 'a057');
  await aller(h.page, '/');
  await verrouiller(h.page);
  await ouvrirLeCoffre(h.page, h.phrase);
  await aller(h.page, `${h.suivi}/observer`);
  await expect(h.page.getByRole('heading', { name: 'Le suivi est en pause' })).toBeVisible();
  await vivre(h, 'a058', 'a088');
}

async function leSoir(h: Histoire): Promise<void> {
  const apresCoup = acteDe('a089') as ActeReleve;
  await h.revenir(heureDeLActe(apresCoup), '/journal');
  await noterApresCoup(h.page, { ...releveDe(apresCoup), heure: (apresCoup.moment ?? '').slice(0, 5) });
  const correction = acteDe('a090') as ActeCorrection;
  await h.revenir(heureDeLActe(correction), '/journal');
  await corrigerLeMetier(h.page, acteDe(correction.cible).t, {
    role: correction.role ?? '',
    raison: correction.raison,
  });
}

async function lesJoursSuivants(h: Histoire): Promise<void> {
  await h.revenir('2026-09-17T10:00:00', '');
  await tenir(h.page, 'debrief');
  await h.revenir('2026-09-18T10:00:00', '/fiche');
  await ecrireLaFiche(h.page, CAS.fiche);
  await aller(h.page, h.suivi);
  await direLaFicheEcrite(h.page);
  await remettreLaRelecture(h.page);

  const effacement = acteDe('a091') as ActeEffacement;
  await h.revenir(heureDeLActe(effacement), '/journal');
  await effacerUnPassage(h.page, acteDe(effacement.cible).t, {
    par: libelleDe(QUI_ACCORDE, 'patient'),
    raison: effacement.raison,
  });
  await aller(h.page, h.suivi);
  await recevoirLaRelecture(h.page, 'un passage effacé');
  await transmettre(h.page);
}

/** Words that the patient asked to erase. */
const EFFACES = ['un petit voyage', 'envie qu'];

async function trouverALEcran(h: Histoire): Promise<void> {
  await aller(h.page, `${h.suivi}/journal`);
  const journal = comparable(await texteDuJournal(h.page));
  const textes = CAS.actes.flatMap((acte) => ('texte' in acte && acte.texte ? [acte] : []));
  for (const { id, texte } of textes)
    if (!ATTENDUS.effaces_a_la_demande.includes(id)) expect.soft(journal).toContain(comparable(texte ?? ''));
  for (const attente of ATTENTES) expect.soft(journal).toContain(comparable(attente));
  for (const mots of EFFACES) expect(journal).not.toContain(comparable(mots));

  await aller(h.page, `${h.suivi}/fiche`);
  const fiche = h.page.getByRole('region', { name: 'Temps et information' });
  for (const [nom, valeur] of Object.entries(CHIFFRES))
    await expect.soft(fiche.locator('dl > div').filter({ hasText: nom }).first()).toContainText(valeur);
  await fiche.getByText('Durée de chaque étape', { exact: true }).click();
  for (const [nom, duree, observee] of ETAPES) {
    const ligne = fiche.getByRole('row').filter({ hasText: new RegExp(nom, 'i') });
    await expect.soft(ligne).toContainText(duree);
    await expect.soft(ligne).toContainText(observee);
  }
}

async function trouverSurPapier(h: Histoire): Promise<void> {
  await aller(h.page, h.suivi);
  const titre = await h.page.title();
  const attendu = suiviAttendu(/Suivi (\S+)/.exec(titre)?.[1] ?? '');
  const documents = await telecharger(h.page, h.suivi, DOCUMENTS);
  const textes = new Map([...documents].map(([nom, octets]) => [nom, comparable(texteDuPdf(octets))]));
  for (const [nom, octets] of documents) {
    expect.soft(verifierPdf(octets), nom).toEqual([]);
    for (const mots of EFFACES) expect.soft(textes.get(nom)).not.toContain(comparable(mots));
  }
  const chercher = (nom: string, phrases: readonly string[]): void => {
    const texte = textes.get(nom) ?? '';
    const absentes = phrases.filter((phrase) => !texte.includes(comparable(phrase)));
    expect.soft(absentes, `${nom} : phrases absentes`).toEqual([]);
    expect(phrases.length).toBeGreaterThan(30);
  };
  chercher('Journal de bord', phrasesDuJournal(attendu, REGLAGES));
  chercher('Fiche de synthèse', phrasesDeLaFiche(attendu, REGLAGES));
}

/** On the day of reference: kept, kept late, late and still to come. */
async function lesPromesses(h: Histoire): Promise<void> {
  await h.revenir('2026-10-08T10:00:00', '');
  await tenir(h.page, 'revue');
  await h.revenir('2026-11-03T10:00:00', '');
  await tenir(h.page, 'restitution');
  await h.revenir('2026-11-21T10:00:00', '');
  const promesses = h.page.getByRole('region', { name: 'Promesses' });
  for (const phrase of [
    /Tenue le 17.septembre 2026$/,
    /Tenue le 8.octobre 2026$/,
    /Tenue le 3.novembre 2026, 11 jours de retard/,
  ])
    await expect.soft(promesses.getByText(phrase)).toHaveCount(1);
  await expect.soft(promesses.getByText(/Tenue le 18.septembre 2026$/)).toHaveCount(2);
  await expect.soft(promesses.getByText('En retard de 3 jours')).toHaveCount(2);
}

test.use({ serviceWorker: true });

test('le premier suivi, de la veille aux documents, sans réseau', async ({ page, context, temoin }) => {
  // Two minutes in Chromium; Firefox, driven from outside, takes four times as long.
  test.setTimeout(900_000);
  const serveur = await servir({ dossier: DIST });
  const guichet = await ouvrirUnGuichet(serveur.port);
  temoin.admettre(guichet.url);
  const h = new Histoire(context, page, guichet);
  try {
    await test.step('la veille', () => laVeille(h));
    await test.step('les accords', () => lesAccords(h));
    await test.step('la matinée', () => laMatinee(h));
    await test.step('l’après-midi', () => lApresMidi(h));
    await test.step('le soir', () => leSoir(h));
    await test.step('les jours suivants', () => lesJoursSuivants(h));
    await test.step('à l’écran', () => trouverALEcran(h));
    await test.step('sur papier', () => trouverSurPapier(h));
    await test.step('les promesses', () => lesPromesses(h));
    // The browser itself, which « offline » does not hold back, asks whether a newer version exists.
    const demandes = guichet.demandes.slice(h.avantLaCoupure).filter((d) => d !== 'GET /sw.js');
    expect(demandes, 'demandé au serveur après la coupure').toEqual([]);
  } finally {
    await guichet.fermer();
    await serveur.fermer();
  }
});
