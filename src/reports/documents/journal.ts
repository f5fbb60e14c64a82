/** Document B: one heading and one short table per étape, so that a screen reader can walk through it. */
import type { Suivi } from '../../domain/suivi.ts';
import type { ModeleJournal } from '../modeles/journal.ts';
import type { LigneImprimee } from '../modeles/lignes.ts';
import type { Cellule, DefinitionPdf, Noeud } from '../pdf/types.ts';
import { couper } from '../pdf/clean.ts';
import type { Provenance } from '../provenance/provenance.ts';
import { dateDuSuivi, page } from '../style/page.ts';
import { definitions, ensemble, h2, h3, p, puces, tableau, tete } from '../style/pieces.ts';
import { preuve } from '../style/preuve.ts';
import { BORD, filets, LARGEUR_UTILE } from '../style/styles.ts';
import { figure } from './figure.ts';

/** Beyond, a text goes on in a second row: a row taller than a page would lose its end. */
const TEXTE_MAX = 1100;
const CORPS = 9;

const joindre = (mots: readonly string[], par: string): string => mots.filter((m) => m !== '').join(par);

function texteDe(ligne: LigneImprimee, morceau: string): Cellule {
  return ligne.role ? { text: [{ text: `${ligne.role}. `, bold: true }, morceau] } : { text: morceau };
}

function rangees(ligne: LigneImprimee, avecEtape: boolean): Cellule[][] {
  const [premier = '', ...suites] = couper(ligne.texte, TEXTE_MAX);
  const lieu = joindre([avecEtape ? ligne.etape : '', ligne.lieu], '\n');
  const vide: Cellule = { text: '–' };
  return [
    [
      { text: ligne.heure },
      { text: lieu || '–' },
      { text: joindre([ligne.source, ligne.qui], '\n') || '–' },
      texteDe(ligne, premier),
      { text: ligne.ressenti || '–' },
      { text: ligne.relu || '–' },
    ],
    ...suites.map((suite): Cellule[] => [
      { text: `${ligne.heure} (suite)` },
      vide,
      vide,
      { text: suite },
      vide,
      vide,
    ]),
  ];
}

function tableauDuJournal(lignes: readonly LigneImprimee[], resume: string, avecEtape = false): Noeud {
  const entetes = ['Heure', avecEtape ? 'Étape, lieu' : 'Lieu', 'Source, qui', 'Texte', 'Ressenti', 'Relu'];
  return {
    table: {
      headerRows: 1,
      headerColumns: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: [38, 84, 86, '*', 66, 33],
      body: [
        entetes.map((texte) => ({ text: texte, style: 'entete' })),
        ...lignes.flatMap((ligne) => rangees(ligne, avecEtape)),
      ],
    },
    layout: filets(2),
    summary: resume,
    fontSize: CORPS,
    margin: [0, 0, 0, 6],
  };
}

const ouRien = (lignes: readonly string[], rien: string): Noeud =>
  lignes.length > 0 ? puces(lignes) : p(rien);

/** In rows: too short to be cut between two pages. */
const COURTE = 2;
const RIEN_D_AUTRE = 'Rien d’autre n’a été noté pendant cette étape.';
const RIEN_POUR_VOUS = 'Rien ne vous concerne ici.';

function sections({ sections: parties, pour }: ModeleJournal): Noeud[] {
  if (parties.length === 0) return [p('Rien n’a été noté.')];
  return parties.flatMap(({ titre, lignes }): Noeud[] => {
    if (lignes.length === 0) return [h3(titre), p(pour === 'suiveur' ? RIEN_D_AUTRE : RIEN_POUR_VOUS)];
    const partie = [h3(titre), tableauDuJournal(lignes, `Journal, ${titre}`)];
    return lignes.length > COURTE ? partie : [ensemble(...partie)];
  });
}

function corrections({ corrections: lignes }: ModeleJournal): Noeud {
  if (lignes.length === 0) return p('Aucune correction.');
  return tableau(
    {
      legende: 'L’ancien texte et la raison sont gardés',
      entetes: ['Passage', 'Faite à', 'Ce qui était écrit avant', 'Raison'],
      lignes: lignes.map((c) => [c.passage, c.faite, c.avant, c.raison]),
    },
    { largeurs: [86, 86, '*', '*'], corps: CORPS, insecable: false },
  );
}

const lignesVides = (nombre: number): Noeud => ({
  canvas: Array.from({ length: nombre }, (_, rang) => ({
    type: 'line' as const,
    x1: 0,
    y1: 20 * (rang + 1),
    x2: LARGEUR_UTILE,
    y2: 20 * (rang + 1),
    lineWidth: 0.5,
    lineColor: BORD,
  })),
  margin: [0, 0, 0, 10],
});

function frise({ frise: dessinee }: ModeleJournal): Noeud[] {
  const [premier, ...suite] = figure(dessinee, 'Rien à dessiner : le suivi n’a pas commencé.', {
    largeurs: [44, 112, 84, '*', 48],
  });
  return [ensemble(h2('Frise'), ...(premier ? [premier] : [])), ...suite];
}

/** What only the suiveur's own copy holds. */
function pourLeSuiveur(modele: ModeleJournal): { avant: Noeud[]; apres: Noeud[] } {
  return {
    avant: [
      ensemble(h2('Conditions'), definitions(modele.conditions, 150)),
      ensemble(h2('Regard du suiveur'), definitions(modele.regard, 150)),
      ...frise(modele),
    ],
    apres: [
      h2('Journal du proche'),
      modele.proche.length > 0
        ? tableauDuJournal(modele.proche, 'Journal du proche', true)
        : p('Rien n’a été noté sur le proche.'),
      ensemble(h2('Photos de lieux'), p(modele.photos)),
      h2('Points forts notés sur le moment'),
      ouRien(modele.pointsForts, 'Aucun point fort noté.'),
      h2('Ce que je n’ai pas pu voir'),
      ouRien(modele.nonVus, 'Rien n’a été noté.'),
      h2('Traces d’alerte'),
      ouRien(modele.alertes, 'Aucune alerte.'),
    ],
  };
}

function pourLaPersonne({ relecture }: ModeleJournal): { avant: Noeud[]; apres: Noeud[] } {
  return {
    avant: [h2('Relire, corriger, effacer'), puces(relecture)],
    apres: [ensemble(h2('Ce que je veux corriger, ajouter ou retirer'), lignesVides(6))],
  };
}

export function definirJournal(
  modele: ModeleJournal,
  suivi: Suivi,
  provenance: Provenance | null,
): DefinitionPdf {
  const { avant, apres } = modele.pour === 'suiveur' ? pourLeSuiveur(modele) : pourLaPersonne(modele);
  const code = suivi.prevu?.code ?? '';
  return page({
    titre: `${modele.titre}, suivi ${code}`,
    sujet: modele.sousTitre,
    pied: `${modele.titre}, ${code}. Confidentiel, à détruire le ${modele.cartouche.detruire}`,
    auteur: modele.surtitre,
    date: dateDuSuivi(suivi),
    provenance,
    contenu: [
      ...tete(modele),
      h2('Identité du suivi'),
      definitions(modele.identite, 150),
      ...avant,
      h2('Journal horodaté'),
      p('Source : vu (un fait), dit (des mots), supposé (l’avis du suiveur).', ['p', 'petit']),
      ...modele.horloge.map((mot) => p(mot)),
      ...sections(modele),
      ...apres,
      h2('Corrections et effacements'),
      corrections(modele),
      ...preuve(provenance),
    ],
  });
}
