/** What the relevés say: counts and curves of ressenti. */
import type { Comptes, Courbe, PointRessenti } from './chronologie-types.ts';
import { alertes, releves, type Journal, type Releve } from './journal.ts';

function compterPar(valeurs: readonly (string | null)[]): Record<string, number> {
  const comptes = new Map<string, number>();
  for (const valeur of valeurs) if (valeur !== null) comptes.set(valeur, (comptes.get(valeur) ?? 0) + 1);
  return Object.fromEntries(comptes);
}

export function compter(journal: Journal): Comptes {
  const presents = releves(journal);
  const nombre = (garder: (r: Releve) => boolean): number => presents.filter(garder).length;
  const effaces = journal.lignes.filter((l) => l.genre === 'effacee' && l.type === 'releve').length;
  return {
    actes: journal.actes,
    relevesNotes: presents.length + effaces,
    releves: presents.length,
    parSource: {
      vu: nombre((r) => r.source === 'vu'),
      dit: nombre((r) => r.source === 'dit'),
      suppose: nombre((r) => r.source === 'suppose'),
    },
    parEtape: compterPar(presents.map((r) => r.etape)),
    surLeProche: nombre((r) => r.sujet !== 'patient'),
    pointsForts: nombre((r) => r.type === 'point-fort'),
    nonVus: nombre((r) => r.type === 'non-vu'),
    apresCoup: nombre((r) => r.apresCoup),
    corrections: journal.corrections,
    effacements: journal.effacements,
    alertes: compterPar(alertes(journal).map((a) => a.niveau)),
  };
}

type DeQui = keyof Courbe;

/** A supposition never goes on somebody's own curve. */
function surLaCourbeDe({ qui, source }: Releve): DeQui | null {
  if (source === 'suppose' || qui === 'suiveur') return 'supposee';
  return qui === 'professionnel' ? null : qui;
}

function point({ id, vecu, instant, moment, ressenti, emotion }: Releve): PointRessenti {
  return {
    id,
    vecu,
    instant: moment ? { ...instant, mural: moment.mural, decalage: moment.decalage } : instant,
    valeur: ressenti ?? null,
    emotion: emotion ?? null,
  };
}

export function courbes(journal: Journal): Courbe {
  const dits = releves(journal)
    .filter((r) => r.ressenti !== undefined)
    .sort((a, b) => a.vecu - b.vecu);
  const de = (qui: DeQui): PointRessenti[] => dits.filter((r) => surLaCourbeDe(r) === qui).map(point);
  return { patient: de('patient'), proche: de('proche'), supposee: de('supposee') };
}
