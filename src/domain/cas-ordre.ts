/** What the actes of a case say of one another must hold: order, names, targets. */
import { refuser } from './cas-lecteur.ts';
import type { ActeDuCas } from './cas-types.ts';
import type { Contenus, PartieFiche, PartiesFiche } from './contenus.ts';
import { relevesCites } from './fiche.ts';

type Cible = { readonly types: readonly ActeDuCas['type'][]; readonly attendu: string };

const CIBLES: Partial<Record<ActeDuCas['type'], Cible>> = {
  'attente-finie': { types: ['attente'], attendu: 'une attente' },
  correction: { types: ['releve', 'attente'], attendu: 'un relevé ou une attente' },
  effacement: { types: ['releve', 'attente'], attendu: 'un relevé ou une attente' },
};

/** Names given by `ecrituresDuCas` to what is not an acte. */
export const PREFIXE = 'cas-';

export function verifierActes(actes: readonly ActeDuCas[], chemin: string): void {
  const vus = new Map<string, ActeDuCas['type']>();
  let avant = Number.NEGATIVE_INFINITY;
  for (const [rang, acte] of actes.entries()) {
    const ici = `${chemin}[${rang}]`;
    if (vus.has(acte.id)) refuser(`${ici}.id`, `l’identifiant «\u00a0${acte.id}\u00a0» sert déjà.`);
    if (acte.id.startsWith(PREFIXE))
      refuser(`${ici}.id`, `un identifiant ne commence pas par «\u00a0${PREFIXE}\u00a0».`);
    if (acte.quand.mural < avant) refuser(`${ici}.t`, 'cette heure est avant celle de l’acte d’avant.');
    verifierCible(acte, vus, ici);
    vus.set(acte.id, acte.type);
    avant = acte.quand.mural;
  }
}

function verifierCible(acte: ActeDuCas, vus: ReadonlyMap<string, ActeDuCas['type']>, ici: string): void {
  const regle = CIBLES[acte.type];
  if (!regle) return;
  const { cible } = acte.contenu as Contenus['correction'];
  const type = vus.get(cible);
  if (!type || !regle.types.includes(type))
    refuser(`${ici}.cible`, `«\u00a0${cible}\u00a0» n’est pas ${regle.attendu} déjà noté.`);
}

/** The fiche leans only on what was noted. */
export function verifierFiche(
  fiche: Partial<PartiesFiche>,
  actes: readonly ActeDuCas[],
  chemin: string,
): void {
  const citables = new Set(actes.filter((a) => a.type === 'releve' || a.type === 'attente').map((a) => a.id));
  for (const [partie, valeur] of Object.entries(fiche) as [PartieFiche, PartiesFiche[PartieFiche]][]) {
    const inconnu = relevesCites(partie, valeur).find((id) => !citables.has(id));
    if (inconnu)
      refuser(`${chemin}.${partie}`, `«\u00a0${inconnu}\u00a0» n’est ni un relevé ni une attente.`);
  }
}
