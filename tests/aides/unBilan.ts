/** The bilan of the second case, and bilans of suivis typed in a test. */
import { listesDuBilan, reglesDuBilan } from '../../src/content/bilan.ts';
import { calculerBilan, type Bilan, type DitDuBilan } from '../../src/domain/bilan.ts';
import { anonymiser, type BilanAnonyme } from '../../src/domain/bilan-anonymat.ts';
import { bilanDuCas } from '../../src/domain/bilan-du-cas.ts';
import { ecrituresDuCas, lireCas } from '../../src/domain/cas.ts';
import type { ContenuBilan } from '../../src/domain/contenus-bilan.ts';
import { lire } from '../../src/domain/lire.ts';
import type { Suivi } from '../../src/domain/suivi.ts';
import { selDEssai, texteDuCas } from './lesCas.ts';

const LE_CAS = lireCas(texteDuCas('02-trois-consultations'));

export const lesSuivisDuCas = (): Suivi[] =>
  LE_CAS.suivis.map((s) => lire(s.id, ecrituresDuCas(s, { suivi: s.id, appareil: 'd1', sel: selDEssai })));

export function leBilanDuCas(): Bilan {
  const cas = LE_CAS;
  const registre = bilanDuCas(cas);
  if (!registre?.contenu || !cas.bilan) throw new Error('Le cas 02 est un bilan.');
  return calculerBilan(lesSuivisDuCas(), {
    ...listesDuBilan(registre.contenu.parcours),
    contenu: registre.contenu,
    regroupements: registre.regroupements,
    croisements: registre.croisements,
    avis: registre.avis,
    aujourdhui: cas.bilan.dateDeReference,
  });
}

export const leDit = (champs: Partial<ContenuBilan> = {}, plus: Partial<DitDuBilan> = {}): DitDuBilan => ({
  ...listesDuBilan('consultation'),
  contenu: { titre: 'Bilan', parcours: 'consultation', suivis: [], ...champs },
  regroupements: [],
  croisements: [],
  avis: null,
  aujourdhui: '2026-12-01',
  ...plus,
});

export const unBilanAnonyme = (suivis: readonly Suivi[], dit: DitDuBilan = leDit()): BilanAnonyme =>
  anonymiser(calculerBilan(suivis, dit), reglesDuBilan(5));
