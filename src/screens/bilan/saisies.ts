/** What is typed in each form of a bilan, and how its draft is read back. */
import { aLesTextes, champsDeLObjet, estTexte, sontDesTextes } from '../partage/brouillonLu.ts';

export interface SaisieNouveau {
  readonly titre: string;
  readonly parcours: string;
  readonly choisis: readonly string[];
}
export function nouveauLu(garde: unknown): SaisieNouveau | null {
  const lu = champsDeLObjet(garde);
  const { choisis } = lu;
  if (!aLesTextes(lu, 'titre', 'parcours') || !sontDesTextes(choisis)) return null;
  return { titre: lu.titre, parcours: lu.parcours, choisis };
}

export interface SaisieContour {
  readonly titre: string;
  readonly unite: string;
  readonly du: string;
  readonly au: string;
  readonly choisis: readonly string[];
}
export function contourLu(garde: unknown): SaisieContour | null {
  const lu = champsDeLObjet(garde);
  const { choisis } = lu;
  if (!aLesTextes(lu, 'titre', 'unite', 'du', 'au') || !sontDesTextes(choisis)) return null;
  return { titre: lu.titre, unite: lu.unite, du: lu.du, au: lu.au, choisis };
}

export interface SaisiePrecisions {
  readonly cduLe: string;
  readonly proposes: string;
  readonly refuses: string;
  readonly questions: string;
}
export function precisionsLues(garde: unknown): SaisiePrecisions | null {
  const lu = champsDeLObjet(garde);
  if (!aLesTextes(lu, 'cduLe', 'proposes', 'refuses', 'questions')) return null;
  return { cduLe: lu.cduLe, proposes: lu.proposes, refuses: lu.refuses, questions: lu.questions };
}

export interface SaisieDemande {
  readonly a: string;
  readonly quoi: string;
  readonly le: string;
}
export interface SaisieDemandes {
  readonly demandes: readonly SaisieDemande[];
}
export function demandesLues(garde: unknown): SaisieDemandes | null {
  const { demandes } = champsDeLObjet(garde);
  if (!Array.isArray(demandes)) return null;
  const lues = demandes.flatMap((demande: unknown) => {
    const lu = champsDeLObjet(demande);
    return aLesTextes(lu, 'a', 'quoi', 'le') ? [{ a: lu.a, quoi: lu.quoi, le: lu.le }] : [];
  });
  return { demandes: lues };
}

export interface SaisieCroisements {
  /** In the order of the screen. */
  readonly nombres: readonly string[];
}
export function croisementsLus(garde: unknown): SaisieCroisements | null {
  const { nombres } = champsDeLObjet(garde);
  return sontDesTextes(nombres) ? { nombres } : null;
}

export interface SaisieReunion {
  readonly choisis: readonly string[];
  readonly libelle: string;
  readonly theme: string;
}
export function reunionLue(garde: unknown): SaisieReunion | null {
  const lu = champsDeLObjet(garde);
  const { choisis } = lu;
  if (!aLesTextes(lu, 'libelle', 'theme') || !sontDesTextes(choisis)) return null;
  return { libelle: lu.libelle, theme: lu.theme, choisis };
}

export interface SaisieRelecture {
  readonly fonction: string;
  readonly vu: string;
  readonly reconnaissable: boolean | null;
}
/** The answer is asked again: it is about the report as it is now. */
export function relectureLue(garde: unknown): SaisieRelecture | null {
  const lu = champsDeLObjet(garde);
  return aLesTextes(lu, 'fonction', 'vu') ? { fonction: lu.fonction, vu: lu.vu, reconnaissable: null } : null;
}

export interface SaisieAvisCdu {
  readonly le: string;
  readonly avis: string;
}
export function avisLu(garde: unknown): SaisieAvisCdu | null {
  const { le, avis } = champsDeLObjet(garde);
  return estTexte(le) && estTexte(avis) ? { le, avis } : null;
}
