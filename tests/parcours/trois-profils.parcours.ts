/** The suiveur, the cadre and the référent qualité: three devices, files between them, nothing else. */
import { libelleDe } from '../../src/content/listes/libelle.ts';
import { PRIORITES } from '../../src/content/listes/paqss.ts';
import { CLASSES_D_ACTION, ETATS_D_ACTION, NIVEAUX_D_ENGAGEMENT } from '../../src/content/listes/actions.ts';
import { QUI_ACCORDE } from '../../src/content/listes/personnes.ts';
import { bilanDuCas } from '../../src/domain/bilan-du-cas.ts';
import { lireCas, type SuiviDuCas } from '../../src/domain/cas.ts';
import { comparable, texteDuPdf } from '../aides/lecteur-pdf-texte.ts';
import { casBrut, texteDuCas } from '../aides/lesCas.ts';
import { verifierPdf } from '../reports/pdf/verifier-pdf.ts';
import { lireZip } from '../reports/tableur/lecteur-zip.ts';
import { expect, test } from './essai.ts';
import {
  compterParColonne,
  donnerSonEtat,
  mettreLActionAuPlan,
  sortirDuPlan,
} from './gestes/actions-du-cas.ts';
import { phrasesDeLaFiche, phrasesDuJournal, suiviAttendu } from './gestes/attendus.ts';
import {
  ATTENDUS_DU_BILAN,
  avecSesPointsCommuns,
  faireLeBilan,
  nombresAttendus,
  phrasesAttendues,
  preciser,
  rapport,
  reunir,
} from './gestes/bilan-du-cas.ts';
import { signerLaRelecture } from './gestes/bilan.ts';
import { acteDe, type ActeEffacement } from './gestes/cas.ts';
import { sauvegardeDesSuivis } from './gestes/cas-en-sauvegarde.ts';
import { aller } from './gestes/coffre.ts';
import { telecharger } from './gestes/documents.ts';
import { ecrireUnTexte } from './gestes/fiche.ts';
import { effacerUnPassage } from './gestes/journal.ts';
import { leJour, recevoir, troisPersonnes, type Personne } from './gestes/personnes.ts';
import { allerAuPlan } from './gestes/plan.ts';
import { REGLAGES } from './gestes/preparation.ts';
import { ajouterAuCarnet, monAdresse, remettre } from './gestes/remise.ts';
import { commenter, ouvrirLaRevue, renvoyer, signerLaRevue } from './gestes/revue.ts';
import { deciderUneAction, repondre } from './gestes/revue-du-cas.ts';
import { adresseDIci, restaurer } from './gestes/sauvegarde.ts';
import { direLaFicheEcrite, recevoirLaRelecture, remettreLaRelecture, tenir } from './gestes/suites.ts';

const SUIVEUR = 'Adjoint administratif';
const CADRE = 'Cadre de santé';
const QUALITE = 'Référent qualité';
type Trois = Readonly<Record<'suiveur' | 'cadre' | 'qualite', Personne>>;

const [chirurgie] = lireCas(texteDuCas('01-chirurgie-ambulatoire')).suivis as [SuiviDuCas];
const consultations = lireCas(texteDuCas('02-trois-consultations'));
const trois02 = consultations.suivis.map(avecSesPointsCommuns);
const SUIVI = `/suivi/${chirurgie.id}`;
const COMPLETE = `${chirurgie.fiche.limites ?? ''} Le proche a eu des nouvelles à l’heure dite par le bloc.`;

/** Case 01 the day after: its fiche is written, and nothing else was done. */
const lendemain: SuiviDuCas = {
  ...chirurgie,
  actes: chirurgie.actes.filter(({ type }) => type !== 'effacement'),
  relectures: [],
  revue: null,
  actions: [],
  promesses: [],
};

async function echangerLesAdresses({ suiveur, cadre, qualite }: Trois): Promise<void> {
  await ajouterAuCarnet(suiveur.page, await monAdresse(cadre.page), CADRE);
  await ajouterAuCarnet(suiveur.page, await monAdresse(qualite.page), QUALITE);
}

