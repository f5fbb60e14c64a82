/** What the check of a PDF says, in the words of the person who reads it. */
import { formaterDate } from '../../content/typographie.ts';
import { genreDe, type GenreDeRegistre } from '../../domain/genre-de-registre.ts';
import type { Moment } from '../../domain/instant.ts';
import type { VerdictPdf } from '../../reports/index.ts';
import type { NomIcone } from '../../ui/icones.ts';
import { heure, jour } from '../partage/heures.ts';

export interface Reponse {
  readonly ton?: 'alerte';
  readonly icone?: NomIcone;
  readonly titre: string;
  readonly garde?: string;
  readonly faire?: string;
}

const QUOI: Readonly<Record<GenreDeRegistre, { readonly un: string; readonly du: string }>> = {
  suivi: { un: 'ce suivi', du: 'du suivi' },
  plan: { un: 'ce plan d’actions', du: 'du plan d’actions' },
  bilan: { un: 'ce bilan', du: 'du bilan' },
};

const leJourEt = (moment: Moment): string => `${formaterDate(jour(moment))} à ${heure(moment)}`;
const REFAIT = 'Celui que Sillage fait du registre est ci-dessous.';

const REFUS: Readonly<Record<Exclude<VerdictPdf, { readonly registre: string }>['nom'], Reponse>> = {
  'trop-gros': {
    titre: 'Ce fichier est trop gros pour un document de Sillage.',
    garde: 'Il n’a pas été ouvert. La limite est de 20\u00a0Mo.',
    faire: 'Choisissez le PDF tel que Sillage l’a donné.',
  },
  'pas-un-pdf': {
    titre: 'Ce fichier n’est pas un PDF.',
    faire: 'Choisissez un document que Sillage a donné en PDF. Une page web ne se vérifie pas ici.',
  },
  coupe: {
    titre: 'Ce PDF est coupé\u00a0: sa fin manque.',
    faire: 'Demandez-le de nouveau, ou copiez-le de nouveau depuis son support.',
  },
  'autre-pdf': {
    titre: 'Ce PDF ne dit pas de quoi il est fait.',
    garde:
      'Il vient d’un autre logiciel, ou il a été réenregistré, ou il date d’avant cette vérification. Le code de secours ne se vérifie pas non plus.',
    faire: 'Cherchez le fichier tel que Sillage l’a donné.',
  },
  illisible: {
    ton: 'alerte',
    titre: 'Ce que ce PDF dit de son origine ne se lit pas.',
    garde: 'Il a été changé, ou une version plus récente de Sillage l’a fait.',
    faire: 'Mettez Sillage à jour, puis vérifiez-le de nouveau.',
  },
  cas: {
    titre: 'Ce PDF vient d’un cas d’exemple, pas d’un coffre.',
    garde: 'Il n’y a rien ici à quoi le comparer.',
  },
};

function exact(verdict: Extract<VerdictPdf, { readonly nom: 'exact' }>): Reponse {
  const { un } = QUOI[genreDe(verdict.registre)];
  const { suites, etatDu } = verdict;
  const titre = `Ce PDF est exactement celui que Sillage fait de ${un}.`;
  if (suites === 0)
    return {
      icone: 'bouclier',
      titre,
      garde: 'Rien n’a été écrit depuis\u00a0: il dit l’état d’aujourd’hui.',
    };
  return {
    icone: 'bouclier',
    titre,
    garde: `Il dit l’état du ${leJourEt(etatDu)}. Depuis, ${un} a continué\u00a0: ${suites}\u00a0${suites > 1 ? 'lignes' : 'ligne'} de plus.`,
    faire: 'Pour l’état d’aujourd’hui, préparez le document de nouveau.',
  };
}

/** What happened, what is kept, what to do. */
export function repondre(verdict: VerdictPdf): Reponse {
  if (!('objet' in verdict)) return REFUS[verdict.nom];
  const { un, du } = QUOI[genreDe(verdict.registre)];
  switch (verdict.nom) {
    case 'exact':
      return exact(verdict);
    case 'change':
      return {
        ton: 'alerte',
        titre: 'Ce PDF a été changé depuis sa sortie\u00a0: ne vous y fiez pas.',
        garde:
          'Une note ajoutée dans un lecteur de PDF, ou un réenregistrement, suffit. Le registre, lui, est intact.',
        faire: REFAIT,
      };
    case 'autre-version':
      return {
        titre: `Ce PDF a été fait par une autre version de Sillage (${verdict.application})\u00a0: on compare les données, pas les octets.`,
        garde: verdict.memesDonnees
          ? 'Il nomme des données qui sont bien celles de ce coffre. Cela ne dit pas si ses phrases ont été changées.'
          : 'L’empreinte de ses données n’est pas celle que donnent les données de ce coffre.',
        faire: REFAIT,
      };
    case 'effacees':
      return {
        ton: 'alerte',
        titre: 'Des passages ont été effacés depuis la sortie de ce PDF.',
        garde: 'Il ne peut plus être refait comme il était, ni comparé.',
        faire: `S’il montre encore ces passages, détruisez-le. ${REFAIT}`,
      };
    case 'mots-absents':
      return {
        titre: 'Ce coffre n’a pas les mêmes mots que l’appareil où ce PDF a été fait.',
        garde:
          'Une remise laisse une partie du journal chez la personne qui l’a écrit\u00a0: les octets ne se comparent pas.',
        faire: `Faites-le vérifier sur l’appareil où il a été fait. ${REFAIT}`,
      };
    case 'suivis-changes':
      return {
        titre: 'Les suivis de ce bilan ont changé depuis.',
        garde: 'Le rapport ne peut plus être refait comme il était, ni comparé.',
        faire: 'Relisez le bilan, puis préparez le rapport de nouveau.',
      };
    case 'impossible':
      return {
        ton: 'alerte',
        titre: `Sillage ne fait pas ce document de cet état ${du}\u00a0: ne vous y fiez pas.`,
        garde: 'Le registre, lui, est intact.',
        faire: 'Préparez le document de nouveau.',
      };
    case 'inconnu':
      return {
        titre: `Ce coffre n’a pas ${un}.`,
        garde: 'Le PDF a peut-être été fait sur un autre appareil. Rien ici ne permet de le comparer.',
        faire: 'Vérifiez-le sur cet appareil-là, ou recevez d’abord la remise.',
      };
    case 'absent':
      return {
        titre: `Ce PDF vient d’un état ${du} que ce coffre n’a pas.`,
        garde: 'Il a été fait sur un autre appareil, avec des lignes qui ne sont pas encore ici.',
        faire: 'Recevez la remise de cet appareil, puis vérifiez-le de nouveau.',
      };
    case 'autre':
      return {
        ton: 'alerte',
        titre: `L’empreinte que ce PDF nomme n’est pas celle ${du}\u00a0: ne vous y fiez pas.`,
        garde: 'Le registre de ce coffre est gardé tel quel.',
        faire: 'Préparez le document de nouveau, et comparez les deux.',
      };
    case 'efface':
      return {
        ton: 'alerte',
        titre: `Le contenu ${du} a été effacé.`,
        garde: 'Ce PDF ne peut plus être comparé.',
        faire: 'Détruisez-le\u00a0: l’accord a été retiré, ou la durée de conservation est finie.',
      };
    case 'faux':
      return {
        ton: 'alerte',
        titre: `Le registre ${du} est abîmé\u00a0: rien ne peut se comparer.`,
        garde: 'Tout ce qui se lit encore est gardé.',
        faire: 'Gardez vos sauvegardes, et prévenez le ou la responsable de la démarche.',
      };
  }
}
