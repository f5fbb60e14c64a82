/** Document B: the journal de bord; also each person's copy to reread, with their own words only. */
import { chronologie as calculer } from '../../domain/chronologie.ts';
import type { DateCivile, EtapePreparation } from '../../domain/contenus.ts';
import type { LigneJournal, Releve } from '../../domain/journal.ts';
import type { Reglages } from '../../domain/reglages.ts';
import type { Suivi } from '../../domain/suivi.ts';
import { ETAPES_DE_PREPARATION } from '../../content/listes/preparation.ts';
import { formaterDate, formaterDuree } from '../../content/typographie.ts';
import { destructionLe, nomParcours } from '../../content/variablesDuSuivi.ts';
import { compter } from '../figures/alt.ts';
import { frise, PALETTE_PAPIER, type Figure } from '../figures/index.ts';
import type { Definition, Tete } from './commun.ts';
import { dateOuRien, jourDuSuivi, PAS_ENCORE } from './commun.ts';
import { minuscule, nomEtape } from './libelles.ts';
import type { Contexte, LigneImprimee, PourQui } from './lignes.ts';
import { estPour, imprimerLigne } from './lignes.ts';
import { cadranDe, heureDe } from './temps.ts';
import { alertesDe, correctionsDe, horlogeDe, type CorrectionImprimee } from './traces.ts';

export type { PourQui } from './lignes.ts';

export interface Section {
  readonly titre: string;
  readonly lignes: readonly LigneImprimee[];
}

export interface ModeleJournal extends Tete {
  readonly pour: PourQui;
  readonly identite: readonly Definition[];
  readonly conditions: readonly Definition[];
  readonly regard: readonly Definition[];
  readonly horloge: readonly string[];
  readonly frise: Figure | null;
  readonly sections: readonly Section[];
  readonly proche: readonly LigneImprimee[];
  readonly photos: string;
  readonly pointsForts: readonly string[];
  readonly nonVus: readonly string[];
  readonly alertes: readonly string[];
  readonly corrections: readonly CorrectionImprimee[];
  /** What the person may do with their copy. */
  readonly relecture: readonly string[];
}

/** What belongs to the proche's own journal: their words, what was noted of them alone, their waits. */
function estDuProche(ligne: LigneJournal): boolean {
  if (ligne.genre === 'releve') return ligne.qui === 'proche' || ligne.sujet === 'proche';
  if (ligne.genre === 'attente' || ligne.genre === 'lieu') return ligne.qui === 'proche';
  return ligne.genre === 'effacee' && ligne.demandePar === 'proche';
}

const reelDe = (ligne: LigneJournal): number => (ligne.genre === 'releve' ? ligne.vecu : ligne.reel);

interface Imprimable {
  readonly reel: number;
  readonly ligne: LigneJournal;
  readonly imprimee: LigneImprimee;
}

function imprimables(contexte: Contexte, pour: PourQui): Imprimable[] {
  const { journal } = contexte.suivi;
  const cadran = cadranDe(journal);
  const heure = (reel: number): string => heureDe(cadran(reel));
  return journal.lignes
    .filter((ligne) => estPour(pour, ligne))
    .flatMap((ligne) => {
      const imprimee = imprimerLigne(contexte, ligne, heure);
      return imprimee ? [{ reel: reelDe(ligne), ligne, imprimee }] : [];
    })
    .sort((a, b) => a.reel - b.reel);
}

const PLUS_GRANDE_SECTION = 40;

/** One section per passage through an étape, cut when long: tables stay short for those who hear them. */
function parEtape({ suivi }: Contexte, lignes: readonly Imprimable[]): Section[] {
  const cadran = cadranDe(suivi.journal);
  const debuts = suivi.journal.lignes.flatMap((l) =>
    l.genre === 'etape' ? [{ reel: l.reel, etape: l.etape }] : [],
  );
  const bornes = [{ reel: Number.NEGATIVE_INFINITY, etape: null as string | null }, ...debuts];
  return bornes.flatMap(({ reel, etape }, rang) => {
    const suivante = bornes[rang + 1]?.reel ?? Number.POSITIVE_INFINITY;
    const siennes = lignes.filter((l) => l.reel >= reel && l.reel < suivante).map((l) => l.imprimee);
    if (siennes.length === 0 && !etape) return [];
    const titre = etape
      ? `${heureDe(cadran(reel))}, ${minuscule(nomEtape(etape))}`
      : 'Avant la première étape';
    return enMorceaux(siennes).map((morceau, n) => ({
      titre: n === 0 ? titre : `${titre} (suite ${n})`,
      lignes: morceau,
    }));
  });
}

function enMorceaux(lignes: readonly LigneImprimee[]): LigneImprimee[][] {
  const nombre = Math.max(1, Math.ceil(lignes.length / PLUS_GRANDE_SECTION));
  const taille = Math.ceil(lignes.length / nombre);
  return Array.from({ length: nombre }, (_, n) => lignes.slice(n * taille, (n + 1) * taille));
}

/** A step done, or skipped with its reason: never silently absent. */
export function preparationDe(
  suivi: Suivi,
  seulement?: readonly EtapePreparation[],
  dater: (date: DateCivile) => string = formaterDate,
): Definition[] {
  return ETAPES_DE_PREPARATION.filter(({ id }) => seulement?.includes(id) ?? true).map(({ id, libelle }) => {
    const faite = suivi.preparation[id];
    if (!faite) return [libelle, PAS_ENCORE.fait];
    return [libelle, 'le' in faite ? dater(faite.le) : `Étape passée : ${faite.passee}`];
  });
}

