/** Documents of a field case, without a browser: `npm run rapports`. */
import { veutUnRetour } from '../domain/accord.ts';
import { listesDuBilan, reglesDuBilan } from '../content/bilan.ts';
import { calculerBilan } from '../domain/bilan.ts';
import { anonymiser } from '../domain/bilan-anonymat.ts';
import { bilanDuCas } from '../domain/bilan-du-cas.ts';
import { ecrituresDuCas, lireCas, type Cas, type SuiviDuCas } from '../domain/cas.ts';
import type { Ecriture } from '../domain/ecriture.ts';
import { lire } from '../domain/lire.ts';
import { preuvesDe } from '../domain/preuve.ts';
import { verifier } from '../domain/registre.ts';
import type { Suivi } from '../domain/suivi.ts';
import { planDesSuivis } from '../domain/plan.ts';
import type { DemandeBilan } from './documents/demande-bilan.ts';
import {
  definir,
  nomDuFichier,
  type Demande,
  type DemandeDocument,
  type DemandePlan,
} from './documents/index.ts';
import { enPageWeb } from './html/jumeau.ts';
import { enPageHtml } from './html/nom.ts';
import type { Source } from './modeles/commun.ts';
import { REGLAGES_D_EXEMPLE } from './modeles/reglagesDExemple.ts';
import { aujourdhuiDe } from './modeles/suites.ts';
import { rendrePdf } from './pdf/taggedPdf.ts';
import { enCsv } from './tableur/csv.ts';
import { feuilleDuPlan } from './tableur/plan.ts';
import { feuilleDesVerbatims } from './tableur/verbatims.ts';
import { enXlsx } from './tableur/xlsx.ts';

export interface Fichier {
  readonly nom: string;
  readonly octets: Uint8Array;
}

/** Salt of an invented case: nothing to protect there, and the same case must give the same bytes. */
const selDExemple = (rang: number): string => rang.toString(16).padStart(32, '0');

/** Every document that this suivi can give today. */
export function demandesDe(suivi: Suivi, ecritures: readonly Ecriture[]): DemandeDocument[] {
  if (suivi.ligneRestante) return [];
  const { chaines: preuve } = sourceDe({ suivi, ecritures });
  const commun = { suivi, reglages: REGLAGES_D_EXEMPLE, preuve };
  const accords = (['patient', 'proche', 'representant', 'autre-titulaire'] as const).filter(
    (qui) => suivi.accords[qui],
  );
  const lecteurs = (['patient', 'proche'] as const).filter(
    (qui) => suivi.accords[qui]?.choix['relire'] === true,
  );
  const retours = (['patient', 'proche'] as const)
    .filter((qui) => veutUnRetour(suivi, qui))
    .flatMap((pour) =>
      (['standard', 'facile'] as const).map((lecture): DemandeDocument => ({
        ...commun,
        document: 'retour-patient',
        pour,
        lecture,
      })),
    );
  return [
    ...accords.map((pour): DemandeDocument => ({ ...commun, document: 'accord', pour })),
    { ...commun, document: 'journal' },
    ...lecteurs.map((pour): DemandeDocument => ({ ...commun, document: 'journal', pour })),
    { ...commun, document: 'fiche' },
    ...(suivi.revue ? [{ ...commun, document: 'retour-equipe' } as const] : []),
    ...(suivi.revue ? retours : []),
  ];
}

interface Registre {
  readonly suivi: Suivi;
  readonly ecritures: readonly Ecriture[];
}

function registreDuCas(cas: SuiviDuCas): Registre {
  const ecritures = ecrituresDuCas(cas, {
    suivi: cas.id,
    appareil: 'exemple',
    sel: selDExemple,
    exemple: true,
  });
  const verdict = verifier(ecritures);
  if (!verdict.juste)
    throw new Error(`Registre du cas rompu à l’écriture ${verdict.seq} (${verdict.defaut})`);
  return { suivi: lire(cas.id, ecritures), ecritures };
}

/** A case file was typed by nobody's device: there is no key. */
const sourceDe = ({ suivi, ecritures }: Registre): Source => ({
  registre: suivi.id,
  chaines: preuvesDe(ecritures).map((chaine) => ({ ...chaine, empreinte: null })),
});

export function demandesDuCas(cas: SuiviDuCas): DemandeDocument[] {
  const { suivi, ecritures } = registreDuCas(cas);
  return demandesDe(suivi, ecritures);
}

/** The day of the last thing written: never the clock. */
const dernierJour = (suivis: readonly Suivi[]): string =>
  suivis.map(aujourdhuiDe).sort().at(-1) ?? '1970-01-01';

