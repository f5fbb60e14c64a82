/**
 * What is written when a content goes: the withdrawal of an accord (contenu/04 G), the same from the corridor and
 * from the page of the suivi, and the end of the conservation.
 */
import { accordValide } from './accord.ts';
import { clesDesBrouillons } from './cles-brouillons.ts';
import type { ContenuRetrait, QuiAccorde } from './contenus.ts';
import { effacerSesMots } from './effacer.ts';
import { finDuJournal } from './journal.ts';
import type { Consignation, OptionsEcriture } from './ports.ts';
import { promessesDatees } from './promesses.ts';
import type { Suivi } from './suivi.ts';

type Effet = ContenuRetrait['effet'];

type AConsigner = Consignation & {
  readonly options?: Pick<OptionsEcriture, 'efface' | 'effaceTout' | 'suites'>;
};

export interface PlanDuRetrait {
  /**
   * Keys of the drafts to forget, before anything is written: they may hold the words taken back, and once
   * the accord is withdrawn nobody can ask for it again.
   */
  readonly brouillons: readonly string[];
  /**
   * To write in this order. The last one alone destroys, in one stroke, and comes after the fiche is written
   * anew: the words to look for there are read in the passages that it destroys. Interrupted before it, the
   * accord still runs and the whole is asked again. What destroys all takes the promises with it, as `suites`.
   */
  readonly ecritures: readonly AConsigner[];
}

/** Whose accord is running. */
export const quiPeutRetirer = ({ accords }: Suivi): QuiAccorde[] =>
  (['patient', 'representant', 'autre-titulaire', 'proche'] as const).filter((qui) =>
    accordValide(accords[qui]),
  );

export function planDuRetrait(suivi: Suivi, qui: QuiAccorde, effet: Effet): PlanDuRetrait {
  const { prevu, journal } = suivi;
  const base = { qui, effet, code: prevu?.code ?? '', etape: journal.position.etape };
  const brouillons = effet === 'garder' ? [] : clesDesBrouillons(suivi.id);
  if (effet === 'effacer') {
    const options = { effaceTout: true, suites: promessesGardees(suivi) };
    return { brouillons, ecritures: [{ type: 'retrait', contenu: base, options }] };
  }
  if (effet === 'garder')
    return { brouillons, ecritures: [...arret(suivi, qui), { type: 'retrait', contenu: base }] };
  const { passages, efface, fiche } = effacerSesMots(suivi, qui);
  return {
    brouillons,
    ecritures: [
      ...arret(suivi, qui),
      ...fiche.map((contenu) => ({ type: 'fiche', contenu }) as const),
      { type: 'retrait', contenu: { ...base, passages }, options: { efface } },
    ],
  };
}

/** The last day that the accord printed is over, or near: nobody's words stay. */
export const planDeFinDeConservation = (suivi: Suivi): PlanDuRetrait => ({
  brouillons: clesDesBrouillons(suivi.id),
  ecritures: [
    {
      type: 'conservation-finie',
      contenu: { code: suivi.prevu?.code ?? '' },
      options: { effaceTout: true, suites: promessesGardees(suivi) },
    },
  ],
});

/** The patient, or who speaks for them: the suivi stops. The proche: it goes on without listening to them. */
const arret = ({ journal }: Suivi, qui: QuiAccorde): AConsigner[] =>
  qui !== 'proche' && journal.actes > 0 && !finDuJournal(journal)
    ? [{ type: 'fin', contenu: { raison: 'interrompu' } }]
    : [];

/** The content goes; what was promised, and what proves that it was kept, stays. */
const promessesGardees = (suivi: Suivi): Consignation[] =>
  promessesDatees(suivi).flatMap(({ id: promesse, prevueLe, tenueLe, levee }): Consignation[] => [
    { type: 'promesse', contenu: { promesse, prevueLe } },
    ...(tenueLe ? [{ type: 'promesse-tenue', contenu: { promesse, le: tenueLe } } as const] : []),
    ...(levee ? [{ type: 'promesse-levee', contenu: { promesse, raison: levee } } as const] : []),
  ]);