function identiteDe({ suivi, chronologie }: Contexte): Definition[] {
  const { prevu } = suivi;
  const { pauses } = chronologie;
  const commence = chronologie.passages.length > 0 || suivi.journal.lignes.length > 0;
  return [
    ['Code du suivi', prevu?.code ?? ''],
    ['Parcours', prevu ? nomParcours(prevu.parcours) : ''],
    ['Segment, vu du patient', prevu ? `${prevu.segment.debut}, ${prevu.segment.fin}` : ''],
    ['Date', dateOuRien(jourDuSuivi(suivi))],
    ['Durée totale', commence ? formaterDuree(chronologie.dureeTotale) : PAS_ENCORE.fait],
    ['Durée observée', commence ? formaterDuree(chronologie.dureeObservee) : PAS_ENCORE.fait],
    [
      'Pauses',
      pauses.nombre > 0
        ? `${compter(pauses.nombre, 'pause')}, ${formaterDuree(pauses.secondes)}${pauses.sansReprise ? ', la dernière sans reprise' : ''}`
        : 'Aucune',
    ],
  ];
}

const contexteEquipe = (releves: readonly Releve[]): string =>
  releves
    .filter((r) => r.type === 'contexte-equipe')
    .map((r) => `${heureDe(r.moment ?? r.instant)} : ${r.texte}`)
    .join(' ') || 'Aucun événement noté.';

const TITRES = {
  suiveur: 'Journal de bord',
  patient: 'Journal à relire, copie du patient',
  proche: 'Journal à relire, copie du proche',
} as const;

const dates = (suivi: Suivi, qui: 'patient' | 'proche') => suivi.relectures.findLast((r) => r.qui === qui);

function relectureDe(suivi: Suivi, reglages: Reglages, pour: PourQui): string[] {
  if (pour === 'suiveur') return [];
  const limite = dates(suivi, pour)?.limiteLe;
  const quand = limite
    ? `Jusqu’au ${formaterDate(limite)}`
    : `Pendant ${reglages.delaiRelectureJours}\u00a0jours`;
  return [
    `${quand}, vous pouvez corriger, ajouter ou retirer ce que vous voulez. Vous n’avez pas à dire pourquoi.`,
    'Cette copie ne contient que vos mots, et ce qui a été noté à votre sujet.',
    `Pour répondre : ${reglages.contactDemarche}, avec le code ${suivi.prevu?.code ?? ''}.`,
  ];
}

function teteDe(suivi: Suivi, reglages: Reglages, pour: PourQui): Tete {
  const { prevu } = suivi;
  const destruction = destructionLe(suivi, reglages);
  return {
    surtitre: `${reglages.etablissement}, ${prevu?.unite ?? ''}`,
    titre: TITRES[pour],
    sousTitre: `${prevu ? nomParcours(prevu.parcours) : ''}, suivi ${prevu?.code ?? ''}, ${dateOuRien(jourDuSuivi(suivi))}.`,
    exemple: prevu?.exemple ?? false,
    cartouche: {
      lire:
        pour === 'suiveur'
          ? 'Document de travail confidentiel : le suiveur seul'
          : 'Document confidentiel : vous, et le suiveur',
      donnees: 'Oui, sans nom. Ne se diffuse pas',
      detruire: dateOuRien(destruction),
    },
  };
}

const dire = (releve: Releve): string => `${heureDe(releve.moment ?? releve.instant)} : ${releve.texte}`;

export function modeleJournal(suivi: Suivi, reglages: Reglages, pour: PourQui = 'suiveur'): ModeleJournal {
  const chronologie = calculer(suivi.journal);
  const contexte: Contexte = { suivi, reglages, chronologie };
  const lignes = imprimables(contexte, pour);
  const separe = pour === 'suiveur';
  const releves = suivi.journal.lignes.filter((l): l is Releve => l.genre === 'releve' && estPour(pour, l));
  const { prevu } = suivi;
  return {
    ...teteDe(suivi, reglages, pour),
    pour,
    identite: identiteDe(contexte),
    conditions: separe
      ? [
          ...preparationDe(suivi),
          ...(suivi.titulaireSeul ? [['Un seul titulaire signe', suivi.titulaireSeul] as const] : []),
          ['Événements de contexte', contexteEquipe(releves)],
        ]
      : [],
    regard:
      separe && prevu
        ? [
            ['Fonction', prevu.suiveur.fonction || PAS_ENCORE.precise],
            ['Ce que je connais, ce que je m’attendais à voir', prevu.suiveur.regard || PAS_ENCORE.precise],
          ]
        : [],
    horloge: horlogeDe(contexte),
    frise:
      separe && suivi.journal.lignes.length > 0
        ? frise(chronologie, { journal: suivi.journal, palette: PALETTE_PAPIER })
        : null,
    sections: parEtape(contexte, separe ? lignes.filter((l) => !estDuProche(l.ligne)) : lignes),
    proche: separe ? lignes.filter((l) => estDuProche(l.ligne)).map((l) => l.imprimee) : [],
    photos: 'Aucune : cette version de l’application ne prend pas de photo.',
    pointsForts: separe ? releves.filter((r) => r.type === 'point-fort').map(dire) : [],
    nonVus: separe ? releves.filter((r) => r.type === 'non-vu').map(dire) : [],
    alertes: separe ? alertesDe(contexte) : [],
    corrections: correctionsDe(contexte, pour),
    relecture: relectureDe(suivi, reglages, pour),
  };
}
