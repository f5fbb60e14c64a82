/** Demands of documents, told in French. */
import { ecrituresDuCas } from '../../src/domain/cas.ts';
import type { Ecriture } from '../../src/domain/ecriture.ts';
import { lire } from '../../src/domain/lire.ts';
import { verifier } from '../../src/domain/registre.ts';
import type { Suivi } from '../../src/domain/suivi.ts';
import type { DemandeDocument } from '../../src/reports/documents/index.ts';
import type { Preuve } from '../../src/reports/modeles/commun.ts';
import { REGLAGES_D_EXEMPLE } from '../../src/reports/modeles/reglagesDExemple.ts';
import { selDEssai, suivisAttendus } from '../aides/lesCas.ts';
import { unSuivi, type SuiviDEssai } from '../aides/unSuivi.ts';
import { uneHorloge } from '../aides/uneHorloge.ts';

type CasAttendu = ReturnType<typeof suivisAttendus>[number];

export const REGLAGES = REGLAGES_D_EXEMPLE;
export const PREUVE: Preuve = [{ appareil: 'a', nombre: 42, tete: 'ab12cd34'.repeat(8), empreinte: null }];

export const demander = (
  suivi: Suivi,
  document: DemandeDocument['document'],
  pour?: 'suiveur' | 'patient' | 'proche',
): DemandeDocument =>
  ({ suivi, reglages: REGLAGES, preuve: PREUVE, document, ...(pour ? { pour } : {}) }) as DemandeDocument;

/** As `lireCas` gives it, folded. */
export function suiviDuCas({ suivi: cas }: CasAttendu): { suivi: Suivi; ecritures: readonly Ecriture[] } {
  const ecritures = ecrituresDuCas(cas, { suivi: cas.id, appareil: 'a', sel: selDEssai });
  const verdict = verifier(ecritures);
  if (!verdict.juste) throw new Error(`Registre rompu : ${verdict.defaut}`);
  return { suivi: lire(cas.id, ecritures), ecritures };
}

export const leCasDeChirurgie = (): CasAttendu => {
  const [premier] = suivisAttendus();
  if (!premier) throw new Error('Le cas 01 manque');
  return premier;
};

/** A small day, with words of both persons and one relevé by a role. */
export const unePetiteJournee = (choix: { patient?: boolean; proche?: boolean } = {}): SuiviDEssai =>
  unSuivi(uneHorloge())
    .prevu({ effectifs: { infirmier: 9, secretaire: 1, admissions: 3 } })
    .avecPreparation()
    .avecAccord('patient', {
      choix: { suivi: true, sante: true, citations: choix.patient ?? true, relire: true, retour: true },
    })
    .avecAccord('proche', {
      choix: { vecu: true, citations: choix.proche ?? true, relire: true, retour: null },
    })
    .enCours()
    .apres(120)
    .releve({ type: 'verbatim-patient', source: 'dit', qui: 'patient', texte: '« Je me sens oubliée. »' })
    .apres(60)
    .releve({
      type: 'verbatim-proche',
      source: 'dit',
      qui: 'proche',
      sujet: 'proche',
      texte: '« Où dois-je attendre ? »',
    })
    .apres(60)
    .releve({ type: 'point-fort', role: 'secretaire', texte: 'Se lève et montre le couloir.' })
    .apres(60)
    .releve({
      type: 'emotion-percue',
      source: 'suppose',
      qui: 'suiveur',
      texte: 'Semble inquiète.',
      ressenti: -1,
    });
