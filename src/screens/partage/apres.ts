import { PAGE } from '../../content/aide/avant-pendant-apres.ts';

/** The last list to tick of the posture page, as plain sentences: what to do within the hour. */
export const APRES: readonly string[] = (
  PAGE.findLast((bloc): bloc is { readonly cases: readonly string[] } => 'cases' in bloc)?.cases ?? []
).map((phrase) => phrase.replaceAll('**', ''));
