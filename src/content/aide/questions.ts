import type { Bloc } from '../blocs.ts';

export const PAGE: readonly Bloc[] = [
  { titre: 'Pendant le suivi', niveau: 2 },
  { titre: 'Faut-il du réseau ?', niveau: 3 },
  { p: 'Non. Après la première ouverture, tout marche sans réseau. Rien n’est envoyé.' },
  { titre: 'Et si la batterie se vide ?', niveau: 3 },
  {
    p: 'Ce qui est enregistré est gardé. Le texte en cours aussi. Rouvrez Sillage, tapez la phrase de passe, reprenez. Le code court ne sert plus : il ne survit pas à une fermeture.',
  },
  { titre: 'J’ai oublié de noter quelque chose.', niveau: 3 },
  {
    p: 'Ajoutez un relevé « noté après coup ». Le journal montre l’heure vécue et l’heure où vous l’avez écrit.',
  },
  { titre: 'Je me suis trompé.', niveau: 3 },
  { p: 'Corrigez, avec la raison. L’ancien texte reste dans l’historique.' },
  { titre: 'Le patient et son proche se séparent. Qui suivre ?', niveau: 3 },
  {
    p: 'La personne que vous avez dit suivre. Notez où est l’autre. Chacun peut avoir son attente et son ressenti.',
  },
  { titre: 'L’heure de l’appareil a changé.', niveau: 3 },
  {
    p: 'Tant que Sillage reste ouvert, les durées restent justes. S’il a été fermé entre-temps, il se fie à l’heure de l’appareil : remettez-la juste avant de reprendre.',
  },
  { titre: 'Autour de l’accord', niveau: 2 },
  { titre: 'La personne ne peut pas signer.', niveau: 3 },
  { p: 'L’accord peut être oral, devant un témoin indépendant. Ni vous, ni quelqu’un de votre service.' },
  { titre: 'Une étape de la préparation manque.', niveau: 3 },
  { p: 'Faites-la, ou passez-la avec une raison écrite. Cette raison apparaît dans tous les documents.' },
  { titre: 'La personne change d’avis sur une ligne.', niveau: 3 },
  {
    p: 'Changez la ligne. Si elle retire tout, demandez : garder sans nom, ou effacer ? Sans réponse claire, effacez.',
  },
  { titre: 'Autour de la fiche', niveau: 2 },
  { titre: 'Pourquoi ma supposition n’entre-t-elle pas dans la fiche ?', niveau: 3 },
  { p: 'Parce que personne ne peut la vérifier. Cherchez un fait ou des mots qui la montrent.' },
  { titre: 'Puis-je conclure à partir d’un seul suivi ?', niveau: 3 },
  { p: 'Non. Un suivi raconte une histoire. Il ne prouve pas une généralité.' },
  { titre: 'Qui peut lire quoi ?', niveau: 3 },
  {
    p: 'Le journal : vous, et la personne suivie pour relire ses propos. La fiche : le ou la cadre de santé, le médecin, le référent qualité.',
  },
  { titre: 'Pourquoi ne puis-je pas encore transmettre la fiche ?', niveau: 3 },
  {
    p: 'Parce que la personne a demandé à relire. La fiche part quand sa réponse est revenue, quand son délai est passé, ou quand vous levez cette promesse avec une raison.',
  },
  { titre: 'La fiche est revenue « à compléter ».', niveau: 3 },
  {
    p: 'Complétez-la, puis ouvrez « Transmettre » : « La fiche est complétée » est coché si elle a changé. Le nouveau fichier demande une nouvelle revue.',
  },
  { titre: 'Autour du plan d’actions et des documents', niveau: 2 },
  { titre: 'Où va une action décidée dans la revue ?', niveau: 3 },
  {
    p: 'Au plan d’actions de l’unité, qui s’ouvre s’il n’existe pas encore. Le suivi montre où elle en est.',
  },
  { titre: 'Notre plan d’actions est déjà dans un tableur.', niveau: 3 },
  {
    p: 'Dans le plan, ouvrez « Coller depuis un tableur ». Chaque ligne se corrige à sa place, ou reste de côté. Collez à nouveau le même tableau : ce qui a changé est mis à jour, rien n’est doublé.',
  },
  { titre: 'Le logiciel qualité attend d’autres colonnes.', niveau: 3 },
  {
    p: 'Dans « Imprimer et exporter », choisissez les colonnes, leur ordre et leur nom. Gardez « Identifiant » : c’est lui qui permet de mettre à jour sans doubler.',
  },
  { titre: 'Je préfère une page web à un PDF.', niveau: 3 },
  {
    p: 'À côté de « Préparer », touchez « Page web ». La page dit la même chose, mot pour mot. Elle s’ouvre sans réseau. « Tout exporter en un fichier » réunit les documents choisis.',
  },
  { titre: 'À quoi sert ce coffre ?', niveau: 3 },
  {
    p: 'À vous de le dire, dans les réglages : suiveur, cadre, référent qualité, ou plusieurs. Les écrans mettent alors devant ce qui vous concerne. Rien d’autre n’est fermé.',
  },
  { titre: 'Autour de l’appareil', niveau: 2 },
  { titre: 'J’ai perdu la phrase de passe.', niveau: 3 },
  {
    p: 'À l’ouverture, touchez « J’ai perdu ma phrase », tapez les 12 mots de votre code de secours, puis choisissez une nouvelle phrase. Vos notes sont gardées. L’ancienne phrase n’ouvre plus.',
  },
  {
    p: 'Sans les 12 mots, et si votre établissement n’a pas de clé de secours, personne ne peut rouvrir le coffre. Il faut alors effacer les données du site dans le navigateur, et recommencer avec un coffre vide.',
  },
  { titre: 'Où sont mes 12 mots ?', niveau: 3 },
  {
    p: 'Sur la feuille que vous avez écrite ou imprimée. Sillage ne les montre qu’une fois. Si la feuille est perdue, ou si quelqu’un l’a lue, ouvrez les réglages, « Ouvrir le coffre », et faites d’autres mots : ceux d’avant n’ouvrent plus.',
  },
  { titre: 'À quoi sert le code court ?', niveau: 3 },
  {
    p: 'À rouvrir le coffre, dans la journée, sans taper toute la phrase. Il reste dans la mémoire de l’appareil, jamais sur son disque. Après trois codes faux, ou si Sillage se ferme, la phrase de passe est demandée.',
  },
  {
    p: 'Sans code court, le coffre attend au moins 5 minutes avant de se verrouiller. Avec un code, il suit votre réglage, et se ferme aussi 30 secondes après que vous avez quitté Sillage.',
  },
  { titre: 'Puis-je ouvrir avec le doigt ou le visage ?', niveau: 3 },
  {
    p: 'Oui, si l’appareil le permet : réglages, « Ouvrir le coffre ». Toute personne enregistrée sur cet appareil peut alors ouvrir. Ne le faites pas sur un appareil partagé.',
  },
  { titre: 'Deux personnes peuvent-elles utiliser le même appareil ?', niveau: 3 },
  {
    p: 'Elles partageraient le même coffre et la même phrase de passe. Mieux vaut un appareil par personne.',
  },
  { titre: 'Puis-je ouvrir Sillage dans deux onglets ?', niveau: 3 },
  { p: 'Un seul onglet écrit à la fois. Le second le dit et propose de prendre la main.' },
  { titre: 'Puis-je prendre des photos ?', niveau: 3 },
  { p: 'Non, pas dans cette version.' },
];