async function relire({ suiveur, cadre }: Trois): Promise<void> {
  const { page } = suiveur;
  await restaurer(page, await sauvegardeDesSuivis([lendemain], await adresseDIci(page)), null);
  await aller(page, SUIVI);
  await tenir(page, 'debrief');
  await leJour(suiveur, '2026-09-18T10:00:00');
  await aller(page, SUIVI);
  await direLaFicheEcrite(page);
  await remettreLaRelecture(page);
  await aller(page, `${SUIVI}/transmettre`);
  await expect(page.getByText(/La relecture est attendue/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Faire le fichier' })).toBeHidden();

  await leJour(suiveur, '2026-09-27T10:20:00');
  await aller(page, `${SUIVI}/journal`);
  const effacement = acteDe('a091') as ActeEffacement;
  await effacerUnPassage(page, acteDe(effacement.cible).t, {
    par: libelleDe(QUI_ACCORDE, 'patient'),
    raison: effacement.raison,
  });
  await aller(page, SUIVI);
  await recevoirLaRelecture(page, 'un passage effacé');
  await recevoir(cadre, await remettre(page, SUIVI, CADRE));
}

async function renvoyerPuisCompleter({ suiveur, cadre }: Trois): Promise<void> {
  await leJour(cadre, '2026-09-29T14:00:00');
  await ouvrirLaRevue(cadre.page, SUIVI);
  await commenter(
    cadre.page,
    /^Commenter.*Deux consignes pour un genou/,
    'Les deux feuilles se ressemblent.',
  );
  await renvoyer(cadre.page, 'Dire quand le proche a eu des nouvelles.');
  await leJour(suiveur, '2026-10-01T09:00:00');
  await recevoir(suiveur, await remettre(cadre.page, SUIVI, SUIVEUR));

  const { page } = suiveur;
  await aller(page, SUIVI);
  await expect(page.getByText('Raison : Dire quand le proche a eu des nouvelles.')).toBeVisible();
  await aller(page, `${SUIVI}/fiche`);
  await ecrireUnTexte(page, 'Limites', 'Les limites de ce suivi', COMPLETE);
  await recevoir(cadre, await remettre(page, SUIVI, CADRE));
}

async function repondreEtSigner({ suiveur, cadre }: Trois): Promise<void> {
  const { page } = cadre;
  const [action] = chirurgie.actions;
  if (!chirurgie.revue || !action) throw new Error('Le cas 01 a une revue et des actions.');
  await leJour(cadre, '2026-10-08T10:00:00');
  await ouvrirLaRevue(page, SUIVI);
  await expect(page.getByText('La fiche est à compléter.')).toBeHidden();
  await page.getByText('Ce qui a changé depuis la version 1').click();
  await expect(page.getByText('Le proche a eu des nouvelles').first()).toBeVisible();
  await repondre(page, chirurgie.revue);
  // The constat of the proche, which is what this action answers.
  await deciderUneAction(page, chirurgie.fiche.constats?.[1]?.libelle ?? '', action);
  await signerLaRevue(page);

  await leJour(cadre, '2026-11-03T10:00:00');
  await aller(page, SUIVI);
  await tenir(page, 'restitution');
  await leJour(suiveur, '2026-11-21T10:00:00');
  await recevoir(suiveur, await remettre(page, SUIVI, SUIVEUR));
}

/** Where each document is found again: A to C of the suiveur, F of the cadre, G of the patient. */
async function lireLesDocuments({ suiveur, cadre }: Trois): Promise<void> {
  const { page } = suiveur;
  await aller(page, SUIVI);
  await tenir(page, 'retour-patient');
  await expect(page.getByText(/Tenue le 21.novembre 2026, 3 jours de retard/)).toBeVisible();
  const titres = [
    ...['Copie de l’accord du patient', 'Copie de l’accord du proche', 'Journal de bord'],
    ...['Fiche de synthèse', 'Retour au patient', 'Retour au patient, facile à lire'],
  ];
  const documents = new Map([
    ...(await telecharger(page, SUIVI, titres)),
    ...(await telecharger(cadre.page, SUIVI, ['Retour à l’équipe'])),
  ]);
  const textes = new Map([...documents].map(([nom, octets]) => [nom, comparable(texteDuPdf(octets))]));
  for (const [nom, octets] of documents) {
    expect.soft(verifierPdf(octets), nom).toEqual([]);
    expect.soft(textes.get(nom), nom).not.toContain(comparable('un petit voyage'));
  }
  const chercher = (nom: string, phrases: readonly string[]): void => {
    const absentes = phrases.filter((phrase) => !textes.get(nom)?.includes(comparable(phrase)));
    expect.soft(absentes, `${nom} : phrases absentes`).toEqual([]);
  };
  const lu = suiviAttendu(chirurgie.prevu.code);
  const attendu = { ...lu, fiche: { ...lu.fiche, limites: COMPLETE } };
  chercher('Journal de bord', phrasesDuJournal(attendu, REGLAGES));
  chercher('Fiche de synthèse', phrasesDeLaFiche(attendu, REGLAGES));
  chercher('Fiche de synthèse', [chirurgie.revue?.reponse ?? '', chirurgie.actions[0]?.action ?? '']);
  for (const retour of ['Retour au patient', 'Retour au patient, facile à lire', 'Retour à l’équipe'])
    chercher(retour, [chirurgie.actions[0]?.action ?? '']);
}

async function sortirLePlan({ cadre }: Trois): Promise<void> {
  const { page } = cadre;
  await leJour(cadre, '2026-11-21T11:00:00');
  await allerAuPlan(page);
  const [decidee, ...autres] = chirurgie.actions;
  if (decidee) await donnerSonEtat(page, decidee);
  for (const action of autres) await mettreLActionAuPlan(page, action);
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await sortirDuPlan(page, 'Plan pour tableur (CSV)'),
  );
  const xlsx = [...lireZip(await sortirDuPlan(page, 'Plan pour tableur (XLSX)')).values()].join('');
  const pdf = await sortirDuPlan(page, 'Préparer le document (PDF)');
  expect.soft(verifierPdf(pdf)).toEqual([]);
  const document = comparable(texteDuPdf(pdf));
  for (const { action } of chirurgie.actions) {
    expect.soft(csv).toContain(action);
    expect.soft(xlsx).toContain(action);
    expect.soft(document).toContain(comparable(action));
  }
  const { actions } = casBrut('01-chirurgie-ambulatoire').attendus as unknown as {
    actions: Readonly<
      Record<'par_classe' | 'par_etat' | 'par_engagement' | 'par_priorite', Readonly<Record<string, number>>>
    > & {
      en_retard: readonly number[];
    };
  };
  for (const [titre, liste, attendus] of [
    ['Classe d’action', CLASSES_D_ACTION, actions.par_classe],
    ['État', ETATS_D_ACTION, actions.par_etat],
    ['Niveau d’engagement des usagers', NIVEAUX_D_ENGAGEMENT, actions.par_engagement],
  ] as const)
    expect
      .soft(compterParColonne(csv, titre))
      .toEqual(Object.fromEntries(Object.entries(attendus).map(([id, n]) => [libelleDe(liste, id), n])));
  const tableau = page.getByRole('table', { name: 'Actions de l’unité' });
  for (const [id, nombre] of Object.entries(actions.par_priorite))
    await expect.soft(tableau.getByText(libelleDe(PRIORITES, id))).toHaveCount(nombre);
  await expect
    .soft(page.getByRole('radio', { name: `En retard (${actions.en_retard.length})` }))
    .toBeVisible();
}

async function faireLeBilanRecu({ suiveur, qualite }: Trois): Promise<void> {
  const { page } = suiveur;
  await restaurer(page, await sauvegardeDesSuivis(trois02, await adresseDIci(page)), null);
  await leJour(qualite, '2026-11-21T14:00:00');
  for (const { id } of [chirurgie, ...consultations.suivis])
    await recevoir(qualite, await remettre(page, `/suivi/${id}`, QUALITE));

  const registre = bilanDuCas(consultations);
  if (!registre || !consultations.bilan) throw new Error('Le cas 02 est un bilan.');
  await faireLeBilan(qualite.page, 'consultation');
  for (const commun of registre.regroupements) await reunir(qualite.page, trois02, commun);
  await preciser(qualite.page, consultations.bilan);
  await signerLaRelecture(qualite.page, 'Bibliothécaire');
  await expect(qualite.page.getByText(/^Relu et signé le/)).toBeVisible();

  const dit = comparable(
    await qualite.page.getByRole('region', { name: 'Ce que dira le rapport' }).innerText(),
  );
  const octets = await rapport(qualite.page);
  expect.soft(verifierPdf(octets)).toEqual([]);
  const texte = comparable(texteDuPdf(octets));
  for (const phrase of phrasesAttendues()) {
    expect.soft(dit).toContain(comparable(phrase));
    expect.soft(texte).toContain(comparable(phrase));
  }
  for (const [quoi, combien] of nombresAttendus())
    expect.soft(dit).toContain(comparable(`${quoi}${combien}`));
  for (const mot of ATTENDUS_DU_BILAN.mots_absents_du_rapport_cdu)
    expect.soft(texte).not.toContain(comparable(mot));
}

test('trois profils, de la remise au bilan, sans réseau', async () => {
  test.setTimeout(600_000);
  const fonctions = { suiveur: SUIVEUR, cadre: CADRE, qualite: QUALITE };
  const trois = await troisPersonnes(test.info(), fonctions, '2026-09-17T10:00:00');
  try {
    await test.step('les adresses', () => echangerLesAdresses(trois));
    await test.step('la relecture, puis la remise', () => relire(trois));
    await test.step('le renvoi, et la fiche complétée', () => renvoyerPuisCompleter(trois));
    await test.step('la revue, l’action, la signature, la restitution', () => repondreEtSigner(trois));
    await test.step('les documents de l’accord au retour', () => lireLesDocuments(trois));
    await test.step('le plan et ses tableurs', () => sortirLePlan(trois));
    await test.step('le bilan des suivis reçus', () => faireLeBilanRecu(trois));
    for (const { profil } of Object.values(trois)) {
      expect(profil.temoin.fautes, 'la page se plaint').toEqual([]);
      expect(profil.temoin.dehors, 'la page parle à quelqu’un').toEqual([]);
    }
  } finally {
    await Promise.all(Object.values(trois).map(({ profil }) => profil.effacer()));
  }
});
