/** Document G: a letter. Nothing under 12 points; the easy one, nothing under 14. */
import type { Suivi } from '../../domain/suivi.ts';
import type { ModeleRetourPatient } from '../modeles/retour-patient.ts';
import type { DefinitionPdf, Noeud, Style } from '../pdf/types.ts';
import type { Provenance } from '../provenance/provenance.ts';
import { dateDuSuivi, page } from '../style/page.ts';
import { h2, p, plus, puces, tete } from '../style/pieces.ts';
import { preuve } from '../style/preuve.ts';
import { STYLES_FACILES, STYLES_LETTRE, type Styles } from '../style/styles.ts';

const A_LA_MAIN = '………………………………………………';

const liste = (lignes: readonly string[], rien: string): Noeud =>
  lignes.length > 0 ? puces(lignes) : p(rien);

const ordinaire = (modele: ModeleRetourPatient): Noeud[] => [
  p(
    `${modele.rappel} Merci pour le temps et la confiance que vous nous avez donnés. Voici ce que nous en avons fait.`,
  ),
  h2('Ce que nous avons entendu'),
  ...(modele.entendu.length > 0
    ? modele.entendu.map(({ texte, citation }) =>
        p(citation ? `${texte} Vous avez dit\u00a0: ${citation}` : texte),
      )
    : [p(A_LA_MAIN)]),
  h2('Ce qui allait bien, et que l’équipe garde'),
  modele.garde.length > 0 ? plus(modele.garde) : p(A_LA_MAIN),
  h2('Ce que nous avons décidé'),
  liste(modele.decide, modele.sansDecision),
  h2('Ce que nous ne pouvons pas changer pour l’instant, et pourquoi'),
  liste(modele.pasChange, `À compléter à la main, s’il y a lieu\u00a0: ${A_LA_MAIN}`),
  h2('À qui cela a été présenté'),
  p(modele.presente),
  h2('Si vous voulez aller plus loin'),
  p(
    'Vous pouvez donner votre avis sur les changements, participer à un groupe de travail, ou recevoir des nouvelles. Rien ne vous y oblige.',
  ),
  p(
    `**Contact**\u00a0: ${modele.contact}. **Vos droits**\u00a0: ${modele.droits}. **Code**\u00a0: ${modele.code}.`,
  ),
  p(`Pour l’équipe (${modele.unite}), le ou la cadre de santé`),
];

/** Contenu/11 §4: one idea in a sentence, one sentence in a line. */
const facile = (modele: ModeleRetourPatient): Noeud[] => [
  p('Bonjour.'),
  p('Une personne vous a accompagné à l’hôpital.'),
  p('Vous avez dit ce qui était bien.'),
  p('Vous avez dit ce qui était difficile.'),
  p('L’équipe a lu le résumé, sans votre nom.'),
  ...(modele.garde.length > 0 ? [h2('Ce qui était bien'), puces(modele.garde.slice(0, 2))] : []),
  h2('Ce qui change'),
  ...(modele.decide.length > 0
    ? [p('L’équipe a décidé de changer quelque chose.'), puces(modele.decide)]
    : [p(modele.sansDecision)]),
  p('Merci de nous avoir aidés.'),
  h2('Vous avez une question\u202f?'),
  p(`Appelez\u00a0: ${modele.contact}.`),
  p(`Vos droits\u00a0: ${modele.droits}.`),
  p(`Votre code\u00a0: ${modele.code}.`),
];

const PRESENTATION: Readonly<
  Record<ModeleRetourPatient['lecture'], { readonly texte: Style; readonly styles: Styles }>
> = {
  standard: { texte: { fontSize: 12, lineHeight: 0.95 }, styles: STYLES_LETTRE },
  facile: { texte: { fontSize: 14, lineHeight: 1 }, styles: STYLES_FACILES },
};

export function definirRetourPatient(
  modele: ModeleRetourPatient,
  suivi: Suivi,
  provenance: Provenance | null,
): DefinitionPdf {
  const { texte, styles } = PRESENTATION[modele.lecture];
  return page({
    titre: `${modele.titre}, suivi ${modele.code}`,
    sujet: modele.pour === 'proche' ? 'Retour au proche' : 'Retour au patient',
    pied: `Retour sur votre parcours, ${modele.code}`,
    auteur: modele.surtitre,
    date: dateDuSuivi(suivi),
    provenance,
    contenu: [
      ...tete(modele, { dessous: 8 }),
      ...(modele.lecture === 'facile' ? facile(modele) : ordinaire(modele)),
      ...preuve(provenance),
    ],
    texte,
    styles,
  });
}
