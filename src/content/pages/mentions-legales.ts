import type { Bloc } from '../blocs.ts';

export const PAGE: readonly Bloc[] = [
  { encart: 'Modèle à compléter par l’établissement avant la mise en service.' },
  { titre: 'Éditeur et responsable', niveau: 2 },
  {
    puces: [
      '**Éditeur du logiciel** : à compléter par l’établissement.',
      '**Établissement utilisateur** : {{etablissement}}, responsable du traitement des données qu’il saisit.',
      '**Direction de la publication** : à compléter par l’établissement.',
    ],
  },
  { titre: 'Hébergement', niveau: 2 },
  {
    puces: [
      '**Fichiers du logiciel** : servis par l’établissement, ou par l’hébergeur qu’il nomme ici (nom, adresse, téléphone).',
      '**Données saisies** : elles ne sont pas hébergées. Elles restent sur l’appareil.',
    ],
  },
  { titre: 'Licence et sources', niveau: 2 },
  {
    p: 'Sillage est un logiciel libre, sous licence publique de l’Union européenne (EUPL 1.2). Les textes par défaut sont fournis avec lui. Aucun logo de l’État n’est utilisé.',
  },
  { titre: 'Signaler un problème', niveau: 2 },
  { p: 'Contact : {{contact_demarche}}.' },
];
