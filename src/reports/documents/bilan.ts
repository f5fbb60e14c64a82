/** Document D: four to six pages, anonymous, written as if everybody were to read it. */
import { barre, ronds } from '../figures/jauges.ts';
import { PALETTE_PAPIER } from '../figures/palettes.ts';
import type { Tableau } from '../figures/types.ts';
import type { ModeleBilan } from '../modeles/bilan.ts';
import type { DefinitionPdf, Noeud } from '../pdf/types.ts';
import type { Provenance } from '../provenance/provenance.ts';
import { page } from '../style/page.ts';
import {
  definitions,
  encart,
  enExergue,
  ensemble,
  h2,
  h3,
  numeros,
  p,
  plus,
  puces,
  tableau,
  tete,
} from '../style/pieces.ts';
import { preuve } from '../style/preuve.ts';
import { filets, LARGEUR_UTILE } from '../style/styles.ts';
import { DEMARCHE, LIMITES, PROMESSES, TIRET } from '../modeles/bilan-textes.ts';

const listeOu = (lignes: readonly string[], rien: string): Noeud =>
  lignes.length > 0 ? puces(lignes) : p(rien);

const serre = (donnees: Tableau, largeurs: readonly (number | string)[]): Noeud =>
  tableau(donnees, { largeurs, corps: 9, layout: filets(1.6) });

/** Beyond, the rings would no longer be counted at a glance. */
const RONDS_MAX = 10;
const LARGEUR_ROND = 8;

const constats = (modele: ModeleBilan): Noeud[] => [
  h2('Ce que vivent les patients'),
  modele.constats
    ? constatsVus(modele, modele.constats)
    : p('Aucun constat n’est vu dans au moins 2\u00a0suivis.'),
  ...suiteDesConstats(modele),
];

function constatsVus({ n, constatsVus: vus }: ModeleBilan, donnees: Tableau): Noeud {
  if (n > RONDS_MAX) return serre(donnees, ['*', 104, 88, 92]);
  const largeur = n * LARGEUR_ROND;
  return tableau(donnees, {
    largeurs: ['*', 98, 84, largeur + 98],
    corps: 9,
    layout: filets(1.6),
    image: { colonne: 3, largeur, dessiner: (rang) => ronds(vus[rang] ?? 0, n, PALETTE_PAPIER) },
  });
}

const suiteDesConstats = ({
  themes,
  parcours,
  attentes,
  attentesDessinees: dessin,
}: ModeleBilan): Noeud[] => [
  ...(themes ? [p(themes)] : []),
  ensemble(h3('Les attentes'), puces(attentes)),
  h3('Le parcours, étape par étape'),
  // Its numbers are in the table that follows.
  ...(dessin
    ? [
        p('Attente à chaque étape\u00a0: la plus courte, la médiane (losange), la plus longue.', 'legende'),
        { svg: dessin.svg, alt: dessin.alt, width: LARGEUR_UTILE, margin: [0, 2, 0, 4] as const },
      ]
    : []),
  serre(parcours, ['*', 50, 52, 138, 48, 58]),
  p(TIRET, 'petit'),
];

const regards = ({ regards: donnees }: ModeleBilan): Noeud[] => [
  h2('Voulu, attendu, délivré, perçu\u00a0: les écarts'),
  p(
    'Voulu\u00a0: vue de l’équipe. Attendu et perçu\u00a0: vues du patient et du proche. Délivré\u00a0: vue de l’observation. Un moment clé est un passage où ces regards se rencontrent, ou s’écartent.',
  ),
  ...(donnees
    ? [serre(donnees, ['*', 70, 96, 60, 70]), p(TIRET, 'petit')]
    : [p('Aucun moment clé n’est écrit à la même étape dans au moins 2\u00a0suivis.')]),
];

const actions = ({ actions: { nombres, dites } }: ModeleBilan): Noeud[] => [
  ensemble(h2('Actions'), definitions(nombres, 170)),
  ...(dites ? [serre(dites, ['*', 130, 70])] : []),
  p('Une action dont le constat n’est vu qu’une fois est comptée, et n’est pas écrite.', 'petit'),
];

/** In the units of a figure, and in points on the sheet. */
const BARRE = { dessin: 200, papier: 150 };

function promesses({ promesses: lignes }: ModeleBilan): Noeud {
  const nombres = lignes.map(([, n]) => Number(n));
  const max = Math.max(...nombres);
  return tableau(
    { legende: 'Ce que sont devenues les promesses', entetes: ['Promesse', 'Nombre'], lignes },
    {
      largeurs: ['*', BARRE.papier + 40],
      corps: 9,
      layout: filets(1.6),
      legendeMuette: true,
      image: {
        colonne: 1,
        largeur: BARRE.papier,
        dessiner: (rang) => barre(nombres[rang] ?? 0, max, BARRE.dessin, PALETTE_PAPIER),
      },
    },
  );
}

/** Room to write by hand. */
const aCompleter = (titre: string, hauteur: number): Noeud =>
  ensemble(h3(titre), {
    table: {
      presentation: true,
      widths: ['*'],
      heights: hauteur,
      body: [[{ text: 'À compléter\u00a0:', style: 'petit' }]],
    },
    margin: [0, 2, 0, 6],
  });

const avisDe = ({ avis: [quand, ...lignes] }: ModeleBilan): Noeud[] =>
  quand === undefined
    ? [aCompleter('Avis ou propositions', 300)]
    : [p(quand, 'petit'), ...lignes.map((ligne) => p(ligne))];

export function definirBilan(
  modele: ModeleBilan,
  ecritA: number,
  provenance: Provenance | null,
): DefinitionPdf {
  return page({
    titre: modele.titre,
    sujet: modele.sousTitre,
    pied: modele.titre,
    auteur: modele.surtitre,
    date: new Date(ecritA),
    provenance,
    contenu: [
      ...tete(modele),
      h2('À retenir'),
      puces(modele.aRetenir),
      ensemble(
        enExergue(
          h3('Questions posées à la commission'),
          modele.questions.length > 0 ? numeros(modele.questions) : p('Aucune question n’est posée.'),
        ),
      ),
      ensemble(h2('La démarche en bref'), puces(DEMARCHE)),
      ensemble(h2('Le périmètre'), definitions(modele.perimetre, 190)),
      ...constats(modele),
      ensemble(h2('Ce que vivent les proches'), puces(modele.proches)),
      h2('Points forts à partager'),
      modele.pointsForts.length > 0
        ? plus(modele.pointsForts.map((texte) => ({ text: texte })))
        : p('Aucun point fort n’est encore réuni dans au moins 2\u00a0suivis.'),
      ...regards(modele),
      ensemble(h2('Ce qui fait obstacle, dit par les équipes'), p(modele.obstacles)),
      ...actions(modele),
      ensemble(h2('Actions demandées à d’autres niveaux'), listeOu(modele.demandes, 'Aucune demande.')),
      ensemble(h2('Promesses tenues'), p(PROMESSES), promesses(modele)),
      ensemble(h2('Croisement avec d’autres sources'), puces(modele.croisements)),
      ensemble(h2('Alertes'), puces(modele.alertes)),
      ensemble(
        h2('Limites et règle d’anonymat'),
        puces(LIMITES),
        encart(`**Relecture.** ${modele.relecture}`),
      ),
      ...preuve(provenance),
      // Its own page: it is filled by hand, and kept apart.
      { ...h2('Avis de la commission'), pageBreak: 'before' },
      ...avisDe(modele),
      aCompleter('Suites données à l’avis précédent', 240),
    ],
  });
}
