/** Document C: read in five minutes by the unit. Strengths, then the curve, then what was hard. */
import type { Suivi } from '../../domain/suivi.ts';
import { QUALITES } from '../../content/listes/qualites.ts';
import type { ModeleFiche } from '../modeles/fiche.ts';
import { PAS_ENCORE, type Definition } from '../modeles/commun.ts';
import type { MomentImprime } from '../modeles/moments.ts';
import type { Cellule, DefinitionPdf, Fragment, Noeud } from '../pdf/types.ts';
import type { Provenance } from '../provenance/provenance.ts';
import { dateDuSuivi, page } from '../style/page.ts';
import { ensemble, h2, h3, numeros, p, plus, puces, tableau, tete } from '../style/pieces.ts';
import { preuve } from '../style/preuve.ts';
import { DOUCE, filets, STYLES_FICHE } from '../style/styles.ts';
import { figure } from './figure.ts';

const CORPS = 9;
/** Columns of the table under the curve. */
const ETROITES = ['auto', 102, '*', '*'];

const listeOu = (lignes: readonly string[], rien: string): Noeud =>
  lignes.length > 0 ? puces(lignes) : p(rien);

const aide = ({ aide: forces }: ModeleFiche): Noeud =>
  forces.length > 0
    ? plus(
        forces.map(({ texte, source }) => ({
          text: source ? [`${texte} `, { text: `(${source})`, color: DOUCE, fontSize: 9 }] : texte,
        })),
      )
    : p(PAS_ENCORE.ecrit);

/** What was delivered is told at most length. */
const LARGEURS_REGARDS = [128, 88, '*', 104];
const LECTURE_DES_REGARDS =
  'Voulue : vue de l’équipe. Attendue, perçue : vues du patient et du proche. Délivrée : vue de l’observation.';

const REGARDS = ['voulue', 'attendue', 'delivree', 'percue'] as const;

/** Never cut at the end of a line. */
const terme = (mot: string): Fragment => ({ text: `${mot}\u00a0:`.replaceAll(' ', '\u00a0'), bold: true });
const enLigne = (morceaux: readonly Fragment[]): Fragment[] =>
  morceaux.map((m, rang) => ({ ...m, text: rang === morceaux.length - 1 ? m.text : `${m.text} ` }));

function moment({ numero, titre, etape, regards, citation, ecart, effet }: MomentImprime): Noeud[] {
  const entetes = REGARDS.map((id): Cellule => ({
    text: QUALITES.find((q) => q.id === id)?.libelle ?? id,
    bold: true,
  }));
  const dits = [
    ...(citation ? [{ text: citation, fontSize: 9.4 }] : []),
    ...(ecart ? [terme('Écart'), { text: ecart }] : []),
    ...(effet ? [terme('Effet pour la personne'), { text: effet }] : []),
  ];
  return [
    h3(`${numero}. ${titre} (${etape})`),
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: LARGEURS_REGARDS,
        body: [entetes, REGARDS.map((id) => ({ text: regards[id] }))],
      },
      layout: filets(1.6),
      summary: `Les quatre regards sur le moment « ${titre} »`,
      fontSize: CORPS,
    },
    ...(dits.length > 0 ? [{ text: enLigne(dits), fontSize: CORPS, margin: [0, 3, 0, 3] as const }] : []),
  ];
}

const moments = ({ moments: liste }: ModeleFiche): Noeud[] => {
  const [premier, ...autres] = liste;
  if (!premier) return [ensemble(h2('Les moments clés'), p(PAS_ENCORE.ecrit))];
  return [
    ensemble(h2('Les moments clés'), p(LECTURE_DES_REGARDS, 'petit'), ...moment(premier)),
    ...autres.map((m) => ensemble(...moment(m))),
  ];
};

function courbe({ courbe: dessinee }: ModeleFiche): Noeud[] {
  const [premier, ...suite] = figure(dessinee, 'Rien à dessiner : le suivi n’a pas commencé.', {
    largeurs: ETROITES,
    corps: 8.5,
  });
  return [ensemble(h2('La courbe du ressenti'), ...(premier ? [premier] : [])), ...suite];
}

const attentes = ({ attentes: lignes }: ModeleFiche): Noeud[] =>
  lignes.length === 0
    ? []
    : [
        tableau(
          {
            legende: 'Attentes, dans l’ordre de la journée',
            entetes: ['Étape', 'Lieu', 'De … à …', 'Qui attend', 'Durée', 'Annoncée'],
            lignes: lignes.map((a) => [a.etape, a.lieu, a.deA, a.qui, a.duree, a.annonce]),
          },
          { largeurs: [78, 98, 72, 68, 38, '*'], corps: 8.7, layout: filets(0.7) },
        ),
      ];

/** Heard before its details: it ends. */
const enPhrase = (texte: string): string => (/[.!?…»]$/.test(texte) ? texte : `${texte}.`);

const actions = ({ actions: lignes, pasDAction }: ModeleFiche): Noeud =>
  lignes.length === 0
    ? p(pasDAction)
    : tableau(
        {
          legende: 'Actions proposées',
          entetes: [
            'Action (classe\u202f; engagement\u202f; indicateur)',
            'Constat',
            'Pilote',
            'Échéance',
            'État',
          ],
          lignes: lignes.map((a) => [
            `${a.numero}. **${enPhrase(a.action)}**\n${a.details}`,
            a.constat,
            a.pilote,
            a.echeance,
            a.etat,
          ]),
        },
        { largeurs: ['*', 62, 62, 44, 46], corps: 8.5, layout: filets(1.4), legendeMuette: true },
      );

