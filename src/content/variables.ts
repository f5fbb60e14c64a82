import type { Bloc } from './blocs.ts';
import { changerTextes, textesDe } from './blocs.ts';

/**
 * What the establishment or the suivi fills in. « obligatoire »: a document that uses it is refused while it is
 * empty.
 */
export const VARIABLES = {
  etablissement: { libelle: 'Nom de l’établissement', obligatoire: true },
  unite: { libelle: 'Nom de l’unité ou du service', obligatoire: true },
  parcours: { libelle: 'Nom courant du parcours suivi', obligatoire: true },
  debut_segment: { libelle: 'Où le suivi commence, vu par le patient', obligatoire: true },
  fin_segment: { libelle: 'Où le suivi s’arrête, vu par le patient', obligatoire: true },
  suiveur_prenom: { libelle: 'Prénom de la personne qui suit', obligatoire: true },
  suiveur_fonction: { libelle: 'Fonction de la personne qui suit', obligatoire: true },
  contact_demarche: { libelle: 'Contact de la démarche (fonction, téléphone, adresse)', obligatoire: true },
  contact_dpo: { libelle: 'Contact du délégué à la protection des données (DPO)', obligatoire: true },
  contact_rdu: { libelle: 'Contact des représentants des usagers', obligatoire: true },
  numero_urgence_interne: { libelle: 'Numéro d’urgence vitale interne', obligatoire: true },
  duree_journal: { libelle: 'Durée de conservation du journal', obligatoire: true },
  duree_consentement: { libelle: 'Durée de conservation de l’accord', obligatoire: true },
  duree_rapport: { libelle: 'Durée de conservation des rapports anonymes', obligatoire: true },
  date_limite_retrait: {
    libelle: 'Date de destruction du journal, dernier jour pour tout effacer',
    obligatoire: true,
  },
  code_suivi: { libelle: 'Code du suivi', obligatoire: true },
  photos: { libelle: 'Photos de lieux autorisées (oui ou non)', obligatoire: true },
  delai_relecture: { libelle: 'Délai laissé pour relire', obligatoire: true },
  date_limite_relecture: { libelle: 'Dernier jour pour renvoyer la relecture', obligatoire: true },
  date_restitution: { libelle: 'Date prévue de restitution à l’équipe', obligatoire: true },
} as const satisfies Record<string, { libelle: string; obligatoire: boolean }>;

export type NomDeVariable = keyof typeof VARIABLES;
export type Variables = Readonly<Partial<Record<NomDeVariable, string>>>;

/** Proposed values: choices of prudence, that the establishment validates. */
export const VARIABLES_PAR_DEFAUT = {
  duree_journal: '120 jours après le suivi',
  duree_consentement: 'la durée de la démarche, puis 1 an',
  duree_rapport: '5 ans',
  delai_relecture: '15 jours',
  photos: 'non',
} as const satisfies Variables;

const MOTIF = /\{\{([a-z_]+)\}\}/g;

const estVariable = (nom: string): nom is NomDeVariable => Object.hasOwn(VARIABLES, nom);

/** An empty variable leaves a visible gap with its label, never a silent hole. */
export function remplirTexte(texte: string, variables: Variables): string {
  return texte.replace(MOTIF, (marque, nom: string) => {
    if (!estVariable(nom)) return marque;
    const valeur = variables[nom]?.trim();
    return valeur ? valeur : `[à compléter\u00a0: ${VARIABLES[nom].libelle}]`;
  });
}

export function remplir(blocs: readonly Bloc[], variables: Variables): Bloc[] {
  return blocs.map((bloc) => changerTextes(bloc, (texte) => remplirTexte(texte, variables)));
}

/** Names of the variables that a text uses, in order, once each. */
export function variablesDuTexte(textes: readonly string[]): string[] {
  const noms = textes.flatMap((texte) => [...texte.matchAll(MOTIF)].map(([, nom]) => nom ?? ''));
  return [...new Set(noms)];
}

/** The mandatory variables that these blocks use and that are still empty: the document is then refused. */
export function variablesManquantes(blocs: readonly Bloc[], variables: Variables): NomDeVariable[] {
  return variablesDuTexte(textesDe(blocs))
    .filter(estVariable)
    .filter((nom) => VARIABLES[nom].obligatoire && !variables[nom]?.trim());
}
