/** Three devices that write, erase, withdraw, ill-treat their clocks and exchange their copies, in any order. */
import fc from 'fast-check';
import { effacerPassage } from '../../src/domain/effacer.ts';
import { extraitsDe } from '../../src/domain/extrait.ts';
import type { LigneSignee } from '../../src/domain/ligne.ts';
import { attentesEnCours, pauseEnCours, releves } from '../../src/domain/journal.ts';
import { aRemettre } from '../../src/domain/remise.ts';
import { AppareilDEssai } from './appareils.ts';
import { UN_RELEVE } from './unSuivi.ts';
import { uneHorloge } from './uneHorloge.ts';

const GESTES = [
  ...([
    'noter',
    'noter',
    'attendre',
    'finir',
    'pause',
    'reprendre',
    'apres-coup',
    'corriger',
    'citer',
  ] as const),
  ...(['effacer', 'promettre', 'recevoir', 'recevoir', 'recevoir', 'avancer', 'regler', 'dormir'] as const),
] as const;
type Geste = (typeof GESTES)[number] | 'retirer' | 'finir-conservation' | 'remettre';

interface Pas {
  readonly qui: number;
  readonly de: number;
  readonly geste: Geste;
  readonly n: number;
}

export interface Histoire {
  readonly appareils: readonly AppareilDEssai[];
  /** What each device held after each step: old backups. */
  readonly copies: readonly (readonly LigneSignee[])[];
}

function faire(appareil: AppareilDEssai, autre: AppareilDEssai, { geste, n }: Pas): void {
  const { horloge } = appareil;
  if (geste === 'recevoir') return void appareil.recevoir(autre.lignes);
  if (geste === 'remettre') {
    for (const extrait of extraitsDe(autre.ecritures())) autre.consigner('extrait', extrait);
    return void appareil.recevoir(aRemettre(autre.lignes));
  }
  if (geste === 'avancer') return void horloge.avancer(n);
  if (geste === 'regler') return void horloge.regler((n - 500) * 200);
  if (geste === 'dormir') return void horloge.dormir(n);
  const suivi = appareil.suivi();
  if (geste === 'promettre' || suivi.ligneRestante)
    return void appareil.consigner('promesse', { promesse: 'revue', prevueLe: '2026-10-12' });
  if (geste === 'retirer')
    return void appareil.consigner('retrait', {
      qui: 'patient',
      effet: 'effacer',
      code: 'H4RV',
      etape: null,
    });
  if (geste === 'finir-conservation') return void appareil.consigner('conservation-finie', { code: 'H4RV' });
  const cible = releves(suivi.journal)[n % 3]?.id;
  const attente = attentesEnCours(suivi.journal)[0]?.id;
  const { mural, decalage } = horloge.lire();
  if (geste === 'attendre')
    appareil.consigner('attente', { qui: 'patient', annoncee: null, delaiAnnonceMin: null });
  else if (geste === 'finir' && attente) appareil.consigner('attente-finie', { cible: attente });
  else if (geste === 'pause') appareil.consigner('pause', { raison: 'soin-intime' });
  else if (geste === 'reprendre' && pauseEnCours(suivi.journal)) appareil.consigner('reprise', {});
  else if (geste === 'corriger' && cible)
    appareil.consigner('correction', {
      cible,
      raison: 'Relu.',
      champs: { texte: `Corrigé, secret ${cible}.` },
    });
  else if (geste === 'citer' && cible) citer(appareil, cible, n);
  else if (geste === 'effacer' && cible) effacer(appareil, cible);
  else if (geste === 'apres-coup')
    appareil.consigner('releve', { ...UN_RELEVE, moment: { mural: mural - n * 1000, decalage } });
  // The words of each one are its own.
  else
    appareil.consigner('releve', {
      ...UN_RELEVE,
      texte: `Noté, secret ${n} de ${appareil.nom}-${appareil.suivi().histoire.length}.`,
    });
}

/** In the fiche: word for word, by its number, or in a text typed by hand. */
function citer(appareil: AppareilDEssai, cible: string, n: number): void {
  const { journal, fiche } = appareil.suivi();
  const texte = releves(journal).find((r) => r.id === cible)?.texte ?? '';
  const id = `m-${appareil.nom}-${n}`;
  const moment = { id, titre: `Moment ${n}`, etape: '', attendue: '', delivree: '', percue: '' };
  if (n % 3 === 0)
    appareil.consigner('fiche', { partie: 'profil', valeur: `${fiche.profil ?? ''} Profil ${n} : ${texte}` });
  else
    appareil.consigner('fiche', {
      partie: 'momentsCles',
      valeur: [
        ...(fiche.momentsCles ?? []).slice(-3),
        n % 3 === 1
          ? { ...moment, citation: texte, releves: [cible] }
          : { ...moment, percue: `Dit : ${texte}`, releves: [cible, 'ailleurs'] },
      ],
    });
}

function effacer(appareil: AppareilDEssai, cible: string): void {
  const { efface, fiche } = effacerPassage(appareil.suivi(), cible);
  for (const contenu of fiche) appareil.consigner('fiche', contenu);
  appareil.consigner('effacement', { cible, demandePar: 'patient', raison: 'Demandé.' }, efface);
}

const unPas = (gestes: readonly Geste[]): fc.Arbitrary<Pas> =>
  fc.record({
    qui: fc.nat({ max: 2 }),
    de: fc.nat({ max: 2 }),
    geste: fc.constantFrom(...gestes),
    n: fc.nat({ max: 999 }),
  });

function raconter(pas: readonly Pas[]): Histoire {
  // The second clock is a day late, the third one hour early.
  const departs = ['2026-09-15T07:10:00+02:00', '2026-09-14T07:12:00+02:00', '2026-09-15T08:15:00+02:00'];
  const appareils = departs.map((depart, i) => new AppareilDEssai('abc'.charAt(i), uneHorloge(depart)));
  const copies = pas.flatMap((p) => {
    const [appareil, autre] = [appareils[p.qui], appareils[p.de]];
    if (!appareil || !autre) return [];
    faire(appareil, autre, p);
    return [appareil.lignes];
  });
  return { appareils, copies };
}

export const desEchanges: fc.Arbitrary<Histoire> = fc
  .array(unPas(GESTES), { minLength: 8, maxLength: 40 })
  .map(raconter);

/** Some copies travel without the words that must stay. */
export const desEchangesAvecRemises: fc.Arbitrary<Histoire> = fc
  .array(unPas([...GESTES, 'remettre', 'remettre', 'remettre']), { minLength: 8, maxLength: 40 })
  .map(raconter);

/** Some of them end by a withdrawal, or by the end of the conservation. */
export const desEchangesAvecAdieu: fc.Arbitrary<Histoire> = fc
  .array(unPas([...GESTES, 'retirer', 'finir-conservation']), { minLength: 8, maxLength: 40 })
  .map(raconter);
