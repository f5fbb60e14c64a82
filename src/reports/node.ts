/** Documents of a field case, without a browser: `npm run rapports`. */
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
import type { DemandeBilan } from './documents/demande-bilan.ts';
import { definir, nomDuFichier, type Demande, type DemandeDocument } from './documents/index.ts';
import { REGLAGES_D_EXEMPLE } from './modeles/reglagesDExemple.ts';
import { rendrePdf } from './pdf/taggedPdf.ts';

export interface Fichier {
  readonly nom: string;
  readonly octets: Uint8Array;
}

/** Salt of an invented case: nothing to protect there, and the same case must give the same bytes. */
const selDExemple = (rang: number): string => rang.toString(16).padStart(32, '0');

/** Every document that this suivi can give today. */
export function demandesDe(suivi: Suivi, ecritures: readonly Ecriture[]): DemandeDocument[] {
  if (suivi.ligneRestante) return [];
  // A case file was typed by nobody's device: there is no key.
  const preuve = preuvesDe(ecritures).map((chaine) => ({ ...chaine, empreinte: null }));
  const commun = { suivi, reglages: REGLAGES_D_EXEMPLE, preuve };
  const accords = (['patient', 'proche', 'representant', 'autre-titulaire'] as const).filter(
    (qui) => suivi.accords[qui],
  );
  const lecteurs = (['patient', 'proche'] as const).filter(
    (qui) => suivi.accords[qui]?.choix['relire'] === true,
  );
  return [
    ...accords.map((pour): DemandeDocument => ({ ...commun, document: 'accord', pour })),
    { ...commun, document: 'journal' },
    ...lecteurs.map((pour): DemandeDocument => ({ ...commun, document: 'journal', pour })),
    { ...commun, document: 'fiche' },
  ];
}

function registreDuCas(cas: SuiviDuCas): readonly Ecriture[] {
  const ecritures = ecrituresDuCas(cas, {
    suivi: cas.id,
    appareil: 'exemple',
    sel: selDExemple,
    exemple: true,
  });
  const verdict = verifier(ecritures);
  if (!verdict.juste)
    throw new Error(`Registre du cas rompu à l’écriture ${verdict.seq} (${verdict.defaut})`);
  return ecritures;
}

export function demandesDuCas(cas: SuiviDuCas): DemandeDocument[] {
  const ecritures = registreDuCas(cas);
  return demandesDe(lire(cas.id, ecritures), ecritures);
}

/** Of a case that is a bilan, else none. Throws `ErreurTropPeuDeSuivis`. */
export function demandesDuBilan(cas: Cas): DemandeBilan[] {
  const registre = bilanDuCas(cas);
  if (!registre?.contenu || !cas.bilan) return [];
  const { contenu, regroupements, croisements, relu } = registre;
  const { dateDeReference } = cas.bilan;
  const bilan = calculerBilan(
    cas.suivis.map((s) => lire(s.id, registreDuCas(s))),
    {
      ...listesDuBilan(contenu.parcours),
      contenu,
      regroupements,
      croisements,
      aujourdhui: dateDeReference,
    },
  );
  const { masques: _, ...anonyme } = anonymiser(bilan, reglesDuBilan(REGLAGES_D_EXEMPLE.seuilEffectif));
  const ecritA = Date.parse(`${dateDeReference}T12:00:00Z`);
  return [{ document: 'bilan', anonyme, reglages: REGLAGES_D_EXEMPLE, relu, exemple: true, ecritA }];
}

/** Case file → PDF files, named as the app names them. */
export async function produire(casJson: string): Promise<Fichier[]> {
  const cas = lireCas(casJson);
  const demandes: Demande[] = [...cas.suivis.flatMap(demandesDuCas), ...demandesDuBilan(cas)];
  const fichiers: Fichier[] = [];
  for (const demande of demandes) {
    fichiers.push({ nom: nomDuFichier(demande), octets: await rendrePdf(definir(demande)) });
  }
  return fichiers;
}
