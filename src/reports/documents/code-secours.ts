/** The 12 words on one sheet of paper. Nothing of any suivi, and nobody's name. */
import { formaterDate } from '../../content/typographie.ts';
import type { DefinitionPdf, Noeud } from '../pdf/types.ts';
import { page } from '../style/page.ts';
import { encart, ensemble, h2, numeros, puces, tete } from '../style/pieces.ts';
import type { DemandeCodeSecours } from './demande.ts';

const TITRE = 'Code de secours';

/** Large: read by hand and eye, one word after the other. */
const CORPS_DES_MOTS = 15;

const liste = (mots: readonly string[]): Noeud => ({
  stack: [numeros(mots)],
  fontSize: CORPS_DES_MOTS,
  bold: true,
  lineHeight: 1.1,
});

export function definirCodeSecours({ mots, jour }: DemandeCodeSecours): DefinitionPdf {
  const faitLe = `Fait le ${formaterDate(jour)}`;
  return page({
    titre: `${TITRE} de Sillage`,
    sujet: `${TITRE}. ${faitLe}`,
    pied: `${TITRE} de Sillage. ${faitLe}`,
    auteur: 'Sillage',
    provenance: null,
    // At noon UTC, the same civil day everywhere in France.
    date: new Date(`${jour}T12:00:00Z`),
    contenu: [
      ...tete({
        surtitre: 'Sillage',
        titre: TITRE,
        sousTitre: `${faitLe}. À garder sous clé, loin de l’appareil.`,
        exemple: false,
        cartouche: {
          lire: 'Vous, et qui votre établissement désigne',
          donnees: 'Aucune',
          detruire: 'jour où d’autres mots remplacent ceux-ci',
        },
      }),
      ensemble(h2(`Vos ${mots.length} mots, dans l’ordre`), liste(mots)),
      h2('Ce qu’ils ouvrent'),
      puces([
        'Le coffre de Sillage, sur l’appareil où ils ont été faits. Rien d’autre.',
        'Ils servent si la phrase de passe est perdue\u00a0: à l’ouverture, «\u00a0J’ai perdu ma phrase\u00a0», puis les mots. Sillage demande alors une nouvelle phrase de passe.',
        'Les accents et les majuscules ne comptent pas. L’ordre compte.',
      ]),
      h2('Où garder cette feuille'),
      puces([
        'Sous clé, loin de l’appareil.',
        'Ni photo, ni message, ni copie sur un ordinateur.',
        'Feuille perdue ou lue par quelqu’un\u00a0: dans les réglages, «\u00a0Ouvrir le coffre\u00a0», faites d’autres mots. Ceux-ci n’ouvriront plus.',
      ]),
      encart('**Qui a cette feuille et l’appareil peut lire vos notes.**'),
    ],
  });
}
