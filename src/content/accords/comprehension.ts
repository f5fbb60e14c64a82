export interface QuestionDeComprehension {
  readonly id: string;
  readonly question: string;
}

/** Answered with the person's own words; only « a répondu avec ses mots » is kept, neither answer nor score. */
export const QUESTIONS_DE_COMPREHENSION = [
  { id: 'qui', question: '« Qui suis-je, et qu’est-ce que je vais faire ? »' },
  { id: 'soin', question: '« Est-ce que je vous soigne ? »' },
  { id: 'refus', question: '« Que se passe-t-il si vous dites non ? »' },
  { id: 'arret', question: '« Que faites-vous si vous voulez que j’arrête ? »' },
] as const satisfies readonly QuestionDeComprehension[];

export const A_REPONDU_AVEC_SES_MOTS = 'A répondu avec ses mots';
