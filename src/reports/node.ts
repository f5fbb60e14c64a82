/** Documents of a field case, without a browser: `npm run rapports`. */
import { veutUnRetour } from '../domain/accord.ts';
import { ecrituresDuCas, lireCas, type SuiviDuCas } from '../domain/cas.ts';
import type { Ecriture } from '../domain/ecriture.ts';
import { lire } from '../domain/lire.ts';
import { preuvesDe } from '../domain/preuve.ts';
import { verifier } from '../domain/registre.ts';
import type { Suivi } from '../domain/suivi.ts';
import { definir, nomDuFichier, type DemandeDocument } from './documents/index.ts';
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

export function demandesDuCas(cas: SuiviDuCas): DemandeDocument[] {
  const ecritures = ecrituresDuCas(cas, {
    suivi: cas.id,
    appareil: 'exemple',
    sel: selDExemple,
    exemple: true,
  });
  const verdict = verifier(ecritures);
  if (!verdict.juste)
    throw new Error(`Registre du cas rompu à l’écriture ${verdict.seq} (${verdict.defaut})`);
  return demandesDe(lire(cas.id, ecritures), ecritures);
}

/** Case file → PDF files, named as the app names them. */
export async function produire(casJson: string): Promise<Fichier[]> {
  const fichiers: Fichier[] = [];
  for (const demande of lireCas(casJson).suivis.flatMap(demandesDuCas)) {
    fichiers.push({ nom: nomDuFichier(demande), octets: await rendrePdf(definir(demande)) });
  }
  return fichiers;
}
