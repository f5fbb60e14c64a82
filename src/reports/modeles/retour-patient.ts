/** Document G: what became of what a person shared. Their own words only, no health, no name of a professional. */
import type { Reglages } from '../../domain/reglages.ts';
import { quiEstCite } from '../../domain/regles-fiche.ts';
import type { Relecteur } from '../../domain/relecture.ts';
import type { Suivi } from '../../domain/suivi.ts';
import { formaterDate } from '../../content/typographie.ts';
import { citationDe, momentsDurs } from './affichable.ts';
import { sansMotsInterdits } from './citations.ts';
import { jourDuSuivi, type Tete } from './commun.ts';
import { minuscule } from './libelles.ts';

interface Entendu {
  readonly texte: string;
  readonly citation: string | null;
}
export interface ModeleRetourPatient extends Tete {
  readonly pour: Relecteur;
  readonly lecture: 'standard' | 'facile';
  readonly code: string;
  readonly rappel: string;
  readonly entendu: readonly Entendu[];
  readonly garde: readonly string[];
  readonly decide: readonly string[];
  readonly sansDecision: string;
  readonly pasChange: readonly string[];
  readonly presente: string;
  readonly contact: string;
  readonly droits: string;
  readonly unite: string;
}

const ENTENDUS = 2;
const GARDES = 3;
const DECIDES = 3;

function entendu(suivi: Suivi, pour: Relecteur): Entendu[] {
  const siens = momentsDurs(suivi).filter(({ citation, releves }) => {
    const qui = citation ? quiEstCite(suivi.journal, citation, releves) : null;
    return qui === null || qui === pour;
  });
  return siens.slice(0, ENTENDUS).map(({ titre, percue, citation, releves }) => ({
    texte: `${titre}. ${sansMotsInterdits(suivi, percue)}`.trim(),
    citation: citationDe(suivi, releves, citation, (releve) => releve?.qui === pour),
  }));
}

const quand = (debut: string | null, echeance: string): string =>
  debut ? `À\u00a0partir du ${formaterDate(debut)}.` : `Au plus tard le ${formaterDate(echeance)}.`;

const decide = (suivi: Suivi): string[] =>
  [...suivi.actions]
    .filter(({ etat }) => etat !== 'abandonnee' && etat !== 'reportee')
    .sort((a, b) => a.numero - b.numero)
    .slice(0, DECIDES)
    .map((a) => `${sansMotsInterdits(suivi, a.action)}. ${quand(a.debut, a.nouvelleDate ?? a.echeance)}`);

const pasChange = (suivi: Suivi): string[] =>
  suivi.actions
    .filter(({ etat, raison }) => (etat === 'abandonnee' || etat === 'reportee') && raison)
    .map(({ action, raison }) => sansMotsInterdits(suivi, `${action}\u00a0: ${minuscule(raison ?? '')}`));

function presente({ promesses }: Suivi): string {
  const le = (id: string): string | null => promesses.find((p) => p.id === id)?.tenueLe ?? null;
  const [equipe, cdu] = [le('restitution'), le('cdu')];
  if (!equipe && !cdu) return 'Ces décisions seront présentées à l’équipe et aux représentants des usagers.';
  const dits = [
    ...(equipe ? [`à l’équipe le ${formaterDate(equipe)}`] : []),
    ...(cdu ? [`aux représentants des usagers le ${formaterDate(cdu)}`] : []),
  ];
  return `Ces décisions ont été présentées ${dits.join(' et ')}.`;
}

export function modeleRetourPatient(
  suivi: Suivi,
  reglages: Reglages,
  { pour, lecture }: Pick<ModeleRetourPatient, 'pour' | 'lecture'>,
): ModeleRetourPatient {
  const { prevu, fiche, pasDAction } = suivi;
  const jour = jourDuSuivi(suivi);
  const le = jour ? `, le ${formaterDate(jour)}` : '';
  const raison = pasDAction ? ` parce que\u00a0: ${minuscule(sansMotsInterdits(suivi, pasDAction))}` : '.';
  return {
    pour,
    lecture,
    surtitre: [reglages.etablissement, prevu?.unite].filter(Boolean).join(', '),
    titre: 'Ce que votre parcours a permis de changer',
    // Easy to read: on one page, hence nothing said twice.
    sousTitre: lecture === 'facile' ? '' : 'Retour sur votre parcours à l’hôpital.',
    cartouche: {
      lire: 'Vous, et qui vous voulez',
      donnees: 'Vos mots, sans votre nom',
      detruire: 'jour de votre choix',
    },
    code: prevu?.code ?? '',
    exemple: prevu?.exemple ?? false,
    rappel: `Vous avez partagé avec nous un parcours à l’hôpital${le}.`,
    entendu: entendu(suivi, pour),
    garde: (fiche.pointsForts ?? []).slice(0, GARDES).map(({ texte }) => sansMotsInterdits(suivi, texte)),
    decide: decide(suivi),
    sansDecision: `Nous n’avons pas décidé de changement cette fois,${raison}`.replace(',.', '.'),
    pasChange: pasChange(suivi),
    presente: presente(suivi),
    contact: reglages.contactDemarche,
    droits: reglages.contactDpo,
    unite: prevu?.unite ?? '',
  };
}
