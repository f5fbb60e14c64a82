/** What case 01 must give, as sentences to find on screen and on paper. */
import { PARCOURS } from '../../../src/content/listes/parcours.ts';
import { libelleDe } from '../../../src/content/listes/libelle.ts';
import { formaterDuree } from '../../../src/content/typographie.ts';
import { ecrituresDuCas, lireCas, suivisDuCas } from '../../../src/domain/cas.ts';
import { lire } from '../../../src/domain/lire.ts';
import type { Reglages } from '../../../src/domain/reglages.ts';
import type { Suivi } from '../../../src/domain/suivi.ts';
import { modeleFiche } from '../../../src/reports/modeles/fiche.ts';
import { modeleJournal } from '../../../src/reports/modeles/journal.ts';
import { casBrut, selDEssai, texteDuCas } from '../../aides/lesCas.ts';

export const ATTENDUS = casBrut('01-chirurgie-ambulatoire').attendus;

const duree = formaterDuree;
const etapes = PARCOURS.find(({ id }) => id === 'chirurgie-ambulatoire')?.etapes ?? [];
const { attentes, pauses } = ATTENDUS;

interface Total {
  readonly nombre: number;
  readonly secondes: number;
}
const total = ({ nombre, secondes }: Total): string => `${nombre}, soit ${duree(secondes)}`;

/** The figures of the fiche, by name. */
export const CHIFFRES: Readonly<Record<string, string>> = {
  'Durée du suivi': duree(ATTENDUS.duree_totale.secondes),
  'Durée observée': duree(ATTENDUS.duree_observee.secondes),
  Attentes: total(attentes),
  'Attentes annoncées': total(attentes.annoncees),
  'Attentes non annoncées': total(attentes.non_annoncees),
  'Le patient attend': total(attentes.patient),
  'Le proche attend': total(attentes.proche),
  Pauses: total(pauses),
  'Patient et proche séparés': duree(ATTENDUS.deux_lieux.secondes),
};

/** Name, whole duration and observed duration of each étape, in order. */
export const ETAPES: readonly (readonly [string, string, string])[] = ATTENDUS.etapes.map((e) => [
  libelleDe(etapes, String(e['id'])),
  duree(Number(e['secondes'])),
  duree(Number(e['observees_secondes'])),
]);

/** How each wait stands in the journal: how long, announced or not. */
export const ATTENTES: readonly string[] = attentes.detail.map((d) => {
  const annonce = d['annoncee'] ? `annoncée, ${Number(d['delai_annonce_min'])}` : 'non annoncée';
  return `Attente, ${duree(Number(d['secondes']))}, ${annonce}`;
});

/** The case read by the domain, as it should stand once typed: its own code, nothing after the transmission. */
export function suiviAttendu(code: string): Suivi {
  const [cas] = suivisDuCas(lireCas(texteDuCas('01-chirurgie-ambulatoire')));
  if (!cas) throw new Error('Le cas est vide.');
  const suites = new Set(['revue', 'action', 'promesse', 'promesse-tenue']);
  const ecritures = ecrituresDuCas(cas, { suivi: cas.id, appareil: 'essai', sel: selDEssai });
  const lu = lire(
    cas.id,
    ecritures.filter((e) => !suites.has(e.entete.type)),
  );
  return { ...lu, ...(lu.prevu && { prevu: { ...lu.prevu, code } }) };
}

/** Every sentence of a model. Ids and drawings are not read. */
function* phrases(valeur: unknown): Generator<string> {
  if (typeof valeur === 'string' && valeur.trim() !== '') yield valeur;
  if (typeof valeur !== 'object' || valeur === null) return;
  for (const [cle, petit] of Object.entries(valeur)) if (cle !== 'id') yield* phrases(petit);
}

/** Every sentence that the journal of the case prints. */
export function phrasesDuJournal(suivi: Suivi, reglages: Reglages): string[] {
  const m = modeleJournal(suivi, reglages);
  const { identite, conditions, regard, horloge, sections, proche, pointsForts, nonVus, alertes } = m;
  const lus = { identite, conditions, regard, horloge, sections, proche, pointsForts, nonVus, alertes };
  return [...phrases({ ...lus, corrections: m.corrections })];
}

/** Every sentence that the fiche of the case prints, but what comes after its hand-over. */
export function phrasesDeLaFiche(suivi: Suivi, reglages: Reglages): string[] {
  const m = modeleFiche(suivi, reglages);
  const { essentiel, parcours, aide, moments, proche, temps, attentes: attendre, comprise } = m;
  const lus = { essentiel, parcours, aide, moments, proche, temps, attendre, comprise };
  const { nonComprise, equipe, idees, limites } = m;
  return [...phrases({ ...lus, nonComprise, equipe, idees, limites })];
}
