export type EtatFil = 'fait' | 'a-faire' | 'retard';