const enOctets = (texte: string): Uint8Array => new TextEncoder().encode(texte);

/** One document, and its twin as a web page when it is asked for. */
async function imprimer(demande: Demande, web: boolean): Promise<Fichier[]> {
  const definition = definir(demande);
  const nom = nomDuFichier(demande);
  // Before the PDF engine, which writes in the definition.
  const page = web ? [{ nom: enPageHtml(nom), octets: enOctets(enPageWeb(definition)) }] : [];
  return [{ nom, octets: await rendrePdf(definition) }, ...page];
}

/** The plan d'actions that these suivis led to; none when they led to no action. */
function demandeDuPlan(registres: readonly Registre[]): DemandePlan[] {
  const suivis = registres.map(({ suivi }) => suivi);
  const plan = planDesSuivis(suivis);
  if (plan.actions.length === 0) return [];
  const jour = dernierJour(suivis);
  const sources = registres.map(sourceDe);
  return [{ document: 'plan', plan, jour, reglages: REGLAGES_D_EXEMPLE, sources, exemple: true }];
}

/** For the unit's spreadsheets: the plan, and what was said in these suivis. */
async function tableursDuPlan(suivis: readonly Suivi[], { plan, jour }: DemandePlan): Promise<Fichier[]> {
  const feuille = feuilleDuPlan(plan.actions);
  const xlsx = await (await enXlsx(feuille, 'Plan d’actions')).arrayBuffer();
  return [
    { nom: `plan-d-actions_${jour}.xlsx`, octets: new Uint8Array(xlsx) },
    { nom: `plan-d-actions_${jour}.csv`, octets: enOctets(enCsv(feuille)) },
    { nom: `paroles_${jour}.csv`, octets: enOctets(enCsv(feuilleDesVerbatims(suivis))) },
  ];
}

/** Of a case that is a bilan, else none. Throws `ErreurTropPeuDeSuivis`. */
export function demandesDuBilan(cas: Cas): DemandeBilan[] {
  const registre = bilanDuCas(cas);
  if (!registre?.contenu || !cas.bilan) return [];
  const { contenu, regroupements, croisements, avis, relu } = registre;
  const { dateDeReference } = cas.bilan;
  const registres = cas.suivis.map(registreDuCas);
  const sources = registres.map(sourceDe);
  const bilan = calculerBilan(
    registres.map(({ suivi }) => suivi),
    {
      ...listesDuBilan(contenu.parcours),
      contenu,
      regroupements,
      croisements,
      avis,
      aujourdhui: dateDeReference,
    },
  );
  const { masques: _, ...anonyme } = anonymiser(bilan, reglesDuBilan(REGLAGES_D_EXEMPLE.seuilEffectif));
  const ecritA = Date.parse(`${dateDeReference}T12:00:00Z`);
  const reglages = REGLAGES_D_EXEMPLE;
  return [{ document: 'bilan', anonyme, reglages, relu, exemple: true, ecritA, sources }];
}

/** Some names hold no code of a suivi, on purpose: those of the same day get a number. */
function nommerAPart(fichiers: readonly Fichier[]): Fichier[] {
  const vus = new Map<string, number>();
  return fichiers.map(({ nom, octets }) => {
    const rang = (vus.get(nom) ?? 0) + 1;
    vus.set(nom, rang);
    return { nom: rang === 1 ? nom : nom.replace(/(?=\.\w+$)/, `-${rang}`), octets };
  });
}

/** Every document that this case can give: of each suivi, then of all of them. */
export function demandesDuCasEntier(cas: Cas): Demande[] {
  const registres = cas.suivis.map(registreDuCas);
  return [
    ...registres.flatMap((r) => demandesDe(r.suivi, r.ecritures)),
    ...demandesDuBilan(cas),
    ...demandeDuPlan(presents(registres)),
  ];
}

const presents = (registres: readonly Registre[]): Registre[] =>
  registres.filter(({ suivi }) => !suivi.ligneRestante);

/** Case file → PDF files and spreadsheets, named as the app names them; `web`: each document as a web page too. */
export async function produire(casJson: string, web = false): Promise<Fichier[]> {
  const cas = lireCas(casJson);
  const suivis = presents(cas.suivis.map(registreDuCas)).map(({ suivi }) => suivi);
  const fichiers: Fichier[] = [];
  for (const demande of demandesDuCasEntier(cas)) {
    fichiers.push(...(await imprimer(demande, web)));
    if (demande.document === 'plan') fichiers.push(...(await tableursDuPlan(suivis, demande)));
  }
  return nommerAPart(fichiers);
}
