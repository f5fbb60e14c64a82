import { ErreurMetier, refus } from './refus.ts';

export { ErreurMetier };

export class ErreurAccordManquant extends refus(
  'ErreurAccordManquant',
  'Le suivi ne peut pas commencer\u00a0: l’accord n’est pas enregistré. Ce que vous avez préparé est gardé. Demandez l’accord.',
) {}
export class ErreurPreparationIncomplete extends refus(
  'ErreurPreparationIncomplete',
  'Le suivi ne peut pas commencer\u00a0: la préparation n’est pas finie. Ce que vous avez saisi est gardé.',
) {}
export class ErreurCitationSansAccord extends refus(
  'ErreurCitationSansAccord',
  'Il manque un accord pour reprendre ces mots\u00a0: celui de la personne, ou de qui la représente. Votre texte reste dans le champ. Écrivez le fait, sans citation.',
) {}
export class ErreurEcouteSansAccord extends refus(
  'ErreurEcouteSansAccord',
  'Le proche n’a pas donné son accord. Votre texte reste dans le champ. Demandez son accord, ou notez seulement ce que vous voyez.',
) {}
export class ErreurSuiviArrete extends refus(
  'ErreurSuiviArrete',
  'Le suivi est arrêté. Ce qui a été noté est gardé. Vous pouvez encore noter après coup, corriger ou effacer.',
) {}
export class ErreurSuiviPasCommence extends refus(
  'ErreurSuiviPasCommence',
  'Le suivi n’a pas commencé. Rien n’est perdu. Commencez par choisir l’étape et le lieu.',
) {}
export class ErreurSuiviRetire extends refus(
  'ErreurSuiviRetire',
  'L’accord a été retiré et le contenu effacé. On ne peut plus rien ajouter à ce suivi.',
) {}
export class ErreurEnPause extends refus(
  'ErreurEnPause',
  'Le suivi est en pause\u00a0: rien ne se note pendant une pause. Votre texte reste dans le champ. Reprenez d’abord le suivi.',
) {}
export class ErreurSignatureVide extends refus(
  'ErreurSignatureVide',
  'La signature est vide. Vos choix sont gardés. Signez dans le cadre, ou choisissez le papier ou l’accord oral.',
) {}
export class ErreurTemoin extends refus(
  'ErreurTemoin',
  'Le témoin doit être indépendant\u00a0: ni le suiveur, ni une personne de son service. Vos choix sont gardés. Indiquez un autre témoin.',
) {}
export class ErreurComprehension extends refus(
  'ErreurComprehension',
  'Il manque une réponse aux questions de compréhension. Vos choix sont gardés. Expliquez encore une fois, ou ne suivez pas ce jour-là.',
) {}
export class ErreurAvisSeulement extends refus(
  'ErreurAvisSeulement',
  'La personne de confiance donne un avis\u00a0: elle ne décide pas à la place de la personne. Ses réponses sont gardées. Notez son avis, et demandez l’accord de la personne qui représente. Sans cet accord, on ne suit pas.',
) {}
export class ErreurAutreTitulaire extends refus(
  'ErreurAutreTitulaire',
  'Pour un mineur, l’autre titulaire de l’autorité parentale signe aussi. Les réponses sont gardées. Demandez son accord, ou écrivez pourquoi un seul signe.',
) {}
export class ErreurRefusDuTitulaire extends refus(
  'ErreurRefusDuTitulaire',
  'L’autre titulaire de l’autorité parentale a dit non, ou a retiré son accord. Ce que vous avez écrit est gardé. Aucune raison ne remplace son accord\u00a0: on ne suit pas.',
) {}
export class ErreurChoixNecessaire extends refus(
  'ErreurChoixNecessaire',
  'Les lignes nécessaires n’ont pas reçu un oui. Les choix sont gardés. Sans elles, il n’y a pas de suivi.',
) {}
export class ErreurTexteTropLong extends refus(
  'ErreurTexteTropLong',
  'Le texte est trop long. Il reste entier dans le champ. Coupez-le en deux relevés.',
) {}
export class ErreurTexteVide extends refus(
  'ErreurTexteVide',
  'Le texte est vide. Rien n’est perdu. Écrivez au moins un mot.',
) {}
export class ErreurIntrouvable extends refus(
  'ErreurIntrouvable',
  'Ce passage n’existe plus dans le journal. Le reste est gardé. Revenez au journal.',
) {}
export class ErreurRaisonManquante extends refus(
  'ErreurRaisonManquante',
  'Il manque la raison. Ce que vous avez saisi est gardé. Écrivez pourquoi\u00a0: les documents le montreront.',
) {}
export class ErreurFicheIncomplete extends refus(
  'ErreurFicheIncomplete',
  'La fiche n’est pas complète. Tout est gardé.',
) {}
export class ErreurSupposeSeul extends refus(
  'ErreurSupposeSeul',
  'Ce qui est supposé n’entre pas seul dans la fiche. Votre texte est gardé. Liez-le aussi à un relevé vu ou dit.',
) {}
export class ErreurSansAppui extends refus(
  'ErreurSansAppui',
  'Rien n’appuie ce texte. Il est gardé. Liez-le à un relevé vu ou dit, avec le bouton «\u00a0Reprendre\u00a0».',
) {}
export class ErreurCitationInfidele extends refus(
  'ErreurCitationInfidele',
  'Cette citation n’est pas mot pour mot dans un relevé repris ici. Elle est gardée. Recopiez les mots exacts, ou videz le champ.',
) {}
export class ErreurFicheTropLongue extends refus(
  'ErreurFicheTropLongue',
  'Un texte est trop long. Il reste entier dans le champ. Raccourcissez-le.',
) {}
export class ErreurPasTransmis extends refus(
  'ErreurPasTransmis',
  'La fiche n’est pas encore transmise. Ce que vous avez saisi est gardé. Attendez la transmission.',
) {}
export class ErreurRelectureAttendue extends refus(
  'ErreurRelectureAttendue',
  'La personne a demandé à relire, et sa réponse est attendue. Ce que vous avez saisi est gardé. Attendez sa réponse ou la fin du délai, puis enregistrez la revue.',
) {}
export class ErreurRemiseAvantRelecture extends refus(
  'ErreurRemiseAvantRelecture',
  'La personne a demandé à relire avant que l’unité voie la fiche. La fiche est gardée. Attendez sa réponse ou la fin du délai, puis transmettez. Si elle ne veut plus relire, levez cette promesse avec la raison.',
) {}
export class ErreurACompleter extends refus(
  'ErreurACompleter',
  'La fiche est à compléter\u00a0: elle ne se signe pas encore. Tout est gardé. Attendez qu’elle soit transmise de nouveau.',
) {}
export class ErreurSuiteManquante extends refus(
  'ErreurSuiteManquante',
  'La revue n’a pas encore de suite. Tout est gardé. Ajoutez une action, ou écrivez pourquoi il n’y en a pas.',
) {}
export class ErreurClotureImpossible extends refus(
  'ErreurClotureImpossible',
  'Le suivi ne peut pas être clos. Tout est gardé. Il reste à régler\u00a0:',
) {}
export class ErreurSuiviClos extends refus(
  'ErreurSuiviClos',
  'Le suivi est clos. Tout est gardé. On ne peut plus le revoir.',
) {}
export class ErreurMoment extends refus(
  'ErreurMoment',
  'L’heure donnée n’est pas pendant le suivi. Votre texte reste dans le champ. Choisissez une heure entre le début et maintenant.',
) {}
export class ErreurConservationFinie extends refus(
  'ErreurConservationFinie',
  'La durée de conservation de ce suivi est passée et le contenu a été effacé. La ligne datée reste. On ne peut plus rien ajouter à ce suivi.',
) {}
export class ErreurSuiviEnCours extends refus(
  'ErreurSuiviEnCours',
  'Le suivi est en cours\u00a0: rien n’est effacé. Arrêtez d’abord le suivi.',
) {}
export class ErreurDate extends refus(
  'ErreurDate',
  'Cette date n’existe pas. Ce que vous avez saisi est gardé. Choisissez un jour du calendrier.',
) {}
export class ErreurDemesure extends refus(
  'ErreurDemesure',
  'Un texte ou un nombre est trop grand. Ce que vous avez saisi est gardé. Raccourcissez-le.',
) {}
export class ErreurLigneFausse extends refus(
  'ErreurLigneFausse',
  'Une ligne a été abîmée ou modifiée\u00a0: elle ne peut pas être lue. Ce que cet appareil contient est gardé. Prenez une autre copie du fichier.',
) {}
export class ErreurContenuFaux extends refus(
  'ErreurContenuFaux',
  'Une ligne n’a pas la forme attendue. Ce que cet appareil contient est gardé. Prenez une autre copie du fichier, ou mettez Sillage à jour.',
) {}
export class ErreurDeuxHistoires extends refus(
  'ErreurDeuxHistoires',
  'Deux copies de ce suivi ne racontent pas la même histoire\u00a0: l’une des deux a été modifiée. Rien n’a été changé sur cet appareil. Gardez les deux copies et prévenez la personne responsable de la démarche.',
) {}
export class ErreurTropPeuDeSuivis extends refus(
  'ErreurTropPeuDeSuivis',
  'Un rapport à la commission des usagers demande au moins 3\u00a0suivis\u00a0: avec moins, une personne pourrait être reconnue. Le bilan est gardé. Ajoutez des suivis du même parcours.',
) {}
export class ErreurRelectureDuBilan extends refus(
  'ErreurRelectureDuBilan',
  'Le rapport n’est pas encore relu par une personne qui n’a suivi aucun de ces parcours. Le bilan est gardé. Demandez cette relecture.',
) {}
export class ErreurAvisAvantRelecture extends refus(
  'ErreurAvisAvantRelecture',
  'La commission donne son avis sur un rapport relu. Ce que vous avez saisi est gardé. Faites d’abord relire et signer le rapport.',
) {}
export class ErreurPeriode extends refus(
  'ErreurPeriode',
  'La période se termine avant de commencer. Ce que vous avez saisi est gardé. Changez l’une des deux dates.',
) {}
export class ErreurRelecteurSuiveur extends refus(
  'ErreurRelecteurSuiveur',
  'Cette personne a suivi un de ces parcours. Le bilan est gardé. Demandez la relecture à une autre personne.',
) {}
