import type { Bloc } from '../blocs.ts';

export const PAGE: readonly Bloc[] = [
  {
    encart:
      'Cette version garde tout sur **un seul appareil**. Si l’appareil est perdu ou cassé, les données sont perdues.',
  },
  { titre: 'Ce que cette version fait', niveau: 2 },
  {
    puces: [
      'Chaque ligne est chiffrée, puis écrite sur l’appareil. « Enregistré » s’affiche seulement ensuite.',
      'Ce que vous tapez est gardé pendant la frappe. Après un verrouillage ou une panne de batterie, vous retrouvez votre texte.',
      'Rien n’est envoyé. Il n’y a ni compte, ni serveur.',
    ],
  },
  { titre: 'Ce que cette version ne fait pas encore', niveau: 2 },
  {
    puces: [
      'Pas de copie de secours : exportez vos documents à temps.',
      'Pas de code de secours : **sans la phrase de passe, personne ne peut rouvrir le coffre**. Les données sont alors perdues.',
      'Pas de passage d’un appareil à un autre.',
      'Pas d’effacement à la date prévue, ni automatique, ni par un bouton. Pour l’instant, un suivi s’efface seulement quand une personne retire son accord.',
    ],
  },
  { titre: 'Bien garder sa phrase de passe', niveau: 2 },
  {
    puces: [
      'Cinq mots simples, choisis au hasard, valent mieux qu’un mot compliqué.',
      'Ne l’écrivez pas sur l’appareil ni sur son étui. Suivez la règle de votre établissement.',
    ],
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
    p: 'Les trois documents PDF (copie de l’accord, journal de bord, fiche de synthèse) se téléchargent, se partagent ou s’impriment. **Une fois hors du coffre, un PDF n’est plus chiffré.** Rangez-le sur un support de l’établissement et supprimez la copie de l’appareil.',
  },
  { titre: 'Effacer', niveau: 2 },
  {
    puces: [
      '**Un passage**, à la demande de la personne : le contenu est retiré partout. Il reste la trace qu’un passage a été effacé.',
      '**Tout le suivi**, si l’accord est retiré : il ne reste qu’une ligne datée, sans contenu.',
      'Effacez aussi les PDF déjà sortis : Sillage ne peut pas le faire.',
    ],
  },
  {
    p: 'Après un effacement, l’appareil peut garder un temps des restes chiffrés sur son disque. Sans la phrase de passe, ils ne se lisent pas.',
  },
];
