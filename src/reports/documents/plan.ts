/** Document E: on landscape pages, for the table of the actions. */
import { barre } from '../figures/jauges.ts';
import { PALETTE_PAPIER } from '../figures/index.ts';
import type { Compte, FicheDAction, ModelePlan } from '../modeles/plan.ts';
import type { DefinitionPdf, Noeud } from '../pdf/types.ts';
import type { Provenance } from '../provenance/provenance.ts';
import { page } from '../style/page.ts';
import { definitions, ensemble, h2, h3, p, puces, tableau, tete } from '../style/pieces.ts';
import { preuve } from '../style/preuve.ts';
import { filets, LARGEUR_PAYSAGE, STYLES_FICHE } from '../style/styles.ts';

const CORPS = 8.5;
const SERRE = filets(1.4);

const ENTRE_COTES = 24;
const LARGEUR_COTE = (LARGEUR_PAYSAGE - ENTRE_COTES) / 2;

const cote = (gauche: readonly Noeud[], droite: readonly Noeud[]): Noeud => ({
  columns: [
    { stack: gauche, width: '*' },
    { stack: droite, width: '*' },
  ],
  columnGap: ENTRE_COTES,
});

/** In the units of a figure, and in points on the sheet. */
const LARGEUR_BARRE = { dessin: 150, papier: 110 };

/** A nought keeps its row, so that what is missing is seen. */
const compte = (legende: string, quoi: string, comptes: readonly Compte[]): Noeud => {
  const max = Math.max(...comptes.map(({ n }) => n));
  return tableau(
    { legende, entetes: [quoi, 'Actions'], lignes: comptes.map(({ libelle, n }) => [libelle, String(n)]) },
    {
      largeurs: ['*', 140],
      corps: CORPS,
      layout: filets(0.9),
      image: {
        colonne: 1,
        largeur: LARGEUR_BARRE.papier,
        dessiner: (rang) => barre(comptes[rang]?.n ?? 0, max, LARGEUR_BARRE.dessin, PALETTE_PAPIER),
      },
    },
  );
};

function enUnePage({ resume, urgentes }: ModelePlan): Noeud[] {
  return [
    ensemble(h2('En une page'), definitions(resume, 110, CORPS + 0.5)),
    urgentes.length === 0
      ? p('Rien à faire ce mois-ci, rien en retard.')
      : tableau(
          {
            legende: 'En retard, ou à faire ce mois-ci',
            entetes: ['Action', 'Pilote', 'Pour le', 'État'],
            lignes: urgentes,
          },
          { largeurs: ['*', 150, 60, 110], corps: CORPS, layout: SERRE },
        ),
  ];
}

const COLONNES = ['N°', 'Action et constat', 'Origine, étape', 'Classe, engagement', 'Pilotage', 'Priorité'];

const lesActions = ({ actions }: ModelePlan): Noeud =>
  tableau(
    {
      legende: 'Toutes les actions, par numéro',
      entetes: [...COLONNES, 'Indicateur', 'Pour le', 'État'],
      lignes: actions,
    },
    { largeurs: [18, '*', 84, 94, 92, 78, 104, 52, 54], corps: 8, layout: SERRE, legendeMuette: true },
  );

const matrice = ({ matrice: { svg, alt, tableau: donnees } }: ModelePlan): Noeud =>
  ensemble(
    h2('Impact et effort'),
    cote(
      [{ svg, alt, width: LARGEUR_COTE }],
      [tableau(donnees, { largeurs: [66, '*', '*', '*'], corps: CORPS, layout: filets(2) })],
    ),
  );

const fiche = ({ titre, lignes, histoire }: FicheDAction): Noeud[] => [
  h3(titre),
  definitions(lignes, 108, CORPS),
  ...(histoire.length > 0
    ? [
        tableau(
          { legende: 'Ce qui a été fait', entetes: ['Le', 'Quoi'], lignes: histoire },
          { largeurs: [60, '*'], corps: CORPS, layout: filets(0.7) },
        ),
      ]
    : []),
];

/** Two on a row: their lines are short, and none is cut between two pages. */
const deuxParRang = (fiches: readonly FicheDAction[]): Noeud[] =>
  fiches.flatMap((gauche, rang) => {
    if (rang % 2 === 1) return [];
    const droite = fiches[rang + 1];
    return [ensemble(cote(fiche(gauche), droite ? fiche(droite) : []))];
  });

const LIGNES_A_ECRIRE = 3;
/** To be filled in by hand: a drawn space says that it is expected. */
const aEcrire = (legende: string, entetes: readonly string[], premieres: readonly string[]): Noeud =>
  tableau(
    { legende, entetes, lignes: premieres.map((nom) => [nom, ...entetes.slice(1).map(() => '\u00a0')]) },
    { largeurs: [170, ...entetes.slice(1).map(() => '*')], corps: 9.5, layout: filets(7) },
  );

export function definirPlan(modele: ModelePlan, provenance: Provenance | null): DefinitionPdf {
  const rangs = Array.from({ length: LIGNES_A_ECRIRE }, (_, rang) => `Besoin ${rang + 1}`);
  return page({
    titre: `${modele.titre}, ${modele.surtitre}`,
    sujet: modele.sousTitre,
    pied: `${modele.titre}, ${modele.surtitre}`,
    auteur: modele.surtitre,
    // At noon UTC, the same civil day everywhere in France.
    date: new Date(`${modele.jour}T12:00:00Z`),
    provenance,
    texte: { fontSize: 9.4, lineHeight: 0.88 },
    paysage: true,
    styles: STYLES_FICHE,
    contenu: [
      ...tete(modele, { largeur: LARGEUR_PAYSAGE }),
      ...enUnePage(modele),
      ensemble(
        h2('D’où viennent les actions'),
        p(modele.suivis),
        compte('Actions par origine', 'Origine', modele.origines),
      ),
      h2('Les actions'),
      lesActions(modele),
      matrice(modele),
      ensemble(
        h2('Équilibre'),
        cote(
          [compte('Actions par classe', 'Classe', modele.classes)],
          [compte('Actions par niveau d’engagement des usagers', 'Niveau', modele.engagements)],
        ),
        ...modele.outils.map((raison) => p(raison)),
      ),
      ensemble(h2('Pilotage'), puces(modele.pilotage)),
      h2('Une fiche par action'),
      ...deuxParRang(modele.fiches),
      h2('Actions reportées ou abandonnées'),
      modele.sorties.length === 0
        ? p('Aucune.')
        : tableau(
            {
              legende: 'Actions reportées ou abandonnées',
              entetes: ['Action', 'État', 'Raison', 'Nouvelle date'],
              lignes: modele.sorties,
            },
            { largeurs: ['*', 70, '*', 70], corps: CORPS, layout: SERRE, legendeMuette: true },
          ),
      ensemble(
        h2('Besoins qui dépassent l’unité'),
        aEcrire('À compléter à la main', ['Besoin', 'Adressé à', 'Le', 'Réponse'], rangs),
      ),
      ensemble(
        h2('Visa'),
        aEcrire(
          'Date et signature de chacun',
          ['Fonction', 'Date', 'Signature'],
          ['Cadre de santé', 'Médecin', 'Référent qualité', 'Représentant des usagers'],
        ),
      ),
      ...preuve(provenance),
    ],
  });
}
