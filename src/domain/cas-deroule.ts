/** A case as a list of things written, each at its hour: the order in which the app would have kept them. */
import type { AccordDuCas, SuiviDuCas } from './cas-types.ts';
import { midiLocal } from './cas-temps.ts';
import { PREFIXE } from './cas-ordre.ts';
import type { Contenus, DateCivile, PartieFiche, QuiAccorde, TypeDuSuivi } from './contenus.ts';
import { ajouterJours } from './dates.ts';
import type { Auteur } from './ecriture.ts';
import type { Moment } from './instant.ts';

export type AConsigner = {
  readonly [T in TypeDuSuivi]: {
    readonly id: string;
    readonly type: T;
    readonly quand: Moment;
    readonly auteur: Auteur;
    readonly contenu: Contenus[T];
  };
}[TypeDuSuivi];

const pas = <T extends TypeDuSuivi>(
  type: T,
  id: string,
  quand: Moment,
  contenu: Contenus[T],
  auteur: Auteur = 'suiveur',
) => ({ id: `${PREFIXE}${id}`, type, quand, auteur, contenu }) as AConsigner;

const leSecond = (a: Moment, b: Moment): Moment => (b.mural > a.mural ? b : a);
const lePremier = (a: Moment, b: Moment): Moment => (b.mural < a.mural ? b : a);

const midi = (cas: SuiviDuCas, date: DateCivile): Moment => midiLocal(cas.fuseau, date);

/** The accord or the first acte: what is prepared comes before. */
function depart(cas: SuiviDuCas): Moment {
  const dits = [...cas.accords, ...(cas.avis ? [cas.avis] : [])];
  const moments = [...dits.map((a) => a.quand), ...cas.actes.slice(0, 1).map((a) => a.quand)];
  return moments.reduce(lePremier, moments[0] ?? midi(cas, cas.prevu.date));
}

/** The end of the observation, or the withdrawal that destroyed it: what is due comes after. */
function arrivee(cas: SuiviDuCas): Moment {
  const fin = cas.actes.find((a) => a.type === 'fin') ?? cas.actes.at(-1);
  const retraits = cas.accords.flatMap((a) => (a.retrait?.effet === 'effacer' ? [a.retrait.quand] : []));
  return retraits.reduce(leSecond, fin?.quand ?? depart(cas));
}

function avant(cas: SuiviDuCas, exemple: boolean): AConsigner[] {
  const limite = depart(cas);
  const avantDepart = (date: DateCivile) => lePremier(limite, midi(cas, date));
  const dates = cas.preparation.flatMap((p) => ('le' in p ? [p.le] : [])).sort();
  const premiere = avantDepart(dates[0] ?? cas.prevu.date);
  return [
    pas('suivi', 'suivi', premiere, { ...cas.prevu, ...(exemple && { exemple }) }),
    ...cas.preparation.map((p) =>
      pas(
        'preparation',
        p.etape,
        'le' in p ? avantDepart(p.le) : avantDepart(dates.at(-1) ?? cas.prevu.date),
        p,
      ),
    ),
  ];
}

const accords = (cas: SuiviDuCas): AConsigner[] =>
  cas.accords.map((a) => pas('accord', `accord-${a.contenu.qui}`, a.quand, a.contenu));

const avis = ({ avis: dit }: SuiviDuCas): AConsigner[] =>
  dit ? [pas('avis', 'avis', dit.quand, dit.contenu)] : [];

/** Once the holder who is there has signed. */
const titulaireSeul = ({ titulaireSeul: raison, accords: donnes }: SuiviDuCas): AConsigner[] => {
  const quand = donnes.find(({ contenu }) => contenu.autreTitulaire)?.quand;
  return raison !== null && quand ? [pas('titulaire-seul', 'titulaire-seul', quand, { raison })] : [];
};

function etapeA(cas: SuiviDuCas, { mural }: Moment): string | null {
  const acte = cas.actes.findLast((a) => a.type === 'etape' && a.quand.mural < mural);
  return acte?.type === 'etape' ? acte.contenu.etape : null;
}

function retraits(cas: SuiviDuCas): AConsigner[] {
  const avecRetrait = cas.accords.filter(
    (a): a is AccordDuCas & { retrait: NonNullable<AccordDuCas['retrait']> } => a.retrait !== null,
  );
  return avecRetrait.map(({ contenu: { qui }, retrait: { quand, effet } }) =>
    pas('retrait', `retrait-${qui}`, quand, {
      qui,
      effet,
      code: cas.prevu.code,
      etape: etapeA(cas, quand),
    }),
  );
}

