/** What was changed, erased or signalled: corrections, erasures, alerts, clock. */
import type { LigneJournal } from '../../domain/journal.ts';
import { alertes } from '../../domain/journal.ts';
import { libelleDe } from '../../content/listes/libelle.ts';
import { NIVEAUX_D_ALERTE } from '../../content/listes/niveauxAlerte.ts';
import { formaterDateCourte, formaterDuree } from '../../content/typographie.ts';
import { ancienTexte } from './anciens.ts';
import { jourDuSuivi } from './commun.ts';
import { minuscule } from './libelles.ts';
import { estPour, motEfface, roleDe, type Contexte, type PourQui } from './lignes.ts';
import { dateEtHeure, heureDe, jourDe, reperesDe } from './temps.ts';
import type { Instant } from '../../domain/instant.ts';

export interface CorrectionImprimee {
  readonly faite: string;
  readonly passage: string;
  readonly avant: string;
  readonly raison: string;
}

/** The hour alone on the day of the suivi; with its date on another day. */
function quand({ suivi }: Contexte, instant: Instant): string {
  const jour = jourDe(instant);
  return jour === jourDuSuivi(suivi) ? heureDe(instant) : `${formaterDateCourte(jour)}, ${heureDe(instant)}`;
}

const heureDuPassage = (ligne: LigneJournal): string =>
  heureDe(ligne.genre === 'releve' ? (ligne.moment ?? ligne.instant) : ligne.instant);

function correctionsDeLaLigne(contexte: Contexte, ligne: LigneJournal): CorrectionImprimee[] {
  const heure = heureDuPassage(ligne);
  if (ligne.genre === 'effacee') {
    const mot = ligne.type === 'attente' ? 'Attente' : 'Relevé';
    const faite = ligne.effaceeLe ? quand(contexte, ligne.effaceeLe) : '–';
    return [{ faite, passage: `${mot} de ${heure}`, avant: motEfface(ligne), raison: '–' }];
  }
  if (ligne.genre !== 'releve' && ligne.genre !== 'attente') return [];
  const mot = ligne.genre === 'attente' ? 'Attente' : 'Relevé';
  return ligne.corrections.map((c) => ({
    faite: quand(contexte, c.instant),
    passage: `${mot} de ${heure}`,
    avant: ancienTexte(contexte, c),
    raison: c.raison,
  }));
}

export const correctionsDe = (contexte: Contexte, pour: PourQui): CorrectionImprimee[] =>
  contexte.suivi.journal.lignes
    .filter((ligne) => estPour(pour, ligne))
    .flatMap((ligne) => correctionsDeLaLigne(contexte, ligne));

/** One line each, without a story: time, level, function told. */
export const alertesDe = (contexte: Contexte): string[] =>
  alertes(contexte.suivi.journal).map(({ instant, niveau, signaleA, signaleQuand }) => {
    const mot = NIVEAUX_D_ALERTE.find((n) => n.id === niveau);
    const fonction = signaleA ? roleDe(contexte, signaleA) : 'non précisée';
    return `${dateEtHeure(instant)} : niveau ${minuscule(libelleDe(NIVEAUX_D_ALERTE, niveau))}${mot ? ` (${minuscule(mot.titre)})` : ''}, signalé à ${heureDe(signaleQuand)}, fonction prévenue : ${minuscule(fonction)}.`;
  });

/** A clock set by hand, or a change of the hour: said, since times then look odd. */
export function horlogeDe({ suivi, chronologie }: Contexte): string[] {
  const sauts = chronologie.sauts.map(({ instant, ecart }) => {
    const sens = ecart > 0 ? 'avancée' : 'reculée';
    return `Horloge de l’appareil ${sens} de ${formaterDuree(Math.abs(ecart) / 1000)}, vu à ${dateEtHeure(instant)}. Les durées restent justes.`;
  });
  const reperes = reperesDe(suivi.journal);
  const changements = reperes.flatMap((r, rang) => {
    const avant = reperes[rang - 1];
    if (!avant || avant.instant.decalage === r.instant.decalage) return [];
    const heures = (r.instant.decalage - avant.instant.decalage) / 60;
    return [
      `Changement d’heure de ${heures > 0 ? 'plus' : 'moins'} ${formaterDuree(Math.abs(heures) * 3600)}, vu à ${dateEtHeure(r.instant)}. Les durées restent justes.`,
    ];
  });
  return [...sauts, ...changements];
}
