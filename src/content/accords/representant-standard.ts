import type { TexteDAccord } from './types.ts';

export const REPRESENTANT_STANDARD: TexteDAccord = {
  id: 'representant-standard',
  version: '1.0',
  pour: 'representant',
  lecture: 'standard',
  titre: 'Accord du représentant ou de la représentante',
  blocs: [
    { titre: 'Pourquoi vous ?', niveau: 2 },
    {
      p: 'Vous représentez une personne qui ne peut pas donner seule un accord complet, ou vous êtes titulaire de l’autorité parentale. Un suivi de son parcours est proposé à {{etablissement}} ({{unite}}) : {{parcours}}, du point de départ ({{debut_segment}}) au point d’arrivée ({{fin_segment}}).',
    },
    {
      p: 'Une personne formée, {{suiveur_prenom}}, {{suiveur_fonction}}, reste près d’elle, observe, écoute et note ce qui se passe, sans nom. Elle ne soigne pas. Elle est tenue au secret.',
    },
    { titre: 'Ce que vous devez savoir', niveau: 2 },
    {
      puces: [
        'La personne donne aussi son oui, avec ses mots ou ses gestes, avant, pendant et à chaque étape.',
        '**Son refus arrête tout**, même si vous êtes d’accord.',
        'Vous pouvez dire non, ou arrêter plus tard, sans raison. Les soins restent les mêmes.',
        'Pour un mineur, l’accord des deux titulaires de l’autorité parentale est demandé, par prudence.',
        'Si le suivi peut toucher gravement à l’intimité de la personne, on choisit un autre parcours, ou on ne suit pas.',
        'La notice d’information vous est remise. Elle explique les droits de la personne.',
      ],
    },
    { titre: 'Pour arrêter ou effacer', niveau: 2 },
    {
      p: 'Dites « stop », ou contactez {{contact_demarche}} avec le code {{code_suivi}}, jusqu’au {{date_limite_retrait}}.',
    },
  ],
  consigne: 'Répondez oui ou non à chaque ligne. La première est nécessaire pour que le suivi ait lieu.',
  choix: [
    {
      id: 'suivi',
      libelle:
        'J’autorise ce suivi et la prise de notes, y compris sur sa santé, sans son nom. Je sais que la personne peut l’arrêter à tout moment, même contre mon avis.',
      necessaire: true,
    },
    {
      id: 'citations',
      libelle:
        'J’accepte que certaines de ses phrases soient reprises, sans son nom, dans la fiche et les bilans.',
      necessaire: false,
    },
    {
      id: 'presence-consultation',
      libelle:
        'J’accepte que le suiveur soit présent pendant la consultation, si la personne et le professionnel sont d’accord.',
      necessaire: false,
    },
    { id: 'relire', libelle: 'Je souhaite relire avec la personne ce qui a été noté.', necessaire: false },
    { id: 'retour', libelle: 'Je souhaite recevoir un retour sur les suites données.', necessaire: false },
  ],
  confirmations: ['J’ai reçu la notice d’information et j’ai pu poser mes questions.'],
};
