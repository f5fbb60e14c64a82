import type { Bloc } from '../blocs.ts';

export const RETRAIT: readonly Bloc[] = [
  { titre: 'Pendant le suivi', niveau: 2 },
  {
    p: 'Le mot « stop » suffit, dit par la personne, par son proche si elle ne peut pas parler, ou par un soignant pour un motif de soin. Le suiveur range l’appareil, remercie et s’en va. Il demande, seulement si la personne est disponible :',
  },
  { citation: 'Est-ce que j’efface ce que j’ai écrit, ou est-ce que je peux le garder sans votre nom ?' },
  { p: '**Sans réponse claire : on efface.**' },
  { titre: 'Après le suivi', niveau: 2 },
  {
    p: 'La personne appelle ou écrit avec son code. L’effacement se fait sous un mois au plus, avec un accusé. Sont effacés : le journal et la fiche qui n’est pas encore anonyme. Ne peuvent plus l’être : les bilans déjà anonymes.',
  },
  {
    p: 'Le suiveur détruit aussi les documents PDF déjà téléchargés ou imprimés : l’application ne peut pas le faire à sa place.',
  },
  { titre: 'Ce qui reste', niveau: 2 },
  {
    p: 'Une ligne sans contenu : « suivi interrompu », la date, l’étape. Jamais le motif, sauf si la personne veut le donner pour améliorer la démarche.',
  },
  { titre: 'Si la personne est décédée', niveau: 2 },
  {
    p: 'Le suivi est gelé. Le ou la cadre et la direction décident avec les proches. Aucune phrase n’est reprise sans leur accord.',
  },
];
