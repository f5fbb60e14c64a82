/** From what a file says of itself, and the state of the registre that it names: the demand that makes it again. */
import { listesDuBilan, reglesDuBilan } from '../../content/bilan.ts';
import { calculerBilan } from '../../domain/bilan.ts';
import { anonymiser } from '../../domain/bilan-anonymat.ts';
import { lireBilan } from '../../domain/bilan-registre.ts';
import { empreinteDuRapport, estRelu } from '../../domain/bilan-relecture.ts';
import type { Ecriture } from '../../domain/ecriture.ts';
import { ErreurMetier } from '../../domain/erreurs.ts';
import { lire } from '../../domain/lire.ts';
import { lirePlan } from '../../domain/lire-plan.ts';
import { sansSuivisDisparus } from '../../domain/plan.ts';
import type { RegistresDuCoffre } from '../../domain/ports-provenance.ts';
import type { Reglages } from '../../domain/reglages.ts';
import { pretAImprimer, type Demande, type DemandeDocument } from '../documents/demande.ts';
import type { DemandeBilan } from '../documents/demande-bilan.ts';
import type { Source } from '../modeles/commun.ts';
import type { Objet, Provenance } from './provenance.ts';

export interface ARefaire {
  readonly provenance: Provenance;
  /** As the file names it, with the keys that this coffre knows. */
  readonly source: Source;
  readonly ecritures: readonly Ecriture[];
  /** Those of the file first, then those of this device. */
  readonly reglages: Reglages;
  readonly coffre: RegistresDuCoffre;
}

type Bilan = Extract<Objet, { readonly document: 'bilan' }>;
type DUnSuivi = Exclude<Objet, { readonly document: 'plan' | 'bilan' }>;

/**
 * What may give the same file, in the order to try: empty when Sillage would print nothing of that state.
 * `suivis-changes`: the suivis that a bilan counts are no longer what they were.
 */
export async function demandesARefaire(a: ARefaire): Promise<readonly Demande[] | 'suivis-changes'> {
  const { objet } = a.provenance;
  if (objet.document === 'bilan') return duBilan(a, objet);
  if (objet.document === 'plan') return duPlan(a, objet.jour);
  return duSuivi(a, objet);
}

function duSuivi({ provenance, source, ecritures, reglages }: ARefaire, objet: DUnSuivi): DemandeDocument[] {
  const suivi = lire(source.registre, ecritures);
  const { application } = provenance;
  const demande: DemandeDocument = { ...objet, suivi, reglages, preuve: source.chaines, application };
  return pretAImprimer(demande).length === 0 ? [demande] : [];
}

/** The links to suivis that left this coffre are not printed: with what is here now, then with all of them. */
function duPlan({ provenance, source, ecritures, reglages, coffre }: ARefaire, jour: string): Demande[] {
  const { application } = provenance;
  const plan = lirePlan(source.registre, ecritures);
  const commun = { document: 'plan', jour, reglages, sources: [source], application } as const;
  return [sansSuivisDisparus(plan, coffre.presents), plan].map((lu) => ({ ...commun, plan: lu }));
}

async function duBilan(a: ARefaire, { rapport }: Bilan): Promise<readonly Demande[] | 'suivis-changes'> {
  const { relu, contenu, regroupements, croisements, avis } = lireBilan(a.source.registre, a.ecritures);
  if (!relu || !contenu) return [];
  const suivis = await a.coffre.lireSuivis(contenu.suivis);
  const dit = { contenu, regroupements, croisements, avis, aujourdhui: relu.le };
  try {
    const bilan = calculerBilan(suivis, { ...listesDuBilan(contenu.parcours), ...dit });
    const { masques: _, ...anonyme } = anonymiser(bilan, reglesDuBilan(a.reglages.seuilEffectif));
    if (empreinteDuRapport(anonyme) !== rapport) return 'suivis-changes';
    const demande: DemandeBilan = {
      document: 'bilan',
      anonyme,
      relu,
      reglages: a.reglages,
      exemple: suivis.some(({ prevu }) => prevu?.exemple),
      ecritA: Date.parse(`${relu.le}T12:00:00Z`),
      sources: [a.source],
      application: a.provenance.application,
    };
    return estRelu(relu, anonyme) ? [demande] : [];
  } catch (erreur) {
    // Too few of them are left.
    if (erreur instanceof ErreurMetier) return 'suivis-changes';
    throw erreur;
  }
}
