export interface Rappel {
  readonly id: string;
  /** The few words that one reads while walking. */
  readonly titre: string;
  readonly texte: string;
}

/** One at a time, always dismissible. */
export const RAPPELS: readonly Rappel[] = [
  {
    id: 'assis',
    titre: 'Assis plutôt que debout.',
    texte: 'À côté, un peu en retrait, jamais entre le patient et le soignant.',
  },
  {
    id: 'regarder',
    titre: 'Regardez la personne, pas l’écran.',
    texte: 'Trois mots suffisent ; vous compléterez plus tard.',
  },
  {
    id: 'fait-ou-avis',
    titre: 'Fait ou avis ?',
    texte: '« Attend 25 minutes dans le couloir » est un fait. « Trop long » est un avis : de qui ?',
  },
  { id: 'mots-exacts', titre: 'Les mots exacts.', texte: 'Entre guillemets, ou rien.' },
  { id: 'a-sa-place', titre: 'Je vois, elle dit, je suppose.', texte: 'Rangez chaque phrase à sa place.' },
  { id: 'proche', titre: 'Et le proche ?', texte: 'Où est-il ? Que sait-il ? Quelqu’un lui a-t-il parlé ?' },
  { id: 'bien', titre: 'Qu’est-ce qui se passe bien, là ?', texte: 'Un point fort se note aussi.' },
  {
    id: 'attendu',
    titre: 'Qu’attendait-elle à ce moment ?',
    texte: 'Que voulait faire l’équipe ? Les deux comptent.',
  },
  { id: 'redemander', titre: 'Redemandez.', texte: 'Nouveau lieu, nouvelle personne : « Je peux rester ? »' },
  {
    id: 'sortir',
    titre: 'Rideau, porte, silence.',
    texte: 'Soin intime, mauvaise nouvelle, examen : sortez, sauf demande claire.',
  },
  {
    id: 'silences',
    titre: 'Ne comblez pas les silences.',
    texte: 'Attendre avec quelqu’un, c’est déjà observer.',
  },
  {
    id: 'comprendre',
    titre: 'Pas de « je comprends ».',
    texte: 'Dites plutôt : « Dites-m’en plus, si vous voulez. »',
  },
  {
    id: 'repondre',
    titre: 'Ne répondez pas à la place de l’équipe.',
    texte: '« Bonne question. À qui peut-on la poser ? »',
  },
  {
    id: 'lieux',
    titre: 'Regardez comme si vous ne connaissiez pas les lieux.',
    texte: 'Panneaux, bruits, odeurs, froid, lumière.',
  },
  {
    id: 'toucher',
    titre: 'Cela vous touche ?',
    texte: 'C’est normal. Faites une pause. Le débrief est là pour ça.',
  },
  { id: 'danger', titre: 'Un danger ? On arrête d’écrire.', texte: 'On alerte.' },
];

export const QUESTIONS_OUVERTES: readonly string[] = [
  '« Comment ça se passe pour vous, là, maintenant ? »',
  '« Qu’est-ce que vous attendiez de ce moment ? »',
  '« Savez-vous ce qui va se passer ensuite ? »',
  '« Qu’est-ce qui vous aiderait, tout de suite ? »',
  '« Qu’est-ce qui a compté pour vous aujourd’hui ? »',
  'Au proche : « Et vous, comment vivez-vous ce moment ? Vous a-t-on dit ce que vous pouviez faire ? »',
];

/** The reminder of this turn; turns go round, also backwards. */
export function rappelDuTour(tour: number): Rappel | undefined {
  const rang = Math.trunc(tour) % RAPPELS.length;
  return RAPPELS[rang < 0 ? rang + RAPPELS.length : rang];
}