const actes = (cas: SuiviDuCas): AConsigner[] => cas.actes.map((a) => ({ ...a, auteur: 'suiveur' }));

const ficheEcriteLe = ({ promesses: dites }: SuiviDuCas): DateCivile | null =>
  dites.find((p) => p.id === 'fiche')?.tenueLe ?? null;

function fiche(cas: SuiviDuCas, apres: (date: DateCivile) => Moment): AConsigner[] {
  const ecrite = ficheEcriteLe(cas) ?? cas.relectures[0]?.envoyeeLe ?? cas.revue?.date ?? cas.prevu.date;
  const parties = Object.entries(cas.fiche) as [PartieFiche, Contenus['fiche']['valeur']][];
  return parties.map(([partie, valeur]) =>
    pas('fiche', `fiche-${partie}`, apres(ecrite), { partie, valeur }),
  );
}

/** A case says when the fiche was written, not when it left: once the reread is back, or its delay is over. */
function transmission(cas: SuiviDuCas, apres: (date: DateCivile) => Moment): AConsigner[] {
  const ecrite = ficheEcriteLe(cas);
  if (!ecrite || Object.keys(cas.fiche).length === 0) return [];
  const relues = cas.relectures.map(({ reponduLe, limiteLe }) => reponduLe ?? ajouterJours(limiteLe, 1));
  const le = [ecrite, ...relues].sort().at(-1) ?? ecrite;
  return [pas('transmission', 'transmission', apres(le), { le, a: 'Cadre de santé de l’unité' })];
}

const relectures = (cas: SuiviDuCas, apres: (date: DateCivile) => Moment): AConsigner[] =>
  cas.relectures.flatMap(({ qui, envoyeeLe, limiteLe, reponduLe, resultat }) => [
    pas('relecture-envoyee', `relecture-${qui}`, apres(envoyeeLe), { qui, le: envoyeeLe, limite: limiteLe }),
    ...(reponduLe
      ? [
          pas('relecture-recue', `reponse-${qui}`, apres(reponduLe), {
            qui,
            le: reponduLe,
            resultat: resultat ?? '',
          }),
        ]
      : []),
  ]);

function decisions(cas: SuiviDuCas, apres: (date: DateCivile) => Moment): AConsigner[] {
  const { revue, actions, pasDAction } = cas;
  const quand = apres(revue?.date ?? cas.prevu.date);
  const cadre = 'cadre-de-sante';
  return [
    ...(revue ? [pas('revue', 'revue', quand, revue, cadre)] : []),
    ...actions.map((a) => pas('action', `action-${a.numero}`, quand, a, cadre)),
    ...(pasDAction ? [pas('pas-d-action', 'pas-d-action', quand, { raison: pasDAction }, cadre)] : []),
  ];
}

const promesses = (cas: SuiviDuCas, apres: (date: DateCivile) => Moment): AConsigner[] =>
  cas.promesses.flatMap(({ id: promesse, prevueLe, tenueLe, levee }) => [
    pas('promesse', `promesse-${promesse}`, apres(cas.prevu.date), { promesse, prevueLe }),
    ...(levee
      ? [pas('promesse-levee', `levee-${promesse}`, apres(cas.prevu.date), { promesse, raison: levee })]
      : []),
    ...(tenueLe
      ? [pas('promesse-tenue', `tenue-${promesse}`, apres(tenueLe), { promesse, le: tenueLe })]
      : []),
  ]);

/** In time; at the same second, in the order of the parcours (a withdrawal counts before what is then noted). */
export function deroule(cas: SuiviDuCas, exemple: boolean): AConsigner[] {
  const limite = arrivee(cas);
  const apres = (date: DateCivile): Moment => leSecond(limite, midi(cas, date));
  return [
    ...avant(cas, exemple),
    ...accords(cas),
    ...avis(cas),
    ...titulaireSeul(cas),
    ...retraits(cas),
    ...actes(cas),
    ...promesses(cas, apres),
    ...fiche(cas, apres),
    ...relectures(cas, apres),
    ...transmission(cas, apres),
    ...decisions(cas, apres),
  ].sort((a, b) => a.quand.mural - b.quand.mural);
}

/** Whose words go with this withdrawal: a representant speaks for the patient. */
export const paroleDe = (qui: QuiAccorde): 'patient' | 'proche' => (qui === 'proche' ? 'proche' : 'patient');
