/** Which settings each document prints. A test changes them all, one after the other, and reads what changed. */
import type { Reglages } from '../../domain/reglages.ts';

/** The settings that some document prints: words and numbers of the establishment. */
export type ReglagesImprimes = Partial<
  Pick<
    Reglages,
    | 'etablissement'
    | 'contactDemarche'
    | 'contactDpo'
    | 'contactRdu'
    | 'dureeJournalJours'
    | 'dureeConsentementMois'
    | 'dureeRapportAnnees'
    | 'delaiRelectureJours'
    | 'seuilEffectif'
    | 'suiveurFonction'
    | 'suiveurPrenom'
  >
>;
export type ReglageImprime = keyof ReglagesImprimes;
export type DocumentVerifiable =
  | 'accord'
  | 'journal'
  | 'fiche'
  | 'plan'
  | 'bilan'
  | 'retour-equipe'
  | 'retour-patient';

const IMPRIMES: Readonly<Record<DocumentVerifiable, readonly ReglageImprime[]>> = {
  accord: [
    'etablissement',
    'contactDemarche',
    'contactDpo',
    'contactRdu',
    'dureeJournalJours',
    'dureeConsentementMois',
    'dureeRapportAnnees',
    'delaiRelectureJours',
    'seuilEffectif',
    'suiveurFonction',
    'suiveurPrenom',
  ],
  journal: ['etablissement', 'contactDemarche', 'dureeJournalJours', 'delaiRelectureJours', 'seuilEffectif'],
  fiche: ['etablissement', 'dureeJournalJours', 'seuilEffectif'],
  plan: ['etablissement'],
  bilan: ['etablissement', 'dureeRapportAnnees', 'seuilEffectif'],
  'retour-equipe': ['etablissement', 'contactDemarche', 'dureeRapportAnnees', 'seuilEffectif'],
  'retour-patient': ['etablissement', 'contactDemarche', 'contactDpo'],
};

/** What this kind of document may print of the settings: nothing else of them enters the file. */
export const reglagesImprimes = (document: DocumentVerifiable, reglages: Reglages): ReglagesImprimes =>
  Object.fromEntries(IMPRIMES[document].map((nom) => [nom, reglages[nom]]));