/** Short parts, side by side: all that is on the left is read first. */
const cote = (gauche: readonly Noeud[], droite: readonly Noeud[], largeur: number | string = '*'): Noeud => ({
  columns: [
    { stack: gauche, width: largeur },
    { stack: droite, width: '*' },
  ],
  columnGap: 20,
});

const unParLigne = (lignes: readonly Definition[]): Noeud => ({
  stack: lignes.map(([mot, valeur]) => ({
    text: enLigne([terme(mot), { text: valeur }]),
    margin: [0, 0, 0, 1.5] as const,
  })),
  fontSize: CORPS,
});

const essentielEtParcours = ({ essentiel, parcours }: ModeleFiche): Noeud =>
  ensemble(
    cote(
      [h2('L’essentiel'), essentiel.length > 0 ? numeros(essentiel) : p(PAS_ENCORE.ecrit)],
      [h2('Le parcours suivi'), unParLigne(parcours)],
      320,
    ),
  );

const gene = ({ equipe }: ModeleFiche): Noeud[] => [
  h2('Ce qui a gêné le travail de l’équipe'),
  listeOu(equipe, 'Rien n’a été noté.'),
];
const idees = ({ idees: dites }: ModeleFiche): Noeud[] => [
  h2('Idées'),
  listeOu(
    dites.map(([de, texte]) => `**${de}**\u00a0: ${texte}`),
    'Aucune idée notée.',
  ),
];

function informationEtIdees(modele: ModeleFiche): Noeud {
  const { comprise, nonComprise } = modele;
  const rienDit = comprise.length + nonComprise.length === 0;
  if (rienDit)
    return ensemble(
      cote([h2('Information'), p(PAS_ENCORE.ecrit)], [cote(idees(modele), gene(modele), 110)], 110),
    );
  const information = [
    h2('Information'),
    h3('Ce qui a été compris'),
    listeOu(comprise, PAS_ENCORE.ecrit),
    h3('Ce qui ne l’a pas été'),
    listeOu(nonComprise, PAS_ENCORE.ecrit),
  ];
  return ensemble(cote(information, [...gene(modele), ...idees(modele)]));
}

const limitesEtRelecture = ({ limites, relecture }: ModeleFiche): Noeud =>
  ensemble(
    cote(
      [h2('Limites'), puces(limites)],
      [h2('Relecture'), relecture.length > 0 ? unParLigne(relecture) : p('Aucun accord donné.')],
      352,
    ),
  );

const dates = (lignes: readonly Definition[]): Noeud => ({
  text: enLigne(lignes.flatMap(([mot, valeur]) => [terme(mot), { text: valeur }])),
  fontSize: CORPS,
});

const datesDuCircuit = (lignes: readonly (readonly [string, string, string])[], legende: string): Noeud =>
  tableau(
    { legende, entetes: ['Étape', 'Prévue le', 'Faite'], lignes },
    { largeurs: ['*', 45, 58], corps: 8.5, layout: filets(0.7) },
  );

/** Before the day and after it, side by side. */
function circuit({ circuit: { avant, apres }, version }: ModeleFiche): Noeud {
  return ensemble(
    h2('Circuit'),
    cote(
      [
        tableau(
          { legende: 'Jusqu’au suivi', entetes: ['Étape', 'Faite'], lignes: avant },
          { largeurs: ['*', 78], corps: 8.5, layout: filets(0.7) },
        ),
      ],
      [
        apres.length > 0
          ? datesDuCircuit(apres, `Après le suivi, fiche en version ${version}`)
          : p(`Fiche en version ${version}. Rien n’est encore prévu.`),
      ],
      200,
    ),
  );
}

export function definirFiche(
  modele: ModeleFiche,
  suivi: Suivi,
  provenance: Provenance | null,
): DefinitionPdf {
  return page({
    titre: `${modele.titre}, suivi ${modele.code}`,
    sujet: modele.sousTitre,
    pied: `${modele.titre}, ${modele.code}, version ${modele.version}`,
    auteur: modele.surtitre,
    date: dateDuSuivi(suivi),
    provenance,
    texte: { fontSize: 9.4, lineHeight: 0.87 },
    marges: [51, 28, 51, 34],
    styles: STYLES_FICHE,
    contenu: [
      ...tete(modele),
      essentielEtParcours(modele),
      h2('Ce qui a aidé'),
      aide(modele),
      ...courbe(modele),
      ...moments(modele),
      ensemble(h2('Le vécu du proche'), p(modele.proche)),
      ensemble(h2('Temps'), puces(modele.temps)),
      ...attentes(modele),
      informationEtIdees(modele),
      limitesEtRelecture(modele),
      ensemble(h2('Réponse de l’unité'), unParLigne(modele.reponse)),
      h2('Suites'),
      actions(modele),
      dates(modele.suites),
      // The proof is never alone on a page.
      ensemble(circuit(modele), ...preuve(provenance)),
    ],
  });
}
