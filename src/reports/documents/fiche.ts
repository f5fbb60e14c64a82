/** Document C: read in five minutes by the unit. Strengths, then the curve, then what was hard. */
import type { Suivi } from '../../domain/suivi.ts';
import { QUALITES } from '../../content/listes/qualites.ts';
import type { ModeleFiche } from '../modeles/fiche.ts';
import { PAS_ENCORE } from '../modeles/commun.ts';
import type { MomentImprime } from '../modeles/moments.ts';
import type { Cellule, DefinitionPdf, Noeud } from '../pdf/types.ts';
import { page } from '../style/page.ts';
import {
  definitions,
  ensemble,
  faits,
  h2,
  h3,
  numeros,
  p,
  plus,
  preuve,
  puces,
  tableau,
  tete,
} from '../style/pieces.ts';
import { cadre, DOUCE, filets } from '../style/styles.ts';
import { figure } from './figure.ts';

const CORPS = 9;
/** Columns of the table under the curve. */
const ETROITES = [74, 108, '*', '*', 70];

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
const LARGEURS_REGARDS = [112, 92, '*', 98];
const LECTURE_DES_REGARDS =
  'Voulue : vue de l’équipe. Attendue, perçue : vues du patient et du proche. Délivrée : vue de l’observation.';

const REGARDS = ['voulue', 'attendue', 'delivree', 'percue'] as const;

function moment({ numero, titre, etape, regards, citation, ecart, effet }: MomentImprime): Noeud[] {
  const entetes = REGARDS.map((id): Cellule => ({
    text: QUALITES.find((q) => q.id === id)?.libelle ?? id,
    bold: true,
  }));
  const suites = [
    ...(citation ? [{ text: citation, fontSize: 10.5, margin: [0, 3, 0, 1] as const }] : []),
    ...(ecart ? [{ text: [{ text: 'Écart : ', bold: true }, ecart], fontSize: CORPS }] : []),
    ...(effet ? [{ text: [{ text: 'Effet pour la personne : ', bold: true }, effet], fontSize: CORPS }] : []),
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
      layout: cadre,
      summary: `Les quatre regards sur le moment « ${titre} »`,
      fontSize: CORPS,
    },
    ...suites,
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
          { largeurs: [74, 92, 78, 64, 40, '*'], corps: 8.7, layout: filets(1.1) },
        ),
      ];

const actions = ({ actions: lignes, pasDAction }: ModeleFiche): Noeud =>
  lignes.length === 0
    ? p(pasDAction)
    : tableau(
        {
          legende: 'Actions proposées',
          entetes: ['N°', 'Action', 'Constat', 'Pilote', 'Échéance', 'État'],
          lignes: lignes.map((a) => [
            a.numero,
            `**${a.action}**\n${a.details}`,
            a.constat,
            a.pilote,
            a.echeance,
            a.etat,
          ]),
        },
        { largeurs: [14, '*', 84, 70, 52, 42], corps: 8.5, layout: filets(1.4) },
      );

/** Short parts, two by two. */
const cote = (gauche: readonly Noeud[], droite: readonly Noeud[], largeur: number | string = '*'): Noeud => ({
  columns: [
    { stack: gauche, width: largeur },
    { stack: droite, width: '*' },
  ],
  columnGap: 18,
});

const information = ({ comprise, nonComprise }: ModeleFiche): Noeud =>
  cote(
    [h3('Ce qui a été compris'), listeOu(comprise, PAS_ENCORE.ecrit)],
    [h3('Ce qui ne l’a pas été'), listeOu(nonComprise, PAS_ENCORE.ecrit)],
  );

const equipeEtIdees = ({ equipe, idees }: ModeleFiche): Noeud =>
  cote(
    [h2('Ce qui a gêné le travail de l’équipe'), listeOu(equipe, 'Rien n’a été noté.')],
    [
      h2('Idées'),
      listeOu(
        idees.map(([de, texte]) => `**${de}** : ${texte}`),
        'Aucune idée notée.',
      ),
    ],
  );

const dates = (lignes: readonly (readonly [string, string, string])[], legende: string): Noeud =>
  tableau(
    { legende, entetes: ['Étape', 'Prévue le', 'Faite'], lignes },
    { largeurs: ['*', 54, 56], corps: 8.5, layout: filets(1.1) },
  );

/** Before the day and after it, side by side. */
function circuit({ circuit: { avant, apres }, version }: ModeleFiche): Noeud {
  return ensemble(
    h2('Circuit'),
    cote(
      [
        tableau(
          { legende: 'Jusqu’au suivi', entetes: ['Étape', 'Faite'], lignes: avant },
          { largeurs: ['*', 104], corps: 8.5, layout: filets(1.1) },
        ),
      ],
      [
        apres.length > 0
          ? dates(apres, `Après le suivi, fiche en version ${version}`)
          : p(`Fiche en version ${version}. Rien n’est encore prévu.`),
      ],
      226,
    ),
  );
}

export function definirFiche(modele: ModeleFiche, suivi: Suivi): DefinitionPdf {
  return page({
    titre: `${modele.titre}, suivi ${modele.code}`,
    sujet: modele.sousTitre,
    pied: `${modele.titre}, ${modele.code}, version ${modele.version}`,
    auteur: modele.surtitre,
    suivi,
    texte: { fontSize: 9.6 },
    contenu: [
      ...tete(modele),
      h2('L’essentiel'),
      modele.essentiel.length > 0 ? numeros(modele.essentiel) : p(PAS_ENCORE.ecrit),
      h2('Le parcours suivi'),
      faits(modele.parcours, CORPS, [108, 90, 110, '*']),
      h2('Ce qui a aidé'),
      aide(modele),
      ...courbe(modele),
      ...moments(modele),
      ensemble(h2('Le vécu du proche'), p(modele.proche)),
      ensemble(h2('Temps'), puces(modele.temps)),
      ...attentes(modele),
      ensemble(h2('Information'), information(modele)),
      ensemble(equipeEtIdees(modele)),
      ensemble(h2('Limites'), puces(modele.limites)),
      ensemble(
        h2('Relecture'),
        modele.relecture.length > 0 ? faits(modele.relecture, CORPS) : p('Aucun accord donné.'),
      ),
      ensemble(h2('Réponse de l’unité'), definitions(modele.reponse, 110, CORPS)),
      h2('Suites'),
      actions(modele),
      faits(modele.suites, CORPS),
      circuit(modele),
      preuve(modele.preuve),
    ],
  });
}
