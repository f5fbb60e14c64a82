import type { Bloc } from '../blocs.ts';

export const PAGE: readonly Bloc[] = [
  {
    encart:
      'Tout est gardé sur **cet appareil**. S’il est perdu ou cassé, seule une sauvegarde rend vos suivis : faites-en une chaque semaine, et après chaque suivi.',
  },
  { titre: 'Ce que Sillage garde', niveau: 2 },
  {
    puces: [
      'Chaque ligne est chiffrée et signée, puis écrite deux fois sur l’appareil. « Enregistré » s’affiche seulement ensuite. Si une copie s’abîme, l’autre la répare.',
      'Ce que vous tapez est gardé pendant la frappe. Après un verrouillage ou une panne de batterie, vous retrouvez votre texte.',
      'Rien n’est envoyé. Il n’y a ni compte, ni serveur.',
    ],
  },
  { titre: 'Faire une sauvegarde', niveau: 2 },
  {
    liste: [
      'À l’accueil ou dans les réglages, ouvrez « Sauvegarder ou restaurer ».',
      'Choisissez une phrase pour ce fichier et écrivez-la. Ou donnez l’adresse « age1… » d’un autre appareil, ou de votre établissement : il n’y a alors pas de phrase.',
      'Faites la sauvegarde, et rangez le fichier ailleurs que sur cet appareil, sur un support de l’établissement.',
      'Ne dites la phrase à personne par le même chemin que le fichier.',
    ],
  },
  {
    p: 'Le fichier contient tous vos suivis, les accords, les signatures et vos réglages. Il ne contient pas les textes encore en brouillon. Il est chiffré : **sans sa phrase ou sans la clé, personne ne l’ouvre**.',
  },
  { titre: 'Restaurer une sauvegarde', niveau: 2 },
  {
    p: 'Sur le même écran, choisissez le fichier et donnez ce qui l’ouvre. Sillage vérifie d’abord chaque ligne et chaque signature. Un fichier abîmé ou modifié est refusé en entier, et rien ne change.',
  },
  {
    puces: [
      'Ce qui manquait est ajouté. Ce qui était déjà là ne change pas. Restaurer deux fois ne fait rien de plus.',
      'Ce qui a été effacé ici ne revient pas. Ce que le fichier dit d’effacer est effacé ici aussi, dans la fiche comme dans les brouillons.',
      'Si un suivi ne raconte pas la même histoire des deux côtés, il reste comme il est ici, et Sillage le dit.',
    ],
  },
  { titre: 'Changer d’appareil, ou en avoir deux', niveau: 2 },
  {
    puces: [
      '**Changer** : créez un coffre sur le nouvel appareil, avec sa propre phrase de passe, puis restaurez-y la sauvegarde. Continuez là.',
      '**En avoir deux** : chacun écrit et signe ses propres lignes. Passez une sauvegarde de l’un à l’autre : les deux finissent par contenir la même chose.',
      'L’adresse d’un appareil se lit en bas de l’écran de sauvegarde. Un fichier fermé pour elle ne s’ouvre que là-bas.',
      'Une fois l’ancien appareil remplacé, effacez-y les données du site.',
    ],
  },
  { titre: 'Vérifier', niveau: 2 },
  {
    p: 'Sur la page d’un suivi, « Vérifier » relit toutes les lignes et donne, pour chaque appareil, leur nombre et la dernière empreinte. Les documents impriment la même : en comparant, on voit si des lignes manquent à la fin.',
  },
  { titre: 'Ouvrir le coffre', niveau: 2 },
  {
    puces: [
      '**La phrase de passe** ouvre toujours. Cinq mots simples, choisis au hasard, valent mieux qu’un mot compliqué. Ne l’écrivez pas sur l’appareil ni sur son étui. Suivez la règle de votre établissement.',
      '**Les 12 mots** du code de secours ouvrent si la phrase est perdue. Ils sont montrés une seule fois : écrivez-les, ou imprimez la feuille, et rangez-la sous clé, loin de l’appareil. De nouveaux mots remplacent les anciens. Si l’appareil n’a pas pu effacer ce qui ouvrait avant, Sillage le dit.',
      '**Le code court** rouvre dans la journée. Il n’est jamais écrit sur le disque : après trois codes faux, ou si Sillage se ferme, la phrase est demandée.',
      '**Le doigt ou le visage**, si l’appareil le permet, ouvre aussi. Pas sur un appareil partagé.',
      '**La clé de l’établissement**, si votre service informatique en a donné une : elle rouvre ce coffre, sur cet appareil, quand tout le reste est perdu.',
    ],
  },
  {
    p: '**Sans aucun de ces moyens, personne ne peut rouvrir le coffre.** Tout se règle dans les réglages, partie « Ouvrir le coffre ».',
  },
  { titre: 'Ne pas laisser le navigateur effacer', niveau: 2 },
  {
    p: 'Un navigateur peut effacer les données d’un site quand la place manque. Sillage demande une place protégée et vous dit si elle est accordée. N’effacez pas les données de navigation de cet appareil. N’utilisez pas la navigation privée.',
  },
  {
    p: 'Si l’appareil fait une copie automatique chez un fournisseur de stockage en ligne, demandez à votre service informatique de l’arrêter pour cette application.',
  },
  { titre: 'Transmettre', niveau: 2 },
  {
    p: 'Un suivi se transmet par un fichier fermé, qu’une seule personne peut ouvrir, et signé par votre appareil. La première fois, échangez vos adresses (réglages, « Mon adresse ») et comparez les empreintes de vive voix. La personne qui reçoit voit ce que le fichier apporte avant de l’accepter. Sa réponse revient de la même façon.',
  },
  {
    p: 'Partent la fiche, les passages qu’elle cite, les heures et les attentes, l’accord ligne par ligne, la revue, les actions et les promesses. Restent chez vous les autres mots du journal, les signatures tracées et les brouillons.',
  },
  {
    p: 'Les documents PDF se téléchargent, se partagent ou s’impriment. **Une fois hors du coffre, un PDF n’est plus chiffré.** Rangez-le sur un support de l’établissement et supprimez la copie de l’appareil.',
  },
  { titre: 'Effacer', niveau: 2 },
  {
    puces: [
      '**Un passage**, à la demande de la personne : le contenu est retiré partout, et la fiche est récrite sans lui, même si elle s’écrivait au même moment sur un autre appareil. Il reste la trace qu’un passage a été effacé.',
      '**Tout le suivi**, si l’accord est retiré : il ne reste qu’une ligne datée, sans contenu, et les promesses.',
      '**À la fin de la conservation** : quinze jours avant la date dite à l’accord, l’accueil et la page du suivi proposent d’effacer. C’est à vous de le faire, au plus tard ce jour-là. Rien ne s’efface seul, et jamais pendant une observation.',
      '**Les sauvegardes** : celles d’avant contiennent encore ce qui est effacé. Faites-en une nouvelle, puis détruisez les anciennes. Passez la nouvelle à vos autres appareils : ils effacent à leur tour.',
      'Effacez aussi les PDF déjà sortis : Sillage ne peut pas le faire.',
    ],
  },
  {
    p: 'Après un effacement, l’appareil peut garder un temps des restes chiffrés sur son disque. Sans ce qui ouvre le coffre, ils ne se lisent pas.',
  },
];
