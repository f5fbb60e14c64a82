/** From a demand to the definition of its PDF. Imported by the worker, never by a screen. */
import type { DefinitionPdf } from '../pdf/types.ts';
import { modeleAccord } from '../modeles/accord.ts';
import { modeleBilan } from '../modeles/bilan.ts';
import { modeleFiche } from '../modeles/fiche.ts';
import { modeleJournal } from '../modeles/journal.ts';
import { modeleRetourEquipe } from '../modeles/retour-equipe.ts';
import { modeleRetourPatient } from '../modeles/retour-patient.ts';
import { modelePlan } from '../modeles/plan.ts';
import { provenanceDe } from '../provenance/provenance.ts';
import { definirAccord } from './accord.ts';
import { definirBilan } from './bilan.ts';
import { definirCodeSecours } from './code-secours.ts';
import { exigerRapport } from './demande-bilan.ts';
import { pretAImprimer, texteDe, type Demande } from './demande.ts';
import { definirFiche } from './fiche.ts';
import { definirJournal } from './journal.ts';
import { definirRetourEquipe } from './retour-equipe.ts';
import { definirRetourPatient } from './retour-patient.ts';
import { definirPlan } from './plan.ts';

export {
  nomDuFichier,
  pretAImprimer,
  type Demande,
  type DemandeDocument,
  type DemandePlan,
} from './demande.ts';

/** A document with an empty mandatory variable is never made: the sentences say what to fill. */
export class DocumentIncomplet extends Error {
  override readonly name = 'DocumentIncomplet';
  readonly manques: readonly string[];

  constructor(manques: readonly string[]) {
    super(manques.join(' '));
    this.manques = manques;
  }
}

export function definir(demande: Demande): DefinitionPdf {
  if (demande.document === 'code-secours') return definirCodeSecours(demande);
  const provenance = provenanceDe(demande);
  if (demande.document === 'plan') return definirPlan(modelePlan(demande), provenance);
  if (demande.document === 'bilan') {
    exigerRapport(demande);
    const { anonyme, reglages, relu, exemple, ecritA } = demande;
    return definirBilan(
      modeleBilan(anonyme, { reglages, reluLe: relu?.le ?? null, exemple }),
      ecritA,
      provenance,
    );
  }
  const manques = pretAImprimer(demande);
  if (manques.length > 0) throw new DocumentIncomplet(manques);
  const { suivi, reglages } = demande;
  if (demande.document === 'journal') {
    return definirJournal(modeleJournal(suivi, reglages, demande.pour), suivi, provenance);
  }
  if (demande.document === 'fiche') return definirFiche(modeleFiche(suivi, reglages), suivi, provenance);
  if (demande.document === 'retour-equipe')
    return definirRetourEquipe(modeleRetourEquipe(suivi, reglages), suivi, provenance);
  if (demande.document === 'retour-patient') {
    const { pour = 'patient', lecture = 'standard' } = demande;
    return definirRetourPatient(modeleRetourPatient(suivi, reglages, { pour, lecture }), suivi, provenance);
  }
  const modele = modeleAccord(suivi, reglages, texteDe(suivi, demande.pour ?? 'patient'));
  if (!modele) throw new DocumentIncomplet(['Il n’y a pas d’accord à imprimer.']);
  return definirAccord(modele, suivi, provenance);
}
