import type { Bloc } from '../blocs.ts';

export const PAGE: readonly Bloc[] = [
  { titre: 'Où sont les données ?', niveau: 2 },
  {
    p: 'Dans cet appareil, chiffrées. L’application n’envoie rien : ni compte en ligne, ni mesure d’audience, ni publicité, ni cookie. Elle fonctionne sans réseau.',
  },
  { titre: 'Ce que l’application ne demande jamais', niveau: 2 },
  {
    puces: [
      'Le nom, la date de naissance, le numéro de dossier ou de sécurité sociale du patient.',
      'Le nom d’un professionnel.',
      'Une voix, une vidéo, une photo.',
    ],
  },
  {
    p: 'Le prénom et la fonction de la personne qui suit sont gardés dans les réglages, pour les documents. Une signature faite sur l’écran est gardée sous forme de tracé, avec l’accord.',
  },
  { titre: 'Phrase de passe perdue', niveau: 2 },
  {
    p: 'Les 12 mots du code de secours, s’ils ont été notés, rouvrent le coffre. L’établissement peut aussi garder une clé de secours. Sans aucun de ces moyens, les données ne peuvent pas être relues, par personne.',
  },
  { titre: 'Sauvegarde', niveau: 2 },
  {
    p: 'Les données sont sur l’appareil, et dans les sauvegardes que la personne qui suit décide de faire : des fichiers chiffrés, à ranger sur un support de l’établissement. Après un effacement, une nouvelle sauvegarde remplace les anciennes, qui sont détruites. Si l’appareil fait une copie automatique chez un fournisseur de stockage en ligne, demandez à votre service informatique de l’arrêter pour cette application. Un hébergement de données de santé chez un tiers demande un hébergeur certifié.',
  },
  { titre: 'Documents PDF', niveau: 2 },
  {
    p: 'Un document téléchargé, partagé ou imprimé sort du coffre : il n’est plus chiffré. Rangez-le sur un support de l’établissement, et détruisez-le à la date écrite sur sa première page.',
  },
  { titre: 'Effacement', niveau: 2 },
  {
    p: 'La date limite est fixée dès l’accord. Cette version n’efface pas seule : la personne qui suit efface au plus tard ce jour-là. Un effacement demandé par la personne suivie se fait aussitôt dans l’application.',
  },
  { titre: 'Responsable, durées, droits, contacts', niveau: 2 },
  {
    puces: [
      '**Responsable** : {{etablissement}}.',
      '**Durées** : journal et fiche, {{duree_journal}} ; accord, {{duree_consentement}} ; bilans anonymes, {{duree_rapport}}.',
      '**Droits** : lire, faire corriger, retirer son accord, s’opposer, faire effacer, faire limiter. Voir la notice remise au patient.',
      '**Délégué à la protection des données** : {{contact_dpo}}.',
      '**Réclamation** : Commission nationale de l’informatique et des libertés (CNIL), www.cnil.fr.',
    ],
  },
];
