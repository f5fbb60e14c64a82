import type { Bloc } from '../blocs.ts';

interface TexteDAvis {
  /** As in an accord: which words the person read. */
  readonly version: '1.0';
  readonly titre: string;
  readonly blocs: readonly Bloc[];
  readonly question: string;
  /** What the person declares when signing. */
  readonly confirmations: readonly string[];
}

/** contenu/04 F. */
export const AVIS_PERSONNE_DE_CONFIANCE: TexteDAvis = {
  version: '1.0',
  titre: 'Avis de la personne de confiance',
  blocs: [
    {
      p: 'La personne de confiance, désignée par écrit, **donne un avis**\u00a0: elle témoigne de ce que la personne aurait voulu. Elle ne signe pas à sa place.',
    },
    {
      p: 'Un suivi est proposé à {{etablissement}} ({{unite}})\u00a0: {{parcours}}, du point de départ ({{debut_segment}}) au point d’arrivée ({{fin_segment}}). Le code du suivi est {{code_suivi}}.',
    },
    {
      p: 'Une personne formée, {{suiveur_prenom}}, {{suiveur_fonction}}, reste près de la personne, observe, écoute et note ce qui se passe, sans nom. Elle ne soigne pas.',
    },
    {
      p: 'Vous pouvez ne pas donner d’avis. Les soins restent les mêmes. Si la personne dit non, tout s’arrête, quel que soit votre avis.',
    },
  ],
  question: 'À ma connaissance, la personne n’aurait pas été opposée à ce suivi.',
  confirmations: [
    'J’ai reçu la notice d’information sur ce suivi.',
    'Je donne un avis\u202f; je ne décide pas à sa place.',
  ],
};
