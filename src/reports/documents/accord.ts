/** Document A: two pages, so that nobody is given a pile of paper; more when it is printed large, to be easy to read. */
import type { Suivi } from '../../domain/suivi.ts';
import type { Definition } from '../modeles/commun.ts';
import type { LigneDeChoix, ModeleAccord } from '../modeles/accord.ts';
import type { Cellule, DefinitionPdf, Noeud } from '../pdf/types.ts';
import type { Provenance } from '../provenance/provenance.ts';
import { dateDuSuivi, page } from '../style/page.ts';
import { blocs, definitions, ensemble, h2, p, puces, tete } from '../style/pieces.ts';
import { preuve } from '../style/preuve.ts';
import { signatureSvg } from '../style/signature.ts';
import { BORD, filets, LARGEUR_UTILE, STYLES_FACILES, STYLES_SERRES, type Styles } from '../style/styles.ts';

/** The patient's standard text is the longest: its size is what holds on two pages. Easy to read: 14 points. */
function presentation({ lecture, qui }: ModeleAccord): { corps: number; interligne: number; styles: Styles } {
  if (lecture === 'facile') return { corps: 14, interligne: 1.05, styles: STYLES_FACILES };
  return { corps: qui === 'patient' ? 8.8 : 9.8, interligne: 0.9, styles: STYLES_SERRES };
}

/** Long enough for a name, in half a page. */
const LIGNE_A_MAIN = 230;

const MARQUE = { Oui: '☑', Non: '☑', 'Non répondu': '☐' } as const;
const aCocher = (reponse: string): string => `☐\u00a0${reponse}`;

/** The answer in full letters, with a box: never by colour. */
function choix(lignes: readonly LigneDeChoix[]): Noeud {
  const rangees: Cellule[][] = [
    [
      { text: 'Ce que vous acceptez ou souhaitez', style: 'entete' },
      { text: 'Votre réponse', style: 'entete' },
    ],
    ...lignes.map(({ libelle, reponse, necessaire }): Cellule[] => [
      { text: necessaire ? `${libelle} Cette ligne est nécessaire.` : libelle },
      { text: `${MARQUE[reponse]}\u00a0${reponse}`, bold: reponse !== 'Non répondu' },
    ]),
  ];
  return {
    table: { headerRows: 1, headerColumns: 1, dontBreakRows: true, widths: ['*', 104], body: rangees },
    layout: filets(1.4),
    summary: 'Choix de la personne, ligne par ligne',
    margin: [0, 0, 0, 3],
  };
}

const ligneAMain = (texte: string): Noeud => ({
  stack: [
    { text: `${texte}\u00a0:` },
    {
      canvas: [{ type: 'line', x1: 0, y1: 13, x2: LIGNE_A_MAIN, y2: 13, lineWidth: 0.5, lineColor: BORD }],
    },
  ],
  margin: [0, 2, 0, 3],
});

const deuxColonnes = (gauche: readonly Noeud[], droite: readonly Noeud[]): Noeud => ({
  columns: [
    { stack: gauche, width: '*' },
    { stack: droite, width: '*' },
  ],
  columnGap: 18,
});

/** What is left to the pen, beside the signature drawn on the screen if there is one. */
function aLaMain({ aLaMain: lignes, signature }: ModeleAccord): Noeud[] {
  const mains = lignes.map(ligneAMain);
  if (!signature) {
    const milieu = Math.ceil(lignes.length / 2);
    return [ensemble(h2('À compléter à la main'), deuxColonnes(mains.slice(0, milieu), mains.slice(milieu)))];
  }
  const dessin: Noeud[] = [
    { svg: signatureSvg(signature.traits), alt: signature.alt, fit: [190, 76], width: 190 },
    { text: `${signature.alt}.`, style: 'petit' },
  ];
  return [ensemble(h2('Signature, et lignes à compléter à la main'), deuxColonnes(dessin, mains))];
}

function autres({ autres: lignes, autresSignatures }: ModeleAccord, corps: number): Noeud[] {
  if (lignes.length === 0) return [];
  const dessins = autresSignatures.map(({ traits, alt }): Noeud => ({
    stack: [
      { svg: signatureSvg(traits), alt, fit: [110, 44], width: 110 },
      { text: `${alt}.`, style: 'petit' },
    ],
    width: '*',
  }));
  return [
    h2('Autres accords, et avis'),
    definitions(lignes, 150, corps),
    ...(dessins.length > 0
      ? [{ columns: dessins, columnGap: 18, unbreakable: true, margin: [0, 0, 0, 4] as const }]
      : []),
  ];
}

function talon({ talon: bas }: ModeleAccord): Noeud[] {
  if (!bas) return [];
  const [premiere, ...autres] = bas.lignes.map(ligneAMain);
  const question: Noeud = { text: [bas.question, ...bas.reponses.map(aCocher)].join(' ') };
  return [
    {
      stack: [
        {
          canvas: [{ type: 'line', x1: 0, y1: 0, x2: LARGEUR_UTILE, y2: 0, lineWidth: 0.5, lineColor: BORD }],
          margin: [0, 5, 0, 3],
        },
        { text: bas.titre, bold: true },
        { text: bas.consigne, style: 'petit' },
        deuxColonnes(premiere ? [premiere] : [], autres),
        question,
      ],
      unbreakable: true,
    },
  ];
}

/** The choices come with the form and the signature, as on the paper that was signed. */
export function definirAccord(
  modele: ModeleAccord,
  suivi: Suivi,
  provenance: Provenance | null,
): DefinitionPdf {
  const { corps, interligne, styles } = presentation(modele);
  const liste = (lignes: readonly Definition[]): Noeud => definitions(lignes, 150, corps);
  return page({
    titre: `${modele.titre}, suivi ${suivi.prevu?.code ?? ''}`,
    sujet: 'Copie du consentement',
    pied: `${modele.titre}, ${suivi.prevu?.code ?? ''}, copie du consentement`,
    auteur: modele.surtitre,
    date: dateDuSuivi(suivi),
    provenance,
    texte: { fontSize: corps, lineHeight: interligne },
    marges: [51, 28, 51, 34],
    styles,
    contenu: [
      ...tete(modele, { dessous: 5 }),
      p(modele.etat, ['p', 'terme']),
      ...blocs(modele.blocs, corps),
      h2('Vos choix'),
      choix(modele.choix),
      puces(modele.confirmations),
      h2('Forme de l’accord'),
      liste(modele.forme),
      ...aLaMain(modele),
      ...autres(modele, corps),
      h2('Historique'),
      liste(modele.historique),
      h2('Contacts'),
      liste(modele.contacts),
      ...preuve(provenance, modele.lecture === 'facile' ? 14 : undefined),
      ...talon(modele),
    ],
  });
}
