/** A bilan open in memory, as the app opens it: real rules and real registre, suivis of a test or of the second case. */
import { BilanEnDirect } from '../../src/app/bilanEnDirect.svelte.ts';
import { pourBilan } from '../../src/domain/bilan-mesure.ts';
import { bilanDuCas } from '../../src/domain/bilan-du-cas.ts';
import { ecrituresDuCas, lireCas } from '../../src/domain/cas.ts';
import type { ContenuBilan } from '../../src/domain/contenus-bilan.ts';
import type { DateCivile } from '../../src/domain/contenus.ts';
import { lire } from '../../src/domain/lire.ts';
import type { Reglages } from '../../src/domain/reglages.ts';
import { resumer } from '../../src/domain/resume.ts';
import type { Suivi } from '../../src/domain/suivi.ts';
import type { AttendusDuBilan } from './attendusDuBilan.ts';
import CAS_02 from './cas/02-trois-consultations.json?raw';
import { FauxDepot } from './fauxDepot.ts';
import { DEBUT, fauxMonde } from './fauxOuvert.svelte.ts';
import { selDEssai, unSuiviEnCours, type SuiviDEssai } from './unSuivi.ts';

export const CODES = ['H4RV', 'M3QA', 'P6ZC', 'R8YG', 'T2LB', 'W9XK'] as const;

/** A finished consultation, told further by the test before its end. */
export function unSuiviFini(
  rang: number,
  raconter: (essai: SuiviDEssai) => SuiviDEssai = (essai) => essai,
  unite = 'Ophtalmologie',
): Suivi {
  const code = CODES[rang] ?? `Z${rang}`;
  const essai = unSuiviEnCours()
    .prevu({ code, parcours: 'consultation', unite, date: `2026-10-${String(rang + 10)}` })
    .etape('consultation.05')
    .releve();
  return lire(`s${rang + 1}`, raconter(essai).fin().ecritures());
}

export const desSuivisFinis = (combien: number): Suivi[] =>
  Array.from({ length: combien }, (_, rang) => unSuiviFini(rang));

interface Scene {
  /** Of the coffre. */
  readonly suivis: readonly Suivi[];
  readonly contenu?: Partial<ContenuBilan>;
  readonly reglages?: Partial<Reglages>;
  /** Today; the promises depend on it. */
  readonly jour?: DateCivile;
}

export async function unBilanOuvert({ suivis, contenu = {}, reglages = {}, jour = '2026-11-30' }: Scene) {
  const monde = fauxMonde({ reglages: { etablissement: 'Hôpital inventé', ...reglages } });
  const { outils, horloge } = monde;
  horloge.avancer((Date.parse(`${jour}T09:00:00Z`) - DEBUT) / 1000);
  const depot = new FauxDepot();
  const ouvert = await BilanEnDirect.ouvrir('bilan-1', {
    depot,
    horloge: horloge.lire,
    nouvelId: outils.nouvelId,
    onecrit: () => undefined,
    lireSuivis: (ids) =>
      Promise.resolve(suivis.filter(({ id }) => ids.includes(id)).map((s) => pourBilan(s, jour))),
  });
  await ouvert.consigner('bilan', {
    titre: 'Bilan d’automne',
    parcours: 'consultation',
    suivis: suivis.map((s) => s.id),
    ...contenu,
  });
  const resumes = suivis.map((s) => resumer(s, jour, outils.reglages));
  const { chemins, brouillons } = monde;
  return { ouvert, depot, resumes, outils, chemins, brouillons, props: { ouvert, resumes, outils } };
}

export const ATTENDUS_DU_CAS_02 = (JSON.parse(CAS_02) as { readonly attendus: AttendusDuBilan }).attendus;

/** The second case as its author would have typed it: three suivis, and what was brought together. */
export async function leBilanDuCas02Ouvert() {
  const cas = lireCas(CAS_02);
  const registre = bilanDuCas(cas);
  if (!registre?.contenu || !cas.bilan) throw new Error('Le cas 02 est un bilan.');
  const suivis = cas.suivis.map((s) =>
    lire(s.id, ecrituresDuCas(s, { suivi: s.id, appareil: 'd1', sel: selDEssai })),
  );
  const scene = await unBilanOuvert({
    suivis,
    contenu: registre.contenu,
    jour: cas.bilan.dateDeReference,
  });
  for (const regroupement of registre.regroupements)
    await scene.ouvert.consigner('regroupement', regroupement);
  return scene;
}
